//! What has changed between two moments: in a sentence, who moved, and by how much.

use std::sync::Arc;

use eframe::egui::{Label, RichText, ScrollArea, Ui, Vec2};

use super::{
    Charted, GAP, Pair, ProgressState,
    moments::{self, Team},
};
use crate::{
    balance::{Comparison, rated_by},
    figure::{self, Figure, MapView, Subject, point, table},
    ui::{
        state::{Intents, Selection, View, ViewState},
        theme::{self, CONTROL_HEIGHT, Tokens, size},
        widgets::{self, chart},
        words::progress as words,
    },
};

/// The sentence is no wider than can be read with ease.
const SENTENCE: f32 = 900.0;
/// Between the two cards.
const BETWEEN: f32 = 16.0;
/// Below this width the chart stands below the map.
const SIDE_BY_SIDE: f32 = 760.0;
/// A card is so much wider than what is in it.
const FRAME: f32 = 38.0;
/// The map takes this share of the page, within limits.
const MAP: f32 = 0.48;
const NARROWEST: f32 = 330.0;
const WIDEST: f32 = 640.0;
/// A chart of people that is higher scrolls.
const PEOPLE: f32 = 640.0;

/// The comparison that is shown, and its teams.
struct Shown {
    pair: Pair,
    comparison: Arc<Comparison>,
    after: Option<Arc<Team>>,
}

impl ProgressState {
    /// How the two moments differ; none without a snapshot.
    pub(super) fn compare(&mut self, view: View<'_>) -> Option<(Pair, Arc<Comparison>)> {
        let pair = self.pair(view.plan)?;
        let before = self.past.at(view, pair.from);
        let after = self.past.at(view, pair.to);
        let comparison = self.comparison.get((view.revision, pair), || {
            let before = moments::state(before.as_deref(), view);
            let after = moments::state(after.as_deref(), view);
            Comparison::of(before, after, view.content, view.today)
        });
        Some((pair, comparison))
    }
}

/// Shows the sentence and the two cards.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let Some((pair, comparison)) = state.progress.compare(view) else {
        sentence(ui, words::NOTHING_TO_COMPARE);
        return;
    };
    let after = state.progress.past.at(view, pair.to);
    let shown = Shown {
        pair,
        comparison,
        after,
    };
    if pair.from == pair.to {
        sentence(ui, words::SAME);
    } else {
        let after = moments::state(shown.after.as_deref(), view);
        sentence(ui, &shown.comparison.sentence(after, view.content));
        if let Some([before, after]) = &shown.comparison.frameworks {
            widgets::caption(ui, rated_by(&before.name, &after.name));
            ui.add_space(GAP);
        }
    }
    let room = ui.available_width();
    if room < SIDE_BY_SIDE {
        map_card(ui, Vec2::new(room, 0.0), view, state, &shown, intents);
        ui.add_space(GAP);
        chart_card(ui, Vec2::new(room, 0.0), view, state, &shown, intents);
    } else {
        let left = (room * MAP).clamp(NARROWEST, WIDEST);
        let right = room - left - BETWEEN;
        let figure = chart_of(ui, right - FRAME, view, state, &shown);
        let chart = figure.size.y.min(tallest(state.progress.charted));
        // Both cards are as high as the higher one.
        let height = chart.max(left - FRAME);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = BETWEEN;
            map_card(ui, Vec2::new(left, height), view, state, &shown, intents);
            chart_card(ui, Vec2::new(right, height), view, state, &shown, intents);
        });
    }
    ui.add_space(GAP);
}

fn sentence(ui: &mut Ui, text: &str) {
    let ink = Tokens::of(ui.ctx()).ink;
    let text = RichText::new(text)
        .font(theme::regular(size::TITLE))
        .color(ink);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(SENTENCE));
        ui.add(Label::new(text).wrap());
    });
    ui.add_space(GAP);
}

/// A card of this width.
fn card(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui.ctx());
    ui.vertical(|ui| {
        ui.set_width(width);
        widgets::card(tokens).show(ui, |ui| {
            ui.set_width(width - FRAME);
            contents(ui);
        });
    });
}

/// The card with the map; its contents below the heading are at least as high as `size` says.
fn map_card(
    ui: &mut Ui,
    size: Vec2,
    view: View<'_>,
    state: &mut ViewState,
    shown: &Shown,
    intents: &mut Intents,
) {
    card(ui, size.x, |ui| {
        let side = (size.x - FRAME).min(WIDEST);
        let map = MapView {
            size: point(side, side),
            selected: state.selection.member,
        };
        let key = (view.revision, shown.pair, map);
        let measure = chart::measure(ui);
        let figure = state.progress.moves.get(key, || {
            let high = view.content.thresholds().high_side;
            let after = moments::state(shown.after.as_deref(), view);
            let target = &after.balance.target;
            figure::moves(&shown.comparison, target, false, map, high, &measure)
        });
        let title = words::WHO_MOVED;
        let values = state.as_tables.has(title);
        let values = values.then(|| table::moves_table(&shown.comparison));
        let (whole, tables) = (|| Arc::clone(&figure), &mut state.as_tables);
        widgets::chart_heading(ui, title, whole, values.as_ref(), tables, intents);
        widgets::caption(ui, words::MAP_LEGEND);
        if let Some(values) = &values {
            let most = side.max(size.y);
            let clicked = widgets::values(ui, title, values, most, state.selection);
            choose(state, clicked);
            return;
        }
        ui.vertical_centered(|ui| {
            ui.set_min_height(size.y);
            let clicked = chart::chart(ui, "moves", &figure, true).clicked;
            choose(state, clicked.as_ref());
        });
    });
}

/// Selects what a part of a chart stands for: of several members at a spot the next one.
fn choose(state: &mut ViewState, clicked: Option<&Subject>) {
    state.selection = match clicked {
        Some(Subject::Members(members)) => {
            let mut places = members.iter();
            let now = places.position(|id| state.selection.member == Some(*id));
            let next = now.map_or(0, |place| (place + 1) % members.len());
            Selection {
                member: members.get(next).copied(),
                skill: None,
            }
        }
        Some(Subject::Skill(place)) => Selection::of_skill(*place),
        _ => return,
    };
}

/// The chart of skills or people for a card in which there is so much room.
fn chart_of(
    ui: &Ui,
    room: f32,
    view: View<'_>,
    state: &mut ViewState,
    shown: &Shown,
) -> Arc<Figure> {
    let ProgressState { charted, rows, .. } = &mut state.progress;
    let measure = chart::measure(ui);
    let width = match charted {
        Charted::Skills => room,
        // Beside the bar of the scroll area, whether it is there or not.
        Charted::People => room - ui.spacing().scroll.allocated_width(),
    };
    let key = (view.revision, shown.pair, *charted, width.to_bits());
    rows.get(key, || match charted {
        Charted::Skills => figure::skill_moves(&shown.comparison, width, &measure),
        Charted::People => figure::member_moves(&shown.comparison, width, &measure),
    })
}

/// A higher chart scrolls: skills are few, people may be many.
fn tallest(charted: Charted) -> f32 {
    match charted {
        Charted::Skills => f32::INFINITY,
        Charted::People => PEOPLE,
    }
}

fn chart_card(
    ui: &mut Ui,
    size: Vec2,
    view: View<'_>,
    state: &mut ViewState,
    shown: &Shown,
    intents: &mut Intents,
) {
    card(ui, size.x, |ui| {
        let figure = chart_of(ui, size.x - FRAME, view, state, shown);
        let charted = state.progress.charted;
        let title = words::changes_of(charted);
        let values = state.as_tables.has(title).then(|| match charted {
            Charted::Skills => table::skill_moves_table(&shown.comparison),
            Charted::People => table::moves_table(&shown.comparison),
        });
        ui.horizontal(|ui| {
            ui.set_min_height(CONTROL_HEIGHT);
            let options = [Charted::Skills, Charted::People];
            let options = options.map(|one| (one, words::charted(one)));
            let picked = widgets::segmented(ui, words::CHANGES_OF, charted, &options);
            state.progress.charted = picked.unwrap_or(charted);
            widgets::at_right(ui, |ui| {
                let (whole, tables) = (|| Arc::clone(&figure), &mut state.as_tables);
                widgets::chart_tools(ui, title, whole, values.as_ref(), tables, intents);
            });
        });
        widgets::caption(ui, words::LEGEND);
        let tallest = tallest(charted);
        if let Some(values) = &values {
            let most = size.y.max(PEOPLE / 2.0);
            let clicked = widgets::values(ui, title, values, most, state.selection);
            choose(state, clicked);
        } else if figure.size.y <= tallest {
            let below = ui.cursor().top() + size.y;
            chart(ui, state, &figure);
            ui.add_space((below - ui.cursor().top()).max(0.0));
        } else {
            ScrollArea::vertical()
                .id_salt("changes")
                .max_height(tallest)
                .min_scrolled_height(tallest)
                .show(ui, |ui| chart(ui, state, &figure));
        }
    });
}

fn chart(ui: &mut Ui, state: &mut ViewState, figure: &Figure) {
    chart::ground(ui, figure, state.selection);
    let clicked = chart::chart(ui, "changes", figure, true).clicked;
    choose(state, clicked.as_ref());
}
