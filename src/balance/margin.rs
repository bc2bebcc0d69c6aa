//! The margin of the verdict: how many single steps of ratings lie between it and another one.
//!
//! A verdict holds while all of its conditions hold, so the smallest change to another one breaks
//! a single condition: whatever state lies beyond it has another verdict. The margin is that of
//! the condition that breaks first. All but the camps bound Lead, Manage or the tilt of the team;
//! which members count for these depends on what is rated, never on the levels, so each step adds
//! its own share, and the fewest steps are those with the greatest shares.

mod camps;
mod reach;

use self::reach::{Bound, Crew, Goal, Measure, Part, Person, Reach};
use super::{Balance, MemberBalance, Sides, Target, Weights, verdict};
use crate::{
    content::{Content, Thresholds, Verdict},
    plan::{Level, MemberId, Plan},
};

/// The smallest number of single steps after which the verdict is another one.
///
/// A step moves one existing rating one level up or down; a rating may move several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Margin {
    /// How many steps; at least 1.
    pub steps: usize,
    /// The verdict after them.
    pub verdict: Verdict,
    /// One smallest set of changes, in plan order, then framework order; one entry a rating.
    pub changes: Vec<RatingChange>,
}

/// A rating that moves to another level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingChange {
    /// Whose rating.
    pub member: MemberId,
    /// The skill's position in the framework.
    pub skill: usize,
    /// The level now.
    pub from: Level,
    /// Another level.
    pub to: Level,
}

impl RatingChange {
    /// The number of levels between the two.
    #[must_use]
    pub fn steps(&self) -> usize {
        self.from.get().abs_diff(self.to.get()).into()
    }
}

impl Margin {
    /// The margin of a plan's verdict; `balance` is that of the same plan and content.
    ///
    /// None without a verdict ([`Verdict::NoData`]) and when no change of ratings leads to another.
    /// Of several smallest sets it is the one that breaks the first condition in the order band,
    /// floors, camps, with the first members and skills.
    #[must_use]
    pub fn of(plan: &Plan, balance: &Balance, content: &Content) -> Option<Self> {
        let people = Person::all(plan, balance);
        let team = Crew::team(plan.framework(), &people, &balance.team.sides);
        let mut routes = routes(&team, balance, content.thresholds());
        // Stable: where two take the same number of steps, the first condition stays first.
        routes.sort_by_key(|route| route.iter().map(Part::steps).sum::<u32>());
        routes.iter().find_map(|route| {
            let changes: Vec<_> = route.iter().flat_map(Part::changes).collect();
            let verdict = verdict_after(&changes, plan, balance, content.thresholds());
            (verdict != balance.team.verdict).then(|| Self {
                steps: changes.iter().map(RatingChange::steps).sum(),
                verdict,
                changes,
            })
        })
    }
}

/// For each condition of the verdict the fewest steps that break it; without those that nothing
/// breaks.
fn routes<'a>(team: &Crew<'a>, balance: &Balance, thresholds: &Thresholds) -> Vec<Vec<Part<'a>>> {
    let reach = Reach::of(*team);
    let linear = goals(balance)
        .into_iter()
        .filter_map(|goal| Some(vec![reach.to(goal)?]));
    let camps = match balance.team.verdict {
        Verdict::EvenKeel => camps::arise(team, balance.team.rated, thresholds),
        Verdict::TwoCamps => camps::dissolve(team, balance.team.rated, thresholds),
        _ => None,
    };
    linear.chain(camps).collect()
}

/// What breaks one of the verdict's conditions on the values of the team.
fn goals(balance: &Balance) -> Vec<Goal> {
    let Target { band, floors, .. } = balance.target;
    let tilt = |bound| Goal {
        measure: Measure::Tilt,
        bound,
    };
    let verdict = balance.team.verdict;
    match verdict {
        Verdict::NoData => return Vec::new(),
        Verdict::OverManaged => return vec![tilt(Bound::AtLeast(band.low))],
        Verdict::OverLed => return vec![tilt(Bound::AtMost(band.high))],
        _ => {}
    }
    let across = |measure, floor, is_low| Goal {
        measure,
        bound: if is_low {
            Bound::AtLeast(floor)
        } else {
            Bound::Below(floor)
        },
    };
    let low_lead = matches!(verdict, Verdict::UnderPowered | Verdict::LowLead);
    let low_manage = matches!(verdict, Verdict::UnderPowered | Verdict::LowManage);
    let mut goals = vec![tilt(Bound::Below(band.low)), tilt(Bound::Above(band.high))];
    goals.extend(floors.into_iter().flat_map(|floors| {
        [
            across(Measure::Lead, floors.lead, low_lead),
            across(Measure::Manage, floors.manage, low_manage),
        ]
    }));
    goals
}

/// The verdict once the changes, given in plan order, are made.
fn verdict_after(
    changes: &[RatingChange],
    plan: &Plan,
    balance: &Balance,
    thresholds: &Thresholds,
) -> Verdict {
    let mut members = balance.members.clone();
    let mut changes = changes.iter().peekable();
    let weights = Weights::of(plan.framework());
    for (member, values) in plan.members().iter().zip(&mut members) {
        if changes
            .peek()
            .is_none_or(|change| change.member != member.id)
        {
            continue;
        }
        let mut ratings = member.ratings.clone();
        while let Some(change) = changes.next_if(|change| change.member == member.id) {
            let known = ratings.set(change.skill, Some(change.to));
            debug_assert!(known, "changes are made to ratings that exist");
        }
        let sides = weights.sides(|skill| ratings.get(skill).map(f64::from));
        *values = MemberBalance::new(member.id, sides, thresholds);
    }
    let team = Sides::of_team(&members.iter());
    verdict::decide(&team, &members, &balance.target, thresholds)
}

#[cfg(test)]
mod tests;
