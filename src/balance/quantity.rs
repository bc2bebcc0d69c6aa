//! The arithmetic behind conclusions: each value, and the values that it comes from, down to the
//! ratings.

use jiff::civil::Date;

use super::{Balance, mean};
use crate::plan::{Family, Plan, Tier};

/// A value that a conclusion rests on. Members, skills, actions and measures go by
/// their position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// The team's value of a family.
    TeamSide(Family),
    /// The team's tilt.
    TeamTilt,
    /// The mean of the style as the team sees it.
    Style,
    /// The wanted interval of the tilt.
    Band,
    /// The wanted interval of the tilt in the next situation.
    NextBand,
    /// The least acceptable value of a side in the next situation.
    NextFloor(Family),
    /// The mean Lead of the executives, or of all others.
    LeadOfTier {
        /// Whether it is that of the executives.
        executives: bool,
    },
    /// How far outside the band the tilt lies.
    Outside(f64),
    /// The least acceptable value of a side.
    Floor(Family),
    /// How far two values are apart.
    Gap(f64),
    /// The value that decides.
    Limit(f64),
    /// A member's value of a family.
    MemberSide(usize, Family),
    /// A member's tilt.
    MemberTilt(usize),
    /// How many leading and managing skills of a member are rated.
    Rated(usize),
    /// What a member is asked to do.
    Emphasis(usize),
    /// Whether a member is trained for leading people, and how many that are.
    Training(usize),
    /// The team mean of a skill.
    SkillMean(usize),
    /// How many members are strong in a skill.
    Strong(usize),
    /// A member's rating in a skill.
    Rating(usize, usize),
    /// Who sees to an action.
    Owner(usize),
    /// The day by which an action is to be done.
    Due(usize),
    /// What was read of a measure on a day.
    Reading(usize, Date),
    /// Where a measure started.
    Baseline(usize),
    /// Where the straight path of a measure to its target is on a day.
    Path(usize, Date),
    /// What a measure is to reach.
    MeasureTarget(usize),
}

impl Quantity {
    /// The member that it belongs to.
    #[must_use]
    pub fn member(self) -> Option<usize> {
        match self {
            Self::MemberSide(member, _)
            | Self::MemberTilt(member)
            | Self::Rated(member)
            | Self::Emphasis(member)
            | Self::Training(member)
            | Self::Rating(member, _) => Some(member),
            _ => None,
        }
    }

    /// The skill that it belongs to.
    #[must_use]
    pub fn skill(self) -> Option<usize> {
        match self {
            Self::SkillMean(skill) | Self::Strong(skill) | Self::Rating(_, skill) => Some(skill),
            _ => None,
        }
    }

    /// The values that it is worked out from; none for what is given.
    #[must_use]
    pub fn parts(self, plan: &Plan, balance: &Balance) -> Vec<Self> {
        let members = || 0..plan.members().len();
        let skills = |wanted: Family| {
            let skills = plan.framework().skills.iter().enumerate();
            skills.filter_map(move |(place, skill)| (skill.family == wanted).then_some(place))
        };
        let has = |member: usize, family: Family| {
            let member = balance.members.get(member);
            member.is_some_and(|member| member.sides.of(family).is_some())
        };
        let is_rated = |member: usize, skill: usize| {
            let member = plan.members().get(member);
            member.is_some_and(|member| member.ratings.get(skill).is_some())
        };
        match self {
            Self::TeamSide(family) => members()
                .filter(|member| has(*member, family))
                .map(|member| Self::MemberSide(member, family))
                .collect(),
            Self::LeadOfTier { executives } => members()
                .filter(|member| has(*member, Family::Lead))
                .filter(|member| is_executive(plan, *member) == executives)
                .map(|member| Self::MemberSide(member, Family::Lead))
                .collect(),
            Self::TeamTilt => [Family::Lead, Family::Manage].map(Self::TeamSide).to_vec(),
            Self::MemberTilt(member) => [Family::Lead, Family::Manage]
                .map(|family| Self::MemberSide(member, family))
                .to_vec(),
            Self::MemberSide(member, family) => skills(family)
                .map(|skill| Self::Rating(member, skill))
                .collect(),
            Self::Rated(member) => [Family::Lead, Family::Manage]
                .into_iter()
                .flat_map(skills)
                .map(|skill| Self::Rating(member, skill))
                .collect(),
            Self::SkillMean(skill) => members()
                .filter(|member| is_rated(*member, skill))
                .map(|member| Self::Rating(member, skill))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Whether [`Quantity::parts`] are to be had.
    #[must_use]
    pub fn has_parts(self) -> bool {
        matches!(
            self,
            Self::TeamSide(_)
                | Self::LeadOfTier { .. }
                | Self::TeamTilt
                | Self::MemberTilt(_)
                | Self::MemberSide(..)
                | Self::Rated(_)
                | Self::SkillMean(_)
        )
    }
}

/// The mean Lead of the executives or of all others, who have one.
#[must_use]
pub fn lead_of_tier(plan: &Plan, balance: &Balance, executives: bool) -> Option<f64> {
    let members = balance.members.iter().enumerate();
    let group = members.filter(|(place, _)| is_executive(plan, *place) == executives);
    mean(group.filter_map(|(_, member)| member.sides.lead))
}

fn is_executive(plan: &Plan, member: usize) -> bool {
    let member = plan.members().get(member);
    member.is_some_and(|member| member.profile.tier == Tier::Executive)
}
