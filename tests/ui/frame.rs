//! The frame around the pages: the inspector, how large all is, settings, the line at the bottom.

#![expect(
    clippy::float_cmp,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes in whole points and percents"
)]

use eframe::egui::{Key, Modifiers, Vec2, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use evenkeel::ui::words::{
    balance, charts, findings, inspector,
    shell::{about, settings, shortcuts, status},
};

use crate::stage::Stage;

const BRIGHTWATER: &str = include_str!("../../plans/brightwater.ron");
const SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Stage {
    fn resize(&mut self, width: f32, height: f32) -> &mut Self {
        self.harness.set_size(Vec2::new(width, height));
        self.harness.run();
        self
    }

    /// In percent.
    fn zoom(&self) -> u32 {
        (self.harness.ctx.zoom_factor() * 100.0).round() as u32
    }
}

#[test]
fn zoom_goes_in_steps_from_100_to_200_percent() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.ctrl(Key::Minus);
    assert_eq!(stage.zoom(), 100, "no smaller");
    for zoom in [110, 125, 150, 175, 200, 200] {
        stage.ctrl(Key::Plus);
        assert_eq!(stage.zoom(), zoom);
    }
    stage
        .expect("Zoom 200 %")
        .ctrl(Key::Minus)
        .expect("Zoom 175 %");
    stage.ctrl(Key::Num0);
    assert_eq!(stage.zoom(), 100);
    assert!(
        !stage.shows("Zoom 100 %"),
        "the ordinary size is not worth a word"
    );
}

#[test]
fn zoom_works_over_a_dialog_and_in_the_settings() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.ctrl(Key::Comma).ctrl(Key::Plus);
    assert_eq!(stage.zoom(), 110);
    stage.expect(settings::BODY).click("Size: 150 %");
    assert_eq!(stage.zoom(), 150);
    stage.press(Key::Escape);
    assert!(!stage.shows(settings::BODY));
}

#[test]
fn motion_can_be_reduced() {
    let mut stage = Stage::new();
    let time = |stage: &Stage| stage.harness.ctx.global_style().animation_time;
    // The harness lets nothing move from the start.
    stage.ctrl(Key::Comma).click(settings::REDUCE_MOTION);
    assert!(time(&stage) > 0.0);
    stage.click(settings::REDUCE_MOTION);
    assert!(time(&stage) <= 0.0);
    stage.click("Theme: Light");
    assert!(time(&stage) <= 0.0, "in both themes");
}

#[test]
fn every_shortcut_stands_on_the_sheet() {
    let mut stage = Stage::new();
    stage.press(Key::F1).expect(shortcuts::TITLE);
    for line in [
        "Save: Ctrl+S",
        "Redo: Ctrl+Shift+Z or Ctrl+Y",
        "Settings…: Ctrl+,",
        "Zoom in: Ctrl++ or Ctrl+=",
    ] {
        stage.expect(line);
    }
    stage.expect(shortcuts::GRID).press(Key::Escape);
    assert!(!stage.shows(shortcuts::GRID));
}

#[test]
fn about_tells_version_licences_and_sources() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.menu("About Even Keel");
    stage.expect(&about::version(env!("CARGO_PKG_VERSION")));
    for line in about::LICENCE_LINES {
        stage.expect(line);
    }
    stage
        .expect("HPWP Group")
        .expect("Everything stays on this machine");
}

#[test]
fn settings_are_reached_from_every_window() {
    let mut stage = Stage::new();
    stage.click("Settings…").expect(settings::BODY);
    stage.press(Key::Escape).ctrl(Key::N);
    stage.click("Settings").expect(settings::BODY);
    stage
        .press(Key::Escape)
        .menu("Settings…")
        .expect(settings::BODY);
}

#[test]
fn the_inspector_is_hidden_and_shown_again() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    let shows = |stage: &Stage| stage.shows("Yuki’s balance");
    assert!(shows(&stage));
    stage.press_with(SHIFT, Key::I);
    assert!(!shows(&stage));
    stage.click_start("Show the inspector");
    assert!(shows(&stage));
    // It stays hidden for the next plan, too.
    stage.press_with(SHIFT, Key::I).ctrl(Key::W);
    stage.click_start("Brightwater Labs");
    assert!(!shows(&stage));
}

#[test]
fn in_a_narrow_window_the_inspector_lies_over_the_page_when_it_is_wanted() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.resize(720.0, 480.0);
    let shows = |stage: &Stage| stage.shows("Yuki’s balance");
    assert!(!shows(&stage), "the page comes first");
    stage.press_with(SHIFT, Key::I);
    assert!(shows(&stage));
    // Escape leaves the table first.
    stage.press(Key::Escape).press(Key::Escape);
    assert!(!shows(&stage), "Escape leads back");
    stage.press_with(SHIFT, Key::I).click(inspector::CLOSE);
    assert!(!shows(&stage));
    stage.resize(1440.0, 900.0);
    assert!(shows(&stage), "where there is room, it is there again");
}

#[test]
fn a_tip_below_the_pointer_goes_when_a_dialog_opens() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    let save = charts::save(balance::MAP);
    stage.ctrl(Key::Num2);
    let at = stage.harness.get_by_label(&save).rect().center();
    stage.harness.hover_at(at);
    stage.harness.run();
    stage.wait(2);
    let tips = |stage: &Stage| {
        let all = stage.harness.query_all_by_role(Role::Tooltip);
        all.count()
    };
    assert_eq!(tips(&stage), 1, "a tip is there");
    stage.press(Key::F1).expect(shortcuts::TITLE).wait(2);
    assert_eq!(tips(&stage), 0);
    stage.press(Key::Escape).wait(2);
    stage.harness.hover_at(at + Vec2::new(1.0, 0.0));
    stage.harness.run();
    stage.wait(2);
    assert_eq!(tips(&stage), 1, "and again");
}

#[test]
fn in_a_narrow_window_nothing_opens_over_the_findings_before_one_is_chosen() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.resize(720.0, 900.0).ctrl(Key::Num3);
    assert!(!stage.shows(findings::WHY));
    // The first card has the keyboard.
    stage.press(Key::Enter).expect(findings::WHY);
}

#[test]
fn in_a_narrow_window_the_inspector_opens_for_what_is_chosen() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.resize(720.0, 900.0).ctrl(Key::Num4);
    assert!(!stage.shows(inspector::CLOSE));
    stage
        .activate_start("Amara and Hannah run")
        .expect(inspector::CLOSE);
    stage
        .press(Key::Escape)
        .press(Key::Escape)
        .press(Key::Escape);
    assert!(!stage.shows(inspector::CLOSE), "Escape leads back");
}

#[test]
fn zooming_in_far_hides_the_inspector_to_leave_room_for_the_page() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    for _ in 0..5 {
        stage.ctrl(Key::Plus);
    }
    assert!(!stage.shows("Yuki’s balance"));
}

#[test]
fn the_inspector_is_made_wider_by_keys() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    let left = |stage: &Stage| {
        let edge = stage
            .harness
            .get_by_role_and_label(Role::Splitter, inspector::WIDTH);
        edge.rect().center().x
    };
    let before = left(&stage);
    stage
        .harness
        .get_by_role_and_label(Role::Splitter, inspector::WIDTH)
        .focus();
    stage.harness.run();
    stage.press(Key::ArrowLeft).press(Key::ArrowLeft);
    assert_eq!(before - left(&stage), 32.0);
    for _ in 0..40 {
        stage.press(Key::ArrowRight);
    }
    assert_eq!(
        1440.0 - left(&stage),
        240.0,
        "no narrower than what it holds"
    );
}

#[test]
fn the_line_at_the_bottom_tells_what_keys_do_here() {
    let mut stage = Stage::with_plan(BRIGHTWATER);
    stage.expect(status::GRID);
    stage.press(Key::Escape).expect(status::NOWHERE);
    stage.focus_field(inspector::ROLE).expect(status::FIELD);
    stage.press(Key::Escape).ctrl(Key::Num4).tab_to("Add goal…");
    stage.expect(status::CONTROL);
}

/// Whether every control of the header, the rail and the line at the bottom lies in the window.
#[track_caller]
fn check_frame(stage: &Stage, place: &str) {
    let screen = stage.harness.ctx.content_rect();
    for node in stage.harness.root().children_recursive() {
        if node.accesskit_node().raw_bounds().is_none() {
            continue;
        }
        let rect = node.rect();
        let role = node.accesskit_node().role();
        let is_control = matches!(role, Role::Button | Role::Tab | Role::ComboBox);
        let in_frame = rect.center().y < 68.0 || rect.center().x < 72.0;
        if is_control && in_frame {
            let name = node.accesskit_node().label();
            assert!(screen.contains_rect(rect), "{place}: {name:?} at {rect}");
        }
    }
}

#[test]
fn the_frame_fits_into_small_and_zoomed_windows() {
    for (width, height) in [
        (1440.0, 900.0),
        (1280.0, 720.0),
        (960.0, 640.0),
        (720.0, 480.0),
        (720.0, 450.0),
    ] {
        let mut stage = Stage::with_plan(BRIGHTWATER);
        stage.resize(width, height);
        check_frame(&stage, &format!("{width} × {height}"));
    }
}
