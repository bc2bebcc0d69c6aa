//! What stands in a cell.

use jiff::civil::Date;

use super::width_of;
use crate::{balance::number, report::words::lines};

/// A cell. Its texts are plain: they never become formulas or links.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing, which is how something missing is told.
    Empty,
    /// A text; its lines stay.
    Text(String),
    /// A number in full precision, and how it is shown.
    Number(f64, Digits),
    /// A day.
    Date(Date),
    /// The title of a page.
    Title(String),
    /// A heading on a page, or the head of a column within it.
    Head(&'static str),
    /// A text on a page that takes the rest of its row.
    Wide(String),
}

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digits {
    /// A count, or a rating.
    Whole,
    /// With two decimals, as sides, aims and scores are.
    Two,
    /// A tilt, with its sign.
    Tilt,
    /// A share as so many of a hundred.
    Share,
    /// A gap, which never reads as none.
    Gap,
    /// By how much something rises, with its sign.
    Rise,
    /// In as many digits as were noted.
    Noted,
}

/// A cell holds this much and one more, counted as spreadsheets do: in units of UTF-16.
const MOST_UNITS: usize = 32_766;
/// And this many lines.
const MOST_LINES: usize = 250;

impl Cell {
    /// A text as a cell can hold it.
    pub(super) fn text(text: &str) -> Self {
        match fitting(text) {
            text if text.is_empty() => Self::Empty,
            text => Self::Text(text),
        }
    }

    /// Several texts, each on a line of its own.
    pub(super) fn list(items: &[impl AsRef<str>]) -> Self {
        let items: Vec<_> = items.iter().map(AsRef::as_ref).collect();
        Self::text(&items.join("\n"))
    }

    pub(super) fn title(text: &str) -> Self {
        Self::Title(fitting(text))
    }

    pub(super) fn wide(text: &str) -> Self {
        Self::Wide(fitting(text))
    }

    pub(super) fn number(value: impl Into<Option<f64>>, digits: Digits) -> Self {
        let value = value.into().filter(|value| value.is_finite());
        value.map_or(Self::Empty, |value| Self::Number(value, digits))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "no plan has that many of anything"
    )]
    pub(super) fn count(number: usize) -> Self {
        Self::Number(number as f64, Digits::Whole)
    }

    pub(super) fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// A column that marks some of its rows.
    pub(super) fn mark(marked: bool) -> Self {
        if marked {
            Self::text("yes")
        } else {
            Self::Empty
        }
    }

    /// The cell as it is shown.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Title(text) | Self::Wide(text) => text.clone(),
            Self::Head(text) => (*text).to_owned(),
            Self::Number(value, digits) => digits.shown(*value),
            Self::Date(date) => number::short_date(*date),
        }
    }

    /// About how wide its longest line is.
    pub(super) fn width(&self) -> u16 {
        match self {
            Self::Text(text) => text.lines().map(width_of).max().unwrap_or_default(),
            _ => 0,
        }
    }
}

impl Digits {
    fn shown(self, value: f64) -> String {
        match self {
            Self::Whole => number::fixed(value, 0),
            Self::Gap if number::rounded(value, 2) == 0.0 => "under 0.01".to_owned(),
            Self::Two | Self::Gap => number::fixed(value, 2),
            Self::Tilt => number::signed(value, 2),
            Self::Share => format!("{} %", number::fixed(value * 100.0, 0)),
            Self::Rise => format!("+{}", number::short(value)),
            Self::Noted => number::noted(value),
        }
    }
}

/// What of a text fits into a cell; where it is cut, it ends with `…`.
fn fitting(text: &str) -> String {
    let text = lines(text);
    let text = match text.match_indices('\n').nth(MOST_LINES - 2) {
        None => text,
        Some((end, _)) => {
            let (kept, rest) = text.split_at(end + 1);
            format!("{kept}{}", rest.replace('\n', " "))
        }
    };
    if text.encode_utf16().count() <= MOST_UNITS {
        return text;
    }
    let mut left = MOST_UNITS - 1;
    let fits = |character: &char| {
        let fits = left >= character.len_utf16();
        left = left.saturating_sub(character.len_utf16());
        fits
    };
    let kept: String = text.chars().take_while(fits).collect();
    format!("{kept}…")
}
