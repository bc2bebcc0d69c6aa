//! What counts as balance for a plan: the situation's band and floors, or those set by hand.

use crate::{
    content::{Content, Situation},
    plan::{Band, Floors, Framework, Plan},
};

/// The band, the floors and the priority skills that a team is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The wanted interval of the team's tilt.
    pub band: Band,
    /// The least acceptable team values; none where the framework carries no floors.
    pub floors: Option<Floors>,
    /// Positions of the framework's skills that stand for the situation's priority skills.
    pub priority: Vec<usize>,
}

impl Target {
    /// The target now: the situation's, with what was set by hand in its place.
    #[must_use]
    pub fn of(plan: &Plan, content: &Content) -> Self {
        let mut target = Self::of_situation(
            content.situation_or_default(plan.situation()),
            plan.framework(),
        );
        if let Some(band) = plan.parts().band {
            target.band = band;
        }
        if plan.framework().has_floors
            && let Some(floors) = plan.parts().floors
        {
            target.floors = Some(floors);
        }
        target
    }

    /// The target of a situation, nothing set by hand.
    #[must_use]
    pub fn of_situation(situation: &Situation, framework: &Framework) -> Self {
        Self {
            band: situation.band,
            floors: framework.has_floors.then_some(situation.floors),
            priority: framework.standing_for_any(&situation.priority_skills),
        }
    }
}
