//! Every change to a plan, and how it is carried out.

use std::{
    collections::HashSet,
    mem::{Discriminant, discriminant},
    sync::Arc,
};

use jiff::civil::Date;

use super::{
    ActionDetail, ActionId, AgendaEdit, Band, CellEdit, ChecklistEdit, Detail, EmpowermentId,
    Floors, Framework, FrameworkEdit, GoalDetail, GoalId, Lean, Level, LogEdit, MeasureDetail,
    MeasureId, Member, MemberId, Moment, Newcomer, Plan, PlanError, ReviewDetail, ReviewId,
    Sighting, SkillDetail, SnapshotEdit, SnapshotId, StepDetail, StepList, TrainingDetail,
    TrainingId, kept,
};

/// A change to a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Names the plan.
    Title(String),
    /// Says which situation the team is in.
    Situation(Option<String>),
    /// Says which situation comes next.
    NextSituation(Option<String>),
    /// Sets band and floors by hand, or goes back to the situation's where none is given.
    Target {
        /// The band by hand.
        band: Option<Band>,
        /// The floors by hand.
        floors: Option<Floors>,
    },
    /// Adds people at the end, with ratings laid out for `framework`.
    ///
    /// Where one framework covers the other, the wider one stays or comes in, so no rating is lost;
    /// but a framework of the plan's own always stays, and has to cover the other.
    AddMembers {
        /// The framework that the newcomers' ratings are laid out for.
        framework: Arc<Framework>,
        /// The newcomers in order.
        members: Vec<Newcomer>,
    },
    /// Takes members out, ratings and all: each of them, or nobody.
    RemoveMembers(Vec<MemberId>),
    /// Moves a member to another place in the list; beyond the end means to the end.
    MoveMember {
        /// Who moves.
        member: MemberId,
        /// The place afterwards, from 0.
        to: usize,
    },
    /// Changes one detail of a member.
    Describe(MemberId, Detail),
    /// Rates a skill of a member, or clears the rating.
    Rate {
        /// Whose rating.
        member: MemberId,
        /// The skill's position in the framework.
        skill: usize,
        /// The new level, or none to clear it.
        level: Option<Level>,
    },
    /// Sets several cells of the table of members, all of them or none.
    Cells(Vec<CellEdit>),
    /// Sets the finding of a rule aside, in place of an earlier reason, or brings it back.
    SetAside {
        /// Id of the rule; must not be blank where there is a reason.
        rule: String,
        /// Why, kept without the white space around it; must not be blank. None brings the
        /// finding back, which changes nothing when it is not set aside.
        reason: Option<String>,
    },
    /// Changes the framework.
    Framework(FrameworkEdit),
    /// Says where the team stands in a dimension of style, now or as it is wanted.
    Style {
        /// Id of the dimension.
        dimension: String,
        /// Now or wanted.
        moment: Moment,
        /// Where; none takes it back.
        lean: Option<Lean>,
    },
    /// Says whether a symptom, by the id of its risk, is seen; none takes it back.
    Symptom(String, Option<Sighting>),
    /// Changes what is planned.
    Agenda(AgendaEdit),
    /// Changes the check-lists.
    Checklist(ChecklistEdit),
    /// Changes what is noted on the way.
    Log(LogEdit),
    /// Changes the snapshots.
    Snapshot(SnapshotEdit),
}

/// The one field that an edit sets; a run of edits on the same field is one undo step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditField {
    /// The plan's title.
    Title,
    /// The situation now.
    Situation,
    /// The situation next.
    NextSituation,
    /// Band and floors.
    Target,
    /// One detail of a member.
    Detail(MemberId, Discriminant<Detail>),
    /// One rating.
    Rating(MemberId, usize),
    /// The day of the next review.
    NextReview,
    /// One detail of a goal.
    Goal(GoalId, Discriminant<GoalDetail>),
    /// One detail of a measure.
    Measure(MeasureId, Discriminant<MeasureDetail>),
    /// The reading of a measure on a day.
    Reading(MeasureId, Date),
    /// One detail of an action.
    Action(ActionId, Discriminant<ActionDetail>),
    /// One detail of a review.
    Review(ReviewId, Discriminant<ReviewDetail>),
    /// The name of the framework.
    FrameworkName,
    /// What the framework is for.
    FrameworkDescription,
    /// One detail of the skill at this position.
    Skill(usize, Discriminant<SkillDetail>),
    /// What is seen at a level, by its position, of the skill at this position.
    Anchor(usize, usize),
    /// The style in a dimension.
    Style(String, Moment),
    /// A symptom.
    Symptom(String),
    /// One detail of a step of a check-list.
    Step(StepList, String, Discriminant<StepDetail>),
    /// Who answers for a responsibility.
    Responsibility(String),
    /// What an entry about empowerment says.
    Empowerment(EmpowermentId),
    /// One detail of a training that is no tick.
    Training(TrainingId, Discriminant<TrainingDetail>),
    /// The name of a snapshot.
    SnapshotName(SnapshotId),
    /// The day of a snapshot.
    SnapshotDate(SnapshotId),
}

impl Edit {
    /// The field that the edit sets; none for edits that add, remove, move, set aside, tick, change
    /// an entry of a log or set several cells, each of which is a step of its own.
    #[must_use]
    pub fn field(&self) -> Option<EditField> {
        Some(match self {
            Self::Title(_) => EditField::Title,
            Self::Situation(_) => EditField::Situation,
            Self::NextSituation(_) => EditField::NextSituation,
            Self::Target { .. } => EditField::Target,
            Self::Describe(id, detail) => EditField::Detail(*id, discriminant(detail)),
            Self::Rate { member, skill, .. } => EditField::Rating(*member, *skill),
            Self::Framework(edit) => return framework_field(edit),
            Self::Style {
                dimension, moment, ..
            } => EditField::Style(dimension.clone(), *moment),
            Self::Symptom(risk, _) => EditField::Symptom(risk.clone()),
            Self::Agenda(edit) => return agenda_field(edit),
            Self::Checklist(edit) => return checklist_field(edit),
            Self::Snapshot(SnapshotEdit::Rename(id, _)) => EditField::SnapshotName(*id),
            Self::Snapshot(SnapshotEdit::Redate(id, _)) => EditField::SnapshotDate(*id),
            Self::AddMembers { .. }
            | Self::RemoveMembers(_)
            | Self::MoveMember { .. }
            | Self::Cells(_)
            | Self::SetAside { .. }
            | Self::Log(_)
            | Self::Snapshot(SnapshotEdit::Take { .. } | SnapshotEdit::Remove(_)) => return None,
        })
    }
}

fn framework_field(edit: &FrameworkEdit) -> Option<EditField> {
    Some(match edit {
        FrameworkEdit::Name(_) => EditField::FrameworkName,
        FrameworkEdit::Description(_) => EditField::FrameworkDescription,
        FrameworkEdit::Skill(place, SkillDetail::Anchor(level, _)) => {
            EditField::Anchor(*place, *level)
        }
        // With another family, a skill goes to another position; five levels come or go at once.
        FrameworkEdit::Skill(_, SkillDetail::Family(_) | SkillDetail::Anchors(_))
        | FrameworkEdit::Use(_)
        | FrameworkEdit::Floors(_)
        | FrameworkEdit::AddSkill(_)
        | FrameworkEdit::RemoveSkill(_)
        | FrameworkEdit::MoveSkill { .. } => return None,
        FrameworkEdit::Skill(place, detail) => EditField::Skill(*place, discriminant(detail)),
    })
}

fn checklist_field(edit: &ChecklistEdit) -> Option<EditField> {
    Some(match edit {
        ChecklistEdit::Step { list, step, detail } => {
            EditField::Step(*list, step.clone(), discriminant(detail))
        }
        ChecklistEdit::Own(id, _) => EditField::Responsibility(id.clone()),
        ChecklistEdit::Empowerment(id, _) => EditField::Empowerment(*id),
        ChecklistEdit::Training(
            _,
            TrainingDetail::Answer(..) | TrainingDetail::Topic(..) | TrainingDetail::Benefit(..),
        )
        | ChecklistEdit::AddEmpowerment(..)
        | ChecklistEdit::RemoveEmpowerment(_)
        | ChecklistEdit::AddTraining(_)
        | ChecklistEdit::RemoveTraining(_) => return None,
        ChecklistEdit::Training(id, detail) => EditField::Training(*id, discriminant(detail)),
    })
}

fn agenda_field(edit: &AgendaEdit) -> Option<EditField> {
    Some(match edit {
        AgendaEdit::NextReview(_) => EditField::NextReview,
        AgendaEdit::Goal(id, detail) => EditField::Goal(*id, discriminant(detail)),
        AgendaEdit::Measure(id, detail) => EditField::Measure(*id, discriminant(detail)),
        AgendaEdit::Reading { measure, date, .. } => EditField::Reading(*measure, *date),
        AgendaEdit::Action(id, detail) => EditField::Action(*id, discriminant(detail)),
        AgendaEdit::Review(id, detail) => EditField::Review(*id, discriminant(detail)),
        AgendaEdit::AddGoal(_)
        | AgendaEdit::RemoveGoal(_)
        | AgendaEdit::AddMeasure(_)
        | AgendaEdit::AddMeasureOf(..)
        | AgendaEdit::RemoveMeasure(_)
        | AgendaEdit::AddAction(_)
        | AgendaEdit::RemoveAction(_)
        | AgendaEdit::AddReview { .. }
        | AgendaEdit::RemoveReview(_) => return None,
    })
}

impl Plan {
    /// Carries an edit out on a copy, which shares all untouched members with this plan.
    ///
    /// # Errors
    /// Says why the edit cannot be done; this plan is as it was in any case.
    pub fn apply(&self, edit: &Edit) -> Result<Self, PlanError> {
        let mut plan = self.clone();
        let parts = &mut plan.0;
        match edit {
            Edit::Title(title) => parts.title.clone_from(title),
            Edit::Situation(id) => parts.situation.clone_from(id),
            Edit::NextSituation(id) => parts.next_situation.clone_from(id),
            Edit::Target { band, floors } => {
                parts.band = band.map(Band::check).transpose()?;
                parts.floors = floors.map(Floors::check).transpose()?;
            }
            Edit::AddMembers { framework, members } => plan.add(framework, members)?,
            Edit::RemoveMembers(ids) => plan.remove(ids)?,
            Edit::MoveMember { member, to } => {
                let place = self.position(*member).ok_or(PlanError::NoMember)?;
                let moved = parts.members.remove(place);
                let to = (*to).min(parts.members.len());
                parts.members.insert(to, moved);
            }
            Edit::Describe(id, detail) => plan.member_mut(*id)?.describe(detail)?,
            Edit::Rate {
                member,
                skill,
                level,
            } => {
                if !plan.member_mut(*member)?.ratings.set(*skill, *level) {
                    return Err(PlanError::NoSkill);
                }
            }
            Edit::Cells(cells) => plan.set_cells(cells)?,
            Edit::SetAside { rule, reason } => plan.put_aside(rule, reason.as_deref())?,
            Edit::Framework(edit) => plan.edit_framework(edit)?,
            Edit::Style {
                dimension,
                moment,
                lean,
            } => plan.lean(dimension, *moment, *lean),
            Edit::Symptom(risk, sighting) => plan.sight(risk, *sighting),
            Edit::Agenda(edit) => plan.edit_agenda(edit)?,
            Edit::Checklist(edit) => plan.edit_checklists(edit)?,
            Edit::Log(edit) => plan.edit_log(edit)?,
            Edit::Snapshot(edit) => plan.edit_snapshots(edit)?,
        }
        Ok(plan)
    }

    fn member_mut(&mut self, id: MemberId) -> Result<&mut Member, PlanError> {
        self.0
            .members
            .iter_mut()
            .find(|member| member.id == id)
            .map(Arc::make_mut)
            .ok_or(PlanError::NoMember)
    }

    fn remove(&mut self, ids: &[MemberId]) -> Result<(), PlanError> {
        let gone: HashSet<_> = ids.iter().copied().collect();
        let (leave, stay): (Vec<_>, Vec<_>) = std::mem::take(&mut self.0.members)
            .into_iter()
            .partition(|member| gone.contains(&member.id));
        if leave.len() != gone.len() {
            return Err(PlanError::NoMember);
        }
        self.0.members = stay;
        self.leave_out_of_agenda(&gone);
        kept::leave_out(&mut self.0.kept, &gone);
        self.0.checklists.leave_out(&gone);
        let names = leave.iter();
        let names = names.map(|member| (member.id, member.profile.name.as_str()));
        self.0.log.leave_out(&names.collect());
        Ok(())
    }

    fn add(&mut self, theirs: &Arc<Framework>, newcomers: &[Newcomer]) -> Result<(), PlanError> {
        let parts = &mut self.0;
        if parts.members.len() + newcomers.len() > Self::MOST_MEMBERS {
            return Err(PlanError::Full);
        }
        if !parts.framework.covers(theirs) {
            // A wider framework takes the place of a built-in one, never of one's own.
            if parts.framework.is_own() || !theirs.covers(&parts.framework) {
                return Err(PlanError::OtherFramework);
            }
            self.use_framework(theirs)?;
        }
        let parts = &mut self.0;
        for newcomer in newcomers {
            if newcomer.profile.name.trim().is_empty() {
                return Err(PlanError::BlankName);
            }
            let id = MemberId(parts.next_member);
            parts.next_member = id.0.checked_add(1).ok_or(PlanError::Full)?;
            parts.members.push(Arc::new(Member {
                id,
                profile: newcomer.profile.clone(),
                ratings: newcomer.ratings.moved(theirs, &parts.framework),
            }));
        }
        Ok(())
    }
}

impl Member {
    pub(super) fn describe(&mut self, detail: &Detail) -> Result<(), PlanError> {
        match detail {
            Detail::Name(name) if name.trim().is_empty() => Err(PlanError::BlankName),
            detail => {
                self.profile.set(detail.clone());
                Ok(())
            }
        }
    }
}
