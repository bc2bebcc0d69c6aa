//! The palette finds everything by name and leads there.

use eframe::egui::{
    Key, Modifiers,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use evenkeel::{
    app::Picked,
    ui::{
        command::{Command, Group, Scope},
        places::plan::checklists::Section,
        words::{charts, checklists::page, log, palette as words, style, symptoms},
    },
};

use crate::stage::Stage;

const BRIGHTWATER: &str = include_str!("../../plans/brightwater.ron");

impl Stage {
    /// Opens the palette and types into it.
    fn find(&mut self, text: &str) -> &mut Self {
        self.ctrl(Key::K).type_keys(text)
    }

    /// What is found, in order, as a screen reader says it.
    fn found(&self) -> Vec<String> {
        let all = self.harness.root().children_recursive();
        let lines = all.filter(|node| node.accesskit_node().role() == Role::ListBoxOption);
        lines
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// The line that Enter takes.
    fn marked(&self) -> Option<String> {
        let mut all = self.harness.root().children_recursive();
        let marked = all.find(|node| {
            let node = node.accesskit_node();
            let is_marked =
                node.is_selected() == Some(true) || node.toggled() == Some(Toggled::True);
            node.role() == Role::ListBoxOption && is_marked
        });
        marked?.accesskit_node().label()
    }

    /// Whether the field has the keyboard; a screen reader is led to the marked line instead.
    fn types_into_the_field(&self) -> bool {
        self.harness.ctx.text_edit_focused()
    }

    fn is_palette_open(&self) -> bool {
        self.harness
            .query_by_role_and_label(Role::TextInput, words::FIELD)
            .is_some()
    }
}

/// Something to type, how the first line begins, and what shows once it is taken.
type Lead = (&'static str, &'static str, &'static str);

#[test]
fn what_is_found_leads_to_its_page() {
    let leads: [Lead; 8] = [
        ("hannah", "Hannah Lindqvist, Member", "Hannah’s balance"),
        (
            "delegation",
            "Delegation, Skill",
            "Hands the right task to the right person",
        ),
        (
            "leads more than",
            "The team leads more than it manages",
            "Why this finding",
        ),
        (
            "ship version",
            "Ship version 1 on the day we announced",
            "Goal",
        ),
        (
            "amara and hannah run",
            "Amara and Hannah run the launch",
            "Expected rise",
        ),
        ("progress", "Progress, Go to", "Add review…"),
        (
            "shortcuts",
            "Keyboard shortcuts, Command",
            "In the table of ratings",
        ),
        (
            "fernhill",
            "Fernhill Software, Example plan",
            "Plan menu: Fernhill",
        ),
    ];
    for (text, first, shows) in leads {
        let mut stage = Stage::with_plan(BRIGHTWATER);
        stage.find(text);
        let lines = stage.found();
        assert!(lines[0].starts_with(first), "{text}: {lines:?}");
        assert_eq!(stage.marked().as_ref(), Some(&lines[0]));
        stage.press(Key::Enter);
        assert!(!stage.is_palette_open());
        stage.expect(shows);
    }
}

#[test]
fn what_has_no_command_of_its_own_is_found_and_led_to() {
    let leads: [(&str, &str, &str); 5] = [
        (charts::STYLE, words::PAGE, style::HELP),
        (symptoms::SYMPTOMS, words::PAGE, symptoms::HINT),
        (
            page::LISTS,
            words::PAGE,
            page::section(Section::Responsibilities),
        ),
        (log::recognition::NEW, words::COMMAND, log::recognition::TO),
        (
            log::reflection::NEW,
            words::COMMAND,
            log::reflection::ANSWERED,
        ),
    ];
    for (name, kind, shows) in leads {
        let mut stage = Stage::with_plan(BRIGHTWATER);
        stage.find(name);
        let line = words::line(name, kind, None);
        assert_eq!(stage.marked(), Some(line), "{:?}", stage.found());
        stage.press(Key::Enter).expect(shows);
        if kind == words::COMMAND {
            assert_eq!(stage.focused().as_deref(), Some(shows));
        }
    }
}

#[test]
fn a_member_that_was_found_has_the_keyboard_in_its_row() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.ctrl(Key::Num3).find("chloe").press(Key::Enter);
    let focused = stage.focused().unwrap_or_default();
    assert!(focused.ends_with("of Chloe Martin"), "{focused}");
}

#[test]
fn arrows_and_pages_walk_through_the_list_while_the_field_keeps_the_keyboard() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.find("");
    let lines = stage.found();
    for (key, marked) in [
        (Key::ArrowUp, 0),
        (Key::ArrowDown, 1),
        (Key::ArrowDown, 2),
        (Key::ArrowUp, 1),
        (Key::PageUp, 0),
    ] {
        stage.press(key);
        assert_eq!(stage.marked().as_ref(), Some(&lines[marked]), "{key:?}");
        assert!(stage.types_into_the_field());
    }
    // Far down, the marked line is in sight.
    stage.press(Key::PageDown).press(Key::PageDown);
    assert!(stage.marked().is_some());
    // Tab leads nowhere else.
    stage.press(Key::Tab);
    assert!(stage.types_into_the_field());
}

#[test]
fn every_command_is_found_by_its_name_and_says_why_it_cannot_be_done() {
    let mut stage = Stage::new();
    for command in Command::ALL {
        if command == Command::Palette {
            continue;
        }
        stage.find(command.text());
        let kind = if command.group() == Group::Go {
            words::PAGE
        } else {
            words::COMMAND
        };
        let why_not = command.unavailable(Scope::default());
        // What can be done may come before what cannot.
        let line = words::line(command.text(), kind, why_not);
        let place = stage.found().iter().position(|found| *found == line);
        assert!(
            place.is_some_and(|place| place < 4),
            "{line} is at {place:?}"
        );
        stage.press(Key::Escape);
    }
}

#[test]
fn what_cannot_be_done_is_not_done() {
    let mut stage = Stage::new();
    stage.find("save as").press(Key::Enter);
    assert!(stage.is_palette_open(), "the reason stays in sight");
    stage.expect("Open a plan first");
}

#[test]
fn recent_plans_are_found_without_a_plan_and_with_one() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.find("brightwater");
    let recent = words::line("Brightwater Labs", words::RECENT, None);
    assert!(stage.found().contains(&recent), "{:?}", stage.found());
    stage.press(Key::Escape).ctrl(Key::W);
    assert!(!stage.has_plan());
    stage.find("");
    assert!(stage.found().contains(&recent));
    stage.type_keys("brightwater").press(Key::Enter);
    assert!(stage.has_plan());
}

#[test]
fn a_click_on_a_line_takes_it() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.find("hannah");
    let line = stage.found().swap_remove(0);
    stage.click(&line).expect("Hannah’s balance");
}

#[test]
fn escape_leads_back_to_where_the_keyboard_was() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.ctrl(Key::Num4).tab_to("Add goal…");
    stage.find("xyz").expect(words::NOTHING).press(Key::Escape);
    assert!(!stage.is_palette_open());
    assert_eq!(stage.focused().as_deref(), Some("Add goal…"));
}

#[test]
fn the_button_in_the_header_opens_it() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.click(words::FIELD);
    assert!(stage.is_palette_open());
    assert!(stage.types_into_the_field());
}

#[test]
fn an_unsaved_plan_is_asked_about_before_another_is_opened() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.type_keys("3").find("harrow").press(Key::Enter);
    stage.expect("Save your changes?").press(Key::Escape);
    stage.expect("Plan menu: Brightwater");
    stage.will_answer(Picked::Nothing);
    stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
}
