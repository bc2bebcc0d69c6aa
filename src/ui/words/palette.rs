//! Words of the palette.

/// Name of the field, and of the button that opens the palette.
pub const FIELD: &str = "Find anything";
/// In the field while it is empty.
pub const HINT: &str = "Find people, skills, findings, plans and commands";
/// On the button that opens the palette.
pub const SEARCH: &str = "Search…";
/// Name of the list.
pub const RESULTS: &str = "What was found";
/// Where nothing fits.
pub const NOTHING: &str = "Nothing is called like this";
/// How to go on.
pub const KEYS: &str = "Up and Down choose · Enter goes there · Escape leads back";
/// A kind of thing.
pub const PAGE: &str = "Go to";
/// A kind of thing.
pub const COMMAND: &str = "Command";
/// A kind of thing.
pub const RECENT: &str = "Recent plan";
/// A kind of thing.
pub const EXAMPLE: &str = "Example plan";
/// A kind of thing.
pub const FINDING: &str = "Finding";
/// A kind of thing.
pub const GOAL: &str = "Goal";
/// A kind of thing.
pub const ACTION: &str = "Action";
/// A kind of thing.
pub const MEASURE: &str = "Measure";
/// A kind of thing.
pub const SNAPSHOT: &str = "Snapshot";
/// A kind of thing.
pub const REVIEW: &str = "Review";
/// A kind of thing.
pub const SKILL: &str = "Skill";
/// A kind of thing.
pub const MEMBER: &str = "Member";
/// Of a passage of the guide.
pub const GUIDE: &str = "in the guide";
/// A kind of thing.
pub const CHECKLIST: &str = "Check-list";
/// A kind of thing.
pub const STEP: &str = "Step";
/// A kind of thing.
pub const RESPONSIBILITY: &str = "Responsibility";
/// A kind of thing.
pub const TRAINING: &str = "Training";
/// Of a finding.
pub const ASIDE: &str = "set aside";
/// Why a recent plan cannot be opened.
pub const MISSING: &str = "No longer where it was";

/// What a screen reader says of a line: its name, its kind, and why it cannot be taken, if it cannot.
#[must_use]
pub fn line(name: &str, kind: &str, why_not: Option<&str>) -> String {
    match why_not {
        Some(why_not) => format!("{name}, {kind}, {why_not}"),
        None => format!("{name}, {kind}"),
    }
}
