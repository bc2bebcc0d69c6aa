//! Who is shown in the grid, and in what order.

use std::cmp::Ordering;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};

use crate::{
    balance::{Balance, Part, Quadrant},
    exchange::{Field, Slot},
    plan::{Emphasis, Family, Member, Plan, Tier},
    ui::search::folded,
};

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// The values in a column.
    Cells(Slot),
    /// A side.
    Side(Family),
    /// The tilt.
    Tilt,
}

/// An order of rows other than the plan's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub by: SortBy,
    /// From Z to A or from high to low.
    pub falls: bool,
}

impl SortBy {
    /// Whether this comes from high to low when it is first sorted by, as numbers do.
    fn falls_first(self) -> bool {
        let text = [Field::Name, Field::Role, Field::Department];
        !text
            .map(|field| Self::Cells(Slot::Field(field)))
            .contains(&self)
    }
}

impl Sort {
    /// The order that comes after `now` when somebody sorts by this: the usual one, the other way
    /// round, the plan's.
    #[must_use]
    pub fn next(now: Option<Self>, by: SortBy) -> Option<Self> {
        let falls = by.falls_first();
        match now.filter(|now| now.by == by) {
            None => Some(Self { by, falls }),
            Some(now) if now.falls == falls => Some(Self { by, falls: !falls }),
            Some(_) => None,
        }
    }
}

/// Whom to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that stand in name, role or department, whatever their case and accents.
    pub text: String,
    /// Only those of this department.
    pub department: Option<String>,
    /// Only those of this tier.
    pub tier: Option<Tier>,
    /// Only those in this quadrant of the map.
    pub quadrant: Option<Quadrant>,
}

impl Filter {
    /// Whether everybody is shown.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let Self {
            text,
            department,
            tier,
            quadrant,
        } = self;
        text.trim().is_empty() && department.is_none() && tier.is_none() && quadrant.is_none()
    }

    /// How many choices narrow it down, apart from the words.
    #[must_use]
    pub fn choices(&self) -> usize {
        let chosen = [
            self.department.is_some(),
            self.tier.is_some(),
            self.quadrant.is_some(),
        ];
        chosen.into_iter().filter(|chosen| *chosen).count()
    }

    /// The positions of those who are shown, in plan order.
    fn places(&self, plan: &Plan, balance: &Balance) -> Vec<usize> {
        let words = Pattern::new(
            &folded(self.text.trim()),
            CaseMatching::Ignore,
            Normalization::Smart,
            AtomKind::Substring,
        );
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut characters = Vec::new();
        let mut has_words = |member: &Member| {
            if words.atoms.is_empty() {
                return true;
            }
            let profile = &member.profile;
            // The matcher overlooks what stands at the very end of a text beyond ASCII.
            let end = "";
            let text = [&profile.name, &profile.role, &profile.department, end];
            let text = text.join("\n");
            let text = folded(&text);
            let text = Utf32Str::new(&text, &mut characters);
            words.score(text, &mut matcher).is_some()
        };
        let members = plan.members().iter().zip(&balance.members).enumerate();
        let shown = members.filter(|(_, (member, values))| {
            let profile = &member.profile;
            let department = self.department.as_ref();
            department.is_none_or(|department| *department == profile.department)
                && self.tier.is_none_or(|tier| tier == profile.tier)
                && self
                    .quadrant
                    .is_none_or(|quadrant| values.quadrant == Some(quadrant))
                && has_words(member)
        });
        shown.map(|(place, _)| place).collect()
    }
}

/// The rows of the grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// The positions of the members, from top to bottom.
    pub rows: Vec<usize>,
    /// Where each member of the plan stands among them.
    row_of: Vec<Option<usize>>,
    /// The means of those shown, where they are not all.
    pub part: Option<Part>,
}

impl Shown {
    /// Works out the rows.
    pub(super) fn of(plan: &Plan, balance: &Balance, filter: &Filter, sort: Option<Sort>) -> Self {
        let mut rows = filter.places(plan, balance);
        let part = (!filter.is_open()).then(|| Part::of(plan, balance, &rows));
        if let Some(sort) = sort {
            order(&mut rows, plan, balance, sort);
        }
        let mut row_of = vec![None; plan.members().len()];
        for (row, place) in rows.iter().enumerate() {
            if let Some(slot) = row_of.get_mut(*place) {
                *slot = Some(row);
            }
        }
        Self { rows, row_of, part }
    }

    /// The row of the member at this position; none where it is not shown.
    #[must_use]
    pub fn row_of(&self, place: usize) -> Option<usize> {
        self.row_of.get(place).copied().flatten()
    }
}

/// A value to sort by; none comes last, whichever way the order runs.
#[derive(PartialEq, PartialOrd)]
enum Key {
    Number(f64),
    Text(String),
}

/// Sorts the rows; those that are equal stay in plan order.
fn order(rows: &mut [usize], plan: &Plan, balance: &Balance, sort: Sort) {
    let mut keys: Vec<_> = (0..plan.members().len()).map(|_| None).collect();
    for place in rows.iter() {
        if let Some(slot) = keys.get_mut(*place) {
            *slot = key(plan, balance, sort.by, *place);
        }
    }
    let key = |place: &usize| keys.get(*place).and_then(Option::as_ref);
    rows.sort_by(|a, b| match (key(a), key(b)) {
        (Some(a), Some(b)) => {
            let order = a.partial_cmp(b).unwrap_or(Ordering::Equal);
            if sort.falls { order.reverse() } else { order }
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
}

fn key(plan: &Plan, balance: &Balance, by: SortBy, place: usize) -> Option<Key> {
    let member = plan.members().get(place)?;
    let sides = balance.members.get(place)?.sides;
    match by {
        SortBy::Side(family) => sides.of(family).map(Key::Number),
        SortBy::Tilt => sides.tilt().map(Key::Number),
        SortBy::Cells(Slot::Skill(skill)) => {
            let level = member.ratings.get(skill);
            level.map(|level| Key::Number(level.into()))
        }
        SortBy::Cells(Slot::Field(field)) => detail(member, field),
    }
}

fn detail(member: &Member, field: Field) -> Option<Key> {
    let profile = &member.profile;
    let text = |text: &str| (!text.trim().is_empty()).then(|| Key::Text(text.to_lowercase()));
    // The higher the tier, the higher the number.
    let rank = |below: usize| Some(Key::Number(f64::from(u32::try_from(below).unwrap_or(0))));
    match field {
        Field::Name => text(&profile.name),
        Field::Role => text(&profile.role),
        Field::Department => text(&profile.department),
        Field::Tier => rank(
            Tier::ALL
                .iter()
                .rev()
                .position(|tier| *tier == profile.tier)?,
        ),
        Field::DirectReports => Some(Key::Number(profile.direct_reports.into())),
        Field::Trained => profile
            .trained
            .map(|trained| Key::Number(u32::from(trained).into())),
        Field::Emphasis if profile.emphasis == Emphasis::Unset => None,
        Field::Emphasis => {
            let mut all = Emphasis::ALL.iter().rev();
            rank(all.position(|emphasis| *emphasis == profile.emphasis)?)
        }
        Field::Emerging => Some(Key::Number(u32::from(profile.emerging).into())),
    }
}

#[cfg(test)]
mod tests;
