//! Where the team stood, stands and would stand.

use jiff::civil::Date;

use super::{Cell, Column, Digits, Scale, Sheet};
use crate::{
    balance::TeamBalance,
    content::VerdictText,
    plan::Family,
    report::{
        DifferenceSummary, RuleSummary, SnapshotSummary, Summary,
        document::{
            in_words,
            plan::{ASSUMPTION, FORECAST},
            progress::{SINCE, between},
            skills::side,
        },
    },
};

/// The team now and with every open action done.
pub(super) fn forecast(summary: &Summary) -> Sheet {
    let forecast = summary.progress.forecast.as_ref();
    let rows = forecast.map(|forecast| {
        let expected = state("Expected", None, &forecast.after, &forecast.verdict);
        vec![now(summary), expected]
    });
    let note = format!("{FORECAST}. {}", ASSUMPTION.trim_end_matches('.'));
    states("Forecast", note, rows.unwrap_or_default())
}

/// The team at each snapshot and now.
pub(super) fn snapshots(summary: &Summary) -> Sheet {
    let snapshots = &summary.progress.snapshots;
    let row = |snapshot: &SnapshotSummary| {
        state(
            &snapshot.name,
            Some(snapshot.date),
            &snapshot.team,
            &snapshot.verdict,
        )
    };
    let now = (!snapshots.is_empty()).then(|| now(summary));
    let rows = snapshots.iter().map(row).chain(now).collect();
    states(
        "Snapshots",
        "The values of the team at each snapshot and now",
        rows,
    )
}

fn states(name: &'static str, note: impl Into<String>, rows: Vec<Vec<Cell>>) -> Sheet {
    let of_side = |family| Column::values(side(family), Scale::Rating(family));
    let columns = vec![
        Column::words("State"),
        Column::days("Day"),
        Column::numbers("Members"),
        of_side(Family::Lead),
        of_side(Family::Manage),
        of_side(Family::Shared),
        Column::values("Tilt", Scale::Tilt),
        Column::words("Verdict"),
    ];
    Sheet::table(name, note, columns, rows)
}

fn now(summary: &Summary) -> Vec<Cell> {
    state("Now", Some(summary.as_of), &summary.team, &summary.verdict)
}

fn state(name: &str, day: Option<Date>, team: &TeamBalance, verdict: &VerdictText) -> Vec<Cell> {
    let sides = team.sides;
    let side = |value| Cell::number(value, Digits::Two);
    vec![
        Cell::text(name),
        Cell::date(day),
        Cell::count(team.members),
        side(sides.lead),
        side(sides.manage),
        side(sides.shared),
        Cell::number(sides.tilt(), Digits::Tilt),
        Cell::text(&verdict.name),
    ]
}

/// The findings that are gone, new or matter more or less.
pub(super) fn changes(summary: &Summary) -> Sheet {
    let progress = &summary.progress;
    let since = progress.since.as_ref();
    let since = since.map(|period| rows(SINCE, &period.difference));
    let between = progress.between.as_ref().and_then(|period| {
        let name = between(&period.from, period.to.as_ref()?);
        Some(rows(&name, &period.difference))
    });
    let columns = vec![
        Column::words("Period"),
        Column::sentences("Finding"),
        Column::words("Change"),
    ];
    let rows = since.into_iter().chain(between).flatten().collect();
    Sheet::table(
        "Changes",
        "Findings that are gone, new or matter more or less",
        columns,
        rows,
    )
}

fn rows(period: &str, difference: &DifferenceSummary) -> Vec<Vec<Cell>> {
    let row = |rule: &RuleSummary, change: &str| {
        vec![
            Cell::text(period),
            Cell::text(&rule.name),
            Cell::text(change),
        ]
    };
    let gone = difference.gone.iter().map(|rule| row(rule, "gone"));
    let new = difference.new.iter().map(|rule| row(rule, "new"));
    let changed = difference.changed.iter().map(|change| {
        let [before, after] = [change.before, change.after].map(in_words);
        row(&change.rule, &format!("{before} → {after}"))
    });
    gone.chain(new).chain(changed).collect()
}
