//! What ron's parser found wrong, in plain words and at the place where it is to be mended.

use ron::Error;

use super::{
    FORMAT, FRAMEWORK_FORMAT, framework, locate,
    tokens::{Kind, Token},
};
use crate::fault::{Fault, shortened, write_known};

/// What a text is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// The file of a plan.
    Plan,
    /// The file of a framework.
    Framework,
}

impl Subject {
    /// The word for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Framework => "framework",
        }
    }

    /// How it begins.
    pub(super) fn start(self) -> String {
        match self {
            Self::Plan => {
                format!("a plan starts with `(` and its format, as in `format: {FORMAT}`")
            }
            Self::Framework => {
                let field = framework::FIELD;
                format!("a framework starts with `(` and `{field}: {FRAMEWORK_FORMAT}`")
            }
        }
    }
}

/// The fault behind an error of ron, whose parser came to a halt `offset` bytes into the text.
pub(super) fn fault(text: &str, offset: usize, error: &Error, subject: Subject) -> Fault {
    let (token, fault) = match error {
        // The parser halts behind what it has read in vain …
        Error::NoSuchStructField { .. }
        | Error::DuplicateStructField { .. }
        | Error::NoSuchEnumVariant { .. }
        | Error::InvalidValueForType { .. }
        | Error::ExpectedStringEnd
        | Error::InvalidEscape(_)
        | Error::UnclosedBlockComment => {
            let token = locate::before(text, offset);
            (token, behind(text, token, error))
        }
        Error::MissingStructField { field, .. } => {
            let record = locate::field_around(text, offset);
            let fault = missing_field(field, record, subject);
            (locate::bracket(text, offset), fault)
        }
        // … or in it or behind it, when it is a name before a bracket or a malformed number …
        Error::ExpectedNamedStructLike(_)
        | Error::ExpectedInteger
        | Error::ExpectedFloat
        | Error::FloatUnderscore
        | Error::UnderscoreAtBeginning
        | Error::InvalidIntegerDigit { .. }
        | Error::IntegerOutOfBounds => {
            let token = locate::before(text, offset)
                .filter(|token| token.kind == Kind::Word && token.end() == offset)
                .or_else(|| locate::from(text, offset));
            (token, ahead(text, offset, token, error, subject))
        }
        // … or in front of what it does not expect.
        _ => {
            let token = locate::from(text, offset);
            (token, ahead(text, offset, token, error, subject))
        }
    };
    let place = match (error, token) {
        (Error::InvalidEscape(_), _) => escape(text, offset),
        (_, Some(token)) => token.start,
        (_, None) => text.len(),
    };
    locate::at_offset(fault, text, place)
}

/// A comment without an end.
pub(super) fn unclosed_comment() -> Fault {
    Fault::new("the comment is never closed", "put `*/` where it ends")
}

fn behind(text: &str, token: Option<Token<'_>>, error: &Error) -> Fault {
    match error {
        Error::NoSuchStructField {
            expected, found, ..
        } => Fault::new(
            format!("there is no field `{}` here", shortened(found)),
            write_known(found, expected.iter().copied()),
        ),
        Error::DuplicateStructField { field, .. } => Fault::new(
            format!("the field `{field}` stands here a second time"),
            "keep one of the two",
        ),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => Fault::new(
            match token.and_then(|token| field_of(text, &token)) {
                Some(field) => format!("`{field}` has no choice `{}`", shortened(found)),
                None => format!("there is no choice `{}` here", shortened(found)),
            },
            write_known(found, expected.iter().copied()),
        ),
        Error::InvalidValueForType { expected, .. } => Fault::new(
            needed(text, token, expected),
            "write a number such as 3, without quotes",
        ),
        Error::InvalidEscape(_) => Fault::new(
            "this is not an escape that text can hold",
            r#"write a backslash as `\\` and a quote as `\"`"#,
        ),
        Error::UnclosedBlockComment => unclosed_comment(),
        _ => Fault::new("the text is never closed", "put a quote where it ends"),
    }
}

/// `record` is the name of the field that holds the record or the list of them.
fn missing_field(field: &str, record: Option<&str>, subject: Subject) -> Fault {
    let line = match (record, field) {
        (None, "framework") if subject == Subject::Framework => {
            "framework: (name: \"How we work\")".to_owned()
        }
        // The newest format has every field, whichever are there.
        (_, "format") => format!("format: {FORMAT}"),
        (_, framework::FIELD) => format!("{field}: {FRAMEWORK_FORMAT}"),
        (Some("framework" | "own_framework"), "name") => "name: \"How we work\"".to_owned(),
        (Some("skills" | "skill"), "id") => "id: \"courage\"".to_owned(),
        (Some("skills" | "skill"), "name") => "name: \"Courage\"".to_owned(),
        (Some("skills" | "skill"), "kind") => "kind: interpersonal".to_owned(),
        (Some("recognitions"), "reason") => "reason: initiative".to_owned(),
        _ => usual_line(field).to_owned(),
    };
    Fault::new(
        format!("the field `{field}` is missing here"),
        format!("add it, as in `{line}`"),
    )
}

/// What a field looks like in most records.
fn usual_line(field: &str) -> &'static str {
    match field {
        "title" => "title: \"A clear direction\"",
        "framework" => "framework: \"core\"",
        "id" => "id: 1",
        "name" => "name: \"Ada\"",
        "low" => "low: -0.5",
        "high" => "high: 0.5",
        "rule" => "rule: \"R11\"",
        "reason" => "reason: \"we settle it next month\"",
        "text" => "text: \"More motivated people\"",
        "kind" => "kind: training",
        "side" => "side: both",
        "rise" => "rise: 0.5",
        "date" => "date: \"2026-12-01\"",
        "value" => "value: 52.0",
        "severity" => "severity: warning",
        "family" => "family: lead",
        "ratings" => "ratings: {1: 3}",
        "skill" => "skill: (id: \"courage\", name: \"Courage\", family: lead, kind: interpersonal)",
        "dimension" => "dimension: \"focus\"",
        "symptom" => "symptom: \"chaos\"",
        "sighting" => "sighting: seen",
        "step" => "step: \"clarify_roles\"",
        "responsibility" => "responsibility: \"comply\"",
        "owner" => "owner: member(1)",
        "part" => "part: autonomy",
        "to" => "to: member(1)",
        "question" => "question: \"Q01\"",
        "answer" => "answer: \"Handing orders over to the night shift\"",
        _ => "lead: 3.0, manage: 3.0",
    }
}

fn ahead(
    text: &str,
    offset: usize,
    token: Option<Token<'_>>,
    error: &Error,
    subject: Subject,
) -> Fault {
    let Some(found) = token else {
        return ends_early(text, subject);
    };
    let needs = |what| needed(text, token, what);
    match error {
        Error::ExpectedString => {
            Fault::new(needs("text in quotes"), "put it in quotes, as in `\"Ada\"`")
        }
        Error::ExpectedBoolean => Fault::new(needs("`true` or `false`"), "write one of the two"),
        Error::ExpectedArray => Fault::new(needs("a list"), "put it in brackets, as in `[…]`"),
        Error::ExpectedMap => Fault::new(
            needs("a set of ratings"),
            "write it in braces, as in `{\"courage\": 4}`",
        ),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Fault::new(
            needs("a block of fields"),
            "write it in brackets, as in `(…)`",
        ),
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) => Fault::new(
            needs("a bare word"),
            "write names of fields and choices without quotes, in letters and `_`",
        ),
        Error::ExpectedMapColon => {
            Fault::new(needs("`:`"), "put a colon between the name and its value")
        }
        Error::TrailingCharacters => Fault::new(
            format!(
                "the {} is over before {}",
                subject.word(),
                described(&found)
            ),
            "delete what follows the last `)`, or put it inside",
        ),
        Error::ExpectedComma if found.start >= offset => {
            let open = locate::bracket(text, offset);
            let close = open.map_or(")", |open| closing(&open));
            Fault::new(
                format!("`,` or `{close}` is needed before {}", described(&found)),
                "put a comma between values, and close every bracket with its own kind",
            )
        }
        _ => Fault::new(
            format!("{} makes no sense here", described(&found)),
            format!(
                "compare it with the same line of another {}",
                subject.word()
            ),
        ),
    }
}

fn ends_early(text: &str, subject: Subject) -> Fault {
    let hint = "it may have been cut off: take an earlier copy, or close what is open";
    let what = format!("the file ends before the {} is complete", subject.word());
    match locate::bracket(text, text.len()) {
        Some(open) => {
            let line = locate::position(text, open.start).line;
            Fault::new(
                format!("{what}: the `{}` of line {line} is never closed", open.text),
                hint,
            )
        }
        None => Fault::new(what, hint),
    }
}

/// What a value must be, said of the field it belongs to when there is one.
fn needed(text: &str, token: Option<Token<'_>>, what: &str) -> String {
    let found = token.as_ref().map_or_else(String::new, described);
    match token.and_then(|token| field_of(text, &token)) {
        Some(field) => format!("`{}` needs {what}, not {found}", shortened(field)),
        None => format!("{what} is needed here, not {found}"),
    }
}

/// The field or key whose value starts with this token.
fn field_of<'a>(text: &'a str, value: &Token<'_>) -> Option<&'a str> {
    let colon = locate::before(text, value.start).filter(|token| token.kind == Kind::Colon)?;
    let name = locate::before(text, colon.start)?;
    Some(name.text.trim_matches('"'))
}

fn described(token: &Token<'_>) -> String {
    let short = shortened(token.text);
    match token.kind {
        Kind::Text => short,
        _ => format!("`{short}`"),
    }
}

fn closing(open: &Token<'_>) -> &'static str {
    match open.text {
        "[" => "]",
        "{" => "}",
        _ => ")",
    }
}

/// Where the escape starts that the parser halted in or behind.
fn escape(text: &str, offset: usize) -> usize {
    text.get(..offset)
        .and_then(|before| before.rfind('\\'))
        .unwrap_or(offset)
}
