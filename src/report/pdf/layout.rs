//! A document as pages.

use jiff::civil::Date;

use super::{
    compose::Composer,
    flow::{Flow, flow},
    page::{Bookmark, Item, MARGIN, Page, SIZE, Shape, Tags, WIDTH},
    sizes::Sizes,
    text::{Line, Setter},
};
use crate::{
    balance::number,
    figure::point,
    report::{
        WriteError,
        document::{Block, Document},
        form::Pace,
        words::clipped,
    },
};

/// The scales that a document for one page is tried at.
const SCALES: [f32; 12] = [
    0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7, 0.67, 0.64,
];
/// What is smaller cannot be read.
const SMALLEST: f32 = 0.6;
/// Base lines of what stands above and below the text of a page.
const HEADER: f32 = 40.0;
const FOOTER: f32 = SIZE.y - 36.0;
/// Titles above a page are tried at these lengths, in characters.
const TITLES: [usize; 4] = [100, 60, 40, 20];

/// The steps of the whole work: those up to here make the pages, the rest writes them.
pub(super) const LAID: usize = 60;
pub(super) const DONE: usize = 100;

/// A document laid out.
#[derive(Default)]
pub(super) struct Laid<'a> {
    /// The pages; at least one.
    pub(super) pages: Vec<Page<'a>>,
    /// Where they can be jumped to.
    pub(super) bookmarks: Vec<Bookmark>,
    /// What they hold.
    pub(super) tags: Tags,
}

impl<'a> Laid<'a> {
    /// Lays a document out; one for a single page as large as fits on it.
    pub(super) fn out(
        document: &'a Document,
        day: Date,
        setter: &mut Setter,
        pace: &mut Pace<'_>,
    ) -> Result<Self, WriteError> {
        let mut laid = at(Sizes(1.0), document, setter, pace)?;
        // What does not fit at the smallest scale stays as large as usual, on several pages.
        if document.one_page && laid.pages.len() > 1 {
            let smallest = at(Sizes(SMALLEST), document, setter, pace)?;
            if smallest.pages.len() == 1 {
                laid = smallest;
                for scale in SCALES {
                    let larger = at(Sizes(scale), document, setter, pace)?;
                    if larger.pages.len() == 1 {
                        laid = larger;
                        break;
                    }
                }
            }
        }
        laid.finish(document, day, setter);
        Ok(laid)
    }

    /// Moves all between the margins, and adds what stands above and below.
    fn finish(&mut self, document: &Document, day: Date, setter: &mut Setter) {
        let count = self.pages.len();
        let kind = Sizes(1.0).small();
        let title = TITLES.iter().find_map(|length| {
            let line = setter.line(&clipped(&document.title, *length), kind)?;
            (line.width <= WIDTH).then_some(line)
        });
        let left = setter.line(document.confidential_in_short, kind);
        let day = setter.line(&number::date(day), kind);
        for (place, page) in self.pages.iter_mut().enumerate() {
            let items = std::mem::take(&mut page.items).into_iter();
            page.items = items.map(|item| item.moved(point(MARGIN, 0.0))).collect();
            let number = format!("Page {} of {count}", place + 1);
            let number = setter.line(&number, kind);
            let header = title.clone().filter(|_| place > 0);
            let base = |line: Line, x: f32, y: f32| Item {
                tag: None,
                at: point(x, y),
                shape: Shape::Line(line),
            };
            page.items
                .extend(header.map(|line| base(line, MARGIN, HEADER)));
            page.items
                .extend(left.clone().map(|line| base(line, MARGIN, FOOTER)));
            page.items.extend(day.clone().map(|line| {
                let x = (SIZE.x - line.width) / 2.0;
                base(line, x, FOOTER)
            }));
            page.items.extend(number.map(|line| {
                let x = SIZE.x - MARGIN - line.width;
                base(line, x, FOOTER)
            }));
        }
    }
}

/// How far the pages have come.
pub(super) struct Work<'p, 'q> {
    pace: &'p mut Pace<'q>,
    done: usize,
    of: usize,
}

impl Work<'_, '_> {
    /// Tells that one more step is behind.
    pub(super) fn step(&mut self) -> Result<(), WriteError> {
        self.done += 1;
        self.pace.at(LAID * self.done / self.of.max(1), DONE)
    }
}

/// How many steps a block takes.
fn weight(block: &Block) -> usize {
    match block {
        Block::Table(table) => table.rows.len(),
        _ => 1,
    }
}

fn at<'a>(
    sizes: Sizes,
    document: &'a Document,
    setter: &mut Setter,
    pace: &mut Pace<'_>,
) -> Result<Laid<'a>, WriteError> {
    let blocks = document.parts.iter().flat_map(|part| &part.blocks);
    let steps = blocks.map(weight).sum();
    let work = Work {
        pace,
        done: 0,
        of: steps,
    };
    let mut composer = Composer::new(setter, sizes, document, work);
    composer.opening(document);
    for part in &document.parts {
        composer.part(part)?;
    }
    let Composer { pieces, tags, .. } = composer;
    let Flow { pages, bookmarks } = flow(pieces);
    Ok(Laid {
        pages,
        bookmarks,
        tags,
    })
}
