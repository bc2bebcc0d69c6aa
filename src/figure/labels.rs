//! Places labels beside their dots so that they cover neither dots nor each other.

use super::{Area, Label, Measure, Point, Tone, point, text};

/// Height of a line of type, as a multiple of its size.
const LINE_HEIGHT: f32 = 1.25;

/// Keeps track of the room that is taken.
pub(super) struct Labels<'a> {
    bounds: Area,
    taken: Vec<Area>,
    measure: Measure<'a>,
}

/// A label that looks for a place.
pub(super) struct Wanted {
    /// The dot it belongs to.
    pub(super) dot: Point,
    /// How far it has to keep from the dot's middle.
    pub(super) distance: f32,
    /// The words.
    pub(super) text: String,
    /// Height of the type.
    pub(super) size: f32,
    /// Whether it is set in the strong face.
    pub(super) strong: bool,
}

impl<'a> Labels<'a> {
    /// Starts with all dots' room taken.
    pub(super) fn new(bounds: Area, dots: Vec<Area>, measure: Measure<'a>) -> Self {
        Self {
            bounds,
            taken: dots,
            measure,
        }
    }

    /// The label at the first free place around its dot or, where there is none, at the first one
    /// inside the bounds, over whatever is there.
    pub(super) fn place_anyhow(&mut self, wanted: &Wanted) -> Option<Label> {
        self.place(wanted).or_else(|| {
            let taken = std::mem::take(&mut self.taken);
            let label = self.place(wanted);
            self.taken.extend(taken);
            label
        })
    }

    /// The label at the first free place around its dot, or none when there is no room.
    pub(super) fn place(&mut self, wanted: &Wanted) -> Option<Label> {
        let width = (self.measure)(&wanted.text, wanted.size, wanted.strong);
        let height = wanted.size * LINE_HEIGHT;
        let (near, diagonal) = (wanted.distance, wanted.distance * 0.7);
        let offsets = [
            (point(near, 0.0), (1, 0)),
            (point(-near, 0.0), (-1, 0)),
            (point(diagonal, -diagonal), (1, -1)),
            (point(diagonal, diagonal), (1, 1)),
            (point(-diagonal, -diagonal), (-1, -1)),
            (point(-diagonal, diagonal), (-1, 1)),
            (point(0.0, -near), (0, -1)),
            (point(0.0, near), (0, 1)),
            (point(near, -height), (1, 0)),
            (point(near, height), (1, 0)),
            (point(-near, -height), (-1, 0)),
            (point(-near, height), (-1, 0)),
        ];
        let (at, anchor, area) = offsets.into_iter().find_map(|(offset, anchor)| {
            let at = point(wanted.dot.x + offset.x, wanted.dot.y + offset.y);
            let area = area_of(at, anchor, width, height);
            let free = self.bounds.contains(&area) && !self.taken.iter().any(|t| t.overlaps(&area));
            free.then_some((at, anchor, area))
        })?;
        self.taken.push(area);
        let label = text(at, anchor, wanted.text.clone(), wanted.size, Tone::Ink);
        Some(if wanted.strong { label.strong() } else { label })
    }
}

/// The room that a text takes from its point and anchor.
pub(super) fn area_of(at: Point, anchor: (i8, i8), width: f32, height: f32) -> Area {
    let start = |at: f32, anchor: i8, length: f32| match anchor {
        ..=-1 => at - length,
        0 => at - length / 2.0,
        1.. => at,
    };
    let min = point(start(at.x, anchor.0, width), start(at.y, anchor.1, height));
    Area {
        min,
        max: point(min.x + width, min.y + height),
    }
}
