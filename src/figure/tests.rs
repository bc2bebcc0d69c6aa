mod between;
mod dumbbells;
mod heat;
mod keel;
mod moves;
mod profile;
mod trend;

use std::{collections::HashSet, sync::Arc};

use proptest::prelude::*;

use super::*;
use crate::{
    balance::{
        Balance, Comparison, Sides,
        tests::teams::{compare, content, fernhill},
    },
    content::DEFAULT_SITUATION,
    plan::{Band, Edit, Family, Floors, Level, Newcomer, Plan, Profile, Ratings, arbitrary},
};

/// As wide as a face in which every letter takes half its size.
#[expect(clippy::cast_precision_loss, reason = "short texts")]
fn measure(text: &str, size: f32, _strong: bool) -> f32 {
    text.chars().count() as f32 * size * 0.5
}

/// A team whose members have these levels in all leading and all managing skills.
fn team(levels: &[(u8, u8)]) -> Plan {
    let framework = content().default_framework();
    let newcomer = |(place, (lead, manage)): (usize, &(u8, u8))| {
        let mut ratings = Ratings::unrated(framework.skills.len());
        for (skill, row) in framework.skills.iter().enumerate() {
            let level = match row.family {
                Family::Lead => *lead,
                Family::Manage => *manage,
                Family::Shared => 0,
            };
            assert!(ratings.set(skill, Level::new(level)));
        }
        let profile = Profile::named(format!("Member {place}"));
        Newcomer { profile, ratings }
    };
    let members = levels.iter().enumerate().map(newcomer).collect();
    let framework = Arc::clone(&framework);
    let empty = Plan::new("Team", Arc::clone(&framework));
    empty
        .apply(&Edit::AddMembers { framework, members })
        .unwrap()
}

/// What the parts of a figure say.
fn says(figure: &Figure) -> Vec<&str> {
    let marks = figure.marks.iter();
    marks
        .filter_map(|mark| match mark {
            Mark::Target { says, .. } => Some(says.as_str()),
            _ => None,
        })
        .collect()
}

/// The texts of a figure.
fn labels_of(figure: &Figure) -> Vec<&Label> {
    let marks = figure.marks.iter();
    marks
        .filter_map(|mark| match mark {
            Mark::Text(label) => Some(label),
            _ => None,
        })
        .collect()
}

/// The room that a mark takes.
fn room_of(mark: &Mark) -> Area {
    match mark {
        Mark::Line { points, .. } | Mark::Fill { points, .. } => {
            let ends = |of: fn(&Point) -> f32| {
                let values = points.iter().map(of);
                (
                    values.clone().fold(f32::INFINITY, f32::min),
                    values.fold(f32::NEG_INFINITY, f32::max),
                )
            };
            let ((left, right), (top, bottom)) = (ends(|p| p.x), ends(|p| p.y));
            Area {
                min: point(left, top),
                max: point(right, bottom),
            }
        }
        Mark::Dot { center, radius, .. } => Area::around(*center, *radius),
        Mark::Ring {
            center,
            radius,
            width,
            ..
        } => Area::around(*center, radius + width / 2.0),
        Mark::Text(label) if label.upright => {
            let length = measure(&label.text, label.size, label.strong);
            Area {
                min: point(label.at.x - label.size, label.at.y - length / 2.0),
                max: point(label.at.x + label.size, label.at.y + length / 2.0),
            }
        }
        Mark::Text(label) => room(label),
        Mark::Target { area, .. } => *area,
    }
}

/// Every mark lies somewhere.
#[track_caller]
fn assert_somewhere(figure: &Figure) {
    for mark in &figure.marks {
        let Area { min, max } = room_of(mark);
        let all = [min.x, min.y, max.x, max.y];
        assert!(all.iter().all(|at| at.is_finite()), "{mark:?}");
    }
}

fn plans() -> impl Strategy<Value = Plan> {
    let framework = content().default_framework();
    arbitrary::plans(
        vec![framework],
        vec!["launch".to_owned()],
        vec!["R11".to_owned()],
    )
}

/// Nothing lies beyond the edge by more than `slack`, or nowhere at all.
#[track_caller]
fn assert_inside(figure: &Figure, slack: f32) {
    let bounds = Area {
        min: point(-slack, -slack),
        max: point(figure.size.x + slack, figure.size.y + slack),
    };
    for mark in &figure.marks {
        assert!(bounds.contains(&room_of(mark)), "{mark:?} in {bounds:?}");
    }
}

fn map_of(plan: &Plan) -> Figure {
    let view = MapView {
        size: point(500.0, 500.0),
        selected: None,
    };
    map(plan, &Balance::of(plan, content()), 3.0, view, &measure)
}

/// The middle of the target that stands for this member.
fn spot(figure: &Figure, place: u32) -> Point {
    let id = MemberId(place + 1);
    let middle = |mark: &Mark| match mark {
        Mark::Target {
            area,
            subject: Subject::Members(ids),
            ..
        } if ids.contains(&id) => {
            let Area { min, max } = area;
            Some(point(
                f32::midpoint(min.x, max.x),
                f32::midpoint(min.y, max.y),
            ))
        }
        _ => None,
    };
    figure.marks.iter().find_map(middle).unwrap()
}

#[track_caller]
fn assert_near(found: Point, expected: Point) {
    let off = (found.x - expected.x)
        .abs()
        .max((found.y - expected.y).abs());
    assert!(off < 0.01, "{found:?} is not {expected:?}");
}

#[test]
fn the_needle_turns_thirty_degrees_a_point_and_rests_at_the_ends() {
    for (tilt, angle) in [
        (0.0, 0.0),
        (1.0, 30.0),
        (-1.5, -45.0),
        (2.0, 60.0),
        (2.5, 60.0),
        (-4.0, -60.0),
    ] {
        assert_eq!(needle_angle(tilt), angle, "tilt {tilt}");
    }
}

#[test]
fn the_keel_has_no_needle_without_a_tilt() {
    let lines = |plan: &Plan| {
        let figure = keel(&Balance::of(plan, content()), content(), point(84.0, 48.0));
        let is_line = |mark: &&Mark| matches!(mark, Mark::Line { .. });
        figure.marks.iter().filter(is_line).count()
    };
    assert_eq!(lines(&team(&[(4, 3)])), lines(&team(&[(0, 0)])) + 1);
}

#[test]
fn members_stand_where_their_values_are() {
    let figure = map_of(&team(&[(1, 1), (5, 5), (4, 2)]));
    let (low, high) = (spot(&figure, 0), spot(&figure, 1));
    let at = |share_x: f32, share_y: f32| {
        point(
            low.x + (high.x - low.x) * share_x,
            low.y + (high.y - low.y) * share_y,
        )
    };
    assert!(
        high.x > low.x && high.y < low.y,
        "up and to the right is more"
    );
    assert_near(spot(&figure, 2), at(0.75, 0.25));
}

/// The corners of the area of the even keel, as values of Lead and Manage.
fn even_keel(band: (f64, f64), floors: (f64, f64)) -> Vec<(f32, f32)> {
    let target = Edit::Target {
        band: Some(Band {
            low: band.0,
            high: band.1,
        }),
        floors: Some(Floors {
            lead: floors.0,
            manage: floors.1,
        }),
    };
    let figure = map_of(&team(&[(1, 1), (5, 5)]).apply(&target).unwrap());
    let (low, high) = (spot(&figure, 0), spot(&figure, 1));
    let value = |at: &Point| {
        let lead = 1.0 + 4.0 * (at.x - low.x) / (high.x - low.x);
        let manage = 1.0 + 4.0 * (at.y - low.y) / (high.y - low.y);
        (
            (lead * 100.0).round() / 100.0,
            (manage * 100.0).round() / 100.0,
        )
    };
    let corners = |mark: &Mark| match mark {
        Mark::Fill {
            points,
            tone: Tone::Even,
        } => Some(points.iter().map(value).collect()),
        _ => None,
    };
    figure.marks.iter().find_map(corners).unwrap_or_default()
}

#[test]
fn the_grey_area_lies_inside_the_band_and_above_both_floors() {
    // Worked out by hand from the inequalities.
    let check = |band, floors, mut expected: Vec<(f32, f32)>| {
        let mut corners = even_keel(band, floors);
        corners.sort_by(|a, b| a.partial_cmp(b).unwrap());
        corners.dedup();
        expected.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(corners, expected, "{band:?} {floors:?}");
    };
    check(
        (-1.0, 0.25),
        (3.0, 3.5),
        vec![
            (3.0, 3.5),
            (3.75, 3.5),
            (5.0, 4.75),
            (5.0, 5.0),
            (4.0, 5.0),
            (3.0, 4.0),
        ],
    );
    check(
        (-4.0, 4.0),
        (2.0, 4.0),
        vec![(2.0, 4.0), (5.0, 4.0), (5.0, 5.0), (2.0, 5.0)],
    );
    check((3.0, 4.0), (3.0, 3.0), vec![]);
}

#[test]
fn members_on_one_spot_share_it() {
    let figure = map_of(&team(&[(4, 2), (4, 2), (2, 4)]));
    let shared = figure.marks.iter().find_map(|mark| match mark {
        Mark::Target {
            subject: Subject::Members(ids),
            says,
            ..
        } if ids.len() > 1 => Some((ids, says)),
        _ => None,
    });
    let (ids, says) = shared.unwrap();
    assert_eq!(*ids, [MemberId(1), MemberId(2)]);
    assert_eq!(
        says,
        "Member 0, Member 1: Lead 4.00, Manage 2.00, tilt +2.00"
    );
}

#[test]
fn a_crowd_is_drawn_as_no_more_dots_than_can_be_told_apart() {
    let levels: Vec<_> = (0..2_000_u16)
        .map(|place| (1 + (place % 5) as u8, 1 + (place / 5 % 5) as u8))
        .collect();
    let figure = map_of(&team(&levels));
    let is_dot = |mark: &&Mark| matches!(mark, Mark::Dot { .. });
    assert_eq!(figure.marks.iter().filter(is_dot).count(), 25);
}

#[test]
fn the_skills_chart_tells_every_skill_with_its_values() {
    let plan = team(&[(4, 2), (5, 2)]);
    let figure = skills(
        &plan,
        &Balance::of(&plan, content()),
        SkillGrouping::Side,
        500.0,
        &measure,
    );
    let says = says(&figure);
    assert_eq!(says.len(), 19);
    assert_eq!(
        says[5],
        "Courage: mean 4.5, from 4 to 5, 2 rated, 2 at 4 or 5"
    );
    assert_eq!(says[16], "Communication: not rated, matters most here");
    assert!(content().situation(DEFAULT_SITUATION).is_some());
}

/// Where a text lies.
fn room(label: &Label) -> Area {
    let anchor = (label.anchor.x, label.anchor.y);
    let width = measure(&label.text, label.size, label.strong);
    labels::area_of(label.at, anchor, width, label.size * 1.25)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn names_on_the_map_cover_neither_each_other_nor_dots(
        levels in prop::collection::vec((1_u8..=5, 1_u8..=5), 0..30),
    ) {
        let figure = map_of(&team(&levels));
        let names: Vec<Area> = figure
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Text(label) if label.text.contains("ember") => Some(room(label)),
                _ => None,
            })
            .collect();
        for (place, name) in names.iter().enumerate() {
            prop_assert!(names.iter().skip(place + 1).all(|other| !name.overlaps(other)));
            for mark in &figure.marks {
                if let Mark::Dot { center, radius, .. } = mark {
                    prop_assert!(!name.overlaps(&Area::around(*center, *radius)));
                }
            }
        }
    }

    #[test]
    fn every_plan_can_be_drawn(plan in plans(), width in 0.0_f32..2000.0, height in 0.0_f32..2000.0) {
        let balance = Balance::of(&plan, content());
        let size = point(width, height);
        let selected = plan.members().first().map(|member| member.id);
        let view = MapView { size, selected };
        assert_somewhere(&map(&plan, &balance, 3.0, view, &measure));
        assert_somewhere(&keel(&balance, content(), size));
        assert_somewhere(&skills(&plan, &balance, SkillGrouping::Side, width, &measure));
    }

    #[test]
    fn any_two_plans_can_be_compared(
        before in plans(), after in plans(), width in 0.0_f32..2000.0, height in 0.0_f32..2000.0,
    ) {
        let size = point(width, height);
        let comparison = compare(&before, &after);
        let [was, is] = [&before, &after].map(|plan| Balance::of(plan, content()));
        let selected = after.members().last().map(|member| member.id);
        let view = MapView { size, selected };
        let moved = moves(&comparison, &is.target, false, view, 3.0, &measure);
        assert_somewhere(&moved);
        assert_somewhere(&keel_forecast(&was, &is, content(), size));
        assert_somewhere(&skill_moves(&comparison, width, &measure));
        let members = member_moves(&comparison, width, &measure);
        assert_somewhere(&members);
        // Everybody is told, and on the map whoever has both sides in one of the two.
        prop_assert_eq!(says(&members).len(), comparison.members.len());
        let placed = |sides: Option<Sides>| sides.is_some_and(|sides| sides.tilt().is_some());
        let ids = |mark: &Mark| match mark {
            Mark::Target { subject: Subject::Members(ids), .. } => ids.clone(),
            _ => Vec::new(),
        };
        let told: HashSet<MemberId> = moved.marks.iter().flat_map(ids).collect();
        for member in &comparison.members {
            let expected = placed(member.before) || placed(member.after);
            prop_assert_eq!(told.contains(&member.id), expected);
        }
    }
}
