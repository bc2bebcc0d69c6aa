//! The file of a workbook.

use jiff::civil::Date;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, IgnoreError, Workbook, Worksheet, XlsxError,
    utility::cell_autofit_width,
};

use super::{
    Cell, Column, Holds, Layout, Sheet, sheets,
    style::{Look, Styles, TEXT, TITLE, table_head},
    width_of,
};
use crate::{
    balance::number,
    report::{Pace, Summary, WriteError, document::confidential_in_short, words::clipped},
};

/// A sheet holds so many rows below its heads, and so many columns.
const MOST_ROWS: usize = 1_048_575;
const MOST_COLUMNS: usize = 16_384;
/// After so many rows, it is asked whether to go on.
const AT_ONCE: usize = 256;
/// The number of A4.
const A4: u8 = 9;
/// A line of text, in points; and no row is higher than this.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 400.0;
const HIGHEST_HEAD: f64 = 200.0;
const POINTS_PER_PIXEL: f64 = 0.75;
/// Columns are measured in digits of this many pixels; the room beside a text takes some.
const PER_DIGIT: u32 = 7;
const SPACE: u32 = 3;
/// Beyond so many letters, a word is not measured letter by letter.
const MEASURED: u32 = 200;
const MARGIN: u32 = 18;
/// So much of the title stands in the foot of each page.
const TITLE_IN_FOOT: usize = 60;

/// Writes the sheets of a summary into a workbook (XLSX).
///
/// # Errors
/// When it is given up, or when a sheet would be larger than a workbook can hold.
pub fn workbook(summary: &Summary, pace: &mut Pace<'_>) -> Result<Vec<u8>, WriteError> {
    let sheets = sheets(summary);
    for sheet in &sheets {
        check(sheet)?;
    }
    let mut writer = Writer {
        styles: Styles::default(),
        foot: foot(summary),
        // Packing takes about as long as writing.
        steps: 2 * sheets.iter().map(|sheet| sheet.rows.len()).sum::<usize>(),
        done: 0,
        pace,
    };
    let mut book = Workbook::new();
    book.set_properties(&properties(summary));
    for sheet in sheets {
        writer.sheet(book.add_worksheet(), sheet)?;
    }
    let bytes = book.save_to_buffer()?;
    pace.at(1, 1)?;
    Ok(bytes)
}

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        Self::Failed(error.to_string())
    }
}

fn check(sheet: &Sheet) -> Result<(), WriteError> {
    let fits = |has: usize, most: usize, what: &str| {
        if has <= most {
            return Ok(());
        }
        let name = sheet.name;
        Err(WriteError::Failed(format!(
            "its sheet “{name}” would have {has} {what}, and a workbook holds {most}"
        )))
    };
    fits(sheet.rows.len(), MOST_ROWS, "rows")?;
    fits(sheet.columns.len(), MOST_COLUMNS, "columns")
}

/// What a workbook says of itself. It was made on the day that it speaks of, so that the same
/// summary gives the same bytes.
fn properties(summary: &Summary) -> DocProperties {
    let properties = DocProperties::new()
        .set_title(clipped(&summary.name, 200))
        .set_author("Even Keel");
    let day = excel_date(summary.as_of).or_else(|| ExcelDateTime::from_ymd(1900, 1, 1).ok());
    match day {
        Some(day) => properties.set_creation_datetime(&day),
        None => properties,
    }
}

/// A day as spreadsheets know it; they know none before 1900.
fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    let [month, day] =
        [date.month(), date.day()].map(|part| u8::try_from(part).unwrap_or_default());
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// The title, how confidential it is and the number of the page.
fn foot(summary: &Summary) -> String {
    let title = clipped(&summary.name, TITLE_IN_FOOT).replace('&', "&&");
    let confidential = confidential_in_short(summary.names_hidden);
    format!("&L{title}&C{confidential}&RPage &P of &N")
}

struct Writer<'a, 'b> {
    styles: Styles,
    foot: String,
    done: usize,
    steps: usize,
    pace: &'a mut Pace<'b>,
}

impl Writer<'_, '_> {
    fn sheet(&mut self, to: &mut Worksheet, sheet: Sheet) -> Result<(), WriteError> {
        to.set_name(sheet.name)?;
        to.set_paper_size(A4);
        to.set_print_fit_to_pages(1, 0);
        to.set_footer(&self.foot);
        for (place, column) in (0..).zip(&sheet.columns) {
            to.set_column_width(place, column.width)?;
        }
        let first = match sheet.layout {
            Layout::Page => {
                to.set_screen_gridlines(false);
                0
            }
            Layout::Table { kept } => {
                table(to, &sheet, kept)?;
                1
            }
        };
        for (row, cells) in (first..).zip(sheet.rows) {
            if self.done.is_multiple_of(AT_ONCE) {
                self.pace.at(self.done, self.steps)?;
            }
            self.done += 1;
            self.row(to, row, cells, &sheet.columns)?;
        }
        Ok(())
    }

    fn row(
        &mut self,
        to: &mut Worksheet,
        row: u32,
        cells: Vec<Cell>,
        columns: &[Column],
    ) -> Result<(), WriteError> {
        let styles = &mut self.styles;
        let mut high = LINE;
        for ((place, column), cell) in (0..).zip(columns).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    high = high.max(height(&text, column.width));
                    let format = styles.of_text(Look::Text, &text);
                    to.write_string_with_format(row, place, harmless(text), format)?;
                }
                Cell::Number(value, digits) => {
                    let format = styles.of(Look::Number(digits, column.holds));
                    to.write_number_with_format(row, place, value, format)?;
                }
                Cell::Date(date) => match excel_date(date) {
                    Some(day) => {
                        to.write_datetime_with_format(row, place, &day, styles.of(Look::Date))?;
                    }
                    None => {
                        let day = number::short_date(date);
                        to.write_string_with_format(row, place, day, styles.of(Look::Text))?;
                    }
                },
                Cell::Head(text) => {
                    let format = styles.of(Look::Head(column.holds));
                    to.write_string_with_format(row, place, text, format)?;
                }
                Cell::Title(text) => {
                    let lines = height(&text, width_of_rest(columns, place) * TEXT / TITLE);
                    high = high.max(lines * f64::from(TITLE) / f64::from(TEXT));
                    let format = styles.of_text(Look::Title, &text);
                    wide(to, (row, place), text, columns, format)?;
                }
                Cell::Wide(text) => {
                    high = high.max(height(&text, width_of_rest(columns, place)));
                    let format = styles.of_text(Look::Text, &text);
                    wide(to, (row, place), text, columns, format)?;
                }
            }
        }
        // Spreadsheets find the height out by themselves, but not all of them, and none of them for
        // cells that are joined.
        if high > LINE {
            to.set_row_height(row, high.min(HIGHEST))?;
        }
        Ok(())
    }
}

/// The heads of a table, and what makes it handy to use and to print.
fn table(to: &mut Worksheet, sheet: &Sheet, kept: u16) -> Result<(), WriteError> {
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX) - 1;
    to.set_landscape();
    to.set_freeze_panes(1, kept)?;
    to.set_repeat_rows(0, 0)?;
    if let Some(last_kept) = kept.checked_sub(1) {
        to.set_repeat_columns(0, last_kept)?;
    }
    to.autofilter(0, 0, last_row, last_column)?;
    // A name such as “007” is meant to be text.
    let as_text = IgnoreError::NumberStoredAsText;
    to.ignore_error_range(0, 0, last_row, last_column, as_text)?;
    for (place, column) in (0..).zip(&sheet.columns) {
        let head = column.head.clone();
        to.write_string_with_format(0, place, harmless(head), &table_head(column))?;
        if let Some(scale) = column.scale {
            scale.colour(to, place, last_row)?;
        }
    }
    let heads = sheet.columns.iter().map(head_height);
    // The buttons of the filters stand below the words.
    to.set_row_height(0, heads.fold(LINE, f64::max) + LINE)?;
    Ok(())
}

/// How wide a column and those after it are together.
fn width_of_rest(columns: &[Column], place: u16) -> u16 {
    let rest = columns.iter().skip(usize::from(place));
    rest.map(|column| column.width).fold(0, u16::saturating_add)
}

/// Writes a text over the rest of its row.
fn wide(
    to: &mut Worksheet,
    (row, column): (u32, u16),
    text: String,
    columns: &[Column],
    format: &Format,
) -> Result<(), WriteError> {
    let last = u16::try_from(columns.len()).unwrap_or(u16::MAX) - 1;
    if column < last {
        to.merge_range(row, column, row, last, &harmless(text), format)?;
    } else {
        to.write_string_with_format(row, column, harmless(text), format)?;
    }
    Ok(())
}

/// How high a head is, in points.
fn head_height(column: &Column) -> f64 {
    let head = &column.head;
    match column.holds {
        Holds::Words | Holds::Numbers | Holds::Values => height(head, column.width),
        Holds::Ratings => f64::from(pixels(head)) * POINTS_PER_PIXEL,
    }
    .min(HIGHEST_HEAD)
}

/// How high a text is in a cell of this width, broken between words, in points.
fn height(text: &str, width: u16) -> f64 {
    let room = (u32::from(width) * PER_DIGIT)
        .saturating_sub(MARGIN)
        .max(PER_DIGIT);
    let lines = text.lines().map(|line| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split(' ') {
            let word = pixels(word);
            if used > 0 && used + word > room {
                lines += 1;
                used = 0;
            }
            lines += word.saturating_sub(1) / room;
            used += word % room + SPACE;
        }
        lines
    });
    LINE * f64::from(lines.sum::<u32>())
}

/// About how wide a text is, in pixels.
fn pixels(text: &str) -> u32 {
    let digits = u32::from(width_of(text));
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if letters > MEASURED {
        return digits * PER_DIGIT;
    }
    let wide = digits.saturating_sub(letters) * PER_DIGIT;
    cell_autofit_width(text) - cell_autofit_width("") + wide
}

/// What begins and ends like the markup of a text in parts would be taken for that. A space at the
/// end, for which [`Cell`] leaves room, makes it a plain text.
fn harmless(mut text: String) -> String {
    if text.starts_with("<r>") && text.ends_with("</r>") {
        text.push(' ');
    }
    text
}
