//! What the app concludes from a plan: findings, each by a rule that can be looked up.
//!
//! When a rule speaks is one small function here; what it says, and the numbers it compares with,
//! stand in the content's table of rules. A new rule is an entry in its group's `RULES`, a row in
//! that table, and a test.
//!
//! | module | rules about |
//! |---|---|
//! | `sides` | the team's two sides: tilt, floors, camps |
//! | `situation` | the situation now and next |
//! | `skills` | skills of the team |
//! | `people` | members |
//! | `data` | how much is rated |
//! | `agenda` | what is planned |
//! | `checklists` | what the team says of itself, and the check-lists |
//! | `card` | findings brought together by rule |
//! | `check` | whether the table of rules holds what the rules ask for |
//! | `wording` | the sentences |
//!
//! A rule whose number cannot be computed stays silent.

mod agenda;
mod card;
mod check;
mod checklists;
mod data;
mod people;
mod sides;
mod situation;
mod skills;
mod wording;

use jiff::civil::Date;

pub(super) use self::wording::band_by;
pub use self::{
    card::Card,
    check::{check, load},
    wording::{Wording, margin as margin_in_words},
};
use super::{Balance, Quantity, Sides, Target};
pub use crate::plan::Severity;
use crate::{
    content::{Content, Rule, Verdict},
    plan::{Member, Plan, Reading},
};

/// Whom or what a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The team as a whole.
    Team,
    /// A member, by its position in plan order.
    Member(usize),
    /// A skill, by its position in the framework.
    Skill(usize),
    /// What a rule found, by the id of the rule.
    Finding(&'static str),
    /// An action, by its position in plan order.
    Action(usize),
    /// A measure, by its position in plan order.
    Measure(usize),
    /// A training, by its position in plan order.
    Training(usize),
}

/// A value that a rule names in its texts.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A number of things.
    Count(usize),
    /// A side, 1 to 5.
    Side(f64),
    /// A value to either side of 0.
    Signed(f64),
    /// Names of the content's.
    Names(Vec<String>),
    /// A member, by position.
    Member(usize),
    /// Skills, by position.
    Skills(Vec<usize>),
    /// Skills with their team means.
    SkillMeans(Vec<usize>),
    /// Skills with the ratings of this member.
    SkillRatings(usize, Vec<usize>),
    /// Rules whose severity changes: now, if at all, and then.
    Changes(Vec<SeverityChange>),
    /// A day.
    Day(Date),
    /// What was read of the measure at this position.
    Reading(usize, Reading),
    /// A value in the unit of the measure at this position.
    Measured(usize, f64),
}

/// How a finding's severity differs in another situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeverityChange {
    /// Id of the rule.
    pub rule: &'static str,
    /// The severity now; none where the rule is silent.
    pub now: Option<Severity>,
    /// The severity then.
    pub then: Severity,
}

/// A conclusion about one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// How much it matters.
    pub severity: Severity,
    /// Whom or what it is about.
    pub subject: Subject,
    /// Which of the rule's texts it is told by.
    pub case: &'static str,
    /// The values that the rule names in its texts.
    pub facts: Vec<(&'static str, Fact)>,
}

impl Hit {
    fn new(severity: Severity, subject: Subject, case: &'static str) -> Self {
        Self {
            severity,
            subject,
            case,
            facts: Vec::new(),
        }
    }

    fn with(mut self, name: &'static str, fact: Fact) -> Self {
        self.facts.push((name, fact));
        self
    }
}

/// What a rule found: one finding a severity and kind of subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Each subject with what is said of it, in plan or framework order, findings the worst first;
    /// never empty.
    pub hits: Vec<Hit>,
}

/// What findings rest on; `balance` is the plan's.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What it means.
    pub balance: &'a Balance,
    /// The built-in content.
    pub content: &'a Content,
    /// The day it is.
    pub today: Date,
}

/// What a rule looks at: the inputs, its own row of the table, the target that counts, and what
/// the rules before it found.
struct Evidence<'a> {
    inputs: Inputs<'a>,
    row: &'a Rule,
    target: &'a Target,
    found: &'a [Finding],
}

/// A rule: when it speaks, and on which numbers it rests.
struct RuleCode {
    /// Its row in the table.
    id: &'static str,
    /// Finds what there is to say, in plan or framework order.
    find: fn(&Evidence<'_>) -> Vec<Hit>,
    /// The numbers behind one conclusion, the one that decides first.
    basis: fn(&Evidence<'_>, &Hit) -> Vec<Quantity>,
    /// Whether it speaks of a team that no balance can be computed for.
    without_balance: bool,
    /// Whether it looks at more than people, ratings and situation: at what is planned or said.
    beyond_ratings: bool,
    /// What its row has to hold.
    asks: Asks,
}

/// What the code of a rule asks of its row: names of numbers, skills, situations, texts and of
/// lists that must not be empty, and the facts that those texts may name.
struct Asks {
    numbers: &'static [&'static str],
    skills: &'static [&'static str],
    situations: &'static [&'static str],
    lists: &'static [&'static str],
    texts: &'static [&'static str],
    facts: &'static [&'static str],
}

impl Asks {
    const NOTHING: Self = Self {
        numbers: &[],
        skills: &[],
        situations: &[],
        lists: &[],
        texts: &[],
        facts: &[],
    };
}

/// The rules of all groups; those last that look at what the others find.
fn rules() -> impl Iterator<Item = &'static RuleCode> {
    [
        sides::RULES,
        situation::RULES,
        skills::RULES,
        people::RULES,
        data::RULES,
        agenda::RULES,
        checklists::RULES,
    ]
    .into_iter()
    .flatten()
}

/// Everything the rules find: the worst first, then by rule, then in plan or framework order.
#[must_use]
pub fn of(inputs: &Inputs<'_>) -> Vec<Finding> {
    found_by(inputs, |_| true)
}

/// What those rules find that look at people and ratings only, whatever is planned: what can be
/// held against another day or a forecast.
#[must_use]
pub fn of_team(inputs: &Inputs<'_>) -> Vec<Finding> {
    found_by(inputs, |rule| !rule.beyond_ratings)
}

/// The rules that find at present that the team is out of balance for its situation.
pub(super) fn of_imbalance(inputs: &Inputs<'_>) -> impl Iterator<Item = &'static str> {
    let rules = sides::BY_TARGET.into_iter();
    let speaks = |rule: &&RuleCode| !(rule.find)(&inputs.evidence(rule.id)).is_empty();
    rules.filter(speaks).map(|rule| rule.id)
}

fn found_by(inputs: &Inputs<'_>, wanted: impl Fn(&RuleCode) -> bool) -> Vec<Finding> {
    let no_balance = inputs.balance.team.verdict == Verdict::NoData;
    let mut findings: Vec<Finding> = Vec::new();
    for rule in rules().filter(|rule| wanted(rule) && (rule.without_balance || !no_balance)) {
        let evidence = Evidence {
            found: &findings,
            ..inputs.evidence(rule.id)
        };
        let hits = (rule.find)(&evidence);
        findings.extend(grouped(rule.id, hits));
    }
    // The sort is stable: what one rule found stays in its order.
    findings.sort_by_key(|finding| (finding.severity, finding.rule));
    findings
}

/// The hits of a rule by severity and kind of subject.
fn grouped(rule: &'static str, hits: Vec<Hit>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for hit in hits {
        let kind = std::mem::discriminant(&hit.subject);
        let same = findings.iter_mut().find(|finding| {
            let first = finding.hits.first().map(|hit| &hit.subject);
            finding.severity == hit.severity && first.map(std::mem::discriminant) == Some(kind)
        });
        match same {
            Some(finding) => finding.hits.push(hit),
            None => findings.push(Finding {
                rule,
                severity: hit.severity,
                hits: vec![hit],
            }),
        }
    }
    findings
}

impl Finding {
    /// The finding beside each thing that it says.
    pub fn each(&self) -> impl Iterator<Item = (&Self, &Hit)> {
        self.hits.iter().map(move |hit| (self, hit))
    }

    /// The numbers behind what is said of one of its subjects, the one that decides first.
    #[must_use]
    pub fn basis(&self, hit: &Hit, inputs: &Inputs<'_>) -> Vec<Quantity> {
        rules()
            .find(|rule| rule.id == self.rule)
            .map(|rule| (rule.basis)(&inputs.evidence(self.rule), hit))
            .unwrap_or_default()
    }

    /// Whether what is said of a subject has to do with a member: it is about the member or about
    /// an action of the member's, or rests on a number of the member's.
    #[must_use]
    pub fn concerns(&self, hit: &Hit, member: usize, inputs: &Inputs<'_>) -> bool {
        match hit.subject {
            Subject::Member(place) => place == member,
            Subject::Action(place) => {
                let action = inputs.plan.agenda().actions.at(place);
                let member = inputs.plan.members().get(member);
                let both = action.zip(member);
                both.is_some_and(|(action, member)| action.concerns(member.id))
            }
            _ => {
                let mut basis = self.basis(hit, inputs).into_iter();
                basis.any(|quantity| quantity.member() == Some(member))
            }
        }
    }

    /// Ids of the actions that answer what is said of one of its subjects.
    #[must_use]
    pub fn actions<'a>(&self, hit: &Hit, inputs: &Inputs<'a>) -> Vec<&'a str> {
        let row = inputs.rule(self.rule);
        let skill = match hit.subject {
            Subject::Skill(place) => inputs.plan.framework().skills.get(place),
            _ => None,
        };
        if row.develop_the_skill {
            let framework = inputs.plan.framework();
            let Subject::Skill(place) = hit.subject else {
                return Vec::new();
            };
            let develops = |ids: &[String]| framework.standing_for_any(ids).contains(&place);
            let actions = inputs.content.actions().iter();
            return actions
                .filter(|action| develops(&action.develops))
                .map(|action| action.id.as_str())
                .collect();
        }
        let by = |key: &str| row.actions.get(key);
        let listed = skill
            .and_then(|skill| by(&skill.id).or_else(|| by(skill.likeness())))
            .or_else(|| by(hit.case))
            .or_else(|| by(Rule::ANY));
        listed.into_iter().flatten().map(String::as_str).collect()
    }
}

impl<'a> Inputs<'a> {
    /// What a rule says.
    ///
    /// # Panics
    /// When the content has no such rule; [`check()`] keeps that from happening.
    #[must_use]
    pub fn rule(&self, id: &str) -> &'a Rule {
        self.content
            .rule(id)
            .unwrap_or_else(|| unreachable!("loading checks that {id} has a row"))
    }

    /// What a rule looks at that is asked by itself.
    fn evidence(&self, rule: &str) -> Evidence<'a> {
        Evidence {
            inputs: *self,
            row: self.rule(rule),
            target: &self.balance.target,
            found: &[],
        }
    }
}

impl<'a> Evidence<'a> {
    /// A number of the rule.
    fn number(&self, name: &str) -> f64 {
        let number = self.row.numbers.get(name).copied();
        number.unwrap_or_else(|| unreachable!("loading checks the numbers of {}", self.row.id))
    }

    /// The skills of the plan's framework that play this part in the rule, by position.
    fn skills(&self, part: &str) -> Vec<usize> {
        let framework = self.inputs.plan.framework();
        framework.standing_for_any(self.row.skills.get(part).into_iter().flatten())
    }

    /// The team's sides.
    fn team(&self) -> &'a Sides {
        &self.inputs.balance.team.sides
    }

    /// The members in plan order: position, member, sides.
    fn people(&self) -> impl Iterator<Item = (usize, &'a Member, &'a Sides)> {
        let Inputs { plan, balance, .. } = self.inputs;
        let members = plan.members().iter().zip(&balance.members).enumerate();
        members.map(|(place, (member, values))| (place, member.as_ref(), &values.sides))
    }

    /// The level of a member in a skill, both by position.
    fn level(&self, place: usize, skill: usize) -> Option<f64> {
        let member = self.inputs.plan.members().get(place)?;
        self.inputs.balance.level(place, member, skill)
    }

    /// The team mean of a skill.
    fn mean(&self, skill: usize) -> Option<f64> {
        self.inputs.balance.skills.get(skill)?.mean
    }
}

/// The rule that decides a verdict; none while there is none to decide.
#[must_use]
pub fn deciding(verdict: Verdict) -> Option<&'static str> {
    match verdict {
        Verdict::NoData => None,
        Verdict::OverManaged => Some("R01"),
        Verdict::OverLed => Some("R02"),
        Verdict::UnderPowered => Some("R35"),
        Verdict::LowLead => Some("R04"),
        Verdict::LowManage => Some("R05"),
        Verdict::TwoCamps => Some("R20"),
        Verdict::EvenKeel => Some("R03"),
    }
}

#[cfg(test)]
mod tests;
