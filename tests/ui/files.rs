//! New, open, save, close: nothing is lost, and what goes wrong is said.

use eframe::egui::{Key, Modifiers, ViewportCommand};
use evenkeel::app::Picked;
use rust_xlsxwriter::Workbook;

use crate::stage::{SMALL, Stage, sample};

#[test]
fn saving_writes_the_file_even_when_nothing_changed() {
    let mut stage = Stage::with_plan(SMALL);
    assert!(!stage.is_dirty());
    std::fs::remove_file(stage.path("plan.ron")).unwrap();
    stage.ctrl(Key::S);
    assert_eq!(stage.read("plan.ron"), SMALL);
}

#[test]
fn a_changed_plan_is_saved_and_then_counts_as_saved() {
    let mut stage = Stage::with_plan(SMALL);
    stage.click("Courage of Ada").type_keys("5");
    assert!(stage.is_dirty());
    stage.expect("edited").ctrl(Key::S);
    assert!(!stage.is_dirty());
    assert_eq!(
        stage.read("plan.ron"),
        SMALL.replace("\"courage\": 3", "\"courage\": 5")
    );
    stage.expect("Saved plan.ron").ctrl(Key::Z);
    assert!(stage.is_dirty(), "what was undone differs from the file");
    stage.press_with(Modifiers::COMMAND, Key::Y);
    assert!(!stage.is_dirty());
}

type Act = fn(&mut Stage) -> &mut Stage;
type Effect = fn(&mut Stage) -> bool;

/// All that replaces the open plan: the name, how it is asked for, and whether it has come about.
const WAYS: [(&str, Act, Effect); 4] = [
    (
        "new",
        |stage| stage.ctrl(Key::N),
        |stage| stage.has_plan() && is_new(stage),
    ),
    (
        "open",
        |stage| stage.ctrl(Key::O),
        |stage| stage.has_plan() && stage.plan().title() == "Other",
    ),
    (
        "close",
        |stage| stage.ctrl(Key::W),
        |stage| !stage.has_plan(),
    ),
    ("quit", Stage::close_window, |stage| {
        let commands = stage.commands();
        assert!(!commands.contains(&ViewportCommand::CancelClose));
        commands.contains(&ViewportCommand::Close)
    }),
];

fn is_new(stage: &Stage) -> bool {
    stage.plan().members().is_empty() && !stage.is_dirty() && stage.shows("not saved yet")
}

/// A window whose plan has unsaved changes and that was asked to do something that replaces it.
fn asked(act: Act) -> Stage {
    let mut stage = Stage::with_plan(SMALL);
    let other = SMALL.replace("Small team", "Other");
    std::fs::write(stage.path("other.ron"), other).unwrap();
    stage.click("Courage of Ada").type_keys("5");
    stage.commands();
    act(&mut stage).expect("Save your changes?");
    stage
}

#[test]
fn cancel_leaves_unsaved_changes_and_the_plan_as_they_were() {
    for (way, act, _) in WAYS {
        let mut stage = asked(act);
        let edited = stage.plan();
        stage.press(Key::Escape);
        assert!(!stage.shows("Save your changes?"), "{way}");
        assert_eq!(stage.plan(), edited, "{way}");
        assert!(stage.is_dirty(), "{way}");
        assert_eq!(stage.read("plan.ron"), SMALL, "{way}");
        let commands = stage.commands();
        assert!(!commands.contains(&ViewportCommand::Close), "{way}");
        let cancels = commands.contains(&ViewportCommand::CancelClose);
        assert_eq!(cancels, way == "quit", "{way}");
    }
}

#[test]
fn what_was_asked_for_goes_on_once_changes_are_saved_or_given_up() {
    for (way, act, is_done) in WAYS {
        for answer in ["Save", "Don’t save"] {
            let mut stage = asked(act);
            assert_eq!(
                stage.commands().contains(&ViewportCommand::CancelClose),
                way == "quit"
            );
            if way == "open" {
                stage.will_pick("other.ron");
            }
            stage.click(answer);
            assert!(is_done(&mut stage), "{way} after {answer:?}");
            let saved = stage.read("plan.ron").contains("\"courage\": 5");
            assert_eq!(saved, answer == "Save", "{way} after {answer:?}");
            if way == "quit" {
                stage.close_window();
                assert!(!stage.commands().contains(&ViewportCommand::CancelClose));
            }
        }
    }
}

#[test]
fn nothing_goes_on_when_saving_first_fails_or_is_called_off() {
    for picked in ["no such folder/plan.ron", ""] {
        let mut stage = Stage::new();
        stage.ctrl(Key::N).paste("Ada").ctrl(Key::Enter);
        let plan = stage.plan();
        stage.close_window().expect("Save your changes?");
        match picked {
            "" => stage.will_answer(Picked::Nothing),
            name => stage.will_pick(name),
        }
        stage.click("Save").press(Key::Enter);
        assert!(!stage.commands().contains(&ViewportCommand::Close));
        assert_eq!(stage.plan(), plan);
        assert!(stage.is_dirty());
    }
}

#[test]
fn a_new_name_gets_the_ending_and_an_existing_file_is_asked_about() {
    let mut stage = Stage::with_plan(SMALL);
    std::fs::write(stage.path("other.ron"), "mine").unwrap();
    stage.will_pick("other");
    stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    stage.expect("Replace the file?").press(Key::Escape);
    assert_eq!(stage.read("other.ron"), "mine");
    stage.will_pick("third");
    stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    assert_eq!(stage.read("third.ron"), SMALL);
}

#[test]
fn without_a_dialog_service_the_path_is_typed() {
    let mut stage = Stage::new();
    std::fs::write(stage.path("plan.ron"), SMALL).unwrap();
    stage.will_answer(Picked::NoDialog);
    let path = stage.path("plan.ron");
    stage.ctrl(Key::O).expect("No file dialog is available");
    stage.type_keys(path.to_str().unwrap()).press(Key::Enter);
    assert_eq!(stage.plan().title(), "Small team");
}

#[test]
fn comments_are_asked_about_once_before_they_go() {
    let text = format!("// Mine.\n{SMALL}");
    let mut stage = Stage::with_plan(&text);
    stage
        .ctrl(Key::S)
        .expect("The comments will go")
        .press(Key::Escape);
    assert_eq!(stage.read("plan.ron"), text);
    stage.ctrl(Key::S).click("Save without comments");
    assert_eq!(stage.read("plan.ron"), SMALL);
    stage.click("Courage of Ada").type_keys("5").ctrl(Key::S);
    assert!(!stage.shows("The comments will go"));
}

#[test]
fn comments_are_asked_about_also_when_saving_as_the_same_file() {
    let text = format!("// Mine.\n{SMALL}");
    let mut stage = Stage::with_plan(&text);
    stage.will_pick("plan.ron");
    stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    stage.expect("The comments will go").press(Key::Escape);
    assert_eq!(stage.read("plan.ron"), text);
    stage.will_pick("other.ron");
    stage.ctrl(Key::S).click("Save as…");
    assert_eq!(stage.read("plan.ron"), text);
    assert_eq!(stage.read("other.ron"), SMALL);
}

#[test]
fn an_exported_table_is_imported_as_the_same_people() {
    let mut stage = Stage::new();
    let table = sample("brightwater_startup.csv");
    stage.ctrl(Key::N).paste(&table).ctrl(Key::Enter);
    let people = stage.plan();
    stage.will_pick("people");
    stage.menu("Export table…").expect("Exported to");
    stage.ctrl(Key::W).click("Don’t save");
    stage.will_pick("people.csv");
    stage.ctrl(Key::I);
    assert_eq!(stage.plan().members(), people.members());
    assert_eq!(stage.plan().framework(), people.framework());
}

#[test]
fn importing_into_an_open_plan_adds_people_in_one_step() {
    let mut stage = Stage::with_plan(SMALL);
    let before = stage.plan();
    std::fs::write(stage.path("people.csv"), "name,courage\nCleo,4\nDi,2\n").unwrap();
    stage.will_pick("people.csv");
    stage.ctrl(Key::I).expect("2 members imported");
    let plan = stage.plan();
    assert_eq!(plan.members()[..2], *before.members());
    let names = plan.members().iter().map(|m| m.profile.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["Ada", "Ben", "Cleo", "Di"]);
    assert_eq!(stage.rating("Courage", "Cleo").as_deref(), Some("4"));
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), before);
}

#[test]
fn bad_input_is_explained_and_leaves_the_open_plan_alone() {
    let bad: [(&str, &[u8], &str); 7] = [
        ("cut.ron", b"(format: 1, title: \"x", "cut.ron:1:"),
        ("rating.ron", b"(\n  format: 1,\n  title: \"x\",\n  framework: \"core\",\n  members: [(id: 1, name: \"A\", ratings: {\"courage\": 6})],\n)", "rating.ron:5:"),
        ("newer.ron", b"(format: 99, title: \"x\")", "newer.ron:1:"),
        ("empty.ron", b"", "empty.ron"),
        ("bytes.ron", b"\xff\xfe", "bytes.ron:1:1"),
        ("deep.ron", &vec![b'('; 100_000], "deep.ron:1:"),
        ("field.ron", b"(format: 1, title: \"x\", framework: \"core\", membres: [])", "members"),
    ];
    for (name, bytes, says) in bad {
        let mut stage = Stage::with_plan(SMALL);
        let open = stage.plan();
        std::fs::write(stage.path(name), bytes).unwrap();
        stage.will_pick(name);
        stage.ctrl(Key::O);
        stage
            .expect("The plan cannot be opened")
            .expect(says)
            .press(Key::Enter);
        assert_eq!(stage.plan(), open, "{name}");
    }
    for (name, says) in [("missing.ron", "missing.ron"), (".", "folder")] {
        let mut stage = Stage::with_plan(SMALL);
        stage.will_pick(name);
        stage
            .ctrl(Key::O)
            .expect("The plan cannot be opened")
            .expect(says);
    }
}

#[test]
fn a_faulty_table_is_explained_and_adds_nobody() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Team").unwrap();
    sheet.write_row(0, 0, ["name", "courage"]).unwrap();
    sheet.write_row(1, 0, ["Cleo", "nine"]).unwrap();
    let tables: [(&str, &[u8], &str); 4] = [
        (
            "people.csv",
            b"name,courage\nCleo,nine\n",
            "people.csv:2:6: ",
        ),
        (
            "people.xlsx",
            &book.save_to_buffer().unwrap(),
            "people.xlsx: sheet “Team”, cell B2: ",
        ),
        ("cut.xlsx", b"PK\x03\x04", "cut.xlsx: "),
        (
            "people.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "save it as .xlsx or CSV",
        ),
    ];
    for (name, bytes, says) in tables {
        let mut stage = Stage::with_plan(SMALL);
        let open = stage.plan();
        std::fs::write(stage.path(name), bytes).unwrap();
        stage.will_pick(name);
        stage
            .ctrl(Key::I)
            .expect("The table cannot be imported")
            .expect(says);
        stage.press(Key::Escape);
        assert_eq!(stage.plan(), open, "{name}");
    }
}

#[test]
fn a_failed_save_says_so_and_keeps_the_work_open() {
    let mut stage = Stage::with_plan(SMALL);
    stage.click("Courage of Ada").type_keys("5");
    let edited = stage.plan();
    stage.will_pick("no such folder/plan.ron");
    stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    stage.expect("The plan cannot be saved").press(Key::Escape);
    assert_eq!(stage.plan(), edited);
    assert!(stage.is_dirty());
}

#[test]
fn examples_open_as_untitled_copies() {
    for title in [
        "Brightwater Labs",
        "Harrow Lane Bottling",
        "Fernhill Software",
    ] {
        let mut stage = Stage::new();
        let card = stage.harness_label(title);
        stage.click(&card);
        assert_eq!(stage.plan().title(), title);
        assert!(!stage.is_dirty());
        stage.expect("not saved yet");
        stage.will_pick("copy.ron");
        stage.ctrl(Key::S);
        assert!(stage.read("copy.ron").contains(title));
    }
}

#[test]
fn recent_plans_are_offered_and_missing_ones_can_be_dropped() {
    let mut stage = Stage::with_plan(SMALL);
    stage.ctrl(Key::W);
    let entry = stage.harness_label("Small team");
    stage.click(&entry);
    assert_eq!(stage.plan().title(), "Small team");
    std::fs::remove_file(stage.path("plan.ron")).unwrap();
    stage.ctrl(Key::W);
    stage
        .expect("Missing:")
        .click("Take Small team off the list");
    assert!(!stage.shows("Small team"));
}

impl Stage {
    /// The whole name of the one control whose name begins like this.
    fn harness_label(&self, start: &str) -> String {
        let labels = self.labels().into_iter();
        labels
            .filter(|label| label.starts_with(start))
            .max_by_key(String::len)
            .unwrap()
    }
}
