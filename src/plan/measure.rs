//! Outcome measures: numbers by which a team sees whether things get better.

use jiff::civil::Date;
use serde::Deserialize;

use super::{Id, Item, PlanError};

/// Identifies a measure within its plan.
pub type MeasureId = Id<Measure>;

/// Which way a measure is to go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// The higher the better.
    #[default]
    Higher,
    /// The lower the better.
    Lower,
}

impl Better {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Higher, Self::Lower];

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
        }
    }

    /// By how much `value` is better than `other`; below 0 when it is worse.
    #[must_use]
    pub fn gain(self, value: f64, other: f64) -> f64 {
        match self {
            Self::Higher => value - other,
            Self::Lower => other - value,
        }
    }
}

/// What a measure was on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The day.
    pub date: Date,
    /// The value in the measure's unit; finite.
    pub value: f64,
}

/// A number that is read from time to time.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Identifies the measure within the plan.
    pub id: MeasureId,
    /// Id of the content's measure that it was made from; none for an own one. A plan does not
    /// know which there are.
    pub template: Option<String>,
    /// Name for people; never blank.
    pub name: String,
    /// The unit of its values, such as `%`; may be empty.
    pub unit: String,
    /// Which way it is to go.
    pub better: Better,
    /// Where it started; finite.
    pub baseline: Option<f64>,
    /// The day of the baseline, from which the straight path to the target begins.
    pub start: Option<Date>,
    /// What it is to reach; finite.
    pub target: Option<f64>,
    /// The day by which it is to reach that.
    pub due: Option<Date>,
    /// What was read, in the order of days, one reading a day.
    pub readings: Vec<Reading>,
}

impl Measure {
    /// No measure holds more readings.
    pub const MOST_READINGS: usize = 10_000;

    /// A measure of which only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            id: Id::new(0),
            template: None,
            name: name.into(),
            unit: String::new(),
            better: Better::default(),
            baseline: None,
            start: None,
            target: None,
            due: None,
            readings: Vec::new(),
        }
    }

    /// The last reading up to a day.
    #[must_use]
    pub fn latest(&self, today: Date) -> Option<Reading> {
        let readings = self.readings.iter().rev();
        readings.copied().find(|reading| reading.date <= today)
    }

    /// Where the straight path from the baseline to the target is on a day: the baseline before
    /// it starts, the target once it is due. None where one of the four is missing, or where the
    /// path would end before it starts.
    #[must_use]
    pub fn path_on(&self, day: Date) -> Option<f64> {
        let (baseline, target) = (self.baseline?, self.target?);
        let (start, due) = (self.start?, self.due?);
        if due < start {
            return None;
        }
        let days = |from: Date, to: Date| f64::from((to - from).get_days());
        let share = if day >= due {
            1.0
        } else {
            (days(start, day) / days(start, due)).max(0.0)
        };
        // Exact at both ends, and finite whatever the two are.
        Some(baseline * (1.0 - share) + target * share)
    }

    pub(super) fn set(&mut self, detail: &MeasureDetail) {
        match detail {
            MeasureDetail::Name(name) => self.name.clone_from(name),
            MeasureDetail::Unit(unit) => self.unit.clone_from(unit),
            MeasureDetail::Better(better) => self.better = *better,
            MeasureDetail::Baseline(baseline) => self.baseline = *baseline,
            MeasureDetail::Start(start) => self.start = *start,
            MeasureDetail::Target(target) => self.target = *target,
            MeasureDetail::Due(due) => self.due = *due,
        }
    }

    /// Notes what was read on a day, in place of an earlier reading of that day, or strikes it.
    pub(super) fn read(&mut self, date: Date, value: Option<f64>) {
        let place = self
            .readings
            .binary_search_by_key(&date, |reading| reading.date);
        match (place, value) {
            (Ok(place), None) => drop(self.readings.remove(place)),
            (Ok(place), Some(value)) => {
                if let Some(reading) = self.readings.get_mut(place) {
                    reading.value = value;
                }
            }
            (Err(place), Some(value)) => self.readings.insert(place, Reading { date, value }),
            (Err(_), None) => {}
        }
    }
}

impl Item for Measure {
    const MISSING: PlanError = PlanError::NoMeasure;

    fn id(&self) -> MeasureId {
        self.id
    }

    fn set_id(&mut self, id: MeasureId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        if self.name.trim().is_empty() {
            return Err(PlanError::BlankMeasure);
        }
        let values = self.readings.iter().map(|reading| reading.value);
        let mut values = values.chain(self.baseline).chain(self.target);
        if !values.all(f64::is_finite) {
            return Err(PlanError::NotFinite);
        }
        if self.readings.len() > Self::MOST_READINGS {
            return Err(PlanError::TooMany);
        }
        let in_order = |one: &Reading, next: &Reading| one.date < next.date;
        if !self.readings.is_sorted_by(in_order) {
            return Err(PlanError::ReadingOrder);
        }
        Ok(())
    }
}

/// A change of one detail of a [`Measure`].
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureDetail {
    /// Another name; must not be blank.
    Name(String),
    /// Another unit.
    Unit(String),
    /// Which way it is to go.
    Better(Better),
    /// Where it started.
    Baseline(Option<f64>),
    /// The day of the baseline.
    Start(Option<Date>),
    /// What it is to reach.
    Target(Option<f64>),
    /// The day by which it is to reach that.
    Due(Option<Date>),
}
