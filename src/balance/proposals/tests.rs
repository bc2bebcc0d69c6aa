use super::*;
use crate::{
    balance::tests::teams::{Rated, content, even, skill, team},
    content::Tables,
    plan::{Action, AgendaEdit},
};

/// One member at this level but in some skills.
fn at(level: u8, others: &[(&str, u8)]) -> Rated {
    let mut rated = Rated {
        shared: [level; 3],
        ..even(level, level)
    };
    let Rated {
        lead,
        manage,
        shared,
    } = &mut rated;
    let mut levels: Vec<&mut u8> = lead.iter_mut().chain(manage).chain(shared).collect();
    for (id, level) in others {
        *levels[skill(id)] = *level;
    }
    rated
}

/// The plan with these actions of the catalogue in it.
fn with(plan: Plan, actions: &[&str]) -> Plan {
    actions.iter().fold(plan, |plan, id| {
        let row = content().action(id).unwrap();
        let action = Action {
            template: Some(row.id.clone()),
            ..Action::named(&row.name, row.kind, row.side, 0.5)
        };
        let edit = AgendaEdit::AddAction(Box::new(action));
        plan.apply(&edit.into()).unwrap()
    })
}

/// Checks the proposals, such as `training_course 1.5`.
#[track_caller]
fn check(people: &[Rated], situation: Option<&str>, planned: &[&str], expected: &[&str]) {
    let plan = with(team(people, situation), planned);
    let balance = Balance::of(&plan, content());
    let found = proposals(&plan, &balance, content());
    let found: Vec<_> = found
        .iter()
        .map(|proposal| {
            let action = &content().actions()[proposal.action];
            format!("{} {}", action.id, proposal.score)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn actions_rank_by_the_gaps_that_they_close() {
    let conflicts = at(5, &[("conflict_resolution", 2)]);
    let expected = ["training_course 1.5", "mediation_practice 1.5"];
    check(&[conflicts], None, &[], &expected);
    let both = at(5, &[("conflict_resolution", 2), ("budgeting", 3)]);
    check(
        &[both],
        None,
        &[],
        &[
            "training_course 1.5",
            "mediation_practice 1.5",
            "budget_review 0.5",
        ],
    );
    // In project delivery budgeting has priority: 4 − 3, twice.
    check(
        &[both],
        Some("project"),
        &[],
        &[
            "budget_review 2",
            "training_course 1.5",
            "mediation_practice 1.5",
        ],
    );
    // An action that closes both gaps counts both.
    let steps = at(5, &[("planning_organization", 3), ("budgeting", 3)]);
    check(
        &[steps],
        None,
        &[],
        &[
            "budget_review 1",
            "training_course 0.5",
            "stretch_project 0.5",
            "role_charter 0.5",
            "vision_to_steps 0.5",
        ],
    );
}

#[test]
fn a_skill_at_its_target_calls_for_nothing() {
    // The mean is 3.5: enough for any skill, and 0.5 short of a priority skill.
    let people = [4, 3].map(|level| at(5, &[("budgeting", level)]));
    check(&people, None, &[], &[]);
    check(&people, Some("project"), &[], &["budget_review 1"]);
    check(&[at(4, &[])], Some("project"), &[], &[]);
}

#[test]
fn a_skill_that_nobody_is_rated_in_has_no_gap() {
    let one = at(0, &[("conflict_resolution", 2)]);
    let expected = ["training_course 1.5", "mediation_practice 1.5"];
    check(&[one], None, &[], &expected);
    check(&[at(0, &[])], None, &[], &[]);
    check(&[], None, &[], &[]);
}

#[test]
fn what_is_planned_is_not_proposed_whoever_it_is_for() {
    let both = at(5, &[("conflict_resolution", 2), ("budgeting", 3)]);
    check(
        &[both],
        None,
        &["training_course"],
        &["mediation_practice 1.5", "budget_review 0.5"],
    );
    let all = ["mediation_practice", "training_course", "budget_review"];
    check(&[both], None, &all, &[]);
}

#[test]
fn five_actions_are_proposed_at_most() {
    let plan = team(&[at(1, &[])], Some("crisis"));
    let balance = Balance::of(&plan, content());
    assert_eq!(proposals(&plan, &balance, content()).len(), 5);
}

/// The content with another greatest number of proposals.
fn with_room_for(proposals: usize) -> Content {
    let mut tables = Tables::BUILT_IN;
    let room = format!("proposals_at_most: {proposals}");
    let thresholds = tables.thresholds.replace("proposals_at_most: 5", &room);
    tables.thresholds = &thresholds;
    Content::load(tables).unwrap()
}

#[test]
fn an_action_that_develops_what_is_chosen_is_never_proposed() {
    let content = with_room_for(100);
    let plan = team(&[at(1, &[])], None);
    let found = proposals(&plan, &Balance::of(&plan, &content), &content);
    let ids = found
        .iter()
        .map(|proposal| &content.actions()[proposal.action].id);
    let ids: HashSet<_> = ids.map(String::as_str).collect();
    let chosen = [
        "online_course",
        "seminar",
        "certification",
        "reading",
        "internal_programme",
    ];
    for id in chosen {
        assert!(content.action(id).is_some() && !ids.contains(id), "{id}");
    }
    assert_eq!(ids.len(), content.actions().len() - chosen.len());
}

#[test]
fn scores_that_are_equal_on_paper_keep_the_order_of_the_catalogue() {
    let content = with_room_for(100);
    let plan = team(&[at(4, &[])], None);
    let mut balance = Balance::of(&plan, &content);
    // Both gaps are 0.3, that of the later action by a hair more.
    let hair = 2.0 * f64::EPSILON;
    balance.skills[skill("crisis_management")].mean = Some(3.2);
    balance.skills[skill("problem_resolution")].mean = None;
    balance.skills[skill("budgeting")].mean = Some(3.2 + hair);
    let order = |balance: &Balance| -> Vec<String> {
        let found = proposals(&plan, balance, &content);
        let id = |proposal: &Proposal| content.actions()[proposal.action].id.clone();
        found.iter().map(id).collect()
    };
    assert_eq!(order(&balance), ["budget_review", "crisis_drill"]);
    balance.skills[skill("budgeting")].mean = Some(3.2 + 1e-8);
    assert_eq!(order(&balance), ["crisis_drill", "budget_review"]);
}

#[test]
fn a_proposal_names_the_gaps_that_it_closes_widest_first() {
    let rated = at(5, &[("planning_organization", 3), ("budgeting", 1)]);
    let plan = team(&[rated], None);
    let found = proposals(&plan, &Balance::of(&plan, content()), content());
    let first = &found[0];
    assert_eq!(content().actions()[first.action].id, "budget_review");
    let named = ["budgeting", "planning_organization"].map(skill);
    assert_eq!(first.skills, named);
}
