//! Work on many cells at once: ranges, clipboard, filter, order and columns of the grid.

use eframe::egui::{
    Event, Key, Modifiers, PointerButton, Pos2,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenkeel::{
    plan::{Emphasis, Level, Plan, Tier},
    ui::words::{inspector, people, team},
};

use crate::stage::Stage;

const TEAM: &str = r#"(
  format: 1,
  title: "Four",
  framework: "core",
  members: [
    (id: 1, name: "Ada", role: "Head", department: "Sales", tier: manager,
      ratings: {"courage": 3, "adaptability": 2}),
    (id: 2, name: "Ben", department: "Sales", ratings: {"courage": 5}),
    (id: 3, name: "Cleo", department: "Product", tier: lead),
    (id: 4, name: "Di", ratings: {"courage": 4}),
  ],
)
"#;

/// The position of "Courage" in the framework; empathy and adaptability come next.
const COURAGE: usize = 5;

fn stage() -> Stage {
    let mut stage = Stage::with_plan(TEAM);
    stage.click("Courage of Ada");
    stage
}

/// Who has which ratings from courage on, three skills each.
fn levels(plan: &Plan) -> Vec<[u8; 3]> {
    let level = |place: usize, skill: usize| {
        let level = plan.members()[place].ratings.get(COURAGE + skill);
        level.map_or(0, Level::get)
    };
    (0..plan.members().len())
        .map(|place| [0, 1, 2].map(|skill| level(place, skill)))
        .collect()
}

const BEFORE: [[u8; 3]; 4] = [[3, 0, 2], [5, 0, 0], [0, 0, 0], [4, 0, 0]];

impl Stage {
    fn shift(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.press_with(Modifiers::SHIFT, *key);
        }
        self
    }

    #[track_caller]
    fn expect_levels(&mut self, expected: [[u8; 3]; 4]) -> &mut Self {
        assert_eq!(levels(&self.plan()), expected);
        self
    }

    /// The names in the grid, from top to bottom.
    fn rows(&self) -> Vec<String> {
        let names = ["Ada", "Ben", "Cleo", "Di"].into_iter();
        let mut rows: Vec<_> = names
            .filter_map(|name| {
                let label = team::cell("Courage", name);
                let cell = self.harness.query_by_label(&label)?;
                Some((cell.rect().top(), name.to_owned()))
            })
            .collect();
        rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        rows.into_iter().map(|(_, name)| name).collect()
    }

    fn click_role(&mut self, role: Role, label: &str) -> &mut Self {
        self.harness.get_by_role_and_label(role, label).click();
        self.harness.run();
        self
    }

    /// Clicks the heading of a column, whatever it says of the order.
    fn click_heading(&mut self, name: &str) {
        let starts = |label: Option<String>| label.is_some_and(|label| label.starts_with(name));
        let all = self.harness.query_all_by_role(Role::ColumnHeader);
        for heading in all.filter(|node| starts(node.accesskit_node().label())) {
            heading.click();
        }
        self.harness.run();
    }

    fn middle(&self, label: &str) -> Pos2 {
        self.harness.get_by_label(label).rect().center()
    }

    /// Drags with the mouse from one place to another.
    fn drag(&mut self, from: Pos2, to: Pos2) -> &mut Self {
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.event(Event::PointerMoved(from));
        self.event(button(from, true));
        self.event(Event::PointerMoved(from.lerp(to, 0.5)));
        self.event(Event::PointerMoved(to));
        self.event(button(to, false))
    }
}

#[test]
fn a_digit_rates_all_selected_cells_in_one_step() {
    let mut stage = stage();
    stage
        .shift(&[Key::ArrowRight, Key::ArrowDown])
        .type_keys("1");
    stage.expect_levels([[1, 1, 2], [1, 1, 0], [0; 3], [4, 0, 0]]);
    assert_eq!(stage.focused().as_deref(), Some("Courage of Ada"));
    stage.expect(&team::changed(4));
    stage.ctrl(Key::Z).expect_levels(BEFORE);
}

#[test]
fn delete_clears_all_selected_cells_and_leaves_names() {
    let mut stage = stage();
    stage.shift(&[Key::ArrowDown]).press(Key::Delete);
    stage.expect_levels([[0, 0, 2], [0, 0, 0], [0; 3], [4, 0, 0]]);
    stage.ctrl(Key::A).press(Key::Delete);
    stage.expect_levels([[0; 3]; 4]);
    assert_eq!(stage.plan().members()[0].profile.name, "Ada");
    stage.ctrl(Key::Z).ctrl(Key::Z).expect_levels(BEFORE);
}

#[test]
fn ranges_reach_to_the_ends_and_shrink_again() {
    let mut stage = stage();
    let command = Modifiers::COMMAND | Modifiers::SHIFT;
    stage.press_with(command, Key::ArrowDown).type_keys("2");
    stage.expect_levels([[2, 0, 2], [2, 0, 0], [2, 0, 0], [2, 0, 0]]);
    stage.shift(&[Key::ArrowUp, Key::ArrowUp]).type_keys("1");
    stage.expect_levels([[1, 0, 2], [1, 0, 0], [2, 0, 0], [2, 0, 0]]);
    stage.press(Key::ArrowDown).type_keys("5");
    stage.expect_levels([[1, 0, 2], [5, 0, 0], [2, 0, 0], [2, 0, 0]]);
}

#[test]
fn escape_lets_the_range_go_then_leaves_the_grid() {
    let mut stage = stage();
    stage.shift(&[Key::ArrowDown]).press(Key::Escape);
    stage.press(Key::Delete);
    stage.expect_levels([[0, 0, 2], [5, 0, 0], [0; 3], [4, 0, 0]]);
    stage.press(Key::Escape);
    assert_eq!(stage.focused(), None);
}

#[test]
fn fill_down_copies_the_first_row_or_what_stands_above() {
    let mut stage = stage();
    stage
        .shift(&[Key::ArrowRight, Key::ArrowRight, Key::ArrowDown])
        .ctrl(Key::D);
    stage.expect_levels([[3, 0, 2], [3, 0, 2], [0; 3], [4, 0, 0]]);
    stage.click("Courage of Cleo").ctrl(Key::D);
    stage.expect_levels([[3, 0, 2], [3, 0, 2], [3, 0, 0], [4, 0, 0]]);
    stage.click("Courage of Ada").ctrl(Key::D);
    stage.expect_levels([[3, 0, 2], [3, 0, 2], [3, 0, 0], [4, 0, 0]]);
}

#[test]
fn cells_are_copied_as_spreadsheets_do() {
    let mut stage = stage();
    stage.event(Event::Copy);
    assert_eq!(stage.copied().as_deref(), Some("3\n"));
    stage
        .shift(&[Key::ArrowRight, Key::ArrowRight, Key::ArrowDown])
        .event(Event::Copy);
    assert_eq!(stage.copied().as_deref(), Some("3\t\t2\n5\t\t\n"));
    stage.expect_levels(BEFORE).event(Event::Cut);
    assert_eq!(stage.copied().as_deref(), Some("3\t\t2\n5\t\t\n"));
    stage.expect_levels([[0; 3], [0; 3], [0; 3], [4, 0, 0]]);
    // A range that takes in names takes in the whole rows.
    stage.choose("Cleo").shift(&[Key::ArrowDown]);
    stage.event(Event::Copy);
    let copied = stage.copied().unwrap();
    assert!(copied.starts_with("Cleo\t\t"), "{copied:?}");
    assert_eq!(
        copied.lines().map(|line| line.split('\t').count()).max(),
        Some(20)
    );
}

#[test]
fn a_paste_is_looked_at_before_it_changes_cells_and_is_one_step() {
    let mut stage = stage();
    let paste = "4\t4\r\n5\t1\r\n";
    stage.paste(paste);
    stage.expect(&team::paste::body(3, 2, 1));
    stage.expect(&team::paste::change("Ada", "Courage", "3", "4"));
    stage.expect_levels(BEFORE).press(Key::Escape);
    stage.expect_levels(BEFORE);
    assert_eq!(stage.focused().as_deref(), Some("Courage of Ada"));
    stage.paste(paste).click(team::paste::PASTE);
    stage.expect_levels([[4, 4, 2], [5, 1, 0], [0; 3], [4, 0, 0]]);
    stage.ctrl(Key::Z).expect_levels(BEFORE);
}

#[test]
fn one_value_is_pasted_into_all_selected_cells() {
    let mut stage = stage();
    stage.shift(&[Key::ArrowDown, Key::ArrowDown]).paste("2");
    stage.press(Key::Enter);
    stage.expect_levels([[2, 0, 2], [2, 0, 0], [2, 0, 0], [4, 0, 0]]);
    // Into one cell it goes at once, and what stands there already changes nothing.
    stage.click("Courage of Di").paste("1");
    stage.expect_levels([[2, 0, 2], [2, 0, 0], [2, 0, 0], [1, 0, 0]]);
    stage.paste("1").expect(team::NOTHING_NEW);
}

#[test]
fn a_paste_that_does_not_fit_says_where_and_changes_nothing() {
    let mut stage = stage();
    stage.paste("4\t7\n");
    stage.expect("Line 1, column 3").expect("not a rating");
    stage.press(Key::Enter);
    stage.paste("1\n2\n3\n4\n5\n");
    stage
        .expect("Line 5, column 1")
        .expect("after the last member");
    stage.press(Key::Enter);
    stage.expect_levels(BEFORE);
}

#[test]
fn pasted_names_are_people_to_add_unless_they_stand_in_those_rows() {
    let mut stage = stage();
    stage.paste("Eve\nFay");
    stage.expect(&people::add(2)).press(Key::Escape);
    stage.choose("Ada").paste("Eve\nFay");
    stage.expect(&people::add(2)).press(Key::Escape);
    // Rows that were copied with their names and changed elsewhere.
    stage.choose("Ada").shift(&[Key::ArrowDown]);
    stage.event(Event::Copy);
    let copied = stage.copied().unwrap().replace("\t3\t", "\t1\t");
    stage.choose("Ada").paste(&copied);
    stage.expect_levels([[1, 0, 2], [5, 0, 0], [0; 3], [4, 0, 0]]);
}

#[test]
fn headings_sort_and_the_third_click_goes_back_to_the_order_of_the_plan() {
    let mut stage = stage();
    let heading = |stage: &mut Stage| {
        stage.click_heading("Courage");
        stage.rows()
    };
    assert_eq!(heading(&mut stage), ["Ben", "Di", "Ada", "Cleo"]);
    stage.expect("Courage, highest first");
    assert_eq!(heading(&mut stage), ["Ada", "Di", "Ben", "Cleo"]);
    // Keys follow the rows as they stand.
    stage.click("Courage of Di").press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Courage of Ben"));
    // Nobody can be moved while the plan's order is not seen.
    stage.press_with(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(stage.plan().members()[1].profile.name, "Ben");
    assert_eq!(heading(&mut stage), ["Ada", "Ben", "Cleo", "Di"]);
}

#[test]
fn the_palette_sorts_by_the_column_of_the_cursor_and_back() {
    let mut stage = stage();
    stage.ctrl(Key::K).type_keys("sort by this\n");
    assert_eq!(stage.rows(), ["Ben", "Di", "Ada", "Cleo"]);
    assert_eq!(stage.focused().as_deref(), Some("Courage of Ada"));
    stage.ctrl(Key::K).type_keys("sort by tilt\n");
    stage.expect("Tilt, highest first");
    stage.ctrl(Key::K).type_keys("plan order\n");
    assert_eq!(stage.rows(), ["Ada", "Ben", "Cleo", "Di"]);
}

#[test]
fn selected_cells_are_told_to_screen_readers() {
    let mut stage = stage();
    stage.shift(&[Key::ArrowRight, Key::ArrowDown]);
    let cells = stage.harness.query_all_by_role(Role::SpinButton);
    let selected =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().toggled() == Some(Toggled::True);
    assert_eq!(cells.filter(selected).count(), 4);
}

#[test]
fn the_filter_narrows_the_rows_down_and_the_means_with_them() {
    let mut stage = stage();
    stage.expect("Team mean in Courage: 4.0");
    stage.ctrl(Key::F).type_keys("sales");
    assert_eq!(stage.rows(), ["Ada", "Ben"]);
    stage
        .expect(&team::shown(2, 4))
        .expect(&team::mean_of_shown(2));
    stage.press(Key::Enter).press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Courage of Ben"));
    stage.press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Courage of Ben"));
    // Escape empties the field, then leads back to the grid.
    stage.ctrl(Key::F).press(Key::Escape);
    assert_eq!(stage.rows().len(), 4);
    stage.press(Key::Escape);
    assert_eq!(stage.focused().as_deref(), Some("Courage of Ben"));
    stage.ctrl(Key::F).type_keys("nobody").expect(team::NOBODY);
    stage.click(team::FILTERS).click(team::SHOW_ALL);
    assert_eq!(stage.rows().len(), 4);
}

#[test]
fn whoever_the_filter_leaves_out_is_not_removed_unseen() {
    let mut stage = stage();
    stage.ctrl(Key::F).type_keys("ben");
    assert_eq!(stage.rows(), ["Ben"]);
    // Ada is still selected, but nothing of her is to be changed.
    assert!(!stage.shows("Ada’s balance"));
    stage
        .click(team::FILTERS)
        .press(Key::Escape)
        .ctrl(Key::Delete);
    assert_eq!(stage.plan().members().len(), 4);
    stage.choose("Ben").ctrl(Key::Delete);
    assert_eq!(stage.plan().members().len(), 3);
}

#[test]
fn whoever_is_added_or_looked_for_is_seen_whatever_the_filter() {
    let mut stage = stage();
    stage.ctrl(Key::F).type_keys("ben").press(Key::Enter);
    stage.ctrl(Key::K).type_keys("ben\n");
    assert_eq!(stage.rows(), ["Ben"], "the filter stays where it can");
    stage.ctrl(Key::K).type_keys("cleo\n");
    assert_eq!(stage.rows().len(), 4);
    stage.ctrl(Key::F).type_keys("ben").press(Key::Enter);
    stage.paste("Eve").ctrl(Key::Enter);
    assert_eq!(
        stage.focused().as_deref(),
        Some("Emotional intelligence of Eve")
    );
}

#[test]
fn the_filter_goes_by_department_tier_and_quadrant() {
    let check = |choice: &str, option: &str, expected: &[&str]| {
        let mut stage = stage();
        stage
            .click(team::FILTERS)
            .click(&team::choice(choice, option));
        stage.press(Key::Escape);
        assert_eq!(stage.rows(), expected, "{option}");
    };
    check(team::DEPARTMENT, "Product", &["Cleo"]);
    check(team::TIER, "Contributor", &["Ben", "Di"]);
    check(team::QUADRANT, "Integrated", &[]);
}

#[test]
fn details_stand_beside_the_names_at_will() {
    let mut stage = stage();
    stage.click(team::COLUMNS);
    for detail in ["Tier", "Department"] {
        stage.click_role(Role::CheckBox, detail);
    }
    stage.press(Key::Escape);
    let value = |stage: &Stage, label: &str| {
        let cell = stage.harness.get_by_label(label);
        cell.accesskit_node().value()
    };
    assert_eq!(value(&stage, "Tier of Ada").as_deref(), Some("Manager"));
    assert_eq!(value(&stage, "Department of Di").as_deref(), Some("–"));
    stage
        .click("Tier of Ada")
        .shift(&[Key::ArrowDown])
        .ctrl(Key::D);
    assert_eq!(stage.plan().members()[1].profile.tier, Tier::Manager);
    stage.click("Department of Cleo").paste("Sales\nSupport");
    stage.click(team::paste::PASTE);
    assert_eq!(stage.plan().members()[3].profile.department, "Support");
}

#[test]
fn folded_skills_give_way_to_their_mean() {
    let mut stage = stage();
    stage.click("Fold Leading");
    assert!(!stage.shows("Courage of Ada"));
    stage.expect("Leading of Ada: –").click("Unfold Leading");
    stage.expect("Courage of Ada");
}

#[test]
fn the_inspector_sets_details_of_all_selected_members() {
    let mut stage = stage();
    stage.shift(&[Key::ArrowDown, Key::ArrowDown]);
    stage.expect("3 members").expect(inspector::FOR_ALL);
    stage.click("Asked to: Manage");
    stage.click_role(Role::ComboBox, inspector::TIER);
    stage.click("Executive");
    stage.focus_field(inspector::DEPARTMENT).type_keys("Ops\n");
    let plan = stage.plan();
    for (place, member) in plan.members().iter().enumerate() {
        let is_selected = place < 3;
        let profile = &member.profile;
        assert_eq!(profile.emphasis == Emphasis::Manage, is_selected);
        assert_eq!(profile.tier == Tier::Executive, is_selected);
        assert_eq!(profile.department == "Ops", is_selected);
    }
    stage.ctrl(Key::Z).ctrl(Key::Z).ctrl(Key::Z);
    assert_eq!(levels(&stage.plan()), BEFORE);
    assert!(!stage.is_dirty());
}

#[test]
fn all_selected_members_are_removed_in_one_step() {
    let mut stage = stage();
    stage.choose("Ben").shift(&[Key::ArrowDown]);
    stage.click(&inspector::remove(2));
    assert_eq!(stage.rows(), ["Ada", "Di"]);
    stage.expect("2 members were removed");
    stage.ctrl(Key::Z);
    assert_eq!(stage.rows().len(), 4);
    stage
        .choose("Ada")
        .shift(&[Key::ArrowDown])
        .ctrl(Key::Delete);
    assert_eq!(stage.rows(), ["Cleo", "Di"]);
}

#[test]
fn the_inspector_rates_the_skill_it_names_of_all_selected_members() {
    let mut stage = stage();
    stage.shift(&[Key::ArrowRight, Key::ArrowDown]);
    stage.click_start("Level 1: ");
    stage.expect_levels([[1, 0, 2], [1, 0, 0], [0; 3], [4, 0, 0]]);
}

#[test]
fn dragging_over_cells_selects_them() {
    let mut stage = stage();
    let (from, to) = (
        stage.middle("Courage of Ben"),
        stage.middle("Adaptability of Cleo"),
    );
    stage.drag(from, to).type_keys("1");
    stage.expect_levels([[3, 0, 2], [1, 1, 1], [1, 1, 1], [4, 0, 0]]);
}

#[test]
fn a_click_with_shift_selects_up_to_there() {
    let mut stage = stage();
    let cell = "Empathy and active listening of Ben";
    let cell = stage.harness.get_by_label(cell);
    cell.click_modifiers(Modifiers::SHIFT);
    stage.harness.run();
    stage.type_keys("1");
    stage.expect_levels([[1, 1, 2], [1, 1, 0], [0; 3], [4, 0, 0]]);
}

#[test]
fn dragging_a_name_moves_the_member() {
    let mut stage = stage();
    let name = |stage: &Stage, name: &str| {
        let node = stage.harness.get_by_role_and_label(Role::RowHeader, name);
        node.rect().center()
    };
    let (from, to) = (name(&stage, "Ada"), name(&stage, "Cleo"));
    // Below the middle of the row: after Cleo.
    stage.drag(from, Pos2::new(to.x, to.y + 12.0));
    assert_eq!(stage.rows(), ["Ben", "Cleo", "Ada", "Di"]);
    assert_eq!(stage.plan().members()[2].profile.name, "Ada");
    stage.ctrl(Key::Z);
    assert_eq!(stage.plan().members()[0].profile.name, "Ada");
}
