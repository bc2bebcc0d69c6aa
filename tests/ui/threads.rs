//! What comes of slow work that ends late.

use std::{path::Path, time::Duration};

use eframe::{
    App as _,
    egui::{Key, ViewportCommand},
};
use evenkeel::{
    app::Picked,
    ui::words::{CANCEL, jobs, notice},
};

use crate::stage::{SMALL, Stage};

const SAVE: &str = "save the plan";

/// A window with an unsaved change and all threads held.
fn edited() -> Stage {
    let mut stage = Stage::with_plan(SMALL);
    let other = SMALL.replace("Small team", "Other");
    std::fs::write(stage.path("other.ron"), other).unwrap();
    stage.hold();
    rate(&mut stage, "5");
    stage
}

fn rate(stage: &mut Stage, level: &str) {
    stage.click("Courage of Ada").type_keys(level);
}

/// What is in the file: the rating that [`rate`] gives.
fn saved(stage: &Stage) -> String {
    let text = stage.read("plan.ron");
    let (_, rest) = text.split_once("\"courage\": ").unwrap();
    rest[..1].to_owned()
}

#[test]
fn a_plan_that_was_read_asks_before_it_replaces_work_that_came_up() {
    let mut stage = Stage::with_plan(SMALL);
    let other = SMALL.replace("Small team", "Other");
    std::fs::write(stage.path("other.ron"), other).unwrap();
    stage.will_pick("other.ron");
    stage.hold().ctrl(Key::O).finish("file dialog");
    rate(&mut stage, "5");
    let edited = stage.plan();
    stage.finish("open a plan").expect("Save your changes?");
    assert_eq!(stage.plan(), edited);
    stage.click("Save").finish(SAVE);
    assert_eq!(stage.plan().title(), "Other");
    assert_eq!(saved(&stage), "5");
}

#[test]
fn the_window_waits_while_a_file_dialog_is_open() {
    let mut stage = Stage::with_plan(SMALL);
    let start = stage.plan();
    let other = SMALL.replace("Small team", "Other");
    std::fs::write(stage.path("other.ron"), other).unwrap();
    stage.click("Courage of Ada").will_pick("other.ron");
    stage.hold().ctrl(Key::O);
    for key in [Key::N, Key::W, Key::B, Key::E, Key::Num2, Key::Q, Key::O] {
        stage.ctrl(key);
    }
    stage.click_start("Add people").click_start("Move down");
    assert_eq!(stage.plan(), start);
    for part in ["Tilt from", "Hide names", "People to add"] {
        assert!(!stage.shows(part), "{part}");
    }
    assert!(stage.shows("Courage of Ada"), "still the Team page");
    stage.finish("file dialog").finish("open a plan");
    assert_eq!(stage.plan().title(), "Other");
}

#[test]
fn keys_do_not_reach_the_grid_while_a_file_dialog_is_open() {
    let mut stage = Stage::with_plan(SMALL);
    let start = stage.plan();
    stage.click("Courage of Ada");
    stage.will_answer(Picked::Nothing);
    stage.hold().ctrl(Key::O);
    stage.type_keys("5").press(Key::Delete).paste("Cleo");
    assert!(!stage.shows("People to add"));
    stage.finish("file dialog");
    assert!(stage.plan() == start, "the window takes keys");
}

#[test]
fn closing_the_window_asks_nothing_about_typed_people_while_a_file_dialog_is_open() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N).type_keys("Ada");
    stage.will_answer(Picked::Nothing);
    stage.hold().ctrl(Key::I).close_window();
    assert!(!stage.shows("Save your changes?"));
    stage.finish("file dialog").close_window();
    stage.expect("Save your changes?");
    assert!(!stage.commands().contains(&ViewportCommand::Close));
}

#[test]
fn of_two_saves_in_a_row_the_newest_is_in_the_file_last() {
    let mut stage = edited();
    stage.ctrl(Key::S);
    rate(&mut stage, "4");
    stage.ctrl(Key::S).finish(SAVE);
    assert_eq!(saved(&stage), "5");
    assert!(stage.is_dirty(), "the newest is not in the file yet");
    stage.finish(SAVE);
    assert_eq!(saved(&stage), "4");
    assert!(!stage.is_dirty());
}

#[test]
fn an_edit_made_while_the_plan_is_saved_stays_unsaved() {
    let mut stage = edited();
    stage.ctrl(Key::S).click("Courage of Ben").type_keys("4");
    stage.finish(SAVE);
    assert_eq!(saved(&stage), "5");
    assert!(stage.is_dirty());
    stage.ctrl(Key::Z);
    assert!(!stage.is_dirty(), "what is in the file again");
}

#[test]
fn a_save_that_ends_late_does_not_answer_an_open_question() {
    let mut stage = edited();
    stage.ctrl(Key::S).ctrl(Key::N).expect("Save your changes?");
    stage.finish(SAVE).expect("Save your changes?");
    assert_eq!(stage.plan().title(), "Small team");
    stage.press(Key::Escape);
    assert_eq!(stage.plan().title(), "Small team");

    let mut stage = edited();
    stage.ctrl(Key::S).ctrl(Key::N).finish(SAVE);
    stage.click("Save").finish(SAVE);
    assert!(stage.plan().members().is_empty());
}

#[test]
fn work_that_came_up_while_saving_first_is_asked_about_again() {
    let mut stage = edited();
    stage.ctrl(Key::W).click("Save");
    rate(&mut stage, "4");
    stage.finish(SAVE).expect("Save your changes?");
    assert!(stage.has_plan());
    stage.click("Save").finish(SAVE);
    assert!(!stage.has_plan());
    assert_eq!(saved(&stage), "4");
}

#[test]
fn quitting_waits_for_exports() {
    let mut stage = Stage::with_plan(SMALL);
    stage.will_pick("people.csv");
    stage.hold().menu("Export table…").finish("file dialog");
    let export = stage.take_held("export the table");
    let thread = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(50));
        export();
    });
    stage.harness.state_mut().on_exit(None);
    assert!(stage.path("people.csv").exists());
    thread.join().unwrap();
}

#[test]
fn a_save_that_waits_never_writes_another_plan_into_the_file() {
    let mut stage = edited();
    stage.ctrl(Key::S).click("Courage of Ben").type_keys("4");
    stage.ctrl(Key::S).ctrl(Key::N).click("Don’t save");
    assert!(stage.plan().members().is_empty());
    stage.finish(SAVE);
    if stage.is_held(SAVE) {
        stage.finish(SAVE);
    }
    assert!(stage.read("plan.ron").contains("Ada"));
    assert!(stage.shows("not saved yet"), "the new plan has no file");
}

#[test]
fn an_answer_is_never_about_a_plan_that_came_up_behind_the_question() {
    let text = format!("// Mine.\n{SMALL}");
    let mut stage = Stage::with_plan(&text);
    let other = SMALL.replace("Small team", "Other");
    std::fs::write(stage.path("other.ron"), other).unwrap();
    stage.will_pick("other.ron");
    stage.hold().ctrl(Key::O).finish("file dialog");
    stage.ctrl(Key::S).expect("The comments will go");
    stage.finish("open a plan");
    if stage.shows("Save without comments") {
        stage.click("Save without comments");
    }
    if stage.is_held(SAVE) {
        stage.finish(SAVE);
    }
    assert!(stage.read("plan.ron").contains("Small team"));
}

#[test]
fn work_that_takes_long_is_told_of_and_can_be_given_up() {
    let mut stage = Stage::new();
    std::fs::write(stage.path("late.ron"), SMALL).unwrap();
    stage.hold().will_pick("late.ron");
    stage.ctrl(Key::O).finish("file dialog");
    let says = jobs::opens(Path::new("late.ron"));
    assert!(!stage.shows(&says), "it may be quick");
    stage.wait(2).expect(&says);
    stage.click(&notice::way(CANCEL, &says));
    assert!(!stage.shows(&says));
    stage.finish("open a plan");
    assert!(!stage.has_plan(), "it was given up");
}

#[test]
fn an_export_that_is_given_up_writes_nothing() {
    let mut stage = Stage::with_plan(SMALL);
    stage.hold().will_pick("table.csv");
    stage.menu("Export table…").finish("file dialog");
    let says = jobs::exports(Path::new("table.csv"));
    stage.wait(2).click(&notice::way(CANCEL, &says));
    stage.finish("export the table");
    assert!(!stage.path("table.csv").exists());
    assert!(!stage.shows("Exported to"));
}

#[test]
fn saving_is_told_of_when_it_takes_long_and_goes_on() {
    let mut stage = Stage::with_plan(SMALL);
    stage.hold().type_keys("4").ctrl(Key::S);
    let says = jobs::saves(Path::new("plan.ron"));
    stage.wait(2).expect(&says);
    assert!(!stage.shows(&notice::way(CANCEL, &says)));
    stage.finish("save the plan");
    assert!(!stage.shows(&says));
    assert!(!stage.is_dirty());
}
