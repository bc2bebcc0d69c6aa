//! Numbers and days for people: half away from zero, a real minus sign.

use jiff::civil::Date;

use crate::plan::{Measure, Reading};

/// The minus sign (U+2212), as wide as a plus.
const MINUS: &str = "\u{2212}";

/// What stands where a value cannot be computed.
pub const NONE: &str = "–";

/// More decimals would tell nobody anything.
const MOST_DECIMALS: u8 = 5;

/// A side, such as `3.95`.
#[must_use]
pub fn side(value: Option<f64>) -> String {
    value.map_or_else(|| NONE.to_owned(), |value| fixed(value, 2))
}

/// A tilt with its sign, such as `+1.50` or `−0.75`; zero has none.
#[must_use]
pub fn tilt(value: Option<f64>) -> String {
    value.map_or_else(|| NONE.to_owned(), |value| signed(value, 2))
}

/// A value with its sign and this many decimals; zero has none.
#[must_use]
pub fn signed(value: f64, decimals: u8) -> String {
    let text = fixed(value, decimals);
    if rounded(value, decimals) > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}

/// A value in two decimals, or in as many more as tell it apart from limits that it does
/// not meet, so that `3.498` does not stand as `3.50` where 3.50 is needed.
#[must_use]
pub fn told_apart(value: Option<f64>, limits: &[f64], form: fn(f64, u8) -> String) -> String {
    let Some(value) = value else {
        return NONE.to_owned();
    };
    let hides = |decimals: &u8| {
        limits.iter().any(|limit| {
            let differs = (value - limit).abs() > super::TOLERANCE;
            differs && form(value, *decimals) == form(*limit, *decimals)
        })
    };
    let decimals = (2..MOST_DECIMALS).find(|decimals| !hides(decimals));
    form(value, decimals.unwrap_or(MOST_DECIMALS))
}

/// The mean of a skill, such as `4.1`.
#[must_use]
pub fn mean(value: Option<f64>) -> String {
    value.map_or_else(|| NONE.to_owned(), |value| fixed(value, 1))
}

/// The mean of a skill beside a limit on half points: with as many decimals as it takes not to be
/// rounded onto the limit, so that `2.96` does not stand as `3.0` where 3 is needed.
#[must_use]
pub fn mean_told_apart(value: Option<f64>) -> String {
    let Some(value) = value else {
        return NONE.to_owned();
    };
    let hides = |decimals: &u8| {
        let shown = rounded(value, *decimals);
        shown > value + super::TOLERANCE && (shown * 2.0).fract() == 0.0
    };
    let decimals = (1..MOST_DECIMALS).find(|decimals| !hides(decimals));
    fixed(value, decimals.unwrap_or(MOST_DECIMALS))
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

/// A number in as few digits as it needs, two after the point at most; one of more than 15 digits
/// as a power of ten, such as `1.5e20`.
#[must_use]
pub fn short(value: f64) -> String {
    trimmed(value, 2)
}

/// A value in as few digits as it needs, this many after the point at most, which are not none; one
/// of many digits as a power of ten.
fn trimmed(value: f64, decimals: u8) -> String {
    if value.abs() < MANY_DIGITS {
        without_zeros(&fixed(value, decimals))
    } else {
        power_of_ten(value)
    }
}

/// From here on a value has too many digits to be read.
const MANY_DIGITS: f64 = 1e15;

fn power_of_ten(value: f64) -> String {
    let text = format!("{value:.2e}").replace('-', MINUS);
    let (digits, power) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{}e{power}", without_zeros(digits))
}

fn without_zeros(digits: &str) -> String {
    let digits = digits.trim_end_matches('0');
    digits.trim_end_matches('.').to_owned()
}

/// A value that somebody noted, in as many digits as were noted; never `−0`. One of very many
/// digits as a power of ten.
#[must_use]
pub fn noted(value: f64) -> String {
    let size = value.abs();
    if size >= MANY_DIGITS || (size > 0.0 && size < 1.0 / MANY_DIGITS) {
        return power_of_ten(value);
    }
    let sign = if value < 0.0 { MINUS } else { "" };
    format!("{sign}{size}")
}

/// What was read of a measure, told apart from where it started and from its path on that day.
#[must_use]
pub fn reading(measure: &Measure, reading: Reading) -> String {
    let path = measure.path_on(reading.date);
    let limits: Vec<f64> = measure.baseline.into_iter().chain(path).collect();
    told_apart(Some(reading.value), &limits, trimmed)
}

/// A number with its unit, where there is one.
#[must_use]
pub fn with_unit(number: &str, unit: &str) -> String {
    format!("{number} {}", unit.trim()).trim_end().to_owned()
}

/// A date, such as `21 November 2026`.
#[must_use]
pub fn date(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// A date in few letters, such as `21 Nov 2026`.
#[must_use]
pub fn short_date(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
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
