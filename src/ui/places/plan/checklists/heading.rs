//! The heading of a section: what it is for, how far it has come, and whether it is unfolded.

use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Role, Sense, Ui, Vec2, WidgetInfo, accesskit::Node, pos2,
};

use super::{ListsState, Section, Spot};
use crate::ui::{
    icons,
    theme::{self, RADIUS_CONTROL, Tokens, icon_size, size, space},
    widgets,
    words::checklists::page as words,
};

/// What the arrow takes of the width.
const ARROW: f32 = 24.0;
/// Around the texts.
const AROUND: f32 = 8.0;

/// Shows the heading, which folds and unfolds its section.
pub(super) fn ui(ui: &mut Ui, lists: &mut ListsState, section: Section, progress: &str) {
    let tokens = Tokens::of(ui.ctx());
    let is_open = lists.is_open(section);
    let room = ui.available_width() - ARROW;
    let small = theme::regular(size::SECONDARY);
    let wrapped = |text: &str, font, color| {
        let text = text.to_owned();
        ui.painter().layout(text, font, color, room)
    };
    let title = theme::strong(size::HEADING);
    let title = wrapped(words::section(section), title, tokens.ink);
    let purpose = wrapped(words::purpose(section), small.clone(), tokens.ink2);
    let progress_text = wrapped(progress, small, tokens.ink2);
    let is_beside = title.size().x + progress_text.size().x + space::CARD <= room;
    let mut height = title.size().y + space::HAIR + purpose.size().y;
    if !is_beside {
        height += space::HAIR + progress_text.size().y;
    }
    let size = Vec2::new(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let says = words::heading(section, progress);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &says));
    ui.ctx()
        .accesskit_node_builder(response.id, |node: &mut Node| {
            node.set_expanded(is_open);
            node.set_description(words::purpose(section));
        });

    let ground = rect.expand(AROUND);
    let radius = CornerRadius::same(RADIUS_CONTROL);
    if response.hovered() {
        ui.painter().rect_filled(ground, radius, tokens.bg);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, ground.shrink(2.0), RADIUS_CONTROL);
    }
    let arrow = if is_open {
        icons::CHEVRON_DOWN
    } else {
        icons::CHEVRON_RIGHT
    };
    let at = pos2(rect.left() + 7.0, rect.top() + title.size().y / 2.0);
    let font = theme::regular(icon_size::SMALL);
    ui.painter()
        .text(at, Align2::CENTER_CENTER, arrow, font, tokens.ink2);
    let left = rect.left() + ARROW;
    let below_title = rect.top() + title.size().y + space::HAIR;
    let below_purpose = below_title + purpose.size().y + space::HAIR;
    let progress_at = if is_beside {
        let middle = (title.size().y - progress_text.size().y) / 2.0;
        let left = rect.right() - progress_text.size().x;
        pos2(left, rect.top() + middle)
    } else {
        pos2(left, below_purpose)
    };
    ui.painter()
        .galley(pos2(left, rect.top()), title, tokens.ink);
    ui.painter()
        .galley(pos2(left, below_title), purpose, tokens.ink2);
    ui.painter().galley(progress_at, progress_text, tokens.ink2);
    if lists.attend(Spot::Section(section), rect) {
        response.request_focus();
    }
    if response.clicked() {
        lists.toggle(section);
    }
}
