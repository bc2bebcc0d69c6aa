//! The Team page: who is on the team, rated skill by skill.
//!
//! | module | holds |
//! |---|---|
//! | `columns` | which columns there are and which are shown |
//! | `shown` | which members are shown, and in what order |
//! | `sheet` | the cells that are shown, the cursor and the range among them |
//! | `cursor` | what keys do |
//! | `work` | what is done to the selected cells at once, and what a paste is |
//! | `grid`, `headings`, `cells`, `foot`, `drag` | how it is drawn, and what the mouse does |
//! | `tools` | the filter and the choice of columns |

mod cells;
mod columns;
mod cursor;
mod drag;
mod foot;
mod grid;
mod headings;
mod sheet;
mod shown;
mod tools;
mod work;

use std::sync::Arc;

use eframe::egui::{Event, Ui};

pub use self::{
    columns::Columns,
    drag::Drag,
    sheet::Spot,
    shown::{Filter, Shown, Sort, SortBy},
    work::{Paste, Pasted, cleared, copied, filled_down, pasted, select_all},
};
use self::{
    sheet::{Place, Sheet},
    work::{described, rated_in},
};
use super::{page, title_bar};
use crate::{
    exchange::{Field, Slot},
    plan::{Detail, Edit, Level, Member},
    ui::{
        command::Command,
        dialogs::people,
        intent::Intent,
        state::{Cached, Intents, View, ViewState},
        theme::{Tokens, space},
        widgets,
        words::{self, framework},
    },
};

/// Above this width, in points, there is room for all buttons beside the title.
const WIDE: f32 = 800.0;

/// State of the Team page.
#[derive(Default)]
pub struct TeamState {
    /// The column of the cursor while no skill is selected.
    detail: Field,
    /// Two corners of the selected cells; the cursor alone is selected where there are none.
    range: Option<(Spot, Spot)>,
    /// In which order the rows stand, if not in the plan's.
    pub sort: Option<Sort>,
    /// Whom to show.
    pub filter: Filter,
    /// Which columns to show.
    pub columns: Columns,
    /// What is being dragged.
    drag: Option<Drag>,
    /// A cell to be scrolled to.
    goal: Option<Place>,
    /// For so many more frames the filter's field tries to take the keyboard.
    filter_tries: u8,
    /// The rows, and what they were worked out for.
    shown: Cached<(u64, Filter, Option<Sort>), Shown>,
    /// The departments by name, and what they were gathered for.
    departments: Cached<u64, Vec<String>>,
}

impl TeamState {
    /// Who is shown and in what order; worked out once a revision.
    pub fn shown(&mut self, view: View<'_>) -> Arc<Shown> {
        let key = (view.revision, self.filter.clone(), self.sort);
        self.shown.get(key, || {
            Shown::of(view.plan, view.balance, &self.filter, self.sort)
        })
    }

    /// The departments that members are in, by name.
    fn departments(&mut self, view: View<'_>) -> Arc<Vec<String>> {
        self.departments.get(view.revision, || {
            let members = view.plan.members().iter();
            let names = members.map(|member| member.profile.department.as_str());
            let names = names.filter(|name| !name.trim().is_empty());
            let names: std::collections::BTreeSet<_> = names.collect();
            names.into_iter().map(str::to_owned).collect()
        })
    }

    /// Whether the filter leaves out the member at this position.
    #[must_use]
    pub fn hides(&self, place: usize) -> bool {
        let shown = self.shown.last();
        !self.filter.is_open() && shown.is_some_and(|shown| shown.row_of(place).is_none())
    }

    /// Shows everybody again if the filter leaves out the member at this position, who is to be seen.
    pub fn reveal(&mut self, place: Option<usize>) {
        if place.is_some_and(|place| self.hides(place)) {
            self.filter = Filter::default();
        }
    }

    /// What is said beside the title: how far the team is rated, or how many are shown.
    fn beside(&mut self, view: View<'_>) -> String {
        if self.filter.is_open() {
            return words::progress(view.balance);
        }
        let shown = self.shown(view).rows.len();
        words::team::shown(shown, view.plan.members().len())
    }

    /// Whether all members stand there in the order of the plan.
    #[must_use]
    pub fn is_in_plan_order(&self) -> bool {
        self.sort.is_none() && self.filter.is_open()
    }

    /// Scrolls to a cell without moving the cursor there.
    fn follow(&mut self, place: Place) {
        self.goal = Some(place);
    }

    /// Follows the columns of skills to their positions in another framework.
    pub fn follow_framework(&mut self, follow: impl Fn(usize) -> Option<usize>) {
        self.range = None;
        self.drag = None;
        self.goal = None;
        if let Some(Sort {
            by: SortBy::Cells(Slot::Skill(place)),
            ..
        }) = &mut self.sort
        {
            match follow(*place) {
                Some(now) => *place = now,
                None => self.sort = None,
            }
        }
    }

    /// Lets the filter's field take the keyboard.
    pub fn focus_filter(&mut self) {
        // A dialog's cover denies the keyboard a frame longer.
        self.filter_tries = 3;
    }
}

impl ViewState {
    /// The members of the selected rows, where they are several.
    pub fn selected_members<'a>(&mut self, view: View<'a>) -> Vec<&'a Member> {
        let sheet = Sheet::of(view, &mut self.team);
        let Some(span) = sheet.span(self).filter(|span| span.size().0 > 1) else {
            return Vec::new();
        };
        sheet.members(span.rows)
    }

    /// Sets one detail of everybody in the selected rows.
    pub fn describe_selected(&mut self, view: View<'_>, detail: &Detail) -> Option<Edit> {
        let sheet = Sheet::of(view, &mut self.team);
        described(&sheet, &sheet.span(self)?, detail)
    }

    /// Rates one skill of everybody in the selected rows, or clears its ratings.
    pub fn rate_selected(
        &mut self,
        view: View<'_>,
        skill: usize,
        level: Option<Level>,
    ) -> Option<Edit> {
        let sheet = Sheet::of(view, &mut self.team);
        rated_in(&sheet, &sheet.span(self)?, skill, level)
    }

    /// Sorts by the column of the cursor, or as [`Sort::next`] says.
    pub fn sort_by_cursor(&mut self) {
        let by = SortBy::Cells(self.cursor_column());
        self.team.sort = Sort::next(self.team.sort, by);
        self.focus_cell();
    }
}

/// Shows the page. `free` says that no dialog has the keyboard.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, free: bool, intents: &mut Intents) {
    page().show(ui, |ui| {
        let is_wide = ui.available_width() > WIDE;
        let beside = state.team.beside(view);
        title_bar(ui, Command::GoTeam.text(), &beside, |ui| {
            // An empty team has the field for its people on the page, and nobody to filter.
            let is_empty = view.plan.members().is_empty();
            if is_empty || is_wide {
                people_or_skills(ui, true, intents);
            }
            if !is_empty {
                tools::ui(ui, view, state, free, intents);
            }
            // Where there is no room for it, the plan's menu has it.
            if is_empty || is_wide {
                let tip = widgets::tip(ui, Command::Import, words::team::IMPORT_TIP);
                let response = widgets::secondary(ui, Command::Import.text());
                if response.on_hover_text(tip).clicked() {
                    intents.push(Intent::Run(Command::Import));
                }
            }
            if !is_empty {
                let add = Command::AddPeople;
                let tip = widgets::tip(ui, add, words::team::ADD_TIP);
                let response = widgets::primary(ui, Some(add.icon()), add.text(), true);
                if response.on_hover_text(tip).clicked() {
                    intents.push(Intent::Run(add));
                }
            }
        });
        if view.plan.members().is_empty() {
            first_people(ui, view, state, free, intents);
        } else {
            if free {
                pastes(ui, intents);
                cursor::keys(ui, view, state, intents);
            }
            grid::ui(ui, view, state, intents);
        }
    });
}

/// The choice between the two sides of the page: who is rated, and in what.
pub fn people_or_skills(ui: &mut Ui, people: bool, intents: &mut Intents) {
    let sides = [(true, framework::PEOPLE), (false, framework::SKILLS)];
    let picked = widgets::segmented(ui, framework::VIEW, people, &sides);
    intents.extend(picked.map(|people| {
        Intent::Run(if people {
            Command::GoTeam
        } else {
            Command::GoFramework
        })
    }));
}

/// An empty team: the place to type or paste its names stands right here.
fn first_people(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    free: bool,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    ui.add_space(space::GROUP);
    ui.vertical_centered(|ui| {
        ui.set_max_width(560.0);
        let frame = widgets::card(tokens);
        let edit = frame.show(ui, |ui| {
            ui.vertical(|ui| {
                widgets::heading(ui, words::team::WHO);
                people::editor(ui, view.plan, view.content, &mut state.people, free)
            })
            .inner
        });
        intents.extend(edit.inner.map(Intent::Edit));
    });
}

/// A paste into the page, outside any field.
fn pastes(ui: &Ui, intents: &mut Intents) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    ui.input(|input| {
        intents.extend(input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(Intent::Paste(text.clone())),
            _ => None,
        }));
    });
}
