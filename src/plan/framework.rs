//! The competency framework: which skills are rated, and to which side each belongs.

use std::collections::{BTreeSet, HashSet};

use serde::Deserialize;

use super::PlanError;

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

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Manage => "manage",
            Self::Shared => "shared",
        }
    }

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

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Interpersonal => "interpersonal",
            Self::Operational => "operational",
        }
    }

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
    /// Id of the skill of another framework that it comes closest to: whoever switches takes the
    /// ratings of the one over to the other.
    #[serde(default)]
    pub equivalent: Option<String>,
    /// Ids of the sources that name it.
    #[serde(default)]
    pub sources: Vec<String>,
}

fn one() -> f64 {
    1.0
}

impl Skill {
    /// A skill counts at most so many times as much as one of weight 1.
    pub const MOST_WEIGHT: f64 = 100.0;

    /// How many anchors a skill has that has any: one a level.
    pub const ANCHORS: usize = 5;

    /// What skills of several frameworks have in common that stand for the same: the id of the one
    /// they come closest to.
    #[must_use]
    pub fn likeness(&self) -> &str {
        self.equivalent.as_deref().unwrap_or(&self.id)
    }

    /// Whether an id has nothing but letters, digits and `_`: it heads a column of tables, where a
    /// spreadsheet must not take it for a formula.
    #[must_use]
    pub fn is_plain_id(id: &str) -> bool {
        id.chars().all(|c| c.is_alphanumeric() || c == '_')
    }

    /// Checks the skill by itself.
    ///
    /// # Errors
    /// Says what is not sound.
    pub fn check(&self) -> Result<(), PlanError> {
        let is_blank = |text: &str| text.trim().is_empty();
        if is_blank(&self.id) || self.equivalent.as_deref().is_some_and(is_blank) {
            return Err(PlanError::BlankSkillId);
        }
        let mut ids = [&self.id].into_iter().chain(&self.equivalent);
        if !ids.all(|id| Self::is_plain_id(id)) {
            return Err(PlanError::SkillIdLetters);
        }
        if is_blank(&self.name) {
            return Err(PlanError::BlankSkill);
        }
        if !matches!(self.anchors.len(), 0 | Self::ANCHORS) {
            return Err(PlanError::AnchorCount);
        }
        if self.weight > 0.0 && self.weight <= Self::MOST_WEIGHT {
            Ok(())
        } else {
            Err(PlanError::WeightRange)
        }
    }
}

/// A competency framework: an ordered list of skills.
#[derive(Clone, Debug, PartialEq)]
pub struct Framework {
    /// Stable name in files, such as `core`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What it is for, in one line; may be empty.
    pub description: String,
    /// Whether a situation's floors make sense for it: too few skills a side carry none.
    pub has_floors: bool,
    /// The skills, family by family, in the order in which they are shown.
    pub skills: Vec<Skill>,
}

impl Framework {
    /// The id of every framework that is nobody's but the plan's: one that was edited or brought
    /// along. No built-in framework has it.
    pub const OWN: &str = "own";

    /// A framework holds no more skills: far more than anybody rates, and an end for files that
    /// would fill the memory.
    pub const MOST_SKILLS: usize = 300;

    /// Whether it was edited or brought along, and so stands in the plan whole.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.id == Self::OWN
    }

    /// Checks the skills, each and together.
    ///
    /// # Errors
    /// The first thing that is not sound.
    pub fn check(&self) -> Result<(), PlanError> {
        if self.name.trim().is_empty() {
            return Err(PlanError::BlankFramework);
        }
        if self.skills.len() > Self::MOST_SKILLS {
            return Err(PlanError::TooManySkills);
        }
        self.skills.iter().try_for_each(Skill::check)?;
        let mut ids = HashSet::new();
        if !self.skills.iter().all(|skill| ids.insert(&skill.id)) {
            return Err(PlanError::RepeatedSkill);
        }
        if self.skills.is_sorted_by_key(|skill| skill.family) {
            Ok(())
        } else {
            Err(PlanError::FamilyOrder)
        }
    }

    /// Positions of the skills that stand for the one with this id: that skill itself or, where
    /// the framework does not have it, its equivalents.
    #[must_use]
    pub fn standing_for(&self, id: &str) -> Vec<usize> {
        match self.position(id) {
            Some(place) => vec![place],
            None => {
                let skills = self.skills.iter().enumerate();
                let alike = skills.filter(|(_, skill)| skill.likeness() == id);
                alike.map(|(place, _)| place).collect()
            }
        }
    }

    /// As [`Framework::standing_for`], for several skills; each position once, in order.
    #[must_use]
    pub fn standing_for_any<'a>(&self, ids: impl IntoIterator<Item = &'a String>) -> Vec<usize> {
        let places = ids.into_iter().flat_map(|id| self.standing_for(id));
        let places: BTreeSet<usize> = places.collect();
        places.into_iter().collect()
    }

    /// An id for a new skill of this name: its letters and digits in lower case, with a number
    /// where that id is `taken`.
    #[must_use]
    pub fn free_id(name: &str, taken: impl Fn(&str) -> bool) -> String {
        let letters = name.to_lowercase();
        let words = letters.split(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let id = match words.join("_") {
            id if id.is_empty() => "skill".to_owned(),
            id => id,
        };
        if !taken(&id) {
            return id;
        }
        let numbered = (2_u64..).map(|number| format!("{id}_{number}"));
        let mut free = numbered.filter(|id| !taken(id));
        free.next().unwrap_or(id)
    }

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

    /// Whether the same ratings mean the same by both frameworks, whatever they and their skills are
    /// called.
    #[must_use]
    pub fn rates_as(&self, other: &Self) -> bool {
        let counts = |(one, other): (&Skill, &Skill)| {
            (&one.id, one.family, one.weight) == (&other.id, other.family, other.weight)
        };
        self.has_floors == other.has_floors
            && self.skills.len() == other.skills.len()
            && self.skills.iter().zip(&other.skills).all(counts)
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
