//! Whether a plan meets what the steps of the cycle of balance ask for.

use super::{Inputs, below, findings};
use crate::{
    content::MetBy,
    plan::{Action, ActionSide, Agenda, EmpowermentPart, Family},
};

/// Whether a plan meets what a step of the cycle asks for.
#[must_use]
pub fn met(step: MetBy, inputs: &Inputs<'_>) -> bool {
    match step {
        MetBy::GoalWithMeasure => {
            let mut goals = inputs.plan.agenda().goals.iter();
            goals.any(|goal| goal.measure.is_some())
        }
        // As long as neither side is known, nobody can tell which of them is weak.
        MetBy::WeakSidesAnswered => {
            let sides = [
                (Family::Lead, ActionSide::Lead),
                (Family::Manage, ActionSide::Manage),
            ];
            let known = |family| inputs.balance.team.sides.of(family).is_some();
            let is_answered = |family, side| !is_weak(family, inputs) || strengthens(side, inputs);
            sides.into_iter().any(|(family, _)| known(family))
                && sides
                    .into_iter()
                    .all(|(family, side)| is_answered(family, side))
        }
        MetBy::SituationAnswered => {
            inputs.plan.situation().is_some()
                && (is_in_band(inputs) || is_imbalance_answered(inputs))
        }
        MetBy::ReviewAhead => {
            let next = inputs.plan.agenda().next_review;
            next.is_some_and(|day| day >= inputs.today)
        }
        MetBy::Empowered => {
            let entries = &inputs.plan.checklists().empowerment;
            let has = |part| entries.iter().any(|entry| entry.part == part);
            EmpowermentPart::ALL.into_iter().all(has)
        }
    }
}

/// Whether the team's value of a side is known to be below its floor.
fn is_weak(family: Family, inputs: &Inputs<'_>) -> bool {
    let balance = inputs.balance;
    let floor = balance.target.floors.and_then(|floors| floors.of(family));
    let side = balance.team.sides.of(family);
    side.zip(floor)
        .is_some_and(|(side, floor)| below(side, floor))
}

/// Whether an action strengthens a side, alone or with the other.
fn strengthens(side: ActionSide, inputs: &Inputs<'_>) -> bool {
    let mut actions = counting(inputs.plan.agenda());
    actions.any(|action| action.side == side || action.side == ActionSide::Both)
}

fn is_in_band(inputs: &Inputs<'_>) -> bool {
    let band = inputs.balance.target.band;
    let tilt = inputs.balance.team.sides.tilt();
    tilt.is_some_and(|tilt| !below(tilt, band.low) && !below(band.high, tilt))
}

/// Whether an action answers one of the rules that find the team out of balance.
fn is_imbalance_answered(inputs: &Inputs<'_>) -> bool {
    let speaking: Vec<_> = findings::of_imbalance(inputs).collect();
    counting(inputs.plan.agenda()).any(|action| {
        let mut answers = action.findings.iter();
        answers.any(|rule| speaking.contains(&rule.as_str()))
    })
}

/// Whatever was not given up.
fn counting(agenda: &Agenda) -> impl Iterator<Item = &Action> {
    agenda.actions.iter().filter(|action| action.counts())
}

#[cfg(test)]
mod tests;
