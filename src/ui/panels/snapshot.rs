//! The inspector of a snapshot.

use eframe::egui::{Align, Id, Label, Layout, RichText, Ui, Vec2};

use crate::{
    balance::number,
    plan::{Snapshot, SnapshotEdit},
    ui::{
        intent::Intent,
        places::progress::{Moment, ProgressState},
        state::{Intents, View, ViewState},
        theme::{self, Tokens, size, space},
        widgets,
        words::{self, progress::snapshot as says},
    },
};

/// Height of a value.
const ROW: f32 = 20.0;

/// Shows a snapshot; `first` gives its first field the keyboard.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    snapshot: &Snapshot,
    first: bool,
    intents: &mut Intents,
) {
    let id = snapshot.id;
    let field = |name: &str| Id::unique(("snapshot", id, name));
    let not_blank = |text: &str| {
        if text.trim().is_empty() {
            Err(words::progress::dialogs::NAME_NEEDED)
        } else {
            Ok(())
        }
    };
    let (response, name) =
        widgets::text_field(ui, says::NAME, field("name"), &snapshot.name, not_blank);
    if first {
        response.request_focus();
    }
    let day = widgets::day_field(ui, says::DAY, field("day"), snapshot.date, view.today);
    let day = day.map(|day| SnapshotEdit::Redate(id, day));
    let name = name.map(|name| SnapshotEdit::Rename(id, name));
    let edits = name.into_iter().chain(day);
    intents.extend(edits.map(|edit| Intent::Edit(edit.into())));
    ui.add_space(space::ITEM);
    values(ui, view, &mut state.progress, snapshot);
    ui.add_space(space::GROUP);
    if widgets::secondary(ui, says::COMPARE).clicked() {
        state.progress.compare_with_now(Moment::Snapshot(id));
    }
    if widgets::secondary(ui, says::REMOVE).clicked() {
        intents.push(Intent::Edit(SnapshotEdit::Remove(id).into()));
    }
}

/// How the team was.
fn values(ui: &mut Ui, view: View<'_>, state: &mut ProgressState, snapshot: &Snapshot) {
    let Some(team) = state.past.team(view, snapshot.id) else {
        return;
    };
    let tokens = Tokens::of(ui.ctx());
    let balance = &team.balance;
    widgets::label(ui, says::THEN, theme::strong(size::SECONDARY), tokens.ink2);
    let verdict = &view.content.verdict(balance.team.verdict).name;
    let text = RichText::new(verdict).font(theme::strong(size::BODY));
    ui.add(Label::new(text.color(tokens.ink)).wrap());
    let situation = snapshot.situation.as_deref();
    let situation = situation.and_then(|id| view.content.situation(id));
    let situation = situation.map_or(words::header::NOT_CHOSEN, |one| &one.name);
    row(ui, says::SITUATION, situation);
    let sides = balance.team.sides;
    row(ui, words::LEAD, &number::side(sides.lead));
    row(ui, words::MANAGE, &number::side(sides.manage));
    row(ui, words::TILT, &number::tilt(sides.tilt()));
    let people = says::people(balance.team.members, balance.team.rated);
    row(ui, says::PEOPLE, &people);
}

fn row(ui: &mut Ui, name: &str, value: &str) {
    let tokens = Tokens::of(ui.ctx());
    let area = Vec2::new(ui.available_width(), ROW);
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(area, layout, |ui| {
        widgets::label(ui, name, theme::regular(size::BODY), tokens.ink2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            widgets::label(ui, value, theme::medium(size::BODY), tokens.ink)
        });
    });
}
