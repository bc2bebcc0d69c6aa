//! The verdict with the dial beside it, and the values of the team below.

use super::{
    compose::{Composer, adorning, at_left},
    flow::Piece,
    page::{Item, Role, Shape, WIDTH, times},
    table::{Wanted, fitted},
    text::{Line, Type},
};
use crate::{
    figure::{Figure, Tone, point},
    report::{
        charts,
        document::{Overview, Value},
    },
};

/// The line above a value.
const RULE: f32 = 0.75;

impl<'a> Composer<'a, '_, '_> {
    /// Two pieces that stay together.
    pub(super) fn overview(&mut self, overview: &'a Overview, before: f32) {
        self.verdict(overview, before);
        self.values(&overview.values);
    }

    fn verdict(&mut self, overview: &'a Overview, before: f32) {
        let sizes = self.sizes;
        let Overview {
            verdict,
            sentence,
            keel,
            ..
        } = overview;
        let scale = self.scale(charts::WIDTH);
        let dial = keel.as_ref().map_or(point(0.0, 0.0), |keel| {
            point(keel.size.x * scale, keel.size.y * scale)
        });
        let width = if keel.is_some() {
            WIDTH - dial.x - sizes.steps(6.0)
        } else {
            WIDTH
        };
        let heading = self
            .tags
            .add(Role::Heading(3, verdict.clone()), self.section);
        let told = self.tags.add(Role::Paragraph, self.section);
        let headline = self.setter.lines(verdict, sizes.verdict(), width);
        let sentence = self
            .setter
            .lines(&format!("{sentence}."), sizes.occasion(), width);
        let gap = sizes.steps(1.0);
        let high = height(&headline) + gap + height(&sentence);
        let mut items = Vec::new();
        // Beside a dial that is higher, the words stand in the middle.
        let mut top = ((dial.y - high) / 2.0).max(0.0);
        let lines = headline.into_iter().map(|line| (heading, line, 0.0));
        let first = sentence.into_iter().enumerate();
        let rest = first.map(|(place, line)| (told, line, if place == 0 { gap } else { 0.0 }));
        for (tag, line, above) in lines.chain(rest) {
            let leading = line.kind.leading;
            items.push(at_left(line, Some(tag), 0.0, top + above));
            top += above + leading;
        }
        items.extend(
            keel.as_ref()
                .map(|keel| self.dial(keel, scale, WIDTH - dial.x)),
        );
        self.pieces.push(Piece {
            before,
            height: high.max(dial.y),
            keep: true,
            items,
            head: None,
            bookmark: None,
            shrinks: false,
        });
    }

    fn dial(&mut self, keel: &'a Figure, scale: f32, left: f32) -> Item<'a> {
        let tag = self.tags.add(Role::Figure(keel.says.clone()), self.section);
        Item {
            tag: Some(tag),
            at: point(left, 0.0),
            shape: Shape::Figure(keel, scale),
        }
    }

    /// The values side by side: what each is called, what it is, and what is wanted of it. Those
    /// who do not see it read a table.
    fn values(&mut self, values: &[Value]) {
        let sizes = self.sizes;
        let (name, value) = (sizes.small(), sizes.value());
        let wanted = Type {
            tone: Tone::Ink3,
            ..name
        };
        let shaped: Vec<_> = values
            .iter()
            .map(|one| {
                [(one.name, name), (&one.value, value), (&one.wanted, wanted)]
                    .map(|(text, kind)| self.setter.shape(text, kind))
            })
            .collect();
        let columns: Vec<_> = shaped.iter().map(|tile| Wanted::of(tile.iter())).collect();
        let gap = sizes.steps(4.0);
        let count = times(values.len().max(1));
        let room = WIDTH - gap * (count - 1.0);
        let mut widths = fitted(&columns, room);
        let spare = (room - widths.iter().sum::<f32>()).max(0.0) / count;
        for width in &mut widths {
            *width += spare;
        }

        let table = self.tags.add(Role::Table, self.section);
        let roles = [Role::ColumnHead, Role::Cell, Role::Cell];
        let rows = roles.map(|role| (self.tags.add(Role::Row, Some(table)), role));
        let mut items = Vec::new();
        let (mut left, mut bottom) = (0.0, 0.0_f32);
        for (tile, width) in shaped.into_iter().zip(widths) {
            let line = Shape::Block(point(width, RULE), Tone::Line);
            items.push(adorning(point(left, 0.0), line));
            let mut top = sizes.steps(1.5);
            for (text, (row, role)) in tile.into_iter().zip(&rows) {
                let tag = self.tags.add(role.clone(), Some(*row));
                for line in self.setter.break_lines(text, width) {
                    let leading = line.kind.leading;
                    items.push(at_left(line, Some(tag), left, top));
                    top += leading;
                }
            }
            bottom = bottom.max(top);
            left += width + gap;
        }
        self.pieces.push(Piece {
            before: sizes.steps(3.0),
            height: bottom,
            keep: false,
            items,
            head: None,
            bookmark: None,
            shrinks: false,
        });
    }
}

fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.kind.leading).sum()
}
