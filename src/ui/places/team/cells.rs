//! The cells of the rating grid: names, details, ratings, sides and tilts.

use eframe::egui::{
    self, Align2, Color32, CornerRadius, CursorIcon, Pos2, Rangef, Rect, Response, Role, Sense,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use super::{
    columns::{NAME, Shows},
    cursor::{self, cell_id},
    drag::Drag,
    grid::{Act, CELL, Grid},
    sheet::{Place, Spot},
    work,
};
use crate::{
    balance::number,
    exchange::{Field, Slot},
    plan::{CellValue, Edit, Family, Level, Member},
    ui::{
        command::Command,
        icons,
        intent::Intent,
        theme::{self, RADIUS_CELL, icon_size, size},
        widgets, words,
    },
};

/// A tilt that is smaller is written as nought and leans to neither side.
const EVEN: f64 = 0.005;

impl Grid<'_> {
    /// A cell that the cursor can stand in: holds the keyboard, is selected with the mouse.
    pub(super) fn cell(&mut self, ui: &mut Ui, row: usize, member: &Member, slot: Slot) {
        let spot = Spot {
            member: member.id,
            column: slot,
        };
        let rect = ui.max_rect();
        let response = ui.interact(rect, cell_id(spot), Sense::click_and_drag());
        let is_cursor = self.cursor == Some(spot);
        self.attend(ui, &response, spot);
        cursor::hold_keys(ui, response.id);
        let is_selected = self.selects(row, slot);
        if is_selected {
            self.paint_selected(ui, rect, row, slot);
        }
        let ring = match slot {
            Slot::Field(Field::Name) => self.name_cell(ui, &response, member),
            Slot::Field(_) => self.detail_cell(ui, &response, member, slot, is_selected),
            Slot::Skill(skill) => self.rating_cell(ui, &response, member, skill, is_selected),
        };
        if response.has_focus() {
            widgets::focus_ring(ui, ring, RADIUS_CELL);
        } else if is_cursor && slot != NAME {
            widgets::cursor_ring(ui, ring, RADIUS_CELL);
        } else if response.hovered() && slot != NAME {
            let radius = CornerRadius::same(RADIUS_CELL);
            let stroke = Stroke::new(1.0, self.tokens.ink3);
            ui.painter()
                .rect_stroke(ring, radius, stroke, StrokeKind::Inside);
        }
        if slot != NAME {
            response.context_menu(|ui| self.menu(ui, member, slot));
        }
    }

    /// Takes in what keyboard and mouse do to a cell.
    fn attend(&mut self, ui: &Ui, response: &Response, spot: Spot) {
        let is_cursor = self.cursor == Some(spot);
        if is_cursor && self.focus {
            response.request_focus();
            self.focused = true;
        }
        if response.double_clicked() && matches!(spot.column, Slot::Field(_)) {
            self.intents.push(Intent::Run(Command::EditDetail));
        }
        let extends = ui.input(|input| input.modifiers.shift) && self.cursor.is_some();
        if response.clicked() && extends {
            self.acts.push(Act::Extend(spot));
        } else if response.clicked() {
            response.request_focus();
            self.acts.push(Act::Choose(spot));
        } else if response.gained_focus() && !is_cursor {
            self.acts.push(Act::Choose(spot));
        } else if response.secondary_clicked() && !self.selects_spot(spot) {
            // The menu acts on what is selected.
            response.request_focus();
            self.acts.push(Act::Choose(spot));
        } else if response.drag_started_by(egui::PointerButton::Primary) {
            if spot.column == NAME && !extends {
                let moves = self.may_move.then_some(Act::Drag(Drag::Move {
                    member: spot.member,
                    to: None,
                }));
                self.acts.extend(moves);
            } else {
                if !extends {
                    response.request_focus();
                    self.acts.push(Act::Choose(spot));
                }
                self.acts.push(Act::Drag(Drag::Select));
            }
        }
        if matches!(self.drag, Some(Drag::Select)) && ui.rect_contains_pointer(response.rect) {
            self.acts.push(Act::Extend(spot));
        }
    }

    /// Whether a cell is one of several that are selected.
    fn selects(&self, row: usize, slot: Slot) -> bool {
        let column = self.sheet.columns.iter().position(|column| *column == slot);
        let place = column.map(|column| Place { row, column });
        let span = self.span.as_ref().zip(place);
        span.is_some_and(|(span, place)| span.contains(place))
    }

    fn selects_spot(&self, spot: Spot) -> bool {
        let place = self.sheet.place(spot);
        self.cursor == Some(spot) || place.is_some_and(|place| self.selects(place.row, spot.column))
    }

    /// A cell of several that are selected: a fill, and a line where the selection ends.
    fn paint_selected(&self, ui: &Ui, rect: Rect, row: usize, slot: Slot) {
        let painter = ui.painter();
        painter.rect_filled(rect, CornerRadius::ZERO, self.tokens.select);
        let stroke = Stroke::new(1.5, self.tokens.ink2);
        let Some(span) = &self.span else { return };
        let column = self.sheet.columns.iter().position(|column| *column == slot);
        let inside = rect.shrink(0.75);
        if row == *span.rows.start() {
            painter.hline(rect.x_range(), inside.top(), stroke);
        }
        if row == *span.rows.end() {
            painter.hline(rect.x_range(), inside.bottom(), stroke);
        }
        if column == Some(*span.columns.start()) {
            painter.vline(inside.left(), rect.y_range(), stroke);
        }
        if column == Some(*span.columns.end()) {
            painter.vline(inside.right(), rect.y_range(), stroke);
        }
    }

    /// Who it is; a click selects the member.
    fn name_cell(&mut self, ui: &Ui, response: &Response, member: &Member) -> Rect {
        let rect = response.rect;
        let profile = &member.profile;
        let here = self.cursor.map(|cursor| cursor.member) == Some(member.id);
        response.widget_info(|| WidgetInfo::selected(Role::RowHeader, true, here, &profile.name));
        if response.hovered() {
            ui.ctx().set_cursor_icon(if self.may_move {
                CursorIcon::Grab
            } else {
                CursorIcon::PointingHand
            });
        }
        let middle = rect.center().y;
        if response.hovered() && self.may_move {
            let at = Pos2::new(rect.left() + 7.0, middle);
            let font = theme::regular(icon_size::SMALL);
            let grip = icons::GRIP_VERTICAL;
            ui.painter()
                .text(at, Align2::CENTER_CENTER, grip, font, self.tokens.ink3);
        }
        widgets::avatar(
            ui,
            Pos2::new(rect.left() + 30.0, middle),
            15.0,
            &profile.name,
        );
        let left = rect.left() + 54.0;
        let room = rect.right() - left - 8.0;
        // The role stands below the name unless it has a column.
        let role = Shows::Cells(Slot::Field(Field::Role));
        let alone = profile.role.is_empty() || self.columns.contains(&role);
        let name_at = Pos2::new(left, middle - if alone { 0.0 } else { 8.0 });
        let font = theme::medium(size::BODY);
        widgets::painted_line(ui, name_at, &profile.name, font, self.tokens.ink, room);
        if !alone {
            let role_at = Pos2::new(left, middle + 9.0);
            let font = theme::regular(size::SMALL);
            widgets::painted_line(ui, role_at, &profile.role, font, self.tokens.ink2, room);
        }
        rect.shrink(4.0)
    }

    /// A detail of a member.
    fn detail_cell(
        &self,
        ui: &Ui,
        response: &Response,
        member: &Member,
        slot: Slot,
        is_selected: bool,
    ) -> Rect {
        let text = words::team::value(&slot.value(member));
        response.widget_info(|| {
            let column = words::team::column(slot, self.view.plan.framework());
            let label = words::team::cell(&column, &member.profile.name);
            let mut info = WidgetInfo::labeled(Role::GridCell, true, label);
            info.current_text_value = Some(text.clone());
            info.selected = is_selected.then_some(true);
            info
        });
        let rect = response.rect;
        let at = Pos2::new(rect.left() + 8.0, rect.center().y);
        let is_said = slot.cleared().is_none_or(|value| !value.stands_in(member));
        let color = if is_said {
            self.tokens.ink
        } else {
            self.tokens.ink3
        };
        let font = theme::regular(size::BODY);
        widgets::painted_line(ui, at, &text, font, color, rect.width() - 14.0);
        rect.shrink2(Vec2::new(2.0, 8.0))
    }

    /// One rating.
    fn rating_cell(
        &self,
        ui: &Ui,
        response: &Response,
        member: &Member,
        place: usize,
        is_selected: bool,
    ) -> Rect {
        let rect = response.rect;
        let square = Rect::from_center_size(rect.center(), Vec2::splat(CELL - 4.0));
        let Some(skill) = self.view.plan.framework().skills.get(place) else {
            return square;
        };
        let level = member.ratings.get(place);
        response.widget_info(|| {
            let said = words::team::value(&CellValue::Rating {
                skill: place,
                level,
            });
            let label = words::team::cell(&skill.name, &member.profile.name);
            let mut info = WidgetInfo::labeled(Role::SpinButton, true, label);
            info.value = level.map(f64::from);
            info.current_text_value = Some(said);
            info.selected = is_selected.then_some(true);
            info
        });
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        let is_marked = is_selected || self.cursor.map(|cursor| cursor.member) == Some(member.id);
        let behind = if is_marked {
            self.tokens.select
        } else {
            self.tokens.panel
        };
        self.paint_rating(ui, square, skill.family, level, behind);
        square
    }

    fn paint_rating(
        &self,
        ui: &Ui,
        rect: Rect,
        family: Family,
        level: Option<Level>,
        behind: Color32,
    ) {
        let painter = ui.painter();
        let Some(level) = level else {
            painter.circle_filled(rect.center(), 1.5, self.tokens.ink3);
            return;
        };
        let (fill, text) = self.tokens.rating(family, level, behind);
        painter.rect_filled(rect, CornerRadius::same(RADIUS_CELL), fill);
        let font = theme::strong(size::BODY);
        let at = rect.center();
        painter.text(at, Align2::CENTER_CENTER, level.get(), font, text);
    }

    /// The mouse's way to set what is selected: the values with their names, and what else is done
    /// to cells.
    fn menu(&mut self, ui: &mut Ui, member: &Member, slot: Slot) {
        for (text, value) in self.offers(slot) {
            let is_current = value.stands_in(member);
            if ui.selectable_label(is_current, text).clicked() {
                self.intents.extend(self.chosen(member, slot, value));
                ui.close();
            }
        }
        ui.separator();
        for command in [
            Command::Cut,
            Command::Copy,
            Command::Paste,
            Command::FillDown,
            Command::ClearCells,
        ] {
            widgets::menu_item(ui, command, self.view.scope, self.intents);
        }
    }

    /// The values that a cell can be given from a list.
    fn offers(&self, slot: Slot) -> Vec<(String, CellValue)> {
        let Slot::Skill(skill) = slot else {
            let values = words::team::choices(slot).into_iter();
            return values
                .map(|value| (words::team::value(&value), value))
                .collect();
        };
        let levels = self.view.content.scale().iter().zip(Level::all());
        levels
            .map(|(row, level)| {
                let level = Some(level);
                let text = format!("{}  {}", row.level, row.name);
                (text, CellValue::Rating { skill, level })
            })
            .collect()
    }

    /// Sets a value: of all that are selected if this cell is one of them.
    fn chosen(&self, member: &Member, slot: Slot, value: CellValue) -> Option<Intent> {
        let spot = Spot {
            member: member.id,
            column: slot,
        };
        let span = self.span.as_ref().filter(|_| self.selects_spot(spot));
        let edit = match (span, value) {
            (Some(span), CellValue::Rating { level, .. }) => work::rated(self.sheet, span, level),
            (Some(span), CellValue::Detail(detail)) => work::described(self.sheet, span, &detail),
            (None, CellValue::Rating { skill, level }) => Some(Edit::Rate {
                member: member.id,
                skill,
                level,
            }),
            (None, CellValue::Detail(detail)) => Some(Edit::Describe(member.id, detail)),
        };
        edit.map(Intent::Edit)
    }

    /// A side of a member, in place of its folded skills.
    pub(super) fn side_cell(&self, ui: &Ui, member: &Member, family: Family, side: Option<f64>) {
        let rect = ui.max_rect();
        let id = egui::Id::unique(("side", member.id, family));
        let response = ui.interact(rect, id, Sense::hover());
        let says = words::team::side(family, &member.profile.name, side);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
        let font = theme::strong(size::BODY);
        let color = self.tokens.family(family);
        let (at, text) = (rect.center(), number::side(side));
        ui.painter()
            .text(at, Align2::CENTER_CENTER, text, font, color);
    }

    /// A member's tilt as a bar from the middle, and as a number.
    pub(super) fn tilt_cell(&self, ui: &Ui, member: &Member, tilt: Option<f64>) {
        let rect = ui.max_rect();
        let id = egui::Id::unique(("tilt", member.id));
        let says = words::team::tilt(&member.profile.name, tilt);
        let response = ui.interact(rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
        let middle = Pos2::new(rect.left() + 30.0, rect.center().y);
        if let Some(tilt) = tilt {
            #[expect(clippy::cast_possible_truncation, reason = "points on a screen")]
            let reach = (tilt * 6.0) as f32;
            let color = if tilt.abs() < EVEN {
                self.tokens.ink3
            } else if tilt < 0.0 {
                self.tokens.manage_fill
            } else {
                self.tokens.lead_fill
            };
            let bar = Rangef::new(
                middle.x.min(middle.x + reach),
                middle.x.max(middle.x + reach),
            );
            let bar = Rect::from_x_y_ranges(bar.expand(1.5), Rangef::point(middle.y).expand(2.5));
            ui.painter().rect_filled(bar, CornerRadius::same(3), color);
        }
        let at = Pos2::new(rect.right() - 14.0, rect.center().y);
        let font = theme::regular(size::BODY);
        let (text, color) = (number::tilt(tilt), self.tokens.ink);
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, text, font, color);
    }
}
