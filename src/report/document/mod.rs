//! A summary as sections of headings, paragraphs, tables and charts, whatever the form.
//!
//! | module | the section |
//! |---|---|
//! | `balance` | the verdict, the values of the team, the map |
//! | `members` | the values of each member |
//! | `skills` | the values of each skill, strengths and gaps |
//! | `findings` | what the app concludes |
//! | `plan` | goals and actions, and where they lead |
//! | `progress` | what has changed, measures and reviews |
//! | `method` | how the numbers come about, and the sources |

pub(super) mod balance;
mod findings;
mod members;
pub(super) mod method;
pub(super) mod plan;
pub(super) mod progress;
pub(super) mod skills;

use super::{
    Summary,
    selection::Section,
    words::{clipped, clipped_sentences, count},
};
pub use crate::figure::Column;
use crate::{
    balance::{Severity, TeamBalance, number},
    figure::Figure,
};

/// A whole summary, ready to be set in a form. Its texts are plain: what writes them keeps them
/// from being read as syntax.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Title of the plan, or what stands for it.
    pub title: String,
    /// The day and the size of the team, in a line.
    pub occasion: String,
    /// How confidential it is, and whether names are hidden.
    pub confidential: &'static str,
    /// The same in a few words, for the foot of a page.
    pub confidential_in_short: &'static str,
    /// Whether it is to fit on one page.
    pub one_page: bool,
    /// The sections that were chosen and have something to tell, in their order.
    pub parts: Vec<Part>,
}

/// A section of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which one.
    pub section: Section,
    /// What it tells; never empty.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the section's.
    Heading(String),
    /// A heading below that.
    Subheading(String),
    /// Whole sentences.
    Paragraph(String),
    /// Several of a kind, in any order.
    List(Vec<String>),
    /// Rows and columns.
    Table(Table),
    /// The verdict with the values it rests on.
    Overview(Overview),
    /// What one rule says.
    Finding(Finding),
    /// A chart. What it shows stands in words and tables as well, so a form may do without.
    Chart(Chart),
}

/// Rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns, with their heads.
    pub columns: Vec<Column>,
    /// The rows; each has a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// The verdict with the values it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The verdict in a few words, without a full stop.
    pub verdict: String,
    /// The verdict in a sentence, without a full stop.
    pub sentence: String,
    /// The tilt of the team on its scale, where charts are wanted.
    pub keel: Option<Figure>,
    /// The values of the team.
    pub values: Vec<Value>,
}

impl Overview {
    /// The values as a table, for forms that have no better way to show them.
    #[must_use]
    pub fn table(&self) -> Table {
        let row = |value: &Value| {
            let Value {
                name,
                value,
                wanted,
            } = value;
            vec![(*name).to_owned(), value.clone(), wanted.clone()]
        };
        Table {
            columns: vec![
                Column::words("Value"),
                Column::numbers("Team"),
                Column::words("Wanted"),
            ],
            rows: self.values.iter().map(row).collect(),
        }
    }
}

/// A value of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it is called.
    pub name: &'static str,
    /// The value, or a dash.
    pub value: String,
    /// What the situation wants; empty where it wants nothing of it.
    pub wanted: String,
}

/// What one rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A heading, without a full stop.
    pub title: String,
    /// How much it matters.
    pub severity: Severity,
    /// Whole sentences.
    pub text: String,
    /// What is said of each of several subjects.
    pub each: Vec<String>,
    /// What is worth trying, in a sentence; empty where nothing is named.
    pub worth_trying: String,
}

impl Finding {
    /// The heading with how much it matters.
    #[must_use]
    pub fn heading(&self) -> String {
        format!("{} — {}", self.title, in_words(self.severity))
    }
}

/// A severity within a sentence.
#[must_use]
pub fn in_words(severity: Severity) -> String {
    severity.name().to_lowercase()
}

/// A chart and what stands below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The chart, at most [`WIDTH`](super::charts::WIDTH) points wide unless it has many columns.
    pub figure: Figure,
    /// What it shows, without a full stop.
    pub caption: String,
}

impl Document {
    /// The sections of a summary that were chosen.
    #[must_use]
    pub fn of(summary: &Summary) -> Self {
        let part = |section: &Section| {
            let blocks = match section {
                Section::Balance => balance::blocks(summary),
                Section::Members => members::blocks(summary),
                Section::Skills => skills::blocks(summary),
                Section::Findings => findings::blocks(summary),
                Section::Plan => plan::blocks(summary),
                Section::Progress => progress::blocks(summary),
                Section::Method => method::blocks(summary),
            };
            let section = *section;
            (!blocks.is_empty()).then_some(Part { section, blocks })
        };
        let brief = summary.selection.is_brief();
        let title = &summary.name;
        Self {
            title: if brief {
                clipped(title, LINE)
            } else {
                title.clone()
            },
            occasion: occasion(summary),
            confidential: confidential(summary.names_hidden),
            confidential_in_short: confidential_in_short(summary.names_hidden),
            one_page: brief,
            parts: summary
                .selection
                .sections()
                .iter()
                .filter_map(part)
                .collect(),
        }
    }
}

/// So long may a text be where a whole summary has to fit on a page, in characters.
const LINE: usize = 90;
/// As much of several sentences.
const SENTENCES: usize = 240;

/// What a tilt is called where nothing beside it says so.
pub(super) const TILT: &str = "Tilt (Lead − Manage)";

/// The day and the size of the team, in a line.
pub(super) fn occasion(summary: &Summary) -> String {
    format!("{} · {}", number::date(summary.as_of), size(&summary.team))
}

fn size(team: &TeamBalance) -> String {
    let members = count(team.members, "member", "members");
    match team.rated {
        _ if team.members == 0 => "nobody in the plan yet".to_owned(),
        0 => format!("{members}, not rated on both sides yet"),
        rated if rated == team.members => format!("{members}, rated on both sides"),
        rated => format!("{members}, {rated} of them rated on both sides"),
    }
}

/// How confidential a summary is, and whether names are hidden.
pub(super) fn confidential(names_hidden: bool) -> &'static str {
    if names_hidden {
        "Confidential, though names are hidden: letters stand for them, and roles are left out. \
         These are ratings of people all the same; share them with care."
    } else {
        "Confidential: these are ratings of named people. Share them with care."
    }
}

/// The same in a few words, for the foot of a page.
pub(super) fn confidential_in_short(names_hidden: bool) -> &'static str {
    if names_hidden {
        "Confidential, names hidden"
    } else {
        "Confidential"
    }
}

fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(text.into())
}

fn chart(figure: &Figure, caption: &str) -> Block {
    Block::Chart(Chart {
        figure: figure.clone(),
        caption: caption.to_owned(),
    })
}

fn heading(text: &str) -> Block {
    Block::Heading(text.to_owned())
}

/// The first few, and how many more there are.
fn first(items: &[String], at_most: usize) -> Vec<String> {
    let more = items.len().saturating_sub(at_most);
    let more = (more > 0).then(|| format!("and {more} more"));
    items.iter().take(at_most).cloned().chain(more).collect()
}

/// A table under a heading; nothing at all without rows.
fn tabled(
    title: &str,
    note: Option<&str>,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let note = note.map(|note| Block::Paragraph(note.to_owned()));
    std::iter::once(heading(title))
        .chain(note)
        .chain([Block::Table(Table { columns, rows })])
        .collect()
}
