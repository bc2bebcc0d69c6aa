//! What a summary says of the app's conclusions.

use std::collections::{BTreeMap, BTreeSet};

use super::words::letters_for;
use crate::{
    balance::{
        Inputs, Margin, RatingChange, Severity, Subject, findings,
        findings::{Card, Finding, Wording},
        pairings, proposals,
    },
    content::VerdictText,
    plan::{ActionId, Level, MeasureId, MemberId, Plan, TrainingId},
};

/// The conclusions of a plan in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// One entry a rule and subject, the worst first.
    pub findings: Vec<FindingSummary>,
    /// One entry a rule, the worst first; those set aside come last.
    pub cards: Vec<CardSummary>,
    /// The names of the actions that the findings suggest, by their ids.
    pub actions: BTreeMap<String, String>,
    /// The actions that would help most, best first.
    pub proposals: Vec<ProposalSummary>,
    /// By how much the score of a proposal multiplies a gap in a skill needed now.
    pub priority_weight: f64,
    /// Members who complement each other.
    pub pairings: Vec<PairingSummary>,
}

/// What one rule says of one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingSummary {
    /// Id of the rule.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Whom or what it is about.
    pub subject: SubjectSummary,
    /// The place of the card that tells it.
    pub card: usize,
    /// Whole sentences.
    pub text: String,
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// Ids of suggested actions.
    pub actions: Vec<String>,
    /// Why it was set aside, if it was; empty where names are hidden.
    pub set_aside: Option<String>,
}

/// Whom or what a conclusion is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubjectSummary {
    /// The team as a whole.
    Team,
    /// A member.
    Member(Named),
    /// A skill, by its id.
    Skill(String),
    /// What a rule found, by the id of the rule.
    Finding(&'static str),
    /// An action by id and title, or what stands for the title.
    Action(ActionId, String),
    /// A measure by id and name, or what stands for the name.
    Measure(MeasureId, String),
    /// A training, by id and name.
    Training(TrainingId, String),
}

/// A member by id and name, or the letters that stand for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Identifies the member within the plan.
    pub id: MemberId,
    /// The name or its letters.
    pub name: String,
}

/// What one rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardSummary {
    /// How much it matters.
    pub severity: Severity,
    /// A heading, without a full stop.
    pub title: String,
    /// Whole sentences.
    pub text: String,
    /// What is said of each of several subjects.
    pub each: Vec<String>,
    /// Names of suggested actions.
    pub actions: Vec<String>,
    /// Why it was set aside, if it was.
    pub set_aside: Option<String>,
}

/// An action that would help.
#[derive(Clone, Debug, PartialEq)]
pub struct ProposalSummary {
    /// Id of the action.
    pub action: String,
    /// Its name for people.
    pub name: String,
    /// How much it would help; above 0.
    pub score: f64,
    /// Names of the skills with a gap that it develops.
    pub skills: Vec<String>,
}

/// Two members who complement each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairingSummary {
    /// The one who leads.
    pub lead: Named,
    /// The one who manages.
    pub manage: Named,
    /// Ids of the synergies.
    pub synergies: Vec<String>,
    /// What the two could do together, a whole sentence each.
    pub texts: Vec<String>,
}

/// How far the verdict is from another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarginSummary {
    /// The least number of single steps in the ratings that turn the verdict.
    pub steps: usize,
    /// The verdict after them.
    pub verdict: VerdictText,
    /// One smallest set of changes.
    pub changes: Vec<ChangeSummary>,
}

/// A rating before and after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSummary {
    /// Whose rating.
    pub member: MemberId,
    /// Id of the skill.
    pub skill: String,
    /// The level now.
    pub from: Level,
    /// The level then.
    pub to: Level,
}

impl MarginSummary {
    /// The margin of a plan's verdict.
    pub(super) fn of(margin: &Margin, inputs: &Inputs<'_>) -> Self {
        let Inputs { plan, content, .. } = *inputs;
        let change = |change: &RatingChange| {
            let skill = plan.framework().skills.get(change.skill)?;
            Some(ChangeSummary {
                member: change.member,
                skill: skill.id.clone(),
                from: change.from,
                to: change.to,
            })
        };
        Self {
            steps: margin.steps,
            verdict: content.verdict(margin.verdict).clone(),
            changes: margin.changes.iter().filter_map(change).collect(),
        }
    }
}

impl Judgement {
    /// Puts the conclusions of a plan into words.
    pub(super) fn of(inputs: &Inputs<'_>, hide_names: bool) -> Self {
        let found = findings::of(inputs);
        let name = |place: usize| member_name(inputs.plan, place, hide_names);
        let writer = Writer {
            wording: Wording {
                inputs: *inputs,
                name: &name,
                hide_titles: hide_names,
            },
            hide_names,
        };
        let cards = writer.in_order(&found);
        let findings = writer.findings(&found, &cards);
        Self {
            actions: writer.actions(&findings),
            findings,
            cards: cards.iter().map(|card| writer.card(card, &found)).collect(),
            proposals: writer.proposals(),
            priority_weight: inputs.content.thresholds().priority_weight,
            pairings: writer.pairings(),
        }
    }
}

/// What a member is called in a summary.
pub(super) fn member_name(plan: &Plan, place: usize, hidden: bool) -> String {
    if hidden {
        return letters_for(place);
    }
    let member = plan.members().get(place);
    member.map_or_else(String::new, |member| member.profile.name.clone())
}

struct Writer<'a> {
    wording: Wording<'a>,
    hide_names: bool,
}

impl Writer<'_> {
    fn inputs(&self) -> Inputs<'_> {
        self.wording.inputs
    }

    /// Why a rule was set aside. What people write there may tell who is meant, so it goes where
    /// names go.
    fn set_aside(&self, rule: &str) -> Option<String> {
        let reason = self.inputs().plan.set_aside(rule)?;
        Some(if self.hide_names { "" } else { reason }.to_owned())
    }

    fn findings(&self, found: &[Finding], cards: &[Card]) -> Vec<FindingSummary> {
        let told_by = |place: usize| {
            let tells = |card: &Card| card.findings.contains(&place) || card.beside == Some(place);
            cards.iter().position(tells).unwrap_or_default()
        };
        let found = found.iter().enumerate();
        let each = found.flat_map(|(place, finding)| {
            let card = told_by(place);
            finding
                .each()
                .map(move |(finding, hit)| (card, finding, hit))
        });
        each.map(|(card, finding, hit)| {
            let inputs = self.inputs();
            let sources = inputs.rule(finding.rule).sources.iter();
            let actions = finding.actions(hit, &inputs);
            FindingSummary {
                rule: finding.rule,
                severity: finding.severity,
                subject: self.subject(hit.subject),
                card,
                text: self.wording.text(finding, hit),
                sources: sources.map(|source| source.id.clone()).collect(),
                actions: actions.into_iter().map(str::to_owned).collect(),
                set_aside: self.set_aside(finding.rule),
            }
        })
        .collect()
    }

    fn subject(&self, subject: Subject) -> SubjectSummary {
        let agenda = self.inputs().plan.agenda();
        match subject {
            Subject::Team => SubjectSummary::Team,
            Subject::Member(place) => SubjectSummary::Member(self.named(place)),
            Subject::Skill(place) => {
                let skill = self.inputs().plan.framework().skills.get(place);
                SubjectSummary::Skill(skill.map_or_else(String::new, |skill| skill.id.clone()))
            }
            Subject::Finding(rule) => SubjectSummary::Finding(rule),
            Subject::Action(place) => {
                let action = agenda.actions.at(place);
                let id = action.map_or(ActionId::new(0), |action| action.id);
                SubjectSummary::Action(id, self.wording.action(place))
            }
            Subject::Measure(place) => {
                let measure = agenda.measures.at(place);
                let id = measure.map_or(MeasureId::new(0), |measure| measure.id);
                SubjectSummary::Measure(id, self.wording.measure(place))
            }
            Subject::Training(place) => {
                let training = self.inputs().plan.checklists().trainings.at(place);
                let id = training.map_or(TrainingId::new(0), |training| training.id);
                SubjectSummary::Training(id, self.wording.training(place))
            }
        }
    }

    fn named(&self, place: usize) -> Named {
        let member = self.inputs().plan.members().get(place);
        Named {
            id: member.map_or(MemberId(0), |member| member.id),
            name: (self.wording.name)(place),
        }
    }

    /// The names of the actions that these suggest.
    fn actions(&self, findings: &[FindingSummary]) -> BTreeMap<String, String> {
        let suggested = findings.iter().flat_map(|finding| &finding.actions);
        let ids: BTreeSet<_> = suggested.collect();
        let known = ids
            .into_iter()
            .filter_map(|id| self.inputs().content.action(id));
        known
            .map(|action| (action.id.clone(), action.name.clone()))
            .collect()
    }

    /// The cards, those set aside last.
    fn in_order(&self, found: &[Finding]) -> Vec<Card> {
        let plan = self.inputs().plan;
        let mut cards = Card::of(found, plan);
        cards.sort_by_key(|card| plan.set_aside(card.rule).is_some());
        cards
    }

    fn card(&self, card: &Card, found: &[Finding]) -> CardSummary {
        let Wording { inputs, .. } = self.wording;
        let mut text = self.wording.summary(card, found);
        let beside = card.beside.and_then(|place| found.get(place));
        if let Some(line) = beside.and_then(|finding| self.wording.beside(finding)) {
            text = format!("{text} {line}");
        }
        CardSummary {
            severity: card.severity,
            title: self.wording.title(card, found),
            text,
            each: self.wording.each(card, found),
            actions: card
                .actions(found, &inputs)
                .map(|action| action.name.clone())
                .collect(),
            set_aside: self.set_aside(card.rule),
        }
    }

    fn proposals(&self) -> Vec<ProposalSummary> {
        let Inputs {
            plan,
            balance,
            content,
            ..
        } = self.inputs();
        let skill = |place: &usize| Some(plan.framework().skills.get(*place)?.name.clone());
        proposals(plan, balance, content)
            .into_iter()
            .filter_map(|proposal| {
                let action = content.actions().get(proposal.action)?;
                Some(ProposalSummary {
                    action: action.id.clone(),
                    name: action.name.clone(),
                    score: proposal.score,
                    skills: proposal.skills.iter().filter_map(skill).collect(),
                })
            })
            .collect()
    }

    fn pairings(&self) -> Vec<PairingSummary> {
        let Inputs {
            plan,
            balance,
            content,
            ..
        } = self.inputs();
        pairings(plan, balance, content)
            .into_iter()
            .map(|pairing| {
                let (lead, manage) = (self.named(pairing.lead), self.named(pairing.manage));
                let synergies: Vec<_> = pairing
                    .synergies
                    .iter()
                    .filter_map(|place| content.synergies().get(*place))
                    .collect();
                PairingSummary {
                    texts: synergies
                        .iter()
                        .map(|synergy| synergy.sentence(&lead.name, &manage.name))
                        .collect(),
                    synergies: synergies.iter().map(|synergy| synergy.id.clone()).collect(),
                    lead,
                    manage,
                }
            })
            .collect()
    }
}
