//! What is planned: goals, actions, measures and reviews.

use std::cmp::Reverse;

use super::{Block, Column, count, first, heading, section};
use crate::{
    balance::{Outcome, number},
    plan::{Reading, Status},
    report::{
        ActionSummary, AgendaSummary, GoalSummary, MeasureSummary, OwnerSummary, ReviewSummary,
    },
};

/// So many people are named beside an action, so that a large team stays readable.
const PEOPLE: usize = 12;
/// So many skills, findings or goals are named of an action.
const LINKS: usize = 6;

/// What the team wants and does.
pub(super) fn planned(agenda: &AgendaSummary) -> Vec<Block> {
    [goals(agenda), actions(&agenda.actions), purposes(agenda)].concat()
}

/// By what and when the team sees whether that helps.
pub(super) fn followed(agenda: &AgendaSummary) -> Vec<Block> {
    [measures(&agenda.measures), reviews(agenda)].concat()
}

fn goals(agenda: &AgendaSummary) -> Vec<Block> {
    let goals = &agenda.goals;
    if goals.is_empty() {
        return Vec::new();
    }
    let number = count(goals.len(), "goal", "goals");
    [heading("Goals"), Block::Paragraph(number)]
        .into_iter()
        .chain(goals.iter().flat_map(|goal| one_goal(goal, agenda)))
        .collect()
}

fn one_goal(goal: &GoalSummary, agenda: &AgendaSummary) -> [Block; 2] {
    let told = |what: &str, text: &str| {
        let is_told = !text.trim().is_empty();
        is_told.then(|| format!("{what}: {text}"))
    };
    let measure = goal.measure.and_then(|id| agenda.measure(id));
    let items = [
        told("Success", &goal.success),
        told("Path", &goal.path),
        measure.map(|measure| format!("Measure: {}", course(measure))),
        Some(format!(
            "Due: {}",
            goal.due.map_or(NO_DATE.into(), number::date)
        )),
    ];
    [
        Block::Subheading(goal.text.clone()),
        Block::List(items.into_iter().flatten().collect()),
    ]
}

const NO_DATE: &str = "no date";

/// A measure by its name and three values.
fn course(measure: &MeasureSummary) -> String {
    let latest = measure.latest.map(|reading| reading.value);
    let values = [measure.baseline, latest, measure.target].map(|value| in_unit(value, measure));
    let values = values.join(" → ");
    format!("{}, {values} (baseline → latest → target)", measure.name)
}

/// A value of a measure with its unit.
fn in_unit(value: Option<f64>, measure: &MeasureSummary) -> String {
    let unit = measure.unit.trim();
    match value.map(number::noted) {
        None => number::NONE.to_owned(),
        Some(digits) if unit.is_empty() => digits,
        Some(digits) => format!("{digits} {unit}"),
    }
}

/// Whatever was not given up: what is open first, by day.
fn by_due(actions: &[ActionSummary]) -> Vec<&ActionSummary> {
    let actions = actions.iter();
    let mut actions: Vec<_> = actions
        .filter(|action| action.status != Status::Dropped)
        .collect();
    // The sort is stable: what is due on the same day stays in plan order.
    actions.sort_by_key(|action| {
        let done = action.status == Status::Done;
        (done, action.due.is_none(), action.due)
    });
    actions
}

fn actions(actions: &[ActionSummary]) -> Vec<Block> {
    let actions = by_due(actions);
    let with_means = actions.iter().any(|action| !means(action).is_empty());
    let heads = ["Action", "For whom", "Owner", "Due", "Status"];
    let heads = heads
        .into_iter()
        .chain(with_means.then_some("Effort, cost"));
    let columns = heads.map(Column::Words).collect();
    let row = |action: &&ActionSummary| {
        let mut row = vec![
            action.title.clone(),
            people(action),
            owner(action),
            due(action),
            action.status.name().to_owned(),
        ];
        row.extend(with_means.then(|| means(action)));
        row
    };
    section("Actions", None, columns, actions.iter().map(row).collect())
}

/// What each open action develops, answers and serves, as far as the plan says so.
fn purposes(agenda: &AgendaSummary) -> Vec<Block> {
    let actions = by_due(&agenda.actions).into_iter();
    let open = actions.filter(|action| action.status.is_open());
    let items: Vec<_> = open.filter_map(|action| purpose(action, agenda)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Subheading("What the open actions are for".to_owned()),
        Block::List(items),
    ]
}

fn purpose(action: &ActionSummary, agenda: &AgendaSummary) -> Option<String> {
    let told = |what: &str, names: &[String]| {
        (!names.is_empty()).then(|| format!("{what} {}", first(names, LINKS).join(", ")))
    };
    let rises = action.rise > 0.0 && !action.members.is_empty();
    let develops = told("develops", &action.develops).map(|skills| {
        if rises {
            format!("{skills} (+{} expected)", number::short(action.rise))
        } else {
            skills
        }
    });
    let goals = action.goals.iter().filter_map(|id| agenda.goal(*id));
    let goals: Vec<_> = goals.map(|goal| format!("“{}”", goal.text)).collect();
    let parts = [
        develops,
        told("answers", &action.answers),
        told("serves", &goals),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("{}: {}", action.title, parts.join("; ")))
}

/// Effort and cost share a column, so that the table is not wider than a page.
fn means(action: &ActionSummary) -> String {
    let given = [action.effort.trim(), action.cost.trim()];
    let given: Vec<_> = given.into_iter().filter(|text| !text.is_empty()).collect();
    given.join("; ")
}

fn people(action: &ActionSummary) -> String {
    let names: Vec<_> = action.members.iter().map(|m| m.name.clone()).collect();
    if names.is_empty() {
        number::NONE.to_owned()
    } else {
        first(&names, PEOPLE).join(", ")
    }
}

fn owner(action: &ActionSummary) -> String {
    match &action.owner {
        None => "nobody yet".to_owned(),
        Some(OwnerSummary::Member(member)) => member.name.clone(),
        Some(OwnerSummary::Other(name)) if name.is_empty() => {
            "somebody outside the team".to_owned()
        }
        Some(OwnerSummary::Other(name)) => name.clone(),
    }
}

fn due(action: &ActionSummary) -> String {
    match action.due.map(number::date) {
        None => NO_DATE.to_owned(),
        Some(day) if action.overdue => format!("{day}, overdue"),
        Some(day) => day,
    }
}

fn measures(measures: &[MeasureSummary]) -> Vec<Block> {
    let columns = vec![
        Column::Words("Measure"),
        Column::Numbers("Baseline"),
        Column::Words("Latest"),
        Column::Numbers("Target"),
        Column::Words("Due"),
        Column::Words("Trend"),
    ];
    let row = |measure: &MeasureSummary| {
        vec![
            measure.name.clone(),
            in_unit(measure.baseline, measure),
            latest(measure),
            in_unit(measure.target, measure),
            measure.due.map_or(NO_DATE.into(), number::date),
            measure.outcome.map_or(number::NONE, Outcome::name).into(),
        ]
    };
    section(
        "Measures",
        None,
        columns,
        measures.iter().map(row).collect(),
    )
}

fn latest(measure: &MeasureSummary) -> String {
    let told = |reading: Reading| {
        let value = in_unit(Some(reading.value), measure);
        format!("{value} on {}", number::date(reading.date))
    };
    measure.latest.map_or(number::NONE.to_owned(), told)
}

fn reviews(agenda: &AgendaSummary) -> Vec<Block> {
    if agenda.next_review.is_none() && agenda.reviews.is_empty() {
        return Vec::new();
    }
    let overdue = if agenda.review_overdue {
        ", overdue"
    } else {
        ""
    };
    let next = agenda.next_review.map_or(NO_DATE.into(), number::date);
    let next = Block::Paragraph(format!("Next review: {next}{overdue}"));
    let mut past: Vec<_> = agenda.reviews.iter().rev().collect();
    past.sort_by_key(|review| Reverse(review.date));
    let item = |review: &&ReviewSummary| match review.decisions.trim() {
        "" => number::date(review.date),
        decisions => format!("{}: {decisions}", number::date(review.date)),
    };
    let past = (!past.is_empty()).then(|| Block::List(past.iter().map(item).collect()));
    [heading("Reviews"), next].into_iter().chain(past).collect()
}
