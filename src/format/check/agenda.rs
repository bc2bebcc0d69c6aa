//! What is planned.

use std::{collections::HashSet, sync::Arc};

use super::{
    Mistake,
    ids::{self, items, link, links},
    members::unknown_skill,
    rule,
    values::{day, filled, finite, maybe_day, on_scale},
};
use crate::{
    content::Content,
    fault::{nearest, quoted, write_instead},
    format::{
        locate::Step,
        records::{
            ActionRecord, GoalRecord, List, MeasureRecord, MemberRecord, Number, OwnerRecord,
            PlanRecord, ReadingRecord, ReviewFindingRecord, ReviewRecord, SnapshotRecord,
        },
    },
    plan::{
        Action, Agenda, Framework, Goal, GoalId, Id, Item, Items, Measure, MeasureId, Member,
        MemberId, Owner, PlanError, Reading, Review, ReviewFinding, Snapshot, SnapshotId,
    },
};

/// What an agenda may point to outside of itself.
pub(super) struct Known<'a> {
    content: &'a Content,
    framework: &'a Framework,
    members: HashSet<MemberId>,
    snapshots: HashSet<SnapshotId>,
}

impl<'a> Known<'a> {
    pub(super) fn new(
        content: &'a Content,
        framework: &'a Framework,
        members: &[Arc<Member>],
        snapshots: &Items<Snapshot>,
    ) -> Self {
        Self {
            content,
            framework,
            members: members.iter().map(|member| member.id).collect(),
            snapshots: snapshots.ids(),
        }
    }

    pub(super) fn content(&self) -> &'a Content {
        self.content
    }

    pub(super) fn framework(&self) -> &'a Framework {
        self.framework
    }

    pub(super) fn member(&self, number: Number) -> Result<MemberId, Mistake> {
        link::<MemberRecord<'_>, _>(number, |id| self.members.get(&MemberId(id)).copied())
    }

    fn skill(&self, id: &str) -> Result<String, Mistake> {
        match self.framework.position(id) {
            Some(_) => Ok(id.to_owned()),
            None => Err(unknown_skill(id, self.framework, self.content, "it")),
        }
    }
}

/// The agenda of a plan.
pub(super) fn agenda(record: &PlanRecord<'_>, known: &Known<'_>) -> Result<Agenda, Mistake> {
    let measures = items(&record.measures, record.next_measure_id, |record, id| {
        measure(record, id, known.content)
    })?;
    let of_measures = measures.ids();
    let goals = items(&record.goals, record.next_goal_id, |record, id| {
        goal(record, id, &of_measures)
    })?;
    let of_goals = goals.ids();
    Ok(Agenda {
        next_review: maybe_day("next_review", record.next_review.as_ref())?,
        goals,
        measures,
        actions: items(&record.actions, record.next_action_id, |record, id| {
            action(record, id, known, &of_goals)
        })?,
        reviews: items(&record.reviews, record.next_review_id, |record, id| {
            review(record, id, known)
        })?,
    })
}

fn goal(record: &GoalRecord<'_>, id: u32, measures: &HashSet<MeasureId>) -> Result<Goal, Mistake> {
    let measure = |number| {
        one_of::<MeasureRecord<'_>, _>(number, measures)
            .map_err(|mistake| mistake.within([Step::Field("measure")]))
    };
    Ok(Goal {
        id: Id::new(id),
        text: filled("text", &record.text, PlanError::BlankGoal, "goal")?,
        success: record.success.clone().into_owned(),
        path: record.path.clone().into_owned(),
        measure: record.measure.map(measure).transpose()?,
        due: maybe_day("due", record.due.as_ref())?,
    })
}

fn measure(record: &MeasureRecord<'_>, id: u32, content: &Content) -> Result<Measure, Mistake> {
    let value =
        |field, number: Option<Number>| number.map(|number| finite(field, number)).transpose();
    let known = content.measures().iter().map(|known| known.id.as_str());
    Ok(Measure {
        id: Id::new(id),
        template: template("measure", record.template.as_deref(), known)?,
        name: filled("name", &record.name, PlanError::BlankMeasure, "measure")?,
        unit: record.unit.clone().into_owned(),
        better: record.better,
        baseline: value("baseline", record.baseline)?,
        start: maybe_day("start", record.start.as_ref())?,
        target: value("target", record.target)?,
        due: maybe_day("due", record.due.as_ref())?,
        readings: readings(&record.readings)?,
    })
}

fn readings<const MOST: usize>(
    list: &List<ReadingRecord<'_>, MOST>,
) -> Result<Vec<Reading>, Mistake> {
    let within =
        |place, mistake: Mistake| mistake.within([Step::Field("readings"), Step::Item(place)]);
    if list.more {
        let mistake = Mistake::here(
            format!("a measure has at most {MOST} readings"),
            "take this reading out and all that follow",
        );
        return Err(within(list.first.len(), mistake));
    }
    let mut readings = Vec::with_capacity(list.first.len());
    for (place, record) in list.first.iter().enumerate() {
        let reading = reading(record, readings.last());
        readings.push(reading.map_err(|mistake| within(place, mistake))?);
    }
    Ok(readings)
}

fn reading(record: &ReadingRecord<'_>, before: Option<&Reading>) -> Result<Reading, Mistake> {
    let date = day("date", &record.date)?;
    let wrong = |what, hint| Err(Mistake::new(Step::Field("date"), what, hint));
    match before {
        Some(before) if before.date == date => wrong(
            format!("there is a reading of {date} already"),
            "keep one of the two",
        ),
        Some(before) if before.date > date => wrong(
            format!(
                "the reading of {date} stands behind that of {}",
                before.date
            ),
            "put the readings in the order of their days",
        ),
        Some(_) | None => Ok(Reading {
            date,
            value: finite("value", record.value)?,
        }),
    }
}

fn action(
    record: &ActionRecord<'_>,
    id: u32,
    known: &Known<'_>,
    goals: &HashSet<GoalId>,
) -> Result<Action, Mistake> {
    let catalogue = known
        .content
        .actions()
        .iter()
        .map(|known| known.id.as_str());
    Ok(Action {
        id: Id::new(id),
        template: template("action", record.template.as_deref(), catalogue)?,
        title: filled("title", &record.title, PlanError::BlankAction, "action")?,
        kind: record.kind,
        side: record.side,
        skills: links("skills", &record.skills, |id| known.skill(id))?,
        members: links("members", &record.members, |id| known.member(*id))?,
        owner: record
            .owner
            .as_ref()
            .map(|owner| self::owner(owner, known))
            .transpose()
            .map_err(|mistake| mistake.within([Step::Field("owner"), Step::Choice]))?,
        start: maybe_day("start", record.start.as_ref())?,
        due: maybe_day("due", record.due.as_ref())?,
        effort: record.effort.clone().into_owned(),
        cost: record.cost.clone().into_owned(),
        status: record.status,
        findings: links("findings", &record.findings, |id| rule(id, known.content))?,
        goals: links("goals", &record.goals, |id| {
            one_of::<GoalRecord<'_>, _>(*id, goals)
        })?,
        rise: on_scale("rise", record.rise, 0.0, Action::MOST_RISE)?,
        note: record.note.clone().into_owned(),
    })
}

/// Who sees to something.
pub(super) fn owner(record: &OwnerRecord<'_>, known: &Known<'_>) -> Result<Owner, Mistake> {
    match record {
        OwnerRecord::Member(id) => known.member(*id).map(Owner::Member),
        OwnerRecord::Other(name) if name.trim().is_empty() => Err(Mistake::here(
            PlanError::BlankOwner.to_string(),
            "write it, or take the owner out",
        )),
        OwnerRecord::Other(name) => Ok(Owner::Other(name.clone().into_owned())),
    }
}

fn review(record: &ReviewRecord<'_>, id: u32, known: &Known<'_>) -> Result<Review, Mistake> {
    let snapshot = |number| {
        one_of::<SnapshotRecord<'_>, _>(number, &known.snapshots)
            .map_err(|mistake| mistake.within([Step::Field("snapshot")]))
    };
    let finding = |(place, record): (usize, &ReviewFindingRecord<'_>)| {
        let steps = [
            Step::Field("findings"),
            Step::Item(place),
            Step::Field("rule"),
        ];
        let rule = rule(&record.rule, known.content).map_err(|mistake| mistake.within(steps))?;
        Ok(ReviewFinding {
            rule,
            severity: record.severity,
        })
    };
    Ok(Review {
        id: Id::new(id),
        date: day("date", &record.date)?,
        decisions: record.decisions.clone().into_owned(),
        findings: record
            .findings
            .iter()
            .enumerate()
            .map(finding)
            .collect::<Result<_, _>>()?,
        snapshot: record.snapshot.map(snapshot).transpose()?,
    })
}

/// One of the things of a kind, named by its id.
fn one_of<R: ids::Numbered, T: Item>(
    number: Number,
    known: &HashSet<Id<T>>,
) -> Result<Id<T>, Mistake> {
    link::<R, _>(number, |id| known.get(&Id::new(id)).copied())
}

/// The content's entry that something was made from. A later version may know more of them.
fn template<'a>(
    what: &str,
    id: Option<&str>,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Result<Option<String>, Mistake> {
    let Some(id) = id else {
        return Ok(None);
    };
    if known.clone().any(|known| known == id) {
        return Ok(Some(id.to_owned()));
    }
    let hint = write_instead(nearest(id, known), || {
        "open the plan with a newer Even Keel, or take the line out".to_owned()
    });
    let what = format!("there is no {what} {} to start from", quoted(id));
    Err(Mistake::new(Step::Field("template"), what, hint))
}
