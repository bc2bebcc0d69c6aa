//! The rules about what is planned, fired and silenced by what people do in the window. It is the
//! 21 November 2026.

use std::sync::LazyLock;

use eframe::egui::Key;
use evenkeel::{
    content::Content,
    ui::{
        command::Command,
        words::{
            findings, inspector,
            plan::inspector as says,
            progress::{dialogs, measure},
        },
    },
};

use super::plan_page;
use crate::stage::Stage;

/// The name of a rule.
fn rule(id: &str) -> &'static str {
    static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());
    &CONTENT.rule(id).unwrap().name
}

impl Stage {
    /// Whether the Findings page has a card of a rule; the Plan page is shown afterwards.
    fn fires(&mut self, id: &str) -> bool {
        self.press(Key::Escape).ctrl(Key::Num3);
        let aside = findings::named(findings::SET_ASIDE, rule(id));
        let fires = self.labels().contains(&aside);
        self.ctrl(Key::Num4);
        fires
    }

    #[track_caller]
    fn expect_fires(&mut self, id: &str) -> &mut Self {
        assert!(self.fires(id), "{id} is silent");
        self
    }

    #[track_caller]
    fn expect_silent(&mut self, id: &str) -> &mut Self {
        assert!(!self.fires(id), "{id} speaks");
        self
    }

    /// What a card says of one of the things in it.
    fn tells(&mut self, words: &str) -> bool {
        self.press(Key::Escape).ctrl(Key::Num3);
        let tells = self.shows(words);
        self.ctrl(Key::Num4);
        tells
    }
}

/// The rules that a plan on which nothing is planned is not told of.
const SILENT_AT_FIRST: [&str; 5] = ["R16", "R23", "R25", "R27", "R30"];

#[test]
fn a_fresh_team_is_not_scolded_for_what_it_has_not_planned() {
    let mut stage = plan_page();
    for id in SILENT_AT_FIRST {
        stage.expect_silent(id);
    }
    stage.add_action("reading list");
    for id in SILENT_AT_FIRST {
        stage.expect_fires(id);
    }
    stage.press(Key::Escape).ctrl(Key::Z);
    for id in SILENT_AT_FIRST {
        stage.expect_silent(id);
    }
}

#[test]
fn a_rising_leader_is_supported_by_an_action_that_names_the_member() {
    let mut stage = plan_page();
    stage.expect_silent("R14");
    stage
        .ctrl(Key::Num1)
        .choose("Ada")
        .activate(inspector::EMERGING);
    stage.expect_fires("R14");
    stage.add_action("mentoring pair").expect_fires("R14");
    stage
        .click_start("Mentoring pair,")
        .tick(says::PEOPLE, &["Ada"]);
    stage.expect_silent("R14");
    // Whatever is done counts, what is given up does not.
    stage.click_start("Mentoring pair,").pick_status("Done");
    stage.expect_silent("R14");
    stage.click_start("Mentoring pair,").pick_status("Dropped");
    stage.expect_fires("R14");
}

#[test]
fn an_own_action_supports_a_rising_leader_by_its_kind() {
    let mut stage = plan_page();
    stage
        .ctrl(Key::Num1)
        .choose("Ada")
        .activate(inspector::EMERGING);
    stage.add_action("Ada leads the move to the new office");
    stage.tick(says::PEOPLE, &["Ada"]).expect_fires("R14");
    stage.click_start("Ada leads the move");
    stage.pick_kind("Stretch task").expect_silent("R14");
}

#[test]
fn a_regular_talk_silences_the_rule_that_asks_for_one() {
    let mut stage = plan_page();
    stage.add_action("reading list").expect_fires("R16");
    stage.add_action("regular alignment").expect_silent("R16");
    stage
        .click_start("Regular alignment meeting,")
        .pick_status("Dropped");
    stage.expect_fires("R16");
    stage.add_action("one-to-one").expect_silent("R16");
}

#[test]
fn a_goal_silences_the_rule_that_asks_what_is_wanted() {
    let mut stage = plan_page();
    stage.add_action("reading list").expect_fires("R23");
    stage.add_goal("sound result").expect_silent("R23");
    stage.press(Key::Escape).ctrl(Key::Z).expect_fires("R23");
}

#[test]
fn an_action_lacks_something_until_it_has_an_owner_and_a_day_to_come() {
    let mut stage = plan_page();
    stage.add_action("reading list");
    assert!(stage.tells("Reading list no owner"));
    stage.click_start("Reading list,").pick(says::OWNER, "Ada");
    assert!(stage.tells("Reading list no due date"));
    stage
        .click_start("Reading list,")
        .fill(says::DUE, "20 Nov 2026");
    assert!(stage.tells("Reading list due 20 November 2026"));
    stage
        .click_start("Reading list,")
        .fill(says::DUE, "21 Nov 2026");
    assert!(!stage.lacks_something());
    stage.click_start("Reading list,").fill(says::DUE, "");
    stage.click_start("Reading list,").pick_status("Done");
    assert!(!stage.lacks_something());
}

#[test]
fn what_calls_for_an_answer_is_a_gap_until_an_action_is_linked_to_it() {
    let mut stage = plan_page();
    // Everything but the findings is in order, so that the rule speaks of them alone.
    stage.add_action("reading list").pick(says::OWNER, "Ada");
    stage.fill(says::DUE, "1 Mar 2027").expect_fires("R25");
    stage.click_start("Reading list,");
    let serious = stage.serious();
    assert!(!serious.is_empty());
    let names: Vec<&str> = serious.iter().map(|id| rule(id)).collect();
    stage.tick(says::FINDINGS, &names).expect_silent("R25");
    stage.click_start("Reading list,").pick_status("Dropped");
    stage.expect_fires("R25");
}

impl Stage {
    /// Whether the card of gaps names the reading list.
    fn lacks_something(&mut self) -> bool {
        ["Reading list no", "Reading list due"]
            .iter()
            .any(|gap| self.tells(gap))
    }

    /// The rules about the team that found something critical or a warning.
    fn serious(&self) -> Vec<&'static str> {
        use evenkeel::balance::{Balance, Inputs, findings};
        let content = findings::load().unwrap();
        let plan = self.plan();
        let balance = Balance::of(&plan, &content);
        let found = findings::of_team(&Inputs {
            plan: &plan,
            balance: &balance,
            content: &content,
            today: jiff::civil::date(2026, 11, 21),
        });
        let serious = found.iter().filter(|finding| finding.severity.is_serious());
        serious.map(|finding| finding.rule).collect()
    }

    fn note_review(&mut self, next: &str) -> &mut Self {
        let keys = Command::AddReview.shortcuts()[0];
        self.press_with(keys.modifiers, keys.logical_key);
        self.fill(dialogs::NEXT, next).click(dialogs::NOTE)
    }
}

#[test]
fn a_review_ahead_silences_the_rule_that_asks_for_one_until_the_day_is_over() {
    let mut stage = plan_page();
    stage.add_goal("sound result").expect_fires("R27");
    stage.note_review("21 Nov 2026").expect_silent("R27");
    stage.note_review("20 Nov 2026").expect_fires("R27");
    assert!(stage.tells("20 November 2026"));
    stage.note_review("18 Feb 2027").expect_silent("R27");
    stage.ctrl(Key::Z).expect_fires("R27");
}

impl Stage {
    /// Adds a measure by typing part of its name, and fills in where it starts and is to go.
    fn add_measure(&mut self, text: &str, baseline: &str, target: &str) -> &mut Self {
        let keys = Command::AddMeasure.shortcuts()[0];
        self.press_with(keys.modifiers, keys.logical_key);
        self.paste(text).press(Key::Enter);
        self.fill(measure::BASELINE, baseline);
        self.fill(measure::START, "1 Jan 2026");
        self.fill(measure::TARGET, target)
            .fill(measure::DUE, "1 Jan 2027")
    }

    /// Notes what the measure of this name is today.
    fn note_value(&mut self, name: &str, value: &str) -> &mut Self {
        self.ctrl(Key::Num5).click_start(&format!("{name}, "));
        self.fill(measure::VALUE, value).press(Key::Enter)
    }
}

#[test]
fn a_measure_that_goes_the_wrong_way_or_lags_behind_is_told_until_it_is_back() {
    let mut stage = plan_page();
    stage
        .add_measure("well-being", "3", "4")
        .expect_silent("R30");
    stage
        .add_measure("turnover", "20", "10")
        .expect_silent("R30");
    // Lower is better.
    stage.note_value("Staff turnover", "21").expect_fires("R30");
    assert!(stage.tells("Staff turnover went the wrong way"));
    // 324 of 365 days are over: the path asks for 11.12…, and bears 1 more.
    stage
        .note_value("Staff turnover", "12.2")
        .expect_fires("R30");
    assert!(stage.tells("Staff turnover is behind its path"));
    stage
        .note_value("Staff turnover", "12.1")
        .expect_silent("R30");
}

#[test]
fn well_being_is_to_be_watched_once_anything_is_planned() {
    let mut stage = plan_page();
    stage
        .add_measure("turnover", "20", "10")
        .expect_fires("R30");
    stage
        .add_measure("well-being", "3", "4")
        .expect_silent("R30");
    stage.ctrl(Key::Z).expect_silent("R30");
    for _ in 0..4 {
        stage.ctrl(Key::Z);
    }
    stage.expect_fires("R30");
}
