//! Keeping a copy of the team as it is, and noting that the plan was looked at.

use eframe::egui::{Id, Ui};
use jiff::{Span, civil::Date};

use super::{Answer, body, buttons, entry, title};
use crate::{
    balance::{findings::Card, number},
    plan::{AgendaEdit, Review, ReviewFinding, SnapshotEdit},
    ui::{
        state::View,
        widgets,
        words::{self, progress::dialogs as says},
    },
};

const WIDTH: f32 = 460.0;
/// The next review is proposed for so many months later.
const MONTHS: i32 = 3;

/// A snapshot to be taken.
#[derive(Clone, Debug, PartialEq)]
pub struct SnapshotDraft {
    name: String,
    date: Date,
}

impl SnapshotDraft {
    /// A snapshot of today.
    #[must_use]
    pub fn of(today: Date) -> Self {
        Self {
            name: number::short_date(today),
            date: today,
        }
    }
}

/// Shows the dialog that takes a snapshot.
pub(super) fn snapshot(ui: &mut Ui, draft: &mut SnapshotDraft, view: View<'_>) -> Option<Answer> {
    ui.set_width(WIDTH);
    title(ui, says::SNAPSHOT);
    let anybody = !view.plan.members().is_empty();
    body(
        ui,
        if anybody {
            says::SNAPSHOT_BODY
        } else {
            says::NOBODY_YET
        },
    );
    widgets::caption(ui, says::SNAPSHOT_NAME);
    let entered = entry(ui, says::SNAPSHOT_NAME, &mut draft.name);
    let id = Id::unique("day of the snapshot");
    let day = widgets::day_field(ui, says::DAY, id, draft.date, view.today);
    draft.date = day.unwrap_or(draft.date);
    let named = !draft.name.trim().is_empty();
    let ready = anybody && named && widgets::is_readable_day(ui, id, view.today);
    match buttons(ui, &[words::CANCEL], says::TAKE, ready) {
        Some(0) => Some(Answer::Cancel),
        None if !(entered && ready) => None,
        _ => Some(Answer::Apply(
            SnapshotEdit::Take {
                name: draft.name.trim().to_owned(),
                date: draft.date,
            }
            .into(),
        )),
    }
}

/// A review to be noted.
#[derive(Clone, Debug, PartialEq)]
pub struct ReviewDraft {
    date: Date,
    decisions: String,
    next: Option<Date>,
    /// Whether a snapshot is taken with it.
    takes: bool,
    /// The snapshot's name.
    name: String,
    /// Whether it was just opened.
    opened: bool,
}

impl ReviewDraft {
    /// A review of today; `takes` proposes a snapshot, which says nothing while nobody is rated, and
    /// `next` is the day of the next review that the plan has: one to come stays.
    #[must_use]
    pub fn of(today: Date, takes: bool, next: Option<Date>) -> Self {
        let to_come = next.filter(|next| *next > today);
        Self {
            date: today,
            decisions: String::new(),
            next: to_come.or_else(|| today.checked_add(Span::new().months(MONTHS)).ok()),
            takes,
            name: says::review_on(today),
            opened: true,
        }
    }

    fn edit(&self, view: View<'_>) -> AgendaEdit {
        let finding = |card: &Card| ReviewFinding {
            rule: card.rule.to_owned(),
            severity: card.severity,
        };
        AgendaEdit::AddReview {
            review: Review {
                id: crate::plan::Id::new(0),
                date: self.date,
                decisions: self.decisions.trim().to_owned(),
                findings: view.open_cards().map(finding).collect(),
                snapshot: None,
            },
            snapshot: self.takes.then(|| self.name.trim().to_owned()),
            next: self.next,
        }
    }
}

/// Shows the dialog that notes a review.
pub(super) fn review(ui: &mut Ui, draft: &mut ReviewDraft, view: View<'_>) -> Option<Answer> {
    ui.set_width(WIDTH + 40.0);
    title(ui, says::REVIEW);
    body(ui, says::REVIEW_BODY);
    let id = |field: &str| Id::unique(("review", field));
    if draft.opened {
        // Asked for in the pass in which a dialog opens, the keyboard is not given yet.
        draft.opened = !ui.memory(|memory| memory.has_focus(id("decisions")));
        ui.memory_mut(|memory| memory.request_focus(id("decisions")));
    }
    let text = widgets::text_area(ui, says::DECISIONS, id("decisions"), &draft.decisions, 4);
    draft.decisions = text.unwrap_or_else(|| std::mem::take(&mut draft.decisions));
    let day = widgets::day_field(ui, says::DAY, id("day"), draft.date, view.today);
    draft.date = day.unwrap_or(draft.date);
    let next = widgets::date_field(ui, says::NEXT, id("next"), draft.next, view.today);
    draft.next = next.unwrap_or(draft.next);
    if !view.plan.members().is_empty() {
        widgets::checkbox(ui, &mut draft.takes, says::TAKE_TOO);
    }
    if draft.takes {
        let anything = |_: &str| Ok(());
        let (_, name) =
            widgets::text_field(ui, says::SNAPSHOT_NAME, id("name"), &draft.name, anything);
        draft.name = name.unwrap_or_else(|| std::mem::take(&mut draft.name));
    }
    if draft.date != view.today {
        widgets::caption(ui, says::AS_THEY_ARE);
    }
    let named = !draft.takes || !draft.name.trim().is_empty();
    let ready = named
        && widgets::is_readable_day(ui, id("day"), view.today)
        && widgets::is_readable_date(ui, id("next"), view.today);
    match buttons(ui, &[words::CANCEL], says::NOTE, ready)? {
        0 => Some(Answer::Cancel),
        _ => Some(Answer::Apply(draft.edit(view).into())),
    }
}
