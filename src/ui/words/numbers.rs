//! Numbers as people type them.

/// What cannot be read.
pub const NOT_A_NUMBER: &str = "Write a number such as 42 or 3.5";

/// The number that a text stands for, with a point or a comma before the decimals; none in it where
/// it is blank.
#[must_use]
pub fn read_number(text: &str) -> Option<Option<f64>> {
    let text = text.trim().replace('\u{2212}', "-");
    if text.is_empty() {
        return Some(None);
    }
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | ',');
    // With both, nobody knows which of them separates thousands.
    if !text.chars().all(plain) || (text.contains('.') && text.contains(',')) {
        return None;
    }
    if may_be_thousands(&text) {
        return None;
    }
    let number: f64 = text.replace(',', ".").parse().ok()?;
    number.is_finite().then_some(Some(number))
}

/// Whether a comma may separate thousands, as in `1,000`: half the world means a thousand by that,
/// the other half one.
fn may_be_thousands(text: &str) -> bool {
    text.split_once(',').is_some_and(|(whole, rest)| {
        let whole = whole.trim_start_matches(['-', '+']);
        rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
    })
}

/// A number in the digits that it needs, to be typed over.
#[must_use]
pub fn plain_number(number: f64) -> String {
    format!("{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_with_point_or_comma_and_nothing_else() {
        let check = |text: &str, expected: Option<Option<f64>>| {
            assert_eq!(read_number(text), expected, "{text:?}");
        };
        check("42", Some(Some(42.0)));
        check(" 3,5 ", Some(Some(3.5)));
        check("3.5", Some(Some(3.5)));
        check("\u{2212}2", Some(Some(-2.0)));
        check("-2", Some(Some(-2.0)));
        check("", Some(None));
        check("  ", Some(None));
        check("0,125", Some(Some(0.125)));
        check("1250,125", Some(Some(1250.125)));
        for text in [
            "1,000",
            "-12,500",
            "1,000,000",
            "1,000.5",
            "1e9",
            "inf",
            "NaN",
            "ten",
            "1 000",
            "5 %",
            "1.2.3",
        ] {
            check(text, None);
        }
        check(&"9".repeat(400), None);
    }
}
