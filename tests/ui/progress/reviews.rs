//! Reviews: noting one, reading it again, and when the next one is.

use eframe::egui::{Key, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use evenkeel::{
    balance::number,
    plan::Severity,
    ui::{
        command::Command,
        words::{
            findings,
            progress::{self as page, dialogs, review as says},
        },
    },
};
use jiff::civil::{Date, date};

use super::{fernhill, progress, rule, small};
use crate::stage::Stage;

const TODAY: Date = date(2026, 11, 21);

#[test]
fn a_review_is_noted_with_its_findings_a_snapshot_and_the_next_day() {
    let mut stage = progress(&fernhill());
    stage.activate(Command::AddReview.text());
    stage
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, dialogs::DECISIONS)
        .focus();
    stage.harness.run();
    stage.type_keys("Keep the circle").click(dialogs::NOTE);
    let plan = stage.plan();
    let review = plan.agenda().reviews.iter().next().unwrap();
    assert_eq!(
        (review.date, review.decisions.as_str()),
        (TODAY, "Keep the circle")
    );
    // In three months.
    assert_eq!(plan.agenda().next_review, Some(date(2027, 2, 21)));
    let found: Vec<_> = review
        .findings
        .iter()
        .map(|one| (one.rule.as_str(), one.severity))
        .collect();
    assert!(found.contains(&("R03", Severity::Positive)), "{found:?}");
    let snapshot = plan.snapshots().get(review.snapshot.unwrap()).unwrap();
    assert_eq!(
        (snapshot.date, &snapshot.members[..]),
        (TODAY, plan.members())
    );
    stage.expect("3 snapshots · 1 review · next review 21 Feb 2027");

    let line = format!(
        "{}, Keep the circle, {}",
        number::short_date(TODAY),
        page::findings(found.len())
    );
    stage
        .activate(&line)
        .expect(says::FINDINGS)
        .expect(rule("R03"));
    stage.activate(&snapshot.name).expect(page::snapshot::THEN);
    // Out of the field, and back to the review.
    stage.press(Key::Escape).press(Key::Escape);
    stage.expect(says::FINDINGS).activate(&snapshot.name);
    stage.activate(&findings::back_named(&number::short_date(TODAY)));
    stage.expect(says::FINDINGS).activate(says::REMOVE);
    assert!(stage.plan().agenda().reviews.is_empty());
    assert_eq!(stage.plan().snapshots().len(), 3, "its snapshot stays");
}

/// A review of a day on which two things were found.
const REVIEW: &str = r#"next_review_id: 2, reviews: [
    (id: 1, date: "2026-05-01", decisions: "\nFirst line\nsecond", findings: [
        (rule: "R02", severity: critical), (rule: "R14", severity: notice),
    ]),
],"#;

#[test]
fn a_review_is_edited_and_undone() {
    let mut stage = progress(&small(REVIEW));
    let before = stage.plan();
    stage.activate("1 May 2026, First line, 2 findings");
    stage
        .expect(rule("R02"))
        .expect("critical")
        .expect(rule("R14"));
    stage.type_over(says::DAY, "2 May 2026");
    stage.expect("2 May 2026, First line, 2 findings");
    stage
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, says::DECISIONS)
        .focus();
    stage.harness.run();
    stage.ctrl(Key::A).type_keys("Other");
    stage
        .expect("2 May 2026, Other, 2 findings")
        .press(Key::Escape);
    while stage.is_dirty() {
        stage.ctrl(Key::Z);
    }
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_review_that_is_overdue_or_not_set_is_told() {
    let check = |day: Option<&str>, expected: Option<&str>| {
        let next = day.map(|day| format!(r#"next_review: "{day}","#));
        let stage = progress(&small(&next.unwrap_or_default()));
        let told = [page::NO_NEXT_REVIEW, "The review was due on"];
        let told: Vec<_> = told.into_iter().filter(|text| stage.shows(text)).collect();
        assert_eq!(told, Vec::from_iter(expected), "{day:?}");
    };
    check(None, Some(page::NO_NEXT_REVIEW));
    check(Some("2026-11-20"), Some("The review was due on"));
    check(Some("2026-11-21"), None);
    check(Some("2027-01-01"), None);
}

#[test]
fn the_next_review_is_set_on_the_page() {
    let mut stage: Stage = progress(&small(""));
    stage.type_over(page::NEXT_REVIEW, "12 Jan 2027");
    assert_eq!(stage.plan().agenda().next_review, Some(date(2027, 1, 12)));
    stage.expect_no(page::NO_NEXT_REVIEW).press(Key::Escape);
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan().agenda().next_review, None);
}

#[test]
fn a_review_begins_with_its_decisions_and_keeps_a_next_day_that_is_to_come() {
    let check = |next: &str, expected: Date| {
        let mut stage = progress(&small(&format!(r#"next_review: "{next}","#)));
        stage.activate(Command::AddReview.text());
        assert_eq!(stage.focused().as_deref(), Some(dialogs::DECISIONS));
        stage.click(dialogs::NOTE);
        assert_eq!(stage.plan().agenda().next_review, Some(expected), "{next}");
    };
    check("2027-01-12", date(2027, 1, 12));
    check("2026-11-01", date(2027, 2, 21));
    check("2026-11-21", date(2027, 2, 21));
}
