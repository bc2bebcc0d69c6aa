//! The Team page.

use super::{counted, inspector};
use crate::{
    balance::number,
    exchange::{Field, Slot},
    plan::{CellValue, Detail, Emphasis, Family, Framework, Tier},
    ui::places::team::{Sort, SortBy},
};

/// The line of the team's means.
pub const MEAN: &str = "Team mean";
/// What a screen reader says of an empty cell.
pub const NOT_RATED: &str = "not rated";
/// What adding people is.
pub const ADD_TIP: &str = "Type or paste names, or paste a table";
/// What importing is.
pub const IMPORT_TIP: &str = "Add people from a file";
/// Heading of an empty team.
pub const WHO: &str = "Who is on the team?";
/// Heading of the tilts.
pub const BALANCE: &str = "Balance";
/// Heading of a side in place of its skills.
pub const MEAN_OF_SIDE: &str = "Mean";
/// Name of the field that filters.
pub const FILTER: &str = "Filter people";
/// What it looks through.
pub const FILTER_TIP: &str = "Words in name, role or department";
/// The button that opens further filters.
pub const FILTERS: &str = "Further filters";
/// A choice of the filter.
pub const DEPARTMENT: &str = "Department";
/// A choice of the filter.
pub const TIER: &str = "Tier";
/// A choice of the filter.
pub const QUADRANT: &str = "Quadrant of the map";
/// None in particular.
pub const ANY: &str = "Any";
/// Ends the filter.
pub const SHOW_ALL: &str = "Show all";
/// In place of rows.
pub const NOBODY: &str = "Nobody fits the filter";
/// The button of the choice of columns.
pub const COLUMNS: &str = "Columns";
/// Heading of the details to choose from.
pub const DETAILS: &str = "Details";
/// Heading of the skills to choose from.
pub const SKILLS: &str = "Skills";
/// Where selected members differ.
pub const SEVERAL: &str = "Several";
/// What stands in a cell of which nothing is said.
const NOTHING: &str = "–";

/// On the button that opens further filters.
#[must_use]
pub fn filters(chosen: usize) -> String {
    match chosen {
        0 => "Filter".to_owned(),
        _ => format!("Filter · {chosen}"),
    }
}

/// What a screen reader says of a choice of the filter.
#[must_use]
pub fn choice(name: &str, option: &str) -> String {
    format!("{name}: {option}")
}

/// How many are shown.
#[must_use]
pub fn shown(shown: usize, all: usize) -> String {
    format!("{shown} of {all} shown")
}

/// The line of means while some are not shown.
#[must_use]
pub fn mean_of_shown(shown: usize) -> String {
    format!("Mean of {shown} shown")
}

/// Folds or unfolds the skills of a family.
#[must_use]
pub fn fold(family: Family, is_folded: bool) -> String {
    let title = family.title();
    if is_folded {
        format!("Unfold {title}")
    } else {
        format!("Fold {title}")
    }
}

/// Name of a column.
#[must_use]
pub fn column(slot: Slot, framework: &Framework) -> String {
    let name = match slot {
        Slot::Skill(skill) => framework.skills.get(skill).map_or("", |skill| &skill.name),
        Slot::Field(field) => match field {
            Field::Name => inspector::NAME,
            Field::Role => inspector::ROLE,
            Field::Department => inspector::DEPARTMENT,
            Field::Tier => inspector::TIER,
            Field::DirectReports => "Reports",
            Field::Trained => "Trained",
            Field::Emphasis => inspector::ASKED_TO,
            Field::Emerging => "Rising",
        },
    };
    name.to_owned()
}

/// Name of a cell.
#[must_use]
pub fn cell(column: &str, member: &str) -> String {
    format!("{column} of {member}")
}

/// The value of a cell.
#[must_use]
pub fn value(value: &CellValue) -> String {
    let text = match value {
        CellValue::Rating { level: None, .. } => NOT_RATED,
        CellValue::Rating {
            level: Some(level), ..
        } => return level.get().to_string(),
        CellValue::Detail(detail) => match detail {
            Detail::Name(text) | Detail::Role(text) | Detail::Department(text) => text,
            Detail::Tier(tier) => super::tier(*tier),
            Detail::DirectReports(reports) => return reports.to_string(),
            Detail::Trained(None) | Detail::Emphasis(Emphasis::Unset) => "",
            Detail::Trained(trained) => super::trained(*trained),
            Detail::Emphasis(emphasis) => super::emphasis(*emphasis),
            Detail::Emerging(emerging) => super::trained(Some(*emerging)),
        },
    };
    if text.trim().is_empty() {
        NOTHING.to_owned()
    } else {
        text.to_owned()
    }
}

/// The values that the cells of a column can be given from a list.
#[must_use]
pub fn choices(slot: Slot) -> Vec<CellValue> {
    let all: Vec<Detail> = match slot {
        Slot::Field(Field::Tier) => Tier::ALL.map(Detail::Tier).to_vec(),
        Slot::Field(Field::Emphasis) => Emphasis::ALL.map(Detail::Emphasis).to_vec(),
        Slot::Field(Field::Trained) => [Some(true), Some(false), None]
            .map(Detail::Trained)
            .to_vec(),
        Slot::Field(Field::Emerging) => [true, false].map(Detail::Emerging).to_vec(),
        Slot::Field(_) | Slot::Skill(_) => Vec::new(),
    };
    all.into_iter().map(CellValue::Detail).collect()
}

/// What a screen reader says of a column's heading: which way the rows run that are sorted by it.
#[must_use]
pub fn heading(name: &str, sort: Option<Sort>) -> String {
    match sort {
        Some(sort) => format!("{name}, {}", order(sort)),
        None => name.to_owned(),
    }
}

/// What a click on a heading does, below what it is about.
#[must_use]
pub fn sorts(about: &str, next: Option<Sort>) -> String {
    match next {
        Some(sort) => format!("{about}\nClick to sort: {}", order(sort)),
        None => format!("{about}\nClick to go back to the plan’s order"),
    }
}

fn order(sort: Sort) -> &'static str {
    let is_text = [Field::Name, Field::Role, Field::Department]
        .map(|field| SortBy::Cells(Slot::Field(field)))
        .contains(&sort.by);
    match (is_text, sort.falls) {
        (true, false) => "A to Z",
        (true, true) => "Z to A",
        (false, true) => "highest first",
        (false, false) => "lowest first",
    }
}

/// What a screen reader says of a member's side.
#[must_use]
pub fn side(family: Family, name: &str, side: Option<f64>) -> String {
    format!("{} of {name}: {}", family.title(), number::side(side))
}

/// What a screen reader says of a member's balance.
#[must_use]
pub fn tilt(name: &str, tilt: Option<f64>) -> String {
    format!("Tilt of {name}: {}", number::tilt(tilt))
}

/// What a screen reader says of a mean, of the team or of those shown.
#[must_use]
pub fn mean(skill: &str, mean: Option<f64>, is_part: bool) -> String {
    let whose = if is_part { "Mean of those shown" } else { MEAN };
    format!("{whose} in {skill}: {}", number::mean(mean))
}

/// Several cells were changed.
#[must_use]
pub fn changed(cells: usize) -> String {
    format!("{} changed", counted(cells, "value", "values"))
}

/// A paste that changes nothing.
pub const NOTHING_NEW: &str = "These values stand there already";

/// A paste that is looked at before it is done.
pub mod paste {
    use super::counted;

    /// Heading.
    pub const TITLE: &str = "Paste into the table";
    /// Heading where that cannot be.
    pub const UNFIT: &str = "This does not fit here";
    /// Button.
    pub const PASTE: &str = "Paste";

    /// What is about to happen.
    #[must_use]
    pub fn body(changes: usize, people: usize, same: usize) -> String {
        let changes = counted(changes, "value", "values");
        let people = counted(people, "person", "people");
        let says = format!("{changes} of {people} will change");
        match same {
            0 => format!("{says}."),
            _ => format!("{says}, {same} stay as they are."),
        }
    }

    /// What a screen reader says of a change.
    #[must_use]
    pub fn change(whose: &str, column: &str, before: &str, after: &str) -> String {
        format!("{column} of {whose}: {before}, then {after}")
    }
}
