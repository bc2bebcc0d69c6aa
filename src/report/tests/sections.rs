//! What was chosen is there, and nothing else.

use serde_json::Value;

use super::*;
use crate::report::document::{Block, Document};

fn of(plan: &Plan, selection: Selection) -> Summary {
    let options = Options {
        selection,
        ..options(false)
    };
    summary_with(plan, &options)
}

pub(super) fn whole_plans() -> Vec<Plan> {
    let content = content();
    let read = |text: &str| {
        let read = crate::format::read(text.as_bytes(), &content);
        read.unwrap().plan
    };
    vec![
        read(include_str!("../../../plans/brightwater.ron")),
        read(include_str!("../../../plans/fernhill.ron")),
        read(include_str!("../../../plans/harrow-lane.ron")),
        empty(),
    ]
}

#[test]
fn a_summary_has_the_sections_that_were_chosen_in_their_order_and_no_others() {
    let plan = &whole_plans()[1];
    let check = |chosen: &[Section], expected: &[&str]| {
        let summary = of(plan, Selection::of(chosen, false));
        let markdown = markdown(&summary);
        let headings = markdown.lines().filter_map(|line| line.strip_prefix("## "));
        assert_eq!(headings.collect::<Vec<_>>(), expected, "{chosen:?}");
        let text = text(&summary);
        let known = Section::ALL.map(|section| section.title().to_uppercase());
        let titles = text
            .lines()
            .filter(|line| known.iter().any(|title| title == line));
        let expected: Vec<_> = expected.iter().map(|title| title.to_uppercase()).collect();
        assert_eq!(titles.collect::<Vec<_>>(), expected, "{chosen:?}");
    };
    check(&[Section::Balance], &["Balance"]);
    check(&[Section::Skills, Section::Members], &["Members", "Skills"]);
    check(
        &[
            Section::Method,
            Section::Progress,
            Section::Plan,
            Section::Plan,
        ],
        &["Plan", "Progress", "Method and sources"],
    );
    check(
        &Section::ALL,
        &[
            "Balance",
            "Members",
            "Skills",
            "Findings",
            "Plan",
            "Progress",
            "Method and sources",
        ],
    );
}

#[test]
fn json_has_the_keys_of_the_sections_that_were_chosen() {
    let plan = &whole_plans()[1];
    let of_section = [
        (Section::Members, &["members"][..]),
        (Section::Skills, &["skills"]),
        (Section::Findings, &["findings", "proposals", "pairings"]),
        (Section::Plan, &["goals", "actions", "forecast"]),
        (
            Section::Progress,
            &["next_review", "measures", "snapshots", "reviews"],
        ),
    ];
    for (chosen, _) in of_section {
        let json = json(&of(plan, Selection::of(&[chosen], false)));
        let json: Value = serde_json::from_str(&json).unwrap();
        for always in [
            "format", "title", "as_of", "band", "floors", "team", "margin",
        ] {
            assert!(json.get(always).is_some(), "{always}");
        }
        for (section, keys) in of_section {
            for key in keys {
                assert_eq!(json.get(key).is_some(), section == chosen, "{key}");
            }
        }
    }
}

#[test]
fn a_section_that_has_nothing_to_tell_is_left_out() {
    let summary = of(&empty(), Selection::default());
    let parts = Document::of(&summary).parts;
    let sections: Vec<_> = parts.iter().map(|part| part.section).collect();
    let told = [Section::Balance, Section::Findings, Section::Method];
    assert_eq!(sections, told);
    assert!(parts.iter().all(|part| !part.blocks.is_empty()));
}

#[test]
fn a_brief_summary_tells_little_however_much_there_is_to_tell() {
    let long = "Very long ".repeat(1_000);
    let names: Vec<_> = (0..40).map(|number| format!("{number} {long}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let plan = with_names(&names).apply(&Edit::Title(long)).unwrap();
    for plan in whole_plans().iter().chain([&plan]) {
        let document = Document::of(&of(plan, Preset::Board.selection()));
        assert!(document.one_page);
        let texts = document.parts.iter().flat_map(|part| &part.blocks);
        let length: usize = texts
            .map(|block| match block {
                Block::Paragraph(text) => text.chars().count(),
                Block::List(items) => items.concat().chars().count(),
                Block::Table(table) => table.rows.concat().concat().chars().count(),
                Block::Finding(finding) => {
                    finding.title.chars().count() + finding.text.chars().count()
                }
                _ => 0,
            })
            .sum();
        assert!(length < 3_500, "{length} characters in {}", plan.name());
        assert!(document.title.chars().count() <= 90);
    }
}

#[test]
fn a_preset_is_known_by_what_it_chooses() {
    for preset in Preset::ALL {
        assert_eq!(preset.selection().preset(), Some(preset));
    }
    let own = Preset::Team.selection().with(Section::Members, false);
    assert_eq!(own.preset(), None);
    assert!(!own.has(Section::Members));
    assert_eq!(
        own.with(Section::Members, true).preset(),
        Some(Preset::Team)
    );
}

#[test]
fn a_clipped_text_ends_after_a_word_or_a_sentence() {
    let check = |text, at_most, clipped| assert_eq!(words::clipped(text, at_most), clipped);
    check("short", 5, "short");
    check("a  text\nof lines", 20, "a text of lines");
    check("one two three", 9, "one two…");
    check("one, two, three", 10, "one, two…");
    check("unbreakable", 5, "unbr…");
    check("李雷李雷李雷", 4, "李雷李…");
    let sentences = "It is so. It is not so at all.";
    assert_eq!(words::clipped_sentences(sentences, 20), "It is so.");
    assert_eq!(words::clipped_sentences(sentences, 30), sentences);
}
