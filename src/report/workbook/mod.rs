//! The summary as sheets of a workbook, to sort, filter and calculate with.
//!
//! [`sheets`] decides what stands in which cell, so that a window can show the very same that
//! [`workbook`] writes. It is data: nothing is left out for want of room, numbers keep their full
//! precision, and what is missing is an empty cell.
//!
//! | module | holds |
//! |---|---|
//! | `overview` | the first sheet: the verdict, the values of the team, what the other sheets hold |
//! | `people` | ratings and skills |
//! | `findings` | findings, proposals and pairs |
//! | `agenda` | goals, actions, measures, reviews |
//! | `course` | where the team stood, stands and would stand, and what changes between |
//! | `method` | how the numbers come about, and the sources |
//! | `cell` | what stands in a cell |
//! | `style` | how cells look |
//! | `write` | the file |

mod agenda;
mod cell;
mod course;
mod findings;
mod method;
mod overview;
mod people;
mod style;
mod write;

pub use self::{
    cell::{Cell, Digits},
    style::Scale,
    write::workbook,
};
use super::{Section, SkillSummary, Summary};

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: &'static str,
    /// What it holds, without a full stop.
    pub note: String,
    /// How it is laid out.
    pub layout: Layout,
    /// The columns, the first at the left.
    pub columns: Vec<Column>,
    /// The rows below the heads of the columns. A row may be shorter than there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// How a sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A page to read; its columns have no heads.
    Page,
    /// A table below the heads of its columns, to sort and filter.
    Table {
        /// So many columns stay in sight.
        kept: u16,
    },
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub head: String,
    /// What it holds.
    pub holds: Holds,
    /// How wide it is, in digits.
    pub width: u16,
    /// How its numbers are coloured.
    pub scale: Option<Scale>,
}

/// What a column holds, which says where its cells and its head stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holds {
    /// Words, from the left.
    Words,
    /// Numbers and days, to the right.
    Numbers,
    /// Values of sides and tilts, in the middle.
    Values,
    /// Ratings, in the middle; the head stands upright.
    Ratings,
}

/// So much stays free at the sides of a column.
const ROOM: u16 = 5;
/// Words get no more room than this; what is longer takes several lines.
const WORDS: u16 = 36;
/// Whole sentences.
const SENTENCES: u16 = 52;
/// Any number, a day, and a rating.
const NUMBER: u16 = 10;
const DAY: u16 = 14;
const RATING: u16 = 6;

impl Column {
    fn new(head: impl Into<String>, holds: Holds, width: u16) -> Self {
        Self {
            head: head.into(),
            holds,
            width,
            scale: None,
        }
    }

    fn words(head: &str) -> Self {
        Self::new(head, Holds::Words, WORDS)
    }

    fn sentences(head: &str) -> Self {
        Self::new(head, Holds::Words, SENTENCES)
    }

    fn numbers(head: &str) -> Self {
        Self::new(head, Holds::Numbers, NUMBER)
    }

    fn values(head: &str, scale: Scale) -> Self {
        Self::new(head, Holds::Values, NUMBER).coloured(scale)
    }

    fn days(head: &str) -> Self {
        Self::new(head, Holds::Numbers, DAY)
    }

    fn rating(skill: &SkillSummary) -> Self {
        let head = Cell::text(&skill.name).shown();
        Self::new(head, Holds::Ratings, RATING).coloured(Scale::Rating(skill.family))
    }

    fn coloured(self, scale: Scale) -> Self {
        Self {
            scale: Some(scale),
            ..self
        }
    }
}

impl Sheet {
    /// A table whose columns of words are no wider than they have to be, and none narrower than a
    /// word of its head.
    fn table(
        name: &'static str,
        note: impl Into<String>,
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    ) -> Self {
        let mut sheet = Self {
            name,
            note: note.into(),
            layout: Layout::Table { kept: 0 },
            columns,
            rows,
        };
        for (place, column) in sheet.columns.iter_mut().enumerate() {
            let head = column.head.split(' ').map(width_of).max();
            let head = head.unwrap_or_default().saturating_add(ROOM);
            column.width = match column.holds {
                Holds::Words => {
                    let cells = sheet.rows.iter().filter_map(|row| row.get(place));
                    let longest = cells.map(Cell::width).max().unwrap_or_default();
                    column.width.min(longest.saturating_add(ROOM)).max(head)
                }
                Holds::Numbers | Holds::Values => column.width.max(head),
                Holds::Ratings => column.width,
            };
        }
        sheet
    }

    fn keeping(self, kept: u16) -> Self {
        Self {
            layout: Layout::Table { kept },
            ..self
        }
    }
}

/// About how wide a line of text is, in digits.
fn width_of(line: &str) -> u16 {
    let wide = |character| character >= '\u{1100}';
    let widths = line.chars().map(|one| 1 + u16::from(wide(one)));
    widths.fold(0, u16::saturating_add)
}

/// The sheets of a summary: an overview, and those of the sections that were chosen and have
/// something to tell.
#[must_use]
pub fn sheets(summary: &Summary) -> Vec<Sheet> {
    let of = |section: &Section| match section {
        Section::Balance => Vec::new(),
        Section::Members => vec![people::ratings(summary)],
        Section::Skills => vec![people::skills(summary)],
        Section::Findings => findings::sheets(summary),
        Section::Plan => vec![
            agenda::goals(&summary.agenda),
            agenda::actions(&summary.agenda),
            course::forecast(summary),
        ],
        Section::Progress => vec![
            course::snapshots(summary),
            course::changes(summary),
            agenda::measures(&summary.agenda),
            agenda::readings(&summary.agenda),
            agenda::reviews(&summary.agenda),
        ],
        Section::Method => vec![method::sheet(summary)],
    };
    let sections = summary.selection.sections().iter().flat_map(of);
    let sections: Vec<_> = sections.filter(|sheet| !sheet.rows.is_empty()).collect();
    let overview = overview::sheet(summary, &sections);
    std::iter::once(overview).chain(sections).collect()
}
