//! Every action a person can take by name: menus, shortcuts, tooltips, the palette, the sheet of
//! shortcuts and tests read this one enum. What each is called and needs stands in `table.rs`.

mod table;

use eframe::egui::{Key, KeyboardShortcut, Modifiers, ThemePreference};

use super::{state::Place, zoom::Zoom};

/// An action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Starts an empty plan.
    New,
    /// Opens a plan file.
    Open,
    /// Adds people from a table file; without a plan, starts one with them.
    Import,
    /// Saves the plan.
    Save,
    /// Saves the plan under another name.
    SaveAs,
    /// Names the plan.
    Rename,
    /// Exports the summary.
    ExportSummary,
    /// Copies the summary as text.
    CopySummary,
    /// Exports people and ratings as a table.
    ExportTable,
    /// Closes the plan.
    Close,
    /// Ends the program.
    Quit,
    /// Takes the last edit back.
    Undo,
    /// Does the last undone edit again.
    Redo,
    /// Copies the selected cells and clears them.
    Cut,
    /// Copies the selected cells as spreadsheets do.
    Copy,
    /// Puts what was copied into cells, or adds people.
    Paste,
    /// Selects all cells.
    SelectAll,
    /// Fills the selected cells with what stands in the first row of them.
    FillDown,
    /// Clears the selected cells.
    ClearCells,
    /// Goes from a cell to the field of the inspector that changes it.
    EditDetail,
    /// Adds people by typing or pasting.
    AddPeople,
    /// Takes the selected members out.
    RemoveMember,
    /// Moves the selected member up.
    MoveUp,
    /// Moves the selected member down.
    MoveDown,
    /// Narrows the grid down to some people.
    Filter,
    /// Sorts the grid by the column of the cursor.
    Sort,
    /// Sorts the grid by tilt.
    SortByTilt,
    /// Shows everybody in the order of the plan.
    PlanOrder,
    /// Goes to the skills that are rated.
    GoFramework,
    /// Goes over to another framework.
    ChangeFramework,
    /// Brings a framework along from a file.
    LoadFramework,
    /// Keeps the framework in a file of its own.
    SaveFramework,
    /// Sets band and floors by hand.
    Target,
    /// Adds a goal from the templates, or an own one.
    AddGoal,
    /// Adds an action from the catalogue, or an own one.
    AddAction,
    /// Adds a measure from the templates, or an own one.
    AddMeasure,
    /// Keeps a copy of the team as it is.
    TakeSnapshot,
    /// Notes that the plan was looked at again.
    AddReview,
    /// Finds commands, people and everything else by name.
    Palette,
    /// Goes to the Team page.
    GoTeam,
    /// Goes to the Balance page.
    GoBalance,
    /// Goes to the Findings page.
    GoFindings,
    /// Goes to the Plan page.
    GoPlan,
    /// Goes to the Progress page.
    GoProgress,
    /// Goes to the Guide page.
    GoGuide,
    /// Goes to the Guide page to look for something.
    SearchGuide,
    /// Shows or hides the inspector.
    Inspector,
    /// Makes everything larger.
    ZoomIn,
    /// Makes everything smaller.
    ZoomOut,
    /// Back to the ordinary size.
    ZoomReset,
    /// Follows the system's light or dark.
    ThemeSystem,
    /// Light.
    ThemeLight,
    /// Dark.
    ThemeDark,
    /// Shows what can be chosen once for all plans.
    Settings,
    /// Shows all shortcuts.
    Shortcuts,
    /// Tells the version, licences and sources.
    About,
}

/// What commands have to do with, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Files and the plan as a whole.
    File,
    /// Taking back and doing again.
    Edit,
    /// The people and what fits the team.
    Team,
    /// What is planned, and how it goes.
    Plan,
    /// Getting somewhere.
    Go,
    /// How the window looks.
    View,
    /// The app itself.
    App,
}

/// What has to be so for a command to make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    /// Nothing.
    Nothing,
    /// A plan is open.
    Plan,
    /// The plan has members.
    People,
    /// A member is selected.
    Member,
    /// A member is selected, and all stand there in the order of the plan.
    Place,
    /// Some members are not shown, or in another order.
    Narrowed,
    /// A cell of the grid has the keyboard.
    Cells,
    /// There is something to undo.
    Undo,
    /// There is something to redo.
    Redo,
    /// The page has something to show in the inspector.
    Inspector,
    /// Everything can be made larger.
    Smaller,
    /// Everything can be made smaller.
    Larger,
    /// The size is not the ordinary one.
    Zoomed,
}

/// What there is for commands to act on.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// A plan is open.
    pub plan: bool,
    /// The plan has members.
    pub people: bool,
    /// A member is selected.
    pub member: bool,
    /// All members stand in the grid, in the order of the plan.
    pub plan_order: bool,
    /// A cell of the grid has the keyboard.
    pub cells: bool,
    /// There is something to undo.
    pub undo: bool,
    /// There is something to redo.
    pub redo: bool,
    /// The page has something to show in the inspector.
    pub inspector: bool,
    /// How large everything is.
    pub zoom: Zoom,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 7] = [
        Self::File,
        Self::Edit,
        Self::Team,
        Self::Plan,
        Self::Go,
        Self::View,
        Self::App,
    ];

    /// Its heading.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::Team => "Team",
            Self::Plan => "Plan and progress",
            Self::Go => "Go to",
            Self::View => "View",
            Self::App => "Even Keel",
        }
    }

    /// Its commands.
    pub fn commands(self) -> impl Iterator<Item = Command> {
        let all = Command::ALL.into_iter();
        all.filter(move |command| command.group() == self)
    }
}

/// Why a command that needs a member cannot be done.
const MEMBER: &str = "Choose a member on the Team page first";

impl Need {
    /// Why a command that needs this cannot be done; none when it can.
    fn unmet(self, scope: Scope) -> Option<&'static str> {
        let (met, why) = match self {
            Self::Nothing => return None,
            Self::Plan => (scope.plan, "Open a plan first"),
            Self::People => (scope.people, "Add people first"),
            Self::Member => (scope.member, MEMBER),
            Self::Place if !scope.member => (false, MEMBER),
            Self::Place => (scope.plan_order, "Go back to the plan’s order first"),
            Self::Narrowed => (
                scope.plan && !scope.plan_order,
                "Everybody is shown in the plan’s order already",
            ),
            Self::Cells => (scope.cells, "Choose a cell on the Team page first"),
            Self::Undo => (scope.undo, "Nothing to undo"),
            Self::Redo => (scope.redo, "Nothing to redo"),
            Self::Inspector => (scope.inspector, "Choose something on the page first"),
            Self::Smaller => (scope.zoom.larger().is_some(), "As large as it gets"),
            Self::Larger => (scope.zoom.smaller().is_some(), "As small as it gets"),
            Self::Zoomed => (
                scope.zoom != Zoom::default(),
                "At the ordinary size already",
            ),
        };
        (!met).then_some(why)
    }
}

impl Command {
    /// Every command, in the order of the enum, which is the one of menus and lists.
    pub const ALL: [Self; 56] = [
        Self::New,
        Self::Open,
        Self::Import,
        Self::Save,
        Self::SaveAs,
        Self::Rename,
        Self::ExportSummary,
        Self::CopySummary,
        Self::ExportTable,
        Self::Close,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Cut,
        Self::Copy,
        Self::Paste,
        Self::SelectAll,
        Self::FillDown,
        Self::ClearCells,
        Self::EditDetail,
        Self::AddPeople,
        Self::RemoveMember,
        Self::MoveUp,
        Self::MoveDown,
        Self::Filter,
        Self::Sort,
        Self::SortByTilt,
        Self::PlanOrder,
        Self::GoFramework,
        Self::ChangeFramework,
        Self::LoadFramework,
        Self::SaveFramework,
        Self::Target,
        Self::AddGoal,
        Self::AddAction,
        Self::AddMeasure,
        Self::TakeSnapshot,
        Self::AddReview,
        Self::Palette,
        Self::GoTeam,
        Self::GoBalance,
        Self::GoFindings,
        Self::GoPlan,
        Self::GoProgress,
        Self::GoGuide,
        Self::SearchGuide,
        Self::Inspector,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::ThemeSystem,
        Self::ThemeLight,
        Self::ThemeDark,
        Self::Settings,
        Self::Shortcuts,
        Self::About,
    ];

    /// What it is called; `…` where more input follows.
    #[must_use]
    pub fn text(self) -> &'static str {
        self.facts().text
    }

    /// The icon beside the text.
    #[must_use]
    pub fn icon(self) -> &'static str {
        self.facts().icon
    }

    /// What it has to do with.
    #[must_use]
    pub fn group(self) -> Group {
        self.facts().group
    }

    /// The keys that trigger it, the one to show first.
    #[must_use]
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        self.facts().shortcuts
    }

    /// Why it cannot be done now, in words; none when it can.
    #[must_use]
    pub fn unavailable(self, scope: Scope) -> Option<&'static str> {
        self.facts().need.unmet(scope)
    }

    /// Whether it can be done now.
    #[must_use]
    pub fn available(self, scope: Scope) -> bool {
        self.unavailable(scope).is_none()
    }

    /// The theme that the command chooses, for those that choose one.
    #[must_use]
    pub fn theme(self) -> Option<ThemePreference> {
        match self {
            Self::ThemeSystem => Some(ThemePreference::System),
            Self::ThemeLight => Some(ThemePreference::Light),
            Self::ThemeDark => Some(ThemePreference::Dark),
            _ => None,
        }
    }

    /// What its keys do on a page: on the Guide page those that look for people look for passages.
    #[must_use]
    pub fn on(self, place: Place) -> Self {
        match (self, place) {
            (Self::Filter, Place::Guide) => Self::SearchGuide,
            _ => self,
        }
    }

    /// Whether a text field keeps the command's keys for itself while somebody types in it.
    #[must_use]
    pub fn yields_to_text(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::Paste
                | Self::RemoveMember
                | Self::MoveUp
                | Self::MoveDown
        ) || self.acts_on_cells()
    }

    /// Whether it is for the cells of the grid, which have no keys while a menu is open.
    #[must_use]
    pub fn acts_on_cells(self) -> bool {
        self.facts().need == Need::Cells
    }

    /// Whether its keys work over an open question too: it changes nothing that one may be about.
    #[must_use]
    pub fn works_over_dialogs(self) -> bool {
        matches!(self, Self::ZoomIn | Self::ZoomOut | Self::ZoomReset)
    }
}

/// The command whose keys these are: with the Alt key exactly as said, since that makes letters of
/// its own on many keyboards, and with Shift where both would fit.
#[must_use]
pub fn pressed(modifiers: Modifiers, key: Key) -> Option<Command> {
    let fits = |keys: &KeyboardShortcut| {
        keys.logical_key == key
            && keys.modifiers.alt == modifiers.alt
            && modifiers.matches_logically(keys.modifiers)
    };
    let all = Command::ALL.into_iter();
    let pairs = all.flat_map(|command| {
        let shortcuts = command.shortcuts().iter();
        shortcuts.map(move |keys| (command, keys))
    });
    let fitting = pairs.filter(|(_, keys)| fits(keys));
    let (command, _) = fitting.max_by_key(|(_, keys)| keys.modifiers.shift)?;
    Some(command)
}

#[cfg(test)]
mod tests;
