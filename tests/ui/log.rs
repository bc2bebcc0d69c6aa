//! The logs on the Progress page: whom the team thanked, and what its people thought about.

use std::sync::LazyLock;

use eframe::egui::{Key, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    content::{Content, ReflectionQuestion},
    plan::{ActionSide, Owner, Recognition, RecognitionReason, Reflection},
    ui::words::{
        self, charts, checklists,
        log::{self as says, recognition, reflection},
        notice, plan,
    },
};
use jiff::civil::{Date, date};

use crate::stage::{SMALL, Stage};

const TODAY: Date = date(2026, 11, 21);

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());

/// Two entries in each log.
const ENTRIES: &str = r#"
  next_recognition_id: 3,
  recognitions: [
    (id: 1, date: "2026-03-02", to: member(1), reason: innovation, note: "A shorter way"),
    (id: 2, date: "2026-01-05", to: other("Caterer"), reason: initiative),
  ],
  next_reflection_id: 3,
  reflections: [
    (id: 1, question: "Q04", date: "2026-02-02", answer: "Trust"),
    (id: 2, question: "Q01", date: "2026-04-04", author: "Ben", answer: "The hand-over\nat noon"),
  ],
  next_member: 3,"#;

fn with_entries() -> String {
    let text = SMALL.replace("format: 1", "format: 4");
    text.replace("  members: [", &format!("{ENTRIES}\n  members: ["))
}

/// The logs of a plan.
fn log(plan: &str) -> Stage {
    let mut stage = Stage::with_plan(plan);
    stage.harness.set_size(Vec2::new(1440.0, 1200.0));
    stage.ctrl(Key::Num5);
    stage.click(&format!("{}: {}", charts::VIEW, says::LOG));
    stage
}

fn question(id: &str) -> &'static str {
    &CONTENT.question(id).unwrap().question
}

/// The question of the day, out of all of them.
fn of_today() -> &'static ReflectionQuestion {
    let all: Vec<_> = CONTENT.questions().iter().collect();
    ReflectionQuestion::of_day(&all, TODAY).unwrap()
}

fn change(title: &str, day: Date) -> String {
    says::of_entry(says::CHANGE, title, day)
}

impl Stage {
    fn recognitions(&self) -> Vec<Recognition> {
        self.plan().log().recognitions.iter().cloned().collect()
    }

    fn reflections(&self) -> Vec<Reflection> {
        self.plan().log().reflections.iter().cloned().collect()
    }

    fn focus_area(&mut self, name: &str) -> &mut Self {
        self.harness
            .get_by_role_and_label(Role::MultilineTextInput, name)
            .focus();
        self.harness.run();
        self
    }

    /// Opens a list to choose from.
    fn open_list(&mut self, name: &str) -> &mut Self {
        self.harness
            .get_by_role_and_label(Role::ComboBox, name)
            .click();
        self.harness.run();
        self
    }

    /// Expects this in the note of the open recognition.
    #[track_caller]
    fn expect_note(&mut self, text: &str) -> &mut Self {
        let role = Role::MultilineTextInput;
        let note = self.harness.get_by_role_and_label(role, recognition::NOTE);
        assert_eq!(note.accesskit_node().value().as_deref(), Some(text));
        self
    }

    /// How far down something lies.
    fn top(&self, label: &str) -> f32 {
        self.harness.get_by_label(label).rect().top()
    }
}

#[test]
fn empty_logs_say_what_they_are_for() {
    let mut stage = log(SMALL);
    stage.expect(recognition::EMPTY).expect(reflection::EMPTY);
    stage.expect(&of_today().question);
}

#[test]
fn a_recognition_is_added_in_one_step() {
    let mut stage = log(SMALL);
    let before = stage.plan();
    stage.click(recognition::NEW);
    stage.open_list(recognition::TO).click("Ben");
    let reason = checklists::reason(RecognitionReason::JointLeadership);
    stage.open_list(recognition::REASON).click(reason);
    stage
        .focus_area(recognition::NOTE)
        .type_keys("Ran it with Ada");
    assert_eq!(stage.plan(), before, "nothing is kept before it is added");
    stage.click(says::ADD);
    let [one] = &stage.recognitions()[..] else {
        panic!("{:?}", stage.recognitions());
    };
    let ben = stage.plan().members()[1].id;
    assert_eq!((one.date, &one.to), (TODAY, &Owner::Member(ben)));
    assert_eq!(one.reason, RecognitionReason::JointLeadership);
    assert_eq!(one.note, "Ran it with Ada");
    stage
        .expect("Ben · Leading together")
        .expect("Ran it with Ada");
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), before);
}

#[test]
fn somebody_from_outside_can_be_thanked_and_nobody_cannot() {
    let mut stage = log(SMALL);
    stage.click(recognition::NEW);
    let add = |stage: &Stage| {
        let button = stage.harness.get_by_label(says::ADD);
        !button.accesskit_node().is_disabled()
    };
    assert!(!add(&stage));
    stage
        .open_list(recognition::TO)
        .click(plan::inspector::SOMEBODY_ELSE);
    assert!(!add(&stage));
    stage.focus_field(recognition::NAME).type_keys("Caterer");
    assert!(add(&stage));
    stage.click(says::ADD);
    assert_eq!(
        stage.recognitions()[0].to,
        Owner::Other("Caterer".to_owned())
    );
}

#[test]
fn the_keyboard_alone_adds_a_recognition() {
    let mut stage = log(SMALL);
    stage.tab_to(recognition::NEW).press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some(recognition::TO));
    // Nobody, somebody else, Ada.
    stage.press(Key::Enter);
    stage.tab_to("Ada").press(Key::Enter);
    stage.tab_to(recognition::NOTE).type_keys("Spoke up");
    stage.ctrl(Key::Enter);
    let [one] = &stage.recognitions()[..] else {
        panic!("{:?}", stage.recognitions());
    };
    assert_eq!(one.note, "Spoke up");
    assert_eq!(stage.focused().as_deref(), Some(recognition::NEW));
}

#[test]
fn the_newest_entries_stand_first() {
    let stage = log(&with_entries());
    let newest = stage.top("Ada · Innovation");
    assert!(newest < stage.top("Caterer · Initiative"));
    assert!(stage.top(question("Q01")) < stage.top(question("Q04")));
}

#[test]
fn an_entry_is_changed_where_it_stands_or_let_be() {
    let mut stage = log(&with_entries());
    let before = stage.plan();
    let open = change("Ada · Innovation", date(2026, 3, 2));
    stage.click(&open);
    assert_eq!(stage.focused().as_deref(), Some(recognition::NOTE));
    stage.ctrl(Key::A).type_keys("Other").click(words::CANCEL);
    assert_eq!(stage.plan(), before);
    stage.click(&open);
    stage.focus_area(recognition::NOTE).ctrl(Key::A);
    stage.type_keys("Half the way").ctrl(Key::Enter);
    assert_eq!(stage.recognitions()[0].note, "Half the way");
    assert_eq!(stage.recognitions().len(), 2);
    // The keyboard goes on from where it was.
    assert_eq!(stage.focused(), Some(open));
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), before);
}

#[test]
fn an_entry_is_removed_and_brought_back() {
    let mut stage = log(&with_entries());
    let before = stage.plan();
    stage.click(&change("Caterer · Initiative", date(2026, 1, 5)));
    stage.click(says::REMOVE);
    assert_eq!(stage.recognitions().len(), 1);
    let gone = "Caterer · Initiative was removed";
    stage.activate(&notice::way(notice::UNDO, gone));
    assert_eq!(stage.plan(), before);
    stage.click(&change(question("Q04"), date(2026, 2, 2)));
    stage.click(says::REMOVE);
    assert_eq!(stage.reflections().len(), 1);
    let gone = "The reflection was removed";
    stage.activate(&notice::way(notice::UNDO, gone));
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_form_of_an_entry_that_is_gone_closes() {
    let mut stage = log(SMALL);
    stage.click(&says::answer(&of_today().question));
    stage.type_keys("So").click(says::ADD);
    stage.click(&change(&of_today().question, TODAY));
    stage.expect(says::SAVE).press(Key::Escape).ctrl(Key::Z);
    assert!(stage.reflections().is_empty());
    assert!(!stage.shows(says::SAVE));
}

#[test]
fn the_question_of_the_day_is_answered_in_several_lines() {
    let mut stage = log(SMALL);
    stage.tab_to(&says::answer(&of_today().question));
    stage.press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some(reflection::ANSWERED));
    let source = CONTENT.source(&of_today().sources[0]).unwrap();
    stage.expect(&words::findings::source(source));
    stage.type_keys("One\nTwo");
    stage.focus_field(reflection::AUTHOR).type_keys("Ada");
    stage.ctrl(Key::Enter);
    let [one] = &stage.reflections()[..] else {
        panic!("{:?}", stage.reflections());
    };
    assert_eq!(one.question, of_today().id);
    assert_eq!((one.date, one.author.as_str()), (TODAY, "Ada"));
    assert_eq!(one.answer, "One\nTwo");
    stage.expect(&says::when(TODAY, "Ada"));
    stage.ctrl(Key::Z);
    assert!(stage.reflections().is_empty());
}

#[test]
fn another_question_and_day_can_be_chosen() {
    let mut stage = log(SMALL);
    stage.click(reflection::NEW).open_list(reflection::QUESTION);
    stage.type_keys("process lose").press(Key::Enter);
    stage.focus_area(reflection::ANSWERED).type_keys("At noon");
    stage.focus_field(reflection::DAY).ctrl(Key::A);
    stage.type_keys("3 Nov 2026").click(says::ADD);
    let one = &stage.reflections()[0];
    assert_eq!(one.question, "Q01");
    assert_eq!(one.date, date(2026, 11, 3));
}

#[test]
fn questions_and_entries_are_filtered_by_side() {
    let mut stage = log(&with_entries());
    let only = |side| format!("{}: {}", reflection::SIDE, plan::side(side));
    for (side, shown, hidden) in [
        (ActionSide::Manage, "Q01", "Q04"),
        (ActionSide::Lead, "Q04", "Q01"),
    ] {
        stage.click(&only(side));
        let entry = |id: &str, day| change(question(id), day);
        let day = |id: &str| match id {
            "Q01" => date(2026, 4, 4),
            _ => date(2026, 2, 2),
        };
        assert!(stage.shows(&entry(shown, day(shown))), "{side:?}");
        assert!(!stage.shows(&entry(hidden, day(hidden))), "{side:?}");
        let of_side = CONTENT.questions().iter().filter(|one| one.side == side);
        let of_side: Vec<_> = of_side.collect();
        let today = ReflectionQuestion::of_day(&of_side, TODAY).unwrap();
        stage.expect(&says::answer(&today.question));
    }
    stage.click(&only(ActionSide::Both));
    stage.expect(reflection::NONE_OF_SIDE);
}

#[test]
fn the_name_of_a_member_who_left_stays_in_the_log() {
    let mut stage = log(&with_entries());
    stage.ctrl(Key::Num1).choose("Ada").ctrl(Key::Delete);
    stage.ctrl(Key::Num5);
    stage.expect("Ada · Innovation");
}

#[test]
fn another_form_does_not_take_the_place_of_one_that_is_written_in() {
    let mut stage = log(&with_entries());
    stage.click(recognition::NEW);
    stage.focus_area(recognition::NOTE).type_keys("Ran it");
    stage.click(&change("Ada · Innovation", date(2026, 3, 2)));
    assert_eq!(stage.focused().as_deref(), Some(recognition::TO));
    assert!(!stage.shows(says::SAVE));
    stage.click(recognition::NEW).open_list(recognition::TO);
    stage.click("Ben").click(says::ADD);
    assert_eq!(stage.recognitions()[2].note, "Ran it");

    let open = change(question("Q04"), date(2026, 2, 2));
    stage.activate(&open);
    stage.focus_area(reflection::ANSWERED).type_keys("More ");
    stage.activate(&format!(
        "{}: {}",
        reflection::SIDE,
        plan::side(ActionSide::Manage)
    ));
    for other in [
        reflection::NEW.to_owned(),
        change(question("Q01"), date(2026, 4, 4)),
    ] {
        stage.activate(&other);
        assert_eq!(stage.focused().as_deref(), Some(reflection::ANSWERED));
    }
    stage.ctrl(Key::Enter);
    assert!(stage.reflections()[0].answer.contains("More"));
    assert_eq!(stage.reflections().len(), 2);
}

#[test]
fn a_form_without_anything_written_gives_way_to_another() {
    let mut stage = log(&with_entries());
    stage.click(recognition::NEW);
    stage.click(&change("Ada · Innovation", date(2026, 3, 2)));
    stage.expect(says::SAVE);
    stage.ctrl(Key::W);
    assert!(!stage.has_plan(), "nothing is lost");
}

#[test]
fn what_is_written_for_an_entry_that_is_gone_becomes_a_new_one() {
    let mut stage = log(SMALL);
    stage.click(&says::answer(&of_today().question));
    stage.type_keys("So").click(says::ADD);
    stage.click(&change(&of_today().question, TODAY));
    stage.type_keys(" it is").press(Key::Escape).ctrl(Key::Z);
    assert!(stage.reflections().is_empty());
    stage.click(says::ADD);
    assert!(stage.reflections()[0].answer.contains("it is"));
}

/// Half a recognition in a plan that has no unsaved changes.
fn half_written() -> Stage {
    let mut stage = log(SMALL);
    stage.click(recognition::NEW);
    stage.focus_area(recognition::NOTE).type_keys("Ran it");
    assert!(!stage.is_dirty());
    stage
}

#[test]
fn what_is_written_counts_as_unsaved() {
    let asks = words::unsaved::TITLE;
    let mut stage = half_written();
    stage.close_window().expect(asks).press(Key::Escape);
    stage.ctrl(Key::N).expect(asks).press(Key::Escape);
    stage.expect_note("Ran it");
    stage
        .ctrl(Key::W)
        .expect(asks)
        .click(words::unsaved::DISCARD);
    assert!(!stage.has_plan());
}

#[test]
fn a_plan_that_is_read_meanwhile_asks_before_it_replaces_what_is_written() {
    let mut stage = log(SMALL);
    std::fs::write(stage.path("other.ron"), SMALL).unwrap();
    stage.will_pick("other.ron");
    stage.hold().ctrl(Key::O).finish("file dialog");
    stage.click(recognition::NEW);
    stage.focus_area(recognition::NOTE).type_keys("Ran it");
    stage.finish("open a plan");
    stage.expect(words::unsaved::TITLE).press(Key::Escape);
    stage.expect_note("Ran it");
}

#[test]
fn saving_before_the_plan_closes_keeps_what_is_written_once_it_is_whole() {
    let mut stage = half_written();
    stage.ctrl(Key::Num1).ctrl(Key::W).click(words::file::SAVE);
    stage.expect(says::MISSING).press(Key::Escape);
    assert!(stage.has_plan());
    stage.open_list(recognition::TO).click("Ben");
    // Nor is a day that cannot be read left out.
    stage.focus_field(recognition::DAY).ctrl(Key::A);
    stage
        .type_keys("soon")
        .ctrl(Key::W)
        .click(words::file::SAVE);
    stage.expect(says::MISSING).press(Key::Escape);
    assert!(stage.recognitions().is_empty());
    stage.focus_field(recognition::DAY).ctrl(Key::A);
    stage.type_keys("3 Nov 2026");
    stage.ctrl(Key::W).click(words::file::SAVE);
    assert!(!stage.has_plan());
    assert!(stage.read("plan.ron").contains("Ran it"));
}

#[test]
fn saving_alone_lets_what_is_written_be() {
    let mut stage = half_written();
    stage.ctrl(Key::S).expect_note("Ran it").expect(says::ADD);
    assert!(stage.recognitions().is_empty());
}

#[test]
fn a_form_stays_while_the_plan_does_not_take_it() {
    let mut stage = log(SMALL);
    stage.click(recognition::NEW);
    stage.open_list(recognition::TO).click("Ben");
    stage.focus_area(recognition::NOTE).type_keys("Ran it");
    stage.ctrl(Key::Num1).choose("Ben").ctrl(Key::Delete);
    stage.ctrl(Key::Num5).click(says::ADD);
    stage.expect(words::fault::EDIT).press(Key::Escape);
    assert!(stage.recognitions().is_empty());
    stage.expect_note("Ran it");
    stage.open_list(recognition::TO).click("Ada");
    stage.click(says::ADD);
    assert_eq!(stage.recognitions()[0].note, "Ran it");
}

#[test]
fn a_review_that_is_looked_up_is_shown_among_the_changes() {
    let review = r#"next_review_id: 2, reviews: [
        (id: 1, date: "2026-05-01", decisions: "Keep the circle"),
    ], next_member: 3,"#;
    let text = SMALL.replace("format: 1", "format: 3");
    let mut stage = log(&text.replace("  members: [", &format!("  {review}\n  members: [")));
    assert!(!stage.shows(words::progress::REVIEWS));
    stage.ctrl(Key::K).type_keys("1 May 2026").press(Key::Enter);
    stage
        .expect(words::progress::REVIEWS)
        .expect("Keep the circle");
    assert!(!stage.shows(recognition::TITLE));
}

#[test]
fn a_long_log_shows_its_newest_entries_and_more_at_a_click() {
    let rows = (1..=40).map(|id| {
        format!("(id: {id}, date: \"2026-01-05\", to: other(\"P{id}.\"), reason: initiative),")
    });
    let rows: String = rows.collect();
    let text = SMALL.replace("format: 1", "format: 4").replace(
        "  members: [",
        &format!(
            "  next_recognition_id: 41, recognitions: [{rows}], next_member: 3,\n  members: ["
        ),
    );
    let mut stage = log(&text);
    assert!(stage.shows("P40.") && stage.shows("P11.") && !stage.shows("P10."));
    stage.activate(&words::findings::more(10));
    assert!(stage.shows("P1."));
}

#[test]
fn what_has_the_keyboard_is_in_sight_in_a_low_window() {
    let mut stage = log(&with_entries());
    for size in [Vec2::new(960.0, 640.0), Vec2::new(720.0, 450.0)] {
        stage.harness.set_size(size);
        stage.harness.run();
        stage.tab_to(recognition::NEW).press(Key::Enter);
        for _ in 0..22 {
            assert!(stage.shows_focused(), "{:?} at {size:?}", stage.focused());
            stage.press(Key::Tab);
        }
        stage.activate(words::CANCEL);
    }
}
