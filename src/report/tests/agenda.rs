//! What a summary says of what is planned.

use jiff::civil::date as day;
use serde_json::{Value, json};

use super::{
    judgement::{parsed, under},
    progress::fernhill,
    *,
};
use crate::plan::{
    Action, ActionKind, ActionSide, AgendaEdit, Better, Goal, Id, Measure, Owner, Reading, Review,
    ReviewFinding, Severity, SnapshotEdit, Status,
};

/// Every heading that what is planned can bring.
const HEADINGS: [&str; 7] = [
    "### Goals",
    "### Actions",
    "### Where the open actions would lead",
    "### Since the last snapshot",
    "### Between ",
    "### Measures",
    "### Reviews",
];

pub(super) fn with(plan: &Plan, edits: impl IntoIterator<Item = Edit>) -> Plan {
    let apply = |plan: Plan, edit: Edit| plan.apply(&edit).unwrap();
    edits.into_iter().fold(plan.clone(), apply)
}

pub(super) fn action(title: &str) -> Action {
    Action::named(title, ActionKind::Coaching, ActionSide::Lead, 0.5)
}

pub(super) fn add(action: Action) -> Edit {
    AgendaEdit::AddAction(Box::new(action)).into()
}

pub(super) fn snapshot(name: &str, date: Date) -> Edit {
    SnapshotEdit::Take {
        name: name.to_owned(),
        date,
    }
    .into()
}

/// The rows of the table under a heading, each as its cells.
fn rows(markdown: &str, heading: &str) -> Vec<Vec<String>> {
    let lines = under(markdown, heading).into_iter();
    let rows = lines.filter(|line| line.starts_with('|')).skip(2);
    let cells = |row: &str| {
        let cells = row.trim_matches('|').split(" | ");
        cells.map(|cell| cell.trim().to_owned()).collect()
    };
    rows.map(cells).collect()
}

#[test]
fn a_plan_without_agenda_says_nothing_of_one() {
    for plan in [empty(), brightwater()] {
        let [markdown, ..] = forms(&plan, false);
        for heading in HEADINGS {
            assert!(!markdown.contains(heading), "{markdown}");
        }
        let summary = parsed(&plan, false);
        for key in ["next_review", "forecast"] {
            assert_eq!(summary[key], Value::Null, "{key}");
        }
        for key in ["goals", "measures", "actions", "snapshots", "reviews"] {
            assert_eq!(summary[key], json!([]), "{key}");
        }
    }
}

#[test]
fn the_plan_stands_between_conclusions_and_method() {
    let raised = Action {
        members: vec![MemberId(1)],
        skills: vec!["courage".to_owned()],
        ..action("Coaching")
    };
    let plan = with(
        &fernhill(),
        [
            AgendaEdit::AddGoal(Goal::named("Grow")).into(),
            add(raised),
            AgendaEdit::AddMeasure(Measure::named("Ideas")).into(),
            AgendaEdit::NextReview(Some(day(2027, 1, 1))).into(),
            Edit::RemoveMembers(vec![MemberId(12)]),
        ],
    );
    let [markdown, text, _] = forms(&plan, false);
    let mut last = markdown.find("### Pairs").unwrap();
    for heading in HEADINGS.into_iter().chain(["## Method"]) {
        let place = markdown.find(heading).unwrap();
        assert!(last < place, "{heading}");
        last = place;
        let heading = heading.trim_start_matches('#').trim();
        assert_holds(&text.to_lowercase(), &[&heading.to_lowercase()]);
    }
}

#[test]
fn a_goal_stands_with_success_path_measure_and_date() {
    let measure = Measure {
        unit: "%".to_owned(),
        baseline: Some(50.0),
        target: Some(70.5),
        readings: vec![Reading {
            date: day(2026, 11, 20),
            value: 58.0,
        }],
        ..Measure::named("Engagement")
    };
    let whole = Goal {
        success: "People stay".to_owned(),
        path: "Ask them".to_owned(),
        due: Some(day(2028, 2, 29)),
        ..Goal::named("Motivated people")
    };
    let first = Id::new(1);
    let plan = with(
        &empty(),
        [
            AgendaEdit::AddGoal(whole).into(),
            AgendaEdit::AddMeasureOf(first, measure).into(),
            AgendaEdit::AddGoal(Goal::named("Calm")).into(),
        ],
    );
    let [markdown, ..] = forms(&plan, false);
    assert_holds(
        &markdown,
        &[
            "### Goals\n\n2 goals\n\n#### Motivated people\n\n- Success: People stay\n- Path: Ask them\n\
             - Measure: Engagement, 50 % → 58 % → 70.5 % (baseline → latest → target)\n\
             - Due: 29 February 2028\n\n#### Calm\n\n- Due: no date\n",
        ],
    );
    let expected = json!({
        "id": 1, "text": "Motivated people", "success": "People stay", "path": "Ask them",
        "measure": 1, "due": "2028-02-29",
    });
    assert_eq!(parsed(&plan, false)["goals"][0], expected);
}

#[test]
fn actions_stand_by_due_date_the_open_ones_first_and_the_dropped_nowhere() {
    let due = |title: &str, due: Option<Date>, status: Status| Action {
        due,
        status,
        ..action(title)
    };
    let on = |month, date| Some(day(2026, month, date));
    let actions = [
        due("Undated", None, Status::Planned),
        due("Done early", on(1, 1), Status::Done),
        due("Late", on(12, 1), Status::UnderWay),
        due("Done without a date", None, Status::Done),
        due("Dropped", on(1, 2), Status::Dropped),
        due("Yesterday", on(11, 20), Status::Planned),
        due("Also undated", None, Status::Planned),
        due("Today", on(11, 21), Status::Planned),
        due("Today as well", on(11, 21), Status::Planned),
    ];
    let plan = with(&empty(), actions.map(add));
    let [markdown, ..] = forms(&plan, false);
    let told: Vec<_> = rows(&markdown, "### Actions")
        .into_iter()
        .map(|row| format!("{}: {}, {}", row[0], row[3], row[4]))
        .collect();
    let expected = [
        "Yesterday: 20 November 2026, overdue, Planned",
        "Today: 21 November 2026, Planned",
        "Today as well: 21 November 2026, Planned",
        "Late: 1 December 2026, Under way",
        "Undated: no date, Planned",
        "Also undated: no date, Planned",
        "Done early: 1 January 2026, Done",
        "Done without a date: no date, Done",
    ];
    assert_eq!(told, expected);
    let actions = parsed(&plan, false)["actions"].clone();
    let actions = actions.as_array().unwrap();
    let ids: Vec<_> = actions.iter().map(|action| action["id"].clone()).collect();
    assert_eq!(ids, (1..=9).map(Value::from).collect::<Vec<_>>());
    let overdue = actions.iter().filter(|action| action["overdue"] == true);
    assert_eq!(
        overdue.map(|action| &action["title"]).collect::<Vec<_>>(),
        ["Yesterday"]
    );
}

#[test]
fn an_action_says_for_whom_who_sees_to_it_and_what_it_takes() {
    let whole = Action {
        template: Some("mentoring".to_owned()),
        skills: vec!["courage".to_owned()],
        members: vec![MemberId(2), MemberId(1)],
        owner: Some(Owner::Member(MemberId(2))),
        start: Some(day(2026, 12, 1)),
        due: Some(day(2027, 3, 1)),
        effort: "2 days".to_owned(),
        cost: "€ 500".to_owned(),
        findings: vec!["R14".to_owned()],
        rise: 0.25,
        ..action("Mentoring")
    };
    let outside = Action {
        owner: Some(Owner::Other("A coach".to_owned())),
        ..action("Coaching")
    };
    let plan = with(&with_names(&["Ada", "Bob"]), [add(whole), add(outside)]);
    let [markdown, ..] = forms(&plan, false);
    assert_holds(
        &markdown,
        &[
            "| Action | For whom | Owner | Due | Status | Effort, cost |\n",
            "| Mentoring | Bob, Ada | Bob | 1 March 2027 | Planned | 2 days; € 500 |\n",
            "| Coaching | – | A coach | no date | Planned |  |\n",
        ],
    );
    let actions = &parsed(&plan, false)["actions"];
    let expected = json!({
        "id": 1, "template": "mentoring", "title": "Mentoring", "kind": "coaching",
        "side": "lead", "skills": ["courage"], "members": [2, 1], "owner": {"member": 2},
        "start": "2026-12-01", "due": "2027-03-01", "overdue": false, "effort": "2 days",
        "cost": "€ 500", "status": "planned", "findings": ["R14"], "goals": [], "rise": 0.25,
    });
    assert_eq!(actions[0], expected);
    assert_eq!(actions[1]["owner"], json!({"name": "A coach"}));

    let nobody = with(&empty(), [add(action("Coaching"))]);
    let [markdown, ..] = forms(&nobody, false);
    assert_holds(
        &markdown,
        &[
            "| Action | For whom | Owner | Due | Status |\n",
            "| Coaching | – | nobody yet | no date | Planned |\n",
        ],
    );
    assert_eq!(parsed(&nobody, false)["actions"][0]["owner"], Value::Null);
}

#[test]
fn a_measure_says_where_it_stands() {
    let measure = |name: &str, better: Better, readings: &[(Date, f64)]| Measure {
        better,
        unit: "%".to_owned(),
        baseline: Some(22.0),
        start: Some(day(2025, 11, 21)),
        target: Some(15.0),
        due: Some(day(2026, 11, 21)),
        readings: readings
            .iter()
            .map(|(date, value)| Reading {
                date: *date,
                value: *value,
            })
            .collect(),
        ..Measure::named(name)
    };
    let falling =
        |name: &str, value: f64| measure(name, Better::Lower, &[(day(2026, 11, 20), value)]);
    let measures = [
        falling("Reached", 15.0),
        falling("On its way", 15.5),
        falling("Behind", 16.0),
        falling("Wrong", 22.5),
        measure("Unread", Better::Lower, &[(day(2026, 11, 22), 9.0)]),
        Measure {
            readings: vec![Reading {
                date: day(2026, 1, 2),
                value: -0.125,
            }],
            ..Measure::named("Open")
        },
    ];
    let edits = measures.map(|measure| AgendaEdit::AddMeasure(measure).into());
    let plan = with(&empty(), edits);
    let [markdown, ..] = forms(&plan, false);
    let row = |name: &str, value: &str, trend: &str| {
        format!("| {name} | 22 % | {value} | 15 % | 21 November 2026 | {trend} |\n")
    };
    assert_holds(
        &markdown,
        &[
            "| Measure | Baseline | Latest | Target | Due | Trend |\n",
            &row("Reached", "15 % on 20 November 2026", "Reached"),
            &row("On its way", "15.5 % on 20 November 2026", "On its way"),
            &row("Behind", "16 % on 20 November 2026", "Behind"),
            &row("Wrong", "22.5 % on 20 November 2026", "Wrong way"),
            &row("Unread", "–", "No reading yet"),
            "| Open | – | −0.125 on 2 January 2026 | – | no date | – |\n",
        ],
    );
    let summary = parsed(&plan, false);
    let states: Vec<_> = (0..6).map(|n| &summary["measures"][n]["state"]).collect();
    let expected = ["reached", "on_its_way", "behind", "wrong_way", "no_reading"];
    assert_eq!(states[..5], expected);
    assert_eq!(states[5], &Value::Null);
    let reading = json!({"date": "2026-11-20", "value": 22.5});
    let expected = json!({
        "id": 4, "template": null, "name": "Wrong", "unit": "%", "better": "lower",
        "baseline": 22.0, "start": "2025-11-21", "target": 15.0, "due": "2026-11-21",
        "latest": reading, "readings": [reading], "state": "wrong_way",
    });
    assert_eq!(summary["measures"][3], expected);
    assert_eq!(summary["measures"][4]["latest"], Value::Null);
}

#[test]
fn reviews_stand_the_latest_first_below_the_day_of_the_next() {
    let held = |date: Date, decisions: &str, snapshot: Option<&str>| {
        let review = Review {
            id: Id::new(0),
            date,
            decisions: decisions.to_owned(),
            findings: vec![ReviewFinding {
                rule: "R01".to_owned(),
                severity: Severity::Critical,
            }],
            snapshot: None,
        };
        AgendaEdit::AddReview {
            review,
            snapshot: snapshot.map(str::to_owned),
            next: Some(day(2026, 11, 20)),
        }
        .into()
    };
    let plan = with(
        &brightwater(),
        [
            held(day(2026, 5, 1), "Go on", Some("Spring")),
            held(day(2026, 8, 1), "1. Rest", None),
            held(day(2026, 2, 1), " ", None),
        ],
    );
    let [markdown, ..] = forms(&plan, false);
    assert_holds(
        &markdown,
        &["### Reviews\n\nNext review: 20 November 2026, overdue\n\n\
             - 1 August 2026: 1. Rest\n- 1 May 2026: Go on\n- 1 February 2026\n"],
    );
    let summary = parsed(&plan, false);
    assert_eq!(summary["next_review"], "2026-11-20");
    let findings = json!([{"rule": "R01", "severity": "critical"}]);
    let first = json!({"id": 1, "date": "2026-05-01", "findings": findings, "snapshot": 1});
    assert_eq!(summary["reviews"][0], first);
    assert_eq!(summary["reviews"][1]["snapshot"], Value::Null);

    let next = |date| [AgendaEdit::NextReview(date).into()];
    let [today, ..] = forms(&with(&empty(), next(Some(day(2026, 11, 21)))), false);
    assert_holds(&today, &["### Reviews\n\nNext review: 21 November 2026\n"]);
    let [none, ..] = forms(&with(&plan, next(None)), false);
    assert_holds(
        &none,
        &["### Reviews\n\nNext review: no date\n\n- 1 August"],
    );
}

#[test]
fn an_open_action_says_what_it_develops_answers_and_serves() {
    let goal: Edit = AgendaEdit::AddGoal(Goal::named("Grow")).into();
    let whole = Action {
        skills: vec!["courage".to_owned(), "visionary_thinking".to_owned()],
        members: vec![MemberId(1)],
        findings: vec!["R01".to_owned()],
        goals: vec![Id::new(1)],
        ..action("Coaching")
    };
    let for_nobody = Action {
        members: Vec::new(),
        findings: Vec::new(),
        goals: Vec::new(),
        ..whole.clone()
    };
    let done = Action {
        status: Status::Done,
        ..whole.clone()
    };
    let told = |actions: &[&Action]| {
        let edits = actions.iter().map(|action| add((*action).clone()));
        let plan = with(&fernhill(), [goal.clone()].into_iter().chain(edits));
        let [markdown, ..] = forms(&plan, false);
        let lines = under(&markdown, "#### What the open actions are for");
        lines.join("\n")
    };
    // Skills stand in the order of the framework.
    assert_holds(
        &told(&[&whole]),
        &[
            "- Coaching: develops Visionary thinking, Courage (+0.5 expected); answers Over-managed; \
           serves “Grow”",
        ],
    );
    assert_holds(
        &told(&[&whole, &for_nobody]),
        &["- Coaching: develops Visionary thinking, Courage\n"],
    );
    let [markdown, ..] = forms(
        &with(&fernhill(), [goal, add(done), add(action("Bare"))]),
        false,
    );
    assert!(!markdown.contains("What the open actions are for"));
}
