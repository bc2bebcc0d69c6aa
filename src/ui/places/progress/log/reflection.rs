//! What people thought about: a question, and what came to mind.

use eframe::egui::{Id, Label, RichText, Ui};
use jiff::civil::Date;

use super::{Form, Journal, LogState, buttons, entry, heading, inset, leave};
use crate::{
    content::ReflectionQuestion,
    plan::{ActionSide, Id as ItemId, LogEdit, Reflection, ReflectionId},
    ui::{
        state::{Intents, View},
        theme::{Tokens, size, space},
        widgets,
        words::{guide, log as words, log::reflection as says, plan},
    },
};

/// A reflection that is being written.
#[derive(Clone, PartialEq)]
pub(super) struct Reflecting {
    /// Of which reflection it is a change.
    id: Option<ReflectionId>,
    /// Id of the question.
    question: String,
    date: Date,
    author: String,
    answer: String,
}

impl Reflecting {
    fn on(question: &ReflectionQuestion, today: Date) -> Self {
        Self {
            id: None,
            question: question.id.clone(),
            date: today,
            author: String::new(),
            answer: String::new(),
        }
    }

    fn of(one: &Reflection) -> Self {
        Self {
            id: Some(one.id),
            question: one.question.clone(),
            date: one.date,
            author: one.author.clone(),
            answer: one.answer.clone(),
        }
    }
}

impl Form for Reflecting {
    fn number(&self) -> Option<u32> {
        self.id.map(ItemId::number)
    }

    fn renew(&mut self) {
        self.id = None;
    }

    fn edit(&self) -> Option<LogEdit> {
        if self.answer.trim().is_empty() {
            return None;
        }
        let one = Reflection {
            id: self.id.unwrap_or(ItemId::new(0)),
            question: self.question.clone(),
            date: self.date,
            author: self.author.trim().to_owned(),
            answer: self.answer.trim().to_owned(),
        };
        Some(match self.id {
            Some(id) => LogEdit::Reflection(id, one),
            None => LogEdit::AddReflection(one),
        })
    }

    fn removal(&self) -> Option<LogEdit> {
        self.id.map(LogEdit::RemoveReflection)
    }
}

/// Shows the log.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut LogState, intents: &mut Intents) {
    let LogState {
        reflection: journal,
        side,
        ..
    } = state;
    let known = &view.plan.log().reflections;
    journal.follow(|number| known.has(ItemId::new(number)));
    let add = heading(ui, says::TITLE, says::NEW);
    journal.give_back(None, &add);
    filter(ui, side);
    let questions = questions(view, *side);
    let today = ReflectionQuestion::of_day(&questions, view.today);
    if add.clicked() | std::mem::take(&mut journal.asked)
        && let Some(question) = today
    {
        journal.open(Reflecting::on(question, view.today));
    }
    if journal.form.as_ref().is_some_and(|form| form.id.is_none()) {
        form(ui, view, &questions, journal, intents);
    } else if let Some(question) = today {
        offer(ui, question, view.today, journal);
    }
    entries(ui, view, &questions, journal, intents);
}

/// The questions of a side, or all of them.
fn questions(view: View<'_>, side: Option<ActionSide>) -> Vec<&ReflectionQuestion> {
    let questions = view.content.questions().iter();
    let of_side = |one: &&ReflectionQuestion| side.is_none_or(|side| one.side == side);
    questions.filter(of_side).collect()
}

fn filter(ui: &mut Ui, side: &mut Option<ActionSide>) {
    let sides = ActionSide::ALL.map(|one| (Some(one), plan::side(one)));
    let mut options = vec![(None, says::ALL)];
    options.extend(sides);
    let picked = widgets::segmented(ui, says::SIDE, *side, &options);
    *side = picked.unwrap_or(*side);
    ui.add_space(space::TIGHT);
}

/// The question of the day.
fn offer(
    ui: &mut Ui,
    question: &ReflectionQuestion,
    today: Date,
    journal: &mut Journal<Reflecting>,
) {
    inset(ui, |ui| {
        widgets::caption(ui, says::TODAY);
        let ink = Tokens::of(ui.ctx()).ink;
        let text = RichText::new(&question.question).size(size::EMPHASIS);
        ui.add(Label::new(text.color(ink)).wrap());
        let name = words::answer(&question.question);
        let answer = widgets::secondary(ui, says::ANSWER).accessible_name(name);
        if answer.clicked() {
            journal.open(Reflecting::on(question, today));
        }
    });
}

fn entries(
    ui: &mut Ui,
    view: View<'_>,
    questions: &[&ReflectionQuestion],
    journal: &mut Journal<Reflecting>,
    intents: &mut Intents,
) {
    let known = &view.plan.log().reflections;
    let is_asked = |one: &&Reflection| questions.iter().any(|asked| asked.id == one.question);
    // What is being written stays in sight.
    let open = journal.form.as_ref().and_then(|form| form.id);
    let is_shown = |one: &&Reflection| is_asked(one) || open == Some(one.id);
    let mut entries: Vec<&Reflection> = known.iter().filter(is_shown).collect();
    entries.sort_by_key(|one| (one.date, one.id.number()));
    let all = entries.len();
    let is_writing = journal.form.as_ref().is_some_and(|form| form.id.is_none());
    if all == 0 && !is_writing {
        let nothing = if known.is_empty() {
            says::EMPTY
        } else {
            says::NONE_OF_SIDE
        };
        widgets::caption(ui, nothing);
    }
    for one in entries.into_iter().rev().take(journal.shown(all)) {
        if journal
            .form
            .as_ref()
            .is_some_and(|form| form.id == Some(one.id))
        {
            form(ui, view, questions, journal, intents);
            continue;
        }
        let title = question(view, &one.question);
        let below = words::when(one.date, &one.author);
        let change = ui.push_id(one.id, |ui| entry(ui, title, one.date, &below, &one.answer));
        journal.give_back(Some(one.id.number()), &change.inner);
        if change.inner.clicked() {
            journal.open(Reflecting::of(one));
        }
    }
    journal.more(ui, all);
}

fn question<'a>(view: View<'a>, id: &'a str) -> &'a str {
    let question = view.content.question(id);
    question.map_or(id, |question| &question.question)
}

fn form(
    ui: &mut Ui,
    view: View<'_>,
    questions: &[&ReflectionQuestion],
    journal: &mut Journal<Reflecting>,
    intents: &mut Intents,
) {
    let hurry = journal.hurries(ui);
    let opened = std::mem::take(&mut journal.opened);
    let Some(form) = &mut journal.form else {
        return;
    };
    let id = |field: &str| Id::unique(("reflection", form.number(), field));
    let (asked, day, author, answer) = (id("question"), id("day"), id("author"), id("answer"));
    let mut way = None;
    journal.area = inset(ui, |ui| {
        let names = || questions.iter().map(|one| one.question.clone()).collect();
        let chosen = questions.iter().position(|one| one.id == form.question);
        let shown = question(view, &form.question).to_owned();
        let picked = widgets::pick_one(ui, says::QUESTION, asked, &shown, names, chosen);
        if let Some(question) = picked.and_then(|place| questions.get(place)) {
            form.question.clone_from(&question.id);
        }
        if let Some(question) = view.content.question(&form.question)
            && let Some(sources) = guide::sources(&question.sources, view.content)
        {
            widgets::caption(ui, &sources);
        }
        let text = widgets::text_area(ui, says::ANSWERED, answer, &form.answer, 4);
        form.answer = text.unwrap_or_else(|| std::mem::take(&mut form.answer));
        let anything = |_: &str| Ok(());
        let (_, name) = widgets::text_field(ui, says::AUTHOR, author, &form.author, anything);
        form.author = name.unwrap_or_else(|| std::mem::take(&mut form.author));
        let date = widgets::day_field(ui, says::DAY, day, form.date, view.today);
        form.date = date.unwrap_or(form.date);
        let answered = !form.answer.trim().is_empty();
        let ready = answered && widgets::is_readable_day(ui, day, view.today);
        journal.ready = ready;
        way = buttons(ui, form.number(), ready, hurry);
    });
    if opened {
        ui.memory_mut(|memory| memory.request_focus(answer));
    }
    if let Some(way) = way {
        let by_keyboard = hurry || widgets::by_keyboard(ui);
        leave(view, journal, intents, way, by_keyboard);
    }
}
