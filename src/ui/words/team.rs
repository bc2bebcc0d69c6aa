//! The Team page.

use crate::balance::number;

/// The line of the team's means.
pub const MEAN: &str = "Team mean";
/// What a screen reader says of an empty cell.
pub const NOT_RATED: &str = "not rated";
/// Takes a rating away.
pub const CLEAR: &str = "Clear";
/// What adding people is.
pub const ADD_TIP: &str = "Type or paste names, or paste a table";
/// What importing is.
pub const IMPORT_TIP: &str = "Add people from a file";
/// Heading of an empty team.
pub const WHO: &str = "Who is on the team?";
/// Heading of the tilts.
pub const BALANCE: &str = "Balance";

/// What a screen reader says of a member's balance.
#[must_use]
pub fn tilt(name: &str, tilt: Option<f64>) -> String {
    format!("Tilt of {name}: {}", number::tilt(tilt))
}

/// What a screen reader says of a team mean.
#[must_use]
pub fn mean(skill: &str, mean: Option<f64>) -> String {
    format!("Team mean of {skill}: {}", number::mean(mean))
}
