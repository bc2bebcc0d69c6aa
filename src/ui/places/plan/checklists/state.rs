//! What the check-lists remember from frame to frame, and their parts by name.

use std::collections::{HashMap, HashSet};

use eframe::egui::Rect;

use crate::{
    plan::{EmpowermentPart, StepList, TrainingId},
    ui::state::Cached,
};

/// A part of the check-lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// The cycle of balance.
    Cycle,
    /// The steps to a sound structure.
    Structure,
    /// Who answers for what.
    Responsibilities,
    /// What the team decides, and what supports it.
    Empowerment,
    /// Trainings that are weighed.
    Training,
}

impl Section {
    /// Every section, in the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Cycle,
        Self::Structure,
        Self::Responsibilities,
        Self::Empowerment,
        Self::Training,
    ];
}

/// Something on the check-lists. Steps and responsibilities go by their positions in the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A section as a whole.
    Section(Section),
    /// A step of a list.
    Step(StepList, usize),
    /// A responsibility.
    Responsibility(usize),
    /// A training.
    Training(TrainingId),
}

impl Spot {
    /// The section that shows it.
    #[must_use]
    pub fn section(self) -> Section {
        match self {
            Self::Section(section) => section,
            Self::Step(StepList::Cycle, _) => Section::Cycle,
            Self::Step(StepList::Structure, _) => Section::Structure,
            Self::Responsibility(_) => Section::Responsibilities,
            Self::Training(_) => Section::Training,
        }
    }
}

/// Where a step of the cycle is worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The goals and actions of the Plan page.
    Actions,
    /// The situation in the header.
    Situation,
    /// The Findings page.
    Findings,
    /// The next review on the Progress page.
    Review,
    /// The section about empowerment.
    Empowerment,
}

/// State of the check-lists.
pub struct ListsState {
    open: HashSet<Section>,
    /// The steps whose owner, day and note are shown.
    pub(super) unfolded: HashSet<Spot>,
    /// What is being typed to be added to a list about empowerment.
    pub(super) entries: HashMap<EmpowermentPart, String>,
    /// What is being typed to be added to the trainings.
    pub(super) training: String,
    /// The trainings are to be scrolled to the last of them.
    pub(super) shows_last: bool,
    /// Which steps of the cycle the plan meets.
    pub(super) met: Cached<u64, Vec<bool>>,
    /// What is to be shown, once it is drawn.
    wanted: Option<Spot>,
    /// Where what was wanted was drawn.
    revealed: Option<Rect>,
}

impl Default for ListsState {
    fn default() -> Self {
        Self {
            // The others tell at a glance how far they have come.
            open: HashSet::from([Section::Cycle]),
            unfolded: HashSet::new(),
            entries: HashMap::new(),
            training: String::new(),
            shows_last: false,
            met: Cached::default(),
            wanted: None,
            revealed: None,
        }
    }
}

impl ListsState {
    /// Whether a section shows what it holds.
    #[must_use]
    pub fn is_open(&self, section: Section) -> bool {
        self.open.contains(&section)
    }

    /// Folds or unfolds a section.
    pub(super) fn toggle(&mut self, section: Section) {
        if !self.open.remove(&section) {
            self.open.insert(section);
        }
    }

    /// Lets something be seen and have the keyboard.
    pub fn reveal(&mut self, spot: Spot) {
        self.open.insert(spot.section());
        if matches!(spot, Spot::Step(..)) {
            self.unfolded.insert(spot);
        }
        self.wanted = Some(spot);
    }

    /// The training that is to be shown.
    pub(super) fn wanted_training(&self) -> Option<TrainingId> {
        match self.wanted {
            Some(Spot::Training(id)) => Some(id),
            _ => None,
        }
    }

    /// Whether something is wanted, so that its first control is to take the keyboard; `rect` is
    /// where it is drawn.
    pub(super) fn attend(&mut self, spot: Spot, rect: Rect) -> bool {
        let is_wanted = self.wanted.take_if(|wanted| *wanted == spot).is_some();
        if is_wanted {
            self.revealed = Some(rect);
        }
        is_wanted
    }

    /// Where something that was wanted was drawn. What was not drawn is wanted no longer.
    pub(super) fn take_revealed(&mut self) -> Option<Rect> {
        self.wanted = None;
        self.revealed.take()
    }
}
