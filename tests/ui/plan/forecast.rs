//! The forecast: where the open actions lead.

use eframe::egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use evenkeel::ui::words::plan::{forecast as words, inspector as says};

use super::plan_page;
use crate::stage::Stage;

/// An action that raises one leading skill of Ada and Cem, and one that raises planning of Ben.
fn two_actions() -> Stage {
    let mut stage = plan_page();
    stage
        .add_action("idea session")
        .tick(says::PEOPLE, &["Ada", "Cem"]);
    stage.add_action("budget").tick(says::PEOPLE, &["Ben"]);
    stage.click_start("Back: ");
    stage
}

/// The changes that the inspector tells, such as `−1.33 → −1.29`.
fn changes(stage: &Stage) -> Vec<String> {
    let labels = stage.all_texts().into_iter();
    labels
        .filter(|label| label.contains(" → ") && !label.contains(':'))
        .collect()
}

#[test]
fn the_forecast_adds_the_rises_of_the_open_actions() {
    let stage = two_actions();
    // Idea session: visionary thinking and problem resolution of Ada and Cem, from 2 to 2.5: Lead of
    // each rises by 0.5 / 8, the team's by 2 × 0.0625 / 3. Budget review: budgeting and planning of
    // Ben, from 3 to 3.5: Manage rises by 2 × 0.5 / 8 / 3.
    assert_eq!(
        changes(&stage),
        ["−1.33 → −1.33", "2.33 → 2.38", "3.67 → 3.71"]
    );
}

#[test]
fn switching_an_action_off_and_on_again_answers_at_once_and_restores_everything() {
    let mut stage = two_actions();
    let before = changes(&stage);
    let plan = stage.plan();
    let switch = |name: &str| format!("Count in the forecast: {name}");
    stage.click_on(Role::CheckBox, &switch("Budget and resource review"));
    stage.expect(&words::counts(1, 2));
    assert_eq!(
        changes(&stage),
        ["−1.33 → −1.29", "2.33 → 2.38", "3.67 → 3.67"]
    );
    stage.click_on(Role::CheckBox, &switch("Budget and resource review"));
    stage.expect(&words::counts(2, 2));
    assert_eq!(changes(&stage), before);
    // What is tried out here is no change of the plan.
    assert_eq!(stage.plan(), plan);
}

#[test]
fn the_forecast_is_called_an_assumption() {
    let stage = two_actions();
    assert!(stage.shows(words::HINT) && words::HINT.contains("assumption"));
}

#[test]
fn a_finished_action_counts_no_longer() {
    let mut stage = two_actions();
    stage.click_start("Budget and resource review,");
    stage.use_control(Role::ComboBox, says::STATUS);
    stage
        .use_control(Role::Button, "Done")
        .click_start("Back: ");
    stage.expect(&words::counts(1, 1));
    assert_eq!(changes(&stage)[2], "3.67 → 3.67");
}

#[test]
fn an_open_action_that_says_too_little_is_not_counted_and_says_so() {
    let mut stage = two_actions();
    stage.expect(&words::counts(2, 2));
    stage.add_action("crisis drill").press(Key::Escape);
    stage.click_start("Back: ").expect(&words::counts(2, 3));
    stage.expect(&words::cannot_count(1));
    let [action, ..] = &stage
        .all_texts()
        .into_iter()
        .filter(|text| text.starts_with("Crisis"))
        .collect::<Vec<_>>()[..]
    else {
        panic!("no line of the action");
    };
    assert!(
        action.ends_with("not in the forecast: no people"),
        "{action}"
    );
    // There is nothing to switch.
    let switches = stage.harness.query_all_by_role(Role::CheckBox);
    assert_eq!(switches.count(), 2);
}
