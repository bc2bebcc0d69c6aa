//! What is said of texts that are no sound plan.
//!
//! A `▸` in a text marks the expected place and is taken out before reading. What is expected to be
//! said stands as parts of `what; hint`.

use super::*;
use crate::fault::Position;

#[track_caller]
pub(super) fn check(marked: &str, expected: &str) {
    let (before, after) = marked.split_once('▸').expect(marked);
    let fault = read_text(&format!("{before}{after}")).expect_err(marked);
    let place = Position {
        line: 1 + before.matches('\n').count(),
        column: 1 + before.chars().rev().take_while(|c| *c != '\n').count(),
    };
    assert_eq!(fault.place, Some(place.into()), "{fault}\n{marked}");
    let (what, hint) = expected.split_once("; ").expect(expected);
    assert!(fault.what.contains(what), "{fault}\nlacks {what}");
    assert!(fault.hint.contains(hint), "{fault}\nlacks {hint}");
}

fn check_in_plan(cases: &[(&str, &str)]) {
    for (lines, expected) in cases {
        let head = "format: 1, title: \"T\",\n  framework: \"core\"";
        check(&format!("(\n  {head},\n{lines}\n)\n"), expected);
    }
}

fn check_in_member(cases: &[(&str, &str)]) {
    for (fields, expected) in cases {
        let member = format!("  members: [(id: 1, name: \"Ada\", {fields})],");
        check_in_plan(&[(&member, expected)]);
    }
}

fn check_in_ratings(cases: &[(&str, &str)]) {
    for (entries, expected) in cases {
        check_in_member(&[(&format!("ratings: {{{entries}}}"), expected)]);
    }
}

fn check_in_set_aside(cases: &[(&str, &str)]) {
    for (entries, expected) in cases {
        let head = "format: 2, title: \"T\", framework: \"core\"";
        check(&format!("({head}, set_aside: [\n{entries}\n])\n"), expected);
    }
}

#[test]
fn lines_and_columns_count_from_1_and_in_characters() {
    let place = |text: &str| read_text(text).expect_err(text).place;
    let at = |line, column| Some(Position { line, column }.into());
    assert_eq!(place(""), at(1, 1));
    assert_eq!(place("(format: 99)"), at(1, 10));
    assert_eq!(place("\u{FEFF}(format: 99)"), at(1, 10));
    assert_eq!(place("(\r  title: \"T\",\r format: 99)"), at(3, 10));
    assert_eq!(place("(\r\n  title: \"Zoë 🚢\", format: 99)"), at(2, 27));
}

#[test]
fn a_rating_is_a_whole_number_from_1_to_5_of_a_known_skill() {
    check_in_ratings(&[
        (
            "\"courage\": ▸6",
            "rating 6 is not on the scale; use a whole number from 1 to 5",
        ),
        ("\"courage\": ▸0", "rating 0 is not; from 1 to 5"),
        ("\"courage\": ▸-1", "rating -1 is not; from 1 to 5"),
        ("\"courage\": ▸300", "rating 300 is not; from 1 to 5"),
        ("\"courage\": ▸4.0", "rating 4.0 is not; whole number"),
        ("\"courage\": ▸NaN", "rating NaN is not; from 1 to 5"),
        ("\"courage\": ▸-inf", "rating -inf is not; from 1 to 5"),
        (
            "\"courage\": ▸99999999999999999999",
            "rating 99999999999999999999 is not; from 1 to 5",
        ),
        (
            "\"courage\": 3, \"delegation\": /* , */\n▸9, ",
            "rating 9 is not; from 1 to 5",
        ),
        (
            "\"courage\": 3, ▸\"courage\": 3",
            "\"courage\" is rated a second time; keep one",
        ),
        (
            "▸\"curage\": 4",
            "\"core\" has no skill \"curage\"; write `courage` instead",
        ),
        (
            "▸\"shoe size\": 4",
            "no skill \"shoe size\"; take the rating out",
        ),
        ("\"courage\": Some(▸9)", "rating 9 is not; from 1 to 5"),
        (
            "\"courage\": ▸b'\\x05'",
            "`b'\\x05'` is no number; in digits",
        ),
        (
            "\"courage\": ▸None",
            "`courage` needs a number, not `None`; a number such as 3",
        ),
        (
            "▸courage: 4",
            "text in quotes is needed here, not `courage`; put it in quotes",
        ),
        (
            "\"courage\": ▸\"4\"",
            "`courage` needs a number, not \"4\"; without quotes",
        ),
        (
            "\"courage\": ▸[4]",
            "`courage` needs a number, not `[`; a number such as 3",
        ),
        ("\"courage\" ▸4", "`:` is needed here; put a colon"),
    ]);
}

#[test]
fn more_members_than_a_plan_can_hold_are_told_at_the_first_too_many() {
    let mut members = "(id: 1, name: \"A\"),\n".repeat(Plan::MOST_MEMBERS);
    members.push_str("▸(id: 2, name: \"B\"),\n");
    check_in_plan(&[(
        &format!("members: [{members}]"),
        "a plan holds at most 250000 members; take this member out",
    )]);
}

#[test]
fn a_skill_of_a_wider_framework_is_told_as_such() {
    let [core, extended] = ["core", "extended"].map(|id| CONTENT.framework(id).unwrap());
    let mut skills = extended.skills.iter();
    let skill = skills.find(|skill| core.position(&skill.id).is_none());
    let entry = format!("▸\"{}\": 3", skill.unwrap().id);
    check_in_ratings(&[(&entry, "\"core\" has no skill; \"extended\" has it")]);
}

#[test]
fn members_have_names_and_ids_of_their_own() {
    check_in_plan(&[
        (
            "members: [(id: ▸0, name: \"A\")]",
            "id cannot be 0; whole number from 1",
        ),
        (
            "members: [(id: ▸-3, name: \"A\")]",
            "id cannot be -3; whole number from 1",
        ),
        (
            "members: [(id: ▸1.0, name: \"A\")]",
            "id cannot be 1.0; whole number from 1",
        ),
        (
            "members: [(id: ▸4294967295, name: \"A\")]",
            "id cannot be; to 4294967294",
        ),
        (
            "members: [(id: ▸\"1\", name: \"A\")]",
            "`id` needs a number; without quotes",
        ),
        (
            "members: [(id: 1, name: ▸\" \\t\")]",
            "the member has no name; write a name",
        ),
        (
            "members: [▸(id: 1)]",
            "the field `name` is missing here; name: \"Ada\"",
        ),
        (
            "members: [\n(id: 2, name: \"A\"),\n(name: \"B\", id: ▸2),\n(id: 7, name: \"C\")]",
            "the id 2 is already that of A; 8 is free",
        ),
    ]);
}

#[test]
fn details_of_a_member_are_in_range_and_of_known_words() {
    check_in_member(&[
        (
            "direct_reports: ▸-1",
            "`direct_reports` cannot be -1; whole number from 0",
        ),
        (
            "direct_reports: ▸2.5",
            "`direct_reports` cannot be 2.5; whole number from 0",
        ),
        (
            "direct_reports: ▸4294967296",
            "cannot be 4294967296; to 4294967295",
        ),
        (
            "trained: ▸yes",
            "`trained` needs `true` or `false`, not `yes`; one of the two",
        ),
        (
            "emerging: ▸1",
            "`emerging` needs `true` or `false`, not `1`; one of the two",
        ),
        (
            "tier: ▸\"lead\"",
            "`tier` needs a bare word, not \"lead\"; without quotes",
        ),
        (
            "tier: ▸Leader",
            "`tier` has no choice `Leader`; write `lead` instead",
        ),
        (
            "emphasis: ▸x",
            "`emphasis` has no choice `x`; write one of lead, manage, both, unset",
        ),
        (
            "▸rôle: \"\"",
            "there is no field `rôle` here; write `role` instead",
        ),
        (
            "▸name: \"B\"",
            "`name` stands here a second time; keep one of the two",
        ),
        (
            "▸direct-reports: 1",
            "a bare word is needed here; letters and `_`",
        ),
        (
            "ratings: ▸[]",
            "`ratings` needs a set of ratings, not `[`; {\"courage\": 4}",
        ),
    ]);
}

#[test]
fn the_fields_of_a_plan_are_in_range_and_name_what_exists() {
    check_in_plan(&[
        (
            "band: (low: ▸-4.5, high: 0)",
            "`low` cannot be -4.5; from -4 to 4",
        ),
        (
            "band: (low: 0, high: ▸inf)",
            "`high` cannot be inf; from -4 to 4",
        ),
        (
            "band: Some((low: 1, high: ▸0))",
            "ends at 0, below its start; at least `low`",
        ),
        (
            "band: ▸(low: 1)",
            "the field `high` is missing here; as in `high: 0.5`",
        ),
        (
            "floors: (lead: ▸0.5, manage: 3)",
            "`lead` cannot be 0.5; from 1 to 5",
        ),
        (
            "floors: (lead: 3, manage: ▸NaN)",
            "`manage` cannot be NaN; from 1 to 5",
        ),
        (
            "situation: ▸\"lunch\"",
            "no situation \"lunch\"; write `launch` instead",
        ),
        (
            "next_situation: ▸\"lunch\"",
            "no situation \"lunch\"; write `launch` instead",
        ),
        (
            "situation: Some(▸\"lunch\")",
            "no situation \"lunch\"; write `launch` instead",
        ),
        (
            "next_member: Some(▸0), members: [(id: 1, name: \"A\")]",
            "`next_member` cannot be 0; use 2, or leave the line out",
        ),
        (
            "next_member: ▸4294967296",
            "`next_member` cannot be 4294967296; a whole number from 1 to 4294967295, or leave",
        ),
        (
            "next_member: ▸1.5",
            "`next_member` cannot be 1.5; a whole number from 1 to",
        ),
        (
            "situation: ▸\"\"",
            "no situation \"\"; write one of balanced, ",
        ),
        (
            "next_member: ▸1, members: [(id: 1, name: \"A\")]",
            "`next_member` cannot be 1; use 2, or leave the line out",
        ),
    ]);
    check(
        "(format: 1, title: \"T\", framework: ▸\"cor\")",
        "no framework \"cor\"; write `core` instead",
    );
}

#[test]
fn fields_are_known_complete_and_there_once() {
    check("▸()", "the field `format` is missing; as in `format: 4`");
    check("▸(format: 1)", "the field `title` is missing; add it");
    check_in_plan(&[
        (
            "▸titel: \"T\"",
            "no field `titel` here; write `title` instead",
        ),
        (
            "▸width: 3",
            "no field `width`; one of format, title, framework",
        ),
        (
            "▸title: \"T\"",
            "`title` stands here a second time; keep one of the two",
        ),
        (
            "▸\"situation\": 3",
            "a bare word is needed here, not \"situation\"; without quotes",
        ),
    ]);
}

#[test]
fn a_value_of_the_wrong_kind_is_told_in_plain_words() {
    check_in_plan(&[
        ("situation ▸3", "`:` is needed here, not `3`; put a colon"),
        (
            "situation: ▸3",
            "`situation` needs text in quotes, not `3`; put it in quotes",
        ),
        (
            "situation: ▸launch",
            "needs text in quotes, not `launch`; put it in quotes",
        ),
        (
            "situation: \"launch\" ▸band: 3",
            "`,` or `)` is needed before `band`; put a comma",
        ),
        (
            "members: []▸]",
            "`,` or `)` is needed before `]`; close every bracket",
        ),
        (
            "members: [\n▸)",
            "a block of fields is needed here, not `)`; (…)",
        ),
        ("members: ▸3", "`members` needs a list, not `3`; […]"),
        (
            "members: [▸3]",
            "a block of fields is needed here, not `3`; (…)",
        ),
        (
            "band: ▸Band(low: 1)",
            "`band` needs a block of fields, not `Band`; (…)",
        ),
        (
            "next_member: ▸\"9\"",
            "`next_member` needs a number, not \"9\"; without quotes",
        ),
        (
            "next_member: ▸(1)",
            "`next_member` needs a number, not `(`; a number such as 3",
        ),
        (
            "next_member: ▸nine",
            "`next_member` needs a number, not `nine`; such as 3",
        ),
        ("next_member: ▸9x", "`9x` makes no sense here; compare"),
        ("next_member: ▸-", "`-` makes no sense here; compare"),
    ]);
}

#[test]
fn what_is_never_closed_is_told_where_it_begins() {
    check("\n▸/* a", "the comment is never closed; */");
    check(
        "(format: 1, title: \"T\",▸",
        "the `(` of line 1 is never closed; cut off",
    );
    check_in_plan(&[
        (
            "situation: ▸\"launch",
            "the text is never closed; put a quote",
        ),
        (
            "situation: ▸r#\"launch\"",
            "the text is never closed; put a quote",
        ),
        (
            "situation: ▸\"lau\\\"nch",
            "the text is never closed; put a quote",
        ),
        ("▸/* a /* b */", "the comment is never closed; */"),
        (
            "situation: \"a▸\\qb\"",
            "not an escape that text can hold; backslash",
        ),
    ]);
}

#[test]
fn what_is_no_plan_at_all_is_told_at_its_start() {
    let start = "a plan starts with `(` and its format, as in `format: 4`";
    check("▸", &format!("the file is empty; {start}"));
    check("▸ // nothing\n", &format!("the file is empty; {start}"));
    for other in [
        "▸name,role\nAda,",
        "\n ▸{\"format\": 1}",
        "▸#![enable(implicit_some)]\n()",
    ] {
        check(other, &format!("this is not a plan; {start}"));
    }
    check(
        "(format: 1, title: \"T\", framework: \"core\")\n▸)",
        "the plan is over before `)`; delete what follows",
    );
}

#[test]
fn bytes_that_are_no_text_are_told_at_their_place() {
    let text = "(format: 1,\n  title: \"Zoë ".as_bytes();
    let fault = read(&[text, b"\xFF\")"].concat(), &CONTENT).unwrap_err();
    let place = Position {
        line: 2,
        column: 15,
    };
    assert_eq!(fault.place, Some(place.into()));
    assert!(fault.what.contains("not UTF-8 text"), "{fault}");
}

#[test]
fn only_known_formats_are_read_whatever_follows() {
    let next = FORMAT + 1;
    let newer = format!("written by a newer Even Keel (format ; up to {FORMAT}");
    check("(format: ▸99, shape: <>", &newer);
    check(
        &format!("(title: \"T\",\n r#format: ▸{next}, shape: []"),
        &newer,
    );
    check("(format: ▸99999999999999999999)", &newer);
    for unknown in ["0", "-1", "1.0", "\"1\"", "(1)", "one"] {
        check(
            &format!("(format: ▸{unknown}, title: \"T\")"),
            "there is no format; whole number from 1 to 4",
        );
    }
}

#[test]
fn a_finding_is_set_aside_once_by_a_known_rule_and_with_a_reason() {
    check_in_set_aside(&[
        (
            "(rule: ▸\"r11\", reason: \"x\")",
            "there is no rule \"r11\"; write `R11` instead",
        ),
        // A later version may know it.
        (
            "(rule: ▸\"R99\", reason: \"x\")",
            "there is no rule \"R99\"; open the plan with a newer Even Keel",
        ),
        (
            "(reason: \"x\", rule: ▸\"R1\"),",
            "there is no rule \"R1\"; write `R01` instead",
        ),
        (
            "(rule: ▸\"\", reason: \"x\")",
            "there is no rule \"\"; write one of R01, R02, ",
        ),
        (
            "(rule: ▸\"a\\nlonger\", reason: \"x\")",
            "there is no rule \"a longer\"; write one of R01, R02, ",
        ),
        (
            "(rule: \"R11\", reason: \"x\"),\n(rule: \"R04\", reason: \"y\"),\n  \
             (rule: ▸\"R11\", reason: \"x\")",
            "\"R11\" is set aside a second time; keep one of the two",
        ),
        (
            "(rule: \"R11\", reason: ▸\"\")",
            "a finding is set aside with a reason; write the reason, or take the entry out",
        ),
        (
            "(rule: \"R04\", reason: \"x\"), (rule: \"R11\", reason: /* none */ ▸\" \\n\")",
            "a finding is set aside with a reason; write the reason, or take the entry out",
        ),
    ]);
}

#[test]
fn an_entry_of_a_finding_set_aside_is_told_in_plain_words() {
    check_in_set_aside(&[
        (
            "▸(rule: \"R11\")",
            "the field `reason` is missing here; add it, as in `reason: \"",
        ),
        (
            "▸(reason: \"x\")",
            "the field `rule` is missing here; add it, as in `rule: \"R11\"`",
        ),
        (
            "(rule: \"R11\", ▸reson: \"x\")",
            "there is no field `reson` here; write `reason` instead",
        ),
        (
            "(rule: \"R11\", ▸rule: \"R11\")",
            "`rule` stands here a second time; keep one of the two",
        ),
        (
            "(rule: ▸R11, reason: \"x\")",
            "`rule` needs text in quotes, not `R11`; put it in quotes",
        ),
        (
            "(rule: \"R11\", reason: ▸None)",
            "`reason` needs text in quotes, not `None`; put it in quotes",
        ),
        (
            "(rule: \"R11\", reason: \"x\") ▸(rule",
            "`,` or `]` is needed before `(`; put a comma",
        ),
        (
            "▸\"R11\": \"x\"",
            "a block of fields is needed here, not \"R11\"; (…)",
        ),
    ]);
    let head = "(format: 2, title: \"T\", framework: \"core\"";
    for value in ["{\"R11\": \"x\"}", "None", "\"R11\"", "()"] {
        check(
            &format!("{head}, set_aside: ▸{value})"),
            "`set_aside` needs a list; […]",
        );
    }
    check(
        &format!("{head}, set_aside: [], ▸set_aside: [])"),
        "`set_aside` stands here a second time; keep one of the two",
    );
}

#[test]
fn a_field_that_came_with_a_later_format_is_told_as_such() {
    let needs = "the field `set_aside` needs `format: 2`, and this plan has `format: 1`; write \
                 `format: 2`, or take the field out";
    check_in_plan(&[
        ("▸set_aside: [(rule: \"R11\", reason: \"x\")]", needs),
        ("▸set_aside: []", needs),
        // What the later format would say of the value does not matter yet.
        ("members: [(id: 1)],\n▸r#set_aside: 3", needs),
        (
            "▸set_asides: []",
            "no field `set_asides`; write `set_aside` instead",
        ),
        (
            "members: [(id: 1, name: \"set_aside\", ▸set_aside: [])]",
            "there is no field `set_aside` here; write one of id, name",
        ),
    ]);
    check("(▸set_aside: [], format: 1)", needs);
    check(
        "▸(set_aside: [], title: \"T\", framework: \"core\")",
        "the field `format` is missing; as in `format: 4`",
    );
    for (name, format) in LATER_FIELDS {
        for older in 1..format {
            check(
                &format!("(format: {older}, title: \"T\", framework: \"core\", ▸{name}: <>)"),
                &format!(
                    "the field `{name}` needs `format: {format}`, and this plan has \
                     `format: {older}`; write `format: {format}`, or take the field out"
                ),
            );
        }
    }
    // The first of several is told.
    check(
        "(format: 1, title: \"goals\", framework: \"core\", ▸snapshots: [], set_aside: [])",
        "the field `snapshots` needs `format: 3`; take the field out",
    );
    assert!(read_text("(format: 1, title: \"set_aside: []\", framework: \"core\")").is_ok());
}
