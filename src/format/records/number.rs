//! Numbers, however they are written.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};

/// Any number.
#[derive(Clone, Copy)]
pub(in crate::format) enum Number {
    /// Written as a whole number.
    Whole(i128),
    /// Anything else: with a point, beyond all bounds, or no number at all (`NaN`).
    Real(f64),
}

impl Number {
    /// The number as `T`, when it was written as a whole number and fits.
    pub(in crate::format) fn whole<T: TryFrom<i128>>(self) -> Option<T> {
        match self {
            Self::Whole(number) => T::try_from(number).ok(),
            Self::Real(_) => None,
        }
    }

    /// The number, which may be infinite or `NaN`.
    pub(in crate::format) fn real(self) -> f64 {
        match self {
            // What a whole number loses here is far beyond every range that is checked.
            #[expect(clippy::cast_precision_loss)]
            Self::Whole(number) => number as f64,
            Self::Real(number) => number,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(number) => number.fmt(f),
            // Unlike `{}`, this keeps the point of 4.0 and does not spell 1e300 out.
            Self::Real(number) => write!(f, "{number:?}"),
        }
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::Whole(0)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Numbers;

        impl<'de> Visitor<'de> for Numbers {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_i64<E: Error>(self, number: i64) -> Result<Number, E> {
                Ok(Number::Whole(number.into()))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Number, E> {
                Ok(Number::Whole(number.into()))
            }

            fn visit_i128<E: Error>(self, number: i128) -> Result<Number, E> {
                Ok(Number::Whole(number))
            }

            fn visit_u128<E: Error>(self, number: u128) -> Result<Number, E> {
                Ok(Number::Whole(number.try_into().unwrap_or(i128::MAX)))
            }

            /// `Some(3)` is a 3, as it is where a number may be left out.
            fn visit_some<D: Deserializer<'de>>(self, inside: D) -> Result<Number, D::Error> {
                inside.deserialize_any(self)
            }

            fn visit_f64<E: Error>(self, number: f64) -> Result<Number, E> {
                Ok(Number::Real(number))
            }
        }

        deserializer.deserialize_any(Numbers)
    }
}
