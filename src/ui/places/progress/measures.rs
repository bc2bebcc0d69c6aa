//! The measures as cards, each with its trend and how it does.

use eframe::egui::{
    Align2, Color32, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2,
};

use super::{ProgressState, heading};
use crate::{
    balance::Outcome,
    figure::{self, point},
    plan::Measure,
    ui::{
        command::Command,
        icons,
        state::{Intents, Item, View},
        theme::{self, RADIUS_CARD, Tokens, size},
        widgets::{self, chart},
        words::{plan, progress as words},
    },
};

/// A card is no narrower than this, unless the page is.
const NARROWEST: f32 = 210.0;
/// A row has no more cards.
const MOST: f32 = 5.0;
const HEIGHT: f32 = 186.0;
const TREND: f32 = 84.0;
const GAP: f32 = 14.0;
const PADDING: f32 = 14.0;

/// Shows the card that holds them.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ProgressState, intents: &mut Intents) {
    widgets::card(Tokens::of(ui.ctx())).show(ui, |ui| {
        ui.set_width(ui.available_width());
        heading(ui, words::MEASURES, Command::AddMeasure, intents);
        if view.plan.agenda().measures.is_empty() {
            widgets::caption(ui, words::NO_MEASURES);
        } else {
            cards(ui, view, state);
        }
    });
}

fn cards(ui: &mut Ui, view: View<'_>, state: &mut ProgressState) {
    let room = ui.available_width();
    let columns = ((room + GAP) / (NARROWEST + GAP)).floor().clamp(1.0, MOST);
    let width = (room - (columns - 1.0) * GAP) / columns;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 1 to 5"
    )]
    let columns = columns as usize;
    ui.spacing_mut().item_spacing.y = GAP;
    for row in view.plan.agenda().measures.as_slice().chunks(columns) {
        let (area, _) = ui.allocate_exact_size(Vec2::new(room, HEIGHT), Sense::hover());
        if !ui.is_rect_visible(area.expand(HEIGHT)) {
            continue;
        }
        let mut left = area.left();
        for measure in row {
            let rect = Rect::from_min_size(pos2(left, area.top()), Vec2::new(width, HEIGHT));
            card(ui, view, state, measure, rect);
            left += width + GAP;
        }
    }
}

fn card(ui: &mut Ui, view: View<'_>, state: &mut ProgressState, measure: &Measure, rect: Rect) {
    let tokens = Tokens::of(ui.ctx());
    let item = Item::Measure(measure.id);
    let slack = view.content.thresholds().behind_by;
    let outcome = Outcome::of(measure, view.today, slack);
    let name = outcome.map_or("", Outcome::name);
    let id = ui.scope_id().with(item);
    let says = words::measure(measure, name, view.today);
    let response = widgets::clickable(ui, rect, id, &says);
    let line = if state.trail.shows(item) {
        tokens.ink
    } else {
        tokens.line
    };
    let fill = if response.hovered() {
        theme::mix(tokens.panel, tokens.bg, 0.5)
    } else {
        tokens.panel
    };
    let radius = CornerRadius::same(RADIUS_CARD);
    let edge = Stroke::new(1.0, line);
    let painter = ui.painter();
    painter.rect(rect, radius, fill, edge, StrokeKind::Inside);
    if state.trail.take_left(item) {
        response.request_focus();
    }
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CARD - 2);
    }
    let inner = rect.shrink2(Vec2::new(PADDING, 0.0));
    let at = |y: f32| pos2(inner.left(), rect.top() + y);
    let (title, small) = (theme::strong(size::BODY), theme::regular(size::SECONDARY));
    widgets::painted_line(
        ui,
        at(22.0),
        &measure.name,
        title,
        tokens.ink,
        inner.width(),
    );
    if let Some(outcome) = outcome {
        let (icon, color) = look(outcome, tokens);
        let font = theme::regular(size::EMPHASIS);
        ui.painter()
            .text(at(42.0), Align2::LEFT_CENTER, icon, font, color);
        let text = pos2(inner.left() + 19.0, rect.top() + 42.0);
        widgets::painted_line(ui, text, name, small.clone(), color, inner.width());
    }
    trend(
        ui,
        view,
        state,
        measure,
        Rect::from_min_size(at(58.0), Vec2::new(inner.width(), TREND)),
    );
    let line = Rect::from_min_size(at(HEIGHT - 30.0), Vec2::new(inner.width(), 20.0));
    widgets::painted_ends(
        ui,
        line,
        [
            &words::way_short(measure, view.today),
            &plan::target(measure),
        ],
        small,
        [tokens.ink, tokens.ink2],
    );
    if response.clicked() {
        state.trail.choose(item, true);
    }
}

/// The readings as a line.
fn trend(ui: &mut Ui, view: View<'_>, state: &mut ProgressState, measure: &Measure, rect: Rect) {
    let text = chart::measure(ui);
    let key = (view.revision, rect.width().to_bits());
    let figure = state.trends.get(key, measure.id, || {
        let size = point(rect.width(), rect.height());
        figure::trend(measure, view.today, size, &text)
    });
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
    chart::chart(&mut inside, "trend", &figure, false);
}

/// Icon and colour of how a measure does.
fn look(outcome: Outcome, tokens: &Tokens) -> (&'static str, Color32) {
    match outcome {
        Outcome::NoReading => (icons::MINUS, tokens.ink2),
        Outcome::WrongWay => (icons::CIRCLE_ALERT, tokens.critical),
        Outcome::Behind => (icons::TRIANGLE_ALERT, tokens.warning),
        Outcome::OnItsWay => (icons::TRENDING_UP, tokens.ink2),
        Outcome::Reached => (icons::CIRCLE_CHECK, tokens.positive),
    }
}
