//! How passages are drawn: a heading, what it says, who says so, and what it leads on to.

use eframe::egui::{
    Align, Button, CornerRadius, Frame, Label, Margin, Response, RichText, Role, Sense, Stroke, Ui,
    UiBuilder, Vec2, WidgetInfo, style::ScrollAnimation,
};

use super::{
    Focus, GuideState,
    entry::{Entry, Leads, Line},
    passage::{Passage, Section},
};
use crate::{
    plan::Family,
    ui::{
        state::{Intents, View},
        theme::{self, RADIUS_CONTROL, Tokens, size, space},
        widgets,
        words::guide as says,
    },
};

/// Width of the words under which something is said, and of the figures.
const MARGIN: f32 = 96.0;
/// Below this width such a word stands above what is said under it.
const ROOMY: f32 = 420.0;

/// Heading of a section, and what it is about.
pub(super) fn intro(ui: &mut Ui, section: Section) {
    let tokens = Tokens::of(ui.ctx());
    let title = says::section(section);
    widgets::label(ui, title, theme::strong(size::TITLE), tokens.ink);
    body(ui, says::about(section));
    ui.add_space(space::ITEM);
}

/// Running text.
pub(super) fn body(ui: &mut Ui, text: &str) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    let text = RichText::new(text)
        .font(theme::regular(size::EMPHASIS))
        .color(ink2);
    ui.add(Label::new(text).wrap());
}

/// The frame around passages, which come up to its edges.
pub(super) fn frame(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui.ctx());
    widgets::card(tokens)
        .inner_margin(Margin::same(4))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            contents(ui);
        });
}

/// Passages one below the other.
pub(super) fn card<'a>(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut GuideState,
    entries: impl Iterator<Item = &'a Entry>,
    intents: &mut Intents,
) {
    frame(ui, |ui| {
        for (place, entry) in entries.enumerate() {
            if place > 0 {
                rule(ui);
            }
            passage(ui, state, entry.passage, &entry.title, |ui, state| {
                contents(ui, view, state, entry, intents);
            });
        }
    });
}

/// The line between two passages.
pub(super) fn rule(ui: &mut Ui) {
    let line = Tokens::of(ui.ctx()).line_soft;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    let range = rect.shrink2(Vec2::new(space::GROUP, 0.0)).x_range();
    let stroke = Stroke::new(1.0, line);
    ui.painter().hline(range, rect.center().y, stroke);
}

/// The place of a passage: it can have the keyboard, so that whoever has no mouse gets to see it,
/// and shows whether somebody was led to it.
pub(super) fn passage(
    ui: &mut Ui,
    state: &mut GuideState,
    passage: Passage,
    name: &str,
    contents: impl FnOnce(&mut Ui, &mut GuideState),
) -> Response {
    let marked = state.marked == Some(passage);
    let tokens = Tokens::of(ui.ctx());
    let fill = if marked { tokens.select } else { tokens.panel };
    let builder = UiBuilder::new()
        .id_salt((passage.section, passage.place))
        .sense(Sense::focusable_noninteractive());
    let response = ui
        .scope_builder(builder, |ui| {
            Frame::new()
                .fill(fill)
                .corner_radius(CornerRadius::same(RADIUS_CONTROL))
                .inner_margin(Margin::symmetric(14, 12))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.spacing_mut().item_spacing = Vec2::new(8.0, 4.0);
                    contents(ui, state);
                });
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(Role::Article, true, name));
    if marked && state.takes(Focus::Passage) {
        response.request_focus();
        ui.scroll_to_rect_animation(response.rect, Some(Align::Center), ScrollAnimation::none());
    }
    if response.has_focus() {
        widgets::focus_ring(ui, response.rect.shrink(2.5), RADIUS_CONTROL);
    }
    response
}

fn contents(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut GuideState,
    entry: &Entry,
    intents: &mut Intents,
) {
    match &entry.figure {
        Some(figure) if ui.available_width() >= ROOMY => {
            beside(
                ui,
                |ui| self::figure(ui, figure),
                |ui| told(ui, view, state, entry, intents),
            );
        }
        Some(figure) => {
            self::figure(ui, figure);
            told(ui, view, state, entry, intents);
        }
        None => told(ui, view, state, entry, intents),
    }
}

/// Something in the margin, and what stands beside it.
fn beside(ui: &mut Ui, margin: impl FnOnce(&mut Ui), text: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(MARGIN);
            margin(ui);
        });
        ui.vertical(text);
    });
}

fn figure(ui: &mut Ui, figure: &str) {
    let tokens = Tokens::of(ui.ctx());
    let has_number = figure.chars().any(|c| c.is_ascii_digit());
    let (font, color) = if has_number {
        (theme::strong(size::FIGURE), tokens.ink)
    } else {
        (theme::medium(size::BODY), tokens.ink2)
    };
    widgets::label(ui, figure, font, color);
}

fn told(ui: &mut Ui, view: View<'_>, state: &mut GuideState, entry: &Entry, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        widgets::label(ui, &entry.title, theme::strong(size::HEADING), tokens.ink);
        if let Some((tag, family)) = &entry.tag {
            let color = family.map_or(tokens.ink2, |family| tokens.family(family));
            widgets::label(ui, tag, theme::strong(size::SECONDARY), color);
        }
    });
    for line in &entry.lines {
        match line {
            Line::Text(text) => body(ui, text),
            Line::Under(word, family, text) => {
                let family = *family;
                let word = Word {
                    family,
                    ..Word::of(word)
                };
                under(ui, &word, |ui| body(ui, text));
            }
            Line::Level(level, text) => {
                under(ui, &Word::of(&says::level(*level)), |ui| body(ui, text));
            }
        }
    }
    if !entry.links.is_empty() {
        ui.add_space(space::TIGHT);
    }
    for leads in &entry.links {
        let word = Word {
            above: space::CLOSE,
            ..Word::of(leads.word)
        };
        under(ui, &word, |ui| links(ui, view, state, leads));
    }
    for quiet in &entry.quiet {
        let text = RichText::new(quiet)
            .font(theme::regular(size::SECONDARY))
            .color(tokens.ink3);
        ui.add(Label::new(text).wrap());
    }
    ways(ui, entry, intents);
}

/// A word under which something stands.
struct Word<'a> {
    text: &'a str,
    /// The side whose colour it has.
    family: Option<Family>,
    /// How far below the top of what is higher than a line of text.
    above: f32,
}

impl<'a> Word<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            family: None,
            above: 0.0,
        }
    }

    fn ui(&self, ui: &mut Ui) {
        let tokens = Tokens::of(ui.ctx());
        let color = self
            .family
            .map_or(tokens.ink2, |family| tokens.family(family));
        widgets::label(ui, self.text, theme::strong(size::SECONDARY), color);
    }
}

/// Something under a word, which stands in the margin where there is room.
fn under(ui: &mut Ui, word: &Word<'_>, contents: impl FnOnce(&mut Ui)) {
    if ui.available_width() >= ROOMY {
        let margin = |ui: &mut Ui| {
            ui.add_space(word.above);
            word.ui(ui);
        };
        beside(ui, margin, contents);
    } else {
        word.ui(ui);
        contents(ui);
    }
}

/// What a passage leads on to.
fn links(ui: &mut Ui, view: View<'_>, state: &mut GuideState, leads: &Leads) {
    ui.horizontal_wrapped(|ui| {
        close_together(ui);
        for passage in &leads.to {
            if let Some(title) = passage.title(view.plan, view.content)
                && small(ui, title, &says::read(title)).clicked()
            {
                state.open(*passage);
            }
        }
        if !leads.also.is_empty() {
            widgets::caption(ui, &leads.also);
        }
    });
}

/// What can be done with a passage.
fn ways(ui: &mut Ui, entry: &Entry, intents: &mut Intents) {
    if entry.ways.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        close_together(ui);
        for (text, intent) in &entry.ways {
            if small(ui, text, &says::way(text, &entry.title)).clicked() {
                intents.push(intent.clone());
            }
        }
    });
}

fn close_together(ui: &mut Ui) {
    ui.spacing_mut().item_spacing = Vec2::splat(6.0);
    ui.spacing_mut().interact_size.y = widgets::CHIP;
}

/// A small button with a name of its own.
fn small(ui: &mut Ui, text: &str, name: &str) -> Response {
    let text = RichText::new(text).font(theme::medium(size::SECONDARY));
    let button = Button::new(text)
        .truncate()
        .min_size(Vec2::new(0.0, widgets::CHIP - space::HAIR));
    ui.add(button).accessible_name(name)
}
