//! The cells that the cursor and ranges move over: the rows and columns that are shown.

use std::{ops::RangeInclusive, sync::Arc};

use super::{TeamState, columns::NAME, shown::Shown};
use crate::{
    exchange::Slot,
    plan::{Member, MemberId},
    ui::state::{Selection, View, ViewState},
};

/// A cell, whatever row and column it is shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// Whose row.
    pub member: MemberId,
    /// The column.
    pub column: Slot,
}

/// Where a cell is shown: its row, and its column among those that hold cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) row: usize,
    pub(super) column: usize,
}

/// A rectangle of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) rows: RangeInclusive<usize>,
    pub(super) columns: RangeInclusive<usize>,
}

impl Span {
    fn between(a: Place, b: Place) -> Self {
        Self {
            rows: a.row.min(b.row)..=a.row.max(b.row),
            columns: a.column.min(b.column)..=a.column.max(b.column),
        }
    }

    pub(super) fn contains(&self, place: Place) -> bool {
        self.rows.contains(&place.row) && self.columns.contains(&place.column)
    }

    /// Whether it is one cell alone.
    pub(super) fn is_one(&self) -> bool {
        self.rows.start() == self.rows.end() && self.columns.start() == self.columns.end()
    }

    /// How many rows and columns.
    pub(super) fn size(&self) -> (usize, usize) {
        let length = |range: &RangeInclusive<usize>| range.end() - range.start() + 1;
        (length(&self.rows), length(&self.columns))
    }
}

/// The rows and columns that are shown.
pub(super) struct Sheet<'a> {
    pub(super) view: View<'a>,
    pub(super) shown: Arc<Shown>,
    /// The columns that hold cells, names first.
    pub(super) columns: Vec<Slot>,
}

impl<'a> Sheet<'a> {
    pub(super) fn of(view: View<'a>, team: &mut TeamState) -> Self {
        Self {
            view,
            shown: team.shown(view),
            columns: team.columns.cells(view.plan.framework()),
        }
    }

    /// The member of a row.
    pub(super) fn member(&self, row: usize) -> Option<&'a Member> {
        let place = self.shown.rows.get(row)?;
        self.view.plan.members().get(*place).map(AsRef::as_ref)
    }

    /// The cell that is shown there.
    pub(super) fn spot(&self, place: Place) -> Option<Spot> {
        Some(Spot {
            member: self.member(place.row)?.id,
            column: *self.columns.get(place.column)?,
        })
    }

    /// Where a cell is shown; none where it is not.
    pub(super) fn place(&self, spot: Spot) -> Option<Place> {
        Some(Place {
            row: self.shown.row_of(self.view.plan.position(spot.member)?)?,
            column: self
                .columns
                .iter()
                .position(|column| *column == spot.column)?,
        })
    }

    /// Where the cursor is: at the name where its column is not shown, nowhere where its row is not.
    pub(super) fn cursor(&self, state: &ViewState) -> Option<Place> {
        let member = state.selection.member?;
        let column = state.cursor_column();
        let spot = |column| Spot { member, column };
        self.place(spot(column)).or_else(|| self.place(spot(NAME)))
    }

    /// The corners of the range, and where they are shown; none once somebody was chosen elsewhere.
    fn range(&self, state: &ViewState) -> Option<(Spot, Span)> {
        let (from, to) = state.team.range?;
        let span = Span::between(self.place(from)?, self.place(to)?);
        let is_current = span.contains(self.cursor(state)?);
        (is_current && !span.is_one()).then_some((from, span))
    }

    /// The cells that are selected: the range if there is one, else the cursor's. A range that takes
    /// in names takes in whole rows.
    pub(super) fn span(&self, state: &ViewState) -> Option<Span> {
        let cursor = self.cursor(state)?;
        let Some((_, span)) = self.range(state) else {
            return Some(Span::between(cursor, cursor));
        };
        let columns = if *span.columns.start() == 0 {
            0..=self.columns.len().saturating_sub(1)
        } else {
            span.columns
        };
        Some(Span { columns, ..span })
    }

    /// Selects all cells from where the range began, or else from the cursor, to this one.
    pub(super) fn extend(&self, state: &mut ViewState, to: Place) {
        let begun = self.range(state).map(|(from, _)| from);
        let cursor = || self.spot(self.cursor(state)?);
        let from = begun.or_else(cursor);
        state.team.range = from.zip(self.spot(to));
    }

    /// Where the moving end of the range is; the cursor where there is no range.
    pub(super) fn end(&self, state: &ViewState) -> Option<Place> {
        match (self.range(state), state.team.range) {
            (Some(_), Some((_, to))) => self.place(to),
            _ => self.cursor(state),
        }
    }

    /// Gives the grid the keyboard; the cursor goes to the first row where its own is not shown.
    pub(super) fn enter(&self, state: &mut ViewState) {
        if self.cursor(state).is_none() {
            let column = state.cursor_column();
            let first = self.member(0).map(|member| member.id);
            if let Some(member) = first {
                state.move_cursor(Spot { member, column });
            }
        }
        state.focus_cell();
    }

    /// The first and the last cell.
    pub(super) fn corners(&self) -> Option<(Spot, Spot)> {
        let last = Place {
            row: self.shown.rows.len().checked_sub(1)?,
            column: self.columns.len().checked_sub(1)?,
        };
        self.spot(Place { row: 0, column: 0 }).zip(self.spot(last))
    }

    /// The members of these rows.
    pub(super) fn members(&self, rows: RangeInclusive<usize>) -> Vec<&'a Member> {
        rows.filter_map(|row| self.member(row)).collect()
    }

    /// These columns.
    pub(super) fn slots(&self, columns: RangeInclusive<usize>) -> &[Slot] {
        self.columns.get(columns).unwrap_or_default()
    }
}

impl ViewState {
    /// The column of the grid's cursor.
    #[must_use]
    pub fn cursor_column(&self) -> Slot {
        let detail = Slot::Field(self.team.detail);
        self.selection.skill.map_or(detail, Slot::Skill)
    }

    /// Moves the grid's cursor to a cell, and nothing else is selected.
    pub(super) fn move_cursor(&mut self, spot: Spot) {
        self.team.range = None;
        self.selection = Selection {
            member: Some(spot.member),
            skill: match spot.column {
                Slot::Skill(skill) => Some(skill),
                Slot::Field(_) => None,
            },
        };
        if let Slot::Field(field) = spot.column {
            self.team.detail = field;
        }
    }
}
