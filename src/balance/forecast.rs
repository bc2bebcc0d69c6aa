//! Where the planned actions would take the team. An assumption, not a promise: each action is
//! taken to raise its skills in its people by what somebody expects of it.

use jiff::civil::Date;

use super::{Balance, Comparison, Rises, State};
use crate::{
    content::Content,
    plan::{Action, Plan},
};

/// What would follow if actions brought what is expected of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The balance that the team would then have.
    pub balance: Balance,
    /// What would differ from now.
    pub comparison: Comparison,
}

impl Forecast {
    /// The forecast of those open actions for which `counts` holds; `balance` is the plan's.
    ///
    /// Ratings rise by what the actions bring together, the top of the scale at most; what is not
    /// rated stays so. People, situation and target are taken to stay as they are.
    #[must_use]
    pub fn of(
        plan: &Plan,
        balance: &Balance,
        content: &Content,
        today: Date,
        counts: impl Fn(&Action) -> bool,
    ) -> Self {
        let rises = Rises::of(plan, |action| action.is_open() && counts(action));
        let then = Balance::with(plan, content, rises);
        let comparison = Comparison::of(
            State { plan, balance },
            State {
                plan,
                balance: &then,
            },
            content,
            today,
        );
        Self {
            balance: then,
            comparison,
        }
    }
}

#[cfg(test)]
mod tests;
