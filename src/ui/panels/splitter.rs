//! The edge of a panel at the right, dragged or moved by arrow keys to make it wider or narrower.

use eframe::egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Stroke, Ui, WidgetInfo,
};

use crate::ui::{
    theme::{GRID, Tokens},
    widgets,
};

/// Half the width of what can be grabbed.
const GRAB: f32 = 4.0;
/// How far an arrow key moves the edge.
const STEP: f32 = 4.0 * GRID;

/// Shows the edge of a panel of this width; returns the width that it was dragged to.
pub(super) fn ui(ui: &Ui, panel: Rect, name: &str, width: f32) -> Option<f32> {
    let edge = Rect::from_x_y_ranges(panel.left()..=panel.left(), panel.y_range());
    let id = Id::unique("splitter");
    let response = ui
        .interact(edge.expand2([GRAB, 0.0].into()), id, Sense::drag())
        .on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    response.widget_info(|| WidgetInfo::slider(true, f64::from(width), name));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_role(Role::Splitter));
    let tokens = Tokens::of(ui.ctx());
    let color = if response.hovered() || response.dragged() {
        tokens.ink3
    } else {
        tokens.line
    };
    if color != tokens.line {
        let stroke = Stroke::new(3.0, color);
        ui.painter().vline(panel.left(), panel.y_range(), stroke);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, response.rect.shrink(1.5), 2);
        let filter = EventFilter {
            horizontal_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let moved = ui.input_mut(|input| {
            let left = input.consume_key(Modifiers::NONE, Key::ArrowLeft);
            let right = input.consume_key(Modifiers::NONE, Key::ArrowRight);
            f32::from(u8::from(left)) - f32::from(u8::from(right))
        });
        return (moved != 0.0).then_some(width + moved * STEP);
    }
    let pointer = response.interact_pointer_pos()?;
    response.dragged().then_some(panel.right() - pointer.x)
}
