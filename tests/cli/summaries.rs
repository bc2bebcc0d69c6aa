//! The summary in every form, as scripts ask for it.

use super::Desk;

fn desk() -> Desk {
    let desk = Desk::with("t.csv", "name,role,courage\nAda Lovelace,Head of it,5\n");
    desk.done(&["import", "t.csv", "-o", "t.ron"]);
    desk
}

#[test]
fn a_preset_or_a_list_of_sections_says_what_a_summary_tells() {
    let desk = desk();
    let check = |arguments: &[&str], expected: &[&str]| {
        let output = desk.done(&[&["summary", "t.ron"], arguments].concat());
        let headings = output.lines().filter_map(|line| line.strip_prefix("## "));
        assert_eq!(headings.collect::<Vec<_>>(), expected, "{arguments:?}");
    };
    let all = [
        "Balance",
        "Members",
        "Skills",
        "Findings",
        "Method and sources",
    ];
    check(&[], &all);
    check(&["--preset", "full"], &all);
    check(&["--preset", "team"], &all[..4]);
    check(&["--preset", "board"], &["Balance", "Findings"]);
    check(&["--sections", "skills,balance"], &["Balance", "Skills"]);
    check(
        &["--sections", "members", "--preset", "board"],
        &["Members"],
    );
}

#[test]
fn an_unknown_preset_or_section_is_wrong_usage_and_says_which_there_are() {
    let check = |arguments: &[&str], part: &str| {
        let ran = desk().run(&[&["summary", "t.ron"], arguments].concat());
        assert_eq!(ran.status, Some(2), "{arguments:?}");
        assert!(ran.errors.contains(part), "no {part:?} in {}", ran.errors);
    };
    check(&["--preset", "bord"], "board");
    check(&["--sections", "balance,skils"], "skills");
    check(&["--sections", ""], "balance");
}

#[test]
fn the_ending_of_the_output_says_the_form_unless_one_is_asked_for() {
    let desk = desk();
    let check = |arguments: &[&str], output: &str, start: &[u8]| {
        desk.done(&[&["summary", "t.ron", "-o", output], arguments].concat());
        let bytes = std::fs::read(desk.path(output)).unwrap();
        assert!(bytes.starts_with(start), "{output} {arguments:?}");
    };
    check(&[], "s.pdf", b"%PDF-");
    check(&[], "s.HTML", b"<!DOCTYPE html>");
    check(&[], "s.xlsx", b"PK");
    check(&[], "s.json", b"{");
    check(&[], "s", b"# ");
    check(&["--format", "txt"], "s.md", b"t\n=");
}
