//! Pages as figures, so that a window can show them with its painter of charts.

use super::{
    layout::Laid,
    page::{Item, Page, SIZE, Shape},
    text::Line,
};
use crate::figure::{Anchor, Figure, Label, Mark, Point, TO_BASE, point};

/// Each page as a figure in its own size.
pub(super) fn figures(laid: &Laid<'_>) -> Vec<Figure> {
    let count = laid.pages.len();
    let pages = laid.pages.iter().enumerate();
    pages
        .map(|(place, page)| figure(page, format!("Page {} of {count}", place + 1)))
        .collect()
}

fn figure(page: &Page<'_>, says: String) -> Figure {
    Figure {
        size: SIZE,
        marks: page.items.iter().flat_map(marks).collect(),
        says,
    }
}

fn marks(item: &Item<'_>) -> Vec<Mark> {
    let Point { x, y } = item.at;
    match &item.shape {
        Shape::Line(line) => vec![label(line, item.at, 1)],
        Shape::LineTo(line) => vec![label(line, item.at, -1)],
        Shape::Block(size, tone) => vec![Mark::Fill {
            points: vec![
                point(x, y),
                point(x + size.x, y),
                point(x + size.x, y + size.y),
                point(x, y + size.y),
            ],
            tone: *tone,
        }],
        Shape::Dot(radius, tone) => vec![Mark::Dot {
            center: item.at,
            radius: *radius,
            tone: *tone,
        }],
        Shape::Figure(figure, scale) => {
            let marks = figure.marks.iter();
            marks
                .filter_map(|mark| mark.placed(item.at, *scale))
                .collect()
        }
    }
}

/// A line of text that begins (1) or ends (−1) at a point of its base line.
fn label(line: &Line, at: Point, along: i8) -> Mark {
    let kind = line.kind;
    Mark::Text(Label {
        at: point(at.x, at.y - kind.size * TO_BASE),
        anchor: Anchor { x: along, y: 0 },
        text: line.words().trim_end().to_owned(),
        size: kind.size,
        strong: kind.strong,
        tone: kind.tone,
        upright: false,
    })
}
