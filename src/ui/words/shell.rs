//! Words of the window around the pages: settings, shortcuts, the line at the bottom.

/// What can be chosen once for all plans.
pub mod settings {
    use crate::ui::zoom::Zoom;

    /// Heading.
    pub const TITLE: &str = "Settings";
    /// How to use it.
    pub const BODY: &str = "What you choose here takes effect at once and holds for every plan.";
    /// Choice.
    pub const THEME: &str = "Theme";
    /// A theme.
    pub const SYSTEM: &str = "System";
    /// A theme.
    pub const LIGHT: &str = "Light";
    /// A theme.
    pub const DARK: &str = "Dark";
    /// Choice.
    pub const ZOOM: &str = "Size";
    /// Tick box.
    pub const REDUCE_MOTION: &str = "Reduce motion";
    /// What it does.
    pub const REDUCE_MOTION_HINT: &str = "Nothing slides, fades or moves on its own";
    /// Button.
    pub const DONE: &str = "Done";

    /// `125 %`.
    #[must_use]
    pub fn percent(zoom: Zoom) -> String {
        format!("{} %", zoom.percent())
    }
}

/// All shortcuts.
pub mod shortcuts {
    /// Heading.
    pub const TITLE: &str = "Keyboard shortcuts";
    /// Button.
    pub const CLOSE: &str = "Close";
    /// Between two keys that do the same.
    pub const OR: &str = " or ";
    /// Heading of keys that work everywhere.
    pub const ANYWHERE: &str = "Everywhere";
    /// Heading of the keys of the table on the Team page.
    pub const GRID: &str = "In the table of ratings";

    /// What keys do everywhere.
    pub const EVERYWHERE_KEYS: [(&str, &str); 4] = [
        ("Tab", "On to the next control"),
        ("Shift+Tab", "Back to the one before"),
        ("Enter, Space", "Press what has the keyboard"),
        ("Escape", "Back: close, leave, let be"),
    ];

    /// What keys do in the table of ratings.
    pub const GRID_KEYS: [(&str, &str); 6] = [
        ("1 – 5", "Rate, and on to the next skill"),
        ("Arrows, Tab, Enter", "Move from cell to cell"),
        ("Shift with arrows", "Select several cells"),
        ("Page Up, Page Down", "Move many rows"),
        ("Home, End", "To the ends of the row"),
        ("Escape", "Let the selection go, leave the table"),
    ];

    /// What a screen reader says of a line.
    #[must_use]
    pub fn line(what: &str, keys: &str) -> String {
        format!("{what}: {keys}")
    }
}

/// The app itself.
pub mod about {
    /// Heading.
    pub const TITLE: &str = "About Even Keel";
    /// Heading.
    pub const LICENCES: &str = "Licences";
    /// Who may do what with what the app is made of.
    pub const LICENCE_LINES: [&str; 4] = [
        "Even Keel: MIT or Apache License 2.0, as you prefer",
        "Inter, the typeface: SIL Open Font License 1.1",
        "JetBrains Mono, the typeface of aligned text: SIL Open Font License 1.1",
        "Lucide, the icons: ISC License, those from Feather MIT License",
    ];
    /// Heading.
    pub const SOURCES: &str = "What the findings rest on";

    /// `Version 1.2.3`.
    #[must_use]
    pub fn version(version: &str) -> String {
        format!("Version {version}")
    }
}

/// The line at the bottom.
pub mod status {
    /// What to press while nothing has the keyboard.
    pub const NOWHERE: &str = "Tab moves from control to control";
    /// What to press in the table of ratings.
    pub const GRID: &str = "1–5 rate · Delete clears · arrows move · Shift selects";
    /// What to press where people are typed.
    pub const NAMES: &str = "One name a line";
    /// What to press in a text field.
    pub const FIELD: &str = "Enter keeps what you type · Escape puts it back";
    /// What to press on anything else.
    pub const CONTROL: &str = "Enter or Space presses · Tab goes on · Escape leads back";
    /// While a file is written.
    pub const WRITING: &str = "Writing…";

    /// Where the shortcuts are told.
    #[must_use]
    pub fn shortcuts(keys: &str) -> String {
        format!("{keys} shows all keys")
    }

    /// The size of everything.
    #[must_use]
    pub fn zoom(percent: &str) -> String {
        format!("Zoom {percent}")
    }
}
