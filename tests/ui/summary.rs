//! The summary: what is chosen is what is seen, written and copied.

use std::path::Path;

use eframe::egui::{Key, Modifiers, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    app::Picked,
    report::{Form, Section},
    ui::words::{CANCEL, jobs, notice, summary as words},
};

use crate::stage::{SMALL, Stage};

const BRIGHTWATER: &str = include_str!("../../plans/brightwater.ron");
const PREVIEW: &str = "preview the summary";
const EXPORT: &str = "export the summary";

/// The dialog over the plan of a team of eight.
fn dialog() -> Stage {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.ctrl(Key::E);
    stage
}

fn form(form: Form) -> String {
    format!("{}: {}", words::FORM, words::form(form))
}

/// Puts a section in or out.
fn tick(stage: &mut Stage, section: Section) -> &mut Stage {
    let harness = &mut stage.harness;
    harness
        .get_by_role_and_label(Role::CheckBox, section.title())
        .click();
    harness.run();
    stage
}

fn names(stage: &Stage) -> Vec<String> {
    let plan = stage.plan();
    let members = plan.members().iter();
    members.map(|member| member.profile.name.clone()).collect()
}

/// All that the preview says, whatever it shows.
fn preview(stage: &Stage) -> String {
    let pages = stage.harness.query_all_by_role(Role::Document);
    let pages = pages.filter_map(|page| page.accesskit_node().value());
    let sheets = stage.harness.query_all_by_role(Role::Table);
    let pages = pages.chain(sheets.filter_map(|sheet| sheet.accesskit_node().value()));
    let labels = stage.harness.query_all_by_role(Role::Label);
    let labels = labels.filter_map(|label| label.accesskit_node().value());
    pages.chain(labels).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_preview_shows_the_pages_and_follows_the_choices() {
    let mut stage = dialog();
    stage.expect("Page 1 of ");
    let full = preview(&stage);
    for part in ["Brightwater Labs", "27", "Leans to leading", "Progress"] {
        assert!(full.contains(part), "{part} is missing in\n{full}");
    }
    stage.click("For: Board · one page").expect("Page 1 of 1");
    tick(&mut stage, Section::Members).expect("Own choice: 4 sections");
    stage.click(&form(Form::Text));
    assert!(preview(&stage).contains("MEMBERS"));
    tick(&mut stage, Section::Members);
    assert!(!preview(&stage).contains("MEMBERS"));
    stage.click(&form(Form::Json));
    assert!(preview(&stage).contains("\"format\": 1"));
}

#[test]
fn no_preview_shows_a_name_where_names_are_hidden() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    // Behind the dialog nobody is named, and of a text only what is in sight is drawn.
    stage.ctrl(Key::Num6).ctrl(Key::E);
    stage.harness.set_size(Vec2::new(2400.0, 1600.0));
    stage.harness.run();
    for kind in Form::ALL {
        stage.click(&form(kind));
        if kind == Form::Workbook {
            stage.click("Sheet: Ratings");
        }
        let open = preview(&stage);
        stage.click(words::HIDE);
        let hidden = preview(&stage);
        stage.click(words::HIDE);
        assert!(!hidden.is_empty() && hidden != open, "{kind:?}: {hidden}");
        for name in names(&stage) {
            assert!(!hidden.contains(&name), "{kind:?} names {name}");
        }
        let is_named = names(&stage).iter().any(|name| open.contains(name));
        assert!(is_named || kind == Form::Json, "{kind:?}: {open}");
    }
}

#[test]
fn what_is_chosen_is_what_is_written() {
    for (name, preset, has, lacks) in [
        ("full.txt", "For: Full", "PROGRESS", "Member A"),
        ("team.txt", "For: Team", "MEMBERS", "PROGRESS"),
        ("board.txt", "For: Board · one page", "FINDINGS", "MEMBERS"),
    ] {
        let mut stage = dialog();
        stage.will_pick(name);
        stage
            .click(preset)
            .click(&form(Form::Text))
            .press(Key::Enter);
        let text = stage.read(name);
        assert!(text.contains(has), "{name} lacks {has}");
        assert!(!text.contains(lacks), "{name} has {lacks}");
    }
    let mut stage = dialog();
    stage.will_pick("hidden.txt");
    stage
        .click(&form(Form::Text))
        .click(words::HIDE)
        .click("Skills")
        .click(words::EXPORT);
    let text = stage.read("hidden.txt");
    assert!(text.contains("Member A") && text.contains("FINDINGS"));
    assert!(!text.contains("SKILLS"));
    for name in names(&stage) {
        assert!(!text.contains(&name), "{name}");
    }
}

#[test]
fn every_form_is_written_as_what_it_is() {
    for (kind, start) in [
        (Form::Pdf, b"%PDF-".as_slice()),
        (Form::Html, b"<!DOCTYPE html>"),
        (Form::Workbook, b"PK"),
        (Form::Markdown, b"# Small team"),
        (Form::Text, b"Small team"),
        (Form::Json, b"{"),
    ] {
        let mut stage = Stage::with_plan(SMALL);
        stage.will_pick("out");
        stage
            .ctrl(Key::E)
            .click(&form(kind))
            .click(words::EXPORT)
            .expect("Exported to out.");
        let name = format!("out.{}", kind.ending());
        let bytes = std::fs::read(stage.path(&name)).unwrap();
        assert!(bytes.starts_with(start), "{name}");
    }
}

#[test]
fn without_a_section_there_is_nothing_to_export_and_it_says_why() {
    let mut stage = dialog();
    for section in Section::ALL {
        tick(&mut stage, section);
    }
    stage.expect(words::NO_SECTIONS);
    assert!(!stage.shows(words::COPY));
    // A file dialog would be one that this test did not foresee.
    stage.click(words::EXPORT).press(Key::Enter);
    tick(&mut stage, Section::Plan).expect(words::COPY);
}

#[test]
fn the_last_choice_is_remembered_over_a_restart() {
    let mut stage = dialog();
    stage.will_pick("one.txt");
    stage
        .click("For: Team")
        .click("Skills")
        .click(&form(Form::Text))
        .click(words::HIDE)
        .click(words::OPEN)
        .press(Key::Enter);
    assert_eq!(stage.opened(), [] as [&Path; 0]);
    let first = stage.read("one.txt");
    let mut stage = stage.restarted("plan.ron");
    stage.will_pick("two.txt");
    stage.ctrl(Key::E).press(Key::Enter);
    assert_eq!(stage.read("two.txt"), first);
    assert_eq!(stage.opened(), [] as [&Path; 0]);
    // What is called off is not remembered.
    stage.ctrl(Key::E).click(words::HIDE).press(Key::Escape);
    stage.will_pick("three.txt");
    stage.ctrl(Key::E).press(Key::Enter);
    assert_eq!(stage.read("three.txt"), first);
}

#[test]
fn whoever_thinks_better_of_the_file_is_back_at_the_choice() {
    let mut stage = dialog();
    stage.will_answer(Picked::Nothing);
    stage.click(words::HIDE).click(words::EXPORT);
    stage.expect(words::OPEN);
    stage.will_pick("out.txt");
    stage.click(&form(Form::Text)).click(words::EXPORT);
    assert!(stage.read("out.txt").contains("Member A"));
}

#[test]
fn an_export_that_is_given_up_leaves_the_old_file() {
    let mut stage = dialog();
    std::fs::write(stage.path("out.pdf"), "old").unwrap();
    stage.will_pick("out.pdf");
    stage.hold().press(Key::Enter).finish("file dialog");
    let says = jobs::exports(Path::new("out.pdf"));
    stage.wait(2).click(&notice::way(CANCEL, &says));
    stage.finish(EXPORT);
    assert_eq!(stage.read("out.pdf"), "old");
    assert!(!stage.shows("Exported to"));
    assert_eq!(stage.opened(), [] as [&Path; 0]);
}

#[test]
fn an_export_that_fails_says_why_and_leaves_what_is_there() {
    let mut stage = dialog();
    std::fs::create_dir(stage.path("out.pdf")).unwrap();
    stage.will_pick("out.pdf");
    stage.press(Key::Enter).expect("out.pdf");
    assert!(stage.path("out.pdf").is_dir());
    assert_eq!(stage.opened(), [] as [&Path; 0]);
}

#[test]
fn what_was_exported_is_opened_in_its_program_where_that_is_wanted() {
    let mut stage = dialog();
    stage.will_pick("out.pdf");
    stage.press(Key::Enter);
    assert_eq!(stage.opened(), [stage.path("out.pdf")]);
    stage.expect(&notice::way(notice::OPEN_FOLDER, "Exported to out.pdf"));

    stage.shows_nothing();
    stage.will_pick("other.pdf");
    stage.ctrl(Key::E).press(Key::Enter);
    stage.expect("other.pdf was written, but no program opened it");
    assert!(stage.path("other.pdf").is_file());
}

#[test]
fn a_copy_is_the_text_and_says_whether_it_names_people() {
    let mut stage = dialog();
    stage.click(words::COPY);
    let text = stage.copied().unwrap();
    assert!(text.starts_with("Brightwater Labs\n====="), "{text}");
    stage.expect(&words::copied(Form::Text, false));
    stage.click(&form(Form::Markdown)).click(words::HIDE);
    stage
        .click(words::COPY)
        .expect(&words::copied(Form::Markdown, true));
    let text = stage.copied().unwrap();
    assert!(text.starts_with("# Brightwater Labs\n"), "{text}");
    for name in names(&stage) {
        assert!(!text.contains(&name), "{name}");
    }
    // The command goes by the last choice.
    stage.press(Key::Escape).menu("Copy summary");
    assert_eq!(stage.copied().as_deref(), Some(text.as_str()));
    stage.expect(&words::copied(Form::Markdown, true));
}

#[test]
fn only_the_newest_preview_is_made_to_the_end_and_shown() {
    let mut stage = dialog();
    stage.hold();
    stage.click(&form(Form::Text)).expect(words::UPDATING);
    stage.expect("Page 1 of ");
    stage.click(&form(Form::Json));
    stage.click("For: Board · one page");
    // The one at work sees that it is no longer wanted; only then the newest begins.
    stage.finish(PREVIEW).expect(words::UPDATING);
    stage.finish(PREVIEW);
    assert!(!stage.is_held(PREVIEW));
    assert!(!stage.shows(words::UPDATING));
    assert!(preview(&stage).contains("\"format\": 1"));
    // What is closed is not made, and what comes late disturbs nothing.
    stage.click(&form(Form::Pdf)).press(Key::Escape);
    stage.finish(PREVIEW);
    assert!(!stage.is_held(PREVIEW) && !stage.shows(words::HIDE));
}

#[test]
fn an_untouched_dialog_rests() {
    let mut stage = dialog();
    stage.wait(1);
    for _ in 0..4 {
        let viewports = &stage.harness.output().viewport_output;
        let delays = viewports.values().map(|viewport| viewport.repaint_delay);
        assert!(delays.min().unwrap().as_secs() > 1);
        stage.harness.step();
    }
}

#[test]
fn tab_reaches_everything_at_every_size() {
    for size in [[1440.0, 900.0], [960.0, 640.0], [480.0, 320.0]] {
        let mut stage = Stage::with_plan(BRIGHTWATER);
        stage.harness.set_size(Vec2::from(size));
        stage.ctrl(Key::E);
        let mut stops = Vec::new();
        for _ in 0..26 {
            stage.press(Key::Tab);
            stops.extend(stage.focused());
            assert!(
                stage.shows_focused(),
                "{size:?}: {:?} is out of sight",
                stops.last()
            );
        }
        let presets = ["For: Board · one page", "For: Team", "For: Full"].map(str::to_owned);
        let sections = Section::ALL.map(|section| section.title().to_owned());
        let forms = Form::ALL.map(form);
        let rest = [
            words::BRIEF,
            words::HIDE,
            words::OPEN,
            words::COPY,
            CANCEL,
            words::EXPORT,
        ]
        .map(str::to_owned);
        for name in presets.into_iter().chain(sections).chain(forms).chain(rest) {
            assert!(
                stops.contains(&name),
                "{size:?}: no Tab to {name}: {stops:?}"
            );
        }
        let preview = stops.iter().any(|name| name.starts_with(words::PREVIEW));
        assert!(preview, "{size:?}: no Tab to the preview");
    }
}

#[test]
fn the_keyboard_scrolls_the_preview() {
    let mut stage = dialog();
    let first = |stage: &Stage| {
        let mut pages = stage.harness.query_all_by_role(Role::Document);
        pages.next().unwrap().rect().top()
    };
    stage.tab_to(words::PREVIEW);
    let top = first(&stage);
    stage.press(Key::ArrowDown);
    assert!(first(&stage) < top);
    stage.press(Key::End);
    let end = first(&stage);
    stage.press(Key::PageUp);
    assert!(first(&stage) > end);
    stage.press(Key::Home);
    assert!((first(&stage) - top).abs() < 1.0);
    stage.press_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some(words::OPEN));
}
