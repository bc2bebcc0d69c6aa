//! How a measure does: its last reading held against the baseline and the straight path to the
//! target.

use jiff::civil::Date;

use super::{at_least, below};
use crate::plan::Measure;

/// How a measure does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Nothing was read yet.
    NoReading,
    /// It is worse than its baseline.
    WrongWay,
    /// It is short of the straight path to its target.
    Behind,
    /// It is neither of these, nor there yet.
    OnItsWay,
    /// It is as good as its target, or better.
    Reached,
}

impl Outcome {
    /// How a measure does by its last reading up to `today`, held against the path on the day of
    /// that reading. None where it has neither a baseline nor a target that it meets.
    ///
    /// It is behind when it is short of the path by more than the share `slack` of the way from
    /// baseline to target. Without a path, it only has to be no worse than the baseline.
    #[must_use]
    pub fn of(measure: &Measure, today: Date, slack: f64) -> Option<Self> {
        let Some(reading) = measure.latest(today) else {
            return Some(Self::NoReading);
        };
        let gain = |over: f64| measure.better.gain(reading.value, over);
        let span = measure.baseline.zip(measure.target);
        let allowed = span.map(|(baseline, target)| slack * (target - baseline).abs());
        let path = measure.path_on(reading.date).zip(allowed);
        if measure.baseline.is_some_and(|from| below(gain(from), 0.0)) {
            Some(Self::WrongWay)
        } else if path.is_some_and(|(path, allowed)| below(gain(path), -allowed)) {
            Some(Self::Behind)
        } else if measure.target.is_some_and(|to| at_least(gain(to), 0.0)) {
            Some(Self::Reached)
        } else {
            measure.baseline.map(|_| Self::OnItsWay)
        }
    }

    /// Stable name in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoReading => "no_reading",
            Self::WrongWay => "wrong_way",
            Self::Behind => "behind",
            Self::OnItsWay => "on_its_way",
            Self::Reached => "reached",
        }
    }

    /// Name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoReading => "No reading yet",
            Self::WrongWay => "Wrong way",
            Self::Behind => "Behind",
            Self::OnItsWay => "On its way",
            Self::Reached => "Reached",
        }
    }
}

#[cfg(test)]
mod tests;
