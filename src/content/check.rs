//! What must hold in and between the content tables.

mod guide;

use std::{collections::HashSet, hash::Hash};

use super::{
    CatalogueAction, Content, ContentError, DEFAULT_FRAMEWORK, DEFAULT_SITUATION, Rule, Thresholds,
    UsualTarget, Verdict,
};
use crate::plan::{Action, Band, Level, Skill};

impl Content {
    /// The first mistake, by table, row and field.
    pub(super) fn check(&self, skills: &[Skill]) -> Result<(), ContentError> {
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
        self.check_thresholds()?;
        self.check_actions(skills)?;
        self.check_goals()?;
        self.check_templates()?;
        self.check_checklists(skills)?;
        self.check_rules(skills)?;
        self.check_guide(skills)
    }

    fn check_checklists(&self, skills: &[Skill]) -> Result<(), ContentError> {
        unique("cycle", self.cycle.iter().map(|row| &row.id))?;
        for step in &self.cycle {
            for rule in &step.rules {
                require("cycle", self.rule(rule).is_some(), || {
                    format!("{:?}, field rules: there is no rule {rule:?}", step.id)
                })?;
            }
            self.check_sources("cycle", &step.id, &step.sources)?;
        }
        unique("structure", self.structure.iter().map(|row| &row.id))?;
        for step in &self.structure {
            for action in &step.actions {
                require("structure", self.action(action).is_some(), || {
                    format!(
                        "{:?}, field actions: there is no action {action:?}",
                        step.id
                    )
                })?;
            }
            self.check_sources("structure", &step.id, &step.sources)?;
        }
        let table = "responsibilities";
        unique(table, self.responsibilities.iter().map(|row| &row.id))?;
        for row in &self.responsibilities {
            known_skills(table, &row.id, "skills", &row.skills, skills)?;
            self.check_sources(table, &row.id, &row.sources)?;
        }
        unique("questions", self.questions.iter().map(|row| &row.id))?;
        for row in &self.questions {
            self.check_sources("questions", &row.id, &row.sources)?;
        }
        self.check_training()
    }

    fn check_training(&self) -> Result<(), ContentError> {
        let table = "training";
        let guide = &self.training;
        unique(table, guide.criteria.iter().map(|row| &row.id))?;
        unique(table, guide.questions().map(|row| &row.id))?;
        unique(table, guide.topics.iter().map(|row| &row.id))?;
        unique(table, guide.benefits.iter().map(|row| &row.id))?;
        for row in &guide.criteria {
            require(table, !row.questions.is_empty(), || {
                format!("{:?}, field questions: there is none", row.id)
            })?;
        }
        self.check_sources(table, "training", &guide.sources)
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
            priority_weight,
            proposals_at_most,
            pair_tilts_apart,
            firm_from,
            firm_members,
            close_up_to,
            usual_rise,
            usual_months,
            behind_by,
        } = self.thresholds;
        let levels = f64::from(Level::MIN)..=f64::from(Level::MAX);
        let on_scale = [
            ("high_side", high_side),
            ("strong_rating", strong_rating.into()),
            ("target_priority", target_priority),
            ("target_other", target_other),
            ("strength_from", strength_from),
        ];
        for (field, value) in on_scale {
            require("thresholds", levels.contains(&value), || {
                format!("field {field}: {value} is no level on the scale")
            })?;
        }
        let above_zero = [
            ("one_sided_tilt", one_sided_tilt, Band::LIMIT),
            ("pair_tilts_apart", pair_tilts_apart, 2.0 * Band::LIMIT),
            ("priority_weight", priority_weight, f64::MAX),
            ("firm_from", firm_from, f64::MAX),
            ("close_up_to", close_up_to, firm_from),
            ("usual_rise", usual_rise, Action::MOST_RISE),
            ("usual_months", usual_months.into(), 120.0),
            ("behind_by", behind_by, 1.0),
        ];
        for (field, value, most) in above_zero {
            require("thresholds", value > 0.0 && value <= most, || {
                format!("field {field}: {value} is not above 0 and at most {most}")
            })?;
        }
        let counts = [
            ("camp_one_in", camp_one_in),
            ("camp_at_least", camp_at_least),
            ("strengths_at_most", strengths_at_most),
            ("proposals_at_most", proposals_at_most),
            ("firm_members", firm_members),
        ];
        for (field, count) in counts {
            require("thresholds", count > 0, || {
                format!("field {field}: it must be above 0")
            })?;
        }
        Ok(())
    }

    fn check_skills(&self, skills: &[Skill]) -> Result<(), ContentError> {
        let table = "skills";
        for skill in skills {
            let id = &skill.id;
            skill
                .check()
                .map_err(|mistake| ContentError::new(table, format!("{id:?}: {mistake}")))?;
            // Equivalents of equivalents would have to be followed.
            if let Some(other) = &skill.equivalent {
                let stands_for_itself =
                    |skill: &Skill| skill.id == *other && skill.equivalent.is_none();
                require(table, skills.iter().any(stands_for_itself), || {
                    format!("{id:?}, field equivalent: there is no skill {other:?} of its own")
                })?;
            }
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
            framework
                .check()
                .map_err(|mistake| ContentError::new(table, format!("{id:?}: {mistake}")))?;
            require(table, !framework.is_own(), || {
                format!("{id:?}: that is the id of frameworks that are edited")
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
            known_skills(
                table,
                id,
                "priority_skills",
                &situation.priority_skills,
                skills,
            )?;
            let sound = situation.band.check().and(situation.floors.check());
            require(table, sound.is_ok(), || {
                format!("{id:?}, fields band and floors: they must lie on the scale, in order")
            })?;
            self.check_sources(table, id, &situation.sources)?;
        }
        Ok(())
    }

    fn check_actions(&self, skills: &[Skill]) -> Result<(), ContentError> {
        unique("actions", self.actions.iter().map(|row| &row.id))?;
        for CatalogueAction {
            id,
            develops,
            sources,
            ..
        } in &self.actions
        {
            known_skills("actions", id, "develops", develops, skills)?;
            self.check_sources("actions", id, sources)?;
        }
        unique("risks", self.risks.iter().map(|row| &row.id))?;
        for risk in &self.risks {
            self.check_sources("risks", &risk.id, &risk.sources)?;
        }
        unique("pairs", self.synergies.iter().map(|row| &row.id))?;
        for pair in &self.synergies {
            known_skills("pairs", &pair.id, "lead_skills", &pair.lead_skills, skills)?;
            known_skills(
                "pairs",
                &pair.id,
                "manage_skills",
                &pair.manage_skills,
                skills,
            )?;
        }
        Ok(())
    }

    fn check_goals(&self) -> Result<(), ContentError> {
        unique("measures", self.measures.iter().map(|row| &row.id))?;
        for measure in &self.measures {
            let id = &measure.id;
            let sound = match measure.target {
                UsualTarget::Open => true,
                UsualTarget::Times(number) | UsualTarget::Value(number) => number.is_finite(),
            };
            require("measures", sound, || {
                format!("{id:?}, field target: it is no number")
            })?;
            self.check_sources("measures", id, &measure.sources)?;
        }
        unique("goals", self.goals.iter().map(|row| &row.id))?;
        for goal in &self.goals {
            let (id, measure) = (&goal.id, &goal.measure);
            require("goals", self.measure(measure).is_some(), || {
                format!("{id:?}, field measure: there is no measure {measure:?}")
            })?;
            self.check_sources("goals", id, &goal.sources)?;
        }
        Ok(())
    }

    fn check_templates(&self) -> Result<(), ContentError> {
        let table = "templates";
        unique(table, self.templates.iter().map(|row| &row.id))?;
        for row in &self.templates {
            let situations = [
                ("situation", Some(&row.situation)),
                ("next", row.next.as_ref()),
            ];
            for (field, situation) in situations {
                let known = situation.is_none_or(|id| self.situation(id).is_some());
                require(table, known, || {
                    format!(
                        "{:?}, field {field}: there is no situation {situation:?}",
                        row.id
                    )
                })?;
            }
            if let Some(id) = &row.framework {
                require(table, self.framework(id).is_some(), || {
                    format!(
                        "{:?}, field framework: there is no framework {id:?}",
                        row.id
                    )
                })?;
            }
            let all_known = |field: &str, ids: &[String], known: &dyn Fn(&String) -> bool| {
                let unknown = ids.iter().find(|id| !known(id));
                require(table, unknown.is_none(), || {
                    format!("{:?}, field {field}: {unknown:?} is in no table", row.id)
                })
            };
            all_known("goals", &row.goals, &|id| {
                self.goals.iter().any(|goal| goal.id == *id)
            })?;
            all_known("measures", &row.measures, &|id| self.measure(id).is_some())?;
            all_known("actions", &row.actions, &|id| self.action(id).is_some())?;
            self.check_sources(table, &row.id, &row.sources)?;
        }
        Ok(())
    }

    /// What can be known of the rules here; whether they have what their code asks for is checked
    /// where that code is.
    fn check_rules(&self, skills: &[Skill]) -> Result<(), ContentError> {
        let table = "rules";
        unique(table, self.rules.iter().map(|row| &row.id))?;
        let in_order = self.rules.is_sorted_by_key(|row| &row.id);
        require(table, in_order, || {
            "the rules must come in the order of their ids".to_owned()
        })?;
        for rule in &self.rules {
            let id = &rule.id;
            for named in rule.skills.values() {
                known_skills(table, id, "skills", named, skills)?;
            }
            for situation in rule.situations.values() {
                require(table, self.situation(situation).is_some(), || {
                    format!("{id:?}, field situations: there is no situation {situation:?}")
                })?;
            }
            for (name, number) in &rule.numbers {
                require(table, number.is_finite(), || {
                    format!("{id:?}, field numbers: {name:?} is no number to compare with")
                })?;
            }
            for action in &rule.answered_by {
                require(table, self.action(action).is_some(), || {
                    format!("{id:?}, field answered_by: there is no action {action:?}")
                })?;
            }
            for measure in &rule.watched_by {
                require(table, self.measure(measure).is_some(), || {
                    format!("{id:?}, field watched_by: there is no measure {measure:?}")
                })?;
            }
            self.check_suggestions(rule, skills)?;
            for source in &rule.sources {
                self.check_sources(table, id, std::slice::from_ref(&source.id))?;
            }
        }
        Ok(())
    }

    fn check_suggestions(&self, rule: &Rule, skills: &[Skill]) -> Result<(), ContentError> {
        let id = &rule.id;
        for (key, actions) in &rule.actions {
            let known = key == Rule::ANY
                || rule.texts.contains_key(key)
                || skills.iter().any(|skill| skill.id == *key);
            require("rules", known, || {
                format!("{id:?}, field actions: {key:?} is neither a skill nor one of its cases")
            })?;
            for action in actions {
                require("rules", self.action(action).is_some(), || {
                    format!("{id:?}, field actions: there is no action {action:?}")
                })?;
            }
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

fn known_skills(
    table: &'static str,
    row: &str,
    field: &str,
    ids: &[String],
    skills: &[Skill],
) -> Result<(), ContentError> {
    for id in ids {
        let known = skills.iter().any(|skill| skill.id == *id);
        require(table, known, || {
            format!("{row:?}, field {field}: there is no skill {id:?}")
        })?;
    }
    Ok(())
}

fn require(
    table: &'static str,
    holds: bool,
    mistake: impl FnOnce() -> String,
) -> Result<(), ContentError> {
    if holds {
        return Ok(());
    }
    Err(ContentError::new(table, mistake()))
}

pub(super) fn unique<T: Eq + Hash + std::fmt::Debug>(
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
