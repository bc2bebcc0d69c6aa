//! Undo and redo: the versions of a plan, each with the name of the edit that led to it.

use std::collections::VecDeque;

use super::{Edit, EditField, Plan, PlanError};

/// The versions of one plan. There is always a current one.
///
/// Versions share their members, so keeping one costs a pointer a member.
#[derive(Clone, Debug)]
pub struct History {
    now: Version,
    past: VecDeque<Step>,
    future: Vec<Step>,
    last_revision: u64,
}

#[derive(Clone, Debug)]
struct Version {
    plan: Plan,
    revision: u64,
}

/// The way between two versions: the one left behind, and the edit between it and its neighbour.
#[derive(Clone, Debug)]
struct Step {
    version: Version,
    label: String,
    field: Option<EditField>,
}

impl History {
    /// How many steps back are kept.
    pub const LIMIT: usize = 500;

    /// Starts with a plan that nothing was done to yet.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        Self {
            now: Version { plan, revision: 0 },
            past: VecDeque::new(),
            future: Vec::new(),
            last_revision: 0,
        }
    }

    /// The current plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.now.plan
    }

    /// Names the current version; equal revisions mean equal plans.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.now.revision
    }

    /// Carries an edit out. An edit that changes nothing leaves no trace; a run of edits on one
    /// field is one step, and none when it comes back to where it began.
    ///
    /// # Errors
    /// As [`Plan::apply`]; the history is then as it was.
    pub fn edit(&mut self, edit: &Edit, label: impl Into<String>) -> Result<(), PlanError> {
        let plan = self.now.plan.apply(edit)?;
        if plan == self.now.plan {
            return Ok(());
        }
        let field = edit.field();
        let runs_on = self.future.is_empty()
            && field.is_some()
            && self.past.back().is_some_and(|step| step.field == field);
        if runs_on && let Some(step) = self.past.pop_back_if(|step| step.version.plan == plan) {
            // Undoing the run would show nothing, and the plan is the one that may be in the file.
            self.now = step.version;
            return Ok(());
        }
        self.last_revision += 1;
        let before = std::mem::replace(
            &mut self.now,
            Version {
                plan,
                revision: self.last_revision,
            },
        );
        self.future.clear();
        if !runs_on {
            if self.past.len() == Self::LIMIT {
                self.past.pop_front();
            }
            self.past.push_back(Step {
                version: before,
                label: label.into(),
                field,
            });
        }
        Ok(())
    }

    /// Ends a run of edits on one field: the next edit is a step of its own, so that undo comes by
    /// the version that is current now.
    pub fn settle(&mut self) {
        if let Some(step) = self.past.back_mut() {
            step.field = None;
        }
    }

    /// The name of the edit that undo would take back.
    #[must_use]
    pub fn undo_label(&self) -> Option<&str> {
        self.past.back().map(|step| step.label.as_str())
    }

    /// The name of the edit that redo would bring back.
    #[must_use]
    pub fn redo_label(&self) -> Option<&str> {
        self.future.last().map(|step| step.label.as_str())
    }

    /// Takes the last edit back; false when there is none.
    pub fn undo(&mut self) -> bool {
        let Some(mut step) = self.past.pop_back() else {
            return false;
        };
        std::mem::swap(&mut self.now, &mut step.version);
        self.future.push(step);
        true
    }

    /// Does the last undone edit again; false when there is none.
    pub fn redo(&mut self) -> bool {
        let Some(mut step) = self.future.pop() else {
            return false;
        };
        std::mem::swap(&mut self.now, &mut step.version);
        self.past.push_back(step);
        true
    }
}
