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
        "set_aside: [",
        "(rule: \"R11\", reason: \"x\"), ",
        "reason: \" \"",
        "r#\"x\"#",
        "é",
        "id: 3, ",
        "goals: [",
        "text: \"x\", ",
        "measures: [",
        "measure: 2",
        "baseline: inf",
        "readings: [",
        "(date: \"2028-02-29\", value: 1), ",
        "due: \"2026-02-30\", ",
        "actions: [",
        "title: \"x\", kind: review, side: both, rise: 9, ",
        "owner: member(",
        "other(",
        "members: [2, 2], ",
        "reviews: [",
        "date: \"2026-02-28\", ",
        "findings: [(rule: \"R04\", severity: info)], ",
        "snapshots: [",
        "framework: \"extended\", ",
    ];
    let piece = prop::sample::select(pieces.to_vec());
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_give_a_plan_or_a_fault(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, &CONTENT);
        let _ = read(&[b"(format: 1, title: ", &bytes[..]].concat(), &CONTENT);
        let _ = read(&[b"(format: 2, set_aside: ", &bytes[..]].concat(), &CONTENT);
        let _ = read(&[b"(format: 3, actions: ", &bytes[..]].concat(), &CONTENT);
    }

    #[test]
    fn any_pieces_of_a_plan_give_a_plan_or_a_fault_with_a_place(
        pieces in pieces(), format in 1..=FORMAT,
    ) {
        let head = format!("(format: {format}, title: \"T\", framework: \"core\", ");
        let member = format!("{head}members: [(id: 1, name: \"Ada\", ");
        let ratings = format!("{member}ratings: {{");
        let set_aside = format!("{head}set_aside: [(rule: \"R04\", ");
        let action = format!("{head}actions: [(id: 1, title: \"A\", kind: review, ");
        let measure = format!("{head}measures: [(id: 1, name: \"M\", ");
        let snapshot = format!("{head}snapshots: [(id: 1, name: \"S\", ");
        let heads = [
            (&head, ")"),
            (&member, ")])"),
            (&ratings, "})])"),
            (&set_aside, ")])"),
            (&action, ")])"),
            (&measure, ")])"),
            (&snapshot, ")])"),
        ];
        for (head, end) in heads {
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
    for golden in GOLDEN {
        for cut in 0..golden.trim_end().len() {
            let fault = read(&golden.as_bytes()[..cut], &CONTENT).expect_err("half a plan");
            assert!(fault.place.is_some(), "{cut}: {fault}");
        }
    }
}

#[test]
fn a_changed_byte_never_brings_the_program_down() {
    const BYTES: &[u8] = b"\0\"\\(}],:/r#-0\xFF";
    for golden in GOLDEN {
        // Every byte at every place of the first file; the longer ones stand for what is new.
        let (places, bytes) = if golden == FIRST {
            (1, 1)
        } else {
            (3, BYTES.len())
        };
        for place in (0..golden.len()).step_by(places) {
            for byte in BYTES.iter().skip(place % bytes).step_by(bytes) {
                let mut bytes = golden.as_bytes().to_vec();
                bytes[place] = *byte;
                if let Err(fault) = read(&bytes, &CONTENT) {
                    assert!(fault.place.is_some(), "{place} {byte}: {fault}");
                }
            }
        }
    }
}

#[test]
fn a_mark_repeated_many_thousand_times_is_refused() {
    const LENGTH: usize = 1 << 16;
    let start = format!("(format: {FORMAT}, title: ");
    let marks = [
        "(", "[", "{", "\"", "\\", "#", "r#", "/", "/*", "Some(", "-", "\"\\", "'", ",", ":",
    ];
    for mark in marks {
        let many = mark.repeat(LENGTH / mark.len());
        for text in [many.clone(), format!("{start}{many}"), format!("({many}")] {
            assert!(read_text(&text).is_err(), "{mark}");
        }
        for field in [
            "situation",
            "band",
            "next_member",
            "set_aside",
            "next_review",
            "goals",
            "members",
            "snapshots",
        ] {
            let text = format!("{start}\"T\", framework: \"core\", {field}: {many}");
            assert!(read_text(&text).is_err(), "{field}: {mark}");
        }
    }
}
