//! Tables: columns as wide as their contents, rows that are never split, heads on every page.

use std::{ops::RangeInclusive, rc::Rc};

use super::{
    compose::{Composer, adorning, at_left},
    flow::{Head, Piece},
    page::{Item, Role, Shape, Tag, times},
    text::{Line, Shaped},
};
use crate::{
    figure::{Tone, point},
    report::{
        WriteError,
        document::{Column, Table},
    },
};

/// How thick the line below a row is.
const HAIR: f32 = 0.5;
/// The line below the heads of the columns.
const RULE: f32 = 0.75;
/// A row is at most so many lines high; a longer one goes on over pages.
const MOST_LINES: usize = 40;

/// Where a column stands.
#[derive(Clone, Copy)]
struct Place {
    left: f32,
    width: f32,
    numbers: bool,
}

impl<'a> Composer<'a, '_, '_> {
    /// A row is a piece, and so is each line of a row that is longer than a page. Neither the first
    /// row nor the last one stands alone on a page.
    pub(super) fn table(&mut self, table: &Table, before: f32) -> Result<(), WriteError> {
        let (cell, head) = (self.sizes.cell(), self.sizes.column_head());
        let heads: Vec<_> = table
            .columns
            .iter()
            .map(|column| self.setter.shape(column.head(), head))
            .collect();
        let mut rows = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let cells = row.iter().map(|text| self.setter.shape(text, cell));
            rows.push(cells.collect::<Vec<_>>());
            self.work.step()?;
        }
        let places = self.places(&table.columns, &heads, &rows);
        let tag = self.tags.add(Role::Table, self.section);
        let repeated = self.head(tag, heads, &places, before);
        let body = self.tags.add(Role::Rows, Some(tag));
        let count = rows.len();
        for (place, row) in rows.into_iter().enumerate() {
            let keep = place == 0 && count > 1 || place + 2 == count;
            self.row(body, row, &places, keep, &repeated);
        }
        Ok(())
    }

    fn places(&self, columns: &[Column], heads: &[Shaped], rows: &[Vec<Shaped>]) -> Vec<Place> {
        let wanted: Vec<_> = heads
            .iter()
            .enumerate()
            .map(|(place, head)| {
                let cells = rows.iter().filter_map(|row| row.get(place));
                Wanted::of(cells.chain([head]))
            })
            .collect();
        let count = times(columns.len().saturating_sub(1));
        let least = self.sizes.steps(3.0);
        let widths = fitted(&wanted, self.width - least * count);
        let gap = gap(
            widths.iter().sum(),
            self.width,
            count,
            least..=self.sizes.steps(10.0),
        );
        let mut left = 0.0;
        let place = |(column, width): (&Column, f32)| {
            let place = Place {
                left,
                width,
                numbers: matches!(column, Column::Numbers(_)),
            };
            left += width + gap;
            place
        };
        columns.iter().zip(widths).map(place).collect()
    }

    /// The heads of the columns, with what repeats them.
    fn head(
        &mut self,
        table: Tag,
        heads: Vec<Shaped>,
        places: &[Place],
        before: f32,
    ) -> Rc<Head<'a>> {
        let kind = self.sizes.column_head();
        let head = self.tags.add(Role::Head, Some(table));
        let row = self.tags.add(Role::Row, Some(head));
        let cells: Vec<_> = heads
            .into_iter()
            .zip(places)
            .map(|(cell, place)| {
                let tag = self.tags.add(Role::ColumnHead, Some(row));
                (tag, self.setter.break_lines(cell, place.width))
            })
            .collect();
        let lines = cells.iter().map(|(_, lines)| lines.len()).max();
        let bottom = times(lines.unwrap_or_default()) * kind.leading;
        let mut items = Vec::new();
        for ((tag, lines), place) in cells.into_iter().zip(places) {
            // Heads of one line stand beside the last line of longer ones.
            let mut top = bottom - times(lines.len()) * kind.leading;
            for line in lines {
                items.push(in_column(line, tag, place, top));
                top += kind.leading;
            }
        }
        let top = bottom + self.sizes.steps(1.0);
        items.push(across(top, places, RULE, Tone::Ink3));
        let repeated = Head {
            height: top + RULE,
            items: items
                .iter()
                .cloned()
                .map(|item| Item { tag: None, ..item })
                .collect(),
        };
        self.pieces.push(Piece {
            before,
            height: repeated.height,
            keep: true,
            items,
            head: None,
            bookmark: None,
            shrinks: false,
        });
        Rc::new(repeated)
    }

    fn row(
        &mut self,
        body: Tag,
        row: Vec<Shaped>,
        places: &[Place],
        keep: bool,
        head: &Rc<Head<'a>>,
    ) {
        let kind = self.sizes.cell();
        let padding = self.sizes.steps(1.0);
        let tag = self.tags.add(Role::Row, Some(body));
        let mut cells: Vec<_> = row
            .into_iter()
            .zip(places)
            .enumerate()
            .map(|(number, (cell, place))| {
                let names = number == 0 && !place.numbers;
                let role = if names { Role::RowHead } else { Role::Cell };
                let tag = self.tags.add(role, Some(tag));
                let lines = self.setter.break_lines(cell, place.width);
                (tag, place, lines.into_iter())
            })
            .collect();
        let lines = cells.iter().map(|(_, _, lines)| lines.len()).max();
        let lines = lines.unwrap_or_default().max(1);
        // A piece for the whole row, or one for each line of it.
        let at_once = if lines > MOST_LINES { 1 } else { lines };
        for first in (0..lines).step_by(at_once) {
            let (begins, ends) = (first == 0, first + at_once >= lines);
            let mut items = Vec::new();
            let mut top = if begins { padding } else { 0.0 };
            for _ in 0..at_once {
                for (tag, place, lines) in &mut cells {
                    items.extend(lines.next().map(|line| in_column(line, *tag, place, top)));
                }
                top += kind.leading;
            }
            if ends {
                top += padding;
                items.push(across(top, places, HAIR, Tone::Line));
                top += HAIR;
            }
            self.pieces.push(Piece {
                before: 0.0,
                height: top,
                keep: keep && ends,
                items,
                head: Some(Rc::clone(head)),
                bookmark: None,
                shrinks: false,
            });
        }
    }
}

fn in_column(line: Line, tag: Tag, place: &Place, top: f32) -> Item<'static> {
    if place.numbers {
        at_right(line, Some(tag), place.left + place.width, top)
    } else {
        at_left(line, Some(tag), place.left, top)
    }
}

/// A line whose upper right corner lies here.
fn at_right(line: Line, tag: Option<Tag>, right: f32, top: f32) -> Item<'static> {
    let at = point(right, top + line.kind.to_base());
    let shape = Shape::LineTo(line);
    Item { tag, at, shape }
}

fn across(top: f32, places: &[Place], height: f32, tone: Tone) -> Item<'static> {
    let end = places.last().map_or(0.0, |place| place.left + place.width);
    adorning(point(0.0, top), Shape::Block(point(end, height), tone))
}

/// Where at least so much of the width is taken, a table takes all of it.
const NEARLY_ALL: f32 = 0.85;

/// Between columns that take `used` of the width together: as much as there is, within bounds.
fn gap(used: f32, width: f32, count: f32, bounds: RangeInclusive<f32>) -> f32 {
    let (least, most) = bounds.into_inner();
    let all = (width - used) / count.max(1.0);
    if used + most * count > width * NEARLY_ALL {
        all.max(least)
    } else {
        most
    }
}

/// How wide a column would be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Wanted {
    /// As wide as its longest word.
    pub(super) narrowest: f32,
    /// With each text on one line.
    pub(super) widest: f32,
}

impl Wanted {
    pub(super) fn of<'s>(cells: impl Iterator<Item = &'s Shaped>) -> Self {
        cells.fold(Self::default(), |wanted, cell| Self {
            narrowest: wanted.narrowest.max(cell.narrowest),
            widest: wanted.widest.max(cell.widest),
        })
    }
}

/// A column that is no wider than the first of these does not give way, or else one no wider than
/// the next, if that leaves some room for the others.
const SHORT: [f32; 2] = [80.0, 60.0];
/// The most of the room that such columns may take.
const MOST_FOR_SHORT: f32 = 0.9;
/// Room for what rounding may add.
const SPARE: f32 = 0.1;

/// The widths of columns that share so much room: as wide as they want to be. Where that is too
/// much, wide columns give way, the wider the more, and still keep more than narrower ones; none
/// becomes narrower than its longest word, and short ones do not give way, if that is possible. A very long text does
/// not count for more than twice the room.
pub(super) fn fitted(wanted: &[Wanted], room: f32) -> Vec<f32> {
    let natural = || wanted.iter().map(|column| column.widest + SPARE);
    if natural().sum::<f32>() <= room {
        return natural().collect();
    }
    let least = least(wanted, room);
    let at = |factor: f32| {
        let columns = wanted.iter().zip(&least);
        columns.map(move |(column, least)| {
            let widest = column.widest.min(2.0 * room);
            widest.min(factor * widest.sqrt()).max(*least) + SPARE
        })
    };
    // With the highest factor all are as wide as they want to be. Halving so often leaves less
    // than a hundredth of a point.
    let (mut low, mut high) = (0.0, (2.0 * room).sqrt());
    for _ in 0..18 {
        let factor = f32::midpoint(low, high);
        if at(factor).sum::<f32>() <= room {
            low = factor;
        } else {
            high = factor;
        }
    }
    at(low).collect()
}

/// How narrow the columns may become.
fn least(wanted: &[Wanted], room: f32) -> Vec<f32> {
    let share = room / times(wanted.len().max(1)) - SPARE;
    let words = |column: &Wanted| column.narrowest.min(share);
    let with = |short: f32| {
        let columns = wanted.iter();
        columns.map(move |column| {
            if column.widest <= short {
                column.widest
            } else {
                words(column)
            }
        })
    };
    let all = SHORT
        .into_iter()
        .find(|short| with(*short).sum::<f32>() <= room * MOST_FOR_SHORT);
    all.map_or_else(
        || wanted.iter().map(words).collect(),
        |short| with(short).collect(),
    )
}
