//! Words that every form of a summary shares.

use crate::{balance::number, figure::turns};

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
    let parts =
        |character: char| character.is_whitespace() || character.is_control() || turns(character);
    text.split(parts).filter(|word| !word.is_empty())
}

/// A text whose lines stay, each as [`words`] has it.
pub(super) fn lines(text: &str) -> String {
    let line = |line| words(line).collect::<Vec<_>>().join(" ");
    let lines: Vec<_> = text.lines().map(line).collect();
    lines.join("\n").trim().to_owned()
}

/// `1 member`, `2 members`.
pub(super) fn count(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

/// A text of at most so many characters on one line; what is longer ends with `…` after a word.
pub(super) fn clipped(text: &str, at_most: usize) -> String {
    let line = words(text).collect::<Vec<_>>().join(" ");
    if line.chars().count() <= at_most {
        return line;
    }
    let kept: String = line.chars().take(at_most.saturating_sub(1)).collect();
    let whole_words = kept.rfind(' ').filter(|end| *end * 2 > kept.len());
    let end = whole_words.unwrap_or(kept.len());
    let kept = kept.get(..end).unwrap_or(&kept);
    format!("{}…", kept.trim_end_matches([' ', ',', ';', ':']))
}

/// As [`clipped`], but what is longer ends with a whole sentence where one is long enough.
pub(super) fn clipped_sentences(text: &str, at_most: usize) -> String {
    let line = clipped(text, at_most);
    if !line.ends_with('…') {
        return line;
    }
    let end = line.rfind(". ").filter(|end| *end * 3 > line.len());
    let whole = end.and_then(|end| line.get(..=end));
    whole.map_or(line.clone(), str::to_owned)
}
