//! The check-lists behind a plan: the cycle of balance, the steps to a sound structure, who answers
//! for what, what the team may decide, and which trainings are on offer.
//!
//! A plan does not know which steps, responsibilities, questions and topics there are: it keeps
//! what was said of them by their ids.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use super::{
    Edit, Id, Item, Items, MemberId, Owner, Plan, PlanError, TrainingDetail, TrainingId,
    TrainingOption,
};

/// What was said on the check-lists; nothing of what is as it was at first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checklists {
    /// The steps of the cycle of balance by their ids.
    pub cycle: Steps,
    /// The steps to a sound structure by their ids.
    pub structure: Steps,
    /// Who answers for which responsibility, by its id.
    pub owners: BTreeMap<String, Owner>,
    /// What the team may decide, and what supports it.
    pub empowerment: Items<Empowerment>,
    /// The trainings that are weighed.
    pub trainings: Items<TrainingOption>,
}

/// The steps of a check-list that something was said of, by their ids.
pub type Steps = BTreeMap<String, Step>;

/// How far a step has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Nothing was done yet.
    #[default]
    NotStarted,
    /// Begun.
    UnderWay,
    /// Done, for the time being.
    Done,
}

impl Stage {
    /// Every stage in order.
    pub const ALL: [Self; 3] = [Self::NotStarted, Self::UnderWay, Self::Done];

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::UnderWay => "under_way",
            Self::Done => "done",
        }
    }
}

/// What was said of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// How far it has come.
    pub stage: Stage,
    /// Who sees to it.
    pub owner: Option<Owner>,
    /// By when.
    pub date: Option<Date>,
    /// Anything else; may be empty.
    pub note: String,
}

/// Which list of steps is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepList {
    /// The cycle of balance.
    Cycle,
    /// The steps to a sound structure.
    Structure,
}

/// A change of one detail of a [`Step`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepDetail {
    /// How far it has come.
    Stage(Stage),
    /// Who sees to it.
    Owner(Option<Owner>),
    /// By when.
    Date(Option<Date>),
    /// Anything else.
    Note(String),
}

/// Identifies an entry about empowerment within its plan.
pub type EmpowermentId = Id<Empowerment>;

/// What empowerment consists of: neither does without the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EmpowermentPart {
    /// Freedom to decide.
    Autonomy,
    /// Help to succeed.
    Support,
}

impl EmpowermentPart {
    /// Both parts.
    pub const ALL: [Self; 2] = [Self::Autonomy, Self::Support];

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Autonomy => "autonomy",
            Self::Support => "support",
        }
    }
}

/// A decision that was handed over, or a support for those who decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Empowerment {
    /// Identifies the entry within the plan.
    pub id: EmpowermentId,
    /// Which of the two it is.
    pub part: EmpowermentPart,
    /// What it is; never blank.
    pub text: String,
}

impl Item for Empowerment {
    const MISSING: PlanError = PlanError::NoEmpowerment;

    fn id(&self) -> EmpowermentId {
        self.id
    }

    fn set_id(&mut self, id: EmpowermentId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        if self.text.trim().is_empty() {
            return Err(PlanError::BlankEmpowerment);
        }
        Ok(())
    }
}

/// A change of the check-lists.
#[derive(Clone, Debug, PartialEq)]
pub enum ChecklistEdit {
    /// Changes one detail of a step.
    Step {
        /// The list.
        list: StepList,
        /// Id of the step.
        step: String,
        /// The change.
        detail: StepDetail,
    },
    /// Says who answers for a responsibility, by its id; none takes that back.
    Own(String, Option<Owner>),
    /// Adds an entry about empowerment at the end; the plan gives it an id.
    AddEmpowerment(EmpowermentPart, String),
    /// Says something else in an entry; must not be blank.
    Empowerment(EmpowermentId, String),
    /// Takes an entry about empowerment out.
    RemoveEmpowerment(EmpowermentId),
    /// Adds a training at the end; the plan gives it an id.
    AddTraining(Box<TrainingOption>),
    /// Changes one detail of a training.
    Training(TrainingId, TrainingDetail),
    /// Takes a training out.
    RemoveTraining(TrainingId),
}

impl From<ChecklistEdit> for Edit {
    fn from(edit: ChecklistEdit) -> Self {
        Self::Checklist(edit)
    }
}

impl Checklists {
    /// The steps of one list.
    #[must_use]
    pub fn steps(&self, list: StepList) -> &Steps {
        match list {
            StepList::Cycle => &self.cycle,
            StepList::Structure => &self.structure,
        }
    }

    /// Whether there is an entry of this part of empowerment.
    #[must_use]
    pub fn has(&self, part: EmpowermentPart) -> bool {
        self.empowerment.iter().any(|entry| entry.part == part)
    }

    fn steps_mut(&mut self, list: StepList) -> &mut Steps {
        match list {
            StepList::Cycle => &mut self.cycle,
            StepList::Structure => &mut self.structure,
        }
    }

    /// The owners of all steps and responsibilities.
    fn owners(&self) -> impl Iterator<Item = &Owner> {
        let steps = self.cycle.values().chain(self.structure.values());
        steps
            .filter_map(|step| step.owner.as_ref())
            .chain(self.owners.values())
    }

    /// Checks what was said, for these members.
    pub(super) fn check(&self, members: &HashSet<MemberId>) -> Result<(), PlanError> {
        let steps = self.cycle.iter().chain(&self.structure);
        let says_nothing =
            |(id, step): (&String, &Step)| id.trim().is_empty() || *step == Step::default();
        if steps.clone().any(says_nothing) || self.owners.keys().any(|id| id.trim().is_empty()) {
            return Err(PlanError::BlankStep);
        }
        self.owners().try_for_each(|owner| owner.check(members))
    }

    /// Takes members who leave out of what they were to see to.
    pub(super) fn leave_out(&mut self, members: &HashSet<MemberId>) {
        let leaves = |owner: &Owner| matches!(owner, Owner::Member(id) if members.contains(id));
        self.owners.retain(|_, owner| !leaves(owner));
        for list in [StepList::Cycle, StepList::Structure] {
            let steps = self.steps_mut(list);
            for step in steps.values_mut() {
                step.owner = step.owner.take().filter(|owner| !leaves(owner));
            }
            steps.retain(|_, step| *step != Step::default());
        }
    }
}

impl Plan {
    /// What was said on the check-lists.
    #[must_use]
    pub fn checklists(&self) -> &Checklists {
        &self.0.checklists
    }

    pub(super) fn edit_checklists(&mut self, edit: &ChecklistEdit) -> Result<(), PlanError> {
        let lists = &mut self.0.checklists;
        match edit {
            ChecklistEdit::Step { list, step, detail } => {
                let steps = lists.steps_mut(*list);
                let mut changed = steps.remove(step).unwrap_or_default();
                changed.set(detail);
                if changed != Step::default() {
                    steps.insert(step.clone(), changed);
                }
            }
            ChecklistEdit::Own(id, Some(owner)) => {
                lists.owners.insert(id.clone(), owner.clone());
            }
            ChecklistEdit::Own(id, None) => {
                lists.owners.remove(id);
            }
            ChecklistEdit::AddEmpowerment(part, text) => {
                lists.empowerment.add(Empowerment {
                    id: Id::new(0),
                    part: *part,
                    text: text.clone(),
                })?;
            }
            ChecklistEdit::Empowerment(id, text) => lists.empowerment.change(*id, |entry| {
                entry.text.clone_from(text);
                Ok(())
            })?,
            ChecklistEdit::RemoveEmpowerment(id) => lists.empowerment.remove(*id)?,
            ChecklistEdit::AddTraining(option) => {
                lists.trainings.add(TrainingOption::clone(option))?;
            }
            ChecklistEdit::Training(id, detail) => lists.trainings.change(*id, |option| {
                option.set(detail);
                Ok(())
            })?,
            ChecklistEdit::RemoveTraining(id) => lists.trainings.remove(*id)?,
        }
        self.checklists().check(&self.member_ids())
    }
}

impl Step {
    fn set(&mut self, detail: &StepDetail) {
        match detail {
            StepDetail::Stage(stage) => self.stage = *stage,
            StepDetail::Owner(owner) => self.owner.clone_from(owner),
            StepDetail::Date(date) => self.date = *date,
            StepDetail::Note(note) => self.note.clone_from(note),
        }
    }
}

impl Owner {
    /// Checks that a member is one of these, and that somebody else has a name.
    pub(super) fn check(&self, members: &HashSet<MemberId>) -> Result<(), PlanError> {
        match self {
            Self::Member(id) if !members.contains(id) => Err(PlanError::NoMember),
            Self::Other(name) if name.trim().is_empty() => Err(PlanError::BlankOwner),
            Self::Member(_) | Self::Other(_) => Ok(()),
        }
    }
}
