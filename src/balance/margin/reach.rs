//! The fewest steps of ratings that take a value of some members to a goal.

use std::{cmp::Ordering, sync::Arc};

use super::RatingChange;
use crate::{
    balance::{Balance, MemberBalance, Sides, TOLERANCE, at_least, below},
    plan::{Family, Framework, Level, Member, Plan},
};

/// Goals are met with this much to spare: the sums here and the verdict's own means may differ in
/// their last bits, even in the largest team, and what is a step too few must not count as enough.
const SPARE: f64 = TOLERANCE / 4.0;

/// A value that follows from the ratings.
#[derive(Clone, Copy)]
pub(super) enum Measure {
    Lead,
    Manage,
    Tilt,
}

impl Measure {
    fn of(self, sides: &Sides) -> Option<f64> {
        match self {
            Self::Lead => sides.lead,
            Self::Manage => sides.manage,
            Self::Tilt => sides.tilt(),
        }
    }
}

/// Where a value is to end up. The comparisons are the verdict's.
#[derive(Clone, Copy)]
pub(super) enum Bound {
    AtLeast(f64),
    Above(f64),
    AtMost(f64),
    Below(f64),
}

/// A value and where it is to end up.
#[derive(Clone, Copy)]
pub(super) struct Goal {
    pub(super) measure: Measure,
    pub(super) bound: Bound,
}

impl Goal {
    fn is_met(self, value: f64) -> bool {
        match self.bound {
            Bound::AtLeast(limit) => at_least(value - SPARE, limit),
            Bound::Above(limit) => below(limit, value - SPARE),
            Bound::AtMost(limit) => at_least(limit, value + SPARE),
            Bound::Below(limit) => below(value + SPARE, limit),
        }
    }

    /// Whether the value has to rise.
    fn is_up(self) -> bool {
        matches!(self.bound, Bound::AtLeast(_) | Bound::Above(_))
    }

    /// Whether ratings of a family lead to the goal by going up; none when they are no part of it.
    fn raises(self, family: Family) -> Option<bool> {
        match (self.measure, family) {
            (Measure::Lead | Measure::Tilt, Family::Lead) | (Measure::Manage, Family::Manage) => {
                Some(self.is_up())
            }
            (Measure::Tilt, Family::Manage) => Some(!self.is_up()),
            _ => None,
        }
    }
}

/// A member with what is needed to tell the effect of a step.
pub(super) struct Person<'a> {
    member: &'a Member,
    sides: Sides,
    /// The weight of the rated leading skills.
    lead: f64,
    /// The weight of the rated managing skills.
    manage: f64,
}

impl<'a> Person<'a> {
    /// The members in plan order.
    pub(super) fn all(plan: &'a Plan, balance: &Balance) -> Vec<Self> {
        let people = plan.members().iter().zip(&balance.members);
        let person = |(member, values): (&'a Arc<Member>, &MemberBalance)| {
            let (mut lead, mut manage) = (0.0, 0.0);
            for (skill, level) in plan.framework().skills.iter().zip(member.ratings.iter()) {
                match skill.family {
                    Family::Lead if level.is_some() => lead += skill.weight,
                    Family::Manage if level.is_some() => manage += skill.weight,
                    _ => {}
                }
            }
            Self {
                member,
                sides: values.sides,
                lead,
                manage,
            }
        };
        people.map(person).collect()
    }
}

/// Members that are looked at together: the whole team, or one of them alone.
#[derive(Clone, Copy)]
pub(super) struct Crew<'a> {
    framework: &'a Framework,
    people: &'a [Person<'a>],
    sides: &'a Sides,
    /// How many have a Lead value.
    lead_members: f64,
    /// How many have a Manage value.
    manage_members: f64,
}

impl<'a> Crew<'a> {
    /// The whole team, with its sides.
    pub(super) fn team(
        framework: &'a Framework,
        people: &'a [Person<'a>],
        sides: &'a Sides,
    ) -> Self {
        let having = |side: fn(&Sides) -> Option<f64>| {
            let with_side = people.iter().filter_map(|person| side(&person.sides));
            with_side.map(|_| 1.0).sum()
        };
        Self {
            framework,
            people,
            sides,
            lead_members: having(|sides| sides.lead),
            manage_members: having(|sides| sides.manage),
        }
    }

    /// One of them alone, by place.
    pub(super) fn alone(&self, place: usize) -> Option<Self> {
        let people = self.people.get(place..=place)?;
        let sides = &people.first()?.sides;
        Some(Self::team(self.framework, people, sides))
    }

    /// Each of them alone.
    pub(super) fn each(&self) -> impl Iterator<Item = Self> {
        (0..self.people.len()).filter_map(|place| self.alone(place))
    }

    /// Lead − Manage.
    pub(super) fn tilt(&self) -> Option<f64> {
        self.sides.tilt()
    }

    /// The ratings that count for Lead or Manage, in plan order, then framework order.
    fn levers(&self) -> impl Iterator<Item = Lever<'a>> + use<'a> {
        let Self {
            framework,
            people,
            lead_members,
            manage_members,
            ..
        } = *self;
        people.iter().flat_map(move |person| {
            let lead = person.sides.lead.map(|_| person.lead * lead_members);
            let manage = person.sides.manage.map(|_| person.manage * manage_members);
            let ratings = person.member.ratings.iter();
            let skills = framework.skills.iter().zip(ratings).enumerate();
            skills.filter_map(move |(place, (skill, level))| {
                let whole = match skill.family {
                    Family::Lead => lead?,
                    Family::Manage => manage?,
                    Family::Shared => return None,
                };
                Some(Lever {
                    member: person.member,
                    skill: place,
                    family: skill.family,
                    level: level?,
                    effect: skill.weight / whole,
                })
            })
        })
    }
}

/// A rating that can move.
struct Lever<'a> {
    member: &'a Member,
    skill: usize,
    family: Family,
    level: Level,
    /// By how much a step moves the side.
    effect: f64,
}

impl Lever<'_> {
    /// How many steps it is to the end of the scale.
    fn room(&self, up: bool) -> u8 {
        let end = if up { Level::MAX } else { Level::MIN };
        self.level.get().abs_diff(end)
    }

    /// The change by so many steps; none where there is nothing to change.
    fn moved(&self, up: bool, steps: u8) -> Option<RatingChange> {
        let from = self.level.get();
        let to = if up {
            from.checked_add(steps)?
        } else {
            from.checked_sub(steps)?
        };
        (steps > 0).then_some(RatingChange {
            member: self.member.id,
            skill: self.skill,
            from: self.level,
            to: Level::new(to)?,
        })
    }
}

/// What the ratings of some members can reach.
pub(super) struct Reach<'a> {
    crew: Crew<'a>,
    /// Greatest effect first; not merged across the families.
    groups: Vec<Group>,
}

/// Steps of one family that have the same effect.
struct Group {
    family: Family,
    effect: f64,
    /// How many there are upwards.
    up: u32,
    /// How many there are downwards.
    down: u32,
}

impl Group {
    fn is_like(&self, family: Family, effect: f64) -> bool {
        self.family == family && self.effect.total_cmp(&effect).is_eq()
    }

    /// How many steps lead to a goal.
    fn room(&self, goal: Goal) -> u32 {
        match goal.raises(self.family) {
            Some(true) => self.up,
            Some(false) => self.down,
            None => 0,
        }
    }
}

impl<'a> Reach<'a> {
    pub(super) fn of(crew: Crew<'a>) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        // Neighbours often have the same effect: far fewer groups than ratings remain to be sorted.
        for lever in crew.levers() {
            let (family, effect) = (lever.family, lever.effect);
            let (up, down) = (lever.room(true).into(), lever.room(false).into());
            match groups.last_mut() {
                Some(group) if group.is_like(family, effect) => {
                    group.up += up;
                    group.down += down;
                }
                _ => groups.push(Group {
                    family,
                    effect,
                    up,
                    down,
                }),
            }
        }
        groups.sort_unstable_by(|a, b| b.effect.total_cmp(&a.effect));
        Self { crew, groups }
    }

    /// The fewest steps to a goal; none when it is out of reach.
    ///
    /// A step costs the same wherever it is made, so those with the greatest effect come first.
    pub(super) fn to(&self, goal: Goal) -> Option<Part<'a>> {
        let part = |cut| Part {
            crew: self.crew,
            goal,
            cut,
        };
        let mut value = goal.measure.of(self.crew.sides)?;
        if goal.is_met(value) {
            return Some(part(Cut::NOTHING));
        }
        let sign = if goal.is_up() { 1.0 } else { -1.0 };
        let mut steps = 0;
        let same = |a: &Group, b: &Group| a.effect.total_cmp(&b.effect).is_eq();
        for groups in self.groups.chunk_by(same) {
            let effect = groups.first()?.effect;
            let room = groups.iter().map(|group| group.room(goal)).sum();
            let after = |steps: u32| value + sign * effect * f64::from(steps);
            if goal.is_met(after(room)) {
                let last = fewest(room, |steps| goal.is_met(after(steps)));
                return Some(part(Cut {
                    steps: steps + last,
                    effect,
                    last,
                }));
            }
            value = after(room);
            steps += room;
        }
        None
    }
}

/// Which steps are made: all of a greater effect than a given one, and the first few of that one.
#[derive(Clone, Copy)]
struct Cut {
    /// How many steps these are together.
    steps: u32,
    /// The least effect of a step that is made.
    effect: f64,
    /// How many steps of the least effect are made.
    last: u32,
}

impl Cut {
    const NOTHING: Self = Self {
        steps: 0,
        effect: f64::INFINITY,
        last: 0,
    };
}

/// The least number up to `enough` that is enough, given that 0 is not.
fn fewest(mut enough: u32, is_enough: impl Fn(u32) -> bool) -> u32 {
    let mut too_few = 0;
    while enough - too_few > 1 {
        let middle = too_few.midpoint(enough);
        if is_enough(middle) {
            enough = middle;
        } else {
            too_few = middle;
        }
    }
    enough
}

/// The fewest steps that take some members to a goal.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    crew: Crew<'a>,
    goal: Goal,
    cut: Cut,
}

impl Part<'_> {
    /// How many steps it takes.
    pub(super) fn steps(&self) -> u32 {
        self.cut.steps
    }

    /// The changes in plan order, then framework order; equal steps go to the first ratings.
    pub(super) fn changes(&self) -> Vec<RatingChange> {
        let mut last = self.cut.last;
        let change = |lever: Lever| {
            let up = self.goal.raises(lever.family)?;
            let room = lever.room(up);
            let steps = match lever.effect.total_cmp(&self.cut.effect) {
                Ordering::Less => 0,
                Ordering::Greater => room,
                Ordering::Equal => {
                    let taken = u8::try_from(last).map_or(room, |last| last.min(room));
                    last -= u32::from(taken);
                    taken
                }
            };
            lever.moved(up, steps)
        };
        self.crew.levers().filter_map(change).collect()
    }
}
