//! What is noted on the way: whom the team thanked, and what its people thought about.

use jiff::civil::Date;

use super::{checklists, plan as words};
use crate::{
    balance::number,
    plan::{Plan, Recognition},
};

/// The view of what is noted.
pub const LOG: &str = "Log";
/// Puts an entry into the log.
pub const ADD: &str = "Add";
/// Keeps what was changed.
pub const SAVE: &str = "Save changes";
/// Takes an entry out.
pub const REMOVE: &str = "Remove";
/// Heading: an entry cannot be kept yet.
pub const UNFINISHED: &str = "An entry in the log is not finished";
/// What is missing.
pub const MISSING: &str = "Say to whom a recognition goes, or what came to mind on a question, and on which day; or cancel the entry. Nothing was saved or closed.";
/// Opens an entry to be changed.
pub const CHANGE: &str = "Change";

/// Whom the team thanked.
pub mod recognition {
    /// Heading.
    pub const TITLE: &str = "Recognition";
    /// What it is for, while there is none.
    pub const EMPTY: &str = "Note who went ahead, tried something new or led together with others, whatever their title, and say thank you: what is seen is done again";
    /// Opens the form.
    pub const NEW: &str = "Recognise somebody…";
    /// Field.
    pub const TO: &str = "To whom";
    /// Field: the name of somebody who is not on the team.
    pub const NAME: &str = "Name";
    /// Field.
    pub const REASON: &str = "For";
    /// Field.
    pub const NOTE: &str = "What it was";
    /// Field.
    pub const DAY: &str = "Day of the recognition";
}

/// What people thought about.
pub mod reflection {
    /// Heading.
    pub const TITLE: &str = "Reflections";
    /// What it is for, while there is none.
    pub const EMPTY: &str = "Take a few minutes now and then for one question, alone or together, and note what came to mind; later it shows how your view has changed";
    /// While there is none of a side.
    pub const NONE_OF_SIDE: &str = "No reflection on these questions yet";
    /// Opens the form.
    pub const NEW: &str = "Reflect…";
    /// Name of the filter by side.
    pub const SIDE: &str = "Questions on";
    /// No filter.
    pub const ALL: &str = "All";
    /// Before the question of the day.
    pub const TODAY: &str = "To think about today";
    /// Opens the form with the question of the day.
    pub const ANSWER: &str = "Answer…";
    /// Field.
    pub const QUESTION: &str = "Question";
    /// Field.
    pub const ANSWERED: &str = "What came to mind";
    /// Field.
    pub const AUTHOR: &str = "Who thought about it, if you like";
    /// Field.
    pub const DAY: &str = "Day of the reflection";
}

/// `Ada · Initiative`.
#[must_use]
pub fn thanked(recognition: &Recognition, plan: &Plan) -> String {
    let to = words::owner(&recognition.to, plan);
    format!("{to} · {}", checklists::reason(recognition.reason))
}

/// `21 Nov 2026`, or `21 Nov 2026 · Ada`.
#[must_use]
pub fn when(day: Date, author: &str) -> String {
    let day = number::short_date(day);
    match author.trim() {
        "" => day,
        author => format!("{day} · {author}"),
    }
}

/// What a screen reader says of a button that belongs to an entry.
#[must_use]
pub fn of_entry(button: &str, title: &str, day: Date) -> String {
    format!("{button}: {title}, {}", number::short_date(day))
}

/// What a screen reader says of the button of the question of the day.
#[must_use]
pub fn answer(question: &str) -> String {
    format!("{}: {question}", reflection::ANSWER.trim_end_matches('…'))
}
