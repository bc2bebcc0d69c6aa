//! Tables of people, in and out: CSV, workbooks, and what is pasted.
//!
//! | module | holds |
//! |---|---|
//! | `block` | cells without a header, copied and pasted |
//! | `cells` | tables as rows of cells with their places; those of a text |
//! | `columns` | which columns there are, and which a header names |
//! | `values` | the words and numbers in cells |
//! | `workbook` | the sheets of a workbook as rows of cells |
//! | `write` | a plan's members as a table |
//!
//! A table is read as a whole or not at all.

mod block;
mod cells;
mod columns;
mod values;
mod workbook;
mod write;

use std::sync::Arc;

pub use self::{
    block::{Block, write_block},
    columns::{Field, Slot, is_column},
    workbook::is_workbook,
    write::write_table,
};
use self::{
    cells::{Cell, Rows, Table, start},
    columns::{Column, Header, KnownColumns},
    workbook::Workbook,
};
use crate::{
    content::Content,
    fault::{Fault, Place, Position},
    plan::{
        Detail, Framework, Member, MemberId, Newcomer, Plan, PlanError, PlanParts, Profile, Ratings,
    },
};

/// People from a table, ready for [`Edit::AddMembers`](crate::plan::Edit::AddMembers).
#[derive(Clone, Debug, PartialEq)]
pub struct Roster {
    /// The framework that the ratings are laid out for.
    pub framework: Arc<Framework>,
    /// The people in table order.
    pub members: Vec<Newcomer>,
    /// The sheet that they stand in, where a workbook has several.
    pub sheet: Option<String>,
}

impl Roster {
    /// A new plan of these people, with the ids 1, 2 and so on in table order.
    ///
    /// # Errors
    /// As [`Plan::from_parts`]; a roster that was read from a table gives none.
    pub fn into_plan(self, title: impl Into<String>) -> Result<Plan, PlanError> {
        let empty = Plan::new(title, self.framework);
        let mut next_member = empty.parts().next_member;
        let members = self.members.into_iter().map(|newcomer| {
            let id = MemberId(next_member);
            next_member += 1;
            Arc::new(Member {
                id,
                profile: newcomer.profile,
                ratings: newcomer.ratings,
            })
        });
        Plan::from_parts(PlanParts {
            members: members.collect(),
            next_member,
            ..empty.parts().clone()
        })
    }
}

/// The delimiters that are recognised; where nothing speaks for one, the first.
const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// Reads a table whose first row names its columns: a text, or the first sheet of a workbook. The
/// bytes tell which of them it is.
///
/// Only `name` is required; order does not matter, nor do case, white space, `_` and `-` in the
/// header, and skill names serve as well as ids. Comma, semicolon and tab are recognised by the
/// header. Rows in which all cells are blank are passed over, whatever their length.
///
/// `of_plan` is the framework of the plan that the people are for, if there is one: its skills are
/// known too, and the ratings have to go with it.
///
/// # Errors
/// The first thing that is wrong, with its line and column, or with its sheet and cell; more people
/// than a plan can hold are wrong, too.
pub fn read_table(
    bytes: &[u8],
    content: &Content,
    of_plan: Option<&Arc<Framework>>,
) -> Result<Roster, Fault> {
    let known = KnownColumns::of(content, of_plan);
    if is_workbook(bytes) {
        return Workbook::open(bytes)?.read(None, &known);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))?;
    read_text(without_mark(text), &known)
}

/// Reads a table as [`read_table`] does, from the sheet of this name in a workbook.
///
/// # Errors
/// As [`read_table`]; there is no such sheet, or no workbook.
pub fn read_sheet(
    bytes: &[u8],
    sheet: &str,
    content: &Content,
    of_plan: Option<&Arc<Framework>>,
) -> Result<Roster, Fault> {
    let known = KnownColumns::of(content, of_plan);
    Workbook::open(bytes)?.read(Some(sheet), &known)
}

/// Reads pasted text: a table as [`read_table`] does when its first row is a header; else rows of
/// name, role and department when there are tabs; else one name a line.
///
/// # Errors
/// As [`read_table`]; without a header, a row of more than three cells or without a name.
pub fn read_people(
    text: &str,
    content: &Content,
    of_plan: Option<&Arc<Framework>>,
) -> Result<Roster, Fault> {
    let text = without_mark(text);
    let known = KnownColumns::of(content, of_plan);
    if begins_with_header(text, &known) {
        return read_text(text, &known);
    }
    let framework = of_plan.map_or_else(|| content.default_framework(), Arc::clone);
    let profiles = if text.contains('\t') {
        names_and_roles(text)?
    } else {
        names(text)?
    };
    if profiles.is_empty() {
        return Err(empty(Position::START));
    }
    let newcomer = |profile| Newcomer {
        profile,
        ratings: Ratings::unrated(framework.skills.len()),
    };
    let members = profiles.into_iter().map(newcomer).collect();
    Ok(Roster {
        framework,
        members,
        sheet: None,
    })
}

fn read_text(text: &str, known: &KnownColumns<'_>) -> Result<Roster, Fault> {
    read_rows(Rows::new(text, delimiter(text, known)), known)
}

fn read_rows<'a>(mut rows: impl Table<'a>, known: &KnownColumns<'_>) -> Result<Roster, Fault> {
    let mut cells = Vec::new();
    if !rows.next_row(&mut cells)? {
        return Err(empty(rows.start()));
    }
    let header = known.header(&cells)?;
    let mut members = Vec::new();
    while rows.next_row(&mut cells)? {
        check_room(members.len(), || start(&cells))?;
        rows.fit(&mut cells, header.slots.len())?;
        members.push(newcomer(&cells, &header)?);
    }
    Ok(Roster {
        framework: header.framework,
        members,
        sheet: None,
    })
}

/// The delimiter with which the first row names the most columns.
fn delimiter(text: &str, known: &KnownColumns<'_>) -> char {
    let [first, ..] = DELIMITERS;
    // Of several equal ones, `max_by_key` takes the last.
    let likeliest_last = DELIMITERS.into_iter().rev();
    likeliest_last
        .max_by_key(|delimiter| first_row(text, *delimiter, known).len())
        .unwrap_or(first)
}

/// The columns that the first row names.
fn first_row<'a>(text: &str, delimiter: char, known: &KnownColumns<'a>) -> Vec<Column<'a>> {
    let mut cells = Vec::new();
    // With a fault in it, what stands before the fault tells enough.
    let _ = Rows::new(text, delimiter).next_row(&mut cells);
    cells.iter().filter_map(|cell| known.get(cell)).collect()
}

/// Whether the first row is a header: it names the column of names, or several others.
fn begins_with_header(text: &str, known: &KnownColumns<'_>) -> bool {
    let columns = first_row(text, delimiter(text, known), known);
    columns.len() > 1 || columns.contains(&Column::Field(Field::Name))
}

fn newcomer(cells: &[Cell<'_>], header: &Header) -> Result<Newcomer, Fault> {
    let mut profile = Profile::default();
    let mut ratings = Ratings::unrated(header.framework.skills.len());
    for (cell, slot) in cells.iter().zip(&header.slots) {
        match slot {
            Slot::Field(field) => profile.set(detail(*field, cell)?),
            Slot::Skill(skill) => {
                let level = values::rating(cell)?;
                let known = ratings.set(*skill, level);
                debug_assert!(known, "slots are positions in the framework");
            }
        }
    }
    Ok(Newcomer { profile, ratings })
}

/// What a cell says of a detail.
fn detail(field: Field, cell: &Cell<'_>) -> Result<Detail, Fault> {
    Ok(match field {
        Field::Name => Detail::Name(values::name(cell)?),
        Field::Role => Detail::Role(values::text(cell)),
        Field::Department => Detail::Department(values::text(cell)),
        Field::Tier => Detail::Tier(values::tier(cell)?),
        Field::DirectReports => Detail::DirectReports(values::direct_reports(cell)?),
        Field::Trained => Detail::Trained(values::yes_or_no(cell)?),
        Field::Emphasis => Detail::Emphasis(values::emphasis(cell)?),
        Field::Emerging => Detail::Emerging(values::yes_or_no(cell)?.unwrap_or_default()),
    })
}

/// Rows of name, role and department, the last two at will.
fn names_and_roles(text: &str) -> Result<Vec<Profile>, Fault> {
    const FIELDS: [Field; 3] = [Field::Name, Field::Role, Field::Department];
    let mut rows = Rows::new(text, '\t');
    let mut cells = Vec::new();
    let mut profiles = Vec::new();
    while rows.next_row(&mut cells)? {
        check_room(profiles.len(), || start(&cells))?;
        if let Some(surplus) = cells
            .iter()
            .skip(FIELDS.len())
            .find(|cell| !cell.is_blank())
        {
            return Err(surplus.fault(
                "without a header, a row is name, role and department",
                "put a line that names the columns first",
            ));
        }
        let mut profile = Profile::default();
        for (cell, field) in cells.iter().zip(FIELDS) {
            profile.set(detail(field, cell)?);
        }
        profiles.push(profile);
    }
    Ok(profiles)
}

/// One name a line; a comma belongs to the name.
fn names(text: &str) -> Result<Vec<Profile>, Fault> {
    let mut profiles = Vec::new();
    let mut read = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let name = line.trim();
        if !name.is_empty() {
            let before = text.get(..read).unwrap_or_default();
            check_room(profiles.len(), || Position::START.after(before))?;
            profiles.push(Profile::named(name));
        }
        read += line.len();
    }
    Ok(profiles)
}

/// Checks that a plan has room for one more than these, who begins at `place`.
fn check_room<P: Into<Place>>(people: usize, place: impl FnOnce() -> P) -> Result<(), Fault> {
    if people < Plan::MOST_MEMBERS {
        return Ok(());
    }
    let fault = Fault::new(
        PlanError::Full.to_string(),
        "end the table before this row, or make several plans of it",
    );
    Err(fault.at(place()))
}

/// The text without a byte order mark.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// A table or list that begins at this place, and ends there as well.
fn empty(place: impl Into<Place>) -> Fault {
    let fault = Fault::new(
        "there is nothing in it",
        "begin with a row that names the columns, such as name, role, department",
    );
    fault.at(place)
}

fn not_utf8(bytes: &[u8], valid: usize) -> Fault {
    let before = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default());
    let fault = Fault::new("the text is not UTF-8", "save the table as \"CSV UTF-8\"");
    fault.at(Position::START.after(without_mark(&before)))
}

#[cfg(test)]
mod tests;
