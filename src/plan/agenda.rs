//! The agenda of a plan: what is wanted, by what it is seen, what is done for it, and when it is
//! looked at again.

use std::{collections::HashSet, hash::Hash};

use jiff::civil::Date;

use super::{
    Action, ActionDetail, ActionId, Edit, Goal, GoalDetail, GoalId, Items, Measure, MeasureDetail,
    MeasureId, MemberId, Owner, Plan, PlanError, Review, ReviewDetail, ReviewId, Snapshot,
    SnapshotId,
};

/// What is planned. A plan on which nothing is planned yet has an empty agenda.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    /// The day of the next review.
    pub next_review: Option<Date>,
    /// What the team wants to reach.
    pub goals: Items<Goal>,
    /// By what it sees whether it does.
    pub measures: Items<Measure>,
    /// What it does for it.
    pub actions: Items<Action>,
    /// When it looked at all of that again.
    pub reviews: Items<Review>,
}

impl Agenda {
    /// Whether nothing at all is planned.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.next_review.is_none()
            && self.goals.is_empty()
            && self.measures.is_empty()
            && self.actions.is_empty()
            && self.reviews.is_empty()
    }
}

/// A change of what is planned.
#[derive(Clone, Debug, PartialEq)]
pub enum AgendaEdit {
    /// Says when the next review is.
    NextReview(Option<Date>),
    /// Adds a goal at the end; the plan gives it an id.
    AddGoal(Goal),
    /// Changes one detail of a goal.
    Goal(GoalId, GoalDetail),
    /// Takes a goal out, and out of the actions that serve it.
    RemoveGoal(GoalId),
    /// Adds a measure at the end; the plan gives it an id.
    AddMeasure(Measure),
    /// Adds a measure at the end and sees a goal by it.
    AddMeasureOf(GoalId, Measure),
    /// Changes one detail of a measure.
    Measure(MeasureId, MeasureDetail),
    /// Notes what a measure was on a day, in place of an earlier reading of that day, or strikes
    /// that.
    Reading {
        /// Which measure.
        measure: MeasureId,
        /// The day.
        date: Date,
        /// The value; none strikes the reading.
        value: Option<f64>,
    },
    /// Takes a measure out, and out of the goals seen by it.
    RemoveMeasure(MeasureId),
    /// Adds an action at the end; the plan gives it an id.
    AddAction(Box<Action>),
    /// Changes one detail of an action.
    Action(ActionId, ActionDetail),
    /// Takes an action out.
    RemoveAction(ActionId),
    /// Adds a review at the end, and with it a snapshot and the day of the next review.
    AddReview {
        /// The review; the plan gives it an id and the snapshot.
        review: Review,
        /// Name of the snapshot to be taken; none takes none.
        snapshot: Option<String>,
        /// The day of the next review.
        next: Option<Date>,
    },
    /// Changes one detail of a review.
    Review(ReviewId, ReviewDetail),
    /// Takes a review out; its snapshot stays.
    RemoveReview(ReviewId),
}

/// A change of the snapshots.
#[derive(Clone, Debug, PartialEq)]
pub enum SnapshotEdit {
    /// Takes a snapshot of the team as it is.
    Take {
        /// Its name; must not be blank.
        name: String,
        /// The day that it shows.
        date: Date,
    },
    /// Names a snapshot; must not be blank.
    Rename(SnapshotId, String),
    /// Says which day a snapshot shows.
    Redate(SnapshotId, Date),
    /// Takes a snapshot out, and out of the review it was taken with.
    Remove(SnapshotId),
}

impl From<AgendaEdit> for Edit {
    fn from(edit: AgendaEdit) -> Self {
        Self::Agenda(edit)
    }
}

impl From<SnapshotEdit> for Edit {
    fn from(edit: SnapshotEdit) -> Self {
        Self::Snapshot(edit)
    }
}

impl Plan {
    /// What is planned.
    #[must_use]
    pub fn agenda(&self) -> &Agenda {
        &self.0.agenda
    }

    /// How the team was on earlier days, in the order in which that was noted.
    #[must_use]
    pub fn snapshots(&self) -> &Items<Snapshot> {
        &self.0.snapshots
    }

    pub(super) fn edit_agenda(&mut self, edit: &AgendaEdit) -> Result<(), PlanError> {
        let agenda = &mut self.0.agenda;
        match edit {
            AgendaEdit::NextReview(day) => agenda.next_review = *day,
            AgendaEdit::AddGoal(goal) => drop(agenda.goals.add(goal.clone())?),
            AgendaEdit::Goal(id, detail) => agenda.goals.change(*id, |goal| {
                goal.set(detail);
                Ok(())
            })?,
            AgendaEdit::RemoveGoal(id) => {
                agenda.goals.remove(*id)?;
                let serves = |action: &Action| action.goals.contains(id);
                let drop_it = |action: &mut Action| action.goals.retain(|goal| goal != id);
                agenda.actions.change_where(serves, drop_it);
            }
            AgendaEdit::AddMeasure(measure) => drop(agenda.measures.add(measure.clone())?),
            AgendaEdit::AddMeasureOf(goal, measure) => {
                let measure = agenda.measures.add(measure.clone())?;
                agenda.goals.change(*goal, |goal| {
                    goal.measure = Some(measure);
                    Ok(())
                })?;
            }
            AgendaEdit::Measure(id, detail) => agenda.measures.change(*id, |measure| {
                measure.set(detail);
                Ok(())
            })?,
            AgendaEdit::Reading {
                measure,
                date,
                value,
            } => agenda.measures.change(*measure, |measure| {
                measure.read(*date, *value);
                Ok(())
            })?,
            AgendaEdit::RemoveMeasure(id) => {
                agenda.measures.remove(*id)?;
                let seen_by_it = |goal: &Goal| goal.measure == Some(*id);
                agenda
                    .goals
                    .change_where(seen_by_it, |goal| goal.measure = None);
            }
            AgendaEdit::AddAction(action) => drop(agenda.actions.add(Action::clone(action))?),
            AgendaEdit::Action(id, detail) => agenda.actions.change(*id, |action| {
                action.set(detail);
                Ok(())
            })?,
            AgendaEdit::RemoveAction(id) => agenda.actions.remove(*id)?,
            AgendaEdit::AddReview {
                review,
                snapshot,
                next,
            } => self.add_review(review, snapshot.as_deref(), *next)?,
            AgendaEdit::Review(id, detail) => agenda.reviews.change(*id, |review| {
                review.set(detail);
                Ok(())
            })?,
            AgendaEdit::RemoveReview(id) => agenda.reviews.remove(*id)?,
        }
        self.check_after(edit)
    }

    fn add_review(
        &mut self,
        review: &Review,
        snapshot: Option<&str>,
        next: Option<Date>,
    ) -> Result<(), PlanError> {
        let snapshot = match snapshot {
            Some(name) => Some(self.take_snapshot(name, review.date)?),
            None => None,
        };
        let agenda = &mut self.0.agenda;
        agenda.reviews.add(Review {
            snapshot,
            ..review.clone()
        })?;
        agenda.next_review = next;
        Ok(())
    }

    pub(super) fn edit_snapshots(&mut self, edit: &SnapshotEdit) -> Result<(), PlanError> {
        match edit {
            SnapshotEdit::Take { name, date } => {
                self.take_snapshot(name, *date)?;
            }
            SnapshotEdit::Rename(id, name) => self.0.snapshots.change(*id, |snapshot| {
                snapshot.name.clone_from(name);
                Ok(())
            })?,
            SnapshotEdit::Redate(id, date) => self.0.snapshots.change(*id, |snapshot| {
                snapshot.date = *date;
                Ok(())
            })?,
            SnapshotEdit::Remove(id) => {
                self.0.snapshots.remove(*id)?;
                let taken_with_it = |review: &Review| review.snapshot == Some(*id);
                let reviews = &mut self.0.agenda.reviews;
                reviews.change_where(taken_with_it, |review| review.snapshot = None);
            }
        }
        Ok(())
    }

    /// Takes members who leave out of the agenda.
    pub(super) fn leave_out_of_agenda(&mut self, members: &HashSet<MemberId>) {
        let concerns = |action: &Action| {
            let mut people = action.members.iter().copied().chain(action.owner_on_team());
            people.any(|id| members.contains(&id))
        };
        let actions = &mut self.0.agenda.actions;
        actions.change_where(concerns, |action| action.leave_out(members));
    }

    /// Checks that everything the agenda points to is there.
    pub(super) fn check_agenda(&self) -> Result<(), PlanError> {
        let agenda = self.agenda();
        let measures = agenda.measures.ids();
        let mut goals = agenda.goals.iter();
        goals.try_for_each(|goal| check_goal(goal, &measures))?;
        if !agenda.actions.is_empty() {
            let (members, goals) = (self.member_ids(), agenda.goals.ids());
            let mut actions = agenda.actions.iter();
            actions.try_for_each(|action| self.check_action(action, &members, &goals))?;
        }
        let snapshots = self.snapshots().ids();
        agenda.reviews.iter().try_for_each(|review| {
            let known = |id| snapshots.contains(&id);
            require(review.snapshot.is_none_or(known), PlanError::NoSnapshot)
        })
    }

    /// Checks that what an edit touched still points to what is there; nothing else can have
    /// changed.
    fn check_after(&self, edit: &AgendaEdit) -> Result<(), PlanError> {
        let agenda = self.agenda();
        let goal = match edit {
            AgendaEdit::AddGoal(_) => agenda.goals.iter().next_back(),
            AgendaEdit::Goal(id, _) => agenda.goals.get(*id),
            _ => None,
        };
        goal.map_or(Ok(()), |goal| check_goal(goal, &agenda.measures.ids()))?;
        let action = match edit {
            AgendaEdit::AddAction(_) => agenda.actions.iter().next_back(),
            AgendaEdit::Action(id, _) => agenda.actions.get(*id),
            _ => None,
        };
        action.map_or(Ok(()), |action| {
            self.check_action(action, &self.member_ids(), &agenda.goals.ids())
        })
    }

    pub(super) fn member_ids(&self) -> HashSet<MemberId> {
        self.members().iter().map(|member| member.id).collect()
    }

    fn check_action(
        &self,
        action: &Action,
        members: &HashSet<MemberId>,
        goals: &HashSet<GoalId>,
    ) -> Result<(), PlanError> {
        let has_skill = |id: &String| self.framework().position(id).is_some();
        require(action.skills.iter().all(has_skill), PlanError::NoSkill)?;
        let owner = match &action.owner {
            Some(Owner::Member(owner)) => Some(owner),
            Some(Owner::Other(_)) | None => None,
        };
        let mut people = action.members.iter().chain(owner);
        require(people.all(|id| members.contains(id)), PlanError::NoMember)?;
        let has_goals = action.goals.iter().all(|id| goals.contains(id));
        require(has_goals, PlanError::NoGoal)?;
        let once = all_differ(&action.skills)
            && all_differ(&action.members)
            && all_differ(&action.findings)
            && all_differ(&action.goals);
        require(once, PlanError::RepeatedLink)
    }
}

fn check_goal(goal: &Goal, measures: &HashSet<MeasureId>) -> Result<(), PlanError> {
    let known = |id| measures.contains(&id);
    require(goal.measure.is_none_or(known), PlanError::NoMeasure)
}

fn require(holds: bool, error: PlanError) -> Result<(), PlanError> {
    if holds { Ok(()) } else { Err(error) }
}

fn all_differ<T: Eq + Hash>(items: &[T]) -> bool {
    let mut seen = HashSet::with_capacity(items.len());
    items.iter().all(|item| seen.insert(item))
}
