//! What can be chosen once for all plans. Everything takes effect at once.

use eframe::egui::{Grid, ThemePreference, Ui, Vec2};

use super::{Answer, Intents, body, buttons, title};
use crate::ui::{
    command::Command,
    intent::Intent,
    theme::{self, space},
    widgets,
    words::shell::settings as words,
    zoom::Zoom,
};

/// Theme, zoom and motion.
pub(super) fn ui(ui: &mut Ui, zoom: Zoom, intents: &mut Intents) -> Option<Answer> {
    ui.set_width(460.0_f32.min(ui.ctx().content_rect().width() - 100.0));
    title(ui, words::TITLE);
    body(ui, words::BODY);
    Grid::new("settings")
        .num_columns(2)
        .spacing(Vec2::new(20.0, 12.0))
        .show(ui, |ui| {
            ui.label(words::THEME);
            themes(ui, intents);
            ui.end_row();
            ui.label(words::ZOOM);
            zooms(ui, zoom, intents);
            ui.end_row();
        });
    ui.add_space(space::TIGHT);
    let mut reduce = theme::is_motion_reduced(ui.ctx());
    if widgets::checkbox(ui, &mut reduce, words::REDUCE_MOTION).changed() {
        intents.push(Intent::ReduceMotion(reduce));
    }
    widgets::caption(ui, words::REDUCE_MOTION_HINT);
    buttons(ui, &[], words::DONE, true).map(|_| Answer::Cancel)
}

fn themes(ui: &mut Ui, intents: &mut Intents) {
    let chosen = ui.ctx().options(|options| options.theme_preference);
    let themes = [
        (ThemePreference::System, words::SYSTEM),
        (ThemePreference::Light, words::LIGHT),
        (ThemePreference::Dark, words::DARK),
    ];
    if let Some(theme) = widgets::segmented(ui, words::THEME, chosen, &themes) {
        let mut commands = Command::ALL.into_iter();
        let command = commands.find(|command| command.theme() == Some(theme));
        intents.extend(command.map(Intent::Run));
    }
}

fn zooms(ui: &mut Ui, zoom: Zoom, intents: &mut Intents) {
    let names = Zoom::ALL.map(|step| (step, words::percent(step)));
    let steps: Vec<_> = names
        .iter()
        .map(|(step, name)| (*step, name.as_str()))
        .collect();
    ui.scope(|ui| {
        let chosen = widgets::segmented(ui, words::ZOOM, zoom, &steps);
        intents.extend(chosen.map(Intent::Zoom));
    });
}
