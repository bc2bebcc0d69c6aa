//! The actions as a list: grouped, sorted and narrowed down; only the lines in sight are built.

use eframe::egui::{
    self, Align2, Button, CornerRadius, Rect, RichText, Role, Sense, Stroke, StrokeKind, TextEdit,
    Ui, Vec2, WidgetInfo, pos2,
};

use super::listing::{self, Row};
use crate::{
    plan::{Action, Status},
    ui::{
        icons,
        state::{Grouping, Item, Order, PlanState, View, ViewState},
        theme::{self, CONTROL_HEIGHT, RADIUS_CONTROL, Tokens, icon_size, size, space},
        widgets,
        words::plan as words,
    },
};

const LINE: f32 = 52.0;
const HEADING: f32 = 34.0;
/// So much is built above and below what is in sight, so that Tab leads on to it.
const BEYOND: f32 = 2.0 * LINE;
/// Width of the switch with its distance to the text.
const SWITCH: f32 = 42.0;
/// Columns at the right, where there is room for them.
const OWNER: f32 = 168.0;
const DUE: f32 = 134.0;
/// Height of the button in the heading.
const SMALL: f32 = 22.0;
/// Below this width owner and day stand below the title.
const WIDE: f32 = 600.0;
/// Below this width the choices stand below each other.
const NARROW: f32 = 340.0;

/// Shows the card with the list.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState) {
    let tokens = Tokens::of(ui.ctx());
    widgets::card(tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        heading_line(ui, state);
        if view.plan.agenda().actions.is_empty() {
            widgets::caption(ui, words::NO_ACTIONS);
            return;
        }
        controls(ui, state);
        ui.add_space(space::HAIR);
        let plan = &mut state.plan;
        let key = (
            view.revision,
            plan.grouping,
            plan.order,
            plan.filter.clone(),
        );
        let rows = plan.rows.get(key, || {
            listing::rows(view.plan, plan.grouping, plan.order, &plan.filter)
        });
        if rows.is_empty() {
            widgets::caption(ui, words::NOTHING_FOUND);
            if widgets::secondary(ui, words::SHOW_ALL).clicked() {
                state.plan.filter.clear();
            }
            return;
        }
        lines(ui, view, state, &rows);
    });
}

/// The heading; where some are switched off, with the way to switch all on in place of the hint, so
/// that nothing below moves.
fn heading_line(ui: &mut Ui, state: &mut ViewState) {
    if state.plan.off.is_empty() {
        widgets::card_heading(ui, words::ACTIONS, words::ACTIONS_HINT);
        return;
    }
    ui.horizontal(|ui| {
        widgets::heading(ui, words::ACTIONS);
        let text = RichText::new(words::ALL_ON).size(size::SECONDARY);
        let button = Button::new(text).min_size(Vec2::new(0.0, SMALL));
        if ui.add(button).clicked() {
            state.plan.off.clear();
        }
    });
    ui.add_space(widgets::BELOW_HEADING);
}

fn controls(ui: &mut Ui, state: &mut ViewState) {
    // What stands in a line does not break by itself where there is no room for two choices.
    if ui.available_width() < NARROW {
        ui.vertical(|ui| choices(ui, &mut state.plan));
    } else {
        ui.horizontal_wrapped(|ui| choices(ui, &mut state.plan));
    }
}

fn choices(ui: &mut Ui, plan: &mut PlanState) {
    ui.spacing_mut().interact_size.y = CONTROL_HEIGHT;
    let groups = [Grouping::Status, Grouping::Person].map(|g| (g, words::grouping(g)));
    let picked = widgets::segmented(ui, words::GROUP, plan.grouping, &groups);
    plan.grouping = picked.unwrap_or(plan.grouping);
    let orders = [Order::Due, Order::Title, Order::Added].map(|o| (o, words::order(o)));
    let picked = widgets::segmented(ui, words::SORT, plan.order, &orders);
    plan.order = picked.unwrap_or(plan.order);
    let field = TextEdit::singleline(&mut plan.filter)
        .id_salt("filter actions")
        .hint_text(words::FILTER_HINT)
        .margin(egui::Margin::symmetric(10, 7));
    let width = ui.available_width().clamp(140.0, 220.0);
    ui.add_sized(Vec2::new(width, CONTROL_HEIGHT), field)
        .accessible_name(words::FILTER);
}

fn lines(ui: &mut Ui, view: View<'_>, state: &mut ViewState, rows: &[Row]) {
    let height = |row: &Row| match row {
        Row::Heading(..) => HEADING,
        Row::Action(_) => LINE,
    };
    let total: f32 = rows.iter().map(height).sum();
    let (area, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), total), Sense::hover());
    let seen = ui.clip_rect().expand2(Vec2::new(0.0, BEYOND));
    let mut top = area.top();
    for (place, row) in rows.iter().enumerate() {
        let rect =
            Rect::from_min_size(pos2(area.left(), top), Vec2::new(area.width(), height(row)));
        top += rect.height();
        if !seen.intersects(rect) {
            continue;
        }
        match row {
            Row::Heading(text, count) => heading(ui, text, *count, place, rect),
            Row::Action(position) => {
                if let Some(action) = view.plan.agenda().actions.at(*position) {
                    line(ui, view, state, action, rect);
                }
            }
        }
    }
}

/// `place` is that of the line: two owners may have the same name.
fn heading(ui: &Ui, text: &str, count: usize, place: usize, rect: Rect) {
    let tokens = Tokens::of(ui.ctx());
    let at = pos2(rect.left(), rect.bottom() - 13.0);
    let says = format!("{text} · {count}");
    let font = theme::strong(size::SECONDARY);
    widgets::painted_line(ui, at, &says, font, tokens.ink2, rect.width());
    let y = rect.bottom() - 0.5;
    ui.painter()
        .hline(rect.x_range(), y, Stroke::new(1.0, tokens.line));
    let response = ui.interact(rect, ui.scope_id().with(("group", place)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
}

/// The parts of a line.
struct Parts {
    text: Rect,
    owner: Option<Rect>,
    due: Option<Rect>,
}

impl Parts {
    fn of(rect: Rect) -> Self {
        let left = rect.left() + SWITCH;
        if rect.width() < WIDE {
            let text = Rect::from_min_max(pos2(left, rect.top()), rect.max);
            return Self {
                text,
                owner: None,
                due: None,
            };
        }
        let due = rect.right() - DUE;
        let owner = due - OWNER;
        let part = |from: f32, to: f32| {
            Rect::from_min_max(pos2(from, rect.top()), pos2(to, rect.bottom()))
        };
        Self {
            text: part(left, owner - 12.0),
            owner: Some(part(owner, due)),
            due: Some(part(due, rect.right())),
        }
    }
}

fn line(ui: &mut Ui, view: View<'_>, state: &mut ViewState, action: &Action, rect: Rect) {
    let tokens = Tokens::of(ui.ctx());
    let item = Item::Action(action.id);
    let chosen = state.plan.trail.shows(item);
    let id = ui.scope_id().with(("action", action.id));
    let says = words::action(action, view.plan, view.today);
    let response = widgets::clickable(ui, rect, id, &says);
    let ground = rect.expand2(Vec2::new(8.0, -2.0));
    let radius = CornerRadius::same(RADIUS_CONTROL);
    if chosen {
        ui.painter().rect_filled(ground, radius, tokens.select);
    } else if response.hovered() {
        ui.painter().rect_filled(ground, radius, tokens.bg);
    }
    if state.plan.trail.take_left(item) {
        response.request_focus();
    }
    if response.has_focus() {
        widgets::focus_ring(ui, ground.shrink(3.0), RADIUS_CONTROL);
    }
    let counted = !state.plan.off.contains(&action.id);
    if action.is_open() && action.has_effect() {
        if switch(ui, rect, action, counted) {
            if counted {
                state.plan.off.push(action.id);
            } else {
                state.plan.off.retain(|id| *id != action.id);
            }
        }
    } else {
        let (icon, color) = match action.status {
            Status::Done => (icons::CHECK, tokens.positive),
            // There is nothing to switch.
            Status::Planned | Status::UnderWay => (icons::MINUS, tokens.ink3),
            Status::Dropped => (icons::X, tokens.ink3),
        };
        let at = pos2(rect.left() + 15.0, rect.center().y);
        let font = theme::regular(icon_size::SMALL);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, icon, font, color);
    }
    let strong = action.is_open() && counted;
    words_of(ui, view, action, rect, strong);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        Stroke::new(1.0, tokens.line_soft),
    );
    if response.clicked() {
        state.plan.trail.choose(item, widgets::by_keyboard(ui));
    }
}

fn words_of(ui: &Ui, view: View<'_>, action: &Action, rect: Rect, strong: bool) {
    let tokens = Tokens::of(ui.ctx());
    let parts = Parts::of(rect);
    let ink = if strong { tokens.ink } else { tokens.ink2 };
    let (body, small) = (theme::medium(size::BODY), theme::regular(size::SECONDARY));
    let at = |y: f32| pos2(parts.text.left(), rect.top() + y);
    widgets::painted_line(ui, at(18.0), &action.title, body, ink, parts.text.width());
    let due = words::due(action, view.today);
    let pressing = action.is_open() && (action.due.is_none() || action.is_overdue(view.today));
    let due_color = if pressing {
        tokens.warning
    } else {
        tokens.ink2
    };
    let owner = action
        .owner
        .as_ref()
        .map(|owner| words::owner(owner, view.plan));
    let owner_color = if owner.is_none() && action.is_open() {
        tokens.warning
    } else {
        tokens.ink2
    };
    let owner_text = owner.as_deref().unwrap_or(words::NO_OWNER);
    let mut below = words::about(action, view.plan);
    if let (Some(owner_at), Some(due_at)) = (parts.owner, parts.due) {
        let mut left = owner_at.left();
        if let Some(name) = &owner {
            let center = pos2(left + 13.0, rect.center().y);
            widgets::avatar(ui, center, 13.0, name);
            left += 36.0;
        }
        let room = owner_at.right() - left - 8.0;
        let at = pos2(left, rect.center().y);
        let font = theme::regular(size::BODY);
        widgets::painted_line(ui, at, owner_text, font.clone(), owner_color, room);
        let at = pos2(due_at.right(), rect.center().y);
        ui.painter()
            .text(at, Align2::RIGHT_CENTER, due, font, due_color);
    } else {
        below = format!("{owner_text} · {due} · {below}");
    }
    let color = if parts.owner.is_none() && (pressing || owner.is_none()) && action.is_open() {
        tokens.warning
    } else {
        tokens.ink2
    };
    widgets::painted_line(ui, at(37.0), &below, small, color, parts.text.width());
}

/// The switch that counts an action in the forecast; true when it was turned.
fn switch(ui: &Ui, rect: Rect, action: &Action, on: bool) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let track = Rect::from_center_size(
        pos2(rect.left() + 15.0, rect.center().y),
        Vec2::new(30.0, 18.0),
    );
    let id = ui.scope_id().with(("switch", action.id));
    let response = ui
        .interact(track.expand(6.0), id, Sense::click())
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, words::switch(action)));
    let radius = CornerRadius::same(9);
    let fill = if on { tokens.accent } else { tokens.line };
    ui.painter().rect_filled(track, radius, fill);
    let knob = if on {
        pos2(track.right() - 9.0, track.center().y)
    } else {
        pos2(track.left() + 9.0, track.center().y)
    };
    ui.painter().circle_filled(knob, 7.0, tokens.panel);
    if !on {
        let edge = Stroke::new(1.0, tokens.ink3);
        ui.painter()
            .rect_stroke(track, radius, edge, StrokeKind::Inside);
        ui.painter().circle_stroke(knob, 7.0, edge);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, track, 9);
    }
    response.clicked()
}
