//! Findings brought together by rule.

use super::{
    super::{Card, of},
    given::Given,
};
use crate::{balance::tests::teams::Sample, plan::Edit};

/// The cards: rule, severity, number of subjects, and the rule that is told beside.
fn cards(given: &Given) -> Vec<String> {
    let balance = given.balance();
    let findings = of(&given.inputs(&balance));
    let line = |card: &Card| {
        let (severity, count) = (card.severity.id(), card.hits(&findings).count());
        let beside = card.beside.map_or("", |place| findings[place].rule);
        format!("{} {severity} {count} {beside}", card.rule)
            .trim_end()
            .to_owned()
    };
    Card::of(&findings, &given.plan).iter().map(line).collect()
}

#[test]
fn there_is_one_card_a_rule_with_its_worst_severity() {
    let brightwater = Given::plan(Sample::Brightwater.plan("stabilise", None));
    let expected = [
        "R02 critical 1 R05",
        "R08 warning 5",
        "R12 warning 1",
        "R13 warning 1",
        "R21 warning 1",
        "R09 notice 6",
        "R11 notice 1",
        "R14 notice 2",
        "R18 notice 7",
        "R33 positive 1",
    ];
    assert_eq!(cards(&brightwater), expected);
}

#[test]
fn a_side_below_its_floor_is_told_beside_the_tilt_and_else_by_itself() {
    let check = |given: Given, expected: &[&str]| {
        let mut cards = cards(&given);
        cards.retain(|card| ["R01", "R02", "R04", "R05"].contains(&&card[..3]));
        assert_eq!(cards, expected);
    };
    let managing = || Given::sides(&[[3.0, 4.0]; 2]);
    let leading = || Given::sides(&[[4.0, 3.0]; 2]);
    check(managing().now("change"), &["R01 critical 1 R04"]);
    check(leading().now("launch"), &["R02 critical 1 R05"]);
    // Floors by hand can be above the stronger side, too.
    check(managing().floors(3.0, 4.5), &["R01 warning 1 R05"]);
    check(leading().floors(4.5, 3.0), &["R02 warning 1 R04"]);
    let even = || Given::sides(&[[3.25, 3.25]; 2]);
    check(even().floors(3.5, 3.0), &["R04 notice 1"]);
    check(even().floors(3.0, 3.5), &["R05 notice 1"]);
    check(managing(), &["R01 warning 1"]);
}

#[test]
fn a_card_counts_by_the_worse_of_what_it_tells() {
    // 0.25 below the band is a notice, 1.00 below the floor a warning.
    let low = Given::sides(&[[4.0, 4.0]; 2]).floors(3.0, 5.0);
    let given = low.band(0.25, 1.0);
    let findings = of(&given.inputs(&given.balance()));
    let severity = |rule| findings.iter().find(|f| f.rule == rule).unwrap().severity;
    assert!(severity("R05") < severity("R01"));
    assert_eq!(cards(&given)[0], "R01 warning 1 R05");
}

#[test]
fn what_is_set_aside_takes_no_other_finding_with_it() {
    let aside = |rule: &str| {
        let edit = Edit::SetAside {
            rule: rule.to_owned(),
            reason: Some("Known".to_owned()),
        };
        let given = Given::sides(&[[4.0, 3.0]; 2]).now("launch").edit(&edit);
        cards(&given)[..2].to_vec()
    };
    assert_eq!(aside("R02"), ["R02 critical 1", "R05 warning 1"]);
    assert_eq!(aside("R05"), ["R02 critical 1", "R05 warning 1"]);
}

#[test]
fn a_card_suggests_each_action_once_what_the_worst_asks_for_first() {
    let suggested = |given: &Given, rule: &str| -> Vec<String> {
        let balance = given.balance();
        let inputs = given.inputs(&balance);
        let findings = of(&inputs);
        let cards = Card::of(&findings, &given.plan);
        let card = cards.iter().find(|card| card.rule == rule).unwrap();
        let actions = card.actions(&findings, &inputs);
        actions.map(|action| action.id.clone()).collect()
    };
    // Communication weighs most; the others follow in the order of the framework.
    let weak = [
        ("communication", 2.0),
        ("crisis_management", 2.75),
        ("problem_resolution", 2.0),
    ];
    assert_eq!(
        suggested(&Given::means(&weak), "R07"),
        [
            "open_channel",
            "message_tailoring",
            "crisis_drill",
            "process_review",
            "mediation_practice",
        ]
    );
    // The lists for both ways of leaning, those of the first member first.
    let both = Given::sides(&[[2.0, 4.0], [4.0, 2.0], [2.0, 4.0]]);
    assert_eq!(
        suggested(&both, "R18"),
        [
            "brainstorm",
            "feedback_routine",
            "collaboration_setup",
            "message_tailoring",
            "procedures",
            "metrics_review",
            "delegate_tasks",
            "workload_review",
        ]
    );
}
