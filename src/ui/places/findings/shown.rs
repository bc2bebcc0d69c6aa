//! The cards that pass the filters, put into words once for each version of the plan.

use std::sync::Arc;

use super::{suggestion::Suggestion, symptoms};
use crate::{
    balance::{
        Quantity, Severity, Subject,
        findings::{Card, Finding, Hit, Wording, deciding},
    },
    content::FilledIn,
    plan::MemberId,
    ui::{
        palette::Target,
        places::plan::checklists::{Section, Spot},
        state::{FindingsState, Item, Selection, Shows, View},
        words,
    },
};

/// No card shows more people, skills or things planned, and no list of numbers is longer: who needs all of
/// thousands filters, or finds them on the Team page.
pub const MOST: usize = 60;

/// What a list of cards depends on: version of the plan, and filters.
pub type Key = (u64, Shows, Option<MemberId>);

/// A card, ready to be drawn.
pub struct Shown {
    /// Id of the rule.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The heading.
    pub title: String,
    /// What is found.
    pub text: String,
    /// What is found besides.
    pub beside: Option<String>,
    /// What the team sees that supports it.
    pub seen: Option<String>,
    /// Where that is filled in which the rule looks at.
    pub filled_in: Option<Target>,
    /// Whether it decides the verdict.
    pub decides: bool,
    /// Why it was set aside, if it was.
    pub reason: Option<String>,
    /// What would change it, and what is found besides.
    pub change: String,
    /// The rule that is told besides.
    pub beside_rule: Option<&'static str>,
    /// The people, skills or things planned inside, no more than [`MOST`].
    pub chips: Vec<Chip>,
    /// How many of them there are.
    pub subjects: usize,
    /// The numbers behind it, no more than [`MOST`].
    pub numbers: Vec<Behind>,
    /// How many numbers there are.
    pub all_numbers: usize,
    /// What is worth trying, what answers most first.
    pub actions: Vec<Suggestion>,
}

/// A member, a skill or something planned, with a number.
pub struct Chip {
    /// Who or what.
    pub name: String,
    /// The number in words; may be empty.
    pub value: String,
    /// What a click leads to.
    pub leads: Leads,
    /// How much what is said of it matters.
    pub severity: Severity,
}

/// What a [`Chip`] leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// A member or skill, shown in the inspector.
    Selection(Selection),
    /// An action or measure, shown on its page.
    Item(Item),
    /// The finding of a rule.
    Finding(&'static str),
    /// An entry of a check-list, shown on its page.
    Checklist(Spot),
}

/// A number behind a conclusion.
pub enum Behind {
    /// A number of the team.
    Team(Quantity),
    /// The numbers of one subject, the one that decides first.
    Subject(Subject, Vec<Quantity>),
}

/// The cards that pass the filters, the worst first.
pub fn list(view: View<'_>, state: &mut FindingsState) -> Arc<Vec<Shown>> {
    let shows = state.shows;
    // Somebody who was removed is nobody to filter by.
    state.member = state.member.filter(|id| view.plan.member(*id).is_some());
    let member = state.member;
    let key = (view.revision, shows, member);
    state.shown.get(key, || {
        let member = member.and_then(|id| view.plan.position(id));
        let cards = view.cards.iter();
        let cards = cards.filter(|card| passes(view, shows, card));
        cards
            .filter_map(|card| Shown::of(view, card, member))
            .collect()
    })
}

fn passes(view: View<'_>, shows: Shows, card: &Card) -> bool {
    let aside = view.plan.set_aside(card.rule).is_some();
    match shows {
        Shows::Aside => aside,
        Shows::Group(group) => !aside && view.inputs().rule(card.rule).group == group,
        Shows::All | Shows::WhatToDo | Shows::Symptoms => !aside,
    }
}

impl Shown {
    /// Puts a card into words; none when nothing in it has to do with the member.
    fn of(view: View<'_>, card: &Card, member: Option<usize>) -> Option<Self> {
        let name = |place: usize| view.name(place);
        let inputs = view.inputs();
        let wording = Wording {
            inputs,
            name: &name,
            hide_titles: false,
        };
        let beside = card.beside.and_then(|place| view.findings.get(place));
        let actions = card.actions(view.findings, &inputs);
        let mut shown = Self {
            rule: card.rule,
            severity: card.severity,
            title: wording.title(card, view.findings),
            text: wording.summary(card, view.findings),
            beside: beside.and_then(|finding| wording.beside(finding)),
            seen: words::symptoms::also_seen(&symptoms::seen(view, card.rule)),
            filled_in: view.inputs().rule(card.rule).filled_in.map(target),
            decides: deciding(view.balance.team.verdict) == Some(card.rule),
            reason: view.plan.set_aside(card.rule).map(str::to_owned),
            change: beside.map_or_else(
                || wording.change(card.rule),
                |beside| {
                    format!(
                        "{} {}",
                        wording.change(card.rule),
                        wording.change(beside.rule)
                    )
                },
            ),
            beside_rule: beside.map(|finding| finding.rule),
            chips: Vec::new(),
            subjects: 0,
            numbers: Vec::new(),
            all_numbers: 0,
            actions: actions
                .filter_map(|row| Suggestion::of(view, card, row))
                .collect(),
        };
        let findings = card.findings.iter();
        let findings = findings.filter_map(|place| view.findings.get(*place));
        let mut concerned = false;
        for (finding, hit) in findings.flat_map(Finding::each) {
            if member.is_none_or(|member| finding.concerns(hit, member, &inputs)) {
                concerned = true;
                shown.add(view, finding, hit, member);
            }
        }
        for (finding, hit) in beside.into_iter().flat_map(Finding::each) {
            shown.add(view, finding, hit, member);
        }
        concerned.then_some(shown)
    }

    /// Adds what a conclusion rests on, as far as it has to do with the member.
    fn add(&mut self, view: View<'_>, finding: &Finding, hit: &Hit, member: Option<usize>) {
        if hit.subject != Subject::Team {
            self.subjects += 1;
            // The numbers of thousands of members are not worked out only to be left out.
            if self.chips.len() < MOST {
                let basis = finding.basis(hit, &view.inputs());
                self.chips
                    .extend(Chip::about(view, hit, basis.first().copied()));
                if !basis.is_empty() {
                    self.numbers.push(Behind::Subject(hit.subject, basis));
                    self.all_numbers += 1;
                }
            } else if !self.numbers.is_empty() {
                self.all_numbers += 1;
            }
            return;
        }
        let mut basis = finding.basis(hit, &view.inputs());
        if member.is_some() {
            basis.retain(|quantity| quantity.member().is_none() || quantity.member() == member);
        }
        // What a finding told besides rests on may stand there already.
        let told = |quantity: &Quantity| {
            let mut numbers = self.numbers.iter();
            numbers.any(|behind| matches!(behind, Behind::Team(known) if known == quantity))
        };
        basis.retain(|quantity| !told(quantity));
        let is_chip = |quantity: &&Quantity| quantity.member().or(quantity.skill()).is_some();
        self.subjects += basis.iter().filter(is_chip).count();
        self.all_numbers += basis.len();
        let room = MOST.saturating_sub(self.chips.len());
        let chips = basis.iter().filter(is_chip).take(room);
        self.chips
            .extend(chips.filter_map(|quantity| Chip::of(view, *quantity, hit.severity)));
        let room = MOST.saturating_sub(self.numbers.len());
        self.numbers
            .extend(basis.into_iter().take(room).map(Behind::Team));
    }
}

/// Where a part of a plan is filled in.
fn target(part: FilledIn) -> Target {
    let list = |section| Target::Checklist(Spot::Section(section));
    match part {
        FilledIn::Structure => list(Section::Structure),
        FilledIn::Empowerment => list(Section::Empowerment),
        FilledIn::Training => list(Section::Training),
        FilledIn::Style => Target::Style,
        FilledIn::Symptoms => Target::Symptoms,
    }
}

impl Chip {
    /// The subject of a conclusion with the number that decides.
    fn about(view: View<'_>, hit: &Hit, quantity: Option<Quantity>) -> Option<Self> {
        let agenda = view.plan.agenda();
        let (name, leads) = match hit.subject {
            Subject::Member(place) => {
                let member = Selection::of_member(view.plan, place);
                (view.name(place), Leads::Selection(member))
            }
            Subject::Skill(place) => {
                let skill = Selection::of_skill(place);
                (view.skill(place), Leads::Selection(skill))
            }
            Subject::Finding(rule) => {
                let name = view.inputs().rule(rule).name.clone();
                (name, Leads::Finding(rule))
            }
            Subject::Action(place) => {
                let action = agenda.actions.at(place)?;
                (action.title.clone(), Leads::Item(Item::Action(action.id)))
            }
            Subject::Measure(place) => {
                let measure = agenda.measures.at(place)?;
                (measure.name.clone(), Leads::Item(Item::Measure(measure.id)))
            }
            Subject::Training(place) => {
                let training = view.plan.checklists().trainings.at(place)?;
                let spot = Spot::Training(training.id);
                (training.name.clone(), Leads::Checklist(spot))
            }
            Subject::Team => return None,
        };
        let value = quantity.map(|quantity| view.value(quantity));
        Some(Self {
            name,
            value: value.unwrap_or_default(),
            leads,
            severity: hit.severity,
        })
    }

    /// A number behind a conclusion about the team, for those of a member or skill.
    fn of(view: View<'_>, quantity: Quantity, severity: Severity) -> Option<Self> {
        let selects = match (quantity.member(), quantity.skill()) {
            (Some(member), _) => Selection::of_member(view.plan, member),
            (None, Some(skill)) => Selection::of_skill(skill),
            (None, None) => return None,
        };
        let under = words::quantity::Under::default();
        Some(Self {
            name: words::quantity::label(quantity, under, view.plan),
            value: view.value(quantity),
            leads: Leads::Selection(selects),
            severity,
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        balance::{
            Balance, Inputs,
            findings::{load, of},
        },
        content::{Content, RuleGroup},
        plan::{Action, ActionKind, ActionSide, AgendaEdit, Measure, Owner, Plan, Reading},
        ui::command::Scope,
    };

    /// A plan whose actions lack something and whose measures are off their path.
    fn plan(content: &Content) -> Plan {
        let plan = Plan::new("", content.default_framework());
        let day = date(2026, 11, 20);
        let action = |title: &str, owned: bool, due: bool| Action {
            owner: owned.then(|| Owner::Other("Ada".to_owned())),
            due: due.then_some(day),
            ..Action::named(title, ActionKind::Structure, ActionSide::Both, 0.5)
        };
        let actions = [
            action("Late", true, true),
            action("Nobody’s", false, false),
            action("Some day", true, false),
        ];
        let measure = Measure {
            unit: "%".to_owned(),
            baseline: Some(50.0),
            readings: vec![Reading {
                date: day,
                value: 48.25,
            }],
            ..Measure::named("Engagement")
        };
        let edits = actions.map(|action| AgendaEdit::AddAction(Box::new(action)));
        let edits = edits.into_iter().chain([AgendaEdit::AddMeasure(measure)]);
        edits.fold(plan, |plan, edit| plan.apply(&edit.into()).unwrap())
    }

    #[test]
    fn what_the_plan_lacks_is_listed_to_be_read_with_what_decides() {
        let content = load().unwrap();
        let plan = plan(&content);
        let balance = Balance::of(&plan, &content);
        let today = date(2026, 11, 21);
        let inputs = Inputs {
            plan: &plan,
            balance: &balance,
            content: &content,
            today,
        };
        let findings = of(&inputs);
        let view = View {
            plan: &plan,
            balance: &balance,
            findings: &findings,
            cards: &Card::of(&findings, &plan),
            content: &content,
            today,
            revision: 1,
            file: None,
            dirty: false,
            undo: None,
            redo: None,
            scope: Scope::default(),
        };
        let mut state = FindingsState {
            shows: Shows::Group(RuleGroup::Plan),
            ..FindingsState::default()
        };
        let cards = list(view, &mut state);
        let card = |rule: &str| cards.iter().find(|card| card.rule == rule).unwrap();
        let chips = |rule: &str| -> Vec<String> {
            let chips = card(rule).chips.iter();
            let line = |chip: &Chip| format!("{} {}", chip.name, chip.value);
            chips.map(line).collect()
        };
        let gaps = [
            "Late due 20 November 2026",
            "Nobody’s no owner",
            "Some day no due date",
        ];
        assert_eq!(chips("R25"), gaps);
        assert_eq!((card("R25").numbers.len(), card("R25").all_numbers), (3, 3));
        assert_eq!(chips("R30"), ["Engagement 48.25 %"]);
    }
}
