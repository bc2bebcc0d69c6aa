//! The icons of the interface: code points of the bundled Lucide subset.

/// Two people: the Team page, people in general.
pub const USERS: &str = "\u{e1a4}";

/// A pair of scales: the Balance page.
pub const SCALE: &str = "\u{e212}";

/// Arrow turning back: undo.
pub const UNDO: &str = "\u{e2a1}";

/// Arrow turning forward: redo.
pub const REDO: &str = "\u{e2a0}";

/// Plus: add or create.
pub const PLUS: &str = "\u{e13d}";

/// Arrow up out of a tray: import or send up.
pub const UPLOAD: &str = "\u{e19e}";

/// Arrow up out of a box: export the summary.
pub const SHARE: &str = "\u{e155}";

/// Magnifying glass: search and filter fields.
pub const SEARCH: &str = "\u{e151}";

/// Chevron down: opens a menu, an open section.
pub const CHEVRON_DOWN: &str = "\u{e06d}";

/// Chevron up: closes a menu or section.
pub const CHEVRON_UP: &str = "\u{e070}";

/// Chevron right: a closed section, one step further in.
pub const CHEVRON_RIGHT: &str = "\u{e06f}";

/// Arrow right: leads on to something, from one to the next.
pub const ARROW_RIGHT: &str = "\u{e049}";

/// Arrow up: move up, rising, sorted upwards.
pub const ARROW_UP: &str = "\u{e04a}";

/// Arrow down: move down, falling, sorted downwards.
pub const ARROW_DOWN: &str = "\u{e042}";

/// Cross: close, dismiss or clear.
pub const X: &str = "\u{e1b2}";

/// Tick: done, chosen, a strength.
pub const CHECK: &str = "\u{e06c}";

/// Dustbin: delete.
pub const TRASH_2: &str = "\u{e18e}";

/// Open folder: open a file.
pub const FOLDER_OPEN: &str = "\u{e247}";

/// Page of text: a plan or document.
pub const FILE_TEXT: &str = "\u{e0cc}";

/// Page with a plus: a new plan.
pub const FILE_PLUS: &str = "\u{e0c9}";

/// Disk: save.
pub const SAVE: &str = "\u{e14d}";

/// Clipboard with an arrow: paste a list or a table.
pub const CLIPBOARD_PASTE: &str = "\u{e3e8}";

/// Clipboard with a list: a check-list or review.
pub const CLIPBOARD_LIST: &str = "\u{e086}";

/// Exclamation mark in a triangle: a warning.
pub const TRIANGLE_ALERT: &str = "\u{e193}";

/// Exclamation mark in a circle: critical, a crisis.
pub const CIRCLE_ALERT: &str = "\u{e077}";

/// Letter i in a circle: a notice.
pub const INFO: &str = "\u{e0f9}";

/// Tick in a circle: positive, all in order.
pub const CIRCLE_CHECK: &str = "\u{e226}";

/// Cog: the Settings, operations.
pub const SETTINGS: &str = "\u{e154}";

/// Three lines: the main menu.
pub const MENU: &str = "\u{e115}";

/// Light bulb: the Findings page, ideas.
pub const LIGHTBULB: &str = "\u{e1c2}";

/// List with ticks: the Plan page.
pub const LIST_CHECKS: &str = "\u{e1d0}";

/// Rising line: the Progress page, growth.
pub const TRENDING_UP: &str = "\u{e191}";

/// Open book: the Guide page, read more.
pub const BOOK_OPEN: &str = "\u{e05f}";

/// Ship: a launch.
pub const SHIP: &str = "\u{e3ba}";

/// Arrow turning in a circle: reset or restore.
pub const ROTATE_CCW: &str = "\u{e148}";

/// Crossed-out eye: hidden, set aside.
pub const EYE_OFF: &str = "\u{e0bb}";

/// Sliders: columns and other ways to adjust a view.
pub const SLIDERS_HORIZONTAL: &str = "\u{e29a}";

/// Sun: the light theme.
pub const SUN: &str = "\u{e178}";

/// Moon: the dark theme.
pub const MOON: &str = "\u{e11e}";

/// Screen: the theme of the system.
pub const MONITOR: &str = "\u{e11d}";

/// Window with a panel on the right: show or hide the inspector.
pub const PANEL_RIGHT: &str = "\u{e431}";

/// Six dots: a handle to drag by.
pub const GRIP_VERTICAL: &str = "\u{e0eb}";

/// Three dots: more actions.
pub const ELLIPSIS: &str = "\u{e0b6}";

/// Clock with an arrow: snapshots and earlier states.
pub const HISTORY: &str = "\u{e1f5}";

/// Arrow down into a tray: download or fetch.
pub const DOWNLOAD: &str = "\u{e0b2}";

/// Table: the table view.
pub const TABLE: &str = "\u{e17d}";

/// Page with an arrow down: export to a file.
pub const FILE_DOWN: &str = "\u{e318}";

/// Arrow out of a door: leave or quit.
pub const LOG_OUT: &str = "\u{e10e}";

/// Two sheets: copy or duplicate.
pub const COPY: &str = "\u{e09e}";

/// Question mark in a circle: help.
pub const CIRCLE_HELP: &str = "\u{e082}";

/// Minus: remove, less, partly chosen.
pub const MINUS: &str = "\u{e11c}";

/// Sailing boat: on an even keel.
pub const SAILBOAT: &str = "\u{e37e}";

/// Factory: operations and production.
pub const FACTORY: &str = "\u{e29f}";

/// Rocket: a start-up.
pub const ROCKET: &str = "\u{e286}";

/// Seedling: growth, something new.
pub const SPROUT: &str = "\u{e1eb}";

/// Calendar: choose a day.
pub const CALENDAR: &str = "\u{e063}";

/// Target: a goal.
pub const TARGET: &str = "\u{e180}";

/// Camera: a snapshot.
pub const CAMERA: &str = "\u{e064}";

/// Chevron left: one step back.
pub const CHEVRON_LEFT: &str = "\u{e06e}";

/// Every icon by its name in Lucide, for content that names one.
pub const ALL: [(&str, &str); 59] = [
    ("users", USERS),
    ("scale", SCALE),
    ("undo-2", UNDO),
    ("redo-2", REDO),
    ("plus", PLUS),
    ("upload", UPLOAD),
    ("share", SHARE),
    ("search", SEARCH),
    ("chevron-down", CHEVRON_DOWN),
    ("chevron-up", CHEVRON_UP),
    ("chevron-right", CHEVRON_RIGHT),
    ("arrow-right", ARROW_RIGHT),
    ("arrow-up", ARROW_UP),
    ("arrow-down", ARROW_DOWN),
    ("x", X),
    ("check", CHECK),
    ("trash-2", TRASH_2),
    ("folder-open", FOLDER_OPEN),
    ("file-text", FILE_TEXT),
    ("file-plus", FILE_PLUS),
    ("save", SAVE),
    ("clipboard-paste", CLIPBOARD_PASTE),
    ("clipboard-list", CLIPBOARD_LIST),
    ("triangle-alert", TRIANGLE_ALERT),
    ("circle-alert", CIRCLE_ALERT),
    ("info", INFO),
    ("circle-check", CIRCLE_CHECK),
    ("settings", SETTINGS),
    ("menu", MENU),
    ("lightbulb", LIGHTBULB),
    ("list-checks", LIST_CHECKS),
    ("trending-up", TRENDING_UP),
    ("book-open", BOOK_OPEN),
    ("ship", SHIP),
    ("rotate-ccw", ROTATE_CCW),
    ("eye-off", EYE_OFF),
    ("sliders-horizontal", SLIDERS_HORIZONTAL),
    ("sun", SUN),
    ("moon", MOON),
    ("monitor", MONITOR),
    ("panel-right", PANEL_RIGHT),
    ("grip-vertical", GRIP_VERTICAL),
    ("ellipsis", ELLIPSIS),
    ("history", HISTORY),
    ("download", DOWNLOAD),
    ("table", TABLE),
    ("file-down", FILE_DOWN),
    ("log-out", LOG_OUT),
    ("copy", COPY),
    ("circle-help", CIRCLE_HELP),
    ("minus", MINUS),
    ("sailboat", SAILBOAT),
    ("factory", FACTORY),
    ("rocket", ROCKET),
    ("sprout", SPROUT),
    ("calendar", CALENDAR),
    ("target", TARGET),
    ("camera", CAMERA),
    ("chevron-left", CHEVRON_LEFT),
];

/// The icon of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static str> {
    let (_, icon) = ALL.iter().find(|(known, _)| *known == name)?;
    Some(icon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_that_a_template_names_is_there() {
        let content = crate::content::Content::built_in().unwrap();
        for template in content.templates() {
            assert!(named(&template.icon).is_some(), "{}", template.icon);
        }
    }
}
