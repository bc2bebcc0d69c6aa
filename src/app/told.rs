//! Slow work that is told of while it runs: after a second, with a way to give it up where that is
//! safe.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Duration,
};

/// Quicker work is not told of, in seconds.
const AFTER: f64 = 1.0;

const RUNS: u8 = 0;
const GIVEN_UP: u8 = 1;
const SETTLED: u8 = 2;

/// Whether work goes on: shared between the window, which may give it up, and the thread, which at
/// some point can no longer go back.
#[derive(Clone, Default)]
pub(super) struct Course(Arc<Shared>);

/// What the window and the thread share.
#[derive(Default)]
struct Shared {
    state: AtomicU8,
    /// How much is done, in percent; none of it where that is not known.
    percent: AtomicU8,
    /// Wakes the window when more is done.
    wake: Option<Box<dyn Fn() + Send + Sync>>,
}

impl Course {
    /// A course that wakes the window when more is done.
    pub(super) fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(Shared {
            wake: Some(Box::new(wake)),
            ..Shared::default()
        }))
    }

    /// Notes how much is done, 0 to 1; false when the work was given up.
    pub(super) fn reach(&self, share: f32) -> bool {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it lies between 0 and 100"
        )]
        let percent = (share.clamp(0.0, 1.0) * 100.0) as u8;
        let before = self.0.percent.fetch_max(percent, Ordering::Relaxed);
        if percent > before
            && let Some(wake) = &self.0.wake
        {
            wake();
        }
        self.0.state.load(Ordering::SeqCst) != GIVEN_UP
    }

    /// How much is done, in percent, where that is known.
    fn percent(&self) -> Option<u8> {
        let percent = self.0.percent.load(Ordering::Relaxed);
        (percent > 0).then_some(percent)
    }

    /// Gives the work up; false when it can no longer go back.
    fn give_up(&self) -> bool {
        self.turn(GIVEN_UP)
    }

    /// Goes on to what cannot be taken back, such as writing a file; false when the work was given
    /// up before.
    pub(super) fn settle(&self) -> bool {
        self.turn(SETTLED)
    }

    fn turn(&self, to: u8) -> bool {
        let order = Ordering::SeqCst;
        let state = &self.0.state;
        state.compare_exchange(RUNS, to, order, order).is_ok()
    }
}

/// Work that is running.
struct Running {
    id: u64,
    /// What it does, in words.
    says: String,
    /// When it was first seen to run, in seconds of the window's clock.
    since: Option<f64>,
    /// None where it cannot be given up.
    course: Option<Course>,
}

/// A line that tells of work.
pub(super) struct Told<'a> {
    pub(super) id: u64,
    pub(super) says: &'a str,
    /// How much is done, in percent, where that is known.
    pub(super) percent: Option<u8>,
    /// Whether it can be given up.
    pub(super) can_end: bool,
}

/// The work that is running, the latest last.
#[derive(Default)]
pub(super) struct Works {
    running: Vec<Running>,
    last_id: u64,
}

impl Works {
    /// Notes that work begins; returns its id.
    pub(super) fn begin(&mut self, says: String, course: Option<Course>) -> u64 {
        self.last_id += 1;
        self.running.push(Running {
            id: self.last_id,
            says,
            since: None,
            course,
        });
        self.last_id
    }

    /// Notes that work has ended; false when it was given up before.
    pub(super) fn end(&mut self, id: u64) -> bool {
        let before = self.running.len();
        self.running.retain(|work| work.id != id);
        self.running.len() < before
    }

    /// Gives work up, where it still can be.
    pub(super) fn give_up(&mut self, id: u64) {
        self.running.retain(|work| {
            let course = work.course.as_ref().filter(|_| work.id == id);
            !course.is_some_and(Course::give_up)
        });
    }

    /// How long until there is something new to tell; none when nothing is to come.
    pub(super) fn tick(&mut self, now: f64) -> Option<Duration> {
        let waits = self.running.iter_mut().map(|work| {
            let since = *work.since.get_or_insert(now);
            since + AFTER - now
        });
        let next = waits.filter(|wait| *wait > 0.0).reduce(f64::min)?;
        Some(Duration::from_secs_f64(next))
    }

    /// The work that has been running for so long that it is told of.
    pub(super) fn told(&self, now: f64) -> Vec<Told<'_>> {
        let is_long = |work: &&Running| work.since.is_some_and(|since| now >= since + AFTER);
        let long = self.running.iter().filter(is_long);
        long.map(|work| Told {
            id: work.id,
            says: &work.says,
            percent: work.course.as_ref().and_then(Course::percent),
            can_end: work.course.is_some(),
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_given_up_or_settled_but_never_both() {
        let course = Course::default();
        assert!(course.give_up());
        assert!(!course.settle());
        let course = Course::default();
        assert!(course.settle());
        assert!(!course.give_up());
    }

    #[test]
    fn work_tells_how_much_is_done_and_hears_whether_it_was_given_up() {
        let woken = Arc::new(AtomicU8::new(0));
        let count = Arc::clone(&woken);
        let course = Course::new(move || {
            count.fetch_add(1, Ordering::Relaxed);
        });
        assert_eq!(course.percent(), None);
        for share in [0.25, 0.251, 0.5] {
            assert!(course.reach(share));
        }
        assert_eq!(course.percent(), Some(50));
        assert_eq!(woken.load(Ordering::Relaxed), 2, "once for each percent");
        assert!(course.give_up());
        assert!(!course.reach(0.75));
    }

    #[test]
    fn only_work_that_takes_long_is_told_of() {
        let mut works = Works::default();
        let quick = works.begin("quick".into(), None);
        assert_eq!(works.tick(5.0), Some(Duration::from_secs(1)));
        assert!(works.told(5.5).is_empty());
        assert!(works.end(quick));
        let slow = works.begin("slow".into(), Some(Course::default()));
        works.tick(6.0);
        assert_eq!(works.tick(7.5), None, "nothing more to come");
        let told: Vec<_> = works.told(7.5).iter().map(|work| work.id).collect();
        assert_eq!(told, [slow]);
        works.give_up(slow);
        assert!(works.told(7.5).is_empty());
        assert!(!works.end(slow), "its result is no longer wanted");
    }
}
