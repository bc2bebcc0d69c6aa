//! A plan as text.
//!
//! Written by hand rather than by serde: the layout is part of the format (one rating a line, short
//! records on one), defaults are left out, and names stay readable (ron's own writer would escape
//! apostrophes and the combining marks of many scripts).

mod agenda;
mod lines;
mod team;

use self::lines::{Fields, Lines, quote};
use super::{AGENDA_FORMAT, FIRST_FORMAT, SET_ASIDE_FORMAT, next_id};
use crate::plan::{Agenda, Items, Plan, PlanParts, SetAside};

/// The text of a plan's file. The same plan gives the same text.
///
/// Nothing is written that reading fills in by itself, and each rating, reading and field stands on
/// a line of its own, so that changing one changes one line.
#[must_use]
pub fn write(plan: &Plan) -> String {
    let parts = plan.parts();
    let mut lines = Lines::default();
    lines.open("(");
    lines.fields(&head(parts));
    lines.rows("set_aside", parts.set_aside.iter().map(set_aside));
    agenda::agenda(&mut lines, &parts.agenda);
    lines.list("members", &parts.members, |lines, member| {
        team::member(lines, member, &parts.framework.skills);
    });
    let snapshots = &parts.snapshots;
    agenda::items(
        &mut lines,
        "snapshots",
        "next_snapshot_id",
        snapshots,
        team::snapshot,
    );
    lines.close(")");
    lines.into_text()
}

fn head(parts: &PlanParts) -> Fields {
    let mut head = Fields::default();
    head.put("format", format_of(parts))
        .put("title", quote(&parts.title))
        .put("framework", quote(&parts.framework.id));
    let (now, next) = (parts.situation.as_deref(), parts.next_situation.as_deref());
    team::target(&mut head, now, next, parts.band, parts.floors);
    let ids = parts.everybody().map(|member| member.id.0);
    head.maybe("next_member", next_unless_least(parts.next_member, ids));
    head
}

/// The lowest format that can hold the plan: an older version still opens what it can hold.
fn format_of(parts: &PlanParts) -> u32 {
    if parts.agenda != Agenda::default() || parts.snapshots != Items::default() {
        AGENDA_FORMAT
    } else if !parts.set_aside.is_empty() {
        SET_ASIDE_FORMAT
    } else {
        FIRST_FORMAT
    }
}

/// The id that the next of a kind gets, unless reading finds it out by itself.
fn next_unless_least(next: u32, ids: impl Iterator<Item = u32>) -> Option<u32> {
    (next != next_id(ids)).then_some(next)
}

fn set_aside(SetAside { rule, reason }: &SetAside) -> Fields {
    let mut row = Fields::default();
    row.put("rule", quote(rule)).put("reason", quote(reason));
    row
}
