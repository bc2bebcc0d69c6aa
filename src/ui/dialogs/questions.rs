//! The plain questions.

use std::path::{Path, PathBuf};

use eframe::egui::{Key, ScrollArea, Ui};

use super::{Answer, body, buttons, entry, title};
use crate::{
    plan::Edit,
    ui::{
        command::Command,
        theme::{self, Tokens, size, space},
        widgets, words,
    },
};

const WIDTH: f32 = 440.0;
/// A longer text or list scrolls, so that the buttons stay in sight.
const LIST: f32 = 300.0;

/// Save first, drop, or stay.
pub(super) fn unsaved(ui: &mut Ui, plan: &str) -> Option<Answer> {
    ui.set_width(WIDTH);
    title(ui, words::unsaved::TITLE);
    body(ui, &words::unsaved::body(plan));
    match buttons(
        ui,
        &[words::CANCEL, words::unsaved::DISCARD],
        Command::Save.text(),
        true,
    )? {
        0 => Some(Answer::Cancel),
        1 => Some(Answer::Discard),
        _ => Some(Answer::SaveFirst),
    }
}

/// A path, typed.
pub(super) fn path(ui: &mut Ui, heading: &str, action: &str, text: &mut String) -> Option<Answer> {
    ui.set_width(560.0);
    title(ui, heading);
    body(ui, words::path::BODY);
    let entered = entry(ui, words::path::FIELD, text);
    let ready = !text.trim().is_empty();
    match buttons(ui, &[words::CANCEL], action, ready) {
        Some(0) => Some(Answer::Cancel),
        None if !(entered && ready) => None,
        _ => Some(Answer::Path(PathBuf::from(text.trim()))),
    }
}

/// Replace a file that is there already.
pub(super) fn replace(ui: &mut Ui, path: &Path) -> Option<Answer> {
    ui.set_width(WIDTH);
    title(ui, words::replace::TITLE);
    body(ui, &words::replace::body(path));
    match buttons(ui, &[words::CANCEL], words::replace::REPLACE, true)? {
        0 => Some(Answer::Cancel),
        _ => Some(Answer::SaveAnyway),
    }
}

/// Lose the comments of the file.
pub(super) fn comments(ui: &mut Ui, file: &str) -> Option<Answer> {
    ui.set_width(WIDTH);
    title(ui, words::comments::TITLE);
    body(ui, &words::comments::body(file));
    match buttons(
        ui,
        &[words::CANCEL, Command::SaveAs.text()],
        words::comments::SAVE,
        true,
    )? {
        0 => Some(Answer::Cancel),
        1 => Some(Answer::SaveElsewhere),
        _ => Some(Answer::SaveAnyway),
    }
}

/// Something to know.
pub(super) fn message(ui: &mut Ui, heading: &str, text: &str) -> Option<Answer> {
    ui.set_width(WIDTH + 60.0);
    title(ui, heading);
    ScrollArea::vertical()
        .max_height(LIST)
        .show(ui, |ui| body(ui, text));
    buttons(ui, &[], words::OK, true).map(|_| Answer::Cancel)
}

/// Why a finding is set aside.
pub(super) fn set_aside(
    ui: &mut Ui,
    rule: &str,
    finding: &str,
    reason: &mut String,
) -> Option<Answer> {
    use words::findings::dialog;
    ui.set_width(WIDTH + 40.0);
    title(ui, dialog::TITLE);
    widgets::label(
        ui,
        finding,
        theme::strong(size::BODY),
        Tokens::of(ui.ctx()).ink,
    );
    body(ui, dialog::BODY);
    widgets::caption(ui, dialog::REASON);
    let entered = entry(ui, dialog::REASON, reason);
    let ready = !reason.trim().is_empty();
    match buttons(ui, &[words::CANCEL], dialog::SET_ASIDE, ready) {
        Some(0) => Some(Answer::Cancel),
        None if !(entered && ready) => None,
        _ => Some(Answer::Apply(Edit::SetAside {
            rule: rule.to_owned(),
            reason: Some(reason.clone()),
        })),
    }
}

/// Another name for the plan.
pub(super) fn rename(ui: &mut Ui, text: &mut String) -> Option<Answer> {
    ui.set_width(WIDTH);
    title(ui, words::rename::TITLE);
    let entered = entry(ui, words::rename::TITLE, text);
    match buttons(ui, &[words::CANCEL], words::rename::RENAME, true) {
        Some(0) => Some(Answer::Cancel),
        None if !entered => None,
        _ => Some(Answer::Apply(Edit::Title(text.trim().to_owned()))),
    }
}

/// Throw unsaved work away.
pub(super) fn forget(ui: &mut Ui, plan: &str) -> Option<Answer> {
    ui.set_width(WIDTH);
    title(ui, words::recovery::FORGET_TITLE);
    body(ui, &words::recovery::forget_body(plan));
    match buttons(ui, &[words::CANCEL], words::recovery::FORGET, true)? {
        0 => Some(Answer::Cancel),
        _ => Some(Answer::Discard),
    }
}

/// Work that a crash left behind.
pub(super) fn recovery(ui: &mut Ui, plans: &[(String, String)]) -> Option<Answer> {
    ui.set_width(520.0);
    title(ui, words::recovery::TITLE);
    body(ui, words::recovery::BODY);
    let mut answer = None;
    ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
        for (place, (name, origin)) in plans.iter().enumerate() {
            widgets::heading(ui, name);
            widgets::caption(ui, origin);
            ui.horizontal(|ui| {
                let restore = widgets::primary(ui, None, words::recovery::RESTORE, true);
                if restore
                    .accessible_name(words::recovery::restore(name))
                    .clicked()
                {
                    answer = Some(Answer::Restore(place));
                }
                let forget = widgets::secondary(ui, words::recovery::FORGET);
                if forget
                    .accessible_name(words::recovery::forget(name))
                    .clicked()
                {
                    answer = Some(Answer::Forget(place));
                }
            });
            ui.add_space(space::CLOSE);
        }
    });
    let enter = ui.memory(|memory| memory.focused().is_none())
        && ui.input(|input| input.key_pressed(Key::Enter));
    if enter {
        answer = answer.or(Some(Answer::Restore(0)));
    }
    let later = widgets::at_right(ui, |ui| widgets::secondary(ui, words::recovery::LATER));
    answer.or_else(|| later.clicked().then_some(Answer::Cancel))
}
