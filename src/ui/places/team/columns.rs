//! The columns of the grid: which there are, which are shown, and in what order.

use crate::{
    exchange::{Field, Slot},
    plan::{Family, Framework},
};

/// The column of names, which is always there.
pub(super) const NAME: Slot = Slot::Field(Field::Name);

/// What a column of the grid shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shows {
    /// Cells that hold a value each.
    Cells(Slot),
    /// A side in place of its folded skills.
    Side(Family),
    /// Room between two groups.
    Gap,
    /// The tilt.
    Tilt,
}

/// Which columns are to be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The details that stand beside the names.
    details: Vec<Field>,
    /// The families whose skills are folded into one column.
    folded: Vec<Family>,
}

impl Columns {
    /// The details that can stand beside the names, in their order.
    pub(super) const DETAILS: [Field; 7] = [
        Field::Role,
        Field::Department,
        Field::Tier,
        Field::DirectReports,
        Field::Trained,
        Field::Emphasis,
        Field::Emerging,
    ];

    /// Whether a detail stands beside the names.
    pub(super) fn has(&self, field: Field) -> bool {
        self.details.contains(&field)
    }

    /// Whether the skills of a family are folded.
    pub(super) fn is_folded(&self, family: Family) -> bool {
        self.folded.contains(&family)
    }

    /// Shows or hides a detail.
    pub(super) fn toggle_detail(&mut self, field: Field) {
        toggle(&mut self.details, field);
    }

    /// Folds or unfolds the skills of a family.
    pub(super) fn toggle_family(&mut self, family: Family) {
        toggle(&mut self.folded, family);
    }

    /// Names, details, the skills family by family with a gap between, the tilt.
    pub(super) fn shown(&self, framework: &Framework) -> Vec<Shows> {
        let cells = |field| Shows::Cells(Slot::Field(field));
        let mut shown = vec![cells(Field::Name)];
        let details = Self::DETAILS.into_iter().filter(|field| self.has(*field));
        shown.extend(details.map(cells));
        if shown.len() > 1 {
            shown.push(Shows::Gap);
        }
        for family in Family::ALL {
            let skills = framework.family(family);
            let before = shown.len();
            if !self.is_folded(family) {
                shown.extend(skills.map(|(place, _)| Shows::Cells(Slot::Skill(place))));
            } else if skills.count() > 0 {
                shown.push(Shows::Side(family));
            }
            if shown.len() > before {
                shown.push(Shows::Gap);
            }
        }
        shown.push(Shows::Tilt);
        shown
    }

    /// The columns that hold cells, from left to right, names first.
    pub(super) fn cells(&self, framework: &Framework) -> Vec<Slot> {
        let shown = self.shown(framework).into_iter();
        let cells = shown.filter_map(|shows| match shows {
            Shows::Cells(slot) => Some(slot),
            Shows::Side(_) | Shows::Gap | Shows::Tilt => None,
        });
        cells.collect()
    }
}

fn toggle<T: PartialEq>(chosen: &mut Vec<T>, one: T) {
    let before = chosen.len();
    chosen.retain(|other| *other != one);
    if chosen.len() == before {
        chosen.push(one);
    }
}
