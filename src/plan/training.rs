//! Trainings that are weighed against each other.

use std::collections::{BTreeMap, BTreeSet};

use super::{Id, Item, PlanError};

/// Identifies a training within its plan.
pub type TrainingId = Id<TrainingOption>;

/// In which form a training comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TrainingKind {
    /// A seminar or workshop.
    #[default]
    Seminar,
    /// A coach for one person.
    ExecutiveCoaching,
    /// A class online.
    OnlineClass,
    /// A course over some weeks.
    Course,
    /// A programme for the organisation.
    Programme,
}

impl TrainingKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Seminar,
        Self::ExecutiveCoaching,
        Self::OnlineClass,
        Self::Course,
        Self::Programme,
    ];

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Seminar => "seminar",
            Self::ExecutiveCoaching => "executive_coaching",
            Self::OnlineClass => "online_class",
            Self::Course => "course",
            Self::Programme => "programme",
        }
    }
}

/// A training that is weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingOption {
    /// Identifies the training within the plan.
    pub id: TrainingId,
    /// What it is called; never blank.
    pub name: String,
    /// In which form it comes.
    pub kind: TrainingKind,
    /// Who offers it; may be empty.
    pub provider: String,
    /// How long it is, in words; may be empty.
    pub length: String,
    /// What it costs, in words; may be empty.
    pub cost: String,
    /// Whether a question about it is answered well, by the id of the question; those not asked yet
    /// are missing.
    pub answers: BTreeMap<String, bool>,
    /// Ids of the topics that it covers.
    pub topics: BTreeSet<String>,
    /// Ids of the benefits that are wanted from it.
    pub benefits: BTreeSet<String>,
    /// Whether it was chosen.
    pub chosen: bool,
    /// Anything else; may be empty.
    pub note: String,
}

impl TrainingOption {
    /// A training of which only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            id: Id::new(0),
            name: name.into(),
            kind: TrainingKind::default(),
            provider: String::new(),
            length: String::new(),
            cost: String::new(),
            answers: BTreeMap::new(),
            topics: BTreeSet::new(),
            benefits: BTreeSet::new(),
            chosen: false,
            note: String::new(),
        }
    }

    pub(super) fn set(&mut self, detail: &TrainingDetail) {
        match detail {
            TrainingDetail::Name(name) => self.name.clone_from(name),
            TrainingDetail::Kind(kind) => self.kind = *kind,
            TrainingDetail::Provider(provider) => self.provider.clone_from(provider),
            TrainingDetail::Length(length) => self.length.clone_from(length),
            TrainingDetail::Cost(cost) => self.cost.clone_from(cost),
            TrainingDetail::Answer(id, Some(well)) => {
                self.answers.insert(id.clone(), *well);
            }
            TrainingDetail::Answer(id, None) => {
                self.answers.remove(id);
            }
            TrainingDetail::Topic(id, covered) => put(&mut self.topics, id, *covered),
            TrainingDetail::Benefit(id, wanted) => put(&mut self.benefits, id, *wanted),
            TrainingDetail::Chosen(chosen) => self.chosen = *chosen,
            TrainingDetail::Note(note) => self.note.clone_from(note),
        }
    }
}

fn put(set: &mut BTreeSet<String>, id: &str, is_in: bool) {
    if is_in {
        set.insert(id.to_owned());
    } else {
        set.remove(id);
    }
}

impl Item for TrainingOption {
    const MISSING: PlanError = PlanError::NoTraining;

    fn id(&self) -> TrainingId {
        self.id
    }

    fn set_id(&mut self, id: TrainingId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        if self.name.trim().is_empty() {
            return Err(PlanError::BlankTraining);
        }
        let mut ids = self
            .answers
            .keys()
            .chain(&self.topics)
            .chain(&self.benefits);
        if ids.any(|id| id.trim().is_empty()) {
            return Err(PlanError::BlankStep);
        }
        Ok(())
    }
}

/// A change of one detail of a [`TrainingOption`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrainingDetail {
    /// Another name; must not be blank.
    Name(String),
    /// Another form.
    Kind(TrainingKind),
    /// Who offers it.
    Provider(String),
    /// How long it is.
    Length(String),
    /// What it costs.
    Cost(String),
    /// Whether a question, by its id, is answered well; none when it was not asked yet.
    Answer(String, Option<bool>),
    /// Whether it covers a topic, by its id.
    Topic(String, bool),
    /// Whether a benefit, by its id, is wanted from it.
    Benefit(String, bool),
    /// Whether it was chosen.
    Chosen(bool),
    /// Anything else.
    Note(String),
}
