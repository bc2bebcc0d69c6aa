//! Pieces below each other, page after page.

use std::rc::Rc;

use super::page::{Bookmark, Item, Page, SIZE, Shape};
use crate::figure::point;

/// Where the text of a page begins, and where it ends.
const TOP: f32 = 64.0;
const FIRST_TOP: f32 = 56.0;
const BOTTOM: f32 = SIZE.y - 64.0;
/// A chart may shrink to so much of its size where it would leave a large gap otherwise.
const SMALLEST: f32 = 0.7;
/// So much of a page is a large gap.
const LARGE_GAP: f32 = (BOTTOM - TOP) / 3.0;

/// What the sums of many heights may be off by.
const SLACK: f32 = 0.01;

/// What is never split: a line, a row, a chart.
pub(super) struct Piece<'a> {
    /// Room above, unless it begins a page.
    pub(super) before: f32,
    /// How high it is.
    pub(super) height: f32,
    /// Whether it must stay on one page with the piece that follows.
    pub(super) keep: bool,
    /// What it shows, from its upper left corner.
    pub(super) items: Vec<Item<'a>>,
    /// What is repeated above it where it begins a page.
    pub(super) head: Option<Rc<Head<'a>>>,
    /// Where it can be jumped to: the level, and the words.
    pub(super) bookmark: Option<(u8, String)>,
    /// Whether it is a chart, which may shrink.
    pub(super) shrinks: bool,
}

/// The column heads of a table.
pub(super) struct Head<'a> {
    /// How high they are.
    pub(super) height: f32,
    /// What they show; belongs to nothing, since it has been read before.
    pub(super) items: Vec<Item<'a>>,
}

/// The pages, and where they can be jumped to.
pub(super) struct Flow<'a> {
    /// The pages; at least one.
    pub(super) pages: Vec<Page<'a>>,
    /// The places.
    pub(super) bookmarks: Vec<Bookmark>,
}

/// Pages in the making.
struct Filling<'a> {
    full: Vec<Page<'a>>,
    page: Page<'a>,
    bookmarks: Vec<Bookmark>,
    y: f32,
    /// Whether no piece stands on the page yet.
    fresh: bool,
}

/// Puts pieces on pages.
pub(super) fn flow(pieces: Vec<Piece<'_>>) -> Flow<'_> {
    let mut filling = Filling {
        full: Vec::new(),
        page: Page::default(),
        bookmarks: Vec::new(),
        y: FIRST_TOP,
        fresh: true,
    };
    let mut group = Vec::new();
    for piece in pieces {
        let more = piece.keep;
        group.push(piece);
        if !more {
            filling.place(std::mem::take(&mut group));
        }
    }
    filling.place(group);
    filling.full.push(filling.page);
    Flow {
        pages: filling.full,
        bookmarks: filling.bookmarks,
    }
}

impl<'a> Filling<'a> {
    /// Places pieces that belong on one page: on this one, or on the next where there is no room.
    fn place(&mut self, mut group: Vec<Piece<'a>>) {
        if !self.fresh && self.over(&group) > 0.0 && !self.shrink(&mut group, SMALLEST) {
            self.turn(&group);
        }
        if self.fresh && self.over(&group) > 0.0 {
            self.shrink(&mut group, 0.0);
        }
        for piece in group {
            // More than fits on a page goes on over as many as it takes.
            if !self.fresh && self.over(std::slice::from_ref(&piece)) > 0.0 {
                self.turn(std::slice::from_ref(&piece));
            }
            self.put(piece);
        }
    }

    /// How much higher the pieces are than the room that is left.
    fn over(&self, group: &[Piece<'a>]) -> f32 {
        let height: f32 = group.iter().map(|piece| piece.before + piece.height).sum();
        let first = group.first().map_or(0.0, |piece| piece.before);
        let height = if self.fresh { height - first } else { height };
        self.y + height - BOTTOM - SLACK
    }

    /// Makes the chart among the pieces so small that they fit; false where it would be smaller
    /// than `smallest` of its size, or where leaving the rest of the page empty hurts nobody.
    fn shrink(&self, group: &mut [Piece<'a>], smallest: f32) -> bool {
        let over = self.over(group);
        if !self.fresh && BOTTOM - self.y < LARGE_GAP {
            return false;
        }
        let Some(chart) = group.iter_mut().find(|piece| piece.shrinks) else {
            return false;
        };
        let scale = (chart.height - over - 2.0 * SLACK) / chart.height;
        if scale < smallest.max(0.1) {
            return false;
        }
        chart.height *= scale;
        for item in &mut chart.items {
            if let Shape::Figure(_, size) = &mut item.shape {
                *size *= scale;
            }
        }
        true
    }

    /// Begins a page, with what is repeated on each.
    fn turn(&mut self, group: &[Piece<'a>]) {
        self.full.push(std::mem::take(&mut self.page));
        self.y = TOP;
        self.fresh = true;
        if let Some(head) = group.first().and_then(|piece| piece.head.clone()) {
            let by = point(0.0, self.y);
            let items = head.items.iter().cloned().map(|item| item.moved(by));
            self.page.items.extend(items);
            self.y += head.height;
        }
    }

    fn put(&mut self, piece: Piece<'a>) {
        if !self.fresh {
            self.y += piece.before;
        }
        let by = point(0.0, self.y);
        if let Some((level, title)) = piece.bookmark {
            self.bookmarks.push(Bookmark {
                level,
                title,
                page: self.full.len(),
                top: self.y,
            });
        }
        let items = piece.items.into_iter().map(|item| item.moved(by));
        self.page.items.extend(items);
        self.y += piece.height;
        self.fresh = false;
    }
}
