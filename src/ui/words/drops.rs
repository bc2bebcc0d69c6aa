//! Files that are dropped on the window.

use std::path::Path;

/// Over the window: a plan.
pub const OPEN: &str = "Drop to open the plan";
/// Over the window: a table, with a plan open.
pub const ADD: &str = "Drop to add the people to this plan";
/// Over the window: a table, with none open.
pub const START: &str = "Drop to start a plan with these people";
/// Over the window: a file of which the system does not tell the name yet.
pub const EITHER: &str = "Drop a plan to open it, or a table to add people";
/// Over the window: another kind of file.
pub const NOT_THIS: &str = "This file is neither a plan nor a table";
/// Over the window: more than one.
pub const ONE_AT_A_TIME: &str = "Drop one file at a time";
/// Something has to be answered first.
pub const BUSY: &str = "Answer the question first, then drop the file";
/// Heading of a message.
pub const HEADING: &str = "That cannot be dropped here";

/// Another kind of file was dropped.
#[must_use]
pub fn unknown(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    format!(
        "{} is neither a plan (.ron) nor a table (.csv, .tsv, .txt or .xlsx). From a spreadsheet, \
         save the sheet as .xlsx or CSV, or copy its cells and paste them here.",
        name.to_string_lossy()
    )
}

/// More than one was dropped.
#[must_use]
pub fn several(count: usize) -> String {
    format!("These are {count} files. Drop one plan to open it, or one table to add its people.")
}
