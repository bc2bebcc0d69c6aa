//! The rows of a sheet. They are read cell by cell: what a file says of their number counts for
//! nothing.

use std::{
    borrow::Cow,
    io::{Read, Seek},
    sync::Arc,
};

use calamine::{DataRef, XlsxCellReader, XlsxError};

use super::{
    super::cells::{Cell, MOST_CELLS, Table, endless, too_long},
    damaged_sheet,
};
use crate::fault::{Fault, Place, shortened};

const MEND_FORMULA: &str = "mend its formula, or clear the cell";

/// Reads the rows of a sheet one after another.
pub(super) struct SheetRows<'a, R: Read + Seek> {
    sheet: Arc<str>,
    cells: XlsxCellReader<'a, R>,
    /// The number of the row just read, from 1.
    row: u32,
    /// The first cell of the row that comes next; none at the end.
    ahead: Option<Filled<'a>>,
}

/// A cell in which something stands, or what is wrong with it; row and column count from 1.
struct Filled<'a> {
    row: u32,
    column: u32,
    text: Result<Cow<'a, str>, Fault>,
}

impl<'a, R: Read + Seek> SheetRows<'a, R> {
    /// Starts at the beginning of a sheet.
    ///
    /// # Errors
    /// The sheet is damaged.
    pub(super) fn new(sheet: &str, cells: XlsxCellReader<'a, R>) -> Result<Self, Fault> {
        let mut rows = Self {
            sheet: sheet.into(),
            cells,
            row: 1,
            ahead: None,
        };
        rows.ahead = rows.filled()?;
        Ok(rows)
    }

    fn place(&self, column: u32) -> Place {
        Place::Cell {
            sheet: Arc::clone(&self.sheet),
            row: self.row,
            column,
        }
    }

    fn blank(&self, column: u32) -> Cell<'a> {
        Cell {
            text: Cow::Borrowed(""),
            place: self.place(column),
        }
    }

    /// The next cell that is not blank.
    fn filled(&mut self) -> Result<Option<Filled<'a>>, Fault> {
        loop {
            let next = self.cells.next_cell_with_formula_metadata();
            let Some(cell) = next.map_err(|error| stopped(&self.sheet, error))? else {
                return Ok(None);
            };
            let (row, column) = cell.pos;
            let text = if cell.formula.is_some() && cell.value == DataRef::Empty {
                Err(Fault::new("the formula has no stored value", COMPUTE))
            } else {
                text(cell.value)
            };
            if !text.as_ref().is_ok_and(|text| text.is_empty()) {
                return Ok(Some(Filled {
                    row: row.saturating_add(1),
                    column: column.saturating_add(1),
                    text,
                }));
            }
        }
    }

    /// Puts a cell into its row, with blank ones in front of it where the sheet has none.
    fn put(&self, filled: Filled<'a>, cells: &mut Vec<Cell<'a>>) -> Result<(), Fault> {
        let place = self.place(filled.column);
        let text = filled.text.map_err(|fault| fault.at(place.clone()))?;
        let cell = Cell { text, place };
        let columns = filled.column as usize;
        if columns > MOST_CELLS {
            return Err(endless(&cell, "put every person in a row of their own"));
        }
        self.fill(cells, columns);
        if let Some(blank) = cells.get_mut(columns - 1) {
            *blank = cell;
        }
        Ok(())
    }

    /// Adds blank cells until there are as many as these columns.
    fn fill(&self, cells: &mut Vec<Cell<'a>>, columns: usize) {
        let missing = (1..).take(columns).skip(cells.len());
        cells.extend(missing.map(|column| self.blank(column)));
    }
}

impl<'a, R: Read + Seek> Table<'a> for SheetRows<'a, R> {
    fn start(&self) -> Place {
        self.place(1)
    }

    /// A row ends with its last cell that is not blank.
    ///
    /// # Errors
    /// A cell that holds neither a text nor a number, more than [`MOST_CELLS`], or a damaged sheet.
    fn next_row(&mut self, cells: &mut Vec<Cell<'a>>) -> Result<bool, Fault> {
        cells.clear();
        let Some(first) = self.ahead.take() else {
            return Ok(false);
        };
        self.row = first.row;
        self.put(first, cells)?;
        while let Some(next) = self.filled()? {
            if next.row != self.row {
                self.ahead = Some(next);
                break;
            }
            self.put(next, cells)?;
        }
        Ok(true)
    }

    /// What follows the last cell of a sheet's row is blank.
    fn fit(&self, cells: &mut Vec<Cell<'a>>, columns: usize) -> Result<(), Fault> {
        let mut surplus = cells.iter().skip(columns);
        if let Some(surplus) = surplus.find(|cell| !cell.is_blank()) {
            let hint = "name their columns in the first row";
            return Err(too_long(surplus, cells.len(), columns, hint));
        }
        self.fill(cells, columns);
        Ok(())
    }
}

/// What some programs write, which do not compute themselves.
const COMPUTE: &str = "open the workbook in a spreadsheet program and save it";

/// What stands in a cell, as the same table as a text would have it.
///
/// # Errors
/// It is no word or number.
fn text(value: DataRef<'_>) -> Result<Cow<'_, str>, Fault> {
    Ok(match value {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::String(text) => text.trim().to_owned().into(),
        DataRef::SharedString(text) => text.trim().into(),
        DataRef::Int(number) => number.to_string().into(),
        DataRef::Float(number) => as_shown(number).to_string().into(),
        DataRef::Bool(yes) => Cow::Borrowed(if yes { "TRUE" } else { "FALSE" }),
        DataRef::Error(error) => {
            let what = format!("the cell holds the error {error}");
            return Err(Fault::new(what, MEND_FORMULA));
        }
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => {
            return Err(Fault::new(
                "the cell holds a date or a time",
                "format the cell as text, and write it anew",
            ));
        }
    })
}

/// Why a sheet cannot be read on.
fn stopped(sheet: &str, error: XlsxError) -> Fault {
    match error {
        // One that the reader does not know, and does not tell the cell of.
        XlsxError::CellError(error) => Fault::new(
            format!(
                "a cell of the sheet “{}” holds the error {}",
                shortened(sheet),
                shortened(&error)
            ),
            MEND_FORMULA,
        ),
        error => damaged_sheet(sheet, error),
    }
}

/// A number to the 15 digits that spreadsheets show: what a formula gives as 3 may be stored as
/// 3.0000000000000004.
fn as_shown(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}
