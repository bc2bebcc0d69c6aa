//! The palette: one field that finds every command, and all that the open plan holds, by name.
//!
//! What there is to find is gathered when it opens (`entries.rs`), looked through when the text
//! changes, and drawn by `view.rs`.

mod entries;
mod view;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};

use self::entries::Entry;
pub use self::{
    entries::{Places, Target},
    view::ui,
};
use super::search::folded;

/// An open palette.
#[derive(Clone, Debug)]
pub struct Palette {
    entries: Vec<Entry>,
    text: String,
    /// Positions of what the text finds, the best first.
    found: Vec<usize>,
    /// The line that Enter takes.
    marked: usize,
    /// How far down the list is scrolled, in points.
    scrolled: f32,
}

impl Palette {
    /// A palette of all that there is.
    #[must_use]
    pub fn new(places: &Places<'_>) -> Self {
        let entries = entries::all(places);
        Self {
            found: search(&entries, ""),
            entries,
            text: String::new(),
            marked: 0,
            scrolled: 0.0,
        }
    }

    /// Looks for what was typed.
    fn look(&mut self) {
        self.found = search(&self.entries, &self.text);
        self.marked = 0;
        self.scrolled = 0.0;
    }

    /// The entry in a line.
    fn line(&self, line: usize) -> Option<&Entry> {
        self.entries.get(*self.found.get(line)?)
    }

    /// Marks a line so many further down, or up; stops at the ends.
    fn walk(&mut self, lines: isize) {
        let last = self.found.len().saturating_sub(1);
        self.marked = self.marked.saturating_add_signed(lines).min(last);
    }
}

/// Positions of the entries that fit a text, the best first; without a text, of those that are
/// useful whatever somebody is about to do.
///
/// What fits by its name comes before what fits only together with what is said of it. Of equally
/// good ones what can be done now comes first, then the shorter name, which the text says more of.
fn search(entries: &[Entry], text: &str) -> Vec<usize> {
    let case = CaseMatching::Ignore;
    let text = folded(text);
    let pattern = Pattern::new(&text, case, Normalization::Smart, AtomKind::Fuzzy);
    let all = entries.iter().enumerate();
    if pattern.atoms.is_empty() {
        let useful = all.filter(|(_, entry)| entry.is_useful());
        return useful.map(|(place, _)| place).collect();
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut score = |text: &str| {
        let text = folded(text);
        pattern.score(Utf32Str::new(&text, &mut letters), &mut matcher)
    };
    let mut fitting: Vec<_> = all
        .filter_map(|(place, entry)| {
            let by_name = score(&entry.name).map(|score| (true, score));
            let (by_name, score) = by_name.or_else(|| Some((false, score(&entry.says())?)))?;
            let order = (by_name, score, entry.why_not.is_none());
            Some((std::cmp::Reverse(order), entry.name.len(), place))
        })
        .collect();
    fitting.sort_unstable();
    // Letters scattered far and wide are nothing that somebody means who has found better.
    if let Some((std::cmp::Reverse((_, best, _)), ..)) = fitting.first().copied() {
        fitting.retain(|(std::cmp::Reverse((_, score, _)), ..)| 3 * score >= 2 * best);
    }
    fitting.into_iter().map(|(_, _, place)| place).collect()
}

#[cfg(test)]
mod tests;
