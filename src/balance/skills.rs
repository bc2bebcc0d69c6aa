//! The skills of the team: means, ranges, strengths and gaps.

use std::cmp::Ordering;

use super::{Balance, Rises, TOLERANCE, at_least};
use crate::{
    content::Thresholds,
    plan::{Level, Plan},
};

/// The team's ratings of one skill.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SkillBalance {
    /// Mean of the levels; missing when nobody is rated.
    pub mean: Option<f64>,
    /// How many members are rated.
    pub rated: usize,
    /// The lowest rating given, whatever is expected.
    pub min: Option<Level>,
    /// The highest rating given, whatever is expected.
    pub max: Option<Level>,
    /// How many members are strong in it.
    pub strong: usize,
}

/// The skills of a plan in framework order, once its levels have risen.
pub(super) fn of(plan: &Plan, thresholds: &Thresholds, rises: &Rises) -> Vec<SkillBalance> {
    let mut skills = of_ratings(plan, thresholds);
    if !rises.is_empty() {
        for (place, skill) in skills.iter_mut().enumerate() {
            raise(skill, place, plan, thresholds, rises);
        }
    }
    skills
}

/// Puts mean and number of strong members as they are once levels have risen.
fn raise(
    skill: &mut SkillBalance,
    place: usize,
    plan: &Plan,
    thresholds: &Thresholds,
    rises: &Rises,
) {
    let members = plan.members().iter().enumerate();
    let levels = members.filter_map(|(member, who)| rises.level(member, who, place));
    let is_strong = |level: &f64| at_least(*level, thresholds.strong_rating.into());
    skill.mean = super::mean(levels.clone());
    skill.strong = levels.filter(is_strong).count();
}

fn of_ratings(plan: &Plan, thresholds: &Thresholds) -> Vec<SkillBalance> {
    let mut tallies = vec![Tally::default(); plan.framework().skills.len()];
    for member in plan.members() {
        for (tally, level) in tallies.iter_mut().zip(member.ratings.iter()) {
            tally.count(level);
        }
    }
    let skills = tallies.into_iter();
    skills.map(|tally| tally.balance(thresholds)).collect()
}

/// How many members are rated at each level of a skill.
#[derive(Clone, Default)]
struct Tally([usize; Level::MAX as usize]);

impl Tally {
    fn count(&mut self, level: Option<Level>) {
        let place = level.map(|level| usize::from(level.get() - Level::MIN));
        if let Some(count) = place.and_then(|place| self.0.get_mut(place)) {
            *count += 1;
        }
    }

    fn balance(&self, thresholds: &Thresholds) -> SkillBalance {
        let levels = || Level::all().zip(self.0).filter(|(_, count)| *count > 0);
        let strong = levels().filter(|(level, _)| level.get() >= thresholds.strong_rating);
        let rated = levels().map(|(_, count)| count).sum();
        let total: usize = levels()
            .map(|(level, count)| count * usize::from(level.get()))
            .sum();
        #[expect(
            clippy::cast_precision_loss,
            reason = "a team is far smaller than 2^52"
        )]
        let mean = |total: usize, rated: usize| total as f64 / rated as f64;
        SkillBalance {
            mean: (rated > 0).then(|| mean(total, rated)),
            rated,
            min: levels().next().map(|(level, _)| level),
            max: levels().last().map(|(level, _)| level),
            strong: strong.map(|(_, count)| count).sum(),
        }
    }
}

/// Up to a few skills with the highest means, best first, from the strength threshold on; equal
/// means in framework order. Positions in the framework.
#[must_use]
pub fn strengths(balance: &Balance, thresholds: &Thresholds) -> Vec<usize> {
    let mut strong: Vec<(usize, f64)> = balance
        .skills
        .iter()
        .enumerate()
        .filter_map(|(place, skill)| Some((place, skill.mean?)))
        .filter(|(_, mean)| at_least(*mean, thresholds.strength_from))
        .collect();
    strong.sort_by(|(_, a), (_, b)| falling(*a, *b));
    strong.truncate(thresholds.strengths_at_most);
    strong.into_iter().map(|(place, _)| place).collect()
}

/// The order from the greater to the lesser; values that are equal but for what binary fractions
/// lose are equal. They are rounded first: to call neighbours equal would be no order.
pub(super) fn falling(a: f64, b: f64) -> Ordering {
    let on_grid = |value: f64| (value / TOLERANCE).round();
    on_grid(b).total_cmp(&on_grid(a))
}

/// How far a skill's team mean lies below what to aim for (gap analysis).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// The skill's position in the framework.
    pub skill: usize,
    /// Whether the situation leans on it.
    pub priority: bool,
    /// The team mean to aim for.
    pub target: f64,
    /// The team mean.
    pub mean: f64,
}

impl Gap {
    /// Target minus mean; above 0.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.target - self.mean
    }

    /// How many times the gap counts when actions are ranked.
    #[must_use]
    pub fn weight(&self, thresholds: &Thresholds) -> f64 {
        if self.priority {
            thresholds.priority_weight
        } else {
            1.0
        }
    }
}

/// The skills that lie below their target, widest gap first, equal gaps in framework order. A
/// skill that nobody is rated in has no gap.
#[must_use]
pub fn gaps(balance: &Balance, thresholds: &Thresholds) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = balance
        .skills
        .iter()
        .enumerate()
        .filter_map(|(skill, values)| {
            let priority = balance.target.priority.contains(&skill);
            let target = if priority {
                thresholds.target_priority
            } else {
                thresholds.target_other
            };
            let mean = values.mean?;
            Some(Gap {
                skill,
                priority,
                target,
                mean,
            })
        })
        .filter(|gap| gap.size() > TOLERANCE)
        .collect();
    gaps.sort_by(|a, b| falling(a.size(), b.size()));
    gaps
}
