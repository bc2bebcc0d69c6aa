//! The sentences of findings: the content's templates with names and numbers filled in.

use super::{Card, Fact, Finding, Hit, Inputs, SeverityChange, Subject};
use crate::{
    balance::{Margin, Sides, at_least, number},
    content::{Content, Filling, Template},
    plan::{Family, Measure, Plan},
};

/// Values that every text may name.
pub(super) const COMMON: &[&str] = &[
    "lead",
    "manage",
    "tilt",
    "low",
    "high",
    "lead_floor",
    "manage_floor",
    "situation",
    "next",
    "band_by",
    "floors_by",
    "strong",
    "one_sided",
    "camp_one_in",
    "camp_at_least",
    "strength_from",
    "behind_percent",
];
/// Values of the one subject that a text is about.
pub(super) const OF_SUBJECTS: &[&str] = &[
    "name", "skill", "mean", "finding", "action", "measure", "training",
];
/// Values of a card.
pub(super) const OF_CARDS: &[&str] = &["count"];

/// Who asks for a band or floors that no situation asks for.
const BAND_BY_HAND: &str = "the band set by hand";
const FLOORS_BY_HAND: &str = "the target set by hand";

/// Who asks for the band of a plan: its situation, or somebody who set it by hand.
pub(in crate::balance) fn band_by<'a>(plan: &Plan, content: &'a Content) -> &'a str {
    if plan.parts().band.is_some() {
        BAND_BY_HAND
    } else {
        &content.situation_or_default(plan.situation()).phrase
    }
}

/// Puts findings into words.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// What the findings rest on.
    pub inputs: Inputs<'a>,
    /// What a member is called, by position.
    pub name: &'a dyn Fn(usize) -> String,
    /// Whether the content's names, or numbers, stand for what people called actions and measures
    /// themselves, which may tell who is meant.
    pub hide_titles: bool,
}

impl Wording<'_> {
    /// What is said of one subject, in whole sentences.
    #[must_use]
    pub fn text(&self, finding: &Finding, hit: &Hit) -> String {
        self.case(finding.rule, hit.case, hit)
    }

    /// One of a rule's texts about a subject.
    fn case(&self, rule: &str, case: &str, hit: &Hit) -> String {
        let row = self.inputs.rule(rule);
        let text = row.texts.get(case);
        let text = text.unwrap_or_else(|| unreachable!("loading checks the texts of {rule}"));
        self.fill(text, rule, Some(hit), 1)
    }

    /// The heading of a card, without a full stop.
    #[must_use]
    pub fn title(&self, card: &Card, findings: &[Finding]) -> String {
        let title = &self.inputs.rule(card.rule).title;
        let count = card.hits(findings).count();
        self.fill(title, card.rule, card.hits(findings).next(), count)
    }

    /// What a card says: of its one subject, or of all of them together.
    #[must_use]
    pub fn summary(&self, card: &Card, findings: &[Finding]) -> String {
        let hits = || card.hits(findings);
        let alone = is_alone(card, findings);
        let summary = self.inputs.rule(card.rule).summary.as_ref();
        let summary = summary
            .filter(|_| !alone)
            .map(|summary| self.fill(summary, card.rule, hits().next(), hits().count()));
        // What is said of the team stands beside what is said of its people.
        let of_team = |hit: &&Hit| alone || hit.subject == Subject::Team;
        let texts = hits().filter(of_team);
        let texts = texts.map(|hit| self.case(card.rule, hit.case, hit));
        let sentences: Vec<String> = summary.into_iter().chain(texts).collect();
        sentences.join(" ")
    }

    /// What a card of several subjects says of each but the team, in a few words.
    #[must_use]
    pub fn each(&self, card: &Card, findings: &[Finding]) -> Vec<String> {
        let row = self.inputs.rule(card.rule);
        let hits = || card.hits(findings);
        if is_alone(card, findings) {
            return Vec::new();
        }
        hits()
            .filter(|hit| hit.subject != Subject::Team)
            .map(|hit| {
                let text = match row.brief.get(hit.case) {
                    Some(brief) => self.fill(brief, card.rule, Some(hit), 1),
                    None => self.case(card.rule, hit.case, hit),
                };
                if hit.severity == card.severity {
                    return text;
                }
                format!("{text} ({})", hit.severity.name().to_lowercase())
            })
            .collect()
    }

    /// The line of a card that tells of another finding beside its own.
    #[must_use]
    pub fn beside(&self, finding: &Finding) -> Option<String> {
        let hit = finding.hits.first()?;
        let text = self.inputs.rule(finding.rule).texts.get("beside")?;
        Some(self.fill(text, finding.rule, Some(hit), 1))
    }

    /// What would change a rule's conclusion.
    #[must_use]
    pub fn change(&self, rule: &str) -> String {
        self.fill(&self.inputs.rule(rule).change, rule, None, 1)
    }

    fn fill(&self, text: &Template, rule: &str, hit: Option<&Hit>, count: usize) -> String {
        text.fill(|name| self.value(name, rule, hit, count))
    }

    /// The value of this name: a fact of the finding, a number of the rule, or one known anywhere.
    fn value(&self, name: &str, rule: &str, hit: Option<&Hit>, count: usize) -> Option<Filling> {
        let fact = hit.and_then(|hit| hit.facts.iter().find(|(fact, _)| *fact == name));
        if let Some((_, fact)) = fact {
            return Some(self.fact(fact));
        }
        if let Some(number) = self.inputs.rule(rule).numbers.get(name) {
            return Some(Filling::Words(number::short(*number)));
        }
        if name == "count" {
            return Some(Filling::Count(count));
        }
        let subject = hit.map_or(Subject::Team, |hit| hit.subject);
        let words = self
            .of_subject(name, subject)
            .or_else(|| self.of_target(name))
            .or_else(|| self.of_thresholds(name))?;
        Some(Filling::Words(words))
    }

    fn of_subject(&self, name: &str, subject: Subject) -> Option<String> {
        let Inputs { balance, .. } = self.inputs;
        let member = match subject {
            Subject::Member(place) => balance.members.get(place),
            _ => None,
        };
        let sides: &Sides = member.map_or(&balance.team.sides, |member| &member.sides);
        match (name, subject) {
            ("lead", Subject::Member(_)) => Some(number::side(sides.lead)),
            ("manage", Subject::Member(_)) => Some(number::side(sides.manage)),
            ("tilt", Subject::Member(_)) => Some(number::tilt(sides.tilt())),
            ("lead", _) => Some(self.inputs.balance.side_in_words(Family::Lead)),
            ("manage", _) => Some(self.inputs.balance.side_in_words(Family::Manage)),
            ("tilt", _) => Some(self.inputs.balance.tilt_in_words()),
            ("name", Subject::Member(place)) => Some((self.name)(place)),
            ("skill", Subject::Skill(place)) => Some(self.skill(place)),
            ("mean", Subject::Skill(place)) => Some(self.mean(place)),
            ("finding", Subject::Finding(rule)) => Some(self.inputs.rule(rule).name.clone()),
            ("action", Subject::Action(place)) => Some(self.action(place)),
            ("measure", Subject::Measure(place)) => Some(self.measure(place)),
            ("training", Subject::Training(place)) => Some(self.training(place)),
            _ => None,
        }
    }

    fn of_target(&self, name: &str) -> Option<String> {
        let Inputs {
            plan,
            balance,
            content,
            ..
        } = self.inputs;
        let parts = plan.parts();
        let situation = content.situation_or_default(plan.situation());
        let by = |by_hand: bool, words: &str| {
            let asker = if by_hand { words } else { &situation.phrase };
            asker.to_owned()
        };
        let floors = balance.target.floors;
        match name {
            "low" => Some(number::tilt(Some(balance.target.band.low))),
            "high" => Some(number::tilt(Some(balance.target.band.high))),
            "lead_floor" => Some(number::side(floors.map(|floors| floors.lead))),
            "manage_floor" => Some(number::side(floors.map(|floors| floors.manage))),
            "band_by" => Some(band_by(plan, content).to_owned()),
            "floors_by" => Some(by(parts.floors.is_some(), FLOORS_BY_HAND)),
            "situation" => Some(situation.phrase.clone()),
            "next" => content
                .situation(plan.next_situation()?)
                .map(|next| next.phrase.clone()),
            _ => None,
        }
    }

    fn of_thresholds(&self, name: &str) -> Option<String> {
        let thresholds = self.inputs.content.thresholds();
        match name {
            "strong" => Some(thresholds.strong_rating.to_string()),
            "camp_one_in" => Some(thresholds.camp_one_in.to_string()),
            "camp_at_least" => Some(thresholds.camp_at_least.to_string()),
            "one_sided" => Some(number::short(thresholds.one_sided_tilt)),
            "strength_from" => Some(number::short(thresholds.strength_from)),
            "behind_percent" => Some(number::short(100.0 * thresholds.behind_by)),
            _ => None,
        }
    }

    fn fact(&self, fact: &Fact) -> Filling {
        let each = |skills: &[usize], words: &dyn Fn(usize) -> String| {
            list(skills.iter().map(|skill| words(*skill)).collect())
        };
        let with = |skill: usize, value: String| format!("{} ({value})", self.skill(skill));
        Filling::Words(match fact {
            Fact::Count(number) => return Filling::Count(*number),
            Fact::Side(value) => number::side(Some(*value)),
            Fact::Signed(value) => number::tilt(Some(*value)),
            Fact::Names(names) => list(names.iter().map(|name| within_a_sentence(name)).collect()),
            Fact::Member(place) => (self.name)(*place),
            Fact::Skills(skills) => each(skills, &|skill| self.skill(skill)),
            Fact::SkillMeans(skills) => each(skills, &|skill| with(skill, self.mean(skill))),
            Fact::SkillRatings(member, skills) => {
                each(skills, &|skill| with(skill, self.rating(*member, skill)))
            }
            Fact::Changes(changes) => list(changes.iter().map(|c| self.changed(*c)).collect()),
            Fact::Day(day) => number::date(*day),
            Fact::Reading(place, reading) => {
                self.measured(*place, |measure| number::reading(measure, *reading))
            }
            Fact::Measured(place, value) => self.measured(*place, |_| number::short(*value)),
        })
    }

    /// The name of a skill within a sentence.
    fn skill(&self, place: usize) -> String {
        let skill = self.inputs.plan.framework().skills.get(place);
        within_a_sentence(skill.map_or("", |skill| &skill.name))
    }

    fn mean(&self, place: usize) -> String {
        let skill = self.inputs.balance.skills.get(place);
        number::mean_told_apart(skill.and_then(|skill| skill.mean))
    }

    fn rating(&self, member: usize, skill: usize) -> String {
        let member = self.inputs.plan.members().get(member);
        let level = member.and_then(|member| member.ratings.get(skill));
        level.map_or_else(|| number::NONE.to_owned(), |level| level.get().to_string())
    }

    /// What an action is called, by position.
    #[must_use]
    pub fn action(&self, place: usize) -> String {
        let Inputs { plan, content, .. } = self.inputs;
        match plan.agenda().actions.at(place) {
            Some(action) if self.hide_titles => content.title_of_hidden(action),
            Some(action) => action.title.clone(),
            None => String::new(),
        }
    }

    /// What a measure is called, by position.
    #[must_use]
    pub fn measure(&self, place: usize) -> String {
        let Inputs { plan, content, .. } = self.inputs;
        match plan.agenda().measures.at(place) {
            Some(measure) if self.hide_titles => content.name_of_hidden(measure),
            Some(measure) => measure.name.clone(),
            None => String::new(),
        }
    }

    /// What a training is called, by position.
    #[must_use]
    pub fn training(&self, place: usize) -> String {
        match self.inputs.plan.checklists().trainings.at(place) {
            Some(training) if self.hide_titles => format!("Training {}", training.id.number()),
            Some(training) => training.name.clone(),
            None => String::new(),
        }
    }

    /// A number in the unit of a measure.
    fn measured(&self, place: usize, number: impl Fn(&Measure) -> String) -> String {
        let Inputs { plan, content, .. } = self.inputs;
        let Some(measure) = plan.agenda().measures.at(place) else {
            return String::new();
        };
        let hidden = self.hide_titles && !content.has_unit(&measure.unit);
        let unit = if hidden { "" } else { &measure.unit };
        number::with_unit(&number(measure), unit)
    }

    fn changed(&self, change: SeverityChange) -> String {
        let name = &self.inputs.rule(change.rule).name;
        let then = change.then.name().to_lowercase();
        match change.now {
            Some(now) => {
                let now = now.name().to_lowercase();
                format!("“{name}” would rise from {now} to {then}")
            }
            None => format!("“{name}” would be new ({then})"),
        }
    }
}

/// Whether a card is about no more than one member, skill or thing planned.
fn is_alone(card: &Card, findings: &[Finding]) -> bool {
    let subjects = card
        .hits(findings)
        .filter(|hit| hit.subject != Subject::Team);
    subjects.take(2).count() < 2
}

/// How far a verdict is from another one, in whole sentences.
#[must_use]
pub fn margin(margin: Option<&Margin>, inputs: &Inputs<'_>) -> String {
    let Some(margin) = margin else {
        return "This verdict is firm: no change of the ratings given would turn it.".to_owned();
    };
    let steps = match margin.steps {
        1 => "a single step in one rating".to_owned(),
        steps => format!("{steps} single steps in the ratings"),
    };
    let then = &inputs.content.verdict(margin.verdict).name;
    let says = match firmness(margin.steps, inputs) {
        Some(Firmness::Firm) => format!("This verdict is firm: it takes {steps} to turn it"),
        Some(Firmness::Close) => format!("This verdict is a close call: {steps} would turn it"),
        None => format!("It takes {steps} to turn this verdict"),
    };
    format!("{says}. It would then be “{then}”.")
}

/// How much of the ratings would have to change to turn a verdict.
enum Firmness {
    Firm,
    Close,
}

/// By the steps for each rating that the verdict rests on; none in between, and a verdict is not
/// called firm while it rests on few members, or on fewer than half of them.
fn firmness(steps: usize, inputs: &Inputs<'_>) -> Option<Firmness> {
    let Inputs {
        plan,
        balance,
        content,
        ..
    } = inputs;
    let skills = plan.framework().skills.iter().zip(&balance.skills);
    let sides = skills.filter(|(skill, _)| skill.family != Family::Shared);
    let ratings: usize = sides.map(|(_, values)| values.rated).sum();
    #[expect(
        clippy::cast_precision_loss,
        reason = "a team is far smaller than 2^52"
    )]
    let share = steps as f64 / ratings.max(1) as f64;
    let (team, thresholds) = (&balance.team, content.thresholds());
    let sound = team.rated >= thresholds.firm_members && 2 * team.rated >= team.members;
    if at_least(share, thresholds.firm_from) {
        sound.then_some(Firmness::Firm)
    } else {
        at_least(thresholds.close_up_to, share).then_some(Firmness::Close)
    }
}

/// A name with a small first letter, unless it begins with an abbreviation.
fn within_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next();
    let abbreviated = letters.clone().next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !abbreviated => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// `a`, `a and b`, `a, b and c`; with a comma more where an item ends in words with an "and" of
/// their own.
fn list(mut items: Vec<String>) -> String {
    let is_double = |item: &String| item.contains(" and ") && !item.ends_with(')');
    let comma = if items.iter().any(is_double) { "," } else { "" };
    let last = items.pop().unwrap_or_default();
    if items.is_empty() {
        last
    } else {
        format!("{}{comma} and {last}", items.join(", "))
    }
}
