//! From findings to actions: what is worth trying is taken up with a click.

use eframe::egui::Key;
use evenkeel::ui::words::{findings as says, plan};

use super::plan_page;

#[test]
fn what_a_finding_suggests_comes_into_the_plan_with_finding_skills_and_people() {
    let mut stage = plan_page();
    // Ada and Cem manage clearly more than they lead.
    stage.ctrl(Key::Num3);
    let name = says::take_up(
        plan::ADD,
        "Idea session on a hard problem",
        "One-sided members",
    );
    stage.click_first(&name);
    stage.expect(plan::ADDED);
    let action = stage.action();
    assert_eq!(action.template.as_deref(), Some("brainstorm"));
    assert_eq!(action.findings, ["R18"]);
    assert_eq!(action.skills, ["visionary_thinking", "problem_resolution"]);
    let ids: Vec<_> = stage
        .plan()
        .members()
        .iter()
        .map(|member| member.id)
        .collect();
    assert_eq!(action.members, [ids[0], ids[2]]);
    // Now it leads to the action.
    let name = says::take_up(says::IN_PLAN, &action.title, "One-sided members");
    stage.click_first(&name);
    stage.expect(plan::inspector::TITLE);
}

#[test]
fn an_action_that_is_in_the_plan_is_linked_and_not_added_twice() {
    let mut stage = plan_page();
    stage.add_action("idea session").ctrl(Key::Num3);
    let title = stage.action().title;
    let name = says::take_up(says::LINK, &title, "One-sided members");
    stage.click_first(&name);
    stage.expect(plan::LINKED);
    assert_eq!(stage.plan().agenda().actions.len(), 1);
    assert_eq!(stage.action().findings, ["R18"]);
}

#[test]
fn a_proposal_comes_into_the_plan_and_is_proposed_no_longer() {
    let mut stage = plan_page();
    let add = |label: &String| label.starts_with(&says::named(plan::ADD, ""));
    let proposals = stage.labels().into_iter().filter(add).collect::<Vec<_>>();
    assert_eq!(proposals.len(), 5);
    stage.activate(&proposals[0]);
    let action = stage.action();
    assert_eq!(says::named(plan::ADD, &action.title), proposals[0]);
    assert!(!action.members.is_empty() && !action.skills.is_empty());
    assert!(!stage.shows(&proposals[0]));
}
