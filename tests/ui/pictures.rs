//! Pictures of the pages beside those that are kept in `tests/golden/pictures`.
//!
//! `UPDATE_SNAPSHOTS=true cargo test --features snapshot-tests pictures::` draws the kept ones anew;
//! look at each before it is kept.

use eframe::egui::{Key, ThemePreference, Vec2};
use egui_kittest::SnapshotOptions;
use evenkeel::ui::words::{charts, checklists::page as lists, framework as skills};

use crate::stage::Stage;

const FERNHILL: &str = include_str!("../../plans/fernhill.ron");

#[track_caller]
fn check(stage: &mut Stage, theme: ThemePreference, name: &str) {
    stage.harness.ctx.set_theme(theme);
    stage.harness.set_size(Vec2::new(960.0, 640.0));
    stage.harness.run();
    let options = SnapshotOptions::new().output_path("tests/golden/pictures");
    stage.harness.snapshot_options(name, &options);
}

fn page(key: Key) -> Stage {
    let mut stage = Stage::with_plan(FERNHILL);
    stage.ctrl(key);
    stage
}

#[test]
fn welcome() {
    check(&mut Stage::new(), ThemePreference::Light, "welcome");
}

#[test]
fn team() {
    let mut stage = page(Key::Num1);
    check(&mut stage, ThemePreference::Light, "team");
    check(&mut stage, ThemePreference::Dark, "team-dark");
}

#[test]
fn balance() {
    check(&mut page(Key::Num2), ThemePreference::Light, "balance");
}

#[test]
fn heat_map() {
    let mut stage = page(Key::Num2);
    stage.click(&format!("{}: {}", charts::VIEW, charts::HEAT));
    check(&mut stage, ThemePreference::Dark, "heat-map");
}

#[test]
fn findings() {
    check(&mut page(Key::Num3), ThemePreference::Dark, "findings");
}

#[test]
fn plan() {
    check(&mut page(Key::Num4), ThemePreference::Light, "plan");
}

#[test]
fn progress() {
    check(&mut page(Key::Num5), ThemePreference::Dark, "progress");
}

#[test]
fn style_profile() {
    let mut stage = page(Key::Num2);
    stage.click(&format!("{}: {}", charts::VIEW, charts::STYLE));
    check(&mut stage, ThemePreference::Light, "style");
}

#[test]
fn check_lists() {
    let mut stage = page(Key::Num4);
    stage.click(&lists::of_what(lists::VIEW, lists::LISTS));
    check(&mut stage, ThemePreference::Dark, "check-lists");
}

#[test]
fn guide() {
    check(&mut page(Key::Num6), ThemePreference::Light, "guide");
}

#[test]
fn framework() {
    let mut stage = page(Key::Num1);
    stage.click(&format!("{}: {}", skills::VIEW, skills::SKILLS));
    check(&mut stage, ThemePreference::Dark, "skills");
}
