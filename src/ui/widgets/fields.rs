//! Fields that edit one value of a plan.

use eframe::egui::{
    self, ComboBox, DragValue, Id, Response, RichText, TextEdit, Ui, Vec2, WidgetText,
};

use super::{CONTROL_HEIGHT, FieldName, Tokens, caption};
use crate::ui::{
    theme::{self, size},
    words::numbers as words,
};

/// A text field that shows `value` and returns what was typed, at every keystroke.
///
/// What `accept` refuses stays in the field as a draft, with the reason below it, and the plan keeps
/// its value; leaving the field drops the draft.
pub fn text_field<'a>(
    ui: &mut Ui,
    name: impl Into<FieldName<'a>>,
    id: Id,
    value: &str,
    accept: impl Fn(&str) -> Result<(), &'static str>,
) -> (Response, Option<String>) {
    let name = name.into();
    name.caption(ui);
    let draft = draft(ui, id);
    let mut text = draft.clone().unwrap_or_else(|| value.to_owned());
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .margin(egui::Margin::symmetric(10, 7))
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(name.spoken);
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

/// What is being typed into a field, where that is not what the plan has.
///
/// A field in whose place another was shown never learned that it was left, so a draft of one that
/// has not the keyboard is dropped here.
fn draft(ui: &Ui, id: Id) -> Option<String> {
    if ui.memory(|memory| memory.has_focus(id)) {
        return ui.data(|data| data.get_temp(id));
    }
    ui.data_mut(|data| data.remove::<String>(id));
    None
}

/// What was typed into a field whose text stands for a value.
#[derive(Clone)]
struct Typed {
    text: String,
    /// How the value was written when this was last seen.
    shown: String,
    /// How it was written before anything was typed.
    before: String,
    /// The pass of the window in which the field was last drawn.
    pass: u64,
}

/// What was typed into this field and is not written as its value is: while it has the keyboard,
/// and afterwards as long as it stands for no value.
///
/// A field in whose place another was shown, or whose value changed from elsewhere, has no draft.
pub(super) fn typed(ui: &Ui, id: Id, shown: Option<&str>) -> Option<String> {
    draft_of_value(ui, id, shown).map(|draft| draft.text)
}

fn draft_of_value(ui: &Ui, id: Id, shown: Option<&str>) -> Option<Typed> {
    let draft: Typed = ui.data(|data| data.get_temp(id))?;
    let was_drawn = draft.pass + 1 >= ui.ctx().cumulative_pass_nr();
    let is_edited = ui.memory(|memory| memory.has_focus(id));
    let fits = is_edited || shown.is_none_or(|shown| shown == draft.shown);
    (was_drawn && fits).then_some(draft)
}

/// Drops what was typed into a field.
pub(super) fn forget_typed(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.remove::<Typed>(id));
}

/// A field whose text stands for a value; returns the value at every keystroke at which it does.
///
/// What is typed stays as it is until the field is left, however the value would be written. What
/// stands for no value stays then, too, with the reason below, until it is mended; the value is
/// meanwhile what it was before, and not what the first few characters stand for.
pub(super) fn value_entry<T: Clone>(
    ui: &mut Ui,
    name: &str,
    id: Id,
    shown: &str,
    hint: &str,
    read: impl Fn(&str) -> Result<T, &'static str>,
) -> Option<T> {
    let draft = draft_of_value(ui, id, Some(shown));
    let typed = draft.as_ref().map(|draft| draft.text.as_str());
    let mut text = typed.unwrap_or(shown).to_owned();
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint)
        .margin(egui::Margin::symmetric(10, 7))
        .min_size(Vec2::new(0.0, CONTROL_HEIGHT))
        .align(egui::Align2::LEFT_CENTER)
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(name);
    let value = read(&text);
    let is_edited = response.has_focus();
    let is_typed = draft.is_some() || response.changed();
    let before = draft.map_or_else(|| shown.to_owned(), |draft| draft.before);
    if let (Err(reason), true, false) = (&value, is_typed, is_edited) {
        // Half of a value is none yet: nobody is told before the field is left.
        let color = Tokens::of(ui.ctx()).critical;
        super::label(ui, *reason, theme::regular(size::SECONDARY), color);
    }
    let returned = value.clone().or_else(|_| read(&before));
    if is_typed && (is_edited || value.is_err()) {
        let goes_back = response.changed() && value.is_err();
        let draft = Typed {
            text,
            shown: if goes_back { &before } else { shown }.to_owned(),
            before,
            pass: ui.ctx().cumulative_pass_nr(),
        };
        ui.data_mut(|data| data.insert_temp(id, draft));
    } else {
        forget_typed(ui, id);
    }
    returned.ok().filter(|_| response.changed())
}

/// A field for a number that may be left open; returns what it was changed to. What `accept` refuses
/// is told with its reason.
pub fn open_number(
    ui: &mut Ui,
    name: &str,
    id: Id,
    value: Option<f64>,
    accept: impl Fn(Option<f64>) -> Result<(), &'static str>,
) -> Option<Option<f64>> {
    caption(ui, name);
    let shown = value.map(words::plain_number).unwrap_or_default();
    let read = |text: &str| {
        let number = words::read_number(text).ok_or(words::NOT_A_NUMBER)?;
        accept(number).map(|()| number)
    };
    let changed = value_entry(ui, name, id, &shown, "", read);
    changed.filter(|number| *number != value)
}

/// Whether what stands in an [`open_number`] can be read, so that nothing typed is lost by going on.
#[must_use]
pub fn is_readable_number(ui: &Ui, id: Id) -> bool {
    typed(ui, id, None).is_none_or(|text| words::read_number(&text).is_some())
}

/// A text field of several lines that shows `value` and returns what was typed, at every keystroke.
pub fn text_area<'a>(
    ui: &mut Ui,
    name: impl Into<FieldName<'a>>,
    id: Id,
    value: &str,
    rows: usize,
) -> Option<String> {
    let name = name.into();
    name.caption(ui);
    let mut text = value.to_owned();
    let edit = TextEdit::multiline(&mut text)
        .id(id)
        .margin(egui::Margin::symmetric(10, 7))
        .desired_rows(rows)
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).accessible_name(name.spoken);
    response.changed().then_some(text)
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
pub fn choice<'a, T: Copy + PartialEq>(
    ui: &mut Ui,
    name: impl Into<FieldName<'a>>,
    chosen: T,
    options: &[(T, &str)],
) -> Option<T> {
    let name = name.into();
    name.caption(ui);
    let shown = options
        .iter()
        .find(|(value, _)| *value == chosen)
        .map_or("", |(_, text)| *text);
    let mut picked = None;
    let combo = ComboBox::from_id_salt(name.spoken)
        .width(ui.available_width())
        .icon(super::chevron)
        .selected_text(WidgetText::from(RichText::new(shown)));
    let response = combo.show_ui(ui, |ui| {
        for (value, text) in options {
            if ui.selectable_label(*value == chosen, *text).clicked() {
                picked = Some(*value);
            }
        }
    });
    response.response.accessible_name(name.spoken);
    picked.filter(|value| *value != chosen)
}
