//! When the plan is looked at again, and what was decided when it was.

use eframe::egui::{Id, Ui};

use super::{
    ProgressState, heading,
    lines::{self, Line},
};
use crate::{
    balance::number,
    plan::{AgendaEdit, Review},
    ui::{
        command::Command,
        icons,
        intent::Intent,
        state::{Intents, Item, View},
        theme::{self, Tokens, icon_size, size},
        widgets,
        words::progress as says,
    },
};

/// Shows the card.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ProgressState, intents: &mut Intents) {
    widgets::card(Tokens::of(ui.ctx())).show(ui, |ui| {
        ui.set_width(ui.available_width());
        heading(ui, says::REVIEWS, Command::AddReview, intents);
        let agenda = view.plan.agenda();
        let mut reviews: Vec<&Review> = agenda.reviews.iter().collect();
        if reviews.is_empty() {
            widgets::caption(ui, says::NO_REVIEWS);
        }
        next(ui, view, intents);
        reviews.sort_by_key(|review| review.date);
        reviews.reverse();
        lines::ui(ui, state, reviews.len(), |_, place| {
            let review = reviews.get(place)?;
            Some(Line {
                item: Item::Review(review.id),
                title: number::short_date(review.date),
                below: says::decisions(review).to_owned(),
                right: says::findings(review.findings.len()),
            })
        });
    });
}

/// The field for the day of the next review.
#[must_use]
pub fn next_field() -> Id {
    Id::unique("next review")
}

/// The day of the next review, with a reminder where it is over or not set.
fn next(ui: &mut Ui, view: View<'_>, intents: &mut Intents) {
    let day = view.plan.agenda().next_review;
    let changed = widgets::date_field(ui, says::NEXT_REVIEW, next_field(), day, view.today);
    let edit = changed.map(AgendaEdit::NextReview);
    intents.extend(edit.map(|edit| Intent::Edit(edit.into())));
    let tokens = Tokens::of(ui.ctx());
    let (icon, color, text) = match day {
        Some(day) if day < view.today => {
            (icons::TRIANGLE_ALERT, tokens.warning, says::overdue(day))
        }
        Some(_) => return,
        None => (icons::INFO, tokens.ink2, says::NO_NEXT_REVIEW.to_owned()),
    };
    ui.horizontal(|ui| {
        widgets::icon(ui, icon, icon_size::SMALL, color);
        widgets::label(ui, text, theme::regular(size::SECONDARY), color);
    });
}
