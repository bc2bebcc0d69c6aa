//! Rules about the skills of the team (R07–R09, R21, R22, R33).

use super::given::{Given, HAIR, NONE, STEP, check};
use crate::{
    balance::tests::teams::{Rated, even, team_on, without},
    plan::Family,
};

#[test]
fn a_shared_function_is_weak_below_three() {
    let mean = |skill, mean, situation, expected| {
        let given = Given::means(&[(skill, mean)]).now(situation);
        check("R07", &given, expected);
    };
    mean("communication", 3.0, "balanced", "");
    mean("communication", 3.0 - HAIR, "balanced", "");
    let (weak, low) = (3.0 - STEP, 1.0);
    mean("communication", weak, "balanced", "warning communication");
    mean("communication", low, "crisis", "warning communication");
    mean(
        "crisis_management",
        low,
        "balanced",
        "notice crisis_management",
    );
    mean(
        "crisis_management",
        low,
        "unexpected",
        "notice crisis_management",
    );
    mean(
        "crisis_management",
        weak,
        "crisis",
        "warning crisis_management",
    );
    mean(
        "problem_resolution",
        low,
        "balanced",
        "notice problem_resolution",
    );
    mean(
        "problem_resolution",
        low,
        "crisis",
        "notice problem_resolution",
    );
    mean("courage", low, "crisis", "");
    mean("communication", NONE, "balanced", "");
    // That a crisis is next makes nothing worse now.
    let given = Given::means(&[("crisis_management", low)]).next("crisis");
    check("R07", &given, "notice crisis_management");
    check("R07", &given.undecided(), "notice crisis_management");
}

#[test]
fn a_priority_skill_is_thin_below_three_and_more_so_below_two_and_a_half() {
    let mean = |mean, severity: &str| {
        let given = Given::means(&[("delegation", mean)]);
        let expected = format!("{severity} delegation");
        check("R08", &given.clone().now("stabilise"), &expected);
        check("R08", &given.now("balanced"), "");
    };
    let silent = |mean| {
        let given = Given::means(&[("delegation", mean)]);
        check("R08", &given.now("growth"), "");
    };
    silent(3.0);
    silent(3.0 - HAIR);
    silent(NONE);
    mean(3.0 - STEP, "notice");
    mean(2.5, "notice");
    mean(2.5 - HAIR, "notice");
    mean(2.5 - STEP, "warning");
    mean(1.0, "warning");
    let two = Given::means(&[
        ("communication", 2.0),
        ("problem_resolution", 2.75),
        ("courage", 1.0),
    ]);
    let expected = "warning communication, notice problem_resolution";
    check("R08", &two, expected);
    // Without a situation the priorities are those of none in particular.
    check("R08", &two.undecided(), expected);
}

#[test]
fn a_priority_skill_that_the_framework_lacks_is_passed_over() {
    let plan = team_on(&without(Family::Shared), &[vec![2; 16], vec![2; 16]]);
    check("R08", &Given::plan(plan.clone()).now("balanced"), "");
    check("R07", &Given::plan(plan.clone()).now("crisis"), "");
    let expected = "warning courage, warning adaptability, warning team_coordination";
    check("R08", &Given::plan(plan).now("crisis"), expected);
}

/// Everybody strong but in one of the shared functions, where these are the levels.
fn covered(function: usize, levels: &[u8]) -> Given {
    let member = |level: &u8| {
        let mut rated = Rated {
            shared: [4; 3],
            ..even(4, 4)
        };
        rated.shared[function] = *level;
        rated
    };
    Given::rated(&levels.iter().map(member).collect::<Vec<_>>())
}

#[test]
fn nobody_strong_in_a_skill_matters_more_where_it_has_priority() {
    let communication = |levels, expected| check("R09", &covered(0, levels), expected);
    let crisis_management = |levels, expected| check("R09", &covered(1, levels), expected);
    communication(&[3, 3, 3, 3], "notice communication");
    communication(&[1, 2, 3], "notice communication");
    communication(&[3, 0, 0], "notice communication");
    crisis_management(&[3, 3, 3, 3], "info crisis_management");
    crisis_management(&[3, 3, 3], "info crisis_management");
    communication(&[0, 0, 0, 0], "");
    crisis_management(&[0, 0, 0, 0], "");
}

#[test]
fn a_priority_skill_of_one_member_matters_in_a_team_of_four() {
    let communication = |levels, expected| check("R09", &covered(0, levels), expected);
    let crisis_management = |levels, expected| check("R09", &covered(1, levels), expected);
    communication(&[3, 4, 3, 3], "info communication");
    communication(&[3, 3, 3, 5], "info communication");
    communication(&[0, 0, 0, 4], "info communication");
    communication(&[3, 4, 3, 4], "");
    communication(&[3, 4, 3], "");
    crisis_management(&[3, 4, 3, 3], "");
    let texts = covered(0, &[3, 4, 3, 3]).texts().join(" ");
    assert!(texts.contains("Communication hangs on M2"), "{texts}");
}

/// Checks a rule about a team strong in some skills and weak in others.
#[track_caller]
fn check_means(rule: &str, means: &[(&str, f64)], expected: &str) {
    check(rule, &Given::means(means), expected);
}

#[test]
fn vision_fades_without_steps_or_dates() {
    let check = |[vision, planning, time]: [f64; 3], expected| {
        let means = [
            ("visionary_thinking", vision),
            ("planning_organization", planning),
            ("time_management", time),
        ];
        check_means("R21", &means, expected);
    };
    check([3.5, 3.0, 3.0], "");
    check([3.5, 3.0 - HAIR, 3.0 - HAIR], "");
    check([3.5, 3.0 - STEP, 3.0], "warning");
    check([3.5, 3.0, 3.0 - STEP], "warning");
    check([3.5 - HAIR, 2.0, 2.0], "warning");
    check([3.5 - STEP, 2.0, 2.0], "");
    check([5.0, NONE, 3.0], "");
    check([5.0, NONE, 2.0], "warning");
    check([5.0, NONE, NONE], "");
    check([NONE, 1.0, 1.0], "");
}

#[test]
fn work_that_is_well_run_needs_its_reason_said() {
    let check = |[planning, vision, inspiring]: [f64; 3], expected| {
        let means = [
            ("planning_organization", planning),
            ("visionary_thinking", vision),
            ("inspiring_communication", inspiring),
        ];
        check_means("R22", &means, expected);
    };
    check([3.5, 3.0, 3.0], "");
    check([3.5, 3.0 - HAIR, 3.0 - HAIR], "");
    check([3.5, 3.0 - STEP, 3.0], "warning");
    check([3.5, 3.0, 3.0 - STEP], "warning");
    check([3.5 - HAIR, 2.0, 2.0], "warning");
    check([3.5 - STEP, 2.0, 2.0], "");
    check([5.0, NONE, 3.0], "");
    check([5.0, 2.0, NONE], "warning");
    check([5.0, NONE, NONE], "");
    check([NONE, 1.0, 1.0], "");
}

#[test]
fn only_the_weak_skills_are_named_as_weak() {
    let text = |means: &[(&str, f64)], expected: &str| {
        let texts = Given::means(means).texts();
        assert!(
            texts.iter().any(|text| text.contains(expected)),
            "{texts:#?}"
        );
    };
    text(
        &[("visionary_thinking", 4.0), ("time_management", 2.0)],
        "strong in visionary thinking (4.0) and weak in time management (2.0):",
    );
    text(
        &[("planning_organization", 4.0), ("visionary_thinking", 2.0)],
        "strong in planning and organisation (4.0) and weak in visionary thinking (2.0):",
    );
    // A mean of 2.96 would read as 3.0, where 3 is enough.
    text(
        &[("planning_organization", 4.0), ("visionary_thinking", 2.96)],
        "weak in visionary thinking (2.96):",
    );
}

#[test]
fn up_to_three_skills_from_three_and_a_half_on_are_strengths() {
    let strengths = |means: &[(&str, f64)], expected: &str| {
        let given = Given::means(means);
        let severity = if expected.is_empty() { "" } else { "positive" };
        check("R33", &given, severity);
        let texts = given.texts().join(" ");
        assert!(texts.contains(expected), "no {expected:?} in {texts}");
    };
    strengths(&[], "");
    strengths(&[("courage", 3.5 - STEP)], "");
    strengths(&[("courage", 3.5 - HAIR)], "Build on courage (");
    strengths(&[("courage", 3.5)], "Build on courage (3.5).");
    strengths(
        &[("courage", 3.5), ("delegation", 4.0)],
        "Build on delegation (4.0) and courage (3.5).",
    );
    // The best three, and those that are equal in the order of the framework.
    strengths(
        &[
            ("courage", 4.0),
            ("delegation", 4.5),
            ("budgeting", 4.0),
            ("communication", 4.0),
        ],
        "Build on delegation (4.5), courage (4.0) and budgeting (4.0).",
    );
}
