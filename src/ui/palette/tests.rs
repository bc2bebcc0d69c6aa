use super::*;
use crate::ui::{
    command::{Command, Scope},
    intent::Intent,
};

/// The names of what a text finds where no plan is open, in order.
fn found(text: &str) -> Vec<String> {
    let palette = Palette::new(&Places {
        view: None,
        scope: Scope::default(),
        recent: &[],
        examples: &[],
    });
    let found = search(&palette.entries, text).into_iter();
    let names = found.filter_map(|place| palette.entries.get(place));
    names.map(|entry| entry.name.clone()).collect()
}

#[test]
fn a_text_finds_commands_best_first() {
    for (text, first) in [
        ("new", "New plan"),
        ("dark", "Dark theme"),
        // Letters in their order are enough, in any case.
        ("EXSU", "Export summary…"),
        ("zoom out", "Zoom out"),
        // In any order of words.
        ("plan new", "New plan"),
        // Signs have no meaning of their own.
        ("about", "About Even Keel"),
    ] {
        assert_eq!(
            found(text).first().map(String::as_str),
            Some(first),
            "{text}"
        );
    }
    assert!(found("qqxx").is_empty());
}

#[test]
fn without_a_text_what_can_be_done_is_listed() {
    let names = found("");
    assert!(names.contains(&Command::New.text().to_owned()));
    assert!(!names.contains(&Command::Save.text().to_owned()));
}

#[test]
fn every_command_but_its_own_is_there_with_the_reason_where_it_cannot_be_done() {
    let scope = Scope::default();
    let palette = Palette::new(&Places {
        view: None,
        scope,
        recent: &[],
        examples: &[],
    });
    for command in Command::ALL {
        let mut entries = palette.entries.iter();
        let entry = entries.find(|entry| entry.intent == Intent::Run(command));
        assert_eq!(entry.is_some(), command != Command::Palette, "{command:?}");
        let why_not = entry.and_then(|entry| entry.why_not);
        assert!(
            why_not == command.unavailable(scope) || entry.is_none(),
            "{command:?}"
        );
    }
}

#[test]
fn the_mark_stays_within_the_list() {
    let mut palette = Palette::new(&Places {
        view: None,
        scope: Scope::default(),
        recent: &[],
        examples: &[],
    });
    let last = palette.found.len() - 1;
    for (step, marked) in [(-1, 0), (1, 1), (-5, 0), (10_000, last), (1, last)] {
        palette.walk(step);
        assert_eq!(palette.marked, marked, "{step}");
    }
}
