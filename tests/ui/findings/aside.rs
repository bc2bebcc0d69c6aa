//! Setting aside, and bringing back.

use super::*;

#[test]
fn a_finding_is_set_aside_only_with_a_reason() {
    let mut stage = findings();
    let start = stage.plan();
    stage.activate(&aside_button(OVER_LED));
    stage.expect(says::dialog::TITLE);
    for blank in ["", "  "] {
        stage.paste(blank).press(Key::Enter);
        assert!(!stage.can_use(says::dialog::SET_ASIDE));
        assert_eq!(stage.focused().as_deref(), Some(says::dialog::REASON));
    }
    stage.click(says::dialog::SET_ASIDE);
    stage
        .expect(says::dialog::TITLE)
        .focus_field(says::dialog::REASON);
    stage.type_keys("x");
    assert!(stage.can_use(says::dialog::SET_ASIDE));
    stage.press(Key::Escape);
    assert!(!stage.shows(says::dialog::TITLE));
    assert_eq!(stage.plan(), start);
    assert!(!stage.is_dirty());
}

#[test]
fn what_is_set_aside_leaves_the_list_and_the_counts_and_undo_brings_it_back() {
    let redo = Modifiers::COMMAND | Modifiers::SHIFT;
    let rest: Vec<_> = ALL.into_iter().filter(|card| *card != NO_BRIDGE).collect();
    let mut stage = findings();
    stage.expect(COUNTS).expect("Findings, 5 to answer");
    assert_eq!(stage.cards(), ALL);

    stage.set_aside(NO_BRIDGE, "Hannah is on her way");
    for _ in 0..2 {
        assert_eq!(stage.cards(), rest);
        stage
            .expect("1 critical · 3 warnings · 4 notices · 1 strength")
            .expect("Findings, 4 to answer");
        stage.click(&says::aside(1));
        assert_eq!(stage.cards(), [NO_BRIDGE]);
        stage.expect(&says::because("Hannah is on her way"));

        stage.ctrl(Key::Z);
        assert!(stage.cards().is_empty());
        stage.expect(says::NOTHING_ASIDE).click(says::SHOW_ALL);
        assert_eq!(stage.cards(), ALL);
        stage.expect(COUNTS).expect("Findings, 5 to answer");
        assert!(!stage.is_dirty());
        stage.press_with(redo, Key::Z);
    }
    assert_eq!(stage.cards(), rest);
}

#[test]
fn what_is_set_aside_stands_in_the_file_until_it_is_brought_back() {
    let reason = "Omar’s \"first\" month";
    let mut stage = findings();
    stage.set_aside(ROLES_UNCLEAR, reason).ctrl(Key::S);
    let text = stage.read("plan.ron");
    assert!(text.contains("format: 2"), "{text}");
    assert!(text.contains(r#"Omar’s \"first\" month"#), "{text}");

    let mut stage = stage.again_with(Some("plan.ron"), false);
    stage.ctrl(Key::Num3);
    assert!(!stage.cards().contains(&ROLES_UNCLEAR));
    stage.click(&says::aside(1)).expect(&says::because(reason));
    assert_eq!(stage.cards(), [ROLES_UNCLEAR]);
    stage.click(&back_button(ROLES_UNCLEAR));
    assert_eq!(stage.cards(), ALL, "nothing is left to be brought back");
    stage.ctrl(Key::S);
    assert_eq!(stage.read("plan.ron"), *BRIGHTWATER);
}

#[test]
fn what_is_set_aside_can_be_brought_back_also_while_it_is_not_found() {
    let aside = "set_aside: [(rule: \"R03\", reason: \"We know\")],\n  members:";
    let text = BRIGHTWATER.replacen("format: 1", "format: 2", 1);
    let mut stage = Stage::with_plan(&text.replacen("members:", aside, 1));
    stage.ctrl(Key::Num3).expect(COUNTS).click(&says::aside(1));
    stage.expect(says::SILENT).expect(&says::because("We know"));
    stage.click(&back_button("R03"));
    assert_eq!(stage.plan().set_aside("R03"), None);
    assert_eq!(stage.cards(), ALL, "nothing is left to be brought back");
}

#[test]
fn a_finding_is_set_aside_by_keyboard_alone() {
    let mut stage = findings();
    stage.card(OVER_LED).focus();
    stage.tab_to(&aside_button(OVER_LED)).press(Key::Enter);
    stage.type_keys("Known\n");
    assert_eq!(stage.plan().set_aside(OVER_LED), Some("Known"));
}
