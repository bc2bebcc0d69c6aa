//! What a team says of its style.

use crate::plan::Moment;

/// What the profile is for.
pub const PURPOSE: [&str; 2] = [
    "Where does the team stand between managing and leading in its daily work, and where does it want to be?",
    "Choose a place for each dimension; what you leave open stays empty, and no place is better than another.",
];
/// How places are chosen.
pub const HELP: &str =
    "Upper lane: now · lower lane: wanted · click a mark again, or press Delete, to clear it";

/// Name of the control that sets a dimension: `Focus, now`.
#[must_use]
pub fn lane(dimension: &str, moment: Moment) -> String {
    match moment {
        Moment::Now => format!("{dimension}, now"),
        Moment::Wanted => format!("{dimension}, wanted"),
    }
}
