//! The Guide page: what leading and managing are, section by section, and all of it searched at once.

mod draw;
mod entry;
mod link;
mod passage;
mod quiz;
mod search;
mod sides;

use std::sync::Arc;

use eframe::egui::{
    self, Button, ComboBox, Key, Margin, Response, Role, ScrollArea, TextEdit, Ui, Vec2, WidgetInfo,
};

use self::{entry::Entry, quiz::Quiz, search::Words};
pub use self::{
    link::{link, read_more},
    passage::{Passage, Section},
};
use super::{page, title_bar};
use crate::{
    plan::ActionSide,
    ui::{
        command::Command,
        icons,
        intent::Intent,
        state::{Cached, Intents, View, ViewState},
        theme::{self, CONTROL_HEIGHT, Tokens, size, space},
        widgets,
        words::guide as says,
    },
};

/// In a window narrower than this, in points, the sections stand above the passages.
const NARROW: f32 = 900.0;
/// Width of the list of sections.
const LIST: f32 = 204.0;
/// Lines longer than this are hard to read.
const MEASURE: f32 = 760.0;

/// What takes the keyboard in the next frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// The list of sections.
    Sections,
    /// The field.
    Search,
    /// The marked passage, which is to be seen.
    Passage,
}

/// State of the Guide page.
#[derive(Default)]
pub struct GuideState {
    section: Section,
    /// What was typed to look for.
    search: String,
    /// The passage that somebody was led to.
    marked: Option<Passage>,
    /// The page that led here, and gets the way back.
    came_from: Option<Command>,
    /// What takes the keyboard, and for how many more frames it tries to.
    focus: Option<(Focus, u8)>,
    /// Only scenarios that call for this.
    side: Option<ActionSide>,
    /// The quiz, while it lasts.
    quiz: Option<Quiz>,
    /// Every passage.
    entries: Cached<u64, Vec<Entry>>,
    /// Positions of the passages that were found.
    found: Cached<(u64, String), Vec<usize>>,
}

impl GuideState {
    /// What a dialog lies over cannot have the keyboard before the dialog is gone from a frame.
    const TRIES: u8 = 3;

    /// Leads to a passage, whatever the page showed before.
    pub fn open(&mut self, passage: Passage) {
        self.show(passage.section);
        self.side = None;
        self.marked = Some(passage);
        self.focus = Some((Focus::Passage, Self::TRIES));
    }

    /// Follows the passage of a skill to its position in another framework, or lets go of it where
    /// that does not have the skill; `follow` tells the new position of an old one.
    pub fn follow_framework(&mut self, follow: impl Fn(usize) -> Option<usize>) {
        self.marked = self.marked.and_then(|marked| match marked.section {
            Section::Skills => Some(Passage::new(marked.section, follow(marked.place)?)),
            _ => Some(marked),
        });
    }

    /// Remembers the page that leads here, or that none does any more.
    pub fn comes_from(&mut self, page: Option<Command>) {
        self.came_from = page;
    }

    /// Gives the keyboard to the field.
    pub fn focus_search(&mut self) {
        self.focus = Some((Focus::Search, Self::TRIES));
    }

    /// Gives the keyboard to the list of sections, unless something else is to have it.
    pub fn enter(&mut self) {
        self.focus.get_or_insert((Focus::Sections, Self::TRIES));
    }

    /// Shows a section from now on.
    fn show(&mut self, section: Section) {
        self.section = section;
        self.search.clear();
        self.marked = None;
        self.quiz = None;
    }

    /// Whether this takes the keyboard in this frame.
    fn takes(&self, what: Focus) -> bool {
        self.focus.is_some_and(|(wanted, _)| wanted == what)
    }

    /// Lets what is to have the keyboard try once more, or be: what is not there now does not take
    /// it later.
    fn try_on(&mut self, ui: &Ui) {
        if let Some((what, tries)) = self.focus {
            self.focus = tries.checked_sub(1).map(|tries| (what, tries));
            ui.ctx().request_repaint();
        }
    }
}

/// Shows the page. `free` says that no dialog is open.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, free: bool, intents: &mut Intents) {
    let state = &mut state.guide;
    let entries = state.entries.get(view.revision, || entry::all(view));
    page().show(ui, |ui| {
        title_bar(ui, Command::GoGuide.text(), says::BESIDE, |ui| {
            way_back(ui, state, free, intents);
            field(ui, state, free);
        });
        if ui.ctx().content_rect().width() < NARROW {
            choice(ui, state);
            ui.add_space(space::TIGHT);
            contents(ui, view, state, &entries, free, intents);
            return;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::CARD;
            ui.vertical(|ui| {
                ui.set_width(LIST);
                list(ui, state, &entries);
            });
            ui.vertical(|ui| contents(ui, view, state, &entries, free, intents));
        });
    });
    state.try_on(ui);
}

/// Leads back to the page that led here; so does Escape, where it has nothing else to do.
fn way_back(ui: &mut Ui, state: &GuideState, free: bool, intents: &mut Intents) {
    let Some(page) = state.came_from else {
        return;
    };
    let clicked = widgets::secondary(ui, &says::back(page.text())).clicked();
    let typing = ui.ctx().text_edit_focused();
    let is_idle = free && !typing && state.search.is_empty() && state.quiz.is_none();
    let escaped = is_idle
        && !egui::Popup::is_any_open(ui.ctx())
        && ui.input(|input| input.key_pressed(Key::Escape));
    if clicked || escaped {
        intents.push(Intent::Run(page));
    }
}

/// The field of words to look for. Escape empties it, then leaves it.
fn field(ui: &mut Ui, state: &mut GuideState, free: bool) {
    let edit = TextEdit::singleline(&mut state.search)
        .id_salt("search the guide")
        .hint_text(says::SEARCH)
        .margin(Margin::symmetric(10, 7))
        .min_size(Vec2::new(0.0, CONTROL_HEIGHT))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(190.0);
    let tip = widgets::tip(ui, Command::Filter, says::SEARCH);
    let response = ui
        .add(edit)
        .accessible_name(says::SEARCH)
        .on_hover_text(tip);
    if free && state.takes(Focus::Search) {
        response.request_focus();
    }
    let escaped = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    if escaped && !state.search.is_empty() {
        state.search.clear();
        response.request_focus();
    }
    let has_text = !state.search.is_empty();
    if widgets::icon_button(ui, icons::X, says::CLEAR, has_text).clicked() {
        state.search.clear();
        state.focus_search();
    }
}

/// The sections one below the other.
fn list(ui: &mut Ui, state: &mut GuideState, entries: &[Entry]) {
    ui.spacing_mut().item_spacing.y = space::HAIR;
    let found_none = Words::of(&state.search).is_empty();
    for section in Section::ALL {
        let here = found_none && state.section == section;
        let all = entries.iter();
        let count = all.filter(|entry| entry.passage.section == section).count();
        let response = line(ui, section, here, count);
        if here && state.takes(Focus::Sections) {
            response.request_focus();
        }
        if response.clicked() {
            state.show(section);
        }
    }
}

/// A section with the number of its passages.
fn line(ui: &mut Ui, section: Section, here: bool, count: usize) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (font, color) = if here {
        (theme::strong(size::BODY), tokens.ink)
    } else {
        (theme::regular(size::BODY), tokens.ink2)
    };
    let name = egui::RichText::new(says::section(section))
        .font(font)
        .color(color);
    let count = egui::RichText::new(count.to_string())
        .font(theme::regular(size::SECONDARY))
        .color(tokens.ink3);
    let button = Button::selectable(here, (name, egui::Atom::grow(), count))
        .min_size(Vec2::new(LIST, CONTROL_HEIGHT));
    let response = ui.add(button);
    let name = says::to_section(section);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, here, &name));
    response
}

/// The sections as a drop-down, where there is no room for a list.
fn choice(ui: &mut Ui, state: &mut GuideState) {
    let searches = !Words::of(&state.search).is_empty();
    let shown = if searches {
        says::FOUND
    } else {
        says::section(state.section)
    };
    // The list ends where the window does.
    let below = ui.ctx().content_rect().bottom() - ui.cursor().top() - CONTROL_HEIGHT;
    let combo = ComboBox::from_id_salt("section")
        .width(280.0)
        .height((below - space::SECTION).max(4.0 * CONTROL_HEIGHT))
        .icon(widgets::chevron)
        .selected_text(shown);
    let response = combo.show_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        for section in Section::ALL {
            let here = !searches && state.section == section;
            if ui.selectable_label(here, says::section(section)).clicked() {
                state.show(section);
            }
        }
    });
    let response = response.response.accessible_name(says::SECTION);
    if state.takes(Focus::Sections) {
        response.request_focus();
    }
}

/// The passages of the section, or those that were found.
fn contents(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut GuideState,
    entries: &Arc<Vec<Entry>>,
    free: bool,
    intents: &mut Intents,
) {
    let words = Words::of(&state.search);
    // What is found anew is read from its beginning.
    let salt = (state.search.clone(), state.section, state.quiz.is_some());
    let width = (ui.available_width() - ui.spacing().scroll.allocated_width()).min(MEASURE);
    ScrollArea::vertical()
        .id_salt(("guide", salt))
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.set_max_width(width);
            if !words.is_empty() {
                found(ui, view, state, entries, &words, intents);
            } else if state.quiz.is_some() {
                quiz::ui(ui, view, state, free);
            } else {
                section(ui, view, state, entries, intents);
            }
            ui.add_space(space::SECTION);
            widgets::scroll_to_focus(ui);
        });
}

fn section(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut GuideState,
    entries: &[Entry],
    intents: &mut Intents,
) {
    let section = state.section;
    draw::intro(ui, section);
    let all = entries.iter();
    let all = all.filter(|entry| entry.passage.section == section);
    match section {
        Section::Sides => {
            let rows: Vec<_> = all.collect();
            sides::ui(ui, view, state, &rows);
        }
        Section::Scenarios => {
            scenarios(ui, state);
            let side = state.side;
            let scenarios = &view.content.guide().scenarios;
            let fits = |entry: &&Entry| {
                let scenario = scenarios.get(entry.passage.place);
                side.is_none() || scenario.map(|row| row.side) == side
            };
            draw::card(ui, view, state, all.filter(fits), intents);
        }
        _ => draw::card(ui, view, state, all, intents),
    }
}

/// The filter of scenarios, and the way to the quiz.
fn scenarios(ui: &mut Ui, state: &mut GuideState) {
    ui.horizontal_wrapped(|ui| {
        let sides = ActionSide::ALL.map(|side| (Some(side), says::side(side)));
        let options: Vec<_> = std::iter::once((None, says::ALL)).chain(sides).collect();
        let picked = widgets::segmented(ui, says::CALLS_FOR, state.side, &options);
        state.side = picked.unwrap_or(state.side);
        if widgets::primary(ui, None, says::quiz::START, true).clicked() {
            state.marked = None;
            state.quiz = Some(Quiz::new(widgets::by_keyboard(ui)));
        }
    });
    ui.add_space(space::ITEM);
}

/// What was found, section by section.
fn found(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut GuideState,
    entries: &[Entry],
    words: &Words,
    intents: &mut Intents,
) {
    let key = (view.revision, state.search.clone());
    let found = state.found.get(key, || search::find(entries, words));
    let found: Vec<_> = found
        .iter()
        .filter_map(|place| entries.get(*place))
        .collect();
    if found.is_empty() {
        ui.add_space(space::SECTION);
        widgets::heading(ui, says::NOTHING);
        widgets::caption(ui, says::NOTHING_HINT);
        if widgets::secondary(ui, says::CLEAR).clicked() {
            state.search.clear();
            state.focus_search();
        }
        return;
    }
    for group in found.chunk_by(|a, b| a.passage.section == b.passage.section) {
        let Some(first) = group.first() else { continue };
        let name = says::section(first.passage.section);
        widgets::card_heading(ui, name, &says::passages(group.len()));
        draw::card(ui, view, state, group.iter().copied(), intents);
        ui.add_space(space::CARD);
    }
}

#[cfg(test)]
mod tests;
