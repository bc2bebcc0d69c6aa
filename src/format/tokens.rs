//! The text of a plan cut into tokens with their places.
//!
//! Parsing is ron's work. Tokens serve what its parser does not tell: where a value stands, which
//! format a text claims to be before anything else of it is looked at, and whether it holds
//! comments. Any text can be cut; what is no RON comes out as some token or other.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A string with its quotes, raw ones too; an unclosed one reaches to the end of the text.
    Text,
    /// A comment, without the end of its line.
    Comment,
    /// A block comment that is never closed.
    UnclosedComment,
    /// Anything else up to the next delimiter: a name, a number, a stray character.
    Word,
}

/// A token and where it stands, in bytes from the start of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) text: &'a str,
}

impl Token<'_> {
    /// Where the token ends, in bytes from the start of the text.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The tokens of a text in order, comments included.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    rest: &'a str,
    start: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            rest: text,
            start: 0,
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let trimmed = self.rest.trim_start_matches(is_space);
        self.start += self.rest.len() - trimmed.len();
        let (kind, length) = first(trimmed)?;
        let (text, rest) = trimmed.split_at(length);
        let token = Token {
            kind,
            start: self.start,
            text,
        };
        self.start += length;
        self.rest = rest;
        Some(token)
    }
}

/// White space as RON has it (Unicode's pattern white space).
fn is_space(c: char) -> bool {
    matches!(
        c,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// Kind and length in bytes of the token that the text starts with.
fn first(text: &str) -> Option<(Kind, usize)> {
    let kind = match text.chars().next()? {
        '(' | '[' | '{' => Kind::Open,
        ')' | ']' | '}' => Kind::Close,
        ',' => Kind::Comma,
        ':' => Kind::Colon,
        '"' => return Some((Kind::Text, quoted(text))),
        '/' if text.starts_with("//") => {
            return Some((Kind::Comment, text.find('\n').unwrap_or(text.len())));
        }
        '/' if text.starts_with("/*") => {
            return Some(
                block_comment(text).map_or((Kind::UnclosedComment, text.len()), |length| {
                    (Kind::Comment, length)
                }),
            );
        }
        'r' => return Some(raw(text).map_or_else(|| word(text), |length| (Kind::Text, length))),
        _ => return Some(word(text)),
    };
    Some((kind, 1))
}

fn word(text: &str) -> (Kind, usize) {
    let ends = |c: char| is_space(c) || "()[]{},:\"/".contains(c);
    let mut characters = text.char_indices().skip(1);
    let end = characters.find(|(_, c)| ends(*c));
    (Kind::Word, end.map_or(text.len(), |(place, _)| place))
}

/// Length of the string that the text starts with.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (place, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// Length of the raw string (`r"…"`, `r#"…"#`) that the text starts with, if it starts with one.
fn raw(text: &str) -> Option<usize> {
    let hashes = text
        .bytes()
        .skip(1)
        .take_while(|byte| *byte == b'#')
        .count();
    let opening = hashes + 2;
    if text.as_bytes().get(opening - 1) != Some(&b'"') {
        return None;
    }
    let inside = text.get(opening..)?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let length = inside
        .find(&closing)
        .map(|end| opening + end + closing.len());
    Some(length.unwrap_or(text.len()))
}

/// Length of the block comment that the text starts with, if it is closed; they nest.
fn block_comment(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut place = 0;
    loop {
        let rest = text.get(place..)?;
        let step = rest.find(['/', '*'])?;
        place += step;
        let rest = text.get(place..)?;
        if rest.starts_with("/*") {
            depth += 1;
            place += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            place += 2;
        } else {
            place += 1;
        }
        if depth == 0 {
            return Some(place);
        }
    }
}
