//! How long each form of the summary takes for a team of 1,000, beside summing it up without
//! writing anything, and how large it gets.
//!
//! `cargo bench --bench summary`. The ratios to the summing up, taken turn by turn in one run, are
//! printed.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark that meets the unexpected has failed"
)]

use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

use evenkeel::{
    balance::{Balance, findings},
    content::Content,
    plan::{Edit, Level, Newcomer, Plan, Profile, Ratings},
    report::{self, Fonts, Form, Options, Pace, Preset, Selection, Summary},
};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 21);
const MEMBERS: u32 = 1_000;
const TURNS: usize = 5;

/// Numbers that vary without chance.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % end
    }
}

fn team(content: &Content) -> Plan {
    let framework = content.default_framework();
    let mut numbers = Numbers(20_261_121);
    let newcomer = |number: u32| {
        let mut ratings = Ratings::unrated(framework.skills.len());
        for skill in 0..framework.skills.len() {
            let level = u8::try_from(numbers.below(6)).unwrap();
            assert!(ratings.set(skill, Level::new(level)));
        }
        Newcomer {
            profile: Profile::named(format!("Member {number}")),
            ratings,
        }
    };
    let members = Edit::AddMembers {
        framework: Arc::clone(&framework),
        members: (0..MEMBERS).map(newcomer).collect(),
    };
    let growth = Edit::Situation(Some("growth".to_owned()));
    let plan = Plan::new("Large", framework);
    plan.apply(&members).unwrap().apply(&growth).unwrap()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = black_box(work());
    (done, start.elapsed())
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn main() {
    let content = findings::load().unwrap();
    let plan = team(&content);
    let balance = Balance::of(&plan, &content);
    let fonts = Fonts::bundled();
    let cases = Form::ALL.into_iter().flat_map(|form| {
        let selections = [
            (Preset::Board, Preset::Board.selection()),
            (Preset::Full, Selection::default()),
        ];
        selections.map(|(preset, selection)| (form, preset, selection))
    });
    for (form, preset, selection) in cases {
        let options = Options {
            selection,
            charts: form.has_charts(),
            hide_names: false,
            as_of: TODAY,
        };
        let plain = Options {
            charts: false,
            ..options.clone()
        };
        let sum_up = |options| Summary::of(&plan, &balance, &content, options);
        let mut turns = Vec::new();
        let mut size = 0;
        for _ in 0..TURNS {
            let (_, base) = timed(|| sum_up(&plain));
            let (bytes, all) = timed(|| {
                let mut go_on = |_| true;
                let summary = sum_up(&options);
                report::write(form, &summary, &fonts, &mut Pace::new(&mut go_on)).unwrap()
            });
            size = bytes.len();
            turns.push((base, all));
        }
        let (base, all): (Vec<_>, Vec<_>) = turns.into_iter().unzip();
        let (base, all) = (middle(base), middle(all));
        println!(
            "{:>5} {:>5}: {:8.1} ms, {:6.1} × summing up, {:8} kB",
            form.ending(),
            preset.id(),
            all.as_secs_f64() * 1e3,
            all.as_secs_f64() / base.as_secs_f64(),
            size.div_ceil(1_000)
        );
    }
}
