//! The margin is held against a search through all plans within reach, which knows nothing of
//! conditions, shares or prices.

use std::sync::{Arc, LazyLock};

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{
    balance::tests::teams::{content, team_on},
    content::Tables,
    format,
    plan::{Band, Edit, Family, Floors, Framework, Kind, Skill},
};

/// The built-in content, then contents with other camps: least number, one in so many, tilt.
static CONTENTS: LazyLock<Vec<Content>> = LazyLock::new(|| {
    let camps = [("2", "3", "1.0"), ("1", "3", "1.0"), ("1", "2", "0.6")];
    let with_camps = |(at_least, one_in, tilt)| {
        let thresholds = Tables::BUILT_IN
            .thresholds
            .replace("camp_at_least: 2", &format!("camp_at_least: {at_least}"))
            .replace("camp_one_in: 3", &format!("camp_one_in: {one_in}"))
            .replace("one_sided_tilt: 1.0", &format!("one_sided_tilt: {tilt}"));
        let tables = Tables {
            thresholds: &thresholds,
            ..Tables::BUILT_IN
        };
        Content::load(tables).unwrap()
    };
    camps.into_iter().map(with_camps).collect()
});

const WIDE: Band = Band {
    low: -4.0,
    high: 4.0,
};

/// A framework of a shared skill and skills with these weights on the two sides.
fn framework(lead: &[f64], manage: &[f64], has_floors: bool) -> Arc<Framework> {
    let skill = |family, weight: f64| Skill {
        id: String::new(),
        name: "A skill".to_owned(),
        family,
        kind: Kind::Operational,
        definition: String::new(),
        equivalent: None,
        anchors: Vec::new(),
        weight,
        sources: Vec::new(),
    };
    let mut skills: Vec<_> = lead.iter().map(|w| skill(Family::Lead, *w)).collect();
    skills.extend(manage.iter().map(|w| skill(Family::Manage, *w)));
    skills.push(skill(Family::Shared, 1.0));
    for (place, skill) in skills.iter_mut().enumerate() {
        skill.id = place.to_string();
    }
    Arc::new(Framework {
        id: String::new(),
        name: "Any".to_owned(),
        description: String::new(),
        has_floors,
        skills,
    })
}

/// People with these levels, 0 for none, held against a band and floors set by hand.
fn plan_on(
    framework: &Arc<Framework>,
    people: &[Vec<u8>],
    band: Option<Band>,
    floors: Option<Floors>,
) -> Plan {
    let target = Edit::Target { band, floors };
    team_on(framework, people).apply(&target).unwrap()
}

/// People with up to two Lead and two Manage ratings, whom only two camps can bring another verdict.
fn camps_alone(people: &[[u8; 4]]) -> Plan {
    let two_each = framework(&[1.0, 1.0], &[1.0, 1.0], false);
    let people: Vec<_> = people.iter().map(|levels| levels.to_vec()).collect();
    plan_on(&two_each, &people, Some(WIDE), None)
}

/// One Lead and one Manage rating: a step of theirs weighs as much as two of others.
fn single([lead, manage]: [u8; 2]) -> [u8; 4] {
    [lead, 0, manage, 0]
}

fn verdict(plan: &Plan, content: &Content) -> Verdict {
    Balance::of(plan, content).team.verdict
}

fn margin(plan: &Plan, content: &Content) -> Option<Margin> {
    Margin::of(plan, &Balance::of(plan, content), content)
}

fn rate(plan: &Plan, member: MemberId, skill: usize, level: Option<Level>) -> Plan {
    let edit = Edit::Rate {
        member,
        skill,
        level,
    };
    plan.apply(&edit).unwrap()
}

fn carried_out(plan: &Plan, changes: &[RatingChange]) -> Plan {
    changes.iter().fold(plan.clone(), |plan, change| {
        rate(&plan, change.member, change.skill, Some(change.to))
    })
}

/// The changes lead from the plan as it is to the verdict, in order, and are as many steps as said.
fn check_sound(plan: &Plan, content: &Content, margin: &Margin) {
    let place = |change: &RatingChange| (plan.position(change.member).unwrap(), change.skill);
    let in_order = |a, b| place(a) < place(b);
    assert!(margin.changes.is_sorted_by(in_order), "{margin:?}");
    for change in &margin.changes {
        let ratings = &plan.member(change.member).unwrap().ratings;
        assert_eq!(ratings.get(change.skill), Some(change.from), "{margin:?}");
        assert_ne!(change.from, change.to, "{margin:?}");
    }
    let steps: usize = margin.changes.iter().map(RatingChange::steps).sum();
    assert_eq!(steps, margin.steps, "{margin:?}");
    let after = verdict(&carried_out(plan, &margin.changes), content);
    assert_eq!(after, margin.verdict, "{margin:?}");
    assert_ne!(after, verdict(plan, content), "{margin:?}");
}

/// Looks through all plans that lie a number of steps away, as long as there are tries left.
struct Search<'a> {
    content: &'a Content,
    verdict: Verdict,
    tries: usize,
}

impl Search<'_> {
    /// Whether a plan exactly so many steps away, over these ratings, has another verdict.
    fn finds(&mut self, plan: &Plan, ratings: &[(MemberId, usize, Level)], steps: usize) -> bool {
        if steps == 0 {
            self.tries = self.tries.saturating_sub(1);
            return verdict(plan, self.content) != self.verdict;
        }
        let Some(((member, skill, from), rest)) = ratings.split_first() else {
            return false;
        };
        Level::all().any(|to| {
            let taken = usize::from(from.get().abs_diff(to.get()));
            let within = taken <= steps && self.tries > 0;
            within && {
                let moved = (taken > 0).then(|| rate(plan, *member, *skill, Some(to)));
                self.finds(moved.as_ref().unwrap_or(plan), rest, steps - taken)
            }
        })
    }
}

/// The margin is sound, and no plan with another verdict is nearer, as far as `tries` goes.
fn check_against_search(plan: &Plan, content: &Content, tries: usize) {
    let mut ratings = Vec::new();
    for member in plan.members() {
        let levels = member.ratings.iter().enumerate();
        ratings.extend(levels.filter_map(|(skill, level)| Some((member.id, skill, level?))));
    }
    let found = margin(plan, content);
    if let Some(margin) = &found {
        check_sound(plan, content, margin);
    }
    let farthest = ratings.len() * 4;
    let nearer = found.as_ref().map_or(farthest + 1, |margin| margin.steps);
    let mut search = Search {
        content,
        verdict: verdict(plan, content),
        tries,
    };
    for steps in 1..nearer {
        let finds = search.finds(plan, &ratings, steps);
        assert!(!finds, "{steps} steps do: {found:?}");
    }
}

fn levels(skills: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(prop_oneof![1 => Just(0), 6 => 1_u8..=5], skills)
}

/// Bands that the tilt of a few ratings often lies in or on the end of, some with no width.
fn bands() -> impl Strategy<Value = Band> {
    let widths = select(vec![0.0, 0.001, 0.25, 0.5, 1.0, 1.5]);
    let on_grid = (-8_i8..=4, widths).prop_map(|(low, width)| {
        let low = f64::from(low) / 4.0;
        (low, low + width)
    });
    let anywhere = (-2.0..1.0, 0.0..1.5).prop_map(|(low, width): (f64, f64)| (low, low + width));
    let band = |(low, high)| Band { low, high };
    prop_oneof![
        3 => on_grid.prop_map(band),
        2 => anywhere.prop_map(band),
        2 => Just(WIDE),
    ]
}

fn floors() -> impl Strategy<Value = Floors> {
    let floor = || {
        prop_oneof![
            (2_u8..=10).prop_map(|half| f64::from(half) / 2.0),
            1.0..=5.0
        ]
    };
    (floor(), floor()).prop_map(|(lead, manage)| Floors { lead, manage })
}

/// Small teams on small frameworks, held against any target.
fn small_teams() -> impl Strategy<Value = Plan> {
    let weights = || vec(select(vec![1.0, 1.0, 0.1, 0.5, 2.0, 3.0]), 1..=2);
    let sides = (weights(), weights(), any::<bool>());
    let situations: Vec<_> = content()
        .situations()
        .iter()
        .map(|s| s.id.clone())
        .collect();
    (sides, 1_usize..=4).prop_flat_map(move |((lead, manage, has_floors), members)| {
        let framework = framework(&lead, &manage, has_floors);
        let people = vec(levels(framework.skills.len()), members);
        let target = (
            prop::option::weighted(0.8, bands()),
            prop::option::weighted(0.7, floors()),
            select(situations.clone()),
        );
        (people, target).prop_map(move |(people, (band, floors, situation))| {
            plan_on(&framework, &people, band, floors)
                .apply(&Edit::Situation(Some(situation)))
                .unwrap()
        })
    })
}

/// Levels that put a member near the edge of a camp, or in one.
fn near_the_edge() -> impl Strategy<Value = [u8; 4]> {
    let one = || {
        (1_u8..=5, -2_i8..=2).prop_map(|(lead, tilt)| {
            let manage = lead.saturating_add_signed(-tilt);
            [lead, manage.clamp(1, 5)]
        })
    };
    let both = (one(), one()).prop_map(|([a, b], [c, d])| [a, c, b, d]);
    prop_oneof![2 => one().prop_map(single), 1 => both]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_smaller_set_of_steps_changes_the_verdict(
        plan in small_teams(),
        content in 0..CONTENTS.len(),
    ) {
        check_against_search(&plan, &CONTENTS[content], 400);
    }

    #[test]
    fn no_smaller_set_of_steps_makes_or_ends_two_camps(
        people in vec(near_the_edge(), 3..=5),
        content in 0..CONTENTS.len(),
    ) {
        check_against_search(&camps_alone(&people), &CONTENTS[content], 1000);
    }
}

#[test]
fn there_is_no_margin_without_a_verdict_or_when_nothing_leads_to_another() {
    let floors = |lead, manage| Some(Floors { lead, manage });
    let one_each = framework(&[1.0], &[1.0], true);
    let check = |people: &[Vec<u8>], band, floors, expected: Option<usize>| {
        let plan = plan_on(&one_each, people, Some(band), floors);
        let found = margin(&plan, content());
        assert_eq!(found.map(|margin| margin.steps), expected, "{people:?}");
    };
    check(&[], WIDE, None, None);
    check(&[vec![0, 3, 3]], WIDE, None, None);
    // Three are too few for two camps of two.
    let three = vec![vec![3, 3, 3]; 3];
    check(&three, WIDE, floors(1.0, 1.0), None);
    check(&three, WIDE, floors(1.0, 1.1), Some(6));
    let short = Band { high: 3.9, ..WIDE };
    check(&three, short, floors(1.0, 1.0), Some(12));
}

#[test]
fn each_condition_of_a_verdict_can_be_the_first_to_break() {
    use Verdict::{EvenKeel, LowLead, LowManage, OverLed, OverManaged, UnderPowered};
    let two_each = framework(&[1.0, 1.0], &[1.0, 1.0], true);
    let check = |levels: [u8; 4], [low, high]: [f64; 2], [lead, manage]: [f64; 2], expected| {
        let band = Some(Band { low, high });
        let floors = Some(Floors { lead, manage });
        let plan = plan_on(&two_each, &[levels.to_vec()], band, floors);
        let now = verdict(&plan, &CONTENTS[0]);
        let margin = margin(&plan, &CONTENTS[0]).unwrap();
        assert_eq!((now, margin.steps, margin.verdict), expected, "{levels:?}");
    };
    check(
        [2, 2, 4, 4],
        [-1.0, 1.0],
        [1.0, 1.0],
        (OverManaged, 2, EvenKeel),
    );
    check(
        [4, 4, 2, 2],
        [-1.0, 0.5],
        [1.0, 1.0],
        (OverLed, 3, EvenKeel),
    );
    check(
        [3, 3, 3, 3],
        [-0.4, 2.0],
        [1.0, 1.0],
        (EvenKeel, 1, OverManaged),
    );
    check(
        [3, 3, 3, 3],
        [-2.0, 0.5],
        [1.0, 1.0],
        (EvenKeel, 2, OverLed),
    );
    check(
        [3, 3, 3, 3],
        [-2.0, 2.0],
        [2.5, 1.0],
        (EvenKeel, 2, LowLead),
    );
    check(
        [3, 3, 3, 3],
        [-2.0, 2.0],
        [1.0, 3.0],
        (EvenKeel, 1, LowManage),
    );
    check(
        [2, 2, 3, 3],
        [-2.0, 2.0],
        [2.5, 2.5],
        (LowLead, 1, EvenKeel),
    );
    check(
        [3, 3, 2, 2],
        [-2.0, 2.0],
        [3.0, 3.5],
        (LowManage, 1, UnderPowered),
    );
    check(
        [2, 2, 2, 2],
        [-2.0, 2.0],
        [5.0, 3.0],
        (UnderPowered, 2, LowLead),
    );
}

#[test]
fn two_camps_arise_and_dissolve_where_it_takes_the_fewest_steps() {
    use Verdict::{EvenKeel, TwoCamps};
    let check = |content: usize, people: &[[u8; 4]], expected| {
        let content = &CONTENTS[content];
        let plan = camps_alone(people);
        let now = verdict(&plan, content);
        let margin = margin(&plan, content).unwrap();
        let found = (now, margin.steps, margin.verdict);
        assert_eq!(found, expected, "{people:?}");
    };
    let check_singles = |people: &[[u8; 2]], expected| {
        let people: Vec<_> = people.iter().copied().map(single).collect();
        check(0, &people, expected);
    };
    check_singles(&[[3, 3]; 4], (EvenKeel, 4, TwoCamps));
    let three_lead = [[4, 3], [4, 3], [3, 4], [5, 4]];
    check_singles(&three_lead, (EvenKeel, 2, TwoCamps));
    let close_to_leave = [[5, 3], [4, 3], [3, 5], [2, 5]];
    check_singles(&close_to_leave, (TwoCamps, 1, EvenKeel));
    // One step takes the one in the middle to either camp: to that which costs the others more.
    let middle = single([3, 3]);
    let other = [3, 3, 3, 3];
    check(1, &[other, middle, [3, 2, 3, 3]], (EvenKeel, 2, TwoCamps));
    check(1, &[[3, 4, 3, 3], middle, other], (EvenKeel, 2, TwoCamps));
}

#[test]
fn of_equal_steps_the_first_members_and_skills_move() {
    let changes = |people: &[Vec<u8>], low, high| {
        let two_each = framework(&[1.0, 1.0], &[1.0, 1.0], false);
        let band = Some(Band { low, high });
        let plan = plan_on(&two_each, people, band, None);
        let change = |change: &RatingChange| {
            let RatingChange {
                member,
                skill,
                from,
                to,
            } = change;
            (member.0, *skill, [from.get(), to.get()])
        };
        let margin = margin(&plan, content()).unwrap();
        margin.changes.iter().map(change).collect::<Vec<_>>()
    };
    let people = [vec![3, 4, 3, 3], vec![3, 3, 3, 3]];
    // Down and up are equally far: below the band comes first.
    let down = changes(&people, -0.5, 1.0);
    assert_eq!(down, [(1, 0, [3, 1]), (1, 1, [4, 2])]);
    // A step of the second weighs more: one of the skills of each side is not rated.
    let people = [vec![3, 3, 3, 3], vec![3, 0, 3, 0]];
    assert_eq!(changes(&people, -4.0, 0.9), [(2, 0, [3, 5])]);
    let further = changes(&people, -4.0, 2.2);
    assert_eq!(further, [(1, 0, [3, 4]), (2, 0, [3, 5]), (2, 2, [3, 1])]);
}

#[test]
fn it_takes_75_steps_to_bring_brightwater_into_its_band() {
    let content = content();
    let text = include_bytes!("../../../plans/brightwater.ron");
    let plan = format::read(text, content).unwrap().plan;
    let margin = margin(&plan, content).unwrap();
    check_sound(&plan, content, &margin);
    assert_eq!((margin.steps, margin.verdict), (75, Verdict::LowManage));
}

/// A team of some hundred people with any ratings on the built-in framework; a simple generator
/// suffices.
fn large_team(people: u32, situation: &str) -> Plan {
    let mut seed = 7_u32;
    let mut level = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        u8::try_from((seed >> 16) % 6).unwrap()
    };
    let people: Vec<Vec<u8>> = (0..people)
        .map(|_| (0..19).map(|_| level()).collect())
        .collect();
    let situation = Edit::Situation(Some(situation.to_owned()));
    let plan = team_on(&content().default_framework(), &people);
    plan.apply(&situation).unwrap()
}

#[test]
fn every_step_is_needed_in_a_large_team() {
    let content = content();
    for situation in ["balanced", "lost_direction", "stabilise"] {
        let plan = large_team(300, situation);
        let margin = margin(&plan, content).unwrap();
        check_sound(&plan, content, &margin);
        let now = verdict(&plan, content);
        let after = carried_out(&plan, &margin.changes);
        for change in margin.changes.iter().step_by(9) {
            let (from, to) = (change.from.get(), change.to.get());
            let back = Level::new(if from < to { to - 1 } else { to + 1 });
            let one_less = rate(&after, change.member, change.skill, back);
            assert_eq!(verdict(&one_less, content), now, "{change:?}");
        }
    }
}
