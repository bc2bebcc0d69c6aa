//! Things with ids of their own, and lists that name such things.

use std::{
    collections::{HashMap, HashSet},
    fmt::Display,
    hash::Hash,
    sync::Arc,
};

use super::Mistake;
use crate::{
    fault::shortened,
    format::{
        locate::Step,
        next_id,
        records::{
            ActionRecord, EmpowermentRecord, GoalRecord, List, MeasureRecord, MemberRecord, Number,
            RecognitionRecord, ReflectionRecord, ReviewRecord, SnapshotRecord, TrainingRecord,
        },
    },
    plan::{Item, Items},
};

/// A record of one of several things, which are told apart by their ids.
pub(super) trait Numbered {
    /// The word for one.
    const ONE: &'static str;
    /// The word for several, and the field that lists them.
    const MANY: &'static str;
    /// The field with the id that the next one gets.
    const NEXT: &'static str;

    /// Its id.
    fn id(&self) -> Number;

    /// What people know it by.
    fn name(&self) -> &str;
}

macro_rules! numbered {
    ($record:ident, $one:literal, $many:literal, $next:literal, $name:ident) => {
        impl Numbered for $record<'_> {
            const ONE: &'static str = $one;
            const MANY: &'static str = $many;
            const NEXT: &'static str = $next;

            fn id(&self) -> Number {
                self.id
            }

            fn name(&self) -> &str {
                &self.$name
            }
        }
    };
}

numbered!(MemberRecord, "member", "members", "next_member", name);
numbered!(GoalRecord, "goal", "goals", "next_goal_id", text);
numbered!(
    MeasureRecord,
    "measure",
    "measures",
    "next_measure_id",
    name
);
numbered!(ActionRecord, "action", "actions", "next_action_id", title);
numbered!(ReviewRecord, "review", "reviews", "next_review_id", date);
numbered!(
    SnapshotRecord,
    "snapshot",
    "snapshots",
    "next_snapshot_id",
    name
);

numbered!(
    EmpowermentRecord,
    "entry",
    "empowerment",
    "next_empowerment_id",
    text
);
numbered!(
    TrainingRecord,
    "training",
    "trainings",
    "next_training_id",
    name
);
numbered!(
    RecognitionRecord,
    "recognition",
    "recognitions",
    "next_recognition_id",
    date
);
numbered!(
    ReflectionRecord,
    "reflection",
    "reflections",
    "next_reflection_id",
    question
);

/// What the records of a list describe, made one by one with their ids, which must all differ.
pub(super) fn each<R: Numbered, T, const MOST: usize>(
    list: &List<R, MOST>,
    mut make: impl FnMut(&R, u32) -> Result<T, Mistake>,
) -> Result<Vec<Arc<T>>, Mistake> {
    let records = list.first.as_slice();
    if list.more {
        let what = format!("a plan holds at most {MOST} {}", R::MANY);
        return Err(too_many::<R>(records, what));
    }
    let mut names = HashMap::with_capacity(records.len());
    let mut things = Vec::with_capacity(records.len());
    for (place, record) in records.iter().enumerate() {
        let thing = id(record.id())
            .and_then(|id| match names.insert(id, record.name()) {
                None => make(record, id),
                Some(name) => Err(repeated_id(id, name, records)),
            })
            .map_err(|mistake| mistake.within([Step::Field(R::MANY), Step::Item(place)]))?;
        things.push(Arc::new(thing));
    }
    Ok(things)
}

/// As [`each`], together with the id that the next one gets, which may be left out.
pub(super) fn items<R: Numbered, T: Item, const MOST: usize>(
    list: &List<R, MOST>,
    next: Option<Number>,
    make: impl FnMut(&R, u32) -> Result<T, Mistake>,
) -> Result<Items<T>, Mistake> {
    let things = each(list, make)?;
    let next = next_of(&list.first, next)?;
    Items::from_parts(things, next).map_err(Mistake::of_whole)
}

/// The mistake of more things than a plan holds, at the first too many.
pub(super) fn too_many<R: Numbered>(held: &[R], what: String) -> Mistake {
    let hint = format!(
        "take this {} out and all that follow, or make several plans of it",
        R::ONE
    );
    Mistake::here(what, hint).within([Step::Field(R::MANY), Step::Item(held.len())])
}

fn id(number: Number) -> Result<u32, Mistake> {
    number
        .whole()
        // The highest number is left for the next id to be given.
        .filter(|id| (1..u32::MAX).contains(id))
        .ok_or_else(|| {
            Mistake::new(
                Step::Field("id"),
                format!("an id cannot be {number}"),
                format!("use a whole number from 1 to {}", u32::MAX - 1),
            )
        })
}

fn repeated_id<R: Numbered>(id: u32, name: &str, records: &[R]) -> Mistake {
    let free = next_id(records.iter().filter_map(|record| record.id().whole()));
    Mistake::new(
        Step::Field("id"),
        format!("the id {id} is already that of {}", shortened(name)),
        format!("give each {} an id of its own; {free} is free", R::ONE),
    )
}

/// The id to be given next: the one that is written, else one above the highest.
pub(super) fn next_of<'a, R: Numbered + 'a>(
    records: impl IntoIterator<Item = &'a R>,
    written: Option<Number>,
) -> Result<u32, Mistake> {
    let ids = records.into_iter().filter_map(|record| record.id().whole());
    let least = next_id(ids);
    let Some(number) = written else {
        return Ok(least);
    };
    let mistake = |hint: String| {
        let what = format!("`{}` cannot be {number}", R::NEXT);
        Mistake::new(Step::Field(R::NEXT), what, hint)
    };
    match number.whole() {
        Some(next) if next >= least => Ok(next),
        Some(_) => Err(mistake(format!(
            "it must be above every {}'s id: use {least}, or leave the line out",
            R::ONE
        ))),
        None => Err(mistake(format!(
            "use a whole number from {least} to {}, or leave the line out",
            u32::MAX
        ))),
    }
}

/// What a list names, each once.
pub(super) fn links<R: Display, T: Clone + Eq + Hash>(
    field: &'static str,
    list: &[R],
    link: impl Fn(&R) -> Result<T, Mistake>,
) -> Result<Vec<T>, Mistake> {
    let mut seen = HashSet::with_capacity(list.len());
    let mut links = Vec::with_capacity(list.len());
    for (place, named) in list.iter().enumerate() {
        let link = link(named)
            .and_then(|link| {
                if seen.insert(link.clone()) {
                    return Ok(link);
                }
                let what = format!("`{field}` names {named} a second time");
                Err(Mistake::here(what, "keep one of the two"))
            })
            .map_err(|mistake| mistake.within([Step::Field(field), Step::Item(place)]))?;
        links.push(link);
    }
    Ok(links)
}

/// Something of a kind that is named by its id, when it is there.
pub(super) fn link<R: Numbered, T>(
    number: Number,
    find: impl Fn(u32) -> Option<T>,
) -> Result<T, Mistake> {
    let one = R::ONE;
    number.whole().and_then(find).ok_or_else(|| {
        Mistake::here(
            format!("there is no {one} with the id {number}"),
            format!("use the id of a {one} of this plan, or take it out"),
        )
    })
}
