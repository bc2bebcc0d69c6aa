//! The rating grid by keyboard and by mouse.

use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, Vec2};
use egui_kittest::kittest::Queryable as _;
use evenkeel::plan::Level;

use crate::stage::{SMALL, Stage};

/// Presses keys from the cell "Courage of Ada" on and checks where that leads.
#[track_caller]
fn check(keys: &[(Modifiers, Key)], expected: &str) {
    let mut stage = Stage::with_plan(SMALL);
    stage.click("Courage of Ada");
    for (modifiers, key) in keys {
        stage.press_with(*modifiers, *key);
    }
    assert_eq!(stage.focused().as_deref(), Some(expected), "after {keys:?}");
}

#[test]
fn arrows_tab_home_and_end_move_the_cursor() {
    const NO: Modifiers = Modifiers::NONE;
    check(&[], "Courage of Ada");
    check(
        &[(NO, Key::ArrowRight)],
        "Empathy and active listening of Ada",
    );
    check(&[(NO, Key::ArrowLeft)], "Coaching and mentoring of Ada");
    check(&[(NO, Key::ArrowDown)], "Courage of Ben");
    check(&[(NO, Key::ArrowUp)], "Courage of Ada");
    check(&[(NO, Key::ArrowDown); 5], "Courage of Ben");
    check(&[(NO, Key::Tab)], "Empathy and active listening of Ada");
    check(
        &[(Modifiers::SHIFT, Key::Tab)],
        "Coaching and mentoring of Ada",
    );
    check(&[(NO, Key::Home)], "Emotional intelligence of Ada");
    check(&[(NO, Key::End)], "Problem resolution of Ada");
    check(
        &[(NO, Key::End), (NO, Key::Tab)],
        "Emotional intelligence of Ben",
    );
    check(
        &[(NO, Key::End), (NO, Key::ArrowRight)],
        "Problem resolution of Ada",
    );
    check(
        &[(Modifiers::COMMAND, Key::End)],
        "Problem resolution of Ben",
    );
    check(
        &[(Modifiers::COMMAND, Key::Home)],
        "Emotional intelligence of Ada",
    );
}

#[test]
fn a_digit_rates_and_moves_on_and_delete_clears() {
    let mut stage = Stage::with_plan(SMALL);
    stage.click("Courage of Ada").type_keys("42");
    assert_eq!(stage.rating("Courage", "Ada").as_deref(), Some("4"));
    assert_eq!(
        stage
            .rating("Empathy and active listening", "Ada")
            .as_deref(),
        Some("2")
    );
    assert_eq!(stage.focused().as_deref(), Some("Adaptability of Ada"));
    stage.press(Key::ArrowLeft).press(Key::Delete);
    assert_eq!(
        stage
            .rating("Empathy and active listening", "Ada")
            .as_deref(),
        Some("not rated")
    );
    assert_eq!(
        stage.focused().as_deref(),
        Some("Empathy and active listening of Ada")
    );
}

#[test]
fn other_characters_rate_nothing() {
    let mut stage = Stage::with_plan(SMALL);
    let start = stage.plan();
    stage.click("Courage of Ada").type_keys("0679x-+");
    assert_eq!(stage.plan(), start);
}

#[test]
fn the_inspector_shows_the_levels_of_the_focused_cell_and_rates() {
    let mut stage = Stage::with_plan(SMALL);
    stage.click("Courage of Ada");
    stage.expect("Takes bold or unpopular steps in line with values");
    stage.click("Level 5: Takes well-judged bold steps and makes it safe for others to do so");
    assert_eq!(stage.plan().members()[0].ratings.get(5), Level::new(5));
}

/// A plan of so many members who are not rated.
fn many(members: usize) -> String {
    let members: Vec<_> = (1..=members)
        .map(|id| format!("(id: {id}, name: \"Member number {id}\")"))
        .collect();
    let members = members.join(",\n");
    format!("(format: 1, title: \"Many\", framework: \"core\", members: [{members}])")
}

#[test]
fn only_visible_rows_are_built() {
    let mut stage = Stage::with_plan(&many(10_000));
    let rows = |stage: &Stage| {
        let labels = stage.labels().into_iter();
        labels
            .filter(|label| label.starts_with("Courage of Member number"))
            .count()
    };
    let built = rows(&stage);
    assert!((1..60).contains(&built), "{built} rows were built");
    stage.click("Courage of Member number 1").ctrl(Key::End);
    assert_eq!(
        stage.focused().as_deref(),
        Some("Problem resolution of Member number 10000")
    );
    assert!((1..60).contains(&rows(&stage)));
}

#[test]
fn the_menu_of_a_cell_rates_and_clears() {
    let mut stage = Stage::with_plan(SMALL);
    let start = stage.plan();
    for (item, expected) in [("5  Exemplary", Level::new(5)), ("Clear", None)] {
        stage.open_cell_menu("Courage of Ada").click(item);
        assert_eq!(stage.plan().members()[0].ratings.get(5), expected);
    }
    stage.ctrl(Key::Z).ctrl(Key::Z);
    assert_eq!(stage.plan(), start);
}

#[test]
fn a_digit_rates_nothing_while_a_menu_is_open() {
    let mut stage = Stage::with_plan(SMALL);
    let start = stage.plan();
    stage.click("Courage of Ada");
    stage.click_start("Plan menu:").expect("Export table…");
    stage.type_keys("5");
    assert_eq!(stage.plan(), start);
    stage.press(Key::Escape).type_keys("5");
    stage
        .open_cell_menu("Courage of Ada")
        .expect("5  Exemplary");
    let start = stage.plan();
    stage.type_keys("2");
    assert_eq!(stage.plan(), start);
}

#[test]
fn after_escape_digits_rate_nothing_until_a_cell_is_chosen() {
    let mut stage = Stage::with_plan(SMALL);
    let start = stage.plan();
    stage.click("Courage of Ada").press(Key::Escape);
    stage.type_keys("5").press(Key::Delete);
    assert_eq!(stage.plan(), start);
    stage.click("Courage of Ada").type_keys("5");
    assert_eq!(stage.plan().members()[0].ratings.get(5), Level::new(5));
}

#[test]
fn after_adding_people_is_undone_the_next_key_rates_somebody() {
    let mut stage = Stage::with_plan(SMALL);
    stage.paste("Cleo\nDi").ctrl(Key::Enter);
    assert_eq!(stage.plan().members().len(), 4);
    stage.ctrl(Key::Z).type_keys("4");
    let focused = stage.focused().unwrap();
    assert!(focused.ends_with(" of Ben"), "{focused}");
    assert_eq!(stage.plan().members()[1].ratings.get(0), Level::new(4));

    let mut stage = Stage::new();
    stage.ctrl(Key::N).paste("Cleo").ctrl(Key::Enter);
    stage.ctrl(Key::Z).type_keys("Di").ctrl(Key::Enter);
    assert_eq!(stage.plan().members()[0].profile.name, "Di");
}

impl Stage {
    fn open_cell_menu(&mut self, cell: &str) -> &mut Self {
        self.harness.get_by_label(cell).click_secondary();
        self.harness.run();
        self
    }
}

#[test]
fn a_key_brings_the_cursor_back_into_sight() {
    let mut stage = Stage::with_plan(&many(100));
    stage.harness.set_size(Vec2::new(1440.0, 560.0));
    stage.click("Courage of Member number 1");
    stage.harness.hover_at(eframe::egui::pos2(500.0, 400.0));
    for _ in 0..4 {
        stage.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: Vec2::new(0.0, -300.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
    }
    assert!(
        !stage
            .labels()
            .contains(&"Courage of Member number 1".to_owned())
    );
    stage.ctrl(Key::Home);
    assert!(stage.shows_focused());
    assert_eq!(
        stage.focused().as_deref(),
        Some("Emotional intelligence of Member number 1")
    );
}

#[test]
fn keys_that_follow_each_other_frame_by_frame_all_go_to_the_grid() {
    let mut stage = Stage::with_plan(SMALL);
    stage.click("Team coordination of Ben");
    // The cell that has just got the keyboard has no time to say that it keeps the arrows.
    stage.harness.event(Event::Text("4".to_owned()));
    stage.harness.step();
    for key in [Key::ArrowDown, Key::ArrowUp, Key::ArrowUp, Key::Tab] {
        stage.harness.key_press(key);
        stage.harness.step();
    }
    stage.harness.run();
    assert_eq!(stage.focused().as_deref(), Some("Crisis management of Ada"));
}
