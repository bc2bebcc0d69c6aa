//! Numbers for people: half away from zero, a real minus sign.

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

/// A side or tilt in two decimals, or in as many more as tell it apart from limits that it does
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

/// A number in as few digits as it needs, two after the point at most.
#[must_use]
pub fn short(value: f64) -> String {
    let digits = fixed(value, 2);
    digits
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
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
