//! The values of the families: of a member, and of the team.

use super::{MemberBalance, at_least, mean};
use crate::{
    content::Thresholds,
    plan::{Family, Framework},
};

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
    /// The value of a family.
    #[must_use]
    pub fn of(&self, family: Family) -> Option<f64> {
        match family {
            Family::Lead => self.lead,
            Family::Manage => self.manage,
            Family::Shared => self.shared,
        }
    }

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

    /// The team's sides: each the mean of the members that have it.
    pub(super) fn of_team<'a>(members: &(impl Iterator<Item = &'a MemberBalance> + Clone)) -> Self {
        let of = |family| mean(members.clone().filter_map(|member| member.sides.of(family)));
        Self {
            lead: of(Family::Lead),
            manage: of(Family::Manage),
            shared: of(Family::Shared),
        }
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
    /// Every quadrant.
    pub const ALL: [Self; 4] = [
        Self::Integrated,
        Self::LeadingHeavy,
        Self::ManagingHeavy,
        Self::UnderPowered,
    ];

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

/// The skills of each family with their weights, by position: made once for all members.
pub(super) struct Weights([Vec<(usize, f64)>; 3]);

impl Weights {
    pub(super) fn of(framework: &Framework) -> Self {
        let skills = framework.skills.iter().enumerate();
        Self(Family::ALL.map(|family| {
            let skills = skills.clone();
            skills
                .filter(|(_, skill)| skill.family == family)
                .map(|(place, skill)| (place, skill.weight))
                .collect()
        }))
    }

    /// The sides of a member whose level in a skill is `level`, where it is rated.
    pub(super) fn sides(&self, level: impl Fn(usize) -> Option<f64>) -> Sides {
        let [lead, manage, shared] = &self.0;
        Sides {
            lead: side(lead, &level),
            manage: side(manage, &level),
            shared: side(shared, &level),
        }
    }
}

/// The weighted mean of the rated skills, missing when fewer than half are rated (counted, not
/// weighted).
fn side(skills: &[(usize, f64)], level: impl Fn(usize) -> Option<f64>) -> Option<f64> {
    let (mut rated, mut weights, mut total) = (0, 0.0, 0.0);
    for (place, weight) in skills {
        if let Some(level) = level(*place) {
            rated += 1;
            weights += weight;
            total += weight * level;
        }
    }
    let enough = rated > 0 && 2 * rated >= skills.len();
    enough.then(|| total / weights)
}
