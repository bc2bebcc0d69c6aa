//! The summary as PDF: pages to print, to send and to read aloud.
//!
//! | module | holds |
//! |---|---|
//! | `fonts` | the fonts, bundled and of the system |
//! | `text` | texts as lines of signs |
//! | `sizes` | the scale of type and distances |
//! | `compose` | blocks as pieces: headings, paragraphs, lists, findings, charts |
//! | `overview` | the verdict and the values |
//! | `table` | tables |
//! | `flow` | pieces on pages |
//! | `page` | pages: what stands where, and what it is |
//! | `layout` | all of it: a document as pages |
//! | `paint` | pages as PDF |
//! | `marks` | the marks of a chart as PDF |
//! | `tree` | what the pages hold as the tags of a PDF |
//! | `preview` | pages as figures, to be shown in a window |

mod compose;
mod flow;
mod fonts;
mod layout;
mod marks;
mod overview;
mod page;
mod paint;
mod preview;
mod sizes;
mod table;
mod text;
mod tree;

pub use self::fonts::Fonts;
use self::{layout::Laid, text::Setter};
use super::{
    Summary,
    document::Document,
    form::{Pace, WriteError},
};
use crate::figure::Figure;

/// The summary as PDF/UA: with tags, so that it can be read aloud. The same summary gives the same
/// bytes.
///
/// # Errors
/// When it is given up, or a font cannot be put into it.
pub fn pdf(summary: &Summary, fonts: &Fonts, pace: &mut Pace<'_>) -> Result<Vec<u8>, WriteError> {
    let document = Document::of(summary);
    let mut setter = Setter::new(*fonts);
    let laid = Laid::out(&document, summary.as_of, &mut setter, pace)?;
    paint::pdf(&laid, summary, &mut setter, pace)
}

/// The pages of the PDF as figures.
///
/// # Errors
/// When it is given up.
pub fn pages(
    summary: &Summary,
    fonts: &Fonts,
    pace: &mut Pace<'_>,
) -> Result<Vec<Figure>, WriteError> {
    let document = Document::of(summary);
    let mut setter = Setter::new(*fonts);
    let laid = Laid::out(&document, summary.as_of, &mut setter, pace)?;
    Ok(preview::figures(&laid))
}
