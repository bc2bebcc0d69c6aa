//! Numbers for people: half away from zero, a real minus sign.

/// The minus sign (U+2212), as wide as a plus.
const MINUS: &str = "\u{2212}";

/// What stands where a value cannot be computed.
pub const NONE: &str = "–";

/// A side, such as `3.95`.
#[must_use]
pub fn side(value: Option<f64>) -> String {
    value.map_or_else(|| NONE.to_owned(), |value| fixed(value, 2))
}

/// A tilt with its sign, such as `+1.50` or `−0.75`; zero has none.
#[must_use]
pub fn tilt(value: Option<f64>) -> String {
    let Some(value) = value else {
        return NONE.to_owned();
    };
    let text = fixed(value, 2);
    if text.starts_with(MINUS) || text == "0.00" {
        text
    } else {
        format!("+{text}")
    }
}

/// The mean of a skill, such as `4.1`.
#[must_use]
pub fn mean(value: Option<f64>) -> String {
    value.map_or_else(|| NONE.to_owned(), |value| fixed(value, 1))
}

/// A share between 0 and 1 as `62 : 38`, whole parts of a hundred.
#[must_use]
pub fn share(value: Option<f64>) -> String {
    let Some(value) = value else {
        return NONE.to_owned();
    };
    let first = (value * 100.0 + super::TOLERANCE).round();
    format!("{} : {}", fixed(first, 0), fixed(100.0 - first, 0))
}

/// A value rounded half away from zero to this many decimals.
#[must_use]
pub fn rounded(value: f64, decimals: u8) -> f64 {
    let scale = 10_f64.powi(i32::from(decimals));
    // The tolerance lifts values such as 1.005, which binary fractions hold a hair too low.
    let size = (value.abs() * scale + 0.5 + super::TOLERANCE).floor() / scale;
    size.copysign(value)
}

/// A value with this many decimals, rounded half away from zero; never `−0`.
#[must_use]
pub fn fixed(value: f64, decimals: u8) -> String {
    let rounded = rounded(value.abs(), decimals);
    let digits = usize::from(decimals);
    if value < 0.0 && rounded > 0.0 {
        format!("{MINUS}{rounded:.digits$}")
    } else {
        format!("{rounded:.digits$}")
    }
}
