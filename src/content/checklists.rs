//! The rows of the tables behind the check-lists: the cycle, the structure, who answers for what,
//! how trainings are weighed, and questions that make one think.

use jiff::civil::Date;
use serde::Deserialize;

use crate::plan::{ActionSide, TrainingOption};

/// A step of the cycle of balance.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CycleStep {
    /// Stable name in files.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What it is about, a whole sentence.
    pub content: String,
    /// When it may count as done, a whole sentence.
    pub done_when: String,
    /// What the app looks for in the plan.
    pub met_by: MetBy,
    /// Ids of the rules that look at it.
    pub rules: Vec<String>,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// By what in a plan it shows that a step of the cycle may count as done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MetBy {
    /// A goal that is seen by a measure.
    GoalWithMeasure,
    /// For each side below its floor an action that strengthens it.
    WeakSidesAnswered,
    /// A situation; and the tilt in its band, or an action that answers the imbalance.
    SituationAnswered,
    /// A review that lies ahead.
    ReviewAhead,
    /// A decision that was handed over, and a support.
    Empowered,
}

/// A step to a sound structure.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StructureStep {
    /// Stable name in files.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What it is about, a whole sentence.
    pub content: String,
    /// Ids of the actions that serve it.
    pub actions: Vec<String>,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// Something that has to be answered for in every team.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responsibility {
    /// Stable name in files.
    pub id: String,
    /// The side that it belongs to.
    pub side: ActionSide,
    /// What it is.
    pub text: String,
    /// Ids of the skills that it takes.
    pub skills: Vec<String>,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// How trainings are weighed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainingGuide {
    /// By what a training is judged.
    pub criteria: Vec<TrainingCriterion>,
    /// What it should cover.
    pub topics: Vec<Named>,
    /// What one may want from it.
    pub benefits: Vec<Named>,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// By what a training is judged.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainingCriterion {
    /// Stable name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What to ask; never empty.
    pub questions: Vec<TrainingQuestion>,
}

/// What to ask about a training.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrainingQuestion {
    /// Stable name in files.
    pub id: String,
    /// The question.
    pub text: String,
}

/// Something with a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Stable name in files.
    pub id: String,
    /// Name for people.
    pub name: String,
}

impl TrainingCriterion {
    /// How far a training meets it: 1 when all questions are answered well, 0.5 when some are, else
    /// 0.
    #[must_use]
    pub fn score(&self, option: &TrainingOption) -> f64 {
        let well = |question: &&TrainingQuestion| option.answers.get(&question.id) == Some(&true);
        match self.questions.iter().filter(well).count() {
            0 => 0.0,
            all if all == self.questions.len() => 1.0,
            _ => 0.5,
        }
    }
}

impl TrainingGuide {
    /// The questions of all criteria.
    pub fn questions(&self) -> impl Iterator<Item = &TrainingQuestion> {
        self.criteria
            .iter()
            .flat_map(|criterion| &criterion.questions)
    }

    /// How far a training meets all criteria together, 0 to the number of criteria.
    #[must_use]
    pub fn score(&self, option: &TrainingOption) -> f64 {
        let scores = self
            .criteria
            .iter()
            .map(|criterion| criterion.score(option));
        scores.sum()
    }

    /// The criteria that a training does not meet in full.
    pub fn unmet<'a>(
        &'a self,
        option: &'a TrainingOption,
    ) -> impl Iterator<Item = &'a TrainingCriterion> {
        let meets = |criterion: &&TrainingCriterion| criterion.score(option) < 1.0;
        self.criteria.iter().filter(meets)
    }

    /// The topics that a training does not cover.
    pub fn uncovered<'a>(&'a self, option: &'a TrainingOption) -> impl Iterator<Item = &'a Named> {
        let covers = |topic: &&Named| !option.topics.contains(&topic.id);
        self.topics.iter().filter(covers)
    }
}

/// A question that makes one think.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReflectionQuestion {
    /// Stable name in files.
    pub id: String,
    /// The side that it is about.
    pub side: ActionSide,
    /// The question.
    pub question: String,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

impl ReflectionQuestion {
    /// The one of several questions to think about on a day: they take turns, a day each.
    #[must_use]
    pub fn of_day<'a>(questions: &[&'a Self], day: Date) -> Option<&'a Self> {
        let days = day.duration_since(Date::MIN).as_hours() / 24;
        let turn = usize::try_from(days).ok()?.checked_rem(questions.len())?;
        questions.get(turn).copied()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::content::Content;

    #[test]
    fn every_question_has_its_day_and_a_day_has_one_question() {
        let content = Content::built_in().unwrap();
        let questions: Vec<_> = content.questions().iter().collect();
        let mut day = date(2026, 2, 20);
        let mut asked = Vec::new();
        for _ in 0..questions.len() {
            let question = ReflectionQuestion::of_day(&questions, day).unwrap();
            assert_eq!(ReflectionQuestion::of_day(&questions, day), Some(question));
            asked.push(question.id.as_str());
            day = day.tomorrow().unwrap();
        }
        asked.sort_unstable();
        let mut all: Vec<_> = questions.iter().map(|one| one.id.as_str()).collect();
        all.sort_unstable();
        assert_eq!(asked, all);
        for day in [Date::MIN, Date::MAX] {
            assert!(ReflectionQuestion::of_day(&questions, day).is_some());
        }
        assert_eq!(ReflectionQuestion::of_day(&[], day), None);
    }
}
