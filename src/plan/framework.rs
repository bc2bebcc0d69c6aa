//! The competency framework: which skills are rated, and to which side each belongs.

use serde::Deserialize;

/// The side a skill counts towards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// Giving people a direction and a reason.
    Lead,
    /// Giving work an order, means and follow-up.
    Manage,
    /// Functions that both sides need.
    Shared,
}

impl Family {
    /// Every family, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Manage, Self::Shared];

    /// Heading for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Lead => "Leading",
            Self::Manage => "Managing",
            Self::Shared => "Shared",
        }
    }
}

/// Whether a skill works mainly through people or mainly through the work itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Mainly between people.
    Interpersonal,
    /// Mainly in the running of the work.
    Operational,
}

impl Kind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Interpersonal, Self::Operational];

    /// Heading for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Interpersonal => "Between people",
            Self::Operational => "In the running of the work",
        }
    }
}

/// One skill of a framework.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// Stable name in files and tables, such as `visionary_thinking`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// The side it counts towards.
    pub family: Family,
    /// Interpersonal or operational.
    pub kind: Kind,
    /// What the skill is, in one line.
    pub definition: String,
    /// The behavioural anchors of levels 1 to 5; empty where the general scale serves.
    #[serde(default)]
    pub anchors: Vec<String>,
    /// How much the skill counts within its family; above 0, normally 1.
    #[serde(default = "one")]
    pub weight: f64,
    /// Ids of the sources that name it.
    #[serde(default)]
    pub sources: Vec<String>,
}

fn one() -> f64 {
    1.0
}

/// A competency framework: an ordered list of skills.
#[derive(Clone, Debug, PartialEq)]
pub struct Framework {
    /// Stable name in files, such as `core`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Whether a situation's floors make sense for it: too few skills a side carry none.
    pub has_floors: bool,
    /// The skills, family by family, in the order in which they are shown.
    pub skills: Vec<Skill>,
}

impl Framework {
    /// Position of the skill with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        self.skills.iter().position(|skill| skill.id == id)
    }

    /// The skills of one family with their positions in the framework.
    pub fn family(&self, family: Family) -> impl Iterator<Item = (usize, &Skill)> {
        self.skills
            .iter()
            .enumerate()
            .filter(move |(_, skill)| skill.family == family)
    }

    /// Whether every skill of `other` is also one of this framework's.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        other
            .skills
            .iter()
            .all(|skill| self.position(&skill.id).is_some())
    }
}
