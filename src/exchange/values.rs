//! The words and numbers in the cells of a table, both ways.

use std::{borrow::Cow, str::FromStr};

use super::cells::Cell;
use crate::{
    fault::{Fault, quoted},
    plan::{Emphasis, Level, Tier},
};

/// The words of yes and no.
const YES_OR_NO: [(&str, bool); 8] = [
    ("yes", true),
    ("no", false),
    ("y", true),
    ("n", false),
    ("true", true),
    ("false", false),
    ("1", true),
    ("0", false),
];

/// What spreadsheets take for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether a spreadsheet would calculate this text, or would have without our apostrophe.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

/// Text that no spreadsheet calculates: an apostrophe in front of a formula.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if is_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Free text, without the apostrophe that [`harmless`] puts in front.
pub(super) fn text(cell: &Cell<'_>) -> String {
    let text = cell.text.as_ref();
    text.strip_prefix('\'')
        .filter(|_| is_formula(text))
        .unwrap_or(text)
        .to_owned()
}

/// A member's name, which must not be blank.
pub(super) fn name(cell: &Cell<'_>) -> Result<String, Fault> {
    let name = text(cell);
    if name.trim().is_empty() {
        return Err(cell.fault(
            "the name is missing",
            "give every member a name, or clear the row",
        ));
    }
    Ok(name)
}

/// A whole number of people; nobody when blank.
pub(super) fn direct_reports(cell: &Cell<'_>) -> Result<u32, Fault> {
    if cell.is_blank() {
        return Ok(0);
    }
    whole(cell.value()).ok_or_else(|| {
        not_a(
            cell,
            "a number of people",
            "use a whole number from 0, in digits alone",
        )
    })
}

/// A whole number from 1 to 5; not rated when blank.
pub(super) fn rating(cell: &Cell<'_>) -> Result<Option<Level>, Fault> {
    if cell.is_blank() {
        return Ok(None);
    }
    let level = whole(cell.value()).and_then(Level::new);
    level.map(Some).ok_or_else(|| {
        let scale = format!(
            "use a whole number from {} to {}, or nothing",
            Level::MIN,
            Level::MAX
        );
        not_a(cell, "a rating", &scale)
    })
}

/// A number as everybody writes it: digits from 0 to 9, neither a sign nor zeros in front.
fn whole<T: FromStr>(text: &str) -> Option<T> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = digits && (text == "0" || !text.starts_with('0'));
    plain.then(|| text.parse().ok()).flatten()
}

/// A tier; the default when blank.
pub(super) fn tier(cell: &Cell<'_>) -> Result<Tier, Fault> {
    let ids = Tier::ALL.map(|tier| (tier.id(), tier));
    // The words of the window serve as well.
    let words = ids.into_iter().chain([("team lead", Tier::Lead)]);
    Ok(by_word(cell, words, "a tier")?.unwrap_or_default())
}

/// An emphasis; the default when blank.
pub(super) fn emphasis(cell: &Cell<'_>) -> Result<Emphasis, Fault> {
    let ids = Emphasis::ALL.map(|emphasis| (emphasis.id(), emphasis));
    let words = ids
        .into_iter()
        .chain([("not said", Emphasis::Unset), ("not set", Emphasis::Unset)]);
    Ok(by_word(cell, words, "an emphasis")?.unwrap_or_default())
}

/// Yes or no; none when blank.
pub(super) fn yes_or_no(cell: &Cell<'_>) -> Result<Option<bool>, Fault> {
    by_word(cell, YES_OR_NO.into_iter(), "yes or no")
}

/// `yes` or `no`.
pub(super) fn yes_or_no_word(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// The value that a word stands for, in any case; none when blank.
fn by_word<T>(
    cell: &Cell<'_>,
    words: impl Iterator<Item = (&'static str, T)> + Clone,
    what: &str,
) -> Result<Option<T>, Fault> {
    if cell.is_blank() {
        return Ok(None);
    }
    let mut same = words
        .clone()
        .filter(|(word, _)| word.eq_ignore_ascii_case(cell.value()));
    same.next().map(|(_, value)| Some(value)).ok_or_else(|| {
        let known: Vec<_> = words.map(|(word, _)| word).collect();
        not_a(cell, what, &format!("use one of {}", known.join(", ")))
    })
}

fn not_a(cell: &Cell<'_>, what: &str, hint: &str) -> Fault {
    cell.fault(format!("{} is not {what}", quoted(cell.value())), hint)
}
