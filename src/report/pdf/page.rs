//! Pages: what stands where, and what it is to those who do not see it.

use super::text::Line;
use crate::figure::{Figure, Point, Tone, point};

/// A4, in points.
pub(super) const SIZE: Point = point(595.276, 841.89);
/// Between the text and the edges at the left and the right.
pub(super) const MARGIN: f32 = 56.0;
/// How wide the text is.
pub(super) const WIDTH: f32 = SIZE.x - 2.0 * MARGIN;

/// A page.
#[derive(Default)]
pub(super) struct Page<'a> {
    /// What stands on it, the lowest first.
    pub(super) items: Vec<Item<'a>>,
}

/// A thing on a page.
#[derive(Clone)]
pub(super) struct Item<'a> {
    /// What it belongs to; none where it only adorns.
    pub(super) tag: Option<Tag>,
    /// The left end of its base line, or its upper left corner.
    pub(super) at: Point,
    /// What is drawn.
    pub(super) shape: Shape<'a>,
}

impl Item<'_> {
    /// The same further down, and to the right.
    pub(super) fn moved(mut self, by: Point) -> Self {
        self.at = point(self.at.x + by.x, self.at.y + by.y);
        self
    }
}

/// What is drawn.
#[derive(Clone)]
pub(super) enum Shape<'a> {
    /// A line of text.
    Line(Line),
    /// A line of text that ends at its point; its lines below each other are flush right.
    LineTo(Line),
    /// A filled rectangle of this size.
    Block(Point, Tone),
    /// A filled circle around the point.
    Dot(f32, Tone),
    /// A chart at this scale.
    Figure(&'a Figure, f32),
}

/// A node in the tree of what the pages hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag(usize);

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A section of the document.
    Section,
    /// A heading of this level, in these words.
    Heading(u16, String),
    /// Whole sentences.
    Paragraph,
    /// A list.
    List,
    /// One of the list: its mark and what it says.
    ListItem,
    /// The mark.
    Mark,
    /// What it says.
    Says,
    /// A table: its head and its rows.
    Table,
    /// The row of column heads.
    Head,
    /// The other rows.
    Rows,
    /// A row.
    Row,
    /// The head of a column.
    ColumnHead,
    /// The cell that names its row.
    RowHead,
    /// Any other cell.
    Cell,
    /// A chart that shows this.
    Figure(String),
    /// What stands below a chart.
    Caption,
}

/// The tree of what the pages hold, in reading order.
#[derive(Default)]
pub(super) struct Tags {
    nodes: Vec<(Role, Option<Tag>)>,
}

impl Tags {
    /// Adds a node below another one, or at the top.
    pub(super) fn add(&mut self, role: Role, below: Option<Tag>) -> Tag {
        self.nodes.push((role, below));
        Tag(self.nodes.len() - 1)
    }

    /// Every node with the one that it lies below, which comes before it.
    pub(super) fn nodes(&self) -> impl DoubleEndedIterator<Item = (Tag, &Role, Option<Tag>)> {
        let nodes = self.nodes.iter().enumerate();
        nodes.map(|(place, (role, below))| (Tag(place), role, *below))
    }
}

impl Tag {
    /// Its place among [`Tags::nodes`].
    pub(super) fn place(self) -> usize {
        self.0
    }
}

/// A place in the document that readers may jump to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bookmark {
    /// 1 for sections, 2 for what is below.
    pub(super) level: u8,
    /// Its words.
    pub(super) title: String,
    /// The page, from 0.
    pub(super) page: usize,
    /// How far down.
    pub(super) top: f32,
}

/// A count to multiply lengths with.
#[expect(
    clippy::cast_precision_loss,
    reason = "no page has that many of anything"
)]
pub(super) fn times(count: usize) -> f32 {
    count as f32
}
