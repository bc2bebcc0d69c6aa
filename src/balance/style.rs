//! What a team says of its style, in words that lean to neither side.

use super::number;
use crate::plan::{Lean, Moment, SelfImage};

/// In place of the means, as long as there are none.
pub const NOTHING_SAID: &str = "Nothing is said of the style yet";

/// Where a team stands between the two poles of a dimension.
#[must_use]
pub fn lean_in_words(lean: Option<Lean>) -> &'static str {
    match lean.map(Lean::get) {
        None => "not said",
        Some(Lean::MIN) => "at the pole of managing",
        Some(Lean::MAX) => "at the pole of leading",
        Some(0) => "in the middle",
        Some(..0) => "nearer to managing",
        Some(_) => "nearer to leading",
    }
}

/// `Now leans to managing by 0.6; wanted is in the middle`, what was said of it; none where nothing
/// was.
#[must_use]
pub fn style_in_words(image: &SelfImage) -> Option<String> {
    let mean = |moment| image.mean_style_at(moment);
    let now = mean(Moment::Now).map(|mean| leans("Now", mean));
    let wanted = |name| mean(Moment::Wanted).map(|mean| leans(name, mean));
    match now {
        Some(now) => Some(match wanted("wanted") {
            Some(wanted) => format!("{now}; {wanted}"),
            None => now,
        }),
        None => wanted("Wanted"),
    }
}

fn leans(name: &str, mean: f64) -> String {
    match toward(mean, 1) {
        Some(side) => format!("{name} leans to {side} by {}", number::fixed(mean.abs(), 1)),
        None => format!("{name} is in the middle"),
    }
}

/// The team's tilt, to be held against what it says of its style: `By the ratings the team tilts to
/// managing by 1.13`.
#[must_use]
pub fn tilt_in_words(tilt: f64) -> String {
    match toward(tilt, 2) {
        Some(side) => {
            let size = number::fixed(tilt.abs(), 2);
            format!("By the ratings the team tilts to {side} by {size}")
        }
        None => "By the ratings the team tilts to neither side".to_owned(),
    }
}

/// The side of a value as it is written with so many decimals; none in the middle.
fn toward(value: f64, decimals: u8) -> Option<&'static str> {
    let written = number::rounded(value, decimals);
    if written < 0.0 {
        Some("managing")
    } else if written > 0.0 {
        Some("leading")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Stance;

    /// The style of a team in as many dimensions as there are values.
    fn image(stances: &[(Option<i8>, Option<i8>)]) -> SelfImage {
        let stance = |(now, wanted): &(Option<i8>, Option<i8>)| Stance {
            now: now.and_then(Lean::new),
            wanted: wanted.and_then(Lean::new),
        };
        let style = stances.iter().enumerate();
        let style = style.map(|(place, one)| (place.to_string(), stance(one)));
        SelfImage {
            style: style.collect(),
            ..SelfImage::default()
        }
    }

    #[test]
    fn the_means_of_a_style_are_told_as_far_as_something_was_said() {
        let check = |stances: &[_], expected: Option<&str>| {
            assert_eq!(style_in_words(&image(stances)).as_deref(), expected);
        };
        check(&[], None);
        check(&[(Some(-1), None)], Some("Now leans to managing by 1.0"));
        check(&[(None, Some(2))], Some("Wanted leans to leading by 2.0"));
        check(
            &[(Some(-2), Some(1)), (Some(-1), Some(-1)), (Some(1), None)],
            Some("Now leans to managing by 0.7; wanted is in the middle"),
        );
    }

    #[test]
    fn a_tilt_that_reads_as_zero_is_to_neither_side() {
        let check = |tilt, expected: &str| assert_eq!(tilt_in_words(tilt), expected);
        check(-1.126, "By the ratings the team tilts to managing by 1.13");
        check(0.75, "By the ratings the team tilts to leading by 0.75");
        check(-0.004, "By the ratings the team tilts to neither side");
    }

    #[test]
    fn every_place_between_the_poles_has_words_of_its_own() {
        let words: Vec<_> = Lean::all().map(|lean| lean_in_words(Some(lean))).collect();
        let expected = [
            "at the pole of managing",
            "nearer to managing",
            "in the middle",
            "nearer to leading",
            "at the pole of leading",
        ];
        assert_eq!(words, expected);
    }
}
