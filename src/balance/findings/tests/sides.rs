//! Rules about the team's two sides and its situation (R01–R06, R20, R35).

use std::sync::Arc;

use super::given::{Given, HAIR, NONE, STEP, check};
use crate::balance::tests::teams::{content, team_on};

const ANYTHING: [f64; 2] = [-4.0, 4.0];

/// Checks R01 of a team with a tilt below the band, and R02 of its mirror image.
#[track_caller]
fn check_tilt([lead, manage]: [f64; 2], low: f64, floors: [f64; 2], expected: &str) {
    let managing = Given::sides(&[[lead, manage]; 2])
        .band(low, 4.0)
        .floors(floors[0], floors[1]);
    check("R01", &managing, expected);
    check("R02", &managing, "");
    let leading = Given::sides(&[[manage, lead]; 2])
        .band(-4.0, -low)
        .floors(floors[1], floors[0]);
    check("R02", &leading, expected);
    check("R01", &leading, "");
}

#[test]
fn the_further_the_tilt_is_out_of_the_band_the_worse() {
    let tilt = |low, expected| check_tilt([3.0, 4.0], low, [3.0, 3.0], expected);
    // The tilt is −1.
    tilt(-1.5, "");
    tilt(-1.0, "");
    tilt(-1.0 + HAIR, "");
    tilt(-1.0 + STEP, "notice");
    tilt(-0.75, "notice");
    tilt(-0.75 + HAIR, "notice");
    tilt(-0.75 + STEP, "warning");
    tilt(0.0, "warning");
    tilt(HAIR, "warning");
    tilt(STEP, "critical");
}

#[test]
fn a_weaker_side_below_its_floor_makes_a_tilt_worse_by_one_step() {
    let lead_floor = |low, floor, expected| check_tilt([3.0, 4.0], low, [floor, 3.0], expected);
    lead_floor(-0.75, 3.0 + HAIR, "notice");
    lead_floor(-0.75, 3.0 + STEP, "warning");
    lead_floor(0.0, 3.0 + STEP, "critical");
    lead_floor(1.0, 3.0 + STEP, "critical");
    // The floor of the stronger side does not matter.
    check_tilt([3.0, 4.0], -0.75, [3.0, 5.0], "notice");
}

#[test]
fn a_strong_weaker_side_makes_a_tilt_milder_by_one_step() {
    let lead = |lead, low, expected| check_tilt([lead, lead + 1.0], low, [3.0, 3.0], expected);
    lead(4.0, -0.75, "info");
    lead(4.0, 0.0, "notice");
    lead(4.0, 1.0, "warning");
    lead(4.0 - HAIR, 0.0, "notice");
    lead(4.0 - STEP, 0.0, "warning");
    // Strong and yet below a floor set by hand: the one makes up for the other.
    check_tilt([4.0, 5.0], 0.0, [4.5, 3.0], "warning");
}

#[test]
fn an_even_keel_needs_the_band_and_the_floors() {
    let even = |[low, high]: [f64; 2], [lead, manage]: [f64; 2], expected| {
        let given = Given::sides(&[[3.5, 3.0]; 2]);
        check("R03", &given.band(low, high).floors(lead, manage), expected);
    };
    even(ANYTHING, [3.5, 3.0], "positive");
    even([0.5, 0.5], [1.0, 1.0], "positive");
    even([0.5 + HAIR, 4.0], [1.0, 1.0], "positive");
    even([0.5 + STEP, 4.0], [1.0, 1.0], "");
    even([-4.0, 0.5 - HAIR], [1.0, 1.0], "positive");
    even([-4.0, 0.5 - STEP], [1.0, 1.0], "");
    even(ANYTHING, [3.5 + HAIR, 3.0 + HAIR], "positive");
    even(ANYTHING, [3.5 + STEP, 3.0], "");
    even(ANYTHING, [3.5, 3.0 + STEP], "");
    let camps = [[4.0, 3.0], [4.0, 3.0], [3.0, 4.0], [3.0, 4.0]];
    check("R03", &Given::sides(&camps), "");
    check("R03", &Given::sides(&camps[..3]), "positive");
    check("R03", &Given::sides(&[[3.0, NONE]]), "");
}

/// Checks R04, R05 and R35 of a team, and of its mirror image.
#[track_caller]
fn check_floors(sides: [f64; 2], floors: [f64; 2], [lead, manage, both]: [&str; 3]) {
    let given = |[lead, manage]: [f64; 2], [lead_floor, manage_floor]: [f64; 2]| {
        let given = Given::sides(&[[lead, manage]; 2]).band(-4.0, 4.0);
        given.floors(lead_floor, manage_floor)
    };
    let swapped = |[a, b]: [f64; 2]| [b, a];
    let mirrored = given(swapped(sides), swapped(floors));
    let given = given(sides, floors);
    check("R04", &given, lead);
    check("R05", &given, manage);
    check("R35", &given, both);
    check("R04", &mirrored, manage);
    check("R05", &mirrored, lead);
    check("R35", &mirrored, both);
}

#[test]
fn a_side_below_its_floor_is_told_by_how_far_it_is_short() {
    let lead = |floor, expected| check_floors([3.0, 4.0], [floor, 4.0], [expected, "", ""]);
    lead(3.0, "");
    lead(3.0 + HAIR, "");
    lead(3.0 + STEP, "notice");
    lead(3.5 - STEP, "notice");
    lead(3.5 - HAIR, "warning");
    lead(3.5, "warning");
    lead(5.0, "warning");
}

#[test]
fn both_sides_below_their_floors_are_one_finding() {
    let both = |sides, expected| check_floors(sides, [3.0, 3.0], ["", "", expected]);
    both([3.0 - STEP, 3.0 - STEP], "warning");
    both([2.5, 2.5], "warning");
    both([2.4, 2.5], "warning");
    both([2.4, 2.5 - HAIR], "warning");
    both([2.4, 2.5 - STEP], "critical");
    both([1.0, 1.0], "critical");
    check_floors([2.0, 3.0], [3.0, 3.0], ["warning", "", ""]);
    check_floors([2.0, 3.0 - HAIR], [3.0, 3.0], ["warning", "", ""]);
    check_floors([2.0, 3.0 - STEP], [3.0, 3.0], ["", "", "warning"]);
    check_floors([1.0, NONE], [3.0, 3.0], ["", "", ""]);
}

#[test]
fn without_floors_no_side_is_below_one() {
    let mut framework = content().default_framework().as_ref().clone();
    framework.has_floors = false;
    let plan = team_on(&Arc::new(framework), &[vec![1; 19], vec![1; 19]]);
    let given = Given::plan(plan).floors(5.0, 5.0);
    for rule in ["R04", "R05", "R35"] {
        check(rule, &given, "");
    }
    check("R03", &given, "positive");
    // d is 1, and no floor makes it worse.
    check("R01", &given.band(1.0, 4.0), "warning");
}

#[test]
fn two_camps_are_a_third_of_those_with_a_tilt_and_two_members_on_either_side() {
    let camps = |leading: usize, managing: usize, others: &[[f64; 2]], expected| {
        let (lead, manage) = (vec![[4.0, 3.0]; leading], vec![[3.0, 4.0]; managing]);
        let given = Given::sides(&[lead, manage, others.to_vec()].concat());
        check("R20", &given, expected);
    };
    let (even, unrated) = ([3.0, 3.0], [NONE, NONE]);
    camps(1, 1, &[], "");
    camps(2, 1, &[], "");
    camps(1, 2, &[], "");
    camps(2, 2, &[], "warning");
    camps(2, 2, &[even; 2], "warning");
    camps(2, 2, &[even; 3], "");
    camps(3, 3, &[even; 3], "warning");
    camps(3, 2, &[even; 2], "");
    camps(2, 3, &[even; 2], "");
    camps(2, 2, &[unrated; 9], "warning");
    let nearly = |by: f64, expected| {
        let camps = [[4.0 - by, 3.0], [4.0, 3.0], [3.0, 4.0 - by], [3.0, 4.0]];
        check("R20", &Given::sides(&camps), expected);
    };
    nearly(HAIR, "warning");
    nearly(STEP, "");
}

#[test]
fn a_team_without_a_situation_is_told_so_whatever_is_rated() {
    for given in [
        Given::sides(&[[3.0, 3.0]; 2]),
        Given::sides(&[[NONE, NONE]; 2]),
    ] {
        check("R06", &given.clone().undecided(), "info");
        check("R06", &given, "");
    }
}

#[test]
fn a_tilt_that_would_do_in_general_may_not_do_now() {
    let at = |situation: &str, tilt: f64, expected| {
        let given = Given::sides(&[[3.0 + tilt, 3.0]; 2]).now(situation);
        check("R06", &given, expected);
    };
    // Routine asks for −1 to 0.25, in general −0.5 to 0.5 would do.
    at("routine", 0.25, "");
    at("routine", 0.25 + HAIR, "");
    at("routine", 0.25 + STEP, "notice");
    at("routine", 0.5, "notice");
    at("routine", 0.5 + HAIR, "notice");
    at("routine", 0.5 + STEP, "");
    at("routine", -0.75, "");
    // Organisational change asks for −0.25 to 1.
    at("change", -0.25, "");
    at("change", -0.25 - STEP, "notice");
    at("change", -0.5, "notice");
    at("change", -0.5 - STEP, "");
    let by_hand = Given::sides(&[[3.25, 3.0]; 2]).band(0.5, 1.0);
    check("R06", &by_hand, "notice");
    let neither = by_hand.undecided();
    check("R06", &neither, "notice, info");
}

#[test]
fn what_comes_next_is_told_where_it_asks_for_more() {
    let next = |sides: [f64; 2], now: &str, next: &str, changes: &str| {
        let given = Given::sides(&[sides; 2]).now(now).next(next);
        check(
            "R06",
            &given,
            if changes.is_empty() { "" } else { "notice" },
        );
        let texts = given.texts().join(" ");
        assert!(texts.contains(changes), "no {changes:?} in {texts}");
    };
    // The tilt is −1: 0.5 outside, inside, and 0.75 outside with Lead below its floor.
    let managing = [3.0, 4.0];
    next(managing, "balanced", "balanced", "");
    next(managing, "balanced", "routine", "");
    next(managing, "balanced", "unexpected", "");
    next(managing, "change", "balanced", "");
    next(
        managing,
        "balanced",
        "change",
        "“Over-managed” would rise from warning to critical and “Too little leading” would be new \
         (warning).",
    );
    // The tilt is 1, no more than lost direction can bear.
    next(
        [4.0, 3.0],
        "lost_direction",
        "growth",
        "“Over-led” would be new (warning) and “Too little managing” would be new (warning).",
    );
    // Floors of 3 and 3, and then of 3.5 and 3.5.
    next(
        [3.25, 3.25],
        "balanced",
        "launch",
        "“Under-powered” would be new (warning).",
    );
    next(
        [3.5, 3.25],
        "balanced",
        "launch",
        "“Too little managing” would be new (notice).",
    );
    // Over-led by 0.75, and then by 0.5 with Manage below its floor.
    next(
        [4.25, 3.0],
        "balanced",
        "growth",
        "“Over-led” would rise from warning to critical and “Too little managing” would be new \
         (warning).",
    );
    next([NONE, 4.0], "balanced", "change", "");
}

#[test]
fn what_is_not_right_now_and_what_comes_next_are_one_finding() {
    let given = Given::sides(&[[3.5, 3.5]; 2]).band(0.5, 1.0).next("crisis");
    check("R06", &given, "notice");
    let given = Given::sides(&[[3.25, 3.25]; 2])
        .band(0.5, 1.0)
        .next("crisis");
    check("R06", &given, "notice");
    let texts = given.texts().join(" ");
    for part in ["would do in general", "For a crisis, “Under-powered”"] {
        assert!(texts.contains(part), "{texts}");
    }
}

#[test]
fn what_is_set_by_hand_holds_now_and_never_for_what_comes_next() {
    // A band that bears the tilt of −1 now does not bear it later.
    let wide = Given::sides(&[[3.0, 4.0]; 2]).band(-2.0, 2.0);
    check("R01", &wide, "");
    check("R03", &wide, "positive");
    check("R06", &wide, "");
    check("R06", &wide.next("balanced"), "notice");
    // A band that does not bear it now is no reason to expect the same later.
    let narrow = Given::sides(&[[3.0, 3.0]; 2])
        .band(1.0, 2.0)
        .next("balanced");
    check("R01", &narrow, "warning");
    assert!(!narrow.texts().join(" ").contains("comes next"));
    // Floors that the sides do not reach now, and those that they do not reach later.
    let high = Given::sides(&[[3.0, 3.0]; 2])
        .floors(4.0, 4.0)
        .next("balanced");
    check("R35", &high, "warning");
    check("R06", &high, "");
    let low = Given::sides(&[[3.0, 3.0]; 2])
        .floors(1.0, 1.0)
        .now("launch")
        .next("launch");
    check("R35", &low, "");
    check("R03", &low, "positive");
    check("R06", &low, "notice");
}
