//! Rules about members (R10–R15, R17–R19).

use std::sync::Arc;

use super::given::{Given, HAIR, NONE, STEP, check, of_catalogue};
use crate::{
    balance::tests::teams::{Rated, content, even, skill, team_on},
    plan::{Action, ActionKind, ActionSide, Detail, Edit, Emphasis, Level, Owner, Status, Tier},
};

/// A team whose first members are executives, by their values of Lead.
fn executives(top: &[f64], others: &[f64]) -> Given {
    let sides: Vec<_> = top.iter().chain(others).map(|lead| [*lead, 3.0]).collect();
    (0..top.len()).fold(Given::sides(&sides), |given, who| {
        given.who(who, [Detail::Tier(Tier::Executive)])
    })
}

#[test]
fn leading_sits_at_the_top_from_a_distance_of_one_on() {
    let check = |top: &[f64], others: &[f64], expected| {
        check("R10", &executives(top, others), expected);
    };
    check(&[4.0], &[3.0], "warning");
    check(&[4.0 - HAIR], &[3.0], "warning");
    check(&[4.0 - STEP], &[3.0], "");
    check(&[3.0], &[5.0], "");
    check(&[5.0, 4.0], &[3.5, 3.0, 4.0], "warning");
    check(&[5.0, 3.0], &[3.5, 3.0, 4.0], "");
    // Both groups have to have somebody whose leading is known.
    check(&[5.0], &[], "");
    check(&[], &[1.0, 5.0], "");
    check(&[NONE], &[1.0], "");
    check(&[5.0], &[NONE], "");
    check(&[5.0, NONE], &[NONE, 3.0], "warning");
    // All tiers below count as the others.
    let given = executives(&[5.0], &[3.0, 3.0]);
    let given = given.who(1, [Detail::Tier(Tier::Manager)]);
    let given = given.who(2, [Detail::Tier(Tier::Lead)]);
    self::check("R10", &given, "warning");
}

#[test]
fn a_role_is_unclear_where_it_is_unset_or_strengths_point_the_other_way() {
    let check = |emphasis, tilt: f64, expected| {
        let given = Given::sides(&[[3.0 + tilt, 3.0], [3.0, 3.0]]);
        check("R11", &given.who(0, [Detail::Emphasis(emphasis)]), expected);
    };
    check(Emphasis::Unset, 0.0, "notice M1");
    check(Emphasis::Unset, NONE, "notice M1");
    check(Emphasis::Lead, -0.5 + STEP, "");
    check(Emphasis::Lead, -0.5 + HAIR, "notice M1");
    check(Emphasis::Lead, -0.5, "notice M1");
    check(Emphasis::Lead, -2.0, "notice M1");
    check(Emphasis::Lead, 2.0, "");
    check(Emphasis::Lead, NONE, "");
    check(Emphasis::Manage, 0.5 - STEP, "");
    check(Emphasis::Manage, 0.5 - HAIR, "notice M1");
    check(Emphasis::Manage, 0.5, "notice M1");
    check(Emphasis::Manage, 2.0, "notice M1");
    check(Emphasis::Manage, -2.0, "");
    check(Emphasis::Manage, NONE, "");
    check(Emphasis::Both, 2.0, "");
    check(Emphasis::Both, -2.0, "");
}

#[test]
fn a_bridge_is_a_member_with_three_and_a_half_on_both_sides() {
    let check = |sides: &[[f64; 2]], expected| check("R12", &Given::sides(sides), expected);
    check(&[[3.5, 3.5]], "");
    check(&[[3.5 - HAIR, 3.5 - HAIR]], "");
    check(&[[3.5 - STEP, 5.0]], "warning");
    check(&[[5.0, 3.5 - STEP]], "warning");
    check(&[[5.0, 3.0], [3.0, 5.0]], "warning");
    check(&[[5.0, 3.0], [3.5, 3.5]], "");
    // Where nobody has both sides, nobody is known not to join them.
    check(&[[5.0, NONE], [NONE, 5.0]], "");
    check(&[[5.0, NONE], [3.0, 5.0]], "warning");
}

/// So many people managers with as many direct reports, trained, untrained or not known.
type Managers = (usize, u32, Option<bool>);

fn managers(managers: &[Managers]) -> Given {
    let each: Vec<_> = managers
        .iter()
        .flat_map(|(count, reports, trained)| vec![(*reports, *trained); *count])
        .collect();
    let given = Given::rated(&vec![even(0, 0); each.len()]);
    let details = each.into_iter().enumerate();
    details.fold(given, |given, (who, (reports, trained))| {
        given.who(
            who,
            [Detail::DirectReports(reports), Detail::Trained(trained)],
        )
    })
}

#[test]
fn people_managers_without_training_are_told_by_the_share_of_their_span() {
    let check = |each: &[Managers], expected| check("R13", &managers(each), expected);
    let (yes, no) = (Some(true), Some(false));
    check(&[(3, 1, yes), (2, 10, yes)], "");
    check(&[(3, 0, no)], "");
    // None trained at all.
    check(&[(1, 5, no)], "warning");
    check(&[(1, 1, no)], "warning");
    // Of those with one report, 25 % elsewhere.
    check(&[(1, 1, yes), (3, 1, no)], "notice");
    check(&[(1, 1, yes), (4, 1, no)], "warning");
    check(&[(12, 1, yes), (37, 1, no)], "warning");
    check(&[(13, 1, yes), (39, 1, no)], "notice");
    // Of those with ten or more, 42 % elsewhere.
    check(&[(21, 10, yes), (29, 10, no)], "notice");
    check(&[(20, 10, yes), (28, 10, no)], "warning");
    check(&[(3, 12, yes), (4, 10, no)], "notice");
    check(&[(2, 12, yes), (3, 200, no)], "warning");
    // In between there is no figure.
    check(&[(1, 2, yes), (9, 2, no)], "notice");
    check(&[(1, 9, yes), (9, 9, no)], "notice");
    check(&[(1, 10, yes), (9, 10, no)], "warning");
    // One span below its figure is enough; an empty one is not below it.
    check(&[(5, 5, yes), (1, 1, no)], "warning");
    check(&[(5, 5, yes), (1, 10, no)], "warning");
    check(&[(5, 5, yes), (1, 5, no)], "notice");
}

#[test]
fn people_managers_whose_training_is_not_known_do_not_count() {
    let check = |each: &[Managers], expected| check("R13", &managers(each), expected);
    let (yes, no) = (Some(true), Some(false));
    check(&[(4, 1, None)], "");
    check(&[(1, 1, yes), (4, 1, None)], "");
    check(&[(1, 1, yes), (3, 1, no), (5, 1, None)], "notice");
    check(&[(1, 1, no), (5, 1, None)], "warning");
    let texts = managers(&[(1, 1, yes), (3, 1, no), (5, 1, None)]).texts();
    let told = "3 of 4 people managers whose training is known have had no training";
    assert!(
        texts.iter().any(|text| text.starts_with(told)),
        "{texts:#?}"
    );
}

fn rising(members: &[usize]) -> Given {
    let given = Given::rated(&[even(3, 3); 3]);
    members.iter().fold(given, |given, who| {
        given.who(*who, [Detail::Emerging(true)])
    })
}

#[test]
fn a_rising_leader_needs_an_action_of_the_right_kind_that_names_the_member() {
    check("R14", &rising(&[]), "");
    check("R14", &rising(&[1]), "notice M2");
    check("R14", &rising(&[0, 2]), "notice M1, notice M3");
    let answers = [
        ActionKind::Training,
        ActionKind::Coaching,
        ActionKind::Mentoring,
        ActionKind::Stretch,
    ];
    for action in content().actions() {
        let given = rising(&[1]).planned(&action.id, &[0, 1]);
        let silent = answers.contains(&action.kind);
        check("R14", &given, if silent { "" } else { "notice M2" });
    }
    check("R14", &rising(&[1]).planned("mentoring", &[]), "notice M2");
    check(
        "R14",
        &rising(&[1]).planned("mentoring", &[0, 2]),
        "notice M2",
    );
    let one_of_two = rising(&[0, 2]).planned("stretch_project", &[0]);
    check("R14", &one_of_two, "notice M3");
    let several = rising(&[0, 2])
        .planned("reading", &[0])
        .planned("training_course", &[2])
        .planned("executive_coaching", &[0]);
    check("R14", &several, "");
}

#[test]
fn what_supports_a_rising_leader_counts_by_its_kind_until_it_is_given_up() {
    let member = |given: &Given| given.plan.members()[1].id;
    let own = |kind, status| {
        let given = rising(&[1]);
        let action = Action {
            members: vec![member(&given)],
            status,
            ..Action::named("A day with the board", kind, ActionSide::Lead, 0.5)
        };
        given.action(action)
    };
    check(
        "R14",
        &own(ActionKind::Learning, Status::Planned),
        "notice M2",
    );
    for (status, expected) in [
        (Status::Planned, ""),
        (Status::UnderWay, ""),
        (Status::Done, ""),
        (Status::Dropped, "notice M2"),
    ] {
        check("R14", &own(ActionKind::Stretch, status), expected);
    }
    // Who sees to it is not whom it is for.
    let given = rising(&[1]);
    let owned = Action {
        owner: Some(Owner::Member(member(&given))),
        ..of_catalogue("mentoring")
    };
    check("R14", &given.action(owned), "notice M2");
}

/// A member with these ratings in empathy and communication.
fn listener([empathy, communication]: [u8; 2], tier: Tier, emphasis: Emphasis) -> Given {
    let mut rated = Rated {
        shared: [communication, 3, 3],
        ..even(3, 3)
    };
    rated.lead[skill("empathy_listening")] = empathy;
    let details = [Detail::Tier(tier), Detail::Emphasis(emphasis)];
    Given::rated(&[rated]).who(0, details)
}

#[test]
fn who_leads_and_is_rated_below_three_in_listening_or_communication_may_lose_touch() {
    use Emphasis::{Both, Lead, Manage, Unset};
    use Tier::{Contributor, Executive, Manager};
    let check = |ratings, tier, emphasis, expected| {
        check("R15", &listener(ratings, tier, emphasis), expected);
    };
    check([3, 3], Executive, Lead, "");
    check([2, 3], Executive, Both, "warning M1");
    check([3, 2], Executive, Manage, "warning M1");
    check([1, 1], Executive, Unset, "warning M1");
    check([2, 3], Executive, Lead, "warning M1");
    check([2, 3], Contributor, Lead, "notice M1");
    check([3, 2], Manager, Lead, "notice M1");
    check([2, 2], Manager, Both, "");
    check([2, 2], Contributor, Manage, "");
    check([2, 2], Tier::Lead, Unset, "");
    // What is not rated is not low.
    check([0, 3], Executive, Lead, "");
    check([0, 0], Executive, Lead, "");
    check([0, 2], Executive, Lead, "warning M1");
    let text = |ratings, expected: &str| {
        let texts = listener(ratings, Executive, Lead).texts().join(" ");
        assert!(texts.contains(expected), "{texts}");
    };
    text([3, 2], "rated low in communication (2).");
    text(
        [1, 2],
        "rated low in empathy and active listening (1) and communication (2).",
    );
}

/// A member who manages at this, with these ratings in courage and adaptability.
fn holding(manage: f64, [courage, adaptability]: [u8; 2]) -> Given {
    let mut rated = even(3, 3);
    rated.lead[skill("courage")] = courage;
    rated.lead[skill("adaptability")] = adaptability;
    Given::rated(&[rated, even(3, 3)]).with_sides(&[[2.5, manage], [3.0, 3.0]])
}

#[test]
fn who_manages_well_with_little_courage_and_adaptability_may_fear_failure() {
    let check = |manage, bold, expected| check("R17", &holding(manage, bold), expected);
    check(3.5, [2, 2], "notice M1");
    check(5.0, [1, 2], "notice M1");
    check(3.5 - HAIR, [2, 2], "notice M1");
    check(3.5 - STEP, [2, 2], "");
    check(3.5, [3, 2], "");
    check(3.5, [2, 3], "");
    check(3.5, [0, 2], "");
    check(3.5, [2, 0], "");
    check(NONE, [2, 2], "");
    // A framework that lacks one of the two cannot show it.
    let mut framework = content().default_framework().as_ref().clone();
    framework.skills.retain(|skill| skill.id != "courage");
    let mut levels = [vec![2; 7], vec![5; 8]].concat();
    let framework = Arc::new(framework);
    let plan = team_on(&framework, &[levels.clone()]);
    self::check("R17", &Given::plan(plan), "");
    levels.insert(0, 2);
    let plan = team_on(&content().default_framework(), &[levels]);
    self::check("R17", &Given::plan(plan), "notice M1");
}

#[test]
fn a_member_is_one_sided_from_a_tilt_of_one_on() {
    let check = |tilt: f64, without_reports, with_reports| {
        let given = Given::sides(&[[3.0, 3.0], [3.0 + tilt, 3.0]]);
        check("R18", &given, without_reports);
        let given = given.who(1, [Detail::DirectReports(1)]);
        check("R18", &given, with_reports);
    };
    check(1.0, "info M2", "notice M2");
    check(1.0 - HAIR, "info M2", "notice M2");
    check(1.0 - STEP, "", "");
    check(-1.0, "info M2", "notice M2");
    check(-1.0 + HAIR, "info M2", "notice M2");
    check(-1.0 + STEP, "", "");
    check(NONE, "", "");
}

#[test]
fn which_way_a_member_leans_decides_what_is_suggested() {
    let first = |sides: [f64; 2]| {
        let given = Given::sides(&[sides]);
        let balance = given.balance();
        let inputs = given.inputs(&balance);
        let findings = super::super::of(&inputs);
        let finding = findings.iter().find(|finding| finding.rule == "R18");
        let finding = finding.unwrap();
        finding.actions(&finding.hits[0], &inputs)[0].to_owned()
    };
    assert_eq!(first([4.0, 2.0]), "procedures");
    assert_eq!(first([2.0, 4.0]), "brainstorm");
}

#[test]
fn compliance_is_what_managers_get_when_half_of_them_lead_below_three() {
    // Who manages people, by the value of Lead, and who does not.
    let check = |managers: &[f64], others: &[f64], expected| {
        let all = managers.iter().chain(others);
        let sides: Vec<_> = all.map(|lead| [*lead, 3.0]).collect();
        let given = (0..managers.len()).fold(Given::sides(&sides), |given, who| {
            given.who(who, [Detail::DirectReports(1)])
        });
        check("R19", &given, expected);
    };
    check(&[2.0], &[], "warning");
    check(&[2.0, 3.0], &[], "warning");
    check(&[2.0, 3.0, 3.0], &[], "");
    check(&[2.0, 3.0, 2.0], &[], "warning");
    check(&[2.0, 2.0, 3.0, 3.0], &[], "warning");
    check(&[2.0, 2.0, 3.0, 3.0, 3.0], &[], "");
    check(&[3.0], &[], "");
    check(&[3.0 - HAIR], &[], "");
    check(&[3.0 - STEP], &[], "warning");
    check(&[], &[1.0], "");
    check(&[3.0], &[1.0, 1.0], "");
    // Only those whose leading is known count.
    check(&[2.0, NONE, NONE], &[3.0], "warning");
    check(&[NONE], &[3.0], "");
}

#[test]
fn the_ratings_of_one_skill_decide_where_a_rule_asks_for_ratings() {
    // An executive at 4 on both sides hardly listens until the one rating rises.
    let executive = [Detail::Tier(Tier::Executive)];
    let mut given = Given::rated(&[even(4, 4)]).who(0, executive);
    let member = given.plan.members()[0].id;
    let skill = skill("empathy_listening");
    for (level, expected) in [(1, "warning M1"), (2, "warning M1"), (3, ""), (5, "")] {
        let level = Level::new(level);
        given = given.edit(&Edit::Rate {
            member,
            skill,
            level,
        });
        check("R15", &given, expected);
    }
}
