//! Ratings: how well a behaviour is shown today, on a scale of five levels.

use std::num::NonZeroU8;

use super::Framework;

/// A rating from 1 to 5. "Not rated" is the absence of a level, never a zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(NonZeroU8);

impl Level {
    /// The lowest level.
    pub const MIN: u8 = 1;
    /// The highest level.
    pub const MAX: u8 = 5;

    /// The level with this number, when it is one of 1 to 5.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        (number <= Self::MAX)
            .then(|| NonZeroU8::new(number))
            .flatten()
            .map(Self)
    }

    /// The number, 1 to 5.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0.get()
    }

    /// The five levels, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (Self::MIN..=Self::MAX).filter_map(Self::new)
    }
}

impl From<Level> for f64 {
    fn from(level: Level) -> Self {
        Self::from(level.get())
    }
}

/// One member's agreed ratings, one place a skill in framework order.
///
/// Agreed ratings drive the scores. Ratings by single sources (self, peer, direct report,
/// supervisor) are to stand beside them, not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings(Vec<Option<Level>>);

impl FromIterator<Option<Level>> for Ratings {
    fn from_iter<T: IntoIterator<Item = Option<Level>>>(levels: T) -> Self {
        Self(levels.into_iter().collect())
    }
}

impl Ratings {
    /// No rating at all, for a framework of `skills` skills.
    #[must_use]
    pub fn unrated(skills: usize) -> Self {
        Self(vec![None; skills])
    }

    /// The level of the skill at this position; none when unrated or outside the framework.
    #[must_use]
    pub fn get(&self, skill: usize) -> Option<Level> {
        self.0.get(skill).copied().flatten()
    }

    /// Rates or clears a skill; false when the framework has no such position.
    #[must_use]
    pub fn set(&mut self, skill: usize, level: Option<Level>) -> bool {
        let Some(place) = self.0.get_mut(skill) else {
            return false;
        };
        *place = level;
        true
    }

    /// All places in framework order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<Level>> {
        self.0.iter().copied()
    }

    /// The number of skills that carry a rating.
    #[must_use]
    pub fn rated(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// The number of places, rated or not.
    #[must_use]
    pub fn places(&self) -> usize {
        self.0.len()
    }

    /// The same ratings laid out for another framework; skills are matched by id.
    ///
    /// Ratings of skills that `to` does not have are dropped, so callers check
    /// [`Framework::covers`] first.
    #[must_use]
    pub fn moved(&self, from: &Framework, to: &Framework) -> Self {
        Self(
            to.skills
                .iter()
                .map(|skill| from.position(&skill.id).and_then(|place| self.get(place)))
                .collect(),
        )
    }
}
