//! The rows of the tables behind the app's conclusions: rules, actions, risks, synergies.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Template;
use crate::plan::{ActionKind, ActionSide};

/// What a rule says and with which numbers it compares; when it speaks is code.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable name in files and JSON, such as `R08`; never shown to people.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Under which heading its findings are filtered.
    pub group: RuleGroup,
    /// Heading of its card.
    pub title: Template,
    /// What its card says of several subjects.
    #[serde(default)]
    pub summary: Option<Template>,
    /// What is said of one subject, by case.
    pub texts: BTreeMap<String, Template>,
    /// The same in a few words, for a list of several subjects; else the whole text stands there.
    #[serde(default)]
    pub brief: BTreeMap<String, Template>,
    /// What would change the conclusion.
    pub change: Template,
    /// The numbers that it compares with.
    #[serde(default)]
    pub numbers: BTreeMap<String, f64>,
    /// Ids of the skills that it looks at, by their part in it.
    #[serde(default)]
    pub skills: BTreeMap<String, Vec<String>>,
    /// Ids of the situations that it looks at, by their part in it.
    #[serde(default)]
    pub situations: BTreeMap<String, String>,
    /// The kinds of action that answer it.
    #[serde(default)]
    pub action_kinds: Vec<ActionKind>,
    /// Ids of the actions any of which answers it.
    #[serde(default)]
    pub answered_by: Vec<String>,
    /// Ids of the measures any of which answers it.
    #[serde(default)]
    pub watched_by: Vec<String>,
    /// The imbalance whose risks it warns of.
    #[serde(default)]
    pub imbalance: Option<Imbalance>,
    /// Where that is filled in which it looks at, if that is neither a rating nor on the page of
    /// goals and actions.
    #[serde(default)]
    pub filled_in: Option<FilledIn>,
    /// Ids of suggested actions: by skill or by case, else for [`Rule::ANY`].
    #[serde(default)]
    pub actions: BTreeMap<String, Vec<String>>,
    /// Whether it suggests whatever develops the skill in question.
    #[serde(default)]
    pub develop_the_skill: bool,
    /// The sources it rests on, with their idea in our words.
    #[serde(default)]
    pub sources: Vec<SourceIdea>,
}

impl Rule {
    /// Where the suggestions stand that go with any skill and case.
    pub const ANY: &str = "any";
}

/// A part of a plan that a rule looks at beside ratings, goals and actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FilledIn {
    /// The steps to a sound structure.
    Structure,
    /// Empowerment.
    Empowerment,
    /// The trainings that are weighed.
    Training,
    /// The style profile.
    Style,
    /// The symptoms.
    Symptoms,
}

/// What the findings of a rule are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleGroup {
    /// The team as a whole.
    Team,
    /// Its skills.
    Skills,
    /// Its people.
    People,
    /// What is planned.
    Plan,
}

impl RuleGroup {
    /// Every group, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Team, Self::Skills, Self::People, Self::Plan];
}

/// What a rule takes from a source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceIdea {
    /// Id of the source.
    pub id: String,
    /// The idea in our words, a whole sentence.
    pub idea: String,
}

/// Something that a team can do: an entry of the catalogue of actions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueAction {
    /// Stable name in files and JSON.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What kind of thing it is.
    pub kind: ActionKind,
    /// Which side it strengthens.
    pub side: ActionSide,
    /// Ids of the skills that it develops; empty where that depends on what is chosen.
    pub develops: Vec<String>,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// A way in which a team can be out of balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Imbalance {
    /// More managing than the situation bears.
    OverManaged,
    /// More leading than the situation bears.
    OverLed,
    /// Too little of both.
    UnderPowered,
    /// Balanced only on average.
    Polarised,
}

impl Imbalance {
    /// Every imbalance, in the order in which they are listed.
    pub const ALL: [Self; 4] = [
        Self::OverManaged,
        Self::OverLed,
        Self::UnderPowered,
        Self::Polarised,
    ];
}

/// What an imbalance risks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Stable name.
    pub id: String,
    /// Which imbalance.
    pub imbalance: Imbalance,
    /// Name for people.
    pub risk: String,
    /// By what it is seen.
    pub symptom: String,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// Where a member who leads well and one who manages well gain most from each other.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Synergy {
    /// Stable name in JSON.
    pub id: String,
    /// What the one who leads does; a name stands before it.
    pub lead: String,
    /// What the one who manages does; a name stands before it.
    pub manage: String,
    /// Ids of the skills by which the one who leads is found.
    pub lead_skills: Vec<String>,
    /// Ids of the skills by which the one who manages is found.
    pub manage_skills: Vec<String>,
}

impl Synergy {
    /// What two people could do together, in a whole sentence.
    #[must_use]
    pub fn sentence(&self, lead: &str, manage: &str) -> String {
        format!("{lead} {}, and {manage} {}.", self.lead, self.manage)
    }
}
