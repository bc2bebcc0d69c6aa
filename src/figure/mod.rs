//! Charts as neutral marks: what is drawn where, and what it stands for.
//!
//! A chart is described once, in points, with its own corner at the origin and y growing
//! downwards; colours are [`Tone`]s that the painter looks up in its theme. The painters live
//! where their surface lives. Architecture invariant: no figure knows a window, a font or a theme;
//! the one thing that it asks from outside is how wide a text will be ([`Measure`]).

mod between;
mod dumbbells;
mod heat;
mod keel;
mod labels;
mod map;
mod moves;
pub mod palette;
pub mod picture;
mod plot;
mod profile;
mod rows;
mod scaled;
mod skills;
mod spots;
mod svg;
pub mod table;
mod trend;
mod words;

pub(crate) use self::words::turns;
pub use self::{
    dumbbells::{member_moves, skill_moves},
    heat::{HeatColumns, HeatRows, HeatView, heat, heat_head, heat_row_at, heat_rows_in},
    keel::{emblem, keel, keel_forecast, needle_angle},
    map::{MapView, map},
    moves::moves,
    palette::Palette,
    picture::{Faces, Picture, PictureError},
    profile::{ProfileTrack, profile},
    scaled::drawn_height,
    skills::{SkillGrouping, skills},
    svg::{inline_svg, svg, variables},
    table::{Column, Table},
    trend::trend,
};
use crate::plan::{Family, Level, MemberId};

/// A point, or a size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

/// Shorthand for a [`Point`].
#[must_use]
pub const fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Upper left corner.
    pub min: Point,
    /// Lower right corner.
    pub max: Point,
}

impl Area {
    /// The square around a point that reaches `reach` in each direction.
    #[must_use]
    pub fn around(center: Point, reach: f32) -> Self {
        Self {
            min: point(center.x - reach, center.y - reach),
            max: point(center.x + reach, center.y + reach),
        }
    }

    /// The four corners in order.
    #[must_use]
    pub fn corners(&self) -> Vec<Point> {
        let Self { min, max } = *self;
        vec![min, point(max.x, min.y), max, point(min.x, max.y)]
    }

    /// Whether two rectangles share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether the other rectangle lies wholly inside.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        self.min.x <= other.min.x
            && self.min.y <= other.min.y
            && other.max.x <= self.max.x
            && other.max.y <= self.max.y
    }
}

/// What a colour means; the theme says what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Main text, the team, the needle at rest.
    Ink,
    /// Secondary text.
    Ink2,
    /// Labels of axes and quadrants.
    Ink3,
    /// Lines that divide.
    Line,
    /// Grid lines.
    LineSoft,
    /// The surface that the chart lies on.
    Panel,
    /// Where a team is on an even keel.
    Even,
    /// The band on the keel.
    Band,
    /// Text of the leading side.
    LeadText,
    /// Text of the managing side.
    ManageText,
    /// Text of the shared functions.
    SharedText,
    /// Fill of the leading side.
    Lead,
    /// Fill of the managing side.
    Manage,
    /// Fill of the shared functions.
    Shared,
    /// Pale fill of the leading side.
    LeadSoft,
    /// Pale fill of the managing side.
    ManageSoft,
    /// Pale fill of the shared functions.
    SharedSoft,
    /// Fill of a rating cell.
    Cell(Family, Level),
    /// Text on a rating cell.
    OnCell(Family, Level),
    /// What is critical.
    Critical,
    /// What is a warning.
    Warning,
}

impl Tone {
    /// Every tone.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::Ink,
            Self::Ink2,
            Self::Ink3,
            Self::Line,
            Self::LineSoft,
            Self::Panel,
            Self::Even,
            Self::Band,
            Self::LeadText,
            Self::ManageText,
            Self::SharedText,
            Self::Lead,
            Self::Manage,
            Self::Shared,
            Self::LeadSoft,
            Self::ManageSoft,
            Self::SharedSoft,
            Self::Critical,
            Self::Warning,
        ];
        let families = [Family::Lead, Family::Manage, Family::Shared];
        let cells = families.into_iter().flat_map(|family| {
            let levels = Level::all();
            levels.flat_map(move |level| [Self::Cell(family, level), Self::OnCell(family, level)])
        });
        plain.into_iter().chain(cells)
    }
}

/// Where a text lies from its point: −1 ends there, 0 is centred on it, 1 begins there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Along the line.
    pub x: i8,
    /// Across it.
    pub y: i8,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its point.
    pub at: Point,
    /// Where it lies from that point.
    pub anchor: Anchor,
    /// The words.
    pub text: String,
    /// Height of the type.
    pub size: f32,
    /// Whether it is set in the strong face.
    pub strong: bool,
    /// Its colour.
    pub tone: Tone,
    /// Whether it reads from bottom to top.
    pub upright: bool,
}

/// What a part of a chart stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The team as a whole.
    Team,
    /// One member or, where several share a spot, all of them.
    Members(Vec<MemberId>),
    /// A skill, by its position in the framework.
    Skill(usize),
    /// A skill that is rated no more, by its id.
    FormerSkill(String),
    /// A dimension of style, by its position in the content.
    Dimension(usize),
}

/// One thing drawn. Later marks lie over earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line through some points.
    Line {
        /// The points in order.
        points: Vec<Point>,
        /// How thick.
        width: f32,
        /// Its colour.
        tone: Tone,
        /// Whether it is broken into dashes.
        dashed: bool,
    },
    /// A filled convex shape.
    Fill {
        /// Its corners in order.
        points: Vec<Point>,
        /// Its colour.
        tone: Tone,
    },
    /// A filled circle.
    Dot {
        /// Its middle.
        center: Point,
        /// Its radius.
        radius: f32,
        /// Its colour.
        tone: Tone,
    },
    /// A circle as a line; inside it lies the panel.
    Ring {
        /// Its middle.
        center: Point,
        /// From the middle to the middle of the line.
        radius: f32,
        /// How thick the line is.
        width: f32,
        /// Its colour.
        tone: Tone,
    },
    /// A text.
    Text(Label),
    /// An area that answers to the pointer and to screen readers; not seen.
    Target {
        /// Where.
        area: Area,
        /// What it stands for.
        subject: Subject,
        /// What it says of it, values included.
        says: String,
    },
}

/// A chart: its size, its marks, and what it shows in one sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Width and height.
    pub size: Point,
    /// What is drawn, lowest first.
    pub marks: Vec<Mark>,
    /// What the chart shows, for those who do not see it.
    pub says: String,
}

impl Figure {
    /// All that is written in the figure, and what it says.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let written = self.marks.iter().filter_map(|mark| match mark {
            Mark::Text(label) => Some(label.text.as_str()),
            _ => None,
        });
        written.chain([self.says.as_str()])
    }
}

/// From the middle of a line of type to its base line, as a share of its size: half of the height
/// of Inter's capitals, which is how the window centres a line too.
pub const TO_BASE: f32 = 0.364;
/// Height of a line of type as a share of its size.
const LINE: f32 = 1.21;
/// Height of the type of axes and notes.
const SMALL: f32 = 11.0;

/// Tells how wide a text of this type size will be; `true` for the strong face.
pub type Measure<'a> = &'a dyn Fn(&str, f32, bool) -> f32;

/// How long the dashes of a line are, and the gaps between: a thick line needs longer ones to look
/// like one.
#[must_use]
pub fn dashes(width: f32) -> (f32, f32) {
    (width + 3.0, width + 2.0)
}

fn line(points: Vec<Point>, width: f32, tone: Tone) -> Mark {
    Mark::Line {
        points,
        width,
        tone,
        dashed: false,
    }
}

fn dashed(points: Vec<Point>, width: f32, tone: Tone) -> Mark {
    Mark::Line {
        points,
        width,
        tone,
        dashed: true,
    }
}

fn text(at: Point, anchor: (i8, i8), text: impl Into<String>, size: f32, tone: Tone) -> Label {
    Label {
        at,
        anchor: Anchor {
            x: anchor.0,
            y: anchor.1,
        },
        text: text.into(),
        size,
        strong: false,
        tone,
        upright: false,
    }
}

impl Label {
    /// Where it lies along the line: an upright label is centred on its point, whatever its anchor.
    #[must_use]
    pub fn along(&self) -> i8 {
        if self.upright { 0 } else { self.anchor.x }
    }

    /// From its point down to its base line.
    #[must_use]
    pub fn to_base(&self) -> f32 {
        let half_line = self.size * LINE / 2.0;
        let middle = match self.anchor.y {
            _ if self.upright => 0.0,
            ..=-1 => -half_line,
            0 => 0.0,
            1.. => half_line,
        };
        middle + self.size * TO_BASE
    }

    fn strong(self) -> Self {
        Self {
            strong: true,
            ..self
        }
    }

    fn upright(self) -> Self {
        Self {
            upright: true,
            ..self
        }
    }
}

#[cfg(test)]
mod tests;
