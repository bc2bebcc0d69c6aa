//! Choosing one or several of a list that may be long, by name.

use eframe::egui::{
    self, Button, Event, Id, Key, Popup, PopupCloseBehavior, Response, RichText, ScrollArea,
    TextEdit, Ui, Vec2, WidgetInfo,
};

use super::{CONTROL_HEIGHT, FieldName, Tokens, by_keyboard, caption, checkbox, focus_ring, icon};
use crate::ui::{
    icons,
    theme::{self, RADIUS_CONTROL, icon_size, size},
    words::picks as words,
};

/// Height of a line of the list.
const LINE: f32 = 28.0;
/// A longer list scrolls.
const LIST: f32 = 260.0;
/// A list of so many is short enough to be seen whole.
const SHORT: usize = 8;

/// What was picked of a list, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picks {
    /// This one changed sides.
    Toggle(usize),
    /// All of them.
    All,
    /// None of them.
    None,
}

/// A button that says what is chosen and opens the list of all, with ticks; returns what was done.
///
/// `names` gives the names of all by position, once the list is open; `chosen` says which of them
/// are ticked.
pub fn pick_many<'a>(
    ui: &mut Ui,
    name: impl Into<FieldName<'a>>,
    id: Id,
    says: &str,
    names: impl FnOnce() -> Vec<String>,
    chosen: impl Fn(usize) -> bool,
) -> Option<Picks> {
    let name = name.into();
    list(ui, name, id, says, names, |ui, names, found, marked| {
        let mut picked = None;
        // While the list is narrowed down, people would take these for what they see of it.
        if found.len() == names.len() {
            ui.horizontal(|ui| {
                ui.spacing_mut().button_padding.y = 2.0;
                if ui.button(words::ALL).clicked() {
                    picked = Some(Picks::All);
                }
                if ui.button(words::NONE).clicked() {
                    picked = Some(Picks::None);
                }
            });
        }
        lines(ui, found, marked, |ui, place| {
            let mut on = chosen(place);
            let text = names.get(place).map_or("", String::as_str);
            let line = checkbox(ui, &mut on, text);
            if line.changed() {
                picked = Some(Picks::Toggle(place));
            }
            line
        });
        picked.or_else(|| marked.entered.map(Picks::Toggle))
    })
}

/// A button that says what is chosen and opens the list of all; returns what was picked.
pub fn pick_one<'a>(
    ui: &mut Ui,
    name: impl Into<FieldName<'a>>,
    id: Id,
    says: &str,
    names: impl FnOnce() -> Vec<String>,
    chosen: Option<usize>,
) -> Option<usize> {
    let name = name.into();
    list(ui, name, id, says, names, |ui, names, found, marked| {
        let mut picked = marked.entered;
        lines(ui, found, marked, |ui, place| {
            let here = chosen == Some(place);
            let text = names.get(place).map_or("", String::as_str);
            let line = Button::selectable(here, text).min_size(Vec2::new(0.0, LINE - 2.0));
            let line = ui.add(line);
            if line.clicked() {
                picked = Some(place);
            }
            line
        });
        if picked.is_some() {
            ui.close();
        }
        picked
    })
}

/// What is to have the keyboard as soon as it is drawn.
#[derive(Clone, Copy, Default)]
struct Wanted;

/// Gives the button of this list the keyboard, once it is drawn.
pub fn focus_pick(ctx: &egui::Context, id: Id) {
    ctx.data_mut(|data| data.insert_temp(id, Wanted));
}

/// Where the keyboard is in a list.
#[derive(Clone, Copy, Default)]
struct Marked {
    /// The line, counted among those that are left.
    line: Option<usize>,
    /// What Enter has just picked, by position.
    entered: Option<usize>,
    /// What takes the keyboard as a short list opens, by position.
    starts_at: Option<usize>,
}

/// What is remembered of an open list.
#[derive(Clone, Default)]
struct Search {
    text: String,
    line: usize,
    /// The frame in which it opened, whose keys are not meant for it.
    opened: u64,
    /// Whether an arrow was pressed after what was typed, so that Space picks what is marked.
    walked: bool,
}

/// A named button that opens a list; `contents` gets the names of all, which are not narrowed away,
/// and what the keyboard has marked. Once it closes, the button has the keyboard again.
fn list<T>(
    ui: &mut Ui,
    name: FieldName<'_>,
    id: Id,
    says: &str,
    names: impl FnOnce() -> Vec<String>,
    contents: impl FnOnce(&mut Ui, &[String], &[usize], Marked) -> Option<T>,
) -> Option<T> {
    name.caption(ui);
    let opener = opener(ui, name.spoken, says);
    if ui.data_mut(|data| data.remove_temp::<Wanted>(id)).is_some() {
        opener.request_focus();
    }
    let ctx = ui.ctx().clone();
    let popup = Popup::menu(&opener)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(opener.rect.width().max(240.0));
    let shown = popup.show(|ui| {
        let names = names();
        let (found, marked) = search(ui, name.spoken, id, &names);
        contents(ui, &names, &found, marked)
    });
    let Some(shown) = shown else {
        let field = id.with("search");
        let was_open: Option<Search> = ctx.data_mut(|data| data.remove_temp(field));
        let is_free = ctx.memory(|memory| memory.focused().is_none());
        if was_open.is_some() && is_free && !Popup::is_any_open(&ctx) {
            opener.request_focus();
        }
        return None;
    };
    if shown.response.should_close() && by_keyboard(ui) {
        opener.request_focus();
    }
    shown.inner
}

/// The button that opens a list: looks like a drop-down.
fn opener(ui: &mut Ui, name: &str, says: &str) -> egui::Response {
    let tokens = Tokens::of(ui.ctx());
    let width = ui.available_width();
    let text = RichText::new(says).font(theme::regular(size::BODY));
    let arrow = RichText::new(icons::CHEVRON_DOWN)
        .size(icon_size::SMALL)
        .color(tokens.ink2);
    let button = Button::new((text, egui::Atom::grow(), arrow))
        .truncate()
        .min_size(Vec2::new(width, CONTROL_HEIGHT));
    let response = ui.add_sized(Vec2::new(width, CONTROL_HEIGHT), button);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::Role::ComboBox, true, name);
        info.current_text_value = Some(says.to_owned());
        info
    });
    response
}

/// The field that narrows a long list down; returns the positions of what is left, and what its keys
/// have marked. A short list is walked through line by line.
fn search(ui: &mut Ui, name: &str, id: Id, names: &[String]) -> (Vec<usize>, Marked) {
    let field = id.with("search");
    let known: Option<Search> = ui.data(|data| data.get_temp(field));
    let frame = ui.ctx().cumulative_frame_nr();
    let mut search = known.unwrap_or_else(|| Search {
        opened: frame,
        ..Search::default()
    });
    let is_long = names.len() > SHORT;
    // The click that opened it counts as one beside the list, so the keyboard is asked for again.
    let opens = frame <= search.opened + 1;
    let (mut has_keyboard, mut space) = (false, false);
    if is_long {
        ui.horizontal(|ui| {
            if search.walked && ui.memory(|memory| memory.has_focus(field.with("field"))) {
                space = take_space(ui);
            }
            icon(
                ui,
                icons::SEARCH,
                icon_size::SMALL,
                Tokens::of(ui.ctx()).ink3,
            );
            let edit = TextEdit::singleline(&mut search.text)
                .id(field.with("field"))
                .hint_text(words::FIND)
                .margin(egui::Margin::symmetric(8, 6))
                // Enter picks what is marked; the list stays, and so does the keyboard.
                .return_key(None)
                .desired_width(f32::INFINITY);
            let response = ui.add(edit).accessible_name(words::find_in(name));
            if opens {
                response.request_focus();
            }
            if response.changed() {
                search.line = 0;
                search.walked = false;
            }
            has_keyboard = response.has_focus();
        });
    }
    let wanted = search.text.trim().to_lowercase();
    let fits = |name: &String| wanted.is_empty() || name.to_lowercase().contains(&wanted);
    let names = names.iter().enumerate();
    let found: Vec<usize> = names
        .filter(|(_, name)| fits(name))
        .map(|(place, _)| place)
        .collect();
    let mut marked = Marked::default();
    if opens {
        ui.ctx().request_repaint();
        marked.starts_at = found.first().copied().filter(|_| !is_long);
    }
    if has_keyboard {
        let listens = search.opened < frame;
        let (down, up, enter) = ui.input(|input| {
            let pressed = |key| listens && input.key_pressed(key);
            (
                pressed(Key::ArrowDown),
                pressed(Key::ArrowUp),
                pressed(Key::Enter),
            )
        });
        let last = found.len().saturating_sub(1);
        search.line = match (down, up) {
            (true, _) => search.line + 1,
            (_, true) => search.line.saturating_sub(1),
            _ => search.line,
        }
        .min(last);
        search.walked |= down || up;
        marked.line = Some(search.line);
        let picks = enter || space;
        marked.entered = found.get(search.line).copied().filter(|_| picks);
    }
    ui.data_mut(|data| data.insert_temp(field, search));
    (found, marked)
}

/// Whether Space is pressed, which then types nothing.
fn take_space(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let pressed = input.key_pressed(Key::Space);
        input
            .events
            .retain(|event| !matches!(event, Event::Text(text) if text == " "));
        pressed
    })
}

/// The lines of the list; only those in sight are built.
fn lines(
    ui: &mut Ui,
    found: &[usize],
    marked: Marked,
    mut line: impl FnMut(&mut Ui, usize) -> Response,
) {
    if found.is_empty() {
        caption(ui, words::NOTHING);
        return;
    }
    let spacing = ui.spacing_mut();
    spacing.item_spacing.y = 2.0;
    spacing.button_padding = Vec2::new(8.0, 2.0);
    // A line is as high as is reckoned with for those out of sight.
    spacing.interact_size.y = LINE - 2.0;
    let mut area = ScrollArea::vertical().max_height(LIST);
    // What is marked stays in sight.
    let moved = ui.input(|i| i.key_pressed(Key::ArrowDown) || i.key_pressed(Key::ArrowUp));
    if let Some(marked) = marked.line.filter(|_| moved) {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a list is far shorter than 2^23"
        )]
        let top = marked as f32 * LINE - LIST / 2.0;
        area = area.vertical_scroll_offset(top.max(0.0));
    }
    area.show_rows(ui, LINE - 2.0, found.len(), |ui, rows| {
        ui.set_min_width(ui.available_width());
        for row in rows {
            let Some(place) = found.get(row) else {
                continue;
            };
            let response = line(ui, *place);
            if marked.starts_at == Some(*place) {
                response.request_focus();
            }
            if marked.line == Some(row) {
                focus_ring(ui, response.rect.shrink(3.0), RADIUS_CONTROL - 2);
            }
        }
    });
}
