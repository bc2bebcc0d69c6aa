//! All shortcuts on one sheet.

use eframe::egui::{Align2, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::{Answer, buttons, title};
use crate::ui::{
    command::{Command, Group},
    theme::{self, Tokens, size, space},
    widgets,
    words::shell::shortcuts as words,
};

/// Width of a column.
const COLUMN: f32 = 320.0;
/// Between two columns.
const GAP: f32 = 36.0;
/// Height of a line.
const LINE: f32 = 24.0;

/// A part of the sheet.
struct Section {
    heading: &'static str,
    /// What it does, and the keys.
    lines: Vec<(&'static str, String)>,
}

/// The sheet.
pub(super) fn ui(ui: &mut Ui) -> Option<Answer> {
    let screen = ui.ctx().content_rect();
    let room = screen.width() - 100.0;
    let is_wide = room >= 2.0 * COLUMN + GAP;
    let width = if is_wide {
        2.0 * COLUMN + GAP
    } else {
        COLUMN.min(room)
    };
    ui.set_width(width);
    title(ui, words::TITLE);
    let sections = sections(ui);
    ScrollArea::vertical()
        .max_height((screen.height() - 190.0).max(80.0))
        .show(ui, |ui| {
            // So much is left for the bar of the scroll area.
            let width = ui.available_width() - 12.0;
            if is_wide {
                let (left, right) = split(&sections);
                let column = (width - GAP) / 2.0;
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = GAP;
                    for part in [left, right] {
                        ui.vertical(|ui| all(ui, part, column));
                    }
                });
            } else {
                all(ui, &sections, width);
            }
        });
    buttons(ui, &[], words::CLOSE, true).map(|_| Answer::Cancel)
}

/// What keys do everywhere and in the table of ratings, and the shortcuts of all commands.
fn sections(ui: &Ui) -> Vec<Section> {
    let fixed = |heading, keys: &[(&'static str, &'static str)]| Section {
        heading,
        lines: keys
            .iter()
            .map(|(keys, does)| (*does, (*keys).to_owned()))
            .collect(),
    };
    let mut sections = vec![
        fixed(words::ANYWHERE, &words::EVERYWHERE_KEYS),
        fixed(words::GRID, &words::GRID_KEYS),
    ];
    for group in Group::ALL {
        let with_keys = group
            .commands()
            .filter(|command| !command.shortcuts().is_empty());
        sections.push(Section {
            heading: group.text(),
            lines: with_keys
                .map(|command| (command.text(), keys(ui, command)))
                .collect(),
        });
    }
    sections
}

/// All keys of a command.
fn keys(ui: &Ui, command: Command) -> String {
    let shortcuts = command.shortcuts().iter();
    let keys: Vec<_> = shortcuts
        .map(|keys| widgets::shortcut_text(ui, keys))
        .collect();
    keys.join(words::OR)
}

/// Two parts of about the same height.
fn split(sections: &[Section]) -> (&[Section], &[Section]) {
    let height = |section: &Section| section.lines.len() + 2;
    let all: usize = sections.iter().map(height).sum();
    let mut above = 0;
    let middle = sections.iter().position(|section| {
        above += height(section);
        2 * above >= all
    });
    let middle = middle.map_or(sections.len(), |place| place + 1);
    sections.split_at_checked(middle).unwrap_or((sections, &[]))
}

fn all(ui: &mut Ui, sections: &[Section], width: f32) {
    let tokens = Tokens::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = 0.0;
    for section in sections {
        ui.add_space(space::GROUP);
        let font = theme::strong(size::SECONDARY);
        widgets::label(ui, section.heading, font, tokens.ink2);
        ui.add_space(space::HAIR);
        for (does, keys) in &section.lines {
            line(ui, does, keys, width);
        }
    }
}

fn line(ui: &mut Ui, does: &str, keys: &str, width: f32) {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, LINE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words::line(does, keys)));
    let font = theme::regular(size::BODY);
    let at = rect.right_center();
    let shown = ui
        .painter()
        .text(at, Align2::RIGHT_CENTER, keys, font.clone(), tokens.ink2);
    let room = shown.left() - rect.left() - 12.0;
    widgets::painted_line(ui, rect.left_center(), does, font, tokens.ink, room);
}
