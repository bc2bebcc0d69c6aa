//! Words that every form of a summary shares.

use crate::balance::number;

/// A date of the content (year-month-day) for people; anything else as it stands.
pub(super) fn date_of_source(text: &str) -> String {
    text.parse().map_or_else(|_| text.to_owned(), number::date)
}

/// What stands for the name of the member at this place: `Member A` … `Member Z`, `Member AA` …
pub(super) fn letters_for(place: usize) -> String {
    let mut letters = Vec::new();
    let mut left = Some(place);
    while let Some(place) = left {
        letters.extend(('A'..='Z').nth(place % 26));
        left = (place / 26).checked_sub(1);
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("Member {letters}")
}

/// The words of a text, without anything that could end a line or turn the reading direction
/// round: both would break a table.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts = |character: char| {
        let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        character.is_whitespace() || character.is_control() || turns
    };
    text.split(parts).filter(|word| !word.is_empty())
}

/// `1 member`, `2 members`.
pub(super) fn count(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}
