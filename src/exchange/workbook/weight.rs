//! What reading a workbook would take, found out before it is read.
//!
//! A small file can unpack to an endless one. And whoever reads it takes its word: sets room aside
//! for as many texts as it claims to have, and copies names for everything that refers to them.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::damaged;
use crate::fault::Fault;

/// More is not read, in bytes: unpacked, and as what it becomes in memory. The workbook of as many
/// people as a plan holds, all rated, has room in it.
pub(super) const MOST: u64 = 1 << 28;

/// What a text takes in memory besides its letters, and what any other thing takes, in bytes.
const TEXT: u64 = 64;
const THING: u64 = 512;

/// Checks that a workbook takes no more than so many bytes, neither unpacked nor in memory.
///
/// # Errors
/// It takes more, or is damaged.
pub(super) fn check(archive: &mut ZipArchive<Cursor<&[u8]>>, most: u64) -> Result<(), Fault> {
    let mut weight = Weight::default();
    for place in 0..archive.len() {
        let part = archive.by_index(place);
        weight.add(part.map_err(damaged)?, most);
        if weight.unpacked > most || weight.in_memory() > most {
            return Err(Fault::new(
                "the workbook is too large",
                "keep to the sheet of the people, or save that as CSV",
            ));
        }
    }
    Ok(())
}

/// The weight of a workbook.
#[derive(Default)]
struct Weight {
    /// How many bytes its parts have.
    unpacked: u64,
    /// How many bytes its things take, names that are copied aside.
    things: u64,
    /// How many things get copies of names.
    copies: u64,
    /// How many bytes the longest such name has at most.
    longest: u64,
}

impl Weight {
    fn in_memory(&self) -> u64 {
        let copied = self.copies.saturating_mul(self.longest);
        self.things.saturating_add(copied)
    }

    /// Adds a part of the workbook, up to the first byte for which there is no room.
    fn add(&mut self, part: impl Read, most: u64) {
        let room = (most + 1).saturating_sub(self.unpacked);
        let mut reader = Reader::from_reader(BufReader::new(part.take(room)));
        reader.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        // What is no XML is not read as such later on, either.
        while let Ok(event) = reader.read_event_into(&mut buffer) {
            match event {
                Event::Start(tag) | Event::Empty(tag) => self.add_tag(&tag),
                Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
        let mut rest = reader.into_inner();
        // Where this fails, the part ends for everybody.
        let _ = io::copy(&mut rest, &mut io::sink());
        self.unpacked += room - rest.into_inner().limit();
    }

    fn add_tag(&mut self, tag: &BytesStart<'_>) {
        let takes = match tag.local_name().as_ref() {
            "sst" => claimed(tag).saturating_mul(TEXT),
            "si" => TEXT,
            "border" | "fill" | "font" => THING,
            "definedName" | "name" | "numFmt" | "Relationship" => {
                self.longest = self.longest.max(tag.len() as u64);
                THING
            }
            "sheet" | "xf" => {
                self.copies += 1;
                THING
            }
            _ => 0,
        };
        self.things = self.things.saturating_add(takes);
    }
}

/// How many texts a table of texts says it has.
fn claimed(tag: &BytesStart<'_>) -> u64 {
    let mut attributes = tag.attributes();
    let all = attributes.with_checks(false).flatten();
    let counts = all.filter(|attribute| attribute.key.as_ref() == "uniqueCount");
    let counts = counts.filter_map(|count| count.value.parse().ok());
    counts.max().unwrap_or(0)
}
