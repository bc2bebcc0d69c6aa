//! `evenkeel chart`.

use std::fs;

use crate::{Desk, repository};

const KINDS: [&str; 6] = ["map", "keel", "skills", "heat", "profile", "progress"];

fn desk() -> Desk {
    Desk::with("t.ron", repository("plans/fernhill.ron"))
}

#[test]
fn every_kind_of_chart_is_written_as_svg_and_as_png() {
    let desk = desk();
    for kind in KINDS {
        let svg = desk.done(&["chart", "t.ron", "--kind", kind]);
        assert!(
            svg.starts_with("<svg ") && svg.ends_with("</svg>\n"),
            "{kind}: {svg}"
        );
        desk.done(&["chart", "t.ron", "--kind", kind, "-o", "t.svg"]);
        assert_eq!(desk.read("t.svg"), svg, "{kind}");
        desk.done(&["chart", "t.ron", "--kind", kind, "-o", "t.png"]);
        let png = fs::read(desk.path("t.png")).unwrap();
        assert!(png.starts_with(b"\x89PNG\r\n"), "{kind}");
    }
}

#[test]
fn the_same_plan_and_day_give_the_same_picture() {
    let desk = desk();
    let draw = |name: &str| {
        let day = ["--as-of", "2026-11-21", "-o", name];
        desk.done(&[&["chart", "t.ron", "--kind", "progress"], &day[..]].concat());
        fs::read(desk.path(name)).unwrap()
    };
    assert_eq!(draw("a.png"), draw("b.png"));
    assert_eq!(draw("a.svg"), draw("b.svg"));
}

#[test]
fn a_chart_takes_its_width_and_theme() {
    let desk = desk();
    let svg = desk.done(&["chart", "t.ron", "--kind", "map", "--width", "400"]);
    assert!(svg.contains("viewBox=\"-12 -12 424 424\""), "{svg}");
    assert!(svg.contains("fill=\"#ffffff\""), "{svg}");
    let svg = desk.done(&["chart", "t.ron", "--kind", "map", "--theme", "dark"]);
    assert!(svg.contains("fill=\"#16191d\""), "{svg}");
}

#[test]
fn hidden_names_are_nowhere_in_a_chart() {
    let desk = desk();
    let plan = repository("plans/fernhill.ron");
    let names: Vec<_> = plan
        .lines()
        .filter_map(|line| line.trim().strip_prefix("name: \"")?.strip_suffix("\","))
        .filter(|name| name.contains(' ') && !name.contains("20"))
        .collect();
    assert!(names.len() > 5, "{names:?}");
    for kind in KINDS {
        let svg = desk.done(&["chart", "t.ron", "--kind", kind, "--hide-names"]);
        for name in &names {
            assert!(!svg.contains(name), "{kind}: {name}");
        }
    }
    let svg = desk.done(&["chart", "t.ron", "--kind", "heat", "--hide-names"]);
    assert!(svg.contains("Member A"), "{svg}");
}

/// A plan in which somebody was thanked and something was thought about.
const NOTED: &str = r#"(
  format: 4,
  title: "Team",
  framework: "core",
  style: [
    (dimension: "focus", now: -2, wanted: 1),
  ],
  next_recognition_id: 3,
  recognitions: [
    (id: 1, date: "2026-03-02", to: member(1), reason: innovation, note: "SECRET note"),
    (id: 2, date: "2026-03-03", to: other("SECRET guest"), reason: initiative),
  ],
  next_reflection_id: 2,
  reflections: [
    (id: 1, question: "Q04", date: "2026-02-02", author: "SECRET author", answer: "SECRET answer"),
  ],
  next_member: 2,
  members: [
    (id: 1, name: "SECRET member", ratings: {"courage": 3}),
  ],
)
"#;

#[test]
fn what_is_noted_about_people_is_nowhere_when_names_are_hidden() {
    let desk = Desk::with("t.ron", NOTED);
    for kind in KINDS.into_iter().filter(|kind| *kind != "progress") {
        let svg = desk.done(&["chart", "t.ron", "--kind", kind, "--hide-names"]);
        assert!(!svg.contains("SECRET"), "{kind}: {svg}");
    }
    for form in ["md", "txt", "json"] {
        let summary = ["summary", "t.ron", "--format", form, "--hide-names"];
        let summary = desk.done(&summary);
        assert!(!summary.contains("SECRET"), "{form}: {summary}");
    }
}

#[test]
fn a_profile_shows_what_the_team_says_of_its_style() {
    let desk = Desk::with("t.ron", NOTED);
    let svg = desk.done(&["chart", "t.ron", "--kind", "profile"]);
    for text in [
        "Processes, systems and tasks",
        "Vision and people",
        "Now leans to managing by 2.0; wanted leans to leading by 1.0",
    ] {
        assert!(svg.contains(&format!(">{text}</text>")), "{text}: {svg}");
    }
    assert_eq!(
        desk.done(&["chart", "t.ron", "--kind", "profile"]),
        svg,
        "the same plan gives the same picture"
    );
}

#[test]
fn a_chart_that_cannot_be_drawn_is_one_line_of_reason() {
    let desk = Desk::with("t.ron", "(format: 1, title: \"x\", framework: \"core\")");
    let ran = desk.run(&["chart", "t.ron", "--kind", "progress"]);
    assert_eq!(ran.status, Some(1));
    assert_eq!(
        ran.errors,
        "evenkeel: t.ron: the plan has no snapshot to compare with; take one, or ask for another \
         kind\n"
    );
    for wrong in [
        ["chart", "t.ron", "--kind", "radar"].as_slice(),
        &["chart", "t.ron"],
        &["chart", "t.ron", "--kind", "map", "--width", "0"],
    ] {
        assert_eq!(desk.run(wrong).status, Some(2), "{wrong:?}");
    }
}
