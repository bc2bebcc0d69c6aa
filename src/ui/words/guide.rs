//! The words of the Guide page, and of what leads to it.

use super::{counted, findings};
use crate::{
    balance::number,
    content::{Content, Source, Support},
    plan::{ActionSide, Band, Family, Floors, Level},
    ui::places::guide::Section,
};

/// Beside the title.
pub const BESIDE: &str = "Leading and managing, and what goes with them";
/// Name of the list of sections.
pub const SECTION: &str = "Section";
/// Name of the field.
pub const SEARCH: &str = "Search the guide";
/// Empties the field.
pub const CLEAR: &str = "Clear the search";
/// In place of a section, while something is looked for.
pub const FOUND: &str = "What was found";
/// While nothing is found.
pub const NOTHING: &str = "No passage has these words";
/// What to do then.
pub const NOTHING_HINT: &str = "Try fewer words, or another word for the same thing";
/// Leads to a passage from elsewhere.
pub const READ_MORE: &str = "Read more in the guide";
/// Heading over the first dimensions.
pub const CLASSIC: &str = "The classic comparison";
/// Heading over the other dimensions.
pub const FURTHER: &str = "Where else they differ";
/// Name of the filter of scenarios.
pub const CALLS_FOR: &str = "Calls for";
/// No filter.
pub const ALL: &str = "All";
/// Where a passage leads on to others.
pub const SEE_ALSO: &str = "See also";
/// Before the skills of a scenario.
pub const DRAWS_ON: &str = "Draws on";
/// Before the skills of a situation.
pub const MATTERS: &str = "Matters most";
/// Before the situations of a skill.
pub const MATTERS_IN: &str = "Matters most in";
/// Before the actions of a skill.
pub const DEVELOPED_BY: &str = "Developed by";
/// Before the band.
pub const BAND: &str = "Tilt";
/// Before the floors.
pub const FLOORS: &str = "At least";
/// Leads from a skill to the chart of it.
pub const SHOW_SKILL: &str = "Show on the Balance page";
/// Chooses a situation.
pub const CHOOSE: &str = "Choose as the situation now";
/// Of the situation that is chosen.
pub const NOW: &str = "Your situation now";
/// Of the situation that is foreseen.
pub const NEXT: &str = "What comes next for you";

/// Name of a section.
#[must_use]
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Sides => "The two sides",
        Section::Definitions => "Definitions",
        Section::Myths => "Myths",
        Section::Questions => "Questions and answers",
        Section::Scenarios => "Scenarios",
        Section::Facts => "Facts and figures",
        Section::Skills => "Skills",
        Section::Situations => "Situations",
        Section::Actions => "Actions",
        Section::Sources => "Where this comes from",
    }
}

/// What kind of thing a passage of a section is, beside its name.
#[must_use]
pub fn kind(section: Section) -> &'static str {
    match section {
        Section::Sides => "Comparison",
        Section::Definitions => "Definition",
        Section::Myths => "Myth",
        Section::Questions => "Question",
        Section::Scenarios => "Scenario",
        Section::Facts => "Fact",
        Section::Skills => "Skill",
        Section::Situations => "Situation",
        Section::Actions => "Action",
        Section::Sources => "Source",
    }
}

/// What a section is about.
#[must_use]
pub fn about(section: Section) -> &'static str {
    match section {
        Section::Sides => {
            "Two ways of moving a team forward. Neither is better than the other, and nobody lives \
             at one end alone: the question is what the moment asks for."
        }
        Section::Definitions => {
            "What the two words mean, in this app and to those whom it draws on."
        }
        Section::Myths => "What many people believe, and what there is to say about it.",
        Section::Questions => "What people ask most often about the two sides.",
        Section::Scenarios => {
            "Scenes of everyday work. Some call for leading, some for managing, and some for both."
        }
        Section::Facts => {
            "What is known in figures, and how far each of them can be relied on. Most come without \
             a source that could be looked up, so use them with care."
        }
        Section::Skills => {
            "The skills of this plan’s framework, and what each of the five levels looks like."
        }
        Section::Situations => {
            "What balance means depends on where a team stands. The numbers are this app’s \
             suggestion; each plan can set its own."
        }
        Section::Actions => "What a team can do, and what each of it strengthens.",
        Section::Sources => {
            "The guide tells the ideas of these articles in its own words. Levels, bands, floors and \
             all thresholds are this app’s suggestion."
        }
    }
}

/// Name of a section in the list.
#[must_use]
pub fn to_section(section: Section) -> String {
    format!("{SECTION}: {}", self::section(section))
}

/// `1 passage`, `2 passages`.
#[must_use]
pub fn passages(count: usize) -> String {
    counted(count, "passage", "passages")
}

/// What a scenario calls for.
#[must_use]
pub fn side(side: ActionSide) -> &'static str {
    match side {
        ActionSide::Lead => "Lead",
        ActionSide::Manage => "Manage",
        ActionSide::Both => "Both",
    }
}

/// Which side a pole or a definition belongs to.
#[must_use]
pub fn pole(family: Family) -> &'static str {
    family.title()
}

/// How far a fact can be relied on.
#[must_use]
pub fn support(support: Support) -> &'static str {
    match support {
        Support::Reported => "Reported without a year or a link",
        Support::Case => "From a single case study",
        Support::Named => "The words of somebody whom the source names, told in ours",
        Support::Claim => "A claim: the source gives no evidence for it",
    }
}

/// What a screen reader says of a way to a passage.
#[must_use]
pub fn read(title: &str) -> String {
    format!("Read on: {title}")
}

/// What a screen reader says of a way to a passage from elsewhere in the window.
#[must_use]
pub fn read_more(title: &str) -> String {
    format!("{READ_MORE}: {title}")
}

/// What a screen reader says of a row of the comparison.
#[must_use]
pub fn row(name: &str, manage: &str, lead: &str) -> String {
    format!("{name}. Managing: {manage}. Leading: {lead}")
}

/// A way on from a passage, told from its like by the passage.
#[must_use]
pub fn way(text: &str, title: &str) -> String {
    format!("{}: {title}", text.trim_end_matches('…'))
}

/// A band of the tilt.
#[must_use]
pub fn band(band: Band) -> String {
    let [low, high] = [band.low, band.high].map(|end| number::tilt(Some(end)));
    format!("{low} to {high}")
}

/// The floors of both sides.
#[must_use]
pub fn floors(floors: Floors) -> String {
    let [lead, manage] = [floors.lead, floors.manage].map(|floor| number::side(Some(floor)));
    format!("Lead {lead}, Manage {manage}")
}

/// Skills that this plan does not rate, beside those that it does.
#[must_use]
pub fn not_rated(names: &[&str], alone: bool) -> String {
    let names = names.join(", ");
    if alone {
        format!("{names} (not rated in this plan)")
    } else {
        format!("and {names} (not rated in this plan)")
    }
}

/// A level of a skill.
#[must_use]
pub fn level(level: Level) -> String {
    format!("Level {}", level.get())
}

/// The articles behind a passage.
#[must_use]
fn titled(titles: &[String]) -> String {
    let word = if titles.len() == 1 {
        "Source"
    } else {
        "Sources"
    };
    format!("{word}: {}", titles.join(" · "))
}

/// The articles of these ids, each once; none where none of them is known.
#[must_use]
pub fn sources<'a>(ids: impl IntoIterator<Item = &'a String>, content: &Content) -> Option<String> {
    let mut titles: Vec<String> = Vec::new();
    for source in ids.into_iter().filter_map(|id| content.source(id)) {
        let title = findings::source(source);
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    (!titles.is_empty()).then(|| titled(&titles))
}

/// Who wrote an article, and when, as far as that is known.
#[must_use]
pub fn origin(source: &Source) -> String {
    let author = source.author.as_ref();
    let author = author.map_or_else(
        || "Author not named".to_owned(),
        |name| format!("By {name}"),
    );
    let date = source.date.as_ref().and_then(|date| date.parse().ok());
    match date.map(number::date) {
        Some(date) => format!("{author}, {date}"),
        None => format!("{author}, undated"),
    }
}

/// The quiz.
pub mod quiz {
    use crate::plan::ActionSide;

    /// Heading, and the question.
    pub const TITLE: &str = "Lead, manage or both?";
    /// Starts it.
    pub const START: &str = "Try the quiz";
    /// Starts it once more.
    pub const AGAIN: &str = "Start again";
    /// Leads back to the scenarios.
    pub const LEAVE: &str = "Back to the scenarios";
    /// Goes on.
    pub const NEXT: &str = "Next";
    /// Goes on from the last scene.
    pub const FINISH: &str = "See how it went";
    /// How to answer by keyboard.
    pub const KEYS: &str = "Press 1, 2 or 3, or choose an answer";
    /// Said at the end.
    pub const END: &str = "There is often more than one good answer: what counts is to notice what a moment asks for.";

    /// `Scene 3 of 18`.
    #[must_use]
    pub fn scene(at: usize, of: usize) -> String {
        format!("Scene {at} of {of}")
    }

    /// An answer with its key.
    #[must_use]
    pub fn answer(key: usize, side: ActionSide) -> String {
        format!("{key}  {}", super::side(side))
    }

    /// What is said of an answer.
    #[must_use]
    pub fn verdict(given: ActionSide, side: ActionSide) -> String {
        let calls_for = match side {
            ActionSide::Lead => "it calls for leading",
            ActionSide::Manage => "it calls for managing",
            ActionSide::Both => "it calls for both",
        };
        if given == side {
            format!("Yes, {calls_for}")
        } else {
            format!("Not quite: {calls_for}")
        }
    }

    /// How it went.
    #[must_use]
    pub fn score(right: usize, of: usize) -> String {
        format!("You and the guide agree on {right} of {of} scenes")
    }

    /// How it goes so far.
    #[must_use]
    pub fn so_far(right: usize, answered: usize) -> String {
        format!("{right} of {answered} so far")
    }
}

/// Leads back to the page that led to the guide.
#[must_use]
pub fn back(page: &str) -> String {
    format!("Back to {page}")
}
