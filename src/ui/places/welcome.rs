//! The Welcome page: start, open, examples, recent plans.

use std::path::{Path, PathBuf};

use eframe::egui::{
    self, Align2, Button, CornerRadius, CursorIcon, Rect, RichText, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};

use jiff::civil::Date;

use crate::{
    content::PlanTemplate,
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
    /// The day it was last opened or saved, where that is known.
    pub day: Option<Date>,
    /// Whether it is no longer there.
    pub missing: bool,
}

/// What the page has to show.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Plans to look at.
    pub examples: &'a [Offer<'a>],
    /// Plans to start from.
    pub templates: &'a [PlanTemplate],
    /// Plans that were open lately, the latest first.
    pub recent: &'a [Recent<'a>],
    /// The day it is.
    pub today: Date,
    /// How many plans a crash left unsaved that were neither restored nor thrown away.
    pub kept: usize,
}

/// Room for a day at the end of a line.
const DAY: f32 = 96.0;

/// Shows the page.
pub fn ui(ui: &mut Ui, shown: &Shown<'_>, intents: &mut Intents) {
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let room = ui.available_size();
            let width = (room.x - 64.0).min(980.0);
            ui.add_space((room.y * 0.16).clamp(space::SECTION, 150.0));
            ui.horizontal_top(|ui| {
                ui.add_space((room.x - width) / 2.0);
                let left = (width * 0.36).min(340.0);
                ui.allocate_ui(Vec2::new(left, 0.0), |ui| {
                    ui.vertical(|ui| start(ui, shown.kept, intents));
                });
                ui.add_space((width * 0.08).min(80.0));
                let right = width - left - (width * 0.08).min(80.0) - 16.0;
                ui.allocate_ui(Vec2::new(right, 0.0), |ui| {
                    ui.vertical(|ui| {
                        examples(ui, shown.examples, intents);
                        ui.add_space(space::CARD);
                        templates(ui, shown.templates, intents);
                        if !shown.recent.is_empty() {
                            ui.add_space(space::CARD);
                            recents(ui, shown.recent, shown.today, intents);
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
    ui.add_space(space::TIGHT);
    ui.horizontal(|ui| {
        for command in [Command::Settings, Command::Shortcuts, Command::About] {
            let tip = widgets::tip(ui, command, command.text());
            let response = widgets::icon_button(ui, command.icon(), command.text(), true);
            if response.on_hover_text(tip).clicked() {
                intents.push(Intent::Run(command));
            }
        }
    });
}

fn section(ui: &mut Ui, text: &str) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    widgets::label(ui, text, theme::strong(size::SECONDARY), ink2);
    ui.add_space(space::HAIR);
}

fn examples(ui: &mut Ui, offers: &[Offer<'_>], intents: &mut Intents) {
    section(ui, words::welcome::EXAMPLES);
    if let Some(place) = cards(ui, offers) {
        intents.push(Intent::OpenExample(place));
    }
}

fn templates(ui: &mut Ui, templates: &[PlanTemplate], intents: &mut Intents) {
    section(ui, words::welcome::TEMPLATES);
    let offers = templates.iter().map(|template| Offer {
        title: &template.title,
        line: &template.line,
        icon: icons::named(&template.icon).unwrap_or(icons::FILE_TEXT),
    });
    if let Some(place) = cards(ui, &offers.collect::<Vec<_>>()) {
        intents.push(Intent::OpenTemplate(place));
    }
}

/// Between two cards.
const GAP: f32 = space::ITEM;
/// Height of a card: a title and two lines below it.
const CARD: f32 = 72.0;
/// Below this width there is one card a row.
const TWO_A_ROW: f32 = 400.0;

/// Plans as cards, two a row where there is room; the place of the one that was clicked.
fn cards(ui: &mut Ui, offers: &[Offer<'_>]) -> Option<usize> {
    ui.spacing_mut().item_spacing = Vec2::splat(GAP);
    let room = ui.available_width();
    let a_row = if room < TWO_A_ROW { 1 } else { 2 };
    #[expect(clippy::cast_precision_loss, reason = "one or two")]
    let width = (room - GAP * (a_row - 1) as f32) / a_row as f32;
    let mut clicked = None;
    for (row, offers) in offers.chunks(a_row).enumerate() {
        ui.horizontal(|ui| {
            for (column, offer) in offers.iter().enumerate() {
                if card(ui, width, offer) {
                    clicked = Some(row * a_row + column);
                }
            }
        });
    }
    clicked
}

fn card(ui: &mut Ui, width: f32, offer: &Offer<'_>) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, CARD), Sense::click());
    let name = format!("{}: {}", offer.title, offer.line);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let fill = if response.hovered() {
        tokens.select
    } else {
        tokens.panel
    };
    let (radius, border) = (
        CornerRadius::same(RADIUS_CARD),
        Stroke::new(1.0, tokens.line),
    );
    ui.painter()
        .rect(rect, radius, fill, border, StrokeKind::Inside);
    if response.has_focus() {
        widgets::focus_ring(ui, rect, RADIUS_CARD);
    }
    let inner = rect.shrink2(Vec2::new(14.0, 12.0));
    let icon_at = inner.left_top() + Vec2::splat(icon_size::LARGE / 2.0);
    let icon_font = theme::regular(icon_size::LARGE);
    let center = Align2::CENTER_CENTER;
    ui.painter()
        .text(icon_at, center, offer.icon, icon_font, tokens.ink2);
    let text = Rect::from_min_max(inner.min + Vec2::new(32.0, 0.0), inner.max);
    let at = text.left_top() + Vec2::new(0.0, 8.0);
    let title = theme::strong(size::EMPHASIS);
    widgets::painted_line(ui, at, offer.title, title, tokens.ink, text.width());
    let font = theme::regular(size::SECONDARY);
    let line = offer.line.to_owned();
    let galley = ui.painter().layout(line, font, tokens.ink2, text.width());
    let painter = ui.painter().with_clip_rect(text);
    painter.galley(text.left_top() + Vec2::new(0.0, 18.0), galley, tokens.ink2);
    response.clicked()
}

fn recents(ui: &mut Ui, recent: &[Recent<'_>], today: Date, intents: &mut Intents) {
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
        let day = entry.day.filter(|_| !missing);
        let day = day.map_or_else(String::new, |day| words::dates::lately(day, today));
        let says = words::welcome::recent(entry.title, &day, &place);
        let (rect, response) = line(ui, 50.0, &says);
        if response.hovered() {
            let radius = CornerRadius::same(RADIUS_CONTROL);
            ui.painter().rect_filled(rect, radius, tokens.select);
        }
        let border = Stroke::new(1.0, tokens.line);
        ui.painter().hline(rect.x_range(), rect.bottom(), border);
        let title = if missing { tokens.ink2 } else { tokens.ink };
        two_lines(ui, rect, [8.0, DAY], entry.title, &place, title);
        let (at, font) = (
            rect.right_center() - Vec2::new(8.0, 0.0),
            theme::regular(size::SECONDARY),
        );
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, &day, font, tokens.ink2);
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

fn two_lines(
    ui: &Ui,
    rect: Rect,
    [left, right]: [f32; 2],
    title: &str,
    below: &str,
    color: egui::Color32,
) {
    let tokens = Tokens::of(ui.ctx());
    let room = rect.width() - left - right;
    let at = |dy: f32| egui::pos2(rect.left() + left, rect.center().y + dy);
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
