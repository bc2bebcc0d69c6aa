//! How the sheets of a workbook are drawn: as on screen, the cells of a table with its first rows.

use std::{f32::consts::FRAC_PI_2, sync::Arc};

use eframe::egui::{
    Align, Align2, Button, Color32, CornerRadius, FontId, Galley, Pos2, Rect, RichText, Role,
    ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, epaint::TextShape,
};

use super::preview::FirstRows;
use crate::{
    report::workbook::{Cell, Column, Holds, Layout},
    ui::{
        theme::{self, LIGHT, Tokens, size, space},
        widgets,
        words::summary as says,
    },
};

/// Width of a digit in a sheet, in points: columns are measured in them.
const DIGIT: f32 = 6.4;
/// Around the text of a cell.
const AROUND: Vec2 = Vec2::new(6.0, 3.0);
/// No row is higher than this many lines here; in the file it shows them all.
const LINES: usize = 4;

/// The names of the sheets, and the one that is looked at.
pub(super) fn ui(ui: &mut Ui, sheets: &[FirstRows], chosen: &mut usize, keys: Vec2) {
    *chosen = (*chosen).min(sheets.len().saturating_sub(1));
    ui.add_space(space::CLOSE);
    names(ui, sheets, chosen);
    ui.add_space(space::TIGHT);
    let Some(shown) = sheets.get(*chosen) else {
        return;
    };
    ScrollArea::both()
        .id_salt(("sheet", *chosen))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.scroll_with_delta(keys);
            sheet(ui, shown);
            if shown.more > 0 {
                widgets::caption(ui, says::more_rows(shown.more));
            }
        });
}

fn names(ui: &mut Ui, sheets: &[FirstRows], chosen: &mut usize) {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        ui.add_space(space::CLOSE);
        ui.spacing_mut().item_spacing = Vec2::splat(space::HAIR);
        for (place, FirstRows { sheet, .. }) in sheets.iter().enumerate() {
            let is_chosen = place == *chosen;
            let color = if is_chosen { tokens.ink } else { tokens.ink2 };
            let text = RichText::new(sheet.name)
                .font(theme::regular(size::SECONDARY))
                .color(color);
            let response = ui.add(Button::selectable(is_chosen, text));
            response.widget_info(|| {
                let label = format!("{}: {}", says::SHEET, sheet.name);
                WidgetInfo::selected(Role::RadioButton, true, is_chosen, label)
            });
            if response.clicked() {
                *chosen = place;
            }
        }
    });
}

/// Draws a sheet on white, as the program that opens it will.
fn sheet(ui: &mut Ui, shown: &FirstRows) {
    let sheet = &shown.sheet;
    let columns = &sheet.columns;
    let heads = (sheet.layout != Layout::Page).then(|| heads(ui, columns));
    let rows = sheet.rows.iter().map(|cells| row(ui, cells, columns));
    let rows: Vec<_> = heads.into_iter().chain(rows).collect();
    let size = Vec2::new(
        columns.iter().map(width).sum(),
        rows.iter().map(|row| row.height).sum(),
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, sheet.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_value(shown.text.as_str());
    });
    ui.painter()
        .rect_filled(rect, CornerRadius::ZERO, LIGHT.panel);
    let mut top = rect.min;
    for row in &rows {
        let place = Rect::from_min_size(top, Vec2::new(size.x, row.height));
        if ui.is_rect_visible(place) {
            paint(ui, row, place);
        }
        top = place.left_bottom();
    }
}

/// A row as it is laid out.
struct Row {
    cells: Vec<Laid>,
    height: f32,
    ground: Color32,
}

/// A cell as it is laid out.
struct Laid {
    text: Arc<Galley>,
    /// How wide its column is.
    width: f32,
    align: Align2,
    /// Whether it reads from bottom to top.
    upright: bool,
    fill: Option<Color32>,
}

fn width(column: &Column) -> f32 {
    f32::from(column.width) * DIGIT
}

fn align(column: &Column) -> Align2 {
    match column.holds {
        Holds::Words => Align2::LEFT_TOP,
        Holds::Numbers => Align2::RIGHT_TOP,
        Holds::Values | Holds::Ratings => Align2::CENTER_TOP,
    }
}

/// The heads of a table; those of ratings stand upright.
fn heads(ui: &Ui, columns: &[Column]) -> Row {
    let font = theme::strong(size::SECONDARY);
    let head = |column: &Column| {
        let upright = column.holds == Holds::Ratings;
        let room = if upright {
            f32::INFINITY
        } else {
            width(column)
        };
        Laid {
            text: text(ui, column.head.clone(), &font, room),
            width: width(column),
            align: Align2([align(column).x(), Align::Max]),
            upright,
            fill: None,
        }
    };
    let cells: Vec<_> = columns.iter().map(head).collect();
    let height = |cell: &Laid| {
        let size = cell.text.size();
        if cell.upright { size.x } else { size.y }
    };
    Row {
        height: cells.iter().map(height).fold(0.0, f32::max) + 2.0 * AROUND.y,
        cells,
        ground: LIGHT.bg,
    }
}

fn row(ui: &Ui, cells: &[Cell], columns: &[Column]) -> Row {
    let cell = |(place, (cell, column)): (usize, (&Cell, &Column))| {
        // What takes the rest of its row begins at the left, whatever the column holds.
        let rest = columns.get(place..).unwrap_or_default().iter();
        let (room, align) = match cell {
            Cell::Title(_) | Cell::Wide(_) => (rest.map(width).sum(), Align2::LEFT_TOP),
            _ => (width(column), align(column)),
        };
        let font = match cell {
            Cell::Title(_) => theme::strong(size::TITLE),
            Cell::Head(_) => theme::strong(size::SECONDARY),
            _ => theme::regular(size::SECONDARY),
        };
        let scale = match cell {
            Cell::Number(value, _) => column.scale.map(|scale| scale.at(*value)),
            _ => None,
        };
        Laid {
            text: text(ui, cell.shown(), &font, room),
            width: width(column),
            align,
            upright: false,
            fill: scale.map(theme::color),
        }
    };
    let cells: Vec<_> = cells.iter().zip(columns).enumerate().map(cell).collect();
    let heights = cells.iter().map(|cell| {
        let shown = cell.text.rows.iter().take(LINES);
        shown.map(|line| line.height()).sum::<f32>()
    });
    let line = ui.fonts_mut(|fonts| fonts.row_height(&theme::regular(size::SECONDARY)));
    Row {
        height: heights.fold(line, f32::max) + 2.0 * AROUND.y,
        cells,
        ground: LIGHT.panel,
    }
}

fn text(ui: &Ui, text: String, font: &FontId, room: f32) -> Arc<Galley> {
    let room = (room - 2.0 * AROUND.x).max(1.0);
    ui.painter().layout(text, font.clone(), LIGHT.ink, room)
}

fn paint(ui: &Ui, row: &Row, place: Rect) {
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    painter.rect_filled(place, CornerRadius::ZERO, row.ground);
    let mut left = place.left();
    for cell in &row.cells {
        let size = Vec2::new(cell.width, place.height());
        let square = Rect::from_min_size(Pos2::new(left, place.top()), size);
        let inside = square.shrink2(AROUND);
        if let Some(fill) = cell.fill {
            painter.rect_filled(square, CornerRadius::ZERO, fill);
        }
        let text = Arc::clone(&cell.text);
        if cell.upright {
            let start = Pos2::new(inside.center().x - text.size().y / 2.0, inside.bottom());
            let upright = TextShape::new(start, text, LIGHT.ink).with_angle(-FRAC_PI_2);
            painter.add(upright);
        } else {
            let start = cell.align.align_size_within_rect(text.size(), inside).min;
            painter.galley(start, text, LIGHT.ink);
        }
        left = square.right();
    }
    let line = Stroke::new(1.0, LIGHT.line);
    painter.hline(place.x_range(), place.bottom() - 0.5, line);
}
