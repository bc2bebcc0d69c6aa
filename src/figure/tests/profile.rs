use super::*;
use crate::plan::{Lean, Moment};

/// A team that says this of its first dimensions, as it is and as it is wanted.
fn saying(stances: &[(Option<i8>, Option<i8>)]) -> Plan {
    let dimensions = &content().guide().dimensions;
    let mut plan = team(&[(3, 4)]);
    for (dimension, (now, wanted)) in dimensions.iter().zip(stances) {
        for (moment, lean) in [(Moment::Now, now), (Moment::Wanted, wanted)] {
            let dimension = dimension.id.clone();
            let lean = lean.and_then(Lean::new);
            plan = plan
                .apply(&Edit::Style {
                    dimension,
                    moment,
                    lean,
                })
                .unwrap();
        }
    }
    plan
}

fn draw(plan: &Plan, width: f32) -> Figure {
    let balance = Balance::of(plan, content());
    let dimensions = &content().guide().dimensions;
    profile(plan, &balance, dimensions, width, &measure)
}

/// The rows, each the marks that stand before its target from the last one on.
fn rows(figure: &Figure) -> Vec<&[Mark]> {
    let parts = figure.marks.split_inclusive(|mark| {
        matches!(
            mark,
            Mark::Target {
                subject: Subject::Dimension(_),
                ..
            }
        )
    });
    parts.collect()
}

fn area(row: &[Mark]) -> Area {
    match row.last() {
        Some(Mark::Target { area, .. }) => *area,
        other => panic!("{other:?} is no target"),
    }
}

#[test]
fn a_dot_stands_where_the_team_is_and_a_ring_where_it_wants_to_be() {
    let width = 800.0;
    let figure = draw(
        &saying(&[(None, None), (Some(-2), Some(1)), (None, Some(2))]),
        width,
    );
    let track = ProfileTrack::of(width);
    let at = |row: &[Mark], moment, lean| {
        let lane = track.lane(&area(row), moment);
        let middle = f32::midpoint(lane.min.y, lane.max.y);
        point(track.x(Lean::new(lean).unwrap()), middle)
    };
    let check = |place: usize, now: Option<i8>, wanted: Option<i8>| {
        let row = rows(&figure)[place];
        let dots: Vec<_> = row
            .iter()
            .filter_map(|mark| match mark {
                Mark::Dot { center, .. } => Some(*center),
                _ => None,
            })
            .collect();
        let rings: Vec<_> = row
            .iter()
            .filter_map(|mark| match mark {
                Mark::Ring { center, .. } => Some(*center),
                _ => None,
            })
            .collect();
        let expected = |moment, lean: Option<i8>| Vec::from_iter(lean.map(|l| at(row, moment, l)));
        assert_eq!(dots, expected(Moment::Now, now));
        assert_eq!(rings, expected(Moment::Wanted, wanted));
    };
    check(1, Some(-2), Some(1));
    check(2, None, Some(2));
    check(3, None, None);
}

#[test]
fn every_place_is_found_again_where_it_is_drawn() {
    for width in [120.0, 420.0, 880.0, 4000.0] {
        let track = ProfileTrack::of(width);
        for lean in Lean::all() {
            assert_eq!(track.nearest(track.x(lean)), Some(lean), "{width}");
        }
        assert_eq!(track.nearest(-10.0), Lean::new(Lean::MIN));
        assert_eq!(track.nearest(width + 10.0), Lean::new(Lean::MAX));
    }
}

#[test]
fn the_poles_have_equal_room_whatever_the_width() {
    let managing = |figure: &Figure, words: &str| {
        labels_of(figure)
            .into_iter()
            .find(|label| label.text == words)
            .cloned()
            .unwrap()
    };
    for width in [420.0, 880.0] {
        let figure = draw(&saying(&[]), width);
        let track = ProfileTrack::of(width);
        let (left, right) = (managing(&figure, "Managing"), managing(&figure, "Leading"));
        let middle = track.x(Lean::new(0).unwrap());
        assert!((middle - left.at.x - (right.at.x - middle)).abs() < 0.01);
        assert_eq!((left.anchor.x, right.anchor.x), (-1, 1));
        assert_eq!((left.size, left.strong), (right.size, right.strong));
    }
}

#[test]
fn the_lines_join_what_was_said_and_break_where_nothing_was() {
    let line_of = |figure: &Figure, broken: bool| -> Vec<usize> {
        let lines = figure.marks.iter().filter_map(|mark| match mark {
            Mark::Line {
                points,
                dashed,
                tone: Tone::Ink | Tone::Ink2,
                ..
            } if *dashed == broken => Some(points.len()),
            _ => None,
        });
        lines.collect()
    };
    let figure = draw(
        &saying(&[
            (Some(1), Some(0)),
            (Some(1), Some(0)),
            (Some(0), None),
            (None, Some(0)),
            (Some(0), Some(0)),
        ]),
        800.0,
    );
    assert_eq!(line_of(&figure, false), [3]);
    assert_eq!(line_of(&figure, true), [2, 2]);
}

#[test]
fn a_row_says_both_poles_and_where_the_team_is_and_wants_to_be() {
    let figure = draw(&saying(&[(Some(-2), Some(0)), (None, Some(1))]), 800.0);
    let says = says(&figure);
    assert_eq!(says.len(), 18);
    assert_eq!(
        says[0],
        "Focus: now at the pole of managing, wanted in the middle. \
         Managing: Processes, systems and tasks. Leading: Vision and people"
    );
    assert!(says[1].starts_with("Goal: now not said, wanted nearer to leading."));
    assert_eq!(
        figure.says,
        "Style profile: 1 of 18 dimensions said as they are, 2 as they are wanted. \
         Now leans to managing by 2.0; wanted leans to leading by 0.5. \
         By the ratings the team tilts to managing by 1.00"
    );
}

#[test]
fn the_classic_dimensions_stand_first_and_apart_from_the_others() {
    let figure = draw(&saying(&[]), 800.0);
    let rows = rows(&figure);
    let gap = |place: usize| area(rows[place]).min.y - area(rows[place - 1]).max.y;
    let apart: Vec<_> = (1..rows.len()).filter(|place| gap(*place) > 0.0).collect();
    assert_eq!(apart, [8]);
}

#[test]
fn nothing_of_a_profile_lies_outside_and_the_same_plan_gives_the_same_bytes() {
    let plan = saying(&[(Some(-2), Some(2)); 18]);
    for width in [320.0, 420.0, 639.0, 640.0, 880.0, 2000.0] {
        let figure = draw(&plan, width);
        assert_inside(&figure, 0.5);
        let bytes = |figure: &Figure| svg(figure, &palette::LIGHT);
        assert_eq!(bytes(&figure), bytes(&draw(&plan, width)));
    }
    assert_somewhere(&draw(&plan, 120.0));
}

#[test]
fn the_table_of_a_profile_has_what_was_said() {
    let dimensions = &content().guide().dimensions;
    let table = table::profile_table(&saying(&[(Some(-2), Some(1)), (Some(0), None)]), dimensions);
    let cells = |place: usize| &table.rows[place].cells[..3];
    assert_eq!(cells(0), ["Focus", "\u{2212}2", "+1"]);
    assert_eq!(cells(1), ["Goal", "0", "–"]);
    assert_eq!(cells(2)[1..], ["–", "–"]);
    assert_eq!(table.rows.len(), 18);
}
