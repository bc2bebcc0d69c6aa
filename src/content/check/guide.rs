//! What must hold in the tables of the guide.

use super::{known_skills, require, unique};
use crate::{
    content::{Content, ContentError, Guide, Links},
    plan::Skill,
};

impl Content {
    pub(super) fn check_guide(&self, skills: &[Skill]) -> Result<(), ContentError> {
        let none = Links::default();
        let Guide {
            dimensions,
            definitions,
            myths,
            questions,
            scenarios,
            facts,
            ..
        } = &self.guide;
        let table = "contrast";
        unique(table, dimensions.iter().map(|row| &row.id))?;
        require(table, dimensions.len() >= Guide::CLASSIC, || {
            format!("there must be at least {} dimensions", Guide::CLASSIC)
        })?;
        for row in dimensions {
            self.check_row(table, &row.id, &row.sources, &row.links, skills)?;
        }
        let table = "definitions";
        unique(table, definitions.iter().map(|row| &row.id))?;
        for row in definitions {
            self.check_row(table, &row.id, &row.sources, &none, skills)?;
        }
        unique("myths", myths.iter().map(|row| &row.id))?;
        for row in myths {
            self.check_row("myths", &row.id, &row.sources, &row.links, skills)?;
        }
        unique("faq", questions.iter().map(|row| &row.id))?;
        for row in questions {
            self.check_row("faq", &row.id, &row.sources, &row.links, skills)?;
        }
        unique("scenarios", scenarios.iter().map(|row| &row.id))?;
        for row in scenarios {
            self.check_row("scenarios", &row.id, &row.sources, &row.links, skills)?;
        }
        unique("facts", facts.iter().map(|row| &row.id))?;
        for row in facts {
            self.check_row("facts", &row.id, &row.sources, &row.links, skills)?;
        }
        self.check_keywords(skills)
    }

    /// That all a row names is there.
    fn check_row(
        &self,
        table: &'static str,
        row: &str,
        sources: &[String],
        links: &Links,
        skills: &[Skill],
    ) -> Result<(), ContentError> {
        self.check_sources(table, row, sources)?;
        known_skills(table, row, "skills", &links.skills, skills)?;
        for id in &links.rules {
            require(table, self.rule(id).is_some(), || {
                format!("{row:?}, field rules: there is no rule {id:?}")
            })?;
        }
        for id in &links.situations {
            require(table, self.situation(id).is_some(), || {
                format!("{row:?}, field situations: there is no situation {id:?}")
            })?;
        }
        Ok(())
    }

    fn check_keywords(&self, skills: &[Skill]) -> Result<(), ContentError> {
        let table = "keywords";
        let keywords = &self.guide.keywords;
        for id in keywords.skills.keys() {
            known_skills(table, id, "skills", std::slice::from_ref(id), skills)?;
        }
        for id in keywords.actions.keys() {
            require(table, self.action(id).is_some(), || {
                format!("field actions: there is no action {id:?}")
            })?;
        }
        for id in keywords.situations.keys() {
            require(table, self.situation(id).is_some(), || {
                format!("field situations: there is no situation {id:?}")
            })?;
        }
        Ok(())
    }
}
