//! Which findings are gone, which are new, and which matter more or less.

use eframe::egui::{Align2, Color32, CornerRadius, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

use super::GAP;
use crate::{
    balance::{FindingChange, Severity},
    ui::{
        icons,
        state::{Intents, View, ViewState},
        theme::{self, RADIUS_CONTROL, Tokens, icon_size, size, space},
        widgets,
        words::progress as words,
    },
};

const LINE: f32 = 30.0;
/// Where the name begins, right of the icon.
const TEXT: f32 = 26.0;

/// A column is no narrower than this, unless the page is.
const NARROWEST: f32 = 290.0;
/// Between the columns.
const BETWEEN: f32 = 16.0;

/// Findings that changed in the same way.
struct Group<'a> {
    heading: &'static str,
    changes: Vec<&'a FindingChange>,
}

/// Shows the card; nothing without a snapshot.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let Some((_, comparison)) = state.progress.compare(view) else {
        return;
    };
    let groups = groups(&comparison.findings);
    widgets::card(Tokens::of(ui.ctx())).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widgets::card_heading(ui, words::FINDINGS, words::FINDINGS_HINT);
        if groups.is_empty() {
            widgets::caption(ui, words::NO_FINDINGS);
        }
        for (place, group) in groups.iter().enumerate() {
            if place > 0 {
                ui.add_space(space::ITEM);
            }
            list(ui, view, state, group, intents);
        }
    });
    ui.add_space(GAP);
}

/// The groups in which there is anything.
fn groups(changes: &[FindingChange]) -> Vec<Group<'_>> {
    let headings = [words::GONE, words::NEW, words::CHANGED].into_iter();
    let groups = headings.map(|heading| Group {
        heading,
        changes: changes
            .iter()
            .filter(|change| heading_of(change) == Some(heading))
            .collect(),
    });
    groups.filter(|group| !group.changes.is_empty()).collect()
}

/// The group that a finding belongs to; none where it is as before.
fn heading_of(change: &FindingChange) -> Option<&'static str> {
    if change.is_gone() {
        Some(words::GONE)
    } else if change.is_new() {
        Some(words::NEW)
    } else {
        (change.before != change.after).then_some(words::CHANGED)
    }
}

fn list(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    group: &Group<'_>,
    intents: &mut Intents,
) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    ui.spacing_mut().item_spacing.y = 2.0;
    widgets::label(ui, group.heading, theme::strong(size::SECONDARY), ink2);
    let room = ui.available_width();
    let columns = (room / NARROWEST).floor().max(1.0);
    let width = room / columns;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at least 1"
    )]
    let columns = columns as usize;
    for row in group.changes.chunks(columns) {
        let (area, _) = ui.allocate_exact_size(Vec2::new(room, LINE), Sense::hover());
        let mut left = area.left();
        for change in row {
            let size = Vec2::new(width - BETWEEN, LINE);
            let rect = Rect::from_min_size(pos2(left, area.top()), size);
            line(ui, view, state, group.heading, change, rect, intents);
            left += width;
        }
    }
}

fn line(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    heading: &str,
    change: &FindingChange,
    rect: Rect,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    let name = words::rule(change.rule, view.content);
    let severities = words::severities(change);
    let says = words::finding(heading, name, &severities);
    let leads = view.card_of(change.rule);
    let id = ui.scope_id().with(("finding", change.rule));
    if let Some(card) = leads {
        let response = widgets::clickable(ui, rect, id, &says);
        if response.hovered() {
            let radius = CornerRadius::same(RADIUS_CONTROL);
            let ground = rect.expand2(Vec2::new(6.0, 0.0));
            ui.painter().rect_filled(ground, radius, tokens.bg);
        }
        if response.has_focus() {
            widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CONTROL);
        }
        if response.clicked() {
            state.show_finding(view, card, intents);
        }
    } else {
        let response = ui.interact(rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
    }
    let (icon, color) = icon_of(change, tokens);
    let at = |x: f32| pos2(rect.left() + x, rect.center().y);
    let painter = ui.painter();
    painter.text(
        at(8.0),
        Align2::CENTER_CENTER,
        icon,
        theme::regular(icon_size::SMALL),
        color,
    );
    let room = rect.width() - TEXT;
    let font = theme::medium(size::BODY);
    widgets::painted_line(ui, at(TEXT), name, font.clone(), tokens.ink, room);
    let width = ui
        .painter()
        .layout_no_wrap(name.to_owned(), font, tokens.ink);
    let beside = TEXT + width.size().x + 8.0;
    let room = rect.width() - beside;
    if room > 0.0 {
        let font = theme::regular(size::SECONDARY);
        widgets::painted_line(ui, at(beside), &severities, font, tokens.ink2, room);
    }
}

/// A tick for trouble that is gone, else what stands for the severity.
fn icon_of(change: &FindingChange, tokens: &Tokens) -> (&'static str, Color32) {
    match change.after.or(change.before) {
        Some(Severity::Positive) if change.is_gone() => (icons::MINUS, tokens.ink2),
        _ if change.is_gone() => (icons::CIRCLE_CHECK, tokens.positive),
        severity => widgets::severity(severity.unwrap_or(Severity::Info), tokens),
    }
}
