//! The skills of the team: a dot at the mean, a bar from the lowest to the highest rating.

use super::{Area, Figure, Label, Mark, Measure, Subject, Tone, line, point, text};
use crate::{
    balance::{Balance, SkillBalance, number},
    plan::{Family, Level, Plan, Skill},
};

const ROW: f32 = 27.0;
const HEADING: f32 = 30.0;
const TYPE: f32 = 13.0;
const SMALL: f32 = 11.0;
/// Marks the skills that the situation leans on.
const PRIORITY: &str = "priority";
/// Room for the mean.
const MEAN: f32 = 42.0;

/// Draws the skills of a plan, family by family; as high as they need.
#[must_use]
pub fn skills(plan: &Plan, balance: &Balance, width: f32, measure: Measure<'_>) -> Figure {
    let mut chart = Chart {
        marks: Vec::new(),
        y: 0.0,
        width,
        track: (width * 0.30).clamp(80.0, 220.0),
        counts: measure(&balance.team.members.to_string(), TYPE, false).max(18.0) + 14.0,
        measure,
    };
    for family in Family::ALL {
        let mut members = plan.framework().family(family).peekable();
        if members.peek().is_none() {
            continue;
        }
        chart.heading(family);
        for (place, skill) in members {
            if let Some(values) = balance.skills.get(place) {
                let priority = balance.target.priority.contains(&place);
                chart.row(place, skill, values, priority);
            }
        }
    }
    Figure {
        size: point(width, chart.y),
        marks: chart.marks,
        says: "Skills of the team: mean, range and members at 4 or 5".to_owned(),
    }
}

struct Chart<'a> {
    marks: Vec<Mark>,
    y: f32,
    width: f32,
    track: f32,
    /// Room at the right for the counts of strong members.
    counts: f32,
    measure: Measure<'a>,
}

impl Chart<'_> {
    fn heading(&mut self, family: Family) {
        let tone = match family {
            Family::Lead => Tone::LeadText,
            Family::Manage => Tone::ManageText,
            Family::Shared => Tone::SharedText,
        };
        let gap = if self.y > 0.0 { 8.0 } else { 0.0 };
        let at = point(0.0, self.y + gap + HEADING / 2.0 - 2.0);
        self.push(text(at, (1, 0), family.title(), 12.0, tone).strong());
        self.y += gap + HEADING;
    }

    fn row(&mut self, place: usize, skill: &Skill, values: &SkillBalance, priority: bool) {
        let middle = self.y + ROW / 2.0;
        let start = self.width - self.counts - MEAN - self.track;
        let room = start - 16.0;
        let name = fitting(&skill.name, room, self.measure);
        let end = (self.measure)(&name, TYPE, false) + 8.0;
        self.push(text(point(0.0, middle), (1, 0), name, TYPE, Tone::Ink));
        if priority && end + (self.measure)(PRIORITY, SMALL, false) <= room {
            self.push(text(
                point(end, middle),
                (1, 0),
                PRIORITY,
                SMALL,
                Tone::Ink3,
            ));
        }
        let ends = vec![point(start, middle), point(start + self.track, middle)];
        self.marks.push(line(ends, 1.5, Tone::Line));
        if let (Some(min), Some(max), Some(mean)) = (values.min, values.max, values.mean) {
            let (fill, soft) = tones(skill.family);
            let x = |value: f64| self.x(start, value);
            let range = vec![
                point(x(f64::from(min)) - 1.0, middle),
                point(x(f64::from(max)) + 1.0, middle),
            ];
            let dot = point(x(mean), middle);
            self.marks.push(line(range, 4.0, soft));
            self.marks.push(Mark::Dot {
                center: dot,
                radius: 5.5,
                tone: fill,
            });
        }
        self.numbers(middle, values);
        self.marks.push(Mark::Target {
            area: Area {
                min: point(0.0, self.y),
                max: point(self.width, self.y + ROW),
            },
            subject: Subject::Skill(place),
            says: says(skill, values, priority),
        });
        self.y += ROW;
    }

    fn numbers(&mut self, middle: f32, values: &SkillBalance) {
        let mean = number::mean(values.mean);
        let strong = match values.strong {
            0 => number::NONE.to_owned(),
            count => count.to_string(),
        };
        let at = |from_right: f32| point(self.width - from_right, middle);
        let (mean_at, strong_at) = (at(self.counts), at(2.0));
        self.push(text(mean_at, (-1, 0), mean, TYPE, Tone::Ink).strong());
        self.push(text(strong_at, (-1, 0), strong, TYPE, Tone::Ink2));
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "screen points need no more"
    )]
    fn x(&self, start: f32, value: f64) -> f32 {
        let scale = f64::from(Level::MAX - Level::MIN);
        start + ((value - f64::from(Level::MIN)) / scale) as f32 * self.track
    }

    fn push(&mut self, label: Label) {
        self.marks.push(Mark::Text(label));
    }
}

fn tones(family: Family) -> (Tone, Tone) {
    match family {
        Family::Lead => (Tone::Lead, Tone::LeadSoft),
        Family::Manage => (Tone::Manage, Tone::ManageSoft),
        Family::Shared => (Tone::Shared, Tone::SharedSoft),
    }
}

/// As much of a name as there is room for.
fn fitting(name: &str, room: f32, measure: Measure<'_>) -> String {
    if measure(name, TYPE, false) <= room {
        return name.to_owned();
    }
    let mut start = name.to_owned();
    while !start.is_empty() && measure(&start, TYPE, false) + TYPE > room {
        start.pop();
    }
    format!("{}…", start.trim_end())
}

fn says(skill: &Skill, values: &SkillBalance, priority: bool) -> String {
    let weight = if priority { ", matters most here" } else { "" };
    match (values.mean, values.min, values.max) {
        (Some(mean), Some(min), Some(max)) => format!(
            "{}: mean {}, from {} to {}, {} rated, {} at 4 or 5{weight}",
            skill.name,
            number::mean(Some(mean)),
            min.get(),
            max.get(),
            values.rated,
            values.strong,
        ),
        _ => format!("{}: not rated{weight}", skill.name),
    }
}
