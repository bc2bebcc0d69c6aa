//! What a plan means: sides, tilt, quadrants, skills, verdict and its margin, findings and what
//! follows from them, how its measures do, and which steps of the cycle it meets.
//!
//! Pure functions of a plan and the content. Means are taken in plan and framework order, so the
//! same plan gives the same bits. Comparisons with thresholds allow for [`TOLERANCE`].

pub mod checklists;
mod comparison;
pub mod findings;
mod forecast;
mod margin;
pub mod number;
mod outcome;
mod pairings;
mod part;
pub mod planning;
mod proposals;
mod quantity;
mod rises;
mod sides;
mod skills;
mod style;
mod target;
mod verdict;

use self::sides::Weights;
pub use self::{
    comparison::{
        Comparison, FindingChange, MemberMove, SkillMove, State, rated_by, usual_comparison,
    },
    findings::{Inputs, Severity, Subject},
    forecast::Forecast,
    margin::{Margin, RatingChange},
    outcome::Outcome,
    pairings::{Pairing, pairings},
    part::Part,
    proposals::{Proposal, proposals},
    quantity::{Quantity, lead_of_tier},
    rises::Rises,
    sides::{Quadrant, Sides},
    skills::{Gap, SkillBalance, gaps, strengths},
    style::{NOTHING_SAID, lean_in_words, style_in_words, tilt_in_words},
    target::Target,
};
use crate::{
    content::{Content, Thresholds, Verdict},
    plan::{Family, Member, MemberId, Plan},
};

/// Values closer than this count as equal, so that sums of tenths meet their thresholds.
pub const TOLERANCE: f64 = 1e-9;

/// `a ≥ b`, give or take [`TOLERANCE`].
fn at_least(a: f64, b: f64) -> bool {
    a >= b - TOLERANCE
}

/// `a < b` by more than [`TOLERANCE`].
fn below(a: f64, b: f64) -> bool {
    !at_least(a, b)
}

/// The values of one member.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MemberBalance {
    /// Whose values.
    pub id: MemberId,
    /// Lead, Manage, Shared.
    pub sides: Sides,
    /// The quadrant of the map; missing without both sides.
    pub quadrant: Option<Quadrant>,
}

impl MemberBalance {
    fn new(id: MemberId, sides: Sides, thresholds: &Thresholds) -> Self {
        Self {
            id,
            sides,
            quadrant: sides.quadrant(thresholds),
        }
    }
}

/// The values of the team.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TeamBalance {
    /// The means of the members' values.
    pub sides: Sides,
    /// The quadrant of the map; missing without both sides.
    pub quadrant: Option<Quadrant>,
    /// How many members there are.
    pub members: usize,
    /// How many have both sides.
    pub rated: usize,
    /// How many have a Lead value.
    pub lead_members: usize,
    /// How many have a Manage value.
    pub manage_members: usize,
    /// What the app says of the team as a whole.
    pub verdict: Verdict,
}

/// Everything that follows from a plan's ratings and situation.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// What counts as balance here.
    pub target: Target,
    /// The team.
    pub team: TeamBalance,
    /// The members in plan order.
    pub members: Vec<MemberBalance>,
    /// The skills in framework order.
    pub skills: Vec<SkillBalance>,
    /// What is expected to be added to the ratings; nothing, unless it is a forecast.
    pub rises: Rises,
}

impl Balance {
    /// Works out the balance of a plan.
    #[must_use]
    pub fn of(plan: &Plan, content: &Content) -> Self {
        Self::with(plan, content, Rises::default())
    }

    /// Works out the balance of a plan once its levels have risen.
    #[must_use]
    pub fn with(plan: &Plan, content: &Content, rises: Rises) -> Self {
        let target = Target::of(plan, content);
        let thresholds = content.thresholds();
        let weights = Weights::of(plan.framework());
        let members: Vec<_> = plan
            .members()
            .iter()
            .enumerate()
            .map(|(place, member)| {
                let sides = weights.sides(|skill| rises.level(place, member, skill));
                MemberBalance::new(member.id, sides, thresholds)
            })
            .collect();
        let sides = Sides::of_team(&members.iter());
        let having = |has: fn(&Sides) -> bool| members.iter().filter(|m| has(&m.sides)).count();
        let team = TeamBalance {
            sides,
            quadrant: sides.quadrant(thresholds),
            members: members.len(),
            rated: having(|sides| sides.tilt().is_some()),
            lead_members: having(|sides| sides.lead.is_some()),
            manage_members: having(|sides| sides.manage.is_some()),
            verdict: verdict::decide(&sides, &members, &target, thresholds),
        };
        Self {
            target,
            team,
            members,
            skills: skills::of(plan, thresholds, &rises),
            rises,
        }
    }

    /// The level that counts for a skill of the member at this position.
    fn level(&self, place: usize, member: &Member, skill: usize) -> Option<f64> {
        self.rises.level(place, member, skill)
    }

    /// A side of the team in digits, told apart from its floor.
    #[must_use]
    pub fn side_in_words(&self, family: Family) -> String {
        let floor = self.target.floors.and_then(|floors| floors.of(family));
        let value = self.team.sides.of(family);
        number::told_apart(value, &Vec::from_iter(floor), number::fixed)
    }

    /// The team's tilt in digits, told apart from the ends of the band.
    #[must_use]
    pub fn tilt_in_words(&self) -> String {
        let ends = [self.target.band.low, self.target.band.high];
        number::told_apart(self.team.sides.tilt(), &ends, number::signed)
    }

    /// Whether anybody is rated in anything.
    #[must_use]
    pub fn any_rating(&self) -> bool {
        self.skills.iter().any(|skill| skill.rated > 0)
    }

    /// The values of one member.
    #[must_use]
    pub fn member(&self, id: MemberId) -> Option<&MemberBalance> {
        self.members.iter().find(|member| member.id == id)
    }
}

/// The mean, or none of nothing.
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0_u32, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
pub(crate) mod tests;
