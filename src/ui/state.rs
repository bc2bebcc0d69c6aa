//! What the window remembers from frame to frame apart from the plan: places, selection, drafts.

use std::sync::Arc;

use super::{command::Scope, intent::Intent};
use crate::{
    balance::Balance,
    content::Content,
    figure::Figure,
    plan::{MemberId, Plan},
};

/// A page of an open plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The rating grid.
    #[default]
    Team,
    /// The map and the skills.
    Balance,
}

/// What is selected, shared by grid, map and inspector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The selected member.
    pub member: Option<MemberId>,
    /// The selected skill, by its position in the framework.
    pub skill: Option<usize>,
}

/// State of the views of one open plan; none of it is saved.
#[derive(Default)]
pub struct ViewState {
    /// The page.
    pub place: Place,
    /// What is selected.
    pub selection: Selection,
    /// For so many more frames the grid tries to show the selected cell and give it the keyboard.
    pub focus_tries: u8,
    /// Keys go to the grid, also while the cursor's cell is out of sight.
    pub grid_has_keys: bool,
    /// The Balance page shows the inspector: something was chosen there.
    pub inspect_balance: bool,
    /// The text of people who are being added.
    pub people: super::dialogs::people::Draft,
    /// The map as last drawn, and what it was drawn for.
    pub map: Cached<(u64, crate::figure::MapView), Figure>,
    /// The skills chart as last drawn, and what it was drawn for.
    pub skills: Cached<(u64, u32), Figure>,
}

impl ViewState {
    /// A cell out of sight is built only once the table has scrolled to it, a frame or two later.
    const TRIES: u8 = 3;

    /// Lets the grid show the selected cell and give it the keyboard.
    pub fn focus_cell(&mut self) {
        self.focus_tries = Self::TRIES;
    }
}

/// A value that is made anew only when what it depends on has changed.
pub struct Cached<K, V>(Option<(K, Arc<V>)>);

impl<K, V> Default for Cached<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, V> Cached<K, V> {
    /// The value for this key.
    pub fn get(&mut self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        if let Some((known, value)) = &self.0
            && *known == key
        {
            return Arc::clone(value);
        }
        let value = Arc::new(make());
        self.0 = Some((key, Arc::clone(&value)));
        value
    }
}

/// An open plan as the views see it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What it means.
    pub balance: &'a Balance,
    /// The built-in content.
    pub content: &'a Content,
    /// Changes with the plan.
    pub revision: u64,
    /// Name of the file; none while the plan has none.
    pub file: Option<&'a std::ffi::OsStr>,
    /// Whether there is unsaved work.
    pub dirty: bool,
    /// The edit that undo would take back.
    pub undo: Option<&'a str>,
    /// The edit that redo would bring back.
    pub redo: Option<&'a str>,
    /// Which commands make sense.
    pub scope: Scope,
}

/// Where views leave what was asked for.
pub type Intents = Vec<Intent>;
