//! Teams to try things on.

use std::sync::{Arc, LazyLock};

use jiff::civil::date;

use crate::{
    balance::{Balance, Comparison, State},
    content::Content,
    exchange::read_table,
    plan::{Edit, Family, Framework, Level, Newcomer, Plan, Profile, Ratings},
};

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());

pub(crate) fn content() -> &'static Content {
    &CONTENT
}

/// Ratings of the leading, the managing and the shared skills; 0 means not rated.
#[derive(Clone, Copy)]
pub(crate) struct Rated {
    pub(crate) lead: [u8; 8],
    pub(crate) manage: [u8; 8],
    pub(crate) shared: [u8; 3],
}

/// Everybody the same in each skill of a side; nothing shared is rated.
pub(crate) fn even(lead: u8, manage: u8) -> Rated {
    Rated {
        lead: [lead; 8],
        manage: [manage; 8],
        shared: [0; 3],
    }
}

impl Rated {
    /// The levels in framework order.
    pub(crate) fn levels(&self) -> Vec<u8> {
        [&self.lead[..], &self.manage, &self.shared].concat()
    }
}

pub(crate) fn ratings_of(levels: impl IntoIterator<Item = u8>, skills: usize) -> Ratings {
    let mut ratings = Ratings::unrated(skills);
    for (skill, level) in levels.into_iter().enumerate() {
        assert!(ratings.set(skill, Level::new(level)), "too many levels");
    }
    ratings
}

/// A team of M1, M2 and so on.
pub(crate) fn team_on(framework: &Arc<Framework>, people: &[Vec<u8>]) -> Plan {
    let newcomer = |(place, levels): (usize, &Vec<u8>)| Newcomer {
        profile: Profile::named(format!("M{}", place + 1)),
        ratings: ratings_of(levels.iter().copied(), framework.skills.len()),
    };
    Plan::new("", Arc::clone(framework))
        .apply(&Edit::AddMembers {
            framework: Arc::clone(framework),
            members: people.iter().enumerate().map(newcomer).collect(),
        })
        .unwrap()
}

pub(crate) fn team(people: &[Rated], situation: Option<&str>) -> Plan {
    let people: Vec<_> = people.iter().map(Rated::levels).collect();
    team_on(&content().default_framework(), &people)
        .apply(&Edit::Situation(situation.map(str::to_owned)))
        .unwrap()
}

/// The framework of a new plan without the skills of one family.
pub(crate) fn without(family: Family) -> Arc<Framework> {
    let mut framework = content().default_framework().as_ref().clone();
    framework.skills.retain(|skill| skill.family != family);
    Arc::new(framework)
}

/// The position of a skill in the framework of a new plan.
pub(crate) fn skill(id: &str) -> usize {
    content().default_framework().position(id).unwrap()
}

/// The sample teams.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sample {
    Brightwater,
    HarrowLane,
    FernhillBefore,
    FernhillAfter,
}

impl Sample {
    pub(crate) fn plan(self, now: &str, next: Option<&str>) -> Plan {
        let table: &[u8] = match self {
            Self::Brightwater => include_bytes!("../../../tests/data/brightwater_startup.csv"),
            Self::HarrowLane => include_bytes!("../../../tests/data/harrow_lane_plant.csv"),
            Self::FernhillBefore => include_bytes!("../../../tests/data/fernhill_before.csv"),
            Self::FernhillAfter => include_bytes!("../../../tests/data/fernhill_after.csv"),
        };
        let plan = read_table(table, content(), None)
            .unwrap()
            .into_plan("")
            .unwrap();
        let edits = [
            Edit::Situation(Some(now.to_owned())),
            Edit::NextSituation(next.map(str::to_owned)),
        ];
        edits
            .iter()
            .fold(plan, |plan, edit| plan.apply(edit).unwrap())
    }
}

/// The Fernhill team before and after, in growth.
pub(crate) fn fernhill() -> [Plan; 2] {
    [Sample::FernhillBefore, Sample::FernhillAfter].map(|sample| sample.plan("growth", None))
}

/// How two plans differ.
pub(crate) fn compare(before: &Plan, after: &Plan) -> Comparison {
    let [was, is] = [before, after].map(|plan| Balance::of(plan, content()));
    let was = State {
        plan: before,
        balance: &was,
    };
    let is = State {
        plan: after,
        balance: &is,
    };
    Comparison::of(was, is, content(), date(2026, 11, 21))
}
