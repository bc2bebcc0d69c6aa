//! Members as they stand in a file.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use super::{List, Number};
use crate::plan::{Emphasis, Plan, Tier};

/// The members of a plan or snapshot in the order of the file.
pub(in crate::format) type MembersRecord<'a> = List<MemberRecord<'a>, { Plan::MOST_MEMBERS }>;

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct MemberRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(borrow)]
    pub(in crate::format) name: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) role: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) department: Cow<'a, str>,
    #[serde(default, with = "TierRecord")]
    pub(in crate::format) tier: Tier,
    #[serde(default)]
    pub(in crate::format) direct_reports: Number,
    #[serde(default)]
    pub(in crate::format) trained: Option<bool>,
    #[serde(default, with = "EmphasisRecord")]
    pub(in crate::format) emphasis: Emphasis,
    #[serde(default)]
    pub(in crate::format) emerging: bool,
    #[serde(default, borrow)]
    pub(in crate::format) ratings: RatingsRecord<'a>,
}

#[derive(Deserialize)]
#[serde(remote = "Tier", rename_all = "snake_case")]
enum TierRecord {
    Executive,
    Manager,
    Lead,
    Contributor,
}

#[derive(Deserialize)]
#[serde(remote = "Emphasis", rename_all = "snake_case")]
enum EmphasisRecord {
    Lead,
    Manage,
    Both,
    Unset,
}

/// Skill ids with their ratings, in the order of the file.
#[derive(Default)]
pub(in crate::format) struct RatingsRecord<'a>(pub(in crate::format) Vec<(Cow<'a, str>, Number)>);

impl<'de: 'a, 'a> Deserialize<'de> for RatingsRecord<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = RatingsRecord<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("ratings in braces")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some((key, number)) = map.next_entry::<Key<'_>, _>()? {
                    entries.push((key.0, number));
                }
                Ok(RatingsRecord(entries))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

/// A string, borrowed from the text where it has no escapes.
#[derive(Deserialize)]
#[serde(transparent)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);
