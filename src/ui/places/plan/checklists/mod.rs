//! The check-lists of the Plan page: the cycle, the structure, who answers for what, empowerment and
//! training, each in a section of its own.

mod empowerment;
mod heading;
mod responsibilities;
mod state;
mod steps;
mod training;

use std::sync::Arc;

use eframe::egui::{
    Align, Button, Color32, FontId, Response, RichText, Role, ScrollArea, Ui, Vec2, WidgetInfo,
};

pub use self::state::{ListsState, Section, Spot, Way};
use crate::{
    balance::checklists::met,
    plan::{Stage, StepList},
    ui::{
        state::{Intents, View, ViewState},
        theme::{self, Tokens, size, space},
        widgets::{self, FieldName},
        words::{checklists::page as words, guide},
    },
};

/// Between things side by side.
const GAP: f32 = space::SECTION;
/// Height of a quiet button in a line of text.
const QUIET: f32 = 24.0;
/// The least that stands around the text of an alternative.
const AROUND: f32 = 14.0;
/// Height of a line of text that holds other things too.
const LINE: f32 = 18.0;

/// Shows the sections.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let area = ScrollArea::vertical().id_salt("check-lists");
    area.auto_shrink([false, false]).show(ui, |ui| {
        for section in Section::ALL {
            ui.push_id(section, |ui| {
                widgets::card(Tokens::of(ui.ctx())).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    card(ui, view, state, section, intents);
                });
            });
            ui.add_space(space::TIGHT);
        }
        widgets::scroll_to_focus(ui);
        if let Some(rect) = state.plan.lists.take_revealed() {
            ui.scroll_to_rect(rect, Some(Align::Center));
        }
    });
}

fn card(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    section: Section,
    intents: &mut Intents,
) {
    let progress = progress(view, &mut state.plan.lists, section);
    heading::ui(ui, &mut state.plan.lists, section, &progress);
    if !state.plan.lists.is_open(section) {
        return;
    }
    ui.add_space(space::ITEM);
    match section {
        Section::Cycle => steps::cycle(ui, view, state, intents),
        Section::Structure => steps::structure(ui, view, &mut state.plan.lists, intents),
        Section::Responsibilities => {
            responsibilities::ui(ui, view, &mut state.plan.lists, intents);
        }
        Section::Empowerment => empowerment::ui(ui, view, &mut state.plan.lists, intents),
        Section::Training => training::ui(ui, view, &mut state.plan.lists, intents),
    }
    if let Some(says) = sources(view, section) {
        ui.add_space(space::TIGHT);
        widgets::caption(ui, &says);
    }
}

/// The articles behind a section, each once; what the team writes itself has none.
fn sources(view: View<'_>, section: Section) -> Option<String> {
    let content = view.content;
    let ids: Vec<&String> = match section {
        Section::Cycle => content
            .cycle()
            .iter()
            .flat_map(|row| &row.sources)
            .collect(),
        Section::Structure => {
            let rows = content.structure().iter();
            rows.flat_map(|row| &row.sources).collect()
        }
        Section::Responsibilities => {
            let rows = content.responsibilities().iter();
            rows.flat_map(|row| &row.sources).collect()
        }
        Section::Empowerment => Vec::new(),
        Section::Training => content.training().sources.iter().collect(),
    };
    guide::sources(ids, content)
}

/// How far a section has come, in words.
fn progress(view: View<'_>, lists: &mut ListsState, section: Section) -> String {
    let content = view.content;
    let said = view.plan.checklists();
    let done = |list: StepList, id: &str| {
        let step = said.steps(list).get(id);
        step.is_some_and(|step| step.stage == Stage::Done)
    };
    match section {
        Section::Cycle => {
            let steps = content.cycle();
            let done = steps.iter().filter(|step| done(StepList::Cycle, &step.id));
            let met = cycle_met(view, lists);
            let met = met.iter().filter(|met| **met);
            words::cycle(done.count(), met.count(), steps.len())
        }
        Section::Structure => {
            let steps = content.structure();
            let done = |id: &str| done(StepList::Structure, id);
            let done = steps.iter().filter(|step| done(&step.id)).count();
            words::steps(done, steps.len())
        }
        Section::Responsibilities => {
            let all = content.responsibilities();
            let unowned = all.iter().filter(|one| !said.owners.contains_key(&one.id));
            words::responsibilities(unowned.count(), all.len())
        }
        Section::Empowerment => words::empowerment(said),
        Section::Training => words::trainings(said),
    }
}

/// Which steps of the cycle the plan meets; worked out once a revision.
fn cycle_met(view: View<'_>, lists: &mut ListsState) -> Arc<Vec<bool>> {
    lists.met.get(view.revision, || {
        let steps = view.content.cycle().iter();
        steps.map(|step| met(step.met_by, &view.inputs())).collect()
    })
}

/// Shows parts beside each other where each can be so wide, else below each other.
fn beside<T>(ui: &mut Ui, least: f32, parts: &[T], mut show: impl FnMut(&mut Ui, &T)) {
    let count = parts.iter().fold(0.0, |count, _| count + 1.0);
    let width = (ui.available_width() + GAP) / count - GAP;
    if width < least {
        for part in parts {
            ui.vertical(|ui| show(ui, part));
        }
        return;
    }
    ui.horizontal_top(|ui| {
        let between = std::mem::replace(&mut ui.spacing_mut().item_spacing.x, GAP);
        for part in parts {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = between;
                ui.set_width(width);
                show(ui, part);
            });
        }
    });
}

/// A choice of one of a few: side by side where there is room for all, else as a drop-down.
fn one_of<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: T,
    options: &[(T, &str)],
) -> Option<T> {
    let width = |text: &str| {
        let (font, color) = (theme::strong(size::BODY), Tokens::of(ui.ctx()).ink);
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font, color);
        galley.size().x + AROUND
    };
    let needed: f32 = options.iter().map(|(_, text)| width(text)).sum();
    if needed <= ui.available_width() {
        widgets::segmented(ui, name, chosen, options)
    } else {
        widgets::choice(ui, FieldName::unseen(name), chosen, options)
    }
}

/// A button that does not stand out from the text around it.
fn quiet(ui: &mut Ui, text: &str) -> Response {
    ui.scope(|ui| {
        ui.spacing_mut().button_padding = Vec2::new(space::CLOSE, space::HAIR);
        let ink = Tokens::of(ui.ctx()).ink;
        let text = RichText::new(text).size(size::SECONDARY).color(ink);
        let button = Button::new(text)
            .frame_when_inactive(false)
            .truncate()
            .min_size(Vec2::new(0.0, QUIET));
        ui.add(button)
    })
    .inner
}

/// A text that a screen reader says with what it belongs to.
fn spoken(ui: &mut Ui, text: &str, says: &str, font: FontId, color: Color32) {
    let response = widgets::label(ui, text, font, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, says));
}

/// A line between the rows of a section.
fn separator(ui: &mut Ui) {
    ui.add_space(space::HAIR);
    ui.separator();
    ui.add_space(space::HAIR);
}

/// A text is there.
fn not_blank(reason: &'static str) -> impl Fn(&str) -> Result<(), &'static str> {
    move |text| {
        if text.trim().is_empty() {
            Err(reason)
        } else {
            Ok(())
        }
    }
}
