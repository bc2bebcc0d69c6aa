//! The square of the balance map: Lead to the right, Manage upwards, and what is wanted of a team.

use super::{Area, Mark, Measure, Point, SMALL, Tone, dashed, labels::area_of, line, point, text};
use crate::{
    balance::{Quadrant, Sides, Target, number},
    plan::Level,
};

/// Both axes begin here.
const LOW: f64 = Level::MIN as f64;
/// Both axes end here.
const HIGH: f64 = Level::MAX as f64;
/// Room for the axis at the left and at the bottom, and a little at the other edges.
const MARGIN: [f32; 4] = [44.0, 12.0, 8.0, 44.0];

/// The square in which values are drawn.
pub(super) struct Plot {
    pub(super) area: Area,
}

impl Plot {
    /// The largest square that fits into a box of this size beside its axes.
    pub(super) fn fit(size: Point) -> Self {
        let [left, top, right, bottom] = MARGIN;
        let side = (size.x - left - right).min(size.y - top - bottom).max(40.0);
        Self {
            area: Area {
                min: point(left, top),
                max: point(left + side, top + side),
            },
        }
    }

    /// What lies below the people: the ground, the grid, the band and the names of the quadrants.
    pub(super) fn draw(&self, target: &Target, high_side: f64, measure: Measure<'_>) -> Vec<Mark> {
        let mut marks = Vec::new();
        self.ground(target, &mut marks);
        self.grid(high_side, &mut marks);
        self.band(target, &mut marks);
        self.quadrants(target, measure, &mut marks);
        marks
    }

    /// The room of the texts that stand inside already.
    pub(super) fn taken(&self, marks: &[Mark], measure: Measure<'_>) -> Vec<Area> {
        let room = |mark: &Mark| {
            let Mark::Text(label) = mark else { return None };
            let width = measure(&label.text, label.size, label.strong);
            let anchor = (label.anchor.x, label.anchor.y);
            let room = area_of(label.at, anchor, width, label.size * 1.25);
            self.area.contains(&room).then_some(room)
        };
        marks.iter().filter_map(room).collect()
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "screen points need no more"
    )]
    fn x(&self, lead: f64) -> f32 {
        let Area { min, max } = self.area;
        min.x + ((lead - LOW) / (HIGH - LOW)) as f32 * (max.x - min.x)
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "screen points need no more"
    )]
    fn y(&self, manage: f64) -> f32 {
        let Area { min, max } = self.area;
        max.y - ((manage - LOW) / (HIGH - LOW)) as f32 * (max.y - min.y)
    }

    /// Where somebody with these values stands; needs both sides.
    pub(super) fn of(&self, sides: &Sides) -> Option<Point> {
        Some(self.at(sides.lead?, sides.manage?))
    }

    fn at(&self, lead: f64, manage: f64) -> Point {
        point(self.x(lead), self.y(manage))
    }

    /// The area where the team is on an even keel.
    fn ground(&self, target: &Target, marks: &mut Vec<Mark>) {
        let points: Vec<Point> = even_keel_corners(target)
            .into_iter()
            .map(|(lead, manage)| self.at(lead, manage))
            .collect();
        if points.len() > 2 {
            marks.push(Mark::Fill {
                points,
                tone: Tone::Even,
            });
        }
    }

    /// Lines at every level with their digits, and at the border between the quadrants.
    fn grid(&self, high_side: f64, marks: &mut Vec<Mark>) {
        let Area { min, max } = self.area;
        for level in Level::all() {
            let value = f64::from(level);
            marks.extend(self.cross(value, 1.0, Tone::LineSoft));
            let digit = level.get().to_string();
            let below = point(self.x(value), max.y + 8.0);
            let beside = point(min.x - 10.0, self.y(value));
            let digits = [
                text(below, (0, 1), digit.clone(), SMALL, Tone::Ink3),
                text(beside, (-1, 0), digit, SMALL, Tone::Ink3),
            ];
            marks.extend(digits.map(Mark::Text));
        }
        marks.extend(self.cross(high_side, 1.5, Tone::Line));
        let middle = point(f32::midpoint(min.x, max.x), f32::midpoint(min.y, max.y));
        let (below, beside) = (point(middle.x, max.y + 26.0), point(min.x - 34.0, middle.y));
        let lead = text(below, (0, 1), "Lead →", SMALL, Tone::LeadText);
        let manage = text(beside, (0, 0), "Manage →", SMALL, Tone::ManageText);
        marks.push(Mark::Text(lead.strong()));
        marks.push(Mark::Text(manage.strong().upright()));
    }

    /// A line up and a line across at the same value of both axes.
    fn cross(&self, value: f64, width: f32, tone: Tone) -> [Mark; 2] {
        let Area { min, max } = self.area;
        let (x, y) = (self.x(value), self.y(value));
        let up = vec![point(x, min.y), point(x, max.y)];
        let across = vec![point(min.x, y), point(max.x, y)];
        [line(up, width, tone), line(across, width, tone)]
    }

    /// The two dashed lines between which the tilt is wanted.
    fn band(&self, target: &Target, marks: &mut Vec<Mark>) {
        let band = target.band;
        for tilt in [band.low, band.high] {
            // Where Lead − Manage = tilt enters and leaves the square.
            let first = (LOW + tilt).clamp(LOW, HIGH);
            let last = (HIGH + tilt).clamp(LOW, HIGH);
            if first < last {
                let ends = vec![self.at(first, first - tilt), self.at(last, last - tilt)];
                marks.push(dashed(ends, 1.0, Tone::Ink2));
            }
        }
    }

    /// The names of the quadrants, each in its corner.
    fn quadrants(&self, target: &Target, measure: Measure<'_>, marks: &mut Vec<Mark>) {
        let Area { min, max } = self.area;
        let corners = [
            (
                point(min.x + 6.0, min.y + 6.0),
                (1, 1),
                Quadrant::ManagingHeavy,
            ),
            (
                point(max.x - 6.0, min.y + 6.0),
                (-1, 1),
                Quadrant::Integrated,
            ),
            (
                point(min.x + 6.0, max.y - 6.0),
                (1, -1),
                Quadrant::UnderPowered,
            ),
            (
                point(max.x - 6.0, max.y - 6.0),
                (-1, -1),
                Quadrant::LeadingHeavy,
            ),
        ];
        for (at, anchor, quadrant) in corners {
            let name = quadrant.name();
            // The band's lines give way to a name, except where its ground is not the panel's.
            if target.floors.is_some() && anchor != (-1, 1) {
                let room = area_of(at, anchor, measure(name, SMALL, false), SMALL * 1.25);
                marks.push(Mark::Fill {
                    points: room.corners(),
                    tone: Tone::Panel,
                });
            }
            marks.push(Mark::Text(text(at, anchor, name, SMALL, Tone::Ink3)));
        }
    }
}

/// The colour of the side that is ahead; neither when they are level.
pub(super) fn side_tone(tilt: f64) -> Tone {
    match number::fixed(tilt, 2).as_str() {
        "0.00" => Tone::Shared,
        _ if tilt > 0.0 => Tone::Lead,
        _ => Tone::Manage,
    }
}

/// A diamond that reaches this far in each direction.
pub(super) fn diamond(at: Point, reach: f32, tone: Tone) -> Mark {
    Mark::Fill {
        points: vec![
            point(at.x, at.y - reach),
            point(at.x + reach, at.y),
            point(at.x, at.y + reach),
            point(at.x - reach, at.y),
        ],
        tone,
    }
}

/// The corners of the area inside the band and above both floors, in order; empty when nothing is.
fn even_keel_corners(target: &Target) -> Vec<(f64, f64)> {
    let floors = target.floors;
    let (lead, manage) = floors.map_or((LOW, LOW), |floors| (floors.lead, floors.manage));
    let band = target.band;
    let square = vec![(lead, manage), (HIGH, manage), (HIGH, HIGH), (lead, HIGH)];
    let above_low = cut(&square, |(lead, manage)| lead - manage - band.low);
    cut(&above_low, |(lead, manage)| band.high - (lead - manage))
}

/// The part of a convex shape where `inside` is not negative (Sutherland–Hodgman).
fn cut(shape: &[(f64, f64)], inside: impl Fn((f64, f64)) -> f64) -> Vec<(f64, f64)> {
    let mut kept = Vec::new();
    let next = shape.iter().cycle().skip(1);
    for (&from, &to) in shape.iter().zip(next) {
        let (a, b) = (inside(from), inside(to));
        if a >= 0.0 {
            kept.push(from);
        }
        if (a < 0.0) != (b < 0.0) {
            let way = a / (a - b);
            kept.push((
                from.0 + (to.0 - from.0) * way,
                from.1 + (to.1 - from.1) * way,
            ));
        }
    }
    kept
}
