//! What the window shows while a file is held over it.

use eframe::egui::{
    self, Align2, Area, CornerRadius, Id, LayerId, Order, Stroke, StrokeKind, Vec2,
    accesskit::{Live, Role},
};

use super::label;
use crate::ui::theme::{self, RADIUS_CARD, Tokens, size, space};

/// A frame around the whole window that says what dropping would do.
pub fn drop_overlay(ctx: &egui::Context, says: &str) {
    let tokens = Tokens::of(ctx);
    let veil = LayerId::new(Order::Foreground, Id::unique("drop veil"));
    let screen = ctx.content_rect();
    let painter = ctx.layer_painter(veil);
    painter.rect_filled(screen, CornerRadius::ZERO, tokens.bg.gamma_multiply(0.85));
    let radius = CornerRadius::same(RADIUS_CARD);
    let border = Stroke::new(2.0, tokens.lead);
    painter.rect_stroke(
        screen.shrink(space::CARD),
        radius,
        border,
        StrokeKind::Inside,
    );
    Area::new(Id::unique("drop"))
        .anchor(Align2::CENTER_CENTER, Vec2::ZERO)
        .order(Order::Tooltip)
        .interactable(false)
        .show(ctx, |ui| {
            ui.set_max_width(screen.width() - 4.0 * space::SECTION);
            let said = label(ui, says, theme::strong(size::PAGE), tokens.ink);
            ctx.accesskit_node_builder(said.id, |node| {
                node.set_role(Role::Status);
                node.set_label(says.to_owned());
                node.clear_value();
                node.set_live(Live::Polite);
            });
        });
}
