//! Blocks of cells, as spreadsheets copy and paste them: rows of values with tabs between, without
//! a header.

use std::borrow::Cow;

use super::{
    cells::{Cell, Rows, start},
    columns::{Field, Slot},
    detail, values,
    write::{self, quoted_if_needed},
};
use crate::{
    fault::{Fault, Position},
    plan::{CellEdit, CellValue, Detail, Emphasis, Member, Plan, PlanError, Tier},
};

impl Slot {
    /// The column that a value goes into.
    #[must_use]
    pub fn of(value: &CellValue) -> Self {
        Self::Field(match value {
            CellValue::Rating { skill, .. } => return Self::Skill(*skill),
            CellValue::Detail(detail) => match detail {
                Detail::Name(_) => Field::Name,
                Detail::Role(_) => Field::Role,
                Detail::Department(_) => Field::Department,
                Detail::Tier(_) => Field::Tier,
                Detail::DirectReports(_) => Field::DirectReports,
                Detail::Trained(_) => Field::Trained,
                Detail::Emphasis(_) => Field::Emphasis,
                Detail::Emerging(_) => Field::Emerging,
            },
        })
    }

    /// What the cell of a member holds.
    #[must_use]
    pub fn value(self, member: &Member) -> CellValue {
        let profile = &member.profile;
        CellValue::Detail(match self {
            Self::Skill(skill) => {
                let level = member.ratings.get(skill);
                return CellValue::Rating { skill, level };
            }
            Self::Field(field) => match field {
                Field::Name => Detail::Name(profile.name.clone()),
                Field::Role => Detail::Role(profile.role.clone()),
                Field::Department => Detail::Department(profile.department.clone()),
                Field::Tier => Detail::Tier(profile.tier),
                Field::DirectReports => Detail::DirectReports(profile.direct_reports),
                Field::Trained => Detail::Trained(profile.trained),
                Field::Emphasis => Detail::Emphasis(profile.emphasis),
                Field::Emerging => Detail::Emerging(profile.emerging),
            },
        })
    }

    /// What a cell holds of which nothing is said; none for names, which are never missing.
    #[must_use]
    pub fn cleared(self) -> Option<CellValue> {
        Some(CellValue::Detail(match self {
            Self::Skill(skill) => return Some(CellValue::Rating { skill, level: None }),
            Self::Field(field) => match field {
                Field::Name => return None,
                Field::Role => Detail::Role(String::new()),
                Field::Department => Detail::Department(String::new()),
                Field::Tier => Detail::Tier(Tier::default()),
                Field::DirectReports => Detail::DirectReports(0),
                Field::Trained => Detail::Trained(None),
                Field::Emphasis => Detail::Emphasis(Emphasis::default()),
                Field::Emerging => Detail::Emerging(false),
            },
        }))
    }

    /// The cell of a member as it is written.
    fn text(self, member: &Member) -> Cow<'_, str> {
        match self {
            Self::Field(field) => write::detail(&member.profile, field),
            Self::Skill(skill) => write::level(member.ratings.get(skill)),
        }
    }

    fn read(self, cell: &Cell<'_>) -> Result<CellValue, Fault> {
        Ok(match self {
            Self::Field(field) => CellValue::Detail(detail(field, cell)?),
            Self::Skill(skill) => CellValue::Rating {
                skill,
                level: values::rating(cell)?,
            },
        })
    }
}

/// The cells of these members and columns, to be pasted into a spreadsheet or read as a [`Block`].
pub fn write_block<'a>(members: impl Iterator<Item = &'a Member>, columns: &[Slot]) -> String {
    let row = |member| {
        let cells = columns.iter().map(|column| column.text(member));
        let cells: Vec<_> = cells.map(|text| quoted_if_needed(text, '\t')).collect();
        cells.join("\t") + "\n"
    };
    members.map(row).collect()
}

/// A block of cells that was pasted.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    /// At least one row, each of at least one cell; they may differ in length.
    rows: Vec<Vec<Cell<'a>>>,
}

impl<'a> Block<'a> {
    /// Reads a pasted text.
    ///
    /// # Errors
    /// Nothing but white space, more rows than a plan holds members, or a quotation mark that is not
    /// closed.
    pub fn read(text: &'a str) -> Result<Self, Fault> {
        let mut reader = Rows::new(text, '\t');
        let mut rows = Vec::new();
        while let Some(cells) = reader.row_as_it_stands()? {
            if rows.len() == Plan::MOST_MEMBERS {
                let fault = Fault::new(PlanError::Full.to_string(), "paste fewer rows");
                return Err(fault.at(start(&cells)));
            }
            rows.push(cells);
        }
        if rows.iter().flatten().all(Cell::is_blank) {
            return Err(super::empty(Position::START));
        }
        Ok(Self { rows })
    }

    /// How many rows it has.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many columns it has.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// Whether it begins with a word, as lists of people do and blocks of ratings do not.
    #[must_use]
    pub fn begins_with_word(&self) -> bool {
        let mut cells = self.rows.iter().flatten();
        let first = cells.find(|cell| !cell.is_blank());
        first.is_some_and(|cell| cell.text.contains(char::is_alphabetic))
    }

    /// Whether its first column holds the names of these members, in this order.
    #[must_use]
    pub fn names<'m>(&self, members: impl IntoIterator<Item = &'m Member>) -> bool {
        let mut members = members.into_iter();
        self.rows.iter().all(|row| {
            let name = row.first().map(values::text);
            let member = members.next();
            member.map(|member| member.profile.name.as_str()) == name.as_deref()
        })
    }

    /// What it sets in the cells of these members and columns, from their first cell on; a block
    /// that is smaller than they are repeats itself. Blank cells clear, missing ones change nothing.
    ///
    /// # Errors
    /// A cell that its column cannot hold, or one that lies beyond the last member or column.
    pub fn edits(&self, members: &[&Member], columns: &[Slot]) -> Result<Vec<CellEdit>, Fault> {
        self.check_room(members.len(), columns.len())?;
        let width = self.columns();
        let mut edits = Vec::new();
        for (member, row) in members.iter().zip(self.rows.iter().cycle()) {
            for (place, column) in columns.iter().enumerate() {
                if let Some(cell) = row.get(place % width) {
                    edits.push(CellEdit {
                        member: member.id,
                        value: column.read(cell)?,
                    });
                }
            }
        }
        Ok(edits)
    }

    fn check_room(&self, members: usize, columns: usize) -> Result<(), Fault> {
        let filled = |cell: &&Cell<'_>| !cell.is_blank();
        let mut below = self.rows.iter().skip(members).flatten();
        if let Some(cell) = below.find(filled) {
            return Err(cell.fault(
                "this row comes after the last member",
                "paste fewer rows, begin further up, or add people first",
            ));
        }
        let mut beside = self.rows.iter().flat_map(|row| row.iter().skip(columns));
        match beside.find(filled) {
            Some(cell) => Err(cell.fault(
                "this cell comes after the last column",
                "paste fewer columns, or begin further to the left",
            )),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
