//! Trainings side by side, a column each.

use eframe::egui::{CornerRadius, Frame, Id, Margin, Rect, ScrollArea, Stroke, Ui, Vec2};

use super::{ListsState, Spot, empowerment::add_line, not_blank, one_of, spoken};
use crate::{
    content::{Named, TrainingCriterion},
    plan::{ChecklistEdit, TrainingDetail, TrainingKind, TrainingOption},
    ui::{
        intent::Intent,
        state::{Intents, View},
        theme::{self, RADIUS_CONTROL, Tokens, size, space},
        widgets::{self, FieldName},
        words::checklists::{
            page::{self as words, training as says},
            training_kind,
        },
    },
};

/// Width of a column, unless the page is narrower.
const COLUMN: f32 = 288.0;
/// Between the frame of a column and what it holds.
const INSIDE: i8 = 14;

/// Shows the field that adds a training, and below it the trainings: so the field stays where it is
/// while one after the other is added.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, lists: &mut ListsState, intents: &mut Intents) {
    let is_empty = view.plan.checklists().trainings.is_empty();
    if is_empty {
        widgets::caption(ui, says::EMPTY);
    }
    // What is added is in the plan from the next frame on.
    let shows_last = std::mem::take(&mut lists.shows_last);
    let field = Id::unique("new training");
    let add = (says::ADD, says::ADD);
    if add_line(ui, field, &mut lists.training, says::NEW, says::NEW, add) {
        let option = TrainingOption::named(lists.training.trim());
        lists.training.clear();
        lists.shows_last = true;
        let edit = ChecklistEdit::AddTraining(Box::new(option));
        intents.push(Intent::Edit(edit.into()));
    }
    if !is_empty {
        ui.add_space(space::TIGHT);
        columns(ui, view, lists, shows_last, intents);
    }
}

/// The columns, scrolled to the last of them where that is asked for; only those in sight and beside
/// it are built.
fn columns(
    ui: &mut Ui,
    view: View<'_>,
    lists: &mut ListsState,
    shows_last: bool,
    intents: &mut Intents,
) {
    let trainings = &view.plan.checklists().trainings;
    let width = COLUMN.min(ui.available_width());
    let step = width + space::GROUP;
    let mut area = ScrollArea::horizontal().id_salt("trainings");
    let wanted = lists.wanted_training();
    let wanted = trainings.iter().position(|one| Some(one.id) == wanted);
    let last = trainings.len().saturating_sub(1);
    if let Some(place) = wanted.or(shows_last.then_some(last)) {
        area = area.horizontal_scroll_offset(left_of(place, step));
    }
    area.auto_shrink([false, true])
        .show_viewport(ui, |ui, seen| {
            ui.set_width(left_of(trainings.len(), step) - space::GROUP);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::GROUP;
                let mut skipped = 0.0;
                for (place, option) in trainings.iter().enumerate() {
                    let left = left_of(place, step);
                    if left + 2.0 * step < seen.min.x || left - step > seen.max.x {
                        skipped += if left < seen.min.x { step } else { 0.0 };
                        continue;
                    }
                    if skipped > 0.0 {
                        ui.allocate_space(Vec2::new(skipped - space::GROUP, 0.0));
                        skipped = 0.0;
                    }
                    ui.push_id(option.id, |ui| {
                        column(ui, view, lists, option, width, intents);
                    });
                }
            });
            widgets::scroll_to_focus(ui);
        });
}

/// Where a column begins.
#[expect(
    clippy::cast_precision_loss,
    reason = "a plan has far fewer trainings than 2^23"
)]
fn left_of(place: usize, step: f32) -> f32 {
    place as f32 * step
}

fn column(
    ui: &mut Ui,
    view: View<'_>,
    lists: &mut ListsState,
    option: &TrainingOption,
    width: f32,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    let line = if option.chosen {
        tokens.ink
    } else {
        tokens.line
    };
    let frame = Frame::new()
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CornerRadius::same(RADIUS_CONTROL))
        .inner_margin(Margin::same(INSIDE));
    let top = ui.cursor().min;
    let around = 2.0 * (f32::from(INSIDE) + 1.0);
    ui.vertical(|ui| {
        ui.set_width(width);
        frame.show(ui, |ui| {
            ui.set_width(width - around);
            let mut details = Vec::new();
            head(ui, view, lists, option, top, &mut details);
            for criterion in &view.content.training().criteria {
                ui.add_space(space::TIGHT);
                weighed(ui, criterion, option, &mut details);
            }
            ticks(ui, view, option, &mut details);
            let note = words::note_on(&option.name);
            let note = FieldName::of(words::NOTE, &note);
            let note = widgets::text_area(ui, note, field(option, "note"), &option.note, 2);
            details.extend(note.map(TrainingDetail::Note));
            let edits = details
                .into_iter()
                .map(|detail| ChecklistEdit::Training(option.id, detail));
            intents.extend(edits.map(|edit| Intent::Edit(edit.into())));
            ui.add_space(space::TIGHT);
            let name = words::of_what(says::REMOVE, &option.name);
            let remove = widgets::secondary(ui, says::REMOVE).accessible_name(name);
            if remove.clicked() {
                let edit = ChecklistEdit::RemoveTraining(option.id);
                intents.push(Intent::Edit(edit.into()));
            }
        });
    });
}

fn field(option: &TrainingOption, name: &str) -> Id {
    Id::unique(("training", option.id, name))
}

/// Name, score, and what is known of the training.
fn head(
    ui: &mut Ui,
    view: View<'_>,
    lists: &mut ListsState,
    option: &TrainingOption,
    top: eframe::egui::Pos2,
    details: &mut Vec<TrainingDetail>,
) {
    let guide = view.content.training();
    let of = |control: &str| words::of_what(control, &option.name);
    let needed = not_blank(says::NAME_NEEDED);
    let name = of(says::NAME);
    let name = FieldName::of(says::NAME, &name);
    let (response, text) =
        widgets::text_field(ui, name, field(option, "name"), &option.name, needed);
    let rect = Rect::from_min_max(top, response.rect.max);
    if lists.attend(Spot::Training(option.id), rect) {
        response.request_focus();
    }
    details.extend(text.map(TrainingDetail::Name));
    ui.horizontal(|ui| {
        let score = says::score(guide.score(option), guide.criteria.len());
        let ink = Tokens::of(ui.ctx()).ink;
        let named = of(&score);
        spoken(ui, &score, &named, theme::strong(size::FIGURE), ink);
        widgets::at_right(ui, |ui| {
            let mut chosen = option.chosen;
            let tick = widgets::checkbox(ui, &mut chosen, says::CHOSEN);
            if tick.accessible_name(of(says::CHOSEN)).changed() {
                details.push(TrainingDetail::Chosen(chosen));
            }
        });
    });
    let kinds = TrainingKind::ALL.map(|kind| (kind, training_kind(kind)));
    let kind = of(says::KIND);
    let kind = widgets::choice(ui, FieldName::of(says::KIND, &kind), option.kind, &kinds);
    details.extend(kind.map(TrainingDetail::Kind));
    let mut text = |shown: &str, value: &str, detail: fn(String) -> TrainingDetail| {
        let named = of(shown);
        let name = FieldName::of(shown, &named);
        let (_, text) = widgets::text_field(ui, name, field(option, shown), value, |_| Ok(()));
        details.extend(text.map(detail));
    };
    text(says::PROVIDER, &option.provider, TrainingDetail::Provider);
    text(says::LENGTH, &option.length, TrainingDetail::Length);
    text(says::COST, &option.cost, TrainingDetail::Cost);
}

/// What a training is judged by, with its questions.
fn weighed(
    ui: &mut Ui,
    criterion: &TrainingCriterion,
    option: &TrainingOption,
    details: &mut Vec<TrainingDetail>,
) {
    let score = says::score(criterion.score(option), 1);
    ends(ui, &criterion.name, &score, &option.name);
    for question in &criterion.questions {
        widgets::caption(ui, &question.text);
        let answers = [Some(true), Some(false), None].map(|one| (one, says::answer(one)));
        let now = option.answers.get(&question.id).copied();
        let name = words::of_what(&option.name, &question.text);
        let picked = one_of(ui, &name, now, &answers);
        let detail = |answer| TrainingDetail::Answer(question.id.clone(), answer);
        details.extend(picked.map(detail));
    }
}

/// The topics that it covers, and what is wanted from it.
fn ticks(ui: &mut Ui, view: View<'_>, option: &TrainingOption, details: &mut Vec<TrainingDetail>) {
    let guide = view.content.training();
    let uncovered = guide.uncovered(option).count();
    let all = guide.topics.len();
    let covered = says::covered(all.saturating_sub(uncovered), all);
    ui.add_space(space::TIGHT);
    ends(ui, says::TOPICS, &covered, &option.name);
    for topic in &guide.topics {
        let has = option.topics.contains(&topic.id);
        let detail = tick(ui, topic, has, &option.name);
        details.extend(detail.map(|on| TrainingDetail::Topic(topic.id.clone(), on)));
    }
    ui.add_space(space::TIGHT);
    ends(ui, says::BENEFITS, "", &option.name);
    for benefit in &guide.benefits {
        let has = option.benefits.contains(&benefit.id);
        let detail = tick(ui, benefit, has, &option.name);
        details.extend(detail.map(|on| TrainingDetail::Benefit(benefit.id.clone(), on)));
    }
}

/// A tick box; returns what it was changed to.
fn tick(ui: &mut Ui, row: &Named, has: bool, training: &str) -> Option<bool> {
    let mut on = has;
    let name = words::of_what(training, &row.name);
    let tick = widgets::checkbox(ui, &mut on, &row.name);
    tick.accessible_name(name).changed().then_some(on)
}

/// A heading with a value at the right.
fn ends(ui: &mut Ui, text: &str, value: &str, training: &str) {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().interact_size.y = super::LINE;
        let font = theme::strong(size::SECONDARY);
        widgets::label(ui, text, font.clone(), tokens.ink);
        if !value.is_empty() {
            let named = words::of_what(training, &words::of_what(text, value));
            spoken(ui, value, &named, font, tokens.ink2);
        }
    });
}
