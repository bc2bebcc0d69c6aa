//! Findings that are set aside: seen, talked about, and left for a reason.

use super::{Plan, PlanError};

/// A finding that is set aside, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Id of the rule behind the finding; never blank. A plan does not know which rules there are.
    pub rule: String,
    /// The reason; never blank.
    pub reason: String,
}

impl SetAside {
    fn check(&self) -> Result<(), PlanError> {
        if self.rule.trim().is_empty() {
            return Err(PlanError::BlankRule);
        }
        if self.reason.trim().is_empty() {
            return Err(PlanError::BlankReason);
        }
        Ok(())
    }
}

/// Checks the findings set aside, each and in their order.
pub(super) fn check(all: &[SetAside]) -> Result<(), PlanError> {
    all.iter().try_for_each(SetAside::check)?;
    if all.is_sorted_by(|one, next| one.rule < next.rule) {
        Ok(())
    } else {
        Err(PlanError::RuleOrder)
    }
}

impl Plan {
    /// Why the finding of a rule is set aside; none when it is not.
    #[must_use]
    pub fn set_aside(&self, rule: &str) -> Option<&str> {
        let mut all = self.0.set_aside.iter();
        all.find(|one| one.rule == rule)
            .map(|one| one.reason.as_str())
    }

    /// Sets a finding aside, whatever the reason was before, or brings it back.
    pub(super) fn put_aside(&mut self, rule: &str, reason: Option<&str>) -> Result<(), PlanError> {
        let new = reason.map(|reason| SetAside {
            rule: rule.to_owned(),
            reason: reason.trim().to_owned(),
        });
        new.as_ref().map_or(Ok(()), SetAside::check)?;
        let all = &mut self.0.set_aside;
        all.retain(|one| one.rule != rule);
        all.extend(new);
        all.sort_by(|one, next| one.rule.cmp(&next.rule));
        Ok(())
    }
}
