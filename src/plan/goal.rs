//! Goals: what a team wants to reach.

use jiff::civil::Date;

use super::{Id, Item, MeasureId, PlanError};

/// Identifies a goal within its plan.
pub type GoalId = Id<Goal>;

/// Something that a team wants to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Identifies the goal within the plan.
    pub id: GoalId,
    /// What is wanted; never blank.
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

impl Goal {
    /// A goal of which only the text is known.
    #[must_use]
    pub fn named(text: impl Into<String>) -> Self {
        Self {
            id: Id::new(0),
            text: text.into(),
            success: String::new(),
            path: String::new(),
            measure: None,
            due: None,
        }
    }

    pub(super) fn set(&mut self, detail: &GoalDetail) {
        match detail {
            GoalDetail::Text(text) => self.text.clone_from(text),
            GoalDetail::Success(success) => self.success.clone_from(success),
            GoalDetail::Path(path) => self.path.clone_from(path),
            GoalDetail::Measure(measure) => self.measure = *measure,
            GoalDetail::Due(due) => self.due = *due,
        }
    }
}

impl Item for Goal {
    const MISSING: PlanError = PlanError::NoGoal;

    fn id(&self) -> GoalId {
        self.id
    }

    fn set_id(&mut self, id: GoalId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        if self.text.trim().is_empty() {
            return Err(PlanError::BlankGoal);
        }
        Ok(())
    }
}

/// A change of one detail of a [`Goal`].
#[derive(Clone, Debug, PartialEq)]
pub enum GoalDetail {
    /// What is wanted; must not be blank.
    Text(String),
    /// What success looks like.
    Success(String),
    /// The path there.
    Path(String),
    /// The measure by which it is seen.
    Measure(Option<MeasureId>),
    /// The day by which it is to be reached.
    Due(Option<Date>),
}
