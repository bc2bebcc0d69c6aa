//! The cell that has the keyboard: digits rate, arrows and Tab move.

use eframe::egui::{Event, EventFilter, Id, Key, Modifiers, Ui};

use crate::{
    plan::{Edit, Level, MemberId},
    ui::{
        intent::Intent,
        state::{Intents, View, ViewState},
    },
};

/// The id of a rating cell.
#[must_use]
pub fn cell_id(member: MemberId, skill: usize) -> Id {
    Id::unique(("rating", member, skill))
}

/// Keeps arrows and Tab for the cell that has the keyboard.
pub(super) fn hold_keys(ui: &Ui, cell: Id) {
    let filter = EventFilter {
        tab: true,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(cell, filter));
}

/// Acts on the keys pressed while a cell has the keyboard.
pub(super) fn keys(ui: &Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let Some(mut cursor) = Cursor::of(view, state) else {
        return;
    };
    if !has_keys(ui, state, cell_id(cursor.member, cursor.skill)) {
        return;
    }
    let was = (cursor.row, cursor.skill);
    for event in ui.input(|input| input.events.clone()) {
        match act(&event) {
            Some(Act::Rate(level)) => {
                intents.push(cursor.rate(Some(level)));
                cursor.step(1);
            }
            Some(Act::Clear) => intents.push(cursor.rate(None)),
            Some(Act::Step(by)) if cursor.step(by) => {}
            Some(Act::Step(_) | Act::Leave) => {
                // Tab at either end leaves the grid, and so does Escape.
                let cell = cell_id(cursor.member, cursor.skill);
                ui.memory_mut(|memory| memory.surrender_focus(cell));
                state.grid_has_keys = false;
                break;
            }
            Some(Act::Right(by)) => cursor.right(by),
            Some(Act::Down(by)) => cursor.down(by),
            Some(Act::RowEnd(last)) => cursor.skill = if last { cursor.skills - 1 } else { 0 },
            Some(Act::GridEnd(last)) => {
                cursor.go(if last { cursor.rows - 1 } else { 0 });
                cursor.skill = if last { cursor.skills - 1 } else { 0 };
            }
            None => {}
        }
    }
    if (cursor.row, cursor.skill) != was {
        state.selection.member = Some(cursor.member);
        state.selection.skill = Some(cursor.skill);
        if state.grid_has_keys {
            state.focus_cell();
        }
    }
}

/// Whether keys go to the grid. A cell that was scrolled out of sight loses egui's focus, yet keeps
/// the keys until something else is focused or opened.
fn has_keys(ui: &Ui, state: &mut ViewState, cell: Id) -> bool {
    match ui.memory(eframe::egui::Memory::focused) {
        Some(focused) => state.grid_has_keys = focused == cell,
        None if eframe::egui::Popup::is_any_open(ui.ctx()) => return false,
        None => {}
    }
    state.grid_has_keys
}

enum Act {
    Rate(Level),
    Clear,
    Leave,
    /// To the next or last cell, over the ends of rows.
    Step(isize),
    Right(isize),
    Down(isize),
    RowEnd(bool),
    GridEnd(bool),
}

/// How many rows a page moves.
const PAGE: isize = 10;

fn act(event: &Event) -> Option<Act> {
    // Digits come as text, so that they work on every keyboard layout and the number pad.
    if let Event::Text(text) = event {
        return text.parse().ok().and_then(Level::new).map(Act::Rate);
    }
    let Event::Key {
        key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return None;
    };
    let ends = modifiers.command;
    if modifiers.alt || (ends && !matches!(key, Key::Home | Key::End)) {
        return None;
    }
    let back = modifiers.contains(Modifiers::SHIFT);
    Some(match key {
        Key::Delete | Key::Backspace => Act::Clear,
        Key::Escape => Act::Leave,
        Key::Tab => Act::Step(if back { -1 } else { 1 }),
        Key::ArrowLeft => Act::Right(-1),
        Key::ArrowRight => Act::Right(1),
        Key::ArrowUp => Act::Down(-1),
        Key::ArrowDown | Key::Enter => Act::Down(1),
        Key::PageUp => Act::Down(-PAGE),
        Key::PageDown => Act::Down(PAGE),
        Key::Home if ends => Act::GridEnd(false),
        Key::End if ends => Act::GridEnd(true),
        Key::Home => Act::RowEnd(false),
        Key::End => Act::RowEnd(true),
        _ => return None,
    })
}

struct Cursor<'a> {
    view: View<'a>,
    row: usize,
    rows: usize,
    member: MemberId,
    skill: usize,
    skills: usize,
}

impl<'a> Cursor<'a> {
    fn of(view: View<'a>, state: &ViewState) -> Option<Self> {
        let member = state.selection.member?;
        let skills = view.plan.framework().skills.len();
        let skill = state.selection.skill.filter(|skill| *skill < skills)?;
        Some(Self {
            view,
            row: view.plan.position(member)?,
            rows: view.plan.members().len(),
            member,
            skill,
            skills,
        })
    }

    fn rate(&self, level: Option<Level>) -> Intent {
        Intent::Edit(Edit::Rate {
            member: self.member,
            skill: self.skill,
            level,
        })
    }

    fn go(&mut self, row: usize) {
        if let Some(member) = self.view.plan.members().get(row) {
            self.row = row;
            self.member = member.id;
        }
    }

    fn right(&mut self, by: isize) {
        self.skill = self.skill.saturating_add_signed(by).min(self.skills - 1);
    }

    fn down(&mut self, by: isize) {
        self.go(self.row.saturating_add_signed(by).min(self.rows - 1));
    }

    /// Moves on cell by cell through the rows; false at either end of the grid.
    fn step(&mut self, by: isize) -> bool {
        let place = self.row * self.skills + self.skill;
        let Some(place) = place
            .checked_add_signed(by)
            .filter(|p| *p < self.rows * self.skills)
        else {
            return false;
        };
        self.go(place / self.skills);
        self.skill = place % self.skills;
        true
    }
}
