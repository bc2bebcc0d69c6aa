//! What is planned (R16, R23, R25, R27).

use super::{
    super::{Subject, of, of_team},
    given::{Given, TODAY, check, in_days, of_catalogue},
    measures::rising,
};
use crate::{
    balance::{
        Quantity,
        tests::teams::{Rated, content, even, team},
    },
    content::RuleGroup,
    plan::{Action, ActionKind, ActionSide, AgendaEdit, Measure, Owner, Review, ReviewId, Status},
};

/// Of which R02 is critical, R05 and R12 are warnings.
fn over_led() -> Given {
    Given::sides(&[[4.0, 3.0]; 2]).now("launch")
}

/// A team that no balance can be computed for.
fn unrated() -> Given {
    let nothing = Rated {
        lead: [0; 8],
        manage: [0; 8],
        shared: [0; 3],
    };
    Given::plan(team(&[nothing], Some("balanced")))
}

/// An action that lacks nothing and answers the findings of these rules.
fn complete(title: &str, findings: &[&str]) -> Action {
    Action {
        owner: Some(Owner::Other("Ada".to_owned())),
        due: Some(in_days(30)),
        findings: findings.iter().map(|rule| (*rule).to_owned()).collect(),
        ..Action::named(title, ActionKind::Structure, ActionSide::Both, 0.5)
    }
}

#[test]
fn a_plan_on_which_nothing_is_planned_lacks_nothing() {
    let group = |id: &str| content().rule(id).unwrap().group == RuleGroup::Plan;
    let speak = |given: &Given| {
        let mut lines = given.lines();
        lines.retain(|line| group(&line[..3]));
        lines
    };
    assert!(speak(&over_led()).is_empty());
    let begun = |given: Given, expected: &[&str]| {
        let lines = speak(&given);
        let mut rules: Vec<_> = lines.iter().map(|line| &line[..3]).collect();
        rules.sort_unstable();
        rules.dedup();
        assert_eq!(rules, expected);
    };
    begun(over_led().goal("Ideas"), &["R16", "R25", "R27", "R30"]);
    let measure = Measure::named("Ideas");
    begun(over_led().measure(measure), &["R16", "R25", "R27", "R30"]);
    let all = ["R16", "R23", "R25", "R27", "R30"];
    begun(over_led().planned("reading", &[]), &all);
    begun(over_led().next_review(TODAY), &["R16", "R23", "R25", "R30"]);
    let review = Review {
        id: ReviewId::new(0),
        date: TODAY,
        decisions: String::new(),
        findings: Vec::new(),
        snapshot: None,
    };
    let held = AgendaEdit::AddReview {
        review,
        snapshot: None,
        next: None,
    };
    begun(over_led().edit(&held.into()), &all);
    // What was taken out again leaves a plan on which nothing is planned.
    let planned = over_led().planned("reading", &[]);
    let id = planned.plan.agenda().actions.at(0).unwrap().id;
    begun(planned.edit(&AgendaEdit::RemoveAction(id).into()), &[]);
}

#[test]
fn what_is_planned_is_no_part_of_what_two_states_of_a_team_are_compared_by() {
    let given = over_led().planned("reading", &[]);
    let balance = given.balance();
    let group = |id| content().rule(id).unwrap().group;
    let found = of_team(&given.inputs(&balance));
    assert!(!found.is_empty());
    for finding in found {
        assert_ne!(group(finding.rule), RuleGroup::Plan, "{}", finding.rule);
    }
}

#[test]
fn the_plan_is_looked_at_where_no_balance_can_be_computed() {
    let given = unrated().planned("reading", &[]);
    check("R16", &given, "notice");
    check("R23", &given, "notice");
    // No action answers that too little is rated.
    check("R34", &given, "warning M1, warning");
    check("R25", &given, "notice Reading list");
    check("R27", &given, "notice");
    check("R30", &given, "info");
}

#[test]
fn one_regular_talk_is_enough() {
    let talks = [
        "alignment_meeting",
        "open_channel",
        "needs_checkin",
        "listening_rounds",
        "one_to_one",
    ];
    for action in content().actions() {
        let silent = talks.contains(&action.id.as_str());
        let given = Given::sound()
            .planned("reading", &[])
            .planned(&action.id, &[]);
        check("R16", &given, if silent { "" } else { "notice" });
    }
    // An own action of the same name and kind is another one.
    let own = Action {
        template: None,
        ..of_catalogue("open_channel")
    };
    check("R16", &Given::sound().action(own), "notice");
}

#[test]
fn a_talk_counts_until_it_is_given_up() {
    for (status, expected) in [
        (Status::Planned, ""),
        (Status::UnderWay, ""),
        (Status::Done, ""),
        (Status::Dropped, "notice"),
    ] {
        let talk = Action {
            status,
            ..of_catalogue("one_to_one")
        };
        check("R16", &Given::sound().action(talk), expected);
    }
}

#[test]
fn a_plan_needs_a_goal_or_a_measure() {
    let begun = || Given::sound().planned("one_to_one", &[]);
    check("R23", &begun(), "notice");
    check("R23", &begun().goal("Ideas"), "");
    check("R23", &begun().measure(Measure::named("Ideas")), "");
    check("R23", &Given::sound().next_review(TODAY), "notice");
}

#[test]
fn each_serious_finding_needs_an_action_that_is_linked_to_it() {
    let with = |findings: &[&str]| over_led().action(complete("Talk", findings));
    // What is critical comes first. That R05 is told beside R02 on a page does not answer it.
    check("R25", &with(&[]), "notice R02, notice R05, notice R12");
    check("R25", &with(&["R02"]), "notice R05, notice R12");
    check("R25", &with(&["R05"]), "notice R02, notice R12");
    check("R25", &with(&["R12", "R02", "R05"]), "");
    check("R25", &with(&["R99"]), "notice R02, notice R05, notice R12");
    let several = with(&["R02"]).action(complete("Walk", &["R02", "R12"]));
    check("R25", &several, "notice R05");
    // Notices, hints and strengths need none.
    let mild = Given::sound().action(complete("Talk", &[]));
    assert!(mild.lines().iter().any(|line| line.contains("notice")));
    check("R25", &mild, "");
    let none_left = Given::sides(&[[2.0, 2.0]; 2]).now("balanced");
    let none_left = none_left.action(complete("Talk", &[]));
    check("R25", &none_left, "notice R35, notice R12");
}

#[test]
fn a_rule_that_found_several_serious_things_is_named_once() {
    let weak = [("delegation", 2.0), ("performance_tracking", 2.0)];
    let given = Given::means(&weak).now("stabilise");
    let given = given.action(complete("Talk", &[]));
    let warnings = "warning delegation, warning performance_tracking";
    assert!(
        given.says("R08").starts_with(warnings),
        "{}",
        given.says("R08")
    );
    let gaps = given.says("R25");
    assert_eq!(gaps.matches("R08").count(), 1, "{gaps}");
}

#[test]
fn an_action_answers_a_finding_until_it_is_given_up() {
    for (status, expected) in [
        (Status::Planned, "notice R02, notice R05"),
        (Status::UnderWay, "notice R02, notice R05"),
        (Status::Done, "notice R02, notice R05"),
        (Status::Dropped, "notice R02, notice R05, notice R12"),
    ] {
        let action = Action {
            status,
            ..complete("Pairs", &["R12"])
        };
        check("R25", &over_led().action(action), expected);
    }
}

#[test]
fn what_is_set_aside_needs_no_answer() {
    let given = over_led().action(complete("Talk", &[]));
    let aside = given.aside("R02", Some("As agreed"));
    check("R25", &aside, "notice R05, notice R12");
    let back = aside.aside("R02", None);
    check("R25", &back, "notice R02, notice R05, notice R12");
}

#[test]
fn what_the_plan_lacks_is_no_finding_to_be_answered() {
    let worse = rising(TODAY, 49.0);
    let given = Given::sound().measure(worse).next_review(in_days(-1));
    check("R27", &given, "warning");
    check("R30", &given, "warning Engagement, info");
    check("R25", &given, "");
}

/// Checks what R25 says of one action.
#[track_caller]
fn check_action(owned: bool, due: Option<i64>, status: Status, expected: &str) {
    let all = complete("Talk", &[]);
    let action = Action {
        owner: all.owner.clone().filter(|_| owned),
        due: due.map(in_days),
        status,
        ..all
    };
    check("R25", &Given::sound().action(action), expected);
}

#[test]
fn an_open_action_needs_an_owner_and_a_due_date_that_has_not_passed() {
    for status in [Status::Planned, Status::UnderWay] {
        let check = |owned, due, expected| check_action(owned, due, status, expected);
        check(true, Some(1), "");
        check(true, Some(0), "");
        check(true, Some(-1), "warning Talk");
        check(true, None, "notice Talk");
        check(false, Some(1), "notice Talk");
        check(false, Some(0), "notice Talk");
        check(false, Some(-1), "warning Talk");
        check(false, None, "notice Talk");
    }
    for status in [Status::Done, Status::Dropped] {
        for due in [None, Some(-1), Some(1)] {
            check_action(true, due, status, "");
            check_action(false, due, status, "");
        }
    }
}

#[test]
fn what_an_action_lacks_is_told_in_a_sentence() {
    let check = |owned: bool, due: Option<i64>, expected: &str| {
        let all = complete("Talk", &[]);
        let action = Action {
            owner: all.owner.clone().filter(|_| owned),
            due: due.map(in_days),
            ..all
        };
        let texts = Given::sound().action(action).texts();
        assert!(texts.iter().any(|text| text == expected), "{texts:#?}");
    };
    check(false, Some(1), "“Talk” has no owner yet.");
    check(true, None, "“Talk” has no due date yet.");
    check(
        false,
        None,
        "“Talk” has neither an owner nor a due date yet.",
    );
    let overdue = "“Talk” was due on 11 November 2026 and is still open.";
    check(true, Some(-10), overdue);
    let alone = "“Talk” has no owner and is still open, though it was due on 11 November 2026.";
    check(false, Some(-10), alone);
    let texts = over_led().action(complete("Talk", &[])).texts();
    let unanswered = "Nothing in the plan answers “Over-led” yet.";
    assert!(texts.iter().any(|text| text == unanswered), "{texts:#?}");
}

#[test]
fn gaps_come_the_worst_first_then_findings_then_actions_in_plan_order() {
    let action = |title, due: Option<i64>| Action {
        due: due.map(in_days),
        ..complete(title, &["R02", "R05"])
    };
    let given = over_led()
        .action(action("No day", None))
        .action(action("Late", Some(-2)))
        .action(action("Fine", Some(2)))
        .action(action("No day either", None))
        .action(action("Later", Some(-9)));
    let expected = "warning Late, warning Later, notice R12, notice No day, notice No day either";
    check("R25", &given, expected);
}

#[test]
fn the_next_review_is_set_and_not_past() {
    check("R27", &Given::sound().goal("Ideas"), "notice");
    check("R27", &Given::sound().next_review(in_days(-1)), "warning");
    check("R27", &Given::sound().next_review(TODAY), "");
    check("R27", &Given::sound().next_review(in_days(1)), "");
    let texts = Given::sound().next_review(in_days(-1)).texts();
    let overdue = "The next review is overdue: it was planned for 20 November 2026.";
    assert!(texts.iter().any(|text| text == overdue), "{texts:#?}");
}

#[test]
fn a_gap_of_an_action_rests_on_its_owner_and_its_due_date_what_is_missing_first() {
    use Quantity::{Due, Owner};
    let late = Action {
        due: Some(in_days(-1)),
        ..complete("Late", &["R02", "R05"])
    };
    let given = over_led().action(late).planned("reading", &[]);
    let expected = [
        ("overdue", vec![Due(0), Owner(0)]),
        ("unanswered", Vec::new()),
        ("neither", vec![Owner(1), Due(1)]),
    ];
    assert_eq!(given.basis("R25"), expected);
}

#[test]
fn a_gap_of_an_action_has_to_do_with_whom_it_is_for_and_who_sees_to_it() {
    let given = Given::rated(&[even(4, 4); 3]);
    let owner = Owner::Member(given.plan.members()[1].id);
    let owned = Action {
        owner: Some(owner),
        ..of_catalogue("reading")
    };
    let given = given.action(owned).planned("seminar", &[2]);
    let balance = given.balance();
    let inputs = given.inputs(&balance);
    let findings = of(&inputs);
    let gaps = findings.iter().find(|f| f.rule == "R25").unwrap();
    let concerned = |action: usize| -> Vec<usize> {
        let hit = &gaps.hits[action];
        assert_eq!(hit.subject, Subject::Action(action));
        (0..3)
            .filter(|member| gaps.concerns(hit, *member, &inputs))
            .collect()
    };
    assert_eq!(concerned(0), [1]);
    assert_eq!(concerned(1), [2]);
}
