//! How much is rated (R34), and what is said of a team that no balance can be computed for.

use std::sync::Arc;

use super::given::{Given, check};
use crate::{
    balance::tests::teams::{Rated, content, even, skill, team_on},
    content::Verdict,
    plan::{Detail, Emphasis, Tier},
};

fn first_rated(lead: usize, manage: usize) -> Rated {
    let first = |count| std::array::from_fn(|place| if place < count { 3 } else { 0 });
    Rated {
        lead: first(lead),
        manage: first(manage),
        shared: [0; 3],
    }
}

#[test]
fn a_member_needs_half_of_the_leading_and_half_of_the_managing_skills_rated() {
    let check = |lead, manage, expected| {
        let people = [even(3, 3), even(3, 3), first_rated(lead, manage)];
        check("R34", &Given::rated(&people), expected);
    };
    check(4, 4, "");
    check(8, 8, "");
    check(3, 8, "info M3");
    check(8, 3, "info M3");
    check(0, 0, "info M3");
    let text = |lead, manage, expected: &str| {
        let people = [even(3, 3), even(3, 3), first_rated(lead, manage)];
        let texts = Given::rated(&people).texts();
        let text = texts.iter().find(|text| text.starts_with("For M3"));
        assert!(text.unwrap().contains(expected), "{text:?}");
    };
    text(3, 8, "3 of 8 leading and 8 of 8 managing skills are rated.");
    text(0, 1, "0 of 8 leading and 1 of 8 managing skills are rated.");
}

#[test]
fn half_is_counted_in_the_skills_of_the_plans_framework() {
    let extended = content().framework("extended").unwrap();
    let check = |lead: usize, manage: usize, expected| {
        let level = |count: usize, place: usize| u8::from(place < count) * 3;
        let lead_levels = (0..12).map(|place| level(lead, place));
        let levels = lead_levels.chain((0..12).map(|place| level(manage, place)));
        let all = vec![3; 24];
        let plan = team_on(extended, &[all.clone(), all, levels.collect()]);
        check("R34", &Given::plan(plan), expected);
    };
    check(6, 6, "");
    check(5, 6, "info M3");
    check(6, 5, "info M3");
    // Counted, not weighted.
    let mut heavy = content().default_framework().as_ref().clone();
    heavy.skills[0].weight = 100.0;
    let levels = first_rated(3, 8).levels();
    let plan = team_on(&Arc::new(heavy), &[vec![3; 19], vec![3; 19], levels]);
    self::check("R34", &Given::plan(plan), "info M3");
}

#[test]
fn a_picture_needs_two_members_rated_on_both_sides() {
    let check = |people: &[Rated], expected| check("R34", &Given::rated(people), expected);
    check(&[even(3, 3); 2], "");
    check(&[even(3, 3)], "info");
    check(&[even(3, 3), even(0, 0)], "info M2, info");
    // Both sides of the team are known, though of different members.
    check(&[even(3, 0), even(0, 3)], "info M1, info M2, info");
    check(&[even(3, 0), even(3, 0)], "warning M1, warning M2, warning");
    check(&[even(0, 0)], "warning M1, warning");
    check(&[], "warning");
    let texts = |people: &[Rated]| Given::rated(people).texts().join(" ");
    assert!(texts(&[]).contains("There is nobody on the team yet."));
    assert!(texts(&[even(3, 3)]).contains("Both sides are known for 1 of 1 member."));
    let two = texts(&[even(3, 3), even(0, 0)]);
    assert!(two.contains("Both sides are known for 1 of 2 members."));
}

#[test]
fn without_a_balance_only_what_needs_no_rating_is_said() {
    // Low in all that is rated, and rated on one side only.
    let mut low = Rated {
        shared: [1; 3],
        ..even(0, 5)
    };
    low.lead[skill("courage")] = 1;
    low.lead[skill("adaptability")] = 1;
    low.lead[skill("empathy_listening")] = 1;
    let details = [
        Detail::Tier(Tier::Executive),
        Detail::DirectReports(1),
        Detail::Trained(Some(false)),
        Detail::Emerging(true),
    ];
    let given = Given::rated(&[low, low, low, low])
        .who(0, details)
        .who(1, [Detail::Emphasis(Emphasis::Lead)])
        .who(2, [Detail::Emphasis(Emphasis::Unset)])
        .undecided()
        .next("crisis");
    assert_eq!(given.balance().team.verdict, Verdict::NoData);
    let expected = [
        "R13 warning",
        "R34 warning M1",
        "R34 warning M2",
        "R34 warning M3",
        "R34 warning M4",
        "R34 warning",
        "R11 notice M3",
        "R14 notice M1",
        "R06 info",
    ];
    assert_eq!(given.lines(), expected);
}
