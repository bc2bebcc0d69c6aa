//! The inspector of the Progress page, which is only there while something is chosen.

use eframe::egui::Ui;

use super::item;
use crate::ui::{
    state::{Intents, Item, View, ViewState},
    widgets,
};

/// Shows what is chosen on the page. `escapes` says that no dialog or menu takes Escape for itself.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    escapes: bool,
    intents: &mut Intents,
) {
    state.trail().keep_known(view.plan);
    let Some(shown) = state.trail().shown() else {
        // The page gets the room back.
        ui.ctx().request_repaint();
        return;
    };
    let (mut back, mut close) = (false, false);
    ui.horizontal(|ui| {
        let before = state
            .trail()
            .before()
            .and_then(|item| Item::name(item, view.plan));
        back = before.is_some_and(|name| item::back(ui, &name));
        close = super::inspector::close(ui);
    });
    let escaped = item::escaped(ui, escapes);
    let by_keyboard = escaped || widgets::by_keyboard(ui);
    item::ui(ui, view, state, shown, intents);
    if close {
        state.trail().close(by_keyboard);
    } else if back || escaped {
        state.trail().back(by_keyboard);
    }
}
