//! How long it takes to judge a team of 10,000: its values, and all findings, beside a bare pass
//! over the same ratings.
//!
//! `cargo bench --bench judgement`. The ratio to the bare pass, which only adds the ratings up, is
//! printed at the end.

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

use criterion::{Criterion, criterion_group, criterion_main};
use evenkeel::{
    balance::{Balance, Inputs, Margin, findings},
    content::Content,
    plan::{Edit, Emphasis, Level, Newcomer, Plan, Profile, Ratings, Tier},
};
use jiff::civil::{Date, date};

const MEMBERS: u32 = 10_000;
const TODAY: Date = date(2026, 11, 21);

/// A team whose ratings, tiers and spans vary, so that all kinds of findings occur.
fn team(content: &Content) -> Plan {
    let framework = content.default_framework();
    let mut seed: u32 = 20_261_121;
    let mut below = |end: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % end
    };
    let members = (0..MEMBERS)
        .map(|number| {
            let mut ratings = Ratings::unrated(framework.skills.len());
            for skill in 0..framework.skills.len() {
                let level = u8::try_from(below(6)).unwrap();
                assert!(ratings.set(skill, Level::new(level)));
            }
            let tier = if below(20) == 0 {
                Tier::Executive
            } else {
                Tier::Contributor
            };
            let emphasis = if below(4) == 0 {
                Emphasis::Unset
            } else {
                Emphasis::Manage
            };
            Newcomer {
                profile: Profile {
                    tier,
                    emphasis,
                    direct_reports: below(12),
                    trained: Some(below(2) == 0),
                    emerging: below(10) == 0,
                    ..Profile::named(format!("Member {number}"))
                },
                ratings,
            }
        })
        .collect();
    Plan::new("", Arc::clone(&framework))
        .apply(&Edit::AddMembers { framework, members })
        .unwrap()
        .apply(&Edit::Situation(Some("change".to_owned())))
        .unwrap()
        .apply(&Edit::NextSituation(Some("routine".to_owned())))
        .unwrap()
}

/// Adds all ratings up: the least that any look at them costs.
fn bare_pass(plan: &Plan) -> u64 {
    let members = plan.members().iter();
    let ratings = members.flat_map(|member| member.ratings.iter());
    ratings.flatten().map(|level| u64::from(level.get())).sum()
}

/// Values and findings.
fn judge(plan: &Plan, content: &Content) -> usize {
    let balance = Balance::of(plan, content);
    let found = findings::of(&Inputs {
        plan,
        balance: &balance,
        content,
        today: TODAY,
    });
    found.iter().map(|finding| finding.hits.len()).sum()
}

fn bench(criterion: &mut Criterion) {
    let content = findings::load().unwrap();
    let plan = team(&content);
    let balance = Balance::of(&plan, &content);
    let mut group = criterion.benchmark_group("10,000 members");
    group.bench_function("bare pass", |b| b.iter(|| bare_pass(black_box(&plan))));
    group.bench_function("values", |b| {
        b.iter(|| Balance::of(black_box(&plan), &content));
    });
    group.bench_function("values and findings", |b| {
        b.iter(|| judge(black_box(&plan), &content));
    });
    group.bench_function("margin", |b| {
        b.iter(|| Margin::of(black_box(&plan), &balance, &content));
    });
    group.finish();
    ratio(&plan, &content);
}

/// The ratio of judging to the bare pass, turn by turn in one run.
fn ratio(plan: &Plan, content: &Content) {
    const TURNS: usize = 41;
    let time = |work: &dyn Fn()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let mut turns: Vec<(Duration, Duration)> = (0..TURNS)
        .map(|_| {
            let bare = time(&|| {
                black_box(bare_pass(black_box(plan)));
            });
            let judged = time(&|| {
                black_box(judge(black_box(plan), content));
            });
            (bare, judged)
        })
        .collect();
    turns.sort_by(|(a, b), (c, d)| {
        let ratio = |bare: &Duration, judged: &Duration| judged.as_secs_f64() / bare.as_secs_f64();
        ratio(a, b).total_cmp(&ratio(c, d))
    });
    let (bare, judged) = turns.get(TURNS / 2).copied().unwrap_or_default();
    println!(
        "median of {TURNS} turns: bare pass {bare:.2?}, values and findings {judged:.2?}, ratio {:.1}; \
         {} conclusions",
        judged.as_secs_f64() / bare.as_secs_f64(),
        judge(plan, content),
    );
}

criterion_group!(benches, bench);
criterion_main!(benches);
