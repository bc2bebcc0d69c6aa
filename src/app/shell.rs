//! What concerns the window around the pages: the palette, the inspector, how large and lively all is.

use std::path::PathBuf;

use eframe::egui;

use super::{App, Prefs, document::Document, examples};
use crate::ui::{
    dialogs::Dialog,
    palette::{Palette, Places, Target},
    places::{balance, progress, welcome::Recent},
    state::{Place, Selection, Shows},
    theme, words,
    zoom::Zoom,
};

/// The plans that were open lately, and whether they are still there.
pub(super) fn recent<'a>(prefs: &'a Prefs, missing: &[PathBuf]) -> Vec<Recent<'a>> {
    let recent = prefs.recent.iter().map(|plan| Recent {
        title: &plan.title,
        path: &plan.path,
        day: plan.day,
        missing: missing.contains(&plan.path),
    });
    recent.collect()
}

/// What had the keyboard before a question took it, and gets it back.
#[derive(Default)]
pub(super) struct Behind {
    focus: Option<egui::Id>,
    /// For so many more frames it is offered the keyboard.
    tries: u8,
    /// In how many frames running a question was open, as far as that matters.
    covered: u8,
}

impl Behind {
    /// What a dialog lies over cannot have the keyboard before the dialog is gone from a frame.
    const TRIES: u8 = 2;

    /// Notes what has the keyboard while no question is open, or offers it.
    pub(super) fn attend(&mut self, ctx: &egui::Context, free: bool) {
        if !free {
            return;
        }
        if self.tries == 0 {
            self.focus = ctx.memory(egui::Memory::focused);
            return;
        }
        self.tries -= 1;
        if let Some(id) = self.focus {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
        ctx.request_repaint();
    }

    /// Whether a question has just come up. egui knows only a frame later that it covers the rest.
    pub(super) fn is_newly_covered(&mut self, covered: bool) -> bool {
        let before = self.covered;
        self.covered = if covered { (before + 1).min(2) } else { 0 };
        covered && before < 2
    }

    /// Gives it back: the question was let be, so everything is as it was.
    pub(super) fn give_back(&mut self) {
        self.tries = Self::TRIES;
    }
}

impl App {
    /// Lets everything be found by name.
    pub(super) fn open_palette(&mut self) {
        let open = self.document.as_ref();
        let view = open.map(|open| open.view(&self.content, &self.state, self.prefs.zoom));
        let palette = Palette::new(&Places {
            view,
            scope: self.scope(),
            recent: &recent(&self.prefs, &self.missing),
            examples: &examples::OFFERS,
        });
        self.show(Dialog::Palette(palette));
    }

    /// Shows something that was found, on its page.
    pub(super) fn look(&mut self, target: Target) {
        match target {
            Target::Member(id) => {
                let plan = self.document.as_ref().map(Document::plan);
                let place = plan.and_then(|plan| plan.position(id));
                self.state.team.reveal(place);
                let skill = self.state.selection.skill.or(Some(0));
                self.state.selection = Selection {
                    member: Some(id),
                    skill,
                };
                self.go(Place::Team);
            }
            Target::Skill(place) => {
                self.state.selection = Selection::of_skill(place);
                self.state.inspect_balance = true;
                self.state.inspector.open();
                self.go(Place::Balance);
            }
            Target::Passage(passage) => {
                let from = self.state.place;
                if from != Place::Guide {
                    self.state.guide.comes_from(Some(from.command()));
                }
                self.state.guide.open(passage);
                self.go(Place::Guide);
            }
            Target::Checklist(spot) => {
                self.state.plan.shows_lists = true;
                self.state.plan.lists.reveal(spot);
                self.go(Place::Plan);
            }
            Target::Style => {
                self.state.balance.shows = balance::Shows::Style;
                self.go(Place::Balance);
            }
            Target::Symptoms => {
                self.state.findings.shows = Shows::Symptoms;
                self.go(Place::Findings);
            }
            Target::Recognition | Target::Reflection => {
                self.state.progress.shows = progress::Shows::Log;
                self.state.progress.log.ask(target == Target::Reflection);
                self.go(Place::Progress);
            }
            Target::Finding(rule) => {
                let plan = self.document.as_ref().map(Document::plan);
                if let Some(plan) = plan {
                    self.state.choose_finding(plan, rule);
                    self.go(Place::Findings);
                }
            }
        }
    }

    /// Opens or closes the inspector; where it stands beside the page, that is remembered.
    pub(super) fn toggle_inspector(&mut self) {
        let Some(plan) = self.document.as_ref().map(Document::plan) else {
            return;
        };
        let open = self.state.toggle_inspector(plan);
        if !self.state.inspector.is_drawer() {
            self.prefs.inspector = open;
        }
    }

    /// Shows everything so large from now on.
    pub(super) fn zoom(&mut self, zoom: Zoom, ctx: &egui::Context) {
        self.prefs.zoom = zoom;
        ctx.set_zoom_factor(zoom.factor());
    }

    /// Lets nothing move on its own from now on, or everything as usual.
    pub(super) fn reduce_motion(&mut self, reduce: bool, ctx: &egui::Context) {
        self.prefs.reduce_motion = reduce;
        theme::reduce_motion(ctx, reduce);
    }

    /// Tells the version, licences and sources.
    pub(super) fn show_about(&mut self) {
        let sources = self.content.sources().iter();
        let sources = sources.map(words::findings::source).collect();
        self.show(Dialog::About { sources });
    }
}
