//! Band and floors by hand, and back to the situation's.

use eframe::egui::{DragValue, Grid, Ui, Vec2};

use super::{Answer, body, buttons, title};
use crate::{
    balance::{Target, number},
    plan::{Band, Edit, Floors},
    ui::{
        places::guide::{self, Passage},
        state::{Intents, View},
        theme::{self, CONTROL_HEIGHT, Tokens, size},
        widgets, words,
    },
};

/// The values being set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draft {
    band: Band,
    floors: Option<Floors>,
}

impl Draft {
    /// Starts from what holds now.
    #[must_use]
    pub fn of(target: &Target) -> Self {
        Self {
            band: target.band,
            floors: target.floors,
        }
    }
}

/// Shows the dialog.
pub(super) fn ui(ui: &mut Ui, draft: &mut Draft, view: View<'_>) -> Option<Answer> {
    ui.set_width(440.0);
    title(ui, words::target::TITLE);
    let situation = view.content.situation_or_default(view.plan.situation());
    body(ui, &words::target::body(situation));
    let mut reads = Intents::new();
    if let Some(passage) = Passage::situation(view.content, &situation.id) {
        guide::link(ui, view, passage, &mut reads);
    }
    let usual = Target::of_situation(situation, view.plan.framework());
    Grid::new("target")
        .num_columns(3)
        .spacing(Vec2::new(16.0, 10.0))
        .show(ui, |ui| {
            let Band { low, high } = &mut draft.band;
            let limit = Band::LIMIT;
            row(
                ui,
                words::target::LOW,
                low,
                -limit..=limit,
                &number::tilt(Some(usual.band.low)),
            );
            row(
                ui,
                words::target::HIGH,
                high,
                -limit..=limit,
                &number::tilt(Some(usual.band.high)),
            );
            if let (Some(Floors { lead, manage }), Some(usual)) = (&mut draft.floors, usual.floors)
            {
                row(
                    ui,
                    words::target::LEAD,
                    lead,
                    1.0..=5.0,
                    &number::side(Some(usual.lead)),
                );
                row(
                    ui,
                    words::target::MANAGE,
                    manage,
                    1.0..=5.0,
                    &number::side(Some(usual.manage)),
                );
            }
        });
    let sound = draft.band.check().map(|_| ());
    if let Err(error) = sound {
        let critical = Tokens::of(ui.ctx()).critical;
        widgets::label(
            ui,
            error.to_string(),
            theme::regular(size::SECONDARY),
            critical,
        );
    }
    let answer = buttons(
        ui,
        &[words::target::RESET, words::CANCEL],
        words::target::APPLY,
        sound.is_ok(),
    );
    if let Some(intent) = reads.pop() {
        return Some(Answer::Then(Box::new(intent)));
    }
    match answer? {
        0 => Some(Answer::Apply(Edit::Target {
            band: None,
            floors: None,
        })),
        1 => Some(Answer::Cancel),
        _ => {
            // What equals the situation's own value is no value set by hand.
            let band = Some(draft.band).filter(|band| *band != usual.band);
            let floors = draft.floors.filter(|floors| Some(*floors) != usual.floors);
            Some(Answer::Apply(Edit::Target { band, floors }))
        }
    }
}

fn row(
    ui: &mut Ui,
    name: &str,
    value: &mut f64,
    range: std::ops::RangeInclusive<f64>,
    usual: &str,
) {
    ui.label(name);
    let field = DragValue::new(value)
        .range(range)
        .speed(0.01)
        .fixed_decimals(2);
    ui.add_sized(Vec2::new(90.0, CONTROL_HEIGHT), field)
        .accessible_name(name);
    widgets::caption(ui, words::target::usually(usual));
    ui.end_row();
}
