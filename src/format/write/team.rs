//! A team as it stands in a file: its members, and what they are held against.

use super::{
    agenda::day,
    framework,
    lines::{Fields, Lines, quote},
};
use crate::plan::{Band, Floors, Framework, Member, Profile, Ratings, Skill, Snapshot};

/// What a team is held against; left out is what was not chosen.
pub(super) fn target(
    fields: &mut Fields,
    situation: Option<&str>,
    next_situation: Option<&str>,
    band: Option<Band>,
    floors: Option<Floors>,
) {
    let band = band.map(|Band { low, high }| format!("(low: {low:?}, high: {high:?})"));
    let floors =
        floors.map(|Floors { lead, manage }| format!("(lead: {lead:?}, manage: {manage:?})"));
    fields
        .maybe("situation", situation.map(quote))
        .maybe("next_situation", next_situation.map(quote))
        .maybe("band", band)
        .maybe("floors", floors);
}

/// A member as a block, each rating on a line of its own.
pub(super) fn member(lines: &mut Lines, member: &Member, skills: &[Skill]) {
    lines.open("(");
    lines.fields(&described(member));
    let ratings = rated(&member.ratings, skills);
    if !ratings.is_empty() {
        lines.open("ratings: {");
        lines.fields(&ratings);
        lines.close("},");
    }
    lines.close("),");
}

/// A snapshot as a block, each of its members on one line: there may be many, and nobody edits them.
/// A framework of its own is left out where it is that of the plan.
pub(super) fn snapshot(lines: &mut Lines, snapshot: &Snapshot, of_plan: &Framework) {
    let mut fields = Fields::default();
    fields
        .put("id", snapshot.id.number())
        .put("name", quote(&snapshot.name))
        .put("date", day(snapshot.date))
        .put("framework", quote(&snapshot.framework.id));
    let situation = snapshot.situation.as_deref();
    let next = snapshot.next_situation.as_deref();
    target(&mut fields, situation, next, snapshot.band, snapshot.floors);
    lines.fields(&fields);
    if *snapshot.framework != *of_plan {
        framework::own(lines, &snapshot.framework);
    }
    let rows = snapshot.members.iter().map(|member| {
        let mut row = described(member);
        let ratings = rated(&member.ratings, &snapshot.framework.skills);
        row.maybe("ratings", ratings.as_map());
        row
    });
    lines.rows("members", rows);
}

fn described(member: &Member) -> Fields {
    let mut fields = Fields::default();
    fields.put("id", member.id.0);
    let profile = &member.profile;
    let Profile {
        tier,
        direct_reports,
        emphasis,
        emerging,
        ..
    } = *profile;
    fields
        .put("name", quote(&profile.name))
        .text("role", &profile.role)
        .text("department", &profile.department)
        .unless_default("tier", tier, tier.id())
        .unless_default("direct_reports", direct_reports, direct_reports)
        .maybe("trained", profile.trained)
        .unless_default("emphasis", emphasis, emphasis.id())
        .unless_default("emerging", emerging, emerging);
    fields
}

fn rated(ratings: &Ratings, skills: &[Skill]) -> Fields {
    let mut fields = Fields::default();
    for (skill, level) in skills.iter().zip(ratings.iter()) {
        if let Some(level) = level {
            fields.put(quote(&skill.id), level.get());
        }
    }
    fields
}
