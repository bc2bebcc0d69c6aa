//! The steps of the cycle and of the structure: how far each has come, and who sees to it.

use eframe::egui::{Button, Id, Rect, Response, RichText, Ui, Vec2, accesskit::Node};

use super::{ListsState, QUIET, Spot, Way, beside, cycle_met, one_of, quiet, separator, spoken};
use crate::{
    balance::planning,
    content::{CycleStep, MetBy},
    plan::{AgendaEdit, ChecklistEdit, Edit, Plan, Stage, Step, StepDetail, StepList},
    ui::{
        command::Command,
        icons,
        intent::Intent,
        panels::header,
        places::progress,
        state::{Intents, Item, View, ViewState},
        theme::{self, Tokens, icon_size, size, space},
        widgets::{self, FieldName},
        words::{
            checklists::{page as words, stage},
            findings::named,
            plan::ADD,
        },
    },
};

/// Where a row is narrower, the choice of a stage stands below the words.
const WIDE: f32 = 620.0;
/// What the choice of a stage takes beside the words.
const STAGE: f32 = 268.0;
/// The least width of a field beside others.
const FIELD: f32 = 180.0;

/// Shows the steps of the cycle.
pub(super) fn cycle(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let met = cycle_met(view, &mut state.plan.lists);
    for ((place, step), met) in view.content.cycle().iter().enumerate().zip(met.iter()) {
        let title = words::numbered(place, &step.name);
        let row = Row {
            list: StepList::Cycle,
            place,
            id: &step.id,
            name: &step.name,
            title: &title,
            content: &step.content,
        };
        let mut way = None;
        row.ui(ui, view, &mut state.plan.lists, intents, |ui, _| {
            way = done_when(ui, view, step, *met);
        });
        if let Some(way) = way {
            go(ui, view, (step, way), state, intents);
        }
    }
}

/// Shows the steps of the structure.
pub(super) fn structure(
    ui: &mut Ui,
    view: View<'_>,
    lists: &mut ListsState,
    intents: &mut Intents,
) {
    for (place, step) in view.content.structure().iter().enumerate() {
        let row = Row {
            list: StepList::Structure,
            place,
            id: &step.id,
            name: &step.name,
            title: &step.name,
            content: &step.content,
        };
        row.ui(ui, view, lists, intents, |ui, intents| {
            for id in &step.actions {
                action(ui, view, id, intents);
            }
        });
    }
}

/// A step in its list.
struct Row<'a> {
    list: StepList,
    place: usize,
    id: &'a str,
    name: &'a str,
    title: &'a str,
    content: &'a str,
}

impl Row<'_> {
    fn spot(&self) -> Spot {
        Spot::Step(self.list, self.place)
    }

    fn edit(&self, detail: StepDetail) -> Edit {
        let step = self.id.to_owned();
        let list = self.list;
        ChecklistEdit::Step { list, step, detail }.into()
    }

    fn said(&self, plan: &Plan) -> Step {
        let steps = plan.checklists().steps(self.list);
        steps.get(self.id).cloned().unwrap_or_default()
    }

    /// What the step is, with what stands below that, and how far it has come.
    fn ui(
        &self,
        ui: &mut Ui,
        view: View<'_>,
        lists: &mut ListsState,
        intents: &mut Intents,
        below: impl FnOnce(&mut Ui, &mut Intents),
    ) {
        if self.place > 0 {
            separator(ui);
        }
        let top = ui.cursor().min;
        let room = ui.available_width();
        let toggle = if room < WIDE {
            self.words(ui);
            below(ui, intents);
            self.stage(ui, view, intents);
            self.details(ui, view, lists)
        } else {
            let row = ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(room - STAGE);
                    self.words(ui);
                    below(ui, intents);
                });
                let stage = |ui: &mut Ui| {
                    self.stage(ui, view, intents);
                    self.details(ui, view, lists)
                };
                ui.vertical(stage).inner
            });
            row.inner
        };
        if lists.unfolded.contains(&self.spot()) {
            ui.push_id(self.spot(), |ui| self.fields(ui, view, intents));
        }
        let rect = Rect::from_min_max(top, ui.min_rect().max);
        if lists.attend(self.spot(), rect) {
            toggle.request_focus();
        }
    }

    fn words(&self, ui: &mut Ui) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::HAIR;
            let ink = Tokens::of(ui.ctx()).ink;
            widgets::label(ui, self.title, theme::medium(size::BODY), ink);
            widgets::caption(ui, self.content);
        });
    }

    fn stage(&self, ui: &mut Ui, view: View<'_>, intents: &mut Intents) {
        let stages = Stage::ALL.map(|one| (one, stage(one)));
        let now = self.said(view.plan).stage;
        let picked = one_of(ui, &words::stage_of(self.name), now, &stages);
        let edit = picked.map(|stage| self.edit(StepDetail::Stage(stage)));
        intents.extend(edit.map(Intent::Edit));
    }

    /// Owner, day and note in a line, which unfolds the fields for them.
    fn details(&self, ui: &mut Ui, view: View<'_>, lists: &mut ListsState) -> Response {
        let is_open = lists.unfolded.contains(&self.spot());
        let arrow = if is_open {
            icons::CHEVRON_DOWN
        } else {
            icons::CHEVRON_RIGHT
        };
        let said = words::details(&self.said(view.plan), view.plan);
        let text = format!("{arrow} {said}");
        let name = words::of_what(&words::details_of(self.name), &said);
        let response = quiet(ui, &text).accessible_name(name);
        let expanded = |node: &mut Node| node.set_expanded(is_open);
        ui.ctx().accesskit_node_builder(response.id, expanded);
        if response.clicked() && !lists.unfolded.remove(&self.spot()) {
            lists.unfolded.insert(self.spot());
        }
        response
    }

    fn fields(&self, ui: &mut Ui, view: View<'_>, intents: &mut Intents) {
        let step = self.said(view.plan);
        let field = |name: &str| Id::unique(("step", self.spot(), name));
        let mut details = Vec::new();
        beside(ui, FIELD, &[0, 1, 2], |ui, part| match part {
            0 => {
                let name = words::owner_of(self.name);
                let outsider = words::owner_name_of(self.name);
                let owner = widgets::owner_field(
                    ui,
                    FieldName::of(words::OWNER, &name),
                    FieldName::of(words::OWNER_NAME, &outsider),
                    field("owner"),
                    step.owner.as_ref(),
                    view.plan,
                );
                details.extend(owner.map(StepDetail::Owner));
            }
            1 => {
                // The button of the calendar takes no more than a square.
                ui.spacing_mut().button_padding.x = space::TIGHT;
                let name = words::date_of(self.name);
                let name = FieldName::of(words::DATE, &name);
                let day = widgets::date_field(ui, name, field("date"), step.date, view.today);
                details.extend(day.map(StepDetail::Date));
            }
            _ => {
                let name = words::note_on(self.name);
                let name = FieldName::of(words::NOTE, &name);
                let note = widgets::text_area(ui, name, field("note"), &step.note, 1);
                details.extend(note.map(StepDetail::Note));
            }
        });
        let edits = details.into_iter().map(|detail| self.edit(detail));
        intents.extend(edits.map(Intent::Edit));
    }
}

/// When a step of the cycle may count as done, whether the plan is so far, where that is worked on,
/// and what the findings say about it; returns the way there when somebody takes it.
fn done_when(ui: &mut Ui, view: View<'_>, step: &CycleStep, met: bool) -> Option<Way> {
    let tokens = Tokens::of(ui.ctx());
    let way = way(step.met_by, view.plan);
    let speaks = way != Way::Findings && finding(view, step).is_some();
    let mut taken = None;
    ui.scope(|ui| {
        let spacing = ui.spacing_mut();
        spacing.item_spacing.y = space::HAIR;
        spacing.interact_size.y = QUIET;
        widgets::caption(ui, words::done_when(&step.done_when));
        ui.horizontal_wrapped(|ui| {
            let (icon, color) = if met {
                (icons::CHECK, tokens.positive)
            } else {
                (icons::MINUS, tokens.ink2)
            };
            widgets::icon(ui, icon, icon_size::SMALL, color);
            let font = theme::medium(size::SECONDARY);
            let says = words::met_of(&step.name, met);
            spoken(ui, words::met(met), &says, font, color);
            for way in [Some(way), speaks.then_some(Way::Findings)] {
                let Some(way) = way else { continue };
                let to = words::way(way);
                let text = format!("{to} {}", icons::ARROW_RIGHT);
                let name = words::of_what(to, &step.name);
                if quiet(ui, &text).accessible_name(name).clicked() {
                    taken = Some(way);
                }
            }
        });
    });
    taken
}

/// The card that tells what one of the step's rules finds, unless it was set aside.
fn finding(view: View<'_>, step: &CycleStep) -> Option<&'static str> {
    let mut cards = step.rules.iter().filter_map(|rule| view.card_of(rule));
    let is_open = |rule: &&'static str| view.plan.set_aside(rule).is_none();
    cards.find(is_open)
}

/// Where what a step of the cycle asks for is worked on.
fn way(step: MetBy, plan: &Plan) -> Way {
    match step {
        MetBy::GoalWithMeasure | MetBy::WeakSidesAnswered => Way::Actions,
        MetBy::SituationAnswered if plan.situation().is_none() => Way::Situation,
        MetBy::SituationAnswered => Way::Findings,
        MetBy::ReviewAhead => Way::Review,
        MetBy::Empowered => Way::Empowerment,
    }
}

fn go(
    ui: &Ui,
    view: View<'_>,
    (step, way): (&CycleStep, Way),
    state: &mut ViewState,
    intents: &mut Intents,
) {
    match way {
        Way::Actions => state.plan.shows_lists = false,
        Way::Situation => header::focus_situation(ui.ctx()),
        Way::Findings => match finding(view, step) {
            Some(rule) => state.show_finding(view, rule, intents),
            None => intents.push(Intent::Run(Command::GoFindings)),
        },
        Way::Review => {
            intents.push(Intent::Run(Command::GoProgress));
            ui.memory_mut(|memory| memory.request_focus(progress::next_review_field()));
        }
        Way::Empowerment => {
            let section = super::Section::Empowerment;
            state.plan.lists.reveal(Spot::Section(section));
        }
    }
}

/// An action of the catalogue that serves a step: to be added, or in the plan already.
fn action(ui: &mut Ui, view: View<'_>, id: &str, intents: &mut Intents) {
    let Some(row) = view.content.action(id) else {
        return;
    };
    if let Some(planned) = planning::made_from(view.plan, row).next() {
        let says = words::planned(&planned.title);
        let text = format!("{} {says}", icons::CHECK);
        if quiet(ui, &text).accessible_name(says).clicked() {
            intents.push(Intent::Show(Item::Action(planned.id)));
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = QUIET;
        widgets::caption(ui, &row.name);
        let text = RichText::new(ADD).size(size::SECONDARY);
        ui.spacing_mut().button_padding.y = space::HAIR;
        let button = Button::new(text).min_size(Vec2::new(0.0, QUIET));
        let add = ui.add(button).accessible_name(named(ADD, &row.name));
        if add.clicked() {
            let action = planning::from_catalogue(row, view.plan, view.content);
            let edit = AgendaEdit::AddAction(Box::new(action));
            intents.push(Intent::Edit(edit.into()));
        }
    });
}
