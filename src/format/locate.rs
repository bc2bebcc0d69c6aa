//! Where something stands in the text of a plan. Only called once something is wrong, so it walks
//! the text again instead of burdening every reading with places.

use super::tokens::{Kind, Token, Tokens};
use crate::fault::{Fault, Place};

/// One step from a value to one inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into the value of a field.
    Field(&'static str),
    /// To an element of a list, from 0.
    Item(usize),
    /// To the key of a map's entry, from 0.
    Key(usize),
    /// To the value of a map's entry, from 0.
    Value(usize),
    /// Into what a choice holds, as in `member(3)`.
    Choice,
}

/// The same fault, at a place given in bytes from the start of the text.
pub(super) fn at_offset(fault: Fault, text: &str, offset: usize) -> Fault {
    let before = text.get(..offset).unwrap_or(text);
    let Place { line, column } = Place::START.after(before);
    fault.at(line, column)
}

/// The first token of the value at the end of a path from the whole plan, when there is one; of
/// `Some(…)`, the value inside.
pub(super) fn value<'a>(text: &'a str, path: &[Step]) -> Option<Token<'a>> {
    let mut walk = Walk(Tokens::of(text));
    for step in path {
        walk.enter(*step)?;
    }
    walk.unwrap();
    walk.peek()
}

/// The name of a field of the plan, where it stands before its value.
pub(super) fn field<'a>(text: &'a str, name: &str) -> Option<Token<'a>> {
    let mut walk = Walk(Tokens::of(text));
    walk.take(Kind::Open)?;
    loop {
        let found = walk.peek();
        if walk.enter_field(name)? {
            return found;
        }
        walk.skip_past(Kind::Comma)?;
    }
}

/// Where the value at the end of a path starts; if the path leads nowhere, the last value on it.
pub(super) fn offset(text: &str, path: &[Step]) -> usize {
    (0..=path.len())
        .rev()
        .filter_map(|length| path.get(..length))
        .find_map(|path| value(text, path))
        .map_or(0, |token| token.start)
}

/// The last token that starts before a place.
pub(super) fn before(text: &str, offset: usize) -> Option<Token<'_>> {
    significant(text)
        .take_while(|token| token.start < offset)
        .last()
}

/// The first token that ends after a place: the one at it or the next one.
pub(super) fn from(text: &str, offset: usize) -> Option<Token<'_>> {
    significant(text).find(|token| token.end() > offset)
}

/// The innermost bracket that is open at a place.
pub(super) fn bracket(text: &str, offset: usize) -> Option<Token<'_>> {
    let mut open = Vec::new();
    for token in significant(text).take_while(|token| token.start < offset) {
        match token.kind {
            Kind::Open => open.push(token),
            Kind::Close => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

/// All tokens but comments.
pub(super) fn significant(text: &str) -> impl Iterator<Item = Token<'_>> + Clone {
    Tokens::of(text).filter(|token| token.kind != Kind::Comment)
}

/// A walk through the values of a text; it stands before the first token of a value.
struct Walk<'a>(Tokens<'a>);

impl<'a> Walk<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        self.0.find(|token| token.kind != Kind::Comment)
    }

    fn peek(&self) -> Option<Token<'a>> {
        Walk(self.0.clone()).next()
    }

    /// Steps over the next token when it is of this kind.
    fn take(&mut self, kind: Kind) -> Option<Token<'a>> {
        self.peek().filter(|token| token.kind == kind)?;
        self.next()
    }

    /// Goes from a value that is wrapped, as in `Some((low: 0, high: 1))`, to what is wrapped.
    fn unwrap(&mut self) {
        loop {
            let mut inside = Walk(self.0.clone());
            let wrapped = inside.next().is_some_and(|token| token.text == "Some");
            if !wrapped || inside.take(Kind::Open).is_none() {
                return;
            }
            *self = inside;
        }
    }

    /// Goes from a value to one inside it; none when there is no such value.
    fn enter(&mut self, step: Step) -> Option<()> {
        self.unwrap();
        if step == Step::Choice {
            self.take(Kind::Word)?;
        }
        self.take(Kind::Open)?;
        match step {
            Step::Choice => Some(()),
            Step::Field(name) => {
                while !self.enter_field(name)? {
                    self.skip_past(Kind::Comma)?;
                }
                Some(())
            }
            Step::Item(index) | Step::Key(index) => self.skip_entries(index),
            Step::Value(index) => {
                self.skip_entries(index)?;
                self.skip_past(Kind::Colon)
            }
        }
    }

    /// Steps over `name:`; false when another field stands here.
    fn enter_field(&mut self, name: &str) -> Option<bool> {
        // A field may be written as a raw name.
        let found = self.peek()?.text;
        if found.strip_prefix("r#").unwrap_or(found) != name {
            return Some(false);
        }
        self.next();
        Some(self.take(Kind::Colon).is_some())
    }

    fn skip_entries(&mut self, count: usize) -> Option<()> {
        (0..count).try_for_each(|_| self.skip_past(Kind::Comma))
    }

    /// Steps over everything up to and including the next token of a kind on this level; none when
    /// the bracket closes before.
    fn skip_past(&mut self, kind: Kind) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.next()?.kind {
                found if found == kind && depth == 0 => return Some(()),
                Kind::Open => depth += 1,
                Kind::Close => depth = depth.checked_sub(1)?,
                _ => {}
            }
        }
    }
}
