//! What a summary says of what is planned, with and without names.

use serde_json::{Value, json};

use super::*;
use crate::plan::{Action, ActionKind, ActionSide, AgendaEdit, Measure, Reading};

/// What was read of a measure the day before, after 50 at the start.
fn read(template: Option<&str>, name: &str, unit: &str) -> Measure {
    Measure {
        template: template.map(str::to_owned),
        unit: unit.to_owned(),
        baseline: Some(50.0),
        readings: vec![Reading {
            date: Date::constant(2026, 11, 20),
            value: 40.0,
        }],
        ..Measure::named(name)
    }
}

fn action(template: Option<&str>, title: &str) -> Action {
    Action {
        template: template.map(str::to_owned),
        ..Action::named(title, ActionKind::Structure, ActionSide::Both, 0.5)
    }
}

/// A plan with actions and measures of the content, and with own ones that tell who is meant.
fn planned() -> Plan {
    let actions = [
        action(
            Some("role_charter"),
            "Role charter: who leads, who manages what",
        ),
        action(Some("reading"), "Reading list for Zelda"),
        action(None, "Talk to Zelda"),
    ];
    let measures = [
        read(Some("on_time"), "Deadlines met", "%"),
        read(Some("turnover"), "Zelda’s turnover", "%"),
        read(None, "Calls", "to Zelda"),
    ];
    let actions = actions.map(|action| AgendaEdit::AddAction(Box::new(action)).into());
    let measures = measures.map(|measure| AgendaEdit::AddMeasure(measure).into());
    let edits: Vec<Edit> = actions.into_iter().chain(measures).collect();
    let apply = |plan: Plan, edit: &Edit| plan.apply(edit).unwrap();
    edits.iter().fold(brightwater(), apply)
}

/// Subject and text of what a rule found.
fn found(rule: &str, hide_names: bool) -> Vec<(Value, String)> {
    let document: Value = serde_json::from_str(&json(&summary(&planned(), hide_names))).unwrap();
    let findings = document["findings"].as_array().unwrap().iter();
    let findings = findings.filter(|finding| finding["rule"] == rule);
    findings
        .map(|finding| {
            let text = finding["text"].as_str().unwrap().to_owned();
            (finding["subject"].clone(), text)
        })
        .collect()
}

#[test]
fn json_tells_which_finding_action_or_measure_is_meant() {
    let subjects = |rule| -> Vec<Value> {
        let found = found(rule, false).into_iter();
        found.map(|(subject, _)| subject).collect()
    };
    let finding = |rule| json!({"kind": "finding", "rule": rule});
    let action = |id, title| json!({"kind": "action", "id": id, "title": title});
    // The critical finding, the warnings, and the actions without owner and due date.
    let expected = [
        finding("R02"),
        finding("R05"),
        finding("R08"),
        finding("R12"),
        finding("R13"),
        finding("R21"),
        action(1, "Role charter: who leads, who manages what"),
        action(2, "Reading list for Zelda"),
        action(3, "Talk to Zelda"),
    ];
    assert_eq!(subjects("R25"), expected);
    let measure = |id, name| json!({"kind": "measure", "id": id, "name": name});
    let expected = [
        measure(1, "Deadlines met"),
        measure(2, "Zelda’s turnover"),
        measure(3, "Calls"),
        json!({"kind": "team"}),
    ];
    assert_eq!(subjects("R30"), expected);
}

#[test]
fn what_people_wrote_of_their_plan_stays_hidden_with_the_names() {
    for form in forms(&planned(), true) {
        assert!(!form.contains("Zelda"), "{form}");
    }
    let lacks = |title: &str| format!("“{title}” has neither an owner nor a due date yet.");
    let texts = |rule| -> Vec<String> {
        let found = found(rule, true).into_iter();
        found.map(|(_, text)| text).collect()
    };
    let expected = [
        lacks("Role charter: who leads, who manages what"),
        lacks("Reading list"),
        lacks("Action 3"),
    ];
    assert_eq!(texts("R25")[6..], expected);
    let went = |name: &str, [now, then]: [&str; 2]| {
        format!("{name} went the wrong way: {now} on 20 November 2026, after {then} at the start.")
    };
    let expected = [
        went("Deadlines met", ["40 %", "50 %"]),
        went("Staff turnover", ["40 %", "50 %"]),
        went("Measure 3", ["40", "50"]),
    ];
    assert_eq!(texts("R30")[..3], expected);
    let subject = &found("R25", true)[8].0;
    assert_eq!(
        *subject,
        json!({"kind": "action", "id": 3, "title": "Action 3"})
    );
    let subject = &found("R30", true)[2].0;
    assert_eq!(
        *subject,
        json!({"kind": "measure", "id": 3, "name": "Measure 3"})
    );
}

#[test]
fn a_summary_lists_what_the_plan_lacks() {
    let [markdown, text, _] = forms(&planned(), false);
    assert_holds(
        &markdown,
        &[
            "### 9 gaps in the plan — notice\n\nSerious findings need an action that answers them",
            "\n- Over-led: no action answers it\n",
            "\n- “Talk to Zelda”: no owner, no due date\n",
            "### The measures deserve a look — warning\n\n",
            "\n- Deadlines met: 40 % on 20 November 2026, after 50 % at the start\n",
            "\n- Calls: 40 to Zelda on 20 November 2026, after 50 to Zelda at the start\n",
            "Worth trying: Regular balance review; Well-being care\n",
        ],
    );
    assert_holds(&text, &["\n- “Talk to Zelda”: no owner, no due date\n"]);
}
