//! Trainings side by side.

use eframe::egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use evenkeel::{
    content::Content,
    plan::{TrainingKind, TrainingOption},
    ui::{
        places::plan::checklists::Section,
        words::checklists::{
            page::{self as says, training as of},
            training_kind,
        },
    },
};

use super::lists;
use crate::stage::Stage;

const NAME: &str = "Leading well";

/// The trainings of the small team, where this one is weighed.
fn one() -> Stage {
    let mut stage = lists(Section::Training);
    stage.add_training(NAME);
    stage
}

impl Stage {
    fn add_training(&mut self, name: &str) -> &mut Self {
        self.focus_field(of::NEW).type_keys(name).press(Key::Enter)
    }

    fn trainings(&self) -> Vec<TrainingOption> {
        let plan = self.plan();
        plan.checklists().trainings.iter().cloned().collect()
    }

    fn tick_of(&mut self, what: &str) -> &mut Self {
        self.use_control(Role::CheckBox, &says::of_what(NAME, what))
    }
}

#[test]
fn the_empty_section_says_what_it_is_for_and_takes_a_name() {
    let mut stage = lists(Section::Training);
    stage.expect(of::EMPTY);
    // Nothing is added without a name.
    stage.activate(of::ADD);
    assert!(stage.trainings().is_empty());
    stage.focus_field(of::NEW).type_keys("  A course ");
    stage.activate(of::ADD);
    assert_eq!(stage.trainings()[0].name, "A course");
    assert!(!stage.shows(of::EMPTY));
    stage.add_training("Another");
    assert_eq!(stage.focused().as_deref(), Some(of::NEW));
    assert_eq!(stage.trainings().len(), 2);
    stage.undo(2).expect(of::EMPTY);
}

#[test]
fn every_detail_of_a_training_is_described_and_undone_one_by_one() {
    let mut stage = one();
    let before = stage.plan();
    let field = |name: &str| says::of_what(name, NAME);
    stage.use_control(Role::ComboBox, &field(of::KIND));
    stage.use_control(Role::Button, training_kind(TrainingKind::Course));
    stage.fill(&field(of::PROVIDER), "A school");
    stage.fill(&field(of::LENGTH), "6 days");
    stage.fill(&field(of::COST), "900 each");
    stage.fill_area(&says::note_on(NAME), "Ask again in May");
    stage.use_control(Role::CheckBox, &field(of::CHOSEN));
    stage.tick_of("Think strategically and decide well");
    stage.fill(&field(of::NAME), "Leading better");
    let option = stage.trainings().remove(0);
    assert_eq!(option.name, "Leading better");
    assert_eq!(option.kind, TrainingKind::Course);
    let texts = [option.provider, option.length, option.cost, option.note];
    assert_eq!(
        texts,
        ["A school", "6 days", "900 each", "Ask again in May"]
    );
    assert!(option.chosen);
    assert!(option.benefits.contains("strategy_decisions"));
    assert_eq!(stage.progress(Section::Training), "1 training, 1 chosen");
    stage.undo(8);
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_training_keeps_its_name_where_none_is_given() {
    let mut stage = one();
    stage
        .fill(&says::of_what(of::NAME, NAME), " ")
        .expect(of::NAME_NEEDED);
    assert_eq!(stage.trainings()[0].name, NAME);
}

#[test]
fn a_criterion_counts_one_when_all_is_answered_well_half_when_some_is_and_else_nothing() {
    let content = Content::built_in().unwrap();
    let guide = content.training();
    let mut stage = one();
    let shows = |stage: &Stage, score: &str| {
        let named = says::of_what(&format!("{score} of 4"), NAME);
        stage.shows(&named)
    };
    assert!(shows(&stage, "0"));
    let mut total = 0.0;
    for criterion in &guide.criteria {
        let all = criterion.questions.len();
        for (nth, question) in criterion.questions.iter().enumerate() {
            for (answer, well) in [(Some(false), nth), (None, nth), (Some(true), nth + 1)] {
                let name = says::of_what(NAME, &question.text);
                let control = says::of_what(&name, of::answer(answer));
                // What is chosen already need not be chosen again.
                stage.activate(&control);
                let score = match well {
                    0 => 0.0,
                    well if well == all => 1.0,
                    _ => 0.5,
                };
                let says = format!("{}", total + score);
                assert!(shows(&stage, &says), "{}: {says}", question.id);
            }
        }
        total += 1.0;
    }
    assert!(shows(&stage, "4"));
    assert_eq!(
        stage.trainings()[0].answers.len(),
        guide.questions().count()
    );
    assert_eq!(guide.questions().count(), 9);
}

#[test]
fn topics_are_counted_out_of_six() {
    let content = Content::built_in().unwrap();
    let topics = &content.training().topics;
    let mut stage = one();
    let says = |covered| {
        let covered = says::of_what(of::TOPICS, &of::covered(covered, 6));
        says::of_what(NAME, &covered)
    };
    stage.expect(&says(0));
    for (place, topic) in topics.iter().enumerate() {
        stage.tick_of(&topic.name).expect(&says(place + 1));
    }
    stage.tick_of(&topics[0].name).expect(&says(5));
    assert!(!stage.trainings()[0].topics.contains(&topics[0].id));
    stage.undo(1).expect(&says(6));
}

#[test]
fn a_training_is_removed_and_comes_back_with_undo() {
    let mut stage = one();
    stage.add_training("Another");
    let before = stage.plan();
    stage.activate(&says::of_what(of::REMOVE, NAME));
    let left = stage.trainings();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].name, "Another");
    stage.undo(1);
    assert_eq!(stage.plan(), before);
}

#[test]
fn of_many_trainings_those_in_sight_are_built_and_the_newest_is_in_sight() {
    let mut stage = lists(Section::Training);
    let is_built = |stage: &Stage, place: usize| {
        let name = says::of_what(of::NAME, &format!("Offer {place}"));
        let role = Role::TextInput;
        stage.harness.query_by_role_and_label(role, &name).is_some()
    };
    for place in 1..=12 {
        stage.add_training(&format!("Offer {place}"));
        assert!(is_built(&stage, place), "{place}");
    }
    stage.harness.run();
    assert!(!is_built(&stage, 1), "the first is far to the left");
    // The keyboard leads on to the one beside those in sight.
    let last = says::of_what(of::NAME, "Offer 12");
    stage.focus_field(&last);
    let before = says::of_what(of::REMOVE, "Offer 11");
    stage.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(stage.focused(), Some(before));
}
