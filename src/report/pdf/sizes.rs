//! The sizes of type and the distances of the pages, at a scale.

use super::text::Type;
use crate::figure::Tone;

/// Distances keep to this grid, in points.
const GRID: f32 = 4.0;

/// All sizes, larger or smaller together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sizes(pub(super) f32);

impl Sizes {
    /// So many steps of the grid.
    pub(super) fn steps(self, steps: f32) -> f32 {
        GRID * steps * self.0
    }

    /// How large charts are. Where text shrinks, they do so sooner, since they have more to give.
    pub(super) fn charts(self) -> f32 {
        self.0 * self.0
    }

    fn of(self, size: f32, leading: f32, strong: bool, tone: Tone) -> Type {
        Type {
            size: size * self.0,
            leading: leading * self.0,
            strong,
            tabular: false,
            tone,
        }
    }

    /// The title of the document.
    pub(super) fn title(self) -> Type {
        self.of(22.0, 28.0, true, Tone::Ink)
    }

    /// The day and the size of the team.
    pub(super) fn occasion(self) -> Type {
        self.of(10.5, 16.0, false, Tone::Ink2)
    }

    /// The verdict.
    pub(super) fn verdict(self) -> Type {
        self.of(17.0, 24.0, true, Tone::Ink)
    }

    /// The heading of a section.
    pub(super) fn section(self) -> Type {
        self.of(15.0, 20.0, true, Tone::Ink)
    }

    /// A heading below that.
    pub(super) fn heading(self) -> Type {
        self.of(11.0, 16.0, true, Tone::Ink)
    }

    /// A heading below that.
    pub(super) fn subheading(self) -> Type {
        self.of(9.5, 14.0, true, Tone::Ink2)
    }

    /// Whole sentences.
    pub(super) fn body(self) -> Type {
        self.of(9.5, 14.0, false, Tone::Ink)
    }

    /// Whole sentences that matter less.
    pub(super) fn quiet(self) -> Type {
        self.of(9.5, 14.0, false, Tone::Ink2)
    }

    /// A value that the eye is to find.
    pub(super) fn value(self) -> Type {
        Type {
            tabular: true,
            ..self.of(15.0, 20.0, true, Tone::Ink)
        }
    }

    /// Captions, and what stands beside values.
    pub(super) fn small(self) -> Type {
        self.of(8.0, 12.0, false, Tone::Ink2)
    }

    /// A word that stands out in this colour.
    pub(super) fn mark(self, tone: Tone) -> Type {
        self.of(8.0, 12.0, true, tone)
    }

    /// The cells of a table.
    pub(super) fn cell(self) -> Type {
        Type {
            tabular: true,
            ..self.of(9.0, 12.0, false, Tone::Ink)
        }
    }

    /// The heads of its columns.
    pub(super) fn column_head(self) -> Type {
        self.of(8.0, 12.0, true, Tone::Ink2)
    }
}
