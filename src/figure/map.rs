//! The balance map: Lead to the right, Manage upwards, a dot a member, the team as a diamond.

use std::collections::BTreeMap;

use super::{
    Area, Figure, Label, Mark, Measure, Point, Subject, Tone,
    labels::{Labels, Wanted, area_of},
    line, point, text,
};
use crate::{
    balance::{Balance, Quadrant, Sides, number},
    plan::{Level, MemberId, Plan},
};

/// Both axes begin here.
const LOW: f64 = Level::MIN as f64;
/// Both axes end here.
const HIGH: f64 = Level::MAX as f64;
/// Room for the axis at the left and at the bottom, and a little at the other edges.
const MARGIN: [f32; 4] = [44.0, 12.0, 8.0, 44.0];
const DOT: f32 = 5.5;
const SMALL: f32 = 11.0;
const NAME: f32 = 12.0;
/// From this many members on, dots that nearly touch become one.
const CROWD: usize = 200;

/// What a map shows apart from the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    /// Width and height of the box.
    pub size: Point,
    /// Who is marked.
    pub selected: Option<MemberId>,
}

/// Draws the map of a plan.
#[must_use]
pub fn map(
    plan: &Plan,
    balance: &Balance,
    high_side: f64,
    view: MapView,
    measure: Measure<'_>,
) -> Figure {
    let plot = Plot::fit(view.size);
    let mut marks = Vec::new();
    plot.ground(balance, &mut marks);
    plot.grid(high_side, &mut marks);
    plot.band(balance, &mut marks);
    plot.quadrants(balance, measure, &mut marks);
    plot.people(plan, balance, view.selected, measure, &mut marks);
    let (placed, all) = (balance.team.rated, balance.team.members);
    Figure {
        size: view.size,
        marks,
        says: format!(
            "Map of leading and managing: {placed} of {all} members placed; team Lead {}, Manage {}",
            number::side(balance.team.sides.lead),
            number::side(balance.team.sides.manage)
        ),
    }
}

/// The square in which values are drawn.
struct Plot {
    area: Area,
}

/// Members who share a spot.
struct Spot {
    at: Point,
    members: Vec<MemberId>,
    /// The values of the first of them.
    sides: Sides,
    crowded: bool,
    tone: Tone,
}

impl Spot {
    /// Larger for more members; in a crowd never larger than half the way to the next spot.
    fn radius(&self) -> f32 {
        let several = self.members.len();
        if self.crowded {
            return if several == 1 {
                2.5
            } else {
                4.0 + if several < 10 { 0.0 } else { 2.0 }
            };
        }
        match several {
            1 => DOT,
            2..10 => DOT + 3.0,
            10..100 => DOT + 5.0,
            _ => DOT + 7.0,
        }
    }

    fn name(&self, plan: &Plan) -> String {
        match self.members.as_slice() {
            [only] => plan
                .member(*only)
                .map(|member| short(&member.profile.name))
                .unwrap_or_default(),
            several => format!("{} members", several.len()),
        }
    }

    fn draw(&self, ringed: bool, marks: &mut Vec<Mark>) {
        let dot = |reach: f32, tone| Mark::Dot {
            center: self.at,
            radius: self.radius() + reach,
            tone,
        };
        if ringed {
            marks.push(dot(4.0, Tone::Ink));
            marks.push(dot(2.5, Tone::Panel));
        }
        marks.push(dot(0.0, self.tone));
    }
}

impl Plot {
    fn fit(size: Point) -> Self {
        let [left, top, right, bottom] = MARGIN;
        let side = (size.x - left - right).min(size.y - top - bottom).max(40.0);
        Self {
            area: Area {
                min: point(left, top),
                max: point(left + side, top + side),
            },
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "screen points need no more"
    )]
    fn x(&self, lead: f64) -> f32 {
        let Area { min, max } = self.area;
        min.x + ((lead - LOW) / (HIGH - LOW)) as f32 * (max.x - min.x)
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "screen points need no more"
    )]
    fn y(&self, manage: f64) -> f32 {
        let Area { min, max } = self.area;
        max.y - ((manage - LOW) / (HIGH - LOW)) as f32 * (max.y - min.y)
    }

    fn at(&self, lead: f64, manage: f64) -> Point {
        point(self.x(lead), self.y(manage))
    }

    /// The area where the team is on an even keel.
    fn ground(&self, balance: &Balance, marks: &mut Vec<Mark>) {
        let points: Vec<Point> = even_keel_corners(balance)
            .into_iter()
            .map(|(lead, manage)| self.at(lead, manage))
            .collect();
        if points.len() > 2 {
            marks.push(Mark::Fill {
                points,
                tone: Tone::Even,
            });
        }
    }

    /// Lines at every level with their digits, and at the border between the quadrants.
    fn grid(&self, high_side: f64, marks: &mut Vec<Mark>) {
        let Area { min, max } = self.area;
        for level in Level::all() {
            let value = f64::from(level);
            marks.extend(self.cross(value, 1.0, Tone::LineSoft));
            let digit = level.get().to_string();
            let below = point(self.x(value), max.y + 8.0);
            let beside = point(min.x - 10.0, self.y(value));
            let digits = [
                text(below, (0, 1), digit.clone(), SMALL, Tone::Ink3),
                text(beside, (-1, 0), digit, SMALL, Tone::Ink3),
            ];
            marks.extend(digits.map(Mark::Text));
        }
        marks.extend(self.cross(high_side, 1.5, Tone::Line));
        let middle = point(f32::midpoint(min.x, max.x), f32::midpoint(min.y, max.y));
        let (below, beside) = (point(middle.x, max.y + 26.0), point(min.x - 34.0, middle.y));
        let lead = text(below, (0, 1), "Lead →", SMALL, Tone::LeadText);
        let manage = text(beside, (0, 0), "Manage →", SMALL, Tone::ManageText);
        marks.push(Mark::Text(lead.strong()));
        marks.push(Mark::Text(manage.strong().upright()));
    }

    /// A line up and a line across at the same value of both axes.
    fn cross(&self, value: f64, width: f32, tone: Tone) -> [Mark; 2] {
        let Area { min, max } = self.area;
        let (x, y) = (self.x(value), self.y(value));
        let up = vec![point(x, min.y), point(x, max.y)];
        let across = vec![point(min.x, y), point(max.x, y)];
        [line(up, width, tone), line(across, width, tone)]
    }

    /// The two dashed lines between which the tilt is wanted.
    fn band(&self, balance: &Balance, marks: &mut Vec<Mark>) {
        let band = balance.target.band;
        for tilt in [band.low, band.high] {
            // Where Lead − Manage = tilt enters and leaves the square.
            let first = (LOW + tilt).clamp(LOW, HIGH);
            let last = (HIGH + tilt).clamp(LOW, HIGH);
            if first < last {
                marks.push(Mark::Line {
                    points: vec![self.at(first, first - tilt), self.at(last, last - tilt)],
                    width: 1.0,
                    tone: Tone::Ink2,
                    dashed: true,
                });
            }
        }
    }

    /// The names of the quadrants, each in its corner.
    fn quadrants(&self, balance: &Balance, measure: Measure<'_>, marks: &mut Vec<Mark>) {
        let Area { min, max } = self.area;
        let corners = [
            (
                point(min.x + 6.0, min.y + 6.0),
                (1, 1),
                Quadrant::ManagingHeavy,
            ),
            (
                point(max.x - 6.0, min.y + 6.0),
                (-1, 1),
                Quadrant::Integrated,
            ),
            (
                point(min.x + 6.0, max.y - 6.0),
                (1, -1),
                Quadrant::UnderPowered,
            ),
            (
                point(max.x - 6.0, max.y - 6.0),
                (-1, -1),
                Quadrant::LeadingHeavy,
            ),
        ];
        for (at, anchor, quadrant) in corners {
            let name = quadrant.name();
            // The band's lines give way to a name, except where its ground is not the panel's.
            if balance.target.floors.is_some() && anchor != (-1, 1) {
                let room = area_of(at, anchor, measure(name, SMALL, false), SMALL * 1.25);
                marks.push(Mark::Fill {
                    points: room.corners(),
                    tone: Tone::Panel,
                });
            }
            marks.push(Mark::Text(text(at, anchor, name, SMALL, Tone::Ink3)));
        }
    }

    fn people(
        &self,
        plan: &Plan,
        balance: &Balance,
        selected: Option<MemberId>,
        measure: Measure<'_>,
        marks: &mut Vec<Mark>,
    ) {
        let spots = self.spots(balance);
        let chosen =
            selected.and_then(|id| spots.iter().position(|spot| spot.members.contains(&id)));
        let team = balance.team.sides;
        let team_at = team
            .lead
            .zip(team.manage)
            .map(|(lead, manage)| self.at(lead, manage));
        let names = self.names(plan, &spots, team_at, chosen, measure, marks);
        for spot in &spots {
            spot.draw(false, marks);
        }
        // Over the others, so that its ring is whole.
        if let Some(spot) = chosen.and_then(|place| spots.get(place)) {
            spot.draw(true, marks);
        }
        if let Some(at) = team_at {
            marks.push(diamond(at, 10.5, Tone::Panel));
            marks.push(diamond(at, 9.0, Tone::Ink));
        }
        marks.extend(names.into_iter().map(Mark::Text));
        targets(plan, balance, spots, team_at, marks);
    }

    /// The names of the team and of the spots, as many as there is room for.
    fn names(
        &self,
        plan: &Plan,
        spots: &[Spot],
        team_at: Option<Point>,
        chosen: Option<usize>,
        measure: Measure<'_>,
        marks: &[Mark],
    ) -> Vec<Label> {
        let room = |spot: &Spot| Area::around(spot.at, spot.radius() + 1.0);
        let mut used: Vec<Area> = spots.iter().map(room).collect();
        used.extend(team_at.map(|at| Area::around(at, 9.0)));
        used.extend(marks.iter().filter_map(taken(&self.area, measure)));
        let mut labels = Labels::new(self.area, used, measure);
        let wanted = |spot: &Spot, strong| Wanted {
            dot: spot.at,
            distance: spot.radius() + 5.0,
            text: spot.name(plan),
            size: NAME,
            strong,
        };
        let mut names = Vec::new();
        // The selected one chooses its place first.
        if let Some(spot) = chosen.and_then(|place| spots.get(place)) {
            names.extend(labels.place_anyhow(&wanted(spot, true)));
        }
        names.extend(team_at.and_then(|dot| {
            labels.place(&Wanted {
                dot,
                distance: 13.0,
                text: "Team".to_owned(),
                size: NAME,
                strong: true,
            })
        }));
        if spots.len() <= CROWD {
            let others = spots.iter().enumerate();
            let others = others.filter(|(place, _)| Some(*place) != chosen);
            names.extend(others.filter_map(|(_, spot)| labels.place(&wanted(spot, false))));
        }
        names
    }

    /// The members who have both sides, those who share a spot together, in plan order.
    fn spots(&self, balance: &Balance) -> Vec<Spot> {
        let crowded = balance.members.len() > CROWD;
        let step = if crowded { 10.0 } else { 1e4 };
        let mut spots: BTreeMap<(i64, i64), usize> = BTreeMap::new();
        let mut found: Vec<Spot> = Vec::new();
        for member in &balance.members {
            let Some((lead, manage)) = member.sides.lead.zip(member.sides.manage) else {
                continue;
            };
            #[expect(
                clippy::cast_possible_truncation,
                reason = "values lie between 1 and 5"
            )]
            let cell = |value: f64| (value * step).round() as i64;
            let place = *spots
                .entry((cell(lead), cell(manage)))
                .or_insert(found.len());
            match found.get_mut(place) {
                Some(spot) => spot.members.push(member.id),
                None => found.push(Spot {
                    at: self.at(lead, manage),
                    members: vec![member.id],
                    sides: member.sides,
                    crowded,
                    tone: side_tone(lead - manage),
                }),
            }
        }
        found
    }
}

/// The spots and the team as parts that answer to the pointer.
fn targets(
    plan: &Plan,
    balance: &Balance,
    spots: Vec<Spot>,
    team_at: Option<Point>,
    marks: &mut Vec<Mark>,
) {
    for spot in spots {
        let says = spot_says(plan, &spot);
        marks.push(Mark::Target {
            area: Area::around(spot.at, spot.radius() + 3.0),
            subject: Subject::Members(spot.members),
            says,
        });
    }
    if let Some(at) = team_at {
        let says = values_say("Team", &balance.team.sides);
        marks.push(Mark::Target {
            area: Area::around(at, 9.0),
            subject: Subject::Team,
            says,
        });
    }
}

/// The room of the texts that stand inside the plot already.
fn taken<'a>(plot: &'a Area, measure: Measure<'a>) -> impl Fn(&Mark) -> Option<Area> + 'a {
    move |mark| {
        let Mark::Text(label) = mark else { return None };
        let width = measure(&label.text, label.size, label.strong);
        let anchor = (label.anchor.x, label.anchor.y);
        let room = area_of(label.at, anchor, width, label.size * 1.25);
        plot.contains(&room).then_some(room)
    }
}

/// The colour of the side that is ahead; neither when they are level.
fn side_tone(tilt: f64) -> Tone {
    match number::fixed(tilt, 2).as_str() {
        "0.00" => Tone::Shared,
        _ if tilt > 0.0 => Tone::Lead,
        _ => Tone::Manage,
    }
}

fn diamond(at: Point, reach: f32, tone: Tone) -> Mark {
    Mark::Fill {
        points: vec![
            point(at.x, at.y - reach),
            point(at.x + reach, at.y),
            point(at.x, at.y + reach),
            point(at.x - reach, at.y),
        ],
        tone,
    }
}

/// The first words of a name, as many as a map has room for.
fn short(name: &str) -> String {
    const MOST: usize = 24;
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().count() <= MOST {
        return name;
    }
    let start: String = name.chars().take(MOST - 1).collect();
    format!("{}…", start.trim_end())
}

fn values_say(name: &str, sides: &Sides) -> String {
    format!(
        "{name}: Lead {}, Manage {}, tilt {}",
        number::side(sides.lead),
        number::side(sides.manage),
        number::tilt(sides.tilt())
    )
}

/// The names at a spot, the first few of many, with the values of the first.
fn spot_says(plan: &Plan, spot: &Spot) -> String {
    const NAMED: usize = 8;
    let mut names: Vec<&str> = spot
        .members
        .iter()
        .take(NAMED)
        .filter_map(|id| plan.member(*id))
        .map(|member| member.profile.name.as_str())
        .collect();
    let more = format!("{} more", spot.members.len().saturating_sub(NAMED));
    if spot.members.len() > NAMED {
        names.push(&more);
    }
    values_say(&names.join(", "), &spot.sides)
}

/// The corners of the area inside the band and above both floors, in order; empty when nothing is.
fn even_keel_corners(balance: &Balance) -> Vec<(f64, f64)> {
    let floors = balance.target.floors;
    let (lead, manage) = floors.map_or((LOW, LOW), |floors| (floors.lead, floors.manage));
    let band = balance.target.band;
    let square = vec![(lead, manage), (HIGH, manage), (HIGH, HIGH), (lead, HIGH)];
    let above_low = cut(&square, |(lead, manage)| lead - manage - band.low);
    cut(&above_low, |(lead, manage)| band.high - (lead - manage))
}

/// The part of a convex shape where `inside` is not negative (Sutherland–Hodgman).
fn cut(shape: &[(f64, f64)], inside: impl Fn((f64, f64)) -> f64) -> Vec<(f64, f64)> {
    let mut kept = Vec::new();
    let next = shape.iter().cycle().skip(1);
    for (&from, &to) in shape.iter().zip(next) {
        let (a, b) = (inside(from), inside(to));
        if a >= 0.0 {
            kept.push(from);
        }
        if (a < 0.0) != (b < 0.0) {
            let way = a / (a - b);
            kept.push((
                from.0 + (to.0 - from.0) * way,
                from.1 + (to.1 - from.1) * way,
            ));
        }
    }
    kept
}
