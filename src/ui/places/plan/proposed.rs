//! What is proposed next, to be taken over with a click.

use eframe::egui::{Ui, Vec2};

use crate::{
    balance::planning,
    plan::AgendaEdit,
    ui::{
        intent::Intent,
        state::{Intents, View, ViewState},
        theme::{self, Tokens, size},
        widgets,
        words::{findings, plan as words},
    },
};

/// Below this width the skills stand below the name.
const WIDE: f32 = 560.0;

/// Shows the proposals that are not in the plan yet.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let advice = state.advice(view);
    widgets::card(tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widgets::card_heading(ui, words::PROPOSED, words::PROPOSED_HINT);
        if advice.proposals.is_empty() {
            let says = if view.balance.any_rating() {
                findings::NO_PROPOSALS
            } else {
                findings::NOTHING_RATED
            };
            widgets::caption(ui, says);
        }
        for (place, proposal) in advice.proposals.iter().enumerate() {
            let Some(row) = view.content.actions().get(proposal.action) else {
                continue;
            };
            if place > 0 {
                ui.separator();
            }
            let skills: Vec<_> = proposal.skills.iter().map(|s| view.skill(*s)).collect();
            let skills = skills.join(", ");
            ui.horizontal(|ui| {
                let room = ui.available_width() - 110.0;
                ui.allocate_ui(Vec2::new(room, 36.0), |ui| {
                    ui.set_width(room);
                    if room > WIDE {
                        ui.horizontal_wrapped(|ui| {
                            name(ui, &row.name);
                            widgets::caption(ui, skills);
                        });
                    } else {
                        ui.vertical(|ui| {
                            ui.spacing_mut().item_spacing.y = 1.0;
                            name(ui, &row.name);
                            widgets::caption(ui, skills);
                        });
                    }
                });
                widgets::at_right(ui, |ui| {
                    let add = widgets::secondary(ui, words::ADD);
                    let named = findings::named(words::ADD, &row.name);
                    if add.accessible_name(named).clicked() {
                        let inputs = view.inputs();
                        let action =
                            planning::from_proposal(proposal, view.cards, view.findings, &inputs);
                        let edit = action.map(|one| AgendaEdit::AddAction(Box::new(one)));
                        intents.extend(edit.map(|edit| Intent::Edit(edit.into())));
                    }
                });
            });
        }
    });
}

fn name(ui: &mut Ui, text: &str) {
    let ink = Tokens::of(ui.ctx()).ink;
    widgets::label(ui, text, theme::medium(size::BODY), ink);
}
