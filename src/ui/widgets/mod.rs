//! The small parts that views are made of.

pub mod chart;
mod chart_tools;
mod dates;
mod drops;
mod ends;
mod fields;
mod glide;
mod names;
mod notices;
mod owners;
mod picks;
mod ring;

pub use self::{
    chart_tools::{AsTables, chart_heading, chart_tools, values},
    dates::{date_field, day_field, is_readable_date, is_readable_day},
    drops::drop_overlay,
    ends::{at_right, named_at_right, width_at_right},
    fields::{choice, is_readable_number, number_field, open_number, text_area, text_field},
    names::FieldName,
    notices::{Line as NoticeLine, notices},
    owners::owner_field,
    picks::{Picks, focus_pick, pick_many, pick_one},
    ring::{cursor_ring, focus_ring, ring_the_rest},
};

use eframe::egui::{
    self, Align2, Button, Color32, CornerRadius, FontId, Frame, KeyboardShortcut, Margin, Pos2,
    Rect, Response, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo,
};

use super::{
    command::{Command, Scope},
    icons,
    intent::Intent,
    state::Intents,
    theme::{self, CONTROL_HEIGHT, RADIUS_CARD, RADIUS_CONTROL, Tokens, icon_size, size},
    words,
};
use crate::balance::Severity;

/// The frame of a card.
pub fn card(tokens: &Tokens) -> Frame {
    Frame::new()
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(RADIUS_CARD))
        .inner_margin(Margin::same(18))
}

/// A label in the given face and colour.
pub fn label(ui: &mut Ui, text: impl Into<String>, font: FontId, color: Color32) -> Response {
    ui.label(RichText::new(text).font(font).color(color))
}

/// The heading of a section.
pub fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = Tokens::of(ui.ctx()).ink;
    label(ui, text, theme::strong(size::HEADING), color)
}

/// Between the heading of a card and what it holds.
pub const BELOW_HEADING: f32 = 6.0;

/// The heading of a card with a caption beside it, or below it where there is no room.
pub fn card_heading(ui: &mut Ui, text: &str, beside: &str) {
    let font = theme::regular(size::SECONDARY);
    let color = Tokens::of(ui.ctx()).ink2;
    let width = |text: &str, font| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font, color);
        galley.size().x
    };
    let both = width(text, theme::strong(size::HEADING)) + width(beside, font) + 16.0;
    if both <= ui.available_width() {
        ui.horizontal(|ui| {
            heading(ui, text);
            caption(ui, beside);
        });
    } else {
        heading(ui, text);
        caption(ui, beside);
    }
    ui.add_space(BELOW_HEADING);
}

/// A quiet caption.
pub fn caption(ui: &mut Ui, text: impl Into<String>) -> Response {
    let color = Tokens::of(ui.ctx()).ink2;
    label(ui, text, theme::regular(size::SECONDARY), color)
}

/// A line that asks for a second look at what was entered.
pub fn caution(ui: &mut Ui, text: &str) {
    let warning = Tokens::of(ui.ctx()).warning;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        icon(ui, icons::TRIANGLE_ALERT, icon_size::SMALL, warning);
        label(ui, text, theme::regular(size::SECONDARY), warning);
    });
}

/// An icon that is only looked at.
pub fn icon(ui: &mut Ui, icon: &str, size: f32, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    let font = theme::regular(size);
    ui.painter()
        .text(rect.center(), Align2::CENTER_CENTER, icon, font, color);
}

/// Icon and colour of a severity.
#[must_use]
pub fn severity(severity: Severity, tokens: &Tokens) -> (&'static str, Color32) {
    match severity {
        Severity::Critical => (icons::CIRCLE_ALERT, tokens.critical),
        Severity::Warning => (icons::TRIANGLE_ALERT, tokens.warning),
        Severity::Notice | Severity::Info => (icons::INFO, tokens.ink2),
        Severity::Positive => (icons::CHECK, tokens.positive),
    }
}

/// The page's one primary button; the icon may be left out.
pub fn primary(ui: &mut Ui, icon: Option<&str>, text: &str, enabled: bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let color = if enabled {
        tokens.on_accent
    } else {
        tokens.ink2
    };
    let fill = if enabled { tokens.accent } else { tokens.line };
    let mut atoms = egui::Atoms::new(RichText::new(text).color(color));
    if let Some(icon) = icon {
        atoms.push_left(RichText::new(icon).color(color).size(icon_size::SMALL));
    }
    let button = Button::new(atoms)
        .fill(fill)
        .stroke(Stroke::new(1.0, fill))
        .min_size(Vec2::new(0.0, CONTROL_HEIGHT));
    let response = ui.add_enabled(enabled, button).accessible_name(text);
    if response.has_focus() {
        focus_ring(ui, response.rect, RADIUS_CONTROL);
    }
    response
}

/// An ordinary button.
pub fn secondary(ui: &mut Ui, text: &str) -> Response {
    ui.add(Button::new(text).min_size(Vec2::new(0.0, CONTROL_HEIGHT)))
}

/// A button that is either on or off.
pub fn toggle(ui: &mut Ui, on: bool, text: &str) -> Response {
    let button = Button::selectable(on, text)
        .frame_when_inactive(true)
        .min_size(Vec2::new(0.0, CONTROL_HEIGHT));
    ui.add(button)
}

/// Height of a chip.
pub const CHIP: f32 = 28.0;

/// A small button for somebody or something with a number; true when it was clicked.
pub fn chip(ui: &mut Ui, name: &str, value: &str, chosen: bool) -> bool {
    let button = Button::selectable(chosen, chip_text(ui, name, value))
        .frame_when_inactive(true)
        .truncate()
        .min_size(Vec2::new(0.0, CHIP));
    let response = ui.add(button);
    response.widget_info(|| {
        let says = format!("{name} {value}");
        WidgetInfo::selected(egui::Role::Button, true, chosen, says.trim_end())
    });
    response.clicked()
}

fn chip_text(ui: &Ui, name: &str, value: &str) -> (RichText, RichText) {
    let tokens = Tokens::of(ui.ctx());
    let name = RichText::new(name)
        .font(theme::regular(size::SECONDARY))
        .color(tokens.ink);
    let value = RichText::new(value)
        .font(theme::strong(size::SECONDARY))
        .color(tokens.ink2);
    (name, value)
}

/// Whether it was the keyboard that pressed a button in this frame.
#[must_use]
pub fn by_keyboard(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(egui::Key::Enter) || input.key_pressed(egui::Key::Space))
}

/// A button that shows only an icon; its name stands in the tooltip.
pub fn icon_button(ui: &mut Ui, icon: &str, name: &str, enabled: bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let color = if enabled { tokens.ink } else { tokens.ink3 };
    let button = Button::new(RichText::new(icon).size(icon_size::BUTTON).color(color))
        .frame_when_inactive(false)
        .min_size(Vec2::splat(CONTROL_HEIGHT));
    let response = ui.add_enabled(enabled, button).accessible_name(name);
    // Below a dialog everything is disabled, and has nothing to say.
    if enabled {
        response.on_hover_text(name)
    } else {
        response.on_disabled_hover_text(name)
    }
}

/// The keys of a command as text, empty when it has none.
#[must_use]
pub fn keys(ui: &Ui, command: Command) -> String {
    command
        .shortcuts()
        .first()
        .map(|shortcut| shortcut_text(ui, shortcut))
        .unwrap_or_default()
}

/// A shortcut as it stands on the keys.
#[must_use]
pub fn shortcut_text(ui: &Ui, shortcut: &KeyboardShortcut) -> String {
    let text = ui.ctx().format_shortcut(shortcut);
    let name = shortcut.logical_key.name();
    match words::sign(shortcut.logical_key).zip(text.strip_suffix(name)) {
        Some((sign, held)) => format!("{held}{sign}"),
        None => text,
    }
}

/// A command's name with its keys, for tooltips.
#[must_use]
pub fn tip(ui: &Ui, command: Command, text: &str) -> String {
    match keys(ui, command).as_str() {
        "" => text.to_owned(),
        keys => format!("{text} ({keys})"),
    }
}

/// A line of a menu that runs a command.
pub fn menu_item(ui: &mut Ui, command: Command, scope: Scope, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let why_not = command.unavailable(scope);
    let chosen = ui.ctx().options(|options| options.theme_preference);
    let beside = if command.theme() == Some(chosen) {
        icons::CHECK.to_owned()
    } else {
        keys(ui, command)
    };
    let beside = RichText::new(beside)
        .color(tokens.ink3)
        .size(size::SECONDARY);
    let button = Button::new((
        RichText::new(command.icon()).size(icon_size::SMALL),
        command.text(),
        egui::Atom::grow(),
        beside,
    ))
    .frame_when_inactive(false)
    .min_size(Vec2::new(230.0, 30.0));
    let mut response = ui
        .add_enabled(why_not.is_none(), button)
        .accessible_name(command.text());
    if let Some(why_not) = why_not {
        response = response.on_disabled_hover_text(why_not);
    }
    if response.clicked() {
        intents.push(Intent::Run(command));
        ui.close();
    }
}

/// A round badge with initials.
pub fn avatar(ui: &Ui, center: Pos2, radius: f32, name: &str) {
    let tokens = Tokens::of(ui.ctx());
    let painter = ui.painter();
    painter.circle_filled(center, radius, tokens.line);
    painter.text(
        center,
        Align2::CENTER_CENTER,
        words::initials(name),
        theme::strong(radius * 0.72),
        tokens.ink2,
    );
}

/// A text cut to a width with `…`, painted from its left middle.
pub fn painted_line(ui: &Ui, at: Pos2, text: &str, font: FontId, color: Color32, max_width: f32) {
    let mut job = egui::text::LayoutJob::simple_singleline(one_line(text), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(max_width);
    let galley = ui.painter().layout_job(job);
    let rect = Align2::LEFT_CENTER.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, color);
}

/// Two texts of one line at the left and right ends of a place; where there is no room for both,
/// the longer one is cut short.
pub fn painted_ends(ui: &Ui, rect: Rect, texts: [&str; 2], font: FontId, colors: [Color32; 2]) {
    let width = |text: &str| {
        let text = one_line(text);
        let galley = ui
            .painter()
            .layout_no_wrap(text, font.clone(), Color32::WHITE);
        galley.size().x
    };
    let room = rect.width() - 10.0;
    let [left, right] = texts.map(width);
    // Half of the room is everybody's; more is whose the other leaves.
    let right = right.min((room - left).max(room / 2.0));
    let left = left.min(room - right);
    let middle = rect.center().y;
    let at = Pos2::new(rect.left(), middle);
    painted_line(ui, at, texts[0], font.clone(), colors[0], left + 1.0);
    let at = Pos2::new(rect.right() - right, middle);
    painted_line(ui, at, texts[1], font, colors[1], right + 1.0);
}

/// Line breaks as spaces, so that a text takes one line.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// The arrow of a drop-down.
pub fn chevron(ui: &Ui, rect: Rect, visuals: &egui::style::WidgetVisuals, _open: bool) {
    let (font, color) = (theme::regular(icon_size::SMALL), visuals.fg_stroke.color);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        icons::CHEVRON_DOWN,
        font,
        color,
    );
}

/// A row of alternatives, one of them chosen; returns the one that was clicked.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: T,
    options: &[(T, &str)],
) -> Option<T> {
    segments(ui, name, Some(chosen), options).filter(|clicked| *clicked != chosen)
}

/// A row of alternatives, one of them chosen or none; returns what it was changed to: a click on the
/// chosen one leaves none.
pub fn open_segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: Option<T>,
    options: &[(T, &str)],
) -> Option<Option<T>> {
    let clicked = segments(ui, name, chosen, options)?;
    Some(Some(clicked).filter(|_| chosen != Some(clicked)))
}

/// A row of alternatives; returns the one that was clicked.
fn segments<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: Option<T>,
    options: &[(T, &str)],
) -> Option<T> {
    let tokens = Tokens::of(ui.ctx());
    let padding = if ui.available_width() < 260.0 {
        6.0
    } else {
        10.0
    };
    let mut clicked = None;
    Frame::new()
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(RADIUS_CONTROL))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.spacing_mut().button_padding.x = padding;
                for (value, text) in options {
                    let is_chosen = Some(*value) == chosen;
                    let font = if is_chosen {
                        theme::strong(size::BODY)
                    } else {
                        theme::regular(size::BODY)
                    };
                    let color = if is_chosen { tokens.ink } else { tokens.ink2 };
                    let button =
                        Button::selectable(is_chosen, RichText::new(*text).font(font).color(color))
                            .min_size(Vec2::new(0.0, CONTROL_HEIGHT - 2.0));
                    let response = ui.add(button);
                    response.widget_info(|| {
                        let label = format!("{name}: {text}");
                        WidgetInfo::selected(egui::Role::RadioButton, true, is_chosen, label)
                    });
                    if response.clicked() {
                        clicked = Some(*value);
                    }
                }
            });
        });
    clicked
}

/// A tick box with a border that can be seen.
pub fn checkbox(ui: &mut Ui, on: &mut bool, text: &str) -> Response {
    ui.scope(|ui| {
        let border = Stroke::new(1.0, Tokens::of(ui.ctx()).ink3);
        ui.visuals_mut().widgets.inactive.bg_stroke = border;
        ui.checkbox(on, text)
    })
    .inner
}

/// An area of its own that can be clicked, with the pointer's hand and a name.
#[must_use]
pub fn clickable(ui: &Ui, rect: Rect, id: egui::Id, name: &str) -> Response {
    let response = ui
        .interact(rect, id, Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    response
}

/// Scrolls to what has just got the keyboard, when that lies in this scroll area.
pub fn scroll_to_focus(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    if let Some(response) = response
        && response.gained_focus()
        && response.layer_id == ui.layer_id()
        && ui.min_rect().contains_rect(response.rect)
    {
        ui.scroll_to_rect(response.rect, None);
    }
}
