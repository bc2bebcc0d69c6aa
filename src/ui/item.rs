//! What is planned, and the snapshots, as the inspector shows them.

use super::state::Place;
use crate::{
    balance::number,
    plan::{ActionId, GoalId, MeasureId, Plan, ReviewId, SnapshotId},
};

/// Something that is planned, or a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A goal.
    Goal(GoalId),
    /// An action.
    Action(ActionId),
    /// A measure.
    Measure(MeasureId),
    /// A snapshot.
    Snapshot(SnapshotId),
    /// A review.
    Review(ReviewId),
}

impl Item {
    /// The page that lists it.
    #[must_use]
    pub fn place(self) -> Place {
        match self {
            Self::Goal(_) | Self::Action(_) => Place::Plan,
            Self::Measure(_) | Self::Snapshot(_) | Self::Review(_) => Place::Progress,
        }
    }

    /// What it is called; none where the plan has no such thing.
    #[must_use]
    pub fn name(self, plan: &Plan) -> Option<String> {
        let agenda = plan.agenda();
        match self {
            Self::Goal(id) => Some(agenda.goals.get(id)?.text.clone()),
            Self::Action(id) => Some(agenda.actions.get(id)?.title.clone()),
            Self::Measure(id) => Some(agenda.measures.get(id)?.name.clone()),
            Self::Snapshot(id) => Some(plan.snapshots().get(id)?.name.clone()),
            Self::Review(id) => Some(number::short_date(agenda.reviews.get(id)?.date)),
        }
    }
}

/// What an inspector shows, and the way there.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    items: Vec<Item>,
    focus: bool,
    /// What was left with the keyboard, which goes back to where it is listed.
    left: Option<Item>,
}

impl Trail {
    /// What is shown.
    #[must_use]
    pub fn shown(&self) -> Option<Item> {
        self.items.last().copied()
    }

    /// Whether this is shown.
    #[must_use]
    pub fn shows(&self, item: Item) -> bool {
        self.shown() == Some(item)
    }

    /// What was shown before.
    #[must_use]
    pub fn before(&self) -> Option<Item> {
        self.items.iter().rev().nth(1).copied()
    }

    /// Shows something; `focus` gives its first field the keyboard.
    pub fn choose(&mut self, item: Item, focus: bool) {
        self.items = vec![item];
        self.focus = focus;
        self.left = None;
    }

    /// Shows something else, with the way back to what was shown before.
    pub fn look_further(&mut self, item: Item) {
        self.items.push(item);
        self.focus = true;
        self.left = None;
    }

    /// Shows what was shown before; `by_keyboard` lets the keyboard go on from where this is listed.
    pub fn back(&mut self, by_keyboard: bool) {
        let left = self.items.pop();
        self.left = left.filter(|_| by_keyboard && self.items.is_empty());
    }

    /// Shows nothing.
    pub fn close(&mut self, by_keyboard: bool) {
        self.left = self.shown().filter(|_| by_keyboard);
        self.items.clear();
    }

    /// Whether where this is listed is to take the keyboard, which is then done.
    pub fn take_left(&mut self, item: Item) -> bool {
        self.left.take_if(|left| *left == item).is_some()
    }

    /// What was left and is not in sight takes the keyboard at no later time.
    pub fn forget_left(&mut self) {
        self.left = None;
    }

    /// Leaves out what was removed, or whose addition was undone.
    pub fn keep_known(&mut self, plan: &Plan) {
        self.items.retain(|item| item.name(plan).is_some());
    }

    /// Whether the first field is to take the keyboard, which is then done.
    pub fn take_focus(&mut self) -> bool {
        std::mem::take(&mut self.focus)
    }
}
