//! How it goes: where the open actions would lead, and what has changed.

use super::{Block, Column, section};
use crate::{
    balance::number,
    report::{
        DifferenceSummary, PeriodSummary, ProgressSummary, RuleSummary, SnapshotSummary, Summary,
    },
};

/// Where the open actions would lead, always as an assumption.
pub(super) fn forecast(progress: &ProgressSummary) -> Vec<Block> {
    let Some(difference) = &progress.forecast else {
        return Vec::new();
    };
    let note = "This is an assumption, no promise: each open action is taken to raise its skills in \
                its people by the levels given.";
    let columns = ["Now", "Expected"];
    let verdict = &difference.verdict.name;
    let stays = difference.before.verdict == difference.after.verdict;
    let would = if stays { "stay" } else { "then be" };
    let mut blocks = values(FORECAST, note, columns, difference);
    blocks.push(Block::Paragraph(format!(
        "The verdict would {would} “{verdict}”."
    )));
    blocks.push(findings(
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

const FORECAST: &str = "Where the open actions would lead";

/// What has changed since the latest snapshot, and since the first one before it.
pub(super) fn changes(summary: &Summary) -> Vec<Block> {
    let progress = &summary.progress;
    let since = progress.since.as_ref().map(|period| {
        let from = labelled(&period.from, summary.names_hidden);
        change("Since the last snapshot", &from, period)
    });
    let between = progress.between.as_ref().and_then(|period| {
        let (from, to) = (&period.from, period.to.as_ref()?);
        let title = format!("Between {} and {}", from.name, to.name);
        let days = format!("{} to {}", number::date(from.date), number::date(to.date));
        Some(change(&title, &days, period))
    });
    since.into_iter().chain(between).flatten().collect()
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
    blocks.push(findings(
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
fn values(
    title: &str,
    note: &str,
    [before, after]: [&'static str; 2],
    difference: &DifferenceSummary,
) -> Vec<Block> {
    let columns = vec![
        Column::Words("Value"),
        Column::Numbers(before),
        Column::Numbers(after),
    ];
    let (before, after) = (difference.before.sides, difference.after.sides);
    let row = |value: &str, pair: [String; 2]| [vec![value.to_owned()], pair.to_vec()].concat();
    let rows = vec![
        row("Lead", [before.lead, after.lead].map(number::side)),
        row("Manage", [before.manage, after.manage].map(number::side)),
        row(
            "Tilt (Lead − Manage)",
            [before.tilt(), after.tilt()].map(number::tilt),
        ),
    ];
    section(title, Some(note), columns, rows)
}

/// The rules that speak in one of the two states only, and those that matter more or less, under
/// these words.
fn findings(difference: &DifferenceSummary, [gone, new, changed]: [&str; 3], none: &str) -> Block {
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
        Block::Paragraph(none.to_owned())
    } else {
        Block::List(items)
    }
}
