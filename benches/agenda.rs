//! How long it takes to see where planned actions lead, and to hold two states of a team against
//! each other, beside judging the same team as it is.
//!
//! `cargo bench --bench agenda`. The ratios to the values and findings of the team, taken turn by
//! turn in one run, are printed.

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
    balance::{Balance, Comparison, Forecast, Inputs, State, findings},
    content::Content,
    plan::{
        Action, ActionKind, ActionSide, AgendaEdit, Edit, Level, Newcomer, Plan, Profile, Ratings,
    },
};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 21);
const TURNS: usize = 21;

/// Numbers that vary without chance.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % end
    }
}

/// A team of so many, and for each action about a tenth of them but 50 at most, and 4 skills.
fn planned(content: &Content, members: u32, actions: u32) -> Plan {
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
    let team = Edit::AddMembers {
        framework: Arc::clone(&framework),
        members: (0..members).map(newcomer).collect(),
    };
    let growth = Edit::Situation(Some("growth".to_owned()));
    let plan = Plan::new("", Arc::clone(&framework));
    let plan = plan.apply(&team).unwrap().apply(&growth).unwrap();
    let people: Vec<_> = plan.members().iter().map(|member| member.id).collect();
    let mut numbers = Numbers(7);
    (0..actions).fold(plan, |plan, number| {
        let first = numbers.below(members) as usize;
        let many = people.len().div_ceil(10).min(50);
        let skill = numbers.below(15) as usize;
        let skills = framework.skills.iter().skip(skill).take(4);
        let title = format!("Action {number}");
        let action = Action {
            members: people.iter().skip(first).take(many).copied().collect(),
            skills: skills.map(|skill| skill.id.clone()).collect(),
            ..Action::named(title, ActionKind::Coaching, ActionSide::Both, 0.5)
        };
        let add = Edit::Agenda(AgendaEdit::AddAction(Box::new(action)));
        plan.apply(&add).unwrap()
    })
}

/// Values and findings of the team as it is.
fn judge(plan: &Plan, content: &Content) {
    let balance = Balance::of(plan, content);
    black_box(findings::of(&Inputs {
        plan,
        balance: &balance,
        content,
        today: TODAY,
    }));
}

fn time(work: impl Fn()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn measure(content: &Content, members: u32, actions: u32) {
    let plan = planned(content, members, actions);
    let balance = Balance::of(&plan, content);
    let forecast = || {
        black_box(Forecast::of(&plan, &balance, content, TODAY, |_| true));
    };
    // Two states of which the balances are known.
    let state = State {
        plan: &plan,
        balance: &balance,
    };
    let then = Forecast::of(&plan, &balance, content, TODAY, |_| true).balance;
    let after = State {
        plan: &plan,
        balance: &then,
    };
    let compare = || {
        black_box(Comparison::of(state, after, content, TODAY));
    };
    let turns: Vec<[f64; 3]> = (0..TURNS)
        .map(|_| {
            let times = [
                time(|| judge(black_box(&plan), content)),
                time(forecast),
                time(compare),
            ];
            times.map(|time| time.as_secs_f64())
        })
        .collect();
    let of = |ratio: fn(&[f64; 3]) -> f64| median(turns.iter().map(ratio).collect());
    println!(
        "{members} members, {actions} actions, median of {TURNS} turns: values and findings \
         {:.2} ms, forecast {:.2} times as long, comparison {:.2} times",
        of(|[judged, ..]| judged * 1e3),
        of(|[judged, forecast, _]| forecast / judged),
        of(|[judged, _, compared]| compared / judged),
    );
}

fn main() {
    let content = findings::load().unwrap();
    measure(&content, 200, 500);
    measure(&content, 10_000, 50);
}
