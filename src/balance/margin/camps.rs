//! The fewest steps after which two camps have arisen, or one of the two has dissolved.
//!
//! Who has a tilt depends on what is rated, never on the levels, so the size of a camp is fixed.

use std::{collections::BinaryHeap, iter};

use super::reach::{Bound, Crew, Goal, Measure, Part, Reach};
use crate::{
    balance::verdict::{camp_size, leads, manages},
    content::Thresholds,
};

/// What it takes a member to join either camp.
struct Choice {
    /// The member's place in plan order.
    place: usize,
    /// Steps until the member leads.
    lead: u32,
    /// Steps until the member manages.
    manage: u32,
}

/// The fewest steps after which a team without them has two camps; none when it is too small.
///
/// In the order of how much dearer it is to lead than to manage, some cheapest choice has all who
/// are to lead before all who are to manage: two members the other way round could swap and lose
/// nothing. So each place of that order is tried as the border between the two.
pub(super) fn arise<'a>(
    team: &Crew<'a>,
    with_tilt: usize,
    thresholds: &Thresholds,
) -> Option<Vec<Part<'a>>> {
    let size = camp_size(with_tilt, thresholds);
    let lead = tilt(Bound::AtLeast(thresholds.one_sided_tilt));
    let manage = tilt(Bound::AtMost(-thresholds.one_sided_tilt));
    let choice = |(place, member)| {
        let reach = Reach::of(member);
        Some(Choice {
            place,
            lead: reach.to(lead)?.steps(),
            manage: reach.to(manage)?.steps(),
        })
    };
    let mut choices: Vec<_> = team.each().enumerate().filter_map(choice).collect();
    choices.sort_by_key(|one| i64::from(one.lead) - i64::from(one.manage));
    let border = border(&choices, size)?;
    let (before, after) = choices.split_at_checked(border)?;
    let leading = cheapest(before.iter().map(|one| (one.lead, one.place)), size);
    let managing = cheapest(after.iter().map(|one| (one.manage, one.place)), size);
    let leading = leading.into_iter().map(|place| (place, lead));
    let managing = managing.into_iter().map(|place| (place, manage));
    Some(parts(team, leading.chain(managing).collect()))
}

/// How many of the choices come before the best border between those who lead and those who manage.
fn border(choices: &[Choice], size: usize) -> Option<usize> {
    let before = totals(choices.iter().map(|one| one.lead), size);
    let after = totals(choices.iter().rev().map(|one| one.manage), size);
    let both = before.into_iter().zip(after.into_iter().rev()).enumerate();
    both.filter_map(|(border, (lead, manage))| Some((lead? + manage?, border)))
        .min()
        .map(|(_, border)| border)
}

/// For none of the prices, for the first, for the first two and so on: what the `count` least of
/// them add up to; missing where there are not so many.
fn totals(prices: impl Iterator<Item = u32>, count: usize) -> Vec<Option<u32>> {
    let (mut least, mut total) = (BinaryHeap::new(), 0);
    let add = |price| {
        least.push(price);
        total += price;
        if least.len() > count {
            total -= least.pop().unwrap_or_default();
        }
        (least.len() == count).then_some(total)
    };
    // A camp has one member at least, so none are never enough.
    iter::once(None).chain(prices.map(add)).collect()
}

/// The fewest steps after which one of a team's two camps is none any more.
pub(super) fn dissolve<'a>(
    team: &Crew<'a>,
    with_tilt: usize,
    thresholds: &Thresholds,
) -> Option<Vec<Part<'a>>> {
    let size = camp_size(with_tilt, thresholds);
    let leave = |is_in: fn(f64, &Thresholds) -> bool, goal| {
        let is_in = |one: &Crew| one.tilt().is_some_and(|tilt| is_in(tilt, thresholds));
        let members = team.each().enumerate();
        let price = |(place, one)| Some((Reach::of(one).to(goal)?.steps(), place));
        let prices: Vec<_> = members
            .filter(|(_, one)| is_in(one))
            .filter_map(price)
            .collect();
        let too_many = (prices.len() + 1).checked_sub(size)?;
        let leavers = cheapest(prices.into_iter(), too_many);
        let leavers = leavers.into_iter().map(|place| (place, goal));
        Some(parts(team, leavers.collect()))
    };
    let edge = thresholds.one_sided_tilt;
    let camps = [
        leave(leads, tilt(Bound::Below(edge))),
        leave(manages, tilt(Bound::Above(-edge))),
    ];
    let steps = |parts: &Vec<Part>| parts.iter().map(Part::steps).sum::<u32>();
    camps.into_iter().flatten().min_by_key(steps)
}

/// The places with the least prices; of equal prices the first.
fn cheapest(prices: impl Iterator<Item = (u32, usize)>, count: usize) -> Vec<usize> {
    let mut prices: Vec<_> = prices.collect();
    prices.sort_unstable();
    prices
        .into_iter()
        .take(count)
        .map(|(_, place)| place)
        .collect()
}

/// The steps that take single members, by their places, each to a goal, in plan order.
fn parts<'a>(team: &Crew<'a>, mut goals: Vec<(usize, Goal)>) -> Vec<Part<'a>> {
    goals.sort_by_key(|(place, _)| *place);
    let part = |(place, goal)| Reach::of(team.alone(place)?).to(goal);
    goals.into_iter().filter_map(part).collect()
}

fn tilt(bound: Bound) -> Goal {
    Goal {
        measure: Measure::Tilt,
        bound,
    }
}
