//! What is done to the cells of the grid by command.

use std::{collections::HashSet, sync::Arc};

use eframe::egui;

use super::App;
use crate::{
    plan::{Edit, Member},
    ui::{
        dialogs::{Dialog, people},
        panels::inspector,
        places::team::{self, Filter, Pasted, Sort, SortBy},
        state::{Place, View, ViewState},
        words,
    },
};

impl App {
    /// Lets a view of the open plan be used together with the state of the views.
    fn with_view<T>(&mut self, act: impl FnOnce(View<'_>, &mut ViewState) -> T) -> Option<T> {
        let document = self.document.as_ref()?;
        let view = document.view(&self.content, &self.state, self.prefs.zoom);
        Some(act(view, &mut self.state))
    }

    /// Copies the selected cells.
    pub(super) fn copy_cells(&mut self, ctx: &egui::Context) {
        if let Some(text) = self.with_view(team::copied).flatten() {
            ctx.copy_text(text);
        }
    }

    /// Copies the selected cells and clears them.
    pub(super) fn cut_cells(&mut self, ctx: &egui::Context) {
        self.copy_cells(ctx);
        self.change_cells(team::cleared);
    }

    /// Changes the selected cells, if there is anything to change.
    pub(super) fn change_cells(
        &mut self,
        change: impl FnOnce(View<'_>, &mut ViewState) -> Option<Edit>,
    ) {
        if let Some(edit) = self.with_view(change).flatten() {
            self.edit_cells(&edit);
        }
    }

    pub(super) fn select_all_cells(&mut self) {
        self.with_view(team::select_all);
    }

    /// Asks the system for what was copied; it comes as a paste into the Team page.
    pub(super) fn ask_for_paste(&mut self, ctx: &egui::Context) {
        self.go(Place::Team);
        ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
    }

    /// Takes out everybody who is selected; the cursor goes to the next one who stays.
    pub(super) fn remove_members(&mut self) {
        let ids: Option<HashSet<_>> = self.with_view(|view, state| {
            // A range is to be seen on the Team page alone.
            let several = match state.place {
                Place::Team => state.selected_members(view),
                _ => Vec::new(),
            };
            let several = several.into_iter().map(|member| member.id);
            several.chain(state.selection.member).collect()
        });
        let Some((document, ids)) = self.document.as_ref().zip(ids) else {
            return;
        };
        let plan = document.plan();
        let stays = |member: &&Arc<Member>| !ids.contains(&member.id);
        let last = plan.members().iter().rposition(|member| !stays(&member));
        let (above, below) = plan.members().split_at(last.unwrap_or_default());
        let neighbour = below.iter().find(stays).or(above.iter().rfind(stays));
        let neighbour = neighbour.map(|member| member.id);
        let edit = Edit::RemoveMembers(ids.into_iter().collect());
        let gone = words::notice::gone(&edit, plan);
        if self.edit(&edit) {
            self.state.selection.member = neighbour;
            self.state.focus_cell();
            if let Some(gone) = gone {
                self.note_undo(gone);
            }
        }
    }

    /// Takes in what was pasted on the Team page.
    pub(super) fn paste(&mut self, text: String) {
        let pasted = self.with_view(|view, state| team::pasted(view, state, &text));
        match pasted {
            None | Some(Pasted::People) => {
                self.state.people = people::Draft::with_text(text);
                self.add_people();
            }
            Some(Pasted::Unfit(fault)) => {
                self.message(words::team::paste::UNFIT, words::people::fault(&fault));
            }
            Some(Pasted::Cells(paste)) => match paste.edit() {
                None => self.note(words::team::NOTHING_NEW.to_owned()),
                // One value alone is seen where it stands.
                Some(edit) if paste.edits.len() == 1 => self.edit_cells(&edit),
                Some(_) => self.show(Dialog::Paste(paste)),
            },
        }
    }

    /// Gives the keyboard to the inspector's field for the cursor's column.
    pub(super) fn edit_detail(&mut self, ctx: &egui::Context) {
        if let Some(member) = self.state.selection.member {
            self.state.inspector.open();
            let field = inspector::field(member, self.state.cursor_column());
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
    }

    fn edit_cells(&mut self, edit: &Edit) {
        if self.edit(edit) {
            self.tell_changed(edit);
        }
    }

    /// Tells that several cells were changed, with the way back: not all of them need be in sight.
    pub(super) fn tell_changed(&mut self, edit: &Edit) {
        if let Edit::Cells(cells) = edit {
            self.note_undo(words::team::changed(cells.len()));
        }
    }

    pub(super) fn filter_people(&mut self) {
        self.go(Place::Team);
        self.state.focus_tries = 0;
        self.state.team.focus_filter();
    }

    pub(super) fn sort_by_tilt(&mut self) {
        let team = &mut self.state.team;
        team.sort = Sort::next(team.sort, SortBy::Tilt);
        self.go(Place::Team);
    }

    pub(super) fn show_plan_order(&mut self) {
        let team = &mut self.state.team;
        team.filter = Filter::default();
        team.sort = None;
        if self.state.place == Place::Team {
            self.state.focus_cell();
        }
    }
}
