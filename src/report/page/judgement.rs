//! What a summary concludes: findings, what would help, pairs.

use super::{Block, Column, first, heading, section};
use crate::{
    balance::{Severity, number},
    report::{CardSummary, Judgement, PairingSummary, ProposalSummary},
};

/// So many members, skills or things planned are named under a finding, so that a large team stays readable.
const SUBJECTS: usize = 12;
/// So many actions are named under a finding.
const ACTIONS: usize = 3;

/// Everything that the app concludes.
pub(super) fn judgement(judgement: &Judgement) -> Vec<Block> {
    [
        findings(&judgement.cards),
        proposals(judgement),
        pairings(&judgement.pairings),
    ]
    .concat()
}

fn findings(cards: &[CardSummary]) -> Vec<Block> {
    if cards.is_empty() {
        return Vec::new();
    }
    let (open, aside): (Vec<_>, Vec<_>) = cards.iter().partition(|card| card.set_aside.is_none());
    [
        heading("Findings"),
        Block::Paragraph(counts(&open, aside.len())),
    ]
    .into_iter()
    .chain(open.into_iter().flat_map(finding))
    .chain(set_aside(&aside))
    .collect()
}

/// Such as `1 critical, 2 notices, 1 set aside`.
fn counts(open: &[&CardSummary], aside: usize) -> String {
    let of = |severity: Severity| {
        let of_this = open.iter().filter(|card| card.severity == severity);
        let number = of_this.count();
        (number > 0).then(|| severity.counted(number))
    };
    let aside = (aside > 0).then(|| format!("{aside} set aside"));
    let counts: Vec<_> = Severity::ALL
        .into_iter()
        .filter_map(of)
        .chain(aside)
        .collect();
    counts.join(", ")
}

fn in_words(severity: Severity) -> String {
    severity.name().to_lowercase()
}

fn finding(card: &CardSummary) -> Vec<Block> {
    let severity = in_words(card.severity);
    let mut blocks = vec![
        Block::Subheading(format!("{} — {severity}", card.title)),
        Block::Paragraph(card.text.clone()),
    ];
    if !card.each.is_empty() {
        blocks.push(Block::List(first(&card.each, SUBJECTS)));
    }
    if !card.actions.is_empty() {
        let actions = first(&card.actions, ACTIONS).join("; ");
        blocks.push(Block::Paragraph(format!("Worth trying: {actions}")));
    }
    blocks
}

/// What people decided not to pursue, and why.
fn set_aside(cards: &[&CardSummary]) -> Vec<Block> {
    if cards.is_empty() {
        return Vec::new();
    }
    let item = |card: &&CardSummary| match card.set_aside.as_deref().map(str::trim) {
        None | Some("") => card.title.clone(),
        Some(reason) => format!("{}: {reason}", card.title),
    };
    vec![
        Block::Subheading("Set aside".to_owned()),
        Block::List(cards.iter().map(item).collect()),
    ]
}

fn proposals(judgement: &Judgement) -> Vec<Block> {
    let columns = vec![
        Column::Words("Action"),
        Column::Words("Skills it develops"),
        Column::Numbers("Score"),
    ];
    let row = |proposal: &ProposalSummary| {
        vec![
            proposal.name.clone(),
            proposal.skills.join(", "),
            number::fixed(proposal.score, 2),
        ]
    };
    let rows = judgement.proposals.iter().map(row).collect();
    let note = format!(
        "The score is the sum, before rounding, of the gaps in the skills beside it (see “Gaps”); \
         a gap in a skill needed now is multiplied by {}.",
        number::short(judgement.priority_weight)
    );
    section("What closes the widest gaps", Some(&note), columns, rows)
}

fn pairings(pairings: &[PairingSummary]) -> Vec<Block> {
    if pairings.is_empty() {
        return Vec::new();
    }
    let item = |pairing: &PairingSummary| {
        let (lead, manage) = (&pairing.lead.name, &pairing.manage.name);
        format!("{lead} and {manage}: {}", pairing.texts.join(" "))
    };
    vec![
        heading("Pairs who complement each other"),
        Block::List(pairings.iter().map(item).collect()),
    ]
}
