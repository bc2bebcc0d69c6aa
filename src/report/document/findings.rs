//! What the app concludes: findings, what would help, pairs.

use super::{
    Block, Column, Finding, LINE, SENTENCES, clipped, clipped_sentences, count, first, heading,
    paragraph, tabled,
};
use crate::{
    balance::{Severity, number},
    report::{CardSummary, Judgement, PairingSummary, ProposalSummary, Summary},
};

/// So many members, skills or things planned are named under a finding, so that a large team stays readable.
const SUBJECTS: usize = 12;
/// So many actions are named under a finding.
const ACTIONS: usize = 3;

/// So many findings are told where a whole summary has to fit on a page.
const BRIEF: usize = 4;

pub(super) fn blocks(summary: &Summary) -> Vec<Block> {
    let judgement = &summary.judgement;
    if summary.selection.is_brief() {
        return brief(&judgement.cards);
    }
    [
        findings(&judgement.cards),
        proposals(judgement),
        pairings(&judgement.pairings),
    ]
    .concat()
}

/// The worst few.
fn brief(cards: &[CardSummary]) -> Vec<Block> {
    if cards.is_empty() {
        return Vec::new();
    }
    let (open, aside): (Vec<_>, Vec<_>) = cards.iter().partition(|card| card.set_aside.is_none());
    let told = open.iter().take(BRIEF).map(|card| {
        Block::Finding(Finding {
            title: clipped(&card.title, LINE),
            severity: card.severity,
            text: clipped_sentences(&card.text, SENTENCES),
            each: Vec::new(),
            worth_trying: String::new(),
        })
    });
    let more = open.len().saturating_sub(BRIEF);
    let more = (more > 0).then(|| {
        let more = count(more, "more finding", "more findings");
        paragraph(format!("And {more}."))
    });
    std::iter::once(paragraph(counts(&open, aside.len())))
        .chain(told)
        .chain(more)
        .collect()
}

fn findings(cards: &[CardSummary]) -> Vec<Block> {
    if cards.is_empty() {
        return Vec::new();
    }
    let (open, aside): (Vec<_>, Vec<_>) = cards.iter().partition(|card| card.set_aside.is_none());
    std::iter::once(paragraph(counts(&open, aside.len())))
        .chain(open.into_iter().map(finding))
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

fn finding(card: &CardSummary) -> Block {
    let worth_trying = if card.actions.is_empty() {
        String::new()
    } else {
        let actions = first(&card.actions, ACTIONS).join("; ");
        format!("Worth trying: {actions}")
    };
    Block::Finding(Finding {
        title: card.title.clone(),
        severity: card.severity,
        text: card.text.clone(),
        each: first(&card.each, SUBJECTS),
        worth_trying,
    })
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
        heading("Set aside"),
        Block::List(cards.iter().map(item).collect()),
    ]
}

fn proposals(judgement: &Judgement) -> Vec<Block> {
    let columns = vec![
        Column::words("Action"),
        Column::words("Skills it develops"),
        Column::numbers("Score"),
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
    tabled("What closes the widest gaps", Some(&note), columns, rows)
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
