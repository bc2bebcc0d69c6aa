//! The keel: a clinometer that shows the team's tilt against the band.

use std::f32::consts::PI;

use super::{Figure, Mark, Point, Tone, dashed, line, point};
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
    let mut marks = dial.scale(balance);
    let tone = tone(balance.team.verdict);
    let tilt = balance.team.sides.tilt();
    marks.extend(tilt.map(|tilt| dial.needle(tilt, tone)));
    marks.push(dial.hub(tone));
    Figure {
        size,
        marks,
        says: says(balance, content),
    }
}

/// Draws the keel with two needles: a pale one for now, a dashed one for what is expected. A
/// needle is left out where its tilt is missing.
#[must_use]
pub fn keel_forecast(now: &Balance, then: &Balance, content: &Content, size: Point) -> Figure {
    let dial = Dial::fit(size);
    let mut marks = dial.scale(now);
    let tone = tone(then.team.verdict);
    marks.extend(now.team.sides.tilt().map(|tilt| {
        let pale = pale(self::tone(now.team.verdict));
        dial.needle(tilt, pale)
    }));
    marks.extend(then.team.sides.tilt().map(|tilt| {
        let (points, width) = dial.needle_line(tilt);
        dashed(points, width, tone)
    }));
    marks.push(dial.hub(tone));
    Figure {
        size,
        marks,
        says: format!(
            "{}; expected, as an assumption: {}",
            says(now, content),
            stands(then, content)
        ),
    }
}

/// What the needle says without words.
fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::OverLed => Tone::LeadText,
        Verdict::OverManaged => Tone::ManageText,
        Verdict::NoData => Tone::Ink3,
        _ => Tone::Ink,
    }
}

fn pale(tone: Tone) -> Tone {
    match tone {
        Tone::LeadText => Tone::LeadSoft,
        Tone::ManageText => Tone::ManageSoft,
        _ => Tone::Ink3,
    }
}

/// The keel at rest, as the product's sign: upright in a middle band.
#[must_use]
pub fn emblem(size: Point) -> Figure {
    let dial = Dial::fit(size);
    Figure {
        size,
        marks: vec![
            dial.arc(-END, -0.6, Tone::ManageSoft),
            dial.arc(0.6, END, Tone::LeadSoft),
            dial.arc(-0.5, 0.5, Tone::Band),
            dial.needle(0.0, Tone::Ink),
            dial.hub(Tone::Ink),
        ],
        says: "Even Keel".to_owned(),
    }
}

/// How the team stands, and what is wanted of it.
fn says(balance: &Balance, content: &Content) -> String {
    let band = balance.target.band;
    let wanted = format!(
        "wanted {} to {}",
        number::tilt(Some(band.low)),
        number::tilt(Some(band.high))
    );
    let joint = if balance.team.sides.tilt().is_some() {
        ","
    } else {
        ";"
    };
    format!("{}{joint} {wanted}", stands(balance, content))
}

/// The verdict and, where there is one, the tilt.
fn stands(balance: &Balance, content: &Content) -> String {
    let verdict = &content.verdict(balance.team.verdict).name;
    match balance.team.sides.tilt() {
        Some(tilt) => format!("{verdict}: tilt {}", number::tilt(Some(tilt))),
        None => verdict.clone(),
    }
}

struct Dial {
    middle: Point,
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
            middle: point(size.x / 2.0, radius),
            radius: radius - thickness / 2.0,
            thickness,
        }
    }

    /// The point at this tilt and distance from the hub's middle.
    fn at(&self, tilt: f64, distance: f32) -> Point {
        #[expect(clippy::cast_possible_truncation, reason = "an angle within ±60")]
        let angle = needle_angle(tilt) as f32 * PI / 180.0;
        point(
            self.middle.x + distance * angle.sin(),
            self.middle.y - distance * angle.cos(),
        )
    }

    /// The arcs of the two sides and of the band, and the ticks.
    fn scale(&self, balance: &Balance) -> Vec<Mark> {
        let band = balance.target.band;
        let mut marks = vec![
            self.arc(-END, band.low, Tone::ManageSoft),
            self.arc(band.high, END, Tone::LeadSoft),
            self.arc(band.low, band.high, Tone::Band),
        ];
        marks.extend([-1.0, 0.0, 1.0].map(|tilt| self.tick(tilt)));
        marks
    }

    fn needle(&self, tilt: f64, tone: Tone) -> Mark {
        let (points, width) = self.needle_line(tilt);
        line(points, width, tone)
    }

    /// Where a needle lies, and how thick it is.
    fn needle_line(&self, tilt: f64) -> (Vec<Point>, f32) {
        let tip = self.at(tilt, self.radius - self.thickness * 1.6);
        (vec![self.middle, tip], self.thickness * 0.45)
    }

    fn hub(&self, tone: Tone) -> Mark {
        Mark::Dot {
            center: self.middle,
            radius: self.thickness * 0.75,
            tone,
        }
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
