//! What a paste will change, before it is done.

use std::collections::{HashMap, HashSet};

use eframe::egui::{Align2, Pos2, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::{Answer, body, buttons, title};
use crate::{
    exchange::Slot,
    plan::{CellEdit, Member, MemberId},
    ui::{
        icons,
        places::team::Paste,
        state::View,
        theme::{self, Tokens, size},
        widgets,
        words::{self, team::paste as says},
    },
};

const WIDTH: f32 = 560.0;
const LINE: f32 = 26.0;
/// So much of the width is the member's, so much the column's; the rest is for the values.
const WHOSE: f32 = 0.3;
const COLUMN: f32 = 0.34;

/// The dialog.
pub(super) fn ui(ui: &mut Ui, paste: &Paste, view: View<'_>) -> Option<Answer> {
    let screen = ui.ctx().content_rect();
    ui.set_width(WIDTH.min(screen.width() - 100.0));
    title(ui, says::TITLE);
    let people: HashSet<_> = paste.edits.iter().map(|edit| edit.member).collect();
    body(ui, &says::body(paste.edits.len(), people.len(), paste.same));
    let members = view.plan.members().iter();
    let members: HashMap<MemberId, &Member> =
        members.map(|member| (member.id, &**member)).collect();
    ScrollArea::vertical()
        .max_height((screen.height() - 260.0).clamp(60.0, 360.0))
        .show_rows(ui, LINE, paste.edits.len(), |ui, rows| {
            for edit in paste.edits.get(rows).unwrap_or_default() {
                if let Some(member) = members.get(&edit.member) {
                    change(ui, view, member, edit);
                }
            }
        });
    match buttons(ui, &[words::CANCEL], says::PASTE, true)? {
        0 => Some(Answer::Cancel),
        _ => Some(paste.edit().map_or(Answer::Cancel, Answer::Apply)),
    }
}

/// One value that changes.
fn change(ui: &mut Ui, view: View<'_>, member: &Member, edit: &CellEdit) {
    let tokens = Tokens::of(ui.ctx());
    let slot = Slot::of(&edit.value);
    let column = words::team::column(slot, view.plan.framework());
    let before = words::team::value(&slot.value(member));
    let after = words::team::value(&edit.value);
    let whose = &member.profile.name;
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), LINE), Sense::hover());
    response.widget_info(|| {
        let says = says::change(whose, &column, &before, &after);
        WidgetInfo::labeled(Role::Label, true, says)
    });
    let at = |part: f32| Pos2::new(rect.left() + part * rect.width(), rect.center().y);
    let room = |part: f32| part * rect.width() - 8.0;
    let font = || theme::regular(size::BODY);
    widgets::painted_line(
        ui,
        at(0.0),
        whose,
        theme::medium(size::BODY),
        tokens.ink,
        room(WHOSE),
    );
    widgets::painted_line(ui, at(WHOSE), &column, font(), tokens.ink2, room(COLUMN));
    let values = WHOSE + COLUMN;
    let half = (1.0 - values) / 2.0;
    widgets::painted_line(
        ui,
        at(values),
        &before,
        font(),
        tokens.ink2,
        room(half) - 10.0,
    );
    let arrow = at(values + half) - Vec2::new(10.0, 0.0);
    ui.painter().text(
        arrow,
        Align2::CENTER_CENTER,
        icons::ARROW_RIGHT,
        theme::regular(size::BODY),
        tokens.ink3,
    );
    let font = theme::strong(size::BODY);
    let start = at(values + half) + Vec2::new(6.0, 0.0);
    widgets::painted_line(ui, start, &after, font, tokens.ink, room(half));
}
