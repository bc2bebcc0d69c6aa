//! The inspector of a goal.

use eframe::egui::{Id, Ui};

use crate::{
    plan::{AgendaEdit, Goal, GoalDetail},
    ui::{
        intent::Intent,
        state::{Intents, Item, View, ViewState},
        theme::space,
        widgets,
        words::plan::inspector as says,
    },
};

/// Shows a goal to be edited; `first` gives its first field the keyboard.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    goal: &Goal,
    first: bool,
    intents: &mut Intents,
) {
    let id = goal.id;
    let field = |name: &str| Id::unique(("goal", id, name));
    let mut set = |detail| intents.push(Intent::Edit(AgendaEdit::Goal(id, detail).into()));
    let not_blank = |text: &str| {
        if text.trim().is_empty() {
            Err(says::GOAL_NEEDED)
        } else {
            Ok(())
        }
    };
    let (response, text) =
        widgets::text_field(ui, says::GOAL, field("text"), &goal.text, not_blank);
    if first {
        response.request_focus();
    }
    text.map(GoalDetail::Text).map(&mut set);
    widgets::text_area(ui, says::SUCCESS, field("success"), &goal.success, 3)
        .map(GoalDetail::Success)
        .map(&mut set);
    widgets::text_area(ui, says::PATH, field("path"), &goal.path, 3)
        .map(GoalDetail::Path)
        .map(&mut set);
    widgets::date_field(ui, says::DUE, field("due"), goal.due, view.today)
        .map(GoalDetail::Due)
        .map(&mut set);
    measure(ui, view, state, goal, intents);
    ui.add_space(space::GROUP);
    if widgets::secondary(ui, says::REMOVE_GOAL).clicked() {
        intents.push(Intent::Edit(AgendaEdit::RemoveGoal(id).into()));
    }
}

/// The measure by which the goal is seen: one of the plan's, a new one, or none.
fn measure(ui: &mut Ui, view: View<'_>, state: &mut ViewState, goal: &Goal, intents: &mut Intents) {
    let measures = &view.plan.agenda().measures;
    let chosen = goal.measure.and_then(|id| measures.get(id));
    let shown = chosen.map_or(says::NONE, |measure| &measure.name);
    let place = measures.iter().position(|one| Some(one.id) == goal.measure);
    let names = || {
        let head = [says::NONE, says::NEW_MEASURE].map(str::to_owned);
        let names = measures.iter().map(|measure| measure.name.clone());
        head.into_iter().chain(names).collect()
    };
    let now = Some(place.map_or(0, |place| place + 2));
    let id = Id::unique(("goal", goal.id, "measure"));
    let picked = widgets::pick_one(ui, says::MEASURE, id, shown, names, now);
    let set =
        |measure| Intent::Edit(AgendaEdit::Goal(goal.id, GoalDetail::Measure(measure)).into());
    match picked {
        None => {}
        Some(0) => intents.push(set(None)),
        Some(1) => intents.push(Intent::AddMeasureOf(goal.id)),
        Some(place) => {
            let measure = measures.at(place - 2).map(|measure| measure.id);
            intents.push(set(measure));
        }
    }
    if let Some(measure) = chosen
        && widgets::secondary(ui, says::OPEN_MEASURE).clicked()
    {
        state.trail().look_further(Item::Measure(measure.id));
    }
}
