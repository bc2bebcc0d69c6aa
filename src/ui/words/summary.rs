//! The summary: what it tells, in which form, and what becomes of it.

use std::path::Path;

use super::{counted, notice::shortened};
use crate::report::{Form, Preset, Selection, WriteError};

/// Heading of the dialog.
pub const TITLE: &str = "Export summary";
/// Name of the choice between presets.
pub const FOR: &str = "For";
/// Name of the choice of sections.
pub const SECTIONS: &str = "Sections";
/// Tick box.
pub const BRIEF: &str = "Main points only";
/// Name of the choice of the form.
pub const FORM: &str = "Form";
/// Tick box.
pub const HIDE: &str = "Hide names and roles";
/// What hiding does.
pub const HIDE_HINT: &str = "People stand as Member A, Member B …, and what they wrote in their \
                             own words is left out";
/// Tick box.
pub const OPEN: &str = "Open it when it is done";
/// Button.
pub const EXPORT: &str = "Export…";
/// Button.
pub const COPY: &str = "Copy as text";
/// Why nothing can be exported.
pub const NO_SECTIONS: &str = "Choose at least one section";
/// What shows the summary as it will be.
pub const PREVIEW: &str = "Preview";
/// While a preview is made.
pub const UPDATING: &str = "Updating…";
/// The way out where a form cannot hold a summary.
pub const OTHER_FORM: &str = "choose another form";
/// Why a summary was not copied.
pub const NOT_COPIED: &str = "The summary cannot be copied";
/// Name of the choice between the sheets of a workbook.
pub const SHEET: &str = "Sheet";

/// A kind of reader.
#[must_use]
pub fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::Board => "Board · one page",
        Preset::Team => "Team",
        Preset::Full => "Full",
    }
}

/// What a selection of sections is good for.
#[must_use]
pub fn selection(selection: &Selection) -> String {
    match selection.preset() {
        Some(Preset::Board) => "The verdict, the main findings and the plan".to_owned(),
        Some(Preset::Team) => "Where everybody stands, the findings and the plan".to_owned(),
        Some(Preset::Full) => "Everything, with how the numbers come about".to_owned(),
        None => match selection.sections().len() {
            0 => NO_SECTIONS.to_owned(),
            sections => format!("Own choice: {}", counted(sections, "section", "sections")),
        },
    }
}

/// A form in a word or two.
#[must_use]
pub fn form(form: Form) -> &'static str {
    match form {
        Form::Markdown => "Markdown",
        Form::Text => "Plain text",
        Form::Json => "Data",
        Form::Pdf => "PDF",
        Form::Html => "Web page",
        Form::Workbook => "Workbook",
    }
}

/// What a form is good for.
#[must_use]
pub fn good_for(form: Form) -> &'static str {
    match form {
        Form::Markdown => "A text file with headings and tables, for wikis and notes",
        Form::Text => "A text file that reads well anywhere, also in a mail",
        Form::Json => "A JSON file for other programs, with every number in full",
        Form::Pdf => "Pages to print and to send, the same everywhere",
        Form::Workbook => "An Excel file to sort, filter and calculate with",
        Form::Html => "One file that every browser shows, on small screens too",
    }
}

/// A form as a kind of file, with the endings of its names.
#[must_use]
pub fn files(form: Form) -> (&'static str, &'static [&'static str]) {
    match form {
        Form::Markdown => ("Markdown", &["md"]),
        Form::Text => ("Plain text", &["txt"]),
        Form::Json => ("JSON", &["json"]),
        Form::Pdf => ("PDF", &["pdf"]),
        Form::Html => ("Web page", &["html", "htm"]),
        Form::Workbook => ("Workbook", &["xlsx"]),
    }
}

/// How the preview of a web page differs from it.
pub const AS_PRINTED: &str = "as printed; on the web it is one long page";

/// While the preview for a team of this size is made.
#[must_use]
pub fn updating(members: usize) -> String {
    const LARGE: usize = 1000;
    if members < LARGE {
        return UPDATING.to_owned();
    }
    format!("Working out the summary of {}…", super::members(members))
}

/// That only some of the members stand in a preview.
#[must_use]
pub fn first_members(shown: usize, all: usize) -> String {
    format!("{shown} of {all} members, the file has them all")
}

/// What shows the summary as it will be, for those who do not see it.
#[must_use]
pub fn of_preview(extent: &str) -> String {
    format!("{PREVIEW}: {extent}")
}

/// How many pages there are.
#[must_use]
pub fn pages(pages: usize) -> String {
    counted(pages, "page", "pages")
}

/// One page of several.
#[must_use]
pub fn page(page: usize, of: usize) -> String {
    format!("Page {page} of {of}")
}

/// How many sheets there are.
#[must_use]
pub fn sheets(sheets: usize) -> String {
    counted(sheets, "sheet", "sheets")
}

/// That only some rows of a sheet stand in a preview.
#[must_use]
pub fn more_rows(rows: usize) -> String {
    format!("And {}", counted(rows, "more row", "more rows"))
}

/// How long a text is.
#[must_use]
pub fn lines(lines: usize) -> String {
    counted(lines, "line", "lines")
}

/// Why there is no preview.
#[must_use]
pub fn no_preview(error: &WriteError) -> String {
    format!("There is no preview: {error}")
}

/// The summary is made, to be copied.
pub const COPIES: &str = "Copying the summary…";

/// A summary was copied.
#[must_use]
pub fn copied(form: Form, hidden: bool) -> String {
    let form = match form {
        Form::Markdown => "Markdown",
        Form::Json => "data",
        _ => "plain text",
    };
    let names = if hidden {
        "with names hidden"
    } else {
        "with names"
    };
    format!("Summary copied as {form}, {names}")
}

/// The file was written, but no program shows it.
#[must_use]
pub fn not_opened(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = shortened(&name.to_string_lossy());
    format!("{name} was written, but no program opened it")
}
