//! Goals and actions, and where they lead.

use super::{
    Block, Column, LINE, Table, clipped, count, first, heading, paragraph,
    progress::{differing_rules, in_unit, values},
    tabled,
};
use crate::{
    balance::number,
    plan::Status,
    report::{
        ActionSummary, AgendaSummary, DifferenceSummary, GoalSummary, MeasureSummary, OwnerSummary,
        ProgressSummary, Summary,
    },
};

/// So many people are named beside an action, so that a large team stays readable.
const PEOPLE: usize = 12;
/// So many skills, findings or goals are named of an action.
const LINKS: usize = 6;
/// So many goals and actions are told where a whole summary has to fit on a page.
const BRIEF_GOALS: usize = 3;
const BRIEF_ACTIONS: usize = 5;

pub(super) fn blocks(summary: &Summary) -> Vec<Block> {
    let agenda = &summary.agenda;
    if summary.selection.is_brief() {
        return brief(summary);
    }
    [
        goals(agenda),
        actions(&agenda.actions),
        purposes(agenda),
        forecast(&summary.progress),
    ]
    .concat()
}

/// The first goals, the open actions that are due next, and where they lead.
fn brief(summary: &Summary) -> Vec<Block> {
    let agenda = &summary.agenda;
    let goals: Vec<_> = agenda
        .goals
        .iter()
        .map(|goal| {
            let due = goal
                .due
                .map_or_else(String::new, |day| format!(", due {}", number::date(day)));
            format!("{}{due}", clipped(&goal.text, LINE))
        })
        .collect();
    let goals = (!goals.is_empty()).then(|| Block::List(first(&goals, BRIEF_GOALS)));
    let actions: Vec<_> = by_due(&agenda.actions)
        .into_iter()
        .filter(|action| action.status.is_open())
        .collect();
    let row = |action: &&ActionSummary| {
        vec![
            clipped(&action.title, LINE),
            clipped(&owner(action), LINE),
            due(action),
        ]
    };
    let table = (!actions.is_empty()).then(|| {
        Block::Table(Table {
            columns: ["Action", "Owner", "Due"].map(Column::words).to_vec(),
            rows: actions.iter().take(BRIEF_ACTIONS).map(row).collect(),
        })
    });
    let more = actions.len().saturating_sub(BRIEF_ACTIONS);
    let more = (more > 0).then(|| {
        paragraph(format!(
            "And {}.",
            count(more, "more open action", "more open actions")
        ))
    });
    let forecast = summary.progress.forecast.as_ref();
    let leads = forecast.map(|forecast| {
        let verdict = would_be(forecast);
        paragraph(format!(
            "With every open action done as assumed, the verdict {verdict}."
        ))
    });
    [goals, table, more, leads].into_iter().flatten().collect()
}

fn goals(agenda: &AgendaSummary) -> Vec<Block> {
    let goals = &agenda.goals;
    if goals.is_empty() {
        return Vec::new();
    }
    let number = count(goals.len(), "goal", "goals");
    [heading("Goals"), paragraph(number)]
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

pub(super) const NO_DATE: &str = "no date";

/// A measure by its name and three values.
fn course(measure: &MeasureSummary) -> String {
    let latest = measure.latest.map(|reading| reading.value);
    let values = [measure.baseline, latest, measure.target].map(|value| in_unit(value, measure));
    let values = values.join(" → ");
    format!("{}, {values} (baseline → latest → target)", measure.name)
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
    let columns = heads.map(Column::words).collect();
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
    tabled("Actions", None, columns, actions.iter().map(row).collect())
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
    let name = action.owner.as_ref().map(name_of);
    name.unwrap_or("nobody yet").to_owned()
}

/// What the one who sees to an action is called.
pub(in crate::report) fn name_of(owner: &OwnerSummary) -> &str {
    match owner {
        OwnerSummary::Member(member) => &member.name,
        OwnerSummary::Other(name) if name.is_empty() => "somebody outside the team",
        OwnerSummary::Other(name) => name,
    }
}

fn due(action: &ActionSummary) -> String {
    match action.due.map(number::date) {
        None => NO_DATE.to_owned(),
        Some(day) if action.overdue => format!("{day}, overdue"),
        Some(day) => day,
    }
}

/// Where the open actions would lead, always as an assumption.
fn forecast(progress: &ProgressSummary) -> Vec<Block> {
    let Some(difference) = &progress.forecast else {
        return Vec::new();
    };
    let columns = ["Now", "Expected"];
    let mut blocks = values(FORECAST, ASSUMPTION, columns, difference);
    blocks.push(paragraph(format!("The verdict {}.", would_be(difference))));
    blocks.push(differing_rules(
        difference,
        [
            "Findings that would go",
            "Findings that would come",
            "Findings that would matter more or less",
        ],
        "No finding would go, come or change.",
    ));
    blocks
}

/// Whether the verdict stays, or what it would be.
fn would_be(forecast: &DifferenceSummary) -> String {
    let verdict = &forecast.verdict.name;
    let stays = forecast.before.verdict == forecast.after.verdict;
    let would = if stays { "stay" } else { "then be" };
    format!("would {would} “{verdict}”")
}

pub(in crate::report) const FORECAST: &str = "Where the open actions would lead";
pub(in crate::report) const ASSUMPTION: &str = "This is an assumption, no promise: each open action is taken to raise its skills in its people \
     by the levels given.";
