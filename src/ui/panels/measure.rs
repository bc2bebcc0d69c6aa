//! The inspector of a measure: how it went, a reading to add, and what it is to reach.

use eframe::egui::{Button, Id, Key, ScrollArea, Ui, Vec2};
use jiff::civil::Date;

use crate::{
    balance::number,
    figure::{self, point},
    plan::{AgendaEdit, Better, Measure, MeasureDetail},
    ui::{
        icons,
        intent::Intent,
        places::progress::ReadingDraft,
        state::{Intents, Item, View, ViewState},
        theme::{self, CONTROL_HEIGHT, Tokens, size, space},
        widgets::{self, chart},
        words::{plan, progress::measure as says},
    },
};

/// Height of the trend.
const TREND: f32 = 150.0;
/// Height of a reading in the list.
const LINE: f32 = CONTROL_HEIGHT + 2.0;
/// A longer list scrolls.
const LINES: f32 = 6.0;
/// A number takes this share of a line that it shares with a day.
const NUMBER: f32 = 0.36;

/// Shows a measure to be edited; `first` gives the keyboard to its name while nothing is known of
/// it, else to a new reading.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    measure: &Measure,
    first: bool,
    intents: &mut Intents,
) {
    let is_new = measure.baseline.is_none() && measure.readings.is_empty();
    name(ui, measure, first && is_new, intents);
    trend(ui, view, state, measure);
    let draft = &mut state.progress.reading;
    if draft.measure != Some(measure.id) {
        *draft = ReadingDraft {
            measure: Some(measure.id),
            ..ReadingDraft::default()
        };
    }
    draft.focus |= first && !is_new;
    section(ui, says::READINGS);
    entry(ui, view, draft, measure, intents);
    readings(ui, measure, intents);
    ui.add_space(space::ITEM);
    section(ui, says::AIM);
    aim(ui, view, measure, intents);
    goals(ui, view, measure, intents);
    ui.add_space(space::GROUP);
    if widgets::secondary(ui, says::REMOVE).clicked() {
        intents.push(Intent::Edit(AgendaEdit::RemoveMeasure(measure.id).into()));
    }
}

fn section(ui: &mut Ui, heading: &str) {
    let ink = Tokens::of(ui.ctx()).ink;
    widgets::label(ui, heading, theme::strong(size::BODY), ink);
}

/// The id of a field of the measure.
fn field(measure: &Measure, name: &str) -> Id {
    Id::unique(("measure", measure.id, name))
}

fn name(ui: &mut Ui, measure: &Measure, first: bool, intents: &mut Intents) {
    let not_blank = |text: &str| {
        if text.trim().is_empty() {
            Err(says::NAME_NEEDED)
        } else {
            Ok(())
        }
    };
    let id = field(measure, "name");
    let (response, name) = widgets::text_field(ui, says::NAME, id, &measure.name, not_blank);
    if first {
        response.request_focus();
    }
    intents.extend(name.map(|name| set(measure, MeasureDetail::Name(name))));
}

fn set(measure: &Measure, detail: MeasureDetail) -> Intent {
    Intent::Edit(AgendaEdit::Measure(measure.id, detail).into())
}

/// Notes or strikes a reading.
fn read(measure: &Measure, date: Date, value: Option<f64>) -> Intent {
    let edit = AgendaEdit::Reading {
        measure: measure.id,
        date,
        value,
    };
    Intent::Edit(edit.into())
}

fn trend(ui: &mut Ui, view: View<'_>, state: &mut ViewState, measure: &Measure) {
    let size = point(ui.available_width(), TREND);
    let text = chart::measure(ui);
    let key = (view.revision, measure.id, size.x.to_bits());
    let figure = state
        .progress
        .trend
        .get(key, || figure::trend(measure, view.today, size, &text));
    chart::chart(ui, "trend in the inspector", &figure, false);
    ui.add_space(space::TIGHT);
}

/// A number and a day on one line.
fn side_by_side<N, D>(
    ui: &mut Ui,
    number: impl FnOnce(&mut Ui) -> N,
    day: impl FnOnce(&mut Ui) -> D,
) -> (N, D) {
    let room = ui.available_width();
    let left = (room * NUMBER).floor();
    let right = room - left - ui.spacing().item_spacing.x;
    ui.horizontal_top(|ui| {
        // The button of the calendar is to be no wider than it is high.
        ui.spacing_mut().button_padding.x = 6.0;
        let number = ui.vertical(|ui| {
            ui.set_width(left);
            number(ui)
        });
        let day = ui.vertical(|ui| {
            ui.set_width(right);
            day(ui)
        });
        (number.inner, day.inner)
    })
    .inner
}

/// The value and day of a new reading. Enter in the value adds it, and the next can be typed.
fn entry(
    ui: &mut Ui,
    view: View<'_>,
    draft: &mut ReadingDraft,
    measure: &Measure,
    intents: &mut Intents,
) {
    let id = field(measure, "new reading");
    if std::mem::take(&mut draft.focus) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let day_id = field(measure, "day of the new reading");
    let had_keyboard = ui.memory(|memory| memory.has_focus(id) || memory.has_focus(day_id));
    let entered = had_keyboard && ui.input(|input| input.key_pressed(Key::Enter));
    let date = draft.date.unwrap_or(view.today);
    let (value, day) = side_by_side(
        ui,
        |ui| widgets::open_number(ui, says::VALUE, id, draft.value, |_| Ok(())),
        |ui| widgets::day_field(ui, says::ON, day_id, date, view.today),
    );
    draft.value = value.unwrap_or(draft.value);
    draft.date = day.or(draft.date);
    let date = draft.date.unwrap_or(view.today);
    let before = measure.readings.iter().find(|one| one.date == date);
    if let (Some(before), Some(_)) = (before, draft.value) {
        let replaces = says::replaces(&plan::value(measure, before.value));
        widgets::caption(ui, replaces);
    }
    let readable =
        widgets::is_readable_number(ui, id) && widgets::is_readable_day(ui, day_id, view.today);
    let ready = readable && draft.value.is_some();
    let button = ui.add_enabled_ui(ready, |ui| widgets::secondary(ui, says::ADD));
    let pressed = button.inner.clicked();
    if let Some(value) = draft.value.filter(|_| ready && (entered || pressed)) {
        intents.push(read(measure, date, Some(value)));
        draft.value = None;
        draft.focus = true;
    }
}

/// What was read, the latest first.
fn readings(ui: &mut Ui, measure: &Measure, intents: &mut Intents) {
    let count = measure.readings.len();
    let tokens = Tokens::of(ui.ctx());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let lines = ScrollArea::vertical()
            .id_salt("readings")
            .max_height(LINES * LINE)
            .auto_shrink([false, true]);
        lines.show_rows(ui, LINE, count, |ui, rows| {
            for place in rows {
                let Some(reading) = measure.readings.iter().rev().nth(place) else {
                    continue;
                };
                ui.horizontal(|ui| {
                    ui.set_min_height(LINE);
                    let day = number::short_date(reading.date);
                    widgets::label(ui, day, theme::regular(size::BODY), tokens.ink2);
                    widgets::at_right(ui, |ui| {
                        let value = plan::value(measure, reading.value);
                        widgets::label(ui, value, theme::medium(size::BODY), tokens.ink);
                        let name = says::remove_reading(reading.date);
                        if widgets::icon_button(ui, icons::X, &name, true).clicked() {
                            intents.push(read(measure, reading.date, None));
                        }
                    });
                });
            }
            widgets::scroll_to_focus(ui);
        });
    });
}

/// Direction, unit, baseline and target.
fn aim(ui: &mut Ui, view: View<'_>, measure: &Measure, intents: &mut Intents) {
    let mut details: Vec<MeasureDetail> = Vec::new();
    let template = measure.template.as_deref();
    let template = template.and_then(|id| view.content.measure(id));
    if let Some(template) = template {
        widgets::caption(ui, &template.hint);
    }
    let directions = Better::ALL.map(|one| (one, says::better(one)));
    widgets::caption(ui, says::BETTER);
    let better = widgets::segmented(ui, says::BETTER, measure.better, &directions);
    details.extend(better.map(MeasureDetail::Better));
    let anything = |_: &str| Ok(());
    let id = field(measure, "unit");
    let (_, unit) = widgets::text_field(ui, says::UNIT, id, &measure.unit, anything);
    details.extend(unit.map(MeasureDetail::Unit));
    let number = |ui: &mut Ui, name: &str, value| {
        widgets::open_number(ui, name, field(measure, name), value, |_| Ok(()))
    };
    let day = |ui: &mut Ui, name: &str, value| {
        widgets::date_field(ui, name, field(measure, name), value, view.today)
    };
    let (baseline, start) = side_by_side(
        ui,
        |ui| number(ui, says::BASELINE, measure.baseline),
        |ui| day(ui, says::START, measure.start),
    );
    details.extend(baseline.map(MeasureDetail::Baseline));
    details.extend(start.map(MeasureDetail::Start));
    let (target, due) = side_by_side(
        ui,
        |ui| number(ui, says::TARGET, measure.target),
        |ui| day(ui, says::DUE, measure.due),
    );
    details.extend(target.map(MeasureDetail::Target));
    details.extend(due.map(MeasureDetail::Due));
    let usual = template.and_then(|template| template.target.of(measure.baseline));
    if let Some(usual) = usual.filter(|usual| measure.target != Some(*usual)) {
        let text = says::usual(&plan::value(measure, usual));
        if widgets::secondary(ui, &text).clicked() {
            details.push(MeasureDetail::Target(Some(usual)));
        }
    }
    notes(ui, measure);
    intents.extend(details.into_iter().map(|detail| set(measure, detail)));
}

/// What may be a slip.
fn notes(ui: &mut Ui, measure: &Measure) {
    let ends = measure.target.zip(measure.baseline);
    if ends.is_some_and(|(to, from)| measure.better.gain(to, from) < 0.0) {
        widgets::caution(ui, says::WRONG_SIDE);
    }
    let days = measure.due.zip(measure.start);
    if days.is_some_and(|(due, start)| due < start) {
        widgets::caution(ui, says::DUE_BEFORE_START);
    }
}

/// The goals that are seen by it.
fn goals(ui: &mut Ui, view: View<'_>, measure: &Measure, intents: &mut Intents) {
    let goals = view.plan.agenda().goals.iter();
    let mut goals = goals
        .filter(|goal| goal.measure == Some(measure.id))
        .peekable();
    if goals.peek().is_none() {
        return;
    }
    ui.add_space(space::ITEM);
    section(ui, says::GOALS);
    for goal in goals {
        let button = Button::new(widgets::one_line(&goal.text))
            .truncate()
            .min_size(Vec2::new(0.0, CONTROL_HEIGHT));
        if ui.add(button).clicked() {
            intents.push(Intent::Show(Item::Goal(goal.id)));
        }
    }
}
