//! Rules about the situation: whether it is chosen, and what fits now and next (R06).

use super::{
    Asks, Evidence, Fact, Hit, Inputs, RuleCode, Severity, SeverityChange, Subject, sides,
};
use crate::{
    balance::{Quantity, Target, at_least},
    plan::{Band, Family},
};

pub(super) const RULES: &[RuleCode] = &[RuleCode {
    id: "R06",
    find: not_matched,
    basis,
    // That no situation is chosen needs no rating.
    without_balance: true,
    beyond_ratings: false,
    asks: Asks {
        texts: &["none_chosen", "not_now", "not_next", "neither"],
        facts: &["changes"],
        ..Asks::NOTHING
    },
}];

fn not_matched(evidence: &Evidence<'_>) -> Vec<Hit> {
    let Inputs { plan, .. } = evidence.inputs;
    let none_chosen = plan
        .situation()
        .is_none()
        .then(|| Hit::new(Severity::Info, Subject::Team, "none_chosen"));
    let case = match (fits_only_in_general(evidence), changes(evidence)) {
        (false, None) => None,
        (true, None) => Some(("not_now", Vec::new())),
        (false, Some(changes)) => Some(("not_next", changes)),
        (true, Some(changes)) => Some(("neither", changes)),
    };
    let differs = case.map(|(case, changes)| {
        Hit::new(Severity::Notice, Subject::Team, case).with("changes", Fact::Changes(changes))
    });
    none_chosen.into_iter().chain(differs).collect()
}

/// Inside the band that fits no particular situation, and outside the one that counts.
fn fits_only_in_general(evidence: &Evidence<'_>) -> bool {
    let Some(tilt) = evidence.team().tilt() else {
        return false;
    };
    let inside = |band: Band| at_least(tilt, band.low) && at_least(band.high, tilt);
    let general = evidence.inputs.content.situation_or_default(None).band;
    inside(general) && !inside(evidence.target.band)
}

/// What the next situation would make new or worse; none where it makes nothing so.
fn changes(evidence: &Evidence<'_>) -> Option<Vec<SeverityChange>> {
    let Inputs { plan, content, .. } = evidence.inputs;
    let next = content.situation(plan.next_situation()?)?;
    // What is set by hand counts at present, not in what comes next.
    let target = Target::of_situation(next, plan.framework());
    let severity = |rule: &'static super::RuleCode, target: &Target| {
        let evidence = Evidence {
            target,
            ..evidence.inputs.evidence(rule.id)
        };
        (rule.find)(&evidence).first().map(|hit| hit.severity)
    };
    let changes: Vec<_> = sides::BY_TARGET
        .into_iter()
        .filter_map(|rule| {
            let now = severity(rule, evidence.target);
            let then = severity(rule, &target)?;
            now.is_none_or(|now| then < now).then_some(SeverityChange {
                rule: rule.id,
                now,
                then,
            })
        })
        .collect();
    (!changes.is_empty()).then_some(changes)
}

fn basis(evidence: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    let next = match hit.case {
        "not_now" => false,
        "not_next" | "neither" => true,
        _ => return Vec::new(),
    };
    let mut basis = vec![Quantity::TeamTilt, Quantity::Band];
    basis.extend(next.then_some(Quantity::NextBand));
    if next && evidence.target.floors.is_some() {
        for family in [Family::Lead, Family::Manage] {
            basis.extend([
                Quantity::TeamSide(family),
                Quantity::Floor(family),
                Quantity::NextFloor(family),
            ]);
        }
    }
    basis
}
