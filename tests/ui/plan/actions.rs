//! Actions: added, described, grouped, narrowed down, removed.

use eframe::egui::{Key, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    plan::{ActionKind, ActionSide, Owner, Status},
    ui::{
        command::Command,
        state::{Grouping, Order},
        words::{
            dates, numbers, picks,
            plan::{self as words, add, inspector as says},
        },
    },
};
use jiff::civil::date;

use super::plan_page;
use crate::stage::Stage;

#[test]
fn an_action_of_the_catalogue_brings_what_is_known_of_it() {
    let mut stage = plan_page();
    stage.add_action("vision, mission");
    let action = stage.action();
    assert_eq!(action.template.as_deref(), Some("vision_session"));
    assert_eq!(action.title, "Vision, mission and values session");
    assert_eq!(action.kind, ActionKind::Structure);
    assert_eq!(action.side, ActionSide::Lead);
    // `culture_values` belongs to another framework.
    assert_eq!(
        action.skills,
        ["visionary_thinking", "inspiring_communication"]
    );
    assert!((action.rise - 0.5).abs() < 1e-12);
    assert_eq!(action.status, Status::Planned);
    assert!(action.members.is_empty() && action.owner.is_none() && action.due.is_none());
}

#[test]
fn the_dialog_narrows_the_catalogue_down_by_name_and_by_skill() {
    let mut stage = plan_page();
    stage.click(Command::AddAction.text());
    stage.expect("Reading list").type_keys("budgeting");
    stage
        .expect("Budget and resource review")
        .expect(&add::own("budgeting"));
    assert!(!stage.shows("Reading list"));
    stage.press(Key::Escape);
    assert!(stage.plan().agenda().actions.is_empty());
}

#[test]
fn every_detail_of_an_action_is_described_and_undone_one_by_one() {
    let mut stage = plan_page();
    stage.add_action("mentoring pair");
    let before = stage.plan();
    stage.fill(says::TITLE, "Ada learns from Ben");
    stage.pick(says::OWNER, "Cem");
    stage.fill(says::DUE, "31.3.2027");
    stage.fill(says::START, "2026-12-01");
    stage.tick(says::PEOPLE, &["Ada", "Ben"]);
    stage.tick(says::SKILLS, &["Courage"]);
    stage.fill(says::RISE, "0,75");
    stage.fill(says::EFFORT, "2 hours a week");
    stage.fill(says::COST, "none");
    let action = stage.action();
    let ids: Vec<_> = stage
        .plan()
        .members()
        .iter()
        .map(|member| member.id)
        .collect();
    assert_eq!(action.title, "Ada learns from Ben");
    assert_eq!(action.owner, Some(Owner::Member(ids[2])));
    assert_eq!(action.due, Some(date(2027, 3, 31)));
    assert_eq!(action.start, Some(date(2026, 12, 1)));
    assert_eq!(action.members, ids[..2]);
    assert_eq!(action.skills, ["visionary_thinking", "coaching_mentoring"]);
    assert!((action.rise - 0.75).abs() < 1e-12);
    assert_eq!(action.effort, "2 hours a week");
    assert_eq!(action.cost, "none");
    stage.press(Key::Escape);
    for _ in 0..9 {
        stage.ctrl(Key::Z);
    }
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_list_that_is_narrowed_down_does_not_offer_all_and_none() {
    let mut stage = plan_page();
    stage.add_action("mentoring pair");
    stage.use_control(Role::ComboBox, says::SKILLS);
    stage
        .expect("Courage")
        .expect("Delegation")
        .expect(picks::ALL);
    stage.focus_field(&picks::find_in(says::SKILLS));
    stage.type_keys("courage").expect("Courage");
    let labels = stage.labels();
    for hidden in ["Delegation", picks::ALL, picks::NONE] {
        let offered = labels.iter().filter(|label| *label == hidden);
        assert_eq!(offered.count(), 0, "{hidden}");
    }
}

#[test]
fn somebody_from_outside_the_team_can_see_to_an_action() {
    let mut stage = plan_page();
    stage.add_action("mentoring pair");
    stage.pick(says::OWNER, says::SOMEBODY_ELSE);
    assert_eq!(stage.action().owner, None, "nobody is named yet");
    assert_eq!(stage.focused().as_deref(), Some(says::OWNER_NAME));
    stage.fill(says::OWNER_NAME, "Gabriel of HR");
    let gabriel = Owner::Other("Gabriel of HR".to_owned());
    assert_eq!(stage.action().owner, Some(gabriel));
}

#[test]
fn what_cannot_be_read_is_told_at_the_field_and_changes_nothing() {
    let mut stage = plan_page();
    stage
        .add_action("mentoring pair")
        .fill(says::DUE, "30 Feb 2027")
        .press(Key::Tab);
    stage.expect(dates::NOT_A_DATE);
    assert_eq!(stage.action().due, None);
    stage.fill(says::RISE, "7").press(Key::Tab);
    assert!((stage.action().rise - 0.5).abs() < 1e-12);
    stage.expect(says::RISE_RANGE);
    // What the first characters of it stand for is not meant.
    stage.fill(says::RISE, "").type_keys("1x").press(Key::Tab);
    assert!((stage.action().rise - 0.5).abs() < 1e-12);
    stage.expect(numbers::NOT_A_NUMBER);
}

#[test]
fn a_day_is_picked_from_the_calendar() {
    let mut stage = plan_page();
    stage.add_action("mentoring pair");
    stage.use_control(Role::Button, &dates::calendar_of(says::DUE));
    stage.expect("November 2026").click(dates::NEXT_MONTH);
    stage.expect("December 2026").click("24 December 2026");
    assert_eq!(stage.action().due, Some(date(2026, 12, 24)));
}

/// Three actions: one overdue, one without owner and date, one done.
fn three() -> Stage {
    let mut stage = plan_page();
    stage.add_action("mentoring pair").pick(says::OWNER, "Ada");
    stage.fill(says::DUE, "1 Nov 2026");
    stage.add_action("crisis drill");
    stage.add_action("reading list").pick(says::OWNER, "Ben");
    stage.pick_status("Done");
    stage
}

impl Stage {
    pub(crate) fn pick_status(&mut self, status: &str) -> &mut Self {
        self.use_control(Role::ComboBox, says::STATUS);
        self.use_control(Role::Button, status)
    }

    pub(super) fn pick_kind(&mut self, kind: &str) -> &mut Self {
        self.use_control(Role::ComboBox, says::KIND);
        self.use_control(Role::Button, kind)
    }

    /// What the list says, line by line.
    fn lines(&self) -> Vec<String> {
        let labels = self.all_texts().into_iter();
        let is_line = |label: &String| {
            [
                "Mentoring pair,",
                "Crisis drill,",
                "Reading list,",
                "Planned ·",
                "Done ·",
            ]
            .iter()
            .chain(&["Nobody yet ·", "Ada ·", "Ben ·"])
            .any(|start| label.starts_with(start))
        };
        labels.filter(is_line).collect()
    }
}

#[test]
fn actions_are_grouped_by_status_and_what_is_due_comes_first() {
    let stage = three();
    let expected = [
        "Planned · 2",
        "Mentoring pair, planned, nobody in particular, Ada, overdue, 1 Nov 2026, \
         not in the forecast: no people",
        "Crisis drill, planned, nobody in particular, no owner, no date, \
         not in the forecast: no people",
        "Done · 1",
        "Reading list, done, nobody in particular, Ben, no date",
    ];
    assert_eq!(stage.lines(), expected);
}

#[test]
fn actions_are_grouped_by_owner_those_of_nobody_first() {
    let mut stage = three();
    let owner = words::grouping(Grouping::Person);
    stage.click(&format!("{}: {owner}", words::GROUP));
    let lines = stage.lines();
    let groups: Vec<_> = lines.iter().filter(|line| line.contains('·')).collect();
    assert_eq!(groups, ["Nobody yet · 1", "Ada · 1", "Ben · 1"]);
}

#[test]
fn owners_of_the_same_name_have_a_group_each() {
    let mut stage = three();
    stage.click_start("Crisis drill,");
    stage.pick(says::OWNER, says::SOMEBODY_ELSE);
    stage.fill(says::OWNER_NAME, "Ada");
    let owner = words::grouping(Grouping::Person);
    stage.click(&format!("{}: {owner}", words::GROUP));
    let lines = stage.lines();
    let groups: Vec<_> = lines.iter().filter(|line| line.contains('·')).collect();
    assert_eq!(groups, ["Ada · 1", "Ben · 1", "Ada · 1"]);
}

#[test]
fn actions_are_narrowed_down_by_what_is_typed() {
    let mut stage = three();
    let found = |stage: &mut Stage, text: &str| {
        stage.fill(words::FILTER, text);
        let lines = stage.lines();
        lines.iter().filter(|line| !line.contains('·')).count()
    };
    assert_eq!(found(&mut stage, "CRISIS"), 1);
    assert_eq!(found(&mut stage, "ada"), 1);
    // A skill that the mentoring pair develops.
    assert_eq!(found(&mut stage, "courage"), 1);
    assert_eq!(found(&mut stage, "nothing like it"), 0);
    stage.expect(words::NOTHING_FOUND).click(words::SHOW_ALL);
    assert_eq!(stage.lines().len(), 5);
}

#[test]
fn actions_are_sorted_by_title_or_as_they_were_added() {
    let mut stage = three();
    let order = |stage: &mut Stage, order: Order| {
        stage.click(&format!("{}: {}", words::SORT, words::order(order)));
        let lines = stage.lines();
        let lines = lines.iter().filter(|line| !line.contains('·'));
        lines.map(|line| line[..6].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(
        order(&mut stage, Order::Title),
        ["Crisis", "Mentor", "Readin"]
    );
    assert_eq!(
        order(&mut stage, Order::Added),
        ["Mentor", "Crisis", "Readin"]
    );
}

#[test]
fn an_action_is_removed_and_comes_back_with_undo() {
    let mut stage = three();
    let before = stage.plan();
    stage.click_start("Crisis drill,");
    stage.use_control(Role::Button, says::REMOVE_ACTION);
    assert_eq!(stage.plan().agenda().actions.len(), 2);
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan(), before);
}

#[test]
fn who_is_removed_from_the_team_no_longer_sees_to_an_action() {
    let mut stage = three();
    stage.ctrl(Key::Num1).choose("Ada").ctrl(Key::Delete);
    let plan = stage.plan();
    assert!(plan.agenda().actions.iter().next().unwrap().owner.is_none());
    stage
        .ctrl(Key::Num4)
        .expect("Mentoring pair, planned, nobody in particular, no owner");
}

#[test]
fn the_rail_tells_how_many_actions_are_overdue() {
    let mut stage = three();
    let plan = evenkeel::ui::words::rail(Command::GoPlan.text(), 1);
    stage.expect(&plan).click_start("Mentoring pair,");
    stage.pick_status("Done");
    assert!(!stage.shows(&plan));
}

impl Stage {
    /// What stands in a field.
    #[track_caller]
    fn text_in(&self, field: &str) -> String {
        let field = self.harness.get_by_role_and_label(Role::TextInput, field);
        field.accesskit_node().value().unwrap_or_default()
    }
}

#[test]
fn what_was_typed_in_vain_does_not_wait_in_the_field_for_the_next_visit() {
    let mut stage = three();
    stage
        .click_start("Crisis drill,")
        .fill(says::DUE, "some day");
    assert_eq!(stage.text_in(says::DUE), "some day");
    stage
        .click_start("Mentoring pair,")
        .click_start("Crisis drill,");
    assert_eq!(stage.text_in(says::DUE), "");
    stage.fill(says::TITLE, " ");
    assert_eq!(stage.text_in(says::TITLE), " ");
    stage
        .click_start("Mentoring pair,")
        .click_start("Crisis drill,");
    assert_eq!(stage.text_in(says::TITLE), "Crisis drill");
}

#[test]
fn a_start_after_the_due_day_asks_for_a_second_look() {
    let mut stage = plan_page();
    stage
        .add_action("mentoring pair")
        .fill(says::DUE, "1 Mar 2027");
    stage.fill(says::START, "1 Mar 2027");
    assert!(!stage.shows(says::DUE_BEFORE_START));
    stage
        .fill(says::START, "2 Mar 2027")
        .expect(says::DUE_BEFORE_START);
}

#[test]
fn a_list_is_gone_through_and_ticked_by_keyboard_alone() {
    let mut stage = plan_page();
    stage.add_action("mentoring pair");
    let skills: Vec<_> = stage.plan().framework().skills.clone();
    let before = stage.action().skills;
    // A long list starts in the field that narrows it down.
    stage.tab_to(says::SKILLS).press(Key::Enter);
    assert_eq!(stage.action().skills, before, "opening picks nothing");
    assert_eq!(stage.focused(), Some(picks::find_in(says::SKILLS)));
    stage.press(Key::ArrowDown).press(Key::ArrowDown);
    stage.press(Key::ArrowUp).press(Key::Enter);
    let turned = &skills[1].id;
    let is_ticked = stage.action().skills.contains(turned);
    assert_eq!(is_ticked, !before.contains(turned));
    stage.press(Key::Escape);
    assert_eq!(stage.focused().as_deref(), Some(says::SKILLS));
    // A short one starts in its first line.
    stage.tab_to(says::PEOPLE).press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some("Ada"));
    stage.press(Key::Space);
    assert_eq!(stage.action().members.len(), 1);
}

#[test]
fn a_short_list_that_is_opened_with_the_mouse_has_the_keyboard_in_its_first_line() {
    let mut stage = plan_page();
    stage.add_action("mentoring pair");
    stage.click_on(Role::ComboBox, says::PEOPLE);
    assert_eq!(stage.focused().as_deref(), Some("Ada"));
    stage.press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Ben"));
}

#[test]
fn a_list_that_is_opened_with_the_mouse_is_typed_into_and_space_ticks_what_is_marked() {
    let mut stage = plan_page();
    stage.add_action("mentoring pair");
    let before = stage.action().skills;
    stage.click_on(Role::ComboBox, says::SKILLS);
    assert_eq!(stage.focused(), Some(picks::find_in(says::SKILLS)));
    stage
        .type_keys("budget")
        .press(Key::ArrowUp)
        .press(Key::Space);
    let ticked = stage.action().skills;
    assert_eq!(ticked.len(), before.len() + 1);
    assert!(ticked.contains(&"budgeting".to_owned()), "{ticked:?}");
    // What was typed is still there, and Space after a letter is a part of it.
    stage.type_keys("x y");
    assert_eq!(stage.action().skills, ticked);
    stage.expect(picks::NOTHING);
}

#[test]
fn what_is_picked_by_keyboard_leaves_the_keyboard_at_its_field() {
    let mut stage = plan_page();
    stage.add_action("mentoring pair");
    stage.tab_to(says::OWNER).press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some(words::NOBODY));
    stage.press(Key::Tab).press(Key::Tab).press(Key::Enter);
    assert!(matches!(stage.action().owner, Some(Owner::Member(_))));
    assert_eq!(stage.focused().as_deref(), Some(says::OWNER));
}

#[test]
fn an_action_that_is_filtered_away_does_not_take_the_keyboard_later() {
    let mut stage = plan_page();
    stage
        .add_action("mentoring pair")
        .add_action("crisis drill");
    stage
        .fill(words::FILTER, "crisis")
        .click_start("Crisis drill,");
    stage
        .fill(says::TITLE, "Other")
        .press(Key::Escape)
        .press(Key::Escape);
    stage.fill(words::FILTER, "");
    assert_eq!(stage.focused().as_deref(), Some(words::FILTER));
}

#[test]
fn the_keyboard_goes_back_to_the_action_that_was_left() {
    let mut stage = plan_page();
    stage
        .add_action("mentoring pair")
        .add_action("crisis drill");
    stage.press(Key::Escape).press(Key::Escape);
    let line = stage.focused().unwrap();
    assert!(line.starts_with("Crisis"), "{line}");
    stage.press(Key::Enter);
    assert_eq!(stage.focused().as_deref(), Some(says::TITLE));
}

#[test]
fn a_done_action_says_that_people_are_to_be_rated_again() {
    let mut stage = plan_page();
    stage
        .add_action("mentoring pair")
        .tick(says::PEOPLE, &["Ada"]);
    assert!(!stage.shows(says::DONE));
    stage.pick_status("Done");
    stage.expect(says::DONE);
}
