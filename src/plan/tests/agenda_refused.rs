//! What is refused as an agenda or a snapshot.

use super::{
    agenda::{
        JULY, JUNE, action, add_action, add_review, first_of, id, of_action, of_goal, of_measure,
        of_review, planned, reading, take,
    },
    *,
};

#[track_caller]
fn check_refused<E: Into<Edit>>(edit: E, error: PlanError) {
    let edit = edit.into();
    assert_eq!(planned().apply(&edit), Err(error), "{edit:?}");
}

#[test]
fn an_edit_of_goals_or_measures_that_cannot_be_done_says_why() {
    let check = check_refused::<AgendaEdit>;
    check(AgendaEdit::AddGoal(Goal::named(" ")), PlanError::BlankGoal);
    check(AgendaEdit::RemoveGoal(id(9)), PlanError::NoGoal);
    let mut goal = Goal::named("G");
    goal.measure = Some(id(9));
    check(AgendaEdit::AddGoal(goal), PlanError::NoMeasure);
    let measure = || Measure::named("M");
    check(
        AgendaEdit::AddMeasure(Measure::named("")),
        PlanError::BlankMeasure,
    );
    check(AgendaEdit::RemoveMeasure(id(9)), PlanError::NoMeasure);
    check(
        AgendaEdit::AddMeasureOf(id(9), measure()),
        PlanError::NoGoal,
    );
    let read = |date, value| Reading { date, value };
    for readings in [
        [read(JULY, 1.0), read(JUNE, 1.0)],
        [read(JUNE, 1.0), read(JUNE, 1.0)],
    ] {
        let mut unordered = measure();
        unordered.readings = readings.to_vec();
        check(AgendaEdit::AddMeasure(unordered), PlanError::ReadingOrder);
    }
    let check = check_refused::<Edit>;
    check(
        of_goal(1, GoalDetail::Text("\t".into())),
        PlanError::BlankGoal,
    );
    check(of_goal(9, GoalDetail::Text("x".into())), PlanError::NoGoal);
    check(
        of_goal(1, GoalDetail::Measure(Some(id(9)))),
        PlanError::NoMeasure,
    );
    check(
        of_measure(1, MeasureDetail::Name(" ".into())),
        PlanError::BlankMeasure,
    );
    check(
        of_measure(9, MeasureDetail::Unit("%".into())),
        PlanError::NoMeasure,
    );
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for detail in [
            MeasureDetail::Baseline(Some(value)),
            MeasureDetail::Target(Some(value)),
        ] {
            check(of_measure(1, detail), PlanError::NotFinite);
        }
        check(reading(1, JUNE, Some(value)), PlanError::NotFinite);
    }
    check(reading(9, JUNE, None), PlanError::NoMeasure);
}

#[test]
fn an_edit_of_actions_that_cannot_be_done_says_why() {
    check_refused(add_action(action("")), PlanError::BlankAction);
    check_refused(AgendaEdit::RemoveAction(id(9)), PlanError::NoAction);
    let nobody = ActionDetail::Title("x".into());
    check_refused(of_action(9, nobody), PlanError::NoAction);
    let check = |detail, error| check_refused(of_action(1, detail), error);
    check(ActionDetail::Title(" ".into()), PlanError::BlankAction);
    let owner = |owner| ActionDetail::Owner(Some(owner));
    check(owner(Owner::Other(" ".into())), PlanError::BlankOwner);
    check(owner(Owner::Member(MemberId(9))), PlanError::NoMember);
    let stranger = vec![MemberId(9)];
    check(ActionDetail::Members(stranger), PlanError::NoMember);
    check(ActionDetail::Skills(vec!["b".into()]), PlanError::NoSkill);
    check(ActionDetail::Goals(vec![id(9)]), PlanError::NoGoal);
    let blank = vec![" ".into()];
    check(ActionDetail::Findings(blank), PlanError::BlankRule);
    for twice in [
        ActionDetail::Members(vec![MemberId(1), MemberId(1)]),
        ActionDetail::Skills(vec!["a".into(), "a".into()]),
        ActionDetail::Goals(vec![id(1), id(1)]),
        ActionDetail::Findings(vec!["R01".into(), "R01".into()]),
    ] {
        check(twice, PlanError::RepeatedLink);
    }
    for rise in [-0.1, 4.1, f64::NAN, f64::INFINITY] {
        check(ActionDetail::Rise(rise), PlanError::RiseRange);
    }
}

#[test]
fn an_edit_of_reviews_or_snapshots_that_cannot_be_done_says_why() {
    let decisions = ReviewDetail::Decisions(String::new());
    check_refused(of_review(9, decisions), PlanError::NoReview);
    check_refused(AgendaEdit::RemoveReview(id(9)), PlanError::NoReview);
    let unnamed = add_review(JULY, Some(" "), None);
    check_refused(unnamed, PlanError::BlankSnapshot);
    check_refused(take("", JULY), PlanError::BlankSnapshot);
    let check = check_refused::<SnapshotEdit>;
    let rename = |number, name: &str| SnapshotEdit::Rename(id(number), name.into());
    check(rename(1, " "), PlanError::BlankSnapshot);
    check(rename(9, "x"), PlanError::NoSnapshot);
    check(SnapshotEdit::Redate(id(9), JULY), PlanError::NoSnapshot);
    check(SnapshotEdit::Remove(id(9)), PlanError::NoSnapshot);
}

#[test]
fn an_agenda_is_put_together_from_sound_parts_only() {
    let check = |spoil: fn(&mut PlanParts), error: PlanError| {
        let mut parts = planned().parts().clone();
        spoil(&mut parts);
        assert_eq!(Plan::from_parts(parts), Err(error));
    };
    let whole = planned().parts().clone();
    assert_eq!(Plan::from_parts(whole), Ok(planned()));
    check(
        |parts| first_of(&mut parts.agenda.goals, |goal| goal.measure = Some(id(9))),
        PlanError::NoMeasure,
    );
    check(
        |parts| first_of(&mut parts.agenda.actions, |action| action.goals.push(id(9))),
        PlanError::NoGoal,
    );
    check(
        |parts| {
            first_of(&mut parts.agenda.actions, |action| {
                action.members.push(MemberId(9));
            });
        },
        PlanError::NoMember,
    );
    check(
        |parts| {
            first_of(&mut parts.agenda.actions, |action| {
                action.skills.push("b".into());
            });
        },
        PlanError::NoSkill,
    );
    check(
        |parts| {
            first_of(&mut parts.agenda.reviews, |review| {
                review.snapshot = Some(id(9));
            });
        },
        PlanError::NoSnapshot,
    );
    // Everybody who is left in a snapshot was a member once.
    check(
        |parts| {
            first_of(&mut parts.snapshots, |snapshot| {
                Arc::make_mut(&mut snapshot.members[0]).id = MemberId(4);
            });
        },
        PlanError::IdRange,
    );
}

#[test]
fn things_are_put_together_from_sound_ones_only() {
    let goal = |number, text: &str| {
        let mut goal = Goal::named(text);
        goal.id = id(number);
        Arc::new(goal)
    };
    let check = |goals: Vec<Arc<Goal>>, error| {
        assert_eq!(Items::from_parts(goals, 2), Err(error));
    };
    check(vec![goal(0, "G")], PlanError::IdRange);
    check(vec![goal(2, "G")], PlanError::IdRange);
    check(vec![goal(1, "G"), goal(1, "H")], PlanError::RepeatedId);
    check(vec![goal(1, " ")], PlanError::BlankGoal);
    let many = vec![goal(1, "G"); Items::<Goal>::MOST + 1];
    check(many, PlanError::TooMany);
}

#[test]
fn a_snapshot_is_of_a_team_that_a_plan_can_hold() {
    let check = |spoil: fn(&mut Snapshot), error: PlanError| {
        let mut snapshot = planned().snapshots().at(0).unwrap().clone();
        spoil(&mut snapshot);
        assert_eq!(snapshot.check(), Err(error));
    };
    check(|one| one.name = " ".into(), PlanError::BlankSnapshot);
    check(|one| one.framework = wide(), PlanError::OtherFramework);
    check(|one| one.band = Some(band(1.0, 0.0)), PlanError::BandOrder);
    check(
        |one| one.floors = Some(floors(0.0, 3.0)),
        PlanError::FloorRange,
    );
    check(
        |one| Arc::make_mut(&mut one.members[0]).id = MemberId(u32::MAX),
        PlanError::IdRange,
    );
    check(
        |one| one.members = vec![Arc::clone(&one.members[0]); Plan::MOST_MEMBERS + 1],
        PlanError::Full,
    );
}
