//! The Plan page, by what is done there.

mod actions;
mod checklists;
mod findings;
mod forecast;
mod goals;
mod rules;

use eframe::egui::{Key, accesskit::Role};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use evenkeel::{
    plan::{Action, Goal, Owner, Status},
    ui::{command::Command, words::plan::inspector as says},
};

use crate::stage::Stage;

/// Three people, rated, of whom nothing is planned.
const TEAM: &str = include_str!("team.ron");

/// The Plan page of the small team.
fn plan_page() -> Stage {
    let mut stage = Stage::with_plan(TEAM);
    stage.ctrl(Key::Num4);
    stage
}

impl Stage {
    /// Clicks the control of this role and name.
    #[track_caller]
    fn click_on(&mut self, role: Role, name: &str) -> &mut Self {
        self.harness.get_by_role_and_label(role, name).click();
        self.harness.run();
        self
    }

    /// Uses the control of this role and name as a screen reader does, also out of sight.
    #[track_caller]
    fn use_control(&mut self, role: Role, name: &str) -> &mut Self {
        let control = self.harness.get_by_role_and_label(role, name);
        control.click_accesskit();
        self.harness.run();
        self
    }

    /// Picks something from the list of a field.
    #[track_caller]
    fn pick(&mut self, field: &str, what: &str) -> &mut Self {
        self.use_control(Role::ComboBox, field);
        self.use_control(Role::Button, what)
    }

    /// Ticks or unticks people, skills and so on in the list of a field.
    #[track_caller]
    fn tick(&mut self, field: &str, what: &[&str]) -> &mut Self {
        self.use_control(Role::ComboBox, field);
        for one in what {
            self.use_control(Role::CheckBox, one);
        }
        self.press(Key::Escape)
    }

    /// Types into a field in place of what is there.
    #[track_caller]
    fn fill(&mut self, field: &str, text: &str) -> &mut Self {
        self.focus_field(field)
            .ctrl(Key::A)
            .press(Key::Backspace)
            .paste(text)
    }

    /// Adds an action by typing part of its name in the dialog.
    fn add_action(&mut self, text: &str) -> &mut Self {
        self.press_with(Command::AddAction.shortcuts()[0].modifiers, Key::A)
            .paste(text)
            .press(Key::Enter)
    }

    /// Adds a goal by typing part of its name in the dialog.
    fn add_goal(&mut self, text: &str) -> &mut Self {
        self.press_with(Command::AddGoal.shortcuts()[0].modifiers, Key::G)
            .paste(text)
            .press(Key::Enter)
    }

    /// Clicks the first of the controls of this name.
    #[track_caller]
    fn click_first(&mut self, name: &str) -> &mut Self {
        let first = self.harness.get_all_by_label(name).next();
        first.unwrap().click_accesskit();
        self.harness.run();
        self
    }

    /// Everything that stands in the window, in words.
    fn all_texts(&self) -> Vec<String> {
        let all = self.harness.root().children_recursive();
        let text = |node: Node<'_>| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        };
        all.filter_map(text).collect()
    }

    /// The last action of the plan.
    fn action(&self) -> Action {
        let plan = self.plan();
        plan.agenda().actions.iter().next_back().unwrap().clone()
    }

    /// The last goal of the plan.
    fn goal(&self) -> Goal {
        let plan = self.plan();
        plan.agenda().goals.iter().next_back().unwrap().clone()
    }
}

#[test]
fn a_plan_is_made_by_keyboard_from_the_first_goal_to_the_last_date() {
    let mut stage = plan_page();
    stage.add_goal("launch on time").type_keys(" in May");
    assert_eq!(
        stage.goal().text,
        "A launch on time that people believe in in May"
    );
    stage.add_action("break the vision");
    assert_eq!(stage.focused().as_deref(), Some(says::TITLE));
    stage.tab_to(says::OWNER).press(Key::Enter);
    stage.type_keys("").tab_to("Ben").press(Key::Enter);
    stage.tab_to(says::DUE).type_keys("1 Mar 2027");
    let action = stage.action();
    assert_eq!(action.due, Some(jiff::civil::date(2027, 3, 1)));
    let ben = stage.plan().members()[1].id;
    assert_eq!(action.owner, Some(Owner::Member(ben)));
    assert_eq!(action.status, Status::Planned);
}

#[test]
fn the_page_of_a_plan_without_agenda_says_what_to_do() {
    let mut stage = plan_page();
    stage.expect(evenkeel::ui::words::plan::EMPTY);
    stage.add_action("my own idea");
    assert_eq!(stage.action().title, "my own idea");
    assert!(!stage.shows(evenkeel::ui::words::plan::EMPTY));
    // The first Escape leaves the field, which has an undo of its own.
    stage.press(Key::Escape).ctrl(Key::Z);
    stage.expect(evenkeel::ui::words::plan::EMPTY);
    let focusable = stage.harness.root().children_recursive();
    let nameless = focusable
        .filter(|node| node.accesskit_node().role() == Role::Button)
        .filter(|node| node.accesskit_node().label().unwrap_or_default().is_empty());
    assert_eq!(nameless.count(), 0);
}
