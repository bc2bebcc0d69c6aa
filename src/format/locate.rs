//! Where something stands in the text of a plan. Only called once something is wrong, so it walks
//! the text again instead of burdening every reading with places.

use std::iter;

use super::tokens::{Kind, Token, Tokens};
use crate::fault::{Fault, Position};

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

/// The position of a place given in bytes from the start of the text.
pub(super) fn position(text: &str, offset: usize) -> Position {
    Position::START.after(text.get(..offset).unwrap_or(text))
}

/// The same fault, at a place given in bytes from the start of the text.
pub(super) fn at_offset(fault: Fault, text: &str, offset: usize) -> Fault {
    fault.at(position(text, offset))
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
    fields(text).find(|token| plain(token) == name)
}

/// The names of the plan's fields, in order and where they stand before their values.
pub(super) fn fields(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut walk = Walk(Tokens::of(text));
    let mut inside = walk.take(Kind::Open);
    let mut is_first = true;
    iter::from_fn(move || {
        inside?;
        loop {
            if !std::mem::take(&mut is_first) && walk.skip_past(Kind::Comma).is_none() {
                inside = None;
                return None;
            }
            if let Some(name) = walk.take(Kind::Word)
                && walk.take(Kind::Colon).is_some()
            {
                return Some(name);
            }
        }
    })
}

/// The name that a token stands for: a field may be written as a raw name.
pub(super) fn plain<'a>(token: &Token<'a>) -> &'a str {
    token.text.strip_prefix("r#").unwrap_or(token.text)
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

/// The name of the innermost field whose value is open at a place, be it a record or a list of
/// them; none in the plan itself.
pub(super) fn field_around(text: &str, offset: usize) -> Option<&str> {
    let mut open = Vec::new();
    let mut last = [None; 3];
    for token in significant(text).take_while(|token| token.start < offset) {
        match token.kind {
            Kind::Open => {
                let [first, second, third] = last;
                let is_wrapped = third.is_some_and(|token: Token<'_>| token.text == "Some");
                let (name, colon) = if is_wrapped {
                    (first, second)
                } else {
                    (second, third)
                };
                let is_named = colon.is_some_and(|token| token.kind == Kind::Colon);
                open.push(name.filter(|_| is_named));
            }
            Kind::Close => drop(open.pop()),
            _ => {}
        }
        let [_, second, third] = last;
        last = [second, third, Some(token)];
    }
    let name = open.into_iter().rev().flatten().next()?;
    Some(plain(&name))
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
        if plain(&self.peek()?) != name {
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
