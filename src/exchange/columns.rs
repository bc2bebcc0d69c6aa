//! The columns of a table: which exist, and which a header names.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use super::cells::{Cell, fault_at};
use crate::{
    content::Content,
    fault::{Fault, Place, nearest, quoted, write_instead},
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

impl<'a> KnownColumns<'a> {
    pub(super) fn of(content: &'a Content) -> Self {
        let fields = FIELDS.map(|(id, field)| (id, (Column::Field(field), id)));
        let frameworks = content.frameworks().iter();
        let skills = frameworks
            .flat_map(|framework| &framework.skills)
            .flat_map(|skill| {
                let known = (Column::Skill(&skill.id), skill.id.as_str());
                [(skill.id.as_str(), known), (skill.name.as_str(), known)]
            });
        let mut by_key = BTreeMap::new();
        for (word, known) in fields.into_iter().chain(skills) {
            by_key.entry(key(word)).or_insert(known);
        }
        Self { content, by_key }
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
            let place = cells.first().map_or(Place::START, |cell| cell.place);
            return Err(fault_at(
                place,
                "there is no column \"name\"",
                "add one that holds the members' names",
            ));
        }
        let framework = self.framework_for(&columns);
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

    /// The first framework that has all the skills, beginning with the default one.
    fn framework_for(&self, columns: &[Column<'_>]) -> Arc<Framework> {
        let default = self.content.default_framework();
        let has_all = |framework: &Framework| {
            columns.iter().all(|column| match column {
                Column::Field(_) => true,
                Column::Skill(id) => framework.position(id).is_some(),
            })
        };
        std::iter::once(&default)
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
            let known = self.by_key.keys().map(String::as_str);
            let meant = nearest(&key(&cell.text), known)
                .and_then(|key| self.by_key.get(key))
                .map(|(_, id)| *id);
            cell.fault(
                format!("there is no column {}", quoted(&cell.text)),
                write_instead(meant, list_of_columns),
            )
        })
    }
}

fn list_of_columns() -> String {
    let fields = FIELDS.map(|(id, _)| id).join(", ");
    format!("the first line names the columns: {fields}, and skills")
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
