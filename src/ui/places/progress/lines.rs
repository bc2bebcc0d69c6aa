//! A list of things that a click shows in the inspector; only the lines in sight are built.

use eframe::egui::{CornerRadius, Rect, Sense, Stroke, Ui, Vec2, pos2};

use super::ProgressState;
use crate::ui::{
    state::Item,
    theme::{self, RADIUS_CONTROL, Tokens, size},
    widgets,
};

const LINE: f32 = 52.0;
/// So much is built above and below what is in sight, so that Tab leads on to it, from the card
/// above too.
const BEYOND: f32 = 4.0 * LINE;
/// What stands at the right takes no more than this share.
const RIGHT: f32 = 0.4;

/// What a line shows.
pub(super) struct Line {
    /// What a click shows.
    pub(super) item: Item,
    /// What it is called.
    pub(super) title: String,
    /// What is known of it, below.
    pub(super) below: String,
    /// What comes to matter most, at the right.
    pub(super) right: String,
}

/// Shows so many lines.
pub(super) fn ui(
    ui: &mut Ui,
    state: &mut ProgressState,
    count: usize,
    mut line: impl FnMut(&mut ProgressState, usize) -> Option<Line>,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for place in 0..count {
        let size = Vec2::new(ui.available_width(), LINE);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let seen = ui.clip_rect().expand2(Vec2::new(0.0, BEYOND));
        if !seen.intersects(rect) {
            continue;
        }
        if let Some(line) = line(state, place) {
            show(ui, state, &line, rect);
        }
    }
}

fn show(ui: &Ui, state: &mut ProgressState, line: &Line, rect: Rect) {
    let tokens = Tokens::of(ui.ctx());
    let Line {
        item,
        title,
        below,
        right,
    } = line;
    let says = format!("{title}, {below}, {right}");
    let id = ui.scope_id().with(item);
    let response = widgets::clickable(ui, rect, id, &says);
    let ground = rect.expand2(Vec2::new(8.0, -2.0));
    let radius = CornerRadius::same(RADIUS_CONTROL);
    if state.trail.shows(*item) {
        ui.painter().rect_filled(ground, radius, tokens.select);
    } else if response.hovered() {
        ui.painter().rect_filled(ground, radius, tokens.bg);
    }
    if state.trail.take_left(*item) {
        response.request_focus();
    }
    if response.has_focus() {
        widgets::focus_ring(ui, ground.shrink(3.0), RADIUS_CONTROL);
    }
    let (body, small) = (theme::medium(size::BODY), theme::regular(size::SECONDARY));
    let painter = ui.painter();
    let galley = painter.layout_no_wrap(right.clone(), body.clone(), tokens.ink);
    let room_right = galley.size().x.min(rect.width() * RIGHT);
    let room = rect.width() - room_right - 12.0;
    let at = |x: f32, y: f32| pos2(x, rect.top() + y);
    let left = rect.left();
    widgets::painted_line(ui, at(left, 18.0), title, body.clone(), tokens.ink, room);
    widgets::painted_line(ui, at(left, 36.0), below, small, tokens.ink2, room);
    let middle = at(rect.right() - room_right, LINE / 2.0);
    widgets::painted_line(ui, middle, right, body, tokens.ink, room_right);
    let bottom = rect.bottom() - 0.5;
    let edge = Stroke::new(1.0, tokens.line_soft);
    ui.painter().hline(rect.x_range(), bottom, edge);
    if response.clicked() {
        state.trail.choose(*item, widgets::by_keyboard(ui));
    }
}
