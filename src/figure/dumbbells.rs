//! Values before and after, row by row: a ring where a value was, a dot where it is, the change
//! at the right.

use super::{
    Figure, Mark, Measure, SMALL, Subject, Tone, line, point,
    rows::{Rows, TYPE, fills, text_tone},
    text,
    words::{from_to, moves_say},
};
use crate::{
    balance::{Comparison, MemberMove, SkillMove, number},
    plan::Family,
};

const SKILL_ROW: f32 = 27.0;
const MEMBER_ROW: f32 = 34.0;
/// Room for a change.
const CHANGE: f32 = 56.0;

/// One of the two sides in the row of a member.
struct Lane {
    family: Family,
    name: &'static str,
    /// How far it lies below the middle of the row.
    below: f32,
    /// How far from the right its change ends.
    from_right: f32,
}

const LANES: [Lane; 2] = [
    Lane {
        family: Family::Lead,
        name: "Lead",
        below: -6.0,
        from_right: CHANGE,
    },
    Lane {
        family: Family::Manage,
        name: "Manage",
        below: 6.0,
        from_right: 0.0,
    },
];

/// Draws how the team means of skills changed, family by family; as high as they need.
#[must_use]
pub fn skill_moves(comparison: &Comparison, width: f32, measure: Measure<'_>) -> Figure {
    let mut rows = Rows::new(width, CHANGE, measure);
    for family in Family::ALL {
        let skills = comparison.skills.iter();
        let mut skills = skills.filter(|skill| skill.family == family).peekable();
        if skills.peek().is_some() {
            rows.heading(family);
        }
        for skill in skills {
            skill_row(&mut rows, skill);
        }
    }
    Figure {
        size: point(width, rows.y),
        marks: rows.marks,
        says: "Team means of the skills before and after".to_owned(),
    }
}

/// Draws how the sides of members changed, two to a row; as high as they need.
#[must_use]
pub fn member_moves(comparison: &Comparison, width: f32, measure: Measure<'_>) -> Figure {
    let mut rows = Rows::new(width, 2.0 * CHANGE, measure);
    for lane in &LANES {
        let at = point(width - lane.from_right, SMALL);
        let title = text(at, (-1, 0), lane.name, SMALL, text_tone(lane.family));
        rows.push(title.strong());
    }
    rows.y = 2.0 * SMALL;
    for member in &comparison.members {
        member_row(&mut rows, member);
    }
    Figure {
        size: point(width, rows.y),
        marks: rows.marks,
        says: "Lead and Manage of the members before and after".to_owned(),
    }
}

fn skill_row(rows: &mut Rows<'_>, skill: &SkillMove) {
    let middle = rows.y + SKILL_ROW / 2.0;
    let note = if skill.place.is_none() {
        "rated no more"
    } else {
        ""
    };
    rows.name(&skill.name, note, middle);
    rows.track(middle);
    dumbbell(rows, skill.family, skill.before, skill.after, middle);
    let change = skill.change().map(|change| number::signed(change, 1));
    number_at(rows, change, 0.0, middle, Tone::Ink);
    let subject = match skill.place {
        Some(place) => Subject::Skill(place),
        None => Subject::FormerSkill(skill.id.clone()),
    };
    rows.end(SKILL_ROW, subject, skill_says(skill));
}

fn member_row(rows: &mut Rows<'_>, member: &MemberMove) {
    let middle = rows.y + MEMBER_ROW / 2.0;
    let note = match (member.before, member.after) {
        (None, _) => "new",
        (_, None) => "left",
        _ => "",
    };
    rows.name(&member.name, note, middle);
    for lane in &LANES {
        let [before, after] = [member.before, member.after].map(|sides| sides?.of(lane.family));
        let y = middle + lane.below;
        rows.track(y);
        dumbbell(rows, lane.family, before, after, y);
        let change = after.zip(before).map(|(after, before)| after - before);
        let change = change.map(|change| number::signed(change, 2));
        number_at(
            rows,
            change,
            lane.from_right,
            middle,
            text_tone(lane.family),
        );
    }
    let (before, after) = (member.before.as_ref(), member.after.as_ref());
    let says = moves_say(&member.name, before, after, false);
    rows.end(MEMBER_ROW, Subject::Members(vec![member.id]), says);
}

/// A ring at the first value, a dot at the second, a line between; what is missing is left out.
fn dumbbell(rows: &mut Rows<'_>, family: Family, before: Option<f64>, after: Option<f64>, y: f32) {
    let (tone, _) = fills(family);
    let before = before.map(|value| point(rows.x(value), y));
    let after = after.map(|value| point(rows.x(value), y));
    let bar = before.zip(after);
    rows.marks
        .extend(bar.map(|(from, to)| line(vec![from, to], 3.0, tone)));
    rows.marks.extend(before.map(|center| Mark::Ring {
        center,
        radius: 3.5,
        width: 1.75,
        tone,
    }));
    rows.marks.extend(after.map(|center| Mark::Dot {
        center,
        radius: 5.0,
        tone,
    }));
}

fn number_at(rows: &mut Rows<'_>, number: Option<String>, from_right: f32, y: f32, tone: Tone) {
    let number = number.unwrap_or_else(|| number::NONE.to_owned());
    let at = point(rows.width - from_right, y);
    rows.push(text(at, (-1, 0), number, TYPE, tone).strong());
}

fn skill_says(skill: &SkillMove) -> String {
    let name = &skill.name;
    let mean = number::side;
    match (skill.before, skill.after) {
        (Some(before), Some(after)) => {
            let change = match number::tilt(Some(after - before)) {
                same if same == number::tilt(Some(0.0)) => "as before".to_owned(),
                change => change,
            };
            let means = from_to(skill.before, skill.after, mean);
            format!("{name}: mean {means}, {change}")
        }
        (None, after @ Some(_)) => format!("{name}: mean {}, not rated before", mean(after)),
        (before @ Some(_), None) => format!("{name}: mean {}, rated no more", mean(before)),
        (None, None) => format!("{name}: not rated"),
    }
}
