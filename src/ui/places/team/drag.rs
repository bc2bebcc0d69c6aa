//! Dragging in the grid: over cells to select them, a name to move the member.

use eframe::egui::{self, CursorIcon, Key, Pos2, Rangef, Stroke, Ui};

use super::{grid::Grid, sheet::Place};
use crate::{
    plan::{Edit, MemberId},
    ui::{intent::Intent, state::ViewState},
};

/// What is being dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drag {
    /// The end of the range.
    Select,
    /// A member, to another place in the plan.
    Move {
        /// Who.
        member: MemberId,
        /// Where it would go: in front of whoever is in this row.
        to: Option<usize>,
    },
}

impl Grid<'_> {
    /// Follows what is being dragged, and ends it.
    pub(super) fn attend_to_drag(&mut self, ui: &Ui, state: &mut ViewState) {
        let Some(drag) = state.team.drag else { return };
        let (pointer, is_down, escaped) = ui.input(|input| {
            let pointer = input.pointer.latest_pos();
            let is_down = input.pointer.primary_down();
            (pointer, is_down, input.key_pressed(Key::Escape))
        });
        if escaped || !is_down {
            state.team.drag = None;
        }
        match drag {
            Drag::Move { member, to } if !is_down && !escaped => {
                self.intents
                    .extend(self.moved(member, to).map(Intent::Edit));
            }
            Drag::Move { member, .. } if !escaped => {
                let to = pointer.map(|pointer| self.gap_at(pointer));
                state.team.drag = Some(Drag::Move { member, to });
                self.paint_gap(ui, to);
                ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
                self.scroll_along(ui, pointer, state);
            }
            Drag::Select if is_down && !escaped => {
                // Also between two groups of cells the range follows the pointer up and down.
                let here = pointer.and_then(|pointer| self.row_at(pointer));
                let row = self.scroll_along(ui, pointer, state).or(here);
                if let Some((row, end)) = row.zip(self.sheet.end(state))
                    && row != end.row
                {
                    self.sheet.extend(state, Place { row, ..end });
                }
            }
            Drag::Select | Drag::Move { .. } => {}
        }
    }

    /// The top of the rows on the screen: the first row in sight may be cut.
    fn row_top(&self, row: usize) -> Option<f32> {
        let (first, top) = self.first_row?;
        #[expect(clippy::cast_precision_loss, reason = "rows on a screen")]
        let below = row as f32 - first as f32;
        Some(top + below * self.heights.row)
    }

    /// The row that is shown here.
    fn row_at(&self, pointer: Pos2) -> Option<usize> {
        let (first, top) = self.first_row?;
        let inside = pointer.y >= self.rows_top && pointer.y < self.frame.bottom();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rows on a screen, not below 0"
        )]
        let below = ((pointer.y - top) / self.heights.row).max(0.0) as usize;
        let row = first + below;
        (inside && row < self.sheet.shown.rows.len()).then_some(row)
    }

    /// The row in front of which something would be dropped here.
    fn gap_at(&self, pointer: Pos2) -> usize {
        let rows = self.sheet.shown.rows.len();
        let Some((first, top)) = self.first_row else {
            return rows;
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rows on a screen, not below 0"
        )]
        let below = ((pointer.y - top) / self.heights.row).round().max(0.0) as usize;
        (first + below).min(rows)
    }

    fn paint_gap(&self, ui: &Ui, to: Option<usize>) {
        let Some(y) = to.and_then(|row| self.row_top(row)) else {
            return;
        };
        let inside = self.frame.shrink(2.0);
        let y = y.clamp(inside.top(), inside.bottom());
        let line = Stroke::new(2.0, self.tokens.ink);
        ui.painter().hline(inside.x_range(), y, line);
        ui.painter()
            .circle_filled(egui::pos2(inside.left() + 3.0, y), 4.0, self.tokens.ink);
    }

    /// The edit that moves a member in front of whoever is in this row.
    fn moved(&self, member: MemberId, to: Option<usize>) -> Option<Edit> {
        let from = self.view.plan.position(member)?;
        // Taking the member out moves those below it up.
        let to = to.map(|to| if to > from { to - 1 } else { to })?;
        (to != from).then_some(Edit::MoveMember { member, to })
    }

    /// Scrolls a row further while the pointer is dragged out of the rows; returns the row that came
    /// into sight.
    fn scroll_along(&self, ui: &Ui, pointer: Option<Pos2>, state: &mut ViewState) -> Option<usize> {
        let y = pointer?.y;
        let rows = Rangef::new(self.rows_top, self.frame.bottom());
        let last = self.sheet.shown.rows.len().checked_sub(1)?;
        let row = if y < rows.min {
            self.rows.start.checked_sub(1)?
        } else if y > rows.max {
            self.rows.end.min(last)
        } else {
            return None;
        };
        state.team.goal = Some(Place { row, column: 0 });
        ui.ctx().request_repaint();
        Some(row)
    }
}
