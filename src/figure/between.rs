//! A figure on its way to another: what the window shows for a moment when values change.

use super::{Figure, Mark, Point, point};

impl Figure {
    /// What lies between this figure, at 0, and another, at 1; `part` is meant to lie between the two.
    ///
    /// Marks glide when both figures are of the same size and consist of the same kinds of marks in
    /// the same order. Else there is no way between them, and it is the other figure all along.
    /// Texts, colours and targets are the other figure's from the start.
    #[must_use]
    pub fn between(&self, other: &Self, part: f32) -> Self {
        let pairs = || self.marks.iter().zip(&other.marks);
        let are_alike = self.size == other.size
            && self.marks.len() == other.marks.len()
            && pairs().all(|(from, to)| is_alike(from, to));
        if !are_alike {
            return other.clone();
        }
        Self {
            size: other.size,
            marks: pairs().map(|(from, to)| mark(from, to, part)).collect(),
            says: other.says.clone(),
        }
    }
}

fn is_alike(from: &Mark, to: &Mark) -> bool {
    match (from, to) {
        (Mark::Line { points: a, .. }, Mark::Line { points: b, .. })
        | (Mark::Fill { points: a, .. }, Mark::Fill { points: b, .. }) => a.len() == b.len(),
        (Mark::Dot { .. }, Mark::Dot { .. })
        | (Mark::Ring { .. }, Mark::Ring { .. })
        | (Mark::Text(_), Mark::Text(_)) => true,
        (Mark::Target { subject: a, .. }, Mark::Target { subject: b, .. }) => a == b,
        _ => false,
    }
}

fn mark(from: &Mark, to: &Mark, part: f32) -> Mark {
    let mut mark = to.clone();
    match (&mut mark, from) {
        (Mark::Line { points, .. }, Mark::Line { points: start, .. })
        | (Mark::Fill { points, .. }, Mark::Fill { points: start, .. }) => {
            for (end, start) in points.iter_mut().zip(start) {
                *end = on_the_way(*start, *end, part);
            }
        }
        (
            Mark::Dot { center, radius, .. },
            Mark::Dot {
                center: start,
                radius: first,
                ..
            },
        )
        | (
            Mark::Ring { center, radius, .. },
            Mark::Ring {
                center: start,
                radius: first,
                ..
            },
        ) => {
            *center = on_the_way(*start, *center, part);
            *radius = first + (*radius - first) * part;
        }
        (Mark::Text(label), Mark::Text(start)) => {
            label.at = on_the_way(start.at, label.at, part);
        }
        _ => {}
    }
    mark
}

fn on_the_way(from: Point, to: Point, part: f32) -> Point {
    point(
        from.x + (to.x - from.x) * part,
        from.y + (to.y - from.y) * part,
    )
}
