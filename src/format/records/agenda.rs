//! What is planned, as it stands in a file. Days are texts, so that one that there is not can be
//! told in plain words.

use std::borrow::Cow;

use serde::Deserialize;

use super::{List, Number};
use crate::plan::{ActionKind, ActionSide, Better, Items, Measure, Severity, Status};

/// Goals, measures, actions or reviews in the order of the file.
pub(in crate::format) type ItemsRecord<T> = List<T, { Items::<Measure>::MOST }>;

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct GoalRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(borrow)]
    pub(in crate::format) text: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) success: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) path: Cow<'a, str>,
    #[serde(default)]
    pub(in crate::format) measure: Option<Number>,
    #[serde(default)]
    pub(in crate::format) due: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct MeasureRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(default)]
    pub(in crate::format) template: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(in crate::format) name: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) unit: Cow<'a, str>,
    #[serde(default, with = "BetterRecord")]
    pub(in crate::format) better: Better,
    #[serde(default)]
    pub(in crate::format) baseline: Option<Number>,
    #[serde(default)]
    pub(in crate::format) start: Option<Cow<'a, str>>,
    #[serde(default)]
    pub(in crate::format) target: Option<Number>,
    #[serde(default)]
    pub(in crate::format) due: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub(in crate::format) readings: List<ReadingRecord<'a>, { Measure::MOST_READINGS }>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct ReadingRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) date: Cow<'a, str>,
    pub(in crate::format) value: Number,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct ActionRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(default)]
    pub(in crate::format) template: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(in crate::format) title: Cow<'a, str>,
    #[serde(with = "KindRecord")]
    pub(in crate::format) kind: ActionKind,
    #[serde(with = "SideRecord")]
    pub(in crate::format) side: ActionSide,
    #[serde(default, borrow)]
    pub(in crate::format) skills: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub(in crate::format) members: Vec<Number>,
    #[serde(default, borrow)]
    pub(in crate::format) owner: Option<OwnerRecord<'a>>,
    #[serde(default)]
    pub(in crate::format) start: Option<Cow<'a, str>>,
    #[serde(default)]
    pub(in crate::format) due: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub(in crate::format) effort: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) cost: Cow<'a, str>,
    #[serde(default, with = "StatusRecord")]
    pub(in crate::format) status: Status,
    #[serde(default, borrow)]
    pub(in crate::format) findings: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub(in crate::format) goals: Vec<Number>,
    pub(in crate::format) rise: Number,
    #[serde(default, borrow)]
    pub(in crate::format) note: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::format) enum OwnerRecord<'a> {
    /// By the id of a member.
    Member(Number),
    /// By name.
    #[serde(borrow)]
    Other(Cow<'a, str>),
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct ReviewRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(borrow)]
    pub(in crate::format) date: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) decisions: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) findings: Vec<ReviewFindingRecord<'a>>,
    #[serde(default)]
    pub(in crate::format) snapshot: Option<Number>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct ReviewFindingRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) rule: Cow<'a, str>,
    #[serde(with = "SeverityRecord")]
    pub(in crate::format) severity: Severity,
}

#[derive(Deserialize)]
#[serde(remote = "Better", rename_all = "snake_case")]
enum BetterRecord {
    Higher,
    Lower,
}

#[derive(Deserialize)]
#[serde(remote = "ActionKind", rename_all = "snake_case")]
enum KindRecord {
    Coaching,
    Communication,
    Delegation,
    Feedback,
    Learning,
    Mentoring,
    Practice,
    Process,
    Recognition,
    Reflection,
    Review,
    Stretch,
    Structure,
    Training,
}

#[derive(Deserialize)]
#[serde(remote = "ActionSide", rename_all = "snake_case")]
enum SideRecord {
    Lead,
    Manage,
    Both,
}

#[derive(Deserialize)]
#[serde(remote = "Status", rename_all = "snake_case")]
enum StatusRecord {
    Planned,
    UnderWay,
    Done,
    Dropped,
}

#[derive(Deserialize)]
#[serde(remote = "Severity", rename_all = "snake_case")]
enum SeverityRecord {
    Critical,
    Warning,
    Notice,
    Info,
    Positive,
}
