//! Forecasts are held against plain sums over all ratings, worked out here.

use std::{collections::HashMap, sync::Arc};

use jiff::civil::{Date, date};
use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    balance::{
        Inputs, Subject, findings,
        tests::teams::{Rated, content, even, skill, team},
    },
    content::Verdict,
    plan::{
        ActionDetail, ActionKind, ActionSide, Agenda, AgendaEdit, Edit, Family, Floors, Framework,
        Level, MemberId, PlanParts, Status, arbitrary,
    },
};

const TODAY: Date = date(2026, 11, 21);
const HAIR: f64 = 1e-9;

/// An action for some people and skills, by position.
#[derive(Clone, Debug)]
struct Given {
    people: Vec<usize>,
    skills: Vec<usize>,
    rise: f64,
    status: Status,
}

impl Given {
    fn open(people: &[usize], skills: &[usize], rise: f64) -> Self {
        Self {
            people: people.to_vec(),
            skills: skills.to_vec(),
            rise,
            status: Status::Planned,
        }
    }

    fn is_open(&self) -> bool {
        matches!(self.status, Status::Planned | Status::UnderWay)
    }
}

fn with(plan: &Plan, actions: &[Given]) -> Plan {
    let add = |plan: Plan, given: &Given| {
        let framework = plan.framework();
        let skills = given.skills.iter().map(|place| &framework.skills[*place]);
        let members = given.people.iter().map(|place| plan.members()[*place].id);
        let kind = ActionKind::Coaching;
        let action = Action {
            skills: skills.map(|skill| skill.id.clone()).collect(),
            members: members.collect(),
            status: given.status,
            ..Action::named("Coach", kind, ActionSide::Both, given.rise)
        };
        plan.apply(&Edit::Agenda(AgendaEdit::AddAction(Box::new(action))))
            .unwrap()
    };
    actions.iter().fold(plan.clone(), add)
}

fn forecast(plan: &Plan, counts: impl Fn(&Action) -> bool) -> Forecast {
    let balance = Balance::of(plan, content());
    Forecast::of(plan, &balance, content(), TODAY, counts)
}

/// The level of each member in each skill once the actions have raised it.
fn levels(plan: &Plan, actions: &[Given]) -> Vec<Vec<Option<f64>>> {
    let members = plan.members().iter().enumerate();
    let row = |(place, member): (usize, &Arc<crate::plan::Member>)| {
        let levels = member.ratings.iter().enumerate();
        let level = |(skill, level): (usize, Option<Level>)| {
            let raises = |given: &&Given| {
                given.is_open() && given.people.contains(&place) && given.skills.contains(&skill)
            };
            let rise: f64 = actions.iter().filter(raises).map(|given| given.rise).sum();
            level.map(|level| (f64::from(level.get()) + rise).min(5.0))
        };
        levels.map(level).collect()
    };
    members.map(row).collect()
}

fn average(values: &[f64]) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "a few values")]
    let count = values.len() as f64;
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / count)
}

/// A side of a member: the weighted mean, if half of the skills are rated.
fn side(framework: &Framework, levels: &[Option<f64>], family: Family) -> Option<f64> {
    let skills = framework.skills.iter().zip(levels);
    let skills: Vec<_> = skills.filter(|(skill, _)| skill.family == family).collect();
    let rated: Vec<(f64, f64)> = skills
        .iter()
        .filter_map(|(skill, level)| Some((skill.weight, (**level)?)))
        .collect();
    let weights: f64 = rated.iter().map(|(weight, _)| weight).sum();
    let total: f64 = rated.iter().map(|(weight, level)| weight * level).sum();
    (!rated.is_empty() && 2 * rated.len() >= skills.len()).then(|| total / weights)
}

/// The verdict as the domain research words it.
fn verdict(
    team: [Option<f64>; 2],
    tilts: &[f64],
    band: [f64; 2],
    floors: Option<Floors>,
) -> Verdict {
    let [Some(lead), Some(manage)] = team else {
        return Verdict::NoData;
    };
    let tilt = lead - manage;
    if tilt < band[0] - HAIR {
        return Verdict::OverManaged;
    }
    if tilt > band[1] + HAIR {
        return Verdict::OverLed;
    }
    let low = floors.map_or([false; 2], |floors| {
        [lead < floors.lead - HAIR, manage < floors.manage - HAIR]
    });
    let leading = tilts.iter().filter(|tilt| **tilt >= 1.0 - HAIR).count();
    let managing = tilts.iter().filter(|tilt| **tilt <= -1.0 + HAIR).count();
    let camp = tilts.len().div_ceil(3).max(2);
    match low {
        [true, true] => Verdict::UnderPowered,
        [true, false] => Verdict::LowLead,
        [false, true] => Verdict::LowManage,
        _ if leading >= camp && managing >= camp => Verdict::TwoCamps,
        _ => Verdict::EvenKeel,
    }
}

#[track_caller]
fn assert_near(found: Option<f64>, expected: Option<f64>, what: &str) {
    let near = match (found, expected) {
        (Some(found), Some(expected)) => (found - expected).abs() < HAIR,
        (found, expected) => found == expected,
    };
    assert!(near, "{what}: {found:?} is not {expected:?}");
}

fn assert_as_summed(plan: &Plan, actions: &[Given]) {
    let Balance {
        target,
        team,
        members,
        skills,
        ..
    } = forecast(&with(plan, actions), |_| true).balance;
    let levels = levels(plan, actions);
    let framework = plan.framework();
    let families = [Family::Lead, Family::Manage, Family::Shared];
    let sides: Vec<[Option<f64>; 3]> = levels
        .iter()
        .map(|levels| families.map(|family| side(framework, levels, family)))
        .collect();
    for (found, expected) in members.iter().zip(&sides) {
        for (family, expected) in families.into_iter().zip(expected) {
            assert_near(found.sides.of(family), *expected, "side of a member");
        }
    }
    let mean = |family: usize| {
        let values: Vec<f64> = sides.iter().filter_map(|sides| sides[family]).collect();
        average(&values)
    };
    for (place, family) in families.into_iter().enumerate() {
        assert_near(team.sides.of(family), mean(place), "side of the team");
    }
    let tilt = mean(0).zip(mean(1)).map(|(lead, manage)| lead - manage);
    assert_near(team.sides.tilt(), tilt, "tilt");
    for (place, found) in skills.iter().enumerate() {
        let rated: Vec<f64> = levels.iter().filter_map(|levels| levels[place]).collect();
        assert_near(found.mean, average(&rated), "mean of a skill");
        let strong = rated.iter().filter(|level| **level >= 4.0 - HAIR).count();
        assert_eq!((found.rated, found.strong), (rated.len(), strong));
    }
    let tilts: Vec<f64> = sides
        .iter()
        .filter_map(|sides| Some(sides[0]? - sides[1]?))
        .collect();
    let band = [target.band.low, target.band.high];
    let expected = verdict([mean(0), mean(1)], &tilts, band, target.floors);
    assert_eq!(team.verdict, expected);
}

/// A team of these levels with one skill of everybody put to another one.
fn rated(people: &[(u8, u8)], skill_id: &str, level: u8) -> Plan {
    let people: Vec<Rated> = people
        .iter()
        .map(|(lead, manage)| even(*lead, *manage))
        .collect();
    let plan = team(&people, Some("growth"));
    let ids: Vec<MemberId> = plan.members().iter().map(|member| member.id).collect();
    let rate = |plan: Plan, member: MemberId| {
        let edit = Edit::Rate {
            member,
            skill: skill(skill_id),
            level: Level::new(level),
        };
        plan.apply(&edit).unwrap()
    };
    ids.into_iter().fold(plan, rate)
}

/// About whom or what a rule speaks in a balance.
fn subjects(plan: &Plan, balance: &Balance, rule: &str) -> Vec<Subject> {
    let inputs = Inputs {
        plan,
        balance,
        content: content(),
        today: TODAY,
    };
    let found = findings::of_team(&inputs);
    let found = found.into_iter().filter(|finding| finding.rule == rule);
    found
        .flat_map(|finding| finding.hits)
        .map(|hit| hit.subject)
        .collect()
}

#[test]
fn a_level_rises_by_what_is_expected_to_the_top_of_the_scale_at_most() {
    let check = |rises: &[f64], expected: f64| {
        let plan = team(&[even(4, 4)], None);
        let actions: Vec<Given> = rises
            .iter()
            .map(|rise| Given::open(&[0], &[2], *rise))
            .collect();
        let found = forecast(&with(&plan, &actions), |_| true).balance;
        assert_near(found.skills[2].mean, Some(expected), "level");
        assert_eq!(found.skills[3].mean, Some(4.0));
    };
    check(&[0.5], 4.5);
    check(&[0.25, 0.5], 4.75);
    check(&[0.5, 0.5, 0.5], 5.0);
    check(&[4.0], 5.0);
    check(&[4.0, 4.0], 5.0);
}

#[test]
fn the_order_of_actions_makes_no_difference() {
    let plan = team(&[even(3, 4), even(2, 4)], Some("growth"));
    let mut actions = vec![
        Given::open(&[0, 1], &[0, 1], 0.1),
        Given::open(&[1], &[1, 2], 0.7),
        Given::open(&[0], &[1], 2.0),
    ];
    let one = forecast(&with(&plan, &actions), |_| true).balance;
    actions.reverse();
    let other = forecast(&with(&plan, &actions), |_| true).balance;
    assert_near(one.team.sides.lead, other.team.sides.lead, "Lead");
    assert_near(one.skills[1].mean, other.skills[1].mean, "mean");
    assert_eq!(one.team.verdict, other.team.verdict);
}

#[test]
fn what_is_done_dropped_or_aims_at_nothing_changes_nothing() {
    let plan = team(&[even(3, 4), even(2, 5)], Some("growth"));
    let now = Balance::of(&plan, content());
    let check = |given: Given| {
        let found = forecast(&with(&plan, std::slice::from_ref(&given)), |_| true);
        assert_eq!(found.balance, now, "{given:?}");
        let Comparison {
            members,
            skills,
            findings,
            ..
        } = found.comparison;
        assert!(members.iter().all(|one| one.before == one.after));
        assert!(skills.iter().all(|one| one.before == one.after));
        assert!(findings.iter().all(|one| one.before == one.after));
    };
    let open = Given::open(&[0, 1], &[0, 1, 2], 1.0);
    for status in [Status::Done, Status::Dropped] {
        check(Given {
            status,
            ..open.clone()
        });
    }
    check(Given::open(&[0, 1], &[0, 1, 2], 0.0));
    check(Given::open(&[], &[0, 1, 2], 1.0));
    check(Given::open(&[0, 1], &[], 1.0));
    let under_way = Given {
        status: Status::UnderWay,
        ..open
    };
    let found = forecast(&with(&plan, &[under_way]), |_| true);
    assert_ne!(found.balance, now);
}

#[test]
fn what_is_not_rated_stays_so() {
    let plan = team(&[even(0, 4), even(3, 4)], Some("growth"));
    let whole: Vec<usize> = (0..19).collect();
    let found = forecast(&with(&plan, &[Given::open(&[0], &whole, 2.0)]), |_| true).balance;
    assert_eq!(found.members[0].sides.lead, None);
    assert_eq!(found.members[0].sides.shared, None);
    assert_eq!(found.members[0].sides.manage, Some(5.0));
    assert_eq!(found.team.lead_members, 1);
}

#[test]
fn the_rules_look_at_levels_between_the_ratings() {
    let check = |plan: &Plan, skill_id: &str, rise: f64, rule: &str, [now, then]: [bool; 2]| {
        let planned = with(plan, &[Given::open(&[0], &[skill(skill_id)], rise)]);
        let balance = Balance::of(&planned, content());
        let found = forecast(&planned, |_| true);
        let is_found = |balance| {
            let subjects = subjects(&planned, balance, rule);
            let of_skill = Subject::Skill(skill(skill_id));
            subjects.contains(&Subject::Member(0)) || subjects.contains(&of_skill)
        };
        assert_eq!(is_found(&balance), now, "{rule} now");
        assert_eq!(is_found(&found.balance), then, "{rule} raised by {rise}");
    };
    // Out of touch: somebody asked to lead, listening below 3.
    let leader = rated(&[(4, 4)], "empathy_listening", 2);
    let emphasis = crate::plan::Detail::Emphasis(crate::plan::Emphasis::Lead);
    let leader = leader
        .apply(&Edit::Describe(leader.members()[0].id, emphasis))
        .unwrap();
    check(&leader, "empathy_listening", 0.5, "R15", [true, true]);
    check(&leader, "empathy_listening", 1.0, "R15", [true, false]);
    // Fear of failure: Manage at 3.5 or more, courage and adaptability at 2 at most.
    let holding = rated(&[(2, 4)], "courage", 2);
    check(&holding, "courage", 0.0, "R17", [true, true]);
    check(&holding, "courage", 0.1, "R17", [true, false]);
    // Thin cover: nobody at 4 or more in a skill that counts here.
    let thin = rated(&[(3, 4), (3, 4)], "visionary_thinking", 3);
    check(&thin, "visionary_thinking", 0.5, "R09", [true, true]);
    check(&thin, "visionary_thinking", 1.0, "R09", [true, false]);
}

#[test]
fn the_comparison_of_a_forecast_goes_from_now_to_then() {
    let plan = team(&[even(3, 4), even(3, 4)], Some("growth"));
    let lead: Vec<usize> = (0..8).collect();
    let planned = with(&plan, &[Given::open(&[0, 1], &lead, 0.5)]);
    let Forecast {
        balance,
        comparison,
    } = forecast(&planned, |_| true);
    assert_eq!(comparison.before, Balance::of(&plan, content()).team);
    assert_eq!(comparison.after, balance.team);
    // Growth wants a tilt of −0.5 at least and a Lead of 3.5 at least.
    assert_eq!(comparison.before.verdict, Verdict::OverManaged);
    assert_eq!(comparison.after.verdict, Verdict::EvenKeel);
    let changes: HashMap<_, _> = comparison
        .findings
        .iter()
        .map(|change| (change.rule, (change.is_gone(), change.is_new())))
        .collect();
    assert_eq!(changes.get("R01"), Some(&(true, false)));
    assert_eq!(changes.get("R04"), Some(&(true, false)));
    assert_eq!(changes.get("R03"), Some(&(false, true)));
}

/// Plans of which nothing is planned yet, so that only what a test adds raises levels.
fn plans() -> impl Strategy<Value = Plan> {
    let situations = content().situations().iter();
    let plans = arbitrary::plans(
        content().frameworks().to_vec(),
        situations.map(|one| one.id.clone()).collect(),
        vec!["R11".to_owned()],
    );
    plans.prop_map(|plan| {
        let parts = PlanParts {
            agenda: Agenda::default(),
            ..plan.parts().clone()
        };
        Plan::from_parts(parts).unwrap()
    })
}

/// A plan and actions for it, whose rises are out of those given.
fn planned(rises: Vec<f64>) -> impl Strategy<Value = (Plan, Vec<Given>)> {
    plans().prop_flat_map(move |plan| {
        let some = |many: usize| vec(any::<bool>(), many);
        let people = some(plan.members().len());
        let skills = some(plan.framework().skills.len());
        let rise = select(rises.clone());
        let status = select(&Status::ALL[..]);
        let chosen = |flags: Vec<bool>| {
            let flags = flags.into_iter().enumerate();
            flags
                .filter_map(|(place, is)| is.then_some(place))
                .collect()
        };
        let given =
            (people, skills, rise, status).prop_map(move |(people, skills, rise, status)| Given {
                people: chosen(people),
                skills: chosen(skills),
                rise,
                status,
            });
        (Just(plan), vec(given, 0..5))
    })
}

proptest! {
    #[test]
    fn a_forecast_is_the_balance_of_the_risen_levels(
        (plan, actions) in planned(vec![0.0, 0.1, 0.25, 0.5, 0.7, 1.0, 4.0]),
    ) {
        assert_as_summed(&plan, &actions);
    }

    #[test]
    fn whole_rises_lead_where_the_same_ratings_would(
        (plan, actions) in planned(vec![0.0, 1.0, 2.0, 4.0]),
    ) {
        let found = forecast(&with(&plan, &actions), |_| true);
        let mut rated = plan.clone();
        for (member, levels) in plan.members().iter().zip(levels(&plan, &actions)) {
            for (skill, level) in levels.into_iter().enumerate() {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 5")]
                let level = level.and_then(|level| Level::new(level as u8));
                let member = member.id;
                rated = rated.apply(&Edit::Rate { member, skill, level }).unwrap();
            }
        }
        let expected = Balance::of(&rated, content());
        prop_assert_eq!(found.balance.team, expected.team);
        prop_assert_eq!(&found.balance.members, &expected.members);
        let team = |plan, balance| {
            findings::of_team(&Inputs { plan, balance, content: content(), today: TODAY })
        };
        prop_assert_eq!(team(&plan, &found.balance), team(&rated, &expected));
    }

    #[test]
    fn switching_an_action_off_leaves_the_others_and_on_again_restores_all(
        (plan, actions) in planned(vec![0.1, 0.5, 0.7, 1.0]), off in 0_usize..5,
    ) {
        let planned = with(&plan, &actions);
        let off = planned.agenda().actions.at(off).map(|action| action.id);
        let all = forecast(&planned, |_| true);
        let without = forecast(&planned, |action| Some(action.id) != off);
        prop_assert_eq!(forecast(&planned, |_| true), all);
        if let Some(id) = off {
            let dropped = Edit::Agenda(AgendaEdit::Action(id, ActionDetail::Status(Status::Dropped)));
            let dropped = planned.apply(&dropped).unwrap();
            prop_assert_eq!(forecast(&dropped, |_| true).balance, without.balance);
        }
        let none = forecast(&planned, |_| false);
        prop_assert_eq!(none.balance, Balance::of(&plan, content()));
    }
}
