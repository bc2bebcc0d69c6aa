//! What each command is called, what it has to do with, what it needs, and its keys.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::{Command, Group, Need};
use crate::ui::icons;

/// A row of the table.
pub(super) struct Facts {
    pub(super) text: &'static str,
    pub(super) icon: &'static str,
    pub(super) group: Group,
    pub(super) need: Need,
    /// The keys to show first.
    pub(super) shortcuts: &'static [KeyboardShortcut],
}

/// Ctrl, or the command key of a Mac.
const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

/// A row without keys.
const fn facts(text: &'static str, icon: &'static str, group: Group, need: Need) -> Facts {
    Facts {
        text,
        icon,
        group,
        need,
        shortcuts: &[],
    }
}

impl Facts {
    const fn keys(self, shortcuts: &'static [KeyboardShortcut]) -> Self {
        Self { shortcuts, ..self }
    }
}

impl Command {
    #[expect(clippy::too_many_lines, reason = "a table with a row a command")]
    pub(super) const fn facts(self) -> Facts {
        match self {
            Self::New => facts("New plan", icons::FILE_PLUS, Group::File, Need::Nothing)
                .keys(const { &[ctrl(Key::N)] }),
            Self::Open => facts("Open…", icons::FOLDER_OPEN, Group::File, Need::Nothing)
                .keys(const { &[ctrl(Key::O)] }),
            Self::Import => facts("Import people…", icons::TABLE, Group::File, Need::Nothing)
                .keys(const { &[ctrl(Key::I)] }),
            Self::Save => {
                facts("Save", icons::SAVE, Group::File, Need::Plan).keys(const { &[ctrl(Key::S)] })
            }
            Self::SaveAs => facts("Save as…", icons::SAVE, Group::File, Need::Plan)
                .keys(const { &[ctrl_shift(Key::S)] }),
            Self::Rename => facts("Rename plan…", icons::FILE_TEXT, Group::File, Need::Plan),
            Self::ExportSummary => facts("Export summary…", icons::SHARE, Group::File, Need::Plan)
                .keys(const { &[ctrl(Key::E)] }),
            Self::CopySummary => facts("Copy summary", icons::COPY, Group::File, Need::Plan),
            Self::ExportTable => facts("Export table…", icons::FILE_DOWN, Group::File, Need::Plan),
            Self::Close => facts("Close plan", icons::X, Group::File, Need::Plan)
                .keys(const { &[ctrl(Key::W)] }),
            Self::Quit => facts("Quit", icons::LOG_OUT, Group::File, Need::Nothing)
                .keys(const { &[ctrl(Key::Q)] }),
            Self::Undo => {
                facts("Undo", icons::UNDO, Group::Edit, Need::Undo).keys(const { &[ctrl(Key::Z)] })
            }
            Self::Redo => facts("Redo", icons::REDO, Group::Edit, Need::Redo)
                .keys(const { &[ctrl_shift(Key::Z), ctrl(Key::Y)] }),
            Self::Cut => facts("Cut", icons::CLIPBOARD_LIST, Group::Edit, Need::Cells)
                .keys(const { &[ctrl(Key::X)] }),
            Self::Copy => {
                facts("Copy", icons::COPY, Group::Edit, Need::Cells).keys(const { &[ctrl(Key::C)] })
            }
            Self::Paste => facts("Paste", icons::CLIPBOARD_PASTE, Group::Edit, Need::Plan)
                .keys(const { &[ctrl(Key::V)] }),
            Self::SelectAll => facts("Select all cells", icons::TABLE, Group::Edit, Need::Cells)
                .keys(const { &[ctrl(Key::A)] }),
            Self::FillDown => facts("Fill down", icons::ARROW_DOWN, Group::Edit, Need::Cells)
                .keys(const { &[ctrl(Key::D)] }),
            Self::ClearCells => facts("Clear", icons::X, Group::Edit, Need::Cells)
                .keys(const { &[plain(Key::Delete), plain(Key::Backspace)] }),
            Self::EditDetail => facts(
                "Edit in the inspector",
                icons::PANEL_RIGHT,
                Group::Edit,
                Need::Cells,
            )
            .keys(const { &[plain(Key::F2)] }),
            Self::AddPeople => facts("Add people…", icons::PLUS, Group::Team, Need::Plan)
                .keys(const { &[ctrl_shift(Key::N)] }),
            Self::RemoveMember => facts("Remove member", icons::TRASH_2, Group::Team, Need::Member)
                .keys(const { &[ctrl(Key::Delete)] }),
            Self::MoveUp => facts("Move up", icons::ARROW_UP, Group::Team, Need::Place)
                .keys(const { &[alt(Key::ArrowUp)] }),
            Self::MoveDown => facts("Move down", icons::ARROW_DOWN, Group::Team, Need::Place)
                .keys(const { &[alt(Key::ArrowDown)] }),
            Self::Filter => facts("Filter people", icons::SEARCH, Group::Team, Need::People)
                .keys(const { &[ctrl(Key::F)] }),
            Self::Sort => facts(
                "Sort by this column",
                icons::ARROW_DOWN,
                Group::Team,
                Need::Cells,
            ),
            Self::SortByTilt => facts("Sort by tilt", icons::ARROW_DOWN, Group::Team, Need::People),
            Self::PlanOrder => facts(
                "Show all in the plan’s order",
                icons::USERS,
                Group::Team,
                Need::Narrowed,
            ),
            Self::GoFramework => facts(
                "Skills framework",
                icons::LIST_CHECKS,
                Group::Team,
                Need::Plan,
            ),
            Self::ChangeFramework => facts(
                "Change framework…",
                icons::LIST_CHECKS,
                Group::Team,
                Need::Plan,
            ),
            Self::LoadFramework => facts(
                "Load framework…",
                icons::FOLDER_OPEN,
                Group::Team,
                Need::Plan,
            ),
            Self::SaveFramework => facts("Save framework…", icons::SAVE, Group::Team, Need::Plan),
            Self::Target => facts(
                "Band and floors…",
                icons::SLIDERS_HORIZONTAL,
                Group::Team,
                Need::Plan,
            )
            .keys(const { &[ctrl(Key::B)] }),
            Self::AddGoal => facts("Add goal…", icons::TARGET, Group::Plan, Need::Plan)
                .keys(const { &[ctrl_shift(Key::G)] }),
            Self::AddAction => facts("Add action…", icons::PLUS, Group::Plan, Need::Plan)
                .keys(const { &[ctrl_shift(Key::A)] }),
            Self::AddMeasure => facts("Add measure…", icons::TRENDING_UP, Group::Plan, Need::Plan)
                .keys(const { &[ctrl_shift(Key::M)] }),
            Self::TakeSnapshot => facts("Take snapshot…", icons::CAMERA, Group::Plan, Need::Plan)
                .keys(const { &[ctrl_shift(Key::T)] }),
            Self::AddReview => facts(
                "Add review…",
                icons::CLIPBOARD_LIST,
                Group::Plan,
                Need::Plan,
            )
            .keys(const { &[ctrl_shift(Key::R)] }),
            Self::Palette => facts("Find anything…", icons::SEARCH, Group::Go, Need::Nothing)
                .keys(const { &[ctrl(Key::K)] }),
            Self::GoTeam => facts("Team", icons::USERS, Group::Go, Need::Plan)
                .keys(const { &[ctrl(Key::Num1)] }),
            Self::GoBalance => facts("Balance", icons::SCALE, Group::Go, Need::Plan)
                .keys(const { &[ctrl(Key::Num2)] }),
            Self::GoFindings => facts("Findings", icons::LIGHTBULB, Group::Go, Need::Plan)
                .keys(const { &[ctrl(Key::Num3)] }),
            Self::GoPlan => facts("Plan", icons::LIST_CHECKS, Group::Go, Need::Plan)
                .keys(const { &[ctrl(Key::Num4)] }),
            Self::GoProgress => facts("Progress", icons::TRENDING_UP, Group::Go, Need::Plan)
                .keys(const { &[ctrl(Key::Num5)] }),
            Self::GoGuide => facts("Guide", icons::BOOK_OPEN, Group::Go, Need::Plan)
                .keys(const { &[ctrl(Key::Num6)] }),
            Self::SearchGuide => facts("Search the guide", icons::SEARCH, Group::Go, Need::Plan),
            Self::Inspector => facts(
                "Show or hide inspector",
                icons::PANEL_RIGHT,
                Group::View,
                Need::Inspector,
            )
            .keys(const { &[ctrl_shift(Key::I)] }),
            Self::ZoomIn => facts("Zoom in", icons::PLUS, Group::View, Need::Smaller)
                .keys(const { &[ctrl(Key::Plus), ctrl(Key::Equals)] }),
            Self::ZoomOut => facts("Zoom out", icons::MINUS, Group::View, Need::Larger)
                .keys(const { &[ctrl(Key::Minus)] }),
            Self::ZoomReset => facts(
                "Zoom to 100 %",
                icons::ROTATE_CCW,
                Group::View,
                Need::Zoomed,
            )
            .keys(const { &[ctrl(Key::Num0)] }),
            Self::ThemeSystem => facts("System theme", icons::MONITOR, Group::View, Need::Nothing),
            Self::ThemeLight => facts("Light theme", icons::SUN, Group::View, Need::Nothing),
            Self::ThemeDark => facts("Dark theme", icons::MOON, Group::View, Need::Nothing),
            Self::Settings => facts("Settings…", icons::SETTINGS, Group::App, Need::Nothing)
                .keys(const { &[ctrl(Key::Comma)] }),
            Self::Shortcuts => facts(
                "Keyboard shortcuts",
                icons::CIRCLE_HELP,
                Group::App,
                Need::Nothing,
            )
            .keys(const { &[plain(Key::F1)] }),
            Self::About => facts("About Even Keel", icons::INFO, Group::App, Need::Nothing),
        }
    }
}
