//! The steps of the cycle and of the structure.

use eframe::egui::Key;
use evenkeel::{
    plan::{Owner, Stage as Progress, StepList},
    ui::{
        places::plan::checklists::{Section, Way},
        words::{
            self,
            checklists::{page as says, stage as named},
            findings,
            plan::{self as plan_words, inspector},
            progress,
        },
    },
};
use jiff::civil::date;

use super::{lists, plan_page};
use crate::stage::Stage;

/// The first step of each list: its section, id and name.
const FIRST: [(StepList, Section, &str, &str); 2] = [
    (
        StepList::Cycle,
        Section::Cycle,
        "define_goals",
        "Define goals",
    ),
    (
        StepList::Structure,
        Section::Structure,
        "clarify_roles",
        "Clarify roles and responsibilities",
    ),
];

#[test]
fn every_detail_of_a_step_is_set_and_undone_one_by_one() {
    for (list, section, id, name) in FIRST {
        let mut stage = lists(section);
        let before = stage.plan();
        let done = says::of_what(&says::stage_of(name), named(Progress::Done));
        stage
            .activate(&done)
            .activate_start(&says::details_of(name));
        stage.pick(&says::owner_of(name), "Ben");
        stage.fill(&says::date_of(name), "1 Mar 2027");
        stage.fill_area(&says::note_on(name), "With all of us");
        let plan = stage.plan();
        let step = &plan.checklists().steps(list)[id];
        assert_eq!(step.stage, Progress::Done);
        assert_eq!(step.owner, Some(Owner::Member(plan.members()[1].id)));
        assert_eq!(step.date, Some(date(2027, 3, 1)));
        assert_eq!(step.note, "With all of us");
        stage.expect("Ben · 1 Mar 2027 · with a note");
        stage.undo(4);
        assert_eq!(stage.plan(), before, "{list:?}");
    }
}

#[test]
fn a_step_is_seen_to_by_somebody_from_outside_too() {
    let mut stage = lists(Section::Structure);
    let (_, _, id, name) = FIRST[1];
    stage.activate_start(&says::details_of(name));
    stage.pick(&says::owner_of(name), inspector::SOMEBODY_ELSE);
    assert_eq!(stage.focused(), Some(says::owner_name_of(name)));
    stage.type_keys("Gabriel of HR");
    let owner = stage.plan().checklists().structure[id].owner.clone();
    assert_eq!(owner, Some(Owner::Other("Gabriel of HR".to_owned())));
}

#[test]
fn the_heading_tells_how_many_steps_are_done() {
    let mut stage = lists(Section::Structure);
    assert_eq!(stage.progress(Section::Structure), says::steps(0, 6));
    for (name, progress, done) in [
        ("Clarify roles and responsibilities", Progress::Done, 1),
        ("Recognise good leading", Progress::UnderWay, 1),
        ("Recognise good leading", Progress::Done, 2),
        ("Recognise good leading", Progress::NotStarted, 1),
    ] {
        stage.activate(&says::of_what(&says::stage_of(name), named(progress)));
        assert_eq!(stage.progress(Section::Structure), says::steps(done, 6));
    }
}

const GOALS: &str = "Define goals";
const SKILLS: &str = "Develop both skill sets";
const SITUATION: &str = "Fit the approach to the situation";
const REVIEW: &str = "Evaluate and adjust";
const EMPOWER: &str = "Empower the team";

impl Stage {
    /// Whether the check-lists say that the plan meets a step of the cycle.
    #[track_caller]
    fn is_met(&mut self, step: &str) -> bool {
        self.show_lists();
        let says = |met| says::met_of(step, met);
        let (met, unmet) = (self.shows(&says(true)), self.shows(&says(false)));
        assert_ne!(met, unmet, "{step}");
        met
    }

    /// Takes the way from a step to where it is worked on.
    #[track_caller]
    fn take(&mut self, way: Way, step: &str) -> &mut Self {
        self.activate(&says::of_what(says::way(way), step))
    }
}

#[test]
fn goals_are_met_once_one_of_them_is_seen_by_a_measure() {
    let mut stage = plan_page();
    stage.add_goal("fewer people leaving");
    assert!(!stage.is_met(GOALS));
    stage.take(Way::Actions, GOALS).click_start("Goal: ");
    stage.pick(inspector::MEASURE, inspector::NEW_MEASURE);
    stage
        .type_keys("turnover\n")
        .press(Key::Escape)
        .ctrl(Key::Num4);
    assert!(stage.is_met(GOALS));
    assert_eq!(stage.progress(Section::Cycle), says::cycle(0, 1, 5));
    stage.undo(1);
    assert!(!stage.is_met(GOALS));
}

#[test]
fn weak_sides_are_answered_by_an_action_that_strengthens_them() {
    let mut stage = plan_page();
    assert!(!stage.is_met(SKILLS), "Lead is below its floor");
    stage.add_action("budget and resource review");
    assert!(!stage.is_met(SKILLS), "that strengthens the other side");
    stage.add_action("vision, mission");
    assert!(stage.is_met(SKILLS));
    stage.show_actions().click_start("Vision, mission");
    stage.pick_status("Dropped");
    assert!(!stage.is_met(SKILLS));
}

#[test]
fn the_situation_is_answered_by_an_action_for_what_is_out_of_balance() {
    let mut stage = plan_page();
    assert!(!stage.is_met(SITUATION), "the tilt lies outside its band");
    stage.add_action("vision, mission");
    assert!(!stage.is_met(SITUATION), "it answers nothing yet");
    stage.show_actions().click_start("Vision, mission");
    stage.tick(inspector::FINDINGS, &["Over-managed"]);
    assert!(stage.is_met(SITUATION));
    let now = words::header::NOW;
    stage.pick(now, words::header::NOT_CHOSEN);
    assert!(!stage.is_met(SITUATION), "no situation is chosen");
    // The way leads to what is missing.
    stage.take(Way::Situation, SITUATION);
    assert_eq!(stage.focused().as_deref(), Some(now));
    stage.undo(1);
    assert!(stage.is_met(SITUATION));
    stage.take(Way::Findings, SITUATION).expect(findings::WHY);
}

#[test]
fn a_step_leads_to_what_the_findings_say_about_it() {
    let mut stage = plan_page();
    stage.show_lists();
    let goals = says::of_what(says::way(Way::Findings), GOALS);
    assert!(!stage.shows(&goals), "nothing is found about goals");
    stage.add_action("reading list");
    stage.show_lists().activate(&goals).expect(findings::WHY);
    stage.expect("One goal or one measure in the plan is enough.");
}

#[test]
fn a_review_is_ahead_once_it_has_a_day_that_is_not_over() {
    let mut stage = plan_page();
    assert!(!stage.is_met(REVIEW));
    for (day, expected) in [("20 Nov 2026", false), ("21 Nov 2026", true)] {
        stage.take(Way::Review, REVIEW);
        assert_eq!(stage.focused().as_deref(), Some(progress::NEXT_REVIEW));
        stage.fill(progress::NEXT_REVIEW, day).ctrl(Key::Num4);
        assert_eq!(stage.is_met(REVIEW), expected, "{day}");
    }
}

#[test]
fn empowerment_is_met_by_a_decision_with_a_support_beside_it() {
    let mut stage = plan_page();
    assert!(!stage.is_met(EMPOWER));
    stage.take(Way::Empowerment, EMPOWER);
    let heading = stage.focused().unwrap();
    assert!(heading.starts_with(says::section(Section::Empowerment)));
    assert!(stage.shows_focused());
    for (field, expected) in [("New decision", false), ("New support", true)] {
        stage.focus_field(field).type_keys("Something\n");
        assert_eq!(stage.is_met(EMPOWER), expected, "{field}");
    }
    stage.activate("Remove Decision 1: Something");
    assert!(!stage.is_met(EMPOWER));
}

#[test]
fn an_action_of_a_structure_step_is_added_once_and_leads_on_from_there() {
    let mut stage = lists(Section::Structure);
    let before = stage.plan();
    let action = "Role charter: who leads, who manages what";
    let add = findings::named(plan_words::ADD, action);
    stage.activate(&add).expect(plan_words::ADDED);
    assert_eq!(stage.action().template.as_deref(), Some("role_charter"));
    let planned = says::planned(action);
    stage.expect(&planned);
    assert!(!stage.shows(&add), "it is in the plan already");
    stage.undo(1);
    assert_eq!(stage.plan(), before);
    stage.activate(&add).activate(&planned);
    stage.expect(inspector::STATUS);
    assert_eq!(stage.focused().as_deref(), Some(inspector::TITLE));
    // What was dropped is offered again.
    stage.pick_status("Dropped").show_lists().expect(&add);
}
