//! The snapshots as a list, the latest first.

use eframe::egui::Ui;

use super::{
    ProgressState, heading,
    lines::{self, Line},
    moments,
};
use crate::{
    balance::number,
    ui::{
        command::Command,
        state::{Intents, Item, View},
        theme::Tokens,
        widgets,
        words::progress as says,
    },
};

/// Shows the card.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ProgressState, intents: &mut Intents) {
    widgets::card(Tokens::of(ui.ctx())).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut snapshots = moments::by_date(view.plan);
        snapshots.reverse();
        if snapshots.is_empty() {
            heading(ui, says::SNAPSHOTS, Command::TakeSnapshot, intents);
            widgets::caption(ui, says::NO_SNAPSHOTS);
        } else {
            widgets::heading(ui, says::SNAPSHOTS);
        }
        lines::ui(ui, state, snapshots.len(), |state, place| {
            let snapshot = snapshots.get(place)?;
            let team = state.past.team(view, snapshot.id)?;
            let day = number::short_date(snapshot.date);
            let verdict = view.content.verdict(team.balance.team.verdict);
            Some(Line {
                item: Item::Snapshot(snapshot.id),
                title: snapshot.name.clone(),
                below: format!("{day} · {}", says::values(&team.balance)),
                right: verdict.name.clone(),
            })
        });
    });
}
