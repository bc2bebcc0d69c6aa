//! Any sound plan, for property tests of every module.

use std::sync::Arc;

use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{select, subsequence},
};

use super::{
    Band, Emphasis, Floors, Framework, Level, Member, MemberId, Plan, PlanParts, Profile, Ratings,
    SetAside, Tier,
};

mod agenda;
mod checklists;

/// The ids of what the content names, where any of it is to be in a plan.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    pub(crate) dimensions: Vec<String>,
    pub(crate) risks: Vec<String>,
    pub(crate) cycle: Vec<String>,
    pub(crate) structure: Vec<String>,
    pub(crate) responsibilities: Vec<String>,
    pub(crate) training_questions: Vec<String>,
    pub(crate) topics: Vec<String>,
    pub(crate) benefits: Vec<String>,
    pub(crate) questions: Vec<String>,
}

/// Plans of up to 7 members on one of the frameworks, with situations and rules set aside out of
/// those given: all characters in texts, gaps between the ids, members out of order, overrides or
/// none, anything planned, and snapshots of the same or other people.
pub(crate) fn plans(
    frameworks: Vec<Arc<Framework>>,
    situations: Vec<String>,
    rules: Vec<String>,
) -> impl Strategy<Value = Plan> {
    plans_with(frameworks, situations, rules, Named::default())
}

/// As [`plans`], with anything said of style, on the check-lists and in the logs of what is named.
pub(crate) fn plans_with(
    frameworks: Vec<Arc<Framework>>,
    situations: Vec<String>,
    rules: Vec<String>,
    named: Named,
) -> impl Strategy<Value = Plan> {
    let of_snapshots = frameworks.clone();
    select(frameworks).prop_flat_map(move |framework| {
        let situation = || option::of(select(situations.clone()));
        let head = (texts(), situation(), situation());
        let target = (option::of(bands()), option::of(floors()));
        let set_aside = set_aside(rules.clone());
        let parts = (head, target, set_aside, members(framework.skills.len()));
        let (frameworks, situations) = (of_snapshots.clone(), situations.clone());
        let rules = rules.clone();
        let named = named.clone();
        parts.prop_flat_map(move |(head, target, set_aside, members)| {
            let framework = Arc::clone(&framework);
            let snapshots = agenda::snapshots(&frameworks, &situations, (&framework, &members));
            let skills = framework.skills.iter().map(|skill| skill.id.clone());
            let outside = agenda::Outside {
                skills: skills.collect(),
                members: members.iter().map(|member| member.id).collect(),
                rules: rules.clone(),
            };
            let planned = snapshots.prop_flat_map(move |snapshots| {
                let ids = snapshots.iter().map(|one| one.id).collect();
                (agenda::agendas(outside.clone(), ids), Just(snapshots))
            });
            let ids: Vec<MemberId> = members.iter().map(|member| member.id).collect();
            let beside = (
                checklists::kept(&frameworks, &framework, &ids),
                checklists::self_images(&named),
                checklists::checklists(&named, &ids),
                checklists::logs(&named, &ids),
            );
            (planned, beside, 0_u32..3).prop_map(move |(planned, beside, unused_ids)| {
                let (agenda, snapshots) = planned;
                let (kept, self_image, checklists, log) = beside;
                let mut parts = PlanParts {
                    title: head.0.clone(),
                    framework: Arc::clone(&framework),
                    situation: head.1.clone(),
                    next_situation: head.2.clone(),
                    band: target.0,
                    floors: target.1,
                    set_aside: set_aside.clone(),
                    members: members.clone(),
                    next_member: 0,
                    kept,
                    self_image,
                    agenda,
                    checklists,
                    log,
                    snapshots,
                };
                let highest = parts.everybody().map(|member| member.id.0).max();
                parts.next_member = highest.unwrap_or(0) + 1 + unused_ids;
                Plan::from_parts(parts).expect("the parts are sound")
            })
        })
    })
}

/// Any text, often short, empty or from beyond ASCII.
pub(crate) fn texts() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..12).prop_map(String::from_iter)
}

fn bands() -> impl Strategy<Value = Band> {
    (-4.0..=4.0, -4.0..=4.0).prop_map(|(a, b): (f64, f64)| Band {
        low: a.min(b),
        high: a.max(b),
    })
}

fn floors() -> impl Strategy<Value = Floors> {
    (1.0..=5.0, 1.0..=5.0).prop_map(|(lead, manage)| Floors { lead, manage })
}

/// None of the rules, some or all.
fn set_aside(mut rules: Vec<String>) -> impl Strategy<Value = Vec<SetAside>> {
    rules.sort();
    let many = 0..=rules.len();
    let reasons = vec(texts(), rules.len());
    (subsequence(rules, many), reasons).prop_map(|(rules, reasons)| {
        let one = |(rule, reason)| SetAside {
            rule,
            reason: filled(reason, "Omar starts next month"),
        };
        rules.into_iter().zip(reasons).map(one).collect()
    })
}

/// The text, begun with another one where it is blank.
fn filled(text: String, start: &str) -> String {
    if text.trim().is_empty() {
        start.to_owned() + &text
    } else {
        text
    }
}

fn members(skills: usize) -> impl Strategy<Value = Vec<Arc<Member>>> {
    let member = (1_u32..4, profiles(), ratings(skills));
    vec(member, 0..8)
        .prop_map(|members| {
            let mut last = 0;
            let member = |(gap, profile, ratings)| {
                last += gap;
                let id = MemberId(last);
                Arc::new(Member {
                    id,
                    profile,
                    ratings,
                })
            };
            members.into_iter().map(member).collect::<Vec<_>>()
        })
        .prop_shuffle()
}

fn profiles() -> impl Strategy<Value = Profile> {
    let tier = select(&Tier::ALL[..]);
    let emphasis = select(&Emphasis::ALL[..]);
    let reports = prop_oneof![Just(0), 1_u32..20, any::<u32>()];
    let texts = (texts(), texts(), texts());
    (
        texts,
        tier,
        reports,
        any::<Option<bool>>(),
        emphasis,
        any::<bool>(),
    )
        .prop_map(
            |((name, role, department), tier, direct_reports, trained, emphasis, emerging)| {
                Profile {
                    name: filled(name, "Ada"),
                    role,
                    department,
                    tier,
                    direct_reports,
                    trained,
                    emphasis,
                    emerging,
                }
            },
        )
}

fn ratings(skills: usize) -> impl Strategy<Value = Ratings> {
    let levels: Vec<_> = Level::all().collect();
    vec(option::of(select(levels)), skills).prop_map(move |levels| {
        let mut ratings = Ratings::unrated(skills);
        for (skill, level) in levels.into_iter().enumerate() {
            assert!(ratings.set(skill, level));
        }
        ratings
    })
}
