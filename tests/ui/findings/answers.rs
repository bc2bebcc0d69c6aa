//! What the findings say of each version of the plan.

use super::*;

#[test]
fn saying_what_a_member_is_asked_to_do_settles_the_finding() {
    let mut stage = findings();
    stage.choose_chip(ROLES_UNCLEAR, "Omar Haddad");
    stage.click(says::SHOW_IN_TEAM).click("Asked to: Both");
    stage.click(says::BACK);
    let rest: Vec<_> = ALL
        .into_iter()
        .filter(|card| *card != ROLES_UNCLEAR)
        .collect();
    assert_eq!(stage.cards(), rest);
    stage.expect("1 critical · 4 warnings · 3 notices · 1 strength");
    stage.ctrl(Key::Z);
    assert_eq!(stage.cards(), ALL);
    stage.expect(COUNTS);
}

#[test]
fn the_findings_answer_every_rating() {
    let mut stage = Stage::with_plan(&BRIGHTWATER);
    stage.expect("Findings, 5 to answer");
    stage.click("Communication of Amara Okafor").type_keys("2");
    stage.expect("Findings, 6 to answer").ctrl(Key::Num3);
    assert!(stage.cards().contains(&OUT_OF_TOUCH));
    stage.expect("1 critical · 5 warnings · 4 notices · 1 strength");
    stage.ctrl(Key::Z).expect(COUNTS);
    assert_eq!(stage.cards(), ALL);
}

#[test]
fn the_findings_answer_the_situation() {
    let mut stage = findings();
    stage.click(words::header::NOW).click("Innovation push");
    assert_ne!(stage.cards(), ALL, "some weigh more now, others less");
    stage.ctrl(Key::Z);
    assert_eq!(stage.cards(), ALL);
}

#[test]
fn a_team_without_ratings_is_told_only_what_needs_none() {
    let text = "(format: 1, title: \"\", framework: \"core\", members: [(id: 1, name: \"Ada\")])";
    let mut stage = Stage::with_plan(text);
    stage.ctrl(Key::Num3);
    assert_eq!(stage.cards(), [TOO_LITTLE_DATA, ROLES_UNCLEAR, SITUATION]);
    assert!(!stage.shows(says::NO_PAIRS));
    stage
        .click(&show(says::WHAT_TO_DO))
        .expect(says::NOTHING_RATED);
}

#[test]
fn a_plan_without_people_asks_for_them_and_for_nothing_else() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N).ctrl(Key::Num3).expect(says::NOBODY);
    assert!(stage.cards().is_empty());
    assert!(!stage.shows(says::WHOM), "there is nobody to choose from");
    assert!(stage.shows("Findings") && !stage.shows("to answer"));
    stage.click(Command::AddPeople.text());
    assert_eq!(stage.page(), "Team");
}

#[test]
fn the_verdict_in_the_header_tells_how_firm_it_is_and_leads_to_the_findings() {
    let firm = "This verdict is firm: it takes 75 single steps in the ratings to turn it.";
    let words = "Leans to leading: see the findings";
    let mut stage = Stage::with_plan(&BRIGHTWATER);
    let verdict = stage.harness.get_by_role_and_label(Role::Button, words);
    assert_eq!(verdict.value().as_deref(), Some("Leans to leading"));
    assert!(!stage.shows(firm));
    stage.harness.get_by_label(words).hover();
    stage.wait(2).expect(firm);
    stage.click(words);
    stage.expect_findings(OVER_LED);

    stage.ctrl(Key::Num1).press(Key::Escape);
    stage.tab_to(words).press(Key::Enter);
    stage.expect_findings(OVER_LED);
}

#[test]
fn without_ratings_there_is_no_verdict_to_be_firm() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N);
    let words = "Not enough ratings: see the findings";
    stage.harness.get_by_label(words).hover();
    stage.wait(2).expect("To see the balance, rate somebody");
    assert!(!stage.shows("This verdict is"));
}
