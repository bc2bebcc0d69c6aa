//! What finds passages by their words.

use super::entry::Entry;
use crate::ui::search::plain;

/// The words that were typed, as passages are looked through for them.
#[derive(Default)]
pub(super) struct Words(Vec<String>);

/// A word of fewer letters has to begin a word; a longer one may stand within one.
const SHORT: usize = 4;

impl Words {
    /// The words of a text.
    pub(super) fn of(text: &str) -> Self {
        let text = spelt(&plain(text));
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty()).map(stem);
        Self(words.map(str::to_owned).collect())
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a text has every one of them.
    fn are_in(&self, text: &str) -> bool {
        let text = spelt(text);
        self.0.iter().all(|word| has(&text, word))
    }
}

/// The positions of the passages that have every word, those first that have them in the heading;
/// sections keep their order.
pub(super) fn find(entries: &[Entry], words: &Words) -> Vec<usize> {
    let mut found: Vec<_> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| words.are_in(&entry.text))
        .map(|(place, entry)| {
            let is_in_text_alone = !words.are_in(&entry.heading);
            (entry.passage.section.place(), is_in_text_alone, place)
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, place)| place).collect()
}

fn has(text: &str, word: &str) -> bool {
    if word.chars().count() >= SHORT {
        return text.contains(word);
    }
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|begins| begins.starts_with(word))
}

/// Endings that a word may have here and not there, and how many letters must be left without them.
const ENDINGS: [(&str, usize); 7] = [
    ("ies", 5),
    ("ing", 5),
    ("ion", 5),
    ("ed", 5),
    ("es", 5),
    ("e", 5),
    ("s", 3),
];

/// The beginning of a word that its other forms share.
fn stem(word: &str) -> &str {
    let mut stems = ENDINGS.into_iter().filter_map(|(ending, least)| {
        let stem = word.strip_suffix(ending)?;
        (stem.chars().count() >= least).then_some(stem)
    });
    stems.next().unwrap_or(word)
}

/// British and American spellings of a text as one.
fn spelt(text: &str) -> String {
    text.replace("iz", "is").replace("our", "or")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_case_accents_order_and_spelling() {
        let check = |typed: &str, text: &str, expected: bool| {
            let found = Words::of(typed).are_in(&plain(text));
            assert_eq!(found, expected, "{typed:?} in {text:?}");
        };
        check("EMPATHY", "Empathy and active listening", true);
        check("listening empathy", "Empathy and active listening", true);
        check("listening apathy", "Empathy and active listening", false);
        check("cafe", "A talk in the CAFÉ", true);
        check("élan", "E\u{301}lan", true);
        check("peoples", "people’s hopes", true);
        check("organization", "Planning and organisation", true);
        check("behavior", "Behaviour", true);
        check("conflicts", "Conflict resolution", true);
        check("delegating policies", "Delegation and policy", true);
        check("meetings", "Lead a meeting", true);
        check("art", "start", false);
        check("tart", "start", true);
        check("360", "360-degree feedback", true);
        check("", "anything", true);
    }
}
