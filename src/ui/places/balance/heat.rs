//! The heat map: every rating at a glance, sorted as somebody likes.

use std::sync::Arc;

use eframe::egui::{Rect, ScrollArea, Ui, Vec2};

use super::{choose_subject, frame};
use crate::{
    figure::{self, HeatColumns, HeatRows, HeatView},
    ui::{
        state::{Intents, View, ViewState},
        theme::space,
        widgets::{self, chart},
        words::charts as words,
    },
};

/// So many rows are drawn above and below those in sight, so that Tab leads on to them.
const BEYOND: usize = 3;
/// What the card holds besides the heat map.
const BESIDES: f32 = 130.0;

/// Shows the card.
pub(super) fn card(
    ui: &mut Ui,
    room: Vec2,
    view: View<'_>,
    state: &mut ViewState,
    intents: &mut Intents,
) {
    let order = state
        .balance
        .order
        .get((view.revision, state.balance.rows), || {
            state.balance.rows.order(view.plan, view.balance)
        });
    frame(ui, room.x, |ui| {
        let top = state.balance.top;
        let most = (room.y - BESIDES).max(200.0);
        let end = top + figure::heat_rows_in(most) + BEYOND;
        let window = top.saturating_sub(BEYOND).min(order.len())..end.min(order.len());
        let drawn = HeatView {
            columns: state.balance.columns,
            window,
        };
        let key = (view.revision, state.balance.rows, drawn);
        let measure = chart::measure(ui);
        let figure = state.balance.heat.get(key.clone(), || {
            figure::heat(view.plan, view.balance, &order, &key.2, &measure)
        });
        let values = state.as_tables.has(words::HEAT).then(|| {
            let key = (view.revision, state.balance.rows);
            state.balance.heat_values.get(key, || {
                figure::table::heat_table(view.plan, view.balance, &order)
            })
        });
        // All rows, also those that are out of sight.
        let whole = || {
            let all = HeatView {
                window: 0..order.len(),
                ..key.2.clone()
            };
            Arc::new(figure::heat(
                view.plan,
                view.balance,
                &order,
                &all,
                &measure,
            ))
        };
        let (table, tables) = (values.as_deref(), &mut state.as_tables);
        widgets::chart_heading(ui, words::HEAT, whole, table, tables, intents);
        orders(ui, state);
        ui.add_space(space::ITEM);
        if let Some(values) = &values {
            let clicked = widgets::values(ui, words::HEAT, values, most, state.selection);
            if let Some(subject) = clicked {
                choose_subject(state, subject);
            }
            return;
        }
        let shown = ScrollArea::both()
            .max_height(most)
            .min_scrolled_height(most)
            .show_viewport(ui, |ui, seen: Rect| {
                let origin = ui.cursor().min;
                chart::ground(ui, &figure, state.selection);
                let clicked = chart::chart(ui, "heat", &figure, true).clicked;
                let head = figure::heat_head(&figure, order.len());
                chart::stay_on_top(ui, &figure, origin, head);
                (clicked, seen.top())
            });
        let (clicked, top) = shown.inner;
        let top = figure::heat_row_at(&figure, order.len(), top);
        if std::mem::replace(&mut state.balance.top, top) != top {
            // Other rows are in sight now.
            ui.ctx().request_repaint();
        }
        if let Some(subject) = clicked {
            choose_subject(state, &subject);
        }
    });
}

/// The choices of the orders.
fn orders(ui: &mut Ui, state: &mut ViewState) {
    ui.horizontal_wrapped(|ui| {
        let all = [
            HeatRows::Plan,
            HeatRows::Name,
            HeatRows::Lead,
            HeatRows::Manage,
            HeatRows::Tilt,
        ];
        widgets::caption(ui, words::ROWS);
        let options = all.map(|one| (one, words::rows(one)));
        let chosen = state.balance.rows;
        let picked = widgets::segmented(ui, words::ROWS, chosen, &options);
        state.balance.rows = picked.unwrap_or(chosen);
        widgets::caption(ui, words::COLUMNS);
        let options = [HeatColumns::Framework, HeatColumns::Mean];
        let options = options.map(|one| (one, words::columns(one)));
        let chosen = state.balance.columns;
        let picked = widgets::segmented(ui, words::COLUMNS, chosen, &options);
        state.balance.columns = picked.unwrap_or(chosen);
    });
}
