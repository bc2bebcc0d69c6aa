//! The Welcome page: start, open, examples, recent plans.

use std::path::{Path, PathBuf};

use eframe::egui::{
    self, Align2, Button, CornerRadius, CursorIcon, Rect, RichText, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::{
    figure,
    ui::{
        command::Command,
        icons,
        intent::Intent,
        state::Intents,
        theme::{self, RADIUS_CARD, RADIUS_CONTROL, Tokens, icon_size, size, space},
        widgets::{self, chart},
        words,
    },
};

/// An example plan on offer.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'a> {
    /// Its title.
    pub title: &'a str,
    /// What it shows, in a few words.
    pub line: &'a str,
    /// The icon on its card.
    pub icon: &'a str,
}

/// A plan that was open lately.
#[derive(Clone, Copy, Debug)]
pub struct Recent<'a> {
    /// Its title.
    pub title: &'a str,
    /// Where it is.
    pub path: &'a Path,
    /// Whether it is no longer there.
    pub missing: bool,
}

/// Shows the page.
///
/// `kept` says how many plans a crash left unsaved that were neither restored nor thrown away.
pub fn ui(
    ui: &mut Ui,
    offers: &[Offer<'_>],
    recent: &[Recent<'_>],
    kept: usize,
    intents: &mut Intents,
) {
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let room = ui.available_size();
            let width = (room.x - 64.0).min(980.0);
            ui.add_space((room.y * 0.16).clamp(24.0, 150.0));
            ui.horizontal_top(|ui| {
                ui.add_space((room.x - width) / 2.0);
                let left = (width * 0.36).min(340.0);
                ui.allocate_ui(Vec2::new(left, 0.0), |ui| {
                    ui.vertical(|ui| start(ui, kept, intents));
                });
                ui.add_space((width * 0.08).min(80.0));
                let right = width - left - (width * 0.08).min(80.0) - 16.0;
                ui.allocate_ui(Vec2::new(right, 0.0), |ui| {
                    ui.vertical(|ui| {
                        examples(ui, offers, intents);
                        if !recent.is_empty() {
                            ui.add_space(space::SECTION);
                            recents(ui, recent, intents);
                        }
                    });
                });
            });
            ui.add_space(space::SECTION);
        });
}

fn start(ui: &mut Ui, kept: usize, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let emblem = figure::emblem(figure::point(96.0, 56.0));
    chart::chart(ui, "emblem", &emblem, false);
    ui.add_space(space::GROUP);
    widgets::label(ui, words::PRODUCT, theme::strong(size::DISPLAY), tokens.ink);
    widgets::label(
        ui,
        words::PROMISE,
        theme::regular(size::HEADING),
        tokens.ink2,
    );
    ui.add_space(space::CARD);
    let width = ui.available_width().min(230.0);
    for command in [Command::New, Command::Open, Command::Import] {
        let is_first = command == Command::New;
        let (fill, text, border) = if is_first {
            (tokens.accent, tokens.on_accent, tokens.accent)
        } else {
            (tokens.panel, tokens.ink, tokens.line)
        };
        let button = Button::new((
            RichText::new(command.icon())
                .size(icon_size::SMALL)
                .color(text),
            RichText::new(command.text())
                .font(theme::medium(size::EMPHASIS))
                .color(text),
            egui::Atom::grow(),
        ))
        .fill(fill)
        .stroke(Stroke::new(1.0, border))
        .min_size(Vec2::new(width, 42.0));
        let response = ui.add(button).accessible_name(command.text());
        let response = response.on_hover_text(widgets::tip(ui, command, command.text()));
        if response.has_focus() {
            widgets::focus_ring(ui, response.rect, RADIUS_CONTROL);
        }
        if response.clicked() {
            intents.push(Intent::Run(command));
        }
    }
    if kept > 0 && widgets::secondary(ui, &words::recovery::still_kept(kept)).clicked() {
        intents.push(Intent::ShowKept);
    }
    ui.add_space(space::GROUP);
    widgets::caption(ui, words::LOCAL);
}

fn section(ui: &mut Ui, text: &str) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    widgets::label(ui, text, theme::strong(size::SECONDARY), ink2);
    ui.add_space(space::HAIR);
}

fn examples(ui: &mut Ui, offers: &[Offer<'_>], intents: &mut Intents) {
    section(ui, words::welcome::EXAMPLES);
    for (place, offer) in offers.iter().enumerate() {
        let tokens = Tokens::of(ui.ctx());
        let (rect, response) = line(ui, 62.0, &format!("{}: {}", offer.title, offer.line));
        let radius = CornerRadius::same(RADIUS_CARD);
        let fill = if response.hovered() {
            tokens.select
        } else {
            tokens.panel
        };
        ui.painter().rect(
            rect,
            radius,
            fill,
            Stroke::new(1.0, tokens.line),
            StrokeKind::Inside,
        );
        let icon_at = rect.left_center() + Vec2::new(28.0, 0.0);
        let icon_font = theme::regular(icon_size::LARGE);
        ui.painter().text(
            icon_at,
            Align2::CENTER_CENTER,
            offer.icon,
            icon_font,
            tokens.ink2,
        );
        two_lines(ui, rect, 54.0, offer.title, offer.line, tokens.ink);
        if response.has_focus() {
            widgets::focus_ring(ui, rect, RADIUS_CARD);
        }
        if response.clicked() {
            intents.push(Intent::OpenExample(place));
        }
    }
}

fn recents(ui: &mut Ui, recent: &[Recent<'_>], intents: &mut Intents) {
    section(ui, words::welcome::RECENT);
    ui.spacing_mut().item_spacing.y = 0.0;
    for entry in recent {
        let tokens = Tokens::of(ui.ctx());
        let missing = entry.missing;
        let place = entry.path.display().to_string();
        let place = if missing {
            words::welcome::missing(&place)
        } else {
            place
        };
        let (rect, response) = line(ui, 50.0, &format!("{}: {place}", entry.title));
        if response.hovered() {
            let radius = CornerRadius::same(RADIUS_CONTROL);
            ui.painter().rect_filled(rect, radius, tokens.select);
        }
        let border = Stroke::new(1.0, tokens.line);
        ui.painter().hline(rect.x_range(), rect.bottom(), border);
        let title = if missing { tokens.ink2 } else { tokens.ink };
        two_lines(ui, rect, 8.0, entry.title, &place, title);
        if response.has_focus() {
            widgets::focus_ring(ui, rect, RADIUS_CONTROL);
        }
        let path: PathBuf = entry.path.to_owned();
        if response.clicked() {
            intents.push(Intent::OpenFile(path.clone()));
        }
        if missing && forget(ui, rect, entry) {
            intents.push(Intent::ForgetRecent(path));
        }
    }
}

fn forget(ui: &mut Ui, line: Rect, entry: &Recent<'_>) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let rect = Rect::from_center_size(
        line.right_center() - Vec2::new(20.0, 0.0),
        Vec2::splat(28.0),
    );
    let name = words::welcome::forget(entry.title);
    let id = ui.scope_id().with(("forget", entry.path));
    let response = widgets::clickable(ui, rect, id, &name).on_hover_text(&name);
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CONTROL);
    }
    let font = theme::regular(icon_size::SMALL);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        icons::X,
        font,
        tokens.ink2,
    );
    response.clicked()
}

/// A clickable line over the whole width.
fn line(ui: &mut Ui, height: f32, name: &str) -> (Rect, egui::Response) {
    let size = Vec2::new(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    (rect, response.on_hover_cursor(CursorIcon::PointingHand))
}

fn two_lines(ui: &Ui, rect: Rect, indent: f32, title: &str, below: &str, color: egui::Color32) {
    let tokens = Tokens::of(ui.ctx());
    let room = rect.width() - indent - 44.0;
    let at = |dy: f32| egui::pos2(rect.left() + indent, rect.center().y + dy);
    widgets::painted_line(
        ui,
        at(-9.0),
        title,
        theme::strong(size::EMPHASIS),
        color,
        room,
    );
    let font = theme::regular(size::SECONDARY);
    widgets::painted_line(ui, at(10.0), below, font, tokens.ink2, room);
}
