//! How large a chart is to be as a picture of its own.

use eframe::egui::Ui;
use serde::{Deserialize, Serialize};

use super::{Answer, body, buttons, title};
use crate::{
    figure::{Point, drawn_height, picture},
    ui::{theme::space, widgets, words, words::charts as says},
};

/// How large a picture is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub enum PictureSize {
    /// For a mail.
    Small,
    /// For a page.
    #[default]
    Medium,
    /// For a poster, or to cut from.
    Large,
}

impl PictureSize {
    /// Every size.
    pub const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// How wide a picture is, in pixels.
    #[must_use]
    pub fn pixels(self) -> u16 {
        match self {
            Self::Small => 800,
            Self::Medium => 1600,
            Self::Large => 3200,
        }
    }

    /// How wide it is in points.
    #[must_use]
    pub fn width(self) -> f32 {
        f32::from(self.pixels()) / picture::SCALE
    }
}

/// The nearest size below: another version may know others, and one unknown name would cost all
/// preferences.
impl From<u16> for PictureSize {
    fn from(pixels: u16) -> Self {
        let mut sizes = Self::ALL.into_iter().rev();
        let fits = sizes.find(|size| size.pixels() <= pixels);
        fits.unwrap_or(Self::Small)
    }
}

impl From<PictureSize> for u16 {
    fn from(size: PictureSize) -> Self {
        size.pixels()
    }
}

/// A size to choose for a chart.
#[derive(Clone, Copy, Debug)]
pub struct PictureDraft {
    /// The size that is chosen.
    pub size: PictureSize,
    /// The chart's own size, in points.
    pub figure: Point,
}

/// The sizes, with what each makes of the chart.
pub(super) fn ui(ui: &mut Ui, draft: &mut PictureDraft) -> Option<Answer> {
    ui.set_width(420.0_f32.min(ui.ctx().content_rect().width() - 100.0));
    title(ui, says::SAVE_TITLE);
    body(ui, says::SAVE_BODY);
    let sizes = PictureSize::ALL.map(|size| (size, says::size(size)));
    if let Some(size) = widgets::segmented(ui, says::SIZE, draft.size, &sizes) {
        draft.size = size;
    }
    ui.add_space(space::TIGHT);
    let wide = draft.size.pixels();
    let high = drawn_height(draft.figure, draft.size.width()) * picture::SCALE;
    widgets::caption(ui, says::pixels(wide, high));
    match buttons(ui, &[words::CANCEL], says::CHOOSE_FILE, true)? {
        0 => Some(Answer::Cancel),
        _ => Some(Answer::Picture(draft.size)),
    }
}
