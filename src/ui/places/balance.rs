//! The Balance page: the map of the members, and the skills beside it.

use eframe::egui::{Key, ScrollArea, Ui, Vec2};

use super::{page, title_bar};
use crate::{
    figure::{self, MapView, Subject, point},
    ui::{
        command::Command,
        intent::Intent,
        state::{Intents, View, ViewState},
        widgets::{self, chart},
        words,
    },
};

/// Between the two cards.
const GAP: f32 = 16.0;
/// Below this width the skills stand below the map.
const SIDE_BY_SIDE: f32 = 760.0;

/// Shows the page. `escapes` says that no dialog or menu takes Escape for itself.
pub fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    escapes: bool,
    intents: &mut Intents,
) {
    // Escape leads back: first from what has the keyboard, then from the inspector.
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if escapes && nothing_focused && ui.input(|input| input.key_pressed(Key::Escape)) {
        state.inspect_balance = false;
    }
    page().show(ui, |ui| {
        title_bar(
            ui,
            Command::GoBalance.text(),
            &words::progress(view.balance),
            |ui| {
                if widgets::secondary(ui, Command::Target.text()).clicked() {
                    intents.push(Intent::Run(Command::Target));
                }
            },
        );
        // With or without its bar, so that neither brings the other about.
        let bar = ui.spacing().scroll.allocated_width();
        let room = ui.available_size() - Vec2::new(bar, 0.0);
        ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                if room.x >= SIDE_BY_SIDE {
                    let half = (room.x - GAP) / 2.0;
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = GAP;
                        map_card(ui, Vec2::new(half, room.y), view, state);
                        skills_card(ui, half, view, state);
                    });
                } else {
                    map_card(ui, room, view, state);
                    ui.add_space(GAP - 8.0);
                    skills_card(ui, room.x, view, state);
                }
            });
    });
}

fn map_card(ui: &mut Ui, room: Vec2, view: View<'_>, state: &mut ViewState) {
    let tokens = crate::ui::theme::Tokens::of(ui.ctx());
    let situation = view.content.situation_or_default(view.plan.situation());
    let inner = room.x - 38.0;
    ui.vertical(|ui| {
        ui.set_width(room.x);
        widgets::card(tokens).show(ui, |ui| {
            ui.set_width(inner);
            let grey = words::balance::grey(view.plan.situation().map(|_| situation));
            widgets::card_heading(ui, words::balance::MAP, &grey);
            let side = inner.min((room.y - 84.0).max(360.0));
            let map = MapView {
                size: point(inner.min(side), side),
                selected: state.selection.member,
            };
            let measure = chart::measure(ui);
            let figure = state.map.get((view.revision, map), || {
                let high = view.content.thresholds().high_side;
                figure::map(view.plan, view.balance, high, map, &measure)
            });
            let clicked = ui
                .vertical_centered(|ui| chart::chart(ui, "map", &figure, true).clicked)
                .inner;
            if let Some(Subject::Members(members)) = clicked {
                choose(state, &members);
            }
            if view.balance.team.rated == 0 {
                widgets::caption(ui, words::balance::EMPTY);
            }
        });
    });
}

/// Selects the member at a spot, or the next one of several.
fn choose(state: &mut ViewState, members: &[crate::plan::MemberId]) {
    let now = members
        .iter()
        .position(|id| state.selection.member == Some(*id));
    let next = now.map_or(0, |place| (place + 1) % members.len());
    state.selection.member = members.get(next).copied();
    state.selection.skill = None;
    state.inspect_balance = true;
}

fn skills_card(ui: &mut Ui, width: f32, view: View<'_>, state: &mut ViewState) {
    let tokens = crate::ui::theme::Tokens::of(ui.ctx());
    let inner = width - 38.0;
    ui.vertical(|ui| {
        ui.set_width(width);
        widgets::card(tokens).show(ui, |ui| {
            ui.set_width(inner);
            let legend = words::balance::SKILLS_LEGEND;
            widgets::card_heading(ui, words::balance::SKILLS, legend);
            let measure = chart::measure(ui);
            let key = (view.revision, inner.to_bits());
            let figure = state.skills.get(key, || {
                figure::skills(
                    view.plan,
                    view.balance,
                    figure::Grouping::Side,
                    inner,
                    &measure,
                )
            });
            if let Some(Subject::Skill(place)) = chart::chart(ui, "skills", &figure, true).clicked {
                state.selection.skill = Some(place);
                state.selection.member = None;
                state.inspect_balance = true;
            }
        });
    });
}
