//! The sheets of a workbook as rows of cells.
//!
//! | module | holds |
//! |---|---|
//! | `sheet` | the rows of a sheet |
//! | `weight` | what reading a workbook would take |

mod sheet;
mod weight;

use std::{
    fmt::Display,
    io::{self, Cursor},
};

use calamine::{Reader, Sheet, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use self::sheet::SheetRows;
use super::{Roster, columns::KnownColumns, read_rows};
use crate::fault::{Fault, shortened, write_known};

/// How a zip archive begins, which an .xlsx file is, and how an empty one does.
const ZIP: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// How the compound files begin that .xls files are, and workbooks with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// What to do with a file of another kind.
const SAVE_ANEW: &str = "save it as .xlsx or CSV";

/// Whether these bytes are those of a workbook and not of a text. [`read_table`](super::read_table)
/// then reads a sheet, or tells why it cannot.
#[must_use]
pub fn is_workbook(bytes: &[u8]) -> bool {
    ZIP.iter().any(|begin| bytes.starts_with(begin)) || bytes.starts_with(COMPOUND)
}

/// A workbook that was opened.
pub(super) struct Workbook<'a> {
    book: Xlsx<Cursor<&'a [u8]>>,
}

impl<'a> Workbook<'a> {
    /// Opens a workbook.
    ///
    /// # Errors
    /// It is none, of a kind that is not read, protected, damaged, or too large.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        if bytes.starts_with(COMPOUND) {
            return Err(compound(bytes));
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        weight::check(&mut archive, weight::MOST)?;
        let book = Xlsx::new(Cursor::new(bytes)).map_err(|error| refused(&archive, error))?;
        Ok(Self { book })
    }

    /// Reads the people on the sheet of this name, or on the first one.
    ///
    /// # Errors
    /// There is no such sheet; the first thing that is wrong on it.
    pub(super) fn read(
        mut self,
        name: Option<&str>,
        known: &KnownColumns<'_>,
    ) -> Result<Roster, Fault> {
        let sheets = self.book.sheets_metadata().iter();
        let sheets: Vec<Sheet> = sheets
            .filter(|sheet| sheet.typ == SheetType::WorkSheet)
            .cloned()
            .collect();
        let [front, ..] = sheets.as_slice() else {
            return Err(Fault::new(
                "the workbook has no sheet of cells",
                "add one with a row that names the columns, such as name, role, department",
            ));
        };
        let sheet = match name {
            Some(name) => named(&sheets, name)?,
            None => in_sight(&sheets).unwrap_or(front),
        };
        let cells = self.book.worksheet_cells_reader(&sheet.name);
        let cells = cells.map_err(|error| damaged_sheet(&sheet.name, error))?;
        let roster = read_rows(SheetRows::new(&sheet.name, cells)?, known)?;
        Ok(Roster {
            sheet: (sheets.len() > 1).then(|| sheet.name.clone()),
            ..roster
        })
    }
}

/// The sheet of this name, hidden or not.
fn named<'s>(sheets: &'s [Sheet], name: &str) -> Result<&'s Sheet, Fault> {
    let found = sheets.iter().find(|sheet| sheet.name == name);
    found.ok_or_else(|| {
        Fault::new(
            format!("there is no sheet “{}”", shortened(name)),
            write_known(name, sheets.iter().map(|sheet| sheet.name.as_str())),
        )
    })
}

/// The first sheet that is not hidden: whoever opens the workbook takes it for the first one.
fn in_sight(sheets: &[Sheet]) -> Option<&Sheet> {
    let mut sheets = sheets.iter();
    sheets.find(|sheet| sheet.visible == SheetVisible::Visible)
}

/// What is wrong with a compound file: it is never read.
fn compound(bytes: &[u8]) -> Fault {
    let inside = "EncryptedPackage".encode_utf16();
    let inside: Vec<u8> = inside.flat_map(u16::to_le_bytes).collect();
    let mut pieces = bytes.windows(inside.len());
    if pieces.any(|piece| piece == inside) {
        let what = "the workbook is protected with a password";
        Fault::new(what, "save it without one")
    } else {
        Fault::new("this is a file of an old kind, such as .xls", SAVE_ANEW)
    }
}

/// Why an archive cannot be read as a workbook.
fn refused<R: io::Read + io::Seek>(archive: &ZipArchive<R>, error: impl Display) -> Fault {
    let has = |part| archive.index_for_name(part).is_some();
    if has("content.xml") {
        Fault::new("this is an OpenDocument file, such as .ods", SAVE_ANEW)
    } else if has("xl/workbook.bin") {
        Fault::new("this is a binary workbook (.xlsb)", SAVE_ANEW)
    } else if has("xl/workbook.xml") {
        damaged(error)
    } else {
        Fault::new("this is no workbook", "choose a table: .xlsx or CSV")
    }
}

fn damaged(error: impl Display) -> Fault {
    unreadable("workbook", error)
}

fn damaged_sheet(sheet: &str, error: impl Display) -> Fault {
    unreadable(&format!("sheet “{}”", shortened(sheet)), error)
}

fn unreadable(part: &str, error: impl Display) -> Fault {
    let why = shortened(&error.to_string());
    Fault::new(
        format!("the {part} cannot be read ({why})"),
        "open it in a spreadsheet program and save it anew",
    )
}

#[cfg(test)]
mod tests;
