//! Quiet links that lead from elsewhere in the window to a passage of the guide.

use eframe::egui::{Atom, AtomExt as _, Button, RichText, Ui, Vec2};

use super::passage::Passage;
use crate::ui::{
    icons,
    intent::Intent,
    palette::Target,
    state::{Intents, View},
    theme::{self, Tokens, icon_size, size, space},
    widgets,
    words::guide as says,
};

/// A link under the same words wherever it stands; what it leads to is told to screen readers.
pub fn link(ui: &mut Ui, view: View<'_>, passage: Passage, intents: &mut Intents) {
    let Some(title) = passage.title(view.plan, view.content) else {
        return;
    };
    if line(ui, icons::BOOK_OPEN, says::READ_MORE, title) {
        intents.push(Intent::Look(Target::Passage(passage)));
    }
}

/// Passages by their titles, under a heading.
pub fn read_more(ui: &mut Ui, view: View<'_>, passages: &[Passage], intents: &mut Intents) {
    if passages.is_empty() {
        return;
    }
    let ink2 = Tokens::of(ui.ctx()).ink2;
    let heading = says::READ_MORE;
    widgets::label(ui, heading, theme::strong(size::SECONDARY), ink2);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        for passage in passages {
            if let Some(title) = passage.title(view.plan, view.content)
                && line(ui, icons::ARROW_RIGHT, title, title)
            {
                intents.push(Intent::Look(Target::Passage(*passage)));
            }
        }
    });
    ui.add_space(space::GROUP);
}

/// A line without a frame; true when it was clicked.
fn line(ui: &mut Ui, icon: &str, text: &str, title: &str) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let icon = RichText::new(icon)
        .size(icon_size::SMALL)
        .color(tokens.ink3);
    let font = theme::medium(size::SECONDARY);
    let shown = RichText::new(text).font(font).color(tokens.ink2);
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(space::TIGHT, space::HAIR);
        let button = Button::new((icon, shown.atom_shrink(true), Atom::grow()))
            .frame_when_inactive(false)
            .truncate()
            .min_size(Vec2::new(0.0, widgets::CHIP - space::HAIR));
        let response = ui.add(button).accessible_name(says::read_more(title));
        response.on_hover_text(title).clicked()
    })
    .inner
}
