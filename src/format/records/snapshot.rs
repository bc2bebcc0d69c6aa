//! Snapshots as they stand in a file.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{SeqAccess, Visitor},
};

use super::{BandRecord, FloorsRecord, FrameworkRecord, List, MembersRecord, Number};
use crate::plan::{Items, Plan, Snapshot};

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(in crate::format) struct SnapshotRecord<'a> {
    pub(in crate::format) id: Number,
    #[serde(borrow)]
    pub(in crate::format) name: Cow<'a, str>,
    #[serde(borrow)]
    pub(in crate::format) date: Cow<'a, str>,
    #[serde(borrow)]
    pub(in crate::format) framework: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(in crate::format) own_framework: Option<FrameworkRecord<'a>>,
    #[serde(default)]
    pub(in crate::format) situation: Option<Cow<'a, str>>,
    #[serde(default)]
    pub(in crate::format) next_situation: Option<Cow<'a, str>>,
    #[serde(default)]
    pub(in crate::format) band: Option<BandRecord>,
    #[serde(default)]
    pub(in crate::format) floors: Option<FloorsRecord>,
    #[serde(default, borrow)]
    pub(in crate::format) members: MembersRecord<'a>,
}

type Snapshots<'a> = List<SnapshotRecord<'a>, { Items::<Snapshot>::MOST }>;

/// The snapshots in the order of the file, up to the one with which they keep too many members.
#[derive(Default)]
pub(in crate::format) struct SnapshotsRecord<'a>(pub(in crate::format) Snapshots<'a>);

impl SnapshotRecord<'_> {
    /// How many members these snapshots keep.
    pub(in crate::format) fn kept(snapshots: &[Self]) -> usize {
        let members = snapshots.iter().map(|one| one.members.first.len());
        members.sum()
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for SnapshotsRecord<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = SnapshotsRecord<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("snapshots in brackets")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
                let has_room = |read: &[_]| SnapshotRecord::kept(read) <= Plan::MOST_KEPT;
                List::read(list, has_room).map(SnapshotsRecord)
            }
        }

        deserializer.deserialize_seq(Entries)
    }
}
