//! Goals: from the templates or own, seen by a measure.

use eframe::egui::{Key, accesskit::Role};
use evenkeel::ui::words::plan::{add, inspector as says};
use jiff::civil::date;

use super::plan_page;

#[test]
fn a_goal_of_the_templates_brings_its_picture_of_success_and_its_path() {
    let mut stage = plan_page();
    stage.add_goal("fewer people leaving");
    let goal = stage.goal();
    assert_eq!(goal.text, "Fewer people leaving");
    assert!(!goal.success.is_empty() && !goal.path.is_empty());
    assert_eq!((goal.measure, goal.due), (None, None));
}

#[test]
fn a_goal_of_ones_own_is_what_was_typed() {
    let mut stage = plan_page();
    stage.add_goal("Be the team that others ask for advice");
    assert_eq!(stage.goal().text, "Be the team that others ask for advice");
    stage.expect("Goal: Be the team that others ask for advice");
}

#[test]
fn a_goal_gets_a_new_measure_and_the_way_leads_back_to_it() {
    let mut stage = plan_page();
    stage.add_goal("fewer people leaving");
    stage.pick(says::MEASURE, says::NEW_MEASURE);
    stage.expect(add::MEASURE).type_keys("turnover\n");
    let plan = stage.plan();
    let measure = plan.agenda().measures.iter().next().unwrap();
    assert_eq!(measure.template.as_deref(), Some("turnover"));
    // A year from the day of the tests.
    assert_eq!(measure.start, Some(date(2026, 11, 21)));
    assert_eq!(measure.due, Some(date(2027, 11, 21)));
    assert_eq!(stage.goal().measure, Some(measure.id));
    stage.click("Back: Fewer people leaving");
    stage.expect(says::SUCCESS);
    stage.use_control(Role::Button, says::OPEN_MEASURE);
    stage
        .press(Key::Escape)
        .press(Key::Escape)
        .expect(says::SUCCESS);
}

#[test]
fn a_blank_goal_is_refused_at_the_field_and_the_plan_keeps_its_words() {
    let mut stage = plan_page();
    stage.add_goal("sound result").fill(says::GOAL, "");
    stage.expect(says::GOAL_NEEDED);
    assert!(!stage.goal().text.is_empty());
    stage.fill(says::GOAL, "Earn what we need");
    assert_eq!(stage.goal().text, "Earn what we need");
}

#[test]
fn a_goal_is_removed_and_comes_back_with_undo() {
    let mut stage = plan_page();
    stage.add_goal("sound result").add_action("budget");
    stage.tick(says::GOALS, &["A sound result"]);
    let with = stage.plan();
    assert_eq!(stage.action().goals.len(), 1);
    stage.click_start("Goal: A sound result");
    stage.use_control(Role::Button, says::REMOVE_GOAL);
    assert!(stage.plan().agenda().goals.is_empty());
    assert!(stage.action().goals.is_empty());
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), with);
}

#[test]
fn a_new_measure_of_a_goal_is_to_be_reached_by_the_day_of_the_goal() {
    let mut stage = plan_page();
    stage
        .add_goal("fewer people leaving")
        .fill(says::DUE, "1 Mar 2027");
    for (typed, nth) in [("turnover", 0), ("Own one", 1)] {
        stage.pick(says::MEASURE, says::NEW_MEASURE);
        stage
            .expect(add::MEASURE)
            .type_keys(typed)
            .press(Key::Enter);
        let plan = stage.plan();
        let measure = plan.agenda().measures.at(nth).unwrap();
        assert_eq!(measure.due, Some(date(2027, 3, 1)), "{typed}");
        stage.click("Back: Fewer people leaving");
    }
}
