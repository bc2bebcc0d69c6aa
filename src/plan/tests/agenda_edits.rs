//! Any edit of what is planned, for the properties of all edits.

use jiff::{
    ToSpan,
    civil::{Date, date},
};

use super::{
    agenda::{action, id, review},
    *,
};

/// Asserts that whatever an edit brought has an id that was never given before.
pub(super) fn assert_ids_are_new(before: &Plan, after: &Plan) {
    fn check<T: Item>(before: &Items<T>, after: &Items<T>) {
        assert!(after.next_id() >= before.next_id());
        for item in after.iter() {
            assert!(before.has(item.id()) || item.id().number() >= before.next_id());
        }
    }
    let (was, is) = (before.agenda(), after.agenda());
    check(&was.goals, &is.goals);
    check(&was.measures, &is.measures);
    check(&was.actions, &is.actions);
    check(&was.reviews, &is.reviews);
    check(before.snapshots(), after.snapshots());
}

/// Any edit of what is planned, those among them that fail or change nothing.
pub(super) fn edits() -> impl Strategy<Value = Edit> {
    let agenda = prop_oneof![
        goal_edits(),
        measure_edits(),
        action_edits(),
        review_edits()
    ];
    let one = || (1_u32..4).prop_map(id);
    let snapshots = prop_oneof![
        (names(), days()).prop_map(|(name, date)| SnapshotEdit::Take { name, date }),
        (one(), names()).prop_map(|(one, name)| SnapshotEdit::Rename(one, name)),
        (one(), days()).prop_map(|(one, date)| SnapshotEdit::Redate(one, date)),
        one().prop_map(SnapshotEdit::Remove),
    ];
    prop_oneof![
        3 => agenda.prop_map(Edit::Agenda),
        1 => snapshots.prop_map(Edit::Snapshot),
    ]
}

fn names() -> impl Strategy<Value = String> {
    "[ A]{1,2}"
}

fn days() -> impl Strategy<Value = Date> {
    (0_i32..4).prop_map(|day| date(2028, 2, 27) + day.days())
}

fn goal_edits() -> impl Strategy<Value = AgendaEdit> {
    let one = || (1_u32..4).prop_map(id);
    let measure = proptest::option::of((1_u32..4).prop_map(id));
    prop_oneof![
        names().prop_map(|text| AgendaEdit::AddGoal(Goal::named(text))),
        (one(), names()).prop_map(|(one, text)| AgendaEdit::Goal(one, GoalDetail::Text(text))),
        (one(), measure).prop_map(|(one, by)| AgendaEdit::Goal(one, GoalDetail::Measure(by))),
        one().prop_map(AgendaEdit::RemoveGoal),
    ]
}

fn measure_edits() -> impl Strategy<Value = AgendaEdit> {
    let one = || (1_u32..4).prop_map(id);
    let goal = (1_u32..4).prop_map(id);
    let value = proptest::option::of((0_u8..3).prop_map(f64::from));
    prop_oneof![
        names().prop_map(|name| AgendaEdit::AddMeasure(Measure::named(name))),
        (goal, names()).prop_map(|(goal, name)| {
            let measure = Measure::named(name);
            AgendaEdit::AddMeasureOf(goal, measure)
        }),
        (one(), days(), value).prop_map(|(measure, date, value)| AgendaEdit::Reading {
            measure,
            date,
            value,
        }),
        one().prop_map(AgendaEdit::RemoveMeasure),
    ]
}

fn action_edits() -> impl Strategy<Value = AgendaEdit> {
    let one = || (1_u32..4).prop_map(id);
    let members = || proptest::collection::vec((1_u32..5).prop_map(MemberId), 0..3);
    let goals = proptest::collection::vec((1_u32..4).prop_map(id), 0..3);
    let add = (names(), members(), goals).prop_map(|(title, members, goals)| {
        let action = Action {
            owner: members.first().copied().map(Owner::Member),
            members,
            goals,
            ..action(&title)
        };
        AgendaEdit::AddAction(Box::new(action))
    });
    prop_oneof![
        add,
        (one(), members())
            .prop_map(|(one, them)| AgendaEdit::Action(one, ActionDetail::Members(them))),
        (one(), -1.0..5.0)
            .prop_map(|(one, rise)| AgendaEdit::Action(one, ActionDetail::Rise(rise))),
        one().prop_map(AgendaEdit::RemoveAction),
    ]
}

fn review_edits() -> impl Strategy<Value = AgendaEdit> {
    let one = || (1_u32..4).prop_map(id);
    let snapshot = proptest::option::of(names());
    let next = || proptest::option::of(days());
    prop_oneof![
        (days(), snapshot, next()).prop_map(|(date, snapshot, next)| AgendaEdit::AddReview {
            review: review(date),
            snapshot,
            next,
        }),
        (one(), days()).prop_map(|(one, day)| AgendaEdit::Review(one, ReviewDetail::Date(day))),
        next().prop_map(AgendaEdit::NextReview),
        one().prop_map(AgendaEdit::RemoveReview),
    ]
}
