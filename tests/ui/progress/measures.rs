//! Measures, their readings, and how they do.

use eframe::egui::{Key, accesskit::Role};
use evenkeel::{
    plan::{Better, Plan},
    ui::{
        command::Command,
        words::{self, progress as page, progress::measure as says},
    },
};
use jiff::civil::{Date, date};

use super::{progress, small};
use crate::stage::Stage;

/// The day it is.
const TODAY: Date = date(2026, 11, 21);

/// A plan with one measure.
fn with(measure: &str) -> String {
    small(&format!(
        "next_measure_id: 2, measures: [(id: 1, {measure})],"
    ))
}

/// Engagement on its way from 50 to 70, read once.
fn engagement() -> Stage {
    progress(&with(
        r#"template: "engagement", name: "Engagement", baseline: 50, start: "2026-01-01",
        target: 70, due: "2027-01-01", readings: [(date: "2026-03-01", value: 52)]"#,
    ))
}

#[test]
fn a_measure_of_the_templates_is_added_and_read_by_keyboard_alone() {
    let mut stage = progress(&small(""));
    stage.tab_to(Command::AddMeasure.text()).press(Key::Enter);
    stage.type_keys("engagement\n");
    let measure = stage.measure();
    assert_eq!(measure.template.as_deref(), Some("engagement"));
    assert_eq!(measure.start, Some(TODAY));
    // Nothing is known of it yet, so it may be named first.
    assert_eq!(stage.focused().as_deref(), Some(says::NAME));
    stage.tab_to(says::BASELINE).type_keys("50");
    stage.tab_to(&says::usual("70")).press(Key::Enter);
    assert_eq!(stage.measure().target, Some(70.0));
    stage.press(Key::Escape).press(Key::Escape);
    stage.expect_no(says::AIM);

    stage.tab_to(&measure.name).press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some(says::VALUE));
    stage.type_keys("54,5\n");
    assert_eq!(stage.readings(), [(TODAY, 54.5)]);
    // The next one can be typed at once.
    assert_eq!(stage.focused().as_deref(), Some(says::VALUE));
    assert_eq!(
        stage.value(Role::TextInput, says::VALUE).as_deref(),
        Some("")
    );
}

#[test]
fn a_reading_is_noted_for_its_day_and_replaced_and_struck() {
    let mut stage = engagement();
    stage.click_start("Engagement, 50 → 52");
    stage
        .type_over(says::ON, "1 Jun 2026")
        .type_over(says::VALUE, "60");
    stage.click(says::ADD);
    let noted = [(date(2026, 3, 1), 52.0), (date(2026, 6, 1), 60.0)];
    assert_eq!(stage.readings(), noted);
    // The same day again.
    stage
        .type_keys("61")
        .expect(&says::replaces("60"))
        .press(Key::Enter);
    assert_eq!(stage.readings().last(), Some(&(date(2026, 6, 1), 61.0)));
    stage.activate(&says::remove_reading(date(2026, 3, 1)));
    assert_eq!(stage.readings(), [(date(2026, 6, 1), 61.0)]);
    stage.press(Key::Escape).ctrl(Key::Z);
    assert_eq!(stage.readings().len(), 2, "undo brings it back");
}

#[test]
fn enter_in_the_day_of_a_reading_notes_it_too() {
    let mut stage = engagement();
    stage.click_start("Engagement, ");
    stage.type_keys("60").type_over(says::ON, "1 Jun 2026\n");
    assert_eq!(stage.readings().last(), Some(&(date(2026, 6, 1), 60.0)));
}

#[test]
fn what_is_no_number_is_not_noted() {
    let mut stage = engagement();
    stage.click_start("Engagement, ");
    stage.type_keys("ten").press(Key::Enter);
    stage.expect(words::numbers::NOT_A_NUMBER);
    assert_eq!(stage.readings().len(), 1);
    // Nor is what its first characters stand for.
    for typed in ["1,000\n", "60x\n"] {
        stage.type_over(says::VALUE, typed);
        assert_eq!(stage.readings().len(), 1, "{typed}");
    }
    stage.type_over(says::VALUE, "60").type_over(says::ON, "");
    stage.press(Key::Backspace).press(Key::Enter);
    assert_eq!(stage.readings().len(), 1, "a reading has a day");
}

#[test]
fn every_detail_of_a_measure_can_be_edited_and_undone() {
    let mut stage = engagement();
    let before = stage.plan();
    stage.click_start("Engagement, ");
    stage
        .type_over(says::NAME, "Mood")
        .type_over(says::UNIT, "%");
    stage
        .type_over(says::BASELINE, "40")
        .type_over(says::TARGET, "30");
    stage
        .type_over(says::START, "1 Feb 2026")
        .type_over(says::DUE, "1 Jan 2026");
    stage.click(&format!(
        "{}: {}",
        says::BETTER,
        says::better(Better::Lower)
    ));
    let measure = stage.measure();
    assert_eq!(
        (measure.name.as_str(), measure.unit.as_str()),
        ("Mood", "%")
    );
    assert_eq!((measure.baseline, measure.target), (Some(40.0), Some(30.0)));
    assert_eq!(measure.start, Some(date(2026, 2, 1)));
    assert_eq!(measure.due, Some(date(2026, 1, 1)));
    assert_eq!(measure.better, Better::Lower);
    stage.press(Key::Escape);
    while stage.is_dirty() {
        stage.ctrl(Key::Z);
    }
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_name_is_never_blank() {
    let mut stage = engagement();
    stage.click_start("Engagement, ");
    stage.type_over(says::NAME, " ").expect(says::NAME_NEEDED);
    assert_eq!(stage.measure().name, "Engagement");
}

#[test]
fn what_may_be_a_slip_is_told() {
    let check = |measure: &str, notes: &[&str]| {
        let mut stage = progress(&with(&format!(r#"name: "Mood", {measure}"#)));
        stage.click_start("Mood, ");
        for note in [says::WRONG_SIDE, says::DUE_BEFORE_START] {
            assert_eq!(
                stage.shows(note),
                notes.contains(&note),
                "{measure}: {note}"
            );
        }
    };
    check("baseline: 5, target: 7", &[]);
    check("baseline: 5, target: 5", &[]);
    check("baseline: 7, target: 5", &[says::WRONG_SIDE]);
    check("better: lower, baseline: 7, target: 5", &[]);
    check("better: lower, baseline: 5, target: 7", &[says::WRONG_SIDE]);
    check("target: 5", &[]);
    check(r#"start: "2026-05-01", due: "2026-05-01""#, &[]);
    check(
        r#"start: "2026-05-02", due: "2026-05-01""#,
        &[says::DUE_BEFORE_START],
    );
}

#[test]
fn a_card_tells_how_its_measure_does() {
    // From 50 on 1 January 2026 to 70 on 1 January 2027: 60 is halfway, on 2 July.
    let path = r#"name: "Mood", baseline: 50, start: "2026-01-01", target: 70, due: "2027-01-01""#;
    let check = |value: f64, says: &str| {
        let reading = format!(r#"{path}, readings: [(date: "2026-07-02", value: {value:?})]"#);
        progress(&with(&reading)).expect(says);
    };
    check(49.0, "Mood, 50 → 49, target 70, Wrong way");
    check(57.0, "Mood, 50 → 57, target 70, Behind");
    check(60.0, "Mood, 50 → 60, target 70, On its way");
    check(70.0, "Mood, 50 → 70, target 70, Reached");
    progress(&with(path)).expect("Mood, 50 at the start, target 70, No reading yet");
    progress(&with(
        r#"name: "Mood", unit: "%", readings: [(date: "2026-07-02", value: 3)]"#,
    ))
    .expect("Mood, 3 % now, no target");
}

#[test]
fn a_measure_leads_to_the_goals_seen_by_it() {
    let goal = r#"next_goal_id: 2, goals: [(id: 1, text: "People stay", measure: 1)],"#;
    let measure = r#"next_measure_id: 2, measures: [(id: 1, name: "Mood")],"#;
    let mut stage = progress(&small(&format!("{goal} {measure}")));
    stage.click_start("Mood, ").expect(says::GOALS);
    stage.activate("People stay");
    stage.expect(words::plan::inspector::SUCCESS);
    // There, the same inspector shows the measure.
    stage.activate(words::plan::inspector::OPEN_MEASURE);
    stage.expect(says::AIM).type_over(says::VALUE, "7\n");
    assert_eq!(stage.readings(), [(TODAY, 7.0)]);
}

#[test]
fn removing_a_measure_closes_its_inspector_and_undo_brings_it_back() {
    let mut stage = engagement();
    let before = stage.plan();
    stage.click_start("Engagement, ").activate(says::REMOVE);
    assert!(stage.plan().agenda().measures.is_empty());
    stage.expect_no(says::AIM).expect(page::NO_MEASURES);
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), before);
}

#[test]
fn escape_leads_from_the_field_and_then_out_of_the_inspector() {
    let mut stage = engagement();
    stage.click_start("Engagement, ").press(Key::Escape);
    stage.expect(says::AIM);
    assert_ne!(stage.focused().as_deref(), Some(says::VALUE));
    stage.press(Key::Escape).expect_no(says::AIM);
    stage.click_start("Engagement, ").expect(says::AIM);
    stage.click(words::inspector::CLOSE).expect_no(says::AIM);
}

#[test]
fn a_long_list_of_readings_is_built_only_where_it_is_seen() {
    let day = |place: i8| {
        format!(
            r#"(date: "2025-{:02}-{:02}", value: 1)"#,
            place / 20 + 1,
            place % 20 + 1
        )
    };
    let readings: Vec<_> = (0..120).map(day).collect();
    let text = format!(r#"name: "Mood", readings: [{}]"#, readings.join(", "));
    let mut stage = progress(&with(&text));
    stage.click_start("Mood, ");
    let built = |stage: &Stage| {
        let labels = stage.labels().into_iter();
        labels
            .filter(|one| one.starts_with("Remove the reading"))
            .count()
    };
    assert_eq!(Plan::clone(&stage.plan()).agenda().measures.len(), 1);
    assert!((1..20).contains(&built(&stage)), "{}", built(&stage));
}
