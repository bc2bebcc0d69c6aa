//! What came with format 3: what is planned, and the snapshots.

use jiff::civil::{Date, date};

use super::*;
use crate::plan::{
    Action, ActionDetail, ActionKind, ActionSide, AgendaEdit, Goal, Id, Measure, MeasureDetail,
    MemberId, Owner, Severity, SnapshotEdit, Status,
};

fn apply(plan: &Plan, edit: impl Into<Edit>) -> Plan {
    plan.apply(&edit.into()).unwrap()
}

fn in_format(format: u32, fields: &str) -> String {
    format!("(format: {format}, title: \"T\", framework: \"core\", {fields})")
}

#[test]
fn the_golden_file_of_format_3_is_read_and_written_to_the_byte() {
    let plan = reread(THIRD);
    assert_eq!(write(&plan), THIRD);
    let agenda = plan.agenda();
    assert_eq!(agenda.next_review, Some(date(2028, 2, 29)));
    let goal = agenda.goals.at(0).unwrap();
    assert_eq!(goal.path, "Owners and dates first,\nthen a look every week");
    assert_eq!(goal.measure, Some(Id::new(2)));
    assert_eq!(agenda.goals.next_id(), 5);
    let measure = agenda.measures.get(Id::new(2)).unwrap();
    let values = measure.readings.iter().map(|reading| reading.value);
    assert!(values.eq([47.5, 0.1, 1e300]));
    assert_eq!(measure.readings[2].date, date(2028, 2, 29));
    let bugs = agenda.measures.get(Id::new(1)).unwrap();
    assert_eq!(bugs.baseline.map(f64::to_bits), Some((-0.0_f64).to_bits()));
    assert_eq!(bugs.target, Some(f64::from_bits(1)));
    let action = agenda.actions.at(0).unwrap();
    assert_eq!(action.members, [MemberId(2), MemberId(7)]);
    assert_eq!(action.owner, Some(Owner::Member(MemberId(7))));
    assert_eq!(action.goals, [Id::new(3), Id::new(1)]);
    assert_eq!((action.status, action.rise), (Status::UnderWay, 0.25));
    let other = Owner::Other("Gabriel \"Gabi\" Sørensen".to_owned());
    assert_eq!(agenda.actions.at(1).unwrap().owner, Some(other));
    let review = agenda.reviews.at(0).unwrap();
    let found = review.findings.iter().map(|finding| finding.severity);
    assert!(found.eq(Severity::ALL));
    let before = plan.snapshots().get(Id::new(2)).unwrap();
    assert_eq!(before.members[0].id, MemberId(12));
    assert_eq!(before.members[0].ratings.rated(), 2);
    assert_eq!(plan.parts().next_member, 14);
}

#[test]
fn a_plan_that_uses_nothing_new_is_saved_as_it_was() {
    for golden in [FIRST, SECOND] {
        let plan = reread(golden);
        let goal = apply(&plan, AgendaEdit::AddGoal(Goal::named("A goal")));
        assert!(write(&goal).starts_with("(\n  format: 3,\n"));
        assert_eq!(write(&plan), golden);
    }
}

#[test]
fn ids_that_were_given_are_told_even_where_nothing_is_left() {
    let plan = reread(FIRST);
    let plan = apply(&plan, AgendaEdit::AddGoal(Goal::named("A goal")));
    let plan = apply(&plan, AgendaEdit::RemoveGoal(Id::new(1)));
    let text = write(&plan);
    assert!(text.contains("\n  next_goal_id: 2,\n"), "{text}");
    assert!(!text.contains("goals:"), "{text}");
    let plan = apply(&reread(&text), AgendaEdit::AddGoal(Goal::named("Another")));
    assert!(plan.agenda().goals.has(Id::new(2)));
}

#[test]
fn the_id_of_somebody_who_is_left_in_a_snapshot_is_not_given_again() {
    let snapshots = "members: [(id: 1, name: \"A\")], snapshots: [(id: 1, name: \"S\", \
                     date: \"2026-01-01\", framework: \"core\", \
                     members: [(id: 4, name: \"D\")])]";
    let plan = reread(&in_format(3, snapshots));
    assert_eq!(plan.parts().next_member, 5);
    assert!(!write(&plan).contains("next_member"));
}

#[test]
fn a_leap_day_survives_wherever_it_stands() {
    let leap = date(2028, 2, 29);
    let mut goal = Goal::named("A goal");
    goal.due = Some(leap);
    let mut measure = Measure::named("A measure");
    (measure.start, measure.due) = (Some(leap), Some(leap));
    let mut action = Action::named("A", ActionKind::Review, ActionSide::Both, 0.5);
    (action.start, action.due) = (Some(leap), Some(leap));
    let edits: [Edit; 6] = [
        AgendaEdit::NextReview(Some(leap)).into(),
        AgendaEdit::AddGoal(goal).into(),
        AgendaEdit::AddMeasure(measure).into(),
        reading(1, leap, 4.0),
        AgendaEdit::AddAction(Box::new(action)).into(),
        Edit::from(SnapshotEdit::Take {
            name: "S".to_owned(),
            date: leap,
        }),
    ];
    let plan = edits
        .iter()
        .fold(reread(FIRST), |plan, edit| plan.apply(edit).unwrap());
    let text = write(&plan);
    assert_eq!(text.matches("\"2028-02-29\"").count(), 8, "{text}");
    assert_eq!(reread(&text), plan);
}

fn reading(measure: u32, date: Date, value: f64) -> Edit {
    let edit = AgendaEdit::Reading {
        measure: Id::new(measure),
        date,
        value: Some(value),
    };
    edit.into()
}

#[test]
fn changing_one_thing_planned_changes_one_line() {
    let check = |edit: Edit| {
        let after = write(&reread(THIRD).apply(&edit).unwrap());
        assert_one_line_changed(THIRD, &after);
    };
    check(reading(2, date(2026, 11, 1), 50.0));
    let due = ActionDetail::Due(Some(date(2027, 3, 1)));
    check(AgendaEdit::Action(Id::new(8), due).into());
    let members = ActionDetail::Members(vec![MemberId(7)]);
    check(AgendaEdit::Action(Id::new(8), members).into());
    let owner = ActionDetail::Owner(Some(Owner::Member(MemberId(2))));
    check(AgendaEdit::Action(Id::new(4), owner).into());
    let target = MeasureDetail::Target(Some(0.3));
    check(AgendaEdit::Measure(Id::new(1), target).into());
    check(SnapshotEdit::Redate(Id::new(1), date(2024, 3, 1)).into());
}

#[test]
fn a_file_of_format_3_is_read_however_it_is_laid_out() {
    let plan = reread(THIRD);
    let loose = THIRD
        .replace("member(7)", "Some(member( /* who */ 7 ))")
        .replace("due: \"2027-01-29\"", "due: Some(r\"2027-01-29\")")
        .replace("baseline: 45.0", "baseline: Some(45)")
        .replace("measure: 2", "measure: Some(2)")
        .replace(
            "rise: 4.0",
            "status: planned, rise: 4, cost: \"\", skills: []",
        )
        .replace(
            "name: \"Deadlines met\"",
            "better: higher, name: \"Deadlines met\"",
        );
    assert_eq!(reread(&loose), plan);
}

#[test]
fn members_who_did_not_change_are_shared_with_their_snapshots() {
    let plan = reread(THIRD);
    let plan = apply(
        &plan,
        SnapshotEdit::Take {
            name: "Now".to_owned(),
            date: date(2026, 12, 1),
        },
    );
    let plan = reread(&write(&plan));
    let now = plan.snapshots().at(2).unwrap();
    for (kept, member) in now.members.iter().zip(plan.members()) {
        assert!(Arc::ptr_eq(kept, member));
    }
}
