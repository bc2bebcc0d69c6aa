//! The first-run hint: leads through the main job where it is done, and then goes away for good.

use eframe::egui::{Align, Frame, Label, Layout, Margin, Panel, RichText, Ui, Vec2};

use crate::ui::{
    command::Command,
    icons,
    intent::Intent,
    state::{Intents, Place, View},
    theme::{self, CONTROL_HEIGHT, Tokens, icon_size, size},
    widgets,
    words::hint as words,
};

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To start a plan.
    Start,
    /// To say who is on the team.
    Names,
    /// To rate.
    Ratings,
    /// To look at the balance.
    Balance,
    /// To look at what the app concludes.
    Findings,
}

impl Step {
    /// The next step by what is there and what is shown; none once the way was gone to its end.
    #[must_use]
    pub fn next(view: Option<View<'_>>, place: Place) -> Option<Self> {
        let Some(view) = view else {
            return Some(Self::Start);
        };
        if view.plan.members().is_empty() {
            return Some(Self::Names);
        }
        if view.balance.team.sides.tilt().is_none() {
            return Some(Self::Ratings);
        }
        match place {
            Place::Findings => None,
            Place::Balance => Some(Self::Findings),
            _ => Some(Self::Balance),
        }
    }

    /// The command that leads on with the words on its button, where one is of use.
    fn leads_to(self) -> Option<(Command, &'static str)> {
        match self {
            Self::Start => Some((Command::New, words::START)),
            Self::Names | Self::Ratings => None,
            Self::Balance => Some((Command::GoBalance, words::BALANCE)),
            Self::Findings => Some((Command::GoFindings, words::FINDINGS)),
        }
    }
}

/// Shows a step in a line below the header.
pub fn ui(ui: &mut Ui, step: Step, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.select)
        .inner_margin(Margin::symmetric(18, 7));
    let panel = Panel::top("hint")
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(CONTROL_HEIGHT);
                widgets::icon(ui, icons::LIGHTBULB, icon_size::SMALL, tokens.ink);
                // What leads on and away keeps its place; the text takes what is left.
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if widgets::icon_button(ui, icons::X, words::CLOSE, true).clicked() {
                        intents.push(Intent::EndHint);
                    }
                    if let Some((command, text)) = step.leads_to()
                        && widgets::secondary(ui, text).clicked()
                    {
                        intents.push(Intent::Run(command));
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let text = RichText::new(words::text(step))
                            .font(theme::regular(size::BODY))
                            .color(tokens.ink);
                        ui.add(Label::new(text).wrap());
                    });
                });
            });
        });
    let rect = panel.response.rect;
    super::edge(ui, [rect.left_bottom(), rect.right_bottom()], -Vec2::Y);
}
