//! What becomes of ratings when a plan goes over to another framework.

use std::{collections::BTreeMap, sync::Arc};

use proptest::{prelude::*, sample::select};

use super::*;
use crate::plan::{
    Action, ActionKind, AgendaEdit, Edit, FrameworkEdit, Kept, Level, MemberId, Newcomer, Plan,
    Profile, SkillDetail, arbitrary,
};

fn content() -> Content {
    Content::built_in().unwrap()
}

fn plans() -> impl Strategy<Value = Plan> {
    arbitrary::plans(
        content().frameworks().to_vec(),
        vec!["growth".to_owned()],
        vec!["R11".to_owned()],
    )
    // Nothing is kept of what the framework has something for.
    .prop_map(|plan| {
        let mut parts = plan.parts().clone();
        let skills = &parts.framework.skills;
        let has = |one: &Kept| {
            skills
                .iter()
                .any(|skill| skill.likeness() == one.skill.likeness())
        };
        parts.kept.retain(|one| !has(one));
        Plan::from_parts(parts).unwrap()
    })
}

fn over_to(plan: &Plan, framework: &Arc<Framework>) -> Plan {
    let edit = FrameworkEdit::Use(Arc::clone(framework));
    plan.apply(&edit.into()).unwrap()
}

/// The ratings of a member by the ids of the skills.
fn by_skill(plan: &Plan, member: u32) -> BTreeMap<String, u8> {
    let ratings = &plan.member(MemberId(member)).unwrap().ratings;
    let skills = plan.framework().skills.iter().zip(ratings.iter());
    skills
        .filter_map(|(skill, level)| Some((skill.id.clone(), level?.get())))
        .collect()
}

/// How many ratings there are, in the framework and kept beside it.
fn count(plan: &Plan) -> usize {
    let rated: usize = plan.members().iter().map(|one| one.ratings.rated()).sum();
    let kept: usize = plan.parts().kept.iter().map(|one| one.ratings.len()).sum();
    rated + kept
}

/// Ada, rated 1, 2, 3, 4, 5, 1 … in the skills of a framework.
fn ada(framework: &str) -> Plan {
    let framework = content().framework(framework).unwrap().clone();
    let levels =
        (0..framework.skills.len()).map(|place| Level::new(u8::try_from(place % 5).unwrap() + 1));
    let ada = Newcomer {
        profile: Profile::named("Ada"),
        ratings: levels.collect(),
    };
    let plan = Plan::new("", Arc::clone(&framework));
    let members = vec![ada];
    plan.apply(&Edit::AddMembers { framework, members })
        .unwrap()
}

proptest! {
    #[test]
    fn going_to_another_framework_and_back_leaves_every_rating_as_it_was(
        plan in plans(), to in select(content().frameworks().to_vec()),
    ) {
        let there = over_to(&plan, &to);
        let back = over_to(&there, plan.framework());
        for (before, after) in plan.members().iter().zip(back.members()) {
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn a_way_through_several_frameworks_leads_back_to_every_rating(
        plan in plans(), way in proptest::collection::vec(select(content().frameworks().to_vec()), 1..4),
    ) {
        let there = way.iter().fold(plan.clone(), |plan, framework| over_to(&plan, framework));
        let back = over_to(&there, plan.framework());
        prop_assert_eq!(plan.members(), back.members());
    }

    #[test]
    fn what_is_said_before_a_switch_is_what_happens(
        plan in plans(), to in select(content().frameworks().to_vec()),
    ) {
        let told = plan.switch_to(&to);
        let there = over_to(&plan, &to);
        for (skill, ratings) in &told.kept {
            let kept = there.parts().kept.iter().find(|kept| kept.skill.id == skill.id);
            prop_assert_eq!(kept.map(|kept| kept.ratings.len()), Some(*ratings));
        }
        let unrated: Vec<_> = told.unrated.iter().map(|skill| &skill.id).collect();
        for (place, skill) in to.skills.iter().enumerate() {
            let rated = there.members().iter().any(|one| one.ratings.get(place).is_some());
            let same = plan.framework().position(&skill.id).is_some();
            prop_assert_eq!(unrated.contains(&&skill.id), !rated && !same);
        }
        let mut skills = there.agenda().actions.iter().flat_map(|action| &action.skills);
        prop_assert!(skills.all(|id| to.position(id).is_some()));
    }
}

#[test]
fn ratings_go_to_the_equivalents_of_the_research() {
    let check = |from: &str, to: &str, expected: &[(&str, u8)]| {
        let there = over_to(&ada(from), content().framework(to).unwrap());
        let found = by_skill(&there, 1);
        let expected: BTreeMap<String, u8> = expected
            .iter()
            .map(|(id, level)| ((*id).to_owned(), *level))
            .collect();
        assert_eq!(found, expected, "{from} to {to}");
    };
    // Core: emotional intelligence 1, vision 2, strategy 3, inspiring 4, coaching 5, courage 1,
    // empathy 2, adaptability 3, planning 4, delegation 5, time 1, tracking 2, processes 3,
    // budgeting 4, conflict 5, coordination 1, communication 2, crisis 3, problems 4.
    check(
        "core",
        "traits",
        &[
            ("forward_looking", 2),
            ("emotionally_aware", 1),
            ("communicator_motivator", 4),
            ("open_to_change", 3),
            ("committed_to_growth", 5),
            ("organized_detail", 4),
            ("process_analytical", 3),
            ("problem_solver", 4),
            ("short_term_focus", 1),
            ("delegation_control", 5),
        ],
    );
    check(
        "core",
        "crossover",
        &[
            ("effective_communication", 2),
            ("constructive_feedback", 5),
            ("decisive_decisions", 3),
            ("organizing_workflow", 4),
            ("delegating_responsibilities", 5),
            ("monitoring_progress", 2),
            ("analyzing_data", 2),
            ("making_adjustments", 3),
        ],
    );
    check(
        "core",
        "truths",
        &[
            ("visionary_mind", 2),
            ("inspires", 4),
            ("works_in_present", 1),
            ("keeps_aligned", 1),
            ("bottom_line", 4),
            ("communication", 2),
            ("crisis_management", 3),
            ("problem_resolution", 4),
        ],
    );
    // Monitoring 5 and analysing 1 become one: their mean, 3.
    let there = over_to(&ada("crossover"), content().framework("core").unwrap());
    assert_eq!(by_skill(&there, 1)["performance_tracking"], 3);
    check("core", "blank", &[]);
}

#[test]
fn a_switch_says_what_is_carried_merged_and_kept() {
    let content = content();
    let told = ada("crossover").switch_to(content.framework("core").unwrap());
    let merged: Vec<_> = told.carried.iter().filter(|row| row.merged > 0).collect();
    assert_eq!(merged.len(), 1);
    assert_eq!(merged[0].to[0].id, "performance_tracking");
    assert_eq!(merged[0].from.len(), 2);
    let sides: Vec<_> = told
        .carried
        .iter()
        .filter(|row| row.changes_side())
        .collect();
    assert_eq!(sides.len(), 1);
    assert_eq!(sides[0].to[0].id, "communication");
    let kept: Vec<_> = told
        .kept
        .iter()
        .map(|(skill, _)| skill.id.as_str())
        .collect();
    assert_eq!(
        kept,
        [
            "fostering_creativity",
            "aligning_goals",
            "cultivating_collaboration",
            "developing_systems"
        ]
    );
}

#[test]
fn a_rating_given_after_a_switch_counts_more_than_what_was_kept() {
    let content = content();
    let there = over_to(&ada("crossover"), content.framework("core").unwrap());
    let tracking = there.framework().position("performance_tracking").unwrap();
    let rate = |level| Edit::Rate {
        member: MemberId(1),
        skill: tracking,
        level: Level::new(level),
    };
    let rated = there.apply(&rate(5)).unwrap();
    let back = by_skill(&over_to(&rated, content.framework("crossover").unwrap()), 1);
    assert_eq!(
        [back["monitoring_progress"], back["analyzing_data"]],
        [5, 5]
    );
    let cleared = there.apply(&rate(0)).unwrap();
    let back = by_skill(
        &over_to(&cleared, content.framework("crossover").unwrap()),
        1,
    );
    assert!(!back.contains_key("monitoring_progress") && !back.contains_key("analyzing_data"));
}

#[test]
fn actions_are_for_the_equivalents_of_their_skills() {
    let content = content();
    let plan = ada("core");
    let mut action = Action::named("Rounds", ActionKind::Communication, ActionSide::Lead, 0.5);
    action.skills = vec!["performance_tracking".to_owned(), "courage".to_owned()];
    let plan = plan
        .apply(&AgendaEdit::AddAction(Box::new(action)).into())
        .unwrap();
    let to = content.framework("crossover").unwrap();
    assert_eq!(plan.switch_to(to).actions, 1);
    let there = over_to(&plan, to);
    let skills = &there.agenda().actions.at(0).unwrap().skills;
    assert_eq!(*skills, ["monitoring_progress", "analyzing_data"]);
}

#[test]
fn a_skill_that_is_taken_out_keeps_its_ratings_and_gets_them_back() {
    let plan = ada("core");
    let courage = plan.framework().position("courage").unwrap();
    let skill = plan.framework().skills[courage].clone();
    let without = plan
        .apply(&FrameworkEdit::RemoveSkill(courage).into())
        .unwrap();
    assert_eq!(without.framework().skills.len(), 18);
    assert_eq!(count(&without), 19);
    let again = FrameworkEdit::AddSkill(Box::new(skill));
    let again = without.apply(&again.into()).unwrap();
    assert_eq!(by_skill(&again, 1)["courage"], 1);
    assert!(again.parts().kept.is_empty());
    // It stands at the end of its family, so the framework is another one than before.
    assert_eq!(again.framework().position("courage"), Some(7));
}

#[test]
fn moving_a_skill_to_the_other_side_takes_its_ratings_along() {
    let plan = ada("core");
    let delegation = plan.framework().position("delegation").unwrap();
    let moved = FrameworkEdit::Skill(delegation, SkillDetail::Family(Family::Lead));
    let moved = plan.apply(&moved.into()).unwrap();
    assert_eq!(moved.framework().position("delegation"), Some(8));
    assert_eq!(by_skill(&moved, 1), by_skill(&plan, 1));
    assert!(moved.framework().is_own() && !plan.framework().is_own());
}

#[test]
fn what_is_rated_last_counts_whichever_way_it_takes() {
    let content = content();
    let to = |plan: &Plan, id: &str| over_to(plan, content.framework(id).unwrap());
    let rate = |plan: &Plan, skill: &str, level| {
        let skill = plan.framework().position(skill).unwrap();
        let (member, level) = (MemberId(1), Level::new(level));
        plan.apply(&Edit::Rate {
            member,
            skill,
            level,
        })
        .unwrap()
    };
    let apart = rate(&ada("crossover"), "monitoring_progress", 2);
    let apart = rate(&apart, "analyzing_data", 4);
    let rated = rate(&to(&apart, "core"), "performance_tracking", 5);
    for way in [
        vec!["traits"],
        vec!["traits", "truths"],
        vec!["blank"],
        vec![],
    ] {
        let there = way.iter().fold(rated.clone(), |plan, id| to(&plan, id));
        let back = by_skill(&to(&there, "crossover"), 1);
        assert_eq!(
            [back["monitoring_progress"], back["analyzing_data"]],
            [5, 5],
            "{way:?}"
        );
        let core = by_skill(&to(&there, "core"), 1);
        assert_eq!(core["performance_tracking"], 5, "{way:?}");
    }
}

#[test]
fn a_skill_that_is_added_takes_no_rating_from_one_that_stays() {
    let plan = ada("core");
    let skill = content().skill("analyzing_data").unwrap().clone();
    let added = plan
        .apply(&FrameworkEdit::AddSkill(Box::new(skill)).into())
        .unwrap();
    assert!(!by_skill(&added, 1).contains_key("analyzing_data"));
    assert_eq!(by_skill(&added, 1)["performance_tracking"], 2);
}

#[test]
fn a_switch_tells_of_skills_that_count_otherwise() {
    let plan = ada("core");
    let courage = plan.framework().position("courage").unwrap();
    let moved = FrameworkEdit::Skill(courage, SkillDetail::Family(Family::Manage));
    let plan = plan.apply(&moved.into()).unwrap();
    let told = plan.switch_to(content().framework("core").unwrap());
    let [(before, after)] = told.counted.as_slice() else {
        panic!("{told:?}");
    };
    assert_eq!(
        (before.family, after.family),
        (Family::Manage, Family::Lead)
    );
    assert_eq!(told.same, 19);
}

#[test]
fn who_leaves_is_left_out_of_what_is_kept() {
    let plan = over_to(&ada("core"), content().framework("blank").unwrap());
    assert_eq!(count(&plan), 19);
    let gone = plan.apply(&Edit::RemoveMembers(vec![MemberId(1)])).unwrap();
    assert_eq!(gone.parts().kept, []);
}
