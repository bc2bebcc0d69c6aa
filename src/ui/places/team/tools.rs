//! What narrows the grid down: the filter, and the choice of columns.

use std::fmt::Display;

use eframe::egui::{
    self, Button, Key, Margin, Popup, PopupCloseBehavior, Response, RichText, Role, ScrollArea,
    TextEdit, Ui, Vec2, WidgetInfo,
};

use super::{TeamState, columns::Columns, sheet::Sheet, shown::Filter};
use crate::{
    balance::Quadrant,
    exchange::Slot,
    plan::{Family, Tier},
    ui::{
        command::Command,
        icons,
        intent::Intent,
        state::{Intents, View, ViewState},
        theme::{CONTROL_HEIGHT, icon_size, space},
        widgets,
        words::{self, team as says},
    },
};

/// Shows the field that filters, the further filters and the choice of columns.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    free: bool,
    intents: &mut Intents,
) {
    text(ui, view, state, free);
    filters(ui, view, &mut state.team);
    columns(ui, view, &mut state.team.columns, intents);
}

/// The field of words to look for. Escape empties it, then leads back to the grid.
fn text(ui: &mut Ui, view: View<'_>, state: &mut ViewState, free: bool) {
    let team = &mut state.team;
    let field = TextEdit::singleline(&mut team.filter.text)
        .id_salt("filter people")
        .hint_text(says::FILTER)
        .margin(Margin::symmetric(10, 7))
        .min_size(Vec2::new(0.0, CONTROL_HEIGHT))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(132.0);
    let tip = widgets::tip(ui, Command::Filter, says::FILTER_TIP);
    let response = ui
        .add(field)
        .accessible_name(says::FILTER)
        .on_hover_text(tip);
    if free && team.filter_tries > 0 {
        team.filter_tries -= 1;
        response.request_focus();
        ui.ctx().request_repaint();
    }
    if !free || !response.lost_focus() {
        return;
    }
    let [escaped, entered] =
        [Key::Escape, Key::Enter].map(|key| ui.input(|input| input.key_pressed(key)));
    if escaped && !team.filter.text.is_empty() {
        team.filter.text.clear();
        response.request_focus();
    } else if escaped || entered {
        Sheet::of(view, &mut state.team).enter(state);
    }
}

/// The button that opens the further filters, and says how many there are.
fn filters(ui: &mut Ui, view: View<'_>, team: &mut TeamState) {
    let count = team.filter.choices();
    let response = opener(ui, says::FILTERS, says::filters(count), count > 0);
    menu(&response, |ui| {
        let departments = team.departments(view);
        let filter = &mut team.filter;
        if !departments.is_empty() {
            let all = departments.iter().map(|name| (name.clone(), name.as_str()));
            choice(ui, says::DEPARTMENT, &mut filter.department, all);
        }
        let tiers = Tier::ALL.map(|tier| (tier, words::tier(tier)));
        choice(ui, says::TIER, &mut filter.tier, tiers.into_iter());
        let quadrants = Quadrant::ALL.map(|one| (one, one.name()));
        choice(
            ui,
            says::QUADRANT,
            &mut filter.quadrant,
            quadrants.into_iter(),
        );
        ui.add_space(space::ITEM);
        if widgets::secondary(ui, says::SHOW_ALL).clicked() {
            *filter = Filter::default();
            ui.close();
        }
    });
}

/// One of several, or any.
fn choice<'a, T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: &mut Option<T>,
    all: impl Iterator<Item = (T, &'a str)>,
) {
    ui.add_space(space::TIGHT);
    widgets::caption(ui, name);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::TIGHT);
        let any = std::iter::once((None, says::ANY));
        for (value, text) in any.chain(all.map(|(value, text)| (Some(value), text))) {
            let is_chosen = *chosen == value;
            let button = Button::selectable(is_chosen, text).frame_when_inactive(true);
            let response = ui.add(button);
            response.widget_info(|| {
                let says = says::choice(name, text);
                WidgetInfo::selected(Role::RadioButton, true, is_chosen, says)
            });
            if response.clicked() {
                *chosen = value;
            }
        }
    });
}

/// The button that opens the choice of columns.
fn columns(ui: &mut Ui, view: View<'_>, columns: &mut Columns, intents: &mut Intents) {
    let response = opener(ui, says::COLUMNS, says::COLUMNS, false);
    let framework = view.plan.framework();
    menu(&response, |ui| {
        widgets::caption(ui, says::DETAILS);
        for field in Columns::DETAILS {
            let mut on = columns.has(field);
            let name = says::column(Slot::Field(field), framework);
            if widgets::checkbox(ui, &mut on, &name).changed() {
                columns.toggle_detail(field);
            }
        }
        ui.add_space(space::TIGHT);
        widgets::caption(ui, says::SKILLS);
        for family in Family::ALL {
            let mut on = !columns.is_folded(family);
            if widgets::checkbox(ui, &mut on, family.title()).changed() {
                columns.toggle_family(family);
            }
        }
        ui.add_space(space::ITEM);
        if widgets::secondary(ui, words::framework::EDIT).clicked() {
            intents.push(Intent::Run(Command::GoFramework));
            ui.close();
        }
    });
}

/// A button that opens something below it.
fn opener(ui: &mut Ui, name: &str, text: impl Display, on: bool) -> Response {
    let arrow = RichText::new(icons::CHEVRON_DOWN).size(icon_size::SMALL);
    let button = Button::selectable(on, (text.to_string(), arrow))
        .frame_when_inactive(true)
        .min_size(Vec2::new(0.0, CONTROL_HEIGHT));
    ui.add(button).accessible_name(name)
}

/// What a button opens; it stays until somebody clicks beside it.
fn menu(button: &Response, contents: impl FnOnce(&mut Ui)) {
    Popup::menu(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            let room = ui.ctx().content_rect().bottom() - button.rect.bottom() - 40.0;
            ui.spacing_mut().interact_size.y = 26.0;
            ui.spacing_mut().item_spacing.y = space::TIGHT;
            ScrollArea::vertical()
                .max_height(room)
                .min_scrolled_height(room)
                .show(ui, |ui| {
                    ui.set_width(252.0);
                    contents(ui);
                });
        });
}
