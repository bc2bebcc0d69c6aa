//! How large everything in the window is shown.

use serde::{Deserialize, Serialize};

/// A share of the ordinary size, in percent: one of a few steps from 100 to 200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Zoom(u16);

/// The steps, in percent.
const STEPS: [u16; 6] = [100, 110, 125, 150, 175, 200];

impl Zoom {
    /// All steps, the ordinary size first.
    pub const ALL: [Self; STEPS.len()] = {
        let [a, b, c, d, e, f] = STEPS;
        [Self(a), Self(b), Self(c), Self(d), Self(e), Self(f)]
    };

    /// In percent.
    #[must_use]
    pub fn percent(self) -> u16 {
        self.0
    }

    /// As a factor.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// One step larger; none at the largest.
    #[must_use]
    pub fn larger(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.0 > self.0)
    }

    /// One step smaller; none at the ordinary size.
    #[must_use]
    pub fn smaller(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| step.0 < self.0)
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

/// The nearest step below, since preferences may have been written by hand.
impl From<u16> for Zoom {
    fn from(percent: u16) -> Self {
        let mut steps = Self::ALL.into_iter().rev();
        steps.find(|step| step.0 <= percent).unwrap_or_default()
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_up_and_down_between_100_and_200_percent() {
        let up: Vec<_> =
            std::iter::successors(Some(Zoom::default()), |zoom| zoom.larger()).collect();
        let mut down: Vec<_> =
            std::iter::successors(Some(Zoom(200)), |zoom| zoom.smaller()).collect();
        down.reverse();
        assert_eq!(up, Zoom::ALL);
        assert_eq!(down, Zoom::ALL);
    }

    #[test]
    fn any_number_becomes_a_step() {
        for (percent, step) in [(0, 100), (99, 100), (130, 125), (200, 200), (u16::MAX, 200)] {
            assert_eq!(Zoom::from(percent).percent(), step, "{percent}");
        }
    }
}
