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
    /// The headings of the columns; the first column names the row.
    pub columns: Vec<String>,
    /// The rows, each as long as there are columns.
    pub rows: Vec<Row>,
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
    fn new<const N: usize>(columns: [&str; N]) -> Self {
        Self {
            columns: columns.map(str::to_owned).into(),
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
        let plain = |cell: &String| cell.replace(['\t', '\n', '\r'], " ");
        let line = |cells: &[String]| cells.iter().map(plain).collect::<Vec<_>>().join("\t");
        let rows = self.rows.iter().map(|row| row.cells.as_slice());
        let lines = std::iter::once(self.columns.as_slice())
            .chain(rows)
            .map(line);
        lines.map(|line| line + "\n").collect()
    }
}

/// The values on the map: the team, then each member.
#[must_use]
pub fn map_table(plan: &Plan, balance: &Balance) -> Table {
    let mut table = Table::new(["Name", "Lead", "Manage", "Tilt", "Quadrant"]);
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
    let columns = [
        "Skill",
        "Group",
        "Mean",
        "Lowest",
        "Highest",
        "Rated",
        "At 4 or 5",
    ];
    let mut table = Table::new(columns);
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
    let names = skills.map(|skill| skill.name.clone());
    let columns = std::iter::once("Name".to_owned()).chain(names);
    let mut table = Table {
        columns: columns.chain(["Tilt".to_owned()]).collect(),
        rows: Vec::new(),
    };
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
    let mut table = Table::new(["Dimension", "Now", "Wanted", "Managing", "Leading"]);
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
    let columns = [
        "Name",
        "Lead before",
        "Lead after",
        "Manage before",
        "Manage after",
        "Tilt before",
        "Tilt after",
    ];
    let mut table = Table::new(columns);
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
    let mut table = Table::new(["Skill", "Group", "Mean before", "Mean after"]);
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
