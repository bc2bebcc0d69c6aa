//! What a team says of itself beside its ratings: its style, and the symptoms it sees.

use std::collections::BTreeMap;

use super::{Plan, PlanError};

/// Where a team stands between the two poles of a dimension: from −2, the pole of managing, to 2,
/// the pole of leading. Neither is the better one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lean(i8);

impl Lean {
    /// The pole of managing.
    pub const MIN: i8 = -2;
    /// The pole of leading.
    pub const MAX: i8 = 2;

    /// The place with this number, when it is one of −2 to 2.
    #[must_use]
    pub fn new(number: i8) -> Option<Self> {
        (Self::MIN..=Self::MAX)
            .contains(&number)
            .then_some(Self(number))
    }

    /// The number, −2 to 2.
    #[must_use]
    pub fn get(self) -> i8 {
        self.0
    }

    /// The five places, that of managing first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (Self::MIN..=Self::MAX).map(Self)
    }
}

/// Of which style a value of the profile tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// As it is.
    Now,
    /// As it is to be.
    Wanted,
}

/// A team's style in one dimension.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stance {
    /// As it is.
    pub now: Option<Lean>,
    /// As it is to be.
    pub wanted: Option<Lean>,
}

impl Moment {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Now, Self::Wanted];
}

impl Stance {
    /// One of the two.
    #[must_use]
    pub fn at(self, moment: Moment) -> Option<Lean> {
        match moment {
            Moment::Now => self.now,
            Moment::Wanted => self.wanted,
        }
    }
}

/// Whether a team sees a symptom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sighting {
    /// It does.
    Seen,
    /// It does not.
    NotSeen,
    /// Opinions differ.
    Unsure,
}

impl Sighting {
    /// Every answer, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Seen, Self::NotSeen, Self::Unsure];

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::NotSeen => "not_seen",
            Self::Unsure => "unsure",
        }
    }
}

/// What a team says of itself; a plan does not know which dimensions and symptoms there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelfImage {
    /// The style by the id of the dimension; none stands here without a value.
    pub style: BTreeMap<String, Stance>,
    /// The symptoms by the id of the risk, those that were answered.
    pub symptoms: BTreeMap<String, Sighting>,
}

impl SelfImage {
    /// The mean of the style as it is, −2 to 2; none where nothing was said.
    #[must_use]
    pub fn mean_style(&self) -> Option<f64> {
        self.mean_style_at(Moment::Now)
    }

    /// The mean of the style as it is or as it is wanted, −2 to 2; none where nothing was said.
    #[must_use]
    pub fn mean_style_at(&self, moment: Moment) -> Option<f64> {
        let said = self.style.values().filter_map(|stance| stance.at(moment));
        let (count, sum) = said.fold((0_u32, 0.0), |(count, sum), lean| {
            (count + 1, sum + f64::from(lean.get()))
        });
        (count > 0).then(|| sum / f64::from(count))
    }

    /// Checks what is said.
    pub(super) fn check(&self) -> Result<(), PlanError> {
        let mut ids = self.style.keys().chain(self.symptoms.keys());
        let says_something = self
            .style
            .values()
            .all(|stance| *stance != Stance::default());
        if ids.any(|id| id.trim().is_empty()) || !says_something {
            return Err(PlanError::BlankSelfImage);
        }
        Ok(())
    }
}

impl Plan {
    /// What the team says of itself.
    #[must_use]
    pub fn self_image(&self) -> &SelfImage {
        &self.0.self_image
    }

    pub(super) fn lean(&mut self, dimension: &str, moment: Moment, lean: Option<Lean>) {
        let style = &mut self.0.self_image.style;
        let mut stance = style.get(dimension).copied().unwrap_or_default();
        match moment {
            Moment::Now => stance.now = lean,
            Moment::Wanted => stance.wanted = lean,
        }
        if stance == Stance::default() {
            style.remove(dimension);
        } else {
            style.insert(dimension.to_owned(), stance);
        }
    }

    pub(super) fn sight(&mut self, symptom: &str, sighting: Option<Sighting>) {
        let symptoms = &mut self.0.self_image.symptoms;
        match sighting {
            Some(sighting) => {
                symptoms.insert(symptom.to_owned(), sighting);
            }
            None => {
                symptoms.remove(symptom);
            }
        }
    }
}
