//! Expected values are those of the domain research (terms, synthetic teams) or worked out by hand.

pub(crate) mod teams;

use std::sync::Arc;

use proptest::prelude::*;

use self::teams::{Rated, content, even, team, team_on, without};
use super::*;
use crate::plan::{Band, Edit, Family, Floors, Level, Tier};

fn balance(people: &[Rated], situation: &str) -> Balance {
    Balance::of(&team(people, Some(situation)), content())
}

fn check_verdict(people: &[Rated], situation: &str, sides: [f64; 2], verdict: Verdict) {
    let team = balance(people, situation).team;
    let found = [team.sides.lead, team.sides.manage];
    assert_eq!(found, sides.map(Some), "{verdict:?} in {situation}");
    assert_eq!(team.verdict, verdict, "{sides:?} in {situation}");
    assert_eq!([team.members, team.rated], [people.len(); 2]);
}

#[test]
fn an_even_keel_needs_the_tilt_in_the_band_ends_included_and_both_floors() {
    let check = |people: &[Rated], situation: &str, sides| {
        check_verdict(people, situation, sides, Verdict::EvenKeel);
    };
    let half = Rated {
        lead: [4, 4, 4, 4, 3, 3, 3, 3],
        ..even(3, 3)
    };
    let weak_shared = Rated {
        shared: [2; 3],
        ..even(4, 4)
    };
    let out_of_touch = Rated {
        lead: [4, 4, 4, 4, 4, 4, 2, 4],
        ..even(4, 4)
    };
    let led_by_one = [even(5, 4), even(3, 4), even(3, 4), even(3, 4)];
    check(&[even(3, 3); 4], "balanced", [3.0, 3.0]);
    check(&[half; 2], "balanced", [3.5, 3.0]);
    check(&[even(3, 4); 3], "routine", [3.0, 4.0]);
    check(&led_by_one, "balanced", [3.5, 4.0]);
    check(&[weak_shared; 3], "crisis", [4.0, 4.0]);
    check(&[out_of_touch], "balanced", [3.75, 4.0]);
    check(&[even(4, 4)], "balanced", [4.0, 4.0]);
}

#[test]
fn the_first_verdict_that_applies_is_given() {
    let check = check_verdict;
    let low = Rated {
        lead: [3, 3, 3, 3, 3, 3, 2, 2],
        manage: [3, 3, 3, 3, 3, 3, 2, 2],
        shared: [0; 3],
    };
    let camps = [[even(5, 2); 3], [even(2, 5); 3]].concat();
    let (over_led, over_managed) = (Verdict::OverLed, Verdict::OverManaged);
    let under_powered = Verdict::UnderPowered;
    check(&[even(5, 4); 3], "balanced", [5.0, 4.0], over_led);
    check(&[even(4, 3); 3], "balanced", [4.0, 3.0], over_led);
    // Both below their floors and out of the band: the tilt speaks first.
    check(&[even(2, 1); 3], "balanced", [2.0, 1.0], over_led);
    check(&[even(3, 4); 3], "change", [3.0, 4.0], over_managed);
    check(&[even(1, 1); 4], "balanced", [1.0, 1.0], under_powered);
    check(&[low; 4], "balanced", [2.75, 2.75], under_powered);
    // Floors of lost direction 3.5 and 2.5, of stabilise 3.0 and 3.5.
    let solid = [even(3, 3); 2];
    check(&solid, "lost_direction", [3.0, 3.0], Verdict::LowLead);
    check(&solid, "stabilise", [3.0, 3.0], Verdict::LowManage);
    check(&camps, "balanced", [3.5, 3.5], Verdict::TwoCamps);
    check(&camps, "launch", [3.5, 3.5], Verdict::TwoCamps);
    check(&camps, "lost_direction", [3.5, 3.5], Verdict::TwoCamps);
}

#[test]
fn a_team_without_ratings_has_no_values() {
    for people in [&[][..], &[even(0, 0); 3]] {
        let balance = balance(people, "growth");
        let team = balance.team;
        assert_eq!(team.sides, Sides::default());
        assert_eq!(team.sides.tilt(), None);
        assert_eq!(team.sides.lead_share(), None);
        assert_eq!(team.quadrant, None);
        assert_eq!(team.verdict, Verdict::NoData);
        assert_eq!([team.rated, team.lead_members, team.manage_members], [0; 3]);
        assert!(
            balance
                .skills
                .iter()
                .all(|skill| *skill == SkillBalance::default())
        );
        assert!(strengths(&balance, content().thresholds()).is_empty());
        assert!(gaps(&balance, content().thresholds()).is_empty());
    }
}

#[test]
fn a_side_needs_half_of_its_skills_rated() {
    let check = |rated: Rated, lead: Option<f64>, shared: Option<f64>| {
        let balance = balance(&[rated], "balanced");
        assert_eq!(balance.members[0].sides.lead, lead);
        assert_eq!(balance.members[0].sides.shared, shared);
    };
    let rated = |lead, shared| Rated {
        lead,
        shared,
        ..even(3, 3)
    };
    check(
        rated([5, 4, 4, 4, 0, 0, 0, 0], [5, 4, 0]),
        Some(4.25),
        Some(4.5),
    );
    check(rated([5, 4, 4, 0, 0, 0, 0, 0], [5, 0, 0]), None, None);
    check(rated([0; 8], [0; 3]), None, None);
}

#[test]
fn skills_count_by_weight_but_their_number_decides_whether_a_side_has_a_value() {
    let mut framework = content().default_framework().as_ref().clone();
    framework.skills[0].weight = 13.0;
    let framework = Arc::new(framework);
    let check = |levels: &[u8], lead| {
        let plan = team_on(&framework, &[levels.to_vec()]);
        let balance = Balance::of(&plan, content());
        assert_eq!(balance.members[0].sides.lead, lead, "{levels:?}");
    };
    // (13 × 5 + 7 × 1) ÷ 20 and (13 × 5 + 3 × 1) ÷ 16
    check(&[5, 1, 1, 1, 1, 1, 1, 1], Some(3.6));
    check(&[5, 1, 1, 1], Some(4.25));
    // Three of eight carry most of the weight, yet they are too few.
    check(&[5, 1, 1], None);
}

#[test]
fn the_sides_of_a_team_may_rest_on_different_members() {
    let people = [even(4, 2), even(2, 0), even(0, 4), even(0, 0)];
    let team = balance(&people, "balanced").team;
    assert_eq!(team.sides.lead, Some(3.0));
    assert_eq!(team.sides.manage, Some(3.0));
    assert_eq!(team.sides.tilt(), Some(0.0));
    assert_eq!([team.members, team.rated], [4, 1]);
    assert_eq!([team.lead_members, team.manage_members], [2, 2]);
}

#[test]
fn a_framework_without_one_side_has_no_tilt() {
    let plan = team_on(&without(Family::Manage), &[vec![4; 11], vec![2; 11]]);
    let balance = Balance::of(&plan, content());
    assert_eq!(balance.team.sides.lead, Some(3.0));
    assert_eq!(balance.team.sides.manage, None);
    assert_eq!(balance.team.sides.shared, Some(3.0));
    assert_eq!(balance.team.sides.tilt(), None);
    assert_eq!(balance.team.verdict, Verdict::NoData);
    assert_eq!(balance.members[0].quadrant, None);
}

#[test]
fn quadrants_split_at_three_which_counts_as_high() {
    let check = |lead, manage, quadrant| {
        let balance = balance(&[even(lead, manage)], "balanced");
        assert_eq!(balance.members[0].quadrant, quadrant, "{lead} {manage}");
        assert_eq!(balance.team.quadrant, quadrant, "{lead} {manage}");
    };
    check(3, 3, Some(Quadrant::Integrated));
    check(5, 3, Some(Quadrant::Integrated));
    check(3, 2, Some(Quadrant::LeadingHeavy));
    check(2, 3, Some(Quadrant::ManagingHeavy));
    check(2, 2, Some(Quadrant::UnderPowered));
    check(5, 0, None);
    let nearly = |short: f64| Sides {
        lead: Some(3.0 - short),
        manage: Some(3.0 - short),
        shared: None,
    };
    let quadrant = |short| nearly(short).quadrant(content().thresholds());
    assert_eq!(quadrant(5e-10), Some(Quadrant::Integrated));
    assert_eq!(quadrant(5e-9), Some(Quadrant::UnderPowered));
}

#[test]
fn two_camps_are_a_third_of_those_with_a_tilt_on_either_side_and_two_at_least() {
    let check = |leading: usize, managing: usize, others: &[Rated], two_camps: bool| {
        let people = [
            vec![even(4, 3); leading],
            vec![even(3, 4); managing],
            others.to_vec(),
        ];
        let verdict = balance(&people.concat(), "balanced").team.verdict;
        assert_eq!(
            verdict == Verdict::TwoCamps,
            two_camps,
            "{leading} {managing}"
        );
    };
    check(1, 1, &[], false);
    check(2, 2, &[], true);
    check(2, 2, &[even(3, 3); 2], true);
    check(2, 2, &[even(3, 3); 3], false);
    check(2, 2, &[even(0, 0); 3], true);
}

#[test]
fn band_and_floors_are_those_of_the_situation_unless_set_by_hand() {
    let check = |edits: &[&Edit], band: [f64; 2], floors: [f64; 2], verdict| {
        let plan = team(&[even(4, 3); 3], None);
        let apply = |plan: Plan, edit: &&Edit| plan.apply(edit).unwrap();
        let plan = edits.iter().fold(plan, apply);
        let Balance { target, team, .. } = Balance::of(&plan, content());
        assert_eq!([target.band.low, target.band.high], band);
        let found = target.floors.map(|floors| [floors.lead, floors.manage]);
        assert_eq!(found, Some(floors));
        assert_eq!(team.verdict, verdict);
    };
    let situation = |id: &str| Edit::Situation(Some(id.to_owned()));
    let (growth, lost) = (&situation("growth"), &situation("lost_direction"));
    let wide = Band {
        low: 0.0,
        high: 2.0,
    };
    let apart = Floors {
        lead: 4.5,
        manage: 1.0,
    };
    let set = |band, floors| Edit::Target { band, floors };
    let (band, both) = (&set(Some(wide), None), &set(Some(wide), Some(apart)));
    let reset = &set(None, None);
    // No situation counts like "balanced".
    check(&[], [-0.5, 0.5], [3.0, 3.0], Verdict::OverLed);
    check(&[growth], [-0.5, 0.75], [3.5, 3.5], Verdict::OverLed);
    check(&[lost], [0.0, 1.25], [3.5, 2.5], Verdict::EvenKeel);
    check(&[growth, band], [0.0, 2.0], [3.5, 3.5], Verdict::LowManage);
    check(&[both], [0.0, 2.0], [4.5, 1.0], Verdict::LowLead);
    check(
        &[band, lost, reset],
        [0.0, 1.25],
        [3.5, 2.5],
        Verdict::EvenKeel,
    );
}

#[test]
fn a_framework_without_floors_cannot_fall_below_them() {
    let mut framework = content().default_framework().as_ref().clone();
    framework.has_floors = false;
    let framework = Arc::new(framework);
    let floors = Edit::Target {
        band: None,
        floors: Some(Floors {
            lead: 5.0,
            manage: 5.0,
        }),
    };
    let plan = team_on(&framework, &[vec![1; 19]]).apply(&floors).unwrap();
    let balance = Balance::of(&plan, content());
    assert_eq!(balance.target.floors, None);
    assert_eq!(balance.team.verdict, Verdict::EvenKeel);
}

#[test]
fn place_in_the_organisation_never_enters_a_score() {
    let plan = team(&[even(4, 2), even(2, 5)], Some("balanced"));
    let before = Balance::of(&plan, content());
    let mut after = plan.clone();
    for member in plan.members() {
        let detail = crate::plan::Detail::Tier(Tier::Executive);
        after = after.apply(&Edit::Describe(member.id, detail)).unwrap();
    }
    assert_eq!(Balance::of(&after, content()), before);
}

#[test]
fn a_skill_has_mean_range_and_strong_members() {
    let first = |level| Rated {
        lead: [level, 0, 0, 0, 0, 0, 0, 0],
        ..even(0, 0)
    };
    let balance = balance(&[first(2), first(4), first(5), even(0, 0)], "balanced");
    let expected = SkillBalance {
        mean: Some(11.0 / 3.0),
        rated: 3,
        min: Level::new(2),
        max: Level::new(5),
        strong: 2,
    };
    assert_eq!(balance.skills[0], expected);
    assert_eq!(balance.skills[1], SkillBalance::default());
}

#[test]
fn strengths_are_the_three_best_skills_from_three_and_a_half_on() {
    let check = |lead: [u8; 8], other: [u8; 8], expected: &[usize]| {
        let rated = |lead| Rated { lead, ..even(3, 0) };
        let balance = balance(&[rated(lead), rated(other)], "balanced");
        assert_eq!(strengths(&balance, content().thresholds()), expected);
    };
    // Means 4, 3.5, 4.5, 3, 4 …: best first, equal ones in framework order.
    check(
        [4, 4, 5, 3, 4, 1, 0, 0],
        [4, 3, 4, 3, 4, 1, 0, 0],
        &[2, 0, 4],
    );
    check([4, 3, 0, 0, 0, 0, 0, 0], [3, 3, 0, 0, 0, 0, 0, 0], &[0]);
    check([3; 8], [3; 8], &[]);
}

#[test]
fn a_gap_is_the_distance_to_four_in_priority_skills_and_to_three_and_a_half_in_others() {
    // Priority in "balanced": communication (16) and problem resolution (18).
    let rated = Rated {
        lead: [3, 2, 4, 0, 5, 5, 5, 5],
        manage: [5; 8],
        shared: [3, 5, 2],
    };
    let balance = balance(&[rated], "balanced");
    let found: Vec<_> = gaps(&balance, content().thresholds())
        .iter()
        .map(|gap| (gap.skill, gap.priority, gap.size()))
        .collect();
    let expected = [
        (18, true, 2.0),
        (1, false, 1.5),
        (16, true, 1.0),
        (0, false, 0.5),
    ];
    assert_eq!(found, expected);
}

#[test]
fn skills_that_are_equal_on_paper_keep_the_order_of_the_framework() {
    let thresholds = content().thresholds().clone();
    let mut balance = balance(&[even(4, 4)], "balanced");
    let hair = 4.0 * f64::EPSILON;
    let a_hair = [3.6, 3.6 + hair, 3.6 + 2.0 * hair, 3.7];
    assert!(a_hair.is_sorted_by(|a, b| a < b));
    for (skill, mean) in balance.skills.iter_mut().zip(a_hair) {
        skill.mean = Some(mean);
    }
    for skill in balance.skills.iter_mut().skip(4) {
        skill.mean = None;
    }
    assert_eq!(strengths(&balance, &thresholds), [3, 0, 1]);
    balance.target.priority = vec![0, 1, 2, 3];
    for (skill, mean) in balance.skills.iter_mut().zip(a_hair) {
        skill.mean = Some(5.0 - mean);
    }
    let found = gaps(&balance, &thresholds);
    let found: Vec<_> = found.iter().map(|gap| gap.skill).collect();
    assert_eq!(found, [3, 0, 1, 2]);
}

#[test]
fn numbers_for_people_round_half_away_from_zero() {
    let check = |value: f64, side: &str, tilt: &str, mean: &str| {
        assert_eq!(number::side(Some(value)), side, "{value}");
        assert_eq!(number::tilt(Some(value)), tilt, "{value}");
        assert_eq!(number::mean(Some(value)), mean, "{value}");
    };
    check(2.625, "2.63", "+2.63", "2.6");
    check(-2.625, "−2.63", "−2.63", "−2.6");
    check(1.005, "1.01", "+1.01", "1.0");
    check(4.125, "4.13", "+4.13", "4.1");
    check(2.25, "2.25", "+2.25", "2.3");
    check(0.004, "0.00", "0.00", "0.0");
    check(-0.004, "0.00", "0.00", "0.0");
    check(-0.005, "−0.01", "−0.01", "0.0");
    check(0.0, "0.00", "0.00", "0.0");
    check(-0.0, "0.00", "0.00", "0.0");
    check(4.0, "4.00", "+4.00", "4.0");
    for form in [number::side, number::tilt, number::mean, number::share] {
        assert_eq!(form(None), "–");
    }
}

#[test]
fn a_threshold_has_as_few_digits_as_it_needs() {
    let check = |value: f64, text: &str| assert_eq!(number::short(value), text);
    check(3.0, "3");
    check(3.5, "3.5");
    check(0.25, "0.25");
    check(1.005, "1.01");
    check(100.0, "100");
    check(0.0, "0");
    check(-0.5, "−0.5");
    check(123_456_789.125, "123456789.13");
    check(1.5e20, "1.5e20");
    check(-9.999e20, "−1e21");
    check(f64::MAX, "1.8e308");
}

#[test]
fn a_noted_number_keeps_the_digits_that_were_noted() {
    let check = |value: f64, text: &str| assert_eq!(number::noted(value), text);
    check(58.0, "58");
    check(0.004, "0.004");
    check(-12.125, "−12.125");
    check(-0.0, "0");
    check(12_345_678.5, "12345678.5");
    check(1e16, "1e16");
    check(-2.5e-20, "−2.5e−20");
}

#[test]
fn a_number_does_not_stand_as_the_limit_that_it_misses() {
    let check = |value: f64, limit: f64, side: &str, tilt: &str| {
        let told = |form| number::told_apart(Some(value), &[limit], form);
        assert_eq!(told(number::fixed), side, "{value}");
        assert_eq!(told(number::signed), tilt, "{value}");
    };
    check(3.498, 3.5, "3.498", "+3.498");
    check(3.4996, 3.5, "3.4996", "+3.4996");
    check(3.49, 3.5, "3.49", "+3.49");
    check(3.5, 3.5, "3.50", "+3.50");
    check(-0.254, -0.25, "−0.254", "−0.254");
    check(-0.25, -0.25, "−0.25", "−0.25");
    let check = |mean: f64, text: &str| assert_eq!(number::mean_told_apart(Some(mean)), text);
    check(2.96, "2.96");
    check(2.9975, "2.998");
    check(2.94, "2.9");
    check(3.0, "3.0");
    check(3.04, "3.0");
    check(2.46, "2.46");
    check(2.375, "2.4");
    for none in [
        number::told_apart(None, &[], number::fixed),
        number::mean_told_apart(None),
    ] {
        assert_eq!(none, number::NONE);
    }
}

#[test]
fn a_verdict_is_firm_or_close_by_its_steps_for_each_rating_and_by_how_many_it_rests_on() {
    let check = |plan: &Plan, says: &str| {
        let balance = Balance::of(plan, content());
        let margin = Margin::of(plan, &balance, content());
        let inputs = Inputs {
            plan,
            balance: &balance,
            content: content(),
            today: jiff::civil::date(2026, 11, 21),
        };
        let text = findings::margin_in_words(margin.as_ref(), &inputs);
        assert!(text.starts_with(says), "{text}");
    };
    // Four times 16 ratings, a step being a 32nd of a point: beyond 0.5, where the band ends, are 17.
    let even_keel = team(&[even(4, 4); 4], Some("balanced"));
    check(
        &even_keel,
        "This verdict is firm: it takes 17 single steps in the ratings to turn it.",
    );
    // Exactly on the upper end: one more step is enough.
    let half = Rated {
        lead: [4, 4, 4, 4, 3, 3, 3, 3],
        ..even(3, 3)
    };
    let on_the_edge = team(&[half; 2], Some("balanced"));
    check(
        &on_the_edge,
        "This verdict is a close call: a single step in one rating would turn it.",
    );
    // An eighth of a point a step: beyond 0.5 are 5 steps for 16 ratings, but all of one member.
    let alone = "It takes 5 single steps in the ratings to turn this verdict.";
    check(&team(&[even(4, 4)], Some("balanced")), alone);
    // A 16th a step: 9 steps for 32 ratings, of two members among four or among five.
    let two_rated = |others: usize| {
        let people = [vec![even(4, 4); 2], vec![even(0, 0); others]].concat();
        team(&people, Some("balanced"))
    };
    let firm = "This verdict is firm: it takes 9 single steps in the ratings to turn it.";
    check(&two_rated(2), firm);
    let fewer_than_half = "It takes 9 single steps in the ratings to turn this verdict.";
    check(&two_rated(3), fewer_than_half);
}

#[test]
fn the_two_shares_add_up_to_a_hundred() {
    let check = |share: f64, text: &str| assert_eq!(number::share(Some(share)), text);
    check(0.5, "50 : 50");
    check(3.953_125 / (3.953_125 + 2.455_357), "62 : 38");
    check(0.505, "51 : 49");
    check(0.403, "40 : 60");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn values_stay_on_their_scales(
        people in proptest::collection::vec(proptest::collection::vec(0_u8..=5, 19), 0..6),
    ) {
        let plan = team_on(&content().default_framework(), &people);
        let balance = Balance::of(&plan, content());
        let members = balance.members.iter().map(|member| member.sides);
        for sides in members.chain([balance.team.sides]) {
            for side in [sides.lead, sides.manage, sides.shared].into_iter().flatten() {
                prop_assert!((1.0..=5.0).contains(&side));
            }
            if let Some(tilt) = sides.tilt() {
                prop_assert!(tilt.abs() <= Band::LIMIT);
            }
        }
        prop_assert_eq!(balance.team.sides.tilt().is_none(), balance.team.verdict == Verdict::NoData);
    }
}
