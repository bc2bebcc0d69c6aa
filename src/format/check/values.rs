//! Single values: numbers, days and texts.

use std::borrow::Cow;

use jiff::civil::Date;

use super::Mistake;
use crate::{
    fault::quoted,
    format::{locate::Step, records::Number},
    plan::PlanError,
};

pub(super) fn on_scale(
    field: &'static str,
    number: Number,
    from: f64,
    to: f64,
) -> Result<f64, Mistake> {
    let value = number.real();
    // Not a number lies in no range.
    if (from..=to).contains(&value) {
        return Ok(value);
    }
    Err(Mistake::new(
        Step::Field(field),
        format!("`{field}` cannot be {number}"),
        format!("use a number from {from} to {to}"),
    ))
}

/// A value of a measure.
pub(super) fn finite(field: &'static str, number: Number) -> Result<f64, Mistake> {
    let value = number.real();
    if value.is_finite() {
        return Ok(value);
    }
    Err(Mistake::new(
        Step::Field(field),
        format!("`{field}` cannot be {number}"),
        "write a number such as 52.5",
    ))
}

/// A text that must not be blank; `error` says so, and `whole` is what can do without it only by
/// not being there.
pub(super) fn filled(
    field: &'static str,
    text: &str,
    error: PlanError,
    whole: &str,
) -> Result<String, Mistake> {
    if text.trim().is_empty() {
        let hint = format!("write it, or take the {whole} out");
        return Err(Mistake::new(Step::Field(field), error.to_string(), hint));
    }
    Ok(text.to_owned())
}

/// A day that may be left out.
pub(super) fn maybe_day(
    field: &'static str,
    text: Option<&Cow<'_, str>>,
) -> Result<Option<Date>, Mistake> {
    text.map(|text| day(field, text)).transpose()
}

/// A day of the calendar, written as year, month and day and in no other way.
pub(super) fn day(field: &'static str, text: &str) -> Result<Date, Mistake> {
    let date = text.parse().ok();
    date.filter(|date: &Date| date.to_string() == text)
        .ok_or_else(|| {
            let hint = match last_day_of_month(text) {
                Some(last) => format!("that month ends on {last}"),
                None => "write year, month and day, as in `\"2026-03-31\"`".to_owned(),
            };
            let what = format!("there is no day {}", quoted(text));
            Mistake::new(Step::Field(field), what, hint)
        })
}

/// The last day of the month that an impossible day names.
fn last_day_of_month(text: &str) -> Option<Date> {
    let (month, day) = text.rsplit_once('-')?;
    let past_its_end = day.len() == 2 && day.parse::<u8>().is_ok_and(|day| day > 28);
    let first: Date = format!("{month}-01").parse().ok()?;
    past_its_end.then(|| first.last_of_month())
}
