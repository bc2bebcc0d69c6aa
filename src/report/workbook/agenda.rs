//! What is planned, and by what the team sees whether it comes about.

use super::{Cell, Column, Digits, Sheet};
use crate::{
    balance::Outcome,
    plan::{Better, Reading},
    report::{
        ActionSummary, AgendaSummary, GoalSummary, MeasureSummary, ReviewSummary,
        document::plan::name_of,
    },
};

/// One row a goal, with the values of its measure.
pub(super) fn goals(agenda: &AgendaSummary) -> Sheet {
    let columns = vec![
        Column::sentences("Goal"),
        Column::sentences("Success"),
        Column::sentences("Path"),
        Column::words("Measure"),
        Column::words("Unit"),
        Column::numbers("Baseline"),
        Column::numbers("Latest"),
        Column::numbers("Target"),
        Column::days("Due"),
    ];
    let row = |goal: &GoalSummary| {
        let measure = goal.measure.and_then(|id| agenda.measure(id));
        let text = |of: fn(&MeasureSummary) -> &str| Cell::text(measure.map_or("", of));
        let value = |of: fn(&MeasureSummary) -> Option<f64>| noted(measure.and_then(of));
        vec![
            Cell::text(&goal.text),
            Cell::text(&goal.success),
            Cell::text(&goal.path),
            text(|measure| &measure.name),
            text(|measure| &measure.unit),
            value(|measure| measure.baseline),
            value(|measure| measure.latest.map(|reading| reading.value)),
            value(|measure| measure.target),
            Cell::date(goal.due),
        ]
    };
    let rows = agenda.goals.iter().map(row).collect();
    Sheet::table("Goals", "What the team wants to reach", columns, rows)
}

fn noted(value: Option<f64>) -> Cell {
    Cell::number(value, Digits::Noted)
}

/// One row an action, those that were dropped among them.
pub(super) fn actions(agenda: &AgendaSummary) -> Sheet {
    let columns = vec![
        Column::sentences("Action"),
        Column::words("For whom"),
        Column::words("Owner"),
        Column::days("Start"),
        Column::days("Due"),
        Column::words("Overdue"),
        Column::words("Status"),
        Column::words("Effort"),
        Column::words("Cost"),
        Column::words("Develops"),
        Column::numbers("Expected rise"),
        Column::words("Answers"),
        Column::words("Serves"),
    ];
    let row = |action: &ActionSummary| {
        let members: Vec<_> = action.members.iter().map(|m| m.name.as_str()).collect();
        let goals = action.goals.iter().filter_map(|id| agenda.goal(*id));
        let goals: Vec<_> = goals.map(|goal| &goal.text).collect();
        let rise = Some(action.rise).filter(|rise| *rise > 0.0);
        vec![
            Cell::text(&action.title),
            Cell::text(&members.join(", ")),
            Cell::text(action.owner.as_ref().map_or("", name_of)),
            Cell::date(action.start),
            Cell::date(action.due),
            Cell::mark(action.overdue),
            Cell::text(action.status.name()),
            Cell::text(&action.effort),
            Cell::text(&action.cost),
            Cell::text(&action.develops.join(", ")),
            Cell::number(rise, Digits::Rise),
            Cell::text(&action.answers.join(", ")),
            Cell::list(&goals),
        ]
    };
    let rows = agenda.actions.iter().map(row).collect();
    let note = "What the team does: for whom, by whom, by when, and what for";
    Sheet::table("Actions", note, columns, rows).keeping(1)
}

/// One row a measure.
pub(super) fn measures(agenda: &AgendaSummary) -> Sheet {
    let columns = vec![
        Column::words("Measure"),
        Column::words("Unit"),
        Column::words("Better"),
        Column::numbers("Baseline"),
        Column::days("Baseline on"),
        Column::numbers("Latest"),
        Column::days("Latest on"),
        Column::numbers("Target"),
        Column::days("Due"),
        Column::words("Trend"),
    ];
    let row = |measure: &MeasureSummary| {
        let better = match measure.better {
            Better::Higher => "Higher",
            Better::Lower => "Lower",
        };
        vec![
            Cell::text(&measure.name),
            Cell::text(&measure.unit),
            Cell::text(better),
            noted(measure.baseline),
            Cell::date(measure.start),
            noted(measure.latest.map(|reading| reading.value)),
            Cell::date(measure.latest.map(|reading| reading.date)),
            noted(measure.target),
            Cell::date(measure.due),
            Cell::text(measure.outcome.map_or("", Outcome::name)),
        ]
    };
    let rows = agenda.measures.iter().map(row).collect();
    let note = "By what the team sees whether it reaches its goals";
    Sheet::table("Measures", note, columns, rows)
}

/// One row a reading of a measure.
pub(super) fn readings(agenda: &AgendaSummary) -> Sheet {
    let columns = vec![
        Column::words("Measure"),
        Column::days("Day"),
        Column::numbers("Value"),
        Column::words("Unit"),
    ];
    let row = |measure: &MeasureSummary, reading: &Reading| {
        vec![
            Cell::text(&measure.name),
            Cell::Date(reading.date),
            noted(Some(reading.value)),
            Cell::text(&measure.unit),
        ]
    };
    let rows = agenda.measures.iter().flat_map(|measure| {
        let readings = measure.readings.iter();
        readings.map(move |reading| row(measure, reading))
    });
    let note = "Every value that was read of the measures";
    Sheet::table("Readings", note, columns, rows.collect())
}

/// The reviews that were held, and the next one.
pub(super) fn reviews(agenda: &AgendaSummary) -> Sheet {
    let columns = vec![
        Column::days("Day"),
        Column::words("Review"),
        Column::sentences("Decisions"),
    ];
    let held = |review: &ReviewSummary| {
        vec![
            Cell::Date(review.date),
            Cell::text("Held"),
            Cell::text(&review.decisions),
        ]
    };
    let next = agenda.next_review.map(|day| {
        let next = if agenda.review_overdue {
            "Next, overdue"
        } else {
            "Next"
        };
        vec![Cell::Date(day), Cell::text(next)]
    });
    let rows = agenda.reviews.iter().map(held).chain(next).collect();
    Sheet::table(
        "Reviews",
        "When the team looked at its plan, and what it decided",
        columns,
        rows,
    )
}
