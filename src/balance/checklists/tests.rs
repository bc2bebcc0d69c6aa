use jiff::civil::{Date, date};

use super::*;
use crate::{
    balance::{
        Balance,
        tests::teams::{Rated, content, even, team},
    },
    plan::{
        ActionDetail, ActionKind, AgendaEdit, ChecklistEdit, Edit, Goal, Measure, Plan, Status,
    },
};

const TODAY: Date = date(2026, 11, 21);

#[track_caller]
fn check(step: MetBy, plan: &Plan, expected: bool) {
    let inputs = Inputs {
        plan,
        balance: &Balance::of(plan, content()),
        content: content(),
        today: TODAY,
    };
    assert_eq!(met(step, &inputs), expected, "{step:?}");
}

fn edited(plan: &Plan, edits: impl IntoIterator<Item = Edit>) -> Plan {
    let apply = |plan: Plan, edit: Edit| plan.apply(&edit).unwrap();
    edits.into_iter().fold(plan.clone(), apply)
}

fn nobody() -> Plan {
    team(&[], None)
}

/// With an action of a side that answers these rules.
fn with_action(plan: &Plan, side: ActionSide, rules: &[&str]) -> Plan {
    let action = Action {
        findings: rules.iter().map(|rule| (*rule).to_owned()).collect(),
        ..Action::named("Action", ActionKind::Practice, side, 0.5)
    };
    edited(plan, [AgendaEdit::AddAction(Box::new(action)).into()])
}

/// The same with its last action this far.
fn at(plan: &Plan, status: Status) -> Plan {
    let id = plan.agenda().actions.iter().next_back().unwrap().id;
    let edit = AgendaEdit::Action(id, ActionDetail::Status(status));
    edited(plan, [edit.into()])
}

#[test]
fn goals_are_defined_once_one_of_them_is_seen_by_a_measure() {
    let step = MetBy::GoalWithMeasure;
    check(step, &nobody(), false);
    let goal = Goal::named("A goal");
    let plan = edited(&nobody(), [AgendaEdit::AddGoal(goal).into()]);
    check(step, &plan, false);
    let id = plan.agenda().goals.at(0).unwrap().id;
    let measure = AgendaEdit::AddMeasureOf(id, Measure::named("A measure"));
    check(step, &edited(&plan, [measure.into()]), true);
}

/// Whether the step is met by actions of these sides, for a team in the situation.
#[track_caller]
fn check_weak(people: Rated, situation: &str, sides: &[ActionSide], expected: bool) {
    let plan = team(&[people; 2], Some(situation));
    let with = |plan: Plan, side: &ActionSide| with_action(&plan, *side, &[]);
    let plan = sides.iter().fold(plan, with);
    check(MetBy::WeakSidesAnswered, &plan, expected);
}

#[test]
fn each_side_below_its_floor_needs_an_action_that_strengthens_it() {
    use ActionSide::{Both, Lead, Manage};
    // The floors of the even situation are 3.0 and 3.0.
    check_weak(even(3, 3), "balanced", &[], true);
    check_weak(even(2, 3), "balanced", &[], false);
    check_weak(even(2, 3), "balanced", &[Manage], false);
    check_weak(even(2, 3), "balanced", &[Lead], true);
    check_weak(even(2, 3), "balanced", &[Both], true);
    check_weak(even(3, 2), "balanced", &[Lead], false);
    check_weak(even(3, 2), "balanced", &[Manage], true);
    check_weak(even(2, 2), "balanced", &[Lead], false);
    check_weak(even(2, 2), "balanced", &[Lead, Manage], true);
    // Where nothing is rated, nobody can tell what is below.
    check_weak(even(0, 0), "balanced", &[Both], false);
}

#[test]
fn a_done_action_still_answers_a_weak_side_and_a_dropped_one_does_not() {
    let plan = team(&[even(2, 3)], Some("balanced"));
    let plan = with_action(&plan, ActionSide::Lead, &[]);
    for status in Status::ALL {
        let expected = status != Status::Dropped;
        check(MetBy::WeakSidesAnswered, &at(&plan, status), expected);
    }
}

#[test]
fn the_approach_fits_a_chosen_situation_with_the_tilt_in_its_band() {
    let check = |people, situation, expected| {
        check(
            MetBy::SituationAnswered,
            &team(&[people; 2], situation),
            expected,
        );
    };
    check(even(3, 3), None, false);
    check(even(3, 3), Some("balanced"), true);
    check(even(4, 3), Some("balanced"), false);
    check(even(3, 4), Some("routine"), true);
    check(even(0, 0), Some("balanced"), false);
}

#[test]
fn out_of_the_band_an_action_has_to_answer_what_is_out_of_balance_now() {
    let step = MetBy::SituationAnswered;
    // It leads more than it manages: R02 speaks, R01 does not.
    let plan = team(&[even(4, 3); 2], Some("balanced"));
    let answers = |rule| with_action(&plan, ActionSide::Manage, &[rule]);
    for (rule, expected) in [
        ("R02", true),
        ("R01", false),
        ("R04", false),
        ("R18", false),
    ] {
        check(step, &answers(rule), expected);
    }
    check(step, &at(&answers("R02"), Status::Done), true);
    check(step, &at(&answers("R02"), Status::Dropped), false);
    let unchosen = edited(&answers("R02"), [Edit::Situation(None)]);
    check(step, &unchosen, false);
}

#[test]
fn the_next_review_may_be_today_but_not_over() {
    let step = MetBy::ReviewAhead;
    check(step, &nobody(), false);
    for (day, expected) in [(20, false), (21, true), (22, true)] {
        let edit = AgendaEdit::NextReview(Some(date(2026, 11, day)));
        check(step, &edited(&nobody(), [edit.into()]), expected);
    }
}

#[test]
fn a_team_is_empowered_by_a_decision_with_a_support_beside_it() {
    let add = |part| ChecklistEdit::AddEmpowerment(part, "Something".to_owned()).into();
    let (autonomy, support) = (EmpowermentPart::Autonomy, EmpowermentPart::Support);
    for (parts, expected) in [
        (vec![], false),
        (vec![autonomy], false),
        (vec![support, support], false),
        (vec![support, autonomy], true),
    ] {
        let plan = edited(&nobody(), parts.into_iter().map(add));
        check(MetBy::Empowered, &plan, expected);
    }
}
