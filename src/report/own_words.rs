//! Texts that people wrote, and what stands for them where names are hidden: words of their own may
//! tell who is meant.

use std::{collections::HashSet, sync::Arc};

use crate::{
    balance::number,
    content::Content,
    plan::{Action, Framework, Goal, Measure, Member, Plan, Snapshot},
};

/// Hands on what people wrote. Where it is hidden, only what the content has too stays.
#[derive(Clone, Copy)]
pub(super) struct OwnWords<'a> {
    pub(super) content: &'a Content,
    pub(super) hidden: bool,
}

impl OwnWords<'_> {
    /// A text that has no words of the content; empty where it is hidden.
    pub(super) fn text(self, text: &str) -> String {
        self.unless_own(text, false).unwrap_or_default()
    }

    /// The title of a plan; empty where it is hidden and has a word of somebody's name.
    pub(super) fn title(self, plan: &Plan) -> &str {
        let title = plan.title();
        let in_title: HashSet<String> = name_words(title).collect();
        let mut everybody = plan.parts().everybody();
        let tells = |member: &Arc<Member>| {
            let mut words = name_words(&member.profile.name);
            words.any(|word| in_title.contains(&word))
        };
        if self.hidden && everybody.any(tells) {
            ""
        } else {
            title
        }
    }

    /// What is wanted, or the goal's number.
    pub(super) fn goal(self, goal: &Goal) -> String {
        let mut goals = self.content.goals().iter();
        let known = goals.any(|template| template.goal == goal.text);
        self.unless_own(&goal.text, known)
            .unwrap_or_else(|| format!("Goal {}", goal.id.number()))
    }

    /// What success looks like; empty where it is hidden.
    pub(super) fn success(self, goal: &Goal) -> String {
        let mut goals = self.content.goals().iter();
        let known = goals.any(|template| template.success == goal.success);
        self.unless_own(&goal.success, known).unwrap_or_default()
    }

    /// The path to a goal; empty where it is hidden.
    pub(super) fn path(self, goal: &Goal) -> String {
        let mut goals = self.content.goals().iter();
        let known = goals.any(|template| template.path == goal.path);
        self.unless_own(&goal.path, known).unwrap_or_default()
    }

    /// The title of an action, or its name in the catalogue, or its number.
    pub(super) fn action(self, action: &Action) -> String {
        self.unless_own(&action.title, false)
            .unwrap_or_else(|| self.content.title_of_hidden(action))
    }

    /// The name of a measure, or that of the content's, or its number.
    pub(super) fn measure(self, measure: &Measure) -> String {
        self.unless_own(&measure.name, false)
            .unwrap_or_else(|| self.content.name_of_hidden(measure))
    }

    /// The unit of a measure; empty where it is hidden.
    pub(super) fn unit(self, measure: &Measure) -> String {
        let known = self.content.has_unit(&measure.unit);
        self.unless_own(&measure.unit, known).unwrap_or_default()
    }

    /// The name of a snapshot, or its day.
    pub(super) fn snapshot(self, snapshot: &Snapshot) -> String {
        self.unless_own(&snapshot.name, false)
            .unwrap_or_else(|| number::date(snapshot.date))
    }

    /// The name of a framework; where it is hidden, one of the plan's own has none.
    pub(super) fn framework(self, framework: &Framework) -> String {
        self.unless_own(&framework.name, !framework.is_own())
            .unwrap_or_else(|| "a framework of its own".to_owned())
    }

    /// The id of a catalogue's entry. Files can hold any text as an id, so what the content does
    /// not know is hidden as well.
    pub(super) fn action_template(self, action: &Action) -> Option<String> {
        let id = action.template.as_deref()?;
        self.unless_own(id, self.content.action(id).is_some())
    }

    /// The id of a content's measure, as far as the content knows it where names are hidden.
    pub(super) fn measure_template(self, measure: &Measure) -> Option<String> {
        let id = measure.template.as_deref()?;
        self.unless_own(id, self.content.measure(id).is_some())
    }

    /// The id of a rule, as far as the content knows it where names are hidden.
    pub(super) fn rule(self, id: &str) -> Option<String> {
        self.unless_own(id, self.content.rule(id).is_some())
    }

    fn unless_own(self, text: &str, known: bool) -> Option<String> {
        (known || !self.hidden).then(|| text.to_owned())
    }
}

/// The words that names are made of, whatever their case; initials and particles tell of nobody.
fn name_words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let long = |word: &&str| word.chars().count() > 2 || !word.is_ascii() && !word.is_empty();
    words.filter(long).map(str::to_lowercase)
}
