//! A field for a day: typed as people write it, or chosen from a calendar.

use eframe::egui::{
    self, Button, Id, Layout, Popup, PopupCloseBehavior, RichText, Ui, Vec2, WidgetInfo,
};
use jiff::{
    Span,
    civil::{Date, Weekday},
};

use super::{
    CONTROL_HEIGHT, FieldName, Tokens, at_right,
    fields::{forget_typed, typed, value_entry},
    icon_button,
};
use crate::{
    balance::number,
    ui::{
        icons,
        theme::{self, size, space},
        words::dates as words,
    },
};

/// Side of a day in the calendar.
const DAY: f32 = 32.0;
/// A month never shows more weeks.
const WEEKS: i32 = 6;

/// A field for a day that may be left open; returns what it was changed to.
///
/// The text is read at every keystroke at which it stands for a day, or for none when it is blank.
pub fn date_field<'a>(
    ui: &mut Ui,
    name: impl Into<FieldName<'a>>,
    id: Id,
    value: Option<Date>,
    today: Date,
) -> Option<Option<Date>> {
    let read = |text: &str| words::read(text, today).ok_or(words::NOT_A_DATE);
    field(ui, name.into(), id, value, today, true, read)
}

/// A field for a day that has to be there; returns what it was changed to.
pub fn day_field(ui: &mut Ui, name: &str, id: Id, value: Date, today: Date) -> Option<Date> {
    let read = |text: &str| match words::read(text, today) {
        Some(Some(day)) => Ok(Some(day)),
        Some(None) | None => Err(words::NOT_A_DATE),
    };
    field(ui, name.into(), id, Some(value), today, false, read).flatten()
}

/// Whether what stands in a [`date_field`] can be read, so that nothing typed is lost by going on.
#[must_use]
pub fn is_readable_date(ui: &Ui, id: Id, today: Date) -> bool {
    typed(ui, id, None).is_none_or(|text| words::read(&text, today).is_some())
}

/// Whether what stands in a [`day_field`] is a day, so that nothing typed is lost by going on.
#[must_use]
pub fn is_readable_day(ui: &Ui, id: Id, today: Date) -> bool {
    typed(ui, id, None).is_none_or(|text| matches!(words::read(&text, today), Some(Some(_))))
}

/// The text of a day with a calendar beside it; `open` says that there may be none.
fn field(
    ui: &mut Ui,
    name: FieldName<'_>,
    id: Id,
    value: Option<Date>,
    today: Date,
    open: bool,
    read: impl Fn(&str) -> Result<Option<Date>, &'static str>,
) -> Option<Option<Date>> {
    name.caption(ui);
    let shown = value.map(number::short_date).unwrap_or_default();
    let mut changed = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let width = (ui.available_width() - CONTROL_HEIGHT - 4.0).min(180.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            let hint = if open { words::HINT } else { "" };
            changed = value_entry(ui, name.spoken, id, &shown, hint, read);
        });
        let button = icon_button(ui, icons::CALENDAR, &words::calendar_of(name.spoken), true);
        let picked = calendar(&button, id, value, today, open);
        if picked.is_some() {
            // What was typed gives way to what was picked.
            forget_typed(ui, id);
            changed = picked;
        }
    });
    changed.filter(|day| *day != value)
}

/// The month of a calendar that is looked at.
#[derive(Clone, Copy)]
struct Month(Date);

/// The calendar that a button opens; `open` says that there may be no day.
fn calendar(
    button: &egui::Response,
    id: Id,
    value: Option<Date>,
    today: Date,
    open: bool,
) -> Option<Option<Date>> {
    let popup = Popup::menu(button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(7.0 * DAY);
    let month = id.with("month");
    let ctx = button.ctx.clone();
    let Some(shown) = popup.show(|ui| {
        let first = value.unwrap_or(today).first_of_month();
        let Month(first) = ui.data(|data| data.get_temp(month)).unwrap_or(Month(first));
        let mut next = first;
        ui.spacing_mut().item_spacing = Vec2::new(0.0, 2.0);
        heading(ui, first, &mut next);
        let mut picked = days(ui, first, value, today);
        ui.add_space(space::TIGHT);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (text, months) in words::SOON {
                if small_button(ui, text).clicked() {
                    picked = today.checked_add(Span::new().months(months)).ok().map(Some);
                }
            }
        });
        if open && value.is_some() && small_button(ui, words::NO_DATE).clicked() {
            picked = Some(None);
        }
        ui.data_mut(|data| data.insert_temp(month, Month(next)));
        if picked.is_some() {
            ui.close();
        }
        picked
    }) else {
        ctx.data_mut(|data| data.remove::<Month>(month));
        return None;
    };
    shown.inner
}

fn small_button(ui: &mut Ui, text: &str) -> egui::Response {
    ui.add(Button::new(RichText::new(text).size(size::SECONDARY)).min_size(Vec2::new(0.0, 26.0)))
}

/// The name of the month, and the ways to the next and the one before.
fn heading(ui: &mut Ui, first: Date, next: &mut Date) {
    ui.horizontal(|ui| {
        let ink = Tokens::of(ui.ctx()).ink;
        super::label(ui, words::month(first), theme::strong(size::BODY), ink);
        at_right(ui, |ui| {
            let ways = [
                (icons::CHEVRON_LEFT, words::PREVIOUS_MONTH, -1),
                (icons::CHEVRON_RIGHT, words::NEXT_MONTH, 1),
            ];
            for (icon, name, months) in ways {
                if icon_button(ui, icon, name, true).clicked() {
                    *next = first
                        .checked_add(Span::new().months(months))
                        .unwrap_or(first);
                }
            }
        });
    });
}

fn days(ui: &mut Ui, first: Date, value: Option<Date>, today: Date) -> Option<Option<Date>> {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal(|ui| {
        for name in words::WEEKDAYS {
            let cell = Vec2::new(DAY, 20.0);
            ui.allocate_ui_with_layout(
                cell,
                Layout::centered_and_justified(egui::Direction::TopDown),
                |ui| {
                    super::label(ui, name, theme::regular(size::SMALL), tokens.ink3);
                },
            );
        }
    });
    let back = i32::from(first.weekday().since(Weekday::Monday));
    let mut picked = None;
    for week in 0..WEEKS {
        ui.horizontal(|ui| {
            for day in 0..7 {
                let offset = Span::new().days(week * 7 + day - back);
                let Ok(date) = first.checked_add(offset) else {
                    continue;
                };
                let chosen = value == Some(date);
                let outside = date.month() != first.month();
                let color = if outside { tokens.ink3 } else { tokens.ink };
                let font = if date == today {
                    theme::strong(size::BODY)
                } else {
                    theme::regular(size::BODY)
                };
                let text = RichText::new(date.day().to_string())
                    .font(font)
                    .color(color);
                let button = Button::selectable(chosen, text).min_size(Vec2::splat(DAY));
                let response = ui.add(button);
                response.widget_info(|| {
                    let name = words::day(date, today);
                    WidgetInfo::selected(egui::Role::Button, true, chosen, name)
                });
                if response.clicked() {
                    picked = Some(Some(date));
                }
            }
        });
    }
    picked
}
