//! Slow work while it runs.

use std::path::Path;

/// A chart is drawn, to be copied.
pub const DRAWS: &str = "Drawing the picture…";

/// A plan is opened.
#[must_use]
pub fn opens(path: &Path) -> String {
    format!("Opening {}…", name(path))
}

/// A plan is saved.
#[must_use]
pub fn saves(path: &Path) -> String {
    format!("Saving {}…", name(path))
}

/// People are imported.
#[must_use]
pub fn imports(path: &Path) -> String {
    format!("Importing {}…", name(path))
}

/// A summary, a table or a picture is written.
#[must_use]
pub fn exports(path: &Path) -> String {
    format!("Exporting {}…", name(path))
}

/// How much of it is done.
#[must_use]
pub fn percent(percent: u8) -> String {
    format!("{percent} %")
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    super::notice::shortened(&name.to_string_lossy())
}
