//! The ring around what has the keyboard.

use eframe::egui::{Context, CornerRadius, Id, Memory, Painter, Rect, Stroke, StrokeKind, Ui};

use crate::ui::theme::{RADIUS_CONTROL, Tokens};

/// How far the ring reaches beyond what it is around.
const BEYOND: f32 = 2.5;

/// The ring around what has the keyboard, for what knows best where it fits.
pub fn focus_ring(ui: &Ui, rect: Rect, radius: u8) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(ringed(), pass));
    paint(ui.painter(), rect, radius);
}

/// The same ring around the place to which keys go once the keyboard is here.
pub fn cursor_ring(ui: &Ui, rect: Rect, radius: u8) {
    paint(ui.painter(), rect, radius);
}

/// The ring around what has the keyboard and has not drawn one of its own; a text field shows it by
/// its border.
pub fn ring_the_rest(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    let is_ringed = ctx.data(|data| data.get_temp(ringed()) == Some(pass));
    if is_ringed || ctx.text_edit_focused() {
        return;
    }
    let focused = ctx.memory(Memory::focused);
    let Some(response) = focused.and_then(|id| ctx.read_response(id)) else {
        return;
    };
    // What of it is in sight; a scroll area cuts off the rest.
    let seen = response.interact_rect.expand(BEYOND);
    let painter = ctx.layer_painter(response.layer_id).with_clip_rect(seen);
    paint(&painter, response.rect, RADIUS_CONTROL);
}

/// Under which the pass is noted in which a ring was drawn last.
fn ringed() -> Id {
    Id::unique("ringed")
}

fn paint(painter: &Painter, rect: Rect, radius: u8) {
    let radius = CornerRadius::same(radius + 2);
    let stroke = Stroke::new(2.0, Tokens::of(painter.ctx()).ink);
    painter.rect_stroke(rect.expand(BEYOND), radius, stroke, StrokeKind::Inside);
}
