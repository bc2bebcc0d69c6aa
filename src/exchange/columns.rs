//! The columns of a table: which exist, and which a header names.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use super::cells::{Cell, start};
use crate::{
    content::Content,
    fault::{Fault, nearest, quoted, write_instead},
    plan::Framework,
};

/// A detail of a member that has a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Field {
    /// The name, which every member has.
    #[default]
    Name,
    /// The job title.
    Role,
    /// The department.
    Department,
    /// The place in the organisation.
    Tier,
    /// The span of control.
    DirectReports,
    /// Whether the member was trained for leading people.
    Trained,
    /// What the member is asked to do.
    Emphasis,
    /// Whether the member is a rising leader.
    Emerging,
}

/// The columns in front of the skills, as they are written.
pub(super) const FIELDS: [(&str, Field); 8] = [
    ("name", Field::Name),
    ("role", Field::Role),
    ("department", Field::Department),
    ("tier", Field::Tier),
    ("direct_reports", Field::DirectReports),
    ("trained_for_role", Field::Trained),
    ("emphasis", Field::Emphasis),
    ("emerging", Field::Emerging),
];

/// What a column holds: a detail, or the ratings of the skill with this id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Column<'a> {
    Field(Field),
    Skill(&'a str),
}

/// Every column that a table may have, by what its header may say.
pub(super) struct KnownColumns<'a> {
    content: &'a Content,
    /// The framework of the plan that the people are for.
    of_plan: Option<&'a Arc<Framework>>,
    by_key: BTreeMap<String, (Column<'a>, &'a str)>,
}

/// All that matters of a header cell: what it says in lower case, without white space, `_` and `-`.
/// Tabs stay, so that a row which was cut by the wrong delimiter does not pass for a column.
fn key(word: &str) -> String {
    let passed_over = |c: char| matches!(c, '_' | '-') || (c.is_whitespace() && c != '\t');
    word.chars()
        .filter(|character| !passed_over(*character))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether a table would read this word as the name of one of its columns: a detail, or a skill of
/// this framework or of a built-in one. The id of a new skill must be no such word.
#[must_use]
pub fn is_column(word: &str, content: &Content, framework: &Arc<Framework>) -> bool {
    let key_of_word = key(word);
    let means = |column: &str| key(column) == key_of_word;
    let frameworks = [framework].into_iter().chain(content.frameworks());
    let mut skills = frameworks.flat_map(|framework| &framework.skills);
    FIELDS.iter().any(|(id, _)| means(id))
        || skills.any(|skill| means(&skill.id) || means(&skill.name))
}

impl<'a> KnownColumns<'a> {
    pub(super) fn of(content: &'a Content, of_plan: Option<&'a Arc<Framework>>) -> Self {
        let fields = FIELDS.map(|(id, field)| (id, (Column::Field(field), id)));
        let skills = || {
            let frameworks = of_plan.into_iter().chain(content.frameworks());
            let skills = frameworks.flat_map(|framework| &framework.skills);
            skills.map(|skill| (skill, (Column::Skill(&skill.id), skill.id.as_str())))
        };
        let ids = skills().map(|(skill, known)| (skill.id.as_str(), known));
        let names = skills().map(|(skill, known)| (skill.name.as_str(), known));
        let mut by_key = BTreeMap::new();
        // Ids come before all names: a skill that was renamed may be called as another one's id.
        for (word, known) in fields.into_iter().chain(ids).chain(names) {
            by_key.entry(key(word)).or_insert(known);
        }
        Self {
            content,
            of_plan,
            by_key,
        }
    }

    /// The column that a header cell names.
    pub(super) fn get(&self, cell: &Cell<'_>) -> Option<Column<'a>> {
        self.by_key.get(&key(&cell.text)).map(|(column, _)| *column)
    }

    /// Reads a header.
    ///
    /// # Errors
    /// The first column that has no name, is not known, or repeats another; skills that no
    /// framework has together; no column for names.
    pub(super) fn header(&self, cells: &[Cell<'_>]) -> Result<Header, Fault> {
        let mut columns = Vec::new();
        let mut seen = HashSet::new();
        for cell in cells {
            let column = self.column(cell)?;
            if !seen.insert(column) {
                return Err(cell.fault(
                    format!("the column {} stands twice", quoted(&cell.text)),
                    "keep one of the two",
                ));
            }
            columns.push(column);
        }
        if !seen.contains(&Column::Field(Field::Name)) {
            let fault = Fault::new(
                "there is no column \"name\"",
                "add one that holds the members' names",
            );
            return Err(fault.at(start(cells)));
        }
        let framework = self.framework_for(&columns);
        self.check_fits(&framework, &columns, cells)?;
        let slots = columns
            .into_iter()
            .zip(cells)
            .map(|(column, cell)| match column {
                Column::Field(field) => Ok(Slot::Field(field)),
                Column::Skill(id) => framework.position(id).map(Slot::Skill).ok_or_else(|| {
                    cell.fault(
                        format!("no framework has {} and the other skills", quoted(id)),
                        "keep to the skills of one framework",
                    )
                }),
            })
            .collect::<Result<_, _>>()?;
        Ok(Header { framework, slots })
    }

    /// Checks that the plan that the people are for can hold ratings of this framework.
    fn check_fits(
        &self,
        framework: &Arc<Framework>,
        columns: &[Column<'_>],
        cells: &[Cell<'_>],
    ) -> Result<(), Fault> {
        let Some(of_plan) = self.of_plan else {
            return Ok(());
        };
        // A built-in framework may give way to a wider one, but nobody loses one of their own.
        let is_own = of_plan.is_own();
        if !is_own && (of_plan.covers(framework) || framework.covers(of_plan)) {
            return Ok(());
        }
        let way_out = if is_own {
            "add the skill to the framework first, or leave the column out".to_owned()
        } else {
            let name = quoted(&framework.name);
            format!("change the framework to {name} first, or leave the column out")
        };
        let is_strange = |column: &Column<'_>| matches!(column, Column::Skill(id) if of_plan.position(id).is_none());
        let mut strange = columns.iter().zip(cells);
        strange
            .find(|(column, _)| is_strange(column))
            .map_or(Ok(()), |(_, cell)| {
                Err(cell.fault(
                    format!(
                        "{} is no skill of this plan’s framework, {}",
                        quoted(&cell.text),
                        quoted(&of_plan.name)
                    ),
                    way_out,
                ))
            })
    }

    /// The first framework that has all the skills, beginning with the plan's and the default one.
    fn framework_for(&self, columns: &[Column<'_>]) -> Arc<Framework> {
        let default = self.content.default_framework();
        let has_all = |framework: &Framework| {
            columns.iter().all(|column| match column {
                Column::Field(_) => true,
                Column::Skill(id) => framework.position(id).is_some(),
            })
        };
        self.of_plan
            .into_iter()
            .chain([&default])
            .chain(self.content.frameworks())
            .find(|framework| has_all(framework))
            .unwrap_or(&default)
            .clone()
    }

    fn column(&self, cell: &Cell<'_>) -> Result<Column<'a>, Fault> {
        if cell.is_blank() {
            return Err(cell.fault("a column has no name", "name it, or remove it"));
        }
        self.get(cell).ok_or_else(|| {
            cell.fault(
                format!("there is no column {}", quoted(&cell.text)),
                write_instead(self.nearest(&key(&cell.text)), list_of_columns),
            )
        })
    }

    /// The column whose name comes closest; those of the framework at hand before all others.
    fn nearest(&self, word: &str) -> Option<&'a str> {
        let usual = self.framework_for(&[]);
        let is_usual = |column: &Column<'_>| match column {
            Column::Field(_) => true,
            Column::Skill(id) => usual.position(id).is_some(),
        };
        let among = |wanted: &dyn Fn(&Column<'_>) -> bool| {
            let known = self.by_key.iter();
            let known = known.filter(|(_, (column, _))| wanted(column));
            let meant = nearest(word, known.map(|(key, _)| key.as_str()))?;
            self.by_key.get(meant).map(|(_, id)| *id)
        };
        among(&is_usual).or_else(|| among(&|_| true))
    }
}

fn list_of_columns() -> String {
    let fields = FIELDS.map(|(id, _)| id).join(", ");
    format!("the first row names the columns: {fields}, and skills")
}

/// Where the cells of a column go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// Into a detail.
    Field(Field),
    /// To the rating of the skill at this position in the framework.
    Skill(usize),
}

/// A header that was read.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) framework: Arc<Framework>,
    pub(super) slots: Vec<Slot>,
}
