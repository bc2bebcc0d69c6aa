//! The means of some of the members, as of a team filtered by department.

use super::{Balance, Sides, mean};
use crate::plan::Plan;

/// The means of some of the members.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Lead, Manage, Shared: each the mean of those members that have it.
    pub sides: Sides,
    /// Of each skill in framework order, the mean of those members that are rated in it.
    pub skills: Vec<Option<f64>>,
}

impl Part {
    /// The means of the members at these positions.
    #[must_use]
    pub fn of(plan: &Plan, balance: &Balance, places: &[usize]) -> Self {
        let values = places
            .iter()
            .filter_map(|place| balance.members.get(*place));
        let members = || {
            let members = places.iter().copied();
            members.filter_map(|place| Some((place, plan.members().get(place)?)))
        };
        let skill = |skill| {
            let levels = members().filter_map(|(place, who)| balance.level(place, who, skill));
            mean(levels)
        };
        Self {
            sides: Sides::of_team(&values),
            skills: (0..plan.framework().skills.len()).map(skill).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::tests::teams::{content, even, team},
        *,
    };

    #[test]
    fn the_means_are_those_of_the_members_given() {
        let plan = team(&[even(5, 4), even(3, 4), even(1, 2)], None);
        let balance = Balance::of(&plan, content());
        let part = |places: &[usize]| Part::of(&plan, &balance, places);
        let all = part(&[0, 1, 2]);
        assert_eq!(all.sides, balance.team.sides);
        assert!(
            all.skills
                .iter()
                .eq(balance.skills.iter().map(|skill| &skill.mean))
        );
        let two = part(&[0, 2]);
        assert_eq!((two.sides.lead, two.sides.manage), (Some(3.0), Some(3.0)));
        assert_eq!(two.skills.first(), Some(&Some(3.0)));
        let nobody = part(&[]);
        assert_eq!(nobody.sides, Sides::default());
        assert!(nobody.skills.iter().all(Option::is_none));
    }
}
