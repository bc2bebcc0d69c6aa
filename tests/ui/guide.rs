//! The Guide page: its sections, the search, the quiz, and the ways there and back.

use std::sync::LazyLock;

use eframe::egui::{
    Event, Key, Modifiers, Vec2,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    content::{Content, Guide},
    plan::ActionSide,
    ui::{
        places::guide::{Passage, Section},
        words::{self, findings, guide as says, palette},
    },
};

use crate::stage::{SMALL, Stage};

const BRIGHTWATER: &str = include_str!("../../plans/brightwater.ron");

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());

/// The Guide page of the example plan.
fn guide() -> Stage {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.ctrl(Key::Num6);
    stage
}

impl Stage {
    /// The names of the passages that are shown, in order.
    fn passages(&self) -> Vec<String> {
        let all = self.harness.root().children_recursive();
        let passages = all.filter(|node| node.accesskit_node().role() == Role::Article);
        passages
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    fn go_to(&mut self, section: Section) -> &mut Self {
        self.activate(&says::to_section(section))
    }

    /// Picks a section where the window is narrow.
    fn choose_section(&mut self, section: Section) -> &mut Self {
        let list = self
            .harness
            .get_by_role_and_label(Role::ComboBox, says::SECTION);
        list.click_accesskit();
        self.harness.run();
        let name = says::section(section);
        let line = self.harness.get_by_role_and_label(Role::Button, name);
        line.click_accesskit();
        self.harness.run();
        // Unlike a click of the mouse, this leaves the list open.
        self.press(Key::Escape)
    }

    /// Looks for this alone.
    fn look_for(&mut self, text: &str) -> &mut Self {
        self.ctrl(Key::F).ctrl(Key::A).paste(text)
    }

    /// Expects the Guide page with this passage in sight and at the keyboard.
    #[track_caller]
    fn expect_passage(&mut self, section: Section, title: &str) -> &mut Self {
        assert_eq!(self.focused().as_deref(), Some(title));
        assert!(self.shows_focused(), "{title} is out of sight");
        let here = says::to_section(section);
        let line = self.harness.get_by_role_and_label(Role::RadioButton, &here);
        let is_here = line.accesskit_node().toggled() == Some(Toggled::True);
        assert!(is_here, "{title} stands under {here}");
        self
    }
}

#[test]
fn the_guide_is_there_before_anybody_is_rated() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N).press(Key::Escape).ctrl(Key::Num6);
    stage.expect(says::about(Section::Sides));
    let first = says::to_section(Section::Sides);
    assert_eq!(stage.focused(), Some(first), "the list has the keyboard");
    assert_eq!(stage.passages().len(), 18);
}

#[test]
fn every_section_is_reached_by_keyboard_and_shows_all_its_passages() {
    let mut stage = guide();
    let counts = [18, 6, 12, 5, 18, 10, 19, 12, 55, 5];
    for (section, count) in Section::ALL.into_iter().zip(counts) {
        stage.tab_to(&says::to_section(section)).press(Key::Enter);
        stage.expect(says::about(section));
        assert_eq!(stage.passages().len(), count, "{section:?}");
    }
}

#[test]
fn the_comparison_gives_both_sides_the_same_weight_the_classic_part_first() {
    let stage = guide();
    let dimensions = &CONTENT.guide().dimensions;
    let rows = dimensions
        .iter()
        .map(|row| says::row(&row.name, &row.manage, &row.lead));
    assert_eq!(stage.passages(), rows.collect::<Vec<_>>());
    let text = |text: &str| stage.harness.get_by_label(text).rect();
    for row in &dimensions[..Guide::CLASSIC] {
        let [manage, name, lead] = [&row.manage, &row.name, &row.lead].map(|one| text(one));
        assert!(manage.right() <= name.left() && name.right() <= lead.left());
        let line = manage.height() + lead.height();
        assert!(line > 0.0, "{}", row.name);
    }
    let after = text(says::FURTHER).top();
    let bottom = text(&dimensions[Guide::CLASSIC - 1].name).bottom();
    assert!(bottom < after && after < text(&dimensions[Guide::CLASSIC].name).top());
}

#[test]
fn whoever_has_no_mouse_reads_every_passage() {
    let mut stage = guide();
    stage.harness.set_size(Vec2::new(960.0, 640.0));
    stage.go_to(Section::Questions);
    for question in &CONTENT.guide().questions {
        stage.tab_to(&question.question);
        assert!(stage.shows_focused(), "{}", question.question);
    }
}

#[test]
fn the_search_looks_through_all_sections_at_once() {
    let mut stage = guide();
    stage.look_for("TURNOVER").expect(&says::passages(1));
    let fact = &CONTENT.guide().facts[4];
    assert_eq!(stage.passages(), [fact.statement.as_str()]);
    stage.expect(says::section(Section::Facts));
    stage.look_for("delegating");
    for section in [Section::Scenarios, Section::Skills, Section::Actions] {
        stage.expect(says::section(section));
    }
    assert!(stage.passages().contains(&"Delegation".to_owned()));
    // Every word has to be there.
    let all = stage.passages().len();
    stage.look_for("delegating strengths");
    let both = stage.passages().len();
    assert!(0 < both && both < all, "{both} of {all}");
}

#[test]
fn a_search_that_finds_nothing_says_so_and_is_cleared() {
    let mut stage = guide();
    stage.look_for("zebra").expect(says::NOTHING);
    assert!(stage.passages().is_empty());
    stage.tab_to(says::CLEAR).press(Key::Enter);
    assert_eq!(stage.passages().len(), 18);
    assert_eq!(stage.focused().as_deref(), Some(says::SEARCH));
    // Escape empties the field, too; the next one leaves it.
    stage.type_keys("zebra").press(Key::Escape);
    assert_eq!(stage.passages().len(), 18);
    assert_eq!(stage.focused().as_deref(), Some(says::SEARCH));
    stage.press(Key::Escape);
    assert_eq!(stage.focused(), None);
}

#[test]
fn a_section_ends_the_search() {
    let mut stage = guide();
    stage.look_for("zebra").go_to(Section::Myths);
    assert_eq!(stage.passages().len(), 12);
}

#[test]
fn a_narrow_window_has_the_sections_in_a_list_that_ends_the_search_too() {
    let mut stage = guide();
    stage.harness.set_size(Vec2::new(720.0, 450.0));
    stage.look_for("zebra").expect(says::NOTHING);
    let list = stage
        .harness
        .get_by_role_and_label(Role::ComboBox, says::SECTION);
    assert_eq!(list.value().as_deref(), Some(says::FOUND));
    stage.choose_section(Section::Sides);
    assert_eq!(stage.passages().len(), 18);
    stage.choose_section(Section::Sources);
    assert_eq!(stage.passages().len(), 5);
    stage.ctrl(Key::Num1).ctrl(Key::Num6);
    assert_eq!(stage.focused().as_deref(), Some(says::SECTION));
}

#[test]
fn the_keys_that_filter_people_search_the_guide_on_its_page_alone() {
    let mut stage = guide();
    stage.ctrl(Key::F);
    assert_eq!(stage.focused().as_deref(), Some(says::SEARCH));
    stage.ctrl(Key::Num1).ctrl(Key::F);
    assert_eq!(stage.focused().as_deref(), Some(words::team::FILTER));
    // Without anybody to filter, too.
    let mut stage = Stage::new();
    stage.ctrl(Key::N).press(Key::Escape).ctrl(Key::Num6);
    stage.ctrl(Key::F);
    assert_eq!(stage.focused().as_deref(), Some(says::SEARCH));
}

#[test]
fn scenarios_are_filtered_by_what_they_call_for() {
    let mut stage = guide();
    stage.go_to(Section::Scenarios);
    for (side, count) in ActionSide::ALL.into_iter().zip([5, 5, 8]) {
        stage.click(&format!("{}: {}", says::CALLS_FOR, says::side(side)));
        assert_eq!(stage.passages().len(), count, "{side:?}");
    }
    stage.click(&format!("{}: {}", says::CALLS_FOR, says::ALL));
    assert_eq!(stage.passages().len(), 18);
}

/// The side that the scene in sight calls for.
fn answer(stage: &Stage) -> ActionSide {
    let scene = stage.passages().swap_remove(0);
    let mut scenarios = CONTENT.guide().scenarios.iter();
    scenarios.find(|row| row.name == scene).unwrap().side
}

#[test]
fn the_quiz_is_played_by_number_keys_and_tells_why_and_how_it_went() {
    let mut stage = guide();
    stage.go_to(Section::Scenarios);
    stage.tab_to(says::quiz::START).press(Key::Enter);
    stage.expect(says::quiz::TITLE);
    let mut right = 0;
    let mut seen = Vec::new();
    for scene in 1..=18 {
        stage.expect(&says::quiz::scene(scene, 18));
        let name = stage.passages().swap_remove(0);
        assert_eq!(stage.focused(), Some(name.clone()), "the scene is read out");
        assert!(!seen.contains(&name), "{name} comes twice");
        seen.push(name);
        // The first three answers are wrong on purpose if they can be.
        let side = answer(&stage);
        let given = if scene <= 3 { ActionSide::Lead } else { side };
        right += usize::from(given == side);
        let place = ActionSide::ALL
            .iter()
            .position(|one| *one == given)
            .unwrap();
        stage.press([Key::Num1, Key::Num2, Key::Num3][place]);
        stage.expect(&says::quiz::verdict(given, side));
        let mut scenarios = CONTENT.guide().scenarios.iter();
        let row = scenarios
            .find(|row| Some(&row.name) == seen.last())
            .unwrap();
        stage.expect(&row.why);
        // Another answer changes nothing any more.
        stage
            .press(Key::Num3)
            .expect(&says::quiz::so_far(right, scene));
        let next = if scene < 18 {
            says::quiz::NEXT
        } else {
            says::quiz::FINISH
        };
        assert_eq!(stage.focused().as_deref(), Some(next));
        stage.press(Key::Enter);
    }
    stage.expect(&says::quiz::score(right, 18));
    assert_eq!(stage.focused().as_deref(), Some(says::quiz::AGAIN));
    stage.press(Key::Enter).expect(&says::quiz::scene(1, 18));
    let again = stage.passages().swap_remove(0);
    assert_ne!(Some(&again), seen.first(), "another order");
}

#[test]
fn the_quiz_is_played_by_tab_and_enter_or_the_mouse_and_left() {
    let mut stage = guide();
    stage.go_to(Section::Scenarios).click(says::quiz::START);
    let side = answer(&stage);
    stage.tab_to(says::side(side)).press(Key::Enter);
    stage.expect(&says::quiz::verdict(side, side));
    stage.press(Key::Enter).expect(&says::quiz::scene(2, 18));
    stage.click(says::side(ActionSide::Both));
    stage.click(says::quiz::NEXT);
    stage.expect(&says::quiz::scene(3, 18));
    stage.click(says::quiz::LEAVE);
    assert_eq!(stage.passages().len(), 18);
}

#[test]
fn digits_that_are_typed_elsewhere_are_no_answers() {
    let mut stage = guide();
    stage.go_to(Section::Scenarios).click(says::quiz::START);
    stage.ctrl(Key::K);
    stage.harness.key_press(Key::Num1);
    stage.event(Event::Text("1".to_owned())).press(Key::Escape);
    stage.expect(says::quiz::KEYS);
    stage.event(Event::Text("1".to_owned()));
    assert!(!stage.shows(says::quiz::KEYS), "it was an answer now");
}

#[test]
fn every_finding_leads_to_its_passages() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    for (rule, section, title) in [
        (
            "R13",
            Section::Facts,
            "About one in four managers of a single person receives training for the role.",
        ),
        ("R12", Section::Myths, "A manager cannot be a leader"),
        ("R21", Section::Scenarios, "From vision to execution"),
        ("R02", Section::Scenarios, "Clear objectives"),
    ] {
        stage.ctrl(Key::Num3);
        let name = &CONTENT.rule(rule).unwrap().name;
        let aside = findings::named(findings::SET_ASIDE, name);
        let mut around = stage.harness.get_by_label(&aside).parent();
        while around
            .as_ref()
            .is_some_and(|node| node.accesskit_node().label().is_none())
        {
            around = around.unwrap().parent();
        }
        around.unwrap().click_accesskit();
        stage.harness.run();
        stage.expect(says::READ_MORE);
        stage.activate(&says::read_more(title));
        stage.expect_passage(section, title);
    }
}

#[test]
fn a_skill_leads_to_its_passage_and_back() {
    let skill = "Delegation";
    let link = says::read_more(skill);
    // From its levels in the inspector of the Team page.
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.click("Delegation of Omar Haddad").click(&link);
    stage.expect_passage(Section::Skills, skill);
    // Back to where the team stands in it, and from there once more.
    stage.activate(&says::way(says::SHOW_SKILL, skill));
    stage.expect(words::balance::MAP).click(&link);
    stage.expect_passage(Section::Skills, skill);
    // From a finding about it.
    stage.ctrl(Key::Num3);
    let chips = stage.harness.get_all_by_label("Delegation 2.4");
    chips.last().unwrap().click_accesskit();
    stage.harness.run();
    stage.expect(findings::SHOW_IN_TEAM).activate(&link);
    stage.expect_passage(Section::Skills, skill);
}

#[test]
fn a_situation_leads_to_its_passage_and_back() {
    let name = |id: &str| CONTENT.situation(id).unwrap().name.as_str();
    let now = name("stabilise");
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.click(words::header::NOW);
    let situations = says::section(Section::Situations);
    stage.activate(&says::read_more(situations));
    stage.expect_passage(Section::Situations, now);
    // To the dialog for its numbers, and from there once more.
    stage.activate(&says::way("Band and floors…", now));
    stage.expect(words::target::TITLE);
    stage.tab_to(&says::read_more(now)).press(Key::Enter);
    assert!(!stage.shows(words::target::LOW), "the dialog is gone");
    stage.expect_passage(Section::Situations, now);
    // Another one is chosen where it is told.
    stage.activate(&says::way(says::CHOOSE, name("crisis")));
    assert_eq!(stage.plan().situation(), Some("crisis"));
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan().situation(), Some("stabilise"));
}

#[test]
fn an_action_is_added_to_the_plan_where_it_is_told() {
    let mut stage = Stage::with_plan(SMALL);
    stage.ctrl(Key::Num6).go_to(Section::Actions);
    stage.activate(&says::way(words::plan::ADD, "Crisis drill"));
    let plan = stage.plan();
    let titles: Vec<_> = plan
        .agenda()
        .actions
        .iter()
        .map(|action| action.title.as_str())
        .collect();
    assert_eq!(titles, ["Crisis drill"]);
    stage.ctrl(Key::Num6);
    stage.activate(&says::way(findings::IN_PLAN, "Crisis drill"));
    stage.expect("Expected rise");
}

#[test]
fn an_action_that_was_dropped_is_offered_again() {
    let mut stage = Stage::with_plan(SMALL);
    let add = says::way(words::plan::ADD, "Crisis drill");
    stage.ctrl(Key::Num6).go_to(Section::Actions);
    stage.activate(&add).ctrl(Key::Num4);
    stage
        .click_start("Crisis drill,")
        .pick_status("Dropped")
        .ctrl(Key::Num6);
    stage.activate(&add);
    assert_eq!(stage.plan().agenda().actions.iter().count(), 2);
}

#[test]
fn passages_lead_to_one_another() {
    let mut stage = guide();
    stage.go_to(Section::Scenarios);
    let first = says::read("Visionary thinking");
    let mut links = stage.harness.get_all_by_label(&first);
    links.next().unwrap().click_accesskit();
    drop(links);
    stage.harness.run();
    stage.expect_passage(Section::Skills, "Visionary thinking");
}

#[test]
fn the_palette_finds_what_the_guide_tells_by_its_heading_and_leads_there() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    let plan = stage.plan();
    let guide = CONTENT.guide();
    let sections = [
        (Section::Myths, guide.myths.len()),
        (Section::Questions, guide.questions.len()),
        (Section::Scenarios, guide.scenarios.len()),
        (Section::Facts, guide.facts.len()),
        (Section::Sides, guide.dimensions.len()),
    ];
    stage.ctrl(Key::K);
    for (section, count) in sections {
        for place in 0..count {
            let passage = Passage::new(section, place);
            let title = passage.title(&plan, &CONTENT).unwrap();
            let line = palette::line(title, says::kind(section), None);
            stage.ctrl(Key::A).paste(title);
            assert!(stage.labels().contains(&line), "{line}");
        }
    }
    stage
        .ctrl(Key::A)
        .paste("only outgoing people")
        .press(Key::Enter);
    stage.expect_passage(Section::Myths, "Only outgoing people lead well");
    // A passage that was found replaces what was looked for on the page.
    stage.look_for("zebra").ctrl(Key::K);
    stage.paste("doubled within a year").press(Key::Enter);
    let title = &guide.facts[3].statement;
    stage.expect_passage(Section::Facts, title);
}

#[test]
fn nothing_is_cut_off_in_a_small_window_or_at_double_size() {
    for (size, zoom) in [
        (Vec2::new(960.0, 640.0), 1.0),
        (Vec2::new(720.0, 450.0), 1.0),
        (Vec2::new(1440.0, 900.0), 2.0),
    ] {
        let mut stage = guide();
        stage.harness.set_size(size);
        if zoom > 1.0 {
            for _ in 0..8 {
                stage.press_with(Modifiers::COMMAND, Key::Plus);
            }
        }
        stage.harness.run();
        let right = stage.harness.ctx.content_rect().right();
        for section in Section::ALL {
            if right >= 900.0 {
                stage.go_to(section);
            } else {
                stage.choose_section(section);
            }
            stage.expect(says::about(section));
            for node in stage.harness.root().children_recursive() {
                if node.accesskit_node().raw_bounds().is_none() {
                    continue;
                }
                let edge = node.rect().right();
                let name = node.accesskit_node().label().unwrap_or_default();
                assert!(
                    edge <= right + 0.5,
                    "{section:?} at {size}: {name:?} ends at {edge}"
                );
            }
        }
    }
}

#[test]
fn whoever_was_led_to_a_passage_gets_back_by_a_button_or_escape() {
    let mut stage = Stage::with_plan(include_str!("../../plans/harrow-lane.ron"));
    stage.ctrl(Key::Num3);
    stage.activate_start("Read more in the guide");
    stage
        .click("Back to Findings")
        .expect("What would change it");
    stage.activate_start("Read more in the guide");
    stage.press(Key::Escape).expect("What would change it");
    // Nobody was led there from elsewhere.
    stage.ctrl(Key::Num6);
    assert!(!stage.shows("Back to "));
}
