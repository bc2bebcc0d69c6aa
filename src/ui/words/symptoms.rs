//! What a team sees of an imbalance.

use super::findings::small;
use crate::content::Imbalance;

/// Name of the check-list.
pub const SYMPTOMS: &str = "Symptoms";
/// What the check-list is for.
pub const HINT: &str = "Say together what you see in daily work. What is seen supports the finding \
                        that it belongs to; a click on an answer takes it back.";
/// Heading beside the check-list.
pub const BESIDE: &str = "What is seen, and what is rated";
/// What stands beside the check-list.
pub const BESIDE_HINT: &str = "Where the two differ, it is worth a second look at both";
/// Heading of what supports a finding, and the beginning of a line that tells it.
pub const ALSO_SEEN: &str = "Also seen by the team";

/// The imbalance that symptoms belong to.
#[must_use]
pub fn group(imbalance: Imbalance) -> &'static str {
    match imbalance {
        Imbalance::OverManaged => "When managing outweighs leading",
        Imbalance::OverLed => "When leading outweighs managing",
        Imbalance::UnderPowered => "When both are weak",
        Imbalance::Polarised => "When there are two camps",
    }
}

/// `2 of 7 seen`.
#[must_use]
pub fn count(seen: usize, all: usize) -> String {
    format!("{seen} of {all} seen")
}

/// Whether the ratings show an imbalance.
#[must_use]
pub fn ratings(found: bool) -> &'static str {
    if found {
        "The ratings show it, too"
    } else {
        "The ratings do not show it"
    }
}

/// What the team sees that supports a finding; none where that is nothing.
#[must_use]
pub fn also_seen(symptoms: &[&str]) -> Option<String> {
    let symptoms: Vec<_> = symptoms.iter().map(|symptom| small(symptom)).collect();
    (!symptoms.is_empty()).then(|| format!("{ALSO_SEEN}: {}.", symptoms.join("; ")))
}
