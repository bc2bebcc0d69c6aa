//! The summary to export: what it tells, in which form, and how it will look.
//!
//! | module | holds |
//! |---|---|
//! | `choices` | what can be chosen |
//! | `preview` | the summary as it will be, made once for each choice |
//! | `shown` | how that is drawn |
//! | `sheets` | how the sheets of a workbook are drawn |

mod choices;
mod preview;
mod sheets;
mod shown;

use std::sync::Arc;

use eframe::egui::{ScrollArea, Ui, Vec2};

pub use self::preview::Preview;
use super::{Answer, Intents, answers, title};
use crate::ui::{
    intent::Intent,
    state::View,
    summary::SummaryChoice,
    theme::{CONTROL_HEIGHT, space},
    widgets, words,
    words::summary as says,
};

/// As wide as the dialog gets, and as high, in points.
const MOST: Vec2 = Vec2::new(1056.0, 720.0);
/// So much of the window is left around what the dialog holds.
const AROUND: Vec2 = Vec2::new(84.0, 64.0);
/// The heading and the buttons.
const HEAD_AND_FOOT: f32 = 88.0;
/// In less width, the preview stands below the choices.
const SIDE_BY_SIDE: f32 = 600.0;
const CHOICES: f32 = 284.0;
/// Below the choices, the preview is at least so high.
const LEAST_PREVIEW: f32 = 220.0;

/// The choice, and how the summary will look.
#[derive(Clone, Debug)]
pub struct Exporting {
    /// What was chosen.
    pub choice: SummaryChoice,
    /// The latest preview that was made.
    preview: Option<Arc<Preview>>,
    /// Whether that is the one of the choice.
    current: bool,
    /// The sheet of a workbook that is looked at.
    sheet: usize,
}

impl Exporting {
    /// Starts from a choice, without a preview.
    #[must_use]
    pub fn new(choice: SummaryChoice) -> Self {
        Self {
            choice,
            preview: None,
            current: false,
            sheet: 0,
        }
    }

    /// Takes a new preview, of the choice as it is.
    pub fn show(&mut self, preview: Preview) {
        self.preview = Some(Arc::new(preview));
        self.current = true;
    }

    /// Notes that the preview is no longer that of the choice.
    pub fn outdate(&mut self) {
        self.current = false;
    }
}

/// Shows the dialog.
pub(super) fn ui(
    ui: &mut Ui,
    exporting: &mut Exporting,
    view: View<'_>,
    intents: &mut Intents,
) -> Option<Answer> {
    let room = (ui.ctx().content_rect().size() - AROUND).min(MOST);
    ui.set_width(room.x);
    title(ui, says::TITLE);
    let height = (room.y - HEAD_AND_FOOT).max(2.0 * CONTROL_HEIGHT);
    if room.x >= SIDE_BY_SIDE {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::SECTION;
            column(ui, CHOICES, height, |ui| {
                choices::ui(ui, &mut exporting.choice);
            });
            let rest = Vec2::new(ui.available_width(), height);
            shown::ui(ui, exporting, view, rest);
        });
    } else {
        column(ui, room.x, height, |ui| {
            choices::ui(ui, &mut exporting.choice);
            ui.add_space(space::GROUP);
            let below = Vec2::new(ui.available_width(), height.max(LEAST_PREVIEW));
            shown::ui(ui, exporting, view, below);
        });
    }
    ui.add_space(space::CLOSE);
    foot(ui, &exporting.choice, intents)
}

fn column(ui: &mut Ui, width: f32, height: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ScrollArea::vertical()
            .id_salt("choices")
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                ui.set_width(width - ui.spacing().scroll.allocated_width());
                contents(ui);
                widgets::scroll_to_focus(ui);
            });
    });
}

/// The buttons; without a section, why there is nothing to export.
fn foot(ui: &mut Ui, choice: &SummaryChoice, intents: &mut Intents) -> Option<Answer> {
    let ready = choice.has_sections();
    let pressed = ui.horizontal(|ui| {
        ui.set_min_height(CONTROL_HEIGHT + space::HAIR);
        if ready {
            if widgets::secondary(ui, says::COPY).clicked() {
                intents.push(Intent::CopySummary(choice.clone()));
            }
        } else {
            widgets::caution(ui, says::NO_SECTIONS);
        }
        answers(ui, &[words::CANCEL], says::EXPORT, ready)
    });
    match pressed.inner? {
        0 => Some(Answer::Cancel),
        _ => Some(Answer::Summary(choice.clone())),
    }
}
