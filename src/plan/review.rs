//! Reviews: when a plan was looked at again, what was found and what was decided.

use jiff::civil::Date;

use super::{Id, Item, PlanError, Severity, SnapshotId};

/// Identifies a review within its plan.
pub type ReviewId = Id<Review>;

/// A look at the plan on a day. The day of the next one stands in the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Identifies the review within the plan.
    pub id: ReviewId,
    /// The day.
    pub date: Date,
    /// What was decided; may be empty.
    pub decisions: String,
    /// What was found at that time, the worst first.
    pub findings: Vec<ReviewFinding>,
    /// The snapshot taken with it.
    pub snapshot: Option<SnapshotId>,
}

/// What a rule found when a review was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewFinding {
    /// Id of the rule; never blank. A plan does not know which rules there are.
    pub rule: String,
    /// How much it mattered.
    pub severity: Severity,
}

impl Review {
    pub(super) fn set(&mut self, detail: &ReviewDetail) {
        match detail {
            ReviewDetail::Date(date) => self.date = *date,
            ReviewDetail::Decisions(decisions) => self.decisions.clone_from(decisions),
        }
    }
}

impl Item for Review {
    const MISSING: PlanError = PlanError::NoReview;

    fn id(&self) -> ReviewId {
        self.id
    }

    fn set_id(&mut self, id: ReviewId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        let mut rules = self.findings.iter().map(|finding| finding.rule.trim());
        if rules.any(str::is_empty) {
            return Err(PlanError::BlankRule);
        }
        Ok(())
    }
}

/// A change of one detail of a [`Review`].
#[derive(Clone, Debug, PartialEq)]
pub enum ReviewDetail {
    /// Another day.
    Date(Date),
    /// What was decided.
    Decisions(String),
}
