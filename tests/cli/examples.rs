//! The example plans: the sample teams, and what they have planned.

use evenkeel::{
    content::Content,
    format,
    plan::{
        MemberId, Plan,
        Status::{self, Done, Planned, UnderWay},
    },
};
use jiff::civil::{Date, date};

use crate::{Desk, repository};

/// The day on which the examples are looked at.
const TODAY: Date = date(2026, 11, 21);

const EXAMPLES: [&str; 3] = ["brightwater", "harrow-lane", "fernhill"];

fn read(text: &str) -> Plan {
    let content = Content::built_in().unwrap();
    format::read(text.as_bytes(), &content).unwrap().plan
}

fn example(name: &str) -> Plan {
    read(&repository(&format!("plans/{name}.ron")))
}

/// A sample table as a plan.
fn table(name: &str) -> Plan {
    let desk = Desk::with("t.csv", repository(&format!("tests/data/{name}.csv")));
    read(&desk.done(&["import", "t.csv"]))
}

#[test]
fn an_example_is_sound_and_saved_as_it_is() {
    for name in EXAMPLES {
        let text = repository(&format!("plans/{name}.ron"));
        assert_eq!(format::write(&read(&text)), text, "{name}");
        Desk::with("p.ron", text).done(&["check", "p.ron"]);
    }
}

#[test]
fn the_examples_are_the_sample_teams() {
    let check = |name: &str, sample: &str, title: &str, situations: [Option<&str>; 2]| {
        let example = example(name);
        assert_eq!(example.members(), table(sample).members(), "{name}");
        assert_eq!(example.title(), title);
        assert_eq!([example.situation(), example.next_situation()], situations);
    };
    check(
        "brightwater",
        "brightwater_startup",
        "Brightwater Labs",
        [Some("stabilise"), Some("launch")],
    );
    check(
        "harrow-lane",
        "harrow_lane_plant",
        "Harrow Lane Bottling",
        [Some("routine"), Some("change")],
    );
    check(
        "fernhill",
        "fernhill_after",
        "Fernhill Software",
        [Some("growth"), None],
    );
}

#[test]
fn fernhill_has_a_snapshot_of_the_team_before_and_after() {
    let plan = example("fernhill");
    let check = |place, name: &str, day, sample: &str| {
        let snapshot = plan.snapshots().at(place).unwrap();
        assert_eq!((snapshot.name.as_str(), snapshot.date), (name, day));
        assert_eq!(snapshot.members, table(sample).members());
        assert_eq!(snapshot.situation.as_deref(), Some("growth"));
        let review = plan.agenda().reviews.at(place).unwrap();
        assert_eq!((review.snapshot, review.date), (Some(snapshot.id), day));
        assert!(!review.decisions.is_empty());
    };
    let (before, after) = (date(2025, 11, 20), date(2026, 11, 20));
    check(0, "Before the programme", before, "fernhill_before");
    check(1, "One year later", after, "fernhill_after");
    assert_eq!(plan.snapshots().len(), 2);
    assert_eq!(plan.agenda().next_review, Some(date(2027, 2, 18)));
}

/// Template of a measure, its baseline, its target and the latest reading.
type Measured = (&'static str, f64, f64, f64);

#[test]
fn the_examples_measure_what_the_sample_teams_do() {
    let check = |name: &str, expected: &[Measured]| {
        let plan = example(name);
        let measured = plan.agenda().measures.iter().map(|measure| {
            let latest = measure.latest(TODAY).unwrap().value;
            let template = measure.template.clone().unwrap();
            let (baseline, target) = (measure.baseline.unwrap(), measure.target.unwrap());
            (template, baseline, target, latest)
        });
        let expected = expected
            .iter()
            .map(|one| (one.0.to_owned(), one.1, one.2, one.3));
        assert_eq!(measured.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    };
    check(
        "brightwater",
        &[
            ("on_time", 45.0, 80.0, 54.0),
            ("budget_kept", 60.0, 95.0, 64.0),
            ("wellbeing", 3.1, 3.6, 3.2),
        ],
    );
    check(
        "harrow-lane",
        &[
            ("performance", 92.0, 93.0, 92.1),
            ("compliance", 99.0, 99.0, 99.0),
            ("wellbeing", 3.0, 3.5, 3.1),
            ("innovation_projects", 0.0, 3.0, 0.0),
        ],
    );
    check(
        "fernhill",
        &[
            ("engagement", 50.0, 70.0, 70.0),
            ("innovation_projects", 3.0, 6.0, 6.0),
            ("turnover", 22.0, 15.0, 15.0),
            ("wellbeing", 3.2, 3.6, 3.7),
        ],
    );
}

#[test]
fn the_examples_do_what_the_sample_teams_do() {
    let check = |name: &str, expected: &[(&str, Status, &[u32])]| {
        let plan = example(name);
        let actions = plan.agenda().actions.iter().map(|action| {
            let members: Vec<u32> = action.members.iter().map(|MemberId(id)| *id).collect();
            let template = action.template.clone().unwrap();
            (template, action.status, members)
        });
        let expected = expected
            .iter()
            .map(|(template, status, members)| ((*template).to_owned(), *status, members.to_vec()));
        assert_eq!(actions.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    };
    check(
        "brightwater",
        &[
            ("role_charter", UnderWay, &[1, 2, 3, 4, 6]),
            ("vision_to_steps", Planned, &[1, 2, 3, 4]),
            ("metrics_review", Planned, &[2, 3, 4, 7]),
            ("pairing", Planned, &[1, 6]),
        ],
    );
    check(
        "harrow-lane",
        &[
            ("listening_rounds", UnderWay, &[1, 2, 6, 7]),
            ("safe_trial", Planned, &[10, 2]),
            ("coach_managers", Planned, &[2, 5]),
            ("vision_session", Planned, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        ],
    );
    check(
        "fernhill",
        &[
            (
                "consultancy",
                Done,
                &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
            ),
            ("coach_managers", Done, &[1, 2, 3, 4, 5, 7, 8, 9, 10]),
            ("hand_over_decisions", Done, &[8, 9, 12]),
            ("alignment_meeting", UnderWay, &[1, 2, 3, 4, 5, 7, 8, 9, 10]),
            ("safe_trial", Planned, &[4, 12]),
            ("stretch_project", Planned, &[11]),
        ],
    );
}

#[test]
fn nothing_in_the_examples_is_overdue_and_every_action_is_complete() {
    for name in EXAMPLES {
        let plan = example(name);
        let agenda = plan.agenda();
        assert!(agenda.next_review.is_some_and(|day| day > TODAY), "{name}");
        for action in agenda.actions.iter() {
            let title = &action.title;
            assert!(!action.is_overdue(TODAY), "{title}");
            assert!(
                action.owner.is_some() && action.start < action.due,
                "{title}"
            );
            assert!(
                !action.goals.is_empty() && !action.findings.is_empty(),
                "{title}"
            );
        }
    }
}
