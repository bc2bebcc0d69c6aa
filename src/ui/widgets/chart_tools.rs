//! What can be done with a chart: to see its values as a table, to copy it, to save it.

use std::{collections::HashSet, sync::Arc};

use eframe::egui::{
    self, Align2, CornerRadius, Rangef, Role, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo,
};
use egui_table::{CellInfo, HeaderCellInfo, HeaderRow, TableDelegate};

use super::{at_right, clickable, focus_ring, heading, icon_button, painted_line};
use crate::{
    figure::{Column, Figure, Subject, Table},
    ui::{
        icons,
        intent::Intent,
        state::{Intents, Selection},
        theme::{self, CONTROL_HEIGHT, RADIUS_CONTROL, Tokens, size},
        words::charts as words,
    },
};

/// Height of a row of values.
const ROW: f32 = 30.0;
/// How wide a column may be.
const WIDTHS: Rangef = Rangef {
    min: 48.0,
    max: 320.0,
};
/// A column is as wide as what stands in so many of its rows.
const LOOKED_AT: usize = 40;

/// Which charts are shown as tables, by their titles.
#[derive(Default)]
pub struct AsTables(HashSet<&'static str>);

impl AsTables {
    /// Whether the chart of this title is shown as a table.
    #[must_use]
    pub fn has(&self, title: &str) -> bool {
        self.0.contains(title)
    }

    fn toggle(&mut self, title: &'static str) {
        if !self.0.remove(title) {
            self.0.insert(title);
        }
    }
}

/// The heading of a chart's card with its tools at the right. `table` has the values where they are
/// shown in place of the chart; `whole` gives the chart to copy or save.
pub fn chart_heading(
    ui: &mut Ui,
    title: &'static str,
    whole: impl Fn() -> Arc<Figure>,
    table: Option<&Table>,
    as_tables: &mut AsTables,
    intents: &mut Intents,
) {
    ui.horizontal(|ui| {
        ui.set_min_height(CONTROL_HEIGHT);
        heading(ui, title);
        at_right(ui, |ui| {
            chart_tools(ui, title, whole, table, as_tables, intents);
        });
    });
}

/// The tools of a chart, for a heading of its own kind.
pub fn chart_tools(
    ui: &mut Ui,
    title: &'static str,
    whole: impl Fn() -> Arc<Figure>,
    table: Option<&Table>,
    as_tables: &mut AsTables,
    intents: &mut Intents,
) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let (icon, name) = match table {
        Some(_) => (icons::SCALE, words::as_chart(title)),
        None => (icons::TABLE, words::as_table(title)),
    };
    if icon_button(ui, icon, &name, true).clicked() {
        as_tables.toggle(title);
    }
    match table {
        Some(table) => {
            if icon_button(ui, icons::COPY, &words::copy_table(title), true).clicked() {
                intents.push(Intent::CopyTable(table.tab_separated()));
            }
        }
        None => {
            if icon_button(ui, icons::COPY, &words::copy(title), true).clicked() {
                intents.push(Intent::CopyPicture(whole()));
            }
        }
    }
    if icon_button(ui, icons::DOWNLOAD, &words::save(title), true).clicked() {
        let (figure, name) = (whole(), title.to_owned());
        intents.push(Intent::SavePicture { figure, name });
    }
}

/// The values of a chart as a table of at most this height, with what is selected marked; returns
/// what the row stands for that was clicked. Only what is in sight is built.
pub fn values<'a>(
    ui: &mut Ui,
    name: &str,
    table: &'a Table,
    most: f32,
    selection: Selection,
) -> Option<&'a Subject> {
    #[expect(clippy::cast_precision_loss, reason = "points on a screen")]
    let needed = (table.rows.len() + 1) as f32 * ROW + 12.0;
    let size = Vec2::new(ui.available_width(), needed.min(most.max(4.0 * ROW)));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
    let mut values = Values {
        name,
        table,
        selection,
        clicked: None,
    };
    let column = |place: usize| {
        let width = width_of(ui, table, place);
        let range = Rangef::new(width, width);
        egui_table::Column::new(width).range(range).resizable(false)
    };
    let columns: Vec<_> = (0..table.columns.len()).map(column).collect();
    // Two tables of a page must not share what they remember.
    let builder = UiBuilder::new().id_salt(("values", name)).max_rect(rect);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        egui_table::Table::new()
            .num_rows(table.rows.len() as u64)
            .columns(columns)
            .num_sticky_cols(1)
            .headers([HeaderRow::new(ROW)])
            .show(ui, &mut values);
    });
    let row = table.rows.get(values.clicked?)?;
    Some(&row.subject)
}

/// How wide a column has to be for its heading and its first rows.
fn width_of(ui: &Ui, table: &Table, column: usize) -> f32 {
    let color = egui::Color32::PLACEHOLDER;
    let wide = |text: &str, font| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font, color);
        galley.size().x
    };
    let rows = table.rows.iter().take(LOOKED_AT);
    let cells = rows.filter_map(|row| row.cells.get(column));
    let cells = cells.map(|text| wide(text, theme::regular(size::BODY)));
    let heading = table.columns.get(column);
    let heading = heading.map(|column| wide(column.head(), theme::medium(size::SECONDARY)));
    let widest = cells.chain(heading).fold(0.0, f32::max);
    WIDTHS.clamp(widest + 20.0).ceil()
}

struct Values<'a> {
    name: &'a str,
    table: &'a Table,
    selection: Selection,
    clicked: Option<usize>,
}

/// Words stand at the left, and are cut where they are too long; numbers stand at the right.
fn painted_cell(ui: &Ui, column: &Column, text: &str, font: egui::FontId, color: egui::Color32) {
    let rect = ui.max_rect().shrink2(Vec2::new(8.0, 0.0));
    match column {
        Column::Words(_) => painted_line(ui, rect.left_center(), text, font, color, rect.width()),
        Column::Numbers(_) => {
            let painter = ui.painter().with_clip_rect(ui.max_rect());
            painter.text(rect.right_center(), Align2::RIGHT_CENTER, text, font, color);
        }
    }
}

impl TableDelegate for Values<'_> {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let place = cell.col_range.start;
        let Some(column) = self.table.columns.get(place) else {
            return;
        };
        let text = column.head();
        let tokens = Tokens::of(ui.ctx());
        let font = theme::medium(size::SECONDARY);
        painted_cell(ui, column, text, font, tokens.ink2);
        let id = ui.scope_id().with("heading");
        let response = ui.interact(ui.max_rect(), id, Sense::hover());
        let response = response.on_hover_text(text);
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, text));
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let rect = ui.max_rect();
        let tokens = Tokens::of(ui.ctx());
        let row = usize::try_from(row).ok();
        let row = row.and_then(|row| self.table.rows.get(row));
        if row.is_some_and(|row| self.selection.marks(&row.subject)) {
            let radius = CornerRadius::ZERO;
            ui.painter().rect_filled(rect, radius, tokens.select);
        }
        let line = Stroke::new(1.0, tokens.line_soft);
        ui.painter().hline(rect.x_range(), rect.top(), line);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let place = usize::try_from(cell.row_nr).unwrap_or(usize::MAX);
        let row = self.table.rows.get(place);
        let text = row.and_then(|row| Some((row, row.cells.get(cell.col_nr)?)));
        let column = self.table.columns.get(cell.col_nr);
        let Some(((row, text), column)) = text.zip(column) else {
            return;
        };
        let tokens = Tokens::of(ui.ctx());
        let (rect, font) = (ui.max_rect(), theme::regular(size::BODY));
        painted_cell(ui, column, text, font, tokens.ink);
        let id = egui::Id::unique(("value", self.name, &row.subject, cell.col_nr));
        if cell.col_nr == 0 {
            let response = clickable(ui, rect, id, text);
            let here = self.selection.marks(&row.subject);
            response.widget_info(|| WidgetInfo::selected(Role::RowHeader, true, here, text));
            if response.has_focus() {
                focus_ring(ui, rect.shrink(3.0), RADIUS_CONTROL);
            }
            if response.clicked() {
                self.clicked = Some(place);
            }
            return;
        }
        let name = row.cells.first().map_or("", String::as_str);
        let says = words::value(column.head(), name, text);
        let response = ui.interact(rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &says));
    }

    fn default_row_height(&self) -> f32 {
        ROW
    }
}
