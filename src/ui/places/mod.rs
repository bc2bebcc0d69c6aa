//! The pages.

pub mod balance;
pub mod findings;
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

/// The title of a page with a quiet line beside it, and buttons at the right.
fn title_bar(ui: &mut Ui, title: &str, beside: &str, buttons: impl FnOnce(&mut Ui)) {
    let ink = Tokens::of(ui.ctx()).ink;
    ui.horizontal(|ui| {
        ui.set_min_height(34.0);
        widgets::label(ui, title, theme::strong(size::PAGE), ink);
        ui.add_space(space::CLOSE);
        let room = ui.available_width();
        if room > 380.0 {
            widgets::caption(ui, beside);
        }
        ui.with_layout(
            eframe::egui::Layout::right_to_left(eframe::egui::Align::Center),
            buttons,
        );
    });
    ui.add_space(space::ITEM);
}
