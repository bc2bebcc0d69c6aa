use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::plan::{
    Detail, Edit, Emphasis, FrameworkEdit, Level, Member, Plan, Skill, SkillDetail, Tier,
    arbitrary::plans,
};

fn content() -> Content {
    Content::built_in().unwrap()
}

fn read(text: &str) -> Result<Roster, Fault> {
    read_table(text.as_bytes(), &content(), None)
}

fn names_of(roster: &Roster) -> Vec<&str> {
    let names = roster.members.iter();
    names.map(|member| member.profile.name.as_str()).collect()
}

fn plan_of(roster: &Roster) -> Plan {
    Plan::new("", Arc::clone(&roster.framework))
        .apply(&Edit::AddMembers {
            framework: Arc::clone(&roster.framework),
            members: roster.members.clone(),
        })
        .unwrap()
}

fn people_of(plan: &Plan) -> Vec<Newcomer> {
    let newcomer = |member: &Arc<Member>| Newcomer {
        profile: member.profile.clone(),
        ratings: member.ratings.clone(),
    };
    plan.members().iter().map(newcomer).collect()
}

#[test]
fn a_header_may_be_written_in_many_ways() {
    let check = |text: &str| {
        let roster = read(text).unwrap_or_else(|fault| panic!("{text:?}: {fault}"));
        assert_eq!(roster.framework.id, "core", "{text:?}");
        assert_eq!(names_of(&roster), ["Ada"], "{text:?}");
        let ada = &roster.members[0];
        assert_eq!(ada.profile.direct_reports, 3, "{text:?}");
        let courage = roster.framework.position("courage").unwrap();
        assert_eq!(ada.ratings.get(courage), Level::new(4), "{text:?}");
    };
    check("name,direct_reports,courage\nAda,3,4\n");
    check("name;direct_reports;courage\nAda;3;4\n");
    check("name\tdirect_reports\tcourage\nAda\t3\t4\n");
    check("courage,name,direct_reports\r\n4,Ada,3\r\n");
    check("NAME, Direct Reports ,COURAGE\rAda,3,4\r");
    check("\u{feff}Name,direct-reports,Courage\nAda,3,4");
    check("\n , ,\n\"name\",\"direct\nreports\", \"courage\" \n\n\"Ada\", \"3\" ,\"4\"\n,,\n\n");
    // Fewer columns are known with a comma than with a semicolon.
    check("name;direct_reports;courage;role\nAda;3;4;\"Head, Product, Sales\"\n");
}

#[test]
fn skill_names_serve_as_well_as_ids() {
    let content = content();
    for skill in &content.framework("extended").unwrap().skills {
        for header in [&skill.id, &skill.name, &skill.name.to_uppercase()] {
            let roster = read(&format!("name,{header}\nAda,5\n")).unwrap();
            let place = roster.framework.position(&skill.id).unwrap();
            assert_eq!(roster.members[0].ratings.get(place), Level::new(5));
        }
    }
}

#[test]
fn a_skill_of_the_extended_framework_selects_it() {
    let check = |header: &str, framework: &str| {
        let roster = read(&format!("{header}\n")).unwrap();
        assert_eq!(roster.framework.id, framework, "{header}");
        assert!(roster.members.is_empty(), "{header}");
    };
    check("name", "core");
    check("name,courage", "core");
    check("name,courage,goal_setting", "extended");
    check("Culture and values,name", "extended");
}

#[test]
fn blank_cells_take_the_defaults() {
    let header = "name,role,department,tier,direct_reports,trained_for_role,emphasis,emerging";
    let roster = read(&format!("{header},courage\nAda,,,,,,,,\n")).unwrap();
    let named = read("name\nAda\n").unwrap();
    assert_eq!(roster.members, named.members);
    let profile = &roster.members[0].profile;
    assert_eq!(*profile, Profile::named("Ada"));
    assert_eq!(profile.tier, Tier::Contributor);
    assert_eq!(profile.emphasis, Emphasis::Unset);
    assert_eq!(profile.trained, None);
    assert!(!profile.emerging);
}

#[test]
fn words_are_understood_in_any_case() {
    fn check<T: PartialEq + std::fmt::Debug>(
        column: &str,
        get: fn(&Profile) -> T,
        words: &[(&str, T)],
    ) {
        for (word, expected) in words {
            let roster = read(&format!("name,{column}\nAda,{word}\n"))
                .unwrap_or_else(|fault| panic!("{column} {word:?}: {fault}"));
            assert_eq!(get(&roster.members[0].profile), *expected, "{word:?}");
        }
    }
    let trained = |profile: &Profile| profile.trained;
    for (yes, no) in [("yes", "no"), ("Y", "N"), ("TRUE", "False"), ("1", " 0 ")] {
        let words = [(yes, Some(true)), (no, Some(false)), ("", None)];
        check("trained_for_role", trained, &words);
        check("emerging", |p| p.emerging, &[(yes, true), (no, false)]);
    }
    check(
        "tier",
        |profile| profile.tier,
        &[
            ("Executive", Tier::Executive),
            ("MANAGER", Tier::Manager),
            ("lead", Tier::Lead),
            ("Team lead", Tier::Lead),
            ("Contributor", Tier::Contributor),
            ("", Tier::Contributor),
        ],
    );
    check(
        "emphasis",
        |profile| profile.emphasis,
        &[
            ("Lead", Emphasis::Lead),
            ("manage", Emphasis::Manage),
            ("BOTH", Emphasis::Both),
            ("unset", Emphasis::Unset),
            ("Not said", Emphasis::Unset),
            ("", Emphasis::Unset),
        ],
    );
}

/// The default framework after these changes, as a plan's own.
fn own_framework(edits: &[FrameworkEdit]) -> Arc<Framework> {
    let plan = Plan::new("", content().default_framework());
    let edited = edits.iter().fold(plan, |plan, edit| {
        plan.apply(&Edit::Framework(edit.clone())).unwrap()
    });
    Arc::clone(edited.framework())
}

fn renamed(id: &str, name: &str) -> FrameworkEdit {
    let place = content().default_framework().position(id).unwrap();
    FrameworkEdit::Skill(place, SkillDetail::Name(name.to_owned()))
}

#[test]
fn an_id_stands_for_its_skill_though_another_is_called_so() {
    let framework = own_framework(&[
        renamed("delegation", "Budgeting"),
        renamed("budgeting", "Money"),
    ]);
    let read = |text: &str| read_table(text.as_bytes(), &content(), Some(&framework)).unwrap();
    let roster = read("name,budgeting,delegation\nAda,4,2\n");
    let rated = |id: &str| {
        let place = framework.position(id).unwrap();
        roster.members[0].ratings.get(place).map(Level::get)
    };
    assert_eq!(
        (rated("budgeting"), rated("delegation")),
        (Some(4), Some(2))
    );
    let plan = plan_of(&roster);
    assert_eq!(read(&write_table(&plan)), roster);
}

#[test]
fn a_framework_of_one_s_own_is_never_exchanged_for_a_wider_one() {
    let knots = Skill {
        id: "knots".to_owned(),
        name: "Tying knots".to_owned(),
        equivalent: None,
        ..content().default_framework().skills[0].clone()
    };
    let framework = own_framework(&[
        renamed("courage", "Backbone"),
        FrameworkEdit::AddSkill(Box::new(knots)),
    ]);
    let read = |text: &str| read_table(text.as_bytes(), &content(), Some(&framework));
    let names = read("name\nAda\n").unwrap();
    assert_eq!(names.framework, framework);
    let pasted = read_people("Ada\nBob", &content(), Some(&framework)).unwrap();
    assert_eq!(pasted.framework, framework);
    let rated = read("name,Backbone,knots\nAda,4,2\n").unwrap();
    assert_eq!(rated.framework, framework);
    assert_eq!(read(&write_table(&plan_of(&rated))).unwrap(), rated);
    // Extended has all of these but the knots, core all but both.
    for (text, column) in [
        ("name,courage,culture_values\nAda,4,3\n", 14),
        ("name,culture_values,knots\nAda,4,3\n", 6),
    ] {
        let fault = read(text).unwrap_err().to_string();
        assert_eq!(
            fault,
            format!(
                "1:{column}: \"culture_values\" is no skill of this plan’s framework, \"{}\"; add the \
                 skill to the framework first, or leave the column out",
                framework.name
            )
        );
    }
    let edited = own_framework(&[renamed("courage", "Backbone")]);
    let wider = read_table(b"name,culture_values\nAda,4\n", &content(), Some(&edited));
    assert!(
        wider
            .unwrap_err()
            .to_string()
            .contains("no skill of this plan’s framework")
    );
}

#[test]
fn a_word_that_a_table_reads_as_a_column_is_known() {
    let framework = own_framework(&[renamed("courage", "Backbone")]);
    let known = |word: &str| is_column(word, &content(), &framework);
    for word in [
        "name",
        "Role",
        "direct_reports",
        "trainedforrole",
        "courage",
        "Back-bone",
        "time_management",
        "timemanagement",
        "culture_values",
    ] {
        assert!(known(word), "{word}");
    }
    assert!(!known("knots") && !known("role_2") && !known(""));
}

#[test]
fn text_is_trimmed_unless_it_is_quoted() {
    let check = |cell: &str, role: &str| {
        let roster = read(&format!("name,role\nAda,{cell}\n")).unwrap();
        assert_eq!(roster.members[0].profile.role, role, "{cell:?}");
    };
    check(" Head of it ", "Head of it");
    check("\" Head of it \"", " Head of it ");
    check("\"Head, of it\"", "Head, of it");
    check("\"the \"\"head\"\"\"", "the \"head\"");
    check("\"two\r\nlines\"", "two\r\nlines");
    check("5\" pipes", "5\" pipes");
    check("", "");
    check("\"\"", "");
}

#[test]
fn an_apostrophe_that_keeps_a_formula_harmless_comes_and_goes() {
    let check = |inside: &str, outside: &str| {
        assert_eq!(values::harmless(inside), outside, "{inside:?} written");
        let quoted = format!("\"{}\"", outside.replace('"', "\"\""));
        let roster = read(&format!("name\n{quoted}\n")).unwrap();
        assert_eq!(names_of(&roster), [inside], "{outside:?} read");
    };
    check("=1+1", "'=1+1");
    check("+44 Ada", "'+44 Ada");
    check("-Ada", "'-Ada");
    check("@ada", "'@ada");
    check("\tAda", "'\tAda");
    check("\rAda", "'\rAda");
    check("'=1", "''=1");
    check("''@", "'''@");
    check("'tis Ada", "'tis Ada");
    check("Ada=1", "Ada=1");
    check("O'Neill", "O'Neill");
}

fn in_text((line, column): (usize, usize)) -> Place {
    Position { line, column }.into()
}

#[track_caller]
fn check_fault(text: &str, place: (usize, usize), part: &str) {
    let fault = read(text).expect_err(text);
    assert_eq!(fault.place, Some(in_text(place)), "{text:?}: {fault}");
    assert!(fault.to_string().contains(part), "{text:?}: {fault}");
}

#[test]
fn a_column_is_known_named_and_there_once() {
    let check = check_fault;
    check(
        "role,department\nHead,Product\n",
        (1, 1),
        "no column \"name\"",
    );
    check("name,rolle\nAda,Head\n", (1, 6), "write `role` instead");
    check(
        "name,inovation\n",
        (1, 6),
        "there is no column \"inovation\"",
    );
    check("name,Budgetting\n", (1, 6), "write `budgeting` instead");
    check(
        "\n\nname,salary per month\n",
        (3, 6),
        "the first row names the columns",
    );
    check("na.me\n", (1, 1), "there is no column \"na.me\"");
    check("name?\n", (1, 1), "write `name` instead");
    check("name,ro\u{200b}le\n", (1, 6), r#"no column "ro\u{200b}le""#);
    check("name,trained\n", (1, 6), "write `trained_for_role` instead");
    check("name,Reports\n", (1, 6), "write `direct_reports` instead");
    check(
        "name,vision\n",
        (1, 6),
        "write `visionary_thinking` instead",
    );
    check(
        "name,role,Name\n",
        (1, 11),
        "the column \"Name\" stands twice",
    );
    check("name,courage,role,Courage\n", (1, 19), "stands twice");
    check(
        "name,time_management,Time management\n",
        (1, 22),
        "stands twice",
    );
    check("name,,role\n", (1, 6), "a column has no name");
    check("name,role,\n", (1, 11), "a column has no name");
    check("name;\nAda;\n", (1, 6), "a column has no name");
}

#[test]
fn a_fault_names_its_place_and_the_way_out() {
    let check = check_fault;
    check("", (1, 1), "nothing in it");
    check("\u{feff}\r\n , \n", (1, 1), "nothing in it");
    check("name,role\nAda\n", (2, 4), "too short: 1 of 2 cells");
    check(
        "name,role\nAda,Head,3\n",
        (2, 10),
        "too long: 3 cells, the header has 2",
    );
    check("name\nLovelace, Ada\n", (2, 10), "quote a text");
    check("name,role\n\n,Head\n", (3, 1), "the name is missing");
    check("name,role\n\"  \",Head\n", (2, 1), "the name is missing");
    check("name,role\nAda,\"Head\nBob,\n", (2, 5), "not closed");
    check("name,\"role\nAda,Head\n", (1, 6), "not closed");
    check(
        "name,role\nAda,\"Head\" of it\n",
        (2, 5),
        "closing quotation mark",
    );
    check(
        "name,tier\nAda,boss\n",
        (2, 5),
        "\"boss\" is not a tier; use one of executive",
    );
    check("name,emphasis\nAda,none\n", (2, 5), "not an emphasis");
    check("name,emerging\nAda,perhaps\n", (2, 5), "not yes or no");
    check("name,trained_for_role\nAda,-1\n", (2, 5), "not yes or no");
    check(
        "name,direct_reports\nAda,-1\n",
        (2, 5),
        "use a whole number from 0",
    );
    check(
        "name,direct_reports\nAda,4294967296\n",
        (2, 5),
        "not a number of people",
    );
    for wrong in ["+3", "03", "00", "-0", "1_0", "３"] {
        let text = format!("name,direct_reports\nAda,{wrong}\n");
        check(
            &text,
            (2, 5),
            "is not a number of people; use a whole number",
        );
    }
    for wrong in [
        "0", "6", "-1", "+3", "03", "3.5", "3,0", "x", "256", "３", "NaN",
    ] {
        let text = format!("name;role;courage\nAda;Head;{wrong}\n");
        check(
            &text,
            (2, 10),
            "is not a rating; use a whole number from 1 to 5",
        );
    }
    // Lines within quotes count, and columns are characters, not bytes.
    check(
        "name,role,courage\r\n\"Ad\r\na\",Höhe,7\r\n",
        (3, 9),
        "\"7\" is not a rating",
    );
    check(
        "name,role,courage\r\"Ad\ra\",Höhe,7\r",
        (3, 9),
        "\"7\" is not a rating",
    );
}

#[test]
fn a_long_or_broken_value_is_quoted_in_one_short_line() {
    let text = format!("name,courage\nAda,\"{}\nx\"\n", "é\n".repeat(10_000));
    let fault = read(&text).unwrap_err().to_string();
    assert!(fault.len() < 200 && !fault.contains('\n'), "{fault}");
}

#[test]
fn text_that_is_not_utf8_is_an_error_with_its_place() {
    let check = |bytes: &[u8], line, column| {
        let fault = read_table(bytes, &content(), None).unwrap_err();
        assert_eq!(fault.what, "the text is not UTF-8");
        assert_eq!(fault.place, Some(in_text((line, column))));
    };
    check(b"\xff\xfen\0a\0", 1, 1);
    check(b"name\nJos\xe9\n", 2, 4);
    check(
        "\u{feff}name\r\n\"Ü\r\n"
            .as_bytes()
            .iter()
            .copied()
            .chain([0xc3])
            .collect::<Vec<_>>()
            .as_slice(),
        3,
        1,
    );
}

#[test]
fn pasted_text_may_be_a_table_rows_or_names() {
    let check = |text: &str, expected: &[(&str, &str, &str)]| {
        let roster =
            read_people(text, &content(), None).unwrap_or_else(|fault| panic!("{text:?}: {fault}"));
        let found: Vec<_> = roster
            .members
            .iter()
            .map(|Newcomer { profile, .. }| (&*profile.name, &*profile.role, &*profile.department))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    };
    check("Ada\nBob", &[("Ada", "", ""), ("Bob", "", "")]);
    check(
        "\u{feff}  Ada \r\n\r\n Bob\r",
        &[("Ada", "", ""), ("Bob", "", "")],
    );
    check("Lovelace, Ada", &[("Lovelace, Ada", "", "")]);
    check(
        "- Ada\n\"Bob\"; Cy",
        &[("- Ada", "", ""), ("\"Bob\"; Cy", "", "")],
    );
    check("Role\nAda", &[("Role", "", ""), ("Ada", "", "")]);
    check("Name\nAda", &[("Ada", "", "")]);
    check("Role,Name\nHead,Ada", &[("Ada", "Head", "")]);
    check("Ada\tHead\tSales", &[("Ada", "Head", "Sales")]);
    check(
        "Ada\n\t\t\nBob\t\"Head\nof it\"\t\t \nCy\t\tSales",
        &[
            ("Ada", "", ""),
            ("Bob", "Head\nof it", ""),
            ("Cy", "", "Sales"),
        ],
    );
}

#[test]
fn pasted_text_can_be_wrong() {
    let check = |text: &str, place: (usize, usize)| {
        let fault = read_people(text, &content(), None).expect_err(text);
        assert_eq!(fault.place, Some(in_text(place)), "{text:?}: {fault}");
    };
    check("", (1, 1));
    check(" \n\t\n", (1, 1));
    check("Ada\tHead\tSales\t4", (1, 16));
    check("Ada\tHead\n\tBoss", (2, 1));
    check("Name\nAda,Head", (2, 5));
    check("Nmae,role,tier\nAda,Head,lead", (1, 1));
}

#[test]
fn a_pasted_table_reads_like_a_file() {
    let table = include_str!("../../tests/data/fernhill_after.csv");
    assert_eq!(read_people(table, &content(), None), read(table));
    let tabs = "name\tcourage\nAda\t9\n";
    assert_eq!(read_people(tabs, &content(), None), read(tabs));
}

#[test]
fn a_table_of_more_people_than_a_plan_can_hold_is_refused_at_the_first_too_many() {
    let check = |read: Result<Roster, Fault>, line| {
        let fault = read.expect_err("too many");
        assert_eq!(fault.place, Some(in_text((line, 1))), "{fault}");
        assert_eq!(fault.what, "a plan holds at most 250000 members");
    };
    let full = "a\n".repeat(Plan::MOST_MEMBERS);
    let people = |text: &str| read_people(text, &content(), None);
    assert_eq!(people(&full).unwrap().members.len(), Plan::MOST_MEMBERS);
    check(people(&format!("{full}\r\n\rone more\nand more")), 250_003);
    check(people(&format!("{full}a\trole")), 250_001);
    check(read(&format!("name\n{full}a\n")), 250_002);
    let roster = read(&format!("name\n{full}")).unwrap();
    assert_eq!(
        roster.into_plan("").unwrap().members().len(),
        Plan::MOST_MEMBERS
    );
}

#[test]
fn a_row_without_end_is_refused_unless_it_is_blank() {
    let commas = ",".repeat(100_000);
    let check = |text: &str, place: (usize, usize)| {
        let fault = read(text).expect_err("a row without end");
        assert_eq!(fault.place, Some(in_text(place)), "{fault}");
        assert_eq!(fault.what, "the row has more than 1000 cells");
    };
    check(&format!("name{commas}\nAda\n"), (1, 1005));
    check(&format!("name\nAda{commas}\n"), (2, 1004));
    check(&format!("name\n{commas}Ada\n"), (2, 100_001));
    let roster = read(&format!("{commas}\nname\n{commas}\nAda\n")).unwrap();
    assert_eq!(names_of(&roster), ["Ada"]);
}

#[test]
fn a_plan_of_a_roster_is_the_one_that_adding_its_people_makes() {
    let roster = read("name,goal_setting\nAda,4\nBob,\n").unwrap();
    let added = plan_of(&roster);
    let made = roster.into_plan("T").unwrap();
    assert_eq!(made, added.apply(&Edit::Title("T".into())).unwrap());
}

#[test]
fn a_large_table_is_read_and_written() {
    let mut table = "name,courage\n".to_owned();
    for number in 0..20_000 {
        writeln!(table, "Member {number},{}", number % 5 + 1).unwrap();
    }
    let roster = read(&table).unwrap();
    assert_eq!(roster.members.len(), 20_000);
    let again = read(&write_table(&plan_of(&roster))).unwrap();
    assert_eq!(again, roster);
}

/// A plan on a built-in framework, whose first members have names, roles and departments full of
/// characters that have a meaning in tables.
fn any_plan() -> impl Strategy<Value = Plan> {
    // A table without a skill cannot tell which framework it is of.
    let mut frameworks = content().frameworks().to_vec();
    frameworks.retain(|framework| !framework.skills.is_empty());
    let texts = proptest::collection::vec("[ '\"=+@,;\t\r\na\u{feff}-]{0,6}", 6);
    (
        plans(frameworks, vec!["growth".into()], vec!["R11".into()]),
        texts,
    )
        .prop_map(|(mut plan, texts)| {
            let ids: Vec<_> = plan.members().iter().map(|member| member.id).collect();
            for (id, texts) in ids.into_iter().zip(texts.chunks(3)) {
                let [name, role, department] = [0, 1, 2].map(|place| texts[place].clone());
                for detail in [
                    Detail::Name(name),
                    Detail::Role(role),
                    Detail::Department(department),
                ] {
                    // A blank name is refused; the member then keeps its own.
                    plan = plan.apply(&Edit::Describe(id, detail)).unwrap_or(plan);
                }
            }
            plan
        })
}

/// Text out of what tables are made of, so that it gets past the header now and then.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = [
        ",", ";", "\t", "\n", "\r\n", "\"", "\"\"", " ", "name", "role", "courage", "Courage",
        "tier", "Ada", "lead", "'=1", "3", "6", "yes", "é", "\u{feff}",
    ];
    let piece = proptest::sample::select(pieces.to_vec());
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_exported_table_comes_back_unchanged(plan in any_plan()) {
        let table = write_table(&plan);
        let roster = read(&table).unwrap();
        prop_assert_eq!(&roster.framework, plan.framework());
        prop_assert_eq!(&roster.members, &people_of(&plan));
        prop_assert_eq!(read_people(&table, &content(), None).unwrap(), roster);
    }

    #[test]
    fn no_input_makes_reading_panic(bytes: Vec<u8>, text: String, pieces in pieces()) {
        let _ = read(&pieces);
        let _ = read(&format!("name,role,courage\n{pieces}"));
        let _ = read_people(&pieces, &content(), None);
        let _ = read_table(&bytes, &content(), None);
        let _ = read(&format!("name,role,{text}\n{text},{text}"));
        let _ = read_people(&text, &content(), None);
    }
}
