//! From a finding to what it is about, and back.

use super::*;

#[test]
fn a_finding_leads_to_its_member_on_the_team_page_and_back() {
    let mut stage = findings();
    assert!(stage.is_chosen(OVER_LED), "the worst one to begin with");
    stage.choose_card(ONE_SIDED).expect(says::CHANGE);
    stage.choose_chip(ONE_SIDED, "Mateo Alvarez");
    stage.expect_numbers_of("Mateo Alvarez");

    stage.click(says::SHOW_IN_TEAM);
    assert_eq!(stage.page(), "Team");
    let cell = stage.focused().unwrap_or_default();
    assert!(cell.ends_with(" of Mateo Alvarez"), "{cell:?}");
    stage.expect(&words::balance_of("Mateo Alvarez"));

    stage.click(says::BACK);
    stage.expect_findings(ONE_SIDED);
    stage.expect(says::CHANGE);
}

#[test]
fn a_finding_leads_to_its_member_and_back_by_keyboard_alone() {
    let mut stage = findings();
    let heading = stage.card(OVER_LED).accesskit_node().label().unwrap();
    assert_eq!(stage.focused(), Some(heading), "the first card");
    stage.tab_to("Lukas Novak").press(Key::Enter);
    stage.expect_numbers_of("Lukas Novak");
    let next = stage.focused().unwrap_or_default();
    assert_eq!(next, says::SHOW_IN_TEAM, "the way on has the keyboard");
    stage.press(Key::Enter);
    assert_eq!(stage.page(), "Team");
    let cell = stage.focused().unwrap_or_default();
    assert!(cell.ends_with(" of Lukas Novak"), "{cell:?}");

    stage.press(Key::Escape).tab_to(says::BACK);
    stage.press(Key::Space).expect_findings(OVER_LED);
    stage.expect(says::CHANGE);
}

#[test]
fn a_click_anywhere_on_a_card_chooses_it() {
    let mut stage = findings();
    let texts = |node: &Node| node.accesskit_node().role() == Role::Label;
    let all = stage.card(PRIORITY_SKILLS).children_recursive();
    for place in 0..all.filter(texts).count() {
        stage.choose_card(OVER_LED);
        let all = stage.card(PRIORITY_SKILLS).children_recursive();
        all.filter(texts).nth(place).unwrap().click();
        stage.harness.run();
        assert!(stage.is_chosen(PRIORITY_SKILLS));
    }
    stage.choose_card(OVER_LED);
    stage.in_card(PRIORITY_SKILLS, "Delegation").click();
    stage.harness.run();
    assert!(stage.is_chosen(PRIORITY_SKILLS));
}

#[test]
fn enter_or_space_choose_the_card_that_has_the_keyboard_and_keep_it_there() {
    let mut stage = findings();
    for (rule, key) in [(ONE_SIDED, Key::Space), (RISING_LEADERS, Key::Enter)] {
        stage.card(rule).focus();
        stage.press(key);
        assert!(stage.is_chosen(rule));
        assert!(stage.card(rule).is_focused());
    }
}

#[test]
fn a_finding_leads_to_its_skill_on_the_team_page_and_back() {
    let mut stage = findings();
    stage
        .choose_card(THIN_COVER)
        .choose_chip(THIN_COVER, "Delegation");
    let levels = [2, 2, 3, 2, 2, 3, 2, 3];
    let names = stage.names();
    for (name, level) in names.iter().zip(levels) {
        stage.row(&format!("{name}: {level}"));
    }
    stage.click(says::SHOW_IN_TEAM);
    let cell = stage.focused().unwrap_or_default();
    assert!(cell.starts_with("Delegation of "), "{cell:?}");
    stage.click(says::BACK).expect_findings(THIN_COVER);
    stage.expect(says::CHANGE);
    assert!(stage.is_chosen(THIN_COVER));
}

#[test]
fn the_way_back_stands_on_the_team_page_only_for_who_came_from_a_finding() {
    let mut stage = findings();
    stage.choose_chip(OVER_LED, "Amara Okafor").ctrl(Key::Num1);
    assert!(!stage.shows(says::BACK));
    stage.ctrl(Key::Num3).click(says::SHOW_IN_TEAM);
    stage.expect(says::BACK).ctrl(Key::Num2).ctrl(Key::Num1);
    assert!(!stage.shows(says::BACK));
}

#[test]
fn escape_leads_from_a_member_back_to_the_finding() {
    let mut stage = findings();
    stage
        .choose_card(ONE_SIDED)
        .choose_chip(ONE_SIDED, "Mateo Alvarez");
    stage.expect(says::SHOW_IN_TEAM).press(Key::Escape);
    assert!(!stage.shows(says::SHOW_IN_TEAM));
    stage.expect(says::CHANGE).expect_findings(ONE_SIDED);
}

#[test]
fn the_inspector_goes_back_to_the_finding_when_its_member_is_removed() {
    let mut stage = findings();
    stage.choose_chip(ROLES_UNCLEAR, "Omar Haddad");
    stage.ctrl(Key::Num1).ctrl(Key::Delete);
    stage.ctrl(Key::Num3);
    assert!(!stage.cards().contains(&ROLES_UNCLEAR));
    assert!(!stage.shows(says::SHOW_IN_TEAM));
    stage.expect(says::CHANGE);
}

#[test]
fn nobody_is_removed_from_a_page_that_does_not_show_who_is_selected() {
    let mut stage = findings();
    let members = stage.plan().members().len();
    stage.ctrl(Key::Delete);
    assert_eq!(stage.plan().members().len(), members);
    stage
        .choose_chip(ROLES_UNCLEAR, "Omar Haddad")
        .ctrl(Key::Delete);
    assert_eq!(stage.plan().members().len(), members);
}

#[test]
fn escape_closes_a_dialog_or_menu_and_nothing_behind_it() {
    let opened: [fn(&mut Stage); 4] = [
        |stage| {
            stage.activate(&aside_button(NO_BRIDGE));
            stage.expect(says::dialog::TITLE);
        },
        |stage| {
            stage.click(says::WHOM).expect(says::EVERYBODY);
        },
        |stage| {
            stage.click_start("Plan menu:").expect("Export table…");
        },
        |stage| {
            stage
                .click(words::header::NOW)
                .expect(words::header::NOT_CHOSEN);
        },
    ];
    let mut stage = findings();
    stage.choose_chip(OVER_LED, "Amara Okafor");
    for open in opened {
        open(&mut stage);
        stage.press(Key::Escape);
        stage.expect_numbers_of("Amara Okafor");
    }
    stage.ctrl(Key::Num2).click_start("Amara Okafor:");
    stage.click_start("Plan menu:").press(Key::Escape);
    stage.expect(&words::balance_of("Amara Okafor"));
}
