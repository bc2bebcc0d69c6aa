//! The list of actions: grouped, sorted and narrowed down.

use std::{collections::HashSet, sync::Arc};

use jiff::civil::Date;

use crate::{
    plan::{Action, Member, MemberId, Owner, Plan, Status},
    ui::{
        state::{Grouping, Order},
        words::plan as words,
    },
};

/// What the list depends on: version of the plan, and how it is to be shown.
pub type Key = (u64, Grouping, Order, String);

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// What the actions below have in common, and how many they are.
    Heading(String, usize),
    /// An action, by position.
    Action(usize),
}

/// The order in which groups by status stand: what is going on first.
const STATUSES: [Status; 4] = [
    Status::UnderWay,
    Status::Planned,
    Status::Done,
    Status::Dropped,
];

/// The lines of the list; groups without actions are left out.
#[must_use]
pub fn rows(plan: &Plan, grouping: Grouping, order: Order, filter: &str) -> Vec<Row> {
    let wanted = Wanted::new(plan, filter);
    let actions = &plan.agenda().actions;
    let mut found: Vec<(usize, &Action)> = actions
        .iter()
        .enumerate()
        .filter(|(_, action)| wanted.fits(plan, action))
        .collect();
    match order {
        Order::Due => found.sort_by_key(|(_, action)| due_key(action)),
        Order::Title => found.sort_by_key(|(_, action)| action.title.to_lowercase()),
        Order::Added => {}
    }
    let mut rows = Vec::new();
    let mut group = |heading: String, belongs: &dyn Fn(&Action) -> bool| {
        let inside = found.iter().filter(|(_, action)| belongs(action));
        let places: Vec<Row> = inside.map(|(place, _)| Row::Action(*place)).collect();
        if !places.is_empty() {
            rows.push(Row::Heading(heading, places.len()));
            rows.extend(places);
        }
    };
    match grouping {
        Grouping::Status => {
            for status in STATUSES {
                group(status.name().to_owned(), &|action| action.status == status);
            }
        }
        Grouping::Person => {
            group(words::NOBODY.to_owned(), &|action| action.owner.is_none());
            for owner in owners(plan) {
                group(words::owner(owner, plan), &|action| {
                    action.owner.as_ref() == Some(owner)
                });
            }
        }
    }
    rows
}

/// What is due first comes first; what has no date comes last.
fn due_key(action: &Action) -> (bool, Option<Date>) {
    (action.due.is_none(), action.due)
}

/// Everybody who sees to an action: members in plan order, then others by name.
fn owners(plan: &Plan) -> Vec<&Owner> {
    let mut owners: Vec<&Owner> = Vec::new();
    for owner in plan
        .agenda()
        .actions
        .iter()
        .filter_map(|a| a.owner.as_ref())
    {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    owners.sort_by_cached_key(|owner| match owner {
        Owner::Member(id) => (plan.position(*id), ""),
        Owner::Other(name) => (Some(usize::MAX), name.as_str()),
    });
    owners
}

/// What was typed to narrow the list down.
struct Wanted {
    text: String,
    /// Who is called so; found once, as there may be thousands.
    people: HashSet<MemberId>,
}

impl Wanted {
    fn new(plan: &Plan, filter: &str) -> Self {
        let text = filter.trim().to_lowercase();
        let is_called =
            |member: &&Arc<Member>| !text.is_empty() && has(&member.profile.name, &text);
        let people = plan.members().iter().filter(is_called);
        Self {
            people: people.map(|member| member.id).collect(),
            text,
        }
    }

    /// Whether an action has to do with it: by title, note, skills, owner or people.
    fn fits(&self, plan: &Plan, action: &Action) -> bool {
        let skill = |id: &String| {
            let place = plan.framework().position(id);
            let skill = place.and_then(|place| plan.framework().skills.get(place));
            skill.is_some_and(|skill| has(&skill.name, &self.text))
        };
        let owner = action.owner.as_ref().is_some_and(|owner| match owner {
            Owner::Member(id) => self.people.contains(id),
            Owner::Other(name) => has(name, &self.text),
        });
        owner
            || has(&action.title, &self.text)
            || has(&action.note, &self.text)
            || action.skills.iter().any(skill)
            || action.members.iter().any(|id| self.people.contains(id))
    }
}

/// Whether a text contains what was typed, which is in small letters.
fn has(text: &str, wanted: &str) -> bool {
    text.to_lowercase().contains(wanted)
}
