//! People who were typed but not added yet are not lost.

use eframe::egui::Key;

use crate::stage::Stage;

/// An empty plan with two names typed.
fn typed() -> Stage {
    let mut stage = Stage::new();
    stage.ctrl(Key::N).type_keys("Ada\nBen");
    stage.expect("2 members");
    stage
}

#[test]
fn another_dialog_leaves_them_alone() {
    let mut stage = typed();
    stage.ctrl(Key::B).press(Key::Escape);
    stage.expect("2 members").ctrl(Key::Enter);
    assert_eq!(stage.plan().members().len(), 2);
}

#[test]
fn saving_adds_them_first() {
    let mut stage = typed();
    stage.will_pick("team.ron");
    stage.ctrl(Key::S);
    assert_eq!(stage.plan().members().len(), 2);
    assert!(!stage.is_dirty());
    let text = stage.read("team.ron");
    assert!(text.contains("Ada") && text.contains("Ben"), "{text}");
}

#[test]
fn they_count_as_unsaved() {
    let mut stage = typed();
    stage.ctrl(Key::W).expect("Save your changes?");
    stage.press(Key::Escape).expect("2 members");
    stage.ctrl(Key::W).click("Don’t save");
    assert!(!stage.has_plan());
    // They are not found in the next plan.
    stage.ctrl(Key::N);
    assert!(!stage.shows("2 members"));
}

#[test]
fn a_plan_that_is_read_meanwhile_asks_before_it_replaces_them() {
    let mut stage = Stage::new();
    std::fs::write(stage.path("plan.ron"), crate::stage::SMALL).unwrap();
    stage.ctrl(Key::N).will_pick("plan.ron");
    stage.hold().ctrl(Key::O).finish("file dialog");
    stage.click("People to add").type_keys("Ada\nBen");
    stage.finish("open a plan");
    stage.expect("Save your changes?").press(Key::Escape);
    stage.expect("2 members");
}

#[test]
fn what_cannot_be_added_is_said_and_nothing_is_saved() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N).paste("name,courage\nAda,9\n");
    stage.ctrl(Key::S).expect("Line 2, column 5");
    stage.press(Key::Escape);
    assert!(stage.plan().members().is_empty());
    assert!(!stage.shows("Saved"));
}
