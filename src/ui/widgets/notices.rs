//! Notices: lines at the bottom of the window that tell what was done, some with a way on.

use eframe::egui::{
    self, Align2, Area, Button, Color32, CornerRadius, Frame, Id, Margin, Order, Response,
    RichText, Stroke, Ui, Vec2,
    accesskit::{Live, Role},
};

use super::{focus_ring, label};
use crate::ui::{
    icons,
    theme::{self, CONTROL_HEIGHT, RADIUS_CONTROL, Tokens, icon_size, size, space},
    words,
};

/// Between the notices and the end of the window, where the line stands that tells of keys.
const ABOVE: f32 = 2.0 * space::SECTION;

/// A notice to show.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// What was done.
    pub text: &'a str,
    /// How much is done of what it tells of, in percent, where that is known.
    pub percent: Option<u8>,
    /// The word on its button, if it leads on.
    pub way: Option<&'a str>,
    /// Whether it can be closed: what tells of something that goes on cannot.
    pub closes: bool,
}

/// What a person did with the notices, by their places.
#[derive(Clone, Copy, Debug, Default)]
pub struct Touched {
    /// The button of this one was pressed.
    pub taken: Option<usize>,
    /// This one was closed.
    pub closed: Option<usize>,
    /// Somebody is at them with the pointer or the keyboard, so they are to stay.
    pub held: bool,
}

/// Shows the notices, the latest lowest. A screen reader says each when it appears.
#[must_use]
pub fn notices(ctx: &egui::Context, lines: &[Line<'_>]) -> Touched {
    let mut touched = Touched::default();
    let area = Area::new(Id::unique("notices"))
        .anchor(Align2::CENTER_BOTTOM, Vec2::new(0.0, -ABOVE))
        .order(Order::Foreground)
        .show(ctx, |ui| {
            ui.vertical_centered(|ui| {
                for (place, line) in lines.iter().enumerate() {
                    notice(ui, place, line, &mut touched);
                }
            });
        });
    touched.held |= area.response.contains_pointer();
    touched
}

fn notice(ui: &mut Ui, place: usize, line: &Line<'_>, touched: &mut Touched) {
    let tokens = Tokens::of(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.accent)
        .corner_radius(CornerRadius::same(RADIUS_CONTROL))
        .inner_margin(Margin::symmetric(14, 4));
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(CONTROL_HEIGHT);
            let said = label(ui, line.text, theme::medium(size::BODY), tokens.on_accent);
            ui.ctx().accesskit_node_builder(said.id, |node| {
                node.set_role(Role::Status);
                node.set_label(line.text.to_owned());
                node.clear_value();
                node.set_live(Live::Polite);
            });
            if let Some(percent) = line.percent {
                // Beside the text, which a screen reader would say again whenever it changes.
                let text = words::jobs::percent(percent);
                label(ui, text, theme::strong(size::BODY), tokens.on_accent);
            }
            if let Some(way) = line.way {
                ui.add_space(space::ITEM);
                let text = RichText::new(way)
                    .font(theme::strong(size::BODY))
                    .color(tokens.on_accent);
                let name = words::notice::way(way, line.text);
                let response = button(ui, text, &name, tokens.on_accent);
                touched.held |= response.has_focus();
                if response.clicked() {
                    touched.taken = Some(place);
                }
            }
            if !line.closes {
                return;
            }
            let cross = RichText::new(icons::X)
                .size(icon_size::SMALL)
                .color(tokens.on_accent);
            let name = words::notice::close(line.text);
            let response = button(ui, cross, &name, tokens.accent);
            touched.held |= response.has_focus();
            if response.clicked() {
                touched.closed = Some(place);
            }
        });
    });
}

/// A button on the dark ground of a notice.
fn button(ui: &mut Ui, text: RichText, name: &str, border: Color32) -> Response {
    let button = Button::new(text)
        .fill(Color32::TRANSPARENT)
        .stroke(Stroke::new(1.0, border))
        .min_size(Vec2::splat(CONTROL_HEIGHT - space::TIGHT));
    let response = ui.add(button).accessible_name(name).on_hover_text(name);
    if response.has_focus() {
        focus_ring(ui, response.rect, RADIUS_CONTROL);
    }
    response
}
