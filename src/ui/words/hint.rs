//! The first-run hint.

use crate::ui::panels::hint::Step;

/// Ends it.
pub const CLOSE: &str = "Close the hint for good";
/// Leads on.
pub const START: &str = "Start a plan";
/// Leads on.
pub const BALANCE: &str = "See the balance";
/// Leads on.
pub const FINDINGS: &str = "See the findings";

/// What to do.
#[must_use]
pub fn text(step: Step) -> &'static str {
    match step {
        Step::Start => {
            "New here? Type your team’s names, rate with 1 to 5, see the balance: three steps, two \
             minutes."
        }
        Step::Names => "1 of 3 · Type or paste the names, one a line, and add them.",
        Step::Ratings => {
            "2 of 3 · Press 1 to 5 in each cell. Half of the leading and half of the managing \
             skills are enough to begin with."
        }
        Step::Balance => {
            "3 of 3 · The keel above shows how your team leans, and follows every rating."
        }
        Step::Findings => {
            "The grey area is where a team is on an even keel for its situation. Findings tell why \
             yours is there or not."
        }
    }
}
