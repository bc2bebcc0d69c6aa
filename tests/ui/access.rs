//! Every control has a name and a role, and an untouched window is quiet.

use std::time::Duration;

use eframe::egui::{
    Key, Modifiers, ThemePreference, Vec2, ViewportId,
    accesskit::{Action, Role},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use evenkeel::{
    content::RuleGroup,
    plan::Family,
    ui::{
        places::{guide::Section, plan::checklists::Section as List},
        words::{
            balance, charts, checklists::page as lists, dates, findings as words, guide, inspector,
            log, plan, progress, symptoms, team,
        },
    },
};

use crate::stage::{SMALL, Stage, sample};

/// Checks that whatever can be used has a name, and a role that tells what it is.
#[track_caller]
fn check(stage: &Stage, place: &str) {
    for node in stage.harness.root().children_recursive() {
        let node = node.accesskit_node();
        let role = node.role();
        let is_control = matches!(
            role,
            Role::Button
                | Role::TextInput
                | Role::MultilineTextInput
                | Role::SpinButton
                | Role::ComboBox
                | Role::CheckBox
                | Role::RadioButton
                | Role::RowHeader
                | Role::ColumnHeader
                | Role::GridCell
                | Role::Tab
                | Role::ListBoxOption
                | Role::Splitter
                | Role::Slider
                | Role::Image
        );
        let name = node.label().or_else(|| node.value()).unwrap_or_default();
        assert!(
            !is_control || !name.trim().is_empty(),
            "{place}: a nameless {role:?}"
        );
        // The bars of scroll areas are for the mouse alone.
        let can_be_used = role != Role::ScrollBar && node.data().supports_action(Action::Click);
        assert!(
            !can_be_used || is_control,
            "{place}: {name:?} is a {role:?}"
        );
    }
}

#[test]
fn every_control_has_a_name() {
    let mut stage = Stage::new();
    check(&stage, "Welcome");
    stage.ctrl(Key::N);
    check(&stage, "empty Team");
    stage
        .paste(&sample("brightwater_startup.csv"))
        .ctrl(Key::Enter);
    check(&stage, "Team");
    stage.ctrl(Key::Num2);
    check(&stage, "Balance");
    for chart in [balance::MAP, balance::SKILLS] {
        stage.click(&charts::as_table(chart));
        check(&stage, chart);
    }
    stage.click(&format!("{}: {}", charts::VIEW, charts::HEAT));
    check(&stage, charts::HEAT);
    stage.click(&charts::as_table(charts::HEAT));
    check(&stage, "the table of ratings");
    for (key, dialog) in [
        (Key::K, "Palette"),
        (Key::Comma, "Settings"),
        (Key::E, "Export"),
        (Key::B, "Target"),
        (Key::W, "Unsaved"),
    ] {
        stage.ctrl(key);
        check(&stage, dialog);
        stage.press(Key::Escape);
    }
}

#[test]
fn every_control_of_the_rating_grid_has_a_name() {
    let mut stage = Stage::with_plan(include_str!("../../plans/fernhill.ron"));
    let one = Stage::with_plan(SMALL);
    check(&one, "a small team");
    stage.click(team::COLUMNS);
    check(&stage, team::COLUMNS);
    for detail in [inspector::ROLE, inspector::TIER] {
        let tick = stage.harness.get_by_role_and_label(Role::CheckBox, detail);
        tick.click();
        stage.harness.run();
    }
    stage.press(Key::Escape);
    check(&stage, "details beside the names");
    stage.click(team::FILTERS);
    check(&stage, team::FILTERS);
    stage
        .press(Key::Escape)
        .ctrl(Key::F)
        .type_keys("nobody at all");
    check(&stage, team::NOBODY);
    stage.press(Key::Escape);
    stage.click(&team::fold(Family::Lead, false));
    check(&stage, "a folded family");
    let cell = "Budgeting of Nadia Rahman";
    stage.harness.get_by_label(cell).click_secondary();
    stage.harness.run();
    check(&stage, "the menu of a cell");
    stage.press(Key::Escape).click(cell);
    stage.press_with(Modifiers::SHIFT, Key::ArrowDown);
    check(&stage, "several members");
    stage.paste("1\t1\n1\t1\n").expect(team::paste::TITLE);
    check(&stage, team::paste::TITLE);
}

#[test]
fn every_control_of_the_findings_has_a_name() {
    let mut stage = Stage::with_plan(include_str!("../../plans/brightwater.ron"));
    stage.ctrl(Key::Num3);
    let groups = RuleGroup::ALL.map(words::group);
    for filter in [words::WHAT_TO_DO, words::ALL].into_iter().chain(groups) {
        stage.click(&format!("{}: {filter}", words::SHOW));
        check(&stage, filter);
    }
    let people = words::group(RuleGroup::People);
    stage.click(&format!("{}: {people}", words::SHOW));
    stage.click(words::WHOM);
    check(&stage, words::WHOM);
    stage.click("Omar Haddad");
    check(&stage, "one member");

    stage.click("Omar Haddad, Manage 2.13");
    check(&stage, "a member in the inspector");
    stage.press(Key::Escape).click("Omar Haddad, Manage: 2.13");
    stage.expect(words::MORE_ABOUT);
    check(&stage, "unfolded values");

    let rule = "No bridge";
    stage.activate(&words::named(words::SET_ASIDE, rule));
    stage.expect(words::dialog::TITLE);
    check(&stage, words::dialog::TITLE);
    stage.type_keys("x\n").click(&words::aside(1));
    stage.expect(&words::named(words::BRING_BACK, rule));
    check(&stage, "what is set aside");
    stage.ctrl(Key::Z);
    check(&stage, words::NOTHING_ASIDE);
}

#[test]
fn every_control_of_style_symptoms_and_logs_has_a_name() {
    let mut stage = Stage::with_plan(include_str!("../../plans/harrow-lane.ron"));
    stage.ctrl(Key::Num2);
    stage.click(&format!("{}: {}", charts::VIEW, charts::STYLE));
    check(&stage, charts::STYLE);
    stage.click(&charts::as_table(charts::STYLE));
    check(&stage, "the table of the style");
    stage.ctrl(Key::Num3);
    stage.click(&format!("{}: {}", words::SHOW, symptoms::SYMPTOMS));
    check(&stage, symptoms::SYMPTOMS);
    stage.ctrl(Key::Num5);
    stage.click(&format!("{}: {}", charts::VIEW, log::LOG));
    check(&stage, log::LOG);
    stage.click(log::recognition::NEW);
    check(&stage, log::recognition::NEW);
    stage.click(log::reflection::NEW);
    check(&stage, log::reflection::NEW);
}

#[test]
fn every_control_of_the_progress_page_has_a_name() {
    let mut stage = Stage::with_plan(SMALL);
    stage.ctrl(Key::Num5);
    check(&stage, "empty Progress");
    let mut stage = Stage::with_plan(&crate::progress::fernhill());
    stage.harness.set_size(Vec2::new(1440.0, 2400.0));
    stage.ctrl(Key::Num5);
    check(&stage, "Progress");
    stage.click(&format!("{}: People", progress::CHANGES_OF));
    check(&stage, "People");
    stage.click(progress::FROM);
    check(&stage, progress::FROM);
    stage.press(Key::Escape).activate("Add measure…");
    check(&stage, "Add measure…");
    stage
        .type_keys("engagement\n")
        .focus_field(progress::measure::VALUE);
    stage.type_keys("50\n").expect(progress::measure::READINGS);
    check(&stage, "a measure in the inspector");
    stage.activate("Add review…");
    check(&stage, "Add review…");
    stage.click(progress::dialogs::NOTE);
    stage
        .click_start("21 Nov 2026, ")
        .expect(progress::review::FINDINGS);
    check(&stage, "a review in the inspector");
    stage
        .activate("Review 21 Nov 2026")
        .expect(progress::snapshot::THEN);
    check(&stage, "a snapshot in the inspector");
}

#[test]
fn every_control_of_the_plan_has_a_name() {
    let mut stage = Stage::with_plan(include_str!("../../plans/harrow-lane.ron"));
    stage.ctrl(Key::Num4);
    check(&stage, "Plan");
    let shift = Modifiers::COMMAND | Modifiers::SHIFT;
    for (key, dialog) in [
        (Key::A, plan::add::ACTION),
        (Key::G, plan::add::GOAL),
        (Key::M, plan::add::MEASURE),
        (Key::T, progress::dialogs::SNAPSHOT),
        (Key::R, progress::dialogs::REVIEW),
    ] {
        stage.press_with(shift, key).expect(dialog);
        check(&stage, dialog);
        stage.press(Key::Escape);
    }
    stage.click_start("Listening rounds");
    check(&stage, "an action");
    let calendar = dates::calendar_of(plan::inspector::DUE);
    for list in [plan::inspector::OWNER, plan::inspector::PEOPLE] {
        let control = stage.harness.get_by_role_and_label(Role::ComboBox, list);
        control.click_accesskit();
        stage.harness.run();
        check(&stage, list);
        stage.press(Key::Escape);
    }
    stage.activate(&calendar).expect(dates::NEXT_MONTH);
    check(&stage, "a calendar");
    stage.press(Key::Escape).click_start("Goal: ");
    check(&stage, "a goal");
}

/// Unfolds all check-lists, the first of which is unfolded already.
fn unfold_all(stage: &mut Stage) -> &mut Stage {
    for section in &List::ALL[1..] {
        stage.activate_start(&format!("{}, ", lists::section(*section)));
    }
    stage
}

#[test]
fn every_control_of_the_check_lists_has_a_name() {
    let mut stage = Stage::with_plan(include_str!("../../plans/harrow-lane.ron"));
    stage.harness.set_size(Vec2::new(1440.0, 3600.0));
    stage.ctrl(Key::Num4);
    stage.click(&lists::of_what(lists::VIEW, lists::LISTS));
    check(&stage, "Check-lists");
    unfold_all(&mut stage).focus_field(lists::training::NEW);
    stage.type_keys("A course\n");
    check(&stage, "all check-lists");
    stage.activate_start(&lists::details_of("Define goals"));
    let owner = lists::owner_of("Define goals");
    let owner = stage.harness.get_by_role_and_label(Role::ComboBox, &owner);
    owner.click_accesskit();
    stage.harness.run();
    check(&stage, "the owner of a step");
    stage.activate(plan::inspector::SOMEBODY_ELSE);
    check(&stage, "an owner from outside");
}

#[test]
fn every_control_of_the_guide_has_a_name() {
    let mut stage = Stage::with_plan(SMALL);
    stage.ctrl(Key::Num6);
    for section in Section::ALL {
        stage.activate(&guide::to_section(section));
        check(&stage, guide::section(section));
    }
    stage.ctrl(Key::F).paste("conflict");
    check(&stage, "what was found");
    stage.paste(" zebra").expect(guide::NOTHING);
    check(&stage, guide::NOTHING);
    stage.activate(&guide::to_section(Section::Scenarios));
    stage.activate(guide::quiz::START);
    check(&stage, guide::quiz::TITLE);
    stage.press(Key::Num1);
    check(&stage, guide::quiz::NEXT);
    stage.harness.set_size(Vec2::new(720.0, 450.0));
    stage.harness.run();
    check(&stage, "a narrow window");
}

#[test]
fn an_untouched_window_asks_for_no_frame() {
    // Far below the least size, too: a window manager may not care for that.
    for size in [Vec2::new(1440.0, 900.0), Vec2::new(480.0, 320.0)] {
        let mut stage = Stage::new();
        stage.harness.set_size(size);
        for place in [
            "Welcome",
            "empty Team",
            "Team",
            "Balance",
            "Findings",
            "Plan",
            "Check-lists",
            "Progress",
            "Guide",
        ] {
            match place {
                "empty Team" => stage.ctrl(Key::N),
                "Team" => stage.paste("Ada\nBen").ctrl(Key::Enter),
                "Balance" => stage.ctrl(Key::Num2),
                "Findings" => stage.ctrl(Key::Num3),
                "Plan" => stage.ctrl(Key::Num4),
                "Check-lists" => {
                    let view = lists::of_what(lists::VIEW, lists::LISTS);
                    stage.activate(&view);
                    unfold_all(&mut stage)
                }
                "Progress" => stage.ctrl(Key::Num5),
                "Guide" => stage.ctrl(Key::Num6),
                _ => &mut stage,
            };
            stage.wait(8).harness.step();
            let output = &stage.harness.output().viewport_output[&ViewportId::ROOT];
            assert!(
                output.repaint_delay > Duration::from_mins(1),
                "{place} at {size}: {:?}",
                output.repaint_delay
            );
        }
    }
}

#[test]
fn the_balance_page_tells_its_values_and_selects() {
    let mut stage = Stage::new();
    stage
        .ctrl(Key::N)
        .paste(&sample("brightwater_startup.csv"))
        .ctrl(Key::Enter);
    stage.ctrl(Key::Num2);
    stage.expect("Team: Lead 3.95, Manage 2.46, tilt +1.50");
    stage.expect("Budgeting: mean 2.2, from 1 to 4, 6 rated, 1 at 4 or 5");
    stage.click("Hannah Lindqvist: Lead 2.88, Manage 3.63, tilt −0.75");
    stage
        .expect("Hannah’s balance")
        .press(Key::Escape)
        .press(Key::Escape);
    assert!(!stage.shows("Hannah’s balance"), "Escape leads back");
}

/// The Balance page of a sample team.
fn balance() -> Stage {
    let mut stage = Stage::new();
    stage
        .ctrl(Key::N)
        .paste(&sample("brightwater_startup.csv"))
        .ctrl(Key::Enter)
        .ctrl(Key::Num2);
    stage
}

#[test]
fn a_dot_keeps_the_keyboard_when_it_is_chosen() {
    let mut stage = balance();
    stage.tab_to("Hannah Lindqvist:").press(Key::Enter);
    stage.expect("Hannah’s balance");
    let focused = stage.focused().unwrap_or_default();
    assert!(focused.starts_with("Hannah Lindqvist:"), "{focused:?}");
}

#[test]
fn a_skill_that_is_chosen_in_the_chart_shows_in_the_inspector() {
    let definition = "Takes bold or unpopular steps in line with values";
    let mut stage = balance();
    assert!(!stage.shows(definition));
    stage.click_start("Courage: mean").expect(definition);
    stage.click("Close the inspector");
    assert!(!stage.shows(definition));
}

#[test]
fn skills_below_the_fold_are_reached_by_tab() {
    let mut stage = balance();
    stage.harness.set_size(Vec2::new(960.0, 640.0));
    stage.harness.run();
    // Without this, there would be nothing to scroll to.
    assert!(stage.bottom_of("Problem resolution: mean") > 640.0);
    stage.tab_to("Problem resolution: mean");
    assert!(stage.shows_focused());
}

#[test]
fn the_settings_set_the_theme() {
    let mut stage = Stage::with_plan(crate::stage::SMALL);
    for (command, theme) in [
        ("Theme: Light", ThemePreference::Light),
        ("Theme: Dark", ThemePreference::Dark),
        ("Theme: System", ThemePreference::System),
    ] {
        stage.ctrl(Key::Comma).click(command).press(Key::Escape);
        let now = stage
            .harness
            .ctx
            .options(|options| options.theme_preference);
        assert_eq!(now, theme);
    }
}

/// Does what opens a dialog, and then presses keys.
type Keys = fn(&mut Stage) -> &mut Stage;
/// Whether that had its effect.
type Effect = fn(&Stage) -> bool;

#[test]
fn a_dialog_takes_the_keyboard_from_the_field_of_an_empty_team() {
    let dialogs: [(&str, Keys, Effect); 4] = [
        (
            "Rename",
            |stage| {
                stage.menu("Rename plan…").ctrl(Key::A);
                stage.type_keys("Crew\n")
            },
            |stage| stage.plan().title() == "Crew",
        ),
        (
            "Export",
            |stage| stage.ctrl(Key::E).press(Key::Enter),
            |stage| stage.path("file.pdf").exists(),
        ),
        (
            "Band and floors",
            |stage| {
                stage.ctrl(Key::B).tab_to("Tilt from").ctrl(Key::A);
                stage.type_keys("-1.5\n")
            },
            |stage| {
                stage
                    .plan()
                    .parts()
                    .band
                    .is_some_and(|band| band.low < -1.0)
            },
        ),
        (
            "Unsaved",
            |stage| stage.ctrl(Key::W).type_keys("x\n"),
            |stage| !stage.has_plan() && stage.path("file.ron").exists(),
        ),
    ];
    for (dialog, keys, is_done) in dialogs {
        let mut stage = Stage::new();
        stage.ctrl(Key::N).type_keys("Ada");
        if matches!(dialog, "Export" | "Unsaved") {
            stage.will_pick("file");
        }
        keys(&mut stage);
        assert!(is_done(&stage), "{dialog}");
        if stage.has_plan() {
            assert_eq!(stage.value_of("People to add").as_deref(), Some("Ada"));
        } else {
            let text = stage.read("file.ron");
            assert!(text.contains("name: \"Ada\""), "{text}");
        }
    }
}

#[test]
fn adding_people_to_an_empty_team_leads_to_the_field_on_the_page() {
    for place in [Key::Num1, Key::Num2] {
        let mut stage = Stage::new();
        stage.ctrl(Key::N).press(Key::Escape).ctrl(place);
        assert_ne!(stage.focused().as_deref(), Some("People to add"));
        stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
        assert_eq!(stage.focused().as_deref(), Some("People to add"));
        stage.type_keys("Ada").ctrl(Key::Enter);
        assert_eq!(stage.plan().members().len(), 1);
    }
}

impl Stage {
    /// How far down a control reaches; the first whose name begins like this.
    fn bottom_of(&self, start: &str) -> f32 {
        let mut all = self.harness.root().children_recursive();
        let node = all.find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with(start))
        });
        node.unwrap().rect().bottom()
    }

    /// What stands in the field of this name.
    fn value_of(&self, name: &str) -> Option<String> {
        let mut all = self.harness.root().children_recursive();
        let node = all.find(|node| node.accesskit_node().label().as_deref() == Some(name));
        node.unwrap().value()
    }
}
