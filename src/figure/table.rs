//! The values of a chart as a table, for those who want to read or copy them.

use super::Subject;
use crate::{
    balance::{Balance, Comparison, Quadrant, Sides, number},
    content::Dimension,
    plan::{Lean, Plan},
};

/// A table of the values that a chart shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns; the first names the row.
    pub columns: Vec<Column>,
    /// The rows, each as long as there are columns.
    pub rows: Vec<Row>,
}

/// A column of a table, with its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// Words, flush left.
    Words(String),
    /// Numbers, flush right.
    Numbers(String),
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(head: &str) -> Self {
        Self::Words(head.to_owned())
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(head: &str) -> Self {
        Self::Numbers(head.to_owned())
    }

    /// What stands above it.
    #[must_use]
    pub fn head(&self) -> &str {
        let (Self::Words(head) | Self::Numbers(head)) = self;
        head
    }
}

/// Columns of words.
fn words<const N: usize>(heads: [&str; N]) -> impl Iterator<Item = Column> {
    heads.into_iter().map(Column::words)
}

/// Columns of numbers.
fn numbers<const N: usize>(heads: [&str; N]) -> impl Iterator<Item = Column> {
    heads.into_iter().map(Column::numbers)
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub subject: Subject,
    /// What stands in each column.
    pub cells: Vec<String>,
}

impl Table {
    fn new(columns: impl Iterator<Item = Column>) -> Self {
        Self {
            columns: columns.collect(),
            rows: Vec::new(),
        }
    }

    fn row(&mut self, subject: Subject, cells: impl IntoIterator<Item = String>) {
        let cells = cells.into_iter().collect();
        self.rows.push(Row { subject, cells });
    }

    /// Lines of cells with tabs between, as spreadsheets take them.
    #[must_use]
    pub fn tab_separated(&self) -> String {
        let plain = |cell: &str| cell.replace(['\t', '\n', '\r'], " ");
        let line = |cells: Vec<String>| cells.join("\t") + "\n";
        let heads = self.columns.iter().map(|column| plain(column.head()));
        let cells = |row: &Row| row.cells.iter().map(|cell| plain(cell)).collect();
        let rows = self.rows.iter().map(cells);
        std::iter::once(heads.collect())
            .chain(rows)
            .map(line)
            .collect()
    }
}

/// The values on the map: the team, then each member.
#[must_use]
pub fn map_table(plan: &Plan, balance: &Balance) -> Table {
    let sides = numbers(["Lead", "Manage", "Tilt"]);
    let mut table = Table::new(words(["Name"]).chain(sides).chain(words(["Quadrant"])));
    let values = |name: &str, sides: &Sides, quadrant: Option<Quadrant>| {
        [
            name.to_owned(),
            number::side(sides.lead),
            number::side(sides.manage),
            number::tilt(sides.tilt()),
            quadrant.map_or(number::NONE, Quadrant::name).to_owned(),
        ]
    };
    let team = values("Team", &balance.team.sides, None);
    table.row(Subject::Team, team);
    for (member, one) in plan.members().iter().zip(&balance.members) {
        let cells = values(&member.profile.name, &one.sides, one.quadrant);
        table.row(Subject::Members(vec![member.id]), cells);
    }
    table
}

/// The values of the skills chart.
#[must_use]
pub fn skills_table(plan: &Plan, balance: &Balance) -> Table {
    let values = numbers(["Mean", "Lowest", "Highest", "Rated", "At 4 or 5"]);
    let mut table = Table::new(words(["Skill", "Group"]).chain(values));
    let skills = plan.framework().skills.iter().zip(&balance.skills);
    for (place, (skill, values)) in skills.enumerate() {
        let level = |level: Option<crate::plan::Level>| {
            level.map_or(number::NONE.to_owned(), |level| level.get().to_string())
        };
        let cells = [
            skill.name.clone(),
            skill.family.title().to_owned(),
            number::mean(values.mean),
            level(values.min),
            level(values.max),
            values.rated.to_string(),
            values.strong.to_string(),
        ];
        table.row(Subject::Skill(place), cells);
    }
    table
}

/// The ratings of the heat map, for the members in `order`.
#[must_use]
pub fn heat_table(plan: &Plan, balance: &Balance, order: &[usize]) -> Table {
    let skills = plan.framework().skills.iter();
    let ratings = skills.map(|skill| Column::Numbers(skill.name.clone()));
    let mut table = Table::new(words(["Name"]).chain(ratings).chain(numbers(["Tilt"])));
    for place in order {
        let both = plan.members().get(*place).zip(balance.members.get(*place));
        let Some((member, values)) = both else {
            continue;
        };
        let level = |level: Option<crate::plan::Level>| {
            level.map_or(String::new(), |level| level.get().to_string())
        };
        let ratings = member.ratings.iter().map(level);
        let name = std::iter::once(member.profile.name.clone());
        let tilt = number::tilt(values.sides.tilt());
        table.row(
            Subject::Members(vec![member.id]),
            name.chain(ratings).chain([tilt]),
        );
    }
    table
}

/// The style of a team, dimension by dimension.
#[must_use]
pub fn profile_table(plan: &Plan, dimensions: &[Dimension]) -> Table {
    let places = numbers(["Now", "Wanted"]);
    let poles = words(["Managing", "Leading"]);
    let mut table = Table::new(words(["Dimension"]).chain(places).chain(poles));
    let said = |lean: Option<Lean>| {
        lean.map_or(number::NONE.to_owned(), |lean| {
            number::signed(lean.get().into(), 0)
        })
    };
    let style = &plan.self_image().style;
    for (place, dimension) in dimensions.iter().enumerate() {
        let stance = style.get(&dimension.id).copied().unwrap_or_default();
        let cells = [
            dimension.name.clone(),
            said(stance.now),
            said(stance.wanted),
            dimension.manage.clone(),
            dimension.lead.clone(),
        ];
        table.row(Subject::Dimension(place), cells);
    }
    table
}

/// The values before and after of everybody, the team first.
#[must_use]
pub fn moves_table(comparison: &Comparison) -> Table {
    let values = numbers([
        "Lead before",
        "Lead after",
        "Manage before",
        "Manage after",
        "Tilt before",
        "Tilt after",
    ]);
    let mut table = Table::new(words(["Name"]).chain(values));
    let cells = |name: &str, before: Option<Sides>, after: Option<Sides>| {
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        [
            name.to_owned(),
            number::side(before.lead),
            number::side(after.lead),
            number::side(before.manage),
            number::side(after.manage),
            number::tilt(before.tilt()),
            number::tilt(after.tilt()),
        ]
    };
    let (before, after) = (comparison.before.sides, comparison.after.sides);
    table.row(Subject::Team, cells("Team", Some(before), Some(after)));
    for member in &comparison.members {
        let cells = cells(&member.name, member.before, member.after);
        table.row(Subject::Members(vec![member.id]), cells);
    }
    table
}

/// The means before and after of every skill.
#[must_use]
pub fn skill_moves_table(comparison: &Comparison) -> Table {
    let means = numbers(["Mean before", "Mean after"]);
    let mut table = Table::new(words(["Skill", "Group"]).chain(means));
    for skill in &comparison.skills {
        let former = || Subject::FormerSkill(skill.id.clone());
        let cells = [
            skill.name.clone(),
            skill.family.title().to_owned(),
            number::mean(skill.before),
            number::mean(skill.after),
        ];
        table.row(skill.place.map_or_else(former, Subject::Skill), cells);
    }
    table
}
