//! The marks of a chart as vectors of a PDF.

use krilla::{
    color::rgb,
    geom::{Path, PathBuilder, Point as Place, Rect, Transform},
    paint::{Fill, Paint, Stroke, StrokeDash},
    surface::Surface,
};

use super::text::{Line, Setter, Type};
use crate::figure::{Label, Mark, Point, Tone, dashes, palette::LIGHT, point};

/// Draws a mark.
pub(super) fn draw(mark: &Mark, surface: &mut Surface<'_>, setter: &mut Setter) {
    match mark {
        Mark::Line {
            points,
            width,
            tone,
            dashed,
        } => {
            let dash = dashed
                .then(|| dashes(*width))
                .map(|(dash, gap)| StrokeDash {
                    array: vec![dash, gap],
                    offset: 0.0,
                });
            let stroke = Stroke {
                paint: paint(*tone),
                width: *width,
                dash,
                ..Stroke::default()
            };
            shape(surface, through(points, false), None, Some(stroke));
        }
        Mark::Fill { points, tone } => {
            shape(surface, through(points, true), Some(*tone), None);
        }
        Mark::Dot {
            center,
            radius,
            tone,
        } => shape(surface, circle(*center, *radius), Some(*tone), None),
        Mark::Ring {
            center,
            radius,
            width,
            tone,
        } => {
            let stroke = Stroke {
                paint: paint(*tone),
                width: *width,
                ..Stroke::default()
            };
            let path = circle(*center, *radius);
            shape(surface, path, Some(Tone::Panel), Some(stroke));
        }
        Mark::Text(label) => draw_label(label, surface, setter),
        Mark::Target { .. } => {}
    }
}

fn draw_label(label: &Label, surface: &mut Surface<'_>, setter: &mut Setter) {
    let kind = Type {
        size: label.size,
        leading: label.size,
        strong: label.strong,
        tabular: false,
        tone: label.tone,
    };
    let Some(line) = setter.label(&label.text, kind) else {
        return;
    };
    let left = match label.along() {
        ..=-1 => line.width,
        0 => line.width / 2.0,
        1.. => 0.0,
    };
    let Point { x, y } = label.at;
    if label.upright {
        surface.push_transform(&Transform::from_rotate_at(-90.0, x, y));
    }
    draw_line(&line, point(x - left, y + label.to_base()), surface);
    if label.upright {
        surface.pop();
    }
}

/// Draws a line of text from the left end of its base line.
pub(super) fn draw_line(line: &Line, at: Point, surface: &mut Surface<'_>) {
    surface.set_stroke(None);
    surface.set_fill(Some(fill(line.kind.tone)));
    for run in &line.runs {
        surface.draw_glyphs(
            Place::from_xy(at.x + run.x, at.y),
            &run.glyphs,
            run.font.clone(),
            line.whole(),
            line.kind.size,
            false,
        );
    }
}

/// Fills a rectangle.
pub(super) fn draw_block(at: Point, size: Point, tone: Tone, surface: &mut Surface<'_>) {
    let mut path = PathBuilder::new();
    if let Some(area) = Rect::from_xywh(at.x, at.y, size.x, size.y) {
        path.push_rect(area);
    }
    shape(surface, path.finish(), Some(tone), None);
}

fn shape(
    surface: &mut Surface<'_>,
    path: Option<Path>,
    inside: Option<Tone>,
    stroke: Option<Stroke>,
) {
    if let Some(path) = path {
        surface.set_fill(inside.map(fill));
        surface.set_stroke(stroke);
        surface.draw_path(&path);
    }
}

fn through(points: &[Point], closed: bool) -> Option<Path> {
    let (first, rest) = points.split_first()?;
    let mut path = PathBuilder::new();
    path.move_to(first.x, first.y);
    for point in rest {
        path.line_to(point.x, point.y);
    }
    if closed {
        path.close();
    }
    path.finish()
}

/// How far from an end the control point of a quarter of a circle lies, as a share of its radius.
const QUARTER: f32 = 0.552_285;

fn circle(center: Point, radius: f32) -> Option<Path> {
    let Point { x, y } = center;
    let (r, c) = (radius, radius * QUARTER);
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + c, x + c, y + r, x, y + r);
    path.cubic_to(x - c, y + r, x - r, y + c, x - r, y);
    path.cubic_to(x - r, y - c, x - c, y - r, x, y - r);
    path.cubic_to(x + c, y - r, x + r, y - c, x + r, y);
    path.close();
    path.finish()
}

fn fill(tone: Tone) -> Fill {
    Fill {
        paint: paint(tone),
        ..Fill::default()
    }
}

/// Paper is light.
fn paint(tone: Tone) -> Paint {
    let [red, green, blue] = LIGHT.tone(tone).0;
    rgb::Color::new(red, green, blue).into()
}
