//! The check-lists on the Plan page, by section.

mod people;
mod steps;
mod training;

use eframe::egui::{Key, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    content::Content,
    plan::{Checklists, EmpowermentPart},
    ui::{
        places::plan::checklists::Section,
        words::{
            checklists::page::{self as says, empowerment, training as training_says},
            findings,
            plan::{self as plan_words, forecast},
        },
    },
};

use super::plan_page;
use crate::stage::Stage;

/// The check-lists of the small team, with this section unfolded alone.
fn lists(section: Section) -> Stage {
    let mut stage = plan_page();
    stage.show_lists();
    if section != Section::Cycle {
        stage.fold(Section::Cycle).fold(section);
    }
    stage
}

impl Stage {
    fn show_lists(&mut self) -> &mut Self {
        self.click(&says::of_what(says::VIEW, says::LISTS))
    }

    fn show_actions(&mut self) -> &mut Self {
        self.click(&says::of_what(says::VIEW, says::ACTIONS))
    }

    /// Folds or unfolds a section.
    #[track_caller]
    fn fold(&mut self, section: Section) -> &mut Self {
        self.activate_start(&format!("{}, ", says::section(section)))
    }

    /// How far a section has come, as its heading says.
    #[track_caller]
    fn progress(&self, section: Section) -> String {
        let start = format!("{}, ", says::section(section));
        let labels = self.labels().into_iter();
        let mut found = labels.filter_map(|label| label.strip_prefix(&start).map(str::to_owned));
        found.next().unwrap()
    }

    /// Types into a field of several lines in place of what is there.
    #[track_caller]
    fn fill_area(&mut self, field: &str, text: &str) -> &mut Self {
        let role = Role::MultilineTextInput;
        self.harness.get_by_role_and_label(role, field).focus();
        self.harness.run();
        self.ctrl(Key::A).press(Key::Backspace).paste(text)
    }

    /// Takes so many steps back.
    fn undo(&mut self, steps: usize) -> &mut Self {
        // A field has an undo of its own while it has the keyboard.
        self.press(Key::Escape).press(Key::Escape);
        for _ in 0..steps {
            self.ctrl(Key::Z);
        }
        self
    }
}

#[test]
fn the_check_lists_are_one_click_from_the_actions_and_leave_the_page_as_it_was() {
    let mut stage = plan_page();
    stage.expect(plan_words::EMPTY).expect(forecast::TITLE);
    stage.show_lists();
    for section in Section::ALL {
        stage.expect(says::section(section));
    }
    assert!(!stage.shows(plan_words::EMPTY));
    // Nothing of the check-lists is for the inspector.
    assert!(!stage.shows(forecast::TITLE));
    stage.show_actions().expect(plan_words::EMPTY);
    stage.expect(forecast::TITLE);
    assert!(!stage.shows(says::section(Section::Cycle)));
}

#[test]
fn a_section_is_unfolded_and_folded_with_its_heading_alone() {
    let mut stage = lists(Section::Empowerment);
    let expanded = |stage: &Stage, section| {
        let start = says::section(section);
        let mut all = stage.harness.root().children_recursive();
        let heading = all.find(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            node.accesskit_node().role() == Role::Button && label.starts_with(start)
        });
        heading.unwrap().accesskit_node().data().is_expanded()
    };
    assert_eq!(expanded(&stage, Section::Empowerment), Some(true));
    assert_eq!(expanded(&stage, Section::Training), Some(false));
    let held = empowerment::heading(EmpowermentPart::Support);
    stage.expect(held);
    stage.fold(Section::Empowerment);
    assert_eq!(expanded(&stage, Section::Empowerment), Some(false));
    assert!(!stage.shows(held));
}

#[test]
fn what_is_added_elsewhere_is_shown_among_the_actions() {
    let mut stage = plan_page();
    stage.show_lists().add_action("mentoring pair");
    stage.expect("Mentoring pair, planned");
}

#[test]
fn the_keyboard_alone_leads_through_the_check_lists() {
    let mut stage = plan_page();
    stage.tab_to(&says::of_what(says::VIEW, says::LISTS));
    stage.press(Key::Space);
    stage.tab_to(says::section(Section::Cycle));
    stage.tab_to("Progress of Define goals: Done");
    stage.press(Key::Space);
    assert_eq!(stage.progress(Section::Cycle), says::cycle(1, 0, 5));
    stage.tab_to(&says::details_of("Define goals"));
    stage.press(Key::Enter);
    let owner = says::owner_of("Define goals");
    stage.tab_to(&owner).press(Key::Enter).tab_to("Ben");
    stage.press(Key::Enter);
    assert_eq!(stage.focused(), Some(owner));
    stage.tab_to(&says::date_of("Define goals"));
    stage.type_keys("1 Mar 2027");
    stage.tab_to(&says::note_on("Define goals"));
    stage.type_keys("With all").press(Key::Escape);
    let plan = stage.plan();
    let step = &plan.checklists().cycle["define_goals"];
    assert_eq!(step.date, Some(jiff::civil::date(2027, 3, 1)));
    assert_eq!(step.note, "With all");
    assert!(step.owner.is_some());
    // On to the last section, which is in sight once it has the keyboard.
    stage.tab_to(&format!("{}, ", says::section(Section::Training)));
    assert!(stage.shows_focused());
    stage.press(Key::Enter).tab_to(training_says::NEW);
    stage.type_keys("A course\n");
    assert_eq!(stage.plan().checklists().trainings.len(), 1);
}

/// Something to look for, and what has the keyboard once it is found.
const LEADS: [(&str, &str); 5] = [
    (
        "fit the approach",
        "Owner, date and note of Fit the approach to the situation",
    ),
    (
        "recognise good",
        "Owner, date and note of Recognise good leading",
    ),
    (
        "see change coming",
        "Owner of See change coming and lead the answer to it",
    ),
    ("empowerment", "Empowerment, "),
    ("leading on the shop", "Training: Leading on the shop floor"),
];

#[test]
fn what_is_found_on_the_check_lists_is_in_sight_and_has_the_keyboard() {
    for (text, leads_to) in LEADS {
        let mut stage = lists(Section::Training);
        stage.focus_field(training_says::NEW);
        for name in ["First", "Leading on the shop floor"] {
            stage.type_keys(name).press(Key::Enter);
        }
        stage
            .ctrl(Key::Num1)
            .ctrl(Key::K)
            .paste(text)
            .press(Key::Enter);
        let focused = stage.focused().unwrap_or_default();
        assert!(focused.starts_with(leads_to), "{text}: {focused}");
        assert!(stage.shows_focused(), "{text}");
    }
}

#[test]
fn what_is_said_on_the_check_lists_is_in_the_file() {
    let mut stage = lists(Section::Empowerment);
    let name = empowerment::new(EmpowermentPart::Autonomy);
    stage.focus_field(name).type_keys("Order parts\n");
    stage.fold(Section::Structure);
    stage.activate("Progress of Recognise good leading: Under way");
    stage.fold(Section::Responsibilities);
    let owner = says::owner_of("Build trust and let people decide");
    stage.pick(&owner, "Cem");
    stage
        .fold(Section::Training)
        .focus_field(training_says::NEW);
    stage
        .type_keys("A course\n")
        .activate("A course: Is it known for its results?: No");
    stage.activate("A course: Settling conflicts");
    let kept = stage.plan();
    assert_ne!(kept.checklists(), &Checklists::default());
    stage.ctrl(Key::S);
    assert!(!stage.is_dirty());
    let stage = stage.again_with(Some("plan.ron"), false);
    assert_eq!(stage.plan().checklists(), kept.checklists());
}

#[test]
fn nothing_is_cut_off_at_the_right_however_narrow_or_large_all_is() {
    for (width, height, zooms) in [(960.0, 640.0, 0), (720.0, 450.0, 0), (960.0, 640.0, 6)] {
        let mut stage = plan_page();
        stage.show_lists();
        for section in &Section::ALL[1..4] {
            stage.fold(*section);
        }
        for step in ["Define goals", "Clarify roles and responsibilities"] {
            stage.activate_start(&says::details_of(step));
        }
        stage.harness.set_size(Vec2::new(width, height));
        for _ in 0..zooms {
            stage.ctrl(Key::Plus);
        }
        stage.harness.run();
        let screen = stage.harness.ctx.content_rect();
        let view = says::of_what(says::VIEW, says::LISTS);
        let above = stage.harness.get_by_label(&view).rect().bottom();
        let mut controls = 0;
        for node in stage.harness.root().children_recursive() {
            let role = node.accesskit_node().role();
            let is_control = [
                Role::Button,
                Role::ComboBox,
                Role::TextInput,
                Role::RadioButton,
            ]
            .contains(&role);
            if is_control && node.rect().top() > above {
                controls += 1;
                let name = node.accesskit_node().label();
                assert!(node.rect().right() <= screen.right(), "{name:?} at {width}");
            }
        }
        assert!(controls > 60, "{controls}");
    }
}

#[test]
fn every_section_of_the_content_says_where_it_comes_from() {
    let content = Content::built_in().unwrap();
    let source = |id: &str| findings::source(content.source(id).unwrap());
    for (section, ids) in [
        (Section::Cycle, &["S3", "S1"][..]),
        (Section::Structure, &["S0"]),
        (Section::Responsibilities, &["S0"]),
        (Section::Training, &["S3", "S0"]),
        (Section::Empowerment, &[]),
    ] {
        let stage = lists(section);
        for known in content.sources() {
            let is_behind = ids.contains(&known.id.as_str());
            assert_eq!(stage.shows(&source(&known.id)), is_behind, "{section:?}");
        }
    }
}
