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
        (false, false) if Camps::of(members, thresholds).are_two() => Verdict::TwoCamps,
        (false, false) => Verdict::EvenKeel,
    }
}

/// The one-sided members on either side.
pub(super) struct Camps {
    /// How many lead far more.
    pub(super) leading: usize,
    /// How many manage far more.
    pub(super) managing: usize,
    /// How many it takes to be a camp.
    pub(super) size: usize,
}

impl Camps {
    /// The camps among the members with a tilt.
    pub(super) fn of(members: &[MemberBalance], thresholds: &Thresholds) -> Self {
        let tilts = members.iter().filter_map(|member| member.sides.tilt());
        let count = |is_in: fn(f64, &Thresholds) -> bool| {
            let tilts = tilts.clone();
            tilts.filter(|tilt| is_in(*tilt, thresholds)).count()
        };
        Self {
            leading: count(leads),
            managing: count(manages),
            size: camp_size(tilts.clone().count(), thresholds),
        }
    }

    /// Whether the team falls into two camps.
    pub(super) fn are_two(&self) -> bool {
        self.leading >= self.size && self.managing >= self.size
    }
}

/// The least number of one-sided members that make a camp among those with a tilt.
pub(super) fn camp_size(with_tilt: usize, thresholds: &Thresholds) -> usize {
    let share = with_tilt.div_ceil(thresholds.camp_one_in);
    share.max(thresholds.camp_at_least)
}

/// Whether a member of this tilt is of the camp that leads.
pub(super) fn leads(tilt: f64, thresholds: &Thresholds) -> bool {
    at_least(tilt, thresholds.one_sided_tilt)
}

/// Whether a member of this tilt is of the camp that manages.
pub(super) fn manages(tilt: f64, thresholds: &Thresholds) -> bool {
    at_least(-tilt, thresholds.one_sided_tilt)
}
