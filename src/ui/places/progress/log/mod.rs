//! What is noted on the way: whom the team thanked, and what its people thought about. An entry is
//! written in a small form, and is one step to be undone.

mod recognition;
mod reflection;

use eframe::egui::{
    CornerRadius, Frame, Label, Margin, Memory, Modifiers, Rect, Response, RichText, Ui, Vec2,
};
use jiff::civil::Date;

use self::{recognition::Recognising, reflection::Reflecting};
use crate::{
    plan::{ActionSide, Edit, LogEdit},
    ui::{
        intent::Intent,
        state::{Intents, View},
        theme::{self, RADIUS_CONTROL, Tokens, size, space},
        widgets,
        words::{self, log as says},
    },
};

/// From this width on the two logs stand side by side.
const SIDE_BY_SIDE: f32 = 820.0;
/// Between them.
const GAP: f32 = space::ITEM;
/// A log shows so many entries, and so many more at a click.
const SHOWN: usize = 30;

/// State of the logs.
#[derive(Default)]
pub struct LogState {
    recognition: Journal<Recognising>,
    reflection: Journal<Reflecting>,
    /// Only questions of this side.
    side: Option<ActionSide>,
}

impl LogState {
    /// Whether something is written that the plan does not have yet.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.recognition.is_begun() || self.reflection.is_begun()
    }

    /// Lets an empty form open: that of a reflection, or that of a recognition.
    pub fn ask(&mut self, for_reflection: bool) {
        if for_reflection {
            self.reflection.asked = true;
        } else {
            self.recognition.asked = true;
        }
    }

    /// Forgets what is written.
    pub fn forget(&mut self) {
        self.recognition.form = None;
        self.reflection.form = None;
    }

    /// Hands on the edits that keep what is written, and closes the form of each that is taken.
    ///
    /// # Errors
    /// What stays as it is: its edit was not taken, or there is none because something is missing.
    pub fn keep(&mut self, mut takes: impl FnMut(&Edit) -> bool) -> Result<(), Left> {
        self.recognition.keep(&mut takes)?;
        self.reflection.keep(&mut takes)
    }
}

/// Why something that is written was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Something is missing.
    Unfinished,
    /// The plan does not take it.
    Refused,
}

/// What is written in a form.
trait Form: Clone + PartialEq {
    /// The number of the entry that it changes.
    fn number(&self) -> Option<u32>;
    /// Makes it a new entry.
    fn renew(&mut self);
    /// The edit that keeps it; none as long as something is missing.
    fn edit(&self) -> Option<LogEdit>;
    /// The edit that removes the entry; none while it is no entry yet.
    fn removal(&self) -> Option<LogEdit>;
}

/// What is remembered of a log: the form that is open, and how far the list goes.
struct Journal<F> {
    form: Option<F>,
    /// What stood in the form as it opened.
    was: Option<F>,
    /// The form stands for an entry, as it was drawn last: also its day can be read.
    ready: bool,
    /// Where the form was drawn last.
    area: Rect,
    /// An empty form is asked for from elsewhere.
    asked: bool,
    /// The form is to take the keyboard.
    opened: bool,
    /// What was left with the keyboard, which goes back there: an entry by its number, or the button
    /// that adds one.
    left: Option<Option<u32>>,
    /// So many more entries are shown.
    more: usize,
}

impl<F> Default for Journal<F> {
    fn default() -> Self {
        Self {
            form: None,
            was: None,
            ready: false,
            area: Rect::NOTHING,
            asked: false,
            opened: false,
            left: None,
            more: 0,
        }
    }
}

impl<F: Form> Journal<F> {
    /// Opens a form. One in which something is written stays in its place and takes the keyboard.
    fn open(&mut self, form: F) {
        self.opened = true;
        self.left = None;
        if self.is_begun() {
            return;
        }
        self.was = Some(form.clone());
        self.form = Some(form);
        self.area = Rect::NOTHING;
    }

    /// Whether something is written that the plan does not have yet.
    fn is_begun(&self) -> bool {
        self.form.is_some() && self.form != self.was
    }

    /// Lets go of an entry that is gone, by undo: it cannot be changed. What was written becomes a
    /// new one.
    fn follow(&mut self, is_known: impl Fn(u32) -> bool) {
        let is_begun = self.is_begun();
        let number = self.form.as_ref().and_then(Form::number);
        if number.is_none_or(is_known) {
            return;
        }
        match &mut self.form {
            Some(form) if is_begun => form.renew(),
            _ => self.form = None,
        }
    }

    /// As [`LogState::keep`].
    fn keep(&mut self, takes: &mut impl FnMut(&Edit) -> bool) -> Result<(), Left> {
        let Some(form) = self.form.as_ref().filter(|_| self.is_begun()) else {
            return Ok(());
        };
        let kept = match form.edit().filter(|_| self.ready) {
            None => Err(Left::Unfinished),
            Some(edit) => takes(&edit.into()).then_some(()).ok_or(Left::Refused),
        };
        if kept.is_ok() {
            self.form = None;
        } else {
            self.opened = true;
        }
        kept
    }

    /// Closes the form of an entry, or of a new one.
    fn close(&mut self, number: Option<u32>, by_keyboard: bool) {
        self.form = None;
        self.left = by_keyboard.then_some(number);
    }

    /// Gives the keyboard back to where the form was opened.
    fn give_back(&mut self, number: Option<u32>, button: &Response) {
        if self.left.take_if(|left| *left == number).is_some() {
            button.request_focus();
        }
    }

    /// Whether Ctrl+Enter is pressed in the form, where it must not end up as a line break.
    fn hurries(&self, ui: &Ui) -> bool {
        let focused = ui.memory(Memory::focused);
        let response = focused.and_then(|id| ui.ctx().read_response(id));
        let is_inside = response.is_some_and(|response| {
            response.layer_id == ui.layer_id() && self.area.contains_rect(response.rect)
        });
        is_inside
            && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, eframe::egui::Key::Enter))
    }

    /// How many of so many entries are shown.
    fn shown(&self, all: usize) -> usize {
        all.min(SHOWN + self.more)
    }

    /// The button that shows more, where there are more.
    fn more(&mut self, ui: &mut Ui, all: usize) {
        let left = all - self.shown(all);
        if left > 0 && widgets::secondary(ui, &words::findings::more(left)).clicked() {
            self.more += SHOWN;
        }
    }
}

/// How a form is left.
#[derive(Clone, Copy)]
enum Way {
    Cancel,
    Keep,
    Remove,
}

/// Shows both logs.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut LogState, intents: &mut Intents) {
    let width = ui.available_width();
    if width < SIDE_BY_SIDE {
        card(ui, width, |ui| recognition::ui(ui, view, state, intents));
        ui.add_space(GAP);
        card(ui, width, |ui| reflection::ui(ui, view, state, intents));
        return;
    }
    let half = (width - GAP) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        card(ui, half, |ui| recognition::ui(ui, view, state, intents));
        card(ui, half, |ui| reflection::ui(ui, view, state, intents));
    });
}

/// A card of this width.
fn card(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        widgets::card(Tokens::of(ui.ctx())).show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
    });
}

/// Where something is written or offered, set off from the entries.
fn inset(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) -> Rect {
    let frame = Frame::new()
        .fill(Tokens::of(ui.ctx()).bg)
        .corner_radius(CornerRadius::same(RADIUS_CONTROL))
        .inner_margin(Margin::same(12));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
    shown.response.rect
}

/// The heading of a log with the button that opens an empty form.
fn heading(ui: &mut Ui, title: &str, add: &str) -> Response {
    let row = ui.horizontal(|ui| {
        widgets::heading(ui, title);
        widgets::at_right(ui, |ui| widgets::secondary(ui, add))
    });
    row.inner
}

/// The buttons below a form; `number` is that of the entry that is changed. Returns the one that was
/// pressed, also by Ctrl+Enter.
fn buttons(ui: &mut Ui, number: Option<u32>, ready: bool, hurry: bool) -> Option<Way> {
    let mut way = (ready && hurry).then_some(Way::Keep);
    ui.add_space(space::TIGHT);
    ui.horizontal_wrapped(|ui| {
        let keep = if number.is_none() {
            says::ADD
        } else {
            says::SAVE
        };
        if widgets::primary(ui, None, keep, ready).clicked() {
            way = Some(Way::Keep);
        }
        if widgets::secondary(ui, words::CANCEL).clicked() {
            way = Some(Way::Cancel);
        }
        if number.is_some() && widgets::secondary(ui, says::REMOVE).clicked() {
            way = Some(Way::Remove);
        }
    });
    way
}

/// Does what a form's button says, and closes the form. A refusal is told; what was written is
/// still there then.
fn leave<F: Form>(
    view: View<'_>,
    journal: &mut Journal<F>,
    intents: &mut Intents,
    way: Way,
    by_keyboard: bool,
) {
    let Some(form) = &journal.form else {
        return;
    };
    let edit = match way {
        Way::Cancel => None,
        Way::Keep => form.edit(),
        Way::Remove => form.removal(),
    };
    let left = form.number().filter(|_| !matches!(way, Way::Remove));
    let edit = edit.map(Edit::from);
    let is_taken = edit
        .as_ref()
        .is_none_or(|edit| view.plan.apply(edit).is_ok());
    intents.extend(edit.map(Intent::Edit));
    if is_taken {
        journal.close(left, by_keyboard);
    }
}

/// Shows an entry; returns the button that opens it to be changed.
fn entry(ui: &mut Ui, title: &str, day: Date, below: &str, text: &str) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (line, _) = ui.allocate_exact_size(
        Vec2::new(ui.available_width(), 1.0),
        eframe::egui::Sense::hover(),
    );
    ui.painter().rect_filled(line, 0, tokens.line_soft);
    let change = ui.horizontal_top(|ui| {
        let width = (ui.available_width() - BUTTON).max(0.0);
        ui.allocate_ui(Vec2::new(width, 0.0), |ui| {
            ui.set_width(width);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::TIGHT;
                let wrapped = |ui: &mut Ui, text: RichText| ui.add(Label::new(text).wrap());
                let medium = theme::medium(size::BODY);
                wrapped(ui, RichText::new(title).font(medium).color(tokens.ink));
                widgets::caption(ui, below);
                if !text.trim().is_empty() {
                    let body = RichText::new(text.trim()).size(size::BODY);
                    wrapped(ui, body.color(tokens.ink2));
                }
            });
        });
        let button = |ui: &mut Ui| widgets::secondary(ui, says::CHANGE);
        widgets::at_right(ui, button)
    });
    let name = says::of_entry(says::CHANGE, title, day);
    change.inner.accessible_name(name)
}

/// Room for the button of an entry.
const BUTTON: f32 = 90.0;
