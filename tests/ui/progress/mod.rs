//! The Progress page, by what is done there.

mod compare;
mod measures;
mod reviews;
mod snapshots;

use std::sync::LazyLock;

use eframe::egui::{Key, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    content::Content,
    exchange::read_table,
    format,
    plan::{Detail, Edit, Measure, Plan, SnapshotEdit},
    ui::words,
};
use jiff::civil::{Date, date};

use crate::stage::{Stage, sample};

const BEFORE: &str = "Before the programme";
const AFTER: &str = "One year later";

/// The team before and after a year, with a snapshot of each; as it is after.
pub(crate) fn fernhill() -> String {
    let content = Content::built_in().unwrap();
    let team = |name: &str| {
        let table = read_table(sample(name).as_bytes(), &content, None).unwrap();
        table.into_plan("Fernhill Software").unwrap()
    };
    let (before, after) = (team("fernhill_before.csv"), team("fernhill_after.csv"));
    let take = |plan: Plan, name: &str, date: Date| {
        let name = name.to_owned();
        plan.apply(&SnapshotEdit::Take { name, date }.into())
            .unwrap()
    };
    let situation = Edit::Situation(Some("growth".to_owned()));
    let plan = before.apply(&situation).unwrap();
    let mut plan = take(plan, BEFORE, date(2025, 11, 20));
    for (member, now) in before.members().iter().zip(after.members()) {
        let (id, profile) = (member.id, &now.profile);
        assert_eq!(member.profile.name, profile.name);
        let details = [
            Detail::Trained(profile.trained),
            Detail::Emphasis(profile.emphasis),
            Detail::Emerging(profile.emerging),
        ];
        let details = details.map(|detail| Edit::Describe(id, detail));
        let rate = |(skill, level)| Edit::Rate {
            member: id,
            skill,
            level,
        };
        let ratings = now.ratings.iter().enumerate().map(rate);
        for edit in details.into_iter().chain(ratings) {
            plan = plan.apply(&edit).unwrap();
        }
    }
    format::write(&take(plan, AFTER, date(2026, 11, 18)))
}

/// The name of a rule.
fn rule(id: &str) -> &'static str {
    static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());
    &CONTENT.rule(id).unwrap().name
}

/// A small plan file with more in it.
fn small(more: &str) -> String {
    format!(
        r#"(
  format: 3,
  title: "Small team",
  framework: "core",
  {more}
  next_member: 3,
  members: [
    (id: 1, name: "Ada", ratings: {{"courage": 3}}),
    (id: 2, name: "Ben"),
  ],
)
"#
    )
}

/// The Progress page of a plan file of this text, in a window that shows it as a whole.
fn progress(text: &str) -> Stage {
    let mut stage = Stage::with_plan(text);
    stage.harness.set_size(Vec2::new(1440.0, 2400.0));
    stage.ctrl(Key::Num5);
    stage
}

impl Stage {
    /// What stands in the drop-down or field of this name; none where there is none.
    fn value(&self, role: Role, name: &str) -> Option<String> {
        let mut all = self.harness.query_all_by_role(role);
        let node = all.find(|node| node.accesskit_node().label().as_deref() == Some(name));
        node?.value()
    }

    /// What is compared with what; none where there is nothing to choose.
    fn compared(&self) -> Option<(String, String)> {
        let value = |name| self.value(Role::ComboBox, name);
        value(words::progress::FROM).zip(value(words::progress::TO))
    }

    /// Chooses a moment in one of the two drop-downs.
    fn compare(&mut self, name: &str, moment: &str) -> &mut Self {
        self.click(name).click(moment)
    }

    /// Uses the row of a member beside the map, where the same can be told.
    fn activate_row(&mut self, name: &str) -> &mut Self {
        let rows = self.harness.query_all_by_label(name);
        rows.last().unwrap().click_accesskit();
        self.harness.run();
        self
    }

    /// Types over what stands in a field.
    fn type_over(&mut self, field: &str, text: &str) -> &mut Self {
        self.focus_field(field).ctrl(Key::A).type_keys(text)
    }

    /// The only measure.
    fn measure(&self) -> Measure {
        let plan = self.plan();
        let mut measures = plan.agenda().measures.iter();
        let measure = measures.next().unwrap().clone();
        assert!(measures.next().is_none());
        measure
    }

    /// The readings of the only measure.
    fn readings(&self) -> Vec<(Date, f64)> {
        let readings = self.measure().readings;
        readings.iter().map(|one| (one.date, one.value)).collect()
    }

    /// Expects that nothing is called so.
    #[track_caller]
    fn expect_no(&mut self, text: &str) -> &mut Self {
        assert!(!self.shows(text), "the window shows {text:?}");
        self
    }
}
