//! How it goes: what has changed, measures and reviews.

use std::cmp::Reverse;

use super::{Block, Column, TILT, chart, heading, paragraph, plan::NO_DATE, tabled};
use crate::{
    balance::{Outcome, number},
    plan::Reading,
    report::{
        AgendaSummary, DifferenceSummary, MeasureSummary, PeriodSummary, ReviewSummary,
        RuleSummary, SnapshotSummary, Summary,
    },
};

pub(super) fn blocks(summary: &Summary) -> Vec<Block> {
    [
        changes(summary),
        measures(summary),
        reviews(&summary.agenda),
    ]
    .concat()
}

/// What has changed since the latest snapshot, and since the first one before it.
fn changes(summary: &Summary) -> Vec<Block> {
    let progress = &summary.progress;
    let since = progress.since.as_ref().map(|period| {
        let from = labelled(&period.from, summary.names_hidden);
        change(SINCE, &from, period)
    });
    let between = progress.between.as_ref().and_then(|period| {
        let (from, to) = (&period.from, period.to.as_ref()?);
        let title = between(from, to);
        let days = format!("{} to {}", number::date(from.date), number::date(to.date));
        Some(change(&title, &days, period))
    });
    let moves = summary.charts.moves.as_ref().zip(progress.span());
    let moves = moves.map(|(moves, (from, to))| {
        let to = to.map_or("now", |to| to.name.as_str());
        chart(
            moves,
            &format!("Who moved where, from {} to {to}", from.name),
        )
    });
    let changes = since.into_iter().chain(between).flatten();
    moves.into_iter().chain(changes).collect()
}

/// What a period from the last snapshot to now is called.
pub(in crate::report) const SINCE: &str = "Since the last snapshot";

/// What a period between two snapshots is called.
pub(in crate::report) fn between(from: &SnapshotSummary, to: &SnapshotSummary) -> String {
    format!("Between {} and {}", from.name, to.name)
}

/// A snapshot by name and day; where names are hidden, the day is its name.
fn labelled(snapshot: &SnapshotSummary, names_hidden: bool) -> String {
    if names_hidden {
        snapshot.name.clone()
    } else {
        format!("{}, {}", snapshot.name, number::date(snapshot.date))
    }
}

fn change(title: &str, note: &str, period: &PeriodSummary) -> Vec<Block> {
    let after = if period.to.is_some() { "After" } else { "Now" };
    let mut note = format!("{note}. {}", period.sentence);
    if let Some(rated_by) = &period.rated_by {
        note.push(' ');
        note.push_str(rated_by);
    }
    let mut blocks = values(title, &note, ["Before", after], &period.difference);
    blocks.push(differing_rules(
        &period.difference,
        [
            "Findings gone",
            "New findings",
            "Findings that matter more or less",
        ],
        "No finding is gone, new or changed.",
    ));
    blocks
}

/// The sides and the tilt of both states.
pub(super) fn values(
    title: &str,
    note: &str,
    [before, after]: [&'static str; 2],
    difference: &DifferenceSummary,
) -> Vec<Block> {
    let columns = vec![
        Column::words("Value"),
        Column::numbers(before),
        Column::numbers(after),
    ];
    let (before, after) = (difference.before.sides, difference.after.sides);
    let row = |value: &str, pair: [String; 2]| [vec![value.to_owned()], pair.to_vec()].concat();
    let rows = vec![
        row("Lead", [before.lead, after.lead].map(number::side)),
        row("Manage", [before.manage, after.manage].map(number::side)),
        row(TILT, [before.tilt(), after.tilt()].map(number::tilt)),
    ];
    tabled(title, Some(note), columns, rows)
}

/// The rules that speak in one of the two states only, and those that matter more or less, under
/// these words.
pub(super) fn differing_rules(
    difference: &DifferenceSummary,
    [gone, new, changed]: [&str; 3],
    none: &str,
) -> Block {
    let named = |what: &str, rules: &[RuleSummary]| {
        let names: Vec<_> = rules.iter().map(|rule| rule.name.as_str()).collect();
        (!names.is_empty()).then(|| format!("{what}: {}", names.join("; ")))
    };
    let severities = difference.changed.iter().map(|change| {
        let [before, after] = [change.before, change.after].map(|one| one.name().to_lowercase());
        format!("{} ({before} → {after})", change.rule.name)
    });
    let severities: Vec<_> = severities.collect();
    let items = [
        named(gone, &difference.gone),
        named(new, &difference.new),
        (!severities.is_empty()).then(|| format!("{changed}: {}", severities.join("; "))),
    ];
    let items: Vec<_> = items.into_iter().flatten().collect();
    if items.is_empty() {
        paragraph(none)
    } else {
        Block::List(items)
    }
}

/// A value of a measure with its unit.
pub(super) fn in_unit(value: Option<f64>, measure: &MeasureSummary) -> String {
    let unit = measure.unit.trim();
    match value.map(number::noted) {
        None => number::NONE.to_owned(),
        Some(digits) if unit.is_empty() => digits,
        Some(digits) => format!("{digits} {unit}"),
    }
}

fn measures(summary: &Summary) -> Vec<Block> {
    let measures = &summary.agenda.measures;
    let columns = vec![
        Column::words("Measure"),
        Column::numbers("Baseline"),
        Column::words("Latest"),
        Column::numbers("Target"),
        Column::words("Due"),
        Column::words("Trend"),
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
    let rows = measures.iter().map(row).collect();
    let trends = summary.charts.trends.iter().filter_map(|(id, trend)| {
        let measure = summary.agenda.measure(*id)?;
        Some(chart(trend, &measure.name))
    });
    let mut blocks = tabled("Measures", None, columns, rows);
    blocks.extend(trends);
    blocks
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
    let next = paragraph(format!("Next review: {next}{overdue}"));
    let mut past: Vec<_> = agenda.reviews.iter().rev().collect();
    past.sort_by_key(|review| Reverse(review.date));
    let item = |review: &&ReviewSummary| match review.decisions.trim() {
        "" => number::date(review.date),
        decisions => format!("{}: {decisions}", number::date(review.date)),
    };
    let past = (!past.is_empty()).then(|| Block::List(past.iter().map(item).collect()));
    [heading("Reviews"), next].into_iter().chain(past).collect()
}
