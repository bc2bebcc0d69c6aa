//! The words of the Findings page and of the inspector of a finding.

use crate::{
    balance::{Gap, Severity, number},
    content::{Content, RuleGroup, Source, Verdict},
    plan::ActionSide,
    ui::palette::Target,
};

/// Every finding, and what to do.
pub const ALL: &str = "All";
/// The proposals and pairs.
pub const WHAT_TO_DO: &str = "What to do";
/// Name of the row of filters.
pub const SHOW: &str = "Show";
/// Name of the filter by member.
pub const WHOM: &str = "Whom it is about";
/// No filter by member.
pub const EVERYBODY: &str = "Everybody";
/// Puts a finding aside.
pub const SET_ASIDE: &str = "Set aside…";
/// Brings it back.
pub const BRING_BACK: &str = "Bring back";
/// While nothing is found with the filters as they are.
pub const NOTHING: &str = "Nothing to show here";
/// While nothing is set aside.
pub const NOTHING_ASIDE: &str = "Nothing is set aside";
/// A rule that is set aside and finds nothing.
pub const SILENT: &str = "not found at present";
/// What setting aside is for.
pub const NOTHING_ASIDE_HINT: &str = "Findings that are settled, or that you do not agree with, can be set aside with a reason, and brought back";
/// Takes all filters off.
pub const SHOW_ALL: &str = "Show all";
/// Before suggested actions.
pub const WORTH_TRYING: &str = "Worth trying";
/// An action that is in the plan, for this finding.
pub const IN_PLAN: &str = "In the plan";
/// An action that is in the plan, for something else.
pub const LINK: &str = "In the plan already; link it to this finding";
/// Heading of the proposals.
pub const PROPOSALS: &str = "What closes the widest gaps";
/// When there is nothing to propose.
pub const NO_PROPOSALS: &str =
    "No skill lies below what to aim for, so there is nothing to propose";
/// While nobody is rated.
pub const NOTHING_RATED: &str = "Rate people to see what would help most";
/// Heading of the pairs.
pub const PAIRS: &str = "Pairs who complement each other";
/// What the pairs are.
pub const PAIRS_HINT: &str =
    "One leads well, the other manages well; working together, each makes up for the other";
/// When there is no pair.
pub const NO_PAIRS: &str = "No two members differ enough to complement each other in this way";
/// Heading of the inspector.
pub const WHY: &str = "Why this finding";
/// Heading of the numbers.
pub const NUMBERS: &str = "The numbers";
/// Heading of how far the verdict is from another one.
pub const FIRMNESS: &str = "How firm it is";
/// Before the steps that would turn a verdict.
pub const STEPS: &str = "These steps would turn it; the ratings may be worth a second look";
/// Before the list of members to filter by.
pub const ABOUT: &str = "About";
/// Heading of the page while nobody is on the team.
pub const NOBODY: &str = "Nothing to conclude yet";
/// What to do then.
pub const NOBODY_HINT: &str =
    "Add people and rate them, and this page tells what stands out, why, and what to do";
/// Heading of what would change a conclusion.
pub const CHANGE: &str = "What would change it";
/// Heading of the risks.
pub const RISKS: &str = "What to look out for";
/// Heading of the sources.
pub const SOURCES: &str = "Where the idea comes from";
/// Where a rule rests on no source.
pub const NO_SOURCE: &str = "This rule is the app’s own";
/// Leads to the member or skill on the Team page.
pub const SHOW_IN_TEAM: &str = "Show on the Team page";
/// Shows more about a member or skill.
pub const MORE_ABOUT: &str = "More about this one";
/// While no finding is chosen.
pub const NOTHING_CHOSEN: &str = "Choose a finding to see the numbers behind it";
/// Leads back from the Team page.
pub const BACK: &str = "Back to the finding";
/// Where the numbers, texts and bands come from.
pub const OWN_NUMBERS: &str = "The thresholds are a suggestion of this app";
/// Before the skills that an action works on.
pub const WORKS_ON: &str = "Works on";

/// `1 critical · 4 warnings · 5 notices · 1 strength`, what there is of it.
#[must_use]
pub fn counts(severities: &[Severity]) -> String {
    let counted = |severity: Severity| {
        let same = severities.iter().filter(|other| **other == severity);
        let count = same.count();
        (count > 0).then(|| severity.counted(count))
    };
    let parts: Vec<_> = Severity::ALL.into_iter().filter_map(counted).collect();
    parts.join(" · ")
}

/// Name of a filter.
#[must_use]
pub fn group(group: RuleGroup) -> &'static str {
    match group {
        RuleGroup::Team => "Team",
        RuleGroup::Skills => "Skills",
        RuleGroup::People => "People",
        RuleGroup::Plan => "Plan",
    }
}

/// The button that shows what is set aside.
#[must_use]
pub fn aside(count: usize) -> String {
    format!("Set aside ({count})")
}

/// So many more of something, behind a click.
#[must_use]
pub fn more(count: usize) -> String {
    format!("{count} more…")
}

/// Folds a card again.
pub const FEWER: &str = "Show fewer";

/// So many more that are not named.
#[must_use]
pub fn and_more(count: usize) -> String {
    format!("and {count} more")
}

/// A button that is told from its like by what it belongs to.
#[must_use]
pub fn named(button: &str, what: &str) -> String {
    format!("{}: {what}", button.trim_end_matches('…'))
}

/// How proposals are ranked; gaps in the skills needed now count so many times.
#[must_use]
pub fn score(weight: f64) -> String {
    let times = number::short(weight);
    format!(
        "by the gaps that an action works on; those in skills needed now count {times} times as much"
    )
}

/// Heading of the arithmetic behind the proposals.
pub const SCORES: &str = "How the scores come about";
/// What the arithmetic behind the proposals is.
pub const SCORES_HINT: &str = "For each skill what is aimed for less the team mean; more is aimed for in \
                                skills needed now, and their gaps weigh more";
/// The sum of a proposal's parts.
pub const SCORE: &str = "Score";

/// How a gap comes about, such as `4.00 − 2.38, times 2`.
#[must_use]
pub fn gap(gap: &Gap, weight: f64) -> String {
    let (target, mean) = (number::fixed(gap.target, 2), number::fixed(gap.mean, 2));
    format!("{target} − {mean}, times {}", number::short(weight))
}

/// On how many members a conclusion about the team rests, while some are not rated.
#[must_use]
pub fn rests_on(rated: usize, members: usize) -> String {
    format!("So far this rests on {rated} of {members} members.")
}

/// How much an action would help.
#[must_use]
pub fn scored(score: &str) -> String {
    format!("score {score}")
}

/// So many more that are not listed here.
#[must_use]
pub fn left_out(count: usize) -> String {
    format!("and {count} more; choose somebody in the list at the top")
}

/// Why a finding is set aside.
#[must_use]
pub fn because(reason: &str) -> String {
    format!("Set aside: {reason}")
}

/// What a screen reader says of an action that is worth trying.
#[must_use]
pub fn take_up(says: &str, action: &str, rule: &str) -> String {
    format!("{says}: {action} ({rule})")
}

/// The rule and how many sources it rests on.
#[must_use]
pub fn rule(name: &str, sources: usize) -> String {
    match sources {
        0 => format!("{name} · own rule"),
        _ => format!("{name} · {}", super::counted(sources, "source", "sources")),
    }
}

/// What a screen reader says of a card.
#[must_use]
pub fn card(title: &str, severity: Severity) -> String {
    format!("{title}, {}", severity.name().to_lowercase())
}

/// What the verdict in the header leads to.
#[must_use]
pub fn verdict(verdict: Verdict, content: &Content) -> String {
    format!("{}: see the findings", content.verdict(verdict).name)
}

/// What an action is for.
#[must_use]
pub fn develops(side: ActionSide, skills: &[&str]) -> String {
    let side = match side {
        ActionSide::Lead => "Strengthens leading",
        ActionSide::Manage => "Strengthens managing",
        ActionSide::Both => "Strengthens both sides",
    };
    if skills.is_empty() {
        return format!("{side}; the skills depend on what you choose");
    }
    format!("{}: {}", side, skills.join(", "))
}

/// An article by title and author.
#[must_use]
pub fn source(source: &Source) -> String {
    match &source.author {
        Some(author) => format!("{}, {author}", source.title),
        None => source.title.clone(),
    }
}

/// What has just been set aside.
pub const WAS_SET_ASIDE: &str = "Set aside; you find it under “Set aside” on this page";

/// The dialog that sets a finding aside.
pub mod dialog {
    /// Heading.
    pub const TITLE: &str = "Set this finding aside?";
    /// What happens.
    pub const BODY: &str = "Whatever this rule finds, now or later, leaves the list and the counts until \
                            you bring it back. The reason is kept in the plan, for whoever reads it next.";
    /// Name of the field.
    pub const REASON: &str = "Reason";
    /// Button.
    pub const SET_ASIDE: &str = "Set aside";
}

/// The way back to something.
#[must_use]
pub fn back_to(what: &str) -> String {
    format!("←  {what}")
}

/// What a screen reader says of the way back.
#[must_use]
pub fn back_named(what: &str) -> String {
    format!("Back: {what}")
}

/// A risk and what it is seen by.
#[must_use]
pub fn risk(risk: &str, symptom: &str) -> String {
    format!("{risk}: {}.", small(symptom))
}

/// With a small letter at the start.
pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// A rating before and after a change.
#[must_use]
pub fn change(name: &str, skill: &str, from: u8, to: u8) -> String {
    format!("{name}, {skill}: {from} → {to}")
}

/// Leads to where that is filled in which a rule looks at.
#[must_use]
pub fn filled_in(target: Target) -> &'static str {
    match target {
        Target::Style => "Open the style profile",
        Target::Symptoms => "Open the symptoms",
        _ => "Open the check-list",
    }
}
