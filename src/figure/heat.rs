//! The heat map: every rating of the team, a row a member, a column a skill.

use std::{cmp::Ordering, ops::Range};

use super::{
    Area, Figure, Mark, Measure, Subject, Tone, point,
    rows::{TYPE, text_tone},
    text,
    words::{fitting, values_say},
};
use crate::{
    balance::{Balance, number},
    plan::{Family, Level, Plan},
};

/// Width and height of a cell with the gap around it.
const CELL: f32 = 26.0;
/// Between two families.
const GAP: f32 = 10.0;
/// Room for the tilt at the right.
const TILT: f32 = 56.0;
const NAME: f32 = 12.0;
/// The column of names is as wide as the longest of so many; longer ones are cut short.
const MEASURED: usize = 100;

/// In which order the members stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HeatRows {
    /// As in the plan.
    #[default]
    Plan,
    /// By name.
    Name,
    /// The highest on the leading side first.
    Lead,
    /// The highest on the managing side first.
    Manage,
    /// From leading to managing.
    Tilt,
}

/// In which order the skills of a side stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum HeatColumns {
    /// As in the framework.
    #[default]
    Framework,
    /// The highest mean of the team first.
    Mean,
}

impl HeatRows {
    /// The positions of all members in this order; those without the value stand last, equals as
    /// in the plan.
    #[must_use]
    pub fn order(self, plan: &Plan, balance: &Balance) -> Vec<usize> {
        let members = plan.members();
        let mut order: Vec<usize> = (0..members.len()).collect();
        let side = |place: usize| {
            let sides = balance.members.get(place)?.sides;
            match self {
                Self::Plan | Self::Name => None,
                Self::Lead => sides.lead,
                Self::Manage => sides.manage,
                Self::Tilt => sides.tilt(),
            }
        };
        let name = |place: usize| {
            members
                .get(place)
                .map(|one| one.profile.name.to_lowercase())
        };
        match self {
            Self::Plan => {}
            Self::Name => order.sort_by_cached_key(|place| name(*place)),
            Self::Lead | Self::Manage | Self::Tilt => {
                order.sort_by(|a, b| falling(side(*a), side(*b)));
            }
        }
        order
    }
}

impl HeatColumns {
    /// The positions of the skills of a family in this order; unrated skills stand last.
    fn order(self, family: Family, plan: &Plan, balance: &Balance) -> Vec<usize> {
        let skills = plan.framework().family(family);
        let mut order: Vec<usize> = skills.map(|(place, _)| place).collect();
        if self == Self::Mean {
            let mean = |place: usize| balance.skills.get(place).and_then(|skill| skill.mean);
            order.sort_by(|a, b| falling(mean(*a), mean(*b)));
        }
        order
    }
}

/// The higher first, then what has no value.
fn falling(a: Option<f64>, b: Option<f64>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// How wide and high, in which order, and which part is drawn.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HeatView {
    /// The order of the skills.
    pub columns: HeatColumns,
    /// The rows that are drawn, counted in their order; the figure is as high as all of them, so
    /// that a window may scroll over many.
    pub window: Range<usize>,
}

/// Draws the heat map of the members in `order`, as [`HeatRows::order`] gives it.
#[must_use]
pub fn heat(
    plan: &Plan,
    balance: &Balance,
    order: &[usize],
    view: &HeatView,
    measure: Measure<'_>,
) -> Figure {
    let chart = Chart::new(plan, balance, order, view, measure);
    let mut marks = Vec::new();
    chart.headings(&mut marks);
    let window = order.iter().enumerate().take(view.window.end);
    for (row, place) in window.skip(view.window.start) {
        chart.row(row, *place, &mut marks);
    }
    let (members, skills) = (order.len(), plan.framework().skills.len());
    Figure {
        size: point(chart.width, chart.top(order.len())),
        marks,
        says: format!("Heat map of {members} members and {skills} skills, with the tilt of each"),
    }
}

/// How high the headings of a heat map of so many members are, in points.
#[must_use]
pub fn heat_head(figure: &Figure, members: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "points on a screen")]
    let rows = members as f32 * CELL;
    figure.size.y - rows
}

/// How many rows of a heat map are to be seen in so much height, in points, parts of rows included.
#[must_use]
pub fn heat_rows_in(height: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a height on a screen"
    )]
    let rows = (height / CELL).max(0.0) as usize;
    rows + 2
}

/// The row of a heat map of so many members that lies so far down, in points.
#[must_use]
pub fn heat_row_at(figure: &Figure, members: usize, down: f32) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is clamped"
    )]
    let row = ((down - heat_head(figure, members)) / CELL).max(0.0) as usize;
    row.min(members.saturating_sub(1))
}

struct Chart<'a> {
    plan: &'a Plan,
    balance: &'a Balance,
    /// The skills by position and where their columns begin.
    columns: Vec<(usize, f32)>,
    /// Room for the names of members.
    names: f32,
    /// Room for the names of skills.
    head: f32,
    width: f32,
    measure: Measure<'a>,
}

impl<'a> Chart<'a> {
    fn new(
        plan: &'a Plan,
        balance: &'a Balance,
        order: &[usize],
        view: &HeatView,
        measure: Measure<'a>,
    ) -> Self {
        let widest = |widths: &mut dyn Iterator<Item = f32>| widths.fold(0.0, f32::max);
        // The same names whatever part is drawn, so that nothing moves sideways while it scrolls.
        let first = order.iter().take(MEASURED);
        let members = first.filter_map(|place| plan.members().get(*place));
        let mut members = members.map(|one| measure(&one.profile.name, TYPE, false));
        let names = (widest(&mut members) + 14.0).clamp(110.0, 200.0);
        let skills = plan.framework().skills.iter();
        let mut skills = skills.map(|skill| measure(&skill.name, NAME, false));
        let head = widest(&mut skills) + 12.0;
        let mut columns = Vec::new();
        let mut x = names;
        for family in Family::ALL {
            let skills = view.columns.order(family, plan, balance);
            let gap = if skills.is_empty() { 0.0 } else { GAP };
            for place in skills {
                columns.push((place, x));
                x += CELL;
            }
            x += gap;
        }
        Self {
            plan,
            balance,
            columns,
            names,
            head,
            width: x - GAP + TILT,
            measure,
        }
    }

    /// Where a row begins.
    #[expect(clippy::cast_precision_loss, reason = "points on a screen")]
    fn top(&self, row: usize) -> f32 {
        self.head + row as f32 * CELL
    }

    fn headings(&self, marks: &mut Vec<Mark>) {
        for (place, x) in &self.columns {
            let Some(skill) = self.plan.framework().skills.get(*place) else {
                continue;
            };
            let length = (self.measure)(&skill.name, NAME, false);
            let at = point(x + CELL / 2.0, self.head - 8.0 - length / 2.0);
            let tone = text_tone(skill.family);
            marks.push(Mark::Text(
                text(at, (0, 0), &skill.name, NAME, tone).upright(),
            ));
            let mean = self.balance.skills.get(*place).and_then(|one| one.mean);
            marks.push(Mark::Target {
                area: Area {
                    min: point(*x, 0.0),
                    max: point(x + CELL, self.head),
                },
                subject: Subject::Skill(*place),
                says: format!("{}: mean {}", skill.name, number::mean(mean)),
            });
        }
    }

    fn row(&self, row: usize, place: usize, marks: &mut Vec<Mark>) {
        let row_values = self.plan.members().get(place);
        let Some((member, values)) = row_values.zip(self.balance.members.get(place)) else {
            return;
        };
        let (top, middle) = (self.top(row), self.top(row) + CELL / 2.0);
        let name = fitting(&member.profile.name, self.names - 12.0, TYPE, self.measure);
        let name = text(point(0.0, middle), (1, 0), name, TYPE, Tone::Ink);
        marks.push(Mark::Text(name));
        for (skill, x) in &self.columns {
            let family = self.plan.framework().skills.get(*skill);
            if let Some(family) = family.map(|skill| skill.family) {
                cell(
                    point(x + CELL / 2.0, middle),
                    family,
                    member.ratings.get(*skill),
                    marks,
                );
            }
        }
        let tilt = number::tilt(values.sides.tilt());
        let at = point(self.width, middle);
        marks.push(Mark::Text(text(at, (-1, 0), tilt, TYPE, Tone::Ink2)));
        marks.push(Mark::Target {
            area: Area {
                min: point(0.0, top),
                max: point(self.width, top + CELL),
            },
            subject: Subject::Members(vec![member.id]),
            says: values_say(&member.profile.name, &values.sides),
        });
    }
}

/// A rating: its level on the fill of its side, or a dot where there is none.
fn cell(center: super::Point, family: Family, level: Option<Level>, marks: &mut Vec<Mark>) {
    let Some(level) = level else {
        marks.push(Mark::Dot {
            center,
            radius: 1.5,
            tone: Tone::Ink3,
        });
        return;
    };
    marks.push(Mark::Fill {
        points: Area::around(center, CELL / 2.0 - 1.0).corners(),
        tone: Tone::Cell(family, level),
    });
    let digit = level.get().to_string();
    let tone = Tone::OnCell(family, level);
    marks.push(Mark::Text(text(center, (0, 0), digit, NAME, tone).strong()));
}
