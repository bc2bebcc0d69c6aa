//! The first-run hint: leads through the main job, and goes away for good.

use eframe::egui::Key;
use evenkeel::ui::{panels::hint::Step, words::hint};

use crate::stage::{SMALL, Stage, sample};

#[test]
fn the_hint_follows_what_is_done_and_ends_at_the_findings() {
    let mut stage = Stage::new();
    stage.expect(hint::text(Step::Start)).click(hint::START);
    stage.expect(hint::text(Step::Names));
    stage.paste("Ada").ctrl(Key::Enter);
    stage.expect(hint::text(Step::Ratings));
    stage
        .type_keys(&"3".repeat(19))
        .expect(hint::text(Step::Balance));
    stage
        .click(hint::BALANCE)
        .expect(hint::text(Step::Findings));
    stage.click(hint::FINDINGS);
    assert!(!stage.shows(hint::CLOSE));
    stage.ctrl(Key::Num1);
    assert!(!stage.shows(hint::CLOSE), "it is gone for good");
}

#[test]
fn the_hint_is_closed_at_any_time_and_stays_closed() {
    let mut stage = Stage::new();
    stage.click(hint::CLOSE);
    assert!(!stage.shows(hint::text(Step::Start)));
    stage
        .ctrl(Key::N)
        .paste(&sample("brightwater_startup.csv"))
        .ctrl(Key::Enter);
    assert!(!stage.shows(hint::CLOSE));
}

#[test]
fn whoever_opens_a_plan_file_is_not_led() {
    assert!(!Stage::with_plan(SMALL).shows(hint::CLOSE));
}
