//! What the app concludes.

use std::collections::HashMap;

use super::{Cell, Column, Digits, Sheet};
use crate::{
    balance::number,
    report::{FindingSummary, Judgement, PairingSummary, ProposalSummary, SubjectSummary, Summary},
};

pub(super) fn sheets(summary: &Summary) -> Vec<Sheet> {
    let judgement = &summary.judgement;
    if summary.selection.is_brief() {
        return vec![findings(summary)];
    }
    vec![
        findings(summary),
        proposals(judgement),
        pairs(&judgement.pairings),
    ]
}

/// One row for each that a finding is about, the worst first: so they can be filtered by person and
/// skill as well as by severity.
fn findings(summary: &Summary) -> Sheet {
    let judgement = &summary.judgement;
    let with_aside = judgement.findings.iter().any(|f| f.set_aside.is_some());
    let mut columns = vec![
        Column::words("Severity"),
        Column::sentences("Finding"),
        Column::words("About"),
        Column::words("Who or what"),
        Column::sentences("Text"),
        Column::sentences("Worth trying"),
    ];
    if with_aside {
        columns.extend([Column::words("Set aside"), Column::words("Reason")]);
    }
    let skills = summary.skills.iter();
    let names = Names {
        judgement,
        skills: skills
            .map(|skill| (skill.id.as_str(), skill.name.as_str()))
            .collect(),
    };
    let row = |finding: &FindingSummary| {
        let (about, whom) = names.subject(&finding.subject);
        let actions = finding.actions.iter();
        let actions: Vec<_> = actions.filter_map(|id| judgement.actions.get(id)).collect();
        let mut row = vec![
            Cell::text(finding.severity.name()),
            Cell::text(names.title(finding)),
            Cell::text(about),
            Cell::text(whom),
            Cell::text(&finding.text),
            Cell::list(&actions),
        ];
        if with_aside {
            let reason = finding.set_aside.as_deref();
            row.extend([
                Cell::mark(reason.is_some()),
                Cell::text(reason.unwrap_or_default()),
            ]);
        }
        row
    };
    let rows = summary.findings().map(row).collect();
    let note = "What the fixed rules conclude, the worst first, one row for each that it is about";
    Sheet::table("Findings", note, columns, rows)
}

/// What subjects are called.
struct Names<'a> {
    judgement: &'a Judgement,
    skills: HashMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    fn title(&self, finding: &FindingSummary) -> &'a str {
        let card = self.judgement.cards.get(finding.card);
        card.map_or("", |card| card.title.as_str())
    }

    /// What kind of thing a finding is about, and which.
    fn subject(&self, subject: &'a SubjectSummary) -> (&'static str, &'a str) {
        match subject {
            SubjectSummary::Team => ("Team", ""),
            SubjectSummary::Member(member) => ("Member", &member.name),
            SubjectSummary::Skill(id) => (
                "Skill",
                self.skills.get(id.as_str()).copied().unwrap_or_default(),
            ),
            SubjectSummary::Finding(rule) => {
                let mut findings = self.judgement.findings.iter();
                let finding = findings.find(|finding| finding.rule == *rule);
                ("Finding", finding.map_or("", |finding| self.title(finding)))
            }
            SubjectSummary::Action(_, title) => ("Action", title),
            SubjectSummary::Measure(_, name) => ("Measure", name),
            SubjectSummary::Training(_, name) => ("Training", name),
        }
    }
}

fn proposals(judgement: &Judgement) -> Sheet {
    let columns = vec![
        Column::sentences("Action"),
        Column::sentences("Skills it develops"),
        Column::numbers("Score"),
    ];
    let row = |proposal: &ProposalSummary| {
        vec![
            Cell::text(&proposal.name),
            Cell::text(&proposal.skills.join(", ")),
            Cell::number(proposal.score, Digits::Two),
        ]
    };
    let note = format!(
        "What closes the widest gaps; the score is the sum of the gaps in the skills beside it, a gap \
         in a skill needed now multiplied by {}",
        number::short(judgement.priority_weight)
    );
    let rows = judgement.proposals.iter().map(row).collect();
    Sheet::table("Proposals", note, columns, rows)
}

fn pairs(pairings: &[PairingSummary]) -> Sheet {
    let columns = vec![
        Column::words("Leads"),
        Column::words("Manages"),
        Column::sentences("What the two could do together"),
    ];
    let row = |pairing: &PairingSummary| {
        vec![
            Cell::text(&pairing.lead.name),
            Cell::text(&pairing.manage.name),
            Cell::list(&pairing.texts),
        ]
    };
    let rows = pairings.iter().map(row).collect();
    Sheet::table("Pairs", "Pairs who complement each other", columns, rows)
}
