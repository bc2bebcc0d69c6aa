use jiff::civil::date;

use super::*;
use crate::plan::{Better, Reading};

/// More than this share of the way behind the path.
const SLACK: f64 = 0.1;

/// From 50 on 1 January 2026 to a target on 1 January 2027, which is 365 days on.
fn measure(better: Better, target: f64, readings: &[(Date, f64)]) -> Measure {
    Measure {
        better,
        baseline: Some(50.0),
        start: Some(date(2026, 1, 1)),
        target: Some(target),
        due: Some(date(2027, 1, 1)),
        readings: readings
            .iter()
            .map(|(date, value)| Reading {
                date: *date,
                value: *value,
            })
            .collect(),
        ..Measure::named("Deadlines met")
    }
}

fn outcome(measure: &Measure) -> Option<Outcome> {
    Outcome::of(measure, date(2026, 12, 31), SLACK)
}

#[test]
fn a_measure_is_behind_only_beyond_a_tenth_of_the_way() {
    // 73 of 365 days are a fifth of the way: the path is at 58 of 50 to 90, and 54 is a tenth of
    // 40 below it.
    let day = date(2026, 3, 15);
    let check = |better, target, value, expected| {
        let measure = measure(better, target, &[(day, value)]);
        assert_eq!(outcome(&measure), Some(expected), "{better:?} {value}");
    };
    check(Better::Higher, 90.0, 49.9, Outcome::WrongWay);
    check(Better::Higher, 90.0, 50.0, Outcome::Behind);
    check(Better::Higher, 90.0, 53.9, Outcome::Behind);
    check(Better::Higher, 90.0, 54.0, Outcome::OnItsWay);
    check(Better::Higher, 90.0, 58.0, Outcome::OnItsWay);
    check(Better::Higher, 90.0, 89.9, Outcome::OnItsWay);
    check(Better::Higher, 90.0, 90.0, Outcome::Reached);
    // The same downwards: 42 on the path, 46 a tenth of the way above it.
    check(Better::Lower, 10.0, 50.1, Outcome::WrongWay);
    check(Better::Lower, 10.0, 46.1, Outcome::Behind);
    check(Better::Lower, 10.0, 46.0, Outcome::OnItsWay);
    check(Better::Lower, 10.0, 9.0, Outcome::Reached);
}

#[test]
fn the_path_counts_on_the_day_of_the_last_reading_up_to_today() {
    let mut readings = vec![(date(2026, 3, 15), 56.0)];
    // At the end of the year 56 would be behind, but it was read when it was not.
    let check = |readings: &[(Date, f64)], expected| {
        let measure = measure(Better::Higher, 90.0, readings);
        assert_eq!(outcome(&measure), Some(expected), "{readings:?}");
    };
    check(&[], Outcome::NoReading);
    check(&readings, Outcome::OnItsWay);
    readings.push((date(2026, 12, 30), 56.0));
    check(&readings, Outcome::Behind);
    readings.push((date(2026, 12, 31), 92.0));
    check(&readings, Outcome::Reached);
    readings.push((date(2027, 1, 1), 10.0));
    check(&readings, Outcome::Reached);
    check(&readings[3..], Outcome::NoReading);
}

#[test]
fn what_is_missing_says_nothing_about_a_measure() {
    let given = measure(Better::Higher, 90.0, &[(date(2026, 12, 1), 51.0)]);
    let check = |change: fn(&mut Measure), expected| {
        let mut measure = given.clone();
        change(&mut measure);
        assert_eq!(outcome(&measure), expected, "{measure:?}");
    };
    check(|_| {}, Some(Outcome::Behind));
    check(|measure| measure.start = None, Some(Outcome::OnItsWay));
    check(|measure| measure.due = None, Some(Outcome::OnItsWay));
    check(|measure| measure.target = None, Some(Outcome::OnItsWay));
    check(|measure| measure.baseline = None, None);
    let reached = |measure: &mut Measure| {
        measure.baseline = None;
        measure.target = Some(51.0);
    };
    check(reached, Some(Outcome::Reached));
}
