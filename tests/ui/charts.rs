//! Charts: their tables, pictures of them, and the heat map.

use eframe::egui::{
    Color32, Event, Key, OutputCommand, Shape,
    accesskit::{Role, Toggled},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use evenkeel::ui::{
    dialogs::PictureSize,
    places::progress::Charted,
    words::{balance, charts, progress},
};

use crate::stage::Stage;

const BRIGHTWATER: &str = include_str!("../../plans/brightwater.ron");
const FERNHILL: &str = include_str!("../../plans/fernhill.ron");

fn balance_page() -> Stage {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.ctrl(Key::Num2);
    stage
}

fn heat_map(plan: &str) -> Stage {
    let mut stage = Stage::with_plan(plan);
    stage.ctrl(Key::Num2);
    stage.click(&format!("{}: {}", charts::VIEW, charts::HEAT));
    stage
}

#[test]
fn a_chart_and_the_table_of_its_values_stand_in_for_each_other() {
    let mut stage = balance_page();
    stage.click(&charts::as_table(balance::MAP));
    // The domain's numbers of this team.
    for value in [
        "Lead of Team: 3.95",
        "Manage of Team: 2.46",
        "Tilt of Team: +1.50",
    ] {
        stage.expect(value);
    }
    stage.click("Hannah Lindqvist").expect("Hannah’s balance");
    stage.click(&charts::as_chart(balance::MAP));
    assert!(!stage.shows("Lead of Team: 3.95"));
    stage.click(&charts::as_table(balance::SKILLS));
    stage.expect("Mean of Emotional intelligence: 4.0");
}

#[test]
fn a_chart_is_saved_in_the_form_that_its_name_says() {
    for (picked, written, start) in [
        ("map.svg", "map.svg", b"<svg ".as_slice()),
        ("map.PNG", "map.PNG", b"\x89PNG"),
        ("map", "map.png", b"\x89PNG"),
    ] {
        let mut stage = balance_page();
        stage.will_pick(picked);
        stage.click(&charts::save(balance::MAP));
        stage.click(charts::CHOOSE_FILE);
        stage.expect(&format!("Exported to {written}"));
        let bytes = std::fs::read(stage.path(written)).unwrap();
        assert!(bytes.starts_with(start), "{written}");
    }
}

/// Width and height, as the head of a PNG has them.
fn pixels(png: &[u8]) -> [u32; 2] {
    [16, 20].map(|at| u32::from_be_bytes(png[at..at + 4].try_into().unwrap()))
}

#[test]
fn a_chart_is_saved_in_the_size_that_was_chosen_last() {
    let mut stage = balance_page();
    let check = |stage: &mut Stage, choose: Option<PictureSize>, wide: u32| {
        stage.will_pick("map.png");
        stage.click(&charts::save(balance::MAP));
        if let Some(size) = choose {
            stage.click(&format!("{}: {}", charts::SIZE, charts::size(size)));
        }
        let told = format!("{wide} × ");
        stage.harness.get_by_label_contains(&told);
        stage.click(charts::CHOOSE_FILE);
        stage.expect("Exported to map.png");
        let png = std::fs::read(stage.path("map.png")).unwrap();
        // The map is a square, with the same room around it.
        assert_eq!(pixels(&png), [wide, wide]);
        std::fs::remove_file(stage.path("map.png")).unwrap();
    };
    check(&mut stage, None, 1600);
    check(&mut stage, Some(PictureSize::Large), 3200);
    check(&mut stage, None, 3200);
    check(&mut stage, Some(PictureSize::Small), 800);
}

#[test]
fn a_chart_is_copied_as_a_picture_twice_as_fine_as_the_screen() {
    let mut stage = balance_page();
    stage
        .harness
        .get_by_label(&charts::copy(balance::SKILLS))
        .click();
    let mut copied = None;
    for _ in 0..6 {
        stage.harness.step();
        let commands = &stage.harness.output().platform_output.commands;
        let image = commands.iter().find_map(|command| match command {
            OutputCommand::CopyImage(image) => Some(image.size),
            _ => None,
        });
        copied = copied.or(image);
    }
    let [width, height] = copied.expect("no picture was copied");
    assert!(width > 800 && height > 800, "{width} × {height}");
    stage.expect(charts::COPIED);
}

#[test]
fn the_part_of_a_chart_at_the_pointer_stands_out() {
    let mut stage = balance_page();
    let rings = |stage: &Stage| {
        let shapes = stage.harness.output().shapes.iter();
        let circles = shapes.filter(|clipped| match &clipped.shape {
            Shape::Circle(circle) => circle.fill == Color32::TRANSPARENT,
            _ => false,
        });
        circles.count()
    };
    let before = rings(&stage);
    let dot = stage
        .harness
        .get_by_label_contains("Hannah Lindqvist: Lead");
    let at = dot.rect().center();
    stage.event(Event::PointerMoved(at));
    assert_eq!(rings(&stage), before + 1);
}

#[test]
fn skills_stand_by_side_or_by_kind() {
    let mut stage = balance_page();
    let courage = |stage: &Stage| {
        let labels = stage.labels();
        labels
            .iter()
            .position(|label| label.starts_with("Courage: mean"))
    };
    let before = courage(&stage);
    stage.click(&format!("{}: By kind", charts::GROUP));
    assert_ne!(courage(&stage), before);
}

#[test]
fn the_heat_map_sorts_members_and_leads_to_them() {
    let mut stage = heat_map(FERNHILL);
    let first = |stage: &Stage| {
        let parts = stage.harness.query_all_by_role(Role::Button);
        let members = parts.filter_map(|node| {
            let label = node.accesskit_node().label()?;
            label
                .contains(": Lead ")
                .then_some((node.rect().top(), label))
        });
        members.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap().1
    };
    assert!(first(&stage).starts_with("Nadia Rahman"));
    stage.click(&format!("{}: Tilt", charts::ROWS));
    // The highest tilt of the team after its year.
    assert!(first(&stage).starts_with("Hana Kim"), "{}", first(&stage));
    stage.click(&format!("{}: By mean", charts::COLUMNS));
    stage.click_start("Hana Kim: Lead").expect("Hana’s balance");
    stage.click(&charts::as_table(charts::HEAT));
    stage.expect("Emotional intelligence of Hana Kim: 4");
}

#[test]
fn a_heat_map_is_saved_with_those_who_are_out_of_sight() {
    let names: Vec<_> = (0..400).map(|place| format!("Person {place}")).collect();
    let mut stage = Stage::new();
    stage
        .ctrl(Key::N)
        .paste(&names.join("\n"))
        .ctrl(Key::Enter)
        .ctrl(Key::Num2);
    stage.click(&format!("{}: {}", charts::VIEW, charts::HEAT));
    stage.will_pick("heat.svg");
    stage.click(&charts::save(charts::HEAT));
    stage.click(charts::CHOOSE_FILE);
    assert!(stage.read("heat.svg").contains(">Person 399</text>"));
}

#[test]
fn the_heat_map_of_nobody_says_nothing_wrong() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N).press(Key::Escape).ctrl(Key::Num2);
    stage.click(&format!("{}: {}", charts::VIEW, charts::HEAT));
    stage.expect("Heat map of 0 members");
}

#[test]
fn a_table_is_copied_as_text_for_spreadsheets() {
    let mut stage = balance_page();
    stage.click(&charts::as_table(balance::MAP));
    stage.click(&charts::copy_table(balance::MAP));
    let copied = stage.copied().unwrap();
    let mut lines = copied.lines();
    assert_eq!(
        lines.next().map(|line| line.split('\t').next()),
        Some(Some("Name"))
    );
    // The domain's numbers of the team.
    let team = lines.find(|line| line.starts_with("Team\t")).unwrap();
    assert!(team.contains("3.95\t2.46"), "{team}");
    stage.expect(charts::TABLE_COPIED);
}

#[test]
fn what_is_chosen_in_one_chart_is_marked_in_the_others() {
    let mut stage = balance_page();
    stage.click(&charts::as_table(balance::MAP));
    stage.click("Hannah Lindqvist");
    stage.click(&format!("{}: {}", charts::VIEW, charts::HEAT));
    stage.click(&charts::as_table(charts::HEAT));
    let chosen = |stage: &Stage| -> Vec<String> {
        let rows = stage.harness.query_all_by_role(Role::RowHeader);
        let rows = rows.filter(|row| row.accesskit_node().toggled() == Some(Toggled::True));
        rows.filter_map(|row| row.accesskit_node().label())
            .collect()
    };
    assert_eq!(chosen(&stage), ["Hannah Lindqvist"]);
    stage.ctrl(Key::Num1);
    assert_eq!(chosen(&stage), ["Hannah Lindqvist"]);
}

#[test]
fn the_charts_of_progress_and_plan_have_their_tables_too() {
    let mut stage = Stage::with_plan(FERNHILL);
    stage.ctrl(Key::Num5);
    stage.click(&charts::as_table(progress::WHO_MOVED));
    // Two years on: the domain's numbers of Fernhill before and after.
    stage
        .expect("Tilt before of Team: −1.13")
        .expect("Tilt after of Team: −0.28");
    let skills = progress::changes_of(Charted::Skills);
    stage.click(&charts::as_table(skills));
    stage
        .expect("Mean before of Budgeting")
        .expect("Mean after of Budgeting");
    stage.click(&charts::as_chart(skills));
    assert!(!stage.shows("Mean after of Budgeting"));
}

#[test]
fn a_chart_that_changes_glides_and_comes_to_rest() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    let ctx = stage.harness.ctx.clone();
    ctx.all_styles_mut(|style| style.animation_time = 1.0);
    stage.harness.run();
    // The needle of the keel follows each rating.
    let needle = |stage: &Stage| {
        let shapes = stage.harness.output().shapes.iter();
        shapes
            .map(|clipped| format!("{:?}", clipped.shape))
            .collect::<Vec<_>>()
    };
    let before = needle(&stage);
    stage.harness.event(Event::Text("1".to_owned()));
    let mut frames = Vec::new();
    for _ in 0..12 {
        stage.harness.step();
        frames.push(needle(&stage));
    }
    frames.dedup();
    assert!(frames.len() > 4, "it jumps: {} pictures", frames.len());
    assert_ne!(frames.last(), Some(&before));
    let rests = stage.harness.run_ok();
    assert!(rests.is_some(), "the window never comes to rest");
}
