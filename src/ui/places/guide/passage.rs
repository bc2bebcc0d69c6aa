//! The passages of the guide: where each stands, and what it is called.

use crate::{
    content::{Content, Guide, Links},
    plan::Plan,
};

/// A part of the guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Section {
    /// Managing and leading compared.
    #[default]
    Sides,
    /// What the two words mean.
    Definitions,
    /// What people believe.
    Myths,
    /// Questions and answers.
    Questions,
    /// Scenes of everyday work, and the quiz.
    Scenarios,
    /// Facts and figures.
    Facts,
    /// The skills of the plan's framework.
    Skills,
    /// The situations.
    Situations,
    /// The catalogue of actions.
    Actions,
    /// The articles behind it all.
    Sources,
}

impl Section {
    /// Every section, in the order in which they are listed.
    pub const ALL: [Self; 10] = [
        Self::Sides,
        Self::Definitions,
        Self::Myths,
        Self::Questions,
        Self::Scenarios,
        Self::Facts,
        Self::Skills,
        Self::Situations,
        Self::Actions,
        Self::Sources,
    ];

    /// Its position in the list.
    #[must_use]
    pub(super) fn place(self) -> usize {
        self as usize
    }
}

/// A passage of the guide: something that is told in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    /// The section that it stands in.
    pub section: Section,
    /// Its position in the table of the section; of a skill, in the plan's framework.
    pub place: usize,
}

impl Passage {
    /// The passage at a position of a section.
    #[must_use]
    pub fn new(section: Section, place: usize) -> Self {
        Self { section, place }
    }

    /// What tells about a situation.
    #[must_use]
    pub fn situation(content: &Content, id: &str) -> Option<Self> {
        let mut rows = content.situations().iter();
        let place = rows.position(|row| row.id == id)?;
        Some(Self::new(Section::Situations, place))
    }

    /// What tells about the skills of the plan's framework that stand for these, each once.
    #[must_use]
    pub fn skills(plan: &Plan, ids: &[String]) -> Vec<Self> {
        let mut skills = Vec::new();
        for place in ids.iter().flat_map(|id| plan.framework().standing_for(id)) {
            let passage = Self::new(Section::Skills, place);
            if !skills.contains(&passage) {
                skills.push(passage);
            }
        }
        skills
    }

    /// What it is called; none where there is no such passage.
    #[must_use]
    pub fn title<'a>(self, plan: &'a Plan, content: &'a Content) -> Option<&'a str> {
        let (guide, place) = (content.guide(), self.place);
        Some(match self.section {
            Section::Sides => &guide.dimensions.get(place)?.name,
            Section::Definitions => &guide.definitions.get(place)?.name,
            Section::Myths => &guide.myths.get(place)?.myth,
            Section::Questions => &guide.questions.get(place)?.question,
            Section::Scenarios => &guide.scenarios.get(place)?.name,
            Section::Facts => &guide.facts.get(place)?.statement,
            Section::Skills => &plan.framework().skills.get(place)?.name,
            Section::Situations => &content.situations().get(place)?.name,
            Section::Actions => &content.actions().get(place)?.name,
            Section::Sources => &content.sources().get(place)?.title,
        })
    }

    /// What it has to do with, for the passages of the guide's own tables.
    fn links(self, guide: &Guide) -> Option<&Links> {
        let place = self.place;
        Some(match self.section {
            Section::Sides => &guide.dimensions.get(place)?.links,
            Section::Myths => &guide.myths.get(place)?.links,
            Section::Questions => &guide.questions.get(place)?.links,
            Section::Scenarios => &guide.scenarios.get(place)?.links,
            Section::Facts => &guide.facts.get(place)?.links,
            Section::Definitions
            | Section::Skills
            | Section::Situations
            | Section::Actions
            | Section::Sources => return None,
        })
    }

    /// The passages of the guide's own tables that have to do with something.
    pub(super) fn linked(content: &Content, has: impl Fn(&Links) -> bool) -> Vec<Self> {
        let guide = content.guide();
        let all = [
            (Section::Myths, guide.myths.len()),
            (Section::Questions, guide.questions.len()),
            (Section::Facts, guide.facts.len()),
            (Section::Scenarios, guide.scenarios.len()),
            (Section::Sides, guide.dimensions.len()),
        ];
        let all = all
            .into_iter()
            .flat_map(|(section, count)| (0..count).map(move |place| Self::new(section, place)));
        all.filter(|passage| passage.links(guide).is_some_and(&has))
            .collect()
    }

    /// The passages that have to do with what a rule finds.
    #[must_use]
    pub fn of_rule(content: &Content, rule: &str) -> Vec<Self> {
        Self::linked(content, |links| links.rules.iter().any(|id| id == rule))
    }
}
