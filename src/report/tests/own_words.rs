//! What a summary does with people's own words: hides them with the names, and never reads them as
//! markup.

use jiff::civil::date as day;
use serde_json::{Value, json};

use super::{
    agenda::{action, add, snapshot, with},
    judgement::{parsed, under},
    progress::fernhill,
    *,
};
use crate::plan::{
    Action, AgendaEdit, ChecklistEdit, Goal, Id, Measure, MeasureDetail, Owner, Review,
    ReviewFinding, Severity, TrainingOption,
};

/// What people wrote, each with a word that nothing else holds.
pub(super) fn own_texts() -> Vec<&'static str> {
    vec![
        "Xgoal",
        "Xsuccess",
        "Xpath",
        "Xmeasure",
        "Xunit",
        "Xkpi",
        "Xaction",
        "Xeffort",
        "Xcost",
        "Xnote",
        "Xowner",
        "Xentry",
        "Xrule",
        "Xdecision",
        "Xfound",
        "Xsnapshot",
        "Xlater",
        "Xcoaching",
        "Xengagement",
        "Xtraining",
        "Ada Xname",
        "Bob Xgone",
    ]
}

/// A plan with every one of the own texts in its place.
pub(super) fn plan_of_own_texts() -> Plan {
    let people = with_names(&["Ada Xname", "Bob Xgone"]);
    let whole = Goal {
        success: "Xsuccess".to_owned(),
        path: "Xpath".to_owned(),
        ..Goal::named("Xgoal")
    };
    let measure = Measure {
        template: Some("Xkpi".to_owned()),
        unit: "Xunit".to_owned(),
        baseline: Some(1.0),
        ..Measure::named("Xmeasure")
    };
    let own = Action {
        template: Some("Xentry".to_owned()),
        members: vec![MemberId(1)],
        owner: Some(Owner::Other("Xowner".to_owned())),
        effort: "Xeffort".to_owned(),
        cost: "Xcost".to_owned(),
        note: "Xnote".to_owned(),
        findings: vec!["Xrule".to_owned(), "R14".to_owned()],
        ..action("Xaction")
    };
    let renamed = Action {
        template: Some("coach_managers".to_owned()),
        owner: Some(Owner::Member(MemberId(1))),
        ..action("Xcoaching")
    };
    let engagement = Measure {
        template: Some("engagement".to_owned()),
        unit: "%".to_owned(),
        ..Measure::named("Xengagement")
    };
    let review = Review {
        id: Id::new(0),
        date: day(2026, 3, 1),
        decisions: "Xdecision".to_owned(),
        findings: vec![ReviewFinding {
            rule: "Xfound".to_owned(),
            severity: Severity::Notice,
        }],
        snapshot: None,
    };
    // One that was chosen without any question answered is found to be weak.
    let training = TrainingOption {
        chosen: true,
        ..TrainingOption::named("Xtraining")
    };
    let held = AgendaEdit::AddReview {
        review,
        snapshot: Some("Xsnapshot".to_owned()),
        next: None,
    };
    let template = content().goals()[0].clone();
    let offered = Goal {
        success: template.success,
        path: "Xpath".to_owned(),
        ..Goal::named(&template.goal)
    };
    with(
        &people,
        [
            AgendaEdit::AddGoal(whole).into(),
            AgendaEdit::AddGoal(offered).into(),
            AgendaEdit::AddMeasureOf(Id::new(1), measure).into(),
            AgendaEdit::AddMeasure(engagement).into(),
            add(own),
            add(renamed),
            held.into(),
            ChecklistEdit::AddTraining(Box::new(training)).into(),
            Edit::RemoveMembers(vec![MemberId(2)]),
            snapshot("Xlater", day(2026, 4, 1)),
            Edit::Describe(MemberId(1), Detail::Emerging(true)),
        ],
    )
}

#[test]
fn nothing_that_people_wrote_stands_where_names_are_hidden() {
    let plan = plan_of_own_texts();
    let hidden = forms(&plan, true);
    let shown = forms(&plan, false).concat();
    for text in own_texts() {
        for form in &hidden {
            assert!(!form.contains(text), "{text} in:\n{form}");
        }
        // Notes are told to nobody, and who left is not there any more.
        let told = !["Xnote", "Bob Xgone"].contains(&text);
        assert_eq!(shown.contains(text), told, "{text}");
    }
}

#[test]
fn numbers_days_and_the_content_s_words_stand_for_hidden_texts() {
    let plan = plan_of_own_texts();
    let template = content().goals()[0].clone();
    let [markdown, ..] = forms(&plan, true);
    assert_holds(
        &markdown,
        &[
            "#### Goal 1\n\n- Measure: Measure 1, 1 → – → – (baseline → latest → target)\n\
             - Due: no date\n",
            &format!(
                "#### {}\n\n- Success: {}\n- Due: no date\n",
                template.goal, template.success
            ),
            "| Action | For whom | Owner | Due | Status |\n",
            "| Action 1 | Member A | somebody outside the team | no date | Planned |\n",
            "| Coaching for managers | – | Member A | no date | Planned |\n",
            "| Measure 1 | 1 | – | – | no date | No reading yet |\n",
            "| Employee engagement | – | – | – | no date | No reading yet |\n",
            "Next review: no date\n\n- 1 March 2026\n",
            "### Since the last snapshot\n\n1 April 2026. The team",
            "### Between 1 March 2026 and 1 April 2026\n",
        ],
    );
    let summary = parsed(&plan, true);
    let at = |pointer: &str| summary.pointer(pointer).unwrap().clone();
    assert_eq!(at("/goals/0/success"), "");
    assert_eq!(at("/goals/1/text"), template.goal);
    assert_eq!(at("/goals/1/path"), "");
    assert_eq!(at("/measures/0/template"), Value::Null);
    assert_eq!(at("/measures/1/template"), "engagement");
    assert_eq!(at("/measures/1/unit"), "%");
    assert_eq!(at("/actions/0/owner"), json!({"name": ""}));
    assert_eq!(at("/actions/0/findings"), json!(["R14"]));
    assert_eq!(at("/actions/1/owner"), json!({"member": 1}));
    assert_eq!(at("/snapshots/0/name"), "1 March 2026");
    assert_eq!(at("/reviews/0/findings"), json!([]));
}

#[test]
fn findings_call_what_is_hidden_as_the_tables_do() {
    let plan = plan_of_own_texts();
    let reading = |measure: u32| AgendaEdit::Reading {
        measure: Id::new(measure),
        date: day(2026, 3, 1),
        value: Some(0.5),
    };
    let baseline = AgendaEdit::Measure(Id::new(2), MeasureDetail::Baseline(Some(1.0)));
    let edits = [reading(1), baseline, reading(2)].map(Edit::from);
    let [markdown, ..] = forms(&with(&plan, edits), true);
    assert_holds(
        &markdown,
        &[
            "- “Action 1”: no due date\n",
            "- “Coaching for managers”: no due date\n",
            "“Training 1” meets 0 of 4 criteria in full and covers 0 of 6 topics.",
            "- Measure 1: 0.5 on 1 March 2026, after 1 at the start\n",
            "- Employee engagement: 0.5 % on 1 March 2026, after 1 % at the start\n",
        ],
    );
}

/// A plan in which every text that people write is this one.
pub(super) fn plan_of(text: &str) -> Plan {
    let own = || text.to_owned();
    let held = AgendaEdit::AddReview {
        review: Review {
            id: Id::new(0),
            date: day(2026, 3, 1),
            decisions: own(),
            findings: Vec::new(),
            snapshot: None,
        },
        snapshot: Some(own()),
        next: None,
    };
    let whole = Goal {
        success: own(),
        path: own(),
        ..Goal::named(text)
    };
    let measure = Measure {
        unit: own(),
        baseline: Some(1e300),
        ..Measure::named(text)
    };
    let whole_action = Action {
        members: vec![MemberId(1)],
        owner: Some(Owner::Other(own())),
        effort: own(),
        cost: own(),
        ..action(text)
    };
    with(
        &with_names(&[text]),
        [
            AgendaEdit::AddGoal(whole).into(),
            AgendaEdit::AddMeasureOf(Id::new(1), measure).into(),
            add(whole_action),
            held.into(),
            Edit::Describe(MemberId(1), Detail::Emerging(true)),
            snapshot(text, day(2026, 4, 1)),
            Edit::Describe(MemberId(1), Detail::Emerging(false)),
        ],
    )
}

#[test]
fn no_text_of_the_agenda_is_read_as_markup_or_breaks_a_line() {
    let headings = |markdown: &str| {
        let lines = markdown.lines().filter(|line| line.starts_with('#'));
        lines.count()
    };
    let [harmless, ..] = forms(&plan_of("Plain"), false);
    for text in hard_names() {
        let plan = plan_of(&text);
        let [markdown, plain, _] = forms(&plan, false);
        for (heading, bars) in [("### Actions", 7), ("### Measures", 7)] {
            let lines = under(&markdown, heading).into_iter();
            let table: Vec<_> = lines.filter(|line| line.starts_with('|')).collect();
            assert_eq!(table.len(), 3, "{text:?}: {table:?}");
            for row in table {
                let markup = row.replace("\\\\", "").replace("\\|", "");
                assert_eq!(markup.matches('|').count(), bars, "{text:?}: {row}");
            }
        }
        assert_eq!(headings(&markdown), headings(&harmless), "{text:?}");
        let unescaped = markdown.replace("\\\\", "").replace("\\<", "");
        let unescaped = unescaped.replace("\\[", "");
        assert!(!unescaped.contains(['<', '[', '\u{202e}']), "{text:?}");
        for line in plain.lines() {
            assert!(line.chars().count() <= 88, "{line}");
            assert!(!line.chars().any(char::is_control), "{line:?}");
            assert!(!line.contains('\u{202e}'), "{line:?}");
        }
        assert_eq!(parsed(&plan, false)["goals"][0]["text"], text);
    }
}

#[test]
fn the_same_plan_and_day_give_the_same_bytes() {
    for plan in [fernhill(), plan_of_own_texts(), plan_of("a|b")] {
        for hide_names in [false, true] {
            assert_eq!(forms(&plan, hide_names), forms(&plan, hide_names));
        }
    }
}
