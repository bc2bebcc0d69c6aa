//! What charts say of values, and names cut to the room there is.

use super::Measure;
use crate::balance::{Sides, number};

/// Whether a character turns the reading direction round, also for what stands behind a name.
pub(crate) fn turns(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Who has which values.
pub(super) fn values_say(name: &str, sides: &Sides) -> String {
    format!(
        "{name}: Lead {}, Manage {}, tilt {}",
        number::side(sides.lead),
        number::side(sides.manage),
        number::tilt(sides.tilt())
    )
}

/// Who went from which values to which; `before` or `after` is missing where somebody was not
/// there. `expected` when the values after are those of a forecast.
pub(super) fn moves_say(
    name: &str,
    before: Option<&Sides>,
    after: Option<&Sides>,
    expected: bool,
) -> String {
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (None, Some(after)) => return format!("{}, new", values_say(name, after)),
        (Some(before), None) => return format!("{}, left", values_say(name, before)),
        (None, None) => return name.to_owned(),
    };
    let is_expected = if expected && before != after {
        ", expected"
    } else {
        ""
    };
    format!(
        "{name}: Lead {}, Manage {}, tilt {}{is_expected}",
        from_to(before.lead, after.lead, number::side),
        from_to(before.manage, after.manage, number::side),
        from_to(before.tilt(), after.tilt(), number::tilt),
    )
}

/// Two values with an arrow, or one where they read the same.
pub(super) fn from_to(
    before: Option<f64>,
    after: Option<f64>,
    form: fn(Option<f64>) -> String,
) -> String {
    let (before, after) = (form(before), form(after));
    if before == after {
        after
    } else {
        format!("{before} → {after}")
    }
}

/// The first few names of several, and how many more there are.
pub(super) fn several<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    const NAMED: usize = 8;
    let more = names.len().saturating_sub(NAMED);
    let mut told: Vec<String> = names.take(NAMED).map(str::to_owned).collect();
    if more > 0 {
        told.push(format!("{more} more"));
    }
    told.join(", ")
}

/// The first words of a name, as many as a map has room for.
pub(super) fn short(name: &str) -> String {
    const MOST: usize = 24;
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() <= MOST {
        return name;
    }
    let start: String = name.chars().take(MOST - 1).collect();
    format!("{}…", start.trim_end())
}

/// A text in two lines at most, broken between words, as much of it as there is room for.
pub(super) fn two_lines(text: &str, room: f32, size: f32, measure: Measure<'_>) -> Vec<String> {
    let fits = |text: &str| measure(text, size, false) <= room;
    let mut rest = text.split(' ').peekable();
    let mut first = rest.next().unwrap_or_default().to_owned();
    while let Some(word) = rest.peek() {
        let longer = format!("{first} {word}");
        if !fits(&longer) {
            break;
        }
        first = longer;
        rest.next();
    }
    let rest = rest.collect::<Vec<_>>().join(" ");
    let lines = [first, rest].into_iter().filter(|line| !line.is_empty());
    lines
        .map(|line| fitting(&line, room, size, measure))
        .collect()
}

/// As much of a name as there is room for.
pub(super) fn fitting(name: &str, room: f32, size: f32, measure: Measure<'_>) -> String {
    if measure(name, size, false) <= room {
        return name.to_owned();
    }
    // A longer start is wider: a name of any length takes a few looks only.
    let ends: Vec<usize> = name.char_indices().map(|(end, _)| end).collect();
    let start = |end: usize| name.get(..end).unwrap_or_default();
    let fits = ends.partition_point(|end| measure(start(*end), size, false) + size <= room);
    let end = fits.checked_sub(1).and_then(|last| ends.get(last));
    format!("{}…", start(end.copied().unwrap_or_default()).trim_end())
}
