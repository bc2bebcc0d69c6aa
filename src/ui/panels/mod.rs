//! The frame around a page: header, rail, inspector, the line at the bottom.

mod action;
mod arithmetic;
mod forecast;
mod goal;
pub mod header;
pub mod hint;
pub mod inspector;
mod item;
mod measure;
mod plan;
mod progress;
pub mod rail;
mod review;
mod several;
mod skill;
mod snapshot;
mod splitter;
mod stand;
pub mod status;
mod why;

pub use self::stand::Stand;

use eframe::egui::{self, Ui};

use super::theme::Tokens;

/// The line between a panel and the page, drawn on the panel's own ground.
fn edge(ui: &Ui, line: [egui::Pos2; 2], inwards: egui::Vec2) {
    let color = Tokens::of(ui.ctx()).line;
    let line = line.map(|end| end + inwards * 0.5);
    ui.painter()
        .line_segment(line, egui::Stroke::new(1.0, color));
}
