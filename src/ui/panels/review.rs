//! The inspector of a review.

use eframe::egui::{Id, Ui};

use crate::{
    plan::{AgendaEdit, Review, ReviewDetail},
    ui::{
        intent::Intent,
        state::{Intents, Item, View, ViewState},
        theme::{self, Tokens, icon_size, size, space},
        widgets,
        words::progress::{self as words, review as says},
    },
};

/// Shows a review; `first` gives its decisions the keyboard.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    review: &Review,
    first: bool,
    intents: &mut Intents,
) {
    let id = review.id;
    let field = |name: &str| Id::unique(("review", id, name));
    let day = widgets::day_field(ui, says::DAY, field("day"), review.date, view.today);
    let day = day.map(ReviewDetail::Date);
    let text = field("decisions");
    let decisions = widgets::text_area(ui, says::DECISIONS, text, &review.decisions, 6);
    let details = day
        .into_iter()
        .chain(decisions.map(ReviewDetail::Decisions));
    let edits = details.map(|detail| AgendaEdit::Review(id, detail));
    intents.extend(edits.map(|edit| Intent::Edit(edit.into())));
    if first {
        ui.memory_mut(|memory| memory.request_focus(text));
    }
    ui.add_space(space::ITEM);
    found(ui, view, review);
    let snapshot = review.snapshot.and_then(|id| view.plan.snapshots().get(id));
    if let Some(snapshot) = snapshot {
        ui.add_space(space::ITEM);
        section(ui, says::SNAPSHOT);
        if widgets::secondary(ui, &snapshot.name).clicked() {
            state.trail().look_further(Item::Snapshot(snapshot.id));
        }
    }
    ui.add_space(space::GROUP);
    if widgets::secondary(ui, says::REMOVE).clicked() {
        intents.push(Intent::Edit(AgendaEdit::RemoveReview(id).into()));
    }
}

/// What was found at that time.
fn found(ui: &mut Ui, view: View<'_>, review: &Review) {
    let tokens = Tokens::of(ui.ctx());
    section(ui, says::FINDINGS);
    if review.findings.is_empty() {
        widgets::caption(ui, says::NO_FINDINGS);
    }
    ui.scope(|ui| {
        // No line of controls.
        ui.spacing_mut().interact_size.y = 18.0;
        for finding in &review.findings {
            let (icon, color) = widgets::severity(finding.severity, tokens);
            ui.horizontal_wrapped(|ui| {
                widgets::icon(ui, icon, icon_size::SMALL, color);
                let name = words::rule(&finding.rule, view.content);
                widgets::label(ui, name, theme::regular(size::BODY), tokens.ink);
                widgets::caption(ui, finding.severity.name().to_lowercase());
            });
        }
    });
}

fn section(ui: &mut Ui, heading: &str) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    widgets::label(ui, heading, theme::strong(size::SECONDARY), ink2);
}
