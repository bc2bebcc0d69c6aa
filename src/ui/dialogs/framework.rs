//! Choosing the framework of a plan, with what that does to the ratings.

use std::sync::Arc;

use eframe::egui::{
    CornerRadius, CursorIcon, Frame, Margin, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo,
};

use super::{Answer, body, buttons, title};
use crate::{
    plan::{Framework, FrameworkEdit, Plan, Switch},
    ui::{
        state::View,
        theme::{self, RADIUS_CONTROL, Tokens, size, space},
        widgets,
        words::{self, framework::switch as says},
    },
};

const WIDTH: f32 = 760.0;
/// In less width, what becomes of the ratings stands below the choice.
const SIDE_BY_SIDE: f32 = 620.0;
const CHOICES: f32 = 300.0;

/// The frameworks on offer, and the one that is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Choosing {
    offered: Vec<Arc<Framework>>,
    chosen: usize,
    /// What it would do; worked out once for each choice.
    switch: Option<Switch>,
}

impl Choosing {
    /// The plan's own framework, one from a file if there is one, and the built-in ones.
    #[must_use]
    pub fn of(plan: &Plan, loaded: Option<Framework>, built_in: &[Arc<Framework>]) -> Self {
        let own = plan
            .framework()
            .is_own()
            .then(|| Arc::clone(plan.framework()));
        let is_loaded = loaded.is_some();
        let mut offered: Vec<_> = loaded.map(Arc::new).into_iter().chain(own).collect();
        offered.extend(built_in.iter().cloned());
        let now = offered.iter().position(|one| one == plan.framework());
        let chosen = if is_loaded {
            0
        } else {
            now.unwrap_or_default()
        };
        Self {
            offered,
            chosen,
            switch: None,
        }
    }
}

/// Shows the dialog.
pub(super) fn ui(ui: &mut Ui, choosing: &mut Choosing, view: View<'_>) -> Option<Answer> {
    let screen = ui.ctx().content_rect();
    let width = WIDTH.min(screen.width() - 100.0);
    ui.set_width(width);
    title(ui, says::TITLE);
    body(ui, says::BODY);
    let height = (screen.height() - 270.0).clamp(90.0, 440.0);
    if width >= SIDE_BY_SIDE {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            column(ui, "choices", CHOICES, height, |ui| {
                choices(ui, choosing, view);
            });
            let rest = ui.available_width();
            column(ui, "ratings", rest, height, |ui| {
                ratings(ui, choosing, view);
            });
        });
    } else {
        column(ui, "both", width, height, |ui| {
            choices(ui, choosing, view);
            ui.add_space(space::ITEM);
            ratings(ui, choosing, view);
        });
    }
    let chosen = choosing.offered.get(choosing.chosen);
    let other = chosen.filter(|one| *one != view.plan.framework());
    match buttons(ui, &[words::CANCEL], says::USE, other.is_some())? {
        0 => Some(Answer::Cancel),
        _ => other.map(|one| Answer::Apply(FrameworkEdit::Use(Arc::clone(one)).into())),
    }
}

fn column(ui: &mut Ui, id: &str, width: f32, height: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ScrollArea::vertical()
            .id_salt(id)
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                ui.set_width(width - ui.spacing().scroll.allocated_width());
                contents(ui);
                widgets::scroll_to_focus(ui);
            });
    });
}

fn choices(ui: &mut Ui, choosing: &mut Choosing, view: View<'_>) {
    let mut picked = None;
    for (place, framework) in choosing.offered.iter().enumerate() {
        let is_now = framework == view.plan.framework();
        if choice(ui, framework, place == choosing.chosen, is_now) {
            picked = Some(place);
        }
        ui.add_space(space::HAIR);
    }
    if let Some(place) = picked {
        choosing.chosen = place;
        choosing.switch = None;
    }
}

/// A framework with what it is for; true when it was clicked.
fn choice(ui: &mut Ui, framework: &Framework, chosen: bool, is_now: bool) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let builder = UiBuilder::new().sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            let stroke = if chosen { tokens.accent } else { tokens.line };
            Frame::new()
                .inner_margin(Margin::symmetric(12, 9))
                .corner_radius(CornerRadius::same(RADIUS_CONTROL))
                .fill(if chosen { tokens.select } else { tokens.panel })
                .stroke(Stroke::new(1.0, stroke))
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.style_mut().interaction.selectable_labels = false;
                    widgets::label(ui, &framework.name, theme::strong(size::BODY), tokens.ink);
                    if !framework.description.is_empty() {
                        widgets::caption(ui, &framework.description);
                    }
                    if is_now {
                        widgets::caption(ui, says::IN_USE);
                    }
                });
        })
        .response
        .on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| {
        WidgetInfo::selected(Role::RadioButton, true, chosen, framework.name.clone())
    });
    if response.has_focus() {
        widgets::focus_ring(ui, response.rect.expand(1.0), RADIUS_CONTROL);
    }
    response.clicked()
}

/// What becomes of the ratings.
fn ratings(ui: &mut Ui, choosing: &mut Choosing, view: View<'_>) {
    let Some(framework) = choosing.offered.get(choosing.chosen) else {
        return;
    };
    widgets::heading(ui, says::RATINGS);
    if framework == view.plan.framework() {
        widgets::caption(ui, says::SAME);
        return;
    }
    let now = view.plan.framework();
    if now.is_own() {
        widgets::caution(ui, &says::leaves(&now.name));
    }
    let switch = choosing
        .switch
        .get_or_insert_with(|| view.plan.switch_to(framework));
    for (heading, lines) in says::told(switch) {
        ui.add_space(space::TIGHT);
        let ink = Tokens::of(ui.ctx()).ink;
        widgets::label(ui, heading, theme::medium(size::BODY), ink);
        for line in lines {
            widgets::caption(ui, line);
        }
    }
}
