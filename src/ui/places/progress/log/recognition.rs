//! Whom the team thanked, and for what.

use eframe::egui::{Id, Ui};
use jiff::civil::Date;

use super::{Form, Journal, LogState, buttons, entry, heading, inset, leave};
use crate::{
    balance::number,
    plan::{Id as ItemId, LogEdit, Owner, Recognition, RecognitionId, RecognitionReason},
    ui::{
        state::{Intents, View},
        widgets,
        words::{checklists, log as words, log::recognition as says},
    },
};

/// A recognition that is being written.
#[derive(Clone, PartialEq)]
pub(super) struct Recognising {
    /// Of which recognition it is a change.
    id: Option<RecognitionId>,
    date: Date,
    to: Option<Owner>,
    reason: RecognitionReason,
    note: String,
}

impl Recognising {
    fn new(today: Date) -> Self {
        Self {
            id: None,
            date: today,
            to: None,
            reason: RecognitionReason::default(),
            note: String::new(),
        }
    }

    fn of(one: &Recognition) -> Self {
        Self {
            id: Some(one.id),
            date: one.date,
            to: Some(one.to.clone()),
            reason: one.reason,
            note: one.note.clone(),
        }
    }
}

impl Form for Recognising {
    fn number(&self) -> Option<u32> {
        self.id.map(ItemId::number)
    }

    fn renew(&mut self) {
        self.id = None;
    }

    fn edit(&self) -> Option<LogEdit> {
        let one = Recognition {
            id: self.id.unwrap_or(ItemId::new(0)),
            date: self.date,
            to: self.to.clone()?,
            reason: self.reason,
            note: self.note.trim().to_owned(),
        };
        Some(match self.id {
            Some(id) => LogEdit::Recognition(id, one),
            None => LogEdit::AddRecognition(one),
        })
    }

    fn removal(&self) -> Option<LogEdit> {
        self.id.map(LogEdit::RemoveRecognition)
    }
}

/// Shows the log.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut LogState, intents: &mut Intents) {
    let journal = &mut state.recognition;
    let known = &view.plan.log().recognitions;
    journal.follow(|number| known.has(ItemId::new(number)));
    let add = heading(ui, says::TITLE, says::NEW);
    journal.give_back(None, &add);
    if add.clicked() | std::mem::take(&mut journal.asked) {
        journal.open(Recognising::new(view.today));
    }
    if journal.form.as_ref().is_some_and(|form| form.id.is_none()) {
        form(ui, view, journal, intents);
    } else if known.is_empty() {
        widgets::caption(ui, says::EMPTY);
    }
    let mut entries: Vec<&Recognition> = known.iter().collect();
    entries.sort_by_key(|one| (one.date, one.id.number()));
    let all = entries.len();
    for one in entries.into_iter().rev().take(journal.shown(all)) {
        if journal
            .form
            .as_ref()
            .is_some_and(|form| form.id == Some(one.id))
        {
            form(ui, view, journal, intents);
            continue;
        }
        let title = words::thanked(one, view.plan);
        let day = number::short_date(one.date);
        let change = ui.push_id(one.id, |ui| entry(ui, &title, one.date, &day, &one.note));
        journal.give_back(Some(one.id.number()), &change.inner);
        if change.inner.clicked() {
            journal.open(Recognising::of(one));
        }
    }
    journal.more(ui, all);
}

fn form(ui: &mut Ui, view: View<'_>, journal: &mut Journal<Recognising>, intents: &mut Intents) {
    let hurry = journal.hurries(ui);
    let opened = std::mem::take(&mut journal.opened);
    let Some(form) = &mut journal.form else {
        return;
    };
    let id = |field: &str| Id::unique(("recognition", form.number(), field));
    let (day, to, note) = (id("day"), id("to"), id("note"));
    if opened && form.to.is_some() {
        ui.memory_mut(|memory| memory.request_focus(note));
    } else if opened {
        widgets::focus_pick(ui.ctx(), to);
    }
    let mut way = None;
    journal.area = inset(ui, |ui| {
        let changed =
            widgets::owner_field(ui, says::TO, says::NAME, to, form.to.as_ref(), view.plan);
        form.to = changed.unwrap_or(form.to.take());
        let reasons = RecognitionReason::ALL.map(|one| (one, checklists::reason(one)));
        let reason = widgets::choice(ui, says::REASON, form.reason, &reasons);
        form.reason = reason.unwrap_or(form.reason);
        let text = widgets::text_area(ui, says::NOTE, note, &form.note, 2);
        form.note = text.unwrap_or_else(|| std::mem::take(&mut form.note));
        let date = widgets::day_field(ui, says::DAY, day, form.date, view.today);
        form.date = date.unwrap_or(form.date);
        let ready = form.to.is_some() && widgets::is_readable_day(ui, day, view.today);
        journal.ready = ready;
        way = buttons(ui, form.number(), ready, hurry);
    });
    if let Some(way) = way {
        let by_keyboard = hurry || widgets::by_keyboard(ui);
        leave(view, journal, intents, way, by_keyboard);
    }
}
