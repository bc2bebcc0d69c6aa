//! What a team says of itself, its check-lists and what is noted on the way, as they stand in a
//! file.

use std::borrow::Cow;

use serde::Deserialize;

use super::{Number, OwnerRecord};
use crate::plan::{EmpowermentPart, RecognitionReason, Sighting, Stage, TrainingKind};

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct StanceRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) dimension: Cow<'a, str>,
    #[serde(default)]
    pub(in crate::format) now: Option<Number>,
    #[serde(default)]
    pub(in crate::format) wanted: Option<Number>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct SymptomRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) symptom: Cow<'a, str>,
    #[serde(with = "SightingRecord")]
    pub(in crate::format) sighting: Sighting,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct StepRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) step: Cow<'a, str>,
    #[serde(default, with = "StageRecord")]
    pub(in crate::format) stage: Stage,
    #[serde(default, borrow)]
    pub(in crate::format) owner: Option<OwnerRecord<'a>>,
    #[serde(default)]
    pub(in crate::format) date: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub(in crate::format) note: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct ResponsibilityRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) responsibility: Cow<'a, str>,
    #[serde(borrow)]
    pub(in crate::format) owner: OwnerRecord<'a>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct EmpowermentRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(with = "PartRecord")]
    pub(in crate::format) part: EmpowermentPart,
    #[serde(borrow)]
    pub(in crate::format) text: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct TrainingRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(borrow)]
    pub(in crate::format) name: Cow<'a, str>,
    #[serde(default, with = "TrainingKindRecord")]
    pub(in crate::format) kind: TrainingKind,
    #[serde(default, borrow)]
    pub(in crate::format) provider: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) length: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) cost: Cow<'a, str>,
    /// Ids of the questions answered well.
    #[serde(default, borrow)]
    pub(in crate::format) yes: Vec<Cow<'a, str>>,
    /// Ids of the questions answered, but not well.
    #[serde(default, borrow)]
    pub(in crate::format) no: Vec<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub(in crate::format) topics: Vec<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub(in crate::format) benefits: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub(in crate::format) chosen: bool,
    #[serde(default, borrow)]
    pub(in crate::format) note: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct RecognitionRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(borrow)]
    pub(in crate::format) date: Cow<'a, str>,
    #[serde(borrow)]
    pub(in crate::format) to: OwnerRecord<'a>,
    #[serde(with = "ReasonRecord")]
    pub(in crate::format) reason: RecognitionReason,
    #[serde(default, borrow)]
    pub(in crate::format) note: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct ReflectionRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(borrow)]
    pub(in crate::format) question: Cow<'a, str>,
    #[serde(borrow)]
    pub(in crate::format) date: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) author: Cow<'a, str>,
    #[serde(borrow)]
    pub(in crate::format) answer: Cow<'a, str>,
}

#[derive(Deserialize)]
#[serde(remote = "Sighting", rename_all = "snake_case")]
enum SightingRecord {
    Seen,
    NotSeen,
    Unsure,
}

#[derive(Deserialize)]
#[serde(remote = "Stage", rename_all = "snake_case")]
enum StageRecord {
    NotStarted,
    UnderWay,
    Done,
}

#[derive(Deserialize)]
#[serde(remote = "EmpowermentPart", rename_all = "snake_case")]
enum PartRecord {
    Autonomy,
    Support,
}

#[derive(Deserialize)]
#[serde(remote = "TrainingKind", rename_all = "snake_case")]
enum TrainingKindRecord {
    Seminar,
    ExecutiveCoaching,
    OnlineClass,
    Course,
    Programme,
}

#[derive(Deserialize)]
#[serde(remote = "RecognitionReason", rename_all = "snake_case")]
enum ReasonRecord {
    Initiative,
    Innovation,
    JointLeadership,
    FollowThrough,
}
