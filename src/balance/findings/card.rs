//! Findings brought together by rule, as a page shows them.

use std::cmp::Reverse;

use super::{Finding, Hit, Inputs, Severity, Subject};
use crate::{content::CatalogueAction, plan::Plan};

/// All that one rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Id of the rule.
    pub rule: &'static str,
    /// The worst severity among its findings.
    pub severity: Severity,
    /// Positions of its findings in the list, the worst first.
    pub findings: Vec<usize>,
    /// Position of a finding that is told in a line of this card.
    pub beside: Option<usize>,
}

impl Card {
    /// The findings of a plan as cards: the worst first, then by rule.
    ///
    /// That one side is below its floor is told beside a tilt outside the band, unless one of the two
    /// is set aside.
    #[must_use]
    pub fn of(findings: &[Finding], plan: &Plan) -> Vec<Self> {
        let mut cards: Vec<Self> = Vec::new();
        for (place, finding) in findings.iter().enumerate() {
            match cards.iter_mut().find(|card| card.rule == finding.rule) {
                Some(card) => card.findings.push(place),
                None => cards.push(Self {
                    rule: finding.rule,
                    severity: finding.severity,
                    findings: vec![place],
                    beside: None,
                }),
            }
        }
        for (main, side) in [
            ("R01", "R04"),
            ("R01", "R05"),
            ("R02", "R04"),
            ("R02", "R05"),
        ] {
            if [main, side]
                .iter()
                .all(|rule| plan.set_aside(rule).is_none())
            {
                fold(&mut cards, main, side);
            }
        }
        cards.sort_by_key(|card| (card.severity, card.rule));
        cards
    }

    /// Everything that its findings say, the worst first.
    pub fn hits<'a>(&'a self, findings: &'a [Finding]) -> impl Iterator<Item = &'a Hit> {
        let findings = self
            .findings
            .iter()
            .filter_map(|place| findings.get(*place));
        findings.flat_map(|finding| &finding.hits)
    }

    /// The actions that answer its findings, the one that answers most of them first.
    pub fn actions<'a>(
        &self,
        findings: &[Finding],
        inputs: &Inputs<'a>,
    ) -> impl Iterator<Item = &'a CatalogueAction> + use<'a> {
        let mut answers: Vec<(&'a str, usize)> = Vec::new();
        let mut seen: Vec<(Option<usize>, &str)> = Vec::new();
        let places = self.findings.iter().chain(&self.beside);
        let findings = places.filter_map(|place| findings.get(*place));
        for (finding, hit) in findings.flat_map(Finding::each) {
            // Only which skill it is matters to what is suggested; of the others there may be
            // thousands.
            let skill = match hit.subject {
                Subject::Skill(place) => Some(place),
                _ => None,
            };
            if seen.contains(&(skill, hit.case)) {
                continue;
            }
            seen.push((skill, hit.case));
            for id in finding.actions(hit, inputs) {
                match answers.iter_mut().find(|(known, _)| *known == id) {
                    Some((_, count)) => *count += 1,
                    None => answers.push((id, 1)),
                }
            }
        }
        // The sort is stable: equal ones stay in the order in which they are suggested.
        answers.sort_by_key(|(_, count)| Reverse(*count));
        let content = inputs.content;
        answers.into_iter().filter_map(|(id, _)| content.action(id))
    }
}

/// Puts the card of `side` into a line of the card of `main`, where both are there.
fn fold(cards: &mut Vec<Card>, main: &str, side: &str) {
    let place = |cards: &[Card], rule: &str| cards.iter().position(|card| card.rule == rule);
    if place(cards, main).is_none() {
        return;
    }
    let Some(side) = place(cards, side).map(|place| cards.remove(place)) else {
        return;
    };
    if let Some(main) = cards.iter_mut().find(|card| card.rule == main) {
        main.beside = side.findings.first().copied();
        // It counts by the worse of the two.
        main.severity = main.severity.min(side.severity);
    }
}
