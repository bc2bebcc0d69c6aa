//! The newest format as it stands in a file, and with it the older ones, which have fewer fields.
//! These are not the live types: they change only together with the format number, and so do the
//! words of choices, which are listed here whatever they are called in the program.
//!
//! Reading is lenient where a fault of meaning is to be told in plain words: numbers may be of any
//! kind and size, days are texts, and a map keeps entries whose keys are repeated.

mod agenda;
mod checklists;
mod framework;
mod list;
mod member;
mod number;
mod snapshot;

use std::borrow::Cow;

use serde::{Deserialize, de::IgnoredAny};

pub(super) use self::{
    agenda::{
        ActionRecord, GoalRecord, ItemsRecord, MeasureRecord, OwnerRecord, ReadingRecord,
        ReviewFindingRecord, ReviewRecord,
    },
    checklists::{
        EmpowermentRecord, RecognitionRecord, ReflectionRecord, ResponsibilityRecord, StanceRecord,
        StepRecord, SymptomRecord, TrainingRecord,
    },
    framework::{FrameworkRecord, KeptRecord, KeptRecords, LevelsRecord, SkillRecord},
    list::List,
    member::{MemberRecord, MembersRecord, RatingsRecord},
    number::Number,
    snapshot::{SnapshotRecord, SnapshotsRecord},
};

/// A plan. Without a struct name, so that none is accepted before the bracket.
///
/// Of which format a field is stands in [`LATER_FIELDS`](super::LATER_FIELDS) and is checked before.
#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(super) struct PlanRecord<'a> {
    /// Checked before the rest is parsed, so there is nothing left to do with it.
    #[serde(rename = "format")]
    _format: IgnoredAny,
    #[serde(borrow)]
    pub(super) title: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) framework: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(super) own_framework: Option<FrameworkRecord<'a>>,
    #[serde(default)]
    pub(super) situation: Option<Cow<'a, str>>,
    #[serde(default)]
    pub(super) next_situation: Option<Cow<'a, str>>,
    #[serde(default)]
    pub(super) band: Option<BandRecord>,
    #[serde(default)]
    pub(super) floors: Option<FloorsRecord>,
    #[serde(default)]
    pub(super) next_member: Option<Number>,
    #[serde(default, borrow)]
    pub(super) set_aside: Vec<SetAsideRecord<'a>>,
    #[serde(default, borrow)]
    pub(super) style: Vec<StanceRecord<'a>>,
    #[serde(default, borrow)]
    pub(super) symptoms: Vec<SymptomRecord<'a>>,
    #[serde(default)]
    pub(super) next_review: Option<Cow<'a, str>>,
    #[serde(default)]
    pub(super) next_goal_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) goals: ItemsRecord<GoalRecord<'a>>,
    #[serde(default)]
    pub(super) next_measure_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) measures: ItemsRecord<MeasureRecord<'a>>,
    #[serde(default)]
    pub(super) next_action_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) actions: ItemsRecord<ActionRecord<'a>>,
    #[serde(default)]
    pub(super) next_review_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) reviews: ItemsRecord<ReviewRecord<'a>>,
    #[serde(default, borrow)]
    pub(super) cycle: Vec<StepRecord<'a>>,
    #[serde(default, borrow)]
    pub(super) structure: Vec<StepRecord<'a>>,
    #[serde(default, borrow)]
    pub(super) responsibilities: Vec<ResponsibilityRecord<'a>>,
    #[serde(default)]
    pub(super) next_empowerment_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) empowerment: ItemsRecord<EmpowermentRecord<'a>>,
    #[serde(default)]
    pub(super) next_training_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) trainings: ItemsRecord<TrainingRecord<'a>>,
    #[serde(default)]
    pub(super) next_recognition_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) recognitions: ItemsRecord<RecognitionRecord<'a>>,
    #[serde(default)]
    pub(super) next_reflection_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) reflections: ItemsRecord<ReflectionRecord<'a>>,
    #[serde(default, borrow)]
    pub(super) members: MembersRecord<'a>,
    #[serde(default, borrow)]
    pub(super) kept: KeptRecords<'a>,
    #[serde(default)]
    pub(super) next_snapshot_id: Option<Number>,
    #[serde(default, borrow)]
    pub(super) snapshots: SnapshotsRecord<'a>,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(super) struct BandRecord {
    pub(super) low: Number,
    pub(super) high: Number,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(super) struct FloorsRecord {
    pub(super) lead: Number,
    pub(super) manage: Number,
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(super) struct SetAsideRecord<'a> {
    #[serde(borrow)]
    pub(super) rule: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) reason: Cow<'a, str>,
}
