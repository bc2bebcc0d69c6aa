//! The summary for programs: full precision, null for what cannot be computed.
//!
//! The keys are a contract: more may come, none is renamed. What belongs to a section that was not
//! chosen is left out.

mod agenda;

use serde::{Serialize, Serializer};

use self::agenda::Agenda;
use super::{
    ChangeSummary, FindingSummary, MarginSummary, MemberSummary, Named, PairingSummary,
    ProposalSummary, Section, SkillSummary, SubjectSummary, Summary,
};
use crate::{
    balance::Quadrant,
    content::Situation,
    plan::{self, Band, Level},
};

/// The number of this shape.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    format: u32,
    title: &'a str,
    as_of: String,
    situation: Option<&'a str>,
    next_situation: Option<&'a str>,
    band: [f64; 2],
    floors: Option<Floors>,
    team: Team,
    #[serde(skip_serializing_if = "Option::is_none")]
    members: Option<Vec<Member<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    skills: Option<Vec<Skill<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Vec<Finding<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    proposals: Option<Vec<Proposal<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pairings: Option<Vec<Pairing<'a>>>,
    margin: Option<Margin<'a>>,
    #[serde(flatten)]
    agenda: Agenda<'a>,
}

#[derive(Serialize)]
struct Floors {
    lead: f64,
    manage: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Family {
    Lead,
    Manage,
    Shared,
}

#[derive(Serialize)]
struct Team {
    members: usize,
    rated: usize,
    lead_members: usize,
    manage_members: usize,
    lead: Option<f64>,
    manage: Option<f64>,
    shared: Option<f64>,
    tilt: Option<f64>,
    lead_share: Option<f64>,
    verdict: &'static str,
}

#[derive(Serialize)]
struct Member<'a> {
    id: u32,
    name: &'a str,
    lead: Option<f64>,
    manage: Option<f64>,
    shared: Option<f64>,
    tilt: Option<f64>,
    quadrant: Option<&'static str>,
    /// By the ids of the skills; without those that are not rated.
    ratings: Ratings<'a>,
}

/// Ratings by the ids of the skills, in framework order.
struct Ratings<'a> {
    skills: &'a [SkillSummary],
    levels: &'a [Option<Level>],
}

impl Serialize for Ratings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ratings = self.skills.iter().zip(self.levels);
        serializer.collect_map(
            ratings.filter_map(|(skill, level)| Some((skill.id.as_str(), level.as_ref()?.get()))),
        )
    }
}

#[derive(Serialize)]
struct Skill<'a> {
    id: &'a str,
    family: Family,
    mean: Option<f64>,
    rated: usize,
    min: Option<u8>,
    max: Option<u8>,
    strong: usize,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: &'static str,
    subject: Subject<'a>,
    text: &'a str,
    sources: &'a [String],
    actions: &'a [String],
    /// Why it was set aside, empty where names are hidden; not there when it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    set_aside: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Subject<'a> {
    Team,
    Member { id: u32, name: &'a str },
    Skill { id: &'a str },
    Finding { rule: &'static str },
    Action { id: u32, title: &'a str },
    Measure { id: u32, name: &'a str },
    Training { id: u32, name: &'a str },
}

#[derive(Serialize)]
struct Proposal<'a> {
    action: &'a str,
    score: f64,
}

#[derive(Serialize)]
struct Pairing<'a> {
    lead: Person<'a>,
    manage: Person<'a>,
    synergies: &'a [String],
}

#[derive(Serialize)]
struct Margin<'a> {
    steps: usize,
    verdict: &'static str,
    changes: Vec<Change<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    member: u32,
    skill: &'a str,
    from: u8,
    to: u8,
}

#[derive(Serialize)]
struct Person<'a> {
    id: u32,
    name: &'a str,
}

/// The summary as JSON, laid out for reading, with a line end at the end.
#[must_use]
pub fn json(summary: &Summary) -> String {
    let text = serde_json::to_string_pretty(&Document::of(summary));
    text.unwrap_or_else(|error| unreachable!("text, numbers and lists only: {error}")) + "\n"
}

impl<'a> Document<'a> {
    fn of(summary: &'a Summary) -> Self {
        let id = |situation: &'a Option<Situation>| situation.as_ref().map(|s| s.id.as_str());
        let Band { low, high } = summary.target.band;
        let judgement = &summary.judgement;
        let has = |section| summary.selection.has(section);
        Self {
            format: FORMAT,
            title: &summary.title,
            as_of: summary.as_of.to_string(),
            situation: id(&summary.situation),
            next_situation: id(&summary.next_situation),
            band: [low, high],
            floors: summary.target.floors.map(Floors::of),
            team: Team::of(summary),
            members: has(Section::Members).then(|| {
                let members = summary.members.iter();
                members.map(|member| Member::of(member, summary)).collect()
            }),
            skills: has(Section::Skills).then(|| summary.skills.iter().map(Skill::of).collect()),
            findings: has(Section::Findings).then(|| summary.findings().map(Finding::of).collect()),
            proposals: has(Section::Findings)
                .then(|| judgement.proposals.iter().map(Proposal::of).collect()),
            pairings: (has(Section::Findings) && !summary.selection.is_brief())
                .then(|| judgement.pairings.iter().map(Pairing::of).collect()),
            margin: summary
                .margin
                .as_ref()
                .map(|margin| Margin::of(margin, has(Section::Members))),
            agenda: Agenda::of(summary),
        }
    }
}

impl Floors {
    fn of(plan::Floors { lead, manage }: plan::Floors) -> Self {
        Self { lead, manage }
    }
}

impl Family {
    fn of(family: plan::Family) -> Self {
        match family {
            plan::Family::Lead => Self::Lead,
            plan::Family::Manage => Self::Manage,
            plan::Family::Shared => Self::Shared,
        }
    }
}

impl Team {
    fn of(summary: &Summary) -> Self {
        let team = &summary.team;
        Self {
            members: team.members,
            rated: team.rated,
            lead_members: team.lead_members,
            manage_members: team.manage_members,
            lead: team.sides.lead,
            manage: team.sides.manage,
            shared: team.sides.shared,
            tilt: team.sides.tilt(),
            lead_share: team.sides.lead_share(),
            verdict: team.verdict.id(),
        }
    }
}

impl<'a> Member<'a> {
    fn of(member: &'a MemberSummary, summary: &'a Summary) -> Self {
        Self {
            id: member.id.0,
            name: &member.name,
            lead: member.sides.lead,
            manage: member.sides.manage,
            shared: member.sides.shared,
            tilt: member.sides.tilt(),
            quadrant: member.quadrant.map(Quadrant::id),
            ratings: Ratings {
                skills: &summary.skills,
                levels: &member.ratings,
            },
        }
    }
}

impl<'a> Skill<'a> {
    fn of(skill: &'a SkillSummary) -> Self {
        let values = &skill.values;
        Self {
            id: &skill.id,
            family: Family::of(skill.family),
            mean: values.mean,
            rated: values.rated,
            min: values.min.map(Level::get),
            max: values.max.map(Level::get),
            strong: values.strong,
        }
    }
}

impl<'a> Finding<'a> {
    fn of(finding: &'a FindingSummary) -> Self {
        Self {
            rule: finding.rule,
            severity: finding.severity.id(),
            subject: match &finding.subject {
                SubjectSummary::Team => Subject::Team,
                SubjectSummary::Member(Named { id, name }) => Subject::Member { id: id.0, name },
                SubjectSummary::Skill(id) => Subject::Skill { id },
                SubjectSummary::Finding(rule) => Subject::Finding { rule },
                SubjectSummary::Action(id, title) => Subject::Action {
                    id: id.number(),
                    title,
                },
                SubjectSummary::Measure(id, name) => Subject::Measure {
                    id: id.number(),
                    name,
                },
                SubjectSummary::Training(id, name) => Subject::Training {
                    id: id.number(),
                    name,
                },
            },
            text: &finding.text,
            sources: &finding.sources,
            actions: &finding.actions,
            set_aside: finding.set_aside.as_deref(),
        }
    }
}

impl<'a> Proposal<'a> {
    fn of(proposal: &'a ProposalSummary) -> Self {
        Self {
            action: &proposal.action,
            score: proposal.score,
        }
    }
}

impl<'a> Pairing<'a> {
    fn of(pairing: &'a PairingSummary) -> Self {
        Self {
            lead: Person::of(&pairing.lead),
            manage: Person::of(&pairing.manage),
            synergies: &pairing.synergies,
        }
    }
}

impl<'a> Person<'a> {
    fn of(named: &'a Named) -> Self {
        Self {
            id: named.id.0,
            name: &named.name,
        }
    }
}

impl<'a> Margin<'a> {
    /// Single ratings are told where members are.
    fn of(margin: &'a MarginSummary, with_ratings: bool) -> Self {
        let changes = margin.changes.iter().filter(|_| with_ratings);
        Self {
            steps: margin.steps,
            verdict: margin.verdict.id.id(),
            changes: changes.map(Change::of).collect(),
        }
    }
}

impl<'a> Change<'a> {
    fn of(change: &'a ChangeSummary) -> Self {
        Self {
            member: change.member.0,
            skill: &change.skill,
            from: change.from.get(),
            to: change.to.get(),
        }
    }
}
