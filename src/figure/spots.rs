//! The spots of a map: who stands where, those who stand together as one, and their names.

use std::collections::{BTreeMap, HashMap};

use super::{
    Area, Label, Mark, Measure, Point, Tone,
    labels::{Labels, Wanted},
    plot::{Plot, diamond, side_tone},
    words::short,
};
use crate::balance::Sides;

const DOT: f32 = 5.5;
const DIAMOND: f32 = 9.0;
const NAME: f32 = 12.0;
/// How far the halo of the marked spot reaches beyond it.
const HALO: f32 = 4.0;
/// From this many members on, those who nearly touch become one spot; more spots carry no names.
pub(super) const CROWD: usize = 200;

/// Members who stand on the same spot.
pub(super) struct Spot<'a> {
    /// Where it is.
    pub(super) at: Point,
    /// The positions of those who stand there, in order; never empty.
    pub(super) who: Vec<usize>,
    /// The values of the first of them.
    pub(super) sides: Sides,
    /// The colour of the side that is ahead there.
    pub(super) tone: Tone,
    /// The name of the first of them.
    first: &'a str,
    crowded: bool,
}

/// The spots of those who have both sides, in the order of the first at each: position, name and
/// values of everybody. In a crowd those who nearly touch share one.
pub(super) fn spots<'a>(
    plot: &Plot,
    people: impl IntoIterator<Item = (usize, &'a str, Sides)>,
    crowded: bool,
) -> Vec<Spot<'a>> {
    let step = if crowded { 10.0 } else { 1e4 };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "values lie between 1 and 5"
    )]
    let cell = |value: f64| (value * step).round() as i64;
    let mut places: BTreeMap<(i64, i64), usize> = BTreeMap::new();
    let mut found: Vec<Spot<'_>> = Vec::new();
    for (position, name, sides) in people {
        let (Some((lead, manage)), Some(at)) = (sides.lead.zip(sides.manage), plot.of(&sides))
        else {
            continue;
        };
        let place = *places
            .entry((cell(lead), cell(manage)))
            .or_insert(found.len());
        match found.get_mut(place) {
            Some(spot) => spot.who.push(position),
            None => found.push(Spot {
                at,
                who: vec![position],
                sides,
                tone: side_tone(lead - manage),
                first: name,
                crowded,
            }),
        }
    }
    found
}

/// On which spot each member stands, both by position.
pub(super) fn places(spots: &[Spot<'_>]) -> HashMap<usize, usize> {
    let spots = spots.iter().enumerate();
    let places = spots.flat_map(|(place, spot)| spot.who.iter().map(move |who| (*who, place)));
    places.collect()
}

impl Spot<'_> {
    /// Larger for more members; in a crowd never larger than half the way to the next spot.
    pub(super) fn radius(&self) -> f32 {
        let several = self.who.len();
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

    /// The area that answers to the pointer.
    pub(super) fn reach(&self) -> Area {
        Area::around(self.at, self.radius() + 3.0)
    }

    /// A filled circle over the whole spot.
    pub(super) fn dot(&self, tone: Tone) -> Mark {
        Mark::Dot {
            center: self.at,
            radius: self.radius(),
            tone,
        }
    }

    /// A hollow circle as large as the spot.
    pub(super) fn ring(&self) -> Mark {
        let width = if self.crowded { 1.25 } else { 2.0 };
        Mark::Ring {
            center: self.at,
            radius: self.radius() - width / 2.0,
            width,
            tone: self.tone,
        }
    }

    /// What lies below a spot that is marked, so that a ring shows around it.
    pub(super) fn halo(&self) -> [Mark; 2] {
        [(HALO, Tone::Ink), (HALO - 1.5, Tone::Panel)].map(|(reach, tone)| Mark::Dot {
            center: self.at,
            radius: self.radius() + reach,
            tone,
        })
    }

    fn name(&self) -> String {
        match self.who.len() {
            1 => short(self.first),
            several => format!("{several} members"),
        }
    }

    fn wanted(&self, strong: bool) -> Wanted {
        Wanted {
            dot: self.at,
            distance: self.radius() + 5.0,
            text: self.name(),
            size: NAME,
            strong,
        }
    }
}

/// The team: a diamond that stands out from what lies below.
pub(super) fn team(at: Point, tone: Tone) -> [Mark; 2] {
    [
        diamond(at, DIAMOND + 1.5, Tone::Panel),
        diamond(at, DIAMOND, tone),
    ]
}

/// The area of the team's diamond.
pub(super) fn team_reach(at: Point) -> Area {
    Area::around(at, DIAMOND)
}

/// Names beside the spots of a map.
pub(super) struct Naming<'a> {
    /// The names stay in here.
    pub(super) bounds: Area,
    /// What they must not cover, besides spots and team.
    pub(super) taken: Vec<Area>,
    /// Where the team is; its name is told too.
    pub(super) team_at: Option<Point>,
    /// The position of the spot that is marked; it chooses its place first.
    pub(super) chosen: Option<usize>,
    /// How wide texts are.
    pub(super) measure: Measure<'a>,
}

impl Naming<'_> {
    /// The names of the team and of the spots, as many as there is room for; those come first
    /// whose positions come first in `order`.
    pub(super) fn place(self, spots: &[Spot<'_>], order: &[usize]) -> Vec<Label> {
        let room = |spot: &Spot<'_>| Area::around(spot.at, spot.radius() + 1.0);
        let mut used: Vec<Area> = spots.iter().map(room).collect();
        used.extend(self.team_at.map(team_reach));
        used.extend(self.taken);
        let mut labels = Labels::new(self.bounds, used, self.measure);
        let mut names = Vec::new();
        if let Some(spot) = self.chosen.and_then(|place| spots.get(place)) {
            // Clear of the halo.
            let wanted = spot.wanted(true);
            names.extend(labels.place_anyhow(&Wanted {
                distance: wanted.distance + HALO,
                ..wanted
            }));
        }
        names.extend(self.team_at.and_then(|dot| {
            labels.place(&Wanted {
                dot,
                distance: DIAMOND + 4.0,
                text: "Team".to_owned(),
                size: NAME,
                strong: true,
            })
        }));
        if spots.len() <= CROWD {
            let others = order.iter().filter(|place| Some(**place) != self.chosen);
            let others = others.filter_map(|place| spots.get(*place));
            names.extend(others.filter_map(|spot| labels.place(&spot.wanted(false))));
        }
        names
    }
}
