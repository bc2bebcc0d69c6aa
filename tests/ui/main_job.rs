//! The main job: names → ratings → situation → balance → plan file → summary.

use eframe::egui::{Key, Modifiers};
use evenkeel::plan::Level;

use crate::stage::{Stage, sample};

/// Rates all skills of a member from the first cell on.
fn rate(stage: &mut Stage, digits: &str) {
    stage.type_keys(digits);
}

#[test]
fn the_main_job_can_be_done_by_keyboard_alone() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N);
    stage.type_keys("Ada Lovelace\nBen Carter\nCleo Ng");
    stage.expect("3 members").ctrl_enter();
    assert_eq!(stage.plan().members().len(), 3);

    // The first cell has the keyboard; a digit rates and moves on, over the end of the row.
    for _ in 0..3 {
        rate(&mut stage, "4444444433333333555");
    }
    let plan = stage.plan();
    assert!(
        plan.members()
            .iter()
            .all(|member| member.ratings.rated() == 19)
    );
    stage
        .expect("Leans to leading")
        .expect("Lead 4.00")
        .expect("tilt +1.00");

    stage
        .press(Key::Escape)
        .tab_to("Situation now")
        .press(Key::Enter);
    stage.tab_to("Organisational change").press(Key::Enter);
    assert_eq!(stage.plan().situation(), Some("change"));
    stage.expect("On an even keel");

    stage.will_pick("team.ron");
    stage.ctrl(Key::S);
    assert!(!stage.is_dirty());
    let saved = stage.plan();

    stage.ctrl(Key::W);
    assert!(!stage.has_plan());
    stage.will_pick("team.ron");
    stage.ctrl(Key::O);
    assert_eq!(stage.plan(), saved);

    stage.will_pick("team.md");
    stage.ctrl(Key::E).click("Form: Markdown").press(Key::Enter);
    let summary = stage.read("team.md");
    for part in [
        "Ada Lovelace",
        "On an even keel",
        "Organisational change",
        "21 November 2026",
    ] {
        assert!(summary.contains(part), "{part} is missing in\n{summary}");
    }
}

#[test]
fn pasting_a_sample_table_equals_importing_it() {
    for name in [
        "brightwater_startup.csv",
        "harrow_lane_plant.csv",
        "fernhill_before.csv",
        "fernhill_after.csv",
    ] {
        let table = sample(name);
        let mut imported = Stage::new();
        std::fs::write(imported.path(name), &table).unwrap();
        imported.will_pick(name);
        imported.ctrl(Key::I);

        let mut pasted = Stage::new();
        pasted.ctrl(Key::N).paste(&table).ctrl_enter();
        assert_eq!(pasted.plan().members(), imported.plan().members(), "{name}");

        // A spreadsheet's clipboard has tabs.
        let mut tabbed = Stage::new();
        tabbed.ctrl(Key::N).paste(&with_tabs(&table)).ctrl_enter();
        assert_eq!(tabbed.plan().members(), imported.plan().members(), "{name}");
    }
}

/// The same table with tabs; the samples quote only roles with a comma.
fn with_tabs(table: &str) -> String {
    let mut quoted = false;
    let swap = |letter| match letter {
        '"' => {
            quoted = !quoted;
            None
        }
        ',' if !quoted => Some('\t'),
        letter => Some(letter),
    };
    table.chars().filter_map(swap).collect()
}

#[test]
fn pasting_on_the_team_page_offers_to_add_people() {
    let mut stage = Stage::with_plan(crate::stage::SMALL);
    stage
        .paste("Cleo Ng\nDi Wu")
        .expect("2 members")
        .ctrl_enter();
    assert_eq!(stage.plan().members().len(), 4);
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan().members().len(), 2, "one paste is one step");
}

#[test]
fn a_faulty_table_says_where_and_adds_nobody() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N).paste("name,courage\nAda,6\n");
    stage.expect("Line 2, column 5").ctrl_enter();
    assert!(stage.plan().members().is_empty());
}

#[test]
fn every_edit_can_be_undone_by_name() {
    let mut stage = Stage::with_plan(crate::stage::SMALL);
    let start = stage.plan();
    stage.click("Courage of Ada").type_keys("5");
    assert_eq!(stage.plan().members()[0].ratings.get(5), Level::new(5));
    stage.expect("Undo rating of Ada").ctrl(Key::Z);
    assert_eq!(stage.plan(), start);
    stage.expect("Redo rating of Ada");
    stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(stage.plan().members()[0].ratings.get(5), Level::new(5));
}

#[test]
fn members_are_described_moved_and_removed() {
    let mut stage = Stage::with_plan(crate::stage::SMALL);
    stage.choose("Ada");
    stage.click("Asked to: Manage").click("Rising leader");
    stage.focus_field("Role").type_keys("Lead engineer");
    let ada = stage.plan().members()[0].profile.clone();
    assert_eq!(ada.role, "Lead engineer");
    assert!(ada.emerging);

    stage
        .press(Key::Escape)
        .press_with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(stage.plan().members()[1].profile.name, "Ada");
    stage.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(stage.plan().members()[0].profile.name, "Ada");
    stage.click_start("Move down");
    assert_eq!(stage.plan().members()[1].profile.name, "Ada");
    stage.click_start("Move up");
    assert_eq!(stage.plan().members()[0].profile.name, "Ada");
    stage.ctrl(Key::Delete);
    let names: Vec<_> = stage
        .plan()
        .members()
        .iter()
        .map(|m| m.profile.name.clone())
        .collect();
    assert_eq!(names, ["Ben"]);
}

#[test]
fn a_member_is_never_left_without_a_name() {
    let mut stage = Stage::with_plan(crate::stage::SMALL);
    stage.choose("Ada").press(Key::F2);
    stage.ctrl(Key::A).press(Key::Delete);
    stage.expect("A member needs a name");
    assert_eq!(stage.plan().members()[0].profile.name, "Ada");
    stage.type_keys("Eve");
    assert_eq!(stage.plan().members()[0].profile.name, "Eve");
}

#[test]
fn band_and_floors_are_set_by_hand_and_reset() {
    let mut stage = Stage::with_plan(crate::stage::SMALL);
    let start = stage.plan();
    stage.ctrl(Key::B).tab_to("Tilt from");
    stage.ctrl(Key::A).type_keys("-1.5").press(Key::Enter);
    let band = stage.plan().parts().band.unwrap();
    assert_eq!((band.low, band.high), (-1.5, 0.5));
    stage.ctrl(Key::B).tab_to("Manage at least");
    stage.ctrl(Key::A).type_keys("4.25").press(Key::Enter);
    let plan = stage.plan();
    let parts = plan.parts();
    assert_eq!(parts.band, Some(band), "one does not reset the other");
    assert_eq!(parts.floors.map(|floors| floors.manage), Some(4.25));
    stage.ctrl(Key::B).click("Reset");
    assert_eq!(stage.plan(), start);
}

impl Stage {
    fn ctrl_enter(&mut self) -> &mut Self {
        self.ctrl(Key::Enter)
    }
}
