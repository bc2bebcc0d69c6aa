//! What stands below the rows of the grid: the means of the team, or of those who are shown.

use eframe::egui::{
    Align2, CornerRadius, FontId, Id, Painter, Pos2, Rangef, Rect, Role, Sense, Stroke, Ui,
    WidgetInfo,
};

use super::{columns::Shows, grid::Grid};
use crate::{
    balance::number,
    exchange::Slot,
    ui::{
        theme::{self, RADIUS_CARD, size},
        widgets, words,
    },
};

impl Grid<'_> {
    /// The means, in line with the columns above.
    pub(super) fn foot(&self, ui: &Ui, rect: Rect) {
        let tokens = self.tokens;
        let bottom = CornerRadius {
            sw: RADIUS_CARD,
            se: RADIUS_CARD,
            ..CornerRadius::ZERO
        };
        ui.painter().rect_filled(rect, bottom, tokens.bg);
        let line = Stroke::new(1.0, tokens.line);
        ui.painter().hline(rect.x_range(), rect.top(), line);
        let y = rect.center().y;
        let part = self.sheet.shown.part.as_ref();
        let beside = self.beside_names();
        let whose = match part {
            Some(_) => words::team::mean_of_shown(self.sheet.shown.rows.len()),
            None => words::team::MEAN.to_owned(),
        };
        let at = Pos2::new(rect.left() + 15.0, y);
        let room = beside.left() - at.x;
        widgets::painted_line(ui, at, &whose, theme::medium(size::BODY), tokens.ink, room);
        let names = rect.with_max_x(beside.left());
        let response = ui.interact(names, Id::unique("whose means"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whose));
        let clip = Rect::from_min_max(Pos2::new(beside.left(), rect.top()), rect.max);
        let painter = ui.painter().with_clip_rect(clip);
        let sides = part.map_or(self.view.balance.team.sides, |part| part.sides);
        let strong = || theme::strong(size::BODY);
        for (shows, place) in self.columns.iter().zip(&self.places) {
            let Some(place) = *place else { continue };
            let middle = Pos2::new(place.center(), y);
            match *shows {
                Shows::Cells(Slot::Skill(skill)) => self.mean(ui, &painter, place, y, skill),
                Shows::Side(family) => {
                    let text = number::side(sides.of(family));
                    let color = tokens.family(family);
                    painter.text(middle, Align2::CENTER_CENTER, text, strong(), color);
                }
                Shows::Tilt => {
                    let at = Pos2::new(place.max - 14.0, y);
                    let text = number::tilt(sides.tilt());
                    painter.text(at, Align2::RIGHT_CENTER, text, strong(), tokens.ink);
                }
                Shows::Cells(Slot::Field(_)) | Shows::Gap => {}
            }
        }
    }

    /// The mean of one skill.
    fn mean(&self, ui: &Ui, painter: &Painter, place: Rangef, y: f32, skill: usize) {
        let balance = self.view.balance;
        let mean = match &self.sheet.shown.part {
            Some(part) => part.skills.get(skill).copied().flatten(),
            None => balance.skills.get(skill).and_then(|values| values.mean),
        };
        let Some(skill) = self.view.plan.framework().skills.get(skill) else {
            return;
        };
        let (font, color): (FontId, _) = (theme::regular(size::BODY), self.tokens.ink2);
        let at = Pos2::new(place.center(), y);
        painter.text(at, Align2::CENTER_CENTER, number::mean(mean), font, color);
        let id = Id::unique(("mean", &skill.id));
        let rect = Rect::from_x_y_ranges(place, Rangef::point(y).expand(10.0));
        let response = ui.interact(rect.intersect(painter.clip_rect()), id, Sense::hover());
        let says = words::team::mean(&skill.name, mean, self.sheet.shown.part.is_some());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
    }
}
