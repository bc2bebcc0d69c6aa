//! Words of the check-lists on the Plan page.

use crate::{
    balance::number,
    content::Content,
    plan::{ActionSide, Checklists, EmpowermentPart, Owner, Plan, Skill, Step},
    ui::{
        places::plan::checklists::{Section, Way},
        words::{
            counted,
            plan::{self, NO_DATE},
        },
    },
};

/// Name of the choice between what the Plan page shows.
pub const VIEW: &str = "View";
/// One of its views.
pub const ACTIONS: &str = "Actions";
/// One of its views.
pub const LISTS: &str = "Check-lists";
/// Field.
pub const OWNER: &str = "Owner";
/// Field: the name of an owner who is not on the team.
pub const OWNER_NAME: &str = plan::inspector::OWNER_NAME;
/// Field.
pub const DATE: &str = "Date";
/// Field.
pub const NOTE: &str = "Note";
/// A step has a note.
const NOTED: &str = "with a note";
/// Nobody answers for a responsibility.
pub const UNOWNED: &str = "Without an owner";
/// The plan has what a step asks for.
pub const MET: &str = "The plan meets this";
/// The plan does not have it.
pub const NOT_MET: &str = "Not met yet";
/// Nothing was noted in a section.
const NONE: &str = "none yet";
/// Adds what was typed.
pub const ADD: &str = "Add";

/// Heading of a section.
#[must_use]
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Cycle => "The cycle of balance",
        Section::Structure => "Structure",
        Section::Responsibilities => "Responsibilities",
        Section::Empowerment => "Empowerment",
        Section::Training => "Training",
    }
}

/// What a section is for.
#[must_use]
pub fn purpose(section: Section) -> &'static str {
    match section {
        Section::Cycle => "Five steps to go round again and again",
        Section::Structure => "Six steps that give leading and managing a place each",
        Section::Responsibilities => "What every team has to answer for, and who does",
        Section::Empowerment => "What the team decides by itself, and what helps it to",
        Section::Training => "Offers side by side, before you choose one",
    }
}

/// What a screen reader says of the heading of a section.
#[must_use]
pub fn heading(section: Section, progress: &str) -> String {
    format!("{}, {progress}", self::section(section))
}

/// How far the cycle has come: `2 of 5 done, 3 met by the plan`.
#[must_use]
pub fn cycle(done: usize, met: usize, all: usize) -> String {
    format!("{}, {met} met by the plan", steps(done, all))
}

/// How far steps have come.
#[must_use]
pub fn steps(done: usize, all: usize) -> String {
    format!("{done} of {all} done")
}

/// How many responsibilities nobody answers for.
#[must_use]
pub fn responsibilities(unowned: usize, all: usize) -> String {
    match unowned {
        0 => format!("all {all} have an owner"),
        _ => format!("{unowned} of {all} without an owner"),
    }
}

/// How many entries about empowerment there are.
#[must_use]
pub fn empowerment(lists: &Checklists) -> String {
    let count = |part| {
        let entries = lists.empowerment.iter();
        entries.filter(|entry| entry.part == part).count()
    };
    if lists.empowerment.is_empty() {
        return NONE.to_owned();
    }
    let decisions = match count(EmpowermentPart::Autonomy) {
        0 => "no decision yet".to_owned(),
        some => counted(some, "decision", "decisions"),
    };
    let supports = match count(EmpowermentPart::Support) {
        0 => "no support yet".to_owned(),
        some => counted(some, "support", "supports"),
    };
    format!("{decisions}, {supports}")
}

/// How many trainings are weighed.
#[must_use]
pub fn trainings(lists: &Checklists) -> String {
    if lists.trainings.is_empty() {
        return NONE.to_owned();
    }
    let all = lists.trainings.len();
    let chosen = lists.trainings.iter().filter(|one| one.chosen).count();
    let all = counted(all, "training", "trainings");
    if chosen == 0 {
        all
    } else {
        format!("{all}, {chosen} chosen")
    }
}

/// A step by its number in the order of steps.
#[must_use]
pub fn numbered(place: usize, name: &str) -> String {
    format!("{}. {name}", place + 1)
}

/// When a step may count as done.
#[must_use]
pub fn done_when(when: &str) -> String {
    format!("Done when: {when}")
}

/// Whether the plan has what a step asks for.
#[must_use]
pub fn met(met: bool) -> &'static str {
    if met { MET } else { NOT_MET }
}

/// The same for a screen reader.
#[must_use]
pub fn met_of(step: &str, met: bool) -> String {
    of_what(self::met(met), step)
}

/// Where a step is worked on.
#[must_use]
pub fn way(way: Way) -> &'static str {
    match way {
        Way::Actions => "Goals and actions",
        Way::Situation => "Choose the situation",
        Way::Findings => "Findings",
        Way::Review => "Next review",
        Way::Empowerment => "Empowerment",
    }
}

/// A control for those who do not see what it belongs to.
#[must_use]
pub fn of_what(control: &str, what: &str) -> String {
    format!("{control}: {what}")
}

/// Name of the choice of how far a step has come.
#[must_use]
pub fn stage_of(what: &str) -> String {
    format!("Progress of {what}")
}

/// Name of the field for an owner.
#[must_use]
pub fn owner_of(what: &str) -> String {
    format!("{OWNER} of {what}")
}

/// Name of the field for the name of an owner who is not on the team.
#[must_use]
pub fn owner_name_of(what: &str) -> String {
    format!("Name of the owner of {what}")
}

/// Name of the field for a day.
#[must_use]
pub fn date_of(what: &str) -> String {
    format!("{DATE} of {what}")
}

/// Name of the field for a note.
#[must_use]
pub fn note_on(what: &str) -> String {
    format!("{NOTE} on {what}")
}

/// Name of what shows and hides owner, day and note of a step.
#[must_use]
pub fn details_of(what: &str) -> String {
    format!("Owner, date and note of {what}")
}

/// Owner, day and note of a step in a line.
#[must_use]
pub fn details(step: &Step, plan: &Plan) -> String {
    let owner = step.owner.as_ref();
    let owner = owner.map_or_else(|| plan::NOBODY.to_owned(), |one| plan::owner(one, plan));
    let day = step.date.map(number::short_date);
    let day = day.unwrap_or_else(|| NO_DATE.to_owned());
    let note = (!step.note.trim().is_empty()).then(|| NOTED.to_owned());
    let parts: Vec<_> = [owner, day].into_iter().chain(note).collect();
    parts.join(" · ")
}

/// An action that is in the plan already.
#[must_use]
pub fn planned(action: &str) -> String {
    format!("In the plan: {action}")
}

/// What a screen reader says of a responsibility.
#[must_use]
pub fn responsibility(text: &str, owner: Option<&Owner>, plan: &Plan) -> String {
    match owner {
        Some(owner) => of_what(text, &plan::owner(owner, plan)),
        None => of_what(text, &UNOWNED.to_lowercase()),
    }
}

/// The skills that a responsibility takes: by the names that they have in the plan, if it has them.
#[must_use]
pub fn takes(ids: &[String], plan: &Plan, content: &Content) -> String {
    let framework = plan.framework();
    let mut names: Vec<&str> = Vec::new();
    for id in ids {
        let rated = framework.standing_for(id);
        let rated = rated.iter().filter_map(|at| framework.skills.get(*at));
        let mut skills: Vec<&Skill> = rated.collect();
        if skills.is_empty() {
            skills.extend(content.skill(id));
        }
        for skill in skills {
            if !names.contains(&skill.name.as_str()) {
                names.push(&skill.name);
            }
        }
    }
    format!("Takes: {}", names.join(", "))
}

/// Heading of the responsibilities of a side.
#[must_use]
pub fn side(side: ActionSide) -> &'static str {
    plan::side(side)
}

/// Empowerment.
pub mod empowerment {
    use crate::plan::{Checklists, EmpowermentPart};

    /// Why a blank entry is refused.
    pub const NEEDED: &str = "Write what it is, or remove it";
    /// Nothing is there.
    const NOTHING: &str =
        "Empowering takes both: a decision that others may take, and a support to succeed with it.";
    /// Support alone.
    const NO_DECISION: &str = "There is support, but no decision is handed over yet. Which one could others take by themselves?";
    /// Decisions alone.
    const NO_SUPPORT: &str = "Decisions are handed over, but no support stands beside them yet. What would help people to decide well?";

    /// Heading of a list.
    #[must_use]
    pub fn heading(part: EmpowermentPart) -> &'static str {
        match part {
            EmpowermentPart::Autonomy => "Decisions handed over",
            EmpowermentPart::Support => "Support beside them",
        }
    }

    /// In the field for a new entry.
    #[must_use]
    pub fn hint(part: EmpowermentPart) -> &'static str {
        match part {
            EmpowermentPart::Autonomy => "What others may decide, and Enter",
            EmpowermentPart::Support => "What helps them, and Enter",
        }
    }

    /// Name of the field for a new entry.
    #[must_use]
    pub fn new(part: EmpowermentPart) -> &'static str {
        match part {
            EmpowermentPart::Autonomy => "New decision",
            EmpowermentPart::Support => "New support",
        }
    }

    /// Name of the button that adds it.
    #[must_use]
    pub fn add(part: EmpowermentPart) -> &'static str {
        match part {
            EmpowermentPart::Autonomy => "Add the decision",
            EmpowermentPart::Support => "Add the support",
        }
    }

    /// Name of the field of an entry, by its place in its list.
    #[must_use]
    pub fn entry(part: EmpowermentPart, place: usize) -> String {
        let what = match part {
            EmpowermentPart::Autonomy => "Decision",
            EmpowermentPart::Support => "Support",
        };
        format!("{what} {}", place + 1)
    }

    /// Takes an entry out, which goes by the name of its field.
    #[must_use]
    pub fn remove(entry: &str, text: &str) -> String {
        format!("Remove {entry}: {text}")
    }

    /// What is missing of the two.
    #[must_use]
    pub fn missing(lists: &Checklists) -> Option<&'static str> {
        let has = |part| lists.empowerment.iter().any(|entry| entry.part == part);
        match EmpowermentPart::ALL.map(has) {
            [true, true] => None,
            [true, false] => Some(NO_SUPPORT),
            [false, true] => Some(NO_DECISION),
            [false, false] => Some(NOTHING),
        }
    }
}

/// Trainings.
pub mod training {
    use crate::balance::number;

    /// While there is none.
    pub const EMPTY: &str = "Put courses, coaching and classes side by side here: what each is known for, whether it fits, and what it covers. Then choose with open eyes.";
    /// Field for the name of a new one.
    pub const NEW: &str = "Name of a training";
    /// Adds it.
    pub const ADD: &str = "Add training";
    /// Why a blank name is refused.
    pub const NAME_NEEDED: &str = "A training needs a name";
    /// Field.
    pub const NAME: &str = "Training";
    /// Field.
    pub const KIND: &str = "Kind";
    /// Field.
    pub const PROVIDER: &str = "Provider";
    /// Field.
    pub const LENGTH: &str = "Length";
    /// Field.
    pub const COST: &str = "Cost";
    /// Tick box.
    pub const CHOSEN: &str = "Chosen";
    /// Heading of the topics.
    pub const TOPICS: &str = "Topics it covers";
    /// Heading of the benefits.
    pub const BENEFITS: &str = "Wanted from it";
    /// Button.
    pub const REMOVE: &str = "Remove training";

    /// How well a question is answered.
    #[must_use]
    pub fn answer(answer: Option<bool>) -> &'static str {
        match answer {
            Some(true) => "Yes",
            Some(false) => "No",
            None => "Not asked yet",
        }
    }

    /// A score out of the most that it can be: `3.5 of 4`.
    #[must_use]
    pub fn score(score: f64, most: usize) -> String {
        format!("{} of {most}", number::noted(score))
    }

    /// How many of some there are: `4 of 6`.
    #[must_use]
    pub fn covered(covered: usize, all: usize) -> String {
        format!("{covered} of {all}")
    }
}
