//! How the preview of a summary is drawn.

use eframe::egui::{
    Align, CornerRadius, EventFilter, Id, Key, Label, Layout, Margin, Rect, RichText, Role,
    ScrollArea, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, UiBuilder, Vec2,
    WidgetInfo,
};

use super::{
    Exporting, Preview,
    preview::{Page, Shows},
    sheets,
};
use crate::ui::{
    state::View,
    theme::{self, RADIUS_CONTROL, Tokens, size, space},
    widgets,
    words::summary as says,
};

/// Of the height that is in sight, so much is scrolled by Page Up and Page Down.
const LEAF: f32 = 0.9;
/// So far the arrow keys scroll, in points.
const STEP: f32 = 48.0;
/// No page is shown larger than this.
const MOST_SCALE: f32 = 1.25;

/// The preview, or why there is none.
pub(super) fn ui(ui: &mut Ui, exporting: &mut Exporting, view: View<'_>, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let builder = UiBuilder::new().max_rect(rect);
    let mut ui = ui.new_child(builder.layout(Layout::top_down(Align::Min)));
    let ui = &mut ui;
    ui.spacing_mut().item_spacing.y = space::CLOSE;
    head(ui, exporting, view);
    let rest = ui.available_rect_before_wrap();
    let tokens = Tokens::of(ui.ctx());
    let radius = CornerRadius::same(RADIUS_CONTROL);
    ui.painter().rect_filled(rest, radius, tokens.bg);
    let border = Stroke::new(1.0, tokens.line);
    contents(ui, exporting, view, rest);
    ui.painter()
        .rect_stroke(rest, radius, border, StrokeKind::Inside);
}

fn contents(ui: &mut Ui, exporting: &mut Exporting, view: View<'_>, rest: Rect) {
    let Some(preview) = exporting.preview.clone() else {
        return nothing(ui, rest, &says::updating(view.plan.members().len()));
    };
    if !exporting.choice.has_sections() {
        return nothing(ui, rest, says::NO_SECTIONS);
    }
    // One stop for the keyboard, from which its keys scroll.
    let stop = ui.interact(
        rest,
        Id::unique("preview"),
        Sense::focusable_noninteractive(),
    );
    let name = says::of_preview(&extent(&preview));
    stop.widget_info(|| WidgetInfo::labeled(Role::Region, true, &name));
    let keys = keys(ui, stop.id, rest.height());
    let builder = UiBuilder::new().max_rect(rest.shrink(1.0));
    // Paper ends where it is cut off, and does not darken before.
    ui.spacing_mut().scroll.fade.strength = 0.0;
    ui.scope_builder(builder, |ui| match &preview.shows {
        Shows::Pages(pages) => self::pages(ui, pages, keys),
        Shows::Sheets(all) => sheets::ui(ui, all, &mut exporting.sheet, keys),
        Shows::Lines(lines, longest) => self::lines(ui, lines, *longest, keys),
        Shows::Nothing(error) => nothing(ui, rest, &says::no_preview(error)),
    });
    if stop.has_focus() {
        widgets::focus_ring(ui, rest, RADIUS_CONTROL);
    }
}

/// How much there is of it, and whether a newer one is on its way.
fn head(ui: &mut Ui, exporting: &Exporting, view: View<'_>) {
    let tokens = Tokens::of(ui.ctx());
    let preview = exporting.preview.as_ref();
    let height = ui.text_style_height(&TextStyle::Body);
    ui.spacing_mut().interact_size.y = height;
    ui.horizontal_wrapped(|ui| {
        widgets::label(ui, says::PREVIEW, theme::strong(size::BODY), tokens.ink);
        if preview.is_some() && !exporting.current {
            widgets::caption(ui, says::updating(view.plan.members().len()));
        } else if let Some(preview) = preview {
            let told = std::iter::once(extent(preview)).chain(preview.differs.iter().cloned());
            widgets::caption(ui, told.collect::<Vec<_>>().join(" · "));
        }
    });
}

fn extent(preview: &Preview) -> String {
    match &preview.shows {
        Shows::Pages(pages) => says::pages(pages.len()),
        Shows::Sheets(sheets) => says::sheets(sheets.len()),
        Shows::Lines(lines, _) => says::lines(lines.len()),
        Shows::Nothing(_) => String::new(),
    }
}

/// What is said in place of a preview.
fn nothing(ui: &mut Ui, place: Rect, why: &str) {
    let builder = UiBuilder::new().max_rect(place.shrink(space::SECTION));
    ui.scope_builder(builder, |ui| {
        ui.centered_and_justified(|ui| widgets::caption(ui, why));
    });
}

/// How far the keys scroll that were pressed while the preview has the keyboard.
fn keys(ui: &Ui, id: Id, height: f32) -> Vec2 {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return Vec2::ZERO;
    }
    let filter = EventFilter {
        vertical_arrows: true,
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let down = |amount: f32| Vec2::new(0.0, -amount);
    let ways = [
        (Key::ArrowDown, down(STEP)),
        (Key::ArrowUp, down(-STEP)),
        (Key::ArrowRight, Vec2::new(-STEP, 0.0)),
        (Key::ArrowLeft, Vec2::new(STEP, 0.0)),
        (Key::PageDown, down(LEAF * height)),
        (Key::PageUp, down(-LEAF * height)),
        (Key::Home, down(f32::MIN / 2.0)),
        (Key::End, down(f32::MAX / 2.0)),
    ];
    let pressed = |(key, way): (Key, Vec2)| ui.input(|input| input.key_pressed(key)).then_some(way);
    ways.into_iter()
        .filter_map(pressed)
        .fold(Vec2::ZERO, |all, way| all + way)
}

/// Pages as they lie on paper, which is white whatever the theme.
fn pages(ui: &mut Ui, pages: &[Page], keys: Vec2) {
    ScrollArea::vertical()
        .id_salt("pages")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.scroll_with_delta(keys);
            let room = ui.available_width() - 2.0 * space::CARD;
            ui.spacing_mut().item_spacing.y = space::CARD;
            ui.add_space(space::CARD);
            ui.vertical_centered(|ui| {
                for (place, page) in pages.iter().enumerate() {
                    paper(ui, page, &says::page(place + 1, pages.len()), room);
                }
            });
            ui.add_space(space::CARD);
        });
}

fn paper(ui: &mut Ui, page: &Page, name: &str, room: f32) {
    let full = Vec2::new(page.figure.size.x, page.figure.size.y);
    let scale = (room / full.x.max(1.0)).clamp(0.1, MOST_SCALE);
    let (rect, response) = ui.allocate_exact_size(full * scale, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Document, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(page.text.as_str());
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    painter.add(theme::PAPER_SHADOW.as_shape(rect, CornerRadius::ZERO));
    painter.rect_filled(rect, CornerRadius::ZERO, theme::LIGHT.panel);
    widgets::chart::picture(ui, rect, &page.figure, &theme::LIGHT);
}

/// The lines of a text, of which only those in sight are laid out.
fn lines(ui: &mut Ui, lines: &[String], longest: usize, keys: Vec2) {
    let font = theme::mono(size::SECONDARY);
    let tokens = Tokens::of(ui.ctx());
    let (row, letter) =
        ui.fonts_mut(|fonts| (fonts.row_height(&font), fonts.glyph_width(&font, '0')));
    #[expect(clippy::cast_precision_loss, reason = "points on a screen")]
    let width = longest as f32 * letter;
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::both()
        .id_salt("lines")
        .auto_shrink(false)
        .content_margin(Margin::same(16))
        .show_rows(ui, row, lines.len(), |ui, seen| {
            ui.scroll_with_delta(keys);
            ui.set_min_width(width);
            for line in lines.get(seen).unwrap_or_default() {
                let text = RichText::new(line).font(font.clone()).color(tokens.ink);
                ui.add(Label::new(text).wrap_mode(TextWrapMode::Extend));
            }
        });
}
