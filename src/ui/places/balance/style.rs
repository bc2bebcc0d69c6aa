//! The style profile: between the poles of each dimension, where the team stands and where it wants
//! to be, set on the chart itself.

use std::sync::Arc;

use eframe::egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, Ui,
    Vec2, WidgetInfo,
    accesskit::{Action, Node},
    pos2,
};

use super::frame;
use crate::{
    balance::lean_in_words,
    content::Dimension,
    figure::{self, Area, Figure, Mark, ProfileTrack, Subject, table},
    plan::{Edit, Lean, Moment},
    ui::{
        intent::Intent,
        state::{Intents, View, ViewState},
        theme::{RADIUS_CELL, Tokens},
        widgets::{self, chart},
        words::{charts, style as words},
    },
};

/// The profile is no wider: the poles of a dimension are to be seen at one glance.
const WIDEST: f32 = 1000.0;
/// Radius of the circle around the place that a click would set.
const GHOST: f32 = 7.0;
/// Radius of a place in a lane in which nothing was said.
const PLACE: f32 = 1.25;

/// Shows the card.
pub(super) fn card(
    ui: &mut Ui,
    room: Vec2,
    view: View<'_>,
    state: &mut ViewState,
    intents: &mut Intents,
) {
    let dimensions = &view.content.guide().dimensions;
    frame(ui, room.x, |ui| {
        let width = ui.available_width().min(WIDEST);
        let measure = chart::measure(ui);
        let figure = state
            .balance
            .style
            .get((view.revision, width.to_bits()), || {
                figure::profile(view.plan, view.balance, dimensions, width, &measure)
            });
        let values = state.as_tables.has(charts::STYLE).then(|| {
            let values = &mut state.balance.style_values;
            values.get(view.revision, || {
                table::profile_table(view.plan, dimensions)
            })
        });
        let whole = || Arc::clone(&figure);
        let tables = &mut state.as_tables;
        widgets::chart_heading(ui, charts::STYLE, whole, values.as_deref(), tables, intents);
        // Also once something was said: marks that jump away are missed by the next click.
        for line in words::PURPOSE {
            widgets::caption(ui, line);
        }
        if let Some(values) = &values {
            let most = room.y.max(figure.size.y);
            widgets::values(ui, charts::STYLE, values, most, state.selection);
            return;
        }
        widgets::caption(ui, words::HELP);
        ui.add_space(widgets::BELOW_HEADING);
        let origin = ui.cursor().min;
        chart::chart(ui, "style", &figure, true);
        lanes(ui, view, &figure, origin, intents);
    });
    widgets::scroll_to_focus(ui);
}

/// The controls over the rows of the chart, which was drawn here.
fn lanes(ui: &Ui, view: View<'_>, figure: &Figure, origin: Pos2, intents: &mut Intents) {
    let track = ProfileTrack::of(figure.size.x);
    for mark in &figure.marks {
        let Mark::Target {
            area,
            subject: Subject::Dimension(place),
            ..
        } = mark
        else {
            continue;
        };
        let Some(dimension) = view.content.guide().dimensions.get(*place) else {
            continue;
        };
        for moment in Moment::ALL {
            let lane = Lane {
                dimension,
                moment,
                lean: stance(view, dimension, moment),
                track,
                origin,
            };
            if let Some(lean) = lane.ui(ui, &track.lane(area, moment)) {
                intents.push(Intent::Edit(Edit::Style {
                    dimension: dimension.id.clone(),
                    moment,
                    lean,
                }));
            }
        }
    }
}

fn stance(view: View<'_>, dimension: &Dimension, moment: Moment) -> Option<Lean> {
    let stance = view.plan.self_image().style.get(&dimension.id)?;
    stance.at(moment)
}

/// One of the two lanes of a row.
struct Lane<'a> {
    dimension: &'a Dimension,
    moment: Moment,
    /// What was said.
    lean: Option<Lean>,
    track: ProfileTrack,
    /// Where the chart was drawn.
    origin: Pos2,
}

impl Lane<'_> {
    /// Shows the control; returns what it was changed to.
    fn ui(&self, ui: &Ui, area: &Area) -> Option<Option<Lean>> {
        let at = |point: figure::Point| self.origin + Vec2::new(point.x, point.y);
        let rect = Rect::from_min_max(at(area.min), at(area.max));
        let id = Id::unique(("style", &self.dimension.id, self.moment));
        let response = ui
            .interact(rect, id, Sense::click_and_drag())
            .on_hover_cursor(CursorIcon::PointingHand);
        self.tell(ui, &response);
        if self.lean.is_none() {
            self.places(ui, rect);
        }
        if response.has_focus() {
            widgets::focus_ring(ui, rect.shrink(2.0), RADIUS_CELL);
        }
        let changed = self
            .pointed(&response)
            .or_else(|| {
                response
                    .has_focus()
                    .then(|| keyed(ui, id, self.lean))
                    .flatten()
            })
            .or_else(|| asked(ui, id, self.lean));
        if let Some(pointer) = response.hover_pos()
            && !response.dragged()
        {
            self.ghost(ui, rect, pointer);
        }
        changed.filter(|lean| *lean != self.lean)
    }

    fn tell(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| {
            let name = words::lane(&self.dimension.name, self.moment);
            let mut info = WidgetInfo::labeled(Role::Slider, true, name);
            info.value = self.lean.map(|lean| lean.get().into());
            info.current_text_value = Some(lean_in_words(self.lean).to_owned());
            info
        });
        ui.ctx()
            .accesskit_node_builder(response.id, |node: &mut Node| {
                node.set_min_numeric_value(Lean::MIN.into());
                node.set_max_numeric_value(Lean::MAX.into());
                node.set_numeric_value_step(1.0);
                node.add_action(Action::Increment);
                node.add_action(Action::Decrement);
            });
    }

    /// What the pointer sets: the place it is at, or nothing where it clicks what is set.
    fn pointed(&self, response: &Response) -> Option<Option<Lean>> {
        let pointer = response.interact_pointer_pos()?;
        let lean = self.nearest(pointer);
        if response.clicked() {
            response.request_focus();
            return Some(lean.filter(|_| lean != self.lean));
        }
        response.dragged().then_some(lean)
    }

    fn nearest(&self, pointer: Pos2) -> Option<Lean> {
        self.track.nearest(pointer.x - self.origin.x)
    }

    /// The places of a lane in which nothing was said, as small as in a cell without a rating.
    fn places(&self, ui: &Ui, rect: Rect) {
        let color = Tokens::of(ui.ctx()).ink3;
        for lean in Lean::all() {
            ui.painter()
                .circle_filled(self.center(lean, rect), PLACE, color);
        }
    }

    fn center(&self, lean: Lean, rect: Rect) -> Pos2 {
        pos2(self.origin.x + self.track.x(lean), rect.center().y)
    }

    /// Where a click would set the mark.
    fn ghost(&self, ui: &Ui, rect: Rect, pointer: Pos2) {
        let Some(lean) = self.nearest(pointer) else {
            return;
        };
        let stroke = Stroke::new(1.0, Tokens::of(ui.ctx()).ink3);
        ui.painter()
            .circle_stroke(self.center(lean, rect), GHOST, stroke);
    }
}

/// What the keyboard sets.
fn keyed(ui: &Ui, id: Id, lean: Option<Lean>) -> Option<Option<Lean>> {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Delete) || pressed(Key::Backspace) {
        return Some(None);
    }
    if pressed(Key::ArrowLeft) {
        return Some(moved(lean, -1));
    }
    if pressed(Key::ArrowRight) {
        return Some(moved(lean, 1));
    }
    if pressed(Key::Home) {
        return Some(Lean::new(Lean::MIN));
    }
    pressed(Key::End).then_some(Lean::new(Lean::MAX))
}

/// What a screen reader sets.
fn asked(ui: &Ui, id: Id, lean: Option<Lean>) -> Option<Option<Lean>> {
    let requests = |action| ui.input(|input| input.num_accesskit_action_requests(id, action));
    if requests(Action::Increment) > 0 {
        return Some(moved(lean, 1));
    }
    (requests(Action::Decrement) > 0).then(|| moved(lean, -1))
}

/// One place further; from none on, the middle.
fn moved(lean: Option<Lean>, by: i8) -> Option<Lean> {
    let to = lean.map_or(0, |lean| lean.get().saturating_add(by));
    Lean::new(to.clamp(Lean::MIN, Lean::MAX))
}
