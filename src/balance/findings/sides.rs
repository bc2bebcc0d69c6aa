//! Rules about the team's two sides: tilt, floors, camps (R01–R05, R20, R35).

use super::{Asks, Evidence, Fact, Hit, RuleCode, Severity, Subject};
use crate::{
    balance::{
        Quantity, at_least, below,
        verdict::{Camps, leads, manages},
    },
    content::{Thresholds, Verdict},
    plan::Family,
};

pub(super) const RULES: &[RuleCode] = &[
    OVER_MANAGED,
    OVER_LED,
    RuleCode {
        id: "R03",
        find: even_keel,
        basis: |evidence, hit| {
            let mut basis = tilt_and_band(evidence, hit);
            if evidence.target.floors.is_some() {
                basis.extend([Family::Lead, Family::Manage].map(Quantity::Floor));
            }
            basis
        },
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            texts: &["even"],
            ..Asks::NOTHING
        },
    },
    LOW_LEAD,
    LOW_MANAGE,
    RuleCode {
        id: "R20",
        find: two_camps,
        basis: camps,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            texts: &["camps"],
            facts: &["leading", "managing"],
            ..Asks::NOTHING
        },
    },
    UNDER_POWERED,
];

/// The rules that depend on what the situation asks for, and tell whether the next one fits.
pub(super) const BY_TARGET: [&RuleCode; 5] = [
    &OVER_MANAGED,
    &OVER_LED,
    &LOW_LEAD,
    &LOW_MANAGE,
    &UNDER_POWERED,
];

const OVER_MANAGED: RuleCode = out_of_band_rule("R01", over_managed);
const OVER_LED: RuleCode = out_of_band_rule("R02", over_led);

const fn out_of_band_rule(id: &'static str, find: fn(&Evidence<'_>) -> Vec<Hit>) -> RuleCode {
    RuleCode {
        id,
        find,
        basis: tilt_and_band,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["notice_up_to", "warning_up_to", "strong_side"],
            texts: &["over"],
            ..Asks::NOTHING
        },
    }
}

const LOW_LEAD: RuleCode = one_side_low(
    "R04",
    |evidence| of_team(below_floor(evidence, Family::Lead, Family::Manage), "low"),
    |_, _| side_and_floor(Family::Lead),
);

const LOW_MANAGE: RuleCode = one_side_low(
    "R05",
    |evidence| of_team(below_floor(evidence, Family::Manage, Family::Lead), "low"),
    |_, _| side_and_floor(Family::Manage),
);

const fn one_side_low(
    id: &'static str,
    find: fn(&Evidence<'_>) -> Vec<Hit>,
    basis: fn(&Evidence<'_>, &Hit) -> Vec<Quantity>,
) -> RuleCode {
    RuleCode {
        id,
        find,
        basis,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["notice_below"],
            texts: &["low", "beside"],
            ..Asks::NOTHING
        },
    }
}

const UNDER_POWERED: RuleCode = RuleCode {
    id: "R35",
    find: under_powered,
    basis: |_, _| [Family::Lead, Family::Manage].map(side_and_floor).concat(),
    without_balance: false,
    beyond_ratings: false,
    asks: Asks {
        numbers: &["critical_below"],
        texts: &["low"],
        ..Asks::NOTHING
    },
};

/// A side of the team beside its floor.
struct Level {
    side: f64,
    floor: Option<f64>,
}

impl Level {
    fn is_low(&self) -> bool {
        self.floor.is_some_and(|floor| below(self.side, floor))
    }
}

fn level(evidence: &Evidence<'_>, family: Family) -> Option<Level> {
    let floors = evidence.target.floors;
    Some(Level {
        side: evidence.team().of(family)?,
        floor: floors.and_then(|floors| floors.of(family)),
    })
}

fn of_team(severity: Option<Severity>, case: &'static str) -> Vec<Hit> {
    let hit = severity.map(|severity| Hit::new(severity, Subject::Team, case));
    hit.into_iter().collect()
}

fn over_managed(evidence: &Evidence<'_>) -> Vec<Hit> {
    let severity = || {
        let outside = evidence.target.band.low - evidence.team().tilt()?;
        out_of_band(evidence, outside, &level(evidence, Family::Lead)?)
    };
    of_team(severity(), "over")
}

fn over_led(evidence: &Evidence<'_>) -> Vec<Hit> {
    let severity = || {
        let outside = evidence.team().tilt()? - evidence.target.band.high;
        out_of_band(evidence, outside, &level(evidence, Family::Manage)?)
    };
    of_team(severity(), "over")
}

/// The further outside, the worse; worse still where the weaker side is below its floor, milder
/// where it is strong all the same.
fn out_of_band(evidence: &Evidence<'_>, outside: f64, weaker: &Level) -> Option<Severity> {
    let up_to = |name| at_least(evidence.number(name), outside);
    let mut severity = match outside {
        _ if at_least(0.0, outside) => return None,
        _ if up_to("notice_up_to") => Severity::Notice,
        _ if up_to("warning_up_to") => Severity::Warning,
        _ => Severity::Critical,
    };
    // Both hold where a floor set by hand lies above the strong side; they then cancel out.
    let strong = at_least(weaker.side, evidence.number("strong_side"));
    if weaker.is_low() && !strong {
        severity = severity.up();
    } else if strong && !weaker.is_low() {
        severity = severity.down();
    }
    Some(severity)
}

fn even_keel(evidence: &Evidence<'_>) -> Vec<Hit> {
    let even = evidence.inputs.balance.team.verdict == Verdict::EvenKeel;
    of_team(even.then_some(Severity::Positive), "even")
}

/// One side alone is below its floor.
fn below_floor(evidence: &Evidence<'_>, side: Family, other: Family) -> Option<Severity> {
    let (side, other) = (level(evidence, side)?, level(evidence, other)?);
    if !side.is_low() || other.is_low() {
        return None;
    }
    let short = side.floor? - side.side;
    Some(if below(short, evidence.number("notice_below")) {
        Severity::Notice
    } else {
        Severity::Warning
    })
}

fn under_powered(evidence: &Evidence<'_>) -> Vec<Hit> {
    let severity = || {
        let sides = [
            level(evidence, Family::Lead)?,
            level(evidence, Family::Manage)?,
        ];
        if !sides.iter().all(Level::is_low) {
            return None;
        }
        let edge = evidence.number("critical_below");
        let critical = sides.iter().all(|level| below(level.side, edge));
        Some(if critical {
            Severity::Critical
        } else {
            Severity::Warning
        })
    };
    of_team(severity(), "low")
}

fn two_camps(evidence: &Evidence<'_>) -> Vec<Hit> {
    let balance = evidence.inputs.balance;
    let camps = Camps::of(&balance.members, evidence.inputs.content.thresholds());
    let hit = camps.are_two().then(|| {
        Hit::new(Severity::Warning, Subject::Team, "camps")
            .with("leading", Fact::Count(camps.leading))
            .with("managing", Fact::Count(camps.managing))
    });
    hit.into_iter().collect()
}

fn tilt_and_band(evidence: &Evidence<'_>, _: &Hit) -> Vec<Quantity> {
    let mut basis = vec![
        Quantity::TeamSide(Family::Lead),
        Quantity::TeamSide(Family::Manage),
        Quantity::TeamTilt,
        Quantity::Band,
    ];
    let band = evidence.target.band;
    let Some(tilt) = evidence.team().tilt() else {
        return basis;
    };
    if below(tilt, band.low) {
        basis.push(Quantity::Outside(band.low - tilt));
        basis.extend(furthest(evidence, |tilt| band.low - tilt));
    } else if below(band.high, tilt) {
        basis.push(Quantity::Outside(tilt - band.high));
        basis.extend(furthest(evidence, |tilt| tilt - band.high));
    }
    basis
}

/// The tilts of members outside the band, the furthest first.
fn furthest(evidence: &Evidence<'_>, outside: impl Fn(f64) -> f64) -> Vec<Quantity> {
    let mut members: Vec<(usize, f64)> = evidence
        .people()
        .filter_map(|(place, _, sides)| Some((place, outside(sides.tilt()?))))
        .filter(|(_, outside)| below(0.0, *outside))
        .collect();
    members.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    members
        .into_iter()
        .map(|(place, _)| Quantity::MemberTilt(place))
        .collect()
}

fn side_and_floor(family: Family) -> Vec<Quantity> {
    vec![Quantity::TeamSide(family), Quantity::Floor(family)]
}

fn camps(evidence: &Evidence<'_>, _: &Hit) -> Vec<Quantity> {
    let thresholds = evidence.inputs.content.thresholds();
    let camp = |is_in: fn(f64, &Thresholds) -> bool| {
        let members = evidence.people();
        let members = members.filter(move |(_, _, sides)| {
            let tilt = sides.tilt();
            tilt.is_some_and(|tilt| is_in(tilt, thresholds))
        });
        members.map(|(place, _, _)| Quantity::MemberTilt(place))
    };
    // In turn, so that the first few show both.
    let (mut leading, mut managing) = (camp(leads), camp(manages));
    let mut basis = vec![Quantity::TeamTilt];
    loop {
        let pair = [leading.next(), managing.next()];
        if pair == [None, None] {
            return basis;
        }
        basis.extend(pair.into_iter().flatten());
    }
}
