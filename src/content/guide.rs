//! The guide: what leading and managing are, what people believe about them, and what can be known.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ContentError, Tables, parse};
use crate::plan::ActionSide;

/// The texts of the guide that belong to no other table.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    /// How managing and leading differ; the classic comparison comes first.
    pub dimensions: Vec<Dimension>,
    /// What the two words mean.
    pub definitions: Vec<Definition>,
    /// What people believe, and what the sources say instead.
    pub myths: Vec<Myth>,
    /// Questions and answers.
    pub questions: Vec<Question>,
    /// Scenes that call for leading, managing or both.
    pub scenarios: Vec<Scenario>,
    /// Facts and figures.
    pub facts: Vec<Fact>,
    /// Other words by which the rows of other tables are found.
    pub keywords: Keywords,
}

impl Guide {
    /// So many dimensions, the first ones, are the classic comparison of managing and leading.
    pub const CLASSIC: usize = 8;

    /// Parses the tables of the guide.
    pub(super) fn parse(texts: &Tables<'_>) -> Result<Self, ContentError> {
        Ok(Self {
            dimensions: parse("contrast", texts.contrast)?,
            definitions: parse("definitions", texts.definitions)?,
            myths: parse("myths", texts.myths)?,
            questions: parse("faq", texts.faq)?,
            scenarios: parse("scenarios", texts.scenarios)?,
            facts: parse("facts", texts.facts)?,
            keywords: parse("keywords", texts.keywords)?,
        })
    }
}

/// What a row of the guide has to do with, so that those lead to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Links {
    /// Ids of rules.
    pub rules: Vec<String>,
    /// Ids of skills, the one that matters most first.
    pub skills: Vec<String>,
    /// Ids of situations.
    pub situations: Vec<String>,
}

/// A way in which managing and leading differ; also a scale between two poles of equal worth.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Stable name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// The pole of managing, in a few words.
    pub manage: String,
    /// The pole of leading, in a few words.
    pub lead: String,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
    /// Other words to find it by.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// What it has to do with.
    #[serde(default)]
    pub links: Links,
}

/// What leading and managing mean to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Stable name.
    pub id: String,
    /// Heading.
    pub name: String,
    /// What leading is, a whole sentence.
    pub leading: String,
    /// What managing is, a whole sentence.
    pub managing: String,
    /// Whose words these are, where that is more than its source.
    #[serde(default)]
    pub by: Option<String>,
    /// Ids of the sources behind it; none behind the app's own.
    pub sources: Vec<String>,
    /// Other words to find it by.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// Something that is widely believed and does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Myth {
    /// Stable name.
    pub id: String,
    /// The belief.
    pub myth: String,
    /// What the sources say instead, in whole sentences.
    pub correction: String,
    /// Ids of the sources behind the correction.
    pub sources: Vec<String>,
    /// Other words to find it by.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// What it has to do with.
    #[serde(default)]
    pub links: Links,
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable name.
    pub id: String,
    /// What is asked.
    pub question: String,
    /// The answer, in whole sentences.
    pub answer: String,
    /// Ids of the sources behind the answer.
    pub sources: Vec<String>,
    /// Other words to find it by.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// What it has to do with.
    #[serde(default)]
    pub links: Links,
}

/// A scene of everyday work, and what it calls for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Stable name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Whether it calls for leading, managing or both.
    pub side: ActionSide,
    /// What happens, in whole sentences.
    pub text: String,
    /// Why it calls for that, a whole sentence.
    pub why: String,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
    /// Other words to find it by.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// What it has to do with; its skills are those that it draws on.
    #[serde(default)]
    pub links: Links,
}

/// A fact or figure.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Stable name.
    pub id: String,
    /// The figure, or a word in its place.
    pub figure: String,
    /// What it says, a whole sentence.
    pub statement: String,
    /// How it is to be read, where that needs saying.
    #[serde(default)]
    pub note: Option<String>,
    /// Who says so.
    pub attribution: String,
    /// How far it can be relied on.
    pub support: Support,
    /// Ids of the sources that report it.
    pub sources: Vec<String>,
    /// Other words to find it by.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// What it has to do with.
    #[serde(default)]
    pub links: Links,
}

/// How far a fact can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// The source passes a figure on, with neither year nor link.
    Reported,
    /// It is what a single case tells.
    Case,
    /// The words of somebody whom the source names.
    Named,
    /// The source says so and names no source of its own.
    Claim,
}

/// Other words by which skills, actions and situations are found, by their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keywords {
    /// Of skills.
    pub skills: BTreeMap<String, Vec<String>>,
    /// Of actions.
    pub actions: BTreeMap<String, Vec<String>>,
    /// Of situations.
    pub situations: BTreeMap<String, Vec<String>>,
}
