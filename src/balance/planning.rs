//! Actions as they come into a plan: with what is known of them already.

use std::sync::Arc;

use jiff::{Span, civil::Date};

use super::{
    Inputs, Pairing, Proposal, Quantity, Subject, below,
    findings::{Card, Finding, Hit},
};
use crate::{
    content::{CatalogueAction, Content, GoalTemplate, MeasureTemplate, PlanTemplate},
    plan::{Action, AgendaEdit, Edit, Goal, Measure, MeasureId, MemberId, Plan, PlanError},
};

/// An action of the catalogue: title, kind, side, the skills of the plan's framework that it
/// develops, and the rise that is usually expected.
#[must_use]
pub fn from_catalogue(row: &CatalogueAction, plan: &Plan, content: &Content) -> Action {
    let skills = &plan.framework().skills;
    let develops = plan.framework().standing_for_any(&row.develops).into_iter();
    let rise = content.thresholds().usual_rise;
    Action {
        template: Some(row.id.clone()),
        skills: develops
            .filter_map(|place| Some(skills.get(place)?.id.clone()))
            .collect(),
        ..Action::named(&row.name, row.kind, row.side, rise)
    }
}

/// An action that answers what a card tells, for the people whom that is about.
///
/// Those are the members that the card is about or rests on. Where it is about skills, they are
/// the members whose level in one of these is below what the team aims for.
#[must_use]
pub fn answer(
    row: &CatalogueAction,
    card: &Card,
    findings: &[Finding],
    inputs: &Inputs<'_>,
) -> Action {
    let told = told(card, findings);
    let mut concerned = vec![false; inputs.plan.members().len()];
    for (finding, hit) in told.iter().flat_map(|finding| finding.each()) {
        for member in people_of(finding, hit, row, inputs) {
            if let Some(concerned) = concerned.get_mut(member) {
                *concerned = true;
            }
        }
    }
    Action {
        members: ids(inputs.plan, |place| concerned.get(place) == Some(&true)),
        findings: rules(&told),
        ..from_catalogue(row, inputs.plan, inputs.content)
    }
}

/// The rules that an action answers once it answers what a card tells too.
#[must_use]
pub fn linked(action: &Action, card: &Card, findings: &[Finding]) -> Vec<String> {
    let mut rules = rules(&told(card, findings));
    rules.retain(|rule| !action.findings.contains(rule));
    [action.findings.clone(), rules].concat()
}

/// What a card tells, in its main part and beside it.
fn told<'a>(card: &Card, findings: &'a [Finding]) -> Vec<&'a Finding> {
    let places = card.findings.iter().chain(&card.beside);
    places.filter_map(|place| findings.get(*place)).collect()
}

/// The rules that found something, each once; those of a card stand together.
fn rules(told: &[&Finding]) -> Vec<String> {
    let mut rules: Vec<String> = told.iter().map(|finding| finding.rule.to_owned()).collect();
    rules.dedup();
    rules
}

/// The people whom something that a card tells is about, by position.
fn people_of(
    finding: &Finding,
    hit: &Hit,
    row: &CatalogueAction,
    inputs: &Inputs<'_>,
) -> Vec<usize> {
    match hit.subject {
        Subject::Member(place) => vec![place],
        Subject::Skill(skill) => {
            let framework = inputs.plan.framework();
            if framework.standing_for_any(&row.develops).contains(&skill) {
                below_aim(skill, inputs)
            } else {
                Vec::new()
            }
        }
        Subject::Team
        | Subject::Finding(_)
        | Subject::Action(_)
        | Subject::Measure(_)
        | Subject::Training(_) => {
            let basis = finding.basis(hit, inputs).into_iter();
            basis.filter_map(Quantity::member).collect()
        }
    }
}

/// The members whose level in a skill is below what the team aims for, by position.
fn below_aim(skill: usize, inputs: &Inputs<'_>) -> Vec<usize> {
    let Inputs {
        plan,
        balance,
        content,
        ..
    } = inputs;
    let thresholds = content.thresholds();
    let aim = if balance.target.priority.contains(&skill) {
        thresholds.target_priority
    } else {
        thresholds.target_other
    };
    let members = plan.members().iter().enumerate();
    members
        .filter(|(place, member)| {
            let level = balance.level(*place, member, skill);
            level.is_some_and(|level| below(level, aim))
        })
        .map(|(place, _)| place)
        .collect()
}

/// A proposed action, for the members who are below what the team aims for in one of the skills
/// with a gap, linked to the findings that it answers.
#[must_use]
pub fn from_proposal(
    proposal: &Proposal,
    cards: &[Card],
    findings: &[Finding],
    inputs: &Inputs<'_>,
) -> Option<Action> {
    let row = inputs.content.actions().get(proposal.action)?;
    let skills = proposal.skills.iter();
    let mut gaining: Vec<usize> = skills.flat_map(|skill| below_aim(*skill, inputs)).collect();
    gaining.sort_unstable();
    let members = ids(inputs.plan, |place| gaining.binary_search(&place).is_ok());
    let answered = cards.iter().filter(|card| {
        let is_open = inputs.plan.set_aside(card.rule).is_none();
        is_open && card.severity.is_serious() && answers(row, card, findings, inputs)
    });
    Some(Action {
        members,
        findings: answered
            .flat_map(|card| rules(&told(card, findings)))
            .collect(),
        ..from_catalogue(row, inputs.plan, inputs.content)
    })
}

fn answers(row: &CatalogueAction, card: &Card, findings: &[Finding], inputs: &Inputs<'_>) -> bool {
    card.actions(findings, inputs)
        .any(|action| action.id == row.id)
}

/// The action of the catalogue that brings two members together.
const PAIRING: &str = "pairing";

/// Two members who complement each other, brought together; none where the catalogue has no such
/// action.
#[must_use]
pub fn from_pairing(pairing: &Pairing, plan: &Plan, content: &Content) -> Option<Action> {
    let row = content.action(PAIRING)?;
    let is_one = |place: usize| place == pairing.lead || place == pairing.manage;
    Some(Action {
        members: ids(plan, is_one),
        ..from_catalogue(row, plan, content)
    })
}

fn ids(plan: &Plan, wanted: impl Fn(usize) -> bool) -> Vec<MemberId> {
    let members = plan.members().iter().enumerate();
    members
        .filter(|(place, _)| wanted(*place))
        .map(|(_, member)| member.id)
        .collect()
}

/// A goal of the templates; seen by the plan's first measure of the kind, if it has one.
#[must_use]
pub fn from_goal_template(row: &GoalTemplate, plan: &Plan) -> Goal {
    let kind = Some(row.measure.as_str());
    let mut measures = plan.agenda().measures.iter();
    let measure = measures.find(|measure| measure.template.as_deref() == kind);
    let measure: Option<MeasureId> = measure.map(|measure| measure.id);
    Goal {
        success: row.success.clone(),
        path: row.path.clone(),
        measure,
        ..Goal::named(&row.goal)
    }
}

/// A plan to start from: without members, with the goals, measures and actions that its template
/// names; measures start on this day.
///
/// # Errors
/// What the template names cannot stand in one plan; a test keeps the built-in ones sound.
pub fn from_plan_template(
    row: &PlanTemplate,
    today: Date,
    content: &Content,
) -> Result<Plan, PlanError> {
    let framework = row
        .framework
        .as_deref()
        .and_then(|id| content.framework(id));
    let framework = framework.map_or_else(|| content.default_framework(), Arc::clone);
    let mut plan = Plan::new(&row.title, framework);
    plan = plan.apply(&Edit::Situation(Some(row.situation.clone())))?;
    plan = plan.apply(&Edit::NextSituation(row.next.clone()))?;
    for measure in row.measures.iter().filter_map(|id| content.measure(id)) {
        let measure = from_measure_template(measure, today, content);
        plan = plan.apply(&AgendaEdit::AddMeasure(measure).into())?;
    }
    let goals = content.goals().iter();
    for goal in goals.filter(|goal| row.goals.contains(&goal.id)) {
        let goal = from_goal_template(goal, &plan);
        plan = plan.apply(&AgendaEdit::AddGoal(goal).into())?;
    }
    let goals: Vec<_> = plan.agenda().goals.iter().map(|goal| goal.id).collect();
    for action in row.actions.iter().filter_map(|id| content.action(id)) {
        let action = Action {
            goals: goals.clone(),
            ..from_catalogue(action, &plan, content)
        };
        plan = plan.apply(&AgendaEdit::AddAction(Box::new(action)).into())?;
    }
    Ok(plan)
}

/// A measure of the templates, which starts on this day and is due the usual time after it.
#[must_use]
pub fn from_measure_template(row: &MeasureTemplate, today: Date, content: &Content) -> Measure {
    Measure {
        template: Some(row.id.clone()),
        unit: row.unit.clone(),
        better: row.better,
        target: row.target.of(None),
        ..own_measure(&row.name, today, content)
    }
}

/// A measure of one's own, which starts on this day and is due the usual time after it.
#[must_use]
pub fn own_measure(name: &str, today: Date, content: &Content) -> Measure {
    let months = Span::new().months(content.thresholds().usual_months);
    Measure {
        start: Some(today),
        due: today.checked_add(months).ok(),
        ..Measure::named(name)
    }
}

/// The plan's action that was made from this entry of the catalogue, unless it was dropped; the
/// one that is linked to the rule before others.
#[must_use]
pub fn planned<'a>(plan: &'a Plan, row: &CatalogueAction, rule: &str) -> Option<&'a Action> {
    made_from(plan, row)
        .find(|action| action.findings.iter().any(|known| known == rule))
        .or_else(|| made_from(plan, row).next())
}

/// The plan's actions that were made from this entry of the catalogue, without those that were
/// dropped.
pub fn made_from<'a>(
    plan: &'a Plan,
    row: &CatalogueAction,
) -> impl Iterator<Item = &'a Action> + use<'a> {
    let template = row.id.clone();
    let made_from =
        move |action: &&Action| action.counts() && action.template.as_ref() == Some(&template);
    plan.agenda().actions.iter().filter(made_from)
}

#[cfg(test)]
mod tests;
