//! What can be done with charts.

use crate::{
    figure::{HeatColumns, HeatRows, SkillGrouping},
    ui::dialogs::PictureSize,
};

/// Name of the choice between the views of the Balance page.
pub const VIEW: &str = "View";
/// The map, and the skills beside it.
pub const MAP_AND_SKILLS: &str = "Map and skills";
/// The ratings as colours.
pub const HEAT: &str = "Heat map";
/// What the team says of its style.
pub const STYLE: &str = "Style profile";
/// Name of the choice by what skills stand together.
pub const GROUP: &str = "Group skills";
/// Name of the choice of the order of members.
pub const ROWS: &str = "Members";
/// Name of the choice of the order of skills.
pub const COLUMNS: &str = "Skills";
/// A table was copied.
pub const TABLE_COPIED: &str = "Table copied";
/// A picture was copied.
pub const COPIED: &str = "Picture copied";
/// A picture cannot be copied.
pub const NOT_COPIED: &str = "The picture cannot be copied";
/// Why, and the way out.
#[must_use]
pub fn not_copied(why: &str) -> String {
    format!("{why}; save it as SVG instead")
}

/// Title of the file dialog.
pub const SAVE_TITLE: &str = "Save the picture";
/// What the dialog asks.
pub const SAVE_BODY: &str = "As PNG it has the pixels of its size; as SVG it is sharp at any size.";
/// Name of the choice of a size.
pub const SIZE: &str = "Size";
/// Button.
pub const CHOOSE_FILE: &str = "Save…";

/// A size of a picture.
#[must_use]
pub fn size(size: PictureSize) -> &'static str {
    match size {
        PictureSize::Small => "Small",
        PictureSize::Medium => "Medium",
        PictureSize::Large => "Large",
    }
}

/// The size of a picture in pixels.
#[must_use]
pub fn pixels(wide: u16, high: f32) -> String {
    format!("{wide} × {high:.0} pixels")
}

/// The kinds of file.
pub const PICTURES: &str = "SVG or PNG picture";

/// Shows a chart's values as a table.
#[must_use]
pub fn as_table(title: &str) -> String {
    format!("Show as table: {title}")
}

/// Shows the chart again.
#[must_use]
pub fn as_chart(title: &str) -> String {
    format!("Show as chart: {title}")
}

/// Copies a chart.
#[must_use]
pub fn copy(title: &str) -> String {
    format!("Copy as picture: {title}")
}

/// Copies the values of a chart.
#[must_use]
pub fn copy_table(title: &str) -> String {
    format!("Copy the table: {title}")
}

/// Saves a chart.
#[must_use]
pub fn save(title: &str) -> String {
    format!("Save as SVG or PNG…: {title}")
}

/// A value in a table, for those who hear it alone.
#[must_use]
pub fn value(column: &str, row: &str, value: &str) -> String {
    let value = if value.is_empty() { "none" } else { value };
    format!("{column} of {row}: {value}")
}

/// By what skills stand together.
#[must_use]
pub fn grouping(grouping: SkillGrouping) -> &'static str {
    match grouping {
        SkillGrouping::Side => "By side",
        SkillGrouping::Kind => "By kind",
    }
}

/// An order of members.
#[must_use]
pub fn rows(rows: HeatRows) -> &'static str {
    match rows {
        HeatRows::Plan => "As listed",
        HeatRows::Name => "Name",
        HeatRows::Lead => "Lead",
        HeatRows::Manage => "Manage",
        HeatRows::Tilt => "Tilt",
    }
}

/// An order of skills.
#[must_use]
pub fn columns(columns: HeatColumns) -> &'static str {
    match columns {
        HeatColumns::Framework => "As listed",
        HeatColumns::Mean => "By mean",
    }
}
