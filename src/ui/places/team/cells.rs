//! The cells of the rating grid: names, ratings, tilts.

use eframe::egui::{
    self, Align2, CornerRadius, CursorIcon, Pos2, Rangef, Rect, Role, Sense, Stroke, Ui, Vec2,
    WidgetInfo,
};

use super::{
    cursor::{self, cell_id},
    grid::{CELL, Grid},
};
use crate::{
    balance::number,
    plan::{Edit, Family, Level, Member},
    ui::{
        intent::Intent,
        state::Selection,
        theme::{self, RADIUS_CELL, size},
        widgets, words,
    },
};

impl Grid<'_> {
    /// Who it is; a click selects the member.
    pub(super) fn name_cell(&mut self, ui: &mut Ui, member: &Member) {
        let rect = ui.max_rect();
        let profile = &member.profile;
        let id = egui::Id::unique(("member", member.id));
        let response = ui
            .interact(rect, id, Sense::click())
            .on_hover_cursor(CursorIcon::PointingHand);
        let here = self.selection.member == Some(member.id);
        response.widget_info(|| WidgetInfo::selected(Role::RowHeader, true, here, &profile.name));
        if response.has_focus() {
            widgets::focus_ring(ui, rect.shrink(4.0), 8);
        }
        widgets::avatar(
            ui,
            Pos2::new(rect.left() + 30.0, rect.center().y),
            15.0,
            &profile.name,
        );
        let left = rect.left() + 54.0;
        let room = rect.right() - left - 8.0;
        let alone = profile.role.is_empty();
        let name_at = Pos2::new(left, rect.center().y - if alone { 0.0 } else { 8.0 });
        let name_font = theme::medium(size::BODY);
        widgets::painted_line(ui, name_at, &profile.name, name_font, self.tokens.ink, room);
        let role_at = Pos2::new(left, rect.center().y + 9.0);
        let role_font = theme::regular(size::SMALL);
        widgets::painted_line(
            ui,
            role_at,
            &profile.role,
            role_font,
            self.tokens.ink2,
            room,
        );
        if response.clicked() {
            self.clicked = Some(Selection {
                member: Some(member.id),
                skill: None,
            });
        }
    }

    /// One rating: holds the keyboard, and a right click offers the levels.
    pub(super) fn rating_cell(&mut self, ui: &mut Ui, member: &Member, place: usize) {
        let Some(skill) = self.view.plan.framework().skills.get(place) else {
            return;
        };
        let rect = ui.max_rect();
        let level = member.ratings.get(place);
        let id = cell_id(member.id, place);
        let response = ui
            .interact(rect, id, Sense::click())
            .on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| {
            let said = level.map_or_else(
                || words::team::NOT_RATED.to_owned(),
                |level| level.get().to_string(),
            );
            let label = format!("{} of {}", skill.name, member.profile.name);
            let mut info = WidgetInfo::labeled(Role::SpinButton, true, label);
            info.value = level.map(f64::from);
            info.current_text_value = Some(said);
            info
        });
        let is_cursor =
            self.selection.member == Some(member.id) && self.selection.skill == Some(place);
        if is_cursor && self.focus {
            response.request_focus();
            self.focused = true;
        }
        if response.clicked() {
            response.request_focus();
        }
        if response.clicked() || (response.gained_focus() && !is_cursor) {
            self.clicked = Some(Selection {
                member: Some(member.id),
                skill: Some(place),
            });
        }
        cursor::hold_keys(ui, id);
        let square = Rect::from_center_size(rect.center(), Vec2::splat(CELL - 4.0));
        self.paint_rating(ui, square, skill.family, level, self.row_color(member));
        if response.has_focus() {
            widgets::focus_ring(ui, square, RADIUS_CELL);
        } else if is_cursor {
            widgets::cursor_ring(ui, square, RADIUS_CELL);
        } else if response.hovered() {
            let radius = CornerRadius::same(RADIUS_CELL);
            let stroke = Stroke::new(1.0, self.tokens.ink3);
            ui.painter()
                .rect_stroke(square, radius, stroke, egui::StrokeKind::Inside);
        }
        response.context_menu(|ui| self.rating_menu(ui, member, place));
    }

    /// The mouse's way to rate: the levels with their names.
    fn rating_menu(&mut self, ui: &mut Ui, member: &Member, place: usize) {
        let levels = Level::all().map(Some).chain([None]);
        for level in levels {
            let text = match level
                .and_then(|level| self.view.content.scale().get(usize::from(level.get()) - 1))
            {
                Some(row) => format!("{}  {}", row.level, row.name),
                None => words::team::CLEAR.to_owned(),
            };
            if ui.button(text).clicked() {
                let rate = Edit::Rate {
                    member: member.id,
                    skill: place,
                    level,
                };
                self.intents.push(Intent::Edit(rate));
                ui.close();
            }
        }
    }

    fn paint_rating(
        &self,
        ui: &Ui,
        rect: Rect,
        family: Family,
        level: Option<Level>,
        row: egui::Color32,
    ) {
        let painter = ui.painter();
        let Some(level) = level else {
            painter.circle_filled(rect.center(), 1.5, self.tokens.ink3);
            return;
        };
        let (fill, text) = self.tokens.rating(family, level, row);
        painter.rect_filled(rect, CornerRadius::same(RADIUS_CELL), fill);
        let font = theme::strong(size::BODY);
        painter.text(
            rect.center(),
            Align2::CENTER_CENTER,
            level.get(),
            font,
            text,
        );
    }

    fn row_color(&self, member: &Member) -> egui::Color32 {
        if self.selection.member == Some(member.id) {
            self.tokens.select
        } else {
            self.tokens.panel
        }
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
            let color = if tilt < 0.0 {
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
        self.number(
            ui,
            Pos2::new(rect.right() - 14.0, rect.center().y),
            number::tilt(tilt),
        );
    }

    fn number(&self, ui: &Ui, right: Pos2, text: String) {
        let font = theme::regular(size::BODY);
        ui.painter()
            .text(right, Align2::RIGHT_CENTER, text, font, self.tokens.ink);
    }
}
