//! The built-in content: frameworks, situations, words and thresholds.
//!
//! Content is data under `assets/content`, embedded in the program and checked once when it is
//! loaded; a new skill, situation, text or threshold needs no Rust. Each table is a file of its
//! own, and ids tie them together.

mod tables;

use std::{collections::HashSet, hash::Hash, sync::Arc};

use serde::de::DeserializeOwned;

pub use self::tables::{ScaleLevel, Situation, Source, Thresholds, Verdict, VerdictText};
use crate::plan::{Band, Framework, Level, Skill};

/// Everything the app knows that is not in a plan.
#[derive(Clone, Debug)]
pub struct Content {
    frameworks: Vec<Arc<Framework>>,
    situations: Vec<Situation>,
    scale: Vec<ScaleLevel>,
    verdicts: Vec<VerdictText>,
    sources: Vec<Source>,
    thresholds: Thresholds,
}

/// A mistake in a content table.
#[derive(Debug, thiserror::Error)]
#[error("content table {table}: {mistake}")]
pub struct ContentError {
    table: &'static str,
    mistake: String,
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

    /// The numbers behind the words.
    #[must_use]
    pub fn thresholds(&self) -> &Thresholds {
        &self.thresholds
    }

    fn check(&self, skills: &[Skill]) -> Result<(), ContentError> {
        unique("sources", self.sources.iter().map(|row| &row.id))?;
        self.check_skills(skills)?;
        self.check_frameworks()?;
        self.check_situations(skills)?;
        let levels = self.scale.iter().map(|row| row.level);
        require("scale", levels.eq(Level::MIN..=Level::MAX), || {
            "the levels must be 1 to 5 in order".to_owned()
        })?;
        let verdicts = self.verdicts.iter().map(|row| row.id);
        require("verdicts", verdicts.eq(Verdict::ALL), || {
            "every verdict must stand once, in the order of decision".to_owned()
        })?;
        self.check_thresholds()
    }

    fn check_thresholds(&self) -> Result<(), ContentError> {
        let Thresholds {
            high_side,
            strong_rating,
            one_sided_tilt,
            camp_one_in,
            camp_at_least,
            target_priority,
            target_other,
            strengths_at_most,
            strength_from,
        } = self.thresholds;
        let on_scale =
            |value: f64| (f64::from(Level::MIN)..=f64::from(Level::MAX)).contains(&value);
        let fields = [
            ("high_side", on_scale(high_side)),
            ("strong_rating", on_scale(strong_rating.into())),
            (
                "one_sided_tilt",
                one_sided_tilt > 0.0 && one_sided_tilt <= Band::LIMIT,
            ),
            ("camp_one_in", camp_one_in > 0),
            ("camp_at_least", camp_at_least > 0),
            ("target_priority", on_scale(target_priority)),
            ("target_other", on_scale(target_other)),
            ("strengths_at_most", strengths_at_most > 0),
            ("strength_from", on_scale(strength_from)),
        ];
        for (field, sound) in fields {
            require("thresholds", sound, || {
                format!("field {field}: it must be above 0, and a level on the scale")
            })?;
        }
        Ok(())
    }

    fn check_skills(&self, skills: &[Skill]) -> Result<(), ContentError> {
        let table = "skills";
        for skill in skills {
            let id = &skill.id;
            let anchors = skill.anchors.len();
            require(table, matches!(anchors, 0 | 5), || {
                format!("{id:?}, field anchors: {anchors} given, there must be 5 or none")
            })?;
            let weight = skill.weight;
            require(table, weight > 0.0 && weight.is_finite(), || {
                format!("{id:?}, field weight: {weight} is not above 0")
            })?;
            self.check_sources(table, id, &skill.sources)?;
        }
        Ok(())
    }

    fn check_frameworks(&self) -> Result<(), ContentError> {
        let table = "frameworks";
        unique(table, self.frameworks.iter().map(|row| &row.id))?;
        require(table, self.framework(DEFAULT_FRAMEWORK).is_some(), || {
            format!("there is no framework {DEFAULT_FRAMEWORK:?}")
        })?;
        for framework in &self.frameworks {
            let id = &framework.id;
            let mut seen = HashSet::new();
            for skill in &framework.skills {
                require(table, seen.insert(&skill.id), || {
                    format!("{id:?}, field skills: {:?} stands twice", skill.id)
                })?;
            }
            let in_order = framework.skills.is_sorted_by_key(|skill| skill.family);
            require(table, in_order, || {
                format!(
                    "{id:?}, field skills: families must come in the order lead, manage, shared"
                )
            })?;
        }
        Ok(())
    }

    fn check_situations(&self, skills: &[Skill]) -> Result<(), ContentError> {
        let table = "situations";
        unique(table, self.situations.iter().map(|row| &row.id))?;
        require(table, self.situation(DEFAULT_SITUATION).is_some(), || {
            format!("there is no situation {DEFAULT_SITUATION:?}")
        })?;
        for situation in &self.situations {
            let id = &situation.id;
            for skill in &situation.priority_skills {
                let known = skills.iter().any(|row| row.id == *skill);
                require(table, known, || {
                    format!("{id:?}, field priority_skills: there is no skill {skill:?}")
                })?;
            }
            let sound = situation.band.check().and(situation.floors.check());
            require(table, sound.is_ok(), || {
                format!("{id:?}, fields band and floors: they must lie on the scale, in order")
            })?;
            self.check_sources(table, id, &situation.sources)?;
        }
        Ok(())
    }

    fn check_sources(
        &self,
        table: &'static str,
        row: &str,
        sources: &[String],
    ) -> Result<(), ContentError> {
        for source in sources {
            let known = self.sources.iter().any(|row| row.id == *source);
            require(table, known, || {
                format!("{row:?}, field sources: there is no source {source:?}")
            })?;
        }
        Ok(())
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

fn require(
    table: &'static str,
    holds: bool,
    mistake: impl FnOnce() -> String,
) -> Result<(), ContentError> {
    if holds {
        return Ok(());
    }
    Err(ContentError {
        table,
        mistake: mistake(),
    })
}

fn unique<T: Eq + Hash + std::fmt::Debug>(
    table: &'static str,
    ids: impl Iterator<Item = T>,
) -> Result<(), ContentError> {
    let mut seen = HashSet::new();
    for id in ids {
        let repeated = format!("the id {id:?} stands twice");
        require(table, seen.insert(id), || repeated)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
