//! What a summary concludes. Expected findings, scores and pairs are those of the domain research.

use serde_json::{Value, json};

use super::*;
use crate::balance::Severity;

/// A card with this severity and title that asks for nothing.
fn card(severity: Severity, title: &str) -> CardSummary {
    CardSummary {
        severity,
        title: title.to_owned(),
        text: "A sentence.".to_owned(),
        each: Vec::new(),
        actions: Vec::new(),
        set_aside: None,
    }
}

/// A summary with these cards alone.
fn with_cards(cards: Vec<CardSummary>) -> Summary {
    let mut summary = summary(&empty(), false);
    summary.judgement.cards = cards;
    summary
}

/// People whom the plan marks as rising leaders; what is said of each begins with the name.
fn rising(names: &[&str]) -> Plan {
    let plan = with_names(names);
    let members = plan.members().to_vec();
    members.iter().fold(plan, |plan, member| {
        let edit = Edit::Describe(member.id, Detail::Emerging(true));
        plan.apply(&edit).unwrap()
    })
}

pub(super) fn parsed(plan: &Plan, hide_names: bool) -> Value {
    serde_json::from_str(&json(&summary(plan, hide_names))).unwrap()
}

/// The lines under a heading, as far as the next one.
pub(super) fn under<'a>(markdown: &'a str, heading: &str) -> Vec<&'a str> {
    let lines = markdown.lines().skip_while(|line| *line != heading).skip(1);
    lines.take_while(|line| !line.starts_with('#')).collect()
}

#[test]
fn a_summary_tells_every_finding_the_worst_first() {
    let [markdown, text, _] = forms(&brightwater(), false);
    assert_holds(
        &markdown,
        &["## Findings\n\n1 critical, 4 warnings, 4 notices, 1 strength\n\n### "],
    );
    let headings: Vec<_> = markdown
        .lines()
        .filter(|line| line.starts_with("### ") && line.contains(" — "))
        .collect();
    let expected = [
        "### The team leads more than it manages for this situation — critical",
        "### Thin where restoring order needs strength — warning",
        "### Nobody joins both sides — warning",
        "### 1 of 4 people managers trained for the role — warning",
        "### Vision without steps and dates — warning",
        "### Skills are covered by one person or nobody — notice",
        "### Say who leads and who manages what — notice",
        "### Rising leaders go without support — notice",
        "### 7 members lean clearly to one side — notice",
        "### Strong in visionary thinking, inspiring communication and courage — strength",
    ];
    assert_eq!(headings, expected);
    // Over-led by 1.2478, and short by 1.0446 in managing.
    let over_led = under(&markdown, expected[0]).join("\n");
    assert_holds(
        &over_led,
        &[
            "Lead is 3.95 and Manage 2.46: a tilt of +1.50",
            "Too little managing as well: 2.46, where 3.50 is the floor.",
            // What answers both, before what answers one of them.
            "Worth trying: Set clear objectives with dates; Metrics and progress review; Break the \
             vision into steps; and 5 more\n",
        ],
    );
    let one_sided = under(&markdown, expected[8]).join("\n");
    let of_each = [
        ("Amara Okafor", "+2.63"),
        ("Lukas Novak", "+1.88"),
        ("Priya Raman", "+1.63"),
        ("Mateo Alvarez", "+2.25"),
        ("Yuki Tanaka", "+1.29 (hint)"),
        ("Omar Haddad", "+1.25 (hint)"),
        ("Chloe Martin", "+1.82 (hint)"),
    ];
    for (name, tilt) in of_each {
        let line = format!("\n- {name}: {tilt}\n");
        assert_holds(&one_sided, &[&line]);
    }
    assert_holds(
        &text,
        &[
            "FINDINGS\n========\n\n1 critical, 4 warnings",
            "\nNobody joins both sides — warning\n---------------------------------\n\n",
            "- Hannah Lindqvist\n- Chloe Martin\n",
        ],
    );
}

#[test]
fn the_count_of_findings_agrees_in_number_and_leaves_out_what_is_not_there() {
    let check = |severities: &[(Severity, usize)], expected: &str| {
        let cards = severities
            .iter()
            .flat_map(|(severity, number)| (0..*number).map(|_| card(*severity, "Title")));
        let markdown = markdown(&with_cards(cards.collect()));
        assert_holds(&markdown, &[&format!("## Findings\n\n{expected}\n\n")]);
    };
    check(&[(Severity::Critical, 1)], "1 critical");
    check(&[(Severity::Critical, 2)], "2 critical");
    check(
        &[
            (Severity::Warning, 1),
            (Severity::Notice, 1),
            (Severity::Info, 1),
        ],
        "1 warning, 1 notice, 1 hint",
    );
    check(
        &[
            (Severity::Warning, 2),
            (Severity::Notice, 3),
            (Severity::Info, 4),
        ],
        "2 warnings, 3 notices, 4 hints",
    );
    check(&[(Severity::Positive, 1)], "1 strength");
    check(&[(Severity::Positive, 2)], "2 strengths");
}

#[test]
fn long_lists_say_how_many_more_there_are() {
    let items = |number: usize| {
        (1..=number)
            .map(|n| format!("Item {n}"))
            .collect::<Vec<_>>()
    };
    let told = |each: usize, actions: usize| {
        let card = CardSummary {
            each: items(each),
            actions: items(actions),
            ..card(Severity::Notice, "Title")
        };
        let markdown = markdown(&with_cards(vec![card]));
        under(&markdown, "### Title — notice").join("\n")
    };
    assert_holds(
        &told(12, 3),
        &["\n- Item 12\n\nWorth trying: Item 1; Item 2; Item 3"],
    );
    assert!(!told(12, 3).contains("more"));
    assert_holds(
        &told(13, 4),
        &["\n- Item 12\n- and 1 more\n\nWorth trying: Item 1; Item 2; Item 3; and 1 more"],
    );
    assert_holds(&told(10_012, 0), &["\n- and 10000 more"]);
    assert!(!told(0, 0).contains("Worth trying"));
}

#[test]
fn what_is_set_aside_comes_last_with_its_reason() {
    let aside = |title: &str, reason: &str| CardSummary {
        set_aside: Some(reason.to_owned()),
        ..card(Severity::Critical, title)
    };
    let summary = with_cards(vec![
        card(Severity::Positive, "Good"),
        aside("Bad", "We *know*"),
        aside("Worse", ""),
    ]);
    assert_holds(
        &markdown(&summary),
        &[
            "## Findings\n\n1 strength, 2 set aside\n\n### Good — strength\n\nA sentence.\n\n\
             ### Set aside\n\n- Bad: We \\*know\\*\n- Worse\n",
        ],
    );
    assert_holds(
        &text(&summary),
        &["\nSet aside\n---------\n\n- Bad: We *know*\n- Worse\n"],
    );
    let all_aside = markdown(&with_cards(vec![aside("Bad", "")]));
    assert_holds(
        &all_aside,
        &["## Findings\n\n1 set aside\n\n### Set aside\n\n- Bad\n"],
    );
    assert!(!markdown(&with_cards(Vec::new())).contains("# Findings"));
}

#[test]
fn proposals_stand_with_their_skills_and_what_the_score_is() {
    let [markdown, ..] = forms(&brightwater(), false);
    let lines = under(&markdown, "### What closes the widest gaps");
    let table: Vec<_> = lines.iter().filter(|line| line.starts_with('|')).collect();
    assert_eq!(table[0], &"| Action | Skills it develops | Score |");
    let scores: Vec<_> = table[2..]
        .iter()
        .map(|row| row.trim_end_matches(" |").rsplit("| ").next().unwrap())
        .collect();
    assert_eq!(scores, ["7.25", "6.50", "6.00", "5.25", "5.25"]);
    // Gaps of 1.875 and 1.375, both needed now.
    let reviews = "| Metrics and progress review | Performance tracking, Process optimisation |";
    assert_holds(&markdown, &[reviews]);

    let note = |weight: f64| {
        let mut summary = summary(&brightwater(), false);
        summary.judgement.priority_weight = weight;
        super::markdown(&summary)
    };
    assert_holds(
        &note(2.0),
        &["a gap in a skill needed now is multiplied by 2.\n"],
    );
    assert_holds(
        &note(1.5),
        &["a gap in a skill needed now is multiplied by 1.5.\n"],
    );
}

#[test]
fn a_pair_stands_once_with_all_that_it_could_do() {
    let [markdown, text, _] = forms(&brightwater(), false);
    let lines = under(&markdown, "### Pairs who complement each other");
    let items: Vec<_> = lines.iter().filter(|line| line.starts_with("- ")).collect();
    assert_eq!(items.len(), 1, "{items:?}");
    assert_holds(
        items[0],
        &[
            "- Amara Okafor and Hannah Lindqvist: ",
            "Amara Okafor draws the vision, and Hannah Lindqvist turns it into action.",
            "Amara Okafor motivates people, and Hannah Lindqvist organises what they need.",
        ],
    );
    assert_holds(&text, &["\n- Amara Okafor and Hannah Lindqvist: "]);
}

#[test]
fn letters_stand_for_hidden_names_in_findings_and_pairs() {
    let [markdown, text, _] = forms(&brightwater(), true);
    // Lines of plain text break anywhere between words.
    let on_one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for form in [markdown, text] {
        assert_holds(
            &on_one_line(&form),
            &[
                "- Planning and organisation: Member F",
                "Nobody has said yet whether Member G is asked to lead",
                "- Member F - Member H",
                "- Member A and Member F: Member A draws the vision",
            ],
        );
    }
    let summary = parsed(&brightwater(), true);
    let person = |id, name| json!({"id": id, "name": name});
    assert_eq!(summary["pairings"][0]["lead"], person(1, "Member A"));
    assert_eq!(summary["pairings"][0]["manage"], person(6, "Member F"));
    let findings = summary["findings"].as_array().unwrap();
    let roles = findings
        .iter()
        .find(|finding| finding["rule"] == "R11")
        .unwrap();
    assert_eq!(
        roles["subject"],
        json!({"kind": "member", "id": 7, "name": "Member G"})
    );
}

#[test]
fn no_finding_of_a_sample_team_tells_a_hidden_name() {
    let tables: [&[u8]; 3] = [
        include_bytes!("../../../tests/data/harrow_lane_plant.csv"),
        include_bytes!("../../../tests/data/fernhill_before.csv"),
        include_bytes!("../../../tests/data/fernhill_after.csv"),
    ];
    for table in tables {
        let roster = read_table(table, &content(), None).unwrap();
        let edit = Edit::AddMembers {
            framework: roster.framework,
            members: roster.members,
        };
        let plan = empty().apply(&edit).unwrap();
        for form in forms(&plan, true) {
            for member in plan.members() {
                let name = &member.profile.name;
                assert!(!form.contains(name.as_str()), "{name} in:\n{form}");
            }
        }
    }
}

#[test]
fn a_name_at_the_beginning_of_a_line_is_no_markup() {
    let check = |name: &str, written: &str| {
        let [alone, ..] = forms(&rising(&[name]), false);
        let sentence = format!("\n\n{written} is marked as a rising leader");
        assert_holds(&alone, &[&sentence]);
        let [listed, ..] = forms(&rising(&[name, "Bob"]), false);
        assert_holds(&listed, &[&format!("\n- {written}\n- Bob\n")]);
    };
    check("Ada", "Ada");
    check("1. Ada", r"1\. Ada");
    check("12) Ada", r"12\) Ada");
    check("- Ada", r"\- Ada");
    check("+ Ada", r"\+ Ada");
    check("* Ada", r"\* Ada");
    check("# Ada", r"\# Ada");
    check("> Ada", r"\> Ada");
    check("3 Ada", "3 Ada");
    check("--- - -", r"\--- - -");
    check("|Ada|", r"\|Ada\|");
    check("<b>Ada</b>", r"\<b\>Ada\</b\>");
    check("```\nAda", r"\`\`\` Ada");
    check("\u{202e}Ada\u{2066}", "Ada");
}

#[test]
fn json_has_an_entry_for_each_rule_and_subject_in_their_order() {
    let summary = parsed(&brightwater(), false);
    let findings = summary["findings"].as_array().unwrap();
    let entry = |finding: &Value| {
        let subject = &finding["subject"];
        let about = match subject["kind"].as_str().unwrap() {
            "member" => subject["name"].as_str().unwrap(),
            "skill" => subject["id"].as_str().unwrap(),
            kind => kind,
        };
        let part = |key: &str| finding[key].as_str().unwrap().to_owned();
        format!("{} {} {about}", part("rule"), part("severity"))
    };
    let found: Vec<_> = findings.iter().map(entry).collect();
    let expected = [
        "R02 critical team",
        "R05 warning team",
        "R08 warning delegation",
        "R08 warning performance_tracking",
        "R12 warning team",
        "R13 warning team",
        "R21 warning team",
        "R08 notice planning_organization",
        "R08 notice process_optimization",
        "R08 notice team_coordination",
        "R09 notice delegation",
        "R09 notice performance_tracking",
        "R11 notice Omar Haddad",
        "R14 notice Hannah Lindqvist",
        "R14 notice Chloe Martin",
        "R18 notice Amara Okafor",
        "R18 notice Lukas Novak",
        "R18 notice Priya Raman",
        "R18 notice Mateo Alvarez",
        "R09 info planning_organization",
        "R09 info process_optimization",
        "R09 info conflict_resolution",
        "R09 info team_coordination",
        "R18 info Yuki Tanaka",
        "R18 info Omar Haddad",
        "R18 info Chloe Martin",
        "R33 positive team",
    ];
    assert_eq!(found, expected);
}

#[test]
fn json_has_the_agreed_keys_of_conclusions() {
    let mut summary = summary(&brightwater(), false);
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    let first = |key: &str, summary: &Summary| {
        let document: Value = serde_json::from_str(&super::json(summary)).unwrap();
        document[key][0].clone()
    };
    let sorted = ["actions", "rule", "severity", "sources", "subject", "text"];
    let finding = first("findings", &summary);
    assert_eq!(keys(&finding), sorted);
    assert_eq!(finding["subject"], json!({"kind": "team"}));
    assert_eq!(finding["sources"], json!(["S0", "S1"]));
    assert_eq!(
        first("proposals", &summary),
        json!({"action": "workload_allocation", "score": 7.25})
    );
    let pairing = json!({
        "lead": {"id": 1, "name": "Amara Okafor"},
        "manage": {"id": 6, "name": "Hannah Lindqvist"},
        "synergies": ["vision_action", "change_implementation", "people_resources"],
    });
    assert_eq!(first("pairings", &summary), pairing);

    summary.judgement.findings[0].set_aside = Some("agreed".to_owned());
    assert_eq!(first("findings", &summary)["set_aside"], "agreed");
}

#[test]
fn the_sources_are_those_of_skills_situation_and_findings_in_their_order() {
    // Crisis management rests on S4 and S1, routine on S1.
    let mut framework = content().default_framework().as_ref().clone();
    framework
        .skills
        .retain(|skill| skill.id == "crisis_management");
    let plan = Plan::new("", Arc::new(framework));
    let check = |edits: &[Edit], expected: &[&str]| {
        let apply = |plan: Plan, edit: &Edit| plan.apply(edit).unwrap();
        let plan = edits.iter().fold(plan.clone(), apply);
        let sources = summary(&plan, false).sources;
        let ids: Vec<_> = sources.iter().map(|source| source.id.as_str()).collect();
        assert_eq!(ids, expected);
    };
    let routine = Edit::Situation(Some("routine".to_owned()));
    let newcomer = Newcomer {
        profile: Profile::named("Ada"),
        ratings: Ratings::unrated(plan.framework().skills.len()),
    };
    let ada = Edit::AddMembers {
        framework: Arc::clone(plan.framework()),
        members: vec![newcomer],
    };
    check(std::slice::from_ref(&routine), &["S1", "S4"]);
    // That nobody says what Ada is asked to do rests on S0.
    check(&[routine, ada], &["S0", "S1", "S4"]);
    // That no situation is chosen rests on S0 to S3.
    check(&[], &["S0", "S1", "S2", "S3", "S4"]);
}

/// Brightwater with these rules set aside for this reason.
fn brightwater_without(rules: &[&str], reason: &str) -> Plan {
    rules.iter().fold(brightwater(), |plan, rule| {
        let edit = Edit::SetAside {
            rule: (*rule).to_owned(),
            reason: Some(reason.to_owned()),
        };
        plan.apply(&edit).unwrap()
    })
}

#[test]
fn a_finding_set_aside_leaves_the_others_in_every_form() {
    let beside = "Too little managing as well";
    let alone = "### There is too little managing for this situation — warning";
    let title = "- The team leads more than it manages for this situation: As planned\n";

    let [markdown, text, _] = forms(&brightwater_without(&["R02"], "As planned"), false);
    assert_holds(
        &markdown,
        &["5 warnings, 4 notices, 1 strength, 1 set aside", alone],
    );
    for form in [&markdown, &text] {
        assert_holds(form, &[title]);
        assert!(!form.contains(beside), "{form}");
    }
    let [markdown, ..] = forms(&brightwater_without(&["R05"], "As planned"), false);
    assert_holds(
        &markdown,
        &["### Set aside\n\n- There is too little managing for this situation: As planned\n"],
    );
    assert!(!markdown.contains(beside), "{markdown}");
    let [markdown, ..] = forms(&brightwater_without(&["R05", "R02"], "As planned"), false);
    let both = format!("{title}- There is too little managing for this situation: As planned\n");
    assert_holds(&markdown, &["1 strength, 2 set aside", &both]);
}

#[test]
fn json_says_of_every_subject_that_its_finding_is_set_aside() {
    let plan = brightwater_without(&["R18"], "They *know*");
    for (hide_names, reason) in [(false, "They *know*"), (true, "")] {
        let summary = parsed(&plan, hide_names);
        for finding in summary["findings"].as_array().unwrap() {
            let expected = (finding["rule"] == "R18").then_some(reason);
            assert_eq!(finding.get("set_aside").and_then(Value::as_str), expected);
        }
    }
}

#[test]
fn a_reason_stays_hidden_with_the_names() {
    let plan = brightwater_without(&["R14"], "Hannah is leaving");
    for form in forms(&plan, true) {
        assert!(!form.contains("leaving"), "{form}");
    }
    let [markdown, ..] = forms(&plan, true);
    assert_holds(
        &markdown,
        &["### Set aside\n\n- Rising leaders go without support\n"],
    );
}
