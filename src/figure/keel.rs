//! The keel: a clinometer that shows the team's tilt against the band.

use std::f32::consts::PI;

use super::{Figure, Mark, Point, Tone, line, point};
use crate::{
    balance::{Balance, number},
    content::{Content, Verdict},
};

/// The needle turns by so much for each point of tilt.
const DEGREES_PER_POINT: f64 = 30.0;
/// The scale ends at this tilt; a team beyond it rests at the end, its number beside the needle.
const END: f64 = 2.0;

/// The needle's angle from upright in degrees, to the right for leading; −60 to 60.
#[must_use]
pub fn needle_angle(tilt: f64) -> f64 {
    tilt.clamp(-END, END) * DEGREES_PER_POINT
}

/// Draws the keel into a box of this size, twice as wide as high at best.
#[must_use]
pub fn keel(balance: &Balance, content: &Content, size: Point) -> Figure {
    let dial = Dial::fit(size);
    let band = balance.target.band;
    let mut marks = vec![
        dial.arc(-END, band.low, Tone::ManageSoft),
        dial.arc(band.high, END, Tone::LeadSoft),
        dial.arc(band.low, band.high, Tone::Band),
    ];
    marks.extend([-1.0, 0.0, 1.0].map(|tilt| dial.tick(tilt)));
    let tilt = balance.team.sides.tilt();
    let tone = match balance.team.verdict {
        Verdict::OverLed => Tone::LeadText,
        Verdict::OverManaged => Tone::ManageText,
        Verdict::NoData => Tone::Ink3,
        _ => Tone::Ink,
    };
    if let Some(tilt) = tilt {
        let tip = dial.at(tilt, dial.radius - dial.thickness * 1.6);
        marks.push(line(vec![dial.hub, tip], dial.thickness * 0.45, tone));
    }
    marks.push(Mark::Dot {
        center: dial.hub,
        radius: dial.thickness * 0.75,
        tone,
    });
    Figure {
        size,
        marks,
        says: says(balance, content),
    }
}

/// The keel at rest, as the product's sign: upright in a middle band.
#[must_use]
pub fn emblem(size: Point) -> Figure {
    let dial = Dial::fit(size);
    let tip = dial.at(0.0, dial.radius - dial.thickness * 1.6);
    Figure {
        size,
        marks: vec![
            dial.arc(-END, -0.6, Tone::ManageSoft),
            dial.arc(0.6, END, Tone::LeadSoft),
            dial.arc(-0.5, 0.5, Tone::Band),
            line(vec![dial.hub, tip], dial.thickness * 0.45, Tone::Ink),
            Mark::Dot {
                center: dial.hub,
                radius: dial.thickness * 0.75,
                tone: Tone::Ink,
            },
        ],
        says: "Even Keel".to_owned(),
    }
}

fn says(balance: &Balance, content: &Content) -> String {
    let verdict = &content.verdict(balance.team.verdict).name;
    let band = balance.target.band;
    let wanted = format!(
        "wanted {} to {}",
        number::tilt(Some(band.low)),
        number::tilt(Some(band.high))
    );
    match balance.team.sides.tilt() {
        Some(tilt) => format!("{verdict}: tilt {}, {wanted}", number::tilt(Some(tilt))),
        None => format!("{verdict}; {wanted}"),
    }
}

struct Dial {
    hub: Point,
    radius: f32,
    thickness: f32,
}

impl Dial {
    /// The largest dial whose arc, 60° to each side, and hub stay inside the box.
    fn fit(size: Point) -> Self {
        let half_width = 60_f32.to_radians().sin();
        // The arc takes the radius in height, the hub below it about a tenth more.
        let radius = (size.y / 1.1).min(size.x / 2.0 / half_width);
        let thickness = radius * 0.125;
        Self {
            hub: point(size.x / 2.0, radius),
            radius: radius - thickness / 2.0,
            thickness,
        }
    }

    /// The point at this tilt and distance from the hub.
    fn at(&self, tilt: f64, distance: f32) -> Point {
        #[expect(clippy::cast_possible_truncation, reason = "an angle within ±60")]
        let angle = needle_angle(tilt) as f32 * PI / 180.0;
        point(
            self.hub.x + distance * angle.sin(),
            self.hub.y - distance * angle.cos(),
        )
    }

    fn arc(&self, from: f64, to: f64, tone: Tone) -> Mark {
        let (from, to) = (from.clamp(-END, END), to.clamp(-END, END));
        let steps = 24;
        let points = (0..=steps)
            .map(|step| from + (to - from) * f64::from(step) / f64::from(steps))
            .map(|tilt| self.at(tilt, self.radius))
            .collect();
        line(points, self.thickness, tone)
    }

    fn tick(&self, tilt: f64) -> Mark {
        let reach = self.thickness / 2.0 + 1.0;
        let ends = [self.radius - reach, self.radius + reach];
        line(
            ends.map(|distance| self.at(tilt, distance)).to_vec(),
            self.thickness * 0.2,
            Tone::Panel,
        )
    }
}
