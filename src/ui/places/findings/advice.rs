//! What to do: the actions that would help most, and pairs of members.

use eframe::egui::{Button, RichText, Ui, Vec2};

use crate::{
    balance::{Pairing, Proposal, number, planning},
    plan::{Action, AgendaEdit},
    ui::{
        intent::Intent,
        state::{Focus, Intents, Item, Selection, View, ViewState},
        theme::{self, Tokens, size, space},
        widgets, words,
    },
};

/// Shows both cards.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let advice = state.advice(view);
    widgets::card(tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let hint = words::findings::score(view.content.thresholds().priority_weight);
        widgets::card_heading(ui, words::findings::PROPOSALS, &hint);
        if advice.proposals.is_empty() {
            let says = if view.balance.any_rating() {
                words::findings::NO_PROPOSALS
            } else {
                words::findings::NOTHING_RATED
            };
            widgets::caption(ui, says);
        }
        for (place, proposal) in advice.proposals.iter().enumerate() {
            line(ui, place > 0);
            self::proposal(ui, view, state, place + 1, proposal, intents);
        }
    });
    ui.add_space(space::HAIR);
    widgets::card(tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widgets::card_heading(ui, words::findings::PAIRS, words::findings::PAIRS_HINT);
        if advice.pairings.is_empty() {
            widgets::caption(ui, words::findings::NO_PAIRS);
        }
        for (place, pairing) in advice.pairings.iter().enumerate() {
            line(ui, place > 0);
            self::pairing(ui, view, state, pairing, intents);
        }
    });
}

/// A member or skill; a click shows it in the inspector, whatever finding that showed.
fn chip(ui: &mut Ui, state: &mut ViewState, name: &str, value: &str, selection: Selection) {
    if widgets::chip(ui, name, value, state.looks_at(selection)) {
        state.look_at(selection);
        state.findings.focus = widgets::by_keyboard(ui).then_some(Focus::Inspector);
    }
}

/// A small button that puts something into the plan, or leads to it there.
fn add(ui: &mut Ui, says: &str, what: &str) -> bool {
    let text = RichText::new(says).size(size::SECONDARY);
    let button = Button::new(text).min_size(Vec2::new(0.0, 26.0));
    let response = ui.add(button);
    response
        .accessible_name(words::findings::named(says, what))
        .clicked()
}

/// Puts a pair into the plan, or leads to where it is.
fn bring_together(ui: &mut Ui, view: View<'_>, pairing: &Pairing, intents: &mut Intents) {
    let Some(new) = planning::from_pairing(pairing, view.plan, view.content) else {
        return;
    };
    let names = [pairing.lead, pairing.manage].map(|place| view.name(place));
    let names = names.join(", ");
    let mut actions = view.plan.agenda().actions.iter();
    let same = |known: &&Action| {
        known.counts() && known.template == new.template && known.members == new.members
    };
    if let Some(known) = actions.find(same) {
        if add(ui, words::findings::IN_PLAN, &names) {
            intents.push(Intent::Show(Item::Action(known.id)));
        }
    } else if add(ui, words::plan::ADD, &names) {
        intents.push(Intent::Edit(AgendaEdit::AddAction(Box::new(new)).into()));
    }
}

fn line(ui: &mut Ui, visible: bool) {
    if visible {
        ui.separator();
    }
}

fn proposal(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    rank: usize,
    proposal: &Proposal,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    let Some(action) = view.content.actions().get(proposal.action) else {
        return;
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.spacing_mut().interact_size.y = 20.0;
        let rank = rank.to_string();
        widgets::label(ui, rank, theme::strong(size::BODY), tokens.ink3);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(6.0);
            ui.horizontal_wrapped(|ui| {
                widgets::label(ui, &action.name, theme::strong(size::BODY), tokens.ink);
                let score = number::fixed(proposal.score, 2);
                widgets::caption(ui, words::findings::scored(&score));
                if add(ui, words::plan::ADD, &action.name) {
                    let inputs = view.inputs();
                    let new = planning::from_proposal(proposal, view.cards, view.findings, &inputs);
                    let edit = new.map(|new| AgendaEdit::AddAction(Box::new(new)));
                    intents.extend(edit.map(|edit| Intent::Edit(edit.into())));
                }
            });
            ui.horizontal_wrapped(|ui| {
                widgets::caption(ui, words::findings::WORKS_ON);
                for skill in &proposal.skills {
                    let mean = view.balance.skills.get(*skill).and_then(|skill| skill.mean);
                    let value = number::mean_told_apart(mean);
                    chip(
                        ui,
                        state,
                        &view.skill(*skill),
                        &value,
                        Selection::of_skill(*skill),
                    );
                }
            });
        });
    });
}

fn pairing(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    pairing: &Pairing,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        ui.horizontal_wrapped(|ui| {
            for place in [pairing.lead, pairing.manage] {
                let tilt = view.balance.members.get(place);
                let tilt = number::tilt(tilt.and_then(|member| member.sides.tilt()));
                let selection = Selection::of_member(view.plan, place);
                chip(ui, state, &view.name(place), &tilt, selection);
            }
            bring_together(ui, view, pairing, intents);
        });
        let (lead, manage) = (view.name(pairing.lead), view.name(pairing.manage));
        for synergy in &pairing.synergies {
            let Some(synergy) = view.content.synergies().get(*synergy) else {
                continue;
            };
            let sentence = synergy.sentence(&lead, &manage);
            widgets::label(ui, sentence, theme::regular(size::BODY), tokens.ink2);
        }
    });
}
