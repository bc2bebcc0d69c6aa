//! What is wrong with an input: where, what, and the way out.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::Arc,
};

/// A position in a text, both counted from 1; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl Position {
    /// Where a text begins.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The position right behind `piece`, which begins here. Lines end in LF, CRLF or CR.
    #[must_use]
    pub fn after(self, piece: &str) -> Self {
        let mut position = self;
        let mut characters = piece.chars().peekable();
        while let Some(character) = characters.next() {
            let breaks = match character {
                '\n' => true,
                '\r' => characters.peek() != Some(&'\n'),
                _ => false,
            };
            if breaks {
                position.line += 1;
                position.column = 1;
            } else {
                position.column += 1;
            }
        }
        position
    }
}

/// Where something stands in an input.
///
/// Reads as `3:17`, or as `sheet “People”, cell C7`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a text.
    Text(Position),
    /// In a workbook, row and column counted from 1: C7 is in row 7 and column 3.
    Cell {
        /// The name of the sheet.
        sheet: Arc<str>,
        /// Row.
        row: u32,
        /// Column.
        column: u32,
    },
}

impl From<Position> for Place {
    fn from(position: Position) -> Self {
        Self::Text(position)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(Position { line, column }) => write!(f, "{line}:{column}"),
            Self::Cell { sheet, row, column } => {
                let (sheet, column) = (shortened(sheet), letters(*column));
                write!(f, "sheet “{sheet}”, cell {column}{row}")
            }
        }
    }
}

/// What spreadsheets call a column: A to Z, then AA and so on.
fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    while let Some(next) = left.checked_sub(1) {
        letters.extend(char::from_digit(next % 26 + 10, 36));
        left = next / 26;
    }
    let letters = letters.iter().rev();
    letters.map(char::to_ascii_uppercase).collect()
}

/// Something wrong with an input, told to the person who has to mend it.
///
/// Both sentences start in lower case and have no full stop, so that they can be joined:
/// `3:17: the rating 6 is not on the scale; use a whole number from 1 to 5`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where; missing when it concerns the whole.
    pub place: Option<Place>,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub hint: String,
}

impl Fault {
    /// A fault of the whole input.
    #[must_use]
    pub fn new(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            place: None,
            what: what.into(),
            hint: hint.into(),
        }
    }

    /// The same fault at a place.
    #[must_use]
    pub fn at(self, place: impl Into<Place>) -> Self {
        Self {
            place: Some(place.into()),
            ..self
        }
    }

    /// The same fault, of a file.
    #[must_use]
    pub fn in_file(self, path: &Path) -> FileFault {
        FileFault {
            path: path.to_owned(),
            fault: self,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        write!(f, "{}; {}", self.what, self.hint)
    }
}

impl std::error::Error for Fault {}

/// A [`Fault`] of a file: `plan.ron:3:17: what; hint`, or
/// `team.xlsx: sheet “People”, cell C7: what; hint`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// The file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub fault: Fault,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gap = match self.fault.place {
            Some(Place::Text(_)) => "",
            Some(Place::Cell { .. }) | None => " ",
        };
        write!(f, "{}:{gap}{}", self.path.display(), self.fault)
    }
}

impl std::error::Error for FileFault {}

/// A piece of an input as it may stand in a sentence: short, on one line, without control codes.
#[must_use]
pub fn shortened(piece: &str) -> String {
    const ENOUGH: usize = 40;
    let mut characters = piece.chars();
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = characters.by_ref().take(ENOUGH).map(visible).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

/// The same in quotes, with escapes for what cannot be seen.
#[must_use]
pub fn quoted(piece: &str) -> String {
    format!("{:?}", shortened(piece))
}

/// A hint to write the known name that is meant, or else one of all.
#[must_use]
pub fn write_known<'a>(typed: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    write_instead(nearest(typed, known.clone()), || {
        let known: Vec<_> = known.into_iter().collect();
        format!("write one of {}", known.join(", "))
    })
}

/// A hint to write the name that is meant, or what is said where none is near.
#[must_use]
pub fn write_instead(meant: Option<&str>, otherwise: impl FnOnce() -> String) -> String {
    meant.map_or_else(otherwise, |name| format!("write `{name}` instead"))
}

/// The known name that a mistyped one stands for: the one nearest in spelling, or else the
/// shortest that holds it, as `trained_for_role` holds `trained`.
#[must_use]
pub fn nearest<'a>(
    typed: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    // A longer name is no typing error, and would only cost time; a shorter one is in many names.
    const LONGEST: usize = 64;
    const SHORTEST_PART: usize = 4;
    let length = typed.chars().count();
    if length > LONGEST {
        return None;
    }
    let near = known
        .clone()
        .into_iter()
        .map(|name| (strsim::levenshtein(typed, name), name))
        .filter(|(distance, name)| *distance <= name.chars().count().max(length) / 3 + 1)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name);
    near.or_else(|| {
        let holding = known.into_iter().filter(|name| name.contains(typed));
        let shortest = holding.min_by_key(|name| name.len());
        shortest.filter(|_| length >= SHORTEST_PART)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 6] = [
        "name",
        "role",
        "trained_for_role",
        "direct_reports",
        "visionary_thinking",
        "größe",
    ];

    #[test]
    fn a_mistyped_name_is_known_by_its_spelling_or_by_a_part_of_it() {
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(nearest(typed, KNOWN), expected, "{typed}");
        };
        check("role", Some("role"));
        check("rolle", Some("role"));
        check("nmae", Some("name"));
        check("trained", Some("trained_for_role"));
        check("reports", Some("direct_reports"));
        check("visionary", Some("visionary_thinking"));
        check("for", None);
        check("", None);
        check("salary", None);
        check(&"role".repeat(20), None);
    }

    #[test]
    fn nearness_counts_characters_not_bytes() {
        assert_eq!(nearest("größe", KNOWN), Some("größe"));
        // Three of five letters differ, though the word has nine bytes.
        assert_eq!(nearest("ööößx", ["größe"]), None);
        assert_eq!(nearest("ääää", ["name"]), None);
    }

    #[test]
    fn a_hint_names_the_nearest_or_all() {
        assert_eq!(write_known("rolle", KNOWN), "write `role` instead");
        assert_eq!(write_known("x", ["a1", "b1"]), "write one of a1, b1");
    }

    #[test]
    fn a_piece_of_an_input_stays_short_and_on_one_line() {
        assert_eq!(shortened("Ada"), "Ada");
        assert_eq!(shortened("a\nb\u{7}"), "a b ");
        assert_eq!(shortened(&"é".repeat(41)), "é".repeat(40) + "…");
        assert_eq!(quoted("a\"b\u{200B}"), r#""a\"b\u{200b}""#);
    }

    #[test]
    fn a_cell_is_called_as_in_spreadsheets() {
        let check = |row, column, called: &str| {
            let sheet = "People".into();
            let place = Place::Cell { sheet, row, column };
            assert_eq!(place.to_string(), format!("sheet “People”, cell {called}"));
        };
        check(1, 1, "A1");
        check(7, 3, "C7");
        check(9, 26, "Z9");
        check(10, 27, "AA10");
        check(2, 702, "ZZ2");
        check(2, 703, "AAA2");
        check(1_048_576, 16_384, "XFD1048576");
    }

    #[test]
    fn a_fault_of_a_file_reads_in_one_line() {
        let check = |place: Option<Place>, line: &str| {
            let place_less = Fault::new("what", "hint");
            let fault = Fault {
                place,
                ..place_less
            };
            assert_eq!(fault.in_file(Path::new("team.x")).to_string(), line);
        };
        let sheet = "It's\n“so”".into();
        let (row, column) = (7, 3);
        check(None, "team.x: what; hint");
        check(Some(Position::START.into()), "team.x:1:1: what; hint");
        check(
            Some(Place::Cell { sheet, row, column }),
            "team.x: sheet “It's “so””, cell C7: what; hint",
        );
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let after = |piece| {
            let position = Position::START.after(piece);
            (position.line, position.column)
        };
        assert_eq!(after(""), (1, 1));
        assert_eq!(after("Zoë"), (1, 4));
        assert_eq!(after("a\nb\r\nc\rd"), (4, 2));
        assert_eq!(after("a\r\r\n"), (3, 1));
    }
}
