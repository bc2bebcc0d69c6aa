//! What frames the rating grid: the headings above and the team's means below.

use eframe::egui::{
    Align2, CornerRadius, Id, Painter, Pos2, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo,
    epaint::TextShape,
};

use super::grid::{GAP, Grid, SLANT, Shows};
use crate::{
    balance::number,
    ui::{
        theme::{self, RADIUS_CARD, size},
        words,
    },
};

impl Grid<'_> {
    /// What lies right of the frozen name column; nothing of the skills is painted outside it.
    fn beside_names(&self) -> Rect {
        let left = self
            .places
            .first()
            .copied()
            .flatten()
            .map_or(self.frame.left(), |names| names.max);
        Rect::from_min_max(Pos2::new(left, self.frame.top()), self.frame.max)
    }

    pub(super) fn group_heading(&self, ui: &Ui, rect: Rect, first: Shows) {
        let (text, color, end) = match first {
            Shows::Skill(place) => {
                let Some(skill) = self.view.plan.framework().skills.get(place) else {
                    return;
                };
                (skill.family.title(), self.tokens.family(skill.family), GAP)
            }
            Shows::Tilt => (words::team::BALANCE, self.tokens.ink2, 12.0),
            Shows::Name | Shows::Gap => return,
        };
        let line = Rangef::new(rect.left() + 2.0, rect.right() - end);
        let y = rect.bottom() - 2.0;
        ui.painter().text(
            Pos2::new(line.min + 4.0, y - 14.0),
            Align2::LEFT_CENTER,
            text,
            theme::strong(size::SECONDARY),
            color,
        );
        let rule = if first == Shows::Tilt {
            self.tokens.line
        } else {
            color
        };
        ui.painter().hline(line, y, Stroke::new(2.0, rule));
    }

    pub(super) fn skill_heading(&self, ui: &Ui, rect: Rect, place: usize) {
        let Some(skill) = self.view.plan.framework().skills.get(place) else {
            return;
        };
        let here = self.selection.skill == Some(place);
        let (font, color) = if here {
            (theme::strong(size::SECONDARY), self.tokens.ink)
        } else {
            (theme::regular(size::SECONDARY), self.tokens.ink2)
        };
        let galley = ui.painter().layout_no_wrap(skill.name.clone(), font, color);
        // The text leans to the right from the middle of its column.
        let foot = Pos2::new(rect.center().x - 7.0, rect.bottom() - 12.0);
        let text = TextShape::new(foot, galley, color).with_angle(SLANT);
        // It leaves its own column, so it is clipped by what it may cover, not by the column.
        let painter = ui.ctx().layer_painter(ui.layer_id());
        painter.with_clip_rect(self.beside_names()).add(text);
        let id = ui.scope_id().with(("skill", place));
        let about = format!("{}\n{}", skill.name, skill.definition);
        let response = ui.interact(rect, id, Sense::hover()).on_hover_text(about);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &skill.name));
    }

    /// The team means, in line with the columns above.
    pub(super) fn foot(&self, ui: &Ui, rect: Rect) {
        let bottom = CornerRadius {
            sw: RADIUS_CARD,
            se: RADIUS_CARD,
            ..CornerRadius::ZERO
        };
        ui.painter().rect_filled(rect, bottom, self.tokens.bg);
        ui.painter().hline(
            rect.x_range(),
            rect.top(),
            Stroke::new(1.0, self.tokens.line),
        );
        let y = rect.center().y;
        let ink = self.tokens.ink;
        let at = Pos2::new(rect.left() + 15.0, y);
        ui.painter().text(
            at,
            Align2::LEFT_CENTER,
            words::team::MEAN,
            theme::medium(size::BODY),
            ink,
        );
        let beside = self.beside_names();
        let clip = Rect::from_min_max(Pos2::new(beside.left(), rect.top()), rect.max);
        let painter = ui.painter().with_clip_rect(clip);
        for (shows, place) in self.columns.iter().zip(&self.places) {
            let Some(place) = place else { continue };
            match shows {
                Shows::Skill(skill) => self.mean(ui, &painter, *place, y, *skill),
                Shows::Tilt => {
                    let tilt = number::tilt(self.view.balance.team.sides.tilt());
                    let at = Pos2::new(place.max - 14.0, y);
                    painter.text(
                        at,
                        Align2::RIGHT_CENTER,
                        tilt,
                        theme::strong(size::BODY),
                        ink,
                    );
                }
                Shows::Name | Shows::Gap => {}
            }
        }
    }

    /// The team's mean of one skill.
    fn mean(&self, ui: &Ui, painter: &Painter, place: Rangef, y: f32, skill: usize) {
        let framework = self.view.plan.framework();
        let row = framework
            .skills
            .get(skill)
            .zip(self.view.balance.skills.get(skill));
        let Some((skill, values)) = row else {
            return;
        };
        let at = Pos2::new(place.center(), y);
        let (font, color) = (theme::regular(size::BODY), self.tokens.ink2);
        painter.text(
            at,
            Align2::CENTER_CENTER,
            number::mean(values.mean),
            font,
            color,
        );
        let id = Id::unique(("mean", &skill.id));
        let rect = Rect::from_x_y_ranges(place, Rangef::point(y).expand(10.0));
        let response = ui.interact(rect.intersect(painter.clip_rect()), id, Sense::hover());
        let says = words::team::mean(&skill.name, values.mean);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
    }
}
