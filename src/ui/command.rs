//! Every action a person can take by name: menu, shortcut, tooltip and tests read this one enum.

use eframe::egui::{Key, KeyboardShortcut, Modifiers, ThemePreference};

use super::icons;

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
    /// Exports the summary.
    ExportSummary,
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
    /// Adds people by typing or pasting.
    AddPeople,
    /// Takes the selected member out.
    RemoveMember,
    /// Moves the selected member up.
    MoveUp,
    /// Moves the selected member down.
    MoveDown,
    /// Sets band and floors by hand.
    Target,
    /// Names the plan.
    Rename,
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
    /// Adds an action from the catalogue, or an own one.
    AddAction,
    /// Adds a goal from the templates, or an own one.
    AddGoal,
    /// Adds a measure from the templates, or an own one.
    AddMeasure,
    /// Keeps a copy of the team as it is.
    TakeSnapshot,
    /// Notes that the plan was looked at again.
    AddReview,
    /// Follows the system's light or dark.
    ThemeSystem,
    /// Light.
    ThemeLight,
    /// Dark.
    ThemeDark,
}

/// What has to be there for a command to make sense.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// A plan is open.
    pub plan: bool,
    /// A member is selected.
    pub member: bool,
    /// There is something to undo.
    pub undo: bool,
    /// There is something to redo.
    pub redo: bool,
}

impl Command {
    /// Every command, in the order of the menu.
    pub const ALL: [Self; 30] = [
        Self::New,
        Self::Open,
        Self::Import,
        Self::Save,
        Self::SaveAs,
        Self::ExportSummary,
        Self::ExportTable,
        Self::Close,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::AddPeople,
        Self::RemoveMember,
        Self::MoveUp,
        Self::MoveDown,
        Self::Target,
        Self::AddGoal,
        Self::AddAction,
        Self::AddMeasure,
        Self::TakeSnapshot,
        Self::AddReview,
        Self::Rename,
        Self::GoTeam,
        Self::GoBalance,
        Self::GoFindings,
        Self::GoPlan,
        Self::GoProgress,
        Self::ThemeSystem,
        Self::ThemeLight,
        Self::ThemeDark,
    ];

    /// What it is called; `…` where more input follows.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::New => "New plan",
            Self::Open => "Open…",
            Self::Import => "Import people…",
            Self::Save => "Save",
            Self::SaveAs => "Save as…",
            Self::ExportSummary => "Export summary…",
            Self::ExportTable => "Export table…",
            Self::Close => "Close plan",
            Self::Quit => "Quit",
            Self::Undo => "Undo",
            Self::Redo => "Redo",
            Self::AddPeople => "Add people…",
            Self::RemoveMember => "Remove member",
            Self::MoveUp => "Move up",
            Self::MoveDown => "Move down",
            Self::Target => "Band and floors…",
            Self::Rename => "Rename plan…",
            Self::GoTeam => "Team",
            Self::GoBalance => "Balance",
            Self::GoFindings => "Findings",
            Self::GoPlan => "Plan",
            Self::GoProgress => "Progress",
            Self::AddAction => "Add action…",
            Self::AddGoal => "Add goal…",
            Self::AddMeasure => "Add measure…",
            Self::TakeSnapshot => "Take snapshot…",
            Self::AddReview => "Add review…",
            Self::ThemeSystem => "System theme",
            Self::ThemeLight => "Light theme",
            Self::ThemeDark => "Dark theme",
        }
    }

    /// The icon beside the text.
    #[must_use]
    pub fn icon(self) -> &'static str {
        match self {
            Self::New => icons::FILE_PLUS,
            Self::Open => icons::FOLDER_OPEN,
            Self::Import => icons::TABLE,
            Self::Save | Self::SaveAs => icons::SAVE,
            Self::ExportSummary => icons::SHARE,
            Self::ExportTable => icons::FILE_DOWN,
            Self::Close => icons::X,
            Self::Quit => icons::LOG_OUT,
            Self::Undo => icons::UNDO,
            Self::Redo => icons::REDO,
            Self::AddPeople | Self::AddAction => icons::PLUS,
            Self::RemoveMember => icons::TRASH_2,
            Self::MoveUp => icons::ARROW_UP,
            Self::MoveDown => icons::ARROW_DOWN,
            Self::Target => icons::SLIDERS_HORIZONTAL,
            Self::Rename => icons::FILE_TEXT,
            Self::GoTeam => icons::USERS,
            Self::GoBalance => icons::SCALE,
            Self::GoFindings => icons::LIGHTBULB,
            Self::GoPlan => icons::LIST_CHECKS,
            Self::GoProgress | Self::AddMeasure => icons::TRENDING_UP,
            Self::AddGoal => icons::TARGET,
            Self::TakeSnapshot => icons::CAMERA,
            Self::AddReview => icons::CLIPBOARD_LIST,
            Self::ThemeSystem => icons::MONITOR,
            Self::ThemeLight => icons::SUN,
            Self::ThemeDark => icons::MOON,
        }
    }

    /// The keys that trigger it, the one to show first.
    #[must_use]
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const fn ctrl(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND, key)
        }
        const fn ctrl_shift(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
        }
        const fn alt(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::ALT, key)
        }
        match self {
            Self::New => const { &[ctrl(Key::N)] },
            Self::Open => const { &[ctrl(Key::O)] },
            Self::Import => const { &[ctrl(Key::I)] },
            Self::Save => const { &[ctrl(Key::S)] },
            Self::SaveAs => const { &[ctrl_shift(Key::S)] },
            Self::ExportSummary => const { &[ctrl(Key::E)] },
            Self::Close => const { &[ctrl(Key::W)] },
            Self::Quit => const { &[ctrl(Key::Q)] },
            Self::Undo => const { &[ctrl(Key::Z)] },
            Self::Redo => const { &[ctrl_shift(Key::Z), ctrl(Key::Y)] },
            Self::AddPeople => const { &[ctrl_shift(Key::N)] },
            Self::RemoveMember => const { &[ctrl(Key::Delete)] },
            Self::MoveUp => const { &[alt(Key::ArrowUp)] },
            Self::MoveDown => const { &[alt(Key::ArrowDown)] },
            Self::Target => const { &[ctrl(Key::B)] },
            Self::GoTeam => const { &[ctrl(Key::Num1)] },
            Self::GoBalance => const { &[ctrl(Key::Num2)] },
            Self::GoFindings => const { &[ctrl(Key::Num3)] },
            Self::GoPlan => const { &[ctrl(Key::Num4)] },
            Self::GoProgress => const { &[ctrl(Key::Num5)] },
            Self::AddAction => const { &[ctrl_shift(Key::A)] },
            Self::AddGoal => const { &[ctrl_shift(Key::G)] },
            Self::AddMeasure => const { &[ctrl_shift(Key::M)] },
            Self::TakeSnapshot => const { &[ctrl_shift(Key::T)] },
            Self::AddReview => const { &[ctrl_shift(Key::R)] },
            Self::ExportTable
            | Self::Rename
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark => &[],
        }
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

    /// Whether a text field keeps the command's keys for itself while somebody types in it.
    #[must_use]
    pub fn yields_to_text(self) -> bool {
        matches!(
            self,
            Self::Undo | Self::Redo | Self::RemoveMember | Self::MoveUp | Self::MoveDown
        )
    }

    /// Whether it can be done now.
    #[must_use]
    pub fn available(self, scope: Scope) -> bool {
        match self {
            Self::New
            | Self::Open
            | Self::Import
            | Self::Quit
            | Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark => true,
            Self::Save
            | Self::SaveAs
            | Self::ExportSummary
            | Self::ExportTable
            | Self::Close
            | Self::AddPeople
            | Self::Target
            | Self::Rename
            | Self::GoTeam
            | Self::GoBalance
            | Self::GoFindings
            | Self::GoPlan
            | Self::GoProgress
            | Self::AddAction
            | Self::AddGoal
            | Self::AddMeasure
            | Self::TakeSnapshot
            | Self::AddReview => scope.plan,
            Self::RemoveMember | Self::MoveUp | Self::MoveDown => scope.member,
            Self::Undo => scope.undo,
            Self::Redo => scope.redo,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_shortcut() {
        let mut seen: Vec<(KeyboardShortcut, Command)> = Vec::new();
        for command in Command::ALL {
            for shortcut in command.shortcuts() {
                let clash = seen.iter().find(|(known, _)| known == shortcut);
                assert!(clash.is_none(), "{command:?} and {clash:?}");
                seen.push((*shortcut, command));
            }
        }
    }

    #[test]
    fn a_command_that_takes_keys_of_text_editing_yields_to_it() {
        for command in Command::ALL {
            for shortcut in command.shortcuts() {
                let conflicts = shortcut.conflicts_with_text_editing();
                assert!(!conflicts || command.yields_to_text(), "{command:?}");
            }
        }
    }
}
