//! Charts moved, and larger or smaller.

use super::{Figure, Label, Mark, Point, point, svg::MARGIN};

impl Mark {
    /// The mark so many times as large, with the corner of its chart at `at`; none where it is not
    /// seen.
    #[must_use]
    pub fn placed(&self, at: Point, scale: f32) -> Option<Self> {
        let put = |one: &Point| point(at.x + one.x * scale, at.y + one.y * scale);
        let all = |points: &[Point]| points.iter().map(put).collect();
        Some(match self {
            Self::Line {
                points,
                width,
                tone,
                dashed,
            } => Self::Line {
                points: all(points),
                width: width * scale,
                tone: *tone,
                dashed: *dashed,
            },
            Self::Fill { points, tone } => Self::Fill {
                points: all(points),
                tone: *tone,
            },
            Self::Dot {
                center,
                radius,
                tone,
            } => Self::Dot {
                center: put(center),
                radius: radius * scale,
                tone: *tone,
            },
            Self::Ring {
                center,
                radius,
                width,
                tone,
            } => Self::Ring {
                center: put(center),
                radius: radius * scale,
                width: width * scale,
                tone: *tone,
            },
            Self::Text(label) => Self::Text(Label {
                at: put(&label.at),
                size: label.size * scale,
                ..label.clone()
            }),
            Self::Target { .. } => return None,
        })
    }
}

impl Figure {
    /// The figure as wide as this, in points, with all that is in it larger or smaller. It does not
    /// answer any more.
    #[must_use]
    pub fn to_width(&self, width: f32) -> Self {
        let scale = width / self.size.x.max(1.0);
        let placed = |mark: &Mark| mark.placed(Point::default(), scale);
        Self {
            size: point(width, self.size.y * scale),
            marks: self.marks.iter().filter_map(placed).collect(),
            says: self.says.clone(),
        }
    }

    /// The figure so large that it is as wide as this by itself, with room around it.
    #[must_use]
    pub fn to_drawn_width(&self, width: f32) -> Self {
        self.to_width((width - 2.0 * MARGIN).max(1.0))
    }
}

/// How high a figure of this size is drawn by itself, with room around it, when it is as wide as
/// this.
#[must_use]
pub fn drawn_height(size: Point, width: f32) -> f32 {
    let scale = (width - 2.0 * MARGIN).max(1.0) / size.x.max(1.0);
    size.y * scale + 2.0 * MARGIN
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::{Tone, line, text};

    #[test]
    fn a_wider_figure_is_the_same_one_enlarged() {
        let label = text(point(10.0, 20.0), (0, 0), "x", 12.0, Tone::Ink);
        let figure = Figure {
            size: point(100.0, 50.0),
            marks: vec![
                line(vec![point(0.0, 0.0), point(50.0, 25.0)], 1.5, Tone::Line),
                Mark::Text(label.clone()),
            ],
            says: "A line".to_owned(),
        };
        let wide = figure.to_width(200.0);
        assert_eq!(wide.size, point(200.0, 100.0));
        assert_eq!(
            wide.marks,
            [
                line(vec![point(0.0, 0.0), point(100.0, 50.0)], 3.0, Tone::Line),
                Mark::Text(Label {
                    at: point(20.0, 40.0),
                    size: 24.0,
                    ..label
                }),
            ]
        );
        assert_eq!(figure.to_width(100.0), figure);
        // With 12 points of room on each side.
        assert_eq!(figure.to_drawn_width(224.0), wide);
        assert_eq!(drawn_height(figure.size, 224.0), 124.0);
    }
}
