//! The Progress page: what has changed, by which measures it is seen, when it was looked at, and what
//! is noted on the way.

mod changes;
mod findings;
mod lines;
pub mod log;
mod measures;
mod moments;
mod reviews;
mod snapshots;

pub use self::reviews::next_field as next_review_field;

use std::{collections::HashMap, sync::Arc};

use eframe::egui::{ScrollArea, Ui};
use jiff::civil::Date;

pub use self::moments::{Moment, Pair, Past, Team};
use super::{page, title_bar};
use crate::{
    balance::Comparison,
    figure::{Figure, MapView},
    plan::MeasureId,
    ui::{
        command::Command,
        intent::Intent,
        state::{Cached, Intents, Trail, View, ViewState},
        theme::space,
        widgets, words,
    },
};

/// Between the cards.
const GAP: f32 = 8.0;
/// Below this width the moments to compare stand below the title.
const ROOMY: f32 = 980.0;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// What has changed, measures, reviews and snapshots.
    #[default]
    Changes,
    /// What is noted on the way.
    Log,
}

/// What is charted beside the map of who moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Charted {
    /// The team means of the skills.
    #[default]
    Skills,
    /// The sides of the members.
    People,
}

/// State of the Progress page.
#[derive(Default)]
pub struct ProgressState {
    /// What the page shows.
    pub shows: Shows,
    /// What is noted on the way.
    pub log: log::LogState,
    /// What the inspector shows.
    pub trail: Trail,
    /// The moment to compare from, where somebody chose one.
    pub from: Option<Moment>,
    /// The moment to compare to, where somebody chose one.
    pub to: Option<Moment>,
    /// The page is to show its beginning.
    pub to_top: bool,
    /// What is charted beside the map.
    pub charted: Charted,
    /// The reading that is being entered.
    pub reading: ReadingDraft,
    /// The teams of the snapshots.
    pub past: Past,
    /// How the two moments differ, and what that was worked out for.
    pub comparison: Cached<(u64, Pair), Comparison>,
    /// The map of who moved, and what it was drawn for.
    pub moves: Cached<(u64, Pair, MapView), Figure>,
    /// The chart of skills or people, and what it was drawn for.
    pub rows: Cached<(u64, Pair, Charted, u32), Figure>,
    /// The trends in the cards.
    pub trends: Trends,
    /// The trend in the inspector, and what it was drawn for.
    pub trend: Cached<(u64, MeasureId, u32), Figure>,
}

impl ProgressState {
    /// Compares a moment with now, where the page can be seen to do so.
    pub fn compare_with_now(&mut self, from: Moment) {
        self.from = Some(from);
        self.to = Some(Moment::Now);
        self.shows = Shows::Changes;
        self.to_top = true;
    }
}

/// A reading that is being entered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReadingDraft {
    /// Of which measure.
    pub measure: Option<MeasureId>,
    /// The day; none is today.
    pub date: Option<Date>,
    /// What was read.
    pub value: Option<f64>,
    /// The value is to take the keyboard.
    pub focus: bool,
}

/// Trends as last drawn, each when it first came in sight.
#[derive(Default)]
pub struct Trends {
    /// Revision and width that they were drawn for.
    key: (u64, u32),
    drawn: HashMap<MeasureId, Arc<Figure>>,
}

impl Trends {
    /// The trend of a measure for this revision and width.
    pub fn get(
        &mut self,
        key: (u64, u32),
        id: MeasureId,
        draw: impl FnOnce() -> Figure,
    ) -> Arc<Figure> {
        if self.key != key {
            self.key = key;
            self.drawn.clear();
        }
        let drawn = self.drawn.entry(id).or_insert_with(|| Arc::new(draw()));
        Arc::clone(drawn)
    }
}

/// Shows the page.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    page().show(ui, |ui| {
        let beside = words::progress::counts(view.plan);
        let compares = !view.plan.snapshots().is_empty();
        let is_roomy = ui.available_width() >= ROOMY;
        let shows = state.progress.shows;
        let compares = compares && shows == Shows::Changes;
        title_bar(ui, Command::GoProgress.text(), &beside, |ui| {
            let views = [
                (Shows::Changes, words::progress::CHANGES),
                (Shows::Log, words::log::LOG),
            ];
            let picked = widgets::segmented(ui, words::charts::VIEW, shows, &views);
            state.progress.shows = picked.unwrap_or(shows);
            if compares && is_roomy {
                moments::choices(ui, view, &mut state.progress);
            }
            // While there is none, the card that says what snapshots are for has the button.
            if compares {
                run(ui, Command::TakeSnapshot, intents);
            }
        });
        if compares && !is_roomy {
            moments::choices(ui, view, &mut state.progress);
            ui.add_space(space::TIGHT);
        }
        let mut area = ScrollArea::vertical()
            .id_salt(("progress", shows == Shows::Log))
            .auto_shrink([false, false]);
        if std::mem::take(&mut state.progress.to_top) {
            area = area.vertical_scroll_offset(0.0);
        }
        area.show(ui, |ui| {
            match shows {
                Shows::Changes => all(ui, view, state, intents),
                Shows::Log => log::ui(ui, view, &mut state.progress.log, intents),
            }
            widgets::scroll_to_focus(ui);
        });
        state.progress.trail.forget_left();
    });
}

/// What has changed, and by what it is seen.
fn all(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    changes::ui(ui, view, state, intents);
    findings::ui(ui, view, state, intents);
    measures::ui(ui, view, &mut state.progress, intents);
    ui.add_space(GAP);
    reviews::ui(ui, view, &mut state.progress, intents);
    ui.add_space(GAP);
    snapshots::ui(ui, view, &mut state.progress, intents);
}

/// A button that runs a command.
fn run(ui: &mut Ui, command: Command, intents: &mut Intents) {
    let response = widgets::secondary(ui, command.text());
    let tip = widgets::tip(ui, command, command.text());
    if response.on_hover_text(tip).clicked() {
        intents.push(Intent::Run(command));
    }
}

/// The heading of a card with a button at its right that adds to it.
fn heading(ui: &mut Ui, text: &str, add: Command, intents: &mut Intents) {
    ui.horizontal(|ui| {
        widgets::heading(ui, text);
        widgets::at_right(ui, |ui| run(ui, add, intents));
    });
}
