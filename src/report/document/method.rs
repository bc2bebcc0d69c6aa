//! How the numbers come about, and the articles they rest on.

use super::{Block, heading, paragraph};
use crate::{
    content::Source,
    report::{Summary, words::date_of_source},
};

pub(super) fn blocks(summary: &Summary) -> Vec<Block> {
    [method(summary), sources(&summary.sources)].concat()
}

fn method(summary: &Summary) -> Vec<Block> {
    vec![
        heading(NUMBERS),
        Block::List(steps(summary).to_vec()),
        paragraph(CAUTION),
    ]
}

pub(in crate::report) const NUMBERS: &str = "How the numbers come about";

/// How the numbers come about, in sentences.
pub(in crate::report) fn steps(summary: &Summary) -> [String; 5] {
    let framework = &summary.framework;
    [
        format!("Ratings go from 1 to 5, each level with words of its own; the skills are those of the framework “{framework}”."),
        "A member’s Lead and Manage are the weighted means of the ratings on that side; with fewer than half of its skills rated, a side stays empty. Shared skills count towards neither.".to_owned(),
        "The team’s sides are the means over the members who have them. Tilt is Lead minus Manage: above 0 the team leads more, below 0 it manages more.".to_owned(),
        "The situation says which tilt suits it (the band) and how strong each side has to be (the floors).".to_owned(),
        "Findings come from fixed rules over these numbers; the app shows for each one why it speaks and what would change it.".to_owned(),
    ]
}

pub(in crate::report) const CAUTION: &str = "Ratings are what people think of people: a good start for talking, no measurement of anybody’s worth.";

fn sources(sources: &[Source]) -> Vec<Block> {
    if sources.is_empty() {
        return Vec::new();
    }
    vec![
        heading(SOURCES),
        paragraph(ORIGIN),
        Block::List(sources.iter().map(citation).collect()),
    ]
}

pub(in crate::report) const SOURCES: &str = "Sources";

/// What rests on the sources, and what does not.
pub(in crate::report) const ORIGIN: &str = "The skills, what counts as balance and the rules behind the findings are drawn from these \
     articles; band, floors and the other thresholds are a suggestion of this app.";

/// An article by title, author and date.
pub(in crate::report) fn citation(source: &Source) -> String {
    let title = format!("“{}”", source.title);
    let date = source.date.as_deref().map(date_of_source);
    let parts: Vec<_> = [Some(title), source.author.clone(), date]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}
