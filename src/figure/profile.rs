//! The style of a team as a polarity profile: dimension by dimension five places between the pole of
//! managing and that of leading, a dot where the team is and a ring where it wants to be.

use super::{
    Area, Figure, Label, Mark, Measure, Point, SMALL, Subject, Tone, dashed, line, point, text,
    words::two_lines,
};
use crate::{
    balance::{Balance, NOTHING_SAID, lean_in_words, style_in_words, tilt_in_words},
    content::{Dimension, Guide},
    plan::{Lean, Moment, Plan, Stance},
};

/// Height of the type of names and poles.
const TYPE: f32 = 12.0;
/// Between two lines of one text.
const LEADING: f32 = 15.0;
/// Height of a line of words above the rows.
const LINE: f32 = 20.0;
/// Height of a row, without the name above it.
const ROW: f32 = 36.0;
/// From the middle of a row to that of each of its two lanes.
const LANE: f32 = 9.0;
/// Where names have no column of their own, they stand above their row in a line of this height.
const NAME: f32 = 18.0;
/// From this width on they have one.
const NAMED: f32 = 640.0;
/// Its width, the gap after it included.
const NAMES: f32 = 140.0;
/// Room around the divider between the classic dimensions and the others.
const DIVIDER: f32 = 16.0;
const RADIUS: f32 = 5.0;

/// Where the five places lie in every row of a profile, for whoever lets them be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProfileTrack {
    /// The pole of managing.
    left: f32,
    /// The pole of leading.
    right: f32,
}

impl ProfileTrack {
    /// The track in a profile of this width.
    #[must_use]
    pub fn of(width: f32) -> Self {
        let names = if width >= NAMED { NAMES } else { 0.0 };
        let length = (width * 0.26).clamp(64.0, 260.0);
        let left = names + (width - names - length) / 2.0;
        Self {
            left,
            right: left + length,
        }
    }

    fn step(self) -> f32 {
        (self.right - self.left) / f32::from(Lean::MAX - Lean::MIN)
    }

    /// Where a place lies.
    #[must_use]
    pub fn x(self, lean: Lean) -> f32 {
        self.left + f32::from(lean.get() - Lean::MIN) * self.step()
    }

    /// The place that lies nearest.
    #[must_use]
    pub fn nearest(self, x: f32) -> Option<Lean> {
        let distance = |lean: &Lean| (self.x(*lean) - x).abs();
        Lean::all().min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    /// The lane of a row, by the area that stands for the row: that of now lies above that of what
    /// is wanted.
    #[must_use]
    pub fn lane(self, row: &Area, moment: Moment) -> Area {
        let middle = row.max.y - ROW / 2.0;
        let (top, bottom) = match moment {
            Moment::Now => (middle - 2.0 * LANE, middle),
            Moment::Wanted => (middle, middle + 2.0 * LANE),
        };
        let beyond = self.step() / 2.0;
        Area {
            min: point(self.left - beyond, top),
            max: point(self.right + beyond, bottom),
        }
    }
}

/// Draws what a team says of its style; as high as it needs.
#[must_use]
pub fn profile(
    plan: &Plan,
    balance: &Balance,
    dimensions: &[Dimension],
    width: f32,
    measure: Measure<'_>,
) -> Figure {
    let told = told(plan, balance);
    let mut chart = Chart {
        marks: Vec::new(),
        width,
        track: ProfileTrack::of(width),
        measure,
    };
    let top = chart.head(&told);
    let rows = chart.rows(plan, dimensions, top);
    let bottom = rows.last().map_or(top, |row| row.area.max.y);
    chart.grid(&rows);
    for moment in Moment::ALL {
        chart.course(&rows, moment);
    }
    for row in &rows {
        chart.row(row);
    }
    Figure {
        size: point(width, bottom),
        marks: chart.marks,
        says: says(&rows, &told),
    }
}

/// What the means of the style and the ratings say.
fn told(plan: &Plan, balance: &Balance) -> Vec<String> {
    let tilt = balance.team.sides.tilt().map(tilt_in_words);
    // A line in any case: the rows below do not move when the first mark is set.
    let style = style_in_words(plan.self_image());
    let style = style.unwrap_or_else(|| NOTHING_SAID.to_owned());
    std::iter::once(style).chain(tilt).collect()
}

fn says(rows: &[Row<'_>], told: &[String]) -> String {
    let said = |moment| {
        let said = rows.iter().filter(|row| row.stance.at(moment).is_some());
        said.count()
    };
    let counts = format!(
        "Style profile: {} of {} dimensions said as they are, {} as they are wanted",
        said(Moment::Now),
        rows.len(),
        said(Moment::Wanted)
    );
    let mut parts = vec![counts];
    parts.extend_from_slice(told);
    parts.join(". ")
}

/// A dimension and where it is drawn.
struct Row<'a> {
    place: usize,
    dimension: &'a Dimension,
    stance: Stance,
    area: Area,
}

impl Row<'_> {
    /// The middle of the row, without the name above it.
    fn middle(&self) -> f32 {
        self.area.max.y - ROW / 2.0
    }

    fn says(&self) -> String {
        let Dimension {
            name, manage, lead, ..
        } = self.dimension;
        format!(
            "{name}: now {}, wanted {}. Managing: {manage}. Leading: {lead}",
            lean_in_words(self.stance.now),
            lean_in_words(self.stance.wanted),
        )
    }
}

struct Chart<'a> {
    marks: Vec<Mark>,
    width: f32,
    track: ProfileTrack,
    measure: Measure<'a>,
}

impl Chart<'_> {
    fn is_named(&self) -> bool {
        self.width >= NAMED
    }

    /// Between a pole and the track.
    fn gap(&self) -> f32 {
        (self.width * 0.03).clamp(8.0, 24.0)
    }

    fn push(&mut self, label: Label) {
        self.marks.push(Mark::Text(label));
    }

    /// What the marks mean, what they say together, and the two sides; returns where the rows begin.
    fn head(&mut self, told: &[String]) -> f32 {
        let mut y = LINE / 2.0;
        self.legend(y);
        y += LINE;
        for words in told {
            for words in two_lines(words, self.width, TYPE, self.measure) {
                self.push(text(point(0.0, y), (1, 0), words, TYPE, Tone::Ink));
                y += LINE;
            }
        }
        let (left, right) = self.poles();
        let sides = [
            (left, -1, "Managing", Tone::ManageText),
            (right, 1, "Leading", Tone::LeadText),
        ];
        for (x, way, side, tone) in sides {
            self.push(text(point(x, y), (way, 0), side, TYPE, tone).strong());
        }
        y + LINE / 2.0
    }

    fn legend(&mut self, y: f32) {
        let mut x = RADIUS;
        for (moment, name) in [(Moment::Now, "now"), (Moment::Wanted, "wanted")] {
            self.marks.push(mark(moment, point(x, y)));
            let at = point(x + RADIUS + 6.0, y);
            self.push(text(at, (1, 0), name, SMALL, Tone::Ink2));
            x = at.x + (self.measure)(name, SMALL, false) + 18.0;
        }
    }

    /// Where the poles of managing end and those of leading begin.
    fn poles(&self) -> (f32, f32) {
        (self.track.left - self.gap(), self.track.right + self.gap())
    }

    fn rows<'a>(&self, plan: &Plan, dimensions: &'a [Dimension], top: f32) -> Vec<Row<'a>> {
        let style = &plan.self_image().style;
        let height = if self.is_named() { ROW } else { ROW + NAME };
        let mut y = top;
        let mut rows = Vec::new();
        for (place, dimension) in dimensions.iter().enumerate() {
            if place == Guide::CLASSIC {
                y += DIVIDER;
            }
            let area = Area {
                min: point(0.0, y),
                max: point(self.width, y + height),
            };
            y = area.max.y;
            rows.push(Row {
                place,
                dimension,
                stance: style.get(&dimension.id).copied().unwrap_or_default(),
                area,
            });
        }
        rows
    }

    /// The places as lines through all rows, and the divider.
    fn grid(&mut self, rows: &[Row<'_>]) {
        let Some((first, last)) = rows.first().zip(rows.last()) else {
            return;
        };
        for lean in Lean::all() {
            let x = self.track.x(lean);
            let width = if lean.get() == 0 { 2.0 } else { 1.0 };
            let ends = vec![point(x, first.area.min.y), point(x, last.area.max.y)];
            self.marks.push(line(ends, width, Tone::Line));
        }
        if let Some(after) = rows.get(Guide::CLASSIC) {
            let y = after.area.min.y - DIVIDER / 2.0;
            let ends = vec![point(0.0, y), point(self.width, y)];
            self.marks.push(line(ends, 1.0, Tone::Line));
        }
    }

    /// Where the mark of a row stands; none where nothing was said.
    fn spot(&self, row: &Row<'_>, moment: Moment) -> Option<Point> {
        let lean = row.stance.at(moment)?;
        let lane = self.track.lane(&row.area, moment);
        let middle = f32::midpoint(lane.min.y, lane.max.y);
        Some(point(self.track.x(lean), middle))
    }

    /// The line through the marks, broken where nothing was said.
    fn course(&mut self, rows: &[Row<'_>], moment: Moment) {
        let spots: Vec<_> = rows.iter().map(|row| self.spot(row, moment)).collect();
        for run in spots.split(Option::is_none).filter(|run| run.len() > 1) {
            let points = run.iter().copied().flatten().collect();
            self.marks.push(match moment {
                Moment::Now => line(points, 1.75, Tone::Ink),
                Moment::Wanted => dashed(points, 1.5, Tone::Ink2),
            });
        }
    }

    fn row(&mut self, row: &Row<'_>) {
        let Dimension {
            name, manage, lead, ..
        } = row.dimension;
        let middle = row.middle();
        if self.is_named() {
            self.lines(0.0, 1, name, NAMES - self.gap(), middle, Tone::Ink);
        } else {
            let at = point(0.0, row.area.min.y + NAME / 2.0 + 2.0);
            let name = super::words::fitting(name, self.width, TYPE, self.measure);
            self.push(text(at, (1, 0), name, TYPE, Tone::Ink));
        }
        let (left, right) = self.poles();
        // Both have the same room.
        let room = self.width - right;
        self.lines(left, -1, manage, room, middle, Tone::Ink2);
        self.lines(right, 1, lead, room, middle, Tone::Ink2);
        for moment in Moment::ALL {
            let spot = self.spot(row, moment);
            self.marks.extend(spot.map(|spot| mark(moment, spot)));
        }
        self.marks.push(Mark::Target {
            area: row.area,
            subject: Subject::Dimension(row.place),
            says: row.says(),
        });
    }

    /// A text of up to two lines around a middle.
    fn lines(&mut self, x: f32, way: i8, words: &str, room: f32, middle: f32, tone: Tone) {
        let lines = two_lines(words, room, TYPE, self.measure);
        let mut y = middle;
        if lines.len() > 1 {
            y -= LEADING / 2.0;
        }
        for words in lines {
            self.push(text(point(x, y), (way, 0), words, TYPE, tone));
            y += LEADING;
        }
    }
}

/// The mark of a moment: told apart by its shape.
fn mark(moment: Moment, center: Point) -> Mark {
    match moment {
        Moment::Now => Mark::Dot {
            center,
            radius: RADIUS,
            tone: Tone::Ink,
        },
        Moment::Wanted => Mark::Ring {
            center,
            radius: RADIUS - 0.75,
            width: 1.5,
            tone: Tone::Ink2,
        },
    }
}
