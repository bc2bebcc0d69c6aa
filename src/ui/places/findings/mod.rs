//! The Findings page: what the app concludes, the worst first, and what to do about it.

mod advice;
mod card;
pub mod shown;
pub mod suggestion;
pub mod symptoms;

use eframe::egui::{ComboBox, Frame, ScrollArea, Ui, Vec2};

use self::shown::Shown;
use super::{page, title_bar};
use crate::{
    content::RuleGroup,
    plan::{Edit, MemberId},
    ui::{
        command::Command,
        intent::Intent,
        state::{FindingsState, Focus, Intents, Shows, View, ViewState},
        theme::{CONTROL_HEIGHT, Tokens, space},
        widgets, words,
    },
};

/// Shows the page.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    page().show(ui, |ui| {
        let severities: Vec<_> = view.open_cards().map(|card| card.severity).collect();
        let counts = if view.plan.members().is_empty() {
            String::new()
        } else {
            words::findings::counts(&severities)
        };
        let empty = view.plan.members().is_empty();
        title_bar(ui, Command::GoFindings.text(), &counts, |ui| {
            if !empty {
                aside_button(ui, view, &mut state.findings);
            }
        });
        if empty {
            nobody(ui, intents);
            return;
        }
        filters(ui, view, &mut state.findings);
        ui.add_space(space::CLOSE);
        // Room for the bar of the scroll area, whether it is there or not.
        let width = (ui.available_width() - 12.0).min(1100.0);
        ScrollArea::vertical()
            .auto_shrink([false, false])
            .id_salt("findings")
            .show(ui, |ui| {
                Frame::new().show(ui, |ui| {
                    ui.set_max_width(width);
                    contents(ui, view, state, intents);
                });
                // What is not there now does not take the keyboard later.
                if state.findings.focus == Some(Focus::Card) {
                    state.findings.focus = None;
                }
                widgets::scroll_to_focus(ui);
            });
    });
}

/// Nobody is on the team yet.
fn nobody(ui: &mut Ui, intents: &mut Intents) {
    ui.add_space(space::SECTION);
    widgets::heading(ui, words::findings::NOBODY);
    widgets::caption(ui, words::findings::NOBODY_HINT);
    ui.add_space(space::ITEM);
    let add = Command::AddPeople;
    if widgets::primary(ui, Some(add.icon()), add.text(), true).clicked() {
        intents.push(Intent::Run(add));
    }
}

fn aside_button(ui: &mut Ui, view: View<'_>, state: &mut FindingsState) {
    let count = view.plan.parts().set_aside.len();
    let here = state.shows == Shows::Aside;
    if widgets::toggle(ui, here, &words::findings::aside(count)).clicked() {
        state.shows = if here { Shows::All } else { Shows::Aside };
    }
}

fn filters(ui: &mut Ui, view: View<'_>, state: &mut FindingsState) {
    /// Below this width the two filters stand one below the other.
    const SIDE_BY_SIDE: f32 = 700.0;
    let room = ui.available_width() >= SIDE_BY_SIDE;
    ui.horizontal(|ui| {
        let groups =
            RuleGroup::ALL.map(|group| (Shows::Group(group), words::findings::group(group)));
        let mut options = vec![(Shows::All, words::findings::ALL)];
        options.extend(groups);
        options.push((Shows::WhatToDo, words::findings::WHAT_TO_DO));
        options.push((Shows::Symptoms, words::symptoms::SYMPTOMS));
        let shows = widgets::segmented(ui, words::findings::SHOW, state.shows, &options);
        state.shows = shows.unwrap_or(state.shows);
        if room && is_of_cards(state.shows) {
            ui.add_space(space::CLOSE);
            about(ui, view, state);
        }
    });
    if !room && is_of_cards(state.shows) {
        ui.horizontal(|ui| about(ui, view, state));
    }
}

/// Whether the page shows findings, which are about somebody.
fn is_of_cards(shows: Shows) -> bool {
    !matches!(shows, Shows::WhatToDo | Shows::Symptoms)
}

fn about(ui: &mut Ui, view: View<'_>, state: &mut FindingsState) {
    widgets::caption(ui, words::findings::ABOUT);
    whom(ui, view, state);
}

/// The filter by member.
fn whom(ui: &mut Ui, view: View<'_>, state: &mut FindingsState) {
    let member = state.member.and_then(|id| view.plan.member(id));
    let shown = member.map_or(words::findings::EVERYBODY, |member| &member.profile.name);
    let combo = ComboBox::from_id_salt("whom")
        .width(190.0)
        .truncate()
        .icon(widgets::chevron)
        .selected_text(shown);
    let response = ui
        .allocate_ui(Vec2::new(190.0, CONTROL_HEIGHT), |ui| {
            combo.show_ui(ui, |ui| {
                ui.set_min_width(220.0);
                ui.spacing_mut().item_spacing.y = 2.0;
                let mut pick = |ui: &mut Ui, id: Option<MemberId>, name: &str| {
                    if ui.selectable_value(&mut state.member, id, name).clicked() {
                        ui.close();
                    }
                };
                pick(ui, None, words::findings::EVERYBODY);
                let members = view.plan.members();
                let height = ui.spacing().interact_size.y;
                ScrollArea::vertical().show_rows(ui, height, members.len(), |ui, rows| {
                    for member in members.get(rows).into_iter().flatten() {
                        pick(ui, Some(member.id), &member.profile.name);
                    }
                });
            })
        })
        .inner;
    response.response.accessible_name(words::findings::WHOM);
}

fn contents(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let shows = state.findings.shows;
    if shows == Shows::WhatToDo {
        advice::ui(ui, view, state, intents);
        return;
    }
    if shows == Shows::Symptoms {
        symptoms::ui(ui, view, intents);
        return;
    }
    let cards = shown::list(view, &mut state.findings);
    let chosen = |card: &Shown| Some(card.rule) == state.findings.rule;
    if !cards.iter().any(chosen) {
        // The first is chosen where none is.
        state.preselect_finding(cards.first().map(|card| card.rule));
    }
    for card in cards.iter() {
        card::ui(ui, view, state, card, intents);
        ui.add_space(space::HAIR);
    }
    let silent = shows == Shows::Aside && aside_and_silent(ui, view, intents);
    if cards.is_empty() && !silent {
        nothing(ui, view, state);
    }
    if shows == Shows::All && state.findings.member.is_none() && view.balance.any_rating() {
        ui.add_space(space::GROUP);
        advice::ui(ui, view, state, intents);
    }
}

/// What was set aside and is not found at present; whether there is any.
fn aside_and_silent(ui: &mut Ui, view: View<'_>, intents: &mut Intents) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let aside = view.plan.parts().set_aside.iter();
    let silent = aside.filter(|aside| view.cards.iter().all(|card| card.rule != aside.rule));
    let mut any = false;
    for aside in silent {
        any = true;
        let name = view.content.rule(&aside.rule).map_or("", |row| &row.name);
        widgets::card(tokens).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                widgets::heading(ui, name);
                widgets::caption(ui, words::findings::SILENT);
                let back = words::findings::BRING_BACK;
                widgets::at_right(ui, |ui| {
                    let button = widgets::secondary(ui, back);
                    let named = words::findings::named(back, name);
                    if button.accessible_name(named).clicked() {
                        intents.push(Intent::Edit(Edit::SetAside {
                            rule: aside.rule.clone(),
                            reason: None,
                        }));
                    }
                });
            });
            widgets::caption(ui, words::findings::because(&aside.reason));
        });
    }
    any
}

fn nothing(ui: &mut Ui, view: View<'_>, state: &mut ViewState) {
    let none_aside = view.plan.parts().set_aside.is_empty();
    ui.add_space(space::SECTION);
    if state.findings.shows == Shows::Aside && none_aside {
        widgets::heading(ui, words::findings::NOTHING_ASIDE);
        widgets::caption(ui, words::findings::NOTHING_ASIDE_HINT);
    } else {
        widgets::heading(ui, words::findings::NOTHING);
    }
    if widgets::secondary(ui, words::findings::SHOW_ALL).clicked() {
        state.findings.shows = Shows::All;
        state.findings.member = None;
    }
}
