//! How long the window takes for a frame with 10,000 members, as a ratio to twelve; and with much
//! planned, as a ratio to nothing.
//!
//! `cargo bench --bench frames`. The window runs headless, as in the UI tests; nothing is painted
//! on a screen, so the figures are the time of the views, of edits and of the balance alone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    dead_code,
    reason = "a benchmark that meets the unexpected has failed; the stage serves the tests too"
)]

#[path = "../tests/ui/stage.rs"]
mod stage;

use std::time::{Duration, Instant};

use eframe::egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, Vec2, accesskit::Role,
};
use egui_kittest::kittest::Queryable as _;
use evenkeel::ui::words::{
    balance, charts, checklists::page as lists, framework, inspector, log, team,
};
use evenkeel::ui::{command::Command, places::plan::checklists::Section};
use evenkeel::{
    content::Content,
    format,
    plan::{
        Action, ActionKind, ActionSide, AgendaEdit, Edit, Goal, Id, Level, Measure, Owner, Plan,
        Reading, SnapshotEdit,
    },
};
use stage::Stage;

/// So many frames are timed for each figure.
const FRAMES: usize = 200;

/// A window in which also twelve rows go beyond what is in sight: what a frame takes depends on how
/// many rows are seen, and is to depend on nothing else.
const WINDOW: Vec2 = Vec2::new(1440.0, 560.0);

/// What is done before a frame, in which turn.
type Act = fn(&mut Stage, usize);

fn main() {
    println!("milliseconds a frame: with 12 members, with 10,000, ratio");
    let [mut small, mut large] = [12, 10_000].map(|members| open(members, || 3));
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
        // So high that the field is in sight.
        stage.harness.set_size(Vec2::new(1440.0, 1200.0));
        stage.harness.run();
        stage.focus_field("Role");
    }
    let act: Act = |stage, _| stage.harness.event(Event::Text("x".to_owned()));
    report(
        "typing a role",
        time(&mut small, act),
        time(&mut large, act),
    );
    for stage in [&mut small, &mut large] {
        stage.harness.set_size(WINDOW);
    }
    pages(&mut small, &mut large);
    findings();
    agenda();
}

/// What is done before the frames of a page are timed.
type Open = fn(&mut Stage);

/// Every page and view, while nothing is done.
fn pages(small: &mut Stage, large: &mut Stage) {
    let views: [(&str, Open); 18] = [
        ("Team, sorted", |stage| {
            stage.ctrl(Key::Num1);
            stage.ctrl(Key::K).type_keys("sort by this\n");
        }),
        ("Team, all selected", |stage| {
            stage.ctrl(Key::A);
        }),
        ("Team, filtered", |stage| {
            stage.ctrl(Key::F).type_keys("member");
        }),
        ("Team, details shown", |stage| {
            stage.ctrl(Key::K).type_keys("plan order\n");
            stage.click(team::COLUMNS);
            let department = inspector::DEPARTMENT;
            let tick = stage
                .harness
                .get_by_role_and_label(Role::CheckBox, department);
            tick.click();
            stage.press(Key::Escape);
        }),
        ("Balance", |stage| {
            stage.ctrl(Key::Num2);
        }),
        ("  map as table", |stage| {
            stage.click(&charts::as_table(balance::MAP));
        }),
        ("  skills as table", |stage| {
            stage.click(&charts::as_table(balance::SKILLS));
        }),
        ("  heat map", |stage| {
            stage.click(&format!("{}: {}", charts::VIEW, charts::HEAT));
        }),
        ("  heat map as table", |stage| {
            stage.click(&charts::as_table(charts::HEAT));
        }),
        ("Plan", |stage| {
            stage.ctrl(Key::Num4);
        }),
        ("Progress", |stage| {
            stage.ctrl(Key::Num5);
        }),
        ("Balance, style profile", |stage| {
            stage.ctrl(Key::Num2);
            stage.click(&format!("{}: {}", charts::VIEW, charts::STYLE));
        }),
        ("Plan, responsibilities of a member each", |stage| {
            stage.ctrl(Key::Num4);
            stage.click(&lists::of_what(lists::VIEW, lists::LISTS));
            stage.activate_start(&format!("{}, ", lists::section(Section::Cycle)));
            stage.activate_start(&format!("{}, ", lists::section(Section::Responsibilities)));
        }),
        ("Progress, log", |stage| {
            stage.ctrl(Key::Num5);
            let log = format!(": {}", log::LOG);
            let labels = stage.labels().into_iter();
            let log = { labels }.find(|label| label.ends_with(&log));
            stage.click(&log.unwrap());
        }),
        ("Guide", |stage| {
            stage.ctrl(Key::Num6);
        }),
        ("Team, skills", |stage| {
            stage.ctrl(Key::Num1);
            stage.click(&format!("{}: {}", framework::VIEW, framework::SKILLS));
        }),
        ("  another framework chosen", |stage| {
            stage.click(Command::ChangeFramework.text());
            stage.activate("Cross-over 6 + 6");
        }),
        ("the palette", |stage| {
            stage.press(Key::Escape);
            stage.ctrl(Key::K).type_keys("member 12");
        }),
    ];
    for (name, open) in views {
        for stage in [&mut *small, &mut *large] {
            open(stage);
            stage.harness.hover_at(eframe::egui::pos2(500.0, 500.0));
            stage.harness.run();
        }
        report(name, time(small, |_, _| {}), time(large, |_, _| {}));
    }
    for stage in [small, large] {
        stage.press(Key::Escape);
    }
}

/// A team of 200 on which nothing is planned, beside the same with much planned: 500 actions, 50
/// goals, 50 measures of 200 readings, 30 snapshots.
fn agenda() {
    println!();
    println!("milliseconds with 200 members: nothing planned, much planned, ratio");
    let plain = team(200, || 3);
    let full = much_planned(&plain);
    let texts = [plain, full].map(|plan| format::write(&plan));
    let content = Content::built_in().unwrap();
    let read = |text: &String| {
        let mut times: Vec<Duration> = (0..20)
            .map(|_| {
                let start = Instant::now();
                format::read(text.as_bytes(), &content).unwrap();
                start.elapsed()
            })
            .collect();
        times.sort();
        times[10]
    };
    report("reading the file", read(&texts[0]), read(&texts[1]));
    let [mut plain, mut full] = texts.map(|text| Stage::with_plan(&text));
    let pages = [
        (Key::Num4, "the Plan page"),
        (Key::Num5, "the Progress page"),
    ];
    let nothing: Act = |_, _| {};
    for (key, page) in pages {
        for stage in [&mut plain, &mut full] {
            stage.ctrl(key);
            stage.harness.hover_at(eframe::egui::pos2(500.0, 500.0));
        }
        report(page, time(&mut plain, nothing), time(&mut full, nothing));
        let scroll: Act = |stage, turn| {
            let delta = if turn % 20 < 10 { -60.0 } else { 60.0 };
            stage.harness.event(Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: Vec2::new(0.0, delta),
                phase: TouchPhase::Move,
                source: MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
        };
        report(
            "  scrolling it",
            time(&mut plain, scroll),
            time(&mut full, scroll),
        );
    }
    // One action among one, and among 501.
    for stage in [&mut plain, &mut full] {
        stage.ctrl(Key::Num4);
        stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
        stage.type_keys("one more\n");
    }
    let act: Act = |stage, _| stage.harness.event(Event::Text("x".to_owned()));
    report(
        "typing a title",
        time(&mut plain, act),
        time(&mut full, act),
    );
}

/// The team with much planned.
fn much_planned(plain: &Plan) -> Plan {
    let members: Vec<_> = plain.members().iter().map(|member| member.id).collect();
    let skills: Vec<_> = plain
        .framework()
        .skills
        .iter()
        .map(|s| s.id.clone())
        .collect();
    let day = jiff::civil::date(2026, 1, 1);
    let after = |days: i64| day.checked_add(jiff::Span::new().days(days)).unwrap();
    let action = |number: usize| Action {
        skills: vec![skills[number % skills.len()].clone()],
        members: members[number % 100..number % 100 + 20].to_vec(),
        owner: Some(Owner::Member(members[number % members.len()])),
        due: Some(after(number as i64)),
        ..Action::named(
            format!("Action number {number}"),
            ActionKind::Practice,
            ActionSide::Both,
            0.1,
        )
    };
    let measure = |number: usize| Measure {
        baseline: Some(50.0),
        start: Some(day),
        target: Some(70.0),
        due: Some(after(400)),
        readings: (0..200)
            .map(|turn| Reading {
                date: after(turn),
                value: 50.0 + turn as f64 / 20.0,
            })
            .collect(),
        ..Measure::named(format!("Measure number {number}"))
    };
    let goal = |number: u32| Goal {
        measure: Some(Id::new(number)),
        ..Goal::named(format!("Goal number {number}"))
    };
    let measures = (1..=50).map(|number| AgendaEdit::AddMeasure(measure(number)));
    let goals = (1..=50).map(|number| AgendaEdit::AddGoal(goal(number)));
    let actions = (0..500).map(|number| AgendaEdit::AddAction(Box::new(action(number))));
    let edits = measures.chain(goals).chain(actions).map(Edit::from);
    let mut plan = edits.fold(plain.clone(), |plan, edit| plan.apply(&edit).unwrap());
    for turn in 0..30 {
        // No two snapshots are alike.
        let member = members[turn * 5];
        let level = Level::new(1 + turn as u8 % 5);
        let edits = [
            Edit::Rate {
                member,
                skill: turn % 19,
                level,
            },
            SnapshotEdit::Take {
                name: format!("Month {turn}"),
                date: after(turn as i64 * 30),
            }
            .into(),
        ];
        plan = edits
            .iter()
            .fold(plan, |plan, edit| plan.apply(edit).unwrap());
    }
    plan
}

/// The findings of teams in which hardly two members are rated alike.
fn findings() {
    let [mut small, mut large] = [12, 10_000].map(|members| {
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
fn open(members: usize, level: impl FnMut() -> u32) -> Stage {
    let mut stage = Stage::with_plan(&format::write(&team(members, level)));
    stage.harness.set_size(WINDOW);
    stage.harness.run();
    stage.click("Courage of Member number 1");
    stage.harness.hover_at(eframe::egui::pos2(500.0, 500.0));
    stage.harness.run();
    stage
}

/// A team of so many members, all rated, each time as `level` says.
fn team(members: usize, mut level: impl FnMut() -> u32) -> Plan {
    let content = Content::built_in().unwrap();
    let skills = content.default_framework().skills.clone();
    let members: Vec<_> = (1..=members)
        .map(|id| {
            let ratings = skills.iter();
            let ratings: Vec<_> = ratings
                .map(|skill| format!("{:?}: {}", skill.id, level()))
                .collect();
            let ratings = ratings.join(", ");
            format!("(id: {id}, name: \"Member number {id}\", ratings: {{{ratings}}})")
        })
        .collect();
    let owned = content.responsibilities().iter();
    let owner = members.len();
    let owned = owned.map(|row| format!("(responsibility: {:?}, owner: member({owner}))", row.id));
    let owned = owned.collect::<Vec<_>>().join(", ");
    let members = members.join(",\n");
    let text = format!(
        "(format: 4, title: \"Bench\", framework: \"core\", responsibilities: [{owned}], \
         members: [{members}])"
    );
    format::read(text.as_bytes(), &content).unwrap().plan
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
