//! Bytes that nobody wrote on purpose.

use proptest::prelude::*;

use super::*;

/// Text out of what plans are made of, so that it gets past the parser now and then.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        ", ",
        "\n",
        "\r",
        "// ",
        "/*",
        "*/",
        "\"",
        "\\",
        "Some(",
        "None",
        "true",
        "1",
        "-0.5",
        "5",
        "b'\\x05'",
        "NaN",
        "id: 2",
        "name: \"Bo\"",
        "ratings: {",
        "\"courage\": 4",
        "\"delegation\": Some(9)",
        "members: [",
        "tier: lead",
        "trained: true",
        "band: (low: 0, high: 1)",
        "floors: (lead: 3, manage: 9)",
        "next_member: 9",
        "situation: \"crisis\"",
        "emphasis",
        "r#\"x\"#",
        "é",
    ];
    let piece = prop::sample::select(pieces.to_vec());
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_give_a_plan_or_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, &CONTENT);
        let _ = read(&[b"(format: 1, title: ", &bytes[..]].concat(), &CONTENT);
    }

    #[test]
    fn any_pieces_of_a_plan_give_a_plan_or_a_fault_with_a_place(pieces in pieces()) {
        let head = "(format: 1, title: \"T\", framework: \"core\", ";
        let member = format!("{head}members: [(id: 1, name: \"Ada\", ");
        let ratings = format!("{member}ratings: {{");
        for (head, end) in [(head, ")"), (&member, ")])"), (&ratings, "})])")] {
            for end in ["", end] {
                let text = format!("{head}{pieces}{end}");
                if let Err(fault) = read_text(&text) {
                    prop_assert!(fault.place.is_some(), "{fault}\n{text}");
                }
            }
        }
    }
}

#[test]
fn a_plan_cut_off_anywhere_is_a_fault_with_a_place() {
    let end = GOLDEN.trim_end().len();
    for cut in 0..end {
        let fault = read(&GOLDEN.as_bytes()[..cut], &CONTENT).expect_err("half a plan");
        assert!(fault.place.is_some(), "{cut}: {fault}");
    }
}

#[test]
fn a_changed_byte_never_brings_the_program_down() {
    for place in 0..GOLDEN.len() {
        for byte in *b"\0\"\\(}],:/r#-0\xFF" {
            let mut bytes = GOLDEN.as_bytes().to_vec();
            bytes[place] = byte;
            if let Err(fault) = read(&bytes, &CONTENT) {
                assert!(fault.place.is_some(), "{place} {byte}: {fault}");
            }
        }
    }
}

#[test]
fn a_mark_repeated_many_thousand_times_is_refused() {
    const LENGTH: usize = 1 << 16;
    let start = "(format: 1, title: ";
    let marks = [
        "(", "[", "{", "\"", "\\", "#", "r#", "/", "/*", "Some(", "-", "\"\\", "'", ",", ":",
    ];
    for mark in marks {
        let many = mark.repeat(LENGTH / mark.len());
        for text in [many.clone(), format!("{start}{many}"), format!("({many}")] {
            assert!(read_text(&text).is_err(), "{mark}");
        }
        for field in ["situation", "band", "next_member", "members"] {
            let text = format!("{start}\"T\", framework: \"core\", {field}: {many}");
            assert!(read_text(&text).is_err(), "{field}: {mark}");
        }
    }
}
