//! Readings, and the path that a measure is to take.

use jiff::{
    ToSpan,
    civil::{Date, date},
};

use super::{
    agenda::{JULY, JUNE, apply, planned, reading},
    *,
};

#[test]
fn no_more_readings_are_taken_than_a_measure_has() {
    let days = (0..).map(|day: i32| JUNE + day.days());
    let read = |date| Reading { date, value: 1.0 };
    let mut full = Measure::named("M");
    full.readings = days.take(Measure::MOST_READINGS).map(read).collect();
    let plan = apply(three(), &[AgendaEdit::AddMeasure(full).into()]);
    let before = JUNE.yesterday().unwrap();
    let one_more = plan.apply(&reading(1, before, Some(1.0)));
    assert_eq!(one_more, Err(PlanError::TooMany));
    assert!(plan.apply(&reading(1, JUNE, Some(2.0))).is_ok());
}

#[test]
fn a_reading_finds_its_place_replaces_or_is_struck() {
    let both = [reading(1, JULY, Some(2.0)), reading(1, JUNE, Some(1.0))];
    let check = |then: Option<Edit>, expected: &[(Date, f64)]| {
        let plan = apply(planned(), &both);
        let plan = apply(plan, then.as_slice());
        let readings = plan.agenda().measures.at(0).unwrap().readings.iter();
        let readings: Vec<_> = readings.map(|one| (one.date, one.value)).collect();
        assert_eq!(readings, expected);
    };
    check(None, &[(JUNE, 1.0), (JULY, 2.0)]);
    let other = reading(1, JUNE, Some(3.0));
    check(Some(other), &[(JUNE, 3.0), (JULY, 2.0)]);
    check(Some(reading(1, JUNE, None)), &[(JULY, 2.0)]);
    let never_read = reading(1, date(2026, 6, 2), None);
    check(Some(never_read), &[(JUNE, 1.0), (JULY, 2.0)]);
}

#[test]
fn the_latest_reading_is_the_last_one_up_to_the_day() {
    let both = [reading(1, JULY, Some(2.0)), reading(1, JUNE, Some(1.0))];
    let plan = apply(planned(), &both);
    let measure = plan.agenda().measures.at(0).unwrap();
    let check = |day: Date, expected: Option<f64>| {
        let latest = measure.latest(day);
        assert_eq!(latest.map(|reading| reading.value), expected, "{day}");
    };
    check(JUNE.yesterday().unwrap(), None);
    check(JUNE, Some(1.0));
    check(JULY.yesterday().unwrap(), Some(1.0));
    check(JULY, Some(2.0));
    check(Date::MAX, Some(2.0));
}

/// A measure on its way from one value and day to another.
fn way(from: (f64, Date), to: (f64, Date)) -> Measure {
    Measure {
        baseline: Some(from.0),
        start: Some(from.1),
        target: Some(to.0),
        due: Some(to.1),
        ..Measure::named("M")
    }
}

#[test]
fn the_path_is_straight_from_the_baseline_to_the_target() {
    let check = |measure: &Measure, day: Date, expected: f64| {
        let value = measure.path_on(day).unwrap();
        assert!((value - expected).abs() < 1e-12, "{day}: {value}");
    };
    // From 27 February to 2 March there are 4 days in a leap year and 3 in any other.
    let leap = way((0.0, date(2028, 2, 27)), (8.0, date(2028, 3, 2)));
    check(&leap, date(2028, 2, 26), 0.0);
    check(&leap, date(2028, 2, 27), 0.0);
    check(&leap, date(2028, 2, 28), 2.0);
    check(&leap, date(2028, 2, 29), 4.0);
    check(&leap, date(2028, 3, 1), 6.0);
    check(&leap, date(2028, 3, 2), 8.0);
    check(&leap, date(2029, 1, 1), 8.0);
    let other = way((9.0, date(2027, 2, 27)), (0.0, date(2027, 3, 2)));
    check(&other, date(2027, 2, 28), 6.0);
    check(&other, date(2027, 3, 1), 3.0);
    let one_day = way((1.0, JUNE), (2.0, JUNE));
    check(&one_day, JUNE.yesterday().unwrap(), 1.0);
    check(&one_day, JUNE, 2.0);
}

#[test]
fn there_is_no_path_where_an_end_is_missing_or_comes_first() {
    let whole = way((1.0, JUNE), (2.0, JULY));
    let check = |spoil: fn(&mut Measure)| {
        let mut measure = whole.clone();
        spoil(&mut measure);
        for day in [JUNE, JULY, Date::MIN, Date::MAX] {
            assert!(whole.path_on(day).is_some(), "{day}");
            assert_eq!(measure.path_on(day), None, "{day}");
        }
    };
    check(|measure| measure.baseline = None);
    check(|measure| measure.target = None);
    check(|measure| measure.start = None);
    check(|measure| measure.due = None);
    check(|measure| measure.due = Some(date(2026, 5, 31)));
}

#[test]
fn the_path_reaches_its_ends_exactly_however_far_they_are_apart() {
    for (from, to) in [(0.1, 0.7), (f64::MAX, -f64::MAX), (1e300, 5e-324)] {
        let measure = way((from, JUNE), (to, JULY));
        assert_eq!(measure.path_on(JUNE), Some(from));
        assert_eq!(measure.path_on(JULY), Some(to));
        assert!(measure.path_on(date(2026, 6, 16)).unwrap().is_finite());
    }
}
