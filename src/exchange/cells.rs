//! Tables as rows of cells, each with its place; those of a text.
//!
//! A reader of our own: the common ones tell neither the column of a cell nor an unclosed quote.

use std::borrow::Cow;

use crate::fault::{Fault, Place, Position};

/// A row has no more cells: many times the columns that there are. Without an end, a line of
/// nothing but delimiters would fill the memory.
pub(super) const MOST_CELLS: usize = 1000;

/// One cell of a table.
#[derive(Clone, Debug)]
pub(super) struct Cell<'a> {
    /// What stands in it: trimmed, or exactly what stands between quotes.
    pub(super) text: Cow<'a, str>,
    /// Where it begins.
    pub(super) place: Place,
}

impl Cell<'_> {
    /// The text without surrounding spaces, quoted or not.
    pub(super) fn value(&self) -> &str {
        self.text.trim()
    }

    /// Whether nothing but spaces stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.value().is_empty()
    }

    /// A fault of this cell.
    pub(super) fn fault(&self, what: impl Into<String>, hint: impl Into<String>) -> Fault {
        Fault::new(what, hint).at(self.place.clone())
    }
}

/// Where a row begins.
pub(super) fn start(cells: &[Cell<'_>]) -> Place {
    let first = cells.first().map(|cell| cell.place.clone());
    first.unwrap_or(Position::START.into())
}

/// A row that goes on behind the last column of the header.
pub(super) fn too_long(surplus: &Cell<'_>, cells: usize, columns: usize, hint: &str) -> Fault {
    let what = format!("the row is too long: {cells} cells, the header has {columns}");
    surplus.fault(what, format!("remove the surplus cells, or {hint}"))
}

/// A row of more cells than any table has columns.
pub(super) fn endless(cell: &Cell<'_>, hint: &str) -> Fault {
    let what = format!("the row has more than {MOST_CELLS} cells");
    cell.fault(what, format!("remove the surplus cells, or {hint}"))
}

/// A table as rows, one after another.
pub(super) trait Table<'a> {
    /// Where it begins.
    fn start(&self) -> Place;

    /// Fills `cells` with the next row that is not blank; false when there is none.
    ///
    /// # Errors
    /// What makes that row no row of cells.
    fn next_row(&mut self, cells: &mut Vec<Cell<'a>>) -> Result<bool, Fault>;

    /// Makes the row just read as long as the header, where that loses and assumes nothing.
    ///
    /// # Errors
    /// The row is too short or too long.
    fn fit(&self, cells: &mut Vec<Cell<'a>>, columns: usize) -> Result<(), Fault>;
}

/// Reads the rows of a text one after another.
#[derive(Clone, Debug)]
pub(super) struct Rows<'a> {
    rest: &'a str,
    position: Position,
    row_end: Position,
    delimiter: char,
}

impl<'a> Rows<'a> {
    /// Starts at the beginning of `text`.
    pub(super) fn new(text: &'a str, delimiter: char) -> Self {
        Self {
            rest: text,
            position: Position::START,
            row_end: Position::START,
            delimiter,
        }
    }

    /// The next row, also when it is blank; none at the end.
    ///
    /// # Errors
    /// As [`Table::next_row`].
    pub(super) fn row_as_it_stands(&mut self) -> Result<Option<Vec<Cell<'a>>>, Fault> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let mut cells = Vec::new();
        self.row(&mut cells)?;
        Ok(Some(cells))
    }

    /// Reads a row. Of a blank one, as many cells are kept as any may have.
    fn row(&mut self, cells: &mut Vec<Cell<'a>>) -> Result<(), Fault> {
        cells.clear();
        let mut blank = true;
        loop {
            let cell = self.cell()?;
            blank &= cell.is_blank();
            if cells.len() < MOST_CELLS {
                cells.push(cell);
            } else if !blank {
                return Err(endless(&cell, "break the line where a row ends"));
            }
            if !self.rest.starts_with(self.delimiter) {
                break;
            }
            self.take(self.delimiter.len_utf8());
        }
        self.row_end = self.position;
        let line_end = if self.rest.starts_with("\r\n") { 2 } else { 1 };
        self.take(line_end.min(self.rest.len()));
        Ok(())
    }

    fn cell(&mut self) -> Result<Cell<'a>, Fault> {
        let place = Place::from(self.position);
        self.take_while(char::is_whitespace);
        let text = if self.rest.starts_with('"') {
            self.quoted(&place)?
        } else {
            // As in spreadsheets, a quotation mark within the cell is a plain character.
            Cow::Borrowed(self.take_while(|_| true).trim_end())
        };
        Ok(Cell { text, place })
    }

    fn quoted(&mut self, cell: &Place) -> Result<Cow<'a, str>, Fault> {
        let mut text = Cow::Borrowed("");
        self.take(1);
        loop {
            let Some(end) = self.rest.find('"') else {
                let fault = Fault::new(
                    "the quotation mark is not closed",
                    "put one at the end of the cell, or remove this one",
                );
                return Err(fault.at(cell.clone()));
            };
            text += self.take(end);
            self.take(1);
            if !self.rest.starts_with('"') {
                break;
            }
            text += self.take(1);
        }
        self.take_while(char::is_whitespace);
        match self.rest.chars().next() {
            Some(next) if !self.ends_cell(next) => Err(Fault::new(
                "text follows the closing quotation mark",
                "write a quotation mark within quoted text twice",
            )
            .at(cell.clone())),
            _ => Ok(text),
        }
    }

    fn ends_cell(&self, character: char) -> bool {
        character == self.delimiter || matches!(character, '\n' | '\r')
    }

    /// Takes what is left of the cell, as long as the condition holds.
    fn take_while(&mut self, holds: impl Fn(char) -> bool) -> &'a str {
        let end = self
            .rest
            .find(|character| self.ends_cell(character) || !holds(character));
        self.take(end.unwrap_or(self.rest.len()))
    }

    /// Takes so many bytes; callers stay on character boundaries.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (piece, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        self.position = self.position.after(piece);
        piece
    }
}

impl<'a> Table<'a> for Rows<'a> {
    fn start(&self) -> Place {
        Position::START.into()
    }

    /// Blank rows are passed over, however long they are.
    ///
    /// # Errors
    /// A quotation mark that is not closed, text behind a closed one, or more than [`MOST_CELLS`].
    /// `cells` then holds what stands before it in the row.
    fn next_row(&mut self, cells: &mut Vec<Cell<'a>>) -> Result<bool, Fault> {
        while !self.rest.is_empty() {
            self.row(cells)?;
            if !cells.iter().all(Cell::is_blank) {
                return Ok(true);
            }
        }
        cells.clear();
        Ok(false)
    }

    /// A text has to say of every cell that it is there: one delimiter too few or too many shifts
    /// what follows.
    fn fit(&self, cells: &mut Vec<Cell<'a>>, columns: usize) -> Result<(), Fault> {
        if let Some(surplus) = cells.get(columns) {
            let hint = "quote a text that holds a separator";
            return Err(too_long(surplus, cells.len(), columns, hint));
        }
        if cells.len() < columns {
            let fault = Fault::new(
                format!("the row is too short: {} of {columns} cells", cells.len()),
                "add the missing cells; they may be empty",
            );
            return Err(fault.at(self.row_end));
        }
        Ok(())
    }
}
