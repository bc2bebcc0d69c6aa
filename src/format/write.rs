//! A plan as text.
//!
//! Written by hand rather than by serde: the layout is part of the format (one rating a line, short
//! records on one), defaults are left out, and names stay readable (ron's own writer would escape
//! apostrophes and the combining marks of many scripts).

mod agenda;
mod checklists;
mod framework;
mod lines;
mod team;

use self::lines::{Fields, Lines, quote};
use super::{AGENDA_FORMAT, CHECKLISTS_FORMAT, FIRST_FORMAT, SET_ASIDE_FORMAT, next_id};
use crate::plan::{
    Agenda, Checklists, Framework, Items, Log, Plan, PlanParts, SelfImage, SetAside,
};

/// The frameworks that formats before [`CHECKLISTS_FORMAT`] know.
const EARLY_FRAMEWORKS: [&str; 2] = ["core", "extended"];

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
    framework::own(&mut lines, &parts.framework);
    lines.rows("set_aside", parts.set_aside.iter().map(set_aside));
    checklists::self_image(&mut lines, &parts.self_image);
    agenda::agenda(&mut lines, &parts.agenda);
    checklists::checklists(&mut lines, &parts.checklists);
    checklists::log(&mut lines, &parts.log);
    lines.list("members", &parts.members, |lines, member| {
        team::member(lines, member, &parts.framework.skills);
    });
    framework::kept(&mut lines, &parts.kept);
    let snapshots = &parts.snapshots;
    agenda::items(
        &mut lines,
        "snapshots",
        "next_snapshot_id",
        snapshots,
        |lines, snapshot| team::snapshot(lines, snapshot, &parts.framework),
    );
    lines.close(")");
    lines.into_text()
}

/// The text of a framework's file, which begins with its format in this field.
pub(super) fn framework_file(framework: &Framework, field: &str, format: u32) -> String {
    let mut lines = Lines::default();
    lines.open("(");
    let mut head = Fields::default();
    head.put(field, format);
    lines.fields(&head);
    lines.open("framework: (");
    framework::whole(&mut lines, framework);
    lines.close("),");
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
    if needs_checklists_format(parts) {
        CHECKLISTS_FORMAT
    } else if parts.agenda != Agenda::default() || parts.snapshots != Items::default() {
        AGENDA_FORMAT
    } else if !parts.set_aside.is_empty() {
        SET_ASIDE_FORMAT
    } else {
        FIRST_FORMAT
    }
}

fn needs_checklists_format(parts: &PlanParts) -> bool {
    let is_later = |framework: &Framework| !EARLY_FRAMEWORKS.contains(&framework.id.as_str());
    is_later(&parts.framework)
        || parts.snapshots.iter().any(|one| is_later(&one.framework))
        || !parts.kept.is_empty()
        || parts.self_image != SelfImage::default()
        || parts.checklists != Checklists::default()
        || parts.log != Log::default()
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
