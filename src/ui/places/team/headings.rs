//! What stands above the rows of the grid: the groups, which fold, and the columns, which sort.

use eframe::egui::{
    Align2, CursorIcon, Id, Pos2, Rangef, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo,
    epaint::TextShape,
    text::{LayoutJob, TextWrapping},
};

use super::{
    columns::Shows,
    grid::{Act, GAP, Grid, SLANT},
    shown::{Sort, SortBy},
};
use crate::{
    exchange::Slot,
    plan::Family,
    ui::{
        icons,
        theme::{self, RADIUS_CELL, size},
        widgets, words,
    },
};

impl Grid<'_> {
    /// What lies right of the frozen name column; nothing of the skills is painted outside it.
    pub(super) fn beside_names(&self) -> Rect {
        let left = self
            .places
            .first()
            .copied()
            .flatten()
            .map_or(self.frame.left(), |names| names.max);
        Rect::from_min_max(Pos2::new(left, self.frame.top()), self.frame.max)
    }

    /// The heading of a group, by its first column: a family folds and unfolds.
    pub(super) fn group_heading(&mut self, ui: &Ui, rect: Rect, first: Shows) {
        let family = match first {
            Shows::Cells(Slot::Skill(place)) => {
                let skill = self.view.plan.framework().skills.get(place);
                skill.map(|skill| skill.family)
            }
            Shows::Side(family) => Some(family),
            Shows::Tilt => None,
            Shows::Cells(Slot::Field(_)) | Shows::Gap => return,
        };
        let tokens = self.tokens;
        let (text, color, rule, end) = match family {
            Some(family) => {
                let color = tokens.family(family);
                (family.title(), color, color, GAP)
            }
            None => (words::team::BALANCE, tokens.ink2, tokens.line, 12.0),
        };
        let line = Rangef::new(rect.left() + 2.0, rect.right() - end);
        let y = rect.bottom() - 2.0;
        let at = Pos2::new(line.min + 4.0, y - 14.0);
        let font = theme::strong(size::SECONDARY);
        let painter = ui.painter();
        let written = painter.text(at, Align2::LEFT_CENTER, text, font, color);
        painter.hline(line, y, Stroke::new(2.0, rule));
        if let Some(family) = family {
            self.fold(ui, family, written);
        }
    }

    /// The switch that folds a family, beside its name.
    fn fold(&mut self, ui: &Ui, family: Family, name: Rect) {
        let is_folded = self.columns.contains(&Shows::Side(family));
        let icon = if is_folded {
            icons::CHEVRON_RIGHT
        } else {
            icons::CHEVRON_DOWN
        };
        let color = self.tokens.family(family);
        let at = Pos2::new(name.right() + 12.0, name.center().y);
        ui.painter().text(
            at,
            Align2::CENTER_CENTER,
            icon,
            theme::regular(size::BODY),
            color,
        );
        let rect = name.with_max_x(at.x).expand2([6.0, 4.0].into());
        let id = Id::unique(("fold", family));
        let says = words::team::fold(family, is_folded);
        let response = widgets::clickable(ui, rect, id, &says).on_hover_text(&says);
        if response.has_focus() {
            widgets::focus_ring(ui, rect, RADIUS_CELL);
        }
        if response.clicked() {
            self.acts.push(Act::Fold(family));
        }
    }

    /// The heading of a column; a click sorts by it.
    pub(super) fn heading(&mut self, ui: &Ui, rect: Rect, shows: Shows) {
        match shows {
            Shows::Cells(Slot::Skill(place)) => self.skill_heading(ui, rect, place),
            Shows::Cells(slot @ Slot::Field(_)) => {
                let name = words::team::column(slot, self.view.plan.framework());
                self.plain_heading(ui, rect, SortBy::Cells(slot), &name);
            }
            Shows::Side(family) => {
                self.plain_heading(ui, rect, SortBy::Side(family), words::team::MEAN_OF_SIDE);
            }
            Shows::Tilt => self.plain_heading(ui, rect, SortBy::Tilt, words::TILT),
            Shows::Gap => {}
        }
    }

    fn skill_heading(&mut self, ui: &Ui, rect: Rect, place: usize) {
        let Some(skill) = self.view.plan.framework().skills.get(place) else {
            return;
        };
        let by = SortBy::Cells(Slot::Skill(place));
        let about = format!("{}\n{}", skill.name, skill.definition);
        let response = self.sorts(ui, rect, by, &skill.name, &about);
        let here = self.skill == Some(place) || response.hovered();
        let (font, color) = if here {
            (theme::strong(size::SECONDARY), self.tokens.ink)
        } else {
            (theme::regular(size::SECONDARY), self.tokens.ink2)
        };
        let mut job = LayoutJob::simple_singleline(skill.name.clone(), font, color);
        // Where the window is low, long names end early; all of it stands in the tip.
        let room = (self.heights.labels - 22.0) / -SLANT.sin();
        job.wrap = TextWrapping::truncate_at_width(room);
        let galley = ui.painter().layout_job(job);
        // The text leans to the right from the middle of its column.
        let foot = Pos2::new(rect.center().x - 7.0, rect.bottom() - 18.0);
        let text = TextShape::new(foot, galley, color).with_angle(SLANT);
        // It leaves its own column, so it is clipped by what it may cover, not by the column.
        let painter = ui.ctx().layer_painter(ui.layer_id());
        painter.with_clip_rect(self.beside_names()).add(text);
        let middle = Pos2::new(rect.center().x, rect.bottom() - 8.0);
        self.arrow(ui, middle, by, &response);
    }

    /// A heading that lies flat.
    fn plain_heading(&mut self, ui: &Ui, rect: Rect, by: SortBy, name: &str) {
        let low = rect.with_min_y(rect.bottom() - 34.0);
        let response = self.sorts(ui, low, by, name, name);
        let color = if response.hovered() {
            self.tokens.ink
        } else {
            self.tokens.ink2
        };
        let indent = if rect.left() <= self.frame.left() + 1.0 {
            15.0
        } else {
            8.0
        };
        let at = Pos2::new(rect.left() + indent, rect.bottom() - 18.0);
        let font = theme::regular(size::SECONDARY);
        let written = ui
            .painter()
            .text(at, Align2::LEFT_CENTER, name, font, color);
        let beside = Pos2::new(written.right() + 9.0, at.y);
        self.arrow(ui, beside, by, &response);
    }

    /// Which way the rows run that are sorted by this; faintly, how a click would sort them.
    fn arrow(&self, ui: &Ui, at: Pos2, by: SortBy, response: &Response) {
        let now = self.sort.filter(|sort| sort.by == by);
        let next = || Sort::next(self.sort, by).filter(|_| response.hovered());
        let Some(sort) = now.or_else(next) else {
            return;
        };
        let icon = if sort.falls {
            icons::ARROW_DOWN
        } else {
            icons::ARROW_UP
        };
        let color = if now.is_some() {
            self.tokens.ink
        } else {
            self.tokens.ink3
        };
        let font = theme::regular(size::SECONDARY);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, icon, font, color);
    }

    /// Lets a click sort. The keyboard sorts by commands, so that Tab need not pass every column.
    fn sorts(&mut self, ui: &Ui, rect: Rect, by: SortBy, name: &str, about: &str) -> Response {
        let now = self.sort.filter(|sort| sort.by == by);
        let next = Sort::next(self.sort, by);
        let id = Id::unique(("sort", by));
        let response = ui
            .interact(rect, id, Sense::CLICK)
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text(words::team::sorts(about, next));
        response.widget_info(|| {
            let says = words::team::heading(name, now);
            WidgetInfo::labeled(Role::ColumnHeader, true, says)
        });
        if response.clicked() {
            self.acts.push(Act::Sort(next));
        }
        response
    }
}
