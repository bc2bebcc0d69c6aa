//! What is planned and how it goes, for programs.

use jiff::civil::Date;
use serde::Serialize;

use crate::{
    balance::Outcome,
    plan,
    report::{
        ActionSummary, DifferenceSummary, GoalSummary, MeasureSummary, Named, OwnerSummary,
        ReviewSummary, RuleSummary, Section, SnapshotSummary, Summary,
    },
};

#[derive(Serialize)]
pub(super) struct Agenda<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    next_review: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    goals: Option<Vec<Goal<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    measures: Option<Vec<Measure<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actions: Option<Vec<Action<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    forecast: Option<Option<Forecast>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    snapshots: Option<Vec<Snapshot<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reviews: Option<Vec<Review<'a>>>,
}

#[derive(Serialize)]
struct Goal<'a> {
    id: u32,
    text: &'a str,
    success: &'a str,
    path: &'a str,
    measure: Option<u32>,
    due: Option<String>,
}

#[derive(Serialize)]
struct Measure<'a> {
    id: u32,
    template: Option<&'a str>,
    name: &'a str,
    unit: &'a str,
    better: &'static str,
    baseline: Option<f64>,
    start: Option<String>,
    target: Option<f64>,
    due: Option<String>,
    latest: Option<Reading>,
    readings: Vec<Reading>,
    /// Null where there is nothing to hold it against.
    state: Option<&'static str>,
}

#[derive(Serialize)]
struct Reading {
    date: String,
    value: f64,
}

#[derive(Serialize)]
struct Action<'a> {
    id: u32,
    template: Option<&'a str>,
    title: &'a str,
    kind: &'static str,
    side: &'static str,
    skills: &'a [String],
    members: Vec<u32>,
    owner: Option<Owner<'a>>,
    start: Option<String>,
    due: Option<String>,
    overdue: bool,
    effort: &'a str,
    cost: &'a str,
    status: &'static str,
    findings: &'a [String],
    goals: Vec<u32>,
    rise: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Owner<'a> {
    Member(u32),
    /// Empty where names are hidden.
    Name(&'a str),
}

#[derive(Serialize)]
struct Forecast {
    lead: Option<f64>,
    manage: Option<f64>,
    tilt: Option<f64>,
    verdict: &'static str,
    gone: Vec<&'static str>,
    new: Vec<&'static str>,
}

#[derive(Serialize)]
struct Snapshot<'a> {
    id: u32,
    name: &'a str,
    date: String,
    lead: Option<f64>,
    manage: Option<f64>,
    tilt: Option<f64>,
    verdict: &'static str,
}

#[derive(Serialize)]
struct Review<'a> {
    id: u32,
    date: String,
    findings: Vec<ReviewFinding<'a>>,
    snapshot: Option<u32>,
}

#[derive(Serialize)]
struct ReviewFinding<'a> {
    rule: &'a str,
    severity: &'static str,
}

impl<'a> Agenda<'a> {
    pub(super) fn of(summary: &'a Summary) -> Self {
        let (agenda, progress) = (&summary.agenda, &summary.progress);
        let plan = summary.selection.has(Section::Plan);
        let follows = summary.selection.has(Section::Progress);
        Self {
            next_review: follows.then(|| day(agenda.next_review)),
            goals: plan.then(|| agenda.goals.iter().map(Goal::of).collect()),
            measures: follows.then(|| agenda.measures.iter().map(Measure::of).collect()),
            actions: plan.then(|| agenda.actions.iter().map(Action::of).collect()),
            forecast: plan.then(|| progress.forecast.as_ref().map(Forecast::of)),
            snapshots: follows.then(|| progress.snapshots.iter().map(Snapshot::of).collect()),
            reviews: follows.then(|| agenda.reviews.iter().map(Review::of).collect()),
        }
    }
}

/// A date as year-month-day.
fn day(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

impl<'a> Goal<'a> {
    fn of(goal: &'a GoalSummary) -> Self {
        Self {
            id: goal.id.number(),
            text: &goal.text,
            success: &goal.success,
            path: &goal.path,
            measure: goal.measure.map(plan::Id::number),
            due: day(goal.due),
        }
    }
}

impl<'a> Measure<'a> {
    fn of(measure: &'a MeasureSummary) -> Self {
        Self {
            id: measure.id.number(),
            template: measure.template.as_deref(),
            name: &measure.name,
            unit: &measure.unit,
            better: measure.better.id(),
            baseline: measure.baseline,
            start: day(measure.start),
            target: measure.target,
            due: day(measure.due),
            latest: measure.latest.map(Reading::of),
            readings: measure.readings.iter().copied().map(Reading::of).collect(),
            state: measure.outcome.map(Outcome::id),
        }
    }
}

impl Reading {
    fn of(plan::Reading { date, value }: plan::Reading) -> Self {
        Self {
            date: date.to_string(),
            value,
        }
    }
}

impl<'a> Action<'a> {
    fn of(action: &'a ActionSummary) -> Self {
        Self {
            id: action.id.number(),
            template: action.template.as_deref(),
            title: &action.title,
            kind: action.kind.id(),
            side: action.side.id(),
            skills: &action.skills,
            members: action.members.iter().map(|member| member.id.0).collect(),
            owner: action.owner.as_ref().map(Owner::of),
            start: day(action.start),
            due: day(action.due),
            overdue: action.overdue,
            effort: &action.effort,
            cost: &action.cost,
            status: action.status.id(),
            findings: &action.findings,
            goals: action.goals.iter().map(|goal| goal.number()).collect(),
            rise: action.rise,
        }
    }
}

impl<'a> Owner<'a> {
    fn of(owner: &'a OwnerSummary) -> Self {
        match owner {
            OwnerSummary::Member(Named { id, .. }) => Self::Member(id.0),
            OwnerSummary::Other(name) => Self::Name(name),
        }
    }
}

impl Forecast {
    fn of(difference: &DifferenceSummary) -> Self {
        let ids = |rules: &[RuleSummary]| rules.iter().map(|rule| rule.id).collect();
        let sides = difference.after.sides;
        Self {
            lead: sides.lead,
            manage: sides.manage,
            tilt: sides.tilt(),
            verdict: difference.verdict.id.id(),
            gone: ids(&difference.gone),
            new: ids(&difference.new),
        }
    }
}

impl<'a> Snapshot<'a> {
    fn of(snapshot: &'a SnapshotSummary) -> Self {
        let sides = snapshot.team.sides;
        Self {
            id: snapshot.id.number(),
            name: &snapshot.name,
            date: snapshot.date.to_string(),
            lead: sides.lead,
            manage: sides.manage,
            tilt: sides.tilt(),
            verdict: snapshot.team.verdict.id(),
        }
    }
}

impl<'a> Review<'a> {
    fn of(review: &'a ReviewSummary) -> Self {
        Self {
            id: review.id.number(),
            date: review.date.to_string(),
            findings: review
                .findings
                .iter()
                .map(|finding| ReviewFinding {
                    rule: &finding.rule,
                    severity: finding.severity.id(),
                })
                .collect(),
            snapshot: review.snapshot.map(plan::Id::number),
        }
    }
}
