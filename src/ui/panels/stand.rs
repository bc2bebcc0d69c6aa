//! Whether the inspector is open, and how it stands.

use crate::{
    plan::Plan,
    ui::state::{Item, Place, Selection, ViewState},
};

/// In a window narrower than this, in points, the inspector lies over the page.
const NARROW: f32 = 900.0;

/// Whether the inspector is open, and how it stands: beside the page, or over it as a drawer where
/// there is no room for both.
#[derive(Default)]
pub struct Stand {
    open: bool,
    /// None before the first frame.
    is_drawer: Option<bool>,
    /// What was chosen on which page in the last frame.
    chosen: (Place, Option<Chosen>),
}

/// What a person has chosen to see in the inspector.
#[derive(Clone, Copy, PartialEq)]
enum Chosen {
    Selection(Selection),
    Finding(&'static str),
    Item(Item),
}

impl Stand {
    /// Whether it lies over the page.
    #[must_use]
    pub fn is_drawer(&self) -> bool {
        self.is_drawer == Some(true)
    }

    /// Opens it.
    pub fn open(&mut self) {
        self.open = true;
    }

    /// Closes it.
    pub fn close(&mut self) {
        self.open = false;
    }
}

impl ViewState {
    /// Lets the inspector follow the width of the window and what is chosen: what somebody chooses
    /// to see opens it. `preferred` says whether it is open where there is room for it.
    pub fn attend_to_inspector(&mut self, width: f32, preferred: bool) {
        let is_drawer = Some(width < NARROW);
        if self.inspector.is_drawer != is_drawer {
            self.inspector.is_drawer = is_drawer;
            self.inspector.open = preferred && !self.inspector.is_drawer();
        }
        let chosen = (self.place, self.chosen());
        let before = std::mem::replace(&mut self.inspector.chosen, chosen);
        if chosen.0 == before.0 && chosen != before && chosen.1.is_some() {
            self.inspector.open();
        }
    }

    /// Chooses a finding where nobody has: that opens nothing.
    pub(in crate::ui) fn preselect_finding(&mut self, rule: Option<&'static str>) {
        self.findings.choose(rule);
        self.inspector.chosen = (self.place, self.chosen());
    }

    /// What is chosen on the page for the inspector to show. The cell of the Team page is no such
    /// choice: the cursor is always somewhere.
    fn chosen(&self) -> Option<Chosen> {
        match self.place {
            Place::Team | Place::Guide => None,
            Place::Balance => self
                .inspect_balance
                .then_some(Chosen::Selection(self.selection)),
            Place::Findings => {
                let further = self.findings.trail.last().copied().map(Chosen::Selection);
                further.or(self.findings.rule.map(Chosen::Finding))
            }
            Place::Plan => self.plan.trail.shown().map(Chosen::Item),
            Place::Progress => self.progress.trail.shown().map(Chosen::Item),
            Place::Framework => {
                let skill = self.framework.skill.map(Selection::of_skill);
                skill.map(Chosen::Selection)
            }
        }
    }

    /// Whether the page has something to show in the inspector.
    #[must_use]
    pub fn has_inspector(&self, plan: &Plan) -> bool {
        match self.place {
            Place::Team | Place::Findings => !plan.members().is_empty(),
            Place::Balance => true,
            // Everything on the check-lists is edited where it stands, and their columns want all
            // of the width.
            Place::Plan => !self.plan.shows_lists,
            Place::Progress => self.progress.trail.shown().is_some(),
            Place::Framework => !plan.framework().skills.is_empty(),
            Place::Guide => false,
        }
    }

    /// Whether the inspector is to be seen.
    #[must_use]
    pub fn shows_inspector(&self, plan: &Plan) -> bool {
        let is_wanted = self.place != Place::Balance || self.inspect_balance;
        self.inspector.open && is_wanted && self.has_inspector(plan)
    }

    /// Opens or closes the inspector; returns whether it is open now.
    pub fn toggle_inspector(&mut self, plan: &Plan) -> bool {
        let open = !self.shows_inspector(plan);
        self.inspector.open = open;
        if self.place == Place::Balance {
            self.inspect_balance = open;
        }
        open
    }

    /// Whether Escape goes back to something inside the inspector, rather than out of it.
    pub(super) fn goes_back_inside(&self) -> bool {
        match self.place {
            Place::Team => self.grid_has_keys,
            Place::Findings => !self.findings.trail.is_empty(),
            Place::Framework => false,
            Place::Balance | Place::Plan | Place::Progress | Place::Guide => {
                self.chosen().is_some()
            }
        }
    }
}
