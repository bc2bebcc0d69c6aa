//! Fields that edit one value of a plan.

use eframe::egui::{
    self, ComboBox, DragValue, Id, Response, RichText, TextEdit, Ui, Vec2, WidgetText,
};

use super::{CONTROL_HEIGHT, Tokens, caption};
use crate::ui::theme::{self, size};

/// A text field that shows `value` and returns what was typed, at every keystroke.
///
/// What `accept` refuses stays in the field as a draft, with the reason below it, and the plan keeps
/// its value; leaving the field drops the draft.
pub fn text_field(
    ui: &mut Ui,
    name: &str,
    id: Id,
    value: &str,
    accept: impl Fn(&str) -> Result<(), &'static str>,
) -> (Response, Option<String>) {
    caption(ui, name);
    let draft: Option<String> = ui.data(|data| data.get_temp(id));
    let mut text = draft.clone().unwrap_or_else(|| value.to_owned());
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .margin(egui::Margin::symmetric(10, 7))
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(name);
    let mut typed = None;
    let mut keep = draft;
    if response.changed() {
        let fine = accept(&text).is_ok();
        keep = (!fine).then(|| text.clone());
        typed = fine.then(|| text.clone());
    }
    if response.lost_focus() {
        keep = None;
    }
    if let Some(kept) = &keep
        && let Err(reason) = accept(kept)
    {
        let color = Tokens::of(ui.ctx()).critical;
        super::label(ui, reason, theme::regular(size::SECONDARY), color);
    }
    ui.data_mut(|data| match keep {
        Some(draft) => {
            data.insert_temp(id, draft);
        }
        None => {
            data.remove::<String>(id);
        }
    });
    (response, typed)
}

/// A field for a whole number; returns the new one when it was changed.
pub fn number_field(ui: &mut Ui, name: &str, value: u32) -> Option<u32> {
    caption(ui, name);
    let mut number = value;
    let width = ui.available_width();
    let field = DragValue::new(&mut number).range(0..=100_000).speed(0.1);
    let response = ui
        .add_sized(Vec2::new(width.min(110.0), CONTROL_HEIGHT), field)
        .accessible_name(name);
    (response.changed() && number != value).then_some(number)
}

/// A drop-down of alternatives; returns the one that was picked.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: T,
    options: &[(T, &str)],
) -> Option<T> {
    caption(ui, name);
    let shown = options
        .iter()
        .find(|(value, _)| *value == chosen)
        .map_or("", |(_, text)| *text);
    let mut picked = None;
    let combo = ComboBox::from_id_salt(name)
        .width(ui.available_width() - 8.0)
        .icon(super::chevron)
        .selected_text(WidgetText::from(RichText::new(shown)));
    let response = combo.show_ui(ui, |ui| {
        for (value, text) in options {
            if ui.selectable_label(*value == chosen, *text).clicked() {
                picked = Some(*value);
            }
        }
    });
    response.response.accessible_name(name);
    picked.filter(|value| *value != chosen)
}
