//! The rules about style, symptoms and check-lists, fired and silenced by what people do in the
//! window.

use std::sync::LazyLock;

use eframe::egui::{Key, Vec2, accesskit::Role};
use egui_kittest::kittest::Queryable as _;
use evenkeel::{
    content::{Content, Imbalance},
    plan::{Moment, Sighting, Stage as Progress},
    ui::{
        places::plan::checklists::Section,
        words::{
            charts,
            checklists::{self, page as lists},
            findings, style, symptoms,
        },
    },
};

use crate::stage::Stage;

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());

/// Two people who manage a little more than they lead: a tilt of −0.5 in no particular situation.
const TEAM: &str = r#"(
  format: 1,
  title: "Two",
  framework: "truths",
  situation: "balanced",
  members: [
    (id: 1, name: "Ada", emphasis: both, ratings: {
      "visionary_mind": 3, "new_ideas": 3, "inspires": 3, "shapes_culture": 3,
      "works_in_present": 4, "keeps_aligned": 4, "bottom_line": 3, "success_compliance": 3,
    }),
    (id: 2, name: "Ben", emphasis: both, ratings: {
      "visionary_mind": 3, "new_ideas": 3, "inspires": 3, "shapes_culture": 3,
      "works_in_present": 4, "keeps_aligned": 4, "bottom_line": 3, "success_compliance": 3,
    }),
  ],
)
"#;

fn stage() -> Stage {
    let mut stage = Stage::with_plan(TEAM);
    stage.harness.set_size(Vec2::new(1440.0, 3600.0));
    stage
}

impl Stage {
    /// Whether the Findings page has a card of a rule.
    fn concludes(&mut self, id: &str) -> bool {
        self.press(Key::Escape).press(Key::Escape).ctrl(Key::Num3);
        let all = format!("{}: {}", findings::SHOW, findings::ALL);
        self.activate(&all);
        let rule = &CONTENT.rule(id).unwrap().name;
        self.labels()
            .contains(&findings::named(findings::SET_ASIDE, rule))
    }

    #[track_caller]
    fn expect_conclusion(&mut self, id: &str, expected: bool) -> &mut Self {
        assert_eq!(self.concludes(id), expected, "{id}");
        self
    }

    /// Unfolds one of the check-lists, with the first folded.
    fn check_list(&mut self, section: Section) -> &mut Self {
        self.ctrl(Key::Num4);
        self.activate(&lists::of_what(lists::VIEW, lists::LISTS));
        let heading = format!("{}, ", lists::section(section));
        if !self.is_list_open(section) {
            self.activate_start(&heading);
        }
        self
    }

    fn is_list_open(&self, section: Section) -> bool {
        self.shows(lists::purpose(section))
    }

    /// Opens a rule's part from its card.
    fn follow_card(&mut self, says: &str) -> &mut Self {
        self.activate(says)
    }

    fn say(&mut self, risk: &str, sighting: Sighting) -> &mut Self {
        let risk = CONTENT.risks().iter().find(|one| one.id == risk).unwrap();
        self.activate(&format!(
            "{}: {}",
            risk.symptom,
            checklists::sighting(sighting)
        ))
    }
}

#[test]
fn steps_not_begun_are_told_once_the_list_is_in_use_and_until_all_are_begun() {
    let mut stage = stage();
    stage
        .expect_conclusion("R24", false)
        .check_list(Section::Structure);
    let set = |stage: &mut Stage, step: &str, to: Progress| {
        let label = lists::of_what(&lists::stage_of(step), checklists::stage(to));
        stage.activate(&label);
    };
    set(&mut stage, &CONTENT.structure()[0].name, Progress::UnderWay);
    stage.expect_conclusion("R24", true);
    stage
        .follow_card("Open the check-list")
        .expect(&CONTENT.structure()[1].name);
    for step in &CONTENT.structure()[1..] {
        set(&mut stage, &step.name, Progress::Done);
    }
    stage.expect_conclusion("R24", false);
    stage.ctrl(Key::Z).expect_conclusion("R24", true);
}

#[test]
fn empowerment_is_asked_for_by_halves_until_both_are_there() {
    use lists::empowerment as says;
    let mut stage = stage();
    stage
        .expect_conclusion("R28", false)
        .check_list(Section::Empowerment);
    let [autonomy, support] = evenkeel::plan::EmpowermentPart::ALL.map(says::new);
    stage.focus_field(autonomy).type_keys("Holidays\n");
    stage.expect_conclusion("R28", true);
    stage
        .follow_card("Open the check-list")
        .focus_field(support);
    stage.type_keys("An hour a week\n");
    stage.expect_conclusion("R28", false);
    stage.ctrl(Key::Z).expect_conclusion("R28", true);
    stage.ctrl(Key::Z).expect_conclusion("R28", false);
}

#[test]
fn a_training_is_weighed_from_the_moment_it_is_chosen() {
    use lists::training as says;
    let mut stage = stage();
    stage.check_list(Section::Training).focus_field(says::NEW);
    stage
        .type_keys("Evenings online\n")
        .expect_conclusion("R29", false);
    stage.ctrl(Key::Num4);
    let chosen = lists::of_what(says::CHOSEN, "Evenings online");
    stage.activate(&chosen).expect_conclusion("R29", true);
    stage.expect("“Evenings online” meets 0 of 4 criteria in full");
    // Its name leads back to it.
    stage.activate_start("Evenings online").expect(says::CHOSEN);
    stage.activate(&chosen).expect_conclusion("R29", false);
}

#[test]
fn a_style_that_leans_the_other_way_is_told_until_it_is_taken_back() {
    let mut stage = stage();
    stage.expect_conclusion("R32", false).ctrl(Key::Num2);
    stage.activate(&format!("{}: {}", charts::VIEW, charts::STYLE));
    let name = style::lane(&CONTENT.guide().dimensions[0].name, Moment::Now);
    let lane = stage.harness.get_by_role_and_label(Role::Slider, &name);
    lane.focus();
    stage.harness.run();
    // The pole of leading, while the ratings lean to managing.
    stage.press(Key::End);
    stage.expect_conclusion("R32", true);
    stage.follow_card("Open the style profile");
    stage
        .harness
        .get_by_role_and_label(Role::Slider, &name)
        .focus();
    stage.harness.run();
    stage.press(Key::Home).expect_conclusion("R32", false);
}

#[test]
fn three_symptoms_that_the_ratings_do_not_show_are_told_and_two_are_not() {
    let mut stage = stage();
    stage.expect_conclusion("R36", false);
    stage.activate(&format!("{}: {}", findings::SHOW, symptoms::SYMPTOMS));
    let of_side = |risk: &&evenkeel::content::Risk| risk.imbalance == Imbalance::OverLed;
    let risks: Vec<_> = CONTENT.risks().iter().filter(of_side).take(3).collect();
    for risk in &risks[..2] {
        stage.say(&risk.id, Sighting::Seen);
    }
    stage.expect_conclusion("R36", false);
    stage.activate(&format!("{}: {}", findings::SHOW, symptoms::SYMPTOMS));
    stage
        .say(&risks[2].id, Sighting::Seen)
        .expect_conclusion("R36", true);
    stage.follow_card("Open the symptoms");
    stage
        .say(&risks[2].id, Sighting::NotSeen)
        .expect_conclusion("R36", false);
}
