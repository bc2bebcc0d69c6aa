//! A summary as it will be, for the eye. It is made on a thread, once for each choice.

use crate::{
    figure::Figure,
    report::{
        self, Fonts, Form, Pace, Summary, WriteError,
        workbook::{Cell, Sheet},
    },
    ui::words::summary as says,
};

/// So many members stand in a preview: more would only be scrolled past.
const MEMBERS: usize = 200;
/// So many rows of a sheet are shown.
const ROWS: usize = 60;
/// Longer lines of running text are broken for the preview, as plain text itself does.
const LINE: usize = 88;

/// A summary as it will be.
#[derive(Debug)]
pub struct Preview {
    /// What is seen.
    pub(super) shows: Shows,
    /// In what it differs from the file.
    pub(super) differs: Vec<String>,
}

/// What is seen of a summary.
#[derive(Debug)]
pub(super) enum Shows {
    /// Pages to print.
    Pages(Vec<Page>),
    /// The lines of a text, and how long the longest is in characters.
    Lines(Vec<String>, usize),
    /// The sheets of a workbook.
    Sheets(Vec<FirstRows>),
    /// Nothing, for this reason.
    Nothing(WriteError),
}

/// A sheet with its first rows.
#[derive(Debug)]
pub(super) struct FirstRows {
    /// The sheet, without the rows that are not shown.
    pub(super) sheet: Sheet,
    /// How many rows are not shown.
    pub(super) more: usize,
    /// What stands in it, for those who do not see it.
    pub(super) text: String,
}

impl FirstRows {
    fn of(mut sheet: Sheet) -> Self {
        let more = sheet.rows.len().saturating_sub(ROWS);
        sheet.rows.truncate(ROWS);
        let heads = sheet.columns.iter().map(|column| column.head.clone());
        let heads: Vec<_> = heads.collect();
        let rows = sheet.rows.iter().map(|row| {
            let cells: Vec<_> = row.iter().map(Cell::shown).collect();
            cells.join("\t")
        });
        let text: Vec<_> = std::iter::once(heads.join("\t")).chain(rows).collect();
        Self {
            text: text.join("\n"),
            sheet,
            more,
        }
    }
}

/// A page to print.
#[derive(Debug)]
pub(super) struct Page {
    /// What is drawn on it.
    pub(super) figure: Figure,
    /// What is written on it, for those who do not see it.
    pub(super) text: String,
}

impl Page {
    fn of(figure: Figure) -> Self {
        let texts: Vec<_> = figure.texts().collect();
        Self {
            text: texts.join("\n"),
            figure,
        }
    }
}

impl Preview {
    /// Makes the preview of a summary in a form; `fonts` are those that pages may be set in.
    ///
    /// # Errors
    /// When it is given up.
    pub fn of(
        form: Form,
        mut summary: Summary,
        fonts: &Fonts,
        pace: &mut Pace<'_>,
    ) -> Result<Self, WriteError> {
        let all = summary.members.len();
        summary.members.truncate(MEMBERS);
        let shown = summary.members.len();
        let mut differs = Vec::new();
        if form == Form::Html {
            differs.push(says::AS_PRINTED.to_owned());
        }
        // A sheet says by itself that it goes on.
        if shown < all && form != Form::Workbook {
            differs.push(says::first_members(shown, all));
        }
        let shows = match form {
            Form::Markdown | Form::Text | Form::Json => {
                report::write(form, &summary, fonts, pace).map(|bytes| lines(&bytes))
            }
            Form::Workbook => {
                let sheets = report::sheets(&summary).into_iter();
                Ok(Shows::Sheets(sheets.map(FirstRows::of).collect()))
            }
            // A web page has the same pieces in the same order; a browser sets them to its width.
            Form::Pdf | Form::Html => report::pages(&summary, fonts, pace)
                .map(|pages| Shows::Pages(pages.into_iter().map(Page::of).collect())),
        };
        let shows = match shows {
            Ok(shows) => shows,
            Err(WriteError::GivenUp) => return Err(WriteError::GivenUp),
            Err(error) => Shows::Nothing(error),
        };
        Ok(Self { shows, differs })
    }
}

fn lines(bytes: &[u8]) -> Shows {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<_> = text.lines().flat_map(broken).collect();
    let longest = lines.iter().map(|line| line.chars().count()).max();
    Shows::Lines(lines, longest.unwrap_or_default())
}

/// A line in pieces that are no longer than [`LINE`], but for the rows of tables.
fn broken(line: &str) -> Vec<String> {
    if line.starts_with('|') || line.chars().count() <= LINE {
        return vec![line.to_owned()];
    }
    let (mut pieces, mut piece, mut length) = (Vec::new(), String::new(), 0);
    for word in line.split_inclusive(' ') {
        let more = word.chars().count();
        if length > 0 && length + more > LINE {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        piece.push_str(word);
        length += more;
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn running_text_is_broken_between_words_and_tables_are_not() {
        let text = "word ".repeat(40);
        let pieces = broken(&text);
        assert_eq!(pieces.concat(), text);
        assert!(pieces.len() > 1);
        for piece in pieces {
            assert!(piece.len() <= LINE, "{piece}");
        }
        let row = format!("|{text}|");
        assert_eq!(broken(&row), [row]);
        assert_eq!(broken(""), [""]);
    }
}
