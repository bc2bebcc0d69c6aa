//! How an outcome measure went: its readings as a line, against where it started, what it is to
//! reach, and the straight path between.

use jiff::civil::Date;

use super::{Area, Figure, Label, Mark, Measure, Point, SMALL, Tone, dashed, line, point, text};
use crate::{balance::number, plan};

/// Room at the edges, so that dots and labels stay inside.
const EDGE: f32 = 8.0;
/// Below this size there is no room for labels.
const LABELLED: Point = point(240.0, 100.0);
/// Room for the labels of days below the plot.
const DAYS: f32 = 18.0;
/// Readings closer than this are a line without dots.
const APART: f32 = 7.0;
/// What lies closer to the point before it cannot be told from it.
const SAME: f32 = 0.5;

/// Draws the trend of a measure into a box of this size. The last reading up to `today` stands
/// out.
#[must_use]
pub fn trend(
    measure: &plan::Measure,
    today: Date,
    size: Point,
    text_measure: Measure<'_>,
) -> Figure {
    let extent = Extent::of(measure);
    let labelled = size.x >= LABELLED.x && size.y >= LABELLED.y;
    let width = |text: &str| text_measure(text, SMALL, false);
    let values = extent.values_in_words(measure);
    let widest = values.iter().map(|(_, text)| width(text));
    let gutter = widest.fold(0.0, f32::max) + EDGE;
    let with_values = labelled && gutter <= size.x / 3.0;
    let left = EDGE + if with_values { gutter } else { 0.0 };
    let below = EDGE + if labelled { DAYS } else { 0.0 };
    let frame = Frame {
        area: Area {
            min: point(left, EDGE),
            max: point((size.x - EDGE).max(left), (size.y - below).max(EDGE)),
        },
        extent,
    };
    let mut marks = Vec::new();
    frame.levels(measure, &mut marks);
    frame.readings(measure, today, &mut marks);
    if with_values {
        marks.extend(frame.value_labels(values).map(Mark::Text));
    }
    if labelled {
        marks.extend(frame.day_labels(&width).into_iter().map(Mark::Text));
    }
    Figure {
        size,
        marks,
        says: says(measure, today),
    }
}

/// The ends of both axes; missing where there is nothing to show.
struct Extent {
    days: Option<(Date, Date)>,
    values: Option<(f64, f64)>,
}

impl Extent {
    fn of(measure: &plan::Measure) -> Self {
        let read = measure.readings.iter().map(|reading| reading.date);
        let on_path = path(measure).into_iter().flatten().map(|(day, _)| day);
        let days = read.chain(on_path);
        let values = measure.readings.iter().map(|reading| reading.value);
        let values = values.chain(measure.baseline).chain(measure.target);
        Self {
            days: days.clone().min().zip(days.max()),
            values: values.clone().reduce(f64::min).zip(values.reduce(f64::max)),
        }
    }

    /// The lowest and the highest value with their words; one where they are the same.
    fn values_in_words(&self, measure: &plan::Measure) -> Vec<(f64, String)> {
        let ends = self.values.map(|(low, high)| vec![low, high]);
        let mut ends = ends.unwrap_or_default();
        ends.dedup();
        let in_words = |value| (value, in_unit(measure, value));
        ends.into_iter().map(in_words).collect()
    }
}

/// Where days and values lie.
struct Frame {
    area: Area,
    extent: Extent,
}

impl Frame {
    fn x(&self, day: Date) -> f32 {
        let Area { min, max } = self.area;
        let days = |from: Date, to: Date| f64::from((to - from).get_days());
        let (first, last) = self.extent.days.unwrap_or((day, day));
        between(
            min.x,
            max.x,
            share(days(first, day), 0.0, days(first, last)),
        )
    }

    fn y(&self, value: f64) -> f32 {
        let Area { min, max } = self.area;
        let (low, high) = self.extent.values.unwrap_or((value, value));
        between(max.y, min.y, share(value, low, high))
    }

    fn at(&self, (day, value): (Date, f64)) -> Point {
        point(self.x(day), self.y(value))
    }

    /// Baseline and target, and the straight path from the one to the other.
    fn levels(&self, measure: &plan::Measure, marks: &mut Vec<Mark>) {
        let Area { min, max } = self.area;
        let levels = [(measure.baseline, Tone::Line), (measure.target, Tone::Ink3)];
        for (value, tone) in levels {
            marks.extend(value.map(|value| {
                let y = self.y(value);
                dashed(vec![point(min.x, y), point(max.x, y)], 1.25, tone)
            }));
        }
        let path = path(measure).map(|ends| ends.map(|end| self.at(end)));
        marks.extend(path.map(|ends| dashed(ends.to_vec(), 0.75, Tone::Ink3)));
    }

    /// A line through the readings, a dot at each where they are far enough apart, and a larger
    /// one at the last up to this day.
    fn readings(&self, measure: &plan::Measure, today: Date, marks: &mut Vec<Mark>) {
        let readings = measure.readings.iter();
        let all: Vec<Point> = readings.map(|one| self.at((one.date, one.value))).collect();
        let dot = |center, radius| Mark::Dot {
            center,
            radius,
            tone: Tone::Ink,
        };
        let seen = told_apart(&all);
        if seen.len() > 1 {
            marks.push(line(seen, 1.75, Tone::Ink));
        }
        let mut neighbours = all.windows(2);
        if neighbours.all(|pair| matches!(pair, [one, next] if next.x - one.x >= APART)) {
            marks.extend(all.iter().map(|at| dot(*at, 2.5)));
        }
        let latest = measure.latest(today);
        marks.extend(latest.map(|one| dot(self.at((one.date, one.value)), 4.5)));
    }

    fn value_labels(&self, values: Vec<(f64, String)>) -> impl Iterator<Item = Label> {
        let left = self.area.min.x - EDGE;
        values.into_iter().map(move |(value, words)| {
            let at = point(left, self.y(value));
            text(at, (-1, 0), words, SMALL, Tone::Ink3)
        })
    }

    /// The first and the last day; only one where they are the same or there is no room for both.
    fn day_labels(&self, width: &dyn Fn(&str) -> f32) -> Vec<Label> {
        let Some((first, last)) = self.extent.days else {
            return Vec::new();
        };
        let Area { min, max } = self.area;
        let label = |x, anchor, day: Date| {
            let words = number::short_date(day);
            text(
                point(x, max.y + EDGE),
                (anchor, 1),
                words,
                SMALL,
                Tone::Ink3,
            )
        };
        if first == last {
            return vec![label(f32::midpoint(min.x, max.x), 0, first)];
        }
        let mut labels = vec![label(min.x, 1, first), label(max.x, -1, last)];
        let both: f32 = labels.iter().map(|label| width(&label.text)).sum();
        if both + EDGE > max.x - min.x {
            labels.truncate(1);
        }
        labels
    }
}

/// The straight path from the baseline to the target.
fn path(measure: &plan::Measure) -> Option<[(Date, f64); 2]> {
    let (start, due) = (measure.start?, measure.due?);
    let ends = [(start, measure.baseline?), (due, measure.target?)];
    (start < due).then_some(ends)
}

/// How far a value lies between two others, 0 to 1; the middle where these are the same.
fn share(value: f64, low: f64, high: f64) -> f64 {
    // In halves, as the way between two numbers may be longer than any number.
    let whole = high / 2.0 - low / 2.0;
    if whole > 0.0 {
        ((value / 2.0 - low / 2.0) / whole).clamp(0.0, 1.0)
    } else {
        0.5
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "screen points need no more"
)]
fn between(from: f32, to: f32, share: f64) -> f32 {
    from + (to - from) * share as f32
}

/// The points without those that cannot be told from the one before; the last always.
fn told_apart(points: &[Point]) -> Vec<Point> {
    let mut seen: Vec<Point> = Vec::new();
    for (place, at) in points.iter().enumerate() {
        let differs = |last: &Point| (at.x - last.x).hypot(at.y - last.y) >= SAME;
        if place + 1 == points.len() || seen.last().is_none_or(differs) {
            seen.push(*at);
        }
    }
    seen
}

/// A value of the measure in its unit.
fn in_unit(measure: &plan::Measure, value: f64) -> String {
    number::with_unit(&number::noted(value), &measure.unit)
}

fn says(measure: &plan::Measure, today: Date) -> String {
    let latest = measure.latest(today).map_or_else(
        || "no reading yet".to_owned(),
        |latest| {
            format!(
                "{} on {}",
                in_unit(measure, latest.value),
                number::date(latest.date)
            )
        },
    );
    let mut parts = vec![format!("{}: {latest}", measure.name)];
    let level = |name: &str, value| format!("{name} {}", in_unit(measure, value));
    parts.extend(measure.baseline.map(|value| level("baseline", value)));
    parts.extend(measure.target.map(|value| {
        let by = measure.due.map(|due| format!(" by {}", number::date(due)));
        level("target", value) + &by.unwrap_or_default()
    }));
    parts.join(", ")
}
