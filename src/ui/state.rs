//! What the window remembers from frame to frame apart from the plan: places, selection, drafts.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use eframe::egui::Id;
use jiff::civil::Date;

pub use super::item::{Item, Trail};
use super::{
    command::{Command, Scope},
    intent::Intent,
    panels::Stand,
    places::{
        balance::BalanceState,
        findings::shown::{self, Shown},
        framework::FrameworkState,
        guide::GuideState,
        plan::{checklists::ListsState, listing},
        progress::{self, ProgressState},
        team::{Filter, TeamState},
    },
    widgets::AsTables,
    words,
};
use crate::{
    balance::{
        Balance, Forecast, Gap, Inputs, Margin, Pairing, Proposal, Quantity,
        findings::{Card, Finding},
        gaps, pairings, proposals,
    },
    content::{CatalogueAction, Content, RuleGroup},
    figure::{Figure, SkillGrouping, Subject},
    plan::{Action, ActionId, Framework, MemberId, Plan},
};

/// A page of an open plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The rating grid.
    #[default]
    Team,
    /// The map and the skills.
    Balance,
    /// What the app concludes.
    Findings,
    /// Goals and actions, and where they lead.
    Plan,
    /// What has changed, measures and reviews.
    Progress,
    /// The skills that are rated.
    Framework,
    /// What leading and managing are.
    Guide,
}

impl Place {
    /// The command that goes there.
    #[must_use]
    pub fn command(self) -> Command {
        match self {
            Self::Team => Command::GoTeam,
            Self::Balance => Command::GoBalance,
            Self::Findings => Command::GoFindings,
            Self::Plan => Command::GoPlan,
            Self::Progress => Command::GoProgress,
            Self::Framework => Command::GoFramework,
            Self::Guide => Command::GoGuide,
        }
    }
}

/// Which findings the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// All of them, and what to do.
    #[default]
    All,
    /// Those about the team, its skills, its people or what is planned.
    Group(RuleGroup),
    /// Proposals and pairs.
    WhatToDo,
    /// The check-list of symptoms.
    Symptoms,
    /// What was set aside.
    Aside,
}

impl FindingsState {
    /// Chooses the finding of a rule, or none, for the inspector.
    pub fn choose(&mut self, rule: Option<&'static str>) {
        self.rule = rule;
        self.trail.clear();
    }
}

/// What the keyboard goes to on the Findings page, which is far away in the order of Tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The inspector, which shows what was just chosen.
    Inspector,
    /// The card of the chosen finding.
    Card,
}

/// State of the Findings page.
#[derive(Default)]
pub struct FindingsState {
    /// Which findings are shown.
    pub shows: Shows,
    /// Only those that have to do with this member.
    pub member: Option<MemberId>,
    /// The rule whose card is chosen.
    pub rule: Option<&'static str>,
    /// The members and skills that were looked at from the finding on; the inspector shows the last.
    pub trail: Vec<Selection>,
    /// What the keyboard goes to in the next frame.
    pub focus: Option<Focus>,
    /// The rules whose cards show all that they are about.
    pub unfolded: HashSet<&'static str>,
    /// The cards as last put into words, and what for.
    pub shown: Cached<shown::Key, Vec<Shown>>,
    /// Which values of the inspector are unfolded, where somebody has said so.
    pub unfolded_values: HashMap<Id, bool>,
    /// The Team page shows what a finding is about, and leads back to it.
    pub leads_back: bool,
}

/// By what the list of actions is grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// How far they have come.
    #[default]
    Status,
    /// Who sees to them.
    Person,
}

/// In which order the actions of a group stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What is due first.
    #[default]
    Due,
    /// By title.
    Title,
    /// As they were added.
    Added,
}

/// State of the Plan page.
#[derive(Default)]
pub struct PlanState {
    /// The check-lists stand in place of goals and actions.
    pub shows_lists: bool,
    /// The check-lists.
    pub lists: ListsState,
    /// What the inspector shows; the forecast where that is nothing.
    pub trail: Trail,
    /// By what the actions are grouped.
    pub grouping: Grouping,
    /// In which order they stand.
    pub order: Order,
    /// What was typed to narrow the list down.
    pub filter: String,
    /// The open actions that the forecast leaves out, to see what they bring.
    pub off: Vec<ActionId>,
    /// The list of actions, and what it was made for.
    pub rows: Cached<listing::Key, Vec<listing::Row>>,
    /// The forecast, and what it was made for.
    pub forecast: Cached<(u64, Vec<ActionId>), Forecast>,
    /// The map of the forecast, and what it was drawn for.
    pub map: Cached<(u64, Vec<ActionId>, u32), Figure>,
}

/// What is selected, shared by grid, map and inspector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The selected member.
    pub member: Option<MemberId>,
    /// The selected skill, by its position in the framework.
    pub skill: Option<usize>,
}

impl Selection {
    /// The member at this position.
    #[must_use]
    pub fn of_member(plan: &Plan, place: usize) -> Self {
        Self {
            member: plan.members().get(place).map(|member| member.id),
            skill: None,
        }
    }

    /// Whether a part of a chart stands for what is selected.
    #[must_use]
    pub fn marks(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Members(members) => self.member.is_some_and(|id| members.contains(&id)),
            Subject::Skill(place) => self.skill == Some(*place),
            Subject::Team | Subject::FormerSkill(_) | Subject::Dimension(_) => false,
        }
    }

    /// The skill at this position.
    #[must_use]
    pub fn of_skill(place: usize) -> Self {
        Self {
            member: None,
            skill: Some(place),
        }
    }
}

/// State of the views of one open plan; none of it is saved.
#[derive(Default)]
pub struct ViewState {
    /// The page.
    pub place: Place,
    /// What is selected.
    pub selection: Selection,
    /// For so many more frames the grid tries to show the selected cell and give it the keyboard.
    pub focus_tries: u8,
    /// Keys go to the grid, also while the cursor's cell is out of sight.
    pub grid_has_keys: bool,
    /// The inspector.
    pub inspector: Stand,
    /// The Balance page shows the inspector: something was chosen there.
    pub inspect_balance: bool,
    /// The Findings page.
    pub findings: FindingsState,
    /// The Plan page.
    pub plan: PlanState,
    /// The Progress page.
    pub progress: ProgressState,
    /// The Skills page.
    pub framework: FrameworkState,
    /// The framework that positions of skills are in.
    positions: Option<Arc<Framework>>,
    /// The Guide page.
    pub guide: GuideState,
    /// How far the verdict is from another one.
    pub margin: Cached<u64, Option<Margin>>,
    /// What to do.
    pub advice: Cached<u64, Advice>,
    /// The text of people who are being added.
    pub people: super::dialogs::people::Draft,
    /// The map as last drawn, and what it was drawn for.
    pub map: Cached<(u64, crate::figure::MapView), Figure>,
    /// The skills chart as last drawn, and what it was drawn for.
    pub skills: Cached<(u64, SkillGrouping, u32), Figure>,
    /// The Team page.
    pub team: TeamState,
    /// The Balance page.
    pub balance: BalanceState,
    /// The charts that are shown as tables.
    pub as_tables: AsTables,
}

impl ViewState {
    /// A cell out of sight is built only once the table has scrolled to it, a frame or two later.
    const TRIES: u8 = 3;

    /// How far the verdict is from another one; worked out once a revision.
    pub fn margin(&mut self, view: View<'_>) -> Arc<Option<Margin>> {
        let View {
            plan,
            balance,
            content,
            ..
        } = view;
        self.margin
            .get(view.revision, || Margin::of(plan, balance, content))
    }

    /// Follows the skills to their positions in another framework, or lets go of those that it does
    /// not have.
    pub fn follow_framework(&mut self, now: &Arc<Framework>) {
        let before = self.positions.replace(Arc::clone(now));
        let Some(before) = before.filter(|before| !Arc::ptr_eq(before, now)) else {
            return;
        };
        let ids = |framework: &Framework| -> Vec<String> {
            framework
                .skills
                .iter()
                .map(|skill| skill.id.clone())
                .collect()
        };
        if ids(&before) == ids(now) {
            return;
        }
        let follow = |place: usize| now.position(&before.skills.get(place)?.id);
        self.selection.skill = self.selection.skill.and_then(follow);
        self.framework.skill = self.framework.skill.and_then(follow);
        for seen in &mut self.findings.trail {
            seen.skill = seen.skill.and_then(follow);
        }
        let is_something = |seen: &Selection| *seen != Selection::default();
        self.findings.trail.retain(is_something);
        self.guide.follow_framework(follow);
        self.team.follow_framework(follow);
    }

    /// Whether something was typed that is to come into the plan and is not in it yet.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        !self.people.is_blank() || self.progress.log.is_begun()
    }

    /// Forgets what was typed and is not in the plan.
    pub fn forget_written(&mut self) {
        self.people = super::dialogs::people::Draft::default();
        self.progress.log.forget();
    }

    /// Shows a skill of the framework in the inspector.
    pub fn choose_skill(&mut self, place: usize) {
        self.framework.skill = Some(place);
        self.inspector.open();
    }

    /// The selection that commands act on: what nobody sees is not to be removed or moved.
    #[must_use]
    pub fn acts_on(&self) -> Selection {
        match self.place {
            Place::Team | Place::Balance => self.selection,
            Place::Findings | Place::Plan | Place::Progress | Place::Framework | Place::Guide => {
                Selection::default()
            }
        }
    }

    /// Selects a member or skill, for the inspector of the Findings page too.
    pub fn look_at(&mut self, selection: Selection) {
        self.findings.trail.clear();
        self.look_further(selection);
    }

    /// As [`ViewState::look_at`], with the way back to what was shown before.
    pub fn look_further(&mut self, selection: Selection) {
        self.selection = selection;
        self.findings.trail.push(selection);
    }

    /// Leads to a cell of the Team page, from where a way leads back to the finding.
    pub fn show_in_team(&mut self, cell: Selection, intents: &mut Intents) {
        self.selection = cell;
        // The cell is to be seen.
        self.team.filter = Filter::default();
        self.findings.leads_back = true;
        intents.push(Intent::Run(Command::GoTeam));
    }

    /// Leads to the card of a rule on the Findings page, whatever that showed before.
    pub fn show_finding(&mut self, view: View<'_>, rule: &'static str, intents: &mut Intents) {
        self.choose_finding(view.plan, rule);
        intents.push(Intent::Run(Command::GoFindings));
    }

    /// Chooses the card of a rule, and lets the Findings page show it.
    pub fn choose_finding(&mut self, plan: &Plan, rule: &'static str) {
        let is_aside = plan.set_aside(rule).is_some();
        self.findings.shows = if is_aside { Shows::Aside } else { Shows::All };
        self.findings.member = None;
        self.findings.choose(Some(rule));
    }

    /// Whether the Findings page shows this member or skill in its inspector.
    #[must_use]
    pub fn looks_at(&self, selection: Selection) -> bool {
        self.findings.trail.last() == Some(&selection)
    }

    /// What to do; worked out once a revision.
    pub fn advice(&mut self, view: View<'_>) -> Arc<Advice> {
        let View {
            plan,
            balance,
            content,
            ..
        } = view;
        self.advice.get(view.revision, || Advice {
            gaps: gaps(balance, content.thresholds()),
            proposals: proposals(plan, balance, content),
            pairings: pairings(plan, balance, content),
        })
    }

    /// Where the open actions would lead, those aside that are switched off; worked out once for
    /// each version and each choice of them.
    pub fn forecast(&mut self, view: View<'_>) -> Arc<Forecast> {
        let PlanState { off, forecast, .. } = &mut self.plan;
        // An action that is gone or no longer open is not to be switched on again unseen.
        let actions = &view.plan.agenda().actions;
        off.retain(|id| actions.get(*id).is_some_and(Action::is_open));
        forecast.get((view.revision, off.clone()), || {
            let counts = |action: &Action| !off.contains(&action.id);
            let View {
                plan,
                balance,
                content,
                today,
                ..
            } = view;
            Forecast::of(plan, balance, content, today, counts)
        })
    }

    /// Shows something planned, or a snapshot, on its page.
    pub fn show(&mut self, item: Item) {
        self.place = item.place();
        // What is shown is listed there.
        self.plan.shows_lists &= self.place != Place::Plan;
        self.progress.shows = progress::Shows::Changes;
        self.trail().choose(item, true);
        self.inspector.open();
    }

    /// Whether what is shown of its page lists an item.
    #[must_use]
    pub fn lists(&self, item: Item) -> bool {
        let is_hidden = self.place == Place::Plan && self.plan.shows_lists;
        self.place == item.place() && !is_hidden
    }

    /// What the inspector of the Plan or Progress page shows.
    pub fn trail(&mut self) -> &mut Trail {
        match self.place {
            Place::Progress => &mut self.progress.trail,
            _ => &mut self.plan.trail,
        }
    }

    /// Lets the grid show the selected cell and give it the keyboard.
    pub fn focus_cell(&mut self) {
        self.focus_tries = Self::TRIES;
    }
}

/// What to do, as the Findings page tells it.
pub struct Advice {
    /// The skills below what to aim for, widest gap first.
    pub gaps: Vec<Gap>,
    /// The actions that would help most, best first.
    pub proposals: Vec<Proposal>,
    /// Members who complement each other.
    pub pairings: Vec<Pairing>,
}

/// A value that is made anew only when what it depends on has changed.
pub struct Cached<K, V>(Option<(K, Arc<V>)>);

impl<K, V> Default for Cached<K, V> {
    fn default() -> Self {
        Self(None)
    }
}

impl<K: PartialEq, V> Cached<K, V> {
    /// The value as it was last made.
    pub fn last(&self) -> Option<&V> {
        self.0.as_ref().map(|(_, value)| &**value)
    }

    /// The value for this key.
    pub fn get(&mut self, key: K, make: impl FnOnce() -> V) -> Arc<V> {
        if let Some((known, value)) = &self.0
            && *known == key
        {
            return Arc::clone(value);
        }
        let value = Arc::new(make());
        self.0 = Some((key, Arc::clone(&value)));
        value
    }
}

/// An open plan as the views see it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What it means.
    pub balance: &'a Balance,
    /// What the app concludes.
    pub findings: &'a [Finding],
    /// The same, brought together by rule.
    pub cards: &'a [Card],
    /// The built-in content.
    pub content: &'a Content,
    /// The day it is.
    pub today: Date,
    /// Changes with the plan and with the day.
    pub revision: u64,
    /// Name of the file; none while the plan has none.
    pub file: Option<&'a std::ffi::OsStr>,
    /// Whether there is unsaved work.
    pub dirty: bool,
    /// The edit that undo would take back.
    pub undo: Option<&'a str>,
    /// The edit that redo would bring back.
    pub redo: Option<&'a str>,
    /// Which commands make sense.
    pub scope: Scope,
}

impl<'a> View<'a> {
    /// What the findings rest on.
    #[must_use]
    pub fn inputs(&self) -> Inputs<'a> {
        Inputs {
            plan: self.plan,
            balance: self.balance,
            content: self.content,
            today: self.today,
        }
    }

    /// What a member is called, by position.
    #[must_use]
    pub fn name(&self, place: usize) -> String {
        let member = self.plan.members().get(place);
        member.map_or_else(String::new, |member| member.profile.name.clone())
    }

    /// What a skill is called, by position.
    #[must_use]
    pub fn skill(&self, place: usize) -> String {
        let skill = self.plan.framework().skills.get(place);
        skill.map_or_else(String::new, |skill| skill.name.clone())
    }

    /// What an action is called, by position.
    #[must_use]
    pub fn action(&self, place: usize) -> String {
        let action = self.plan.agenda().actions.at(place);
        action.map_or_else(String::new, |action| action.title.clone())
    }

    /// What a measure is called, by position.
    #[must_use]
    pub fn measure(&self, place: usize) -> String {
        let measure = self.plan.agenda().measures.at(place);
        measure.map_or_else(String::new, |measure| measure.name.clone())
    }

    /// What a training is called, by position.
    #[must_use]
    pub fn training(&self, place: usize) -> String {
        let training = self.plan.checklists().trainings.at(place);
        training.map_or_else(String::new, |training| training.name.clone())
    }

    /// A number behind a conclusion, in words.
    #[must_use]
    pub fn value(&self, quantity: Quantity) -> String {
        words::quantity::value(quantity, self.plan, self.balance, self.content)
    }

    /// What an action is for, in words.
    #[must_use]
    pub fn develops(&self, action: &CatalogueAction) -> String {
        let frameworks = self.content.frameworks().iter();
        let skills: Vec<_> = frameworks.flat_map(|framework| &framework.skills).collect();
        let name = |id: &String| {
            let skill = skills.iter().find(|skill| skill.id == *id);
            skill.map(|skill| skill.name.as_str())
        };
        let developed: Vec<_> = action.develops.iter().filter_map(name).collect();
        words::findings::develops(action.side, &developed)
    }

    /// The rule whose card tells what a rule finds at present, mostly its own.
    #[must_use]
    pub fn card_of(&self, rule: &str) -> Option<&'static str> {
        let tells = |place: usize| {
            let finding = self.findings.get(place);
            finding.is_some_and(|finding| finding.rule == rule)
        };
        let mut cards = self.cards.iter();
        let card = cards.find(|card| card.rule == rule || card.beside.is_some_and(tells))?;
        Some(card.rule)
    }

    /// The cards that were not set aside.
    pub fn open_cards(&self) -> impl Iterator<Item = &'a Card> + Clone {
        let plan = self.plan;
        let cards = self.cards.iter();
        cards.filter(move |card| plan.set_aside(card.rule).is_none())
    }
}

/// Where views leave what was asked for.
pub type Intents = Vec<Intent>;
