//! What is said of agendas and snapshots that make no sense; see [`faults`](super::faults).

use super::{faults::check, *};
use crate::plan::{Goal, Measure};

/// In a plan with two members, a measure, a goal and a snapshot.
fn check_in_plan(cases: &[(&str, &str)]) {
    for (fields, expected) in cases {
        check(
            &format!(
                "(format: 3, title: \"T\", framework: \"core\",\n\
                 members: [(id: 1, name: \"Ada\"), (id: 2, name: \"Bo\")],\n{fields})"
            ),
            expected,
        );
    }
}

fn check_in(start: &str, cases: &[(&str, &str)]) {
    for (fields, expected) in cases {
        check_in_plan(&[(&format!("{start}{fields})]"), expected)]);
    }
}

fn check_in_goal(cases: &[(&str, &str)]) {
    let start = "measures: [(id: 7, name: \"M\")],\n goals: [(id: 1, ";
    check_in(start, cases);
}

fn check_in_measure(cases: &[(&str, &str)]) {
    check_in("measures: [(id: 1, ", cases);
}

fn check_in_action(cases: &[(&str, &str)]) {
    let start = "goals: [(id: 4, text: \"G\")],\n\
                 actions: [(id: 1, title: \"A\", kind: review, side: both, rise: 0.5, ";
    check_in(start, cases);
}

fn check_in_review(cases: &[(&str, &str)]) {
    let start = "snapshots: [(id: 3, name: \"S\", date: \"2026-01-01\", \
                 framework: \"core\")],\nreviews: [(id: 1, ";
    check_in(start, cases);
}

fn check_in_snapshot(cases: &[(&str, &str)]) {
    let start = "snapshots: [(id: 1, name: \"S\", date: \"2026-01-01\", framework: \"core\", ";
    check_in(start, cases);
}

#[test]
fn a_day_is_one_of_the_calendar_and_written_in_one_way() {
    let no_day = |day: &str, hint: &str| {
        check_in_plan(&[(
            &format!("next_review: ▸\"{day}\""),
            &format!("there is no day \"{day}\"; {hint}"),
        )]);
    };
    no_day("2026-02-30", "that month ends on 2026-02-28");
    no_day("2025-02-29", "that month ends on 2025-02-28");
    no_day("2100-02-29", "that month ends on 2100-02-28");
    no_day("2028-02-30", "that month ends on 2028-02-29");
    no_day("2026-04-31", "that month ends on 2026-04-30");
    for other in [
        "",
        "tomorrow",
        "2026-13-01",
        "2026-00-10",
        "2026-12-00",
        "2026-1-5",
        "20261201",
        "01.12.2026",
        "12/01/2026",
        "26-12-01",
        " 2026-12-01",
        "2026-12-01T10:00",
        "2026-12-01[Europe/Berlin]",
    ] {
        no_day(other, "write year, month and day, as in `\"2026-03-31\"`");
    }
    check_in_plan(&[
        (
            "next_review: ▸2026-12-01",
            "`next_review` needs text in quotes; put it in quotes",
        ),
        (
            "reviews: [(id: 1, date: ▸\"2026-06-31\")]",
            "no day \"2026-06-31\"; ends on 2026-06-30",
        ),
    ]);
    check_in_goal(&[("text: \"G\", due: ▸\"x\"", "no day \"x\"; year, month")]);
    check_in_measure(&[
        ("name: \"M\", start: ▸\"x\"", "no day \"x\"; year, month"),
        (
            "name: \"M\", due: Some(▸\"x\")",
            "no day \"x\"; year, month",
        ),
        (
            "name: \"M\", readings: [(date: \"2026-01-01\", value: 1), (value: 1, date: ▸\"x\")]",
            "no day \"x\"; year, month",
        ),
    ]);
    check_in_action(&[
        ("start: ▸\"x\"", "no day \"x\"; year, month"),
        ("due: ▸\"x\"", "no day \"x\"; year, month"),
    ]);
}

#[test]
fn goals_have_words_and_a_measure_that_there_is() {
    check_in_goal(&[
        (
            "text: ▸\" \"",
            "a goal says what is wanted; write it, or take the goal out",
        ),
        (
            "text: \"G\", measure: ▸8",
            "there is no measure with the id 8; use the id of a measure of this plan",
        ),
        (
            "text: \"G\", measure: ▸-1",
            "no measure with the id -1; use",
        ),
        (
            "text: \"G\", measure: Some(▸7.5)",
            "no measure with the id 7.5; use",
        ),
        (
            "text: \"G\", measure: ▸\"M\"",
            "`measure` needs a number, not \"M\"; without quotes",
        ),
        (
            "text: \"G\", ▸sucess: \"\"",
            "no field `sucess`; write `success` instead",
        ),
    ]);
    check_in_plan(&[(
        "goals: [▸(id: 1)]",
        "the field `text` is missing here; as in `text: \"",
    )]);
}

#[test]
fn measures_have_names_numbers_and_readings_in_the_order_of_days() {
    check_in_measure(&[
        (
            "name: ▸\"\"",
            "a measure needs a name; write it, or take the measure out",
        ),
        (
            "name: \"M\", baseline: ▸NaN",
            "`baseline` cannot be NaN; write a number such as 52.5",
        ),
        (
            "name: \"M\", target: ▸-inf",
            "`target` cannot be -inf; such as 52.5",
        ),
        (
            "name: \"M\", readings: [(date: \"2026-01-01\", value: ▸inf)]",
            "`value` cannot be inf; such as 52.5",
        ),
        (
            "name: \"M\", target: ▸1e999",
            "`target` cannot be inf; such as 52.5",
        ),
        (
            "name: \"M\", better: ▸more",
            "`better` has no choice `more`; write one of higher, lower",
        ),
        (
            "name: \"M\", template: ▸\"on_tme\"",
            "there is no measure \"on_tme\" to start from; write `on_time` instead",
        ),
        (
            "name: \"M\", template: ▸\"sunshine of the year\"",
            "no measure; open the plan with a newer Even Keel, or take the line out",
        ),
        (
            "name: \"M\", readings: [(date: \"2026-03-01\", value: 1),\n\
             (date: ▸\"2026-02-28\", value: 2)]",
            "the reading of 2026-02-28 stands behind that of 2026-03-01; in the order of their",
        ),
        (
            "name: \"M\", readings: [(date: \"2026-03-01\", value: 1),\n\
             (date: ▸\"2026-03-01\", value: 1)]",
            "there is a reading of 2026-03-01 already; keep one of the two",
        ),
        (
            "name: \"M\", readings: [▸(date: \"2026-03-01\")]",
            "the field `value` is missing here; as in `value: 52.0`",
        ),
        (
            "name: \"M\", readings: [▸(value: 2)]",
            "the field `date` is missing here; as in `date: \"2026-12-01\"`",
        ),
    ]);
}

#[test]
fn actions_have_titles_and_point_to_what_is_there_once() {
    check_in_plan(&[(
        "actions: [(id: 1, title: ▸\"\\t\", kind: review, side: both, rise: 0)]",
        "an action needs a title; write it, or take the action out",
    )]);
    check_in_action(&[
        (
            "skills: [\"courage\", ▸\"curage\"]",
            "\"core\" has no skill \"curage\"; write `courage` instead",
        ),
        (
            "skills: [▸\"shoe size\"]",
            "no skill \"shoe size\"; use the id of one of its skills, or take it out",
        ),
        (
            "skills: [\"courage\", ▸\"courage\"]",
            "`skills` names courage a second time; keep one of the two",
        ),
        (
            "members: [2, /* , */ ▸3]",
            "there is no member with the id 3; use the id of a member of this plan, or take it out",
        ),
        ("members: [▸0]", "no member with the id 0; use"),
        (
            "members: [2, 1, ▸2]",
            "`members` names 2 a second time; keep one",
        ),
        (
            "owner: member(▸9)",
            "no member with the id 9; use the id of a member",
        ),
        (
            "owner: Some(member(\n▸9))",
            "no member with the id 9; use the id of a member",
        ),
        (
            "owner: other(▸\" \")",
            "whoever is named in place of a member needs a name; write it, or take the owner out",
        ),
        (
            "owner: ▸somebody(1)",
            "`owner` has no choice `somebody`; write one of member, other",
        ),
        (
            "owner: member(▸\"Ada\")",
            "a number is needed here, not \"Ada\"; without quotes",
        ),
        (
            "owner: other(▸9)",
            "text in quotes is needed here, not `9`; put it in quotes",
        ),
        (
            "findings: [\"R04\", ▸\"R99\"]",
            "there is no rule \"R99\"; open the plan with a newer Even Keel",
        ),
        (
            "findings: [▸\"R4\"]",
            "there is no rule \"R4\"; write `R04` instead",
        ),
        (
            "findings: [\"R04\", ▸\"R04\"]",
            "`findings` names R04 a second time; keep",
        ),
        (
            "goals: [▸5]",
            "there is no goal with the id 5; use the id of a goal of this plan",
        ),
        ("goals: [4, ▸4]", "`goals` names 4 a second time; keep one"),
        (
            "template: ▸\"role_chater\"",
            "there is no action \"role_chater\" to start from; write `role_charter` instead",
        ),
        (
            "template: ▸\"walk to the moon\"",
            "no action \"walk to the moon\"; open the plan with a newer Even Keel",
        ),
        (
            "status: ▸begun",
            "`status` has no choice `begun`; write one of planned, under_way, done, dropped",
        ),
        ("▸rise: 1", "`rise` stands here a second time; keep one"),
    ]);
}

#[test]
fn actions_have_a_kind_a_side_and_a_rise_on_the_scale() {
    for rise in ["-0.1", "4.1", "NaN", "inf"] {
        check_in_plan(&[(
            &format!("actions: [(id: 1, title: \"A\", kind: review, side: both, rise: ▸{rise})]"),
            &format!("`rise` cannot be {rise}; use a number from 0 to 4"),
        )]);
    }
    for (fields, missing) in [
        (
            "kind: review, side: both, rise: 0",
            "title: \"A clear direction\"",
        ),
        ("title: \"A\", side: both, rise: 0", "kind: training"),
        ("title: \"A\", kind: review, rise: 0", "side: both"),
        ("title: \"A\", kind: review, side: both", "rise: 0.5"),
    ] {
        check_in_plan(&[(
            &format!("actions: [▸(id: 1, {fields})]"),
            &format!("is missing here; as in `{missing}`"),
        )]);
    }
}

#[test]
fn reviews_name_rules_and_a_snapshot_that_there_are() {
    check_in_review(&[
        (
            "date: \"2026-01-01\", findings: [(severity: info, rule: ▸\"R99\")]",
            "there is no rule \"R99\"; newer Even Keel",
        ),
        (
            "date: \"2026-01-01\", findings: [▸(rule: \"R04\")]",
            "the field `severity` is missing here; as in `severity: warning`",
        ),
        (
            "date: \"2026-01-01\", findings: [(rule: \"R04\", severity: ▸bad)]",
            "`severity` has no choice `bad`; write one of critical, warning, ",
        ),
        (
            "date: \"2026-01-01\", snapshot: ▸1",
            "there is no snapshot with the id 1; use the id of a snapshot of this plan",
        ),
    ]);
}

#[test]
fn a_snapshot_is_held_to_the_same_as_a_plan() {
    check_in_plan(&[
        (
            "snapshots: [(id: 1, name: ▸\"\", date: \"2026-01-01\", framework: \"core\")]",
            "a snapshot needs a name; write it, or take the snapshot out",
        ),
        (
            "snapshots: [(id: 1, name: \"S\", date: ▸\"2026-01-32\", framework: \"core\")]",
            "no day \"2026-01-32\"; that month ends on 2026-01-31",
        ),
        (
            "snapshots: [(id: 1, name: \"S\", date: \"2026-01-01\", framework: ▸\"cor\")]",
            "no framework \"cor\"; write `core` instead",
        ),
    ]);
    check_in_snapshot(&[
        (
            "situation: ▸\"lunch\"",
            "no situation \"lunch\"; write `launch` instead",
        ),
        (
            "band: (low: 1, high: ▸0)",
            "ends at 0, below its start; at least `low`",
        ),
        (
            "floors: (lead: 3, manage: ▸9)",
            "`manage` cannot be 9; from 1 to 5",
        ),
        (
            "members: [(id: 1, name: ▸\"\")]",
            "the member has no name; write a name",
        ),
        (
            "members: [(id: 9, name: \"A\"), (id: ▸9, name: \"B\")]",
            "the id 9 is already that of A; 10 is free",
        ),
        (
            "members: [(id: 1, name: \"A\", ratings: {\"courage\": ▸6})]",
            "the rating 6 is not on the scale; from 1 to 5",
        ),
        (
            "members: [(id: 1, name: \"A\", ratings: {▸\"curage\": 6})]",
            "no skill \"curage\"; write `courage`",
        ),
        (
            "members: [(id: 9, name: \"A\")])], next_member: ▸5, set_aside: [(rule: \"R04\", reason: \"x\"",
            "`next_member` cannot be 5; above every member's id: use 10, or leave the line out",
        ),
    ]);
}

#[test]
fn things_of_a_kind_have_ids_of_their_own() {
    let others = [
        ("goal", "text: \"X\"", "X"),
        ("measure", "name: \"X\"", "X"),
        (
            "action",
            "title: \"X\", kind: review, side: both, rise: 0",
            "X",
        ),
        ("review", "date: \"2026-01-01\"", "2026-01-01"),
        (
            "snapshot",
            "name: \"X\", date: \"2026-01-01\", framework: \"core\"",
            "X",
        ),
    ];
    for (one, fields, name) in others {
        check_in_plan(&[
            (
                &format!("{one}s: [(id: 3, {fields}), (id: ▸3, {fields})]"),
                &format!(
                    "the id 3 is already that of {name}; each {one} an id of its own; 4 is free"
                ),
            ),
            (
                &format!("{one}s: [(id: ▸0, {fields})]"),
                "an id cannot be 0; whole number from 1",
            ),
            (
                &format!("next_{one}_id: ▸3, {one}s: [(id: 3, {fields})]"),
                &format!("`next_{one}_id` cannot be 3; above every {one}'s id: use 4, or leave"),
            ),
            (
                &format!("next_{one}_id: ▸0.5"),
                &format!("`next_{one}_id` cannot be 0.5; whole number from 1 to"),
            ),
            (
                &format!("{one}s: [(id: 1, {fields}, ▸ident: 1)]"),
                "there is no field `ident` here; write",
            ),
        ]);
    }
}

#[test]
fn more_than_a_plan_can_hold_is_told_at_the_first_too_many() {
    let goals = "(id: 1, text: \"A\"),\n".repeat(Items::<Goal>::MOST);
    let readings = "(date: \"\", value: 1),\n".repeat(Measure::MOST_READINGS);
    check_in_plan(&[
        (
            &format!("goals: [{goals}▸(id: 1, text: \"A\"), (id: 1, text: \"A\")]"),
            "a plan holds at most 10000 goals; take this goal out and all that follow",
        ),
        (
            &format!(
                "measures: [(id: 1, name: \"M\", readings: [{readings}▸(date: \"\", value: 1)])]"
            ),
            "a measure has at most 10000 readings; take this reading out",
        ),
    ]);
}

#[test]
fn snapshots_that_keep_too_many_members_are_told_at_the_first_too_many() {
    let snapshot = |count: usize| {
        let members = "(id:1,name:\"A\"),".repeat(count);
        format!("(id:1,name:\"S\",date:\"\",framework:\"\",members:[{members}])")
    };
    let full = format!("{},\n", snapshot(Plan::MOST_MEMBERS)).repeat(4);
    assert_eq!(4 * Plan::MOST_MEMBERS, Plan::MOST_KEPT);
    check_in_plan(&[(
        &format!("snapshots: [{full}▸{}]", snapshot(1)),
        "a plan keeps at most 1000000 members in all its snapshots; take this snapshot out",
    )]);
}
