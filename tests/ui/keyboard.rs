//! Everything by keyboard alone: the focus goes in reading order and is visible, and Escape leads
//! back.

use eframe::egui::{
    Color32, Key, Modifiers, Rect, Shape, Vec2,
    accesskit::{self, Role},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use evenkeel::ui::{
    theme::{DARK, LIGHT},
    words::{
        balance, charts, findings, palette, people, plan::add, progress::dialogs, shell, summary,
        target,
    },
};

use crate::stage::Stage;

const FERNHILL: &str = include_str!("../../plans/fernhill.ron");
const SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// A control that Tab leads to.
#[derive(Clone, Debug)]
struct Stop {
    id: accesskit::NodeId,
    name: String,
    role: Role,
    rect: Rect,
}

/// Parts of the window that are read on their own.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Region {
    Header,
    Rail,
    Page,
    Inspector,
}

impl Stop {
    fn region(&self, inspector: f32) -> Region {
        match self.rect.center() {
            at if at.y < 68.0 => Region::Header,
            at if at.x < 72.0 => Region::Rail,
            at if at.x >= inspector => Region::Inspector,
            _ => Region::Page,
        }
    }
}

impl Stage {
    /// What has the keyboard.
    fn stop(&self) -> Option<Stop> {
        let mut all = self.harness.root().children_recursive();
        let node = all.find(|node| node.accesskit_node().is_focused())?;
        Some(Stop {
            id: node.accesskit_node().locate().0,
            name: node.accesskit_node().label().unwrap_or_default(),
            role: node.accesskit_node().role(),
            rect: node.rect(),
        })
    }

    /// Whether a ring, or the border of a text field, is drawn around a place.
    fn is_ringed(&self, rect: Rect) -> bool {
        let ink = [LIGHT.ink, DARK.ink];
        let shapes = self.harness.output().shapes.iter();
        shapes
            .into_iter()
            .any(|clipped| is_ring(&clipped.shape, rect, ink))
    }

    /// Presses Tab from stop to stop until it comes back to the first, or often enough.
    fn walk(&mut self, most: usize) -> Vec<Stop> {
        let mut stops: Vec<Stop> = Vec::new();
        for _ in 0..most {
            self.press(Key::Tab);
            let Some(stop) = self.stop() else {
                continue;
            };
            let is_edit = matches!(stop.role, Role::TextInput | Role::MultilineTextInput);
            assert!(
                is_edit || self.is_ringed(stop.rect),
                "nothing shows that {:?} has the keyboard: {stop:?}",
                stop.name
            );
            if stops.iter().any(|known| known.id == stop.id) {
                break;
            }
            stops.push(stop);
        }
        stops
    }
}

/// Whether a shape has an outline in the colour of the ring close around a place.
fn is_ring(shape: &Shape, rect: Rect, ink: [Color32; 2]) -> bool {
    match shape {
        Shape::Vec(shapes) => shapes.iter().any(|shape| is_ring(shape, rect, ink)),
        Shape::Rect(ring) => {
            ring.stroke.width >= 1.5
                && ink.contains(&ring.stroke.color)
                && rect.expand(10.0).contains_rect(ring.rect)
                && ring.rect.area() >= 0.5 * rect.area()
        }
        _ => false,
    }
}

#[test]
fn tab_goes_in_reading_order_and_shows_where_it_is() {
    for page in [Key::Num2, Key::Num3, Key::Num4, Key::Num5] {
        let mut stage = Stage::with_plan(FERNHILL);
        // So high that nothing has to scroll.
        stage.harness.set_size(Vec2::new(1440.0, 3600.0));
        stage.ctrl(page).press(Key::Escape);
        let edges = stage.harness.query_all_by_role(Role::Splitter);
        let inspector = edges
            .map(|node| node.rect().center().x)
            .fold(f32::INFINITY, f32::min);
        let stops = stage.walk(400);
        assert!(stops.len() > 12, "{page:?} has {} stops", stops.len());
        for pair in stops.windows(2) {
            let [a, b] = pair else { unreachable!() };
            if a.region(inspector) != b.region(inspector) || is_in_chart(a, b) {
                continue;
            }
            let above = b.rect.bottom() <= a.rect.top() + 2.0 && b.rect.left() < a.rect.right();
            let same_row = (a.rect.center().y - b.rect.center().y).abs() < 4.0;
            let back = same_row && b.rect.left() < a.rect.left();
            // What lies in a row comes after the row.
            let back = back && !a.rect.contains(b.rect.center());
            assert!(!above && !back, "{page:?}: from {a:?} to {b:?}");
        }
    }
}

/// Whether both are marks of a chart, which go in the order of the plan.
fn is_in_chart(a: &Stop, b: &Stop) -> bool {
    [a, b].iter().all(|stop| stop.name.contains(": Lead "))
}

#[test]
fn the_table_of_ratings_has_the_keyboard_first_and_tab_leads_out_of_it() {
    let mut stage = Stage::with_plan(crate::stage::SMALL);
    assert!(stage.focused().unwrap_or_default().ends_with("of Ada"));
    stage.press(Key::Escape);
    let stops = stage.walk(120);
    for name in [
        "Plan menu: Small team",
        "Situation now",
        "Find anything",
        "Team",
        "Settings",
    ] {
        let found = stops.iter().any(|stop| stop.name.starts_with(name));
        assert!(found, "Tab does not lead to {name}");
    }
}

/// What opens something, and a text that shows while it is open.
type Opened = (fn(&mut Stage) -> &mut Stage, &'static str);

#[test]
fn escape_closes_whatever_is_open() {
    let opened: [Opened; 16] = [
        (|stage| stage.ctrl(Key::K), palette::KEYS),
        (|stage| stage.press(Key::F1), shell::shortcuts::GRID),
        (|stage| stage.ctrl(Key::Comma), shell::settings::BODY),
        (|stage| stage.menu("About Even Keel"), shell::about::SOURCES),
        (|stage| stage.ctrl(Key::B), target::RESET),
        (|stage| stage.ctrl(Key::E), summary::HIDE),
        (
            |stage| stage.ctrl(Key::Num2).click(&charts::save(balance::MAP)),
            charts::SAVE_BODY,
        ),
        (|stage| stage.press_with(SHIFT, Key::N), people::FIELD),
        (|stage| stage.press_with(SHIFT, Key::A), add::ACTION),
        (|stage| stage.press_with(SHIFT, Key::G), add::GOAL),
        (|stage| stage.press_with(SHIFT, Key::M), add::MEASURE),
        (|stage| stage.press_with(SHIFT, Key::T), dialogs::SNAPSHOT),
        (|stage| stage.press_with(SHIFT, Key::R), dialogs::REVIEW),
        (|stage| stage.menu("Rename plan…"), "Name of the plan"),
        (|stage| stage.click_start("Plan menu:"), "Close plan"),
        (
            |stage| stage.type_keys("3").ctrl(Key::W),
            "Save your changes?",
        ),
    ];
    for (open, shows) in opened {
        let mut stage = Stage::with_plan(FERNHILL);
        open(&mut stage).expect(shows);
        // A field with a text in it may want the first.
        stage.press(Key::Escape);
        if stage.shows(shows) {
            stage.press(Key::Escape);
        }
        assert!(!stage.shows(shows), "Escape does not close {shows:?}");
        assert!(stage.has_plan());
    }
    let mut stage = Stage::with_plan(FERNHILL);
    stage.ctrl(Key::Num3).expect(findings::SHOW);
}
