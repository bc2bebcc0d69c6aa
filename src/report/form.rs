//! The forms of a summary, each written from the same data.

use super::{Fonts, Summary, html::page as html, json, markdown, pdf, text, workbook};

/// A form that a summary is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Pages to print and to send.
    Pdf,
    /// A web page that needs nothing else.
    Html,
    /// Sheets to sort, filter and calculate with.
    Workbook,
    /// `CommonMark` with tables.
    Markdown,
    /// Plain text in aligned columns.
    Text,
    /// Data for programs.
    Json,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 6] = [
        Self::Pdf,
        Self::Html,
        Self::Workbook,
        Self::Markdown,
        Self::Text,
        Self::Json,
    ];

    /// The form whose files end so.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.ending() == ending)
    }

    /// Ending of the names of its files, without the dot; also its stable name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Workbook => "xlsx",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }

    /// Whether it shows charts.
    #[must_use]
    pub fn has_charts(self) -> bool {
        matches!(self, Self::Pdf | Self::Html)
    }

    /// Whether its files are text, markup included.
    #[must_use]
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Pdf | Self::Workbook)
    }
}

/// Writes a summary in a form; `fonts` are those that pages may be set in. The same summary gives
/// the same bytes.
///
/// # Errors
/// When it is given up, or when the form cannot hold it.
pub fn write(
    form: Form,
    summary: &Summary,
    fonts: &Fonts,
    pace: &mut Pace<'_>,
) -> Result<Vec<u8>, WriteError> {
    pace.at(0, 1)?;
    Ok(match form {
        Form::Pdf => pdf(summary, fonts, pace)?,
        Form::Html => html(summary, pace)?.into_bytes(),
        Form::Workbook => workbook(summary, pace)?,
        Form::Markdown => markdown(summary).into_bytes(),
        Form::Text => text(summary).into_bytes(),
        Form::Json => json(summary).into_bytes(),
    })
}

/// Why there is no summary.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// Somebody gave it up.
    #[error("it was given up")]
    GivenUp,
    /// The form cannot hold it; says why.
    #[error("the summary cannot be written in this form: {0}")]
    Failed(String),
}

/// Follows work that may take long: it is told how much is done, and says whether to go on.
pub struct Pace<'a>(&'a mut dyn FnMut(f32) -> bool);

impl<'a> Pace<'a> {
    /// `told` takes how much is done, 0 to 1, and answers whether to go on.
    pub fn new(told: &'a mut dyn FnMut(f32) -> bool) -> Self {
        Self(told)
    }

    /// Tells that `done` of `of` steps are behind.
    ///
    /// # Errors
    /// When the work is to be given up.
    pub fn at(&mut self, done: usize, of: usize) -> Result<(), WriteError> {
        #[expect(clippy::cast_precision_loss, reason = "a share for people")]
        let share = done as f32 / of.max(1) as f32;
        if (self.0)(share.min(1.0)) {
            Ok(())
        } else {
            Err(WriteError::GivenUp)
        }
    }
}
