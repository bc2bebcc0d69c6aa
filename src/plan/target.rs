//! What counts as balance: the band of the tilt and the floors of the two sides.

use serde::Deserialize;

use super::{Family, PlanError};

/// The wanted interval of the team's tilt (Lead − Manage), both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Lower end, −4 to 4.
    pub low: f64,
    /// Upper end, −4 to 4, not below `low`.
    pub high: f64,
}

impl Band {
    /// The tilt can be no further from 0 than this.
    pub const LIMIT: f64 = 4.0;

    /// Checks that both ends are on the scale and in order.
    ///
    /// # Errors
    /// [`PlanError::BandRange`] or [`PlanError::BandOrder`].
    pub fn check(self) -> Result<Self, PlanError> {
        let on_scale = |end: f64| end.abs() <= Self::LIMIT;
        if !on_scale(self.low) || !on_scale(self.high) {
            return Err(PlanError::BandRange);
        }
        if self.low <= self.high {
            Ok(self)
        } else {
            Err(PlanError::BandOrder)
        }
    }
}

/// The least acceptable team values of the two sides.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floors {
    /// Least acceptable Lead, 1 to 5.
    pub lead: f64,
    /// Least acceptable Manage, 1 to 5.
    pub manage: f64,
}

impl Floors {
    /// The floor of a side; shared functions have none.
    #[must_use]
    pub fn of(&self, family: Family) -> Option<f64> {
        match family {
            Family::Lead => Some(self.lead),
            Family::Manage => Some(self.manage),
            Family::Shared => None,
        }
    }

    /// Checks that both floors are on the rating scale.
    ///
    /// # Errors
    /// [`PlanError::FloorRange`].
    pub fn check(self) -> Result<Self, PlanError> {
        let on_scale = |floor: f64| (1.0..=5.0).contains(&floor);
        if on_scale(self.lead) && on_scale(self.manage) {
            Ok(self)
        } else {
            Err(PlanError::FloorRange)
        }
    }
}
