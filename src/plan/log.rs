//! What is noted on the way: whom the team thanked, and what its people thought about.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{Edit, Id, Item, Items, MemberId, Owner, Plan, PlanError};

/// What is noted on the way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    /// Whom the team thanked, and for what.
    pub recognitions: Items<Recognition>,
    /// Answers to the questions that make one think.
    pub reflections: Items<Reflection>,
}

/// Identifies a recognition within its plan.
pub type RecognitionId = Id<Recognition>;

/// For what somebody is recognised, whatever the title.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RecognitionReason {
    /// Went ahead without being asked.
    #[default]
    Initiative,
    /// Found or tried something new.
    Innovation,
    /// Led together with others.
    JointLeadership,
    /// Kept things in order and saw them through.
    FollowThrough,
}

impl RecognitionReason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Initiative,
        Self::Innovation,
        Self::JointLeadership,
        Self::FollowThrough,
    ];

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Initiative => "initiative",
            Self::Innovation => "innovation",
            Self::JointLeadership => "joint_leadership",
            Self::FollowThrough => "follow_through",
        }
    }
}

/// A thank-you: to whom, when and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognition {
    /// Identifies the recognition within the plan.
    pub id: RecognitionId,
    /// The day.
    pub date: Date,
    /// To whom.
    pub to: Owner,
    /// For what kind of thing.
    pub reason: RecognitionReason,
    /// What it was; may be empty.
    pub note: String,
}

/// Identifies a reflection within its plan.
pub type ReflectionId = Id<Reflection>;

/// An answer to one of the questions that make one think.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reflection {
    /// Identifies the reflection within the plan.
    pub id: ReflectionId,
    /// Id of the question; never blank. A plan does not know which questions there are.
    pub question: String,
    /// The day.
    pub date: Date,
    /// Who thought about it, in words; may be empty.
    pub author: String,
    /// The answer; never blank.
    pub answer: String,
}

impl Item for Recognition {
    const MISSING: PlanError = PlanError::NoRecognition;

    fn id(&self) -> RecognitionId {
        self.id
    }

    fn set_id(&mut self, id: RecognitionId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        match &self.to {
            Owner::Other(name) if name.trim().is_empty() => Err(PlanError::BlankRecognition),
            Owner::Other(_) | Owner::Member(_) => Ok(()),
        }
    }
}

impl Item for Reflection {
    const MISSING: PlanError = PlanError::NoReflection;

    fn id(&self) -> ReflectionId {
        self.id
    }

    fn set_id(&mut self, id: ReflectionId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        if self.question.trim().is_empty() || self.answer.trim().is_empty() {
            return Err(PlanError::BlankReflection);
        }
        Ok(())
    }
}

/// A change of what is noted.
#[derive(Clone, Debug, PartialEq)]
pub enum LogEdit {
    /// Adds a recognition at the end; the plan gives it an id.
    AddRecognition(Recognition),
    /// Puts a recognition in the place of the one with this id.
    Recognition(RecognitionId, Recognition),
    /// Takes a recognition out.
    RemoveRecognition(RecognitionId),
    /// Adds a reflection at the end; the plan gives it an id.
    AddReflection(Reflection),
    /// Puts a reflection in the place of the one with this id.
    Reflection(ReflectionId, Reflection),
    /// Takes a reflection out.
    RemoveReflection(ReflectionId),
}

impl From<LogEdit> for Edit {
    fn from(edit: LogEdit) -> Self {
        Self::Log(edit)
    }
}

impl Log {
    /// Checks that everybody who was thanked is on the team, or has a name.
    pub(super) fn check(&self, members: &HashSet<MemberId>) -> Result<(), PlanError> {
        let mut recognitions = self.recognitions.iter();
        recognitions.try_for_each(|one| one.to.check(members))
    }

    /// Keeps the name of those who leave, who were thanked all the same.
    pub(super) fn leave_out(&mut self, gone: &HashMap<MemberId, &str>) {
        let name = |one: &Recognition| match one.to {
            Owner::Member(id) => gone.get(&id).map(|name| (*name).to_owned()),
            Owner::Other(_) => None,
        };
        self.recognitions.change_where(
            |one| name(one).is_some(),
            |one| {
                if let Some(name) = name(one) {
                    one.to = Owner::Other(name);
                }
            },
        );
    }
}

impl Plan {
    /// What is noted on the way.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.0.log
    }

    pub(super) fn edit_log(&mut self, edit: &LogEdit) -> Result<(), PlanError> {
        let Log {
            recognitions,
            reflections,
        } = &mut self.0.log;
        match edit {
            LogEdit::AddRecognition(one) => drop(recognitions.add(one.clone())?),
            LogEdit::Recognition(id, one) => recognitions.change(*id, |kept| {
                *kept = Recognition {
                    id: *id,
                    ..one.clone()
                };
                Ok(())
            })?,
            LogEdit::RemoveRecognition(id) => recognitions.remove(*id)?,
            LogEdit::AddReflection(one) => drop(reflections.add(one.clone())?),
            LogEdit::Reflection(id, one) => reflections.change(*id, |kept| {
                *kept = Reflection {
                    id: *id,
                    ..one.clone()
                };
                Ok(())
            })?,
            LogEdit::RemoveReflection(id) => reflections.remove(*id)?,
        }
        self.log().check(&self.member_ids())
    }
}
