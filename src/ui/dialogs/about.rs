//! What the app is, who made what it is made of, and what it rests on.

use eframe::egui::{ScrollArea, Ui};

use super::{Answer, buttons, title};
use crate::ui::{
    theme::{self, Tokens, size, space},
    widgets,
    words::{self, shell::about as says},
};

/// Version, licences and sources.
pub(super) fn ui(ui: &mut Ui, sources: &[String]) -> Option<Answer> {
    let screen = ui.ctx().content_rect();
    ui.set_width(480.0_f32.min(screen.width() - 100.0));
    title(ui, says::TITLE);
    widgets::caption(ui, says::version(env!("CARGO_PKG_VERSION")));
    ScrollArea::vertical()
        .max_height((screen.height() - 240.0).max(80.0))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            line(ui, words::PROMISE);
            line(ui, words::LOCAL);
            section(ui, says::LICENCES, &says::LICENCE_LINES);
            section(ui, says::SOURCES, sources);
        });
    buttons(ui, &[], words::OK, true).map(|_| Answer::Cancel)
}

fn section(ui: &mut Ui, heading: &str, lines: &[impl AsRef<str>]) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    ui.add_space(space::GROUP);
    widgets::label(ui, heading, theme::strong(size::SECONDARY), ink2);
    for text in lines {
        line(ui, text.as_ref());
    }
}

fn line(ui: &mut Ui, text: &str) {
    let ink = Tokens::of(ui.ctx()).ink;
    widgets::label(ui, text, theme::regular(size::BODY), ink);
}
