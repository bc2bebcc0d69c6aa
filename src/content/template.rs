//! Sentences with values to be filled in.

use serde::Deserialize;

/// A sentence of the content in which values are to be filled in.
///
/// `{tilt}` stands for the value of that name, `{Name}` for the value with a capital at its start,
/// and `{count|member|members}` for one of two wordings: the first when the number is 1.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Template(Vec<Part>);

/// A piece of a [`Template`].
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    Value(Slot),
    Choice {
        number: Slot,
        one: String,
        several: String,
    },
}

/// Where a value goes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Slot {
    /// Name of the value.
    name: String,
    /// Whether it starts with a capital.
    capital: bool,
}

/// A value to be filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filling {
    /// A number that wordings can follow.
    Count(usize),
    /// Anything else, in words.
    Words(String),
}

impl Template {
    /// The sentence, with each value that `filling` finds by its name.
    #[must_use]
    pub fn fill(&self, filling: impl Fn(&str) -> Option<Filling>) -> String {
        let mut text = String::new();
        for part in &self.0 {
            match part {
                Part::Text(words) => text.push_str(words),
                Part::Value(slot) => text.push_str(&slot.words(filling(&slot.name))),
                Part::Choice {
                    number,
                    one,
                    several,
                } => {
                    let is_one = filling(&number.name) == Some(Filling::Count(1));
                    text.push_str(if is_one { one } else { several });
                }
            }
        }
        text
    }

    /// The names of the values, each with whether it has to be a count.
    pub fn names(&self) -> impl Iterator<Item = (&str, bool)> {
        self.0.iter().filter_map(|part| match part {
            Part::Text(_) => None,
            Part::Value(slot) => Some((slot.name.as_str(), false)),
            Part::Choice { number, .. } => Some((number.name.as_str(), true)),
        })
    }
}

impl Slot {
    fn named(name: &str) -> Self {
        Self {
            name: name.to_lowercase(),
            capital: name.starts_with(char::is_uppercase),
        }
    }

    fn words(&self, filling: Option<Filling>) -> String {
        let words = match filling {
            Some(Filling::Count(number)) => number.to_string(),
            Some(Filling::Words(words)) => words,
            None => String::new(),
        };
        if self.capital {
            with_capital(&words)
        } else {
            words
        }
    }
}

fn with_capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

impl TryFrom<String> for Template {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let between = |words: &str| {
            if words.contains('}') {
                return Err(format!("a bracket closes that never opened in {text:?}"));
            }
            Ok((!words.is_empty()).then(|| Part::Text(words.to_owned())))
        };
        let mut parts = Vec::new();
        let mut rest = text.as_str();
        while let Some((words, after)) = rest.split_once('{') {
            let (slot, after) = after
                .split_once('}')
                .ok_or_else(|| format!("a bracket is not closed in {text:?}"))?;
            parts.extend(between(words)?);
            parts.push(part(slot).ok_or_else(|| format!("{{{slot}}} is no place for a value"))?);
            rest = after;
        }
        parts.extend(between(rest)?);
        Ok(Self(parts))
    }
}

/// What stands between the brackets.
fn part(slot: &str) -> Option<Part> {
    let pieces: Vec<&str> = slot.split('|').collect();
    let name = |name: &str| {
        let sound = |c: char| c.is_ascii_alphanumeric() || c == '_';
        (!name.is_empty() && name.chars().all(sound)).then(|| Slot::named(name))
    };
    match pieces.as_slice() {
        [value] => Some(Part::Value(name(value)?)),
        [number, one, several] => Some(Part::Choice {
            number: name(number)?,
            one: (*one).to_owned(),
            several: (*several).to_owned(),
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> String {
        let template = Template::try_from(text.to_owned()).unwrap();
        template.fill(|name| match name {
            "one" => Some(Filling::Count(1)),
            "none" => Some(Filling::Count(0)),
            "ten" => Some(Filling::Count(10)),
            "skill" => Some(Filling::Words("élan".to_owned())),
            _ => None,
        })
    }

    #[test]
    fn values_and_wordings_that_follow_a_number_are_filled_in() {
        let check = |text: &str, expected: &str| assert_eq!(filled(text), expected);
        check("No value.", "No value.");
        check("{skill}, {Skill}: {ten}", "élan, Élan: 10");
        check("{one} {one|member leads|members lead}", "1 member leads");
        check("{ten} {ten|member leads|members lead}", "10 members lead");
        check("{none} {none|is|are}", "0 are");
        check("{ten|s|}", "");
    }

    #[test]
    fn brackets_that_make_no_sense_are_refused() {
        for text in [
            "{",
            "a {b",
            "a } b",
            "a } b {c}",
            "{a} b } {c}",
            "{}",
            "{a b}",
            "{a|b}",
            "{a|b|c|d}",
            "{a{b}}",
        ] {
            assert!(Template::try_from(text.to_owned()).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_template_tells_its_values() {
        let template = Template::try_from("{Name} {x} {n|a|b}".to_owned()).unwrap();
        let names: Vec<_> = template.names().collect();
        assert_eq!(names, [("name", false), ("x", false), ("n", true)]);
    }
}
