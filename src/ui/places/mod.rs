//! The pages.

pub mod balance;
pub mod findings;
pub mod framework;
pub mod guide;
pub mod plan;
pub mod progress;
pub mod team;
pub mod welcome;

use eframe::egui::{Frame, Margin, Ui};

use super::{
    theme::{self, Tokens, size, space},
    widgets,
};

/// The frame around a page.
fn page() -> Frame {
    Frame::new().inner_margin(Margin {
        left: 22,
        right: 22,
        top: 18,
        bottom: 18,
    })
}

/// The title of a page with a quiet line beside it, and buttons at the right, in reading order. What
/// there is no room for beside the title stands below it, and the quiet line goes first.
fn title_bar(ui: &mut Ui, title: &str, beside: &str, buttons: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui.ctx());
    let id = ui.scope_id().with("title bar");
    let needed = widgets::width_at_right(ui, id).unwrap_or_default() + 16.0;
    let fits = |ui: &Ui, needed: f32| needed <= ui.available_width();
    let mut buttons = Some(buttons);
    ui.horizontal(|ui| {
        ui.set_min_height(34.0);
        widgets::label(ui, title, theme::strong(size::PAGE), tokens.ink);
        ui.add_space(space::CLOSE);
        let is_beside = fits(ui, needed);
        let font = theme::regular(size::SECONDARY);
        let text = ui
            .painter()
            .layout_no_wrap(beside.to_owned(), font, tokens.ink2);
        if fits(ui, text.size().x + if is_beside { needed } else { 0.0 }) {
            widgets::caption(ui, beside);
        }
        if let Some(buttons) = buttons.take_if(|_| is_beside) {
            widgets::named_at_right(ui, id, buttons);
        }
    });
    if let Some(buttons) = buttons {
        widgets::named_at_right(ui, id, buttons);
    }
    ui.add_space(space::ITEM);
}
