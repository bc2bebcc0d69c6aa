//! Tables as rows of cells, each with its place in the text.
//!
//! A reader of our own: the common ones tell neither the column of a cell nor an unclosed quote.

use std::borrow::Cow;

use crate::fault::{Fault, Place};

/// A row has no more cells: many times the columns that there are. Without an end, a line of
/// nothing but delimiters would fill the memory.
pub(super) const MOST_CELLS: usize = 1000;

/// One cell of a table.
#[derive(Clone, Debug)]
pub(super) struct Cell<'a> {
    /// What stands in it: trimmed, or exactly what stands between the quotes.
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
        fault_at(self.place, what, hint)
    }
}

/// A fault at a place.
pub(super) fn fault_at(place: Place, what: impl Into<String>, hint: impl Into<String>) -> Fault {
    Fault::new(what, hint).at(place.line, place.column)
}

/// Reads the rows of a table one after another.
#[derive(Clone, Debug)]
pub(super) struct Rows<'a> {
    rest: &'a str,
    place: Place,
    row_end: Place,
    delimiter: char,
}

impl<'a> Rows<'a> {
    /// Starts at the beginning of `text`.
    pub(super) fn new(text: &'a str, delimiter: char) -> Self {
        Self {
            rest: text,
            place: Place::START,
            row_end: Place::START,
            delimiter,
        }
    }

    /// Where the row just read ends.
    pub(super) fn row_end(&self) -> Place {
        self.row_end
    }

    /// Fills `cells` with the next row that is not blank, however long blank ones are; false when
    /// there is none.
    ///
    /// # Errors
    /// A quotation mark that is not closed, text behind a closed one, or more than [`MOST_CELLS`].
    /// `cells` then holds what stands before it in the row.
    pub(super) fn next_row(&mut self, cells: &mut Vec<Cell<'a>>) -> Result<bool, Fault> {
        while !self.rest.is_empty() {
            self.row(cells)?;
            if !cells.iter().all(Cell::is_blank) {
                return Ok(true);
            }
        }
        cells.clear();
        Ok(false)
    }

    /// The next row, also when it is blank; none at the end.
    ///
    /// # Errors
    /// As [`Rows::next_row`].
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
                return Err(cell.fault(
                    format!("the row has more than {MOST_CELLS} cells"),
                    "remove the surplus cells, or break the line where a row ends",
                ));
            }
            if !self.rest.starts_with(self.delimiter) {
                break;
            }
            self.take(self.delimiter.len_utf8());
        }
        self.row_end = self.place;
        let line_end = if self.rest.starts_with("\r\n") { 2 } else { 1 };
        self.take(line_end.min(self.rest.len()));
        Ok(())
    }

    fn cell(&mut self) -> Result<Cell<'a>, Fault> {
        let place = self.place;
        self.take_while(char::is_whitespace);
        let text = if self.rest.starts_with('"') {
            self.quoted(place)?
        } else {
            // As in spreadsheets, a quotation mark within the cell is a plain character.
            Cow::Borrowed(self.take_while(|_| true).trim_end())
        };
        Ok(Cell { text, place })
    }

    fn quoted(&mut self, cell: Place) -> Result<Cow<'a, str>, Fault> {
        let mut text = Cow::Borrowed("");
        self.take(1);
        loop {
            let Some(end) = self.rest.find('"') else {
                return Err(fault_at(
                    cell,
                    "the quotation mark is not closed",
                    "put one at the end of the cell, or remove this one",
                ));
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
            Some(next) if !self.ends_cell(next) => Err(fault_at(
                cell,
                "text follows the closing quotation mark",
                "write a quotation mark within quoted text twice",
            )),
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
        self.place = self.place.after(piece);
        piece
    }
}
