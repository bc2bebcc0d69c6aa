//! Notices tell what was done, lead back or on, and go away by themselves.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use evenkeel::ui::words::{findings, notice, plan::inspector};

use crate::stage::{SMALL, Stage};

const REMOVED: &str = "Ada was removed";

fn with_ada_removed() -> Stage {
    let mut stage = Stage::with_plan(SMALL);
    stage.choose("Ada").ctrl(Key::Delete).expect(REMOVED);
    stage
}

#[test]
fn undo_on_a_notice_takes_back_what_it_tells_of() {
    let mut stage = with_ada_removed();
    stage.click(&notice::way(notice::UNDO, REMOVED));
    assert_eq!(stage.plan().members().len(), 2);
    assert!(!stage.shows(REMOVED), "the notice stays");
}

#[test]
fn a_notice_with_a_way_back_is_gone_once_something_else_was_done() {
    for key in ["rate", "undo"] {
        let mut stage = with_ada_removed();
        match key {
            "rate" => stage.click("Courage of Ben").type_keys("4"),
            _ => stage.ctrl(Key::Z),
        };
        assert!(!stage.shows(REMOVED), "after {key}");
    }
}

#[test]
fn a_notice_goes_by_itself_and_then_the_window_rests() {
    let mut stage = with_ada_removed();
    stage.wait(7).expect(REMOVED).wait(2);
    assert!(!stage.shows(REMOVED));
    let delay = stage.harness.output().viewport_output.values();
    let delay = delay.map(|viewport| viewport.repaint_delay).min();
    assert!(delay.unwrap().as_secs() > 60, "{delay:?}");
}

#[test]
fn a_notice_that_has_the_keyboard_stays_and_can_be_closed() {
    let mut stage = with_ada_removed();
    stage.press(Key::Escape);
    let undo = notice::way(notice::UNDO, REMOVED);
    stage.harness.get_by_label(&undo).focus();
    stage.wait(12).expect(REMOVED);
    stage.press(Key::Tab).press(Key::Space);
    assert!(!stage.shows(REMOVED));
    assert_eq!(stage.plan().members().len(), 1, "closing undoes nothing");
}

#[test]
fn a_screen_reader_says_a_notice_when_it_appears() {
    let stage = with_ada_removed();
    let node = stage.harness.get_by_role(Role::Status);
    let node = node.accesskit_node();
    assert_eq!(node.label().as_deref(), Some(REMOVED));
    assert_eq!(
        node.data().live(),
        Some(eframe::egui::accesskit::Live::Polite)
    );
}

#[test]
fn what_was_removed_from_a_plan_can_be_taken_back_at_once() {
    let mut stage = Stage::with_plan(include_str!("../../plans/harrow-lane.ron"));
    stage.ctrl(Key::Num4);
    let before = stage.plan();
    let action = before.agenda().actions.iter().next().unwrap().title.clone();
    stage.click_start(&format!("{action},"));
    stage.activate(inspector::REMOVE_ACTION);
    stage.click_start(&format!("{}: ", notice::UNDO));
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_file_that_was_written_leads_to_its_folder() {
    let mut stage = Stage::with_plan(SMALL);
    stage.will_pick("out.csv");
    stage.menu("Export table…");
    stage.click(&notice::way(notice::OPEN_FOLDER, "Exported to out.csv"));
    assert_eq!(stage.opened(), [stage.path("")]);

    stage.will_pick("other.ron");
    let shift = Modifiers::COMMAND | Modifiers::SHIFT;
    stage
        .press_with(shift, Key::S)
        .expect(&notice::way(notice::OPEN_FOLDER, "Saved other.ron"));
    // Whoever saves again knows the place.
    stage.type_keys("5").ctrl(Key::S).expect("Saved other.ron");
    assert!(!stage.shows(&notice::way(notice::OPEN_FOLDER, "Saved other.ron")));
}

#[test]
fn setting_a_finding_aside_can_be_taken_back_at_once() {
    let mut stage = Stage::with_plan(include_str!("../../plans/brightwater.ron"));
    stage.ctrl(Key::Num3);
    stage.activate(&findings::named(findings::SET_ASIDE, "No bridge"));
    stage.type_keys("x\n").expect(findings::WAS_SET_ASIDE);
    stage.click(&notice::way(notice::UNDO, findings::WAS_SET_ASIDE));
    assert!(stage.plan().parts().set_aside.is_empty());
}
