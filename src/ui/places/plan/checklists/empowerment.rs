//! Empowerment: decisions that were handed over, and the support beside them.

use eframe::egui::{Id, Key, Rect, Sense, TextEdit, Ui, Vec2};

use super::{ListsState, beside, not_blank};
use crate::{
    plan::{ChecklistEdit, Empowerment, EmpowermentPart},
    ui::{
        icons,
        intent::Intent,
        state::{Intents, View},
        theme::{self, CONTROL_HEIGHT, Tokens, size, space},
        widgets::{self, FieldName},
        words::checklists::page::{self as words, empowerment as says},
    },
};

/// The least width of a list beside the other.
const COLUMN: f32 = 260.0;

/// Shows both lists, and says what is missing of the two.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, lists: &mut ListsState, intents: &mut Intents) {
    if let Some(missing) = says::missing(view.plan.checklists()) {
        widgets::caption(ui, missing);
        ui.add_space(space::TIGHT);
    }
    beside(ui, COLUMN, &EmpowermentPart::ALL, |ui, part| {
        let ink = Tokens::of(ui.ctx()).ink;
        widgets::label(ui, says::heading(*part), theme::strong(size::BODY), ink);
        let entries = view.plan.checklists().empowerment.iter();
        let entries = entries.filter(|entry| entry.part == *part);
        for (place, entry) in entries.enumerate() {
            line(ui, place, entry, intents);
        }
        let draft = lists.entries.entry(*part).or_default();
        new(ui, *part, draft, intents);
        ui.add_space(space::ITEM);
    });
}

/// An entry, to be changed or removed; `place` is that in its list.
fn line(ui: &mut Ui, place: usize, entry: &Empowerment, intents: &mut Intents) {
    let id = Id::unique(("empowerment", entry.id));
    let size = Vec2::new(ui.available_width(), CONTROL_HEIGHT);
    let rect = Rect::from_min_size(ui.cursor().min, size);
    let beyond = Vec2::new(0.0, ui.ctx().content_rect().height());
    // A window's height beyond what is in sight is built, so that Tab leads on to it.
    if !ui.is_rect_visible(rect.expand2(beyond)) {
        ui.allocate_exact_size(size, Sense::hover());
        return;
    }
    let called = says::entry(entry.part, place);
    ui.horizontal_top(|ui| {
        let spacing = ui.spacing_mut();
        spacing.item_spacing.x = space::TIGHT;
        // The button takes no more than a square.
        spacing.button_padding.x = space::TIGHT;
        ui.vertical(|ui| {
            ui.set_width(size.x - CONTROL_HEIGHT - space::TIGHT);
            let name = FieldName::unseen(&called);
            let (_, text) = widgets::text_field(ui, name, id, &entry.text, not_blank(says::NEEDED));
            let edit = text.map(|text| ChecklistEdit::Empowerment(entry.id, text));
            intents.extend(edit.map(|edit| Intent::Edit(edit.into())));
        });
        let name = says::remove(&called, &entry.text);
        if widgets::icon_button(ui, icons::X, &name, true).clicked() {
            let edit = ChecklistEdit::RemoveEmpowerment(entry.id);
            intents.push(Intent::Edit(edit.into()));
        }
    });
}

/// The field for a new entry, which Enter or the button beside it adds.
fn new(ui: &mut Ui, part: EmpowermentPart, draft: &mut String, intents: &mut Intents) {
    let field = Id::unique(("new empowerment", part));
    let (name, hint) = (says::new(part), says::hint(part));
    if add_line(ui, field, draft, name, hint, (words::ADD, says::add(part))) {
        let text = draft.trim().to_owned();
        draft.clear();
        let edit = ChecklistEdit::AddEmpowerment(part, text);
        intents.push(Intent::Edit(edit.into()));
    }
}

/// A field with a button beside it that adds what was typed, as Enter does; true when something is
/// to be added. The keyboard then stays in the field. The button has a text and a fuller name.
pub(super) fn add_line(
    ui: &mut Ui,
    field: Id,
    draft: &mut String,
    name: &str,
    hint: &str,
    (add, add_named): (&str, &str),
) -> bool {
    ui.horizontal(|ui| {
        let font = theme::medium(size::BODY);
        let ink = Tokens::of(ui.ctx()).ink;
        let text = ui.painter().layout_no_wrap(add.to_owned(), font, ink);
        let spacing = ui.spacing();
        let button = text.size().x + 2.0 * spacing.button_padding.x + spacing.item_spacing.x;
        let width = (ui.available_width() - button).clamp(0.0, 420.0);
        let edit = TextEdit::singleline(draft)
            .id(field)
            .hint_text(hint)
            .margin(eframe::egui::Margin::symmetric(10, 7));
        let response = ui
            .add_sized(Vec2::new(width, CONTROL_HEIGHT), edit)
            .accessible_name(name);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let clicked = widgets::secondary(ui, add)
            .accessible_name(add_named)
            .clicked();
        if entered || clicked {
            response.request_focus();
        }
        (entered || clicked) && !draft.trim().is_empty()
    })
    .inner
}
