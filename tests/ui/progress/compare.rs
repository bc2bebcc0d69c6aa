//! What has changed between two moments.

use eframe::egui::{Key, Vec2, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use evenkeel::ui::words::{findings, progress as says};

use super::{AFTER, BEFORE, fernhill, progress, rule, small};
use crate::stage::Stage;

/// What rules find before and no longer after, the worst first, with how much it mattered.
const GONE: [(&str, &str); 9] = [
    ("R01", "critical"),
    ("R04", "warning"),
    ("R13", "warning"),
    ("R19", "warning"),
    ("R22", "warning"),
    ("R08", "notice"),
    ("R09", "notice"),
    ("R11", "notice"),
    ("R17", "notice"),
];

#[track_caller]
fn check_compared(text: &str, expected: Option<(&str, &str)>) {
    let compared = progress(text).compared();
    let expected = expected.map(|(from, to)| (from.to_owned(), to.to_owned()));
    assert_eq!(compared, expected);
}

/// Snapshots of these names and days, each of Ada alone with this level of courage, and of Ben.
fn snapshots(of: &[(&str, &str, u8)]) -> String {
    let one = |(place, (name, date, level)): (usize, &(&str, &str, u8))| {
        format!(
            r#"(id: {}, name: "{name}", date: "{date}", framework: "core", members: [
                (id: 1, name: "Ada", role: "Then", ratings: {{"courage": {level}}}),
                (id: 2, name: "Ben"),
            ])"#,
            place + 1
        )
    };
    let all: Vec<_> = of.iter().enumerate().map(one).collect();
    let next = of.len() + 1;
    small(&format!(
        "next_snapshot_id: {next}, snapshots: [{}],",
        all.join(", ")
    ))
}

#[test]
fn the_first_snapshot_is_compared_with_now_or_with_a_last_one_that_shows_now() {
    check_compared(&small(""), None);
    // Ada's courage is 3 now.
    check_compared(
        &snapshots(&[("One", "2026-01-01", 3)]),
        Some(("One", says::NOW)),
    );
    check_compared(
        &snapshots(&[("One", "2026-01-01", 2), ("Two", "2026-02-01", 3)]),
        Some(("One", "Two")),
    );
    check_compared(
        &snapshots(&[("One", "2026-01-01", 3), ("Two", "2026-02-01", 2)]),
        Some(("One", says::NOW)),
    );
    // By day, not in the order in which they were taken.
    check_compared(
        &snapshots(&[
            ("Last", "2026-03-01", 3),
            ("Middle", "2026-02-01", 1),
            ("First", "2026-01-01", 2),
        ]),
        Some(("First", "Last")),
    );
}

#[test]
fn what_changed_at_fernhill_is_told_with_its_values() {
    let mut stage = progress(&fernhill());
    let compared = (BEFORE.to_owned(), AFTER.to_owned());
    assert_eq!(stage.compared(), Some(compared));
    for part in ["Lead rose from 2.85 to 3.82", "from −1.13 to −0.28"] {
        stage.expect(part);
    }
    stage
        .expect("Visionary thinking: mean 2.58 → 3.67, +1.08")
        .expect("Time management: mean 4.25, as before")
        .expect("Hana Kim: Lead 3.38 → 4.25, Manage 3.00 → 3.25");
    for (id, severity) in GONE {
        stage.expect(&format!("{}: {}, was {severity}", says::GONE, rule(id)));
    }
    stage.expect(&format!("{}: {}, strength", says::NEW, rule("R03")));
    // Found before and after, and no less.
    stage.expect_no(rule("R33")).expect_no(rule("R14"));
    stage.click(&format!("{}: People", says::CHANGES_OF));
    assert!(!stage.shows("Visionary thinking: mean"));
}

#[test]
fn another_framework_is_told_and_its_skills_are_held_against_their_likes() {
    let text = small(
        r#"snapshots: [(id: 1, name: "One", date: "2026-01-01", framework: "traits", members: [
            (id: 1, name: "Ada", ratings: {"delegation_control": 2, "forward_looking": 4}),
        ])],"#,
    );
    let mut stage = progress(&text);
    stage
        .expect("Rated by Traits 5 + 5 before, by Core 8 + 8 + 3 after.")
        .expect("Delegation: mean 2.00")
        .expect("Visionary thinking: mean 4.00")
        .expect_no("Delegation and control: ");
    let mut stage = progress(&snapshots(&[("One", "2026-01-01", 2)]));
    stage.expect_no("Rated by");
}

#[test]
fn any_two_moments_can_be_compared() {
    let mut stage = progress(&fernhill());
    stage.compare(says::TO, BEFORE).expect(says::SAME);
    stage.expect(says::NO_FINDINGS);
    // Backwards, too.
    stage.compare(says::FROM, AFTER).expect_no(says::SAME);
    stage.expect("from −0.28 to −1.13");
    stage.expect(&format!("{}: {}, critical", says::NEW, rule("R01")));
    stage.compare(says::TO, says::NOW);
    let compared = (AFTER.to_owned(), says::NOW.to_owned());
    assert_eq!(stage.compared(), Some(compared));
    stage.expect(says::NO_FINDINGS);
}

#[test]
fn a_choice_goes_with_its_snapshot() {
    let mut stage = progress(&fernhill());
    stage
        .compare(says::FROM, AFTER)
        .compare(says::TO, says::NOW);
    stage.click_start(&format!("{AFTER}, "));
    stage.click(says::snapshot::REMOVE);
    let compared = (BEFORE.to_owned(), says::NOW.to_owned());
    assert_eq!(stage.compared(), Some(compared));
}

#[test]
fn a_finding_that_stands_now_leads_to_its_card() {
    let mut stage = progress(&fernhill());
    let name = rule("R03");
    stage.click(&format!("{}: {name}, strength", says::NEW));
    let aside = findings::named(findings::SET_ASIDE, name);
    stage.expect(&aside).expect(findings::WHY);
    // What is gone leads nowhere.
    let mut stage = progress(&fernhill());
    let gone = format!("{}: {}, was critical", says::GONE, rule("R01"));
    stage.expect(&gone);
    assert!(
        stage
            .harness
            .query_by_role_and_label(Role::Button, &gone)
            .is_none()
    );
}

#[test]
fn a_member_or_skill_that_is_clicked_is_selected() {
    let mut stage = progress(&fernhill());
    stage.click_start("Hana Kim: ");
    stage.ctrl(Key::Num1).expect("Hana’s balance");
    stage
        .ctrl(Key::Num5)
        .click(&format!("{}: People", says::CHANGES_OF));
    stage.activate_row("Robert Ellison: Lead 2.00 → 3.00, Manage 4.25 → 4.50, tilt −2.25 → −1.50");
    stage.ctrl(Key::Num1).expect("Robert’s balance");
    stage
        .ctrl(Key::Num5)
        .click(&format!("{}: Skills", says::CHANGES_OF));
    stage.activate("Courage: mean 2.75 → 3.67, +0.92");
    stage
        .ctrl(Key::Num1)
        .expect("Takes bold or unpopular steps in line with values");
}

#[test]
fn moments_can_be_chosen_in_a_narrow_window() {
    for size in [Vec2::new(960.0, 640.0), Vec2::new(720.0, 480.0)] {
        let mut stage = Stage::with_plan(&fernhill());
        stage.harness.set_size(size);
        stage.ctrl(Key::Num5);
        stage.compare(says::TO, says::NOW);
        let to = stage.compared().map(|(_, to)| to);
        assert_eq!(to.as_deref(), Some(says::NOW), "{size}");
    }
}

#[test]
fn tab_leads_through_the_whole_page_though_only_what_is_near_is_built() {
    let mut stage = Stage::with_plan(&fernhill());
    stage.harness.set_size(Vec2::new(960.0, 640.0));
    stage.ctrl(Key::Num5);
    let line = format!("{BEFORE}, 20 Nov 2025");
    assert!(!stage.shows(&line), "there would be nothing to reach");
    // Over the map, the skills and the findings.
    stage.tab_to("Problem resolution: ");
    stage.tab_to(&line);
    assert!(stage.shows_focused());
}

#[test]
fn of_many_people_only_those_in_sight_are_built() {
    let people: Vec<_> = (1..=1000)
        .map(|id| format!(r#"(id: {id}, name: "Person {id}", ratings: {{"courage": 3}})"#))
        .collect();
    let people = people.join(", ");
    let mut stage = progress(&format!(
        r#"(
            format: 3, title: "Large", framework: "core",
            next_member: 1001, members: [{people}],
            next_snapshot_id: 2, snapshots: [
                (id: 1, name: "One", date: "2026-01-01", framework: "core", members: [{people}]),
            ],
        )"#
    ));
    stage.click(&format!("{}: People", says::CHANGES_OF));
    stage.expect("Person 1");
    let labels = stage.labels().into_iter();
    let built = labels.filter(|one| one.starts_with("Person ")).count();
    assert!((10..60).contains(&built), "{built}");
}
