use jiff::{
    ToSpan,
    civil::{Date, date},
};

use super::*;
use crate::plan::{self, Reading};

const TODAY: Date = date(2026, 11, 21);

/// From 50 on 1 January to 70 % a hundred days later.
fn engagement(readings: &[(i64, f64)]) -> plan::Measure {
    let start = date(2026, 1, 1);
    let reading = |(day, value): &(i64, f64)| Reading {
        date: start + day.days(),
        value: *value,
    };
    plan::Measure {
        unit: "%".to_owned(),
        baseline: Some(50.0),
        start: Some(start),
        target: Some(70.0),
        due: Some(start + 100.days()),
        readings: readings.iter().map(reading).collect(),
        ..plan::Measure::named("Engagement")
    }
}

fn draw(measured: &plan::Measure, width: f32, height: f32) -> Figure {
    trend(measured, TODAY, point(width, height), &measure)
}

fn lines(figure: &Figure, is_dashed: bool) -> Vec<&[Point]> {
    let line = |mark: &'_ Mark| match mark {
        Mark::Line { dashed, .. } => *dashed == is_dashed,
        _ => false,
    };
    let marks = figure.marks.iter().filter(|mark| line(mark));
    marks
        .filter_map(|mark| match mark {
            Mark::Line { points, .. } => Some(points.as_slice()),
            _ => None,
        })
        .collect()
}

fn dots(figure: &Figure) -> Vec<(Point, f32)> {
    let dot = |mark: &Mark| match mark {
        Mark::Dot { center, radius, .. } => Some((*center, *radius)),
        _ => None,
    };
    figure.marks.iter().filter_map(dot).collect()
}

#[test]
fn readings_stand_between_baseline_and_target_as_their_values_and_days_do() {
    let figure = draw(
        &engagement(&[(0, 50.0), (25, 60.0), (50, 55.0)]),
        180.0,
        70.0,
    );
    let [baseline, target, path] = lines(&figure, true)[..] else {
        panic!("baseline, target and path")
    };
    let level = |line: &[Point]| {
        assert_eq!(line[0].y, line[1].y);
        line[0].y
    };
    let (bottom, top) = (level(baseline), level(target));
    let (left, right) = (path[0].x, path[1].x);
    assert!(top < bottom && left < right);
    assert_eq!([path[0].y, path[1].y], [bottom, top]);
    let at = |day: f32, value: f32| {
        point(
            left + (right - left) * day / 100.0,
            bottom + (top - bottom) * (value - 50.0) / 20.0,
        )
    };
    let [readings] = lines(&figure, false)[..] else {
        panic!("one line of readings")
    };
    for (found, expected) in readings
        .iter()
        .zip([at(0.0, 50.0), at(25.0, 60.0), at(50.0, 55.0)])
    {
        assert_near(*found, expected);
    }
    // Every reading has a dot, and the last one a larger one over it.
    let dots = dots(&figure);
    let (last, largest) = dots[3];
    assert_eq!(dots.len(), 4);
    assert_near(last, at(50.0, 55.0));
    assert!(dots[..3].iter().all(|(_, radius)| *radius < largest));
}

#[test]
fn a_measure_is_told_with_its_latest_value_baseline_and_target() {
    let check = |measured: &plan::Measure, says: &str| {
        assert_eq!(draw(measured, 180.0, 70.0).says, says);
    };
    let target = "baseline 50 %, target 70 % by 11 April 2026";
    let read = engagement(&[(0, 50.0), (31, 62.5)]);
    check(
        &read,
        &format!("Engagement: 62.5 % on 1 February 2026, {target}"),
    );
    check(
        &engagement(&[]),
        &format!("Engagement: no reading yet, {target}"),
    );
    // What is noted for a day to come does not count yet.
    let ahead = engagement(&[(0, 50.0), (400, 62.5)]);
    check(
        &ahead,
        &format!("Engagement: 50 % on 1 January 2026, {target}"),
    );
    check(
        &plan::Measure::named("Turnover"),
        "Turnover: no reading yet",
    );
    let open = plan::Measure {
        due: None,
        unit: String::new(),
        ..engagement(&[])
    };
    check(&open, "Engagement: no reading yet, baseline 50, target 70");
}

#[test]
fn what_is_missing_is_not_drawn() {
    let check = |measured: &plan::Measure, dashed: usize, solid: usize, dotted: usize| {
        let figure = draw(measured, 600.0, 220.0);
        let found = [lines(&figure, true), lines(&figure, false)].map(|lines| lines.len());
        assert_eq!(found, [dashed, solid]);
        assert_eq!(dots(&figure).len(), dotted);
        assert_inside(&figure, 0.0);
    };
    check(&plan::Measure::named("x"), 0, 0, 0);
    check(&engagement(&[]), 3, 0, 0);
    check(&engagement(&[(3, 4.0)]), 3, 0, 2);
    let no_path = plan::Measure {
        start: None,
        ..engagement(&[(3, 4.0), (8, 4.0)])
    };
    check(&no_path, 2, 1, 3);
    let backwards = plan::Measure {
        due: Some(date(2025, 1, 1)),
        ..engagement(&[])
    };
    check(&backwards, 2, 0, 0);
}

#[test]
fn a_large_chart_names_the_ends_of_its_axes_and_a_small_one_does_not() {
    let check = |measured: &plan::Measure, width, height, expected: &[&str]| {
        let figure = draw(measured, width, height);
        let labels = labels_of(&figure);
        let texts: Vec<&str> = labels.iter().map(|label| label.text.as_str()).collect();
        assert_eq!(texts, expected);
        let rooms: Vec<Area> = labels.into_iter().map(room).collect();
        for (place, one) in rooms.iter().enumerate() {
            assert!(
                rooms
                    .iter()
                    .skip(place + 1)
                    .all(|other| !one.overlaps(other))
            );
        }
        assert_inside(&figure, 0.0);
    };
    let measured = engagement(&[(0, 48.0), (50, 72.25)]);
    let days = ["1 Jan 2026", "11 Apr 2026"];
    check(
        &measured,
        600.0,
        220.0,
        &["48 %", "72.25 %", days[0], days[1]],
    );
    check(&measured, 180.0, 70.0, &[]);
    let single = plan::Measure {
        readings: engagement(&[(4, 3.0)]).readings,
        ..plan::Measure::named("One")
    };
    check(&single, 600.0, 220.0, &["3", "5 Jan 2026"]);
    // A unit of many words leaves no room for itself.
    let wordy = plan::Measure {
        unit: "new ideas that became a project with people and time".to_owned(),
        ..measured
    };
    check(&wordy, 300.0, 120.0, &days);
}

#[test]
fn many_readings_are_a_line_with_one_dot() {
    let readings: Vec<(i64, f64)> = (0..2_000_u16)
        .map(|day| (i64::from(day) - 1_900, f64::from(day % 7)))
        .collect();
    let figure = draw(&engagement(&readings), 180.0, 70.0);
    assert_eq!(dots(&figure).len(), 1);
    let flat: Vec<(i64, f64)> = (0..9_999_u16).map(|day| (i64::from(day), 3.0)).collect();
    let figure = draw(&engagement(&flat), 180.0, 70.0);
    // Half a point apart or more, over a width of 164.
    assert!(lines(&figure, false)[0].len() < 332);
}

fn values() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>().prop_filter("finite", |value| value.is_finite()),
        Just(f64::MAX),
        Just(f64::MIN),
        Just(0.0),
        Just(-0.0),
        Just(5e-324),
        -10.0..10.0,
    ]
}

fn days() -> impl Strategy<Value = Date> {
    (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #[test]
    fn every_trend_can_be_drawn(
        readings in prop::collection::btree_map(days(), values(), 0..20),
        levels in (prop::option::of(values()), prop::option::of(values())),
        dates in (prop::option::of(days()), prop::option::of(days())),
        unit in arbitrary::texts(),
        today in days(),
        size in (60.0_f32..700.0, 40.0_f32..300.0),
    ) {
        let measured = plan::Measure {
            unit,
            baseline: levels.0,
            target: levels.1,
            start: dates.0,
            due: dates.1,
            readings: readings.into_iter().map(|(date, value)| Reading { date, value }).collect(),
            ..plan::Measure::named("Any")
        };
        let figure = trend(&measured, today, point(size.0, size.1), &measure);
        assert_inside(&figure, 0.0);
    }
}
