//! The framework: choosing, editing, saving and loading it, and what becomes of the ratings.

use eframe::egui::{Key, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    plan::{Family, Plan},
    ui::{
        command::Command,
        words::{self, framework as says, notice},
    },
};

use crate::stage::{SMALL, Stage};

const TEAM: &str = r#"(
  format: 1,
  title: "Two",
  framework: "core",
  members: [
    (id: 1, name: "Ada", ratings: {"courage": 3, "delegation": 4, "performance_tracking": 5, "communication": 2}),
    (id: 2, name: "Ben", ratings: {"courage": 5, "delegation": 2}),
  ],
)
"#;

impl Stage {
    fn skills_page(&mut self) -> &mut Self {
        self.click(&format!("{}: {}", says::VIEW, says::SKILLS))
    }

    fn change_framework(&mut self, name: &str) -> &mut Self {
        self.click(Command::ChangeFramework.text()).activate(name)
    }

    /// Chooses a skill of the page by the start of its line.
    fn choose_skill(&mut self, name: &str) -> &mut Self {
        self.activate_start(&format!("{name}, "))
    }

    /// Types into the field of a name, in place of what stands there.
    fn retype(&mut self, field: &str, text: &str) -> &mut Self {
        let is_field = |role| {
            let node = self.harness.query_by_role_and_label(role, field);
            node.map(|node| node.focus()).is_some()
        };
        assert!(
            is_field(Role::TextInput) || is_field(Role::MultilineTextInput),
            "{field}"
        );
        self.harness.run();
        self.ctrl(Key::A).type_keys(text)
    }
}

fn level(plan: &Plan, member: usize, skill: &str) -> Option<u8> {
    let place = plan.framework().position(skill)?;
    Some(plan.members()[member].ratings.get(place)?.get())
}

#[test]
fn a_switch_says_first_what_becomes_of_the_ratings_and_is_one_step() {
    let mut stage = Stage::with_plan(TEAM);
    let before = stage.plan();
    stage.skills_page().change_framework("Cross-over 6 + 6");
    stage
        .expect("Delegation → Delegating responsibilities, 2 members")
        .expect("Performance tracking → Monitoring progress, Analysing data, 1 member")
        .expect("Communication → Effective communication, 1 member; counts towards Leading")
        .expect("Courage: 2 ratings")
        .click(says::switch::USE);
    let plan = stage.plan();
    assert_eq!(plan.framework().id, "crossover");
    assert_eq!(level(&plan, 0, "delegating_responsibilities"), Some(4));
    assert_eq!(level(&plan, 0, "monitoring_progress"), Some(5));
    assert_eq!(level(&plan, 0, "analyzing_data"), Some(5));
    stage.expect(says::KEPT).expect("Courage").expect("2 rated");
    stage.change_framework("Core 8 + 8 + 3");
    stage
        .expect("Coming back from what was kept aside")
        .click(says::switch::USE);
    assert_eq!(stage.plan(), before);
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), plan);
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), before);
}

#[test]
fn the_framework_in_use_cannot_be_chosen_again() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page().change_framework("Core 8 + 8 + 3");
    stage.expect(says::switch::SAME);
    let node = stage.harness.get_by_label(says::switch::USE);
    assert!(node.accesskit_node().is_disabled());
    stage.press(Key::Escape);
    assert!(!stage.shows(says::switch::USE));
}

#[test]
fn a_skill_is_renamed_described_weighed_and_moved_to_the_other_side() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page().choose_skill("Courage");
    stage.retype(says::skill::NAME, "Backbone");
    stage.retype(says::skill::DEFINITION, "Says what has to be said");
    stage.retype(says::skill::WEIGHT, "2.5");
    let plan = stage.plan();
    let skill = &plan.framework().skills[5];
    assert!(plan.framework().is_own());
    assert_eq!(
        (skill.id.as_str(), skill.name.as_str()),
        ("courage", "Backbone")
    );
    assert_eq!(skill.definition, "Says what has to be said");
    assert!((skill.weight - 2.5).abs() < 1e-9);
    assert_eq!(level(&plan, 1, "courage"), Some(5));
    stage
        .harness
        .get_by_role_and_label(Role::ComboBox, says::skill::SIDE)
        .click();
    stage.harness.run();
    stage.click_managing();
    let plan = stage.plan();
    let place = plan.framework().position("courage").unwrap();
    assert_eq!(plan.framework().skills[place].family, Family::Manage);
    assert_eq!(level(&plan, 1, "courage"), Some(5));
    // The inspector stays with the skill at its new place.
    stage.expect("Backbone").activate(says::skill::REMOVE);
    let plan = stage.plan();
    assert_eq!(plan.framework().position("courage"), None);
    stage.expect(says::KEPT);
    stage.activate(&says::take_back("Backbone", Family::Manage));
    assert_eq!(level(&stage.plan(), 1, "courage"), Some(5));
}

impl Stage {
    fn click_managing(&mut self) -> &mut Self {
        let all: Vec<_> = self
            .harness
            .get_all_by_label(Family::Manage.title())
            .collect();
        let option = all.into_iter().next_back().unwrap();
        option.click();
        self.harness.run();
        self
    }
}

#[test]
fn a_blank_name_or_a_weight_of_zero_is_refused_with_a_reason() {
    let mut stage = Stage::with_plan(TEAM);
    let before = stage.plan();
    stage.skills_page().choose_skill("Courage");
    stage
        .focus_field(says::skill::NAME)
        .ctrl(Key::A)
        .press(Key::Delete);
    stage.expect(says::skill::NAME_NEEDED);
    stage.press(Key::Escape);
    stage.retype(says::skill::WEIGHT, "0").press(Key::Tab);
    stage.expect(says::skill::WEIGHT_RANGE);
    assert_eq!(stage.plan(), before);
}

#[test]
fn levels_of_one_s_own_start_with_the_general_scale() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page().change_framework("Cross-over 6 + 6");
    stage
        .click(says::switch::USE)
        .choose_skill("Analysing data");
    stage
        .expect(says::skill::GENERAL)
        .click(says::skill::OWN_LEVELS);
    let anchors = |stage: &Stage| stage.plan().framework().skills[10].anchors.clone();
    assert_eq!(anchors(&stage).len(), 5);
    stage.retype(&says::level(3, "Solid"), "Reads the weekly figures");
    assert_eq!(anchors(&stage)[2], "Reads the weekly figures");
    stage.click(says::skill::OWN_LEVELS);
    assert!(anchors(&stage).is_empty());
}

#[test]
fn skills_are_added_from_the_built_in_ones_or_in_own_words() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page().activate(says::add(Family::Lead));
    stage.type_keys("culture").press(Key::Enter);
    let plan = stage.plan();
    assert_eq!(plan.framework().skills[8].id, "culture_values");
    stage.activate(says::add(Family::Manage));
    stage.type_keys("Care of customers").press(Key::Enter);
    let plan = stage.plan();
    let skill = plan
        .framework()
        .skills
        .iter()
        .find(|skill| skill.name == "Care of customers");
    assert_eq!(skill.unwrap().id, "care_of_customers");
    assert_eq!(skill.unwrap().family, Family::Manage);
    // It is there to be rated.
    stage.ctrl(Key::Num1);
    stage.click("Care of customers of Ada").type_keys("4");
    assert_eq!(level(&stage.plan(), 0, "care_of_customers"), Some(4));
}

#[test]
fn a_skill_in_own_words_gets_an_id_that_is_no_column_of_a_table() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page();
    for name in ["Role", "Customer focus", "Customerfocus"] {
        stage.activate(says::add(Family::Lead));
        stage.type_keys(name).press(Key::Enter);
    }
    let plan = stage.plan();
    let skills = plan.framework().skills.iter();
    let ids: Vec<_> = skills.skip(8).take(3).map(|skill| &*skill.id).collect();
    assert_eq!(ids, ["role_2", "customer_focus", "customerfocus_2"]);
}

#[test]
fn a_framework_with_one_side_empty_works_on_every_page() {
    let mut stage = Stage::with_plan(TEAM);
    stage
        .skills_page()
        .change_framework("Blank")
        .click(says::switch::USE);
    stage
        .activate(says::add(Family::Lead))
        .type_keys("Calm")
        .press(Key::Enter);
    stage.ctrl(Key::Num1);
    stage.click("Calm of Ada").type_keys("4");
    assert_eq!(level(&stage.plan(), 0, "calm"), Some(4));
    for (key, page) in [
        (Key::Num2, Command::GoBalance),
        (Key::Num3, Command::GoFindings),
        (Key::Num4, Command::GoPlan),
        (Key::Num5, Command::GoProgress),
    ] {
        stage.ctrl(key).expect(page.text());
    }
    stage.ctrl(Key::Num3).expect("no managing skill");
}

#[test]
fn a_framework_is_kept_in_a_file_and_brought_into_another_plan() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page();
    stage.retype(says::NAME, "Our way");
    stage.will_pick("ours.ron");
    stage.click(Command::SaveFramework.text());
    let text = stage.read("ours.ron");
    assert!(text.starts_with("(\n  framework_format: 1,\n"), "{text}");
    let own = stage.plan().framework().clone();
    stage.ctrl(Key::Z).ctrl(Key::Z);
    assert!(!stage.plan().framework().is_own());
    stage.will_pick("ours.ron");
    stage.click(Command::LoadFramework.text());
    stage.expect(says::switch::RATINGS).click(says::switch::USE);
    assert_eq!(stage.plan().framework(), &own);
}

#[test]
fn a_framework_that_makes_no_sense_is_told_with_line_and_column() {
    let mut stage = Stage::with_plan(TEAM);
    let before = stage.plan();
    let broken =
        "(\n  framework_format: 1,\n  framework: (\n    name: \"A\",\n    skils: [],\n  ),\n)\n";
    std::fs::write(stage.path("broken.ron"), broken).unwrap();
    stage.skills_page().will_pick("broken.ron");
    stage.click(Command::LoadFramework.text());
    stage
        .expect(words::fault::FRAMEWORK)
        .expect(":5:5: there is no field `skils` here");
    assert_eq!(stage.plan(), before);
}

#[test]
fn names_that_are_typed_come_into_whatever_framework_the_plan_has() {
    let mut stage = Stage::with_plan(TEAM);
    stage
        .skills_page()
        .change_framework("Traits 5 + 5")
        .click(says::switch::USE);
    stage.ctrl(Key::Num1);
    stage.paste("Cleo\nDi");
    stage.click_start("Add 2");
    let plan = stage.plan();
    assert_eq!(plan.members().len(), 4);
    assert_eq!(plan.framework().id, "traits");
    // A table with skills that the framework does not have says so, and adds nobody.
    stage.paste("name,courage\nEd,3");
    stage.expect("is no skill of this plan’s framework");
    assert_eq!(stage.plan().members().len(), 4);
}

#[test]
fn people_who_come_never_change_a_framework_of_one_s_own() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page().choose_skill("Courage");
    stage.retype(says::skill::NAME, "Backbone");
    let own = stage.plan().framework().clone();
    stage.ctrl(Key::Num1);
    stage.paste("name,culture_values\nCleo,4");
    stage
        .expect("\"culture_values\" is no skill of this plan’s framework")
        .expect("add the skill to the framework first");
    assert_eq!(stage.plan().members().len(), 2);
    stage.press(Key::Escape);
    stage.paste("name,backbone\nDi,4");
    stage.click_start("Add 1");
    let plan = stage.plan();
    assert_eq!(plan.framework(), &own);
    assert_eq!(level(&plan, 2, "courage"), Some(4));
}

#[test]
fn what_was_chosen_and_sorted_by_a_skill_follows_it_into_another_framework() {
    let mut stage = Stage::with_plan(TEAM);
    stage.click("Delegation of Ada");
    stage
        .skills_page()
        .change_framework("Extended 12 + 12 + 3")
        .click(says::switch::USE);
    stage.ctrl(Key::Num1);
    stage.type_keys("1");
    assert_eq!(level(&stage.plan(), 0, "delegation"), Some(1));
    stage
        .skills_page()
        .change_framework("Traits 5 + 5")
        .click(says::switch::USE);
    stage.ctrl(Key::Num1);
    let rated = stage.plan();
    stage.type_keys("5");
    assert_eq!(
        stage.plan(),
        rated,
        "no skill is chosen that was never seen"
    );
    stage.ctrl(Key::Z).ctrl(Key::Z).ctrl(Key::Z);
    assert_eq!(level(&stage.plan(), 0, "delegation"), Some(4));
}

#[test]
fn the_skills_stand_beside_the_people_for_keyboard_and_screen_reader() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page();
    stage.tab_to("Courage, 2 rated").press(Key::Enter);
    stage.expect(says::skill::DEFINITION);
    let people = format!("{}: {}", says::VIEW, says::PEOPLE);
    stage
        .harness
        .get_by_role_and_label(Role::RadioButton, &people)
        .click();
    stage.harness.run();
    stage.expect("Courage of Ada");
}

#[test]
fn a_skill_is_moved_within_its_side_and_stays_in_the_inspector() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page().choose_skill("Courage");
    let order = |stage: &Stage| {
        let plan = stage.plan();
        let skills = plan.framework().skills[4..8].iter();
        skills.map(|skill| skill.id.clone()).collect::<Vec<_>>()
    };
    stage.click(says::skill::DOWN).click(says::skill::DOWN);
    let moved = [
        "coaching_mentoring",
        "empathy_listening",
        "adaptability",
        "courage",
    ];
    assert_eq!(order(&stage), moved);
    assert_eq!(level(&stage.plan(), 1, "courage"), Some(5));
    stage.retype(says::skill::NAME, "Backbone");
    let plan = stage.plan();
    assert_eq!(plan.framework().skills[7].name, "Backbone");
}

#[test]
fn the_words_of_a_level_come_back_with_undo() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page().choose_skill("Courage");
    let anchors = |stage: &Stage| stage.plan().framework().skills[5].anchors.clone();
    stage.retype(&says::level(1, "Not yet"), "Keeps quiet");
    stage.retype(&says::level(2, "Starting"), "Asks once");
    let typed = anchors(&stage);
    stage.activate(says::skill::OWN_LEVELS);
    assert!(anchors(&stage).is_empty());
    stage.press(Key::Escape).ctrl(Key::Z);
    assert_eq!(anchors(&stage), typed);
    stage.ctrl(Key::Z);
    assert_eq!(anchors(&stage)[0], "Keeps quiet");
    assert_ne!(anchors(&stage)[1], "Asks once");
}

#[test]
fn a_framework_of_ones_own_that_is_left_is_told_of() {
    let mut stage = Stage::with_plan(TEAM);
    stage.skills_page().retype(says::NAME, "Our way");
    stage.press(Key::Escape).change_framework("Core 8 + 8 + 3");
    stage.expect(&says::switch::leaves("Our way"));
}

#[test]
fn a_framework_does_not_take_the_place_of_the_plan() {
    let mut stage = Stage::with_plan(TEAM);
    let before = stage.read("plan.ron");
    stage.skills_page().will_pick("plan.ron");
    stage.click(Command::SaveFramework.text());
    stage.expect(words::fault::OWN_FILE);
    assert_eq!(stage.read("plan.ron"), before);
}

#[test]
fn undoing_a_switch_leaves_the_cursor_with_its_member_and_skill() {
    let mut stage = Stage::with_plan(TEAM);
    stage.click("Delegation of Ben");
    stage
        .skills_page()
        .change_framework("Extended 12 + 12 + 3")
        .click(says::switch::USE);
    stage.ctrl(Key::Num1).ctrl(Key::Z);
    stage.type_keys("1");
    assert_eq!(level(&stage.plan(), 1, "delegation"), Some(1));
}

#[test]
fn what_is_kept_says_what_stands_for_it_now() {
    let mut stage = Stage::with_plan(TEAM);
    stage
        .skills_page()
        .change_framework("Cross-over 6 + 6")
        .click(says::switch::USE);
    stage.choose_skill("Monitoring progress");
    // Ada alone is rated; Ben is not, so the two differ once Ben is.
    stage
        .ctrl(Key::Num1)
        .click("Monitoring progress of Ben")
        .type_keys("1");
    stage.skills_page().choose_skill("Monitoring progress");
    stage.activate(says::skill::REMOVE);
    stage.expect(&says::kept(2, &["Analysing data"]));
}

#[test]
fn a_skill_that_was_removed_is_told_of_and_taken_back_at_once() {
    let mut stage = Stage::with_plan(SMALL);
    stage.skills_page();
    for (skill, gone) in [
        ("Courage", "Courage was removed; its ratings are kept aside"),
        ("Delegation", "Delegation was removed"),
    ] {
        let before = stage.plan();
        stage.choose_skill(skill);
        stage.activate(says::skill::REMOVE);
        stage.activate(&notice::way(notice::UNDO, gone));
        assert_eq!(stage.plan(), before);
    }
}
