//! The inspector of an action.

use std::collections::HashSet;

use eframe::egui::{Id, Ui};

use crate::{
    plan::{Action, ActionDetail, ActionKind, ActionSide, AgendaEdit, MemberId, Status},
    ui::{
        intent::Intent,
        state::{Intents, View},
        theme::space,
        widgets::{self, Picks},
        words::plan::{self as words, inspector as says},
    },
};

/// Shows an action to be edited; `first` gives its first field the keyboard.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, action: &Action, first: bool, intents: &mut Intents) {
    let id = action.id;
    let field = |name: &str| Id::unique(("action", id, name));
    let mut details: Vec<ActionDetail> = Vec::new();
    let not_blank = |text: &str| {
        if text.trim().is_empty() {
            Err(says::TITLE_NEEDED)
        } else {
            Ok(())
        }
    };
    let (response, title) =
        widgets::text_field(ui, says::TITLE, field("title"), &action.title, not_blank);
    if first {
        response.request_focus();
    }
    details.extend(title.map(ActionDetail::Title));
    let statuses = Status::ALL.map(|status| (status, status.name()));
    let status = widgets::choice(ui, says::STATUS, action.status, &statuses);
    details.extend(status.map(ActionDetail::Status));
    if action.status == Status::Done && action.has_effect() {
        widgets::caption(ui, says::DONE);
    }
    let owner = action.owner.as_ref();
    let (name, id_of) = (says::OWNER_NAME, field("owner"));
    let owner = widgets::owner_field(ui, says::OWNER, name, id_of, owner, view.plan);
    details.extend(owner.map(ActionDetail::Owner));
    let due = widgets::date_field(ui, says::DUE, field("due"), action.due, view.today);
    details.extend(due.map(ActionDetail::Due));
    let start = widgets::date_field(ui, says::START, field("start"), action.start, view.today);
    details.extend(start.map(ActionDetail::Start));
    if action
        .start
        .zip(action.due)
        .is_some_and(|(start, due)| due < start)
    {
        widgets::caution(ui, says::DUE_BEFORE_START);
    }
    details.extend(people(ui, view, action, field("people")));
    details.extend(skills(ui, view, action, field("skills")));
    let in_range = |rise: Option<f64>| match rise {
        Some(rise) if (0.0..=Action::MOST_RISE).contains(&rise) => Ok(()),
        _ => Err(says::RISE_RANGE),
    };
    let rise = widgets::open_number(ui, says::RISE, field("rise"), Some(action.rise), in_range);
    details.extend(rise.flatten().map(ActionDetail::Rise));
    widgets::caption(ui, says::RISE_HINT);
    ui.add_space(space::TIGHT);
    details.extend(findings(ui, view, action, field("findings")));
    details.extend(goals(ui, view, action, field("goals")));
    let sides = ActionSide::ALL.map(|side| (side, words::side(side)));
    let side = widgets::choice(ui, says::SIDE, action.side, &sides);
    details.extend(side.map(ActionDetail::Side));
    let kinds = ActionKind::ALL.map(|kind| (kind, words::kind(kind)));
    let kind = widgets::choice(ui, says::KIND, action.kind, &kinds);
    details.extend(kind.map(ActionDetail::Kind));
    let anything = |_: &str| Ok(());
    let (_, effort) =
        widgets::text_field(ui, says::EFFORT, field("effort"), &action.effort, anything);
    details.extend(effort.map(ActionDetail::Effort));
    let (_, cost) = widgets::text_field(ui, says::COST, field("cost"), &action.cost, anything);
    details.extend(cost.map(ActionDetail::Cost));
    let note = widgets::text_area(ui, says::NOTE, field("note"), &action.note, 3);
    details.extend(note.map(ActionDetail::Note));
    let edits = details
        .into_iter()
        .map(|detail| AgendaEdit::Action(id, detail));
    intents.extend(edits.map(|edit| Intent::Edit(edit.into())));
    ui.add_space(space::GROUP);
    if widgets::secondary(ui, says::REMOVE_ACTION).clicked() {
        intents.push(Intent::Edit(AgendaEdit::RemoveAction(id).into()));
    }
}

fn people(ui: &mut Ui, view: View<'_>, action: &Action, id: Id) -> Option<ActionDetail> {
    let members = view.plan.members();
    let shown = words::people(action, view.plan);
    let names = || {
        members
            .iter()
            .map(|member| member.profile.name.clone())
            .collect()
    };
    let member = |place: usize| members.get(place).map(|member| member.id);
    let chosen: HashSet<MemberId> = action.members.iter().copied().collect();
    let has = |place| member(place).is_some_and(|id| chosen.contains(&id));
    let picks = widgets::pick_many(ui, says::PEOPLE, id, &shown, names, has)?;
    let places = changed(picks, members.len(), has);
    let people: Vec<MemberId> = places.into_iter().filter_map(member).collect();
    Some(ActionDetail::Members(people))
}

fn skills(ui: &mut Ui, view: View<'_>, action: &Action, id: Id) -> Option<ActionDetail> {
    let skills = &view.plan.framework().skills;
    let chosen = skills
        .iter()
        .filter(|skill| action.skills.contains(&skill.id));
    let shown: Vec<_> = chosen.map(|skill| skill.name.as_str()).collect();
    let shown = listed(&shown);
    let names = || skills.iter().map(|skill| skill.name.clone()).collect();
    let has = |place: usize| {
        let skill = skills.get(place);
        skill.is_some_and(|skill| action.skills.contains(&skill.id))
    };
    let picks = widgets::pick_many(ui, says::SKILLS, id, &shown, names, has)?;
    let places = changed(picks, skills.len(), has).into_iter();
    let ids = places.filter_map(|place| skills.get(place).map(|skill| skill.id.clone()));
    Some(ActionDetail::Skills(ids.collect()))
}

/// The findings that it answers, out of those found now and those linked before.
fn findings(ui: &mut Ui, view: View<'_>, action: &Action, id: Id) -> Option<ActionDetail> {
    let found = view.findings.iter().map(|finding| finding.rule);
    let rules = view.content.rules().iter();
    let rules: Vec<_> = rules
        .filter(|row| found.clone().any(|rule| rule == row.id) || action.findings.contains(&row.id))
        .collect();
    let linked = rules.iter().filter(|row| action.findings.contains(&row.id));
    let shown: Vec<_> = linked.map(|row| row.name.as_str()).collect();
    let shown = listed(&shown);
    let names = || rules.iter().map(|row| row.name.clone()).collect();
    let has = |place: usize| {
        let row = rules.get(place);
        row.is_some_and(|row| action.findings.contains(&row.id))
    };
    let picks = widgets::pick_many(ui, says::FINDINGS, id, &shown, names, has)?;
    let places = changed(picks, rules.len(), has).into_iter();
    let ids = places.filter_map(|place| rules.get(place).map(|row| row.id.clone()));
    Some(ActionDetail::Findings(ids.collect()))
}

fn goals(ui: &mut Ui, view: View<'_>, action: &Action, id: Id) -> Option<ActionDetail> {
    let goals = &view.plan.agenda().goals;
    if goals.is_empty() {
        return None;
    }
    let served = goals.iter().filter(|goal| action.goals.contains(&goal.id));
    let shown: Vec<_> = served.map(|goal| goal.text.as_str()).collect();
    let shown = listed(&shown);
    let names = || goals.iter().map(|goal| goal.text.clone()).collect();
    let goal = |place: usize| goals.at(place).map(|goal| goal.id);
    let has = |place| goal(place).is_some_and(|id| action.goals.contains(&id));
    let picks = widgets::pick_many(ui, says::GOALS, id, &shown, names, has)?;
    let places = changed(picks, goals.len(), has).into_iter();
    Some(ActionDetail::Goals(places.filter_map(goal).collect()))
}

/// The positions that are chosen once something was picked.
fn changed(picks: Picks, all: usize, has: impl Fn(usize) -> bool) -> Vec<usize> {
    (0..all)
        .filter(|place| match picks {
            Picks::All => true,
            Picks::None => false,
            Picks::Toggle(turned) => has(*place) != (turned == *place),
        })
        .collect()
}

/// One or two names, or how many they are.
fn listed(names: &[&str]) -> String {
    match names {
        [] => says::NONE.to_owned(),
        [one] => (*one).to_owned(),
        [one, rest @ ..] => words::and_others(one, rest.len()),
    }
}
