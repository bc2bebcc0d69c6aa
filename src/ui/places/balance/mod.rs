//! The Balance page: the map of the members and the skills beside it, the heat map, or the style
//! profile.

mod heat;
mod style;

use std::sync::Arc;

use eframe::egui::{Key, ScrollArea, Ui, Vec2};

use super::{page, title_bar};
use crate::{
    figure::{
        self, Figure, HeatColumns, HeatRows, HeatView, MapView, SkillGrouping, Subject, Table,
        point, table,
    },
    plan::MemberId,
    ui::{
        command::Command,
        intent::Intent,
        state::{Cached, Intents, View, ViewState},
        theme::{Tokens, space},
        widgets::{self, chart},
        words::{self, charts},
    },
};

/// Between the two cards.
const GAP: f32 = space::CARD;
/// Below this width the skills stand below the map.
const SIDE_BY_SIDE: f32 = 760.0;
/// What the frame of a card takes of its width.
const FRAME: f32 = 38.0;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// The map and the skills.
    #[default]
    Map,
    /// The ratings as colours.
    Heat,
    /// What the team says of its style.
    Style,
}

/// State of the Balance page.
#[derive(Default)]
pub struct BalanceState {
    /// What the page shows.
    pub shows: Shows,
    /// By what the skills stand together.
    pub grouping: SkillGrouping,
    /// In which order the members of the heat map stand.
    pub rows: HeatRows,
    /// In which order the skills of the heat map stand.
    pub columns: HeatColumns,
    /// The first row of the heat map in sight.
    pub top: usize,
    /// The members in the order of the heat map, and what it was sorted for.
    pub order: Cached<(u64, HeatRows), Vec<usize>>,
    /// The heat map as last drawn, and what it was drawn for.
    pub heat: Cached<(u64, HeatRows, HeatView), Figure>,
    /// The values of the heat map.
    pub heat_values: Cached<(u64, HeatRows), Table>,
    /// The style profile as last drawn, and what it was drawn for.
    pub style: Cached<(u64, u32), Figure>,
    /// The values of the style profile.
    style_values: Cached<u64, Table>,
    /// The values of the map.
    map_values: Cached<u64, Table>,
    /// The values of the skills.
    skill_values: Cached<u64, Table>,
}

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
        let (name, beside) = (Command::GoBalance.text(), words::progress(view.balance));
        title_bar(ui, name, &beside, |ui| {
            let views = [
                (Shows::Map, charts::MAP_AND_SKILLS),
                (Shows::Heat, charts::HEAT),
                (Shows::Style, charts::STYLE),
            ];
            let shows = state.balance.shows;
            let picked = widgets::segmented(ui, charts::VIEW, shows, &views);
            state.balance.shows = picked.unwrap_or(shows);
            if widgets::secondary(ui, Command::Target.text()).clicked() {
                intents.push(Intent::Run(Command::Target));
            }
        });
        // With or without its bar, so that neither brings the other about.
        let bar = ui.spacing().scroll.allocated_width();
        let room = ui.available_size() - Vec2::new(bar, 0.0);
        ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| match state.balance.shows {
                Shows::Map => map_and_skills(ui, room, view, state, intents),
                Shows::Heat => heat::card(ui, room, view, state, intents),
                Shows::Style => style::card(ui, room, view, state, intents),
            });
    });
}

/// The two cards side by side, or one below the other.
fn map_and_skills(
    ui: &mut Ui,
    room: Vec2,
    view: View<'_>,
    state: &mut ViewState,
    intents: &mut Intents,
) {
    if room.x >= SIDE_BY_SIDE {
        let half = (room.x - GAP) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            map_card(ui, Vec2::new(half, room.y), view, state, intents);
            skills_card(ui, Vec2::new(half, room.y), view, state, intents);
        });
    } else {
        map_card(ui, room, view, state, intents);
        ui.add_space(space::ITEM);
        skills_card(ui, room, view, state, intents);
    }
}

/// A card of this width.
fn frame(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui.ctx());
    ui.vertical(|ui| {
        ui.set_width(width);
        widgets::card(tokens).show(ui, |ui| {
            ui.set_width(width - FRAME);
            contents(ui);
        });
    });
}

fn map_card(ui: &mut Ui, room: Vec2, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let situation = view.content.situation_or_default(view.plan.situation());
    let inner = room.x - FRAME;
    frame(ui, room.x, |ui| {
        let side = inner.min((room.y - 104.0).max(360.0));
        let map = MapView {
            size: point(inner.min(side), side),
            selected: state.selection.member,
        };
        let measure = chart::measure(ui);
        let figure = state.map.get((view.revision, map), || {
            let high = view.content.thresholds().high_side;
            figure::map(view.plan, view.balance, high, map, &measure)
        });
        let title = words::balance::MAP;
        let values = state.as_tables.has(title).then(|| {
            let values = &mut state.balance.map_values;
            values.get(view.revision, || table::map_table(view.plan, view.balance))
        });
        let whole = || Arc::clone(&figure);
        let tables = &mut state.as_tables;
        widgets::chart_heading(ui, title, whole, values.as_deref(), tables, intents);
        let grey = words::balance::grey(view.plan.situation().map(|_| situation));
        widgets::caption(ui, grey);
        if view.balance.team.rated == 0 {
            widgets::caption(ui, words::balance::EMPTY);
        }
        ui.add_space(widgets::BELOW_HEADING);
        let clicked = if let Some(values) = &values {
            widgets::values(ui, title, values, side, state.selection).cloned()
        } else {
            let chart = |ui: &mut Ui| chart::chart(ui, "map", &figure, true).clicked;
            ui.vertical_centered(chart).inner
        };
        if let Some(subject) = clicked {
            choose_subject(state, &subject);
        }
    });
}

/// Selects what a part of a chart stands for.
fn choose_subject(state: &mut ViewState, subject: &Subject) {
    match subject {
        Subject::Members(members) => choose(state, members),
        Subject::Skill(place) => {
            state.selection.skill = Some(*place);
            state.selection.member = None;
            state.inspect_balance = true;
        }
        Subject::Team | Subject::FormerSkill(_) | Subject::Dimension(_) => {}
    }
}

/// Selects the member at a spot, or the next one of several.
fn choose(state: &mut ViewState, members: &[MemberId]) {
    let now = members
        .iter()
        .position(|id| state.selection.member == Some(*id));
    let next = now.map_or(0, |place| (place + 1) % members.len());
    state.selection.member = members.get(next).copied();
    state.selection.skill = None;
    state.inspect_balance = true;
}

fn skills_card(
    ui: &mut Ui,
    room: Vec2,
    view: View<'_>,
    state: &mut ViewState,
    intents: &mut Intents,
) {
    let inner = room.x - FRAME;
    frame(ui, room.x, |ui| {
        let measure = chart::measure(ui);
        let grouping = state.balance.grouping;
        let key = (view.revision, grouping, inner.to_bits());
        let figure = state.skills.get(key, || {
            figure::skills(view.plan, view.balance, grouping, inner, &measure)
        });
        let title = words::balance::SKILLS;
        let values = state.as_tables.has(title).then(|| {
            let values = &mut state.balance.skill_values;
            values.get(view.revision, || {
                table::skills_table(view.plan, view.balance)
            })
        });
        let whole = || Arc::clone(&figure);
        let tables = &mut state.as_tables;
        widgets::chart_heading(ui, title, whole, values.as_deref(), tables, intents);
        widgets::caption(ui, words::balance::SKILLS_LEGEND);
        let options = [SkillGrouping::Side, SkillGrouping::Kind];
        let options = options.map(|one| (one, charts::grouping(one)));
        let picked = widgets::segmented(ui, charts::GROUP, grouping, &options);
        state.balance.grouping = picked.unwrap_or(grouping);
        ui.add_space(widgets::BELOW_HEADING);
        let clicked = if let Some(values) = &values {
            let most = figure.size.y;
            widgets::values(ui, title, values, most, state.selection).cloned()
        } else {
            chart::ground(ui, &figure, state.selection);
            chart::chart(ui, "skills", &figure, true).clicked
        };
        if let Some(subject) = clicked {
            choose_subject(state, &subject);
        }
    });
}
