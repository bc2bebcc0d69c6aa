//! Tables in, numbers out.

use serde_json::Value;

use crate::{
    Desk, repository,
    samples::{SAMPLES, Sample},
};

fn summary_of(sample: &Sample, situation: &str) -> Value {
    let desk = Desk::with(
        "t.csv",
        repository(&format!("tests/data/{}.csv", sample.table)),
    );
    desk.done(&["import", "t.csv", "--situation", situation, "-o", "t.ron"]);
    let json = desk.done(&["summary", "t.ron", "--format", "json"]);
    serde_json::from_str(&json).unwrap()
}

/// Holds a value against one that was printed with this many decimals.
fn assert_near(found: &Value, expected: f64, decimals: i32, of: &str) {
    let found = found.as_f64().unwrap_or_else(|| panic!("{of} is missing"));
    let tolerance = 0.5 * 10_f64.powi(-decimals) + 1e-9;
    assert!(
        (found - expected).abs() <= tolerance,
        "{of}: {found} is not {expected}"
    );
}

#[test]
fn the_sample_teams_have_the_numbers_of_the_research() {
    for sample in &SAMPLES {
        let (situation, _) = sample.verdicts[0];
        let summary = summary_of(sample, situation);
        let team = &summary["team"];
        for (key, expected) in ["lead", "manage", "shared", "tilt"].iter().zip(sample.team) {
            assert_near(&team[key], expected, 4, &format!("{} {key}", sample.table));
        }
        let percent = team["lead_share"].as_f64().map(|share| 100.0 * share);
        assert_near(&percent.into(), sample.lead_percent, 1, sample.table);
        for count in ["members", "rated", "lead_members", "manage_members"] {
            assert_eq!(
                team[count],
                sample.members.len(),
                "{} {count}",
                sample.table
            );
        }

        let members = summary["members"].as_array().unwrap();
        assert_eq!(members.len(), sample.members.len());
        for (place, (member, expected)) in members.iter().zip(sample.members).enumerate() {
            let (name, lead, manage, tilt, quadrant) = *expected;
            assert_eq!(member["id"], place + 1);
            assert_eq!(member["name"], name);
            assert_near(&member["lead"], lead, 4, name);
            assert_near(&member["manage"], manage, 4, name);
            assert_near(&member["tilt"], tilt, 4, name);
            assert_eq!(member["quadrant"], quadrant, "{name}");
        }

        let skills = summary["skills"].as_array().unwrap();
        assert_eq!(skills.len(), sample.skills.len());
        for (skill, (id, mean)) in skills.iter().zip(sample.skills) {
            assert_eq!(skill["id"], *id);
            assert_near(&skill["mean"], *mean, 2, id);
        }
    }
}

#[test]
fn the_sample_teams_get_their_verdicts() {
    for sample in &SAMPLES {
        for (situation, verdict) in sample.verdicts {
            let summary = summary_of(sample, situation);
            assert_eq!(
                summary["team"]["verdict"], *verdict,
                "{} {situation}",
                sample.table
            );
            assert_eq!(summary["situation"], *situation);
        }
    }
}

#[test]
fn the_summary_as_json_is_as_agreed() {
    let desk = Desk::with("b.ron", repository("plans/brightwater.ron"));
    let json = desk.done(&[
        "summary",
        "b.ron",
        "--format",
        "json",
        "--as-of",
        "2026-11-21",
    ]);
    let summary: Value = serde_json::from_str(&json).unwrap();
    let check = |pointer: &str, expected: Value| {
        assert_eq!(summary.pointer(pointer), Some(&expected), "{pointer}");
    };
    check("/format", 1.into());
    check("/title", "Brightwater Labs".into());
    check("/as_of", "2026-11-21".into());
    check("/situation", "stabilise".into());
    check("/next_situation", "launch".into());
    check("/band", serde_json::json!([-1.0, 0.25]));
    check("/floors", serde_json::json!({"lead": 3.0, "manage": 3.5}));
    check("/team/lead", 3.953_125.into());
    check("/team/verdict", "over_led".into());
    check("/members/0/quadrant", "leading_heavy".into());
    let skill = serde_json::json!({
        "id": "emotional_intelligence", "family": "lead", "mean": 4.0, "rated": 8, "min": 3,
        "max": 5, "strong": 5,
    });
    check("/skills/0", skill);
    check("/findings/0/rule", "R02".into());
    check("/findings/0/severity", "critical".into());
    check("/findings/0/subject", serde_json::json!({"kind": "team"}));
    check("/findings/0/sources", serde_json::json!(["S0", "S1"]));
    check(
        "/findings/2/subject",
        serde_json::json!({"kind": "skill", "id": "delegation"}),
    );
    check(
        "/findings/12/subject",
        serde_json::json!({"kind": "member", "id": 7, "name": "Omar Haddad"}),
    );
    for key in ["text", "actions"] {
        assert!(summary["findings"][0].get(key).is_some(), "{key}");
    }
    let proposal = serde_json::json!({"action": "workload_allocation", "score": 7.25});
    check("/proposals/0", proposal);
    let pairing = serde_json::json!({
        "lead": {"id": 1, "name": "Amara Okafor"},
        "manage": {"id": 6, "name": "Hannah Lindqvist"},
        "synergies": ["vision_action", "change_implementation", "people_resources"],
    });
    check("/pairings/0", pairing);
}

#[test]
fn a_table_comes_back_as_it_went_in() {
    for sample in &SAMPLES {
        let table = repository(&format!("tests/data/{}.csv", sample.table));
        let desk = Desk::with("t.csv", &table);
        desk.done(&["import", "t.csv", "-o", "t.ron"]);
        assert_eq!(desk.done(&["export", "t.ron"]), table);
        desk.done(&["export", "t.ron", "-o", "again.csv"]);
        assert_eq!(desk.read("again.csv"), table);
    }
}
