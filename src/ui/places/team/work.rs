//! What is done to the selected cells at once: rating, clearing, filling down, copying, pasting.

use std::collections::HashMap;

use super::{
    columns::NAME,
    sheet::{Sheet, Span},
};
use crate::{
    exchange::{Block, Slot, write_block},
    fault::Fault,
    plan::{CellEdit, CellValue, Detail, Edit, Level},
    ui::state::{View, ViewState},
};

/// A paste that is to be looked at before it is done.
#[derive(Clone, Debug)]
pub struct Paste {
    /// What it changes.
    pub edits: Vec<CellEdit>,
    /// How many cells hold what is pasted already.
    pub same: usize,
}

impl Paste {
    /// The edit; none where nothing changes.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        edit_of(&self.edits)
    }
}

/// What a pasted text is.
#[derive(Clone, Debug)]
pub enum Pasted {
    /// People to add.
    People,
    /// Values for cells.
    Cells(Paste),
    /// Values that do not fit where they were pasted.
    Unfit(Fault),
}

/// Rates all skills that are selected.
pub(super) fn rated(sheet: &Sheet<'_>, span: &Span, level: Option<Level>) -> Option<Edit> {
    set(sheet, span, |column| match column {
        Slot::Skill(skill) => Some(CellValue::Rating { skill, level }),
        Slot::Field(_) => None,
    })
}

/// Rates one skill of everybody in these rows, or clears its ratings.
pub(super) fn rated_in(
    sheet: &Sheet<'_>,
    span: &Span,
    skill: usize,
    level: Option<Level>,
) -> Option<Edit> {
    let members = sheet.members(span.rows.clone()).into_iter();
    let edits = members.map(|member| CellEdit {
        member: member.id,
        value: CellValue::Rating { skill, level },
    });
    changing(edits.collect(), sheet)
}

/// Sets one detail of everybody in these rows.
pub(in crate::ui) fn described(sheet: &Sheet<'_>, span: &Span, detail: &Detail) -> Option<Edit> {
    let members = sheet.members(span.rows.clone()).into_iter();
    let edits = members.map(|member| CellEdit {
        member: member.id,
        value: CellValue::Detail(detail.clone()),
    });
    changing(edits.collect(), sheet)
}

/// Clears the selected cells; names stay.
#[must_use]
pub fn cleared(view: View<'_>, state: &mut ViewState) -> Option<Edit> {
    let sheet = Sheet::of(view, &mut state.team);
    set(&sheet, &sheet.span(state)?, Slot::cleared)
}

/// Fills the selected cells with what stands in the first row of them, or a row alone with what
/// stands above it; names stay.
#[must_use]
pub fn filled_down(view: View<'_>, state: &mut ViewState) -> Option<Edit> {
    let sheet = Sheet::of(view, &mut state.team);
    let span = sheet.span(state)?;
    let rows = &span.rows;
    let first = if rows.start() == rows.end() {
        rows.start().checked_sub(1)?
    } else {
        *rows.start()
    };
    let source = sheet.member(first)?;
    set(&sheet, &span, |column| {
        (column != NAME).then(|| column.value(source))
    })
}

/// The selected cells as a spreadsheet takes them.
#[must_use]
pub fn copied(view: View<'_>, state: &mut ViewState) -> Option<String> {
    let sheet = Sheet::of(view, &mut state.team);
    let span = sheet.span(state)?;
    let members = sheet.members(span.rows).into_iter();
    Some(write_block(members, sheet.slots(span.columns)))
}

/// Selects all cells.
pub fn select_all(view: View<'_>, state: &mut ViewState) {
    let sheet = Sheet::of(view, &mut state.team);
    state.team.range = sheet.corners();
}

/// Makes out what a pasted text is, by where the cursor stands and what the text begins with.
#[must_use]
pub fn pasted(view: View<'_>, state: &mut ViewState, text: &str) -> Pasted {
    let sheet = Sheet::of(view, &mut state.team);
    let span = sheet.span(state).filter(|_| state.grid_has_keys);
    let Some((span, block)) = span.zip(Block::read(text).ok()) else {
        // What is wrong with a text is told where people are added.
        return Pasted::People;
    };
    let first = sheet.columns.get(*span.columns.start()).copied();
    let is_people = match first {
        // Rows that begin with the very names that stand there bring values for these people.
        Some(NAME) => {
            let members = (*span.rows.start()..).map_while(|row| sheet.member(row));
            block.columns() < 2 || !block.names(members)
        }
        Some(Slot::Skill(_)) => block.begins_with_word(),
        Some(Slot::Field(_)) => false,
        None => true,
    };
    if is_people {
        return Pasted::People;
    }
    let target = target(&sheet, &span, (block.rows(), block.columns()));
    let members = sheet.members(target.rows);
    match block.edits(&members, sheet.slots(target.columns)) {
        Ok(edits) => {
            let all = edits.len();
            let edits = differing(edits, &sheet);
            let same = all - edits.len();
            Pasted::Cells(Paste { edits, same })
        }
        Err(fault) => Pasted::Unfit(fault),
    }
}

/// Where a block of this size goes: into all selected cells when it fits into them so many times,
/// else from the first of them on, as far as there are cells.
fn target(sheet: &Sheet<'_>, span: &Span, (rows, columns): (usize, usize)) -> Span {
    let (height, width) = span.size();
    if height % rows == 0 && width % columns == 0 {
        return span.clone();
    }
    let end = |start: usize, length: usize, all: usize| (start + length).min(all).saturating_sub(1);
    let (top, left) = (*span.rows.start(), *span.columns.start());
    Span {
        rows: top..=end(top, rows, sheet.shown.rows.len()),
        columns: left..=end(left, columns, sheet.columns.len()),
    }
}

/// Sets the selected cells for which there is a value.
fn set(sheet: &Sheet<'_>, span: &Span, value: impl Fn(Slot) -> Option<CellValue>) -> Option<Edit> {
    let columns = sheet.slots(span.columns.clone());
    let members = sheet.members(span.rows.clone()).into_iter();
    let edits = members.flat_map(|member| {
        let values = columns.iter().filter_map(|column| value(*column));
        values.map(|value| CellEdit {
            member: member.id,
            value,
        })
    });
    changing(edits.collect(), sheet)
}

/// The edit that makes those changes that change anything.
fn changing(edits: Vec<CellEdit>, sheet: &Sheet<'_>) -> Option<Edit> {
    edit_of(&differing(edits, sheet))
}

fn edit_of(edits: &[CellEdit]) -> Option<Edit> {
    match edits {
        [] => None,
        // One alone is what a key in its cell does, too.
        [one] => Some(match one.value.clone() {
            CellValue::Rating { skill, level } => Edit::Rate {
                member: one.member,
                skill,
                level,
            },
            CellValue::Detail(detail) => Edit::Describe(one.member, detail),
        }),
        several => Some(Edit::Cells(several.to_vec())),
    }
}

/// Those that set what does not stand there already.
fn differing(edits: Vec<CellEdit>, sheet: &Sheet<'_>) -> Vec<CellEdit> {
    let members = sheet.view.plan.members().iter();
    let members: HashMap<_, _> = members.map(|member| (member.id, member)).collect();
    let changes = |edit: &CellEdit| {
        let member = members.get(&edit.member);
        member.is_some_and(|member| !edit.value.stands_in(member))
    };
    edits.into_iter().filter(changes).collect()
}
