//! A plan as text.
//!
//! Written by hand rather than by serde: the layout is part of the format (one rating a line, short
//! records on one), defaults are left out, and names stay readable (ron's own writer would escape
//! apostrophes and the combining marks of many scripts).

use std::fmt::Display;

use super::{FIRST_FORMAT, SET_ASIDE_FORMAT};
use crate::plan::{Member, Plan, PlanParts, Profile, Ratings, SetAside, Skill};

/// The text of a plan's file. The same plan gives the same text.
///
/// Nothing is written that reading fills in by itself, and each rating stands on a line of its own,
/// so that changing one changes one line.
#[must_use]
pub fn write(plan: &Plan) -> String {
    let parts = plan.parts();
    let mut lines = Lines::default();
    lines.open("(");
    lines.field("format", format_of(parts));
    lines.field("title", quote(&parts.title));
    lines.field("framework", quote(&parts.framework.id));
    lines.text("situation", parts.situation.as_deref());
    lines.text("next_situation", parts.next_situation.as_deref());
    if let Some(band) = parts.band {
        let (low, high) = (band.low, band.high);
        lines.field("band", format_args!("(low: {low:?}, high: {high:?})"));
    }
    if let Some(floors) = parts.floors {
        let (lead, manage) = (floors.lead, floors.manage);
        lines.field(
            "floors",
            format_args!("(lead: {lead:?}, manage: {manage:?})"),
        );
    }
    if parts.next_member != super::next_member(parts.members.iter().map(|member| member.id.0)) {
        lines.field("next_member", parts.next_member);
    }
    lines.set_aside(&parts.set_aside);
    if !parts.members.is_empty() {
        lines.open("members: [");
        for member in &parts.members {
            lines.member(member, &parts.framework.skills);
        }
        lines.close("],");
    }
    lines.close(")");
    lines.text
}

/// The lowest format that can hold the plan: an older version still opens what it can hold.
fn format_of(parts: &PlanParts) -> u32 {
    if parts.set_aside.is_empty() {
        FIRST_FORMAT
    } else {
        SET_ASIDE_FORMAT
    }
}

/// The lines written so far, and how deep the next one is indented.
#[derive(Default)]
struct Lines {
    text: String,
    depth: usize,
}

impl Lines {
    fn line(&mut self, parts: &[&str]) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
        for part in parts {
            self.text.push_str(part);
        }
        self.text.push('\n');
    }

    fn open(&mut self, line: &str) {
        self.line(&[line]);
        self.depth += 1;
    }

    fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(&[line]);
    }

    fn field(&mut self, name: &str, value: impl Display) {
        self.line(&[name, ": ", &value.to_string(), ","]);
    }

    /// A field that is left out when there is no text.
    fn text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.field(name, quote(text));
        }
    }

    /// A field that is left out when it has its default value.
    fn unless_default<T: Copy + Default + PartialEq>(
        &mut self,
        name: &str,
        value: T,
        word: impl Display,
    ) {
        if value != T::default() {
            self.field(name, word);
        }
    }

    /// Each on a line of its own, so that changing one changes one line.
    fn set_aside(&mut self, all: &[SetAside]) {
        if all.is_empty() {
            return;
        }
        self.open("set_aside: [");
        for SetAside { rule, reason } in all {
            let (rule, reason) = (quote(rule), quote(reason));
            self.line(&["(rule: ", &rule, ", reason: ", &reason, "),"]);
        }
        self.close("],");
    }

    fn member(&mut self, member: &Member, skills: &[Skill]) {
        self.open("(");
        self.field("id", member.id.0);
        self.profile(&member.profile);
        self.ratings(&member.ratings, skills);
        self.close("),");
    }

    fn profile(&mut self, profile: &Profile) {
        let filled = |text| Some(text).filter(|text: &&str| !text.is_empty());
        self.field("name", quote(&profile.name));
        self.text("role", filled(&profile.role));
        self.text("department", filled(&profile.department));
        self.unless_default("tier", profile.tier, profile.tier.id());
        let reports = profile.direct_reports;
        self.unless_default("direct_reports", reports, reports);
        if let Some(trained) = profile.trained {
            self.field("trained", trained);
        }
        self.unless_default("emphasis", profile.emphasis, profile.emphasis.id());
        self.unless_default("emerging", profile.emerging, profile.emerging);
    }

    fn ratings(&mut self, ratings: &Ratings, skills: &[Skill]) {
        if ratings.rated() == 0 {
            return;
        }
        self.open("ratings: {");
        for (skill, level) in skills.iter().zip(ratings.iter()) {
            if let Some(level) = level {
                self.field(&quote(&skill.id), level.get());
            }
        }
        self.close("},");
    }
}

/// A text in quotes. Escaped is only what would end it, break the line or cannot be seen at all.
fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // Separators of lines, and marks that turn the direction of all that follows.
            '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {
                quoted.extend(c.escape_unicode());
            }
            _ if c.is_control() => quoted.extend(c.escape_unicode()),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
