//! How text is looked for: without regard to case and accents.

use std::borrow::Cow;

use nucleo_matcher::chars;

/// A text as the matcher is to be given it, be it looked for or looked through: the matcher takes
/// accents off small letters, but not off all capitals.
#[must_use]
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// A text as it can be looked through letter by letter: small letters without accents, and without
/// the apostrophes that some leave out.
#[must_use]
pub(super) fn plain(text: &str) -> String {
    /// What puts an accent on the letter before it.
    const MARKS: std::ops::RangeInclusive<char> = '\u{300}'..='\u{36f}';
    let dropped = |c: &char| MARKS.contains(c) || matches!(c, '\'' | '’');
    let small = text.chars().flat_map(char::to_lowercase);
    small
        .map(chars::normalize)
        .filter(|c| !dropped(c))
        .collect()
}
