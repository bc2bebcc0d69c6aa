//! The built-in content: frameworks, situations, words and thresholds.
//!
//! Content is data under `assets/content`, embedded in the program and checked once when it is
//! loaded; a new skill, situation, text or threshold needs no Rust. Each table is a file of its
//! own, and ids tie them together.

mod check;
mod checklists;
mod guide;
mod rules;
mod tables;
mod template;

use std::sync::Arc;

use serde::de::DeserializeOwned;

use self::check::unique;
pub use self::{
    checklists::{
        CycleStep, MetBy, Named, ReflectionQuestion, Responsibility, StructureStep,
        TrainingCriterion, TrainingGuide, TrainingQuestion,
    },
    guide::{
        Definition, Dimension, Fact, Guide, Keywords, Links, Myth, Question, Scenario, Support,
    },
    rules::{CatalogueAction, FilledIn, Imbalance, Risk, Rule, RuleGroup, SourceIdea, Synergy},
    tables::{
        GoalTemplate, MeasureTemplate, PlanTemplate, ScaleLevel, Situation, Source, Thresholds,
        UsualTarget, Verdict, VerdictText,
    },
    template::{Filling, Template},
};
use crate::plan::{Action, Framework, Level, Measure, Skill};

/// Everything the app knows that is not in a plan.
#[derive(Clone, Debug)]
pub struct Content {
    frameworks: Vec<Arc<Framework>>,
    situations: Vec<Situation>,
    scale: Vec<ScaleLevel>,
    verdicts: Vec<VerdictText>,
    sources: Vec<Source>,
    thresholds: Thresholds,
    rules: Vec<Rule>,
    actions: Vec<CatalogueAction>,
    risks: Vec<Risk>,
    synergies: Vec<Synergy>,
    goals: Vec<GoalTemplate>,
    measures: Vec<MeasureTemplate>,
    templates: Vec<PlanTemplate>,
    cycle: Vec<CycleStep>,
    structure: Vec<StructureStep>,
    responsibilities: Vec<Responsibility>,
    training: TrainingGuide,
    questions: Vec<ReflectionQuestion>,
    guide: Guide,
}

/// A mistake in a content table.
#[derive(Debug, thiserror::Error)]
#[error("content table {table}: {mistake}")]
pub struct ContentError {
    table: &'static str,
    mistake: String,
}

impl ContentError {
    /// A mistake in this table; the row and the field stand in the words.
    pub(crate) fn new(table: &'static str, mistake: impl Into<String>) -> Self {
        Self {
            table,
            mistake: mistake.into(),
        }
    }
}

/// The texts of all tables, as they stand in `assets/content`.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'a> {
    /// `skills.ron`
    pub skills: &'a str,
    /// `frameworks.ron`
    pub frameworks: &'a str,
    /// `situations.ron`
    pub situations: &'a str,
    /// `scale.ron`
    pub scale: &'a str,
    /// `verdicts.ron`
    pub verdicts: &'a str,
    /// `sources.ron`
    pub sources: &'a str,
    /// `thresholds.ron`
    pub thresholds: &'a str,
    /// `rules.ron`
    pub rules: &'a str,
    /// `actions.ron`
    pub actions: &'a str,
    /// `risks.ron`
    pub risks: &'a str,
    /// `pairs.ron`
    pub pairs: &'a str,
    /// `goals.ron`
    pub goals: &'a str,
    /// `measures.ron`
    pub measures: &'a str,
    /// `templates.ron`
    pub templates: &'a str,
    /// `cycle.ron`
    pub cycle: &'a str,
    /// `structure.ron`
    pub structure: &'a str,
    /// `responsibilities.ron`
    pub responsibilities: &'a str,
    /// `training.ron`
    pub training: &'a str,
    /// `questions.ron`
    pub questions: &'a str,
    /// `contrast.ron`
    pub contrast: &'a str,
    /// `definitions.ron`
    pub definitions: &'a str,
    /// `myths.ron`
    pub myths: &'a str,
    /// `faq.ron`
    pub faq: &'a str,
    /// `scenarios.ron`
    pub scenarios: &'a str,
    /// `facts.ron`
    pub facts: &'a str,
    /// `keywords.ron`
    pub keywords: &'a str,
}

impl Tables<'static> {
    /// The tables embedded in the program.
    pub const BUILT_IN: Self = Self {
        skills: include_str!("../../assets/content/skills.ron"),
        frameworks: include_str!("../../assets/content/frameworks.ron"),
        situations: include_str!("../../assets/content/situations.ron"),
        scale: include_str!("../../assets/content/scale.ron"),
        verdicts: include_str!("../../assets/content/verdicts.ron"),
        sources: include_str!("../../assets/content/sources.ron"),
        thresholds: include_str!("../../assets/content/thresholds.ron"),
        rules: include_str!("../../assets/content/rules.ron"),
        actions: include_str!("../../assets/content/actions.ron"),
        risks: include_str!("../../assets/content/risks.ron"),
        pairs: include_str!("../../assets/content/pairs.ron"),
        goals: include_str!("../../assets/content/goals.ron"),
        measures: include_str!("../../assets/content/measures.ron"),
        templates: include_str!("../../assets/content/templates.ron"),
        cycle: include_str!("../../assets/content/cycle.ron"),
        structure: include_str!("../../assets/content/structure.ron"),
        responsibilities: include_str!("../../assets/content/responsibilities.ron"),
        training: include_str!("../../assets/content/training.ron"),
        questions: include_str!("../../assets/content/questions.ron"),
        contrast: include_str!("../../assets/content/contrast.ron"),
        definitions: include_str!("../../assets/content/definitions.ron"),
        myths: include_str!("../../assets/content/myths.ron"),
        faq: include_str!("../../assets/content/faq.ron"),
        scenarios: include_str!("../../assets/content/scenarios.ron"),
        facts: include_str!("../../assets/content/facts.ron"),
        keywords: include_str!("../../assets/content/keywords.ron"),
    };
}

/// The situation whose numbers count as long as a plan has chosen none.
pub const DEFAULT_SITUATION: &str = "balanced";
/// The framework of a new plan.
pub const DEFAULT_FRAMEWORK: &str = "core";

impl Content {
    /// Loads the embedded tables.
    ///
    /// # Errors
    /// A mistake in a table, by table, row and field. A test keeps the embedded ones sound.
    pub fn built_in() -> Result<Self, ContentError> {
        Self::load(Tables::BUILT_IN)
    }

    /// Parses and checks a set of tables.
    ///
    /// # Errors
    /// The first mistake, by table, row and field.
    pub fn load(texts: Tables<'_>) -> Result<Self, ContentError> {
        let skills: Vec<Skill> = parse("skills", texts.skills)?;
        unique("skills", skills.iter().map(|skill| &skill.id))?;
        let frameworks: Vec<tables::FrameworkRow> = parse("frameworks", texts.frameworks)?;
        let content = Self {
            frameworks: frameworks
                .into_iter()
                .map(|row| row.with_skills(&skills).map(Arc::new))
                .collect::<Result<_, _>>()
                .map_err(|mistake| ContentError {
                    table: "frameworks",
                    mistake,
                })?,
            situations: parse("situations", texts.situations)?,
            scale: parse("scale", texts.scale)?,
            verdicts: parse("verdicts", texts.verdicts)?,
            sources: parse("sources", texts.sources)?,
            thresholds: parse("thresholds", texts.thresholds)?,
            rules: parse("rules", texts.rules)?,
            actions: parse("actions", texts.actions)?,
            risks: parse("risks", texts.risks)?,
            synergies: parse("pairs", texts.pairs)?,
            goals: parse("goals", texts.goals)?,
            measures: parse("measures", texts.measures)?,
            templates: parse("templates", texts.templates)?,
            cycle: parse("cycle", texts.cycle)?,
            structure: parse("structure", texts.structure)?,
            responsibilities: parse("responsibilities", texts.responsibilities)?,
            training: parse("training", texts.training)?,
            questions: parse("questions", texts.questions)?,
            guide: Guide::parse(&texts)?,
        };
        content.check(&skills)?;
        Ok(content)
    }

    /// The built-in frameworks.
    #[must_use]
    pub fn frameworks(&self) -> &[Arc<Framework>] {
        &self.frameworks
    }

    /// The built-in framework with this id.
    #[must_use]
    pub fn framework(&self, id: &str) -> Option<&Arc<Framework>> {
        self.frameworks.iter().find(|framework| framework.id == id)
    }

    /// The framework of a new plan.
    #[must_use]
    pub fn default_framework(&self) -> Arc<Framework> {
        self.framework(DEFAULT_FRAMEWORK)
            .or(self.frameworks.first())
            .map_or_else(
                || unreachable!("loading checks that the default framework exists"),
                Arc::clone,
            )
    }

    /// The situations in the order in which they are offered.
    #[must_use]
    pub fn situations(&self) -> &[Situation] {
        &self.situations
    }

    /// The situation with this id.
    #[must_use]
    pub fn situation(&self, id: &str) -> Option<&Situation> {
        self.situations.iter().find(|situation| situation.id == id)
    }

    /// The situation with this id, or the one that counts when none is chosen.
    #[must_use]
    pub fn situation_or_default(&self, id: Option<&str>) -> &Situation {
        id.and_then(|id| self.situation(id))
            .or_else(|| self.situation(DEFAULT_SITUATION))
            .unwrap_or_else(|| unreachable!("loading checks that the default situation exists"))
    }

    /// The general rating scale, lowest level first.
    #[must_use]
    pub fn scale(&self) -> &[ScaleLevel] {
        &self.scale
    }

    /// What a level of a skill looks like: its anchor, else the general scale's description.
    #[must_use]
    pub fn anchor<'a>(&'a self, skill: &'a Skill, level: Level) -> &'a str {
        let place = usize::from(level.get() - Level::MIN);
        skill
            .anchors
            .get(place)
            .or_else(|| self.scale.get(place).map(|row| &row.description))
            .map_or("", String::as_str)
    }

    /// The words of a verdict.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &VerdictText {
        self.verdicts
            .iter()
            .find(|row| row.id == verdict)
            .unwrap_or_else(|| unreachable!("loading checks that every verdict has its words"))
    }

    /// The articles that the content rests on.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The numbers behind the words.
    #[must_use]
    pub fn thresholds(&self) -> &Thresholds {
        &self.thresholds
    }

    /// What the rules say, in the order of their ids.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// What the rule with this id says.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The catalogue of actions, in the order in which equals are proposed.
    #[must_use]
    pub fn actions(&self) -> &[CatalogueAction] {
        &self.actions
    }

    /// The action with this id.
    #[must_use]
    pub fn action(&self, id: &str) -> Option<&CatalogueAction> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// What imbalances risk.
    #[must_use]
    pub fn risks(&self) -> &[Risk] {
        &self.risks
    }

    /// What a team may want to reach.
    #[must_use]
    pub fn goals(&self) -> &[GoalTemplate] {
        &self.goals
    }

    /// By what a team may see whether things get better.
    #[must_use]
    pub fn measures(&self) -> &[MeasureTemplate] {
        &self.measures
    }

    /// The plans to start from, in the order of the Welcome page.
    #[must_use]
    pub fn templates(&self) -> &[PlanTemplate] {
        &self.templates
    }

    /// The texts of the guide that belong to no other table.
    #[must_use]
    pub fn guide(&self) -> &Guide {
        &self.guide
    }

    /// The measure with this id.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&MeasureTemplate> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// What stands for the title of an action where people's own words are hidden: that of the
    /// catalogue's entry it was made from, else its number.
    #[must_use]
    pub fn title_of_hidden(&self, action: &Action) -> String {
        let entry = action.template.as_deref().and_then(|id| self.action(id));
        entry.map_or_else(
            || format!("Action {}", action.id.number()),
            |entry| entry.name.clone(),
        )
    }

    /// What stands for the name of a measure where people's own words are hidden: that of the
    /// content's measure it was made from, else its number.
    #[must_use]
    pub fn name_of_hidden(&self, measure: &Measure) -> String {
        let template = measure.template.as_deref().and_then(|id| self.measure(id));
        template.map_or_else(
            || format!("Measure {}", measure.id.number()),
            |template| template.name.clone(),
        )
    }

    /// Whether a unit is one of the content's, and no word of somebody's own.
    #[must_use]
    pub fn has_unit(&self, unit: &str) -> bool {
        self.measures.iter().any(|measure| measure.unit == unit)
    }

    /// The steps of the cycle of balance, in their order.
    #[must_use]
    pub fn cycle(&self) -> &[CycleStep] {
        &self.cycle
    }

    /// The steps to a sound structure, in their order.
    #[must_use]
    pub fn structure(&self) -> &[StructureStep] {
        &self.structure
    }

    /// What has to be answered for in every team.
    #[must_use]
    pub fn responsibilities(&self) -> &[Responsibility] {
        &self.responsibilities
    }

    /// How trainings are weighed.
    #[must_use]
    pub fn training(&self) -> &TrainingGuide {
        &self.training
    }

    /// Questions that make one think.
    #[must_use]
    pub fn questions(&self) -> &[ReflectionQuestion] {
        &self.questions
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&ReflectionQuestion> {
        self.questions.iter().find(|row| row.id == id)
    }

    /// The skill with this id, of whichever built-in framework.
    #[must_use]
    pub fn skill(&self, id: &str) -> Option<&Skill> {
        let frameworks = self.frameworks.iter();
        let mut skills = frameworks.flat_map(|framework| &framework.skills);
        skills.find(|skill| skill.id == id)
    }

    /// Where members complement each other.
    #[must_use]
    pub fn synergies(&self) -> &[Synergy] {
        &self.synergies
    }
}

fn parse<T: DeserializeOwned>(table: &'static str, text: &str) -> Result<T, ContentError> {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).map_err(|error| ContentError {
        table,
        mistake: error.to_string(),
    })
}

#[cfg(test)]
mod tests;
