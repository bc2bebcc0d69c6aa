//! The verdict: what the app says of the team as a whole.

use super::{MemberBalance, Sides, Target, at_least, below};
use crate::content::{Thresholds, Verdict};

/// The first verdict that applies, in the order of [`Verdict::ALL`].
pub(super) fn decide(
    team: &Sides,
    members: &[MemberBalance],
    target: &Target,
    thresholds: &Thresholds,
) -> Verdict {
    let (Some(lead), Some(manage), Some(tilt)) = (team.lead, team.manage, team.tilt()) else {
        return Verdict::NoData;
    };
    if below(tilt, target.band.low) {
        return Verdict::OverManaged;
    }
    if below(target.band.high, tilt) {
        return Verdict::OverLed;
    }
    let low = |side, floor: Option<f64>| floor.is_some_and(|floor| below(side, floor));
    let low_lead = low(lead, target.floors.map(|floors| floors.lead));
    let low_manage = low(manage, target.floors.map(|floors| floors.manage));
    match (low_lead, low_manage) {
        (true, true) => Verdict::UnderPowered,
        (true, false) => Verdict::LowLead,
        (false, true) => Verdict::LowManage,
        (false, false) if two_camps(members, thresholds) => Verdict::TwoCamps,
        (false, false) => Verdict::EvenKeel,
    }
}

/// Whether the members with a tilt fall into two camps, one-sided in opposite ways.
fn two_camps(members: &[MemberBalance], thresholds: &Thresholds) -> bool {
    let tilts: Vec<f64> = members.iter().filter_map(|m| m.sides.tilt()).collect();
    let edge = thresholds.one_sided_tilt;
    let is_camp = |count: usize| {
        count >= thresholds.camp_at_least && count * thresholds.camp_one_in >= tilts.len()
    };
    let leading = tilts.iter().filter(|tilt| at_least(**tilt, edge)).count();
    let managing = tilts.iter().filter(|tilt| at_least(-**tilt, edge)).count();
    is_camp(leading) && is_camp(managing)
}
