//! What a plan means: sides, tilt, quadrants, skills, verdict.
//!
//! Pure functions of a plan and the content. Means are taken in plan and framework order, so the
//! same plan gives the same bits. Comparisons with thresholds allow for [`TOLERANCE`].

pub mod number;
mod skills;
mod target;
mod verdict;

pub use self::{
    skills::{Gap, SkillBalance, gaps, strengths},
    target::Target,
};
use crate::{
    content::{Content, Thresholds, Verdict},
    plan::{Family, Framework, Member, MemberId, Plan},
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

/// The values of the three families; a value is missing where too little is rated.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sides {
    /// The leading side, 1 to 5.
    pub lead: Option<f64>,
    /// The managing side, 1 to 5.
    pub manage: Option<f64>,
    /// The shared functions, 1 to 5.
    pub shared: Option<f64>,
}

impl Sides {
    /// Lead − Manage, −4 to 4; needs both sides.
    #[must_use]
    pub fn tilt(&self) -> Option<f64> {
        Some(self.lead? - self.manage?)
    }

    /// Lead ÷ (Lead + Manage), 0 to 1; needs both sides.
    #[must_use]
    pub fn lead_share(&self) -> Option<f64> {
        let (lead, manage) = (self.lead?, self.manage?);
        Some(lead / (lead + manage))
    }

    /// The quadrant of the map; needs both sides.
    #[must_use]
    pub fn quadrant(&self, thresholds: &Thresholds) -> Option<Quadrant> {
        let high = |side| at_least(side, thresholds.high_side);
        Some(match (high(self.lead?), high(self.manage?)) {
            (true, true) => Quadrant::Integrated,
            (true, false) => Quadrant::LeadingHeavy,
            (false, true) => Quadrant::ManagingHeavy,
            (false, false) => Quadrant::UnderPowered,
        })
    }

    /// A member's sides: for each family the weighted mean of its rated skills, missing when fewer
    /// than half of them are rated (counted, not weighted).
    #[must_use]
    pub fn of_member(member: &Member, framework: &Framework) -> Self {
        let mut sums = [Sum::default(); 3];
        for (skill, rating) in framework.skills.iter().zip(member.ratings.iter()) {
            let [lead, manage, shared] = &mut sums;
            let sum = match skill.family {
                Family::Lead => lead,
                Family::Manage => manage,
                Family::Shared => shared,
            };
            sum.skills += 1;
            if let Some(level) = rating {
                sum.rated += 1;
                sum.weight += skill.weight;
                sum.total += skill.weight * f64::from(level);
            }
        }
        let [lead, manage, shared] = sums.map(Sum::mean);
        Self {
            lead,
            manage,
            shared,
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Sum {
    skills: usize,
    rated: usize,
    weight: f64,
    total: f64,
}

impl Sum {
    fn mean(self) -> Option<f64> {
        let enough = self.rated > 0 && 2 * self.rated >= self.skills;
        enough.then(|| self.total / self.weight)
    }
}

/// A quarter of the map, split where a side counts as high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quadrant {
    /// Both sides high.
    Integrated,
    /// Lead high, Manage not.
    LeadingHeavy,
    /// Manage high, Lead not.
    ManagingHeavy,
    /// Neither side high.
    UnderPowered,
}

impl Quadrant {
    /// Stable name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Integrated => "integrated",
            Self::LeadingHeavy => "leading_heavy",
            Self::ManagingHeavy => "managing_heavy",
            Self::UnderPowered => "under_powered",
        }
    }

    /// Name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Integrated => "Integrated",
            Self::LeadingHeavy => "Leading-heavy",
            Self::ManagingHeavy => "Managing-heavy",
            Self::UnderPowered => "Under-powered",
        }
    }
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
}

impl Balance {
    /// Works out the balance of a plan.
    #[must_use]
    pub fn of(plan: &Plan, content: &Content) -> Self {
        let target = Target::of(plan, content);
        let thresholds = content.thresholds();
        let members: Vec<_> = plan
            .members()
            .iter()
            .map(|member| {
                let sides = Sides::of_member(member, plan.framework());
                MemberBalance {
                    id: member.id,
                    sides,
                    quadrant: sides.quadrant(thresholds),
                }
            })
            .collect();
        let sides = Sides {
            lead: mean(members.iter().filter_map(|member| member.sides.lead)),
            manage: mean(members.iter().filter_map(|member| member.sides.manage)),
            shared: mean(members.iter().filter_map(|member| member.sides.shared)),
        };
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
            skills: skills::of(plan, thresholds),
        }
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
mod tests;
