//! The style profile on the Balance page.

use eframe::egui::{
    Event, Key, Modifiers, PointerButton, Pos2, Vec2,
    accesskit::{Action, ActionRequest, Role, TreeId},
};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use evenkeel::{
    figure::ProfileTrack,
    plan::{Lean, Moment},
    ui::words::{charts, style as words},
};

use crate::stage::{SMALL, Stage};

/// A managing-heavy team, which has said nothing of its style.
const HARROW_LANE: &str = include_str!("../../plans/harrow-lane.ron");

/// The profile of a plan, in a window that shows it as a whole.
fn profile(plan: &str) -> Stage {
    let mut stage = Stage::with_plan(plan);
    stage.harness.set_size(Vec2::new(1440.0, 1200.0));
    stage.ctrl(Key::Num2);
    stage.click(&format!("{}: {}", charts::VIEW, charts::STYLE));
    stage
}

impl Stage {
    fn lane<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(Role::Slider, name)
    }

    /// Where a lane has one of its places.
    fn place(&self, name: &str, lean: i8) -> Pos2 {
        let rect = self.lane(name).rect();
        // The lane reaches half a step beyond both poles.
        let step = rect.width() / 5.0;
        let x = rect.left() + step * (f32::from(lean - Lean::MIN) + 0.5);
        Pos2::new(x, rect.center().y)
    }

    fn click_at(&mut self, at: Pos2) -> &mut Self {
        self.event(Event::PointerMoved(at));
        self.button(at, true);
        self.button(at, false)
    }

    fn button(&mut self, pos: Pos2, pressed: bool) -> &mut Self {
        self.event(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        })
    }

    fn focus_lane(&mut self, name: &str) -> &mut Self {
        self.lane(name).focus();
        self.harness.run();
        self
    }

    /// What the plan has of a dimension: now and wanted.
    fn said(&self, dimension: &str) -> (Option<i8>, Option<i8>) {
        let plan = self.plan();
        let stance = plan.self_image().style.get(dimension).copied();
        let stance = stance.unwrap_or_default();
        (stance.now.map(Lean::get), stance.wanted.map(Lean::get))
    }
}

#[test]
fn a_click_on_a_place_sets_it_and_another_one_clears_it() {
    let mut stage = profile(HARROW_LANE);
    let before = stage.plan();
    for (lane, lean, expected) in [
        ("Focus, now", -2, (Some(-2), None)),
        ("Focus, wanted", 1, (Some(-2), Some(1))),
        ("Focus, now", 0, (Some(0), Some(1))),
        ("Focus, now", 0, (None, Some(1))),
    ] {
        let at = stage.place(lane, lean);
        stage.click_at(at);
        assert_eq!(stage.said("focus"), expected, "{lane} {lean}");
    }
    while stage.is_dirty() {
        stage.ctrl(Key::Z);
    }
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_drag_moves_a_mark_and_is_one_step_to_undo() {
    let mut stage = profile(HARROW_LANE);
    let [from, over, to] = [-1, 0, 2].map(|lean| stage.place("Goal, wanted", lean));
    stage.event(Event::PointerMoved(from)).button(from, true);
    stage.event(Event::PointerMoved(over));
    stage.event(Event::PointerMoved(to)).button(to, false);
    assert_eq!(stage.said("goal"), (None, Some(2)));
    stage.ctrl(Key::Z);
    assert_eq!(stage.said("goal"), (None, None));
    assert!(!stage.is_dirty());
}

#[test]
fn the_keyboard_alone_sets_moves_and_clears() {
    let mut stage = profile(HARROW_LANE);
    stage.focus_lane("Focus, now");
    for (key, expected) in [
        (Key::ArrowRight, Some(0)),
        (Key::ArrowRight, Some(1)),
        (Key::ArrowRight, Some(2)),
        (Key::ArrowRight, Some(2)),
        (Key::ArrowLeft, Some(1)),
        (Key::Home, Some(-2)),
        (Key::End, Some(2)),
        (Key::Delete, None),
        (Key::ArrowLeft, Some(0)),
        (Key::ArrowLeft, Some(-1)),
        (Key::Backspace, None),
    ] {
        stage.press(key);
        assert_eq!(stage.said("focus").0, expected, "{key:?}");
        assert_eq!(stage.focused().as_deref(), Some("Focus, now"));
    }
    stage.press(Key::Tab);
    assert_eq!(stage.focused().as_deref(), Some("Focus, wanted"));
    stage.press(Key::ArrowDown);
    assert_eq!(stage.focused().as_deref(), Some("Goal, now"));
}

#[test]
fn every_lane_is_a_slider_that_says_where_it_stands() {
    let mut stage = profile(HARROW_LANE);
    let lanes = stage.harness.get_all_by_role(Role::Slider).count();
    assert_eq!(lanes, 36);
    let said = |stage: &Stage| stage.lane("Focus, now").accesskit_node().value();
    assert_eq!(said(&stage).as_deref(), Some("not said"));
    let target_node = stage.lane("Focus, now").accesskit_node().locate().0;
    for _ in 0..2 {
        stage.event(Event::AccessKitActionRequest(ActionRequest {
            action: Action::Increment,
            target_tree: TreeId::ROOT,
            target_node,
            data: None,
        }));
    }
    assert_eq!(said(&stage).as_deref(), Some("nearer to leading"));
    assert_eq!(stage.said("focus"), (Some(1), None));
}

#[test]
fn the_means_stand_beside_the_tilt_of_the_ratings() {
    let mut stage = profile(HARROW_LANE);
    stage.expect("By the ratings the team tilts to managing by 1.28");
    for words in words::PURPOSE {
        stage.expect(words);
    }
    let top = stage.lane("Goal, now").rect().top();
    stage.focus_lane("Focus, now").press(Key::Home);
    stage.focus_lane("Goal, now").press(Key::ArrowLeft);
    stage.focus_lane("Goal, wanted").press(Key::ArrowLeft);
    stage.expect("Now leans to managing by 1.0; wanted is in the middle");
    // The marks stay where they were.
    assert_eq!(
        stage.lane("Goal, now").rect().top().to_bits(),
        top.to_bits()
    );
}

#[test]
fn a_team_without_ratings_can_say_what_its_style_is() {
    let mut stage = profile(SMALL);
    assert!(!stage.shows("By the ratings"));
    stage.focus_lane("Focus, wanted").press(Key::End);
    stage.expect("Wanted leans to leading by 2.0");
}

#[test]
fn the_values_stand_in_a_table_and_the_picture_is_saved() {
    let mut stage = profile(HARROW_LANE);
    stage.focus_lane("Focus, now").press(Key::Home);
    stage.will_pick("style.svg");
    stage.click(&charts::save(charts::STYLE));
    stage.click(charts::CHOOSE_FILE);
    let svg = stage.read("style.svg");
    assert!(svg.contains("Processes, systems and tasks"), "{svg}");
    stage.click(&charts::as_table(charts::STYLE));
    stage
        .expect("Now of Focus: \u{2212}2")
        .expect("Wanted of Focus: –");
    stage.click(&charts::copy_table(charts::STYLE));
    let copied = stage.copied().unwrap();
    assert_eq!(copied.lines().count(), 19);
    stage.click(&charts::as_chart(charts::STYLE));
    stage.lane("Focus, now");
}

#[test]
fn what_has_the_keyboard_is_in_sight_in_a_low_window() {
    let mut stage = profile(HARROW_LANE);
    for size in [Vec2::new(960.0, 640.0), Vec2::new(720.0, 450.0)] {
        stage.harness.set_size(size);
        stage.harness.run();
        stage.focus_lane("Focus, now");
        for _ in 0..35 {
            stage.press(Key::Tab);
            assert!(stage.shows_focused(), "{:?} at {size:?}", stage.focused());
        }
        let last = words::lane("What success is measured by", Moment::Wanted);
        assert_eq!(stage.focused(), Some(last));
    }
}

#[test]
fn the_profile_lies_within_its_card_in_every_window() {
    let mut stage = profile(HARROW_LANE);
    for width in [720.0, 960.0, 1440.0] {
        stage.harness.set_size(Vec2::new(width, 640.0));
        stage.harness.run();
        let chart = stage.harness.get_by_label_contains("Style profile: 0 of");
        let rect = chart.rect();
        assert!(rect.right() <= width - 40.0, "{rect:?} at {width}");
        let track = ProfileTrack::of(rect.width());
        let right = track.x(Lean::new(Lean::MAX).unwrap());
        assert!(right < rect.width());
    }
}
