//! Own frameworks, style, check-lists and logs in files.

use super::*;
use crate::plan::{
    EmpowermentPart, Framework, FrameworkEdit, Lean, MemberId, Owner, Sighting, Skill, Stage,
};

/// Asserts that a change of the golden file is refused with these words, at the first line that has
/// this part or, where none is given, at the line of the change.
#[track_caller]
fn check(from: &str, to: &str, line_of: &str, what: &str, hint: &str) {
    assert!(FOURTH.contains(from), "{from}");
    let text = FOURTH.replacen(from, to, 1);
    let fault = read_text(&text).map(|_| ()).expect_err(&text);
    let told = fault.to_string();
    let mut lines = text.lines().zip(FOURTH.lines());
    let line = match line_of {
        "" => lines.position(|(line, golden)| line != golden),
        part => text.lines().position(|line| line.contains(part)),
    };
    let line = line.unwrap_or_else(|| panic!("no line {line_of}")) + 1;
    assert!(told.starts_with(&format!("{line}:")), "{told}, not {line}");
    assert!(told.contains(what) && told.contains(hint), "{told}");
}

#[test]
fn an_id_of_a_skill_is_a_plain_word() {
    let check = |id: &str, expected: Option<&str>| {
        let text = format!(
            "(framework_format: 1, framework: (name: \"A\", skills: [\n(id: \"a\", name: \"A\", \
             family: lead, kind: operational{id})]))"
        );
        let fault = read_framework(text.as_bytes()).err();
        assert_eq!(fault.map(|fault| fault.to_string()).as_deref(), expected);
    };
    let letters = "the id of a skill has only letters, digits and “_”; write one such as \
                   `\"customer_focus\"`";
    check("", None);
    check(", equivalent: \"Größe_2\"", None);
    let strange = format!("2:67: {letters}");
    for id in [
        "=HYPERLINK(1)",
        "+1",
        "a-b",
        "a b",
        " a",
        "a.b",
        "@a",
        "a\\tb",
    ] {
        check(&format!(", equivalent: \"{id}\""), Some(&strange));
    }
    check(
        ", equivalent: \" \"",
        Some("2:67: a skill needs an id; write it, or take the line out"),
    );
    let own = FOURTH.replacen("id: \"courage_2\"", "id: \"=cmd\"", 1);
    let fault = read_text(&own).map(|_| ()).unwrap_err().to_string();
    assert!(fault.ends_with(letters), "{fault}");
}

#[test]
fn the_golden_file_of_format_4_is_read_and_written_to_the_byte() {
    let plan = reread(FOURTH);
    assert_eq!(write(&plan), FOURTH);
    let framework = plan.framework();
    assert!(framework.is_own() && !framework.has_floors);
    let weights: Vec<f64> = framework.skills.iter().map(|skill| skill.weight).collect();
    assert_eq!(weights, [2.5, 1.0, 0.5]);
    assert_eq!(framework.skills[1].likeness(), "courage");
    let image = plan.self_image();
    assert_eq!(image.style["focus"].now, Lean::new(-2));
    assert_eq!(image.symptoms["no_why"], Sighting::Seen);
    let lists = plan.checklists();
    assert_eq!(lists.cycle["define_goals"].stage, Stage::Done);
    assert_eq!(lists.owners["comply"], Owner::Member(MemberId(1)));
    assert!(lists.has(EmpowermentPart::Autonomy) && lists.has(EmpowermentPart::Support));
    let score = CONTENT.training().score(lists.trainings.at(0).unwrap());
    // The trainers' own experience in full, one of three answers about length and fit.
    assert_eq!(score, 1.5);
    assert_eq!(plan.log().recognitions.len(), 2);
    let kept = &plan.parts().kept[0];
    assert_eq!(kept.skill.id, "delegation");
    assert_eq!(kept.ratings[&MemberId(2)], Level::new(5).unwrap());
    let snapshots = plan.snapshots();
    assert!(Arc::ptr_eq(&snapshots.at(0).unwrap().framework, framework));
    assert_eq!(snapshots.at(1).unwrap().framework.name, "A first try");
}

#[test]
fn a_framework_that_makes_no_sense_is_refused_at_its_place() {
    check(
        "\"courage_2\",
",
        "\"visionary_thinking\",
",
        "",
        "already that of",
        "an id of its own",
    );
    let no_name = "name: \"How we work \\\"here\\\"\"";
    check(
        no_name,
        "name: \" \"",
        "name: \" \"",
        "needs a name",
        "write one",
    );
    check(
        "weight: 2.5",
        "weight: 0",
        "weight: 0,",
        "cannot be 0",
        "above 0",
    );
    check(
        "weight: 2.5",
        "weight: NaN",
        "weight: NaN",
        "cannot be NaN",
        "above 0",
    );
    check(
        "          \"Sees the next day\",\n",
        "",
        "anchors: [",
        "4 of its 5 levels",
        "lowest first",
    );
    check(
        "framework: \"own\"",
        "framework: \"core\"",
        "own_framework: (",
        "one of its own",
        "own",
    );
    check(
        "family: lead",
        "family: left",
        "family: left",
        "no choice `left`",
        "lead",
    );
}

#[test]
fn what_is_said_of_something_unknown_is_refused_with_the_nearest_known() {
    check(
        "\"focus\", now",
        "\"focu\", now",
        "\"focu\"",
        "no dimension",
        "focus",
    );
    check("now: -2", "now: 3", "now: 3", "cannot be 3", "from -2 to 2");
    check(
        "\"chaos\", sighting: not_seen",
        "\"chao\", sighting: not_seen",
        "\"chao\"",
        "no symptom",
        "chaos",
    );
    check(
        "\"define_goals\"",
        "\"define_goal\"",
        "\"define_goal\"",
        "no step",
        "define_goals",
    );
    check(
        "\"clarify_roles\"",
        "\"clarify_role\"",
        "\"clarify_role\"",
        "no step",
        "clarify_roles",
    );
    check(
        "\"comply\"",
        "\"compl\"",
        "\"compl\"",
        "no responsibility",
        "comply",
    );
    check(
        "\"goes_on\"",
        "\"go_on\"",
        "\"go_on\"",
        "no question",
        "goes_on",
    );
    check(
        "\"goes_on\"",
        "\"led_teams\"",
        "no: [\"led_teams\"]",
        "both ways",
        "`yes` or in `no`",
    );
    check(
        "\"difference\", ",
        "\"differense\", ",
        "\"differense\"",
        "no topic",
        "difference",
    );
    check(
        "\"find_potential\"",
        "\"potential\"",
        "\"potential\"",
        "no benefit",
        "",
    );
    check("\"Q18\"", "\"Q99\"", "\"Q99\"", "no question", "Q");
    check(
        "owner: member(2)",
        "owner: member(9)",
        "member(9)",
        "no member with the id 9",
        "",
    );
    check(
        "to: member(2)",
        "to: other(\" \")",
        "to: other",
        "needs a name",
        "",
    );
    check(
        "        1: 4,\n",
        "        7: 4,\n",
        "        7: 4,",
        "no member with the id 7",
        "",
    );
    check(
        "        1: 4,\n",
        "        1: 6,\n",
        "        1: 6,",
        "not on the scale",
        "1 to 5",
    );
    check(
        "id: \"delegation\"",
        "id: \"budgeting\"",
        "",
        "nothing of it is kept aside",
        "take the entry out",
    );
}

#[test]
fn a_framework_that_older_versions_do_not_know_takes_the_newest_format() {
    for framework in CONTENT.frameworks() {
        let text = write(&Plan::new("Plan", Arc::clone(framework)));
        let format = match framework.id.as_str() {
            "core" | "extended" => 1,
            _ => 4,
        };
        assert!(
            text.starts_with(&format!("(\n  format: {format},\n")),
            "{text}"
        );
        assert_eq!(reread(&text).framework(), framework);
    }
}

#[test]
fn editing_a_built_in_framework_writes_it_whole_and_undoing_that_by_its_name() {
    let plan = Plan::new("Plan", CONTENT.default_framework());
    let named = FrameworkEdit::Name("Ours".to_owned());
    let edited = plan.apply(&named.into()).unwrap();
    let text = write(&edited);
    assert!(
        text.contains("framework: \"own\"") && text.contains("name: \"Ours\""),
        "{text}"
    );
    assert_eq!(text.matches("family: lead").count(), 8);
    assert_eq!(reread(&text), edited);
    let back = FrameworkEdit::Use(CONTENT.default_framework());
    assert_eq!(write(&edited.apply(&back.into()).unwrap()), write(&plan));
}

#[test]
fn a_file_holds_no_more_skills_than_a_framework() {
    let many = |count: usize| {
        let skills = (0..count)
            .map(|n| format!("(id: \"s{n}\", name: \"S\", family: lead, kind: operational)"));
        let skills: Vec<String> = skills.collect();
        format!(
            "(format: 4, title: \"\", framework: \"own\", own_framework: (name: \"A\", skills: [{}]))",
            skills.join(", ")
        )
    };
    assert_eq!(
        reread(&many(Framework::MOST_SKILLS))
            .framework()
            .skills
            .len(),
        300
    );
    let fault = read_text(&many(Framework::MOST_SKILLS + 1))
        .map(|_| ())
        .unwrap_err();
    assert!(fault.to_string().contains("at most 300 skills"), "{fault}");
    assert_eq!(Skill::ANCHORS, 5);
}

proptest! {
    #[test]
    fn a_framework_comes_back_from_its_file_as_it_was(name in texts(), plan in plans()) {
        let named = FrameworkEdit::Name(format!("A{name}"));
        let framework = Arc::clone(plan.apply(&named.into()).unwrap().framework());
        let text = write_framework(&framework);
        prop_assert!(is_framework(text.as_bytes()), "{}", text);
        let back = read_framework(text.as_bytes()).unwrap();
        prop_assert_eq!(&back, &*framework);
        prop_assert_eq!(write_framework(&back), text);
    }
}

#[test]
fn a_framework_and_a_plan_are_not_taken_for_each_other() {
    let framework = write_framework(reread(FOURTH).framework());
    let fault = read_text(&framework).map(|_| ()).unwrap_err().to_string();
    assert!(
        fault.starts_with("2:3: this is a framework, not a plan"),
        "{fault}"
    );
    assert!(!is_framework(FOURTH.as_bytes()));
    let fault = read_framework(FOURTH.as_bytes()).unwrap_err().to_string();
    assert!(
        fault.starts_with("2:3: this is a plan, not a framework"),
        "{fault}"
    );
    let check = |from: &str, to: &str, part: &str| {
        let fault = read_framework(framework.replacen(from, to, 1).as_bytes()).unwrap_err();
        assert!(fault.to_string().contains(part), "{fault}");
    };
    check(
        "_format: 1",
        "_format: 2",
        "2:21: the framework was written by a newer Even Keel",
    );
    check("_format: 1", "_format: 0", "2:21: there is no format 0");
    check("weight: 2.5", "weight: -1", "`weight` cannot be -1");
    check("definition", "definitoin", "write `definition` instead");
    check("(\n", "", "a framework starts with `(`");
    check("framework: (", "frame: (", "there is no field `frame`");
}

#[track_caller]
fn check_framework(text: &str, expected: &str) {
    let fault = read_framework(text.as_bytes()).expect_err(text);
    assert_eq!(fault.to_string(), expected, "{text}");
}

#[test]
fn what_is_no_framework_at_all_is_called_so() {
    let start = "a framework starts with `(` and `framework_format: 1`";
    check_framework("", &format!("1:1: the file is empty; {start}"));
    check_framework(
        "name,role\n",
        &format!("1:1: this is not a framework; {start}"),
    );
    let sound = "(framework_format: 1, framework: (name: \"A\"))";
    check_framework(
        &format!("{sound})"),
        "1:46: the framework is over before `)`; delete what follows the last `)`, or put it inside",
    );
    check_framework(
        "(framework_format: 1,\nframework: (",
        "2:13: the file ends before the framework is complete: the `(` of line 2 is never closed; \
         it may have been cut off: take an earlier copy, or close what is open",
    );
    let fault = read_framework(b"(\xff").unwrap_err().to_string();
    assert_eq!(
        fault,
        "1:2: from here on the file is not UTF-8 text; choose a framework file, or save this one as \
         UTF-8"
    );
}

#[test]
fn a_missing_field_is_shown_as_it_is_in_such_a_record() {
    let missing = |column: usize, field: &str, line: &str| {
        format!("1:{column}: the field `{field}` is missing here; add it, as in `{line}`")
    };
    check_framework(
        "(framework_format: 1)",
        &missing(1, "framework", "framework: (name: \"How we work\")"),
    );
    check_framework(
        "(framework: (name: \"A\"))",
        &missing(1, "framework_format", "framework_format: 1"),
    );
    check_framework(
        "(framework_format: 1, framework: ())",
        &missing(34, "name", "name: \"How we work\""),
    );
    for (fields, field, line) in [
        (
            "name: \"A\", family: lead, kind: operational",
            "id",
            "id: \"courage\"",
        ),
        (
            "id: \"a\", family: lead, kind: operational",
            "name",
            "name: \"Courage\"",
        ),
        (
            "id: \"a\", name: \"A\", kind: operational",
            "family",
            "family: lead",
        ),
        (
            "id: \"a\", name: \"A\", family: lead",
            "kind",
            "kind: interpersonal",
        ),
    ] {
        check_framework(
            &format!("(framework_format: 1, framework: (name: \"A\", skills: [({fields})]))"),
            &missing(55, field, line),
        );
        let head = "(format: 4, title: \"\", framework: \"own\", own_framework: Some((name: \"A\", skills: [";
        let fault = read_text(&format!("{head}({fields})])))"))
            .map(|_| ())
            .unwrap_err();
        assert_eq!(fault.to_string(), missing(head.len() + 1, field, line));
        let head = "(format: 4, title: \"\", framework: \"core\", kept: [(skill: ";
        let fault = read_text(&format!("{head}({fields}), ratings: {{}})])"))
            .map(|_| ())
            .unwrap_err();
        assert_eq!(fault.to_string(), missing(head.len() + 1, field, line));
    }
    let in_plan = |fields: &str, column: usize, field: &str, line: &str| {
        let text = format!("(format: 4, title: \"\", {fields})");
        let fault = read_text(&text).map(|_| ()).expect_err(&text);
        assert_eq!(fault.to_string(), missing(column, field, line));
    };
    in_plan("", 1, "framework", "framework: \"core\"");
    let recognition =
        "framework: \"core\", recognitions: [(id: 1, date: \"2026-01-01\", to: member(1))]";
    in_plan(recognition, 58, "reason", "reason: initiative");
    let own = "framework: \"own\", own_framework: Some(())";
    in_plan(own, 62, "name", "name: \"How we work\"");
}
