//! How long the window takes for a frame with 10,000 members, as a ratio to ten.
//!
//! `cargo bench --bench frames`. The window runs headless, as in the UI tests; nothing is painted
//! on a screen, so the figures are the time of the views, of edits and of the balance alone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    dead_code,
    reason = "a benchmark that meets the unexpected has failed; the stage serves the tests too"
)]

#[path = "../tests/ui/stage.rs"]
mod stage;

use std::time::{Duration, Instant};

use eframe::egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, Vec2};
use stage::Stage;

/// So many frames are timed for each figure.
const FRAMES: usize = 200;

/// What is done before a frame, in which turn.
type Act = fn(&mut Stage, usize);

fn main() {
    println!("milliseconds a frame: with 10 members, with 10,000, ratio");
    let [mut small, mut large] = [10, 10_000].map(|members| open(members, || 3));
    let acts: [(&str, Act); 4] = [
        ("rating by digit", |stage, turn| {
            let digit = 1 + turn % 5;
            stage.harness.event(Event::Text(digit.to_string()));
        }),
        ("moving the cursor", |stage, turn| {
            let key = if turn % 2 == 0 {
                Key::ArrowDown
            } else {
                Key::ArrowUp
            };
            stage.harness.key_press(key);
        }),
        ("scrolling", |stage, turn| {
            let delta = if turn % 20 < 10 { -60.0 } else { 60.0 };
            stage.harness.event(Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: Vec2::new(0.0, delta),
                phase: TouchPhase::Move,
                source: MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
        }),
        ("doing nothing", |_, _| {}),
    ];
    for (name, act) in acts {
        report(name, time(&mut small, act), time(&mut large, act));
    }
    for stage in [&mut small, &mut large] {
        stage.ctrl(Key::Home).choose("Member number 1");
        stage.focus_field("Role");
    }
    let act: Act = |stage, _| stage.harness.event(Event::Text("x".to_owned()));
    report(
        "typing a role",
        time(&mut small, act),
        time(&mut large, act),
    );
    for stage in [&mut small, &mut large] {
        stage.ctrl(Key::Num2);
    }
    let act: Act = |_, _| {};
    report(
        "the Balance page",
        time(&mut small, act),
        time(&mut large, act),
    );
    findings();
}

/// The findings of teams in which hardly two members are rated alike.
fn findings() {
    let [mut small, mut large] = [10, 10_000].map(|members| {
        // A simple generator suffices.
        let mut seed = 7_u32;
        open(members, move || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            1 + (seed >> 16) % 5
        })
    });
    // Each rating works all findings out anew.
    let act: Act = |stage, turn| {
        let digit = 1 + turn % 5;
        stage.harness.event(Event::Text(digit.to_string()));
    };
    report(
        "rating, all varied",
        time(&mut small, act),
        time(&mut large, act),
    );
    for stage in [&mut small, &mut large] {
        stage.ctrl(Key::Num3);
        assert!(stage.shows("Why this finding"));
    }
    let act: Act = |_, _| {};
    report(
        "the Findings page",
        time(&mut small, act),
        time(&mut large, act),
    );
    // Besides the findings, margin, proposals and pairs are worked out anew.
    let act: Act = |stage, turn| {
        let shift = if turn % 2 == 0 {
            Modifiers::NONE
        } else {
            Modifiers::SHIFT
        };
        let keys = Modifiers::COMMAND | shift;
        stage.harness.key_press_modifiers(keys, Key::Z);
    };
    report(
        "undo and redo there",
        time(&mut small, act),
        time(&mut large, act),
    );
}

/// A window with so many members, all rated, each time as `level` says; the cursor in the first cell.
fn open(members: usize, mut level: impl FnMut() -> u32) -> Stage {
    let framework = evenkeel::content::Content::built_in()
        .unwrap()
        .default_framework();
    let members: Vec<_> = (1..=members)
        .map(|id| {
            let ratings = framework.skills.iter();
            let ratings: Vec<_> = ratings
                .map(|skill| format!("{:?}: {}", skill.id, level()))
                .collect();
            let ratings = ratings.join(", ");
            format!("(id: {id}, name: \"Member number {id}\", ratings: {{{ratings}}})")
        })
        .collect();
    let members = members.join(",\n");
    let text = format!("(format: 1, title: \"Bench\", framework: \"core\", members: [{members}])");
    let mut stage = Stage::with_plan(&text);
    stage.click("Courage of Member number 1");
    stage.harness.hover_at(eframe::egui::pos2(500.0, 500.0));
    stage.harness.run();
    stage
}

/// The median time of a frame in which something is done.
fn time(stage: &mut Stage, act: Act) -> Duration {
    let mut times: Vec<Duration> = (0..FRAMES)
        .map(|turn| {
            act(stage, turn);
            let start = Instant::now();
            stage.harness.step();
            start.elapsed()
        })
        .collect();
    times.sort();
    times.get(FRAMES / 2).copied().unwrap_or_default()
}

fn report(name: &str, small: Duration, large: Duration) {
    let [few, many] = [small, large].map(|time| time.as_secs_f64() * 1000.0);
    println!("{name:20} {few:7.3} {many:7.3} {:6.2}", many / few);
}
