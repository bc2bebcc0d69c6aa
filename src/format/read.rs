//! From bytes to a plan.

use ron::{Options, extensions::Extensions};
use serde::Deserialize;

use super::{
    FORMAT, LATER_FIELDS, check,
    explain::{self, Subject},
    framework,
    locate::{self, Step},
    records::PlanRecord,
    tokens::{Kind, Token, Tokens},
};
use crate::{
    content::Content,
    fault::{Fault, shortened},
    plan::Plan,
};

/// What was read from the text of a plan's file.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The plan.
    pub plan: Plan,
    /// Whether the text has comments, which saving the plan would lose.
    pub has_comments: bool,
}

/// Reads the text of a plan's file: RON in UTF-8; a byte order mark at the start is passed over.
///
/// # Errors
/// The first thing that is wrong, at its line and column: bytes that are no text, a format that is
/// not known, a field that the format does not have, text that is no RON, an unknown, missing or
/// repeated field, or a value that makes no sense, be it of the wrong kind, out of range or the id
/// of nothing in `content`.
pub fn read(bytes: &[u8], content: &Content) -> Result<Document, Fault> {
    let text = decode(bytes, Subject::Plan)?;
    check_start(text, Subject::Plan)?;
    let format = check_format(text)?;
    check_fields(text, format)?;
    let record: PlanRecord<'_> = parse(text, Subject::Plan)?;
    check_numbers(text)?;
    let plan = check::plan(&record, content).map_err(|mistake| mistake.in_text(text))?;
    Ok(Document {
        plan,
        has_comments: has_comments(text),
    })
}

pub(super) fn decode(bytes: &[u8], subject: Subject) -> Result<&str, Fault> {
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let sound = str::from_utf8(sound).unwrap_or_default();
        let fault = Fault::new(
            "from here on the file is not UTF-8 text",
            format!(
                "choose a {} file, or save this one as UTF-8",
                subject.word()
            ),
        );
        locate::at_offset(fault, sound, sound.len())
    })
}

/// Turns away what does not even begin like a plan or framework, such as a table or another
/// program's file.
pub(super) fn check_start(text: &str, subject: Subject) -> Result<(), Fault> {
    let fault = |what: &str| Fault::new(what, subject.start());
    let (fault, token) = match locate::significant(text).next() {
        None => (fault("the file is empty"), None),
        Some(token) if token.text == "(" => return Ok(()),
        Some(token) if token.kind == Kind::UnclosedComment => {
            (explain::unclosed_comment(), Some(token))
        }
        Some(token) => {
            let what = format!("this is not a {}", subject.word());
            (fault(&what), Some(token))
        }
    };
    let offset = token.map_or(0, |token| token.start);
    Err(locate::at_offset(fault, text, offset))
}

/// Checks the format number, without a look at the rest: a later format may hold anything there.
fn check_format(text: &str) -> Result<u32, Fault> {
    // Where there is none, parsing finds it missing, unless something before it is worse.
    let Some(token) = locate::value(text, &[Step::Field("format")]) else {
        return locate::field(text, framework::FIELD).map_or(Ok(FORMAT), |token| {
            let fault = Fault::new(
                "this is a framework, not a plan",
                "open a plan, and load it there with “Load framework”",
            );
            Err(locate::at_offset(fault, text, token.start))
        });
    };
    let fault = match number_of(&token) {
        Some(known @ 1..=FORMAT) => return Ok(known),
        Some(newer) if newer > FORMAT => Fault::new(
            format!(
                "the plan was written by a newer Even Keel (format {})",
                shortened(token.text)
            ),
            format!("open it with that version; this one reads formats up to {FORMAT}"),
        ),
        _ => Fault::new(
            format!("there is no format {}", shortened(token.text)),
            format!("use a whole number from 1 to {FORMAT}"),
        ),
    };
    Err(locate::at_offset(fault, text, token.start))
}

/// The number that a token stands for.
pub(super) fn number_of(token: &Token<'_>) -> Option<u32> {
    let digits = token.text.bytes().all(|byte| byte.is_ascii_digit());
    // A number that is too large to be one is still a larger one.
    digits.then(|| token.text.parse().unwrap_or(u32::MAX))
}

/// Turns away a field that came with a later format than the text has.
fn check_fields(text: &str, format: u32) -> Result<(), Fault> {
    let later = LATER_FIELDS.iter().filter(|(_, needed)| *needed > format);
    // A text that holds no such name at all need not be cut into tokens to know.
    if !later.clone().any(|(name, _)| text.contains(name)) {
        return Ok(());
    }
    let is_later = |token: &Token<'_>| {
        let name = locate::plain(token);
        later.clone().find(|(later, _)| *later == name)
    };
    let first = locate::fields(text).find_map(|token| Some((token, is_later(&token)?)));
    first.map_or(Ok(()), |(token, (name, needed))| {
        let needed = format!("`format: {needed}`");
        let fault = Fault::new(
            format!("the field `{name}` needs {needed}, and this plan has `format: {format}`"),
            format!("write {needed}, or take the field out"),
        );
        Err(locate::at_offset(fault, text, token.start))
    })
}

pub(super) fn parse<'a, T: Deserialize<'a>>(text: &'a str, subject: Subject) -> Result<T, Fault> {
    let options = Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(64);
    let mut parser = ron::Deserializer::from_str_with_options(text, &options)
        .map_err(|error| explain::fault(text, 0, &error.code, subject))?;
    let record = T::deserialize(&mut parser);
    record
        .and_then(|record| parser.end().map(|()| record))
        .map_err(|error| {
            explain::fault(text, text.len() - parser.remainder().len(), &error, subject)
        })
}

/// Turns away numbers in disguise: to ron a byte such as `b'\x05'` is one, to people it is not.
pub(super) fn check_numbers(text: &str) -> Result<(), Fault> {
    // Hardly any text holds the mark, and need not be cut into tokens to know.
    if !text.contains("b'") {
        return Ok(());
    }
    let byte = locate::significant(text)
        .find(|token| token.kind == Kind::Word && token.text.starts_with("b'"));
    byte.map_or(Ok(()), |token| {
        let fault = Fault::new(
            format!("`{}` is no number", shortened(token.text)),
            "write a number such as 3, in digits",
        );
        Err(locate::at_offset(fault, text, token.start))
    })
}

fn has_comments(text: &str) -> bool {
    // Most texts hold neither mark, and need not be cut into tokens to know.
    (text.contains("//") || text.contains("/*"))
        && Tokens::of(text).any(|token| token.kind == Kind::Comment)
}
