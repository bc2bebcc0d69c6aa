//! The line at the bottom: what keys do where the keyboard is, and how large everything is shown.

use eframe::egui::{Align, Frame, Layout, Margin, Memory, Panel, Ui, Vec2};

use crate::ui::{
    command::Command,
    state::{Place, View, ViewState},
    theme::{self, Tokens, size},
    widgets,
    words::shell::{settings, status as words},
    zoom::Zoom,
};

const HEIGHT: f32 = 26.0;

/// Shows the line. `writing` says that a file is being written.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &ViewState, writing: bool) {
    let tokens = Tokens::of(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.panel)
        .inner_margin(Margin::symmetric(14, 0));
    let panel = Panel::bottom("status")
        .exact_size(HEIGHT)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            // A line of text is lower than one of controls.
            ui.spacing_mut().interact_size.y = 0.0;
            let text = |ui: &mut Ui, text: String| {
                widgets::label(ui, text, theme::regular(size::SMALL), tokens.ink3);
            };
            ui.horizontal_centered(|ui| {
                let keys = words::shortcuts(&widgets::keys(ui, Command::Shortcuts));
                text(ui, format!("{} · {keys}", hint(ui, view, state)));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = 14.0;
                    let zoom = view.scope.zoom;
                    if zoom != Zoom::default() {
                        text(ui, words::zoom(&settings::percent(zoom)));
                    }
                    if writing {
                        text(ui, words::WRITING.to_owned());
                    }
                });
            });
        });
    let rect = panel.response.rect;
    super::edge(ui, [rect.left_top(), rect.right_top()], Vec2::Y);
}

/// What keys do where the keyboard is.
fn hint(ui: &Ui, view: View<'_>, state: &ViewState) -> &'static str {
    let is_empty = state.place == Place::Team && view.plan.members().is_empty();
    if is_empty && ui.ctx().text_edit_focused() {
        words::NAMES
    } else if ui.ctx().text_edit_focused() {
        words::FIELD
    } else if state.place == Place::Team && state.grid_has_keys {
        words::GRID
    } else if ui.memory(Memory::focused).is_some() {
        words::CONTROL
    } else {
        words::NOWHERE
    }
}
