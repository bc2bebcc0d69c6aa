//! The Plan page: what the team wants to reach, and what it does for it.

mod actions;
mod goals;
pub mod listing;
mod proposed;

use eframe::egui::{ScrollArea, Ui};

use super::{page, title_bar};
use crate::ui::{
    command::Command,
    intent::Intent,
    state::{Intents, View, ViewState},
    theme::space,
    widgets, words,
};

/// Between the cards.
const GAP: f32 = 8.0;

/// Shows the page.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    page().show(ui, |ui| {
        let beside = words::plan::progress(view.plan, view.today);
        title_bar(ui, Command::GoPlan.text(), &beside, |ui| {
            let goal = Command::AddGoal;
            let response = widgets::secondary(ui, goal.text());
            if response
                .on_hover_text(widgets::tip(ui, goal, goal.text()))
                .clicked()
            {
                intents.push(Intent::Run(goal));
            }
            let add = Command::AddAction;
            let response = widgets::primary(ui, Some(add.icon()), add.text(), true);
            if response
                .on_hover_text(widgets::tip(ui, add, add.text()))
                .clicked()
            {
                intents.push(Intent::Run(add));
            }
        });
        ScrollArea::vertical()
            .id_salt("plan")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                let agenda = view.plan.agenda();
                if agenda.goals.is_empty() && agenda.actions.is_empty() {
                    empty(ui);
                } else {
                    goals::ui(ui, view, state);
                    ui.add_space(GAP);
                    actions::ui(ui, view, state);
                }
                ui.add_space(GAP);
                proposed::ui(ui, view, state, intents);
                widgets::scroll_to_focus(ui);
            });
        state.plan.trail.forget_left();
    });
}

/// Nothing is planned yet.
fn empty(ui: &mut Ui) {
    ui.add_space(space::GROUP);
    widgets::heading(ui, words::plan::EMPTY);
    widgets::caption(ui, words::plan::EMPTY_HINT);
    ui.add_space(space::ITEM);
}
