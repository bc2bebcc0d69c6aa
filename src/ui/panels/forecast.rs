//! The inspector while nothing is chosen on the Plan page: where the open actions lead.

use std::sync::Arc;

use eframe::egui::{Align, Color32, Label, Layout, RichText, Sense, Stroke, Ui, Vec2};

use crate::{
    balance::{Comparison, FindingChange, Forecast, Severity, number},
    figure::{self, MapView, point, table},
    plan::Family,
    ui::{
        state::{Intents, View, ViewState},
        theme::{self, Tokens, size, space},
        widgets::{self, chart},
        words::{self, plan::forecast as says},
    },
};

/// Height of a value with its name.
const ROW: f32 = 26.0;
/// The keel is no wider.
const KEEL: f32 = 220.0;

/// Shows the forecast.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    widgets::heading(ui, says::TITLE);
    widgets::caption(ui, says::HINT);
    ui.add_space(space::CLOSE);
    let forecast = state.forecast(view);
    let open = || {
        let actions = view.plan.agenda().actions.iter();
        actions.filter(|action| action.is_open())
    };
    let able = || open().filter(|action| action.has_effect());
    let off = &state.plan.off;
    let counted = able().filter(|action| !off.contains(&action.id)).count();
    let (able, open) = (able().count(), open().count());
    if able == 0 {
        widgets::caption(ui, says::EMPTY);
        return;
    }
    widgets::caption(ui, says::counts(counted, open));
    if open > able {
        widgets::caption(ui, says::cannot_count(open - able));
    }
    let width = ui.available_width().min(KEEL);
    let size = point(width, width * 0.54);
    let keel = figure::keel_forecast(view.balance, &forecast.balance, view.content, size);
    ui.add_space(space::CLOSE);
    ui.vertical_centered(|ui| chart::chart(ui, "keel of the forecast", &keel, false));
    ui.add_space(space::TIGHT);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        values(ui, view, &forecast);
    });
    ui.add_space(space::CLOSE);
    findings(ui, view, &forecast.comparison);
    moves(ui, view, state, &forecast, intents);
}

fn values(ui: &mut Ui, view: View<'_>, forecast: &Forecast) {
    let tokens = Tokens::of(ui.ctx());
    let (now, then) = (view.balance, &forecast.balance);
    let tilt = says::change(&now.tilt_in_words(), &then.tilt_in_words());
    row(ui, words::TILT, &tilt, tokens.ink);
    for (family, name) in [(Family::Lead, words::LEAD), (Family::Manage, words::MANAGE)] {
        let floor = now.target.floors.and_then(|floors| floors.of(family));
        let floor = floor.map(|floor| number::side(Some(floor)));
        let label = says::side(name, floor.as_deref());
        let value = says::change(&now.side_in_words(family), &then.side_in_words(family));
        row(ui, &label, &value, tokens.family(family));
    }
    let [before, after] =
        [now, then].map(|balance| &view.content.verdict(balance.team.verdict).name);
    let verdict = if before == after {
        says::still(after)
    } else {
        says::change(before, after)
    };
    widgets::label(ui, verdict, theme::medium(size::BODY), tokens.ink);
}

fn row(ui: &mut Ui, label: &str, value: &str, color: Color32) {
    let tokens = Tokens::of(ui.ctx());
    let size = Vec2::new(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let font = theme::regular(size::BODY);
        widgets::label(ui, label, font, tokens.ink2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            widgets::label(ui, value, theme::strong(size::BODY), color);
        });
    });
    let (line, _) = ui.allocate_exact_size(Vec2::new(size.x, 1.0), Sense::hover());
    let stroke = Stroke::new(1.0, tokens.line_soft);
    ui.painter().hline(line.x_range(), line.center().y, stroke);
}

/// Whether a change is one of a group.
type Belongs = fn(&FindingChange) -> bool;

/// Which findings would go, come and stay.
fn findings(ui: &mut Ui, view: View<'_>, comparison: &Comparison) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    let font = || theme::strong(size::SECONDARY);
    widgets::label(ui, says::FINDINGS, font(), ink2);
    let changes = comparison.findings.iter();
    // Strengths that stay are no news.
    let counts =
        |change: &&FindingChange| change.severity() != Severity::Positive || change.is_new();
    let groups: [(&str, Belongs); 3] = [
        (says::GONE, FindingChange::is_gone),
        (says::NEW, FindingChange::is_new),
        (says::STAY, |change| !change.is_gone() && !change.is_new()),
    ];
    for (name, belongs) in groups {
        let inside = changes
            .clone()
            .filter(counts)
            .filter(|change| belongs(change));
        let inside: Vec<String> = inside.map(|change| told(view, change)).collect();
        if inside.is_empty() {
            continue;
        }
        let says = says::findings(name, &inside);
        let says = RichText::new(says).size(size::SECONDARY).color(ink2);
        ui.add(Label::new(says).wrap());
    }
    ui.add_space(space::CLOSE);
}

/// A rule by its name, and how its severity changes.
fn told(view: View<'_>, change: &FindingChange) -> String {
    let name = &view.inputs().rule(change.rule).name;
    match (change.before, change.after) {
        (Some(before), Some(after)) if before != after => {
            says::milder_or_worse(name, before.name(), after.name())
        }
        _ => name.clone(),
    }
}

/// The map of who moves, as wide as there is room.
fn moves(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    forecast: &Forecast,
    intents: &mut Intents,
) {
    let width = ui.available_width();
    let map = MapView {
        size: point(width, width),
        selected: None,
    };
    let key = (view.revision, state.plan.off.clone(), width.to_bits());
    let measure = chart::measure(ui);
    let figure = state.plan.map.get(key, || {
        let high = view.content.thresholds().high_side;
        let target = &forecast.balance.target;
        figure::moves(&forecast.comparison, target, true, map, high, &measure)
    });
    let title = says::WHO_MOVES;
    let values = state.as_tables.has(title);
    let values = values.then(|| table::moves_table(&forecast.comparison));
    let (whole, tables) = (|| Arc::clone(&figure), &mut state.as_tables);
    widgets::chart_heading(ui, title, whole, values.as_ref(), tables, intents);
    match &values {
        Some(values) => {
            widgets::values(ui, title, values, width, state.selection);
        }
        None => {
            chart::chart(ui, "map of the forecast", &figure, true);
        }
    }
}
