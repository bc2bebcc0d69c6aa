//! The Welcome page: examples, templates, and files that are dropped.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::egui::{DroppedFile, DroppedFileHandle, HoveredFile, Key};

use evenkeel::{
    content::Content,
    ui::words::{drops, unsaved},
};

use rust_xlsxwriter::Workbook;

use crate::stage::{SMALL, Stage};

#[test]
fn every_template_opens_as_an_untitled_plan_that_waits_for_people() {
    let content = Content::built_in().unwrap();
    for template in content.templates() {
        let mut stage = Stage::new();
        stage.click(&format!("{}: {}", template.title, template.line));
        let plan = stage.plan();
        assert_eq!(plan.title(), template.title);
        assert_eq!(plan.situation(), Some(template.situation.as_str()));
        assert!(!stage.is_dirty(), "nothing was done to it yet");
        stage
            .expect("Who is on the team?")
            .type_keys("Ada")
            .ctrl(Key::Enter);
        assert_eq!(stage.plan().members().len(), 1);
    }
}

/// A file as the system hands it over.
#[derive(Debug)]
struct File(PathBuf);

impl DroppedFile for File {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_on(stage: &mut Stage, names: &[&str]) {
    let files = names.iter().map(|name| File(stage.path(name)));
    let files: Vec<DroppedFileHandle> = files.map(|file| Arc::new(file) as _).collect();
    stage.harness.input_mut().dropped_files = files;
    stage.harness.run();
}

fn write(stage: &Stage, name: &str, text: &str) {
    std::fs::write(stage.path(name), text).unwrap();
}

#[test]
fn a_plan_that_is_dropped_opens_on_every_page() {
    for page in [None, Some(Key::Num1), Some(Key::Num3), Some(Key::Num5)] {
        let mut stage = match page {
            None => Stage::new(),
            Some(_) => Stage::with_plan(include_str!("../../plans/brightwater.ron")),
        };
        if let Some(key) = page {
            stage.ctrl(key);
        }
        write(&stage, "small.ron", SMALL);
        drop_on(&mut stage, &["small.ron"]);
        assert_eq!(stage.plan().title(), "Small team", "{page:?}");
    }
}

#[test]
fn unsaved_work_is_asked_about_before_a_dropped_plan_opens() {
    let mut stage = Stage::with_plan(include_str!("../../plans/brightwater.ron"));
    stage.type_keys("1");
    write(&stage, "small.ron", SMALL);
    drop_on(&mut stage, &["small.ron"]);
    stage.expect(unsaved::TITLE);
    stage.press(Key::Escape);
    assert_eq!(stage.plan().title(), "Brightwater Labs");
}

#[test]
fn a_table_that_is_dropped_brings_people() {
    let table = "name,courage\nEva,4\nFinn,2\n";
    let mut stage = Stage::with_plan(SMALL);
    write(&stage, "more.csv", table);
    drop_on(&mut stage, &["more.csv"]);
    assert_eq!(stage.plan().members().len(), 4);
    stage.expect("2 members imported").ctrl(Key::Z);
    assert_eq!(stage.plan().members().len(), 2);

    let mut stage = Stage::new();
    write(&stage, "more.csv", table);
    drop_on(&mut stage, &["more.csv"]);
    assert_eq!(stage.plan().title(), "more");
}

#[test]
fn a_workbook_that_is_dropped_brings_the_people_of_its_first_sheet() {
    let check = |names: &[&str], says: &str| {
        let mut book = Workbook::new();
        for name in names {
            let sheet = book.add_worksheet();
            sheet.set_name(*name).unwrap();
            sheet.write_column(0, 0, ["name", "Eva", "Finn"]).unwrap();
            sheet.write(0, 1, "courage").unwrap();
            sheet.write(1, 1, 4).unwrap();
        }
        let mut stage = Stage::with_plan(SMALL);
        book.save(stage.path("more.xlsx")).unwrap();
        drop_on(&mut stage, &["more.xlsx"]);
        stage.expect(says);
        assert_eq!(stage.plan().members().len(), 4);
        assert_eq!(stage.rating("Courage", "Eva").as_deref(), Some("4"));
    };
    check(&["People"], "2 members imported");
    check(
        &["People", "Numbers"],
        "2 members imported from the sheet “People”",
    );
}

#[test]
fn what_cannot_be_taken_in_is_said_and_changes_nothing() {
    let mut stage = Stage::with_plan(SMALL);
    let before = stage.plan();
    for (names, says) in [
        (
            ["picture.png"].as_slice(),
            drops::unknown(Path::new("picture.png")),
        ),
        (&["a.csv", "b.csv"], drops::several(2)),
    ] {
        drop_on(&mut stage, names);
        stage.expect(&says).press(Key::Escape);
    }
    stage.ctrl(Key::B);
    write(&stage, "more.csv", "name\nEva\n");
    drop_on(&mut stage, &["more.csv"]);
    stage.expect(drops::BUSY);
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_file_over_the_window_says_what_dropping_it_would_do() {
    let mut stage = Stage::new();
    for (name, says) in [
        (Some("plan.ron"), drops::OPEN),
        (Some("team.csv"), drops::START),
        (Some("team.xlsx"), drops::START),
        (Some("team.docx"), drops::NOT_THIS),
        (None, drops::EITHER),
    ] {
        let path = name.map(|name| stage.path(name));
        let file = HoveredFile {
            path,
            ..HoveredFile::default()
        };
        stage.harness.input_mut().hovered_files = vec![file];
        // A file over the window calls for frame after frame.
        stage.harness.run_steps(2);
        stage.expect(says);
    }
    stage.harness.input_mut().hovered_files.clear();
    stage.harness.run();
    assert!(!stage.shows(drops::EITHER));
}
