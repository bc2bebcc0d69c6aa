//! The map of who moved: from where everybody was to where everybody is, or is expected to be.

use std::collections::BTreeSet;

use super::{
    Area, Figure, Label, MapView, Mark, Measure, Point, Subject, Tone, line,
    plot::Plot,
    point,
    spots::{CROWD, Naming, Spot, places, spots, team, team_reach},
    words::moves_say,
};
use crate::balance::{Comparison, MemberMove, Sides, TOLERANCE, Target};

/// From this many moves on, their lines are thin; in a crowd they are thinner still.
const MANY: usize = 60;
/// The dot where somebody was.
const WAS: f32 = 3.0;
/// Names keep clear of lines in steps of this length.
const STEP: f32 = 6.0;
/// Of no more members on a spot the moves are told.
const TOLD: usize = 8;

/// Draws the map of how members moved: a grey dot where they were, a ring where they are after,
/// one dot for those who stood still.
///
/// `target` is that of the state after; `expected` when that state is a forecast.
#[must_use]
pub fn moves(
    comparison: &Comparison,
    target: &Target,
    expected: bool,
    view: MapView,
    high_side: f64,
    measure: Measure<'_>,
) -> Figure {
    let plot = Plot::fit(view.size);
    let scene = Scene::new(&plot, comparison, view);
    let mut marks = plot.draw(target, high_side, measure);
    let names = scene.names(&marks, measure);
    scene.people(&mut marks);
    scene.team(&mut marks);
    marks.extend(names.into_iter().map(Mark::Text));
    scene.targets(expected, &mut marks);
    let moved = scene.walks.iter().filter(|walk| walk.moves()).count();
    let who = if expected { "would move" } else { "moved" };
    let all = comparison.members.len();
    Figure {
        size: view.size,
        marks,
        says: format!(
            "Map of who {who}: {moved} of {all} members. {}",
            team_says(comparison, expected)
        ),
    }
}

/// Where somebody stands before and after; missing without both sides.
struct Walk {
    before: Option<Sides>,
    after: Option<Sides>,
}

impl Walk {
    fn new(before: Option<Sides>, after: Option<Sides>) -> Self {
        let placed = |sides: Option<Sides>| sides.filter(|sides| sides.tilt().is_some());
        Self {
            before: placed(before),
            after: placed(after),
        }
    }

    /// Where it ends; of those who left, where they were.
    fn end(&self) -> Option<Sides> {
        self.after.or(self.before)
    }

    /// How far it goes, in levels.
    fn length(&self) -> f64 {
        let way = || {
            let (before, after) = self.before.zip(self.after)?;
            let lead = after.lead? - before.lead?;
            let manage = after.manage? - before.manage?;
            Some(lead.hypot(manage))
        };
        way().unwrap_or(0.0)
    }

    fn moves(&self) -> bool {
        self.length() > TOLERANCE
    }

    /// Whether somebody is placed who was not before.
    fn arrives(&self) -> bool {
        self.before.is_none() && self.after.is_some()
    }
}

/// What is drawn over the map's ground.
struct Scene<'a> {
    plot: &'a Plot,
    comparison: &'a Comparison,
    /// Of each member.
    walks: Vec<Walk>,
    /// Where those who moved were.
    starts: Vec<Spot<'a>>,
    /// Where everybody is after or, gone, was.
    ends: Vec<Spot<'a>>,
    /// From which start to which end somebody moved.
    ways: BTreeSet<(usize, usize)>,
    /// The spot of the member who is marked, and the way there.
    chosen: Option<usize>,
    chosen_way: Option<(usize, usize)>,
}

impl<'a> Scene<'a> {
    fn new(plot: &'a Plot, comparison: &'a Comparison, view: MapView) -> Self {
        let members = &comparison.members;
        let crowded = members.len() > CROWD;
        let walk = |member: &MemberMove| Walk::new(member.before, member.after);
        let walks: Vec<Walk> = members.iter().map(walk).collect();
        let people = || walks.iter().zip(members).enumerate();
        let from = people().filter_map(|(place, (walk, member))| {
            let before = walk.before.filter(|_| walk.moves())?;
            Some((place, member.name.as_str(), before))
        });
        let starts = spots(plot, from, crowded);
        let to = people()
            .filter_map(|(place, (walk, member))| Some((place, member.name.as_str(), walk.end()?)));
        let ends = spots(plot, to, crowded);
        let (left, reached) = (places(&starts), places(&ends));
        let way = |member: usize| Some((*left.get(&member)?, *reached.get(&member)?));
        let selected = members
            .iter()
            .position(|member| Some(member.id) == view.selected);
        Self {
            chosen: selected.and_then(|member| reached.get(&member).copied()),
            chosen_way: selected.and_then(way),
            ways: (0..members.len()).filter_map(way).collect(),
            plot,
            comparison,
            walks,
            starts,
            ends,
        }
    }

    /// The ends of a way on the plot.
    fn ends_of(&self, (start, end): (usize, usize)) -> Option<[Point; 2]> {
        Some([self.starts.get(start)?.at, self.ends.get(end)?.at])
    }

    /// Where the team was and where it is.
    fn team_ends(&self) -> [Option<Point>; 2] {
        let Comparison { before, after, .. } = self.comparison;
        [before, after].map(|team| self.plot.of(&team.sides))
    }

    /// The names of those who moved furthest, then of the others, as many as there is room for.
    fn names(&self, marks: &[Mark], measure: Measure<'_>) -> Vec<Label> {
        let [team_before, team_after] = self.team_ends();
        let mut taken = self.plot.taken(marks, measure);
        taken.extend(
            self.starts
                .iter()
                .map(|spot| Area::around(spot.at, WAS + 1.0)),
        );
        taken.extend(team_before.map(team_reach));
        let team_way = team_before.zip(team_after);
        taken.extend(
            team_way
                .into_iter()
                .flat_map(|(from, to)| along([from, to])),
        );
        if self.ends.len() <= CROWD {
            let ways = self.ways.iter().filter_map(|way| self.ends_of(*way));
            taken.extend(ways.flat_map(along));
        }
        let furthest = |spot: &Spot<'_>| {
            let walks = spot.who.iter().filter_map(|member| self.walks.get(*member));
            walks.map(Walk::length).fold(0.0, f64::max)
        };
        let mut order: Vec<(usize, f64)> = self.ends.iter().map(furthest).enumerate().collect();
        order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let order: Vec<usize> = order.into_iter().map(|(place, _)| place).collect();
        let naming = Naming {
            bounds: self.plot.area,
            taken,
            team_at: team_after.or(team_before),
            chosen: self.chosen,
            measure,
        };
        naming.place(&self.ends, &order)
    }

    fn people(&self, marks: &mut Vec<Mark>) {
        let (width, radius) = match self.ways.len() {
            ..MANY => (1.25, WAS),
            MANY..=CROWD => (0.75, WAS - 1.0),
            _ => (0.4, WAS - 1.0),
        };
        let way = |way: (usize, usize), width, tone| {
            let ends = self.ends_of(way);
            ends.map(|ends| line(ends.to_vec(), width, tone))
        };
        let ways = self.ways.iter();
        marks.extend(ways.filter_map(|ends| way(*ends, width, Tone::Ink3)));
        marks.extend(self.starts.iter().map(|spot| Mark::Dot {
            center: spot.at,
            radius,
            tone: Tone::Ink3,
        }));
        marks.extend(self.ends.iter().map(|spot| self.end(spot)));
        // Over the others, so that its ring is whole.
        marks.extend(self.chosen_way.and_then(|ends| way(ends, 2.0, Tone::Ink)));
        if let Some(spot) = self.chosen.and_then(|place| self.ends.get(place)) {
            marks.extend(spot.halo());
            marks.push(self.end(spot));
        }
    }

    /// A ring where somebody came to, a dot where all stood still, a grey one where all left.
    fn end(&self, spot: &Spot<'_>) -> Mark {
        let mut walks = spot.who.iter().filter_map(|member| self.walks.get(*member));
        if walks.clone().any(|walk| walk.moves() || walk.arrives()) {
            return spot.ring();
        }
        if walks.any(|walk| walk.after.is_some()) {
            return spot.dot(spot.tone);
        }
        Mark::Dot {
            center: spot.at,
            radius: WAS.min(spot.radius()),
            tone: Tone::Ink3,
        }
    }

    fn team(&self, marks: &mut Vec<Mark>) {
        let [before, after] = self.team_ends();
        let moved = before.zip(after).filter(|(before, after)| before != after);
        if let Some((before, after)) = moved {
            marks.push(line(vec![before, after], 2.0, Tone::Ink));
        }
        let was = before.filter(|before| Some(*before) != after);
        marks.extend(was.into_iter().flat_map(|at| team(at, Tone::Ink3)));
        marks.extend(after.into_iter().flat_map(|at| team(at, Tone::Ink)));
    }

    fn targets(&self, expected: bool, marks: &mut Vec<Mark>) {
        let members = |spot: &Spot<'_>| -> Vec<&MemberMove> {
            let members = spot.who.iter();
            members
                .filter_map(|place| self.comparison.members.get(*place))
                .collect()
        };
        marks.extend(self.ends.iter().map(|spot| {
            let members = members(spot);
            Mark::Target {
                area: spot.reach(),
                says: spot_says(&members, expected),
                subject: Subject::Members(members.iter().map(|member| member.id).collect()),
            }
        }));
        let [before, after] = self.team_ends();
        marks.extend(after.or(before).map(|at| Mark::Target {
            area: team_reach(at),
            subject: Subject::Team,
            says: team_says(self.comparison, expected),
        }));
    }
}

/// The room of a line, in small squares.
fn along([from, to]: [Point; 2]) -> Vec<Area> {
    let (x, y) = (to.x - from.x, to.y - from.y);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few steps"
    )]
    let steps = (x.hypot(y) / STEP).ceil().max(1.0) as u16;
    let at = |step: u16| {
        let share = f32::from(step) / f32::from(steps);
        point(from.x + x * share, from.y + y * share)
    };
    let square = |step: u16| Area::around(at(step), STEP / 2.0);
    (0..=steps).map(square).collect()
}

fn team_says(comparison: &Comparison, expected: bool) -> String {
    let (before, after) = (&comparison.before.sides, &comparison.after.sides);
    moves_say("Team", Some(before), Some(after), expected)
}

/// The moves of those at a spot, of the first few when they are many.
fn spot_says(members: &[&MemberMove], expected: bool) -> String {
    let told = members.iter().take(TOLD);
    let mut moves: Vec<String> = told
        .map(|member| {
            let (before, after) = (member.before.as_ref(), member.after.as_ref());
            moves_say(&member.name, before, after, expected)
        })
        .collect();
    let more = members.len().saturating_sub(TOLD);
    if more > 0 {
        moves.push(format!("{more} more"));
    }
    moves.join("; ")
}
