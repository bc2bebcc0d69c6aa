//! Rules about what a team says of itself and about the check-lists (R24, R28, R29, R32, R36). As
//! long as a part is not in use, its rule stays silent.

use super::{Asks, Evidence, Fact, Hit, RuleCode, Severity, Subject};
use crate::{
    balance::{Quantity, at_least, below},
    content::{CycleStep, Imbalance, MetBy, Risk, StructureStep},
    plan::{EmpowermentPart, Sighting, Stage, TrainingOption},
};

pub(super) const RULES: &[RuleCode] = &[
    RuleCode {
        id: "R24",
        find: steps_not_started,
        basis: |_, _| Vec::new(),
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            texts: &["some", "all"],
            facts: &["steps", "number"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R28",
        find: half_empowered,
        basis: |_, _| Vec::new(),
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            texts: &["no_autonomy", "no_support", "neither"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R29",
        find: weak_trainings,
        basis: |_, _| Vec::new(),
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            numbers: &["warning_up_to"],
            texts: &["criteria", "topics", "both"],
            facts: &[
                "criteria",
                "met",
                "of_criteria",
                "topics",
                "covered",
                "of_topics",
            ],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R32",
        find: style_against_ratings,
        basis: |_, _| vec![Quantity::Style, Quantity::TeamTilt],
        without_balance: false,
        beyond_ratings: true,
        asks: Asks {
            numbers: &["from"],
            texts: &["style_leads", "style_manages"],
            facts: &["style"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R36",
        find: symptoms_against_ratings,
        basis: |_, _| vec![Quantity::TeamTilt, Quantity::Band],
        without_balance: false,
        beyond_ratings: true,
        asks: Asks {
            numbers: &["symptoms_from"],
            texts: &["over_managed", "over_led"],
            facts: &["symptoms", "number"],
            ..Asks::NOTHING
        },
    },
];

fn steps_not_started(evidence: &Evidence<'_>) -> Vec<Hit> {
    let said = &evidence.inputs.plan.checklists().structure;
    let is_untouched = |step: &&StructureStep| {
        said.get(&step.id)
            .is_none_or(|said| said.stage == Stage::NotStarted)
    };
    let all = evidence.inputs.content.structure();
    let untouched: Vec<&StructureStep> = all.iter().filter(is_untouched).collect();
    if said.is_empty() || untouched.is_empty() {
        return Vec::new();
    }
    let (severity, case) = if untouched.len() == all.len() {
        (Severity::Notice, "all")
    } else {
        (Severity::Info, "some")
    };
    let names = untouched.iter().map(|step| step.name.clone()).collect();
    vec![
        Hit::new(severity, Subject::Team, case)
            .with("number", Fact::Count(untouched.len()))
            .with("steps", Fact::Names(names)),
    ]
}

fn half_empowered(evidence: &Evidence<'_>) -> Vec<Hit> {
    let lists = evidence.inputs.plan.checklists();
    let begun =
        |step: &CycleStep| step.met_by == MetBy::Empowered && lists.cycle.contains_key(&step.id);
    if lists.empowerment.is_empty() && !evidence.inputs.content.cycle().iter().any(begun) {
        return Vec::new();
    }
    let [autonomy, support] = EmpowermentPart::ALL.map(|part| lists.has(part));
    let case = match (autonomy, support) {
        (true, true) => return Vec::new(),
        (false, true) => "no_autonomy",
        (true, false) => "no_support",
        (false, false) => "neither",
    };
    vec![Hit::new(Severity::Notice, Subject::Team, case)]
}

fn weak_trainings(evidence: &Evidence<'_>) -> Vec<Hit> {
    let trainings = evidence.inputs.plan.checklists().trainings.iter();
    let chosen = trainings.enumerate().filter(|(_, option)| option.chosen);
    chosen
        .filter_map(|(place, option)| weak_training(evidence, place, option))
        .collect()
}

fn weak_training(evidence: &Evidence<'_>, place: usize, option: &TrainingOption) -> Option<Hit> {
    let guide = evidence.inputs.content.training();
    let criteria: Vec<String> = guide.unmet(option).map(|row| row.name.clone()).collect();
    let topics: Vec<String> = guide
        .uncovered(option)
        .map(|row| row.name.clone())
        .collect();
    let case = match (criteria.is_empty(), topics.is_empty()) {
        (true, true) => return None,
        (false, true) => "criteria",
        (true, false) => "topics",
        (false, false) => "both",
    };
    let met = guide.criteria.len() - criteria.len();
    let covered = guide.topics.len() - topics.len();
    #[expect(clippy::cast_precision_loss, reason = "there are few criteria")]
    let severity = if at_least(evidence.number("warning_up_to"), met as f64) {
        Severity::Warning
    } else {
        Severity::Notice
    };
    Some(
        Hit::new(severity, Subject::Training(place), case)
            .with("criteria", Fact::Names(criteria))
            .with("met", Fact::Count(met))
            .with("of_criteria", Fact::Count(guide.criteria.len()))
            .with("topics", Fact::Names(topics))
            .with("covered", Fact::Count(covered))
            .with("of_topics", Fact::Count(guide.topics.len())),
    )
}

fn style_against_ratings(evidence: &Evidence<'_>) -> Vec<Hit> {
    let style = evidence.inputs.plan.self_image().mean_style();
    let Some((style, tilt)) = style.zip(evidence.team().tilt()) else {
        return Vec::new();
    };
    let from = evidence.number("from");
    let is_clear = |value: f64| at_least(value.abs(), from);
    let case = match (style > 0.0, tilt > 0.0) {
        (true, false) => "style_leads",
        (false, true) => "style_manages",
        _ => return Vec::new(),
    };
    if !is_clear(style) || !is_clear(tilt) {
        return Vec::new();
    }
    vec![Hit::new(Severity::Notice, Subject::Team, case).with("style", Fact::Signed(style))]
}

fn symptoms_against_ratings(evidence: &Evidence<'_>) -> Vec<Hit> {
    let sides = [
        (Imbalance::OverManaged, "R01", "over_managed"),
        (Imbalance::OverLed, "R02", "over_led"),
    ];
    let hit = |(imbalance, rule, case): (Imbalance, &str, &'static str)| {
        let seen = seen(evidence, imbalance);
        let raised = evidence.found.iter().any(|finding| finding.rule == rule);
        #[expect(clippy::cast_precision_loss, reason = "there are few symptoms")]
        let too_few = below(seen.len() as f64, evidence.number("symptoms_from"));
        if raised || too_few {
            return None;
        }
        let names: Vec<String> = seen.iter().map(|risk| risk.risk.clone()).collect();
        Some(
            Hit::new(Severity::Notice, Subject::Team, case)
                .with("number", Fact::Count(names.len()))
                .with("symptoms", Fact::Names(names)),
        )
    };
    sides.into_iter().filter_map(hit).collect()
}

/// The risks of an imbalance whose symptoms the team sees.
fn seen<'a>(evidence: &Evidence<'a>, imbalance: Imbalance) -> Vec<&'a Risk> {
    let symptoms = &evidence.inputs.plan.self_image().symptoms;
    let is_seen = |risk: &&Risk| {
        risk.imbalance == imbalance && symptoms.get(&risk.id) == Some(&Sighting::Seen)
    };
    evidence
        .inputs
        .content
        .risks()
        .iter()
        .filter(is_seen)
        .collect()
}
