//! The Plan page: what the team wants to reach, and what it does for it; or the check-lists behind
//! that.

mod actions;
pub mod checklists;
mod goals;
pub mod listing;
mod proposed;

use eframe::egui::{ScrollArea, Ui};

use super::{page, title_bar};
use crate::ui::{
    command::Command,
    intent::Intent,
    state::{Intents, PlanState, View, ViewState},
    theme::space,
    widgets,
    words::{self, checklists::page as lists},
};

/// Between the cards.
const GAP: f32 = 8.0;
/// In less width the ways to add something stand in a line of their own.
const NARROW: f32 = 460.0;

/// Shows the page.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    page().show(ui, |ui| {
        let beside = words::plan::progress(view.plan, view.today);
        let narrow = ui.available_width() < NARROW;
        title_bar(ui, Command::GoPlan.text(), &beside, |ui| {
            views(ui, &mut state.plan);
            if !narrow {
                ways_to_add(ui, &state.plan, intents);
            }
        });
        if narrow && !state.plan.shows_lists {
            ui.horizontal(|ui| ways_to_add(ui, &state.plan, intents));
            ui.add_space(space::ITEM);
        }
        if state.plan.shows_lists {
            checklists::ui(ui, view, state, intents);
            return;
        }
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

/// The choice of what the page shows.
fn views(ui: &mut Ui, plan: &mut PlanState) {
    let views = [(false, lists::ACTIONS), (true, lists::LISTS)];
    let picked = widgets::segmented(ui, lists::VIEW, plan.shows_lists, &views);
    plan.shows_lists = picked.unwrap_or(plan.shows_lists);
}

/// The buttons that add something; each of the check-lists has its own ways to do so.
fn ways_to_add(ui: &mut Ui, plan: &PlanState, intents: &mut Intents) {
    if plan.shows_lists {
        return;
    }
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
}

/// Nothing is planned yet.
fn empty(ui: &mut Ui) {
    ui.add_space(space::GROUP);
    widgets::heading(ui, words::plan::EMPTY);
    widgets::caption(ui, words::plan::EMPTY_HINT);
    ui.add_space(space::ITEM);
}
