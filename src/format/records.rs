//! The newest format as it stands in a file, and with it the older ones, which have fewer fields.
//! These are not the live types: they change only together with the format number.
//!
//! Reading is lenient where a fault of meaning is to be told in plain words: numbers may be of any
//! kind and size, and a map keeps entries whose keys are repeated.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};

use crate::plan::Plan;

/// A plan. Without a struct name, so that none is accepted before the bracket.
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
    /// From format 2 on, which is checked before.
    #[serde(default, borrow)]
    pub(super) set_aside: Vec<SetAsideRecord<'a>>,
    #[serde(default, borrow)]
    pub(super) members: MembersRecord<'a>,
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

#[derive(Deserialize)]
#[serde(rename = "", deny_unknown_fields)]
pub(super) struct MemberRecord<'a> {
    pub(super) id: Number,
    #[serde(borrow)]
    pub(super) name: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(super) role: Cow<'a, str>,
    #[serde(default, borrow)]
    pub(super) department: Cow<'a, str>,
    #[serde(default)]
    pub(super) tier: TierRecord,
    #[serde(default)]
    pub(super) direct_reports: Number,
    #[serde(default)]
    pub(super) trained: Option<bool>,
    #[serde(default)]
    pub(super) emphasis: EmphasisRecord,
    #[serde(default)]
    pub(super) emerging: bool,
    #[serde(default, borrow)]
    pub(super) ratings: RatingsRecord<'a>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum TierRecord {
    Executive,
    Manager,
    Lead,
    #[default]
    Contributor,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum EmphasisRecord {
    Lead,
    Manage,
    Both,
    #[default]
    Unset,
}

/// The members in the order of the file.
#[derive(Default)]
pub(super) struct MembersRecord<'a> {
    /// As many of them as a plan can hold.
    pub(super) first: Vec<MemberRecord<'a>>,
    /// Whether there are more, which are not kept: they could fill the memory.
    pub(super) more: bool,
}

/// Skill ids with their ratings, in the order of the file.
#[derive(Default)]
pub(super) struct RatingsRecord<'a>(pub(super) Vec<(Cow<'a, str>, Number)>);

/// Any number.
#[derive(Clone, Copy)]
pub(super) enum Number {
    /// Written as a whole number.
    Whole(i128),
    /// Anything else: with a point, beyond all bounds, or no number at all (`NaN`).
    Real(f64),
}

impl Number {
    /// The number as `T`, when it was written as a whole number and fits.
    pub(super) fn whole<T: TryFrom<i128>>(self) -> Option<T> {
        match self {
            Self::Whole(number) => T::try_from(number).ok(),
            Self::Real(_) => None,
        }
    }

    /// The number, which may be infinite or `NaN`.
    pub(super) fn real(self) -> f64 {
        match self {
            // What a whole number loses here is far beyond every range that is checked.
            #[expect(clippy::cast_precision_loss)]
            Self::Whole(number) => number as f64,
            Self::Real(number) => number,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(number) => number.fmt(f),
            // Unlike `{}`, this keeps the point of 4.0 and does not spell 1e300 out.
            Self::Real(number) => write!(f, "{number:?}"),
        }
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::Whole(0)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Numbers;

        impl<'de> Visitor<'de> for Numbers {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Number, E> {
                Ok(Number::Whole(number.into()))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Number, E> {
                Ok(Number::Whole(number.into()))
            }

            fn visit_i128<E: Error>(self, number: i128) -> Result<Number, E> {
                Ok(Number::Whole(number))
            }

            fn visit_u128<E: Error>(self, number: u128) -> Result<Number, E> {
                Ok(Number::Whole(number.try_into().unwrap_or(i128::MAX)))
            }

            /// `Some(3)` is a 3, as it is where a number may be left out.
            fn visit_some<D: Deserializer<'de>>(self, inside: D) -> Result<Number, D::Error> {
                inside.deserialize_any(self)
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Number, E> {
                Ok(Number::Real(number))
            }
        }

        deserializer.deserialize_any(Numbers)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for MembersRecord<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = MembersRecord<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("members in brackets")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut members = MembersRecord::default();
                while members.first.len() < Plan::MOST_MEMBERS {
                    match list.next_element()? {
                        Some(member) => members.first.push(member),
                        None => return Ok(members),
                    }
                }
                while list.next_element::<IgnoredAny>()?.is_some() {
                    members.more = true;
                }
                Ok(members)
            }
        }

        deserializer.deserialize_seq(Members)
    }
}

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
