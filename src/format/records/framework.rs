//! Frameworks that stand in a file whole, and ratings kept beside one.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use super::{List, Number};
use crate::plan::{Family, Framework, Kept, Kind};

/// The skills of a framework in the order of the file.
pub(in crate::format) type SkillsRecord<'a> = List<SkillRecord<'a>, { Framework::MOST_SKILLS }>;

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct FrameworkRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) name: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) description: Cow<'a, str>,
    #[serde(default = "yes")]
    pub(in crate::format) floors: bool,
    #[serde(default, borrow)]
    pub(in crate::format) skills: SkillsRecord<'a>,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct SkillRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) id: Cow<'a, str>,
    #[serde(borrow)]
    pub(in crate::format) name: Cow<'a, str>,
    #[serde(with = "FamilyRecord")]
    pub(in crate::format) family: Family,
    #[serde(with = "KindRecord")]
    pub(in crate::format) kind: Kind,
    #[serde(default, borrow)]
    pub(in crate::format) definition: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) anchors: Vec<Cow<'a, str>>,
    #[serde(default)]
    pub(in crate::format) weight: Option<Number>,
    #[serde(default)]
    pub(in crate::format) equivalent: Option<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub(in crate::format) sources: Vec<Cow<'a, str>>,
}

#[derive(Deserialize)]
#[serde(remote = "Family", rename_all = "snake_case")]
enum FamilyRecord {
    Lead,
    Manage,
    Shared,
}

#[derive(Deserialize)]
#[serde(remote = "Kind", rename_all = "snake_case")]
enum KindRecord {
    Interpersonal,
    Operational,
}

/// What is kept, in the order of the file.
pub(in crate::format) type KeptRecords<'a> = List<KeptRecord<'a>, { Kept::MOST }>;

/// What is kept of a skill that the framework does not have.
#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct KeptRecord<'a> {
    #[serde(borrow)]
    pub(in crate::format) skill: SkillRecord<'a>,
    pub(in crate::format) ratings: LevelsRecord,
}

/// Ids of members with their ratings, in the order of the file.
pub(in crate::format) struct LevelsRecord(pub(in crate::format) Vec<(Number, Number)>);

impl<'de> Deserialize<'de> for LevelsRecord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = LevelsRecord;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("ratings in braces")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(LevelsRecord(entries))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}
