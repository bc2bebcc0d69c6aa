//! The check-list of symptoms on the Findings page.

use std::sync::LazyLock;

use eframe::egui::{Key, Vec2, accesskit::Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    content::{Content, Imbalance, Risk},
    plan::Sighting,
    ui::words::{checklists, findings, symptoms as words},
};

use crate::stage::Stage;

/// A team that manages more than it leads, and has said nothing of symptoms yet.
static HARROW_LANE: LazyLock<String> = LazyLock::new(|| {
    let text = include_str!("../../plans/harrow-lane.ron");
    let lines = text.lines().filter(|line| !line.contains("sighting: seen"));
    lines.collect::<Vec<_>>().join("\n")
});

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());

fn risk(id: &str) -> &'static Risk {
    let mut risks = CONTENT.risks().iter();
    risks.find(|risk| risk.id == id).unwrap()
}

fn answer(id: &str, sighting: Sighting) -> String {
    format!("{}: {}", risk(id).symptom, checklists::sighting(sighting))
}

fn show(filter: &str) -> String {
    format!("{}: {filter}", findings::SHOW)
}

fn symptoms() -> Stage {
    let mut stage = Stage::with_plan(&HARROW_LANE);
    stage.harness.set_size(Vec2::new(1440.0, 1400.0));
    stage.ctrl(Key::Num3).click(&show(words::SYMPTOMS));
    stage
}

impl Stage {
    fn sighting(&self, id: &str) -> Option<Sighting> {
        self.plan().self_image().symptoms.get(id).copied()
    }
}

#[test]
fn every_symptom_is_asked_for_once_under_its_imbalance() {
    let stage = symptoms();
    for imbalance in Imbalance::ALL {
        assert!(stage.shows(words::group(imbalance)));
    }
    for risk in CONTENT.risks() {
        for sighting in Sighting::ALL {
            stage.harness.get_by_label(&answer(&risk.id, sighting));
        }
    }
}

#[test]
fn an_answer_is_given_changed_and_taken_back_by_a_second_click() {
    let mut stage = symptoms();
    let before = stage.plan();
    for (clicked, expected) in [
        (Sighting::Seen, Some(Sighting::Seen)),
        (Sighting::Unsure, Some(Sighting::Unsure)),
        (Sighting::NotSeen, Some(Sighting::NotSeen)),
        (Sighting::NotSeen, None),
    ] {
        stage.click(&answer("chaos", clicked));
        assert_eq!(stage.sighting("chaos"), expected, "{clicked:?}");
        let answer = answer("chaos", clicked);
        let chosen = stage.harness.get_by_label(&answer);
        let is_on = chosen.accesskit_node().toggled() == Some(Toggled::True);
        assert_eq!(is_on, expected.is_some());
    }
    assert_eq!(stage.plan(), before);
    stage.click(&answer("chaos", Sighting::Seen)).ctrl(Key::Z);
    assert_eq!(stage.plan(), before);
}

#[test]
fn the_keyboard_alone_answers() {
    let mut stage = symptoms();
    stage.tab_to(&answer("stagnation", Sighting::Seen));
    stage.press(Key::Space);
    assert_eq!(stage.sighting("stagnation"), Some(Sighting::Seen));
    stage.press(Key::Tab).press(Key::Space);
    assert_eq!(stage.sighting("stagnation"), Some(Sighting::NotSeen));
    stage.press(Key::Space);
    assert_eq!(stage.sighting("stagnation"), None);
}

#[test]
fn only_what_is_seen_counts() {
    let mut stage = symptoms();
    let told = |stage: &Stage, seen| {
        let count = words::count(seen, 7);
        stage.harness.query_all_by_label(&count).count()
    };
    // In the card, and beside the list.
    assert_eq!(told(&stage, 0), 2);
    stage
        .click(&answer("stagnation", Sighting::Seen))
        .click(&answer("bureaucracy", Sighting::Seen))
        .click(&answer("no_why", Sighting::Unsure))
        .click(&answer("fear_of_failure", Sighting::NotSeen))
        .click(&answer("chaos", Sighting::Seen));
    assert_eq!(told(&stage, 2), 2);
    stage.expect(&words::count(1, 6));
}

#[test]
fn what_is_seen_is_held_against_what_the_ratings_show() {
    let stage = symptoms();
    let told = |found| {
        let says = words::ratings(found);
        stage.harness.query_all_by_label(says).count()
    };
    assert_eq!((told(true), told(false)), (1, 3));
}

#[test]
fn what_is_seen_supports_the_finding_of_its_imbalance_and_no_other() {
    let mut stage = symptoms();
    stage
        .click(&answer("stagnation", Sighting::Seen))
        .click(&answer("bureaucracy", Sighting::Seen))
        .click(&answer("no_why", Sighting::Unsure))
        .click(&answer("chaos", Sighting::Seen));
    stage.click(&show(findings::ALL));
    let seen = ["stagnation", "bureaucracy"].map(|id| risk(id).symptom.as_str());
    // On the card of the finding alone.
    let line = words::also_seen(&seen).unwrap();
    assert_eq!(stage.harness.query_all_by_label(&line).count(), 1);
    // And behind it.
    let beside = stage.harness.query_all_by_label(words::ALSO_SEEN);
    assert_eq!(beside.count(), 1);
    for symptom in seen {
        assert_eq!(stage.harness.query_all_by_label(symptom).count(), 1);
    }
    assert!(!stage.shows(&risk("chaos").symptom));
    stage.click(&show(words::SYMPTOMS));
    for id in ["stagnation", "bureaucracy"] {
        stage.click(&answer(id, Sighting::Seen));
    }
    stage.click(&show(findings::ALL));
    assert!(!stage.shows(words::ALSO_SEEN));
}

#[test]
fn answers_lie_within_the_page_in_every_window() {
    let mut stage = symptoms();
    for size in [Vec2::new(960.0, 640.0), Vec2::new(720.0, 450.0)] {
        stage.harness.set_size(size);
        stage.harness.run();
        stage.tab_to(&answer("stagnation", Sighting::Seen));
        for _ in 1..45 {
            assert!(stage.shows_focused(), "{:?} at {size:?}", stage.focused());
            stage.press(Key::Tab);
        }
        stage
            .click(&show(findings::ALL))
            .click(&show(words::SYMPTOMS));
    }
}
