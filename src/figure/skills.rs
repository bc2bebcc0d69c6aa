//! The skills of the team: a dot at the mean, a bar from the lowest to the highest rating.

use super::{
    Figure, Mark, Measure, Subject, Tone, line, point,
    rows::{Rows, TYPE, fills, text_tone},
    text,
};
use crate::{
    balance::{Balance, SkillBalance, number},
    plan::{Family, Kind, Plan, Skill},
};

const ROW: f32 = 27.0;
/// Marks the skills that the situation leans on.
const PRIORITY: &str = "priority";
/// Room for the mean.
const MEAN: f32 = 42.0;

/// By what the skills stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SkillGrouping {
    /// The side they count towards.
    #[default]
    Side,
    /// Whether they are about people or about the work.
    Kind,
}

impl SkillGrouping {
    /// The groups: a heading, its colour, and the skills by position.
    fn groups(self, plan: &Plan) -> Vec<(&'static str, Tone, Vec<usize>)> {
        match self {
            Self::Side => Family::ALL
                .into_iter()
                .map(|family| {
                    let skills = plan.framework().family(family).map(|(place, _)| place);
                    (family.title(), text_tone(family), skills.collect())
                })
                .collect(),
            Self::Kind => Kind::ALL
                .into_iter()
                .map(|kind| {
                    let skills = plan.framework().skills.iter().enumerate();
                    let of_kind = skills.filter(|(_, skill)| skill.kind == kind);
                    let skills = of_kind.map(|(place, _)| place);
                    (kind.title(), Tone::Ink2, skills.collect())
                })
                .collect(),
        }
    }
}

/// Draws the skills of a plan, group by group; as high as they need.
#[must_use]
pub fn skills(
    plan: &Plan,
    balance: &Balance,
    grouping: SkillGrouping,
    width: f32,
    measure: Measure<'_>,
) -> Figure {
    let counts = measure(&balance.team.members.to_string(), TYPE, false).max(18.0) + 14.0;
    let mut chart = Chart {
        rows: Rows::new(width, counts + MEAN, measure),
        counts,
    };
    for (title, tone, group) in grouping.groups(plan) {
        if group.is_empty() {
            continue;
        }
        chart.rows.titled(title, tone);
        for place in group {
            let skill = plan.framework().skills.get(place);
            if let Some((skill, values)) = skill.zip(balance.skills.get(place)) {
                let priority = balance.target.priority.contains(&place);
                chart.row(place, skill, values, priority);
            }
        }
    }
    Figure {
        size: point(width, chart.rows.y),
        marks: chart.rows.marks,
        says: "Skills of the team: mean, range and members at 4 or 5".to_owned(),
    }
}

struct Chart<'a> {
    rows: Rows<'a>,
    /// Room at the right for the counts of strong members.
    counts: f32,
}

impl Chart<'_> {
    fn row(&mut self, place: usize, skill: &Skill, values: &SkillBalance, priority: bool) {
        let rows = &mut self.rows;
        let middle = rows.y + ROW / 2.0;
        rows.name(&skill.name, if priority { PRIORITY } else { "" }, middle);
        rows.track(middle);
        if let (Some(min), Some(max), Some(mean)) = (values.min, values.max, values.mean) {
            let (fill, soft) = fills(skill.family);
            let range = vec![
                point(rows.x(f64::from(min)) - 1.0, middle),
                point(rows.x(f64::from(max)) + 1.0, middle),
            ];
            let dot = point(rows.x(mean), middle);
            rows.marks.push(line(range, 4.0, soft));
            rows.marks.push(Mark::Dot {
                center: dot,
                radius: 5.5,
                tone: fill,
            });
        }
        self.numbers(middle, values);
        let says = says(skill, values, priority);
        self.rows.end(ROW, Subject::Skill(place), says);
    }

    fn numbers(&mut self, middle: f32, values: &SkillBalance) {
        let mean = number::mean(values.mean);
        let strong = match values.strong {
            0 => number::NONE.to_owned(),
            count => count.to_string(),
        };
        let rows = &mut self.rows;
        let at = |from_right: f32| point(rows.width - from_right, middle);
        let (mean_at, strong_at) = (at(self.counts), at(2.0));
        rows.push(text(mean_at, (-1, 0), mean, TYPE, Tone::Ink).strong());
        rows.push(text(strong_at, (-1, 0), strong, TYPE, Tone::Ink2));
    }
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
