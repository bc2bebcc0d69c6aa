//! What a summary says of how it goes. Expected values are those of the domain research or worked
//! out by hand.

use jiff::civil::date as day;
use serde_json::{Value, json};

use super::{
    agenda::{action, add, snapshot, with},
    judgement::{parsed, under},
    *,
};
use crate::{
    balance::number,
    exchange::Roster,
    plan::{
        Action, ActionDetail, ActionId, AgendaEdit, FrameworkEdit, Level, PlanParts, SkillDetail,
        Status,
    },
};

fn roster(table: &[u8]) -> Roster {
    read_table(table, &content(), None).unwrap()
}

/// Fernhill as it was before its programme.
fn fernhill_before() -> Plan {
    let plan = roster(include_bytes!("../../../tests/data/fernhill_before.csv"));
    let growth = Edit::Situation(Some("growth".to_owned()));
    with(&plan.into_plan("Fernhill").unwrap(), [growth])
}

/// Fernhill as it was a year later, with a snapshot of each.
pub(super) fn fernhill() -> Plan {
    let before = snapshot("Before", day(2025, 11, 1));
    let before = with(&fernhill_before(), [before]);
    let after = roster(include_bytes!("../../../tests/data/fernhill_after.csv"));
    let after = after.into_plan("Fernhill").unwrap();
    let later = Plan::from_parts(PlanParts {
        members: after.members().to_vec(),
        ..before.parts().clone()
    });
    with(&later.unwrap(), [snapshot("After", day(2026, 11, 1))])
}

/// An action that raises all leading skills of everybody in Fernhill by a level.
fn leading_for_all() -> Action {
    let plan = fernhill_before();
    let skills = plan.framework().skills.iter();
    let leading = skills.filter(|skill| skill.family == Family::Lead);
    Action {
        skills: leading.map(|skill| skill.id.clone()).collect(),
        members: plan.members().iter().map(|member| member.id).collect(),
        rise: 1.0,
        ..action("Lead")
    }
}

#[test]
fn the_forecast_says_where_the_open_actions_would_lead_and_that_it_is_an_assumption() {
    let plan = with(&fernhill_before(), [add(leading_for_all())]);
    let [markdown, ..] = forms(&plan, false);
    let told = under(&markdown, "### Where the open actions would lead").join("\n");
    // Lead rises by 1 from 137/48 in all ratings but one of 96, which is at the top already.
    assert_holds(
        &told,
        &[
            "This is an assumption, no promise: each open action is taken to raise its skills in \
             its people by the levels given.",
            "| Value | Now | Expected |\n",
            "| Lead | 2.85 | 3.84 |\n",
            "| Manage | 3.98 | 3.98 |\n",
            "| Tilt (Lead − Manage) | −1.13 | −0.14 |",
            "The verdict would then be “On an even keel”.",
            "- Findings that would go: Over-managed; Too little leading; ",
            "- Findings that would come: ",
        ],
    );
    let forecast = &parsed(&plan, false)["forecast"];
    let value = |key: &str| forecast[key].as_f64().unwrap();
    assert!((value("lead") - 3.84375).abs() < 1e-12);
    assert!((value("tilt") + 0.135_416_666_666_666_67).abs() < 1e-12);
    assert_eq!(number::side(Some(value("manage"))), "3.98");
    assert_eq!(forecast["verdict"], "even_keel");
    let rules = |key: &str| forecast[key].as_array().unwrap().clone();
    assert_eq!(rules("gone")[..2], ["R01", "R04"]);
    assert!(rules("new").contains(&"R03".into()));
    let name = |rule: &Value| content().rule(rule.as_str().unwrap()).unwrap().name.clone();
    let names: Vec<_> = rules("gone").iter().map(name).collect();
    assert_holds(&told, &[&format!("would go: {}\n", names.join("; "))]);
}

#[test]
fn there_is_no_forecast_unless_an_open_action_raises_somebody() {
    let check = |detail: ActionDetail, is_told: bool| {
        let change = AgendaEdit::Action(ActionId::new(1), detail).into();
        let plan = with(&fernhill_before(), [add(leading_for_all()), change]);
        let [markdown, ..] = forms(&plan, false);
        let heading = "### Where the open actions would lead";
        assert_eq!(markdown.contains(heading), is_told, "{markdown}");
        assert_eq!(parsed(&plan, false)["forecast"].is_object(), is_told);
    };
    check(ActionDetail::Status(Status::UnderWay), true);
    check(ActionDetail::Status(Status::Done), false);
    check(ActionDetail::Status(Status::Dropped), false);
    check(ActionDetail::Members(Vec::new()), false);
    check(ActionDetail::Skills(Vec::new()), false);
    check(ActionDetail::Rise(0.0), false);
}

#[test]
fn a_forecast_that_turns_nothing_says_so() {
    let calm = Action {
        skills: vec!["crisis_management".to_owned()],
        ..leading_for_all()
    };
    let [markdown, ..] = forms(&with(&fernhill_before(), [add(calm)]), false);
    assert_holds(
        &markdown,
        &["The verdict would stay “Leans to managing”.\n\nNo finding would go, come or change.\n"],
    );
}

#[test]
fn the_change_between_snapshots_is_told_with_findings_gone_and_new() {
    let [markdown, ..] = forms(&fernhill(), false);
    assert!(!markdown.contains("### Since"), "{markdown}");
    let told = under(&markdown, "### Between Before and After").join("\n");
    assert_holds(
        &told,
        &[
            "1 November 2025 to 1 November 2026. The team moved onto an even keel: Lead rose from \
             2.85 to 3.82, Manage rose from 3.98 to 4.10, and the tilt went from −1.13 to −0.28, \
             inside what rapid growth asks for.\n",
            "| Value | Before | After |\n",
            "| Lead | 2.85 | 3.82 |\n",
            "| Manage | 3.98 | 4.10 |\n",
            "| Tilt (Lead − Manage) | −1.13 | −0.28 |\n",
            "- Findings gone: Over-managed; Too little leading; Training of people managers; \
             Compliance only; Steps without a why; Priority skills; Thin cover; Roles unclear; \
             Holding to the proven\n- New findings: Even keel\n",
        ],
    );
    let summary = parsed(&fernhill(), false);
    let snapshots = &summary["snapshots"];
    assert_eq!(snapshots[0]["name"], "Before");
    assert_eq!(snapshots[0]["date"], "2025-11-01");
    assert_eq!(snapshots[0]["tilt"], json!(-1.125));
    assert_eq!(snapshots[0]["verdict"], "over_managed");
    assert!((snapshots[1]["lead"].as_f64().unwrap() - 367.0 / 96.0).abs() < 1e-12);
    assert!((snapshots[1]["manage"].as_f64().unwrap() - 394.0 / 96.0).abs() < 1e-12);
    assert_eq!(snapshots[1]["verdict"], "even_keel");
}

#[test]
fn the_change_since_the_last_snapshot_is_told_when_the_people_differ() {
    let check = |edits: &[Edit], heading: &str, note: &str| {
        let [markdown, ..] = forms(&with(&fernhill(), edits.to_vec()), false);
        assert_holds(&markdown, &[&format!("{heading}\n\n{note}. The team ")]);
    };
    let since = "### Since the last snapshot";
    // Without Robert Ellison (3.0 and 4.5) eleven lead at 515/132 and manage at 179/44.
    let without = Edit::RemoveMembers(vec![MemberId(12)]);
    check(
        std::slice::from_ref(&without),
        since,
        "After, 1 November 2026",
    );
    let [markdown, ..] = forms(&with(&fernhill(), [without.clone()]), false);
    assert_holds(
        &under(&markdown, since).join("\n"),
        &[
            "| Value | Before | Now |\n",
            "| Lead | 3.82 | 3.90 |\n",
            "| Manage | 4.10 | 4.07 |\n",
            "| Tilt (Lead − Manage) | −0.28 | −0.17 |\n",
            "No finding is gone, new or changed.",
        ],
    );
    // The latest is the latest by date, wherever it stands in the plan.
    let earlier = snapshot("Earliest", day(2024, 2, 29));
    let edits = [without, earlier];
    check(&edits, since, "After, 1 November 2026");
    let between = "### Between Earliest and After";
    check(&edits, between, "29 February 2024 to 1 November 2026");
}

#[test]
fn a_snapshot_of_a_later_day_is_no_past_to_compare_with() {
    let check = |as_of: Date, since: bool, between: bool| {
        let plan = with(&fernhill(), [Edit::RemoveMembers(vec![MemberId(12)])]);
        let balance = Balance::of(&plan, &content());
        let options = Options {
            as_of,
            ..options(false)
        };
        let progress = Summary::of(&plan, &balance, &content(), &options).progress;
        assert_eq!(progress.since.is_some(), since, "{as_of}");
        assert_eq!(progress.between.is_some(), between, "{as_of}");
        // They are listed all the same.
        assert_eq!(progress.snapshots.len(), 2);
    };
    check(day(2025, 10, 31), false, false);
    check(day(2025, 11, 1), true, false);
    check(day(2026, 10, 31), true, false);
    check(day(2026, 11, 1), true, true);
}

/// Everybody of Fernhill at lead 3.5, so many of the eight managing skills at 5 and the others at 4.
fn managing(at_five: usize) -> Vec<Edit> {
    let plan = fernhill_before();
    let skills = plan.framework().skills.iter().enumerate();
    let (leading, managing): (Vec<_>, Vec<_>) =
        skills.partition(|(_, skill)| skill.family == Family::Lead);
    let lead = leading.iter().enumerate();
    let lead = lead.map(|(nth, (skill, _))| (*skill, if nth % 2 == 0 { 3 } else { 4 }));
    let manage = managing.iter().enumerate();
    let manage = manage.map(|(nth, (skill, _))| (*skill, if nth < at_five { 5 } else { 4 }));
    let levels: Vec<_> = lead.chain(manage).collect();
    let members = plan.members().iter().map(|member| member.id);
    let rate = |member: MemberId| {
        let levels = levels.iter();
        levels.map(move |(skill, level)| Edit::Rate {
            member,
            skill: *skill,
            level: Level::new(*level),
        })
    };
    members.flat_map(rate).collect()
}

#[test]
fn a_finding_that_matters_more_or_less_is_told_with_both_severities() {
    // In growth the band begins at −0.5. Manage 5 makes the tilt −1.5, one level outside: a warning.
    // Manage 4.25 makes it −0.75, a quarter outside: a notice.
    let before = with(&fernhill_before(), managing(8));
    let before = with(&before, [snapshot("Before", day(2025, 11, 1))]);
    let [markdown, ..] = forms(&with(&before, managing(2)), false);
    let told = under(&markdown, "### Since the last snapshot").join("\n");
    assert_holds(
        &told,
        &["- Findings that matter more or less: Over-managed (warning → notice)"],
    );
}

#[test]
fn another_situation_is_a_change_though_people_and_ratings_are_the_same() {
    let plan = with(&fernhill_before(), [snapshot("Before", day(2025, 11, 1))]);
    assert!(!forms(&plan, false)[0].contains("### Since"));
    let crisis = || Some("crisis".to_owned());
    for edit in [Edit::Situation(crisis()), Edit::NextSituation(crisis())] {
        let [markdown, ..] = forms(&with(&plan, [edit]), false);
        assert_holds(&markdown, &["### Since the last snapshot"]);
    }
}

#[test]
fn a_change_of_the_framework_is_told_with_what_changed() {
    let plan = with(&fernhill_before(), [snapshot("Before", day(2025, 11, 1))]);
    let traits = Arc::clone(content().framework("traits").unwrap());
    let plan = with(&plan, [FrameworkEdit::Use(traits).into()]);
    let told = |plan: &Plan, hide_names: bool| {
        let [markdown, ..] = forms(plan, hide_names);
        under(&markdown, "### Since the last snapshot").join("\n")
    };
    let sentence = "Rated by Core 8 + 8 + 3 before, by Traits 5 + 5 after.\n";
    for hide_names in [false, true] {
        assert_holds(&told(&plan, hide_names), &[sentence]);
    }
    // The name of a framework of one's own may tell whose it is.
    let own = with(&plan, [FrameworkEdit::Name("Acme".to_owned()).into()]);
    assert_holds(&told(&own, false), &["before, by Acme after.\n"]);
    assert_holds(
        &told(&own, true),
        &["before, by a framework of its own after.\n"],
    );
    // Another weight alone is a change, though the skills are the same.
    let plan = with(&fernhill_before(), [snapshot("Before", day(2025, 11, 1))]);
    let heavier = FrameworkEdit::Skill(0, SkillDetail::Weight(50.0));
    let told = told(&with(&plan, [heavier.into()]), false);
    assert!(
        told.contains("Lead rose") && !told.contains("ated by"),
        "{told}"
    );
}
