//! The form of the summary to export.

use eframe::egui::Ui;

use super::{Answer, SummaryForm, body, buttons, title};
use crate::ui::{theme::space, widgets, words};

/// Markdown or plain text, with names or without.
pub(super) fn ui(ui: &mut Ui, form: &mut SummaryForm) -> Option<Answer> {
    ui.set_width(440.0);
    title(ui, words::summary::TITLE);
    body(ui, words::summary::BODY);
    let forms = [
        (false, words::summary::MARKDOWN),
        (true, words::summary::PLAIN_TEXT),
    ];
    if let Some(plain) = widgets::segmented(ui, words::summary::FORM, form.plain, &forms) {
        form.plain = plain;
    }
    ui.add_space(space::TIGHT);
    widgets::checkbox(ui, &mut form.hide_names, words::summary::HIDE);
    widgets::caption(ui, words::summary::HIDE_HINT);
    match buttons(ui, &[words::CANCEL], words::summary::EXPORT, true)? {
        0 => Some(Answer::Cancel),
        _ => Some(Answer::Summary(*form)),
    }
}
