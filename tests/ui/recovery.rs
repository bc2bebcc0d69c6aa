//! Unsaved work survives a crash.

use eframe::egui::Key;

use crate::stage::{SMALL, Stage};

fn edited() -> Stage {
    let mut stage = Stage::with_plan(SMALL);
    stage.click("Courage of Ada").type_keys("5");
    stage
}

#[test]
fn unsaved_work_is_offered_after_a_crash_and_the_file_is_untouched() {
    let mut stage = edited();
    stage.wait(3);
    let work = stage.plan();
    assert_eq!(stage.read("plan.ron"), SMALL);
    let mut stage = stage.again();
    stage
        .expect("Unsaved work was kept")
        .click("Restore Small team");
    assert_eq!(stage.plan(), work);
    assert!(stage.is_dirty());
    stage.wait(3).ctrl(Key::S);
    assert!(stage.read("plan.ron").contains("\"courage\": 5"));
    let stage = stage.again();
    assert!(!stage.shows("Unsaved work was kept"));
}

#[test]
fn saved_or_discarded_work_is_not_offered() {
    let mut stage = edited();
    stage.wait(3).ctrl(Key::S);
    assert!(!stage.again().shows("Unsaved work was kept"));

    let mut stage = edited();
    stage.wait(3).ctrl(Key::W).click("Don’t save");
    assert!(!stage.again().shows("Unsaved work was kept"));
}

#[test]
fn work_put_off_is_offered_again_and_work_thrown_away_is_not() {
    let mut stage = edited();
    stage.wait(3);
    let mut stage = stage.again();
    stage.click("Later").click("Unsaved work (1)…");
    stage.expect("Unsaved work was kept").click("Later");
    let mut stage = stage.again();
    stage.click("Throw Small team away").press(Key::Escape);
    stage
        .expect("Unsaved work was kept")
        .click("Throw Small team away");
    stage.expect("cannot be brought back").click("Throw away");
    assert!(!stage.shows("Unsaved work was kept"));
    assert!(!stage.again().shows("Unsaved work was kept"));
}

#[test]
fn comments_are_asked_about_also_after_work_was_restored() {
    let text = format!("// Mine.\n{SMALL}");
    let mut stage = Stage::with_plan(&text);
    stage.click("Courage of Ada").type_keys("5").wait(3);
    let mut stage = stage.again();
    stage.click("Restore Small team").ctrl(Key::S);
    stage.expect("The comments will go").press(Key::Escape);
    assert_eq!(stage.read("plan.ron"), text);
}

#[test]
fn unsaved_work_is_offered_also_when_the_plan_to_open_is_at_fault() {
    let mut stage = edited();
    stage.wait(3);
    let mut stage = stage.again_with(Some("missing.ron"), false);
    let texts = ["The plan cannot be opened", "Unsaved work was kept"];
    let first = texts.map(|text| stage.shows(text));
    stage.press(Key::Escape);
    let second = texts.map(|text| stage.shows(text));
    assert!(first[0] != first[1], "one at a time");
    assert_eq!(second, [first[1], first[0]], "then the other");
}

#[test]
fn the_rest_of_the_unsaved_work_is_offered_again_after_one_is_restored() {
    let mut stage = edited();
    stage.wait(3);
    let other = SMALL.replace("Small team", "Other");
    std::fs::write(stage.path("other.ron"), other).unwrap();
    let mut stage = stage.again_with(Some("other.ron"), false);
    stage.click("Later").click("Courage of Ben");
    stage.type_keys("2").wait(3);

    let mut stage = stage.again();
    stage
        .expect("Restore Other")
        .click("Restore Small team")
        .expect("Restore Other");
    assert_eq!(stage.plan().title(), "Small team");
    assert!(!stage.shows("Restore Small team"));
    stage.click("Restore Other").expect("Save your changes?");
    stage.click("Save");
    assert_eq!(stage.plan().title(), "Other");
    assert!(stage.read("plan.ron").contains("\"courage\": 5"));
    assert!(!stage.shows("Unsaved work was kept"));
}

#[test]
fn a_late_copy_of_an_earlier_plan_leaves_alone_what_work_was_restored_from() {
    let mut stage = edited();
    stage.wait(3);
    let work = stage.plan();
    let other = SMALL.replace("Small team", "Other");
    std::fs::write(stage.path("other.ron"), other).unwrap();
    let mut stage = stage.again_with(Some("other.ron"), true);
    stage.finish("open a plan").click("Courage of Ben");
    stage.type_keys("2").wait(3);
    stage
        .finish("look for unsaved work")
        .click("Restore Small team")
        .click("Don’t save");
    assert_eq!(stage.plan(), work);
    stage.finish("keep unsaved work");

    let mut stage = stage.again();
    stage.click("Restore Small team");
    assert_eq!(stage.plan(), work);
}
