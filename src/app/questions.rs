//! Open questions: the dialogs, and what goes on once one is answered.

use std::{collections::VecDeque, path::PathBuf};

use super::jobs::Purpose;
use crate::{format, ui::dialogs::Dialog};

/// Something that replaces the open plan or ends the program.
#[derive(Debug)]
pub(super) enum Next {
    /// Starts an empty plan.
    New,
    /// Asks for a plan to open.
    Open,
    /// Opens this file.
    File(PathBuf),
    /// Shows a plan that was read from this file.
    Opened(PathBuf, Box<format::Document>),
    /// Opens a copy of an example.
    Example(usize),
    /// Starts from a template.
    Template(usize),
    /// Restores a plan that a crash left unsaved.
    Restore(usize),
    /// Closes the plan.
    Close,
    /// Ends the program.
    Quit,
}

/// A file that is asked for.
#[derive(Debug)]
pub(super) struct Wanted {
    /// What for.
    pub(super) purpose: Purpose,
    /// What goes on once the file is saved.
    pub(super) next: Option<Next>,
}

/// What an answer is about.
#[derive(Debug)]
pub(super) enum About {
    /// Nothing beyond the dialog itself.
    Itself,
    /// Unsaved changes that are in the way of something.
    Unsaved(Next),
    /// Work that a crash left unsaved, by its place in the list, and is to be thrown away.
    Forget(usize),
    /// A path that is being typed.
    Path(Wanted),
    /// A file that would be replaced.
    Replace(Wanted, PathBuf),
    /// Comments that saving would lose.
    Comments(PathBuf, Option<Next>),
}

/// A dialog that waits for an answer.
pub(super) struct Question {
    pub(super) dialog: Dialog,
    pub(super) about: About,
}

/// The questions in the order in which they are asked; the first is shown.
#[derive(Default)]
pub(super) struct Questions(VecDeque<Question>);

impl Questions {
    /// The dialog to show.
    pub(super) fn shown(&mut self) -> Option<&mut Dialog> {
        self.0.front_mut().map(|question| &mut question.dialog)
    }

    /// Whether any is open.
    pub(super) fn is_open(&self) -> bool {
        !self.0.is_empty()
    }

    /// Asks once the others are answered.
    pub(super) fn ask(&mut self, dialog: Dialog, about: About) {
        self.0.push_back(Question { dialog, about });
    }

    /// Asks before the others; the same question is not asked twice at once.
    pub(super) fn ask_first(&mut self, dialog: Dialog, about: About) {
        let is_unsaved = |question: &Question| matches!(question.about, About::Unsaved(_));
        if !self.0.iter().any(is_unsaved) {
            self.0.push_front(Question { dialog, about });
        }
    }

    /// Takes the question that was just answered.
    pub(super) fn take(&mut self) -> Option<Question> {
        self.0.pop_front()
    }
}
