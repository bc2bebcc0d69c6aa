//! The inspector of the Findings page: why a finding, or the numbers of what it is about.

use eframe::egui::{self, Id, Key, Label, RichText, Ui};

use super::arithmetic::Row;
use crate::{
    balance::{Quantity, Subject, findings::margin_in_words, number},
    content::{Imbalance, Rule},
    figure::{self, point},
    ui::{
        places::{
            findings::{
                shown::{self, Behind, MOST, Shown},
                symptoms,
            },
            guide::{self, Passage, Section},
        },
        state::{Focus, Intents, Selection, Shows, View, ViewState},
        theme::{self, Tokens, size, space},
        widgets::{self, chart},
        words::{self, quantity::Under},
    },
};

/// So many actions are named.
const NAMED: usize = 8;
/// A margin of so many steps is told step by step.
const TOLD: usize = 6;

/// Shows what is chosen on the page.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    escapes: bool,
    intents: &mut Intents,
) {
    if let Some(selection) = state.findings.trail.last().copied() {
        subject(ui, view, state, selection, escapes, intents);
        return;
    }
    if state.findings.shows == Shows::WhatToDo {
        scores(ui, view, state, intents);
        return;
    }
    if state.findings.shows == Shows::Symptoms {
        symptoms(ui, view);
        return;
    }
    let cards = shown::list(view, &mut state.findings);
    let chosen = cards
        .iter()
        .find(|card| Some(card.rule) == state.findings.rule);
    let Some(card) = chosen.or(cards.first()) else {
        widgets::heading(ui, words::inspector::NOTHING);
        widgets::caption(ui, words::findings::NOTHING_CHOSEN);
        return;
    };
    finding(ui, view, state, card, intents);
}

/// What is seen of each imbalance, and whether the ratings show it too.
fn symptoms(ui: &mut Ui, view: View<'_>) {
    widgets::heading(ui, words::symptoms::BESIDE);
    widgets::caption(ui, words::symptoms::BESIDE_HINT);
    ui.add_space(space::ITEM);
    for imbalance in Imbalance::ALL {
        section(ui, words::symptoms::group(imbalance));
        let [seen, all] = symptoms::counts(view, imbalance);
        text(ui, &words::symptoms::count(seen, all));
        if view.balance.any_rating() {
            let found = symptoms::is_found(view, imbalance);
            text(ui, words::symptoms::ratings(found));
        }
        ui.add_space(space::GROUP);
    }
}

/// The arithmetic behind the proposals.
fn scores(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    widgets::heading(ui, words::findings::SCORES);
    widgets::caption(ui, words::findings::SCORES_HINT);
    ui.add_space(space::ITEM);
    let thresholds = view.content.thresholds();
    let advice = state.advice(view);
    for proposal in &advice.proposals {
        let Some(action) = view.content.actions().get(proposal.action) else {
            continue;
        };
        section(ui, &action.name);
        rows(ui, |ui| {
            let parts = advice
                .gaps
                .iter()
                .filter(|gap| proposal.skills.contains(&gap.skill));
            for gap in parts {
                let weight = gap.weight(thresholds);
                let value = number::fixed(weight * gap.size(), 2);
                let row = Row {
                    tip: words::findings::gap(gap, weight),
                    ..Row::plain(view.skill(gap.skill), value)
                };
                row.ui(ui, view, state, Id::unique("score"), 0, intents);
            }
            let score = number::fixed(proposal.score, 2);
            let total = Row::plain(words::findings::SCORE.to_owned(), score);
            total.ui(ui, view, state, Id::unique("score"), 0, intents);
        });
    }
}

/// The numbers of a member or skill, and the ways back and on.
fn subject(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    selection: Selection,
    escapes: bool,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    let before = state.findings.trail.iter().rev().nth(1);
    let page = match state.findings.shows {
        Shows::WhatToDo => words::findings::SCORES,
        _ => words::findings::WHY,
    };
    let before = before.map_or_else(|| page.to_owned(), |before| called(view, *before));
    let text = RichText::new(words::findings::back_to(&before)).size(size::SECONDARY);
    let back = egui::Button::new(text).frame_when_inactive(false);
    let back = ui
        .add(back)
        .accessible_name(words::findings::back_named(&before));
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let escaped = escapes && nothing_focused && ui.input(|input| input.key_pressed(Key::Escape));
    let member = selection.member.and_then(|id| view.plan.position(id));
    let (name, about, quantity) = match (member, selection.skill) {
        (Some(place), _) => {
            let member = view.plan.members().get(place);
            let role = member.map_or("", |member| &member.profile.role);
            (view.name(place), role, Quantity::MemberTilt(place))
        }
        (None, Some(place)) => {
            let skill = view.plan.framework().skills.get(place);
            let about = skill.map_or("", |skill| &skill.definition);
            (view.skill(place), about, Quantity::SkillMean(place))
        }
        (None, None) => {
            // Whoever was looked at is gone.
            state.findings.trail.pop();
            ui.ctx().request_repaint();
            return;
        }
    };
    widgets::label(ui, &name, theme::strong(size::TITLE), tokens.ink);
    if !about.is_empty() {
        widgets::caption(ui, about);
    }
    let show = widgets::secondary(ui, words::findings::SHOW_IN_TEAM);
    if state.findings.focus == Some(Focus::Inspector) {
        state.findings.focus = None;
        show.request_focus();
    }
    if show.clicked() {
        let first = view.plan.members().first().map(|member| member.id);
        let cell = Selection {
            member: selection.member.or(first),
            skill: selection.skill.or(Some(0)),
        };
        state.show_in_team(cell, intents);
        return;
    }
    if let (None, Some(place)) = (member, selection.skill) {
        guide::link(ui, view, Passage::new(Section::Skills, place), intents);
    }
    ui.add_space(space::ITEM);
    section(ui, words::findings::NUMBERS);
    let under = Under {
        member,
        skill: selection.skill.filter(|_| member.is_none()),
        side: None,
    };
    rows(ui, |ui| {
        let whole = Row {
            unfolds: false,
            ..Row::of(view, quantity, under)
        };
        let id = Id::unique(("numbers of", selection.member, selection.skill));
        whole.ui(ui, view, state, id, 0, intents);
        let parts = quantity.parts(view.plan, view.balance);
        let left = parts.len().saturating_sub(MOST);
        for part in parts.into_iter().take(MOST) {
            let row = Row {
                starts_open: true,
                ..Row::of(view, part, under)
            };
            row.ui(ui, view, state, id, 0, intents);
        }
        if left > 0 {
            widgets::caption(ui, words::findings::and_more(left));
        }
    });
    if back.clicked() || escaped {
        state.findings.trail.pop();
        let card = state.findings.trail.is_empty() && (escaped || widgets::by_keyboard(ui));
        state.findings.focus = card.then_some(Focus::Card);
    }
}

/// The name of a member or skill.
fn called(view: View<'_>, selection: Selection) -> String {
    let member = selection.member.and_then(|id| view.plan.position(id));
    match (member, selection.skill) {
        (Some(place), _) => view.name(place),
        (None, Some(place)) => view.skill(place),
        (None, None) => String::new(),
    }
}

/// Rows close together.
fn rows(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        contents(ui);
    });
    ui.add_space(space::GROUP);
}

fn finding(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    card: &Shown,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    let row = view.inputs().rule(card.rule);
    widgets::caption(ui, words::findings::WHY);
    let title = RichText::new(&card.title)
        .font(theme::strong(size::HEADING))
        .color(tokens.ink);
    ui.add(Label::new(title).wrap());
    // In a low window the numbers matter more.
    if card.decides && ui.ctx().content_rect().height() > 560.0 {
        let width = ui.available_width().min(220.0);
        let keel = figure::keel(view.balance, view.content, point(width, width * 0.54));
        ui.vertical_centered(|ui| chart::chart(ui, "large keel", &keel, false));
        ui.add_space(space::TIGHT);
    }
    numbers(ui, view, state, card, intents);
    section(ui, words::findings::CHANGE);
    text(ui, &card.change);
    ui.add_space(space::GROUP);
    margin(ui, view, state, card);
    risks(ui, view, row);
    let beside = card.beside_rule.map(|rule| view.inputs().rule(rule));
    sources(ui, view, [Some(row), beside]);
    ui.add_space(space::GROUP);
    passages(ui, view, card, intents);
    actions(ui, view, card, intents);
}

fn section(ui: &mut Ui, heading: &str) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    widgets::label(ui, heading, theme::strong(size::SECONDARY), ink2);
}

fn text(ui: &mut Ui, text: &str) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    let text = RichText::new(text).size(size::BODY).color(ink2);
    ui.add(Label::new(text).wrap());
}

/// The values behind each conclusion of the card.
fn numbers(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    card: &Shown,
    intents: &mut Intents,
) {
    if card.numbers.is_empty() {
        return;
    }
    section(ui, words::findings::NUMBERS);
    rows(ui, |ui| {
        let id = Id::unique(("numbers behind", card.rule));
        for behind in &card.numbers {
            let row = match behind {
                Behind::Team(quantity) => Some(Row::of(view, *quantity, Under::default())),
                Behind::Subject(subject, basis) => of_subject(view, *subject, basis),
            };
            if let Some(row) = row {
                row.ui(ui, view, state, id, 0, intents);
            }
        }
    });
    let hidden = card.all_numbers.saturating_sub(card.numbers.len());
    if hidden > 0 {
        widgets::caption(ui, words::findings::left_out(hidden));
        ui.add_space(space::ITEM);
    }
}

/// A subject with the value that decides, and below it all that the conclusion rests on.
fn of_subject(view: View<'_>, subject: Subject, basis: &[Quantity]) -> Option<Row> {
    let first = *basis.first()?;
    let (under, label, selects) = match subject {
        Subject::Member(place) => (
            Under {
                member: Some(place),
                ..Under::default()
            },
            view.name(place),
            Some(Selection::of_member(view.plan, place)),
        ),
        Subject::Skill(place) => (
            Under {
                skill: Some(place),
                ..Under::default()
            },
            view.skill(place),
            Some(Selection::of_skill(place)),
        ),
        Subject::Action(place) => (Under::default(), view.action(place), None),
        Subject::Measure(place) => (Under::default(), view.measure(place), None),
        Subject::Training(place) => (Under::default(), view.training(place), None),
        Subject::Team | Subject::Finding(_) => return None,
    };
    let row = Row::of(view, first, under);
    // A single number unfolds by itself; a mean unfolds after what it is held against.
    let (before, unfolds) = match basis {
        [Quantity::Rating(..)] => {
            return Some(Row { label, ..row });
        }
        [_] => (Vec::new(), row.unfolds),
        [Quantity::SkillMean(_), rest @ ..] => (rest.to_vec(), true),
        _ => (basis.to_vec(), false),
    };
    Some(Row {
        label,
        first: before,
        unfolds,
        under,
        selects,
        ..row
    })
}

/// How far the verdict is from another one, for the card that decides it.
fn margin(ui: &mut Ui, view: View<'_>, state: &mut ViewState, card: &Shown) {
    if !card.decides {
        return;
    }
    section(ui, words::findings::FIRMNESS);
    let margin = state.margin(view);
    let margin = margin.as_ref().as_ref();
    text(ui, &margin_in_words(margin, &view.inputs()));
    let Some(margin) = margin.filter(|margin| margin.steps <= TOLD) else {
        ui.add_space(space::GROUP);
        return;
    };
    widgets::caption(ui, words::findings::STEPS);
    for change in &margin.changes {
        let member = view.plan.member(change.member);
        let name = member.map_or("", |member| &member.profile.name);
        let (from, to) = (change.from.get(), change.to.get());
        let says = words::findings::change(name, &view.skill(change.skill), from, to);
        text(ui, &says);
    }
    ui.add_space(space::GROUP);
}

fn risks(ui: &mut Ui, view: View<'_>, row: &Rule) {
    let Some(imbalance) = row.imbalance else {
        return;
    };
    section(ui, words::findings::RISKS);
    let risks = view.content.risks().iter();
    for risk in risks.filter(|risk| risk.imbalance == imbalance) {
        text(ui, &words::findings::risk(&risk.risk, &risk.symptom));
    }
    ui.add_space(space::GROUP);
    let seen = symptoms::seen(view, &row.id);
    if !seen.is_empty() {
        section(ui, words::symptoms::ALSO_SEEN);
        for symptom in seen {
            text(ui, symptom);
        }
        ui.add_space(space::GROUP);
    }
}

/// What is worth trying and what it is for, to be taken up with a click.
fn actions(ui: &mut Ui, view: View<'_>, card: &Shown, intents: &mut Intents) {
    if card.actions.is_empty() {
        return;
    }
    section(ui, words::findings::WORTH_TRYING);
    for action in card.actions.iter().take(NAMED) {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            // The card names the first of them, too.
            ui.push_id("why", |ui| action.ui(ui, view, card.rule, intents));
            widgets::caption(ui, &action.develops);
        });
        ui.add_space(space::TIGHT);
    }
    if let Some(more) = card
        .actions
        .len()
        .checked_sub(NAMED)
        .filter(|more| *more > 0)
    {
        widgets::caption(ui, words::findings::and_more(more));
    }
    ui.add_space(space::GROUP);
}

/// What the guide has to say about it.
fn passages(ui: &mut Ui, view: View<'_>, card: &Shown, intents: &mut Intents) {
    let mut passages = Passage::of_rule(view.content, card.rule);
    if card.decides {
        // The verdict is that for the situation.
        let situation = view.content.situation_or_default(view.plan.situation());
        passages.extend(Passage::situation(view.content, &situation.id));
    }
    if let Some(rule) = card.beside_rule {
        for passage in Passage::of_rule(view.content, rule) {
            if !passages.contains(&passage) {
                passages.push(passage);
            }
        }
    }
    guide::read_more(ui, view, &passages, intents);
}

fn sources(ui: &mut Ui, view: View<'_>, rows: [Option<&Rule>; 2]) {
    section(ui, words::findings::SOURCES);
    let ideas = || rows.into_iter().flatten().flat_map(|row| &row.sources);
    if ideas().next().is_none() {
        text(ui, words::findings::NO_SOURCE);
    }
    for idea in ideas() {
        text(ui, &idea.idea);
        if let Some(source) = view.content.source(&idea.id) {
            widgets::caption(ui, words::findings::source(source));
        }
        ui.add_space(space::TIGHT);
    }
    widgets::caption(ui, words::findings::OWN_NUMBERS);
}
