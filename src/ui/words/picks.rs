//! The words of lists to choose from.

/// In the field that narrows a list down.
pub const FIND: &str = "Find…";
/// Chooses everything.
pub const ALL: &str = "All";
/// Chooses nothing.
pub const NONE: &str = "None";
/// Nothing is called so.
pub const NOTHING: &str = "Nothing is called so";

/// The field that narrows a list down.
#[must_use]
pub fn find_in(list: &str) -> String {
    format!("Find in {list}")
}
