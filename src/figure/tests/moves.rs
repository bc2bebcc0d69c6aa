use super::*;
use crate::balance::Target;

fn moves_of(comparison: &Comparison, expected: bool) -> Figure {
    let target = Target::of_situation(
        content().situation("growth").unwrap(),
        &content().default_framework(),
    );
    let view = MapView {
        size: point(500.0, 500.0),
        selected: None,
    };
    moves(comparison, &target, expected, view, 3.0, &measure)
}

fn teams_move(before: &[(u8, u8)], after: &[(u8, u8)]) -> Figure {
    moves_of(&compare(&team(before), &team(after)), false)
}

/// Small grey dots: where members were.
fn starts(figure: &Figure) -> Vec<Point> {
    dots(figure, |tone| tone == Tone::Ink3)
}

/// Filled dots: who stood still.
fn still(figure: &Figure) -> Vec<Point> {
    dots(figure, |tone| tone != Tone::Ink3)
}

fn dots(figure: &Figure, wanted: fn(Tone) -> bool) -> Vec<Point> {
    let dot = |mark: &Mark| match mark {
        Mark::Dot { center, tone, .. } if wanted(*tone) => Some(*center),
        _ => None,
    };
    figure.marks.iter().filter_map(dot).collect()
}

fn rings(figure: &Figure) -> Vec<(Point, Tone)> {
    let ring = |mark: &Mark| match mark {
        Mark::Ring { center, tone, .. } => Some((*center, *tone)),
        _ => None,
    };
    figure.marks.iter().filter_map(ring).collect()
}

/// The lines from dot to ring; the grid is of other colours, the team's line of ink.
fn ways(figure: &Figure) -> Vec<[Point; 2]> {
    let way = |mark: &Mark| match mark {
        Mark::Line {
            points,
            tone: Tone::Ink3,
            ..
        } => Some([points[0], points[1]]),
        _ => None,
    };
    figure.marks.iter().filter_map(way).collect()
}

/// Where values stand: from the corner of the plot, which lies between the axes and the edges.
fn at(lead: f32, manage: f32) -> Point {
    let side = 500.0 - 44.0 - 12.0;
    point(
        44.0 + (lead - 1.0) / 4.0 * side,
        12.0 + (5.0 - manage) / 4.0 * side,
    )
}

#[test]
fn an_arrow_goes_from_where_a_member_was_to_where_the_member_is() {
    let figure = teams_move(&[(2, 4)], &[(4, 3)]);
    assert_near(starts(&figure)[0], at(2.0, 4.0));
    assert_near(rings(&figure)[0].0, at(4.0, 3.0));
    assert_near(ways(&figure)[0][0], at(2.0, 4.0));
    assert_near(ways(&figure)[0][1], at(4.0, 3.0));
    assert!(still(&figure).is_empty());
    assert_eq!(
        says(&figure)[0],
        "Member 0: Lead 2.00 → 4.00, Manage 4.00 → 3.00, tilt −2.00 → +1.00"
    );
}

#[test]
fn a_ring_has_the_colour_of_the_side_that_is_ahead_after() {
    let check = |after, tone| {
        let figure = teams_move(&[(1, 1)], &[after]);
        assert_eq!(rings(&figure)[0].1, tone, "{after:?}");
    };
    check((4, 3), Tone::Lead);
    check((3, 4), Tone::Manage);
    check((3, 3), Tone::Shared);
}

#[test]
fn who_stays_comes_or_goes_is_drawn_without_an_arrow() {
    let count = |figure: &Figure| {
        let counts = [
            starts(figure).len(),
            rings(figure).len(),
            still(figure).len(),
        ];
        assert!(ways(figure).is_empty());
        counts
    };
    let check = |before: &[(u8, u8)], after: &[(u8, u8)], expected: [usize; 3], told: &str| {
        let figure = teams_move(before, after);
        assert_eq!(count(&figure), expected, "{before:?} {after:?}");
        assert!(says(&figure).contains(&told), "{:?}", says(&figure));
    };
    let here = (3, 4);
    let member = "Member 1: Lead 3.00, Manage 4.00, tilt −1.00";
    check(
        &[here],
        &[here],
        [0, 0, 1],
        "Member 0: Lead 3.00, Manage 4.00, tilt −1.00",
    );
    check(
        &[],
        &[here],
        [0, 1, 0],
        "Member 0: Lead 3.00, Manage 4.00, tilt −1.00, new",
    );
    check(
        &[here],
        &[],
        [1, 0, 0],
        "Member 0: Lead 3.00, Manage 4.00, tilt −1.00, left",
    );
    check(
        &[(5, 1)],
        &[(5, 1), here],
        [0, 1, 1],
        &format!("{member}, new"),
    );
    check(
        &[(5, 1), here],
        &[(5, 1)],
        [1, 0, 1],
        &format!("{member}, left"),
    );
    let placed = "Member 0: Lead – → 3.00, Manage 4.00, tilt – → −1.00";
    check(&[(0, 4)], &[here], [0, 1, 0], placed);
    let unplaced = "Member 0: Lead 3.00 → –, Manage 4.00, tilt −1.00 → –";
    check(&[here], &[(0, 4)], [1, 0, 0], unplaced);
    assert_eq!(count(&teams_move(&[(0, 4)], &[(4, 0)])), [0; 3]);
}

#[test]
fn the_team_is_a_grey_diamond_before_and_a_black_one_after() {
    let diamonds = |figure: &Figure| -> Vec<(Tone, Point)> {
        let middle = |points: &[Point]| point(points[0].x, points[1].y);
        let diamond = |mark: &Mark| match mark {
            Mark::Fill {
                points,
                tone: tone @ (Tone::Ink | Tone::Ink3),
            } => Some((*tone, middle(points))),
            _ => None,
        };
        figure.marks.iter().filter_map(diamond).collect()
    };
    let figure = teams_move(&[(2, 2), (4, 4)], &[(4, 4), (5, 5)]);
    let found = diamonds(&figure);
    assert_eq!([found[0].0, found[1].0], [Tone::Ink3, Tone::Ink]);
    assert_near(found[0].1, at(3.0, 3.0));
    assert_near(found[1].1, at(4.5, 4.5));
    let told = "Team: Lead 3.00 → 4.50, Manage 3.00 → 4.50, tilt 0.00";
    assert!(says(&figure).contains(&told));
    assert_eq!(
        figure.says,
        format!("Map of who moved: 2 of 2 members. {told}")
    );
    let at_rest = diamonds(&teams_move(&[(2, 2)], &[(2, 2)]));
    assert_eq!(at_rest.len(), 1);
    assert_eq!(at_rest[0].0, Tone::Ink);
}

#[test]
fn what_is_expected_is_called_so() {
    let [before, after] = fernhill();
    let comparison = compare(&before, &after);
    let told = |expected| {
        let figure = moves_of(&comparison, expected);
        let clarke = says(&figure)
            .into_iter()
            .find(|says| says.starts_with("Ethan Clarke"));
        (clarke.unwrap().to_owned(), figure.says)
    };
    let values = "Ethan Clarke: Lead 2.63 → 3.63, Manage 4.88, tilt −2.25 → −1.25";
    let team = "Team: Lead 2.85 → 3.82, Manage 3.98 → 4.10, tilt −1.13 → −0.28";
    let moved = format!("Map of who moved: 12 of 12 members. {team}");
    assert_eq!(told(false), (values.to_owned(), moved));
    let would_move = format!("Map of who would move: 12 of 12 members. {team}, expected");
    assert_eq!(told(true), (format!("{values}, expected"), would_move));
}

#[test]
fn members_who_come_to_one_spot_share_ring_and_name_and_each_move_is_told() {
    let figure = teams_move(&[(1, 1), (3, 3), (4, 2)], &[(4, 2), (4, 2), (4, 2)]);
    assert_eq!(rings(&figure).len(), 1);
    assert_eq!(ways(&figure).len(), 2);
    assert_eq!(
        says(&figure)[0],
        "Member 0: Lead 1.00 → 4.00, Manage 1.00 → 2.00, tilt 0.00 → +2.00; \
         Member 1: Lead 3.00 → 4.00, Manage 3.00 → 2.00, tilt 0.00 → +2.00; \
         Member 2: Lead 4.00, Manage 2.00, tilt +2.00"
    );
    let names = labels_of(&figure).into_iter();
    assert_eq!(names.filter(|label| label.text == "3 members").count(), 1);
    let many = teams_move(&[(1, 1); 10], &[(2, 2); 10]);
    assert!(says(&many)[0].ends_with("; 2 more"), "{}", says(&many)[0]);
}

#[test]
fn those_who_moved_furthest_are_named_first() {
    let [before, after] = fernhill();
    let comparison = compare(&before, &after);
    let target = Balance::of(&after, content()).target;
    let named = |selected| -> Vec<String> {
        let view = MapView {
            size: point(900.0, 900.0),
            selected,
        };
        let figure = moves(&comparison, &target, false, view, 3.0, &measure);
        let labels = labels_of(&figure)
            .into_iter()
            .map(|label| label.text.clone());
        let members = after.members().iter();
        let names: Vec<String> = members.map(|one| one.profile.name.clone()).collect();
        labels.filter(|text| names.contains(text)).collect()
    };
    // Lead and Manage went up by 1.125 and 0; 1 and 0.25; 0.875 and 0.
    let found = named(None);
    let place = |name: &str| found.iter().position(|one| one == name).unwrap();
    assert_eq!(place("Mei-Ling Chen"), 0);
    assert!(place("Jonas Berg") < place("Nadia Rahman"), "{found:?}");
    assert!(place("Robert Ellison") < place("Nadia Rahman"), "{found:?}");
    // Whoever is marked is named before all.
    assert_eq!(
        named(Some(MemberId(5))).first().map(String::as_str),
        Some("Sofia Rossi")
    );
}

/// A team of 200 of whom everybody moves, most on a way of their own.
fn two_hundred() -> Figure {
    let plan = team(&vec![(3, 3); 200]);
    let rate = |plan: Plan, place: u32, skill: u32, level: u32| {
        let edit = Edit::Rate {
            member: MemberId(place + 1),
            skill: skill as usize,
            level: Level::new(1 + (level % 5) as u8),
        };
        plan.apply(&edit).unwrap()
    };
    let spread = |shift: u32| {
        (0..200).fold(plan.clone(), |plan, place| {
            let plan = rate(plan, place, 0, place + shift);
            let plan = rate(plan, place, 1, place / 5 + 2 * shift);
            let plan = rate(plan, place, 8, place / 25 + shift);
            rate(plan, place, 9, place / 125 + 3 * shift)
        })
    };
    moves_of(&compare(&spread(0), &spread(1)), false)
}

#[test]
fn a_crowd_is_drawn_with_thin_lines_and_as_no_more_than_can_be_told_apart() {
    let levels = |shift: u16, many: u16| -> Vec<(u8, u8)> {
        let level = |value: u16| 1 + (value % 5) as u8;
        (0..many)
            .map(|place| (level(place + shift), level(place / 5 + shift * 2)))
            .collect()
    };
    let figure = teams_move(&levels(0, 2_000), &levels(1, 2_000));
    assert_eq!(rings(&figure).len(), 25);
    assert_eq!(ways(&figure).len(), 25);
    let thickest = |figure: &Figure| {
        let width = |mark: &Mark| match mark {
            Mark::Line {
                width,
                tone: Tone::Ink3,
                ..
            } => Some(*width),
            _ => None,
        };
        figure.marks.iter().filter_map(width).fold(0.0, f32::max)
    };
    let few = teams_move(&[(2, 4)], &[(4, 3)]);
    assert!(thickest(&two_hundred()) < thickest(&few));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn names_of_who_moved_cover_no_name_dot_ring_or_arrow(
        levels in prop::collection::vec((0_u8..=5, 0_u8..=5, 0_u8..=5, 0_u8..=5), 0..25),
    ) {
        let before: Vec<_> = levels.iter().map(|(lead, manage, ..)| (*lead, *manage)).collect();
        let after: Vec<_> = levels.iter().map(|(.., lead, manage)| (*lead, *manage)).collect();
        let figure = teams_move(&before, &after);
        assert_inside(&figure, 4.5);
        let names: Vec<Area> = labels_of(&figure)
            .into_iter()
            .filter(|label| label.text.contains("ember") || label.text == "Team")
            .map(room)
            .collect();
        for (place, name) in names.iter().enumerate() {
            prop_assert!(names.iter().skip(place + 1).all(|other| !name.overlaps(other)));
            for mark in &figure.marks {
                if matches!(mark, Mark::Dot { .. } | Mark::Ring { .. }) {
                    prop_assert!(!name.overlaps(&room_of(mark)), "{mark:?}");
                }
            }
            for [from, to] in ways(&figure) {
                for step in 0..=200_u16 {
                    let share = f32::from(step) / 200.0;
                    let on = point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
                    prop_assert!(!name.overlaps(&Area::around(on, 0.1)));
                }
            }
        }
    }
}
