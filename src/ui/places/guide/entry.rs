//! What each passage says, put together from the content and the plan.

use super::passage::{Passage, Section};
use crate::{
    balance::planning,
    content::{
        CatalogueAction, Content, Definition, Dimension, Fact, Links, Myth, Question, Scenario,
        Situation, Source,
    },
    plan::{ActionSide, AgendaEdit, Edit, Family, Level, Skill},
    ui::{
        command::Command,
        intent::Intent,
        palette::Target,
        search::plain,
        state::{Item, View},
        words::{self, guide as says},
    },
};

/// A passage with all that it says.
pub(super) struct Entry {
    /// Which one.
    pub(super) passage: Passage,
    /// A figure that stands out.
    pub(super) figure: Option<String>,
    /// Its heading.
    pub(super) title: String,
    /// A word beside the heading, and the side whose colour it has.
    pub(super) tag: Option<(String, Option<Family>)>,
    /// What it says.
    pub(super) lines: Vec<Line>,
    /// Who says so.
    pub(super) quiet: Vec<String>,
    /// What it leads on to.
    pub(super) links: Vec<Leads>,
    /// What can be done with it: the words on the button, and what that asks for.
    pub(super) ways: Vec<(String, Intent)>,
    /// The heading, as it is looked through.
    pub(super) heading: String,
    /// All of it, as it is looked through.
    pub(super) text: String,
}

/// Passages that one leads on to, under a word.
pub(super) struct Leads {
    pub(super) word: &'static str,
    pub(super) to: Vec<Passage>,
    /// What else belongs there and has no passage; may be empty.
    pub(super) also: String,
}

/// Something that a passage says.
pub(super) enum Line {
    /// A sentence or several.
    Text(String),
    /// Something said of a side, or under a word.
    Under(&'static str, Option<Family>, String),
    /// What a level looks like.
    Level(Level, String),
}

impl Line {
    /// Its text.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Under(_, _, text) | Self::Level(_, text) => text,
        }
    }
}

/// Every passage, section by section.
#[must_use]
pub(super) fn all(view: View<'_>) -> Vec<Entry> {
    let maker = Maker { view };
    let sections = Section::ALL.into_iter();
    sections
        .flat_map(|section| maker.section(section))
        .collect()
}

/// Puts passages together for a plan.
struct Maker<'a> {
    view: View<'a>,
}

/// An entry to be filled in.
struct Draft {
    entry: Entry,
    keywords: Vec<String>,
}

impl Draft {
    fn new(section: Section, place: usize, title: &str) -> Self {
        let entry = Entry {
            passage: Passage::new(section, place),
            figure: None,
            title: title.to_owned(),
            tag: None,
            lines: Vec::new(),
            quiet: Vec::new(),
            links: Vec::new(),
            ways: Vec::new(),
            heading: String::new(),
            text: String::new(),
        };
        Self {
            entry,
            keywords: Vec::new(),
        }
    }

    fn says(mut self, text: &str) -> Self {
        self.entry.lines.push(Line::Text(text.to_owned()));
        self
    }

    fn under(mut self, word: &'static str, family: Option<Family>, text: String) -> Self {
        self.entry.lines.push(Line::Under(word, family, text));
        self
    }

    fn quiet(mut self, text: impl Into<String>) -> Self {
        self.entry.quiet.push(text.into());
        self
    }

    fn tag(mut self, text: &str, family: Option<Family>) -> Self {
        self.entry.tag = Some((text.to_owned(), family));
        self
    }

    fn keywords(mut self, words: &[String]) -> Self {
        self.keywords.extend_from_slice(words);
        self
    }

    fn links(self, word: &'static str, to: Vec<Passage>) -> Self {
        self.leads(Leads {
            word,
            to,
            also: String::new(),
        })
    }

    fn leads(mut self, leads: Leads) -> Self {
        if !leads.to.is_empty() || !leads.also.is_empty() {
            self.entry.links.push(leads);
        }
        self
    }

    fn way(mut self, text: &str, intent: Intent) -> Self {
        self.entry.ways.push((text.to_owned(), intent));
        self
    }

    /// The entry; `quiet` is what else it says of where it comes from, which is not looked through.
    fn done(self, quiet: Option<String>) -> Entry {
        let Self { entry, keywords } = self;
        let tag = entry.tag.iter().map(|(text, _)| text.as_str());
        let lines = entry.lines.iter().map(Line::text);
        let quiet_texts = entry.quiet.iter().map(String::as_str);
        let also = entry.links.iter().map(|leads| leads.also.as_str());
        let parts = [entry.title.as_str()]
            .into_iter()
            .chain(entry.figure.as_deref())
            .chain(tag)
            .chain(lines)
            .chain(quiet_texts)
            .chain(also)
            .chain(keywords.iter().map(String::as_str));
        let text = plain(&parts.collect::<Vec<_>>().join("\n"));
        // Some write a word with a hyphen that others write without.
        let joined = text.replace('-', "");
        Entry {
            heading: plain(&entry.title),
            text: format!("{text}\n{joined}"),
            quiet: entry.quiet.into_iter().chain(quiet).collect(),
            ..entry
        }
    }
}

fn family(side: ActionSide) -> Option<Family> {
    match side {
        ActionSide::Lead => Some(Family::Lead),
        ActionSide::Manage => Some(Family::Manage),
        ActionSide::Both => None,
    }
}

impl Maker<'_> {
    fn section(&self, section: Section) -> Vec<Entry> {
        let content = self.view.content;
        let guide = content.guide();
        match section {
            Section::Sides => each(&guide.dimensions, |at, row| self.dimension(at, row)),
            Section::Definitions => each(&guide.definitions, |at, row| self.definition(at, row)),
            Section::Myths => each(&guide.myths, |at, row| self.myth(at, row)),
            Section::Questions => each(&guide.questions, |at, row| self.question(at, row)),
            Section::Scenarios => each(&guide.scenarios, |at, row| self.scenario(at, row)),
            Section::Facts => each(&guide.facts, |at, row| self.fact(at, row)),
            Section::Skills => {
                let skills = &self.view.plan.framework().skills;
                each(skills, |at, row| self.skill(at, row))
            }
            Section::Situations => each(content.situations(), |at, row| self.situation(at, row)),
            Section::Actions => each(content.actions(), |at, row| self.action(at, row)),
            Section::Sources => each(content.sources(), source),
        }
    }

    fn dimension(&self, place: usize, row: &Dimension) -> Entry {
        let draft = Draft::new(Section::Sides, place, &row.name)
            .under(
                says::pole(Family::Manage),
                Some(Family::Manage),
                row.manage.clone(),
            )
            .under(
                says::pole(Family::Lead),
                Some(Family::Lead),
                row.lead.clone(),
            )
            .keywords(&row.keywords);
        draft.done(self.sources(&row.sources))
    }

    fn definition(&self, place: usize, row: &Definition) -> Entry {
        let mut draft = Draft::new(Section::Definitions, place, &row.name)
            .under(
                says::pole(Family::Lead),
                Some(Family::Lead),
                row.leading.clone(),
            )
            .under(
                says::pole(Family::Manage),
                Some(Family::Manage),
                row.managing.clone(),
            )
            .keywords(&row.keywords);
        if let Some(by) = &row.by {
            draft = draft.quiet(by);
        }
        draft.done(self.sources(&row.sources))
    }

    fn myth(&self, place: usize, row: &Myth) -> Entry {
        let draft = Draft::new(Section::Myths, place, &row.myth)
            .says(&row.correction)
            .keywords(&row.keywords);
        self.linked(draft, &row.links)
            .done(self.sources(&row.sources))
    }

    fn question(&self, place: usize, row: &Question) -> Entry {
        let draft = Draft::new(Section::Questions, place, &row.question)
            .says(&row.answer)
            .keywords(&row.keywords);
        self.linked(draft, &row.links)
            .done(self.sources(&row.sources))
    }

    fn scenario(&self, place: usize, row: &Scenario) -> Entry {
        let draft = Draft::new(Section::Scenarios, place, &row.name)
            .tag(says::side(row.side), family(row.side))
            .says(&row.text)
            .says(&row.why)
            .keywords(&row.keywords);
        let draft = self.skills(draft, says::DRAWS_ON, &row.links.skills);
        let situations = self.situations(&row.links.situations);
        draft
            .links(says::SEE_ALSO, situations)
            .done(self.sources(&row.sources))
    }

    fn fact(&self, place: usize, row: &Fact) -> Entry {
        let mut draft = Draft::new(Section::Facts, place, &row.statement);
        draft.entry.figure = Some(row.figure.clone());
        if let Some(note) = &row.note {
            draft = draft.says(note);
        }
        let draft = draft
            .quiet(&row.attribution)
            .quiet(says::support(row.support))
            .keywords(&row.keywords);
        self.linked(draft, &row.links)
            .done(self.sources(&row.sources))
    }

    fn skill(&self, place: usize, row: &Skill) -> Entry {
        let content = self.view.content;
        let mut draft = Draft::new(Section::Skills, place, &row.name)
            .tag(row.family.title(), Some(row.family))
            .says(&sentence(&row.definition));
        for level in Level::all() {
            let anchor = content.anchor(row, level).to_owned();
            draft.entry.lines.push(Line::Level(level, anchor));
        }
        let known = &content.guide().keywords.skills;
        let keywords = known.get(&row.id).or_else(|| known.get(row.likeness()));
        let keywords = keywords.map_or(&[][..], Vec::as_slice);
        let framework = self.view.plan.framework();
        // What is told of a skill holds for each one that stands for it here.
        let among = |ids: &[String]| framework.standing_for_any(ids).contains(&place);
        let actions = content.actions().iter();
        let actions = actions.filter(|action| among(&action.develops));
        let actions: Vec<_> = actions.map(|action| action.name.as_str()).collect();
        if !actions.is_empty() {
            draft = draft.under(says::DEVELOPED_BY, None, actions.join(" · "));
        }
        let matters = |situation: &&Situation| among(&situation.priority_skills);
        let situations = content.situations().iter().filter(matters);
        let situations =
            situations.filter_map(|situation| Passage::situation(content, &situation.id));
        let linked = Passage::linked(content, |links| among(&links.skills));
        let look = Intent::Look(Target::Skill(place));
        draft
            .keywords(keywords)
            .links(says::MATTERS_IN, situations.collect())
            .links(says::SEE_ALSO, linked)
            .way(says::SHOW_SKILL, look)
            .done(self.sources(&row.sources))
    }

    fn situation(&self, place: usize, row: &Situation) -> Entry {
        let View { plan, content, .. } = self.view;
        let id = &row.id;
        let known = &content.guide().keywords.situations;
        let mut draft = Draft::new(Section::Situations, place, &row.name)
            .says(&sentence(&row.why))
            .under(says::BAND, None, says::band(row.band))
            .keywords(known.get(id).map_or(&[], Vec::as_slice));
        if plan.framework().has_floors {
            draft = draft.under(says::FLOORS, None, says::floors(row.floors));
        }
        draft = self.skills(draft, says::MATTERS, &row.priority_skills);
        let linked = Passage::linked(content, |links| links.situations.contains(id));
        draft = draft.links(says::SEE_ALSO, linked);
        draft = if plan.situation() == Some(id) {
            let target = Command::Target;
            draft
                .tag(says::NOW, None)
                .way(target.text(), Intent::Run(target))
        } else {
            if plan.next_situation() == Some(id) {
                draft = draft.tag(says::NEXT, None);
            }
            let choose = Edit::Situation(Some(id.clone()));
            draft.way(says::CHOOSE, Intent::Edit(choose))
        };
        draft.done(self.sources(&row.sources))
    }

    fn action(&self, place: usize, row: &CatalogueAction) -> Entry {
        let View { plan, content, .. } = self.view;
        let known = &content.guide().keywords.actions;
        let draft = Draft::new(Section::Actions, place, &row.name)
            .tag(words::plan::kind(row.kind), None)
            .says(&sentence(&self.view.develops(row)))
            .keywords(known.get(&row.id).map_or(&[], Vec::as_slice));
        let draft = match planning::made_from(plan, row).next() {
            Some(action) => draft.way(
                words::findings::IN_PLAN,
                Intent::Show(Item::Action(action.id)),
            ),
            None => {
                let action = planning::from_catalogue(row, plan, content);
                let add = AgendaEdit::AddAction(Box::new(action));
                draft.way(words::plan::ADD, Intent::Edit(add.into()))
            }
        };
        draft.done(self.sources(&row.sources))
    }

    /// The skills and situations that a passage has to do with.
    fn linked(&self, draft: Draft, links: &Links) -> Draft {
        let skills = Passage::skills(self.view.plan, &links.skills);
        let all = skills
            .into_iter()
            .chain(self.situations(&links.situations))
            .collect();
        draft.links(says::SEE_ALSO, all)
    }

    /// Skills under a word: those that stand for them in the plan lead to their passages, others are
    /// named.
    fn skills(&self, draft: Draft, word: &'static str, ids: &[String]) -> Draft {
        let View { plan, content, .. } = self.view;
        let others: Vec<_> = ids
            .iter()
            .filter(|id| plan.framework().standing_for(id).is_empty())
            .filter_map(|id| skill_name(content, id))
            .collect();
        let to = Passage::skills(plan, ids);
        let also = if others.is_empty() {
            String::new()
        } else {
            says::not_rated(&others, to.is_empty())
        };
        draft.leads(Leads { word, to, also })
    }

    fn situations(&self, ids: &[String]) -> Vec<Passage> {
        let content = self.view.content;
        let passages = ids.iter().map(|id| Passage::situation(content, id));
        passages.flatten().collect()
    }

    /// The articles behind a passage, by title and author.
    fn sources(&self, ids: &[String]) -> Option<String> {
        says::sources(ids, self.view.content)
    }
}

fn each<T>(rows: &[T], make: impl Fn(usize, &T) -> Entry) -> Vec<Entry> {
    let rows = rows.iter().enumerate();
    rows.map(|(place, row)| make(place, row)).collect()
}

fn source(place: usize, row: &Source) -> Entry {
    let draft = Draft::new(Section::Sources, place, &row.title);
    draft.quiet(says::origin(row)).done(None)
}

/// The name of a skill of any framework.
fn skill_name<'a>(content: &'a Content, id: &str) -> Option<&'a str> {
    let mut skills = content
        .frameworks()
        .iter()
        .flat_map(|framework| &framework.skills);
    let skill = skills.find(|skill| skill.id == id)?;
    Some(&skill.name)
}

/// A line of the content, which has no full stop there, among sentences.
fn sentence(line: &str) -> String {
    if line.ends_with(['.', '?', '!']) || line.is_empty() {
        line.to_owned()
    } else {
        format!("{line}.")
    }
}
