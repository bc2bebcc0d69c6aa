//! What is planned, and the snapshots.

use jiff::civil::{Date, date};

use super::*;

pub(super) const JUNE: Date = date(2026, 6, 1);
pub(super) const JULY: Date = date(2026, 7, 1);

pub(super) fn id<T>(number: u32) -> Id<T> {
    Id::new(number)
}

pub(super) fn take(name: &str, date: Date) -> Edit {
    let name = name.to_owned();
    SnapshotEdit::Take { name, date }.into()
}

pub(super) fn action(title: &str) -> Action {
    Action::named(title, ActionKind::Review, ActionSide::Both, 0.5)
}

pub(super) fn add_action(action: Action) -> Edit {
    AgendaEdit::AddAction(Box::new(action)).into()
}

pub(super) fn reading(measure: u32, date: Date, value: Option<f64>) -> Edit {
    let measure = id(measure);
    let edit = AgendaEdit::Reading {
        measure,
        date,
        value,
    };
    edit.into()
}

pub(super) fn review(date: Date) -> Review {
    Review {
        id: id(0),
        date,
        decisions: String::new(),
        findings: Vec::new(),
        snapshot: None,
    }
}

pub(super) fn add_review(date: Date, snapshot: Option<&str>, next: Option<Date>) -> Edit {
    let edit = AgendaEdit::AddReview {
        review: review(date),
        snapshot: snapshot.map(str::to_owned),
        next,
    };
    edit.into()
}

pub(super) fn of_goal(number: u32, detail: GoalDetail) -> Edit {
    AgendaEdit::Goal(id(number), detail).into()
}

pub(super) fn of_measure(number: u32, detail: MeasureDetail) -> Edit {
    AgendaEdit::Measure(id(number), detail).into()
}

pub(super) fn of_action(number: u32, detail: ActionDetail) -> Edit {
    AgendaEdit::Action(id(number), detail).into()
}

pub(super) fn of_review(number: u32, detail: ReviewDetail) -> Edit {
    AgendaEdit::Review(id(number), detail).into()
}

pub(super) fn apply(plan: Plan, edits: &[Edit]) -> Plan {
    let apply = |plan: Plan, edit: &Edit| {
        let after = plan.apply(edit);
        after.unwrap_or_else(|error| panic!("{edit:?}: {error}"))
    };
    edits.iter().fold(plan, apply)
}

/// Ada, Bob and Cy with two measures, two goals, of which the first is seen by the first measure,
/// an action of Ada for Ada and Bob and both goals, and a review with a snapshot.
pub(super) fn planned() -> Plan {
    let mut goal = Goal::named("G1");
    goal.measure = Some(id(1));
    let mut first = action("A1");
    first.skills = vec!["a".to_owned()];
    first.members = vec![MemberId(1), MemberId(2)];
    first.owner = Some(Owner::Member(MemberId(1)));
    first.goals = vec![id(1), id(2)];
    first.findings = vec!["R01".to_owned()];
    apply(
        three(),
        &[
            AgendaEdit::AddMeasure(Measure::named("M1")).into(),
            AgendaEdit::AddMeasure(Measure::named("M2")).into(),
            AgendaEdit::AddGoal(goal).into(),
            AgendaEdit::AddGoal(Goal::named("G2")).into(),
            add_action(first),
            add_review(JUNE, Some("S1"), Some(JULY)),
        ],
    )
}

/// Changes the first thing of a list, unchecked.
pub(super) fn first_of<T: Item>(items: &mut Items<T>, change: impl Fn(&mut T)) {
    let first = items.at(0).unwrap().id();
    items.change_where(|item| item.id() == first, change);
}

#[track_caller]
fn check_edit(edit: impl Into<Edit>, changed: impl Fn(&mut PlanParts)) {
    let edit = edit.into();
    let mut expected = planned().parts().clone();
    changed(&mut expected);
    assert_ne!(planned().parts(), &expected, "{edit:?}");
    let after = planned().apply(&edit).unwrap();
    assert_eq!(after.parts(), &expected, "{edit:?}");
}

#[test]
fn each_detail_of_a_goal_changes_what_it_says() {
    let check = |detail, changed: fn(&mut Goal)| {
        check_edit(of_goal(1, detail), |parts| {
            first_of(&mut parts.agenda.goals, changed);
        });
    };
    check(GoalDetail::Text("x".into()), |goal| goal.text = "x".into());
    check(GoalDetail::Success("x".into()), |goal| {
        goal.success = "x".into();
    });
    check(GoalDetail::Path("x".into()), |goal| goal.path = "x".into());
    check(GoalDetail::Measure(Some(id(2))), |goal| {
        goal.measure = Some(id(2));
    });
    check(GoalDetail::Measure(None), |goal| goal.measure = None);
    check(GoalDetail::Due(Some(JUNE)), |goal| goal.due = Some(JUNE));
}

#[test]
fn each_detail_of_a_measure_changes_what_it_says() {
    let check = |detail, changed: fn(&mut Measure)| {
        check_edit(of_measure(1, detail), |parts| {
            first_of(&mut parts.agenda.measures, changed);
        });
    };
    check(MeasureDetail::Name("x".into()), |it| it.name = "x".into());
    check(MeasureDetail::Unit("x".into()), |it| it.unit = "x".into());
    check(MeasureDetail::Better(Better::Lower), |it| {
        it.better = Better::Lower;
    });
    check(MeasureDetail::Baseline(Some(1.0)), |it| {
        it.baseline = Some(1.0);
    });
    check(MeasureDetail::Start(Some(JUNE)), |it| it.start = Some(JUNE));
    check(MeasureDetail::Target(Some(1.0)), |it| it.target = Some(1.0));
    check(MeasureDetail::Due(Some(JUNE)), |it| it.due = Some(JUNE));
}

#[test]
fn each_detail_of_an_action_changes_what_it_says() {
    let check = |detail, changed: fn(&mut Action)| {
        check_edit(of_action(1, detail), |parts| {
            first_of(&mut parts.agenda.actions, changed);
        });
    };
    check(ActionDetail::Title("x".into()), |it| it.title = "x".into());
    check(ActionDetail::Kind(ActionKind::Stretch), |it| {
        it.kind = ActionKind::Stretch;
    });
    check(ActionDetail::Side(ActionSide::Lead), |it| {
        it.side = ActionSide::Lead;
    });
    check(ActionDetail::Skills(vec!["c".into()]), |it| {
        it.skills = vec!["c".into()];
    });
    check(ActionDetail::Members(vec![MemberId(3)]), |it| {
        it.members = vec![MemberId(3)];
    });
    check(ActionDetail::Owner(Some(Owner::Other("Di".into()))), |it| {
        it.owner = Some(Owner::Other("Di".into()));
    });
    check(ActionDetail::Start(Some(JUNE)), |it| it.start = Some(JUNE));
    check(ActionDetail::Due(Some(JUNE)), |it| it.due = Some(JUNE));
    check(ActionDetail::Effort("x".into()), |it| {
        it.effort = "x".into();
    });
    check(ActionDetail::Cost("x".into()), |it| it.cost = "x".into());
    check(ActionDetail::Status(Status::Done), |it| {
        it.status = Status::Done;
    });
    check(ActionDetail::Findings(vec!["R02".into()]), |it| {
        it.findings = vec!["R02".into()];
    });
    check(ActionDetail::Goals(vec![id(2)]), |it| {
        it.goals = vec![id(2)];
    });
    check(ActionDetail::Rise(4.0), |it| it.rise = 4.0);
    check(ActionDetail::Note("x".into()), |it| it.note = "x".into());
}

#[test]
fn days_and_words_of_reviews_and_snapshots_can_be_changed() {
    check_edit(AgendaEdit::NextReview(None), |parts| {
        parts.agenda.next_review = None;
    });
    check_edit(of_review(1, ReviewDetail::Date(JULY)), |parts| {
        first_of(&mut parts.agenda.reviews, |review| review.date = JULY);
    });
    let decisions = ReviewDetail::Decisions("x".into());
    check_edit(of_review(1, decisions), |parts| {
        first_of(&mut parts.agenda.reviews, |review| {
            review.decisions = "x".into();
        });
    });
    check_edit(SnapshotEdit::Rename(id(1), "x".into()), |parts| {
        first_of(&mut parts.snapshots, |snapshot| snapshot.name = "x".into());
    });
    check_edit(SnapshotEdit::Redate(id(1), JULY), |parts| {
        first_of(&mut parts.snapshots, |snapshot| snapshot.date = JULY);
    });
}

#[test]
fn what_leaves_is_let_go_of() {
    check_edit(Edit::RemoveMembers(vec![MemberId(1)]), |parts| {
        parts.members.remove(0);
        first_of(&mut parts.agenda.actions, |action| {
            action.members = vec![MemberId(2)];
            action.owner = None;
        });
    });
    check_edit(Edit::RemoveMembers(vec![MemberId(2)]), |parts| {
        parts.members.remove(1);
        first_of(&mut parts.agenda.actions, |action| {
            action.members = vec![MemberId(1)];
        });
    });
    check_edit(AgendaEdit::RemoveGoal(id(1)), |parts| {
        parts.agenda.goals.remove(id(1)).unwrap();
        first_of(&mut parts.agenda.actions, |action| {
            action.goals = vec![id(2)];
        });
    });
    check_edit(AgendaEdit::RemoveMeasure(id(1)), |parts| {
        parts.agenda.measures.remove(id(1)).unwrap();
        first_of(&mut parts.agenda.goals, |goal| goal.measure = None);
    });
    check_edit(AgendaEdit::RemoveAction(id(1)), |parts| {
        parts.agenda.actions.remove(id(1)).unwrap();
    });
    check_edit(AgendaEdit::RemoveReview(id(1)), |parts| {
        parts.agenda.reviews.remove(id(1)).unwrap();
    });
    check_edit(SnapshotEdit::Remove(id(1)), |parts| {
        parts.snapshots.remove(id(1)).unwrap();
        first_of(&mut parts.agenda.reviews, |review| review.snapshot = None);
    });
}

#[test]
fn what_is_added_stands_at_the_end_with_an_id_of_its_own() {
    let mut strange = Goal::named("G3");
    strange.id = id(1);
    let plan = apply(planned(), &[AgendaEdit::AddGoal(strange).into()]);
    let goals = plan.agenda().goals.iter();
    assert!(goals.map(|goal| goal.id.number()).eq([1, 2, 3]));
    let seen_by = AgendaEdit::AddMeasureOf(id(2), Measure::named("M3"));
    let plan = apply(planned(), &[seen_by.into()]);
    let agenda = plan.agenda();
    assert_eq!(agenda.measures.at(2).unwrap().name, "M3");
    assert_eq!(agenda.goals.at(1).unwrap().measure, Some(id(3)));
    assert_eq!(agenda.goals.at(0).unwrap().measure, Some(id(1)));
}

#[test]
fn a_review_brings_a_snapshot_of_its_day_and_the_day_of_the_next() {
    let plan = planned();
    assert_eq!(plan.agenda().next_review, Some(JULY));
    assert_eq!(plan.agenda().reviews.at(0).unwrap().snapshot, Some(id(1)));
    let snapshot = plan.snapshots().get(id(1)).unwrap();
    assert_eq!((snapshot.name.as_str(), snapshot.date), ("S1", JUNE));
    let plan = apply(plan, &[add_review(JULY, None, None)]);
    assert_eq!(plan.agenda().next_review, None);
    assert_eq!(plan.agenda().reviews.at(1).unwrap().snapshot, None);
    assert_eq!(plan.snapshots().len(), 1);
}

#[test]
fn no_id_of_the_agenda_is_used_again() {
    let plan = apply(
        planned(),
        &[
            AgendaEdit::RemoveGoal(id(2)).into(),
            AgendaEdit::AddGoal(Goal::named("G")).into(),
            AgendaEdit::RemoveMeasure(id(2)).into(),
            AgendaEdit::AddMeasure(Measure::named("M")).into(),
            AgendaEdit::RemoveAction(id(1)).into(),
            add_action(action("A")),
            AgendaEdit::RemoveReview(id(1)).into(),
            SnapshotEdit::Remove(id(1)).into(),
            add_review(JULY, Some("S"), None),
        ],
    );
    let agenda = plan.agenda();
    assert!(agenda.goals.has(id(3)) && !agenda.goals.has(id(2)));
    assert!(agenda.measures.has(id(3)) && !agenda.measures.has(id(2)));
    assert!(agenda.actions.has(id(2)) && !agenda.actions.has(id(1)));
    assert!(agenda.reviews.has(id(2)) && !agenda.reviews.has(id(1)));
    assert!(plan.snapshots().has(id(2)) && !plan.snapshots().has(id(1)));
}

#[test]
fn a_snapshot_shares_its_members_and_keeps_them_as_they_were() {
    let target = Edit::Target {
        band: Some(band(-1.0, 1.0)),
        floors: Some(floors(2.0, 3.0)),
    };
    let crisis = Edit::Situation(Some("crisis".into()));
    let plan = apply(three(), &[crisis, target, take("S", JUNE)]);
    let kept = &plan.snapshots().at(0).unwrap().members;
    let mut pairs = kept.iter().zip(plan.members());
    assert!(pairs.all(|(kept, member)| Arc::ptr_eq(kept, member)));
    let after = apply(
        plan.clone(),
        &[
            rate(1, 0, 5),
            Edit::RemoveMembers(vec![MemberId(2)]),
            add(&wide(), &[("Di", &[4, 3, 2, 1])]),
            Edit::Situation(None),
        ],
    );
    assert_eq!(after.snapshots(), plan.snapshots());
    let then = after.snapshots().at(0).unwrap().plan();
    assert_eq!(then.title(), "S");
    assert_eq!(then.situation(), Some("crisis"));
    assert_eq!(then.parts().band, Some(band(-1.0, 1.0)));
    assert_eq!(then.parts().floors, Some(floors(2.0, 3.0)));
    assert_eq!(*then.framework(), narrow());
    assert_eq!(then.members(), plan.members());
    assert!(then.agenda().is_empty() && then.snapshots().is_empty());
    assert_eq!(Plan::from_parts(then.parts().clone()), Ok(then));
}

#[test]
fn a_run_of_edits_on_one_field_of_the_agenda_is_one_step_back() {
    let title = |title: &str| of_action(1, ActionDetail::Title(title.into()));
    let note = |note: &str| of_action(1, ActionDetail::Note(note.into()));
    let goal = |goal| of_goal(goal, GoalDetail::Text("a".into()));
    let next = |day| AgendaEdit::NextReview(day).into();
    let name = |name: &str| SnapshotEdit::Rename(id(1), name.into()).into();
    let run: [(&str, &[Edit]); 11] = [
        ("title", &[title("a"), title("ab")]),
        ("note", &[note("a"), note("ab")]),
        (
            "June",
            &[reading(1, JUNE, Some(1.0)), reading(1, JUNE, Some(12.0))],
        ),
        ("July", &[reading(1, JULY, Some(1.0))]),
        ("of another", &[reading(2, JULY, Some(1.0))]),
        ("goal", &[goal(1)]),
        ("another goal", &[goal(2)]),
        ("next", &[next(None), next(Some(JUNE))]),
        ("name", &[name("a"), name("ab")]),
        ("take", &[take("b", JULY)]),
        ("take again", &[take("c", JULY)]),
    ];
    let mut history = History::new(planned());
    for (label, edits) in run {
        for edit in edits {
            history.edit(edit, label).unwrap();
        }
    }
    for (label, _) in run.iter().rev() {
        assert_eq!(history.undo_label(), Some(*label));
        assert!(history.undo());
    }
    assert_eq!(history.undo_label(), None);
    assert_eq!(*history.plan(), planned());
}
