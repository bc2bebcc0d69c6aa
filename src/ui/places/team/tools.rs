//! What narrows the grid down: the filter, and the choice of columns.

use eframe::egui::{
    self, ComboBox, Key, Margin, Popup, PopupCloseBehavior, RichText, ScrollArea, TextEdit, Ui,
    Vec2,
};

use super::{columns::Columns, sheet::Sheet, shown::Filter};
use crate::{
    balance::Quadrant,
    exchange::Slot,
    plan::{Family, Tier},
    ui::{
        command::Command,
        icons,
        state::{View, ViewState},
        theme::{CONTROL_HEIGHT, icon_size, space},
        widgets,
        words::{self, team as says},
    },
};

/// Shows the filter and the choice of columns in a line, or two where there is no room.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, free: bool) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = CONTROL_HEIGHT;
        text(ui, view, state, free);
        let departments = state.team.departments(view);
        let filter = &mut state.team.filter;
        if !departments.is_empty() {
            let all = departments.iter().map(|name| (name.clone(), name.as_str()));
            let any = says::ANY_DEPARTMENT;
            choice(ui, says::DEPARTMENT, any, &mut filter.department, all);
        }
        let tiers = Tier::ALL.into_iter().map(|tier| (tier, words::tier(tier)));
        choice(ui, says::TIER, says::ANY_TIER, &mut filter.tier, tiers);
        let quadrants = Quadrant::ALL.into_iter().map(|one| (one, one.name()));
        let any = says::ANY_QUADRANT;
        choice(ui, says::QUADRANT, any, &mut filter.quadrant, quadrants);
        columns(ui, view, &mut state.team.columns);
        if !state.team.filter.is_open() {
            let shown = state.team.shown(view).rows.len();
            let all = view.plan.members().len();
            if widgets::secondary(ui, says::SHOW_ALL).clicked() {
                state.team.filter = Filter::default();
            }
            widgets::caption(ui, says::shown(shown, all));
        }
    });
    ui.add_space(space::ITEM);
}

/// The field of words to look for. Escape empties it, then leads back to the grid.
fn text(ui: &mut Ui, view: View<'_>, state: &mut ViewState, free: bool) {
    let team = &mut state.team;
    let field = TextEdit::singleline(&mut team.filter.text)
        .id_salt("filter people")
        .hint_text(says::FILTER_HINT)
        .margin(Margin::symmetric(10, 7))
        .align(egui::Align2::LEFT_CENTER);
    let tip = widgets::tip(ui, Command::Filter, Command::Filter.text());
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    let entered = ui.input(|input| input.key_pressed(Key::Enter));
    let response = ui
        .add_sized(Vec2::new(168.0, CONTROL_HEIGHT), field)
        .accessible_name(says::FILTER)
        .on_hover_text(tip);
    if free && team.filter_tries > 0 {
        team.filter_tries -= 1;
        response.request_focus();
        ui.ctx().request_repaint();
    }
    if response.lost_focus() && free && escaped && !team.filter.text.is_empty() {
        team.filter.text.clear();
        response.request_focus();
    } else if response.lost_focus() && free && (escaped || entered) {
        Sheet::of(view, &mut state.team).enter(state);
    }
}

/// One of several, or any.
fn choice<'a, T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    any: &str,
    chosen: &mut Option<T>,
    all: impl Iterator<Item = (T, &'a str)> + Clone,
) {
    let is_chosen = |value: &T| chosen.as_ref() == Some(value);
    let shown = all.clone().find(|(value, _)| is_chosen(value));
    let shown = shown.map_or(any, |(_, text)| text).to_owned();
    let combo = ComboBox::from_id_salt(("filter by", name))
        .width(120.0)
        .truncate()
        .icon(widgets::chevron)
        .selected_text(shown);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, any);
        for (value, text) in all {
            ui.selectable_value(chosen, Some(value), text);
        }
    });
    response.response.accessible_name(name);
}

/// The button that opens the choice of columns.
fn columns(ui: &mut Ui, view: View<'_>, columns: &mut Columns) {
    let arrow = RichText::new(icons::CHEVRON_DOWN).size(icon_size::SMALL);
    let button = egui::Button::new((says::COLUMNS, arrow)).min_size(Vec2::new(0.0, CONTROL_HEIGHT));
    let response = ui.add(button).accessible_name(says::COLUMNS);
    let framework = view.plan.framework();
    Popup::menu(&response)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            ScrollArea::vertical().show(ui, |ui| {
                ui.set_min_width(180.0);
                widgets::caption(ui, says::DETAILS);
                for field in Columns::DETAILS {
                    let mut on = columns.has(field);
                    let name = says::column(Slot::Field(field), framework);
                    if widgets::checkbox(ui, &mut on, &name).changed() {
                        columns.toggle_detail(field);
                    }
                }
                ui.separator();
                widgets::caption(ui, says::SKILLS);
                for family in Family::ALL {
                    let mut on = !columns.is_folded(family);
                    if widgets::checkbox(ui, &mut on, family.title()).changed() {
                        columns.toggle_family(family);
                    }
                }
            });
        });
}
