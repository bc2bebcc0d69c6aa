//! Anything that can be planned, and any snapshots.

use std::sync::Arc;

use jiff::civil::Date;
use proptest::{
    collection::{btree_map, vec},
    num, option,
    prelude::*,
    sample::{select, subsequence},
};

use super::{bands, filled, floors, members, texts};
use crate::plan::{
    Action, ActionKind, ActionSide, Agenda, Better, Framework, Goal, GoalId, Id, Item, Items,
    Measure, MeasureId, Member, MemberId, Owner, Reading, Review, ReviewFinding, Severity,
    Snapshot, SnapshotId, Status,
};

/// What an agenda may point to outside of itself.
#[derive(Clone, Debug)]
pub(super) struct Outside {
    pub(super) skills: Vec<String>,
    pub(super) members: Vec<MemberId>,
    pub(super) rules: Vec<String>,
}

/// Agendas of up to 3 of a kind, often empty, with links to whatever there is.
pub(super) fn agendas(outside: Outside, snapshots: Vec<SnapshotId>) -> BoxedStrategy<Agenda> {
    let any = items(measures()).prop_flat_map(move |measures| {
        let ids = measures.iter().map(|measure| measure.id).collect();
        let (outside, snapshots) = (outside.clone(), snapshots.clone());
        items(goals(ids)).prop_flat_map(move |goals| {
            let ids = goals.iter().map(|goal| goal.id).collect();
            let actions = items(actions(outside.clone(), ids));
            let reviews = items(reviews(outside.rules.clone(), snapshots.clone()));
            let parts = (option::of(days()), actions, reviews);
            let (goals, measures) = (goals, measures.clone());
            parts.prop_map(move |(next_review, actions, reviews)| Agenda {
                next_review,
                goals: goals.clone(),
                measures: measures.clone(),
                actions,
                reviews,
            })
        })
    });
    prop_oneof![Just(Agenda::default()), any].boxed()
}

/// Up to 3 snapshots of any team, or of the team now.
pub(super) fn snapshots(
    frameworks: &[Arc<Framework>],
    situations: &[String],
    now: (&Arc<Framework>, &[Arc<Member>]),
) -> impl Strategy<Value = Items<Snapshot>> + use<> {
    let team = |framework: Arc<Framework>| {
        let members = members(framework.skills.len());
        (Just(framework), members)
    };
    let now = (Arc::clone(now.0), now.1.to_vec());
    let team = prop_oneof![Just(now), select(frameworks.to_vec()).prop_flat_map(team)];
    let target = (option::of(bands()), option::of(floors()));
    let situation = || option::of(select(situations.to_vec()));
    let situations = (situation(), situation());
    items((texts(), days(), situations, target, team).prop_map(
        |(name, date, (situation, next_situation), (band, floors), (framework, members))| {
            Snapshot {
                id: Id::new(0),
                name: filled(name, "Before"),
                date,
                framework,
                situation,
                next_situation,
                band,
                floors,
                members,
            }
        },
    ))
}

/// Up to 3 things out of order, with gaps between their ids and perhaps more ids given.
pub(super) fn items<T: Item + std::fmt::Debug>(
    things: impl Strategy<Value = T>,
) -> impl Strategy<Value = Items<T>> {
    let things = vec((1_u32..4, things), 0..4).prop_map(|things| {
        let mut last = 0;
        let numbered = |(gap, mut thing): (u32, T)| {
            last += gap;
            thing.set_id(Id::new(last));
            Arc::new(thing)
        };
        things.into_iter().map(numbered).collect::<Vec<_>>()
    });
    (things.prop_shuffle(), 0_u32..3).prop_map(|(things, unused_ids)| {
        let highest = things.iter().map(|thing| thing.id().number()).max();
        let next = highest.unwrap_or(0) + 1 + unused_ids;
        Items::from_parts(things, next).expect("the things are sound")
    })
}

/// Any day, the leap day among them.
pub(super) fn days() -> impl Strategy<Value = Date> {
    let any = (-9999_i16..=9999, 1_i8..=12, 1_i8..=31).prop_map(|(year, month, day)| {
        let first = Date::constant(year, month, 1);
        Date::new(year, month, day).unwrap_or(first.last_of_month())
    });
    prop_oneof![Just(Date::constant(2028, 2, 29)), any]
}

/// Any number.
fn values() -> impl Strategy<Value = f64> {
    let any = num::f64::POSITIVE
        | num::f64::NEGATIVE
        | num::f64::NORMAL
        | num::f64::SUBNORMAL
        | num::f64::ZERO;
    prop_oneof![0.0..100.0, any]
}

fn some_of<T: Clone + std::fmt::Debug + 'static>(all: Vec<T>) -> impl Strategy<Value = Vec<T>> {
    let many = 0..=all.len();
    subsequence(all, many).prop_shuffle()
}

pub(super) fn one_of<T: Clone + std::fmt::Debug + 'static>(
    all: Vec<T>,
) -> BoxedStrategy<Option<T>> {
    if all.is_empty() {
        Just(None).boxed()
    } else {
        option::of(select(all)).boxed()
    }
}

fn goals(measures: Vec<MeasureId>) -> impl Strategy<Value = Goal> {
    let words = (texts(), texts(), texts());
    (words, one_of(measures), option::of(days())).prop_map(
        |((text, success, path), measure, due)| Goal {
            id: Id::new(0),
            text: filled(text, "A goal"),
            success,
            path,
            measure,
            due,
        },
    )
}

fn measures() -> impl Strategy<Value = Measure> {
    let words = (texts(), texts(), select(&Better::ALL[..]));
    let end = || (option::of(values()), option::of(days()));
    (words, end(), end(), btree_map(days(), values(), 0..4)).prop_map(
        |((name, unit, better), (baseline, start), (target, due), readings)| {
            let reading = |(date, value)| Reading { date, value };
            Measure {
                id: Id::new(0),
                template: None,
                name: filled(name, "A measure"),
                unit,
                better,
                baseline,
                start,
                target,
                due,
                readings: readings.into_iter().map(reading).collect(),
            }
        },
    )
}

fn actions(outside: Outside, goals: Vec<GoalId>) -> impl Strategy<Value = Action> {
    let words = (texts(), texts(), texts(), texts());
    let choices = (
        select(&ActionKind::ALL[..]),
        select(&ActionSide::ALL[..]),
        select(&Status::ALL[..]),
        0.0..=Action::MOST_RISE,
    );
    let member = one_of(outside.members.clone()).prop_map(|id| id.map(Owner::Member));
    let other = texts().prop_map(|name| Some(Owner::Other(filled(name, "Gabriel"))));
    let people = (some_of(outside.members), prop_oneof![member, other]);
    let links = (
        some_of(outside.skills),
        some_of(outside.rules),
        some_of(goals),
    );
    let dates = (option::of(days()), option::of(days()));
    (words, choices, people, links, dates).prop_map(
        |(
            (title, effort, cost, note),
            (kind, side, status, rise),
            (members, owner),
            (skills, findings, goals),
            (start, due),
        )| Action {
            id: Id::new(0),
            template: None,
            title: filled(title, "An action"),
            kind,
            side,
            skills,
            members,
            owner,
            start,
            due,
            effort,
            cost,
            status,
            findings,
            goals,
            rise,
            note,
        },
    )
}

fn reviews(rules: Vec<String>, snapshots: Vec<SnapshotId>) -> impl Strategy<Value = Review> {
    let finding = (select(rules), select(&Severity::ALL[..]))
        .prop_map(|(rule, severity)| ReviewFinding { rule, severity });
    (days(), texts(), vec(finding, 0..3), one_of(snapshots)).prop_map(
        |(date, decisions, findings, snapshot)| Review {
            id: Id::new(0),
            date,
            decisions,
            findings,
            snapshot,
        },
    )
}
