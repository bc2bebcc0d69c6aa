//! Who answers for what: managing and leading in two lists of equal weight.

use eframe::egui::{Id, Ui};

use super::{ListsState, Spot, beside, spoken};
use crate::{
    content::Responsibility,
    plan::{ActionSide, ChecklistEdit},
    ui::{
        intent::Intent,
        state::{Intents, View},
        theme::{self, Tokens, size, space},
        widgets::{self, FieldName},
        words::checklists::page as words,
    },
};

/// The least width of a list beside the other.
const COLUMN: f32 = 320.0;
/// Where a row is narrower, the owner stands below the words.
const WIDE: f32 = 400.0;
/// The least height of a row.
const ROW: f32 = 42.0;
/// Width of the owner beside the words.
const OWNER: f32 = 190.0;

/// Shows both lists.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, lists: &mut ListsState, intents: &mut Intents) {
    let sides = [ActionSide::Manage, ActionSide::Lead];
    beside(ui, COLUMN, &sides, |ui, side| {
        let tokens = Tokens::of(ui.ctx());
        let color = match side {
            ActionSide::Manage => tokens.manage,
            ActionSide::Lead => tokens.lead,
            ActionSide::Both => tokens.ink,
        };
        let font = theme::strong(size::BODY);
        widgets::label(ui, words::side(*side), font, color);
        for (place, row) in view.content.responsibilities().iter().enumerate() {
            if row.side == *side {
                ui.push_id(place, |ui| line(ui, view, lists, (place, row), intents));
            }
        }
        ui.add_space(space::ITEM);
    });
}

fn line(
    ui: &mut Ui,
    view: View<'_>,
    lists: &mut ListsState,
    row: (usize, &Responsibility),
    intents: &mut Intents,
) {
    let room = ui.available_width();
    if room < WIDE {
        text(ui, view, row.1);
        owner(ui, view, lists, row, intents);
        ui.add_space(space::TIGHT);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(room - OWNER - ui.spacing().item_spacing.x);
            ui.set_min_height(ROW);
            ui.add_space(space::CLOSE);
            text(ui, view, row.1);
        });
        ui.vertical(|ui| {
            ui.set_width(OWNER);
            owner(ui, view, lists, row, intents);
        });
    });
}

/// What has to be answered for, marked where nobody does.
fn text(ui: &mut Ui, view: View<'_>, row: &Responsibility) {
    let tokens = Tokens::of(ui.ctx());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::HAIR;
        let owner = view.plan.checklists().owners.get(&row.id);
        let says = words::responsibility(&row.text, owner, view.plan);
        let font = theme::regular(size::BODY);
        spoken(ui, &row.text, &says, font, tokens.ink);
        widgets::caption(ui, words::takes(&row.skills, view.plan, view.content));
        if owner.is_none() {
            let font = theme::regular(size::SECONDARY);
            widgets::label(ui, words::UNOWNED, font, tokens.warning);
        }
    });
}

fn owner(
    ui: &mut Ui,
    view: View<'_>,
    lists: &mut ListsState,
    (place, row): (usize, &Responsibility),
    intents: &mut Intents,
) {
    let id = Id::unique(("responsibility", place));
    if lists.attend(Spot::Responsibility(place), ui.min_rect()) {
        widgets::focus_pick(ui.ctx(), id);
    }
    let owner = view.plan.checklists().owners.get(&row.id);
    let name = words::owner_of(&row.text);
    let outsider = words::owner_name_of(&row.text);
    let owner = widgets::owner_field(
        ui,
        FieldName::unseen(&name),
        FieldName::of(words::OWNER_NAME, &outsider),
        id,
        owner,
        view.plan,
    );
    let edit = owner.map(|owner| ChecklistEdit::Own(row.id.clone(), owner));
    intents.extend(edit.map(|edit| Intent::Edit(edit.into())));
}
