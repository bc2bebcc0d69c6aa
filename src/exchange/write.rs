//! Writes a plan's members as a table.

use std::borrow::Cow;

use super::{
    columns::{FIELDS, Field},
    values::{harmless, yes_or_no_word},
};
use crate::plan::{Level, Member, Plan, Profile};

/// The members as a table: commas, lines that end in LF, the eight details, then the skills of the
/// plan's framework by id.
///
/// A name, role or department that a spreadsheet would calculate gets an apostrophe in front;
/// [`read_table`](super::read_table) takes it away again.
#[must_use]
pub fn write_table(plan: &Plan) -> String {
    let fields = FIELDS.iter().map(|(id, _)| *id);
    let skills = plan.framework().skills.iter();
    let header = fields.chain(skills.map(|skill| skill.id.as_str()));
    let mut table = row(header.map(Cow::Borrowed));
    for member in plan.members() {
        table.push_str(&member_row(member));
    }
    table
}

fn member_row(member: &Member) -> String {
    let details = FIELDS.map(|(_, field)| detail(&member.profile, field));
    let ratings = member.ratings.iter().map(level);
    row(details.into_iter().chain(ratings))
}

pub(super) fn level<'a>(level: Option<Level>) -> Cow<'a, str> {
    level.map_or(Cow::Borrowed(""), |level| level.get().to_string().into())
}

pub(super) fn detail(profile: &Profile, field: Field) -> Cow<'_, str> {
    match field {
        Field::Name => harmless(&profile.name),
        Field::Role => harmless(&profile.role),
        Field::Department => harmless(&profile.department),
        Field::Tier => profile.tier.id().into(),
        Field::DirectReports => profile.direct_reports.to_string().into(),
        Field::Trained => profile.trained.map_or("", yes_or_no_word).into(),
        Field::Emphasis => profile.emphasis.id().into(),
        Field::Emerging => yes_or_no_word(profile.emerging).into(),
    }
}

fn row<'a>(cells: impl Iterator<Item = Cow<'a, str>>) -> String {
    let cells: Vec<_> = cells.map(|text| quoted_if_needed(text, ',')).collect();
    cells.join(",") + "\n"
}

/// Quotes what would not be read back as it stands: separators, quotation marks, outer spaces.
pub(super) fn quoted_if_needed(text: Cow<'_, str>, separator: char) -> Cow<'_, str> {
    if text.contains([separator, '"', '\n', '\r']) || text.trim() != text {
        Cow::Owned(format!("\"{}\"", text.replace('"', "\"\"")))
    } else {
        text
    }
}
