//! What follows from edits of what is planned: what was added is shown, or told.

use super::{App, document::Document};
use crate::{
    plan::{ActionDetail, AgendaEdit, Edit, SnapshotEdit},
    ui::{
        dialogs::{Adding, Dialog, ReviewDraft, SnapshotDraft},
        state::{Item, Place},
        words,
    },
};

impl App {
    /// Asks what is to be added.
    pub(super) fn ask_to_add(&mut self, adding: Adding) {
        let text = String::new();
        self.show(Dialog::Add { adding, text });
    }

    /// Asks for the name of a snapshot.
    pub(super) fn ask_for_snapshot(&mut self) {
        let today = self.environment.today();
        self.show(Dialog::Snapshot(SnapshotDraft::of(today)));
    }

    /// Asks what was decided at a review.
    pub(super) fn ask_for_review(&mut self) {
        let today = self.environment.today();
        let Some(document) = self.document.as_ref() else {
            return;
        };
        let rated = document.balance().any_rating();
        let next = document.plan().agenda().next_review;
        self.show(Dialog::Review(ReviewDraft::of(today, rated, next)));
    }

    /// Shows what a dialog has just added, or tells that it is there.
    pub(super) fn show_added(&mut self, edit: &Edit) {
        let Some(item) = self.added(edit) else {
            return;
        };
        match (item, edit) {
            (_, Edit::Agenda(AgendaEdit::AddMeasureOf(..))) => {
                self.state.trail().look_further(item);
            }
            (Item::Snapshot(_), _) => self.note_undo(words::progress::TAKEN.to_owned()),
            (Item::Review(_), _) => self.note_undo(words::progress::NOTED.to_owned()),
            _ => self.state.show(item),
        }
    }

    /// Shows what a page has just added where the page is the one that shows it, else tells that it
    /// is there.
    pub(super) fn tell_added(&mut self, edit: &Edit) {
        match self.added(edit) {
            Some(item) if self.state.lists(item) => self.state.show(item),
            Some(_) => self.note_undo(words::plan::ADDED.to_owned()),
            None if self.state.place == Place::Findings && links(edit) => {
                self.note_undo(words::plan::LINKED.to_owned());
            }
            None => {}
        }
    }

    /// What an edit has added to the plan.
    fn added(&self, edit: &Edit) -> Option<Item> {
        let plan = self.document.as_ref().map(Document::plan)?;
        let agenda = plan.agenda();
        Some(match edit {
            Edit::Agenda(AgendaEdit::AddGoal(_)) => Item::Goal(agenda.goals.iter().next_back()?.id),
            Edit::Agenda(AgendaEdit::AddAction(_)) => {
                Item::Action(agenda.actions.iter().next_back()?.id)
            }
            Edit::Agenda(AgendaEdit::AddMeasure(_) | AgendaEdit::AddMeasureOf(..)) => {
                Item::Measure(agenda.measures.iter().next_back()?.id)
            }
            Edit::Agenda(AgendaEdit::AddReview { .. }) => {
                Item::Review(agenda.reviews.iter().next_back()?.id)
            }
            Edit::Snapshot(SnapshotEdit::Take { .. }) => {
                Item::Snapshot(plan.snapshots().iter().next_back()?.id)
            }
            _ => return None,
        })
    }
}

/// Whether an edit says which findings an action answers.
fn links(edit: &Edit) -> bool {
    let Edit::Agenda(AgendaEdit::Action(_, detail)) = edit else {
        return false;
    };
    matches!(detail, ActionDetail::Findings(_))
}
