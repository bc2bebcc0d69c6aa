//! A framework in a file of its own, for a consultant who brings it along.

use serde::{Deserialize, de::IgnoredAny};

use super::{
    check,
    explain::Subject,
    locate,
    read::{check_numbers, check_start, decode, number_of, parse},
    records::FrameworkRecord,
    write,
};
use crate::{
    fault::{Fault, shortened},
    plan::Framework,
};

/// The newest format of framework files that this program knows.
pub const FRAMEWORK_FORMAT: u32 = 1;

/// The field with which such a file begins.
pub(super) const FIELD: &str = "framework_format";

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
struct FrameworkFile<'a> {
    #[serde(rename = "framework_format")]
    _format: IgnoredAny,
    #[serde(borrow)]
    framework: FrameworkRecord<'a>,
}

/// Whether a text is that of a framework's file rather than a plan's.
#[must_use]
pub fn is_framework(bytes: &[u8]) -> bool {
    decode(bytes, Subject::Framework)
        .is_ok_and(|text| text.contains(FIELD) && locate::field(text, FIELD).is_some())
}

/// Reads a framework from the bytes of its file.
///
/// # Errors
/// As [`read`](super::read()): the first thing that is wrong, at its line and column.
pub fn read_framework(bytes: &[u8]) -> Result<Framework, Fault> {
    let text = decode(bytes, Subject::Framework)?;
    check_start(text, Subject::Framework)?;
    check_format(text)?;
    let file: FrameworkFile<'_> = parse(text, Subject::Framework)?;
    check_numbers(text)?;
    check::own_framework(&file.framework).map_err(|mistake| {
        mistake
            .within([locate::Step::Field("framework")])
            .in_text(text)
    })
}

/// The text of a framework's file. The same framework gives the same text.
#[must_use]
pub fn write_framework(framework: &Framework) -> String {
    write::framework_file(framework, FIELD, FRAMEWORK_FORMAT)
}

fn check_format(text: &str) -> Result<(), Fault> {
    let step = locate::Step::Field(FIELD);
    let Some(token) = locate::value(text, &[step]) else {
        let is_plan = locate::field(text, "format");
        return match is_plan {
            Some(token) => Err(locate::at_offset(
                Fault::new(
                    "this is a plan, not a framework",
                    "open it as a plan, and save its framework from there",
                ),
                text,
                token.start,
            )),
            // Parsing finds it missing, unless something before it is worse.
            None => Ok(()),
        };
    };
    let fault = match number_of(&token) {
        Some(1..=FRAMEWORK_FORMAT) => return Ok(()),
        Some(newer) if newer > FRAMEWORK_FORMAT => Fault::new(
            format!(
                "the framework was written by a newer Even Keel (format {})",
                shortened(token.text)
            ),
            format!("load it with that version; this one reads formats up to {FRAMEWORK_FORMAT}"),
        ),
        _ => Fault::new(
            format!("there is no format {}", shortened(token.text)),
            format!("use a whole number from 1 to {FRAMEWORK_FORMAT}"),
        ),
    };
    Err(locate::at_offset(fault, text, token.start))
}
