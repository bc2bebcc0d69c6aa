//! The open plan: its history, its file, and what it means.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::{
    balance::{
        Balance, Inputs,
        findings::{self, Card, Finding},
    },
    content::Content,
    plan::{Edit, History, Plan, PlanError},
    ui::{
        command::Scope,
        state::{Place, View, ViewState},
        words,
        zoom::Zoom,
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

/// What a plan means on a day.
struct Meaning {
    balance: Balance,
    findings: Vec<Finding>,
    cards: Vec<Card>,
    /// The revision that all of it was worked out for.
    revision: u64,
    /// The day that it was worked out for.
    today: Date,
    /// Tells meanings of one document apart.
    number: u64,
}

impl Meaning {
    fn of(history: &History, content: &Content, today: Date, number: u64) -> Self {
        let plan = history.plan();
        let balance = Balance::of(plan, content);
        let findings = findings::of(&Inputs {
            plan,
            balance: &balance,
            content,
            today,
        });
        Self {
            cards: Card::of(&findings, plan),
            findings,
            balance,
            revision: history.revision(),
            today,
            number,
        }
    }
}

/// An open plan.
pub(super) struct Document {
    history: History,
    meaning: Meaning,
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
    pub(super) fn new(
        id: u64,
        plan: Plan,
        path: Option<PathBuf>,
        content: &Content,
        today: Date,
    ) -> Self {
        let history = History::new(plan);
        Self {
            meaning: Meaning::of(&history, content, today, 0),
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
        &self.meaning.balance
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
        self.reconsider(content, self.meaning.today);
        Ok(())
    }

    pub(super) fn undo(&mut self, content: &Content) {
        self.history.undo();
        self.reconsider(content, self.meaning.today);
    }

    pub(super) fn redo(&mut self, content: &Content) {
        self.history.redo();
        self.reconsider(content, self.meaning.today);
    }

    /// Works out anew what the plan means, when it or the day has changed.
    pub(super) fn reconsider(&mut self, content: &Content, today: Date) {
        let Meaning {
            revision, number, ..
        } = self.meaning;
        if revision != self.history.revision() || self.meaning.today != today {
            self.meaning = Meaning::of(&self.history, content, today, number + 1);
        }
    }

    /// The name of the file without its folder.
    pub(super) fn file_name(&self) -> Option<String> {
        let name = self.path.as_deref()?.file_name()?;
        Some(name.to_string_lossy().into_owned())
    }

    /// The document as the views see it in this state, at this size.
    pub(super) fn view<'a>(
        &'a self,
        content: &'a Content,
        state: &ViewState,
        zoom: Zoom,
    ) -> View<'a> {
        let (undo, redo) = (self.history.undo_label(), self.history.redo_label());
        let selected = state.acts_on().member;
        let selected = selected.and_then(|id| self.plan().position(id));
        // Whoever the filter leaves out is not to be removed unseen.
        let is_hidden = |place: &usize| state.place == Place::Team && state.team.hides(*place);
        let selected = selected.filter(|place| !is_hidden(place));
        View {
            plan: self.plan(),
            balance: &self.meaning.balance,
            findings: &self.meaning.findings,
            cards: &self.meaning.cards,
            content,
            today: self.meaning.today,
            revision: self.meaning.number,
            file: self.path.as_deref().and_then(Path::file_name),
            dirty: self.is_dirty(),
            undo,
            redo,
            scope: Scope {
                plan: true,
                people: !self.plan().members().is_empty(),
                member: selected.is_some(),
                plan_order: state.team.is_in_plan_order(),
                cells: state.place == Place::Team && state.grid_has_keys && selected.is_some(),
                undo: undo.is_some(),
                redo: redo.is_some(),
                inspector: state.has_inspector(self.plan()),
                zoom,
            },
        }
    }
}
