//! The palette as it is drawn, and its keys.

use eframe::egui::{
    self, Align2, Context, CornerRadius, CursorIcon, Frame, Id, Key, Margin, Modal, Modifiers,
    Rect, Role, ScrollArea, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::{Palette, entries::Tint};
use crate::ui::{
    icons,
    intent::{Answer, Intent},
    theme::{self, RADIUS_CARD, RADIUS_CONTROL, Tokens, icon_size, size, space},
    widgets,
    words::palette as words,
};

/// Height of a line.
const LINE: f32 = 38.0;
/// The most lines in sight at once.
const LINES: f32 = 10.0;
/// Between the top of the window and the palette.
const ABOVE: f32 = 64.0;
/// What the palette is high without its lines.
const REST: f32 = 116.0;

/// Shows the palette over everything else; returns what was asked for.
pub fn ui(ctx: &Context, palette: &mut Palette) -> Option<Answer> {
    let tokens = Tokens::of(ctx);
    let frame = Frame::window(&ctx.global_style())
        .fill(tokens.panel)
        .corner_radius(RADIUS_CARD)
        .inner_margin(Margin::same(10));
    let id = Id::unique("palette");
    let screen = ctx.content_rect();
    let above = ABOVE.min(screen.height() * 0.08);
    // Its top stays where it is while the list gets longer and shorter.
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, Vec2::new(0.0, above));
    let modal = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
        ui.set_width(640.0_f32.min(screen.width() - 48.0));
        ui.spacing_mut().item_spacing.y = 6.0;
        contents(ui, palette, screen.height() - above)
    });
    let closes = modal.should_close();
    let answer = modal.inner.map(|intent| Answer::Then(Box::new(intent)));
    answer.or_else(|| closes.then_some(Answer::Cancel))
}

fn contents(ui: &mut Ui, palette: &mut Palette, height: f32) -> Option<Intent> {
    let lines = LINES.min(((height - REST) / LINE).floor()).max(2.0);
    let entered = keys(ui, palette, lines);
    let field = field(ui, palette);
    separator(ui);
    let mut taken = entered.then_some(palette.marked);
    let tokens = Tokens::of(ui.ctx());
    if palette.found.is_empty() {
        ui.add_space(space::CLOSE);
        widgets::caption(ui, words::NOTHING);
        ui.add_space(space::CLOSE);
    } else {
        taken = list(ui, palette, lines * LINE, field).or(taken);
    }
    separator(ui);
    ui.horizontal(|ui| {
        ui.set_height(18.0);
        ui.add_space(space::ITEM);
        widgets::label(ui, words::KEYS, theme::regular(size::SMALL), tokens.ink3);
    });
    let entry = palette.line(taken?)?;
    entry.why_not.is_none().then(|| entry.intent.clone())
}

fn separator(ui: &mut Ui) {
    let line = Tokens::of(ui.ctx()).line;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    let stroke = Stroke::new(1.0, line);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// The keys that walk through the list; the field gets the others. Returns whether Enter was pressed.
fn keys(ui: &Ui, palette: &mut Palette, lines: f32) -> bool {
    let page = if lines > 9.0 { 9 } else { 4 };
    let steps = [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, -1),
        (Key::PageDown, page),
        (Key::PageUp, -page),
    ];
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    for (key, step) in steps {
        for _ in 0..presses(key) {
            palette.walk(step);
        }
    }
    presses(Key::Enter) > 0
}

/// The field, which has the keyboard all the time.
fn field(ui: &mut Ui, palette: &mut Palette) -> Id {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.add_space(space::CLOSE);
        widgets::icon(ui, icons::SEARCH, 18.0, tokens.ink2);
        let edit = TextEdit::singleline(&mut palette.text)
            .id(Id::unique("palette field"))
            .font(theme::regular(size::HEADING))
            .hint_text(words::HINT)
            .frame(Frame::NONE)
            .margin(Margin::symmetric(4, 8))
            .align(Align2::LEFT_CENTER)
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).accessible_name(words::FIELD);
        response.request_focus();
        if response.changed() {
            palette.look();
        }
        response.id
    })
    .inner
}

/// The lines in sight; returns the one that was clicked.
fn list(ui: &mut Ui, palette: &mut Palette, height: f32, field: Id) -> Option<usize> {
    let bottom = height - LINE;
    let top = line_at(palette.marked);
    let scrolled = palette.scrolled.clamp((top - bottom).max(0.0), top);
    let mut area = ScrollArea::vertical().max_height(height);
    if (scrolled - palette.scrolled).abs() > 0.5 {
        area = area.vertical_scroll_offset(scrolled);
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut clicked = None;
    let shown = area.show_rows(ui, LINE, palette.found.len(), |ui, lines| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::ListBox);
            node.set_label(words::RESULTS);
        });
        for place in lines {
            if line(ui, palette, place, field) {
                clicked = Some(place);
            }
        }
    });
    palette.scrolled = shown.state.clamped_offset().y;
    clicked
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a list is far shorter than 2^23"
)]
fn line_at(place: usize) -> f32 {
    place as f32 * LINE
}

/// A line; true when it was clicked.
fn line(ui: &mut Ui, palette: &Palette, place: usize, field: Id) -> bool {
    let Some(entry) = palette.line(place) else {
        return false;
    };
    let tokens = Tokens::of(ui.ctx());
    let is_marked = place == palette.marked;
    let can = entry.why_not.is_none();
    // A click that does not take the keyboard from the field.
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), LINE), Sense::CLICK);
    response.widget_info(|| {
        let name = words::line(&entry.name, entry.kind, entry.why_not);
        WidgetInfo::selected(Role::ListBoxOption, can, is_marked, name)
    });
    if is_marked {
        let option = response.id.accesskit_id();
        ui.ctx()
            .accesskit_node_builder(field, |node| node.set_active_descendant(option));
    }
    let radius = CornerRadius::same(RADIUS_CONTROL);
    if is_marked {
        ui.painter().rect_filled(rect, radius, tokens.select);
    } else if response.hovered() && can {
        ui.painter().rect_filled(rect, radius, tokens.bg);
    }
    let color = match entry.tint {
        _ if !can => tokens.ink3,
        Tint::Plain => tokens.ink2,
        Tint::Family(family) => tokens.family(family),
        Tint::Severity(severity) => widgets::severity(severity, tokens).1,
    };
    let icon_at = rect.left_center() + Vec2::new(20.0, 0.0);
    let font = theme::regular(icon_size::SMALL);
    ui.painter()
        .text(icon_at, Align2::CENTER_CENTER, entry.icon, font, color);
    let keys = entry.command().map(|command| widgets::keys(ui, command));
    let beside = keys.filter(|keys| !keys.is_empty());
    let beside = beside.as_deref().unwrap_or(entry.kind);
    let left = beside_at(ui, rect, beside);
    let ink = if can { tokens.ink } else { tokens.ink3 };
    let texts = Rect::from_x_y_ranges(rect.left() + 40.0..=left - 16.0, rect.y_range());
    name_and_detail(ui, texts, palette, place, ink);
    if can {
        response.on_hover_cursor(CursorIcon::PointingHand).clicked()
    } else {
        false
    }
}

/// The kind or the keys at the right end; returns where they begin.
fn beside_at(ui: &Ui, rect: Rect, text: &str) -> f32 {
    let ink3 = Tokens::of(ui.ctx()).ink3;
    let font = theme::regular(size::SECONDARY);
    let at = rect.right_center() - Vec2::new(12.0, 0.0);
    let shown = ui
        .painter()
        .text(at, Align2::RIGHT_CENTER, text, font, ink3);
    shown.left()
}

/// The name, and as much of what else there is to say as there is room for.
fn name_and_detail(ui: &Ui, rect: Rect, palette: &Palette, place: usize, ink: egui::Color32) {
    let Some(entry) = palette.line(place) else {
        return;
    };
    let tokens = Tokens::of(ui.ctx());
    let font = theme::medium(size::BODY);
    let name = widgets::one_line(&entry.name);
    let width = ui
        .painter()
        .layout_no_wrap(name, font.clone(), ink)
        .size()
        .x;
    let room = rect.width();
    widgets::painted_line(ui, rect.left_center(), &entry.name, font, ink, room);
    let left = width + 12.0;
    let detail = entry.why_not.unwrap_or(&entry.detail);
    if room - left > 60.0 {
        let at = rect.left_center() + Vec2::new(left, 0.0);
        let font = theme::regular(size::SECONDARY);
        widgets::painted_line(ui, at, detail, font, tokens.ink3, room - left);
    }
}
