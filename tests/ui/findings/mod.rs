//! The Findings page of an example plan, by what is done there.

mod answers;
mod aside;
mod filters;
mod numbers;
mod ways;

use std::sync::LazyLock;

use eframe::egui::{
    Key, Modifiers, Vec2,
    accesskit::{Role, Toggled},
};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use evenkeel::{
    content::{Content, RuleGroup},
    format,
    plan::{Agenda, Checklists, Family, Plan, PlanParts, SelfImage},
    ui::{
        command::Command,
        words::{self, findings as says},
    },
};

use crate::stage::Stage;

/// The example plan of a start-up that leads more than it manages, before anything was planned or said.
static BRIGHTWATER: LazyLock<String> = LazyLock::new(|| {
    let text = include_bytes!("../../../plans/brightwater.ron");
    let read = format::read(text, &Content::built_in().unwrap()).unwrap();
    let parts = PlanParts {
        agenda: Agenda::default(),
        self_image: SelfImage::default(),
        checklists: Checklists::default(),
        ..read.plan.parts().clone()
    };
    format::write(&Plan::from_parts(parts).unwrap())
});

// The rules behind its cards: what they are called and say may change.
const OVER_LED: &str = "R02";
const PRIORITY_SKILLS: &str = "R08";
const NO_BRIDGE: &str = "R12";
const TRAINING: &str = "R13";
const VISION_WITHOUT_STEPS: &str = "R21";
const THIN_COVER: &str = "R09";
const ROLES_UNCLEAR: &str = "R11";
const RISING_LEADERS: &str = "R14";
const ONE_SIDED: &str = "R18";
const STRENGTHS: &str = "R33";
/// All of them, the worst first.
const ALL: [&str; 10] = [
    OVER_LED,
    PRIORITY_SKILLS,
    NO_BRIDGE,
    TRAINING,
    VISION_WITHOUT_STEPS,
    THIN_COVER,
    ROLES_UNCLEAR,
    RISING_LEADERS,
    ONE_SIDED,
    STRENGTHS,
];
/// How many of them there are, by severity.
const COUNTS: &str = "1 critical · 4 warnings · 4 notices · 1 strength";
// Rules that speak of other plans.
const SITUATION: &str = "R06";
const OUT_OF_TOUCH: &str = "R15";
const TOO_LITTLE_DATA: &str = "R34";

/// The Findings page of the example plan.
fn findings() -> Stage {
    let mut stage = Stage::with_plan(&BRIGHTWATER);
    stage.ctrl(Key::Num3);
    stage
}

/// The name of a filter.
fn show(what: &str) -> String {
    format!("{}: {what}", says::SHOW)
}

/// The name of a rule.
fn rule(id: &str) -> &'static str {
    static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());
    &CONTENT.rule(id).unwrap().name
}

/// The name of the button that sets what a rule found aside.
fn aside_button(id: &str) -> String {
    says::named(says::SET_ASIDE, rule(id))
}

/// The name of the button that brings it back.
fn back_button(id: &str) -> String {
    says::named(says::BRING_BACK, rule(id))
}

impl Stage {
    /// The name of the page.
    fn page(&self) -> String {
        let mut tabs = self.harness.get_all_by_role(Role::Tab);
        let here = tabs.find(|tab| tab.accesskit_node().toggled() == Some(Toggled::True));
        let name = here.unwrap().accesskit_node().label().unwrap();
        name.split(',').next().unwrap().to_owned()
    }

    /// The names of the members.
    fn names(&self) -> Vec<String> {
        let plan = self.plan();
        let members = plan.members().iter();
        members.map(|member| member.profile.name.clone()).collect()
    }

    fn can_use(&self, label: &str) -> bool {
        let control = self.harness.get_by_label(label);
        !control.accesskit_node().is_disabled()
    }

    /// Whether a value of the inspector is unfolded; none where there is nothing to unfold.
    fn is_unfolded(&self, row: &str) -> Option<bool> {
        let row = self.harness.get_by_label(row);
        row.accesskit_node().data().is_expanded()
    }

    /// The texts in the window that nothing can be done with.
    fn texts(&self) -> Vec<String> {
        let labels = self.harness.get_all_by_role(Role::Label);
        labels.filter_map(|label| label.value()).collect()
    }

    /// The rules of the cards on the page, in its order.
    fn cards(&self) -> Vec<&'static str> {
        let known = ALL.into_iter();
        let known: Vec<_> = known
            .chain([SITUATION, OUT_OF_TOUCH, TOO_LITTLE_DATA])
            .map(|id| (id, [aside_button(id), back_button(id)]))
            .collect();
        let labels = self.labels();
        let rule = |label: &String| known.iter().find(|(_, names)| names.contains(label));
        let rules = labels.iter().filter_map(rule);
        rules.map(|(id, _)| *id).collect()
    }

    /// The card of a rule: whatever has a name of its own around the button that sets it aside or
    /// brings it back.
    #[track_caller]
    fn card(&self, id: &str) -> Node<'_> {
        let names = [aside_button(id), back_button(id)];
        let mut nodes = self.harness.root().children_recursive();
        let button = nodes.find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| names.contains(&label))
        });
        let mut around = button.and_then(|button| button.parent());
        while let Some(node) = around {
            if node.accesskit_node().label().is_some() {
                return node;
            }
            around = node.parent();
        }
        panic!("there is no card of {id}");
    }

    /// The first control in a card whose name begins like this.
    #[track_caller]
    fn in_card(&self, id: &str, start: &str) -> Node<'_> {
        let mut nodes = self.card(id).children_recursive();
        let node = nodes.find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with(start))
        });
        node.unwrap_or_else(|| panic!("no {start:?} in the card of {id}"))
    }

    /// The names of the people and skills in a card, and of the button that shows more of them.
    #[track_caller]
    fn chips(&self, id: &str) -> Vec<String> {
        let nodes = self.card(id).children_recursive();
        let labels = nodes.filter_map(|node| node.accesskit_node().label());
        let aside = aside_button(id);
        // What is worth trying names the rule that it answers.
        let suggestion = format!(" ({})", rule(id));
        labels
            .filter(|label| *label != aside && !label.ends_with(&suggestion))
            .collect()
    }

    fn is_chosen(&self, id: &str) -> bool {
        self.card(id).accesskit_node().toggled() == Some(Toggled::True)
    }

    #[track_caller]
    fn choose_card(&mut self, id: &str) -> &mut Self {
        self.card(id).click_accesskit();
        self.harness.run();
        assert!(self.is_chosen(id));
        self
    }

    #[track_caller]
    fn choose_chip(&mut self, id: &str, name: &str) -> &mut Self {
        self.in_card(id, name).click_accesskit();
        self.harness.run();
        self
    }

    /// Expects the Findings page with this card chosen.
    #[track_caller]
    fn expect_findings(&self, id: &str) {
        assert_eq!(self.page(), "Findings");
        assert!(self.is_chosen(id));
    }

    /// Expects a value in the inspector.
    #[track_caller]
    fn row(&self, says: &str) {
        self.harness.get_by_role_and_label(Role::Button, says);
    }

    /// Expects the inspector to show a member's numbers down to the ratings.
    #[track_caller]
    fn expect_numbers_of(&mut self, name: &str) -> &mut Self {
        let plan = self.plan();
        let mut members = plan.members().iter();
        let member = members.find(|member| member.profile.name == name).unwrap();
        self.expect(&member.profile.role).expect(says::SHOW_IN_TEAM);
        assert!(self.texts().iter().any(|text| text == name));
        for (place, skill) in plan.framework().skills.iter().enumerate() {
            let level = member.ratings.get(place);
            if skill.family != Family::Shared {
                let level = level.map_or("–".to_owned(), |level| level.get().to_string());
                self.row(&format!("{}: {level}", skill.name));
            }
        }
        self
    }

    /// Sets what a rule found aside.
    fn set_aside(&mut self, id: &str, reason: &str) -> &mut Self {
        self.activate(&aside_button(id));
        self.paste(reason).press(Key::Enter)
    }
}
