//! Managing and leading compared: two columns of equal weight, and what they are compared by between.

use eframe::egui::{Align, Frame, Label, Layout, Margin, RichText, Ui, Vec2};

use super::{GuideState, draw, entry::Entry};
use crate::{
    content::{Dimension, Guide},
    plan::Family,
    ui::{
        state::View,
        theme::{self, Tokens, size, space},
        widgets,
        words::guide as says,
    },
};

/// Below this width what is compared stands above the two columns.
const ROOMY: f32 = 480.0;
/// The share of the width that the middle takes.
const MIDDLE: f32 = 0.28;

/// The comparison: the classic one, then the rest.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut GuideState, rows: &[&Entry]) {
    let (classic, others) = rows.split_at(Guide::CLASSIC.min(rows.len()));
    for (heading, rows) in [(says::CLASSIC, classic), (says::FURTHER, others)] {
        widgets::heading(ui, heading);
        ui.add_space(space::TIGHT);
        draw::frame(ui, |ui| {
            head(ui);
            for entry in rows {
                let dimensions = &view.content.guide().dimensions;
                if let Some(row) = dimensions.get(entry.passage.place) {
                    draw::rule(ui);
                    let name = says::row(&row.name, &row.manage, &row.lead);
                    draw::passage(ui, state, entry.passage, &name, |ui, _| compared(ui, row));
                }
            }
        });
        ui.add_space(space::CARD);
    }
}

/// The names of the columns.
fn head(ui: &mut Ui) {
    let tokens = Tokens::of(ui.ctx());
    let name = |ui: &mut Ui, family| {
        let font = theme::strong(size::EMPHASIS);
        widgets::label(ui, says::pole(family), font, tokens.family(family));
    };
    let margin = Margin::symmetric(14, 10);
    Frame::new().inner_margin(margin).show(ui, |ui| {
        let [manage, lead] =
            [Family::Manage, Family::Lead].map(|side| move |ui: &mut Ui| name(ui, side));
        columns(ui, [&manage, &|_| {}, &lead]);
    });
}

fn compared(ui: &mut Ui, row: &Dimension) {
    let tokens = Tokens::of(ui.ctx());
    let text = |ui: &mut Ui, text: &str| {
        let text = RichText::new(text)
            .font(theme::regular(size::EMPHASIS))
            .color(tokens.ink);
        ui.add(Label::new(text).wrap());
    };
    let name = |ui: &mut Ui| {
        let text = RichText::new(&row.name)
            .font(theme::regular(size::BODY))
            .color(tokens.ink2);
        ui.add(Label::new(text).wrap());
    };
    let [manage, lead] = [&row.manage, &row.lead].map(|pole| move |ui: &mut Ui| text(ui, pole));
    columns(ui, [&manage, &name, &lead]);
}

/// What a column holds.
type Column<'a> = &'a dyn Fn(&mut Ui);

/// Managing, what is compared, leading: both sides lean on the middle.
fn columns(ui: &mut Ui, [manage, middle, lead]: [Column<'_>; 3]) {
    let column = |ui: &mut Ui, width: f32, align: Align, contents: Column<'_>| {
        let layout = Layout::top_down(align);
        ui.allocate_ui_with_layout(Vec2::new(width, 0.0), layout, |ui| {
            ui.set_width(width);
            contents(ui);
        });
    };
    let (width, gap) = (ui.available_width(), space::CARD);
    if width < ROOMY {
        middle(ui);
        let half = (width - gap) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            column(ui, half, Align::Min, manage);
            column(ui, half, Align::Min, lead);
        });
        return;
    }
    let between = width * MIDDLE;
    let side = (width - between) / 2.0 - gap;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        column(ui, side, Align::Max, manage);
        column(ui, between, Align::Center, middle);
        column(ui, side, Align::Min, lead);
    });
}
