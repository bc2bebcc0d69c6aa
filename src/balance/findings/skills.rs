//! Rules about the skills of the team (R07–R09, R21, R22, R33).

use super::{Asks, Evidence, Fact, Hit, RuleCode, Severity, Subject};
use crate::balance::{Quantity, at_least, below, strengths};

const VISION_AND_STEPS: Asks = Asks {
    numbers: &["strong_from", "weak_below"],
    ..Asks::NOTHING
};

pub(super) const RULES: &[RuleCode] = &[
    RuleCode {
        id: "R07",
        find: weak_shared_functions,
        basis: mean,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["weak_below"],
            skills: &["watched", "warning", "warning_in_crisis"],
            situations: &["crisis"],
            texts: &["weak"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R08",
        find: weak_priority_skills,
        basis: mean,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["weak_below", "warning_below"],
            texts: &["weak"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R09",
        find: thin_cover,
        basis: strong_members,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["team_at_least"],
            texts: &["nobody", "one"],
            facts: &["holder"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R21",
        find: |evidence| strong_but_weak(evidence, "vision", "steps", "fading"),
        basis: named_means,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            skills: &["vision", "steps"],
            texts: &["fading"],
            facts: &["vision", "steps"],
            ..VISION_AND_STEPS
        },
    },
    RuleCode {
        id: "R22",
        find: |evidence| strong_but_weak(evidence, "order", "why", "unsaid"),
        basis: named_means,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            skills: &["order", "why"],
            texts: &["unsaid"],
            facts: &["order", "why"],
            ..VISION_AND_STEPS
        },
    },
    RuleCode {
        id: "R33",
        find: best_skills,
        basis: named_means,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            texts: &["strong"],
            facts: &["strengths", "strengths_with_means"],
            ..Asks::NOTHING
        },
    },
];

fn is_weak(evidence: &Evidence<'_>, skill: usize, below_what: &str) -> bool {
    let mean = evidence.mean(skill);
    mean.is_some_and(|mean| below(mean, evidence.number(below_what)))
}

fn weak_shared_functions(evidence: &Evidence<'_>) -> Vec<Hit> {
    let crisis = evidence.row.situations.get("crisis").map(String::as_str);
    let in_crisis = crisis.is_some() && evidence.inputs.plan.situation() == crisis;
    let mut serious = evidence.skills("warning");
    if in_crisis {
        serious.extend(evidence.skills("warning_in_crisis"));
    }
    let weak = evidence.skills("watched").into_iter();
    weak.filter(|skill| is_weak(evidence, *skill, "weak_below"))
        .map(|skill| {
            let severity = if serious.contains(&skill) {
                Severity::Warning
            } else {
                Severity::Notice
            };
            Hit::new(severity, Subject::Skill(skill), "weak")
        })
        .collect()
}

fn weak_priority_skills(evidence: &Evidence<'_>) -> Vec<Hit> {
    let priority = evidence.target.priority.iter().copied();
    priority
        .filter(|skill| is_weak(evidence, *skill, "weak_below"))
        .map(|skill| {
            let severity = if is_weak(evidence, skill, "warning_below") {
                Severity::Warning
            } else {
                Severity::Notice
            };
            Hit::new(severity, Subject::Skill(skill), "weak")
        })
        .collect()
}

fn thin_cover(evidence: &Evidence<'_>) -> Vec<Hit> {
    let members = evidence.inputs.balance.team.members;
    #[expect(
        clippy::cast_precision_loss,
        reason = "a team is far smaller than 2^52"
    )]
    let large = at_least(members as f64, evidence.number("team_at_least"));
    let skills = evidence.inputs.balance.skills.iter().enumerate();
    skills
        .filter(|(_, values)| values.rated > 0)
        .filter_map(|(skill, values)| {
            let priority = evidence.target.priority.contains(&skill);
            let hit = |severity, case| Hit::new(severity, Subject::Skill(skill), case);
            match values.strong {
                0 if priority => Some(hit(Severity::Notice, "nobody")),
                0 => Some(hit(Severity::Info, "nobody")),
                1 if priority && large => {
                    let holder = strong_in(evidence, skill).next()?;
                    Some(hit(Severity::Info, "one").with("holder", Fact::Member(holder)))
                }
                _ => None,
            }
        })
        .collect()
}

/// Who is strong in a skill.
fn strong_in<'a>(evidence: &'a Evidence<'_>, skill: usize) -> impl Iterator<Item = usize> + 'a {
    let strong = evidence.inputs.content.thresholds().strong_rating;
    evidence.people().filter_map(move |(place, _, _)| {
        let level = evidence.level(place, skill)?;
        at_least(level, strong.into()).then_some(place)
    })
}

/// The team is strong in the skills of one part, and weak in one of the other at least.
fn strong_but_weak(
    evidence: &Evidence<'_>,
    strong_part: &'static str,
    weak_part: &'static str,
    case: &'static str,
) -> Vec<Hit> {
    let strong = evidence.skills(strong_part);
    let from = evidence.number("strong_from");
    let is_strong = |skill: &usize| {
        let mean = evidence.mean(*skill);
        mean.is_some_and(|mean| at_least(mean, from))
    };
    let mut weak = evidence.skills(weak_part);
    weak.retain(|skill| is_weak(evidence, *skill, "weak_below"));
    if strong.is_empty() || !strong.iter().all(is_strong) || weak.is_empty() {
        return Vec::new();
    }
    vec![
        Hit::new(Severity::Warning, Subject::Team, case)
            .with(strong_part, Fact::SkillMeans(strong))
            .with(weak_part, Fact::SkillMeans(weak)),
    ]
}

fn best_skills(evidence: &Evidence<'_>) -> Vec<Hit> {
    let thresholds = evidence.inputs.content.thresholds();
    let best = strengths(evidence.inputs.balance, thresholds);
    if best.is_empty() {
        return Vec::new();
    }
    vec![
        Hit::new(Severity::Positive, Subject::Team, "strong")
            .with("strengths", Fact::Skills(best.clone()))
            .with("strengths_with_means", Fact::SkillMeans(best)),
    ]
}

fn mean(evidence: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    let Subject::Skill(skill) = hit.subject else {
        return Vec::new();
    };
    let limit = Quantity::Limit(evidence.number("weak_below"));
    vec![Quantity::SkillMean(skill), limit]
}

fn strong_members(evidence: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    let Subject::Skill(skill) = hit.subject else {
        return Vec::new();
    };
    let holders = strong_in(evidence, skill).map(|member| Quantity::Rating(member, skill));
    [Quantity::Strong(skill)]
        .into_iter()
        .chain(holders)
        .collect()
}

/// The means of the skills that the texts name.
fn named_means(_: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    let named = hit.facts.iter().filter_map(|(_, fact)| match fact {
        Fact::SkillMeans(skills) => Some(skills),
        _ => None,
    });
    named
        .flatten()
        .map(|skill| Quantity::SkillMean(*skill))
        .collect()
}
