//! Charts of rows: a name at the left, a track from 1 to 5, numbers at the right.

use super::{Area, Label, Mark, Measure, SMALL, Subject, Tone, line, point, text, words::fitting};
use crate::plan::{Family, Level};

/// Height of the type of names and numbers.
pub(super) const TYPE: f32 = 13.0;
const HEADING: f32 = 30.0;
/// Between a name and the track.
const GAP: f32 = 16.0;

/// Rows, one below the other.
pub(super) struct Rows<'a> {
    /// What is drawn so far.
    pub(super) marks: Vec<Mark>,
    /// Where the next row begins; the height so far.
    pub(super) y: f32,
    /// Of the chart.
    pub(super) width: f32,
    /// Where the tracks begin and how long they are.
    start: f32,
    track: f32,
    /// How wide texts are.
    measure: Measure<'a>,
}

impl<'a> Rows<'a> {
    /// A chart of this width without rows, `numbers` of it for those at the right.
    pub(super) fn new(width: f32, numbers: f32, measure: Measure<'a>) -> Self {
        let track = (width * 0.30).clamp(80.0, 220.0);
        Self {
            marks: Vec::new(),
            y: 0.0,
            width,
            start: width - numbers - track,
            track,
            measure,
        }
    }

    /// A heading over the rows of a family.
    pub(super) fn heading(&mut self, family: Family) {
        self.titled(family.title(), text_tone(family));
    }

    /// A heading over some rows.
    pub(super) fn titled(&mut self, title: &str, tone: Tone) {
        let gap = if self.y > 0.0 { 8.0 } else { 0.0 };
        let at = point(0.0, self.y + gap + HEADING / 2.0 - 2.0);
        self.push(text(at, (1, 0), title, 12.0, tone).strong());
        self.y += gap + HEADING;
    }

    /// A name at the left of the row with this middle, as much of it as there is room for, and a
    /// note beside it if there is room left; an empty note is none.
    pub(super) fn name(&mut self, name: &str, note: &str, middle: f32) {
        let room = self.start - GAP;
        let name = fitting(name, room, TYPE, self.measure);
        let beside = (self.measure)(&name, TYPE, false) + 8.0;
        self.push(text(point(0.0, middle), (1, 0), name, TYPE, Tone::Ink));
        if !note.is_empty() && beside + (self.measure)(note, SMALL, false) <= room {
            let at = point(beside, middle);
            self.push(text(at, (1, 0), note, SMALL, Tone::Ink3));
        }
    }

    /// The line on which values stand.
    pub(super) fn track(&mut self, middle: f32) {
        let ends = [self.start, self.start + self.track];
        let ends = ends.map(|x| point(x, middle)).to_vec();
        self.marks.push(line(ends, 1.5, Tone::Line));
    }

    /// Where a level or mean stands on the track.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "screen points need no more"
    )]
    pub(super) fn x(&self, value: f64) -> f32 {
        let scale = f64::from(Level::MAX - Level::MIN);
        self.start + ((value - f64::from(Level::MIN)) / scale) as f32 * self.track
    }

    /// Adds a text.
    pub(super) fn push(&mut self, label: Label) {
        self.marks.push(Mark::Text(label));
    }

    /// Ends a row of this height.
    pub(super) fn end(&mut self, height: f32, subject: Subject, says: String) {
        let area = Area {
            min: point(0.0, self.y),
            max: point(self.width, self.y + height),
        };
        self.marks.push(Mark::Target {
            area,
            subject,
            says,
        });
        self.y += height;
    }
}

/// The colour of a family's text.
pub(super) fn text_tone(family: Family) -> Tone {
    match family {
        Family::Lead => Tone::LeadText,
        Family::Manage => Tone::ManageText,
        Family::Shared => Tone::SharedText,
    }
}

/// The fill of a family, and its pale fill.
pub(super) fn fills(family: Family) -> (Tone, Tone) {
    match family {
        Family::Lead => (Tone::Lead, Tone::LeadSoft),
        Family::Manage => (Tone::Manage, Tone::ManageSoft),
        Family::Shared => (Tone::Shared, Tone::SharedSoft),
    }
}
