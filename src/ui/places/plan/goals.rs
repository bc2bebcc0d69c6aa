//! The goals as cards, each with how far its measure has come.

use eframe::egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui, Vec2, pos2};

use crate::{
    balance::Outcome,
    plan::{Goal, Measure},
    ui::{
        state::{Item, View, ViewState},
        theme::{self, RADIUS_CARD, Tokens, size},
        widgets,
        words::plan as words,
    },
};

/// A card is no narrower than this, unless the page is.
const NARROWEST: f32 = 230.0;
/// A row has no more cards.
const MOST: f32 = 3.0;
const HEIGHT: f32 = 98.0;
const GAP: f32 = 14.0;
const PADDING: f32 = 16.0;

/// Shows the goals, or says that there are none.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState) {
    let goals = &view.plan.agenda().goals;
    if goals.is_empty() {
        widgets::caption(ui, words::NO_GOALS);
        return;
    }
    let room = ui.available_width();
    let fit = ((room + GAP) / (NARROWEST + GAP)).floor().clamp(1.0, MOST);
    // A goal or two are not squeezed where there is room for their words.
    let columns = if goals.len() < 3 { fit.min(2.0) } else { fit };
    let width = (room - (columns - 1.0) * GAP) / columns;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 1 to 3"
    )]
    let columns = columns as usize;
    for row in goals.as_slice().chunks(columns) {
        let (area, _) =
            ui.allocate_exact_size(Vec2::new(room, HEIGHT), eframe::egui::Sense::hover());
        if !ui.is_rect_visible(area.expand(HEIGHT)) {
            continue;
        }
        let mut left = area.left();
        for goal in row {
            let rect = Rect::from_min_size(pos2(left, area.top()), Vec2::new(width, HEIGHT));
            card(ui, view, state, goal, rect);
            left += width + GAP;
        }
    }
}

fn card(ui: &mut Ui, view: View<'_>, state: &mut ViewState, goal: &Goal, rect: Rect) {
    let tokens = Tokens::of(ui.ctx());
    let item = Item::Goal(goal.id);
    let chosen = state.plan.trail.shows(item);
    let measures = &view.plan.agenda().measures;
    let measure = goal.measure.and_then(|id| measures.get(id));
    let id = ui.scope_id().with(("goal", goal.id));
    let name = measure.map_or(words::NO_MEASURE, |measure| &measure.name);
    let outcome = measure.and_then(|measure| outcome(measure, view));
    // Once it is reached, the day no longer matters.
    let due = match outcome {
        Some(Outcome::Reached) => String::new(),
        _ => words::goal_due(goal, view.today),
    };
    let outcome_says = outcome.map(|outcome| outcome.name().to_lowercase());
    let says = [Some(name.to_owned()), outcome_says, Some(due)];
    let says: Vec<_> = says
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    let line = says.join(" · ");
    let says = words::goal(goal, &line, measure, view.today);
    let response = widgets::clickable(ui, rect, id, &says).on_hover_text(&goal.text);
    let radius = CornerRadius::same(RADIUS_CARD);
    let edge = if chosen { tokens.ink } else { tokens.line };
    ui.painter().rect(
        rect,
        radius,
        tokens.panel,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    if state.plan.trail.take_left(item) {
        response.request_focus();
    }
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CARD - 2);
    }
    let inner = rect.shrink2(Vec2::new(PADDING, 0.0));
    let at = |y: f32| pos2(inner.left(), rect.top() + y);
    let (title, small) = (
        theme::strong(size::HEADING),
        theme::regular(size::SECONDARY),
    );
    widgets::painted_line(ui, at(22.0), &goal.text, title, tokens.ink, inner.width());
    let color = match outcome {
        Some(Outcome::WrongWay) => tokens.critical,
        Some(Outcome::Behind) => tokens.warning,
        _ => tokens.ink2,
    };
    widgets::painted_line(ui, at(43.0), &line, small.clone(), color, inner.width());
    if let Some(measure) = measure {
        bar(
            ui,
            measure,
            view,
            Rect::from_min_size(at(58.0), Vec2::new(inner.width(), 4.0)),
        );
        let now = words::now_short(measure, view.today);
        let line = Rect::from_min_size(at(70.0), Vec2::new(inner.width(), 20.0));
        widgets::painted_ends(
            ui,
            line,
            [&now, &words::target(measure)],
            small,
            [tokens.ink2; 2],
        );
    }
    if response.clicked() {
        state.plan.trail.choose(item, widgets::by_keyboard(ui));
    }
}

fn outcome(measure: &Measure, view: View<'_>) -> Option<Outcome> {
    Outcome::of(measure, view.today, view.content.thresholds().behind_by)
}

/// How far the measure has come from its baseline to its target.
fn bar(ui: &Ui, measure: &Measure, view: View<'_>, rect: Rect) {
    let tokens = Tokens::of(ui.ctx());
    let radius = CornerRadius::same(2);
    ui.painter().rect_filled(rect, radius, tokens.line);
    if let Some(share) = share(measure, view) {
        let filled = Rect::from_min_size(rect.min, Vec2::new(rect.width() * share, rect.height()));
        ui.painter().rect_filled(filled, radius, tokens.ink2);
    }
}

/// The part of the way from baseline to target that lies behind, 0 to 1.
fn share(measure: &Measure, view: View<'_>) -> Option<f32> {
    let (baseline, target) = (measure.baseline?, measure.target?);
    // In halves, as the way between two numbers may be longer than any number.
    let way = target / 2.0 - baseline / 2.0;
    let gone = measure.latest(view.today)?.value / 2.0 - baseline / 2.0;
    if way.abs() < f64::EPSILON {
        let reached = measure.better.gain(gone, 0.0) >= 0.0;
        return Some(if reached { 1.0 } else { 0.0 });
    }
    #[expect(clippy::cast_possible_truncation, reason = "from 0 to 1")]
    Some((gone / way).clamp(0.0, 1.0) as f32)
}
