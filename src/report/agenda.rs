//! What a summary says of what is planned.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Named, judgement::member_name, own_words::OwnWords};
use crate::{
    balance::{Inputs, Outcome},
    plan::{
        Action, ActionId, ActionKind, ActionSide, Better, Goal, GoalId, Measure, MeasureId,
        MemberId, Owner, Reading, Review, ReviewFinding, ReviewId, SnapshotId, Status,
    },
};

/// What is planned, in plan order.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaSummary {
    /// The day of the next review.
    pub next_review: Option<Date>,
    /// Whether that day is past.
    pub review_overdue: bool,
    /// What the team wants to reach.
    pub goals: Vec<GoalSummary>,
    /// By what it sees whether it does.
    pub measures: Vec<MeasureSummary>,
    /// What it does for it, dropped actions among it.
    pub actions: Vec<ActionSummary>,
    /// When it looked at all of that again.
    pub reviews: Vec<ReviewSummary>,
}

/// A goal. Where names are hidden, of its texts only those of the content stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalSummary {
    /// Identifies the goal within the plan.
    pub id: GoalId,
    /// What is wanted, or what stands for it.
    pub text: String,
    /// What success looks like; may be empty.
    pub success: String,
    /// The path there; may be empty.
    pub path: String,
    /// The measure by which it is seen.
    pub measure: Option<MeasureId>,
    /// The day by which it is to be reached.
    pub due: Option<Date>,
}

/// A measure and how it does.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureSummary {
    /// Identifies the measure within the plan.
    pub id: MeasureId,
    /// Id of the content's measure that it was made from.
    pub template: Option<String>,
    /// Its name, or what stands for it.
    pub name: String,
    /// The unit of its values; may be empty.
    pub unit: String,
    /// Which way it is to go.
    pub better: Better,
    /// Where it started.
    pub baseline: Option<f64>,
    /// The day of the baseline.
    pub start: Option<Date>,
    /// What it is to reach.
    pub target: Option<f64>,
    /// The day by which it is to reach that.
    pub due: Option<Date>,
    /// The last reading up to the day of the summary.
    pub latest: Option<Reading>,
    /// Every reading, in the order of days.
    pub readings: Vec<Reading>,
    /// How it does; none where there is nothing to hold it against.
    pub outcome: Option<Outcome>,
}

/// An action.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionSummary {
    /// Identifies the action within the plan.
    pub id: ActionId,
    /// Id of the catalogue's entry that it was made from.
    pub template: Option<String>,
    /// Its title, or what stands for it.
    pub title: String,
    /// What kind of thing it is.
    pub kind: ActionKind,
    /// Which side it strengthens.
    pub side: ActionSide,
    /// Ids of the skills that it develops.
    pub skills: Vec<String>,
    /// The names of these skills.
    pub develops: Vec<String>,
    /// Whom it is for.
    pub members: Vec<Named>,
    /// Who sees to it.
    pub owner: Option<OwnerSummary>,
    /// The day on which it begins.
    pub start: Option<Date>,
    /// The day by which it is to be done.
    pub due: Option<Date>,
    /// Whether it should have been done by now.
    pub overdue: bool,
    /// How much work it takes; empty when not known or hidden.
    pub effort: String,
    /// What it costs; empty when not known or hidden.
    pub cost: String,
    /// How far it has come.
    pub status: Status,
    /// Ids of the rules whose findings it answers.
    pub findings: Vec<String>,
    /// The names of these rules, as far as the content knows them.
    pub answers: Vec<String>,
    /// The goals that it serves.
    pub goals: Vec<GoalId>,
    /// By how many levels it is expected to raise its skills in its people.
    pub rise: f64,
}

/// Who sees to an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnerSummary {
    /// A member.
    Member(Named),
    /// Somebody else, by name; empty where names are hidden.
    Other(String),
}

/// A look at the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewSummary {
    /// Identifies the review within the plan.
    pub id: ReviewId,
    /// The day.
    pub date: Date,
    /// What was decided; empty when nothing was, or hidden.
    pub decisions: String,
    /// What was found at that time.
    pub findings: Vec<ReviewFinding>,
    /// The snapshot taken with it.
    pub snapshot: Option<SnapshotId>,
}

impl AgendaSummary {
    /// Sums up what is planned.
    pub(super) fn of(inputs: &Inputs<'_>, own_words: OwnWords<'_>) -> Self {
        let agenda = inputs.plan.agenda();
        let members = inputs.plan.members().iter().enumerate();
        let writer = Writer {
            inputs: *inputs,
            own_words,
            places: members.map(|(place, member)| (member.id, place)).collect(),
        };
        Self {
            next_review: agenda.next_review,
            review_overdue: agenda.next_review.is_some_and(|day| day < inputs.today),
            goals: agenda.goals.iter().map(|goal| writer.goal(goal)).collect(),
            measures: agenda
                .measures
                .iter()
                .map(|measure| writer.measure(measure))
                .collect(),
            actions: agenda
                .actions
                .iter()
                .map(|action| writer.action(action))
                .collect(),
            reviews: agenda
                .reviews
                .iter()
                .map(|review| writer.review(review))
                .collect(),
        }
    }

    /// The goal with this id.
    #[must_use]
    pub fn goal(&self, id: GoalId) -> Option<&GoalSummary> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// The measure with this id.
    #[must_use]
    pub fn measure(&self, id: MeasureId) -> Option<&MeasureSummary> {
        self.measures.iter().find(|measure| measure.id == id)
    }
}

struct Writer<'a> {
    inputs: Inputs<'a>,
    own_words: OwnWords<'a>,
    places: HashMap<MemberId, usize>,
}

impl Writer<'_> {
    fn goal(&self, goal: &Goal) -> GoalSummary {
        GoalSummary {
            id: goal.id,
            text: self.own_words.goal(goal),
            success: self.own_words.success(goal),
            path: self.own_words.path(goal),
            measure: goal.measure,
            due: goal.due,
        }
    }

    fn measure(&self, measure: &Measure) -> MeasureSummary {
        let Inputs { content, today, .. } = self.inputs;
        MeasureSummary {
            id: measure.id,
            template: self.own_words.measure_template(measure),
            name: self.own_words.measure(measure),
            unit: self.own_words.unit(measure),
            better: measure.better,
            baseline: measure.baseline,
            start: measure.start,
            target: measure.target,
            due: measure.due,
            latest: measure.latest(today),
            readings: measure.readings.clone(),
            outcome: Outcome::of(measure, today, content.thresholds().behind_by),
        }
    }

    fn action(&self, action: &Action) -> ActionSummary {
        let Inputs { plan, content, .. } = self.inputs;
        let rules = action.findings.iter();
        let answers = rules.clone().filter_map(|id| content.rule(id));
        let skills = plan.framework().skills.iter();
        let skills = skills.filter(|skill| action.skills.contains(&skill.id));
        ActionSummary {
            id: action.id,
            template: self.own_words.action_template(action),
            title: self.own_words.action(action),
            kind: action.kind,
            side: action.side,
            skills: action.skills.clone(),
            develops: skills.map(|skill| skill.name.clone()).collect(),
            members: action.members.iter().map(|id| self.named(*id)).collect(),
            owner: action.owner.as_ref().map(|owner| match owner {
                Owner::Member(id) => OwnerSummary::Member(self.named(*id)),
                Owner::Other(name) => OwnerSummary::Other(self.own_words.text(name)),
            }),
            start: action.start,
            due: action.due,
            overdue: action.is_overdue(self.inputs.today),
            effort: self.own_words.text(&action.effort),
            cost: self.own_words.text(&action.cost),
            status: action.status,
            findings: rules.filter_map(|id| self.own_words.rule(id)).collect(),
            answers: answers.map(|rule| rule.name.clone()).collect(),
            goals: action.goals.clone(),
            rise: action.rise,
        }
    }

    fn named(&self, id: MemberId) -> Named {
        let name = |place: &usize| member_name(self.inputs.plan, *place, self.own_words.hidden);
        Named {
            id,
            name: self.places.get(&id).map(name).unwrap_or_default(),
        }
    }

    fn review(&self, review: &Review) -> ReviewSummary {
        let finding = |finding: &ReviewFinding| {
            Some(ReviewFinding {
                rule: self.own_words.rule(&finding.rule)?,
                severity: finding.severity,
            })
        };
        ReviewSummary {
            id: review.id,
            date: review.date,
            decisions: self.own_words.text(&review.decisions),
            findings: review.findings.iter().filter_map(finding).collect(),
            snapshot: review.snapshot,
        }
    }
}
