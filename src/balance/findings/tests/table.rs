//! The table of rules: what the rules ask of it, what it suggests and on what it rests.

use std::collections::BTreeMap;

use super::{
    super::{check, load, of},
    given::Given,
};
use crate::{
    balance::tests::teams::content,
    content::{Content, Tables},
};

#[test]
fn the_table_of_rules_holds_what_the_rules_ask_for() {
    load().unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_mistake_against_a_rule_names_table_row_and_field() {
    // Puts `new` for the first `old`; the message must hold all words of `parts`.
    let wrong = |old: &str, new: &str, parts: &str| {
        let mut tables = Tables::BUILT_IN;
        assert!(tables.rules.contains(old), "no {old:?}");
        let changed = tables.rules.replacen(old, new, 1);
        tables.rules = &changed;
        // What other tables name is missed when they are loaded, the rest when the rules are asked.
        let checked = Content::load(tables).and_then(|content| check(&content));
        let error = checked.expect_err(new).to_string();
        for part in parts.split(' ').chain(["rules"]) {
            assert!(error.contains(part), "no {part:?} in {error:?}");
        }
    };
    let one_up = "\"notice_up_to\": 0.25, \"warning_up_to\"";
    wrong(
        one_up,
        "\"warning_up_to\"",
        "R01 numbers notice_up_to missing",
    );
    let gap = "\"gap_from\": 1.0";
    wrong(
        gap,
        "\"gap_from\": 1.0, \"spare\": 1",
        "R10 numbers spare not asked",
    );
    wrong(gap, "\"gap\": 1.0", "R10 numbers gap");
    wrong("\"vision\": [", "\"vista\": [", "R21 skills vis");
    wrong(
        "{\"boldness\": [",
        "{\"spare\": [], \"boldness\": [",
        "R17 skills spare not asked",
    );
    wrong(
        "    skills: {\"contact\": [\"empathy_listening\", \"communication\"]},\n",
        "",
        "R15 skills contact missing",
    );
    let crisis = "    situations: {\"crisis\": \"crisis\"},\n";
    wrong(crisis, "", "R07 situations crisis missing");
    wrong(
        "    numbers: {\"mismatch_from\"",
        "    situations: {\"spare\": \"crisis\"},\n    numbers: {\"mismatch_from\"",
        "R11 situations spare not asked",
    );
    let kinds = "    action_kinds: [training, coaching, mentoring, stretch],\n";
    wrong(kinds, "", "R14 action_kinds missing");
    let spare = "    watched_by: [\"wellbeing\"],\n    answered_by: [";
    wrong("    answered_by: [", spare, "R16 watched_by not asked");
    let watched = "    watched_by: [\"wellbeing\"],\n";
    wrong(watched, "", "R30 watched_by missing");
    wrong("\"none_chosen\":", "\"unchosen\":", "R06 texts none_chosen");
    wrong(
        "\"unset\":",
        "\"spare\": \"A text.\", \"unset\":",
        "R11 texts spare not asked",
    );
    wrong("\"beside\":", "\"aside\":", "R04 texts aside");
    let title = "title: \"Nobody joins both sides\"";
    wrong(title, "title: \"{nothing}\"", "R12 title {nothing}");
    wrong(title, "title: \"{name}\"", "R12 title {name}");
    let summary = "summary: \"They manage well";
    wrong(summary, "summary: \"{skill} They", "R17 summary {skill}");
    let change = "change: \"A team mean";
    wrong(
        change,
        "change: \"{count} A team mean",
        "R07 change {count}",
    );
    wrong(
        "\"over\": \"Lead is {lead}",
        "\"over\": \"Lead is {leed}",
        "R01 texts {leed}",
    );
    wrong("{holder}", "{top}", "R09 texts {top}");
    // As the number of a wording, too.
    wrong("{weak|leads|lead}", "{week|leads|lead}", "R19 texts {week}");
    // Only a count can say which wording is right.
    wrong(
        "{weak|leads|lead}",
        "{tilt|leads|lead}",
        "R19 wording {tilt}",
    );
    wrong(
        "brief: {\"nobody\"",
        "brief: {\"spare\": \"\", \"nobody\"",
        "R09 brief spare",
    );
    let row = "(id: \"R99\", name: \"\", group: team, title: \"\", texts: {}, change: \"\"),";
    wrong("\n]", &format!("\n{row}\n]"), "R99");
}

/// Rules with the ids of their sources and of the actions they suggest, the latter by skill or by
/// case where that matters.
const EXPECTED: &[[&str; 3]] = &[
    [
        "R01",
        "S0 S1",
        "vision_session leadership_all_levels coach_managers brainstorm hand_over_decisions",
    ],
    [
        "R02",
        "S0 S1",
        "vision_to_steps clear_objectives role_charter metrics_review procedures",
    ],
    ["R03", "S0 S1 S2", ""],
    [
        "R04",
        "S1 S3",
        "coach_managers mentoring vision_session feedback_360",
    ],
    [
        "R05",
        "S1 S3",
        "clear_objectives workload_allocation metrics_review process_review budget_review",
    ],
    ["R06", "S1 S0 S2 S3", "alignment_meeting balance_review"],
    [
        "R07",
        "S4",
        "communication: open_channel message_tailoring; crisis_management: crisis_drill; \
         problem_resolution: process_review mediation_practice",
    ],
    ["R08", "S1 S3 S0", ""],
    ["R09", "S0", "mentoring delegate_tasks internal_programme"],
    [
        "R10",
        "S0 S1",
        "leadership_all_levels recognition support_others",
    ],
    ["R11", "S0", "role_charter"],
    ["R12", "S0 S1", "pairing coach_managers stretch_project"],
    [
        "R13",
        "S3",
        "training_course online_course seminar executive_coaching",
    ],
    ["R14", "S3", "training_course mentoring stretch_project"],
    [
        "R15",
        "S4",
        "listening_rounds open_channel listening_practice",
    ],
    [
        "R16",
        "S0 S4",
        "alignment_meeting open_channel needs_checkin",
    ],
    ["R17", "S4", "safe_trial fear_reflection mentoring"],
    [
        "R18",
        "S3 S1",
        "manages_more: brainstorm feedback_routine collaboration_setup message_tailoring; \
         leads_more: procedures metrics_review delegate_tasks workload_review",
    ],
    ["R19", "S0", "coach_managers spot_potential consultancy"],
    ["R20", "S0", "alignment_meeting pairing team_building"],
    ["R21", "S1 S3", "vision_to_steps clear_objectives pairing"],
    ["R22", "S0 S1", "vision_session lead_a_meeting pairing"],
    ["R23", "S3", ""],
    [
        "R24",
        "S0",
        "role_charter leadership_all_levels coach_managers alignment_meeting recognition \
         training_course",
    ],
    ["R25", "S3", ""],
    ["R27", "S3", "balance_review"],
    ["R28", "S3", "hand_over_decisions needs_checkin"],
    ["R29", "S3", ""],
    [
        "R30",
        "S0 S3 S4",
        "any: balance_review; unwatched: wellbeing_care balance_review",
    ],
    ["R32", "S1 S0", "reflection_time survey"],
    ["R33", "S0 S1", ""],
    ["R34", "", ""],
    [
        "R35",
        "S1 S3",
        "consultancy training_course clear_objectives vision_session",
    ],
    ["R36", "S0 S1 S4", "survey one_to_one balance_review"],
];

#[test]
fn each_rule_has_the_sources_and_suggestions_of_the_research() {
    let ids = content().rules().iter().map(|row| row.id.as_str());
    assert!(ids.eq(EXPECTED.iter().map(|[id, ..]| *id)));
    for [id, sources, actions] in EXPECTED {
        let row = content().rule(id).unwrap();
        let found: Vec<_> = row
            .sources
            .iter()
            .map(|source| source.id.as_str())
            .collect();
        assert_eq!(found.join(" "), *sources, "{id}");
        let lists = actions.split("; ").filter(|list| !list.is_empty());
        let lists: BTreeMap<String, Vec<String>> = lists
            .map(|list| {
                let (key, ids) = list.split_once(": ").unwrap_or(("any", list));
                (key.to_owned(), ids.split(' ').map(str::to_owned).collect())
            })
            .collect();
        assert_eq!(row.actions, lists, "{id}");
        assert_eq!(row.develop_the_skill, *id == "R08", "{id}");
    }
}

#[test]
fn suggestions_go_by_the_skill_where_a_rule_is_about_skills() {
    let check = |rule: &str, skill: &str, expected: &[&str]| {
        let given = Given::means(&[(skill, 2.0)]).now("crisis");
        let given = if skill == "delegation" {
            given.now("stabilise")
        } else {
            given
        };
        let balance = given.balance();
        let inputs = given.inputs(&balance);
        let findings = of(&inputs);
        let finding = findings
            .iter()
            .find(|finding| finding.rule == rule)
            .unwrap();
        let found = finding.actions(&finding.hits[0], &inputs);
        assert_eq!(found, expected, "{rule} {skill}");
    };
    check(
        "R07",
        "communication",
        &["open_channel", "message_tailoring"],
    );
    check("R07", "crisis_management", &["crisis_drill"]);
    let process = ["process_review", "mediation_practice"];
    check("R07", "problem_resolution", &process);
    // Whatever develops the skill, in the order of the catalogue.
    check("R08", "crisis_management", &["crisis_drill"]);
    check(
        "R08",
        "delegation",
        &[
            "delegate_tasks",
            "hand_over_decisions",
            "workload_allocation",
        ],
    );
    check(
        "R08",
        "problem_resolution",
        &["process_review", "risk_check", "brainstorm", "crisis_drill"],
    );
}
