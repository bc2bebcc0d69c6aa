//! The words of the Progress page, of its inspector and of its dialogs.

use jiff::civil::Date;

use super::{counted, plan as words};
use crate::{
    balance::{Balance, FindingChange, number},
    content::Content,
    plan::{Measure, Plan, Review, Severity},
    ui::places::progress::Charted,
};

/// What was done.
pub const TAKEN: &str = "Snapshot taken; you find it on the Progress page";
/// What was done.
pub const NOTED: &str = "Review noted";
/// The moment that is compared from.
pub const FROM: &str = "From";
/// The moment that is compared to.
pub const TO: &str = "To";
/// The team as it is.
pub const NOW: &str = "Now";
/// While there is no snapshot.
pub const NOTHING_TO_COMPARE: &str =
    "Take a snapshot now, and later this page tells what has changed since";
/// A moment held against itself.
pub const SAME: &str = "Both sides are the same moment, so nothing differs";
/// The view of what has changed.
pub const CHANGES: &str = "Changes";
/// Heading of the map.
pub const WHO_MOVED: &str = "Who moved";
/// How to read the map.
pub const MAP_LEGEND: &str = "grey dot: before · ring: after";
/// How to read the skills and the people.
pub const LEGEND: &str = "ring: before · dot: after";
/// Name of the choice between skills and people.
pub const CHANGES_OF: &str = "Changes of";
/// Title of the chart of skills or people.
#[must_use]
pub fn changes_of(charted: Charted) -> &'static str {
    match charted {
        Charted::Skills => "Changes of skills",
        Charted::People => "Changes of people",
    }
}

/// Heading of what was found.
pub const FINDINGS: &str = "Findings";
/// What a click on a finding does.
pub const FINDINGS_HINT: &str = "of the rules about people and ratings";
/// No finding came or went.
pub const NO_FINDINGS: &str = "Nothing gone or new";
/// Heading of findings that are silent now.
pub const GONE: &str = "Gone";
/// Heading of findings that were silent.
pub const NEW: &str = "New";
/// Heading of findings that matter more or less.
pub const CHANGED: &str = "Changed";
/// Heading of the measures.
pub const MEASURES: &str = "Measures";
/// What measures are for, while there is none.
pub const NO_MEASURES: &str = "A number that you read from time to time, such as deadlines met, shows whether what you do has an effect";
/// Heading of the reviews.
pub const REVIEWS: &str = "Reviews";
/// What reviews are for, while there is none.
pub const NO_REVIEWS: &str = "Look at the plan again every few months, and note here what you decided; the findings of that day are kept with it";
/// The day of the next review.
pub const NEXT_REVIEW: &str = "Next review";
/// While no day is set.
pub const NO_NEXT_REVIEW: &str = "No day is set for the next review";
/// A review at which nothing was noted down.
pub const NO_DECISIONS: &str = "No decisions noted";
/// Heading of the snapshots.
pub const SNAPSHOTS: &str = "Snapshots";
/// What snapshots are for, while there is none.
pub const NO_SNAPSHOTS: &str = "A snapshot keeps a copy of the people and their ratings as they are on a day, to compare with later";

/// `2 snapshots · 2 reviews · next review 18 Feb 2027`, what there is of it.
#[must_use]
pub fn counts(plan: &Plan) -> String {
    let agenda = plan.agenda();
    let some = |count: usize, one, many| (count > 0).then(|| counted(count, one, many));
    let next = agenda.next_review;
    let parts = [
        some(plan.snapshots().len(), "snapshot", "snapshots"),
        some(agenda.reviews.len(), "review", "reviews"),
        next.map(|day| format!("next review {}", number::short_date(day))),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// What is charted beside the map.
#[must_use]
pub fn charted(charted: Charted) -> &'static str {
    match charted {
        Charted::Skills => "Skills",
        Charted::People => "People",
    }
}

/// What a rule finds is called.
#[must_use]
pub fn rule<'a>(id: &'a str, content: &'a Content) -> &'a str {
    content.rule(id).map_or(id, |rule| &rule.name)
}

/// How much a finding mattered, and matters: `warning`, or `warning, was critical`.
#[must_use]
pub fn severities(change: &FindingChange) -> String {
    let name = |severity: Severity| severity.name().to_lowercase();
    match (change.before, change.after) {
        (Some(before), Some(after)) => format!("{}, was {}", name(after), name(before)),
        (Some(before), None) => format!("was {}", name(before)),
        (None, after) => after.map(name).unwrap_or_default(),
    }
}

/// What a screen reader says of a finding that came, went or changed.
#[must_use]
pub fn finding(heading: &str, name: &str, severities: &str) -> String {
    format!("{heading}: {name}, {severities}")
}

/// How far a measure has come: `22 → 15 %`.
#[must_use]
pub fn way(measure: &Measure, today: Date) -> String {
    match (measure.baseline, measure.latest(today)) {
        (Some(from), Some(latest)) => {
            let from = number::noted(from);
            format!("{from} → {}", words::value(measure, latest.value))
        }
        _ => words::now(measure, today),
    }
}

/// The same without the unit, beside a target that has it: `22 → 15`.
#[must_use]
pub fn way_short(measure: &Measure, today: Date) -> String {
    match (measure.baseline, measure.latest(today)) {
        (Some(from), Some(latest)) => {
            let [from, latest] = [from, latest.value].map(number::noted);
            format!("{from} → {latest}")
        }
        _ => words::now_short(measure, today),
    }
}

/// What a screen reader says of a measure.
#[must_use]
pub fn measure(measure: &Measure, state: &str, today: Date) -> String {
    let parts = [
        measure.name.as_str(),
        &way(measure, today),
        &words::target(measure),
        state,
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The next review should have been.
#[must_use]
pub fn overdue(day: Date) -> String {
    format!("The review was due on {}", number::short_date(day))
}

/// The first line of what was decided.
#[must_use]
pub fn decisions(review: &Review) -> &str {
    let mut lines = review.decisions.lines().map(str::trim);
    lines.find(|line| !line.is_empty()).unwrap_or(NO_DECISIONS)
}

/// `3 findings`.
#[must_use]
pub fn findings(count: usize) -> String {
    counted(count, "finding", "findings")
}

/// `Lead 2.85 · Manage 3.98 · tilt −1.13`.
#[must_use]
pub fn values(balance: &Balance) -> String {
    let sides = balance.team.sides;
    format!(
        "Lead {} · Manage {} · tilt {}",
        number::side(sides.lead),
        number::side(sides.manage),
        number::tilt(sides.tilt())
    )
}

/// The inspector of a snapshot.
pub mod snapshot {
    use crate::ui::words::counted;

    /// Field.
    pub const NAME: &str = "Snapshot";
    /// Field.
    pub const DAY: &str = "Day";
    /// Heading.
    pub const THEN: &str = "How it was";
    /// Value.
    pub const SITUATION: &str = "Situation";
    /// Value.
    pub const PEOPLE: &str = "People";
    /// Compares with the team as it is.
    pub const COMPARE: &str = "Compare with now";
    /// Takes it out.
    pub const REMOVE: &str = "Remove snapshot";

    /// Who was in it.
    #[must_use]
    pub fn people(members: usize, rated: usize) -> String {
        if members == rated {
            counted(members, "member", "members")
        } else {
            format!("{}, {rated} rated", counted(members, "member", "members"))
        }
    }
}

/// The inspector of a review.
pub mod review {
    /// Field.
    pub const DAY: &str = "Day of the review";
    /// Field.
    pub const DECISIONS: &str = "Decisions";
    /// Heading.
    pub const FINDINGS: &str = "Findings at that time";
    /// Nothing was found.
    pub const NO_FINDINGS: &str = "Nothing was found";
    /// Heading.
    pub const SNAPSHOT: &str = "Snapshot taken with it";
    /// Takes it out.
    pub const REMOVE: &str = "Remove review";
}

/// The inspector of a measure.
pub mod measure {
    use jiff::civil::Date;

    use crate::balance::number;

    /// Field.
    pub const NAME: &str = "Measure";
    /// Why a blank name is refused.
    pub const NAME_NEEDED: &str = "A measure needs a name";
    /// Heading.
    pub const READINGS: &str = "Readings";
    /// Field: the value of a new reading.
    pub const VALUE: &str = "New reading";
    /// Field: the day of a new reading.
    pub const ON: &str = "Read on";
    /// Adds it.
    pub const ADD: &str = "Add reading";
    /// Heading.
    pub const AIM: &str = "What it is to reach";
    /// Field.
    pub const UNIT: &str = "Unit";
    /// Name of the choice of directions.
    pub const BETTER: &str = "Better";
    /// Field.
    pub const BASELINE: &str = "Baseline";
    /// Field.
    pub const START: &str = "Start";
    /// Field.
    pub const TARGET: &str = "Target";
    /// Field.
    pub const DUE: &str = "Due";
    /// The target is worse than the baseline.
    pub const WRONG_SIDE: &str = "The target is worse than the baseline";
    /// The day of the target lies before that of the baseline.
    pub const DUE_BEFORE_START: &str = "It is due before it starts";
    /// Heading.
    pub const GOALS: &str = "Goals seen by it";
    /// Takes it out.
    pub const REMOVE: &str = "Remove measure";

    /// A direction in one word.
    #[must_use]
    pub fn better(better: crate::plan::Better) -> &'static str {
        match better {
            crate::plan::Better::Higher => "Higher",
            crate::plan::Better::Lower => "Lower",
        }
    }

    /// Takes over what is usual.
    #[must_use]
    pub fn usual(target: &str) -> String {
        format!("Usual target: {target}")
    }

    /// A reading that another one of the same day would replace.
    #[must_use]
    pub fn replaces(value: &str) -> String {
        format!("Replaces {value} of that day")
    }

    /// Takes a reading out.
    #[must_use]
    pub fn remove_reading(day: Date) -> String {
        format!("Remove the reading of {}", number::short_date(day))
    }
}

/// The dialogs that take a snapshot and note a review.
pub mod dialogs {
    use jiff::civil::Date;

    use crate::balance::number;

    /// Heading.
    pub const SNAPSHOT: &str = "Take a snapshot";
    /// What it is.
    pub const SNAPSHOT_BODY: &str = "Keeps a copy of the people, their ratings and the situation as they are now, to compare with later.";
    /// There is nothing to keep.
    pub const NOBODY_YET: &str = "A snapshot keeps a copy of the people and their ratings. Add the people of the team first.";
    /// Field.
    pub const SNAPSHOT_NAME: &str = "Name of the snapshot";
    /// Why a blank name is refused.
    pub const NAME_NEEDED: &str = "A snapshot needs a name";
    /// Field.
    pub const DAY: &str = "Day";
    /// Button.
    pub const TAKE: &str = "Take snapshot";
    /// Heading.
    pub const REVIEW: &str = "Note a review";
    /// What it is.
    pub const REVIEW_BODY: &str = "What did you decide when you looked at the plan again? The findings of today are kept with it.";
    /// Field.
    pub const DECISIONS: &str = "Decisions";
    /// Field.
    pub const NEXT: &str = "Next review";
    /// Tick box.
    pub const TAKE_TOO: &str = "Take a snapshot, too";
    /// What is kept with a review of another day.
    pub const AS_THEY_ARE: &str = "Ratings and findings are kept as they are today";
    /// Button.
    pub const NOTE: &str = "Note review";

    /// The name of a snapshot taken with a review.
    #[must_use]
    pub fn review_on(day: Date) -> String {
        format!("Review {}", number::short_date(day))
    }
}
