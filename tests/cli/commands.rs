//! How the commands are given, and what they say when something is wrong.

use std::{fs, io::Read, process::Stdio};

use crate::Desk;

/// A desk with a small table and a plan made from it.
fn desk() -> Desk {
    let desk = Desk::with("t.csv", "name,role,courage\nAda Lovelace,Head of it,5\n");
    desk.done(&["import", "t.csv", "-o", "t.ron"]);
    desk
}

#[test]
fn a_fault_of_an_input_is_one_line_with_its_place_and_status_1() {
    let check = |name: &str, content: &[u8], arguments: &[&str], line: &str| {
        let ran = Desk::with(name, content).run(arguments);
        assert_eq!(ran.status, Some(1), "{arguments:?}");
        assert_eq!(ran.output, "", "{arguments:?}");
        assert_eq!(ran.errors.lines().count(), 1, "{}", ran.errors);
        assert!(ran.errors.starts_with(line), "{} is not {line}", ran.errors);
    };
    let table = |content: &str, line: &str| {
        check("t.csv", content.as_bytes(), &["import", "t.csv"], line);
    };
    table("", "evenkeel: t.csv:1:1: there is nothing in it; ");
    table(
        "name,corage\nAda,1\n",
        "evenkeel: t.csv:1:6: there is no column \"corage\"; ",
    );
    table(
        "name,courage\nAda,6\n",
        "evenkeel: t.csv:2:5: \"6\" is not a rating; ",
    );
    table(
        "name;courage\nAda;5\nBob\n",
        "evenkeel: t.csv:3:4: the row is too short",
    );
    table(
        "name,courage\nAda,5,5\n",
        "evenkeel: t.csv:2:7: the row is too long",
    );
    table(
        "name,courage\n\"Ada,5\n",
        "evenkeel: t.csv:2:1: the quotation mark",
    );
    table(
        "role\nHead\n",
        "evenkeel: t.csv:1:1: there is no column \"name\"; ",
    );
    check(
        "t.csv",
        b"name\n\xff\n",
        &["import", "t.csv"],
        "evenkeel: t.csv:2:1: ",
    );
    check(
        "t.csv",
        b"name\n",
        &["import", "u.csv"],
        "evenkeel: u.csv: ",
    );
    for command in ["summary", "export", "check"] {
        let plan = b"(\n  format: 1,\n  titel: \"T\",\n)\n";
        check("t.ron", plan, &[command, "t.ron"], "evenkeel: t.ron:3:");
        check(
            "t.ron",
            b"(format: 99)",
            &[command, "t.ron"],
            "evenkeel: t.ron:1:",
        );
        check("t.ron", plan, &[command, "u.ron"], "evenkeel: u.ron: ");
        check("t.ron", plan, &[command, "."], "evenkeel: .: ");
    }
}

#[test]
fn wrong_usage_is_status_2_and_says_how_it_is_right() {
    let check = |arguments: &[&str], part: &str| {
        let desk = desk();
        let ran = desk.run(arguments);
        assert_eq!(ran.status, Some(2), "{arguments:?}");
        assert_eq!(ran.output, "", "{arguments:?}");
        assert!(ran.errors.contains(part), "no {part:?} in {}", ran.errors);
    };
    check(&["summary"], "<PLAN.ron>");
    check(&["import"], "<TABLE.csv|TABLE.xlsx>");
    check(&["export"], "<PLAN.ron>");
    check(&["check"], "<PLAN.ron>");
    check(&["summary", "t.ron", "--format", "doc"], "json");
    check(&["summary", "t.ron", "--hide-name"], "--hide-names");
    check(&["summary", "t.ron", "--as-of", "21.11.2026"], "2026-11-21");
    check(&["summary", "t.ron", "--as-of", "2026-02-30"], "2026-11-21");
    check(&["summary", "t.ron", "u.ron"], "u.ron");
    check(
        &["import", "t.csv", "--situation", "stabilize"],
        "write `stabilise` instead",
    );
    check(
        &["import", "t.csv", "--next", "holidays"],
        "write one of balanced, routine, change",
    );
    check(&["--nosuch"], "--nosuch");
    for date in ["2026-1-1", "+2026-01-01", "02026-01-01", " 2026-01-01"] {
        check(&["summary", "t.ron", "--as-of", date], "2026-11-21");
    }
    let two = "evenkeel: only one plan can be opened, not \"u.ron\" as well; open one, or check \
               several with `check`\n";
    check(&["t.ron", "u.ron"], two);
    check(&["plan", "u.ron"], two);
    let mistyped = "evenkeel: there is no command `sumary`; write `summary`\n";
    check(&["sumary"], mistyped);
    check(&["sumary", "t.ron"], mistyped);
    check(&["Import", "t.csv"], "write `import`");
}

#[test]
fn help_and_version_are_given_on_demand() {
    let check = |arguments: &[&str], part: &str| {
        let output = Desk::new().done(arguments);
        assert!(output.contains(part), "no {part:?} in {output}");
    };
    check(&["--version"], env!("CARGO_PKG_VERSION"));
    check(&["--help"], "[PLAN.ron]");
    check(&["summary", "--help"], "--hide-names");
    check(&["import", "--help"], "lost_direction");
    check(&["import", "--help"], "--sheet <NAME>");
}

#[test]
fn without_a_file_or_with_a_dash_the_output_is_standard_output() {
    let desk = desk();
    for arguments in [
        ["summary", "t.ron", "--as-of=2026-11-21"],
        ["import", "t.csv", "--title=t"],
        ["export", "t.ron", "--"],
    ] {
        let (output, rest) = arguments.split_at(1);
        let with = |file| [output, &["-o", file], rest].concat();
        let expected = desk.done(&arguments);
        assert!(!expected.is_empty(), "{arguments:?}");
        assert_eq!(desk.done(&with("-")), expected, "{arguments:?}");
        assert_eq!(desk.done(&with("out")), "", "{arguments:?}");
        assert_eq!(desk.read("out"), expected, "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn every_output_may_be_a_device_or_a_pipe() {
    let desk = desk();
    for arguments in [
        ["import", "t.csv", "--title=t"],
        ["summary", "t.ron", "--as-of=2026-11-21"],
        ["export", "t.ron", "--"],
    ] {
        let (output, rest) = arguments.split_at(1);
        let with = |file| [output, &["-o", file], rest].concat();
        let expected = desk.done(&arguments);
        assert_eq!(desk.done(&with("/dev/stdout")), expected, "{arguments:?}");
        assert_eq!(desk.done(&with("/dev/null")), "", "{arguments:?}");
    }
}

#[test]
fn what_fails_leaves_an_existing_output_as_it_was() {
    let check = |arguments: &[&str]| {
        let desk = Desk::with("bad", "name\nAda,6\n");
        fs::write(desk.path("out"), "kept").unwrap();
        let ran = desk.run(&[arguments, &["-o", "out"]].concat());
        assert_eq!(ran.status, Some(1), "{arguments:?}");
        assert_eq!(desk.read("out"), "kept", "{arguments:?}");
        assert_eq!(
            fs::read_dir(desk.path(".")).unwrap().count(),
            2,
            "{arguments:?}"
        );
    };
    check(&["import", "bad"]);
    check(&["summary", "bad"]);
    check(&["export", "bad"]);
}

#[test]
fn an_output_that_cannot_be_written_is_named() {
    let desk = desk();
    for arguments in [
        ["import", "t.csv"],
        ["summary", "t.ron"],
        ["export", "t.ron"],
    ] {
        let ran = desk.run(&[&arguments[..], &["-o", "nosuch/out"]].concat());
        assert_eq!(ran.status, Some(1), "{arguments:?}");
        assert!(
            ran.errors.starts_with("evenkeel: nosuch/out: "),
            "{}",
            ran.errors
        );
    }
}

#[test]
fn a_reader_that_has_enough_is_no_fault() {
    // Long enough to fill any pipe.
    let names = "Ada\n".repeat(50_000);
    let desk = Desk::with("t.csv", format!("name\n{names}"));
    let mut command = desk.command(&["import", "t.csv"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    assert_eq!(ended.status.code(), Some(0));
}

#[test]
fn a_check_tells_of_every_plan_that_is_not_sound() {
    let desk = desk();
    fs::write(desk.path("a.ron"), "(format: 1, titel: \"\")").unwrap();
    fs::write(desk.path("b.ron"), "").unwrap();
    assert_eq!(desk.done(&["check", "t.ron", "t.ron"]), "");
    let ran = desk.run(&["check", "a.ron", "t.ron", "b.ron"]);
    assert_eq!(ran.status, Some(1));
    let files: Vec<_> = ran.errors.lines().map(|line| &line[..15]).collect();
    assert_eq!(files, ["evenkeel: a.ron", "evenkeel: b.ron"]);
}

#[test]
fn a_framework_file_is_checked_like_a_plan() {
    let check = |skill: &str, errors: &str| {
        let text = format!(
            "(\n  framework_format: 1,\n  framework: (\n    name: \"Ours\",\n    skills: [\n      \
             ({skill}, name: \"Calm\", family: lead, kind: interpersonal),\n    ],\n  ),\n)\n"
        );
        let ran = Desk::with("f.ron", &text).run(&["check", "f.ron"]);
        assert_eq!(ran.status, Some(i32::from(!errors.is_empty())));
        assert_eq!((ran.output.as_str(), ran.errors.as_str()), ("", errors));
    };
    check("id: \"calm\"", "");
    check(
        "id: \"=calm\"",
        "evenkeel: f.ron:6:12: the id of a skill has only letters, digits and “_”; write one such \
         as `\"customer_focus\"`\n",
    );
    check(
        "ids: \"calm\"",
        "evenkeel: f.ron:6:8: there is no field `ids` here; write `id` instead\n",
    );
}

#[test]
fn hidden_names_are_nowhere_in_the_summary() {
    let desk = desk();
    for format in ["md", "txt", "json"] {
        let shown = desk.done(&["summary", "t.ron", "--format", format]);
        assert!(shown.contains("Ada Lovelace"), "{shown}");
        let hidden = desk.done(&["summary", "t.ron", "--format", format, "--hide-names"]);
        assert!(hidden.contains("Member A"), "{hidden}");
        for word in ["Ada L", "Lovelace", "Head of it"] {
            assert!(!hidden.contains(word), "{word} in {hidden}");
        }
    }
}

#[test]
fn a_summary_is_written_as_a_workbook() {
    let desk = desk();
    let told = desk.done(&["summary", "t.ron", "--format", "xlsx", "-o", "t.xlsx"]);
    assert_eq!(told, "");
    assert!(fs::read(desk.path("t.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn the_title_of_an_imported_plan_is_the_name_of_the_table_unless_one_is_given() {
    let check = |arguments: &[&str], title: &str| {
        let desk = Desk::with("Sales team.2026.csv", "name\nAda\n");
        let plan = desk.done(&[&["import", "Sales team.2026.csv"], arguments].concat());
        assert!(plan.contains(&format!("title: \"{title}\",")), "{plan}");
    };
    check(&[], "Sales team.2026");
    check(&["--title", "The \"best\""], "The \\\"best\\\"");
    check(&["--title", ""], "");
}

#[test]
fn the_day_of_a_summary_can_be_set() {
    let desk = desk();
    let day = ["--as-of", "2026-02-01"];
    let markdown = desk.done(&[&["summary", "t.ron"], &day[..]].concat());
    assert!(markdown.contains("1 February 2026"), "{markdown}");
    let json = desk.done(&[&["summary", "t.ron", "--format", "json"], &day[..]].concat());
    assert!(json.contains("\"as_of\": \"2026-02-01\""), "{json}");
}
