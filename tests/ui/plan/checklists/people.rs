//! Who answers for what, and what others decide.

use eframe::egui::Key;
use evenkeel::{
    plan::{EmpowermentPart, Owner},
    ui::{
        places::plan::checklists::Section,
        words::{
            checklists::page::{self as says, empowerment},
            plan::{self as plan_words, inspector},
        },
    },
};

use super::lists;
use crate::stage::Stage;

const TRUST: &str = "Build trust and let people decide";
const LAWS: &str = "Make sure that rules and laws are met";

impl Stage {
    /// How many responsibilities are marked as without an owner.
    fn unowned(&self) -> usize {
        let texts = self.all_texts().into_iter();
        texts.filter(|text| text == says::UNOWNED).count()
    }
}

#[test]
fn responsibilities_without_an_owner_are_told_in_words() {
    let mut stage = lists(Section::Responsibilities);
    assert_eq!(
        stage.progress(Section::Responsibilities),
        says::responsibilities(12, 12)
    );
    assert_eq!(stage.unowned(), 12);
    stage.expect(&format!("{TRUST}: without an owner"));
    stage.pick(&says::owner_of(TRUST), "Ada");
    assert_eq!(stage.unowned(), 11);
    stage.expect(&format!("{TRUST}: Ada"));
    assert_eq!(
        stage.progress(Section::Responsibilities),
        says::responsibilities(11, 12)
    );
    assert_eq!(says::responsibilities(0, 12), "all 12 have an owner");
}

#[test]
fn an_owner_is_a_member_or_somebody_else_and_is_taken_back() {
    let mut stage = lists(Section::Responsibilities);
    let before = stage.plan();
    let owner = |stage: &Stage, id: &str| stage.plan().checklists().owners.get(id).cloned();
    stage.pick(&says::owner_of(TRUST), "Cem");
    let cem = stage.plan().members()[2].id;
    assert_eq!(owner(&stage, "build_trust"), Some(Owner::Member(cem)));
    stage.pick(&says::owner_of(LAWS), inspector::SOMEBODY_ELSE);
    assert_eq!(owner(&stage, "comply"), None, "nobody is named yet");
    assert_eq!(stage.focused(), Some(says::owner_name_of(LAWS)));
    stage.type_keys("Our counsel");
    let counsel = Owner::Other("Our counsel".to_owned());
    assert_eq!(owner(&stage, "comply"), Some(counsel));
    stage.pick(&says::owner_of(TRUST), plan_words::NOBODY);
    assert_eq!(owner(&stage, "build_trust"), None);
    stage.undo(3);
    assert_eq!(stage.plan(), before);
}

#[test]
fn who_leaves_the_team_answers_for_nothing_any_more() {
    let mut stage = lists(Section::Responsibilities);
    stage.pick(&says::owner_of(TRUST), "Ada");
    stage.ctrl(Key::Num1).choose("Ada").ctrl(Key::Delete);
    stage.ctrl(Key::Num4);
    assert_eq!(stage.unowned(), 12);
}

#[test]
fn an_entry_is_added_by_enter_and_the_keyboard_stays_for_the_next() {
    let mut stage = lists(Section::Empowerment);
    let before = stage.plan();
    let (autonomy, support) = (EmpowermentPart::Autonomy, EmpowermentPart::Support);
    let field = empowerment::new(autonomy);
    stage.focus_field(field).type_keys("Order parts\n");
    assert_eq!(stage.focused().as_deref(), Some(field));
    // Nothing is added by Enter alone.
    stage.type_keys("\n").type_keys("Plan shifts\n");
    stage
        .focus_field(empowerment::new(support))
        .type_keys("A weekly hour");
    stage.activate(empowerment::add(support));
    let plan = stage.plan();
    let entries = plan.checklists().empowerment.iter();
    let entries: Vec<_> = entries.map(|one| (one.part, one.text.as_str())).collect();
    let expected = [
        (autonomy, "Order parts"),
        (autonomy, "Plan shifts"),
        (support, "A weekly hour"),
    ];
    assert_eq!(entries, expected);
    assert_eq!(
        stage.progress(Section::Empowerment),
        "2 decisions, 1 support"
    );
    stage.undo(3);
    assert_eq!(stage.plan(), before);
}

#[test]
fn an_entry_is_changed_and_removed_and_comes_back_with_undo() {
    let mut stage = lists(Section::Empowerment);
    let part = EmpowermentPart::Support;
    stage
        .focus_field(empowerment::new(part))
        .type_keys("A weekly hour\n");
    let text = |stage: &Stage| {
        let plan = stage.plan();
        plan.checklists()
            .empowerment
            .at(0)
            .map(|one| one.text.clone())
    };
    let field = empowerment::entry(part, 0);
    stage.fill(&field, "A daily hour");
    assert_eq!(text(&stage).as_deref(), Some("A daily hour"));
    stage.fill(&field, " ").expect(empowerment::NEEDED);
    let remove = empowerment::remove(&field, &text(&stage).unwrap());
    stage.activate(&remove);
    assert_eq!(text(&stage), None);
    stage.undo(1);
    assert!(text(&stage).is_some());
}

#[test]
fn a_sentence_tells_which_of_the_two_is_missing() {
    let mut stage = lists(Section::Empowerment);
    let missing = |stage: &Stage| empowerment::missing(stage.plan().checklists());
    let mut told = Vec::new();
    for part in [EmpowermentPart::Support, EmpowermentPart::Autonomy] {
        let sentence = missing(&stage).unwrap();
        stage.expect(sentence);
        told.push(sentence);
        stage
            .focus_field(empowerment::new(part))
            .type_keys("Something\n");
    }
    assert_ne!(told[0], told[1]);
    assert_eq!(missing(&stage), None);
    assert!(!told.iter().any(|sentence| stage.shows(sentence)));
    stage
        .undo(2)
        .focus_field(empowerment::new(EmpowermentPart::Autonomy));
    stage.type_keys("Something\n");
    let sentence = missing(&stage).unwrap();
    assert!(!told.contains(&sentence));
    stage.expect(sentence);
}

#[test]
fn a_responsibility_says_which_skills_it_takes() {
    let mut stage = lists(Section::Responsibilities);
    stage.expect("Takes: Empowerment and trust, Coaching and mentoring");
}
