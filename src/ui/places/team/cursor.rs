//! The cell that has the keyboard: digits rate, arrows and Tab move, with Shift they select.

use eframe::egui::{Event, EventFilter, FocusDirection, Id, Key, Memory, Modifiers, Popup, Ui};

use super::{
    sheet::{Place, Sheet, Spot},
    work,
};
use crate::{
    exchange::Slot,
    plan::{Edit, Level},
    ui::{
        command::Command,
        intent::Intent,
        state::{Intents, View, ViewState},
    },
};

/// The id of a cell.
#[must_use]
pub(super) fn cell_id(spot: Spot) -> Id {
    Id::unique(("cell", spot))
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
    let sheet = Sheet::of(view, &mut state.team);
    let Some(cursor) = sheet.cursor(state) else {
        state.grid_has_keys = false;
        return;
    };
    let Some(spot) = sheet.spot(cursor) else {
        return;
    };
    if !has_keys(ui, state, cell_id(spot)) {
        return;
    }
    // A cell that got the keyboard in the last frame could not yet say that it keeps arrows and Tab.
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    for event in ui.input(|input| input.events.clone()) {
        match &event {
            Event::Copy => intents.push(Intent::Run(Command::Copy)),
            Event::Cut => intents.push(Intent::Run(Command::Cut)),
            _ => {}
        }
        if let Some(act) = act(&event)
            && !carry_out(act, &sheet, state, intents)
        {
            // Tab at either end leaves the grid, and so does Escape.
            ui.memory_mut(|memory| memory.surrender_focus(cell_id(spot)));
            state.grid_has_keys = false;
            break;
        }
    }
}

/// Whether keys go to the grid. A cell that was scrolled out of sight loses egui's focus, yet keeps
/// the keys until something else is focused or opened.
fn has_keys(ui: &Ui, state: &mut ViewState, cell: Id) -> bool {
    match ui.memory(Memory::focused) {
        Some(focused) => {
            // A cell that is being scrolled to has not got the keyboard yet.
            let is_on_its_way = state.grid_has_keys && state.focus_tries > 0;
            state.grid_has_keys = focused == cell || is_on_its_way;
        }
        None if Popup::is_any_open(ui.ctx()) => return false,
        None => {}
    }
    state.grid_has_keys
}

/// Does what was asked for; false when that leads out of the grid.
fn carry_out(act: Act, sheet: &Sheet<'_>, state: &mut ViewState, intents: &mut Intents) -> bool {
    let Some(cursor) = sheet.cursor(state) else {
        return false;
    };
    match act {
        Act::Rate(level) => rate(level, sheet, cursor, state, intents),
        Act::Step(by) => match sheet.step(cursor, by) {
            Some(place) => sheet.go(state, place),
            None => return false,
        },
        Act::Leave => {
            // The first Escape lets the range go.
            let is_one = sheet.span(state).is_none_or(|span| span.is_one());
            state.team.range = None;
            return !is_one;
        }
        Act::Move(way, false) => sheet.go(state, sheet.moved(cursor, way)),
        Act::Move(way, true) => {
            let end = sheet.end(state).unwrap_or(cursor);
            let end = sheet.moved(end, way);
            sheet.extend(state, end);
            state.team.follow(end);
        }
    }
    true
}

/// Rates one skill and goes on to the next, or all that are selected.
fn rate(
    level: Level,
    sheet: &Sheet<'_>,
    cursor: Place,
    state: &mut ViewState,
    intents: &mut Intents,
) {
    if let Some(span) = sheet.span(state).filter(|span| !span.is_one()) {
        intents.extend(work::rated(sheet, &span, Some(level)).map(Intent::Edit));
        return;
    }
    let Some(Spot {
        member,
        column: Slot::Skill(skill),
    }) = sheet.spot(cursor)
    else {
        return;
    };
    intents.push(Intent::Edit(Edit::Rate {
        member,
        skill,
        level: Some(level),
    }));
    if let Some(next) = sheet.next_skill(cursor) {
        sheet.go(state, next);
    }
}

/// What a key does.
#[derive(Clone, Copy)]
enum Act {
    Rate(Level),
    Leave,
    /// To the next or last cell, over the ends of rows.
    Step(isize),
    /// Some way; with Shift the range grows.
    Move(Way, bool),
}

/// Where the cursor or the end of the range goes.
#[derive(Clone, Copy)]
pub(super) enum Way {
    Right(isize),
    Down(isize),
    RowEnd(bool),
    ColumnEnd(bool),
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
    if modifiers.alt {
        return None;
    }
    let ends = modifiers.command;
    let shift = modifiers.contains(Modifiers::SHIFT);
    let way = match key {
        Key::Escape if !ends => return Some(Act::Leave),
        Key::Tab if !ends => return Some(Act::Step(if shift { -1 } else { 1 })),
        Key::ArrowLeft if ends => Way::RowEnd(false),
        Key::ArrowRight if ends => Way::RowEnd(true),
        Key::ArrowUp if ends => Way::ColumnEnd(false),
        Key::ArrowDown if ends => Way::ColumnEnd(true),
        Key::Home if ends => Way::GridEnd(false),
        Key::End if ends => Way::GridEnd(true),
        _ if ends => return None,
        Key::ArrowLeft => Way::Right(-1),
        Key::ArrowRight => Way::Right(1),
        Key::ArrowUp => Way::Down(-1),
        Key::ArrowDown => Way::Down(1),
        Key::Enter => return Some(Act::Move(Way::Down(if shift { -1 } else { 1 }), false)),
        Key::PageUp => Way::Down(-PAGE),
        Key::PageDown => Way::Down(PAGE),
        Key::Home => Way::RowEnd(false),
        Key::End => Way::RowEnd(true),
        _ => return None,
    };
    Some(Act::Move(way, shift))
}

impl Sheet<'_> {
    /// Moves the cursor there, and into sight.
    fn go(&self, state: &mut ViewState, place: Place) {
        if let Some(spot) = self.spot(place) {
            state.move_cursor(spot);
            state.focus_cell();
        }
    }

    /// Where a way leads from a place: never out of the grid. The names are no goal of jumps along
    /// the row.
    fn moved(&self, from: Place, way: Way) -> Place {
        let last_row = self.shown.rows.len().saturating_sub(1);
        let last_column = self.columns.len().saturating_sub(1);
        let first_column = usize::from(last_column > 0);
        let along = |last| if last { last_column } else { first_column };
        let down = |last| if last { last_row } else { 0 };
        let Place { row, column } = from;
        let (row, column) = match way {
            Way::Right(by) => (row, column.saturating_add_signed(by).min(last_column)),
            Way::Down(by) => (row.saturating_add_signed(by).min(last_row), column),
            Way::RowEnd(last) => (row, along(last)),
            Way::ColumnEnd(last) => (down(last), column),
            Way::GridEnd(last) => (down(last), along(last)),
        };
        Place { row, column }
    }

    /// The next or last cell but names, over the ends of rows; none at either end of the grid.
    fn step(&self, from: Place, by: isize) -> Option<Place> {
        let columns = self
            .columns
            .len()
            .checked_sub(1)
            .filter(|columns| *columns > 0)?;
        // A name comes before all other cells of its row.
        let here = match from.column.checked_sub(1) {
            Some(column) => from.row * columns + column,
            None if by > 0 => return Some(Place { column: 1, ..from }),
            None => from.row * columns,
        };
        let next = here.checked_add_signed(by)?;
        let place = Place {
            row: next / columns,
            column: next % columns + 1,
        };
        (place.row < self.shown.rows.len()).then_some(place)
    }

    /// The next cell that can be rated.
    fn next_skill(&self, from: Place) -> Option<Place> {
        let mut place = self.step(from, 1)?;
        while !matches!(self.columns.get(place.column), Some(Slot::Skill(_))) {
            place = self.step(place, 1)?;
        }
        Some(place)
    }
}
