//! Taking, naming and removing snapshots.

use eframe::egui::{Key, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::ui::{
    command::Command,
    words::{
        progress::snapshot as says,
        progress::{self as page, dialogs},
    },
};
use jiff::civil::date;

use super::{AFTER, BEFORE, fernhill, progress, small};
use crate::stage::Stage;

#[test]
fn a_snapshot_is_taken_from_the_page_that_says_what_it_is_for() {
    let mut stage = progress(&small(""));
    for purpose in [page::NO_SNAPSHOTS, page::NO_MEASURES, page::NO_REVIEWS] {
        stage.expect(purpose);
    }
    stage.expect(page::NOTHING_TO_COMPARE);
    stage.tab_to(Command::TakeSnapshot.text()).press(Key::Enter);
    stage.ctrl(Key::A).type_keys("Start\n");
    let plan = stage.plan();
    let snapshot = plan.snapshots().iter().next().unwrap();
    assert_eq!(
        (snapshot.name.as_str(), snapshot.date),
        ("Start", date(2026, 11, 21))
    );
    assert_eq!(snapshot.members, plan.members());
    let compared = ("Start".to_owned(), page::NOW.to_owned());
    assert_eq!(stage.compared(), Some(compared));
    stage.expect_no(page::NO_SNAPSHOTS).ctrl(Key::Z);
    assert!(stage.plan().snapshots().is_empty());
    stage.expect(page::NO_SNAPSHOTS);
}

#[test]
fn a_line_tells_the_values_of_then() {
    let mut stage = progress(&fernhill());
    for (name, values, verdict) in [
        (
            BEFORE,
            "20 Nov 2025 · Lead 2.85 · Manage 3.98 · tilt −1.13",
            "Leans to managing",
        ),
        (
            AFTER,
            "18 Nov 2026 · Lead 3.82 · Manage 4.10 · tilt −0.28",
            "On an even keel",
        ),
    ] {
        stage.expect(&format!("{name}, {values}, {verdict}"));
    }
}

/// The snapshot of before in the inspector.
fn before() -> Stage {
    let mut stage = progress(&fernhill());
    stage.activate(&format!(
        "{BEFORE}, 20 Nov 2025 · Lead 2.85 · Manage 3.98 · tilt −1.13, Leans to managing"
    ));
    stage.expect(says::THEN);
    stage
}

#[test]
fn a_snapshot_is_named_and_dated_and_undone() {
    let mut stage = before();
    let plan = stage.plan();
    stage
        .type_over(says::NAME, "The start")
        .type_over(says::DAY, "1 Oct 2025");
    let changed = stage.plan();
    let snapshot = changed.snapshots().iter().next().unwrap();
    assert_eq!(
        (snapshot.name.as_str(), snapshot.date),
        ("The start", date(2025, 10, 1))
    );
    let from = stage.compared().map(|(from, _)| from);
    assert_eq!(from.as_deref(), Some("The start"));
    // It shows some day and has some name.
    stage.type_over(says::DAY, "");
    stage.type_over(says::NAME, " ");
    assert_eq!(stage.plan(), changed);
    stage.press(Key::Escape);
    while stage.is_dirty() {
        stage.ctrl(Key::Z);
    }
    assert_eq!(stage.plan(), plan);
}

#[test]
fn a_snapshot_tells_its_values_and_who_was_in_it() {
    let mut stage = before();
    for value in ["2.85", "3.98", "−1.13", "12 members", "Rapid growth"] {
        stage.expect(value);
    }
}

#[test]
fn a_snapshot_is_compared_with_now() {
    let mut stage = before();
    stage.activate(says::COMPARE);
    let compared = (BEFORE.to_owned(), page::NOW.to_owned());
    assert_eq!(stage.compared(), Some(compared));
}

#[test]
fn a_removed_snapshot_comes_back_with_undo() {
    let mut stage = before();
    let plan = stage.plan();
    stage.activate(says::REMOVE).expect_no(says::THEN);
    assert_eq!(stage.plan().snapshots().len(), 1);
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), plan);
}

#[test]
fn a_snapshot_waits_for_a_name_and_a_day_that_can_be_read() {
    let mut stage = progress(&small(""));
    stage.click(Command::TakeSnapshot.text());
    let ready = |stage: &Stage| {
        let button = stage
            .harness
            .get_by_role_and_label(Role::Button, dialogs::TAKE);
        !button.accesskit_node().is_disabled()
    };
    assert!(ready(&stage));
    stage.type_over(dialogs::DAY, "30 Feb 2027");
    assert!(!ready(&stage));
    stage
        .type_over(dialogs::DAY, "")
        .ctrl(Key::A)
        .press(Key::Delete);
    assert!(!ready(&stage));
    stage.type_over(dialogs::DAY, "28 Feb 2027");
    assert!(ready(&stage));
    stage.type_over(dialogs::SNAPSHOT_NAME, " ");
    assert!(!ready(&stage));
}

#[test]
fn there_is_nothing_to_keep_of_a_team_without_people() {
    let mut stage = progress(r#"(format: 3, title: "Nobody", framework: "core")"#);
    stage.activate(Command::TakeSnapshot.text());
    stage.expect(dialogs::NOBODY_YET).press(Key::Enter);
    let taken = stage.plan();
    assert!(taken.snapshots().is_empty());
}
