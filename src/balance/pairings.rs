//! Members who complement each other (R26).

use super::{Balance, at_least, skills::falling};
use crate::{
    content::Content,
    plan::{Member, Plan},
};

/// Two members who could work as a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// Position of the one who leads.
    pub lead: usize,
    /// Position of the one who manages.
    pub manage: usize,
    /// Positions of the synergies that speak for the pair, in the order of the content.
    pub synergies: Vec<usize>,
}

/// For each synergy the strongest in its leading skills and the strongest other in its managing
/// skills, where their tilts are far enough apart; a pair that several synergies name stands once.
#[must_use]
pub fn pairings(plan: &Plan, balance: &Balance, content: &Content) -> Vec<Pairing> {
    let mut pairings: Vec<Pairing> = Vec::new();
    for (place, synergy) in content.synergies().iter().enumerate() {
        let candidates = Candidates { plan, balance };
        let Some(lead) = candidates.strongest(&synergy.lead_skills, None, 1.0) else {
            continue;
        };
        let manage = candidates.strongest(&synergy.manage_skills, Some(lead.member), -1.0);
        let Some(manage) = manage else {
            continue;
        };
        if !at_least(
            lead.tilt - manage.tilt,
            content.thresholds().pair_tilts_apart,
        ) {
            continue;
        }
        let (lead, manage) = (lead.member, manage.member);
        match pairings
            .iter_mut()
            .find(|pairing| (pairing.lead, pairing.manage) == (lead, manage))
        {
            Some(pairing) => pairing.synergies.push(place),
            None => pairings.push(Pairing {
                lead,
                manage,
                synergies: vec![place],
            }),
        }
    }
    pairings
}

/// A member who may be one of a pair.
#[derive(Clone, Copy)]
struct Candidate {
    member: usize,
    mean: f64,
    tilt: f64,
}

struct Candidates<'a> {
    plan: &'a Plan,
    balance: &'a Balance,
}

impl Candidates<'_> {
    /// Who has the highest mean in these skills, other than one member; among equals the one whose
    /// tilt lies furthest this way, and then the first in plan order.
    fn strongest(
        &self,
        skills: &[String],
        other_than: Option<usize>,
        way: f64,
    ) -> Option<Candidate> {
        let skills = self.plan.framework().standing_for_any(skills);
        let members = self.plan.members().iter().zip(&self.balance.members);
        members
            .enumerate()
            .filter(|(place, _)| Some(*place) != other_than)
            .filter_map(|(place, (member, values))| {
                Some(Candidate {
                    member: place,
                    mean: mean(member, &skills)?,
                    tilt: values.sides.tilt()?,
                })
            })
            .min_by(|a, b| {
                falling(a.mean, b.mean).then_with(|| falling(way * a.tilt, way * b.tilt))
            })
    }
}

/// The mean of a member's ratings in these skills; none when none of them is rated.
fn mean(member: &Member, skills: &[usize]) -> Option<f64> {
    let levels = skills.iter().filter_map(|skill| member.ratings.get(*skill));
    super::mean(levels.map(f64::from))
}

#[cfg(test)]
mod tests;
