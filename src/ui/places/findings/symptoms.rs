//! The check-list of symptoms: what a team sees of an imbalance, beside what its ratings say.

use eframe::egui::{Align, Label, Layout, RichText, Ui, Vec2};

use crate::{
    content::{Imbalance, Risk},
    plan::{Edit, Sighting},
    ui::{
        intent::Intent,
        state::{Intents, View},
        theme::{CONTROL_HEIGHT, Tokens, size, space},
        widgets,
        words::{checklists, symptoms as words},
    },
};

/// Room for the answers.
const ANSWERS: f32 = 220.0;
/// In a narrower card the answers stand below the symptom.
const SIDE_BY_SIDE: f32 = 520.0;

/// The symptoms that a team sees of the imbalance that a rule finds.
#[must_use]
pub fn seen<'a>(view: View<'a>, rule: &str) -> Vec<&'a str> {
    let imbalance = view.content.rule(rule).and_then(|row| row.imbalance);
    let Some(imbalance) = imbalance else {
        return Vec::new();
    };
    let seen = of(view, imbalance).filter(|risk| is_seen(view, risk));
    seen.map(|risk| risk.symptom.as_str()).collect()
}

/// How many symptoms of an imbalance are seen, and how many there are.
#[must_use]
pub fn counts(view: View<'_>, imbalance: Imbalance) -> [usize; 2] {
    let seen = of(view, imbalance).filter(|risk| is_seen(view, risk));
    [seen.count(), of(view, imbalance).count()]
}

/// Whether the ratings show an imbalance.
#[must_use]
pub fn is_found(view: View<'_>, imbalance: Imbalance) -> bool {
    let mut rules = view.content.rules().iter();
    rules.any(|row| row.imbalance == Some(imbalance) && view.card_of(&row.id).is_some())
}

fn of(view: View<'_>, imbalance: Imbalance) -> impl Iterator<Item = &Risk> {
    let risks = view.content.risks().iter();
    risks.filter(move |risk| risk.imbalance == imbalance)
}

fn sighting(view: View<'_>, risk: &Risk) -> Option<Sighting> {
    view.plan.self_image().symptoms.get(&risk.id).copied()
}

fn is_seen(view: View<'_>, risk: &Risk) -> bool {
    sighting(view, risk) == Some(Sighting::Seen)
}

/// Shows the check-list.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, intents: &mut Intents) {
    let hint = RichText::new(words::HINT).size(size::SECONDARY);
    let hint = hint.color(Tokens::of(ui.ctx()).ink2);
    ui.add(Label::new(hint).wrap());
    ui.add_space(space::TIGHT);
    for imbalance in Imbalance::ALL {
        widgets::card(Tokens::of(ui.ctx())).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let [seen, all] = counts(view, imbalance);
            let beside = words::count(seen, all);
            widgets::card_heading(ui, words::group(imbalance), &beside);
            for risk in of(view, imbalance) {
                symptom(ui, view, risk, intents);
            }
        });
        ui.add_space(space::HAIR);
    }
}

fn symptom(ui: &mut Ui, view: View<'_>, risk: &Risk, intents: &mut Intents) {
    let says = |ui: &mut Ui| {
        let ink = Tokens::of(ui.ctx()).ink;
        let text = RichText::new(&risk.symptom).size(size::BODY).color(ink);
        ui.add(Label::new(text).wrap());
    };
    let width = ui.available_width();
    if width < SIDE_BY_SIDE {
        says(ui);
        answers(ui, view, risk, intents);
        ui.add_space(space::TIGHT);
        return;
    }
    ui.horizontal(|ui| {
        // In the middle of the line, as the answers are.
        let room = Vec2::new(width - ANSWERS, CONTROL_HEIGHT + 2.0);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(room.x);
            says(ui);
        });
        widgets::at_right(ui, |ui| answers(ui, view, risk, intents));
    });
}

fn answers(ui: &mut Ui, view: View<'_>, risk: &Risk, intents: &mut Intents) {
    let options = Sighting::ALL.map(|one| (one, checklists::sighting(one)));
    let chosen = sighting(view, risk);
    if let Some(sighting) = widgets::open_segmented(ui, &risk.symptom, chosen, &options) {
        let edit = Edit::Symptom(risk.id.clone(), sighting);
        intents.push(Intent::Edit(edit));
    }
}
