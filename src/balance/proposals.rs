//! What to do first: the actions of the catalogue that close the widest gaps.

use std::collections::HashSet;

use super::{Balance, TOLERANCE, gaps, skills::falling};
use crate::{content::Content, plan::Plan};

/// An action that would help.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Its position in the catalogue.
    pub action: usize,
    /// How much it would help: the gaps of the skills it develops, those of priority skills
    /// weighted more. Above 0.
    pub score: f64,
    /// The skills with a gap that it develops, by position, widest gap first.
    pub skills: Vec<usize>,
}

/// The few actions that would help most, best first, equal ones in catalogue order.
///
/// Actions that are in the plan already, and not dropped, are left out, and so are those that develop no certain skill.
#[must_use]
pub fn proposals(plan: &Plan, balance: &Balance, content: &Content) -> Vec<Proposal> {
    let thresholds = content.thresholds();
    let gaps = gaps(balance, thresholds);
    let planned = plan
        .agenda()
        .actions
        .iter()
        .filter(|action| action.counts());
    let planned: HashSet<&str> = planned
        .filter_map(|action| action.template.as_deref())
        .collect();
    let framework = plan.framework();
    let actions = content.actions().iter().enumerate();
    let mut proposals: Vec<Proposal> = actions
        .filter(|(_, action)| !planned.contains(action.id.as_str()))
        .map(|(place, action)| {
            let develops = framework.standing_for_any(&action.develops);
            let closed = gaps.iter().filter(|gap| develops.contains(&gap.skill));
            let weighted = closed
                .clone()
                .map(|gap| gap.weight(thresholds) * gap.size());
            Proposal {
                action: place,
                score: weighted.sum(),
                skills: closed.map(|gap| gap.skill).collect(),
            }
        })
        .filter(|proposal| proposal.score > TOLERANCE)
        .collect();
    proposals.sort_by(|a, b| falling(a.score, b.score));
    proposals.truncate(thresholds.proposals_at_most);
    proposals
}

#[cfg(test)]
mod tests;
