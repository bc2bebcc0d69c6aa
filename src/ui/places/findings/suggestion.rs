//! An action that is worth trying, to be taken up with a click.

use eframe::egui::{AtomExt as _, Button, RichText, Ui, Vec2};

use crate::{
    balance::{findings::Card, planning},
    content::CatalogueAction,
    plan::{ActionDetail, ActionId, AgendaEdit},
    ui::{
        icons,
        intent::Intent,
        state::{Intents, Item, View},
        theme::{self, Tokens, icon_size, size},
        words,
    },
};

/// An action that is worth trying.
pub struct Suggestion {
    /// Its position in the catalogue.
    pub action: usize,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub develops: String,
    /// The plan's action of the kind, and whether it is linked to all that the card tells.
    pub planned: Option<(ActionId, bool)>,
}

impl Suggestion {
    /// An entry of the catalogue that answers a card.
    #[must_use]
    pub fn of(view: View<'_>, card: &Card, row: &CatalogueAction) -> Option<Self> {
        let mut rows = view.content.actions().iter();
        let planned = planning::planned(view.plan, row, card.rule);
        Some(Self {
            action: rows.position(|other| other.id == row.id)?,
            name: row.name.clone(),
            develops: view.develops(row),
            planned: planned.map(|action| {
                let linked = planning::linked(action, card, view.findings);
                (action.id, linked == action.findings)
            }),
        })
    }

    /// What taking it up asks for: to add it to the plan for what the card tells, to link the card
    /// to the plan's action of the kind, or to see the action that is linked already.
    #[must_use]
    pub fn take_up(&self, view: View<'_>, rule: &str) -> Option<Intent> {
        let card = view.cards.iter().find(|card| card.rule == rule)?;
        match self.planned {
            Some((id, true)) => Some(Intent::Show(Item::Action(id))),
            Some((id, false)) => {
                let action = view.plan.agenda().actions.get(id)?;
                let detail = ActionDetail::Findings(planning::linked(action, card, view.findings));
                Some(Intent::Edit(AgendaEdit::Action(id, detail).into()))
            }
            None => {
                let row = view.content.actions().get(self.action)?;
                let action = planning::answer(row, card, view.findings, &view.inputs());
                Some(Intent::Edit(AgendaEdit::AddAction(Box::new(action)).into()))
            }
        }
    }

    /// A small button that takes it up for the card of a rule.
    pub fn ui(&self, ui: &mut Ui, view: View<'_>, rule: &'static str, intents: &mut Intents) {
        let tokens = Tokens::of(ui.ctx());
        let (icon, says) = match self.planned {
            Some((_, true)) => (icons::CHECK, words::findings::IN_PLAN),
            Some((_, false)) => (icons::PLUS, words::findings::LINK),
            None => (icons::PLUS, words::plan::ADD),
        };
        let color = tokens.ink;
        let text = (
            RichText::new(icon)
                .size(icon_size::SMALL)
                .color(tokens.ink2),
            RichText::new(&self.name)
                .font(theme::medium(size::SECONDARY))
                .color(color)
                .atom_shrink(true),
        );
        let button = Button::new(text).truncate().min_size(Vec2::new(0.0, 26.0));
        let name = &view.inputs().rule(rule).name;
        let response = ui
            .add(button)
            .accessible_name(words::findings::take_up(says, &self.name, name))
            .on_hover_text(format!("{says}\n{}", self.develops));
        if response.clicked() {
            intents.extend(self.take_up(view, rule));
        }
    }
}
