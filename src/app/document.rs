//! The open plan: its history, its file, and what it means.

use std::path::{Path, PathBuf};

use crate::{
    balance::Balance,
    content::Content,
    plan::{Edit, History, Plan, PlanError},
    ui::{
        command::Scope,
        state::{Selection, View},
        words,
    },
};

/// Which version of which document; equal versions are equal plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version {
    /// The document's id.
    pub(super) document: u64,
    /// The revision of its history.
    pub(super) revision: u64,
}

/// An open plan.
pub(super) struct Document {
    history: History,
    balance: Balance,
    /// The revision that `balance` was worked out for.
    balanced: u64,
    /// The file; none while the plan has none.
    pub(super) path: Option<PathBuf>,
    /// The revision that is in the file, or that nothing was done to yet.
    saved: Option<u64>,
    /// The file has comments that saving would lose, and nobody agreed to that yet.
    pub(super) has_comments: bool,
    /// Tells the documents of one window apart.
    pub(super) id: u64,
}

impl Document {
    /// Opens a plan to which nothing was done yet.
    pub(super) fn new(id: u64, plan: Plan, path: Option<PathBuf>, content: &Content) -> Self {
        let history = History::new(plan);
        Self {
            balance: Balance::of(history.plan(), content),
            balanced: history.revision(),
            saved: Some(history.revision()),
            history,
            path,
            has_comments: false,
            id,
        }
    }

    /// Counts the plan as unsaved work from the start.
    pub(super) fn count_as_unsaved(&mut self) {
        self.saved = None;
    }

    pub(super) fn version(&self) -> Version {
        Version {
            document: self.id,
            revision: self.revision(),
        }
    }

    pub(super) fn plan(&self) -> &Plan {
        self.history.plan()
    }

    pub(super) fn revision(&self) -> u64 {
        self.history.revision()
    }

    pub(super) fn balance(&self) -> &Balance {
        &self.balance
    }

    pub(super) fn is_dirty(&self) -> bool {
        self.saved != Some(self.history.revision())
    }

    /// Makes the plan as it is now one that undo comes by.
    pub(super) fn settle(&mut self) {
        self.history.settle();
    }

    /// Notes that a version is in the file now, without any comments.
    pub(super) fn saved_at(&mut self, version: Version, path: &Path) {
        self.saved = Some(version.revision);
        self.path = Some(path.to_owned());
        self.has_comments = false;
    }

    /// Carries an edit out under its name for people.
    pub(super) fn edit(&mut self, edit: &Edit, content: &Content) -> Result<(), PlanError> {
        let label = words::edit(edit, self.history.plan());
        self.history.edit(edit, label)?;
        self.rebalance(content);
        Ok(())
    }

    pub(super) fn undo(&mut self, content: &Content) {
        self.history.undo();
        self.rebalance(content);
    }

    pub(super) fn redo(&mut self, content: &Content) {
        self.history.redo();
        self.rebalance(content);
    }

    fn rebalance(&mut self, content: &Content) {
        if self.balanced != self.history.revision() {
            self.balance = Balance::of(self.history.plan(), content);
            self.balanced = self.history.revision();
        }
    }

    /// The name of the file without its folder.
    pub(super) fn file_name(&self) -> Option<String> {
        let name = self.path.as_deref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// The document as the views see it.
    pub(super) fn view<'a>(&'a self, content: &'a Content, selection: Selection) -> View<'a> {
        let (undo, redo) = (self.history.undo_label(), self.history.redo_label());
        let selected = selection.member.and_then(|id| self.plan().member(id));
        View {
            plan: self.plan(),
            balance: &self.balance,
            content,
            revision: self.revision(),
            file: self.path.as_deref().and_then(Path::file_name),
            dirty: self.is_dirty(),
            undo,
            redo,
            scope: Scope {
                plan: true,
                member: selected.is_some(),
                undo: undo.is_some(),
                redo: redo.is_some(),
            },
        }
    }
}
