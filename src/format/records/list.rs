//! Lists of things that each take far more memory than text.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, SeqAccess, Visitor},
};

/// A list in the order of the file.
pub(in crate::format) struct List<T, const MOST: usize> {
    /// As many as a plan can hold.
    pub(in crate::format) first: Vec<T>,
    /// Whether there are more, which are not kept: they could fill the memory.
    pub(in crate::format) more: bool,
}

impl<T, const MOST: usize> List<T, MOST> {
    /// Reads entries as long as there is room after those read so far.
    pub(super) fn read<'de, A: SeqAccess<'de>>(
        mut list: A,
        mut has_room: impl FnMut(&[T]) -> bool,
    ) -> Result<Self, A::Error>
    where
        T: Deserialize<'de>,
    {
        let mut read = Self::default();
        while read.first.len() < MOST && has_room(&read.first) {
            match list.next_element()? {
                Some(entry) => read.first.push(entry),
                None => return Ok(read),
            }
        }
        while list.next_element::<IgnoredAny>()?.is_some() {
            read.more = true;
        }
        Ok(read)
    }
}

impl<T, const MOST: usize> Default for List<T, MOST> {
    fn default() -> Self {
        Self {
            first: Vec::new(),
            more: false,
        }
    }
}

impl<'de, T: Deserialize<'de>, const MOST: usize> Deserialize<'de> for List<T, MOST> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T, const MOST: usize>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>, const MOST: usize> Visitor<'de> for Entries<T, MOST> {
            type Value = List<T, MOST>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list in brackets")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
                List::read(list, |_| true)
            }
        }

        deserializer.deserialize_seq(Entries(PhantomData))
    }
}
