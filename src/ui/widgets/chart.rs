//! The one painter that draws figures in the window.

use std::{collections::HashMap, sync::Arc};

use eframe::egui::{
    self, Align, Align2, CornerRadius, Galley, Id, Pos2, Rect, Response, Sense, Shape, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
    epaint::{CircleShape, PathShape, TextShape},
};

use crate::{
    figure::{Anchor, Area, Figure, Label, Mark, Point, Subject, Tone, dashes},
    ui::{
        state::Selection,
        theme::{self, RADIUS_CELL, Tokens},
    },
};

/// A chart of more marks is built only around what is in sight; a shorter one as a whole, also for
/// those who do not see it.
const MANY: usize = 3000;
/// So much is built above and below what is in sight, so that Tab leads on to it.
const BEYOND: f32 = 60.0;

/// What a person did with a chart.
pub struct ChartResponse {
    /// The chart as a whole.
    pub response: Response,
    /// The part that was clicked.
    pub clicked: Option<Subject>,
}

/// Draws a figure where the layout stands, and lets its targets be hovered, clicked and read out.
///
/// `name` tells the chart from others. With `active` false the chart is a picture: its targets are
/// left out.
pub fn chart(ui: &mut Ui, name: &str, figure: &Figure, active: bool) -> ChartResponse {
    let size = Vec2::new(figure.size.x, figure.size.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, &figure.says));
    let figure = &*super::glide::glide(ui, response.id, figure);
    let tokens = Tokens::of(ui.ctx());
    let painter = ui.painter_at(rect.expand(4.0));
    let seen = ui.clip_rect().y_range().expand(BEYOND);
    let is_near = |mark: &&Mark| {
        let (top, bottom) = reach(mark);
        figure.marks.len() <= MANY
            || (rect.top() + bottom >= seen.min && rect.top() + top <= seen.max)
    };
    let near: Vec<&Mark> = figure.marks.iter().filter(is_near).collect();
    let mut pen = Pen::new(&painter, tokens, rect.min);
    let shapes = near.iter().filter_map(|mark| pen.shape(mark));
    let shapes: Vec<Shape> = shapes.collect();
    painter.extend(shapes);
    let targets = near.into_iter().filter(|_| active).filter_map(target);
    let mut clicked = None;
    for (area, subject, says) in targets {
        let area = Rect::from_min_max(at(rect.min, area.min), at(rect.min, area.max));
        // By its subject, so that the keyboard stays with it when the chart changes.
        let id = Id::unique((name, subject));
        // Nothing can be chosen by these.
        if matches!(
            subject,
            Subject::Team | Subject::FormerSkill(_) | Subject::Dimension(_)
        ) {
            let part = ui.interact(area, id, Sense::hover()).on_hover_text(says);
            part.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, says));
            continue;
        }
        let part = super::clickable(ui, area, id, says).on_hover_text(says);
        if part.gained_focus() {
            part.scroll_to_me(None);
        }
        if part.has_focus() {
            super::focus_ring(ui, area, 6);
        } else if part.hovered() {
            outline(&painter, tokens, area);
        }
        if part.clicked() {
            clicked = Some(subject.clone());
        }
    }
    ChartResponse { response, clicked }
}

/// Draws a figure as a picture that fills the width of a place, in the colours of these tokens. Only
/// what is in sight is drawn.
pub fn picture(ui: &Ui, place: Rect, figure: &Figure, tokens: &Tokens) {
    let painter = ui.painter_at(place);
    let scale = place.width() / figure.size.x.max(1.0);
    let seen = painter.clip_rect().y_range();
    let is_seen = |mark: &&Mark| {
        let (top, bottom) = reach(mark);
        place.top() + bottom * scale >= seen.min && place.top() + top * scale <= seen.max
    };
    let mut pen = Pen {
        scale,
        ..Pen::new(&painter, tokens, place.min)
    };
    let shapes = figure.marks.iter().filter(is_seen);
    let shapes: Vec<Shape> = shapes.filter_map(|mark| pen.shape(mark)).collect();
    painter.extend(shapes);
}

/// The quiet outline of the part that the pointer is at: a circle around a dot, a frame around a
/// row.
fn outline(painter: &egui::Painter, tokens: &Tokens, area: Rect) {
    let stroke = Stroke::new(1.0, tokens.ink3);
    if (area.width() - area.height()).abs() < 1.0 {
        painter.circle_stroke(area.center(), area.width() / 2.0, stroke);
    } else {
        let radius = CornerRadius::same(RADIUS_CELL);
        painter.rect_stroke(area, radius, stroke, StrokeKind::Inside);
    }
}

/// Draws the headings of a chart, its uppermost part, once more where they would scroll out of sight.
/// `origin` is where the chart was drawn.
pub fn stay_on_top(ui: &Ui, figure: &Figure, origin: Pos2, height: f32) {
    let seen = ui.clip_rect();
    if seen.top() <= origin.y {
        return;
    }
    let tokens = Tokens::of(ui.ctx());
    let ground = Rect::from_min_size(seen.min, Vec2::new(seen.width(), height));
    let painter = ui.painter_at(ground);
    painter.rect_filled(ground, CornerRadius::ZERO, tokens.panel);
    let at = Pos2::new(origin.x, seen.top());
    let is_heading = |mark: &&Mark| matches!(mark, Mark::Text(label) if label.at.y <= height);
    let mut pen = Pen::new(&painter, tokens, at);
    for mark in figure.marks.iter().filter(is_heading) {
        painter.extend(pen.shape(mark));
    }
    let line = Stroke::new(1.0, tokens.line);
    painter.hline(ground.x_range(), ground.bottom() - 0.5, line);
}

/// Puts a ground below the rows of what is selected, where the chart is about to be drawn.
pub fn ground(ui: &Ui, figure: &Figure, selection: Selection) {
    let origin = ui.cursor().min;
    let seen = ui.clip_rect();
    for mark in &figure.marks {
        if let Some((area, subject, _)) = target(mark)
            && selection.marks(subject)
        {
            let rect = Rect::from_min_max(at(origin, area.min), at(origin, area.max));
            if seen.intersects(rect) {
                let radius = CornerRadius::same(RADIUS_CELL);
                let tokens = Tokens::of(ui.ctx());
                // Pale enough for the pale marks of a side to stand out from it.
                let ground = theme::mix(tokens.panel, tokens.select, 0.5);
                ui.painter().rect_filled(rect, radius, ground);
            }
        }
    }
}

/// How wide texts will be in the window's faces.
pub fn measure(ui: &Ui) -> impl Fn(&str, f32, bool) -> f32 + use<> {
    let painter = ui.painter().clone();
    move |text, size, strong| {
        let font = if strong {
            theme::strong(size)
        } else {
            theme::regular(size)
        };
        let galley = painter.layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER);
        galley.size().x
    }
}

/// From where down to where a mark may be seen, with some room to spare.
fn reach(mark: &Mark) -> (f32, f32) {
    match mark {
        Mark::Line { points, .. } | Mark::Fill { points, .. } => {
            let ends = |(top, bottom): (f32, f32), p: &Point| (top.min(p.y), bottom.max(p.y));
            points.iter().fold((f32::MAX, f32::MIN), ends)
        }
        Mark::Dot { center, radius, .. } | Mark::Ring { center, radius, .. } => {
            (center.y - radius, center.y + radius)
        }
        Mark::Text(label) if label.upright => (f32::MIN, f32::MAX),
        Mark::Text(label) => (label.at.y - label.size, label.at.y + label.size),
        Mark::Target { area, .. } => (area.min.y, area.max.y),
    }
}

fn target(mark: &Mark) -> Option<(&Area, &Subject, &str)> {
    match mark {
        Mark::Target {
            area,
            subject,
            says,
        } => Some((area, subject, says)),
        _ => None,
    }
}

fn at(origin: Pos2, point: Point) -> Pos2 {
    origin + Vec2::new(point.x, point.y)
}

/// Draws marks at a place. Each text is laid out once: those of a heat map are few and stand there
/// many times.
struct Pen<'a> {
    painter: &'a egui::Painter,
    tokens: &'a Tokens,
    /// Where the corner of the figure lies.
    origin: Pos2,
    /// Points on the screen for each point of the figure.
    scale: f32,
    known: HashMap<(&'a str, u32, bool, Tone), Arc<Galley>>,
}

impl<'a> Pen<'a> {
    fn new(painter: &'a egui::Painter, tokens: &'a Tokens, origin: Pos2) -> Self {
        Self {
            painter,
            tokens,
            origin,
            scale: 1.0,
            known: HashMap::new(),
        }
    }

    fn galley(&mut self, label: &'a Label) -> Arc<Galley> {
        let key = (
            label.text.as_str(),
            label.size.to_bits(),
            label.strong,
            label.tone,
        );
        let lay_out = || {
            let size = label.size * self.scale;
            let font = if label.strong {
                theme::strong(size)
            } else {
                theme::regular(size)
            };
            let color = self.tokens.tone(label.tone);
            self.painter.layout_no_wrap(label.text.clone(), font, color)
        };
        Arc::clone(self.known.entry(key).or_insert_with(lay_out))
    }

    fn at(&self, point: Point) -> Pos2 {
        self.origin + Vec2::new(point.x, point.y) * self.scale
    }

    fn stroke(&self, width: f32, tone: Tone) -> Stroke {
        Stroke::new(width * self.scale, self.tokens.tone(tone))
    }

    fn shape(&mut self, mark: &'a Mark) -> Option<Shape> {
        let place = |points: &[Point]| points.iter().map(|p| self.at(*p)).collect::<Vec<_>>();
        Some(match mark {
            Mark::Line {
                points,
                width,
                tone,
                dashed,
            } => {
                let stroke = self.stroke(*width, *tone);
                let points = place(points);
                if *dashed {
                    let (dash, gap) = dashes(*width);
                    let (dash, gap) = (dash * self.scale, gap * self.scale);
                    Shape::Vec(Shape::dashed_line(&points, stroke, dash, gap))
                } else {
                    Shape::line(points, stroke)
                }
            }
            Mark::Fill { points, tone } => {
                let fill = self.tokens.tone(*tone);
                Shape::Path(PathShape::convex_polygon(place(points), fill, Stroke::NONE))
            }
            Mark::Dot {
                center,
                radius,
                tone,
            } => {
                let fill = self.tokens.tone(*tone);
                Shape::circle_filled(self.at(*center), radius * self.scale, fill)
            }
            Mark::Ring {
                center,
                radius,
                width,
                tone,
            } => Shape::Circle(CircleShape {
                center: self.at(*center),
                radius: radius * self.scale,
                fill: self.tokens.panel,
                stroke: self.stroke(*width, *tone),
            }),
            Mark::Text(label) => self.text(label),
            Mark::Target { .. } => return None,
        })
    }

    fn text(&mut self, label: &'a Label) -> Shape {
        let color = self.tokens.tone(label.tone);
        let galley = self.galley(label);
        let point = self.at(label.at);
        if label.upright {
            let angle = -std::f32::consts::FRAC_PI_2;
            let middle = point - Vec2::new(galley.size().y, -galley.size().x) / 2.0;
            return Shape::Text(TextShape::new(middle, galley, color).with_angle(angle));
        }
        let rect = align(label.anchor).anchor_size(point, galley.size());
        Shape::galley(rect.min, galley, color)
    }
}

/// egui names the side of the text that lies on the point; a figure, the side where the text goes.
fn align(anchor: Anchor) -> Align2 {
    let side = |way: i8| match way {
        ..=-1 => Align::Max,
        0 => Align::Center,
        1.. => Align::Min,
    };
    Align2([side(anchor.x), side(anchor.y)])
}
