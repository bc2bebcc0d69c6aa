//! The rating grid: a row a member, the skills grouped by side. Only visible cells are built.

use std::ops::Range;

use eframe::egui::{self, Align2, CornerRadius, Rangef, Rect, Stroke, Ui, UiBuilder, Vec2};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, Table, TableDelegate};

use crate::{
    plan::Family,
    ui::{
        state::{Intents, Selection, View, ViewState},
        theme::{self, RADIUS_CARD, Tokens, size},
        words,
    },
};

const ROW: f32 = 52.0;
pub(super) const CELL: f32 = 36.0;
const FOOT: f32 = 44.0;
const GROUPS: f32 = 40.0;
const SCROLL_BAR: f32 = 10.0;
/// Room between two families.
pub(super) const GAP: f32 = 10.0;
const BALANCE: f32 = 112.0;
/// How wide the names may be.
const NAMES: Rangef = Rangef {
    min: 168.0,
    max: 300.0,
};
/// The slant of the skills' names.
pub(super) const SLANT: f32 = -62.0 * std::f32::consts::PI / 180.0;

/// What a column of the grid shows.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Shows {
    Name,
    Skill(usize),
    Gap,
    Tilt,
}

/// Shows the grid as a card that is as high as it needs to be.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let layout = Layout::of(ui, view);
    let card = layout.card;
    let radius = CornerRadius::same(RADIUS_CARD);
    ui.painter().rect_filled(card, radius, tokens.panel);
    let (body, foot) = card.split_top_bottom_at_y(card.max.y - FOOT);
    let body = body.shrink2(Vec2::new(1.0, 0.0));
    let mut grid = Grid {
        view,
        selection: state.selection,
        clicked: None,
        focus: state.focus_tries > 0,
        focused: false,
        intents,
        tokens,
        frame: body,
        places: vec![None; layout.columns.len()],
        columns: layout.columns.clone(),
    };
    let mut table = grid.table(&layout);
    if grid.focus {
        table = grid.scroll_to_cursor(table);
    }
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ui.set_clip_rect(body.intersect(ui.clip_rect()));
        table.show(ui, &mut grid);
    });
    grid.foot(ui, foot);
    let waits = grid.focus && !grid.focused && grid.has_cursor();
    if let Some(selection) = grid.clicked {
        state.selection = selection;
    }
    state.focus_tries = if waits { state.focus_tries - 1 } else { 0 };
    if state.focus_tries > 0 {
        ui.ctx().request_repaint();
    }
    let border = Stroke::new(1.0, tokens.line);
    let painter = ui.painter();
    painter.rect_stroke(card, radius, border, egui::StrokeKind::Inside);
    ui.advance_cursor_after_rect(card);
}

/// Where the grid stands, and how wide and high its parts are.
struct Layout {
    card: Rect,
    columns: Vec<Shows>,
    names: f32,
    labels: f32,
}

impl Layout {
    fn of(ui: &Ui, view: View<'_>) -> Self {
        let room = ui.available_rect_before_wrap();
        let columns = columns(view);
        let beside: f32 = columns.iter().map(width_beside_names).sum();
        // The names take what room there is, within reason.
        let names = (room.width() - 2.0 - beside)
            .clamp(NAMES.min, NAMES.max)
            .floor();
        #[expect(clippy::cast_precision_loss, reason = "points on a screen")]
        let rows = view.plan.members().len() as f32 * ROW;
        let scrolls_across = names + beside > room.width() - 2.0;
        let bar = if scrolls_across { SCROLL_BAR } else { 0.0 };
        let labels = labels_height(ui, view);
        let height = (GROUPS + labels + rows + FOOT + bar).min(room.height());
        Self {
            card: Rect::from_min_size(room.min, Vec2::new(room.width(), height)),
            columns,
            names,
            labels,
        }
    }

    fn width(&self, shows: &Shows) -> f32 {
        match shows {
            Shows::Name => self.names,
            other => width_beside_names(other),
        }
    }
}

fn width_beside_names(shows: &Shows) -> f32 {
    match shows {
        Shows::Name => 0.0,
        Shows::Skill(_) => CELL,
        Shows::Gap => GAP,
        Shows::Tilt => BALANCE,
    }
}

/// How high the band of the slanted names has to be for the longest one.
fn labels_height(ui: &Ui, view: View<'_>) -> f32 {
    let font = theme::regular(size::SECONDARY);
    let longest = view.plan.framework().skills.iter().map(|skill| {
        let galley = ui
            .painter()
            .layout_no_wrap(skill.name.clone(), font.clone(), PLAIN);
        galley.size().x
    });
    let reach = longest.fold(0.0, f32::max) * -SLANT.sin();
    (reach + 22.0).clamp(80.0, 190.0).round()
}

/// A colour where only the size matters.
const PLAIN: egui::Color32 = egui::Color32::PLACEHOLDER;

/// Name, then the skills family by family with a gap between, then the balance.
fn columns(view: View<'_>) -> Vec<Shows> {
    let mut columns = vec![Shows::Name];
    for family in Family::ALL {
        let skills = view
            .plan
            .framework()
            .family(family)
            .map(|(place, _)| Shows::Skill(place));
        let before = columns.len();
        columns.extend(skills);
        if columns.len() > before {
            columns.push(Shows::Gap);
        }
    }
    columns.push(Shows::Tilt);
    columns
}

/// The grid as it is drawn in one frame.
pub(super) struct Grid<'a> {
    pub(super) view: View<'a>,
    pub(super) selection: Selection,
    pub(super) clicked: Option<Selection>,
    /// The cursor's cell is to be scrolled to and to take the keyboard.
    pub(super) focus: bool,
    /// It has.
    pub(super) focused: bool,
    pub(super) intents: &'a mut Intents,
    pub(super) tokens: &'static Tokens,
    pub(super) frame: Rect,
    pub(super) columns: Vec<Shows>,
    /// Where each column was seen this frame, for the foot.
    pub(super) places: Vec<Option<Rangef>>,
}

impl Grid<'_> {
    /// The table with its columns and headings, the names frozen.
    fn table(&self, layout: &Layout) -> Table {
        let column = |shows: &Shows| {
            let width = layout.width(shows);
            let range = Rangef::new(width, width);
            Column::new(width).range(range).resizable(false)
        };
        let columns: Vec<Column> = self.columns.iter().map(column).collect();
        let groups = HeaderRow {
            height: GROUPS,
            groups: self.groups(),
        };
        Table::new()
            .id_salt("ratings")
            .num_rows(self.view.plan.members().len() as u64)
            .columns(columns)
            .num_sticky_cols(1)
            .headers([groups, HeaderRow::new(layout.labels)])
    }

    /// The header's groups: the name, each family with the gap after it, the balance.
    fn groups(&self) -> Vec<Range<usize>> {
        let mut groups = Vec::new();
        let mut start = 0;
        for (place, shows) in self.columns.iter().enumerate() {
            if matches!(shows, Shows::Name | Shows::Gap | Shows::Tilt) {
                groups.push(start..place + 1);
                start = place + 1;
            }
        }
        groups
    }

    /// Whether the selection is a cell of this grid.
    fn has_cursor(&self) -> bool {
        let member = self
            .selection
            .member
            .and_then(|id| self.view.plan.position(id));
        let skills = self.view.plan.framework().skills.len();
        member.is_some() && self.selection.skill.is_some_and(|skill| skill < skills)
    }

    fn scroll_to_cursor(&self, mut table: Table) -> Table {
        let row = self
            .selection
            .member
            .and_then(|id| self.view.plan.position(id));
        if let Some(row) = row {
            table = table.scroll_to_row(row as u64, None);
        }
        let column = self
            .columns
            .iter()
            .position(|shows| self.selection.skill.map(Shows::Skill) == Some(*shows));
        if let Some(column) = column {
            table = table.scroll_to_column(column, None);
        }
        table
    }
}

impl TableDelegate for Grid<'_> {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let Some(shows) = self.columns.get(cell.col_range.start).copied() else {
            return;
        };
        if cell.row_nr == 0 {
            if shows == Shows::Name
                && let Some(place) = self.places.first_mut()
            {
                *place = Some(rect.x_range());
            }
            self.group_heading(ui, rect, shows);
            return;
        }
        if let Some(place) = self.places.get_mut(cell.col_range.start) {
            *place = Some(rect.x_range());
        }
        match shows {
            Shows::Skill(place) => self.skill_heading(ui, rect, place),
            Shows::Name => {
                let at = rect.left_bottom() + Vec2::new(15.0, -18.0);
                let font = theme::regular(size::SECONDARY);
                ui.painter().text(
                    at,
                    Align2::LEFT_CENTER,
                    words::inspector::NAME,
                    font,
                    self.tokens.ink2,
                );
            }
            Shows::Gap | Shows::Tilt => {}
        }
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let rect = ui.max_rect();
        let member = usize::try_from(row)
            .ok()
            .and_then(|row| self.view.plan.members().get(row));
        if member.is_some_and(|member| self.selection.member == Some(member.id)) {
            ui.painter()
                .rect_filled(rect, CornerRadius::ZERO, self.tokens.select);
        }
        let line = Stroke::new(1.0, self.tokens.line_soft);
        ui.painter().hline(rect.x_range(), rect.top(), line);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let view = self.view;
        let row = usize::try_from(cell.row_nr).unwrap_or(usize::MAX);
        let member = view.plan.members().get(row);
        let (Some(member), Some(shows)) = (member, self.columns.get(cell.col_nr).copied()) else {
            return;
        };
        match shows {
            Shows::Name => self.name_cell(ui, member),
            Shows::Skill(place) => self.rating_cell(ui, member, place),
            Shows::Tilt => {
                let values = view.balance.members.get(row);
                self.tilt_cell(ui, member, values.and_then(|values| values.sides.tilt()));
            }
            Shows::Gap => {}
        }
    }

    fn default_row_height(&self) -> f32 {
        ROW
    }
}
