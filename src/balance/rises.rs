//! What planned actions are expected to add to the levels of members.

use std::collections::HashMap;

use crate::plan::{Action, Level, Member, MemberId, Plan};

/// By how much levels are expected to be higher than the ratings given. An assumption, no rating.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rises(
    /// Of each member in plan order a rise for each skill in framework order; no skills where no
    /// level of the member rises, no members where none rises at all.
    Vec<Vec<f64>>,
);

impl Rises {
    /// What the actions bring for which `counts` holds: each raises its skills in its people, and
    /// several add up in plan order.
    #[must_use]
    pub fn of(plan: &Plan, counts: impl Fn(&Action) -> bool) -> Self {
        let raises = |action: &&Action| action.has_effect() && counts(action);
        let actions = plan.agenda().actions.iter();
        let actions: Vec<&Action> = actions.filter(raises).collect();
        if actions.is_empty() {
            return Self::default();
        }
        let members = plan.members().iter().enumerate();
        let places: HashMap<MemberId, usize> = members.map(|(place, m)| (m.id, place)).collect();
        let framework = plan.framework();
        let mut rises = vec![Vec::new(); plan.members().len()];
        for action in actions {
            let skills: Vec<usize> = action
                .skills
                .iter()
                .filter_map(|id| framework.position(id))
                .collect();
            let members = action.members.iter().filter_map(|id| places.get(id));
            for member in members {
                if let Some(rises) = rises.get_mut(*member) {
                    rises.resize(framework.skills.len(), 0.0);
                    for skill in &skills {
                        if let Some(rise) = rises.get_mut(*skill) {
                            *rise += action.rise;
                        }
                    }
                }
            }
        }
        Self(rises)
    }

    /// Whether no level is expected to rise.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The level to reckon with for a skill of the member at this position: the rating and what
    /// is expected to be added to it, the top of the scale at most. None where nothing is rated,
    /// whatever is planned.
    #[must_use]
    pub fn level(&self, place: usize, member: &Member, skill: usize) -> Option<f64> {
        let level = f64::from(member.ratings.get(skill)?);
        let rise = self.0.get(place).and_then(|rises| rises.get(skill));
        Some((level + rise.copied().unwrap_or(0.0)).min(f64::from(Level::MAX)))
    }
}
