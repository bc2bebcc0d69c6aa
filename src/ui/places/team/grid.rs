//! The rating grid: a row a member, the skills grouped by side. Only visible cells are built.

use std::ops::Range;

use eframe::egui::{self, CornerRadius, Rangef, Rect, RichText, Stroke, Ui, UiBuilder, Vec2};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, PrefetchInfo, Table, TableDelegate};

use super::{
    TeamState,
    columns::Shows,
    cursor::cell_id,
    drag::Drag,
    sheet::{Place, Sheet, Span, Spot},
    shown::Sort,
};
use crate::{
    exchange::{Field, Slot},
    plan::{Family, Member},
    ui::{
        state::{Intents, View, ViewState},
        theme::{self, RADIUS_CARD, Tokens, size},
        words::team as words,
    },
};

pub(super) const CELL: f32 = 36.0;
const SCROLL_BAR: f32 = 10.0;
/// Room for a word in place of rows.
const NOBODY: f32 = 96.0;
/// Room between two families.
pub(super) const GAP: f32 = 10.0;
const SIDE: f32 = 96.0;
const BALANCE: f32 = 112.0;
/// How wide the names may be.
const NAMES: Rangef = Rangef {
    min: 168.0,
    max: 300.0,
};
/// The slant of the skills' names.
pub(super) const SLANT: f32 = -62.0 * std::f32::consts::PI / 180.0;

/// Shows the grid as a card that is as high as it needs to be.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let sheet = Sheet::of(view, &mut state.team);
    let layout = Layout::of(ui, &sheet, &state.team);
    let card = layout.card;
    let radius = CornerRadius::same(RADIUS_CARD);
    ui.painter().rect_filled(card, radius, tokens.panel);
    let heights = layout.heights;
    let (body, foot) = card.split_top_bottom_at_y(card.max.y - heights.foot);
    let body = body.shrink2(Vec2::new(1.0, 0.0));
    let cursor = sheet.cursor(state);
    let mut grid = Grid {
        view,
        cursor: cursor.and_then(|place| sheet.spot(place)),
        span: sheet.span(state).filter(|span| !span.is_one()),
        skill: state.selection.skill,
        sort: state.team.sort,
        may_move: state.team.is_in_plan_order(),
        drag: state.team.drag,
        acts: Vec::new(),
        focus: state.focus_tries > 0,
        focused: false,
        intents,
        tokens,
        frame: body,
        places: vec![None; layout.columns.len()],
        rows: 0..0,
        heights,
        rows_top: body.top() + heights.groups + heights.labels,
        first_row: None,
        columns: layout.columns.clone(),
        sheet: &sheet,
    };
    let mut table = grid.table(&layout);
    let goal = cursor.filter(|_| grid.focus).or(state.team.goal.take());
    if let Some(goal) = goal {
        table = grid.scroll_to(table, goal);
    }
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ui.set_clip_rect(body.intersect(ui.clip_rect()));
        table.show(ui, &mut grid);
    });
    if sheet.shown.rows.is_empty() {
        let place = body.with_min_y(body.bottom() - NOBODY).shrink(NOBODY / 3.0);
        let text = RichText::new(words::NOBODY)
            .size(size::BODY)
            .color(tokens.ink2);
        ui.put(place, egui::Label::new(text));
    }
    grid.foot(ui, foot);
    let waits = grid.focus && !grid.focused && cursor.is_some();
    let acts = std::mem::take(&mut grid.acts);
    grid.attend_to_drag(ui, state);
    let extends = acts.iter().any(|act| matches!(act, Act::Extend(_)));
    for act in acts {
        carry_out(act, &sheet, state);
    }
    if let Some(cursor) = grid.cursor.filter(|_| extends) {
        // The keyboard stays where the range began, without scrolling back there.
        ui.memory_mut(|memory| memory.request_focus(cell_id(cursor)));
    }
    state.focus_tries = if waits {
        state.focus_tries.saturating_sub(1)
    } else {
        0
    };
    if state.focus_tries > 0 {
        ui.ctx().request_repaint();
    }
    let border = Stroke::new(1.0, tokens.line);
    let painter = ui.painter();
    painter.rect_stroke(card, radius, border, egui::StrokeKind::Inside);
    ui.advance_cursor_after_rect(card);
}

/// What the mouse asks for in the grid.
#[derive(Clone, Copy)]
pub(super) enum Act {
    /// To move the cursor to a cell.
    Choose(Spot),
    /// To select all from the cursor to a cell.
    Extend(Spot),
    /// To begin to drag.
    Drag(Drag),
    /// To sort.
    Sort(Option<Sort>),
    /// To fold or unfold a family.
    Fold(Family),
}

fn carry_out(act: Act, sheet: &Sheet<'_>, state: &mut ViewState) {
    match act {
        Act::Choose(spot) => state.move_cursor(spot),
        Act::Extend(spot) => {
            if let Some(place) = sheet.place(spot) {
                sheet.extend(state, place);
            }
        }
        Act::Drag(drag) => state.team.drag = Some(drag),
        Act::Sort(sort) => state.team.sort = sort,
        Act::Fold(family) => state.team.columns.toggle_family(family),
    }
}

/// Where the grid stands, and how wide and high its parts are.
struct Layout {
    card: Rect,
    columns: Vec<Shows>,
    names: f32,
    heights: Heights,
}

/// How high the parts of the grid are.
#[derive(Clone, Copy)]
pub(super) struct Heights {
    groups: f32,
    /// The band of the columns' names.
    pub(super) labels: f32,
    pub(super) row: f32,
    foot: f32,
}

impl Heights {
    /// Below this height, in points, everything is closer together, so that rows are to be seen.
    const LOW: f32 = 400.0;

    fn of(room: f32, labels: f32) -> Self {
        if room > Self::LOW {
            Self {
                groups: 40.0,
                labels,
                row: 52.0,
                foot: 44.0,
            }
        } else {
            Self {
                groups: 30.0,
                labels: labels.min(84.0),
                row: 44.0,
                foot: 32.0,
            }
        }
    }
}

impl Layout {
    fn of(ui: &Ui, sheet: &Sheet<'_>, team: &TeamState) -> Self {
        let room = ui.available_rect_before_wrap();
        let columns = team.columns.shown(sheet.view.plan.framework());
        let beside: f32 = columns.iter().map(width_beside_names).sum();
        // The names take what room there is, within reason.
        let names = (room.width() - 2.0 - beside)
            .clamp(NAMES.min, NAMES.max)
            .floor();
        let heights = Heights::of(room.height(), labels_height(ui, sheet, &columns));
        #[expect(clippy::cast_precision_loss, reason = "points on a screen")]
        let rows = match sheet.shown.rows.len() {
            0 => NOBODY,
            rows => rows as f32 * heights.row,
        };
        let scrolls_across = names + beside > room.width() - 2.0;
        let bar = if scrolls_across { SCROLL_BAR } else { 0.0 };
        let Heights {
            groups,
            labels,
            foot,
            ..
        } = heights;
        let height = (groups + labels + rows + foot + bar).min(room.height());
        Self {
            card: Rect::from_min_size(room.min, Vec2::new(room.width(), height)),
            columns,
            names,
            heights,
        }
    }

    fn width(&self, shows: &Shows) -> f32 {
        match shows {
            Shows::Cells(Slot::Field(Field::Name)) => self.names,
            other => width_beside_names(other),
        }
    }
}

fn width_beside_names(shows: &Shows) -> f32 {
    match shows {
        Shows::Cells(Slot::Skill(_)) => CELL,
        Shows::Cells(Slot::Field(field)) => match field {
            Field::Name => 0.0,
            Field::Role => 168.0,
            Field::Department => 132.0,
            Field::Tier => 104.0,
            Field::DirectReports | Field::Emphasis | Field::Trained | Field::Emerging => 84.0,
        },
        Shows::Gap => GAP,
        Shows::Side(_) => SIDE,
        Shows::Tilt => BALANCE,
    }
}

/// How high the band of the slanted names has to be for the longest one.
fn labels_height(ui: &Ui, sheet: &Sheet<'_>, columns: &[Shows]) -> f32 {
    let font = theme::regular(size::SECONDARY);
    let skills = &sheet.view.plan.framework().skills;
    let longest = columns.iter().filter_map(|shows| {
        let Shows::Cells(Slot::Skill(place)) = shows else {
            return None;
        };
        let name = skills.get(*place)?.name.clone();
        let galley = ui.painter().layout_no_wrap(name, font.clone(), PLAIN);
        Some(galley.size().x)
    });
    let reach = longest.fold(0.0, f32::max) * -SLANT.sin();
    (reach + 26.0).clamp(40.0, 194.0).round()
}

/// A colour where only the size matters.
const PLAIN: egui::Color32 = egui::Color32::PLACEHOLDER;

/// The grid as it is drawn in one frame.
pub(super) struct Grid<'a> {
    pub(super) view: View<'a>,
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) cursor: Option<Spot>,
    /// The selected cells, where they are several.
    pub(super) span: Option<Span>,
    /// The selected skill.
    pub(super) skill: Option<usize>,
    pub(super) sort: Option<Sort>,
    /// Members can be dragged to another place.
    pub(super) may_move: bool,
    pub(super) drag: Option<Drag>,
    pub(super) acts: Vec<Act>,
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
    /// The rows that are in sight.
    pub(super) rows: Range<usize>,
    pub(super) heights: Heights,
    /// Where rows begin on the screen, below the headings.
    pub(super) rows_top: f32,
    /// A row in sight and where its top is, also when that is cut off.
    pub(super) first_row: Option<(usize, f32)>,
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
            height: layout.heights.groups,
            groups: self.groups(),
        };
        Table::new()
            .id_salt("ratings")
            .num_rows(self.sheet.shown.rows.len() as u64)
            .columns(columns)
            .num_sticky_cols(1)
            .headers([groups, HeaderRow::new(layout.heights.labels)])
    }

    /// The header's groups: the name, details, each family with the gap after it, the balance.
    fn groups(&self) -> Vec<Range<usize>> {
        let mut groups = Vec::new();
        let mut start = 0;
        for (place, shows) in self.columns.iter().enumerate() {
            let ends = matches!(
                shows,
                Shows::Cells(Slot::Field(Field::Name)) | Shows::Gap | Shows::Tilt
            );
            if ends {
                groups.push(start..place + 1);
                start = place + 1;
            }
        }
        groups
    }

    fn scroll_to(&self, table: Table, goal: Place) -> Table {
        let table = table.scroll_to_row(goal.row as u64, None);
        let slot = self.sheet.columns.get(goal.column).copied();
        let shows = slot.map(Shows::Cells);
        match self
            .columns
            .iter()
            .position(|column| Some(*column) == shows)
        {
            Some(column) => table.scroll_to_column(column, None),
            None => table,
        }
    }

    fn member(&self, row: u64) -> Option<&Member> {
        self.sheet.member(usize::try_from(row).ok()?)
    }
}

impl TableDelegate for Grid<'_> {
    fn prepare(&mut self, info: &PrefetchInfo) {
        let row = |row: u64| usize::try_from(row).unwrap_or(usize::MAX);
        self.rows = row(info.visible_rows.start)..row(info.visible_rows.end);
    }

    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let Some(shows) = self.columns.get(cell.col_range.start).copied() else {
            return;
        };
        if cell.row_nr == 0 {
            if cell.col_range.start == 0
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
        self.heading(ui, rect, shows);
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let rect = ui.max_rect();
        let number = usize::try_from(row).unwrap_or(usize::MAX);
        self.first_row.get_or_insert((number, rect.top()));
        let member = self.member(row).map(|member| member.id);
        if member.is_some() && member == self.cursor.map(|cursor| cursor.member) {
            ui.painter()
                .rect_filled(rect, CornerRadius::ZERO, self.tokens.select);
        }
        let line = Stroke::new(1.0, self.tokens.line_soft);
        ui.painter().hline(rect.x_range(), rect.top(), line);
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let row = usize::try_from(cell.row_nr).unwrap_or(usize::MAX);
        let shows = self.columns.get(cell.col_nr).copied();
        let place = self.sheet.shown.rows.get(row).copied();
        let (Some(shows), Some(place)) = (shows, place) else {
            return;
        };
        let Some(member) = self.view.plan.members().get(place) else {
            return;
        };
        let sides = self
            .view
            .balance
            .members
            .get(place)
            .map(|values| values.sides);
        match shows {
            Shows::Cells(slot) => self.cell(ui, row, member, slot),
            Shows::Side(family) => {
                self.side_cell(ui, member, family, sides.and_then(|sides| sides.of(family)));
            }
            Shows::Tilt => self.tilt_cell(ui, member, sides.and_then(|sides| sides.tilt())),
            Shows::Gap => {}
        }
    }

    fn default_row_height(&self) -> f32 {
        self.heights.row
    }
}
