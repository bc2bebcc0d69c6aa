mod agenda;
mod forms;
mod html;
mod judgement;
mod own_words;
mod pdf;
mod plan_items;
mod progress;
mod sections;
mod workbook;

use std::sync::Arc;

use super::*;
use crate::{
    exchange::read_table,
    plan::{Detail, Edit, Floors, Newcomer, Profile, Ratings},
};

fn content() -> Content {
    Content::built_in().unwrap()
}

fn empty() -> Plan {
    Plan::new("", content().default_framework())
}

fn with_names(names: &[&str]) -> Plan {
    let framework = content().default_framework();
    let newcomer = |name: &&str| Newcomer {
        profile: Profile {
            role: format!("Role of {name}"),
            department: format!("Department of {name}"),
            ..Profile::named(*name)
        },
        ratings: Ratings::unrated(framework.skills.len()),
    };
    let members = names.iter().map(newcomer).collect();
    let edit = Edit::AddMembers {
        framework: Arc::clone(&framework),
        members,
    };
    empty().apply(&edit).unwrap()
}

fn brightwater() -> Plan {
    let table = include_bytes!("../../tests/data/brightwater_startup.csv");
    let roster = read_table(table, &content(), None).unwrap();
    let edits = [
        Edit::AddMembers {
            framework: roster.framework,
            members: roster.members,
        },
        Edit::Title("Brightwater Labs".into()),
        Edit::Situation(Some("stabilise".into())),
        Edit::NextSituation(Some("launch".into())),
    ];
    let apply = |plan: Plan, edit: &Edit| plan.apply(edit).unwrap();
    edits.iter().fold(empty(), apply)
}

/// A plan with texts in every field that could be taken for markup, formulas or commands.
fn hostile() -> Plan {
    let text = include_bytes!("../../tests/data/hostile.ron");
    crate::format::read(text, &content()).unwrap().plan
}

fn options(hide_names: bool) -> Options {
    Options {
        selection: Selection::default(),
        charts: false,
        hide_names,
        as_of: Date::constant(2026, 11, 21),
    }
}

fn summary(plan: &Plan, hide_names: bool) -> Summary {
    summary_with(plan, &options(hide_names))
}

fn summary_with(plan: &Plan, options: &Options) -> Summary {
    let content = content();
    Summary::of(plan, &Balance::of(plan, &content), &content, options)
}

fn forms(plan: &Plan, hide_names: bool) -> [String; 3] {
    let summary = summary(plan, hide_names);
    [markdown(&summary), text(&summary), json(&summary)]
}

fn assert_holds(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
}

#[test]
fn a_summary_says_all_that_the_team_has_to_know() {
    let [markdown, text, _] = forms(&brightwater(), false);
    assert_holds(
        &markdown,
        &[
            "# Brightwater Labs\n\n21 November 2026 · 8 members, rated on both sides\n\n",
            "Confidential: these are ratings of named people.",
            "Now: Restoring order. ",
            "Next: Product launch. ",
            "Leans to leading. The team leads more than it manages for this situation.",
            "| Lead | 3.95 | at least 3.00 |\n",
            "| Manage | 2.46 | at least 3.50 |\n",
            "| Shared | 3.42 |  |\n",
            "| Tilt (Lead − Manage) | +1.50 | −1.00 to +0.25 |\n",
            "| Share of leading : managing | 62 : 38 |  |\n",
            "| Name | Role | Lead | Manage | Shared | Tilt | Quadrant |\n\
             | --- | --- | ---: | ---: | ---: | ---: | --- |\n\
             | Amara Okafor | Chief Executive, co-founder | 4.63 | 2.00 | 3.33 | +2.63 | \
             Leading-heavy |\n",
            "| Visionary thinking | 4.1 |\n",
            "| Delegation | 2.38 | 4.00 | 1.62 | yes |\n",
            "| Time management | 2.25 | 3.50 | 1.25 |  |\n",
            "| Budgeting | Manage | 2.2 | 1–4 | 1 | 6 |\n",
            "- “Difference Between Leadership and Management”, Ellie B, 20 January 2026\n",
        ],
    );
    assert_holds(
        &text,
        &[
            "Brightwater Labs\n================\n",
            "Situation\n---------\n",
            "Hannah Lindqvist",
            "Managing-heavy",
        ],
    );
}

#[test]
fn a_value_that_is_missing_reads_as_missing() {
    let plan = with_names(&["Ada", "Bob"]);
    let none_of = |words: &[&str], form: &str| {
        for word in words {
            assert!(!form.contains(word), "{word:?} in:\n{form}");
        }
    };
    for [markdown, text, json] in [&plan, &empty()].map(|plan| forms(plan, false)) {
        for form in [markdown, text] {
            none_of(
                &["NaN", "None", "inf", "Some", "S0", "S4", "R06", "R34"],
                &form,
            );
        }
        none_of(&["NaN", "None", "Some"], &json);
    }
    let [markdown, ..] = forms(&plan, false);
    assert_holds(
        &markdown,
        &[
            "# Untitled plan\n",
            "2 members, not rated on both sides yet",
            "No situation is chosen, so band and floors are those that fit no particular one.",
            "Not enough ratings.",
            "| Lead | – | at least 3.00 |",
            "| Ada | Role of Ada | – | – | – | – | – |",
        ],
    );
}

#[test]
fn no_heading_stands_above_nothing() {
    let plans = [empty(), with_names(&["Ada"]), brightwater()];
    for plan in &plans {
        let [markdown, ..] = forms(plan, false);
        let blocks: Vec<_> = markdown.split("\n\n").collect();
        for pair in blocks.windows(2) {
            let level = |block: &str| block.bytes().take_while(|byte| *byte == b'#').count();
            let (heading, next) = (level(pair[0]), level(pair[1]));
            let bare = heading > 1 && next > 0 && next <= heading;
            assert!(
                !bare && !blocks[blocks.len() - 1].starts_with('#'),
                "{markdown}"
            );
        }
    }
    let [markdown, ..] = forms(&empty(), false);
    for heading in [
        "Members",
        "Strengths",
        "Gaps",
        "Skills",
        "What closes the widest gaps",
        "Pairs who complement each other",
        "Set aside",
    ] {
        assert!(!markdown.contains(&format!("# {heading}")), "{markdown}");
    }
}

#[test]
fn names_roles_and_departments_can_be_hidden_in_every_form() {
    let mut plan = brightwater();
    for member in brightwater().members() {
        // The departments of the sample are words that stand in any summary.
        let department = Detail::Department(format!("Department {}", member.id.0));
        plan = plan.apply(&Edit::Describe(member.id, department)).unwrap();
    }
    for form in forms(&plan, true) {
        for member in plan.members() {
            let profile = &member.profile;
            for word in [&profile.name, &profile.role, &profile.department] {
                assert!(!form.contains(word.as_str()), "{word:?} in:\n{form}");
            }
        }
        assert_holds(&form, &["Member A", "Member H"]);
    }
    let [markdown, text, _] = forms(&plan, true);
    for form in [markdown, text] {
        assert_holds(&form, &["names are hidden"]);
        let head = form.lines().find(|line| line.contains("Quadrant"));
        assert!(head.is_some_and(|head| !head.contains("Role")), "{form}");
    }
}

#[test]
fn letters_go_on_after_z() {
    let check = |place, letters| assert_eq!(words::letters_for(place), letters);
    check(0, "Member A");
    check(25, "Member Z");
    check(26, "Member AA");
    check(51, "Member AZ");
    check(52, "Member BA");
    check(701, "Member ZZ");
    check(702, "Member AAA");
}

/// Names that have broken tables elsewhere.
fn hard_names() -> Vec<String> {
    let mut names: Vec<String> = [
        "<script>alert(1)</script>",
        "a|b",
        "a\\|b",
        "two\nlines",
        "two\r\n\r\n# lines",
        "a\u{2028}b\u{85}c\u{b}d",
        "# heading",
        "*bold* _italic_ `code` ~~struck~~",
        "[link](http://example.org) ![image](x)",
        "&amp; &lt;",
        "\u{202e}turned round",
        "ends with \\",
        "李小龍",
        "$x$",
    ]
    .map(str::to_owned)
    .to_vec();
    names.push("long ".repeat(2_000));
    names.push("x".repeat(10_000));
    names
}

#[test]
fn no_name_breaks_a_markdown_table() {
    for name in hard_names() {
        let mut plan = with_names(&[&name]);
        plan = plan.apply(&Edit::Title(name.clone())).unwrap();
        let [markdown, ..] = forms(&plan, false);
        let rows: Vec<_> = markdown
            .lines()
            .skip_while(|line| !line.starts_with("| Name |"))
            .take_while(|line| !line.is_empty())
            .collect();
        assert_eq!(rows.len(), 3, "{name:?}: {rows:?}");
        for row in rows {
            let markup = row.replace("\\\\", "").replace("\\|", "");
            assert_eq!(markup.matches('|').count(), 8, "{name:?}: {row}");
        }
        let titles = markdown.lines().filter(|line| line.starts_with("# "));
        assert_eq!(titles.count(), 1, "{name:?}");
        let unescaped = markdown
            .replace("\\\\", "")
            .replace("\\<", "")
            .replace("\\[", "");
        assert!(!unescaped.contains(['<', '[']), "{name:?}");
    }
}

#[test]
fn markup_in_a_name_stays_text() {
    let check = |name: &str, cell: &str| {
        let [markdown, ..] = forms(&with_names(&[name]), false);
        assert_holds(&markdown, &[&format!("| {cell} | Role of")]);
    };
    check("Ada", "Ada");
    check("a|b", r"a\|b");
    check(r"a\|b", r"a\\\|b");
    check("<b>", r"\<b\>");
    check("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`");
    check("#1 C#", r"\#1 C\#");
    check(" two\n\tlines ", "two lines");
    check("Jean-Luc O'Neill (he)", "Jean-Luc O'Neill (he)");
}

#[test]
fn plain_text_stays_in_its_columns() {
    let names = hard_names();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    for plan in [with_names(&names), brightwater()] {
        let [_, text, _] = forms(&plan, false);
        for line in text.lines() {
            assert!(line.chars().count() <= 88, "{line}");
            assert!(!line.chars().any(char::is_control), "{line:?}");
            assert_eq!(line.trim_end(), line);
        }
    }
    let [_, text, _] = forms(&brightwater(), false);
    let ends = |name: &str, number: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).unwrap();
        let before = line.split_once(number).unwrap().0;
        before.chars().count() + number.chars().count()
    };
    assert_eq!(ends("Amara", "+2.63"), ends("Hannah", "−0.75"));
}

#[test]
fn json_has_the_agreed_keys_in_their_order() {
    let [.., json] = forms(&with_names(&["Ada"]), false);
    let expected = r#"{
  "format": 1,
  "title": "",
  "as_of": "2026-11-21",
  "situation": null,
  "next_situation": null,
  "band": [
    -0.5,
    0.5
  ],
  "floors": {
    "lead": 3.0,
    "manage": 3.0
  },
  "team": {
    "members": 1,
    "rated": 0,
    "lead_members": 0,
    "manage_members": 0,
    "lead": null,
    "manage": null,
    "shared": null,
    "tilt": null,
    "lead_share": null,
    "verdict": "no_data"
  },
  "members": [
    {
      "id": 1,
      "name": "Ada",
      "lead": null,
      "manage": null,
      "shared": null,
      "tilt": null,
      "quadrant": null,
      "ratings": {}
    }
  ],
  "skills": [
    {
      "id": "emotional_intelligence",
      "family": "lead",
      "mean": null,
      "rated": 0,
      "min": null,
      "max": null,
      "strong": 0
    },
"#;
    assert!(json.starts_with(expected), "{json}");
    assert!(json.ends_with("}\n"));
}

#[test]
fn a_summary_says_what_was_set_by_hand_and_what_rests_on_whom() {
    let check = |edit: Edit, sentence: &str| {
        let [markdown, ..] = forms(&brightwater().apply(&edit).unwrap(), false);
        assert_holds(&markdown, &[sentence]);
    };
    let band = crate::plan::Band {
        low: 0.0,
        high: 2.0,
    };
    let floors = Floors {
        lead: 2.0,
        manage: 2.0,
    };
    check(
        Edit::Target {
            band: Some(band),
            floors: None,
        },
        "The band is set by hand.",
    );
    check(
        Edit::Target {
            band: None,
            floors: Some(floors),
        },
        "The floors are set by hand.",
    );
    let yuki = brightwater().members()[4].id;
    let mut plan = brightwater();
    for skill in 8..12 {
        let level = None;
        let member = yuki;
        plan = plan
            .apply(&Edit::Rate {
                member,
                skill,
                level,
            })
            .unwrap();
    }
    // Three of eight managing skills are left, since one was not rated before.
    let [markdown, ..] = forms(&plan, false);
    assert_holds(
        &markdown,
        &[
            "8 members, 7 of them rated on both sides",
            "Lead rests on 8 members, Manage on 7 members.",
        ],
    );
}

/// A team in which so many of `members` members have the higher level in the first skill.
fn team_at(members: usize, higher: usize, levels: [u8; 2]) -> Plan {
    let names: Vec<_> = (0..members).map(|number| format!("M{number}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let plan = with_names(&names);
    let ids: Vec<_> = plan.members().iter().map(|member| member.id).collect();
    let rate = |plan: Plan, (place, member)| {
        let level = crate::plan::Level::new(levels[usize::from(place >= higher)]);
        let skill = 0;
        let edit = Edit::Rate {
            member,
            skill,
            level,
        };
        plan.apply(&edit).unwrap()
    };
    ids.into_iter().enumerate().fold(plan, rate)
}

#[test]
fn the_numbers_of_a_gap_add_up_and_none_reads_as_none() {
    let check = |members, higher, levels, row: &str| {
        let [markdown, ..] = forms(&team_at(members, higher, levels), false);
        let row = format!("| Emotional intelligence | {row} |");
        assert_holds(&markdown, &[&row]);
    };
    // The means are 3.475, 2.375, 2.333… and 3.4962…
    check(40, 19, [4, 3], "3.48 | 3.50 | 0.02");
    check(8, 3, [3, 2], "2.38 | 3.50 | 1.12");
    check(3, 1, [3, 2], "2.33 | 3.50 | 1.17");
    check(401, 199, [4, 3], "3.50 | 3.50 | under 0.01");
}
