//! Whether measures are on their way (R30).

use jiff::civil::{Date, date};

use super::{
    super::of,
    given::{Given, HAIR, STEP, TODAY, check, in_days},
};
use crate::{
    balance::Quantity,
    plan::{Better, Measure, Reading},
};

/// From 50 on 1 January 2026 to 70 on 1 January 2027, read once; a tenth of the way is 2.
pub(super) fn rising(date: Date, value: f64) -> Measure {
    Measure {
        unit: "%".to_owned(),
        baseline: Some(50.0),
        start: Some(Date::constant(2026, 1, 1)),
        target: Some(70.0),
        due: Some(Date::constant(2027, 1, 1)),
        readings: vec![Reading { date, value }],
        ..Measure::named("Engagement")
    }
}

/// The same upside down: from 50 to 30.
fn falling(date: Date, value: f64) -> Measure {
    Measure {
        better: Better::Lower,
        target: Some(30.0),
        ..rising(date, value)
    }
}

/// Checks what R30 says of a measure beside one of well-being.
#[track_caller]
fn check_measure(measure: Measure, expected: &str) {
    let wellbeing = Measure {
        template: Some("wellbeing".to_owned()),
        ..Measure::named("Well-being")
    };
    let given = Given::sound().measure(wellbeing).measure(measure);
    check("R30", &given, expected);
}

#[test]
fn a_measure_that_is_worse_than_at_the_start_goes_the_wrong_way() {
    // On the first day the path asks for the baseline.
    let day = date(2026, 1, 1);
    let check = |value: f64, expected| {
        check_measure(rising(day, value), expected);
        check_measure(falling(day, 100.0 - value), expected);
    };
    check(50.0, "");
    check(50.0 - HAIR, "");
    check(50.0 - STEP, "warning Engagement");
    check(20.0, "warning Engagement");
    // Without a target, too.
    let bare = |value| Measure {
        start: None,
        target: None,
        due: None,
        ..rising(day, value)
    };
    check_measure(bare(50.0), "");
    check_measure(bare(49.0), "warning Engagement");
}

#[test]
fn a_measure_may_be_behind_the_straight_path_by_a_tenth_of_the_way() {
    let check = |day: Date, value: f64, expected| {
        check_measure(rising(day, value), expected);
        check_measure(falling(day, 100.0 - value), expected);
    };
    // A fifth of the way: 73 of 365 days are over.
    let fifth = date(2026, 3, 15);
    check(fifth, 54.0, "");
    check(fifth, 52.0, "");
    check(fifth, 52.0 - HAIR, "");
    check(fifth, 52.0 - STEP, "notice Engagement");
    check(fifth, 50.0, "notice Engagement");
    check(fifth, 50.0 - STEP, "warning Engagement");
    // After 36 of 365 days 1.97 are asked for, after 37 days 2.03.
    check(date(2026, 2, 6), 50.0, "");
    check(date(2026, 2, 7), 50.0, "notice Engagement");
}

#[test]
fn the_path_is_that_of_the_day_on_which_a_measure_was_read() {
    // 52 is enough on 15 March, whatever day it is today; the same value is not in November.
    check_measure(rising(date(2026, 3, 15), 52.0), "");
    check_measure(rising(TODAY, 52.0), "notice Engagement");
    // Once it is due, the target counts.
    let due = |value| Measure {
        due: Some(date(2026, 6, 1)),
        ..rising(TODAY, value)
    };
    check_measure(due(68.0), "");
    check_measure(due(68.0 - STEP), "notice Engagement");
}

#[test]
fn the_last_reading_up_to_today_counts() {
    let measure = |days: &[(i64, f64)]| {
        let reading = |(day, value): &(i64, f64)| Reading {
            date: in_days(*day),
            value: *value,
        };
        Measure {
            readings: days.iter().map(reading).collect(),
            ..rising(TODAY, 0.0)
        }
    };
    check_measure(measure(&[(-9, 40.0), (0, 70.0)]), "");
    check_measure(measure(&[(-9, 70.0), (0, 40.0)]), "warning Engagement");
    check_measure(measure(&[(-9, 70.0), (1, 40.0)]), "");
    check_measure(measure(&[(1, 40.0)]), "");
}

#[test]
fn a_measure_without_reading_or_baseline_stays_silent() {
    let without = |change: fn(&mut Measure)| {
        let mut measure = rising(TODAY, 50.0);
        change(&mut measure);
        measure
    };
    check_measure(without(|_| ()), "notice Engagement");
    check_measure(without(|measure| measure.readings.clear()), "");
    check_measure(without(|measure| measure.baseline = None), "");
    check_measure(without(|measure| measure.target = None), "");
    check_measure(without(|measure| measure.start = None), "");
    check_measure(without(|measure| measure.due = None), "");
    // A path that ends before it starts is none.
    let turned = without(|measure| measure.due = Some(date(2025, 1, 1)));
    check_measure(turned, "");
}

#[test]
fn well_being_is_watched_by_a_measure_of_the_content() {
    let watched = |template: Option<&str>| {
        Given::sound().measure(Measure {
            template: template.map(str::to_owned),
            ..Measure::named("Well-being")
        })
    };
    check("R30", &watched(Some("wellbeing")), "");
    check("R30", &watched(Some("atmosphere")), "info");
    check("R30", &watched(None), "info");
    check("R30", &Given::sound().goal("Ideas"), "info");
}

#[test]
fn measures_come_the_worst_first_then_in_plan_order() {
    let named = |name: &str, value| Measure {
        name: name.to_owned(),
        ..rising(TODAY, value)
    };
    let given = Given::sound()
        .measure(named("A", 51.0))
        .measure(named("B", 49.0))
        .measure(named("C", 69.0))
        .measure(named("D", 52.0))
        .measure(named("E", 48.0));
    check(
        "R30",
        &given,
        "warning B, warning E, notice A, notice D, info",
    );
}

#[test]
fn a_measure_is_told_with_its_numbers() {
    let told = |measure: Measure, expected: &str| {
        let texts = Given::sound().measure(measure).texts();
        assert!(texts.iter().any(|text| text == expected), "{texts:#?}");
    };
    told(
        rising(date(2026, 11, 20), 48.25),
        "Engagement went the wrong way: 48.25 % on 20 November 2026, after 50 % at the start.",
    );
    told(
        falling(date(2026, 3, 15), 49.0),
        "Engagement is behind its path: 49 % on 15 March 2026, where the straight path from 50 % \
         to 30 % asks for 46 %.",
    );
    // A real minus, no unit, and as many digits as tell it from where it started.
    let index = Measure {
        unit: String::new(),
        baseline: Some(-1.0),
        ..rising(date(2026, 11, 20), -1.0004)
    };
    told(
        index,
        "Engagement went the wrong way: −1.0004 on 20 November 2026, after −1 at the start.",
    );
}

#[test]
fn what_is_suggested_goes_by_what_is_found() {
    let given = Given::sound().measure(rising(TODAY, 49.0));
    let balance = given.balance();
    let inputs = given.inputs(&balance);
    let mut suggested = Vec::new();
    for finding in of(&inputs) {
        for hit in finding.hits.iter().filter(|_| finding.rule == "R30") {
            suggested.push((hit.case, finding.actions(hit, &inputs).join(" ")));
        }
    }
    let both = "wellbeing_care balance_review".to_owned();
    let expected = [
        ("wrong_way", "balance_review".to_owned()),
        ("unwatched", both),
    ];
    assert_eq!(suggested, expected);
}

#[test]
fn a_measure_rests_on_its_reading_and_what_that_is_held_against() {
    use Quantity::{Baseline, MeasureTarget, Path, Reading};
    let (early, late) = (date(2026, 3, 15), date(2026, 11, 20));
    let given = Given::sound()
        .measure(rising(late, 49.0))
        .measure(rising(early, 51.0));
    let path = vec![
        Reading(1, early),
        Path(1, early),
        Baseline(1),
        MeasureTarget(1),
    ];
    let expected = [
        ("wrong_way", vec![Reading(0, late), Baseline(0)]),
        ("behind", path),
        ("unwatched", Vec::new()),
    ];
    assert_eq!(given.basis("R30"), expected);
}
