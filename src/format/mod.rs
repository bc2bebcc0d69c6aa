//! RON text ↔ plan: versioned records, and errors with line, column and hint.
//!
//! Reading goes in steps, each in a module of its own: bytes to text and the check of its format
//! number (`read`), text to records by ron (`records`), records to a plan (`check`). What is wrong
//! is told in plain words: ron's errors by `explain`, those of meaning by `check`; `locate` finds
//! the place in the text. Writing is `write`.
//!
//! Architecture invariant: `records` are not the live types of [`plan`](crate::plan). A change of
//! what is written gets a new [`FORMAT`] number and new records; the records of every older number
//! stay, together with the step from each to the next, and a golden file of each is kept.

mod check;
mod explain;
mod locate;
mod read;
mod records;
mod tokens;
mod write;

pub use self::{
    read::{Document, read},
    write::write,
};

/// The newest format this program knows, and the one it writes.
pub const FORMAT: u32 = 1;

/// The id that the next newcomer gets where nothing else is written: one above the highest.
///
/// It cannot tell ids that were given to members since removed, which is why a file may say more.
fn next_member(ids: impl Iterator<Item = u32>) -> u32 {
    ids.max().unwrap_or(0).saturating_add(1)
}

#[cfg(test)]
mod tests;
