//! The inspector of what is chosen on the Plan and Progress pages: a goal, action, measure, snapshot
//! or review.

use eframe::egui::{Key, Ui};

use super::{action, goal, measure, review, snapshot};
use crate::ui::{
    state::{Intents, Item, View, ViewState},
    widgets, words,
};

/// Shows an item to be edited.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    item: Item,
    intents: &mut Intents,
) {
    let (agenda, snapshots) = (view.plan.agenda(), view.plan.snapshots());
    let first = state.trail().take_focus();
    match item {
        Item::Goal(id) => {
            if let Some(one) = agenda.goals.get(id) {
                goal::ui(ui, view, state, one, first, intents);
            }
        }
        Item::Action(id) => {
            if let Some(one) = agenda.actions.get(id) {
                action::ui(ui, view, one, first, intents);
            }
        }
        Item::Measure(id) => {
            if let Some(one) = agenda.measures.get(id) {
                measure::ui(ui, view, state, one, first, intents);
            }
        }
        Item::Snapshot(id) => {
            if let Some(one) = snapshots.get(id) {
                snapshot::ui(ui, view, state, one, first, intents);
            }
        }
        Item::Review(id) => {
            if let Some(one) = agenda.reviews.get(id) {
                review::ui(ui, view, state, one, first, intents);
            }
        }
    }
}

/// The button that leads back to something of this name; true when it was clicked.
pub(super) fn back(ui: &mut Ui, to: &str) -> bool {
    let button = widgets::secondary(ui, &words::findings::back_to(to));
    let name = words::findings::back_named(to);
    button.accessible_name(name).clicked()
}

/// Whether Escape leads back: not while a dialog, a menu or something on the page takes it.
pub(super) fn escaped(ui: &Ui, escapes: bool) -> bool {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    escapes && nothing_focused && ui.input(|input| input.key_pressed(Key::Escape))
}
