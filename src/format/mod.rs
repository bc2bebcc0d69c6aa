//! RON text ↔ plan: versioned records, and errors with line, column and hint.
//!
//! Reading goes in steps, each in a module of its own: bytes to text and the check of its format
//! number (`read`), text to records by ron (`records`), records to a plan (`check`). What is wrong
//! is told in plain words: ron's errors by `explain`, those of meaning by `check`; `locate` finds
//! the place in the text. Writing is `write`.
//!
//! Architecture invariant: `records` are not the live types of [`plan`](crate::plan). Whatever adds
//! or alters a field raises [`FORMAT`]; files of every older number keep opening, and a golden file
//! of each is kept. A plan is written with the lowest number that can hold what it contains, so that
//! older versions open every plan that they can hold. The records are those of the newest format as
//! long as formats only add fields: `read` refuses a field where the number is too low for it.
//! Altered fields need records of their own for each number, and the step from one to the next.

mod check;
mod explain;
mod framework;
mod locate;
mod read;
mod records;
mod tokens;
mod write;

pub use self::{
    framework::{FRAMEWORK_FORMAT, is_framework, read_framework, write_framework},
    read::{Document, read},
    write::write,
};

/// The newest format this program knows.
pub const FORMAT: u32 = 4;

/// The format of a plan that needs nothing newer.
const FIRST_FORMAT: u32 = 1;

/// The format that brought the field `set_aside`.
const SET_ASIDE_FORMAT: u32 = 2;

/// The format that brought what is planned and the snapshots.
const AGENDA_FORMAT: u32 = 3;

/// The format that brought frameworks other than the first two, style, check-lists and logs.
const CHECKLISTS_FORMAT: u32 = 4;

/// The fields of a plan that the first format did not have, each with the format that brought it.
const LATER_FIELDS: [(&str, u32); 27] = [
    ("set_aside", SET_ASIDE_FORMAT),
    ("next_review", AGENDA_FORMAT),
    ("next_goal_id", AGENDA_FORMAT),
    ("goals", AGENDA_FORMAT),
    ("next_measure_id", AGENDA_FORMAT),
    ("measures", AGENDA_FORMAT),
    ("next_action_id", AGENDA_FORMAT),
    ("actions", AGENDA_FORMAT),
    ("next_review_id", AGENDA_FORMAT),
    ("reviews", AGENDA_FORMAT),
    ("next_snapshot_id", AGENDA_FORMAT),
    ("snapshots", AGENDA_FORMAT),
    ("own_framework", CHECKLISTS_FORMAT),
    ("kept", CHECKLISTS_FORMAT),
    ("style", CHECKLISTS_FORMAT),
    ("symptoms", CHECKLISTS_FORMAT),
    ("cycle", CHECKLISTS_FORMAT),
    ("structure", CHECKLISTS_FORMAT),
    ("responsibilities", CHECKLISTS_FORMAT),
    ("next_empowerment_id", CHECKLISTS_FORMAT),
    ("empowerment", CHECKLISTS_FORMAT),
    ("next_training_id", CHECKLISTS_FORMAT),
    ("trainings", CHECKLISTS_FORMAT),
    ("next_recognition_id", CHECKLISTS_FORMAT),
    ("recognitions", CHECKLISTS_FORMAT),
    ("next_reflection_id", CHECKLISTS_FORMAT),
    ("reflections", CHECKLISTS_FORMAT),
];

/// The id that the next of a kind gets where nothing else is written: one above the highest.
///
/// It cannot tell ids that were given to those since removed, which is why a file may say more.
fn next_id(ids: impl Iterator<Item = u32>) -> u32 {
    ids.max().unwrap_or(0).saturating_add(1)
}

#[cfg(test)]
mod tests;
