//! Controls at the right end of a line, laid out and reached by Tab in reading order.
//!
//! What stands at the right can only be placed once it is known how wide it is. So the width of the
//! last frame is remembered, and a frame in which it changes is drawn once more before it is shown.

use eframe::egui::{Align, Id, Layout, Rect, Ui, UiBuilder, Vec2};

use super::CONTROL_HEIGHT;

/// A line of controls that ends at the right, as high as they are.
pub fn at_right<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.next_auto_id().with("at right");
    named_at_right(ui, id, contents)
}

/// As [`at_right`], under an id by which [`width_at_right`] knows it.
pub fn named_at_right<R>(ui: &mut Ui, id: Id, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let known = width_at_right(ui, id);
    let size = Vec2::new(ui.available_width().max(0.0), CONTROL_HEIGHT + 2.0);
    let (_, line) = ui.allocate_space(size);
    let left = line.right() - known.unwrap_or_default();
    // All of the line's width is theirs, wherever they begin.
    let place = line.with_min_x(left.max(line.left())).min;
    let builder = UiBuilder::new()
        .max_rect(Rect::from_min_size(place, size))
        .layout(Layout::left_to_right(Align::Center));
    let mut child = ui.new_child(builder);
    let inner = contents(&mut child);
    let width = child.min_rect().right() - place.x;
    if known.is_none_or(|known| (known - width).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx()
            .request_discard("the width at the right has changed");
    }
    inner
}

/// How wide the controls of this id at the right are, if they were drawn before.
#[must_use]
pub fn width_at_right(ui: &Ui, id: Id) -> Option<f32> {
    ui.data(|data| data.get_temp(id))
}
