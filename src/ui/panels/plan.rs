//! The inspector of the Plan page: the forecast, or what is chosen.

use eframe::egui::Ui;

use super::{forecast, item};
use crate::ui::{
    state::{Intents, Item, View, ViewState},
    theme::space,
    widgets,
    words::plan::inspector as says,
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
        forecast::ui(ui, view, state, intents);
        return;
    };
    let before = state
        .trail()
        .before()
        .and_then(|item| Item::name(item, view.plan));
    let back = item::back(ui, before.as_deref().unwrap_or(says::BACK));
    let escaped = item::escaped(ui, escapes);
    ui.add_space(space::ITEM);
    item::ui(ui, view, state, shown, intents);
    if back || escaped {
        state.trail().back(escaped || widgets::by_keyboard(ui));
    }
}
