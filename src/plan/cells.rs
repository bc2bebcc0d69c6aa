//! Several cells of the table of members, set at once: a paste, a fill, one detail of several people.

use std::{collections::HashMap, sync::Arc};

use super::{Detail, Level, Member, MemberId, Plan, PlanError, Profile};

/// One cell of the table of members, and what it is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellEdit {
    /// Whose row.
    pub member: MemberId,
    /// The column with its new value.
    pub value: CellValue,
}

/// The value of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellValue {
    /// The rating of a skill.
    Rating {
        /// The skill's position in the framework.
        skill: usize,
        /// The level, or none where the skill is not rated.
        level: Option<Level>,
    },
    /// A detail.
    Detail(Detail),
}

impl CellValue {
    /// Whether the cell of this member holds the value already.
    #[must_use]
    pub fn stands_in(&self, member: &Member) -> bool {
        match self {
            Self::Rating { skill, level } => member.ratings.get(*skill) == *level,
            Self::Detail(detail) => detail.stands_in(&member.profile),
        }
    }

    /// Puts the value into the cell.
    fn set(&self, member: &mut Member) -> Result<(), PlanError> {
        match self {
            Self::Rating { skill, level } if member.ratings.set(*skill, *level) => Ok(()),
            Self::Rating { .. } => Err(PlanError::NoSkill),
            Self::Detail(detail) => member.describe(detail),
        }
    }
}

impl Detail {
    fn stands_in(&self, profile: &Profile) -> bool {
        match self {
            Self::Name(name) => *name == profile.name,
            Self::Role(role) => *role == profile.role,
            Self::Department(department) => *department == profile.department,
            Self::Tier(tier) => *tier == profile.tier,
            Self::DirectReports(reports) => *reports == profile.direct_reports,
            Self::Trained(trained) => *trained == profile.trained,
            Self::Emphasis(emphasis) => *emphasis == profile.emphasis,
            Self::Emerging(emerging) => *emerging == profile.emerging,
        }
    }
}

impl Plan {
    /// Sets these cells; the last value counts where a cell stands more than once. Takes time for
    /// each member and each cell once.
    pub(super) fn set_cells(&mut self, cells: &[CellEdit]) -> Result<(), PlanError> {
        let members = &mut self.0.members;
        let places: HashMap<_, _> = members
            .iter()
            .enumerate()
            .map(|(place, member)| (member.id, place))
            .collect();
        for CellEdit { member, value } in cells {
            let member = places
                .get(member)
                .and_then(|place| members.get_mut(*place))
                .ok_or(PlanError::NoMember)?;
            value.set(Arc::make_mut(member))?;
        }
        Ok(())
    }
}
