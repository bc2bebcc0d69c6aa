//! The Team page: who is on the team, rated skill by skill.

mod cells;
mod cursor;
mod grid;
mod headings;

pub use self::cursor::cell_id;

use eframe::egui::{Event, Ui};

use super::{page, title_bar};
use crate::ui::{
    command::Command,
    dialogs::people,
    intent::Intent,
    state::{Intents, View, ViewState},
    theme::{Tokens, space},
    widgets, words,
};

/// Shows the page. `free` says that no dialog has the keyboard.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, free: bool, intents: &mut Intents) {
    page().show(ui, |ui| {
        let add = Command::AddPeople;
        title_bar(
            ui,
            Command::GoTeam.text(),
            &words::progress(view.balance),
            |ui| {
                let import = Command::Import;
                let response = widgets::secondary(ui, import.text());
                if response
                    .on_hover_text(widgets::tip(ui, import, words::team::IMPORT_TIP))
                    .clicked()
                {
                    intents.push(Intent::Run(import));
                }
                // An empty team has the field for its people on the page.
                if !view.plan.members().is_empty() {
                    let tip = widgets::tip(ui, add, words::team::ADD_TIP);
                    let response = widgets::primary(ui, Some(add.icon()), add.text(), true);
                    if response.on_hover_text(tip).clicked() {
                        intents.push(Intent::Run(add));
                    }
                }
            },
        );
        if view.plan.members().is_empty() {
            first_people(ui, view, state, free, intents);
        } else {
            if free {
                pasted(ui, state, intents);
                cursor::keys(ui, view, state, intents);
            }
            grid::ui(ui, view, state, intents);
        }
    });
}

/// An empty team: the place to type or paste its names stands right here.
fn first_people(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    free: bool,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    ui.add_space(space::GROUP);
    ui.vertical_centered(|ui| {
        ui.set_max_width(560.0);
        let frame = widgets::card(tokens);
        let edit = frame.show(ui, |ui| {
            ui.vertical(|ui| {
                widgets::heading(ui, words::team::WHO);
                people::editor(ui, view.plan, view.content, &mut state.people, free)
            })
            .inner
        });
        intents.extend(edit.inner.map(Intent::Edit));
    });
}

/// A paste into the page, outside any field, brings people.
fn pasted(ui: &Ui, state: &mut ViewState, intents: &mut Intents) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let text = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    });
    if let Some(text) = text {
        state.people = people::Draft::with_text(text);
        intents.push(Intent::Run(Command::AddPeople));
    }
}
