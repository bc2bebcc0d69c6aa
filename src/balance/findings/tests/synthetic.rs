//! The synthetic teams of the domain research; the findings that it leaves open are worked out by
//! hand.

use super::given::Given;
use crate::{
    balance::tests::teams::{Rated, content, even, team_on, without},
    plan::{Detail, Emphasis, Family, Tier},
};

/// Checks all findings in a situation but those of thin cover, which any team of one level has.
#[track_caller]
fn check(given: Given, situation: &str, expected: &[&str]) {
    let given = given.now(situation);
    let mut found = given.lines();
    found.retain(|line| !line.starts_with("R09"));
    assert_eq!(found, expected, "{situation}");
}

#[test]
fn a_solid_team_is_even_and_has_nobody_who_joins_both_sides() {
    let solid = Given::rated(&[even(3, 3); 4]);
    check(solid, "balanced", &["R12 warning", "R03 positive"]);
}

#[test]
fn a_team_weak_on_both_sides_is_under_powered_however_even() {
    let low = Given::rated(&[even(1, 1); 4]);
    check(low, "balanced", &["R35 critical", "R12 warning"]);
    // 2.75 on either side
    let sixes_and_twos = [3, 3, 3, 3, 3, 3, 2, 2];
    let nearly = Rated {
        lead: sixes_and_twos,
        manage: sixes_and_twos,
        shared: [0; 3],
    };
    let nearly = Given::rated(&[nearly; 4]);
    check(nearly, "balanced", &["R12 warning", "R35 warning"]);
}

#[test]
fn the_ends_of_the_band_are_inside() {
    let upper = Rated {
        lead: [4, 4, 4, 4, 3, 3, 3, 3],
        ..even(3, 3)
    };
    check(
        Given::rated(&[upper; 2]),
        "balanced",
        &["R12 warning", "R03 positive", "R33 positive"],
    );
    check(
        Given::rated(&[even(3, 4); 3]),
        "routine",
        &[
            "R12 warning",
            "R18 info M1",
            "R18 info M2",
            "R18 info M3",
            "R03 positive",
            "R33 positive",
        ],
    );
}

#[test]
fn a_strong_weaker_side_makes_a_tilt_milder_and_a_weak_one_makes_it_worse() {
    let each = ["R18 info M1", "R18 info M2", "R18 info M3"];
    let with = |before: &[&'static str]| [before, &each, &["R33 positive"]].concat();
    let over_led = Given::rated(&[even(5, 4); 3]);
    check(over_led, "balanced", &with(&["R02 notice"]));
    let over_led = Given::rated(&[even(4, 3); 3]);
    check(over_led, "balanced", &with(&["R02 warning", "R12 warning"]));
    let over_managed = Given::rated(&[even(3, 4); 3]);
    check(
        over_managed,
        "change",
        &with(&["R01 critical", "R04 warning", "R12 warning"]),
    );
}

#[test]
fn two_camps_are_not_an_even_keel() {
    let camps = [[even(5, 2); 3], [even(2, 5); 3]].concat();
    check(
        Given::rated(&camps),
        "balanced",
        &[
            "R12 warning",
            "R20 warning",
            // These manage at 5 with courage and adaptability of 2.
            "R17 notice M4",
            "R17 notice M5",
            "R17 notice M6",
            "R18 info M1",
            "R18 info M2",
            "R18 info M3",
            "R18 info M4",
            "R18 info M5",
            "R18 info M6",
            "R33 positive",
        ],
    );
}

#[test]
fn leading_that_sits_at_the_top_is_told_on_an_even_keel_too() {
    let people = [even(5, 4), even(3, 4), even(3, 4), even(3, 4)];
    let given = Given::rated(&people).who(0, [Detail::Tier(Tier::Executive)]);
    check(
        given,
        "balanced",
        &[
            "R10 warning",
            "R18 info M1",
            "R18 info M2",
            "R18 info M3",
            "R18 info M4",
            "R03 positive",
            "R33 positive",
        ],
    );
}

#[test]
fn weak_shared_functions_weigh_more_in_a_crisis() {
    let weak = Rated {
        shared: [2; 3],
        ..even(4, 4)
    };
    check(
        Given::rated(&[weak; 3]),
        "crisis",
        &[
            "R07 warning communication",
            "R07 warning crisis_management",
            "R08 warning communication",
            "R08 warning crisis_management",
            "R08 warning problem_resolution",
            "R07 notice problem_resolution",
            "R03 positive",
            "R33 positive",
        ],
    );
}

#[test]
fn an_executive_who_hardly_listens_may_lose_touch() {
    let hardly_listens = Rated {
        lead: [4, 4, 4, 4, 4, 4, 2, 4],
        ..even(4, 4)
    };
    let given = Given::rated(&[hardly_listens]).who(0, [Detail::Tier(Tier::Executive)]);
    check(
        given,
        "balanced",
        &["R15 warning M1", "R34 info", "R03 positive", "R33 positive"],
    );
}

#[test]
fn one_member_is_a_balance_on_thin_ground() {
    let given = Given::rated(&[even(4, 4)]);
    assert_eq!(given.balance().team.sides.lead, Some(4.0));
    assert_eq!(given.balance().team.sides.manage, Some(4.0));
    assert_eq!(given.lines(), ["R34 info", "R03 positive", "R33 positive"]);
}

#[test]
fn without_ratings_there_is_only_too_little_data() {
    let given = Given::rated(&[even(0, 0); 3]);
    let expected = [
        "R34 warning M1",
        "R34 warning M2",
        "R34 warning M3",
        "R34 warning",
    ];
    for situation in content().situations() {
        let given = given.clone().now(&situation.id).next("crisis");
        assert_eq!(given.lines(), expected, "{}", situation.id);
    }
    let undecided = given.undecided().lines();
    assert_eq!(undecided, [&expected[..], &["R06 info"]].concat());
    let nobody = Given::rated(&[]);
    assert_eq!(nobody.lines(), ["R34 warning"]);
}

#[test]
fn half_of_the_skills_of_a_side_are_enough() {
    let half = Rated {
        lead: [4, 4, 4, 4, 0, 0, 0, 0],
        ..even(4, 4)
    };
    let fewer = Rated {
        lead: [4, 4, 4, 0, 0, 0, 0, 0],
        ..even(4, 4)
    };
    check(
        Given::rated(&[half]),
        "balanced",
        &["R34 info", "R03 positive", "R33 positive"],
    );
    check(
        Given::rated(&[fewer]),
        "balanced",
        &["R34 warning M1", "R34 warning"],
    );
    // One of two lacks a side, and the team has both.
    check(
        Given::rated(&[even(4, 4), fewer]),
        "balanced",
        &["R34 info M2", "R34 info", "R03 positive", "R33 positive"],
    );
}

#[test]
fn a_framework_with_one_side_has_no_balance() {
    for family in [Family::Lead, Family::Manage] {
        let plan = team_on(&without(family), &[vec![5; 11], vec![1; 11]]);
        let asked = |given: Given, who| given.who(who, [Detail::Emphasis(Emphasis::Both)]);
        let given = [0, 1].into_iter().fold(Given::plan(plan), asked);
        check(given, "growth", &["R34 warning"]);
    }
}
