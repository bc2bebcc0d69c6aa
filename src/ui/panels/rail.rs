//! The rail at the left: the places of an open plan.

use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Frame, Margin, Panel, Role, Sense, Ui, Vec2, WidgetInfo,
};

use crate::ui::{
    command::Command,
    intent::Intent,
    state::{Intents, Place},
    theme::{self, RADIUS_CARD, Tokens, size},
    widgets,
};

const WIDTH: f32 = 72.0;

/// Shows the rail.
pub fn ui(ui: &mut Ui, place: Place, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.panel)
        .inner_margin(Margin::symmetric(6, 10));
    let panel = Panel::left("rail")
        .exact_size(WIDTH)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            entry(ui, Command::GoTeam, place == Place::Team, intents);
            entry(ui, Command::GoBalance, place == Place::Balance, intents);
        });
    let rect = panel.response.rect;
    super::edge(ui, [rect.right_top(), rect.right_bottom()], -Vec2::X);
}

fn entry(ui: &mut Ui, command: Command, here: bool, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 54.0), Sense::click());
    let text = command.text();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, here, text));
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(widgets::tip(ui, command, text));
    let radius = CornerRadius::same(RADIUS_CARD - 3);
    if here {
        ui.painter().rect_filled(rect, radius, tokens.select);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, tokens.bg);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CARD - 3);
    }
    let (color, font) = if here {
        (tokens.ink, theme::strong(size::SMALL))
    } else {
        (tokens.ink2, theme::regular(size::SMALL))
    };
    let center = rect.center();
    let painter = ui.painter();
    let icon_at = center - Vec2::new(0.0, 9.0);
    painter.text(
        icon_at,
        Align2::CENTER_CENTER,
        command.icon(),
        theme::regular(20.0),
        color,
    );
    let text_at = center + Vec2::new(0.0, 13.0);
    painter.text(text_at, Align2::CENTER_CENTER, text, font, color);
    if response.clicked() {
        intents.push(Intent::Run(command));
    }
}
