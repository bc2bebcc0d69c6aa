//! Rules about what is planned (R16, R23, R25, R27, R30). A plan on which nothing is planned yet
//! lacks nothing: they stay silent.

use std::collections::HashSet;

use super::{Asks, Evidence, Fact, Hit, RuleCode, Severity, Subject};
use crate::{
    balance::{Inputs, Outcome, Quantity},
    content::RuleGroup,
    plan::{Action, Agenda, Measure, Reading},
};

pub(super) const RULES: &[RuleCode] = &[
    RuleCode {
        id: "R16",
        find: no_regular_talk,
        basis: |_, _| Vec::new(),
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            lists: &["answered_by"],
            texts: &["unplanned"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R23",
        find: no_goals,
        basis: |_, _| Vec::new(),
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            texts: &["nothing"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R25",
        find: gaps,
        basis: owner_and_due,
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            texts: &[
                "unanswered",
                "no_owner",
                "no_due",
                "neither",
                "overdue",
                "overdue_without_owner",
            ],
            facts: &["due"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R27",
        find: no_review_ahead,
        basis: |_, _| Vec::new(),
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            texts: &["not_set", "overdue"],
            facts: &["review"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R30",
        find: off_track,
        basis: reading_and_path,
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            lists: &["watched_by"],
            texts: &["wrong_way", "behind", "unwatched"],
            facts: &["day", "reading", "baseline", "path", "target"],
            ..Asks::NOTHING
        },
    },
];

/// What is planned, once anything is.
fn planned<'a>(evidence: &Evidence<'a>) -> Option<&'a Agenda> {
    let agenda = evidence.inputs.plan.agenda();
    (!agenda.is_empty()).then_some(agenda)
}

fn no_regular_talk(evidence: &Evidence<'_>) -> Vec<Hit> {
    let Some(agenda) = planned(evidence) else {
        return Vec::new();
    };
    let answered_by = &evidence.row.answered_by;
    let answers = |action: &Action| action.counts() && is_of(action.template.as_ref(), answered_by);
    if agenda.actions.iter().any(answers) {
        return Vec::new();
    }
    vec![Hit::new(Severity::Notice, Subject::Team, "unplanned")]
}

/// Whether something was made from one of these entries of the content.
fn is_of(template: Option<&String>, ids: &[String]) -> bool {
    template.is_some_and(|id| ids.contains(id))
}

fn no_goals(evidence: &Evidence<'_>) -> Vec<Hit> {
    let wanted = |agenda: &Agenda| !agenda.goals.is_empty() || !agenda.measures.is_empty();
    if planned(evidence).is_none_or(wanted) {
        return Vec::new();
    }
    vec![Hit::new(Severity::Notice, Subject::Team, "nothing")]
}

fn gaps(evidence: &Evidence<'_>) -> Vec<Hit> {
    let Some(agenda) = planned(evidence) else {
        return Vec::new();
    };
    let unanswered = unanswered(evidence, agenda)
        .into_iter()
        .map(|rule| Hit::new(Severity::Notice, Subject::Finding(rule), "unanswered"));
    let actions = agenda.actions.iter().enumerate();
    let actions = actions.filter_map(|(place, action)| {
        let overdue = action.is_overdue(evidence.inputs.today);
        let (severity, case) = gap(action, overdue)?;
        let hit = Hit::new(severity, Subject::Action(place), case);
        Some(match action.due {
            Some(due) => hit.with("due", Fact::Day(due)),
            None => hit,
        })
    });
    unanswered.chain(actions).collect()
}

/// The rules that found something serious which no action answers, the worst first.
fn unanswered(evidence: &Evidence<'_>, agenda: &Agenda) -> Vec<&'static str> {
    let actions = agenda.actions.iter().filter(|action| action.counts());
    let answered: HashSet<&str> = actions
        .flat_map(|action| action.findings.iter().map(String::as_str))
        .collect();
    let is_open = |rule: &str| {
        let row = evidence.inputs.rule(rule);
        // What no action is suggested for, such as to rate more, is answered in other ways.
        let by_actions = !row.actions.is_empty() || row.develop_the_skill;
        row.group != RuleGroup::Plan
            && by_actions
            && !answered.contains(rule)
            && evidence.inputs.plan.set_aside(rule).is_none()
    };
    let mut serious: Vec<_> = evidence
        .found
        .iter()
        .filter(|finding| finding.severity.is_serious() && is_open(finding.rule))
        .map(|finding| (finding.severity, finding.rule))
        .collect();
    serious.sort_unstable();
    // A rule may have found several such things.
    let mut seen = HashSet::new();
    serious.retain(|(_, rule)| seen.insert(*rule));
    serious.into_iter().map(|(_, rule)| rule).collect()
}

/// What an action lacks; none of one that is done, given up or complete.
fn gap(action: &Action, overdue: bool) -> Option<(Severity, &'static str)> {
    if !action.is_open() {
        return None;
    }
    let (owner, due) = (action.owner.is_some(), action.due.is_some());
    match (overdue, owner, due) {
        (true, true, _) => Some((Severity::Warning, "overdue")),
        (true, false, _) => Some((Severity::Warning, "overdue_without_owner")),
        (false, false, true) => Some((Severity::Notice, "no_owner")),
        (false, true, false) => Some((Severity::Notice, "no_due")),
        (false, false, false) => Some((Severity::Notice, "neither")),
        (false, true, true) => None,
    }
}

fn no_review_ahead(evidence: &Evidence<'_>) -> Vec<Hit> {
    let Some(agenda) = planned(evidence) else {
        return Vec::new();
    };
    match agenda.next_review {
        None => vec![Hit::new(Severity::Notice, Subject::Team, "not_set")],
        Some(review) if review < evidence.inputs.today => vec![
            Hit::new(Severity::Warning, Subject::Team, "overdue").with("review", Fact::Day(review)),
        ],
        Some(_) => Vec::new(),
    }
}

fn off_track(evidence: &Evidence<'_>) -> Vec<Hit> {
    let Some(agenda) = planned(evidence) else {
        return Vec::new();
    };
    let measures = agenda.measures.iter().enumerate();
    let off = measures.filter_map(|(place, measure)| off_its_path(evidence, place, measure));
    let watches = |measure: &Measure| is_of(measure.template.as_ref(), &evidence.row.watched_by);
    let unwatched = !agenda.measures.iter().any(watches);
    let unwatched = unwatched.then(|| Hit::new(Severity::Info, Subject::Team, "unwatched"));
    off.chain(unwatched).collect()
}

/// Whether the latest reading is worse than where the measure started, or too far behind its path.
fn off_its_path(evidence: &Evidence<'_>, place: usize, measure: &Measure) -> Option<Hit> {
    let Inputs { today, content, .. } = evidence.inputs;
    let (reading, baseline) = (measure.latest(today)?, measure.baseline?);
    let hit = |severity, case| {
        Hit::new(severity, Subject::Measure(place), case)
            .with("reading", Fact::Reading(place, reading))
            .with("day", Fact::Day(reading.date))
            .with("baseline", Fact::Measured(place, baseline))
    };
    match Outcome::of(measure, today, content.thresholds().behind_by)? {
        Outcome::WrongWay => Some(hit(Severity::Warning, "wrong_way")),
        Outcome::Behind => Some(
            hit(Severity::Notice, "behind")
                .with(
                    "path",
                    Fact::Measured(place, measure.path_on(reading.date)?),
                )
                .with("target", Fact::Measured(place, measure.target?)),
        ),
        Outcome::NoReading | Outcome::OnItsWay | Outcome::Reached => None,
    }
}

/// What an action lacks, before what it has.
fn owner_and_due(_: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    let Subject::Action(place) = hit.subject else {
        return Vec::new();
    };
    let (owner, due) = (Quantity::Owner(place), Quantity::Due(place));
    match hit.case {
        "no_owner" | "neither" => vec![owner, due],
        _ => vec![due, owner],
    }
}

/// The latest reading, and what it is held against.
fn reading_and_path(evidence: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    let Subject::Measure(place) = hit.subject else {
        return Vec::new();
    };
    let measure = evidence.inputs.plan.agenda().measures.at(place);
    let latest = measure.and_then(|measure| measure.latest(evidence.inputs.today));
    let Some(Reading { date, .. }) = latest else {
        return Vec::new();
    };
    let (reading, baseline) = (Quantity::Reading(place, date), Quantity::Baseline(place));
    match hit.case {
        "behind" => vec![
            reading,
            Quantity::Path(place, date),
            baseline,
            Quantity::MeasureTarget(place),
        ],
        _ => vec![reading, baseline],
    }
}
