//! The rule about how much is rated (R34).

use super::{Asks, Evidence, Fact, Hit, RuleCode, Severity, Subject};
use crate::{
    balance::{Quantity, Sides, at_least},
    content::Verdict,
    plan::{Family, Member},
};

pub(super) const RULES: &[RuleCode] = &[RuleCode {
    id: "R34",
    find: too_little,
    basis,
    without_balance: true,
    beyond_ratings: false,
    asks: Asks {
        numbers: &["members_at_least"],
        texts: &[
            "member",
            "team",
            "nobody",
            "no_lead",
            "no_manage",
            "no_skill",
        ],
        facts: &[
            "rated",
            "members",
            "lead_rated",
            "lead_skills",
            "manage_rated",
            "manage_skills",
        ],
        ..Asks::NOTHING
    },
}];

fn too_little(evidence: &Evidence<'_>) -> Vec<Hit> {
    let team = &evidence.inputs.balance.team;
    let severity = if team.verdict == Verdict::NoData {
        Severity::Warning
    } else {
        Severity::Info
    };
    let mut hits = members(evidence, severity);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a team is far smaller than 2^52"
    )]
    let enough = at_least(team.rated as f64, evidence.number("members_at_least"));
    if !enough {
        let [lead, manage] =
            [Family::Lead, Family::Manage].map(|family| skills(evidence, family).is_empty());
        let case = match (team.members, lead, manage) {
            (0, _, _) => "nobody",
            (_, true, true) => "no_skill",
            (_, true, false) => "no_lead",
            (_, false, true) => "no_manage",
            (_, false, false) => "team",
        };
        let hit = Hit::new(severity, Subject::Team, case)
            .with("rated", Fact::Count(team.rated))
            .with("members", Fact::Count(team.members));
        hits.push(hit);
    }
    hits
}

fn members(evidence: &Evidence<'_>, severity: Severity) -> Vec<Hit> {
    let [lead, manage] = [Family::Lead, Family::Manage].map(|family| skills(evidence, family));
    // A side has a value once half of its skills are rated; one without skills never has.
    let too_few = |side: Option<f64>, skills: &[usize]| side.is_none() && !skills.is_empty();
    let hit = |(place, member, sides): (usize, &Member, &Sides)| {
        if !too_few(sides.lead, &lead) && !too_few(sides.manage, &manage) {
            return None;
        }
        let [lead_rated, manage_rated] = [&lead, &manage].map(|skills| rated(member, skills));
        Some(
            Hit::new(severity, Subject::Member(place), "member")
                .with("lead_rated", Fact::Count(lead_rated))
                .with("lead_skills", Fact::Count(lead.len()))
                .with("manage_rated", Fact::Count(manage_rated))
                .with("manage_skills", Fact::Count(manage.len())),
        )
    };
    evidence.people().filter_map(hit).collect()
}

fn skills(evidence: &Evidence<'_>, family: Family) -> Vec<usize> {
    let skills = evidence.inputs.plan.framework().skills.iter().enumerate();
    skills
        .filter(|(_, skill)| skill.family == family)
        .map(|(place, _)| place)
        .collect()
}

fn rated(member: &Member, skills: &[usize]) -> usize {
    let rated = |skill: &&usize| member.ratings.get(**skill).is_some();
    skills.iter().filter(rated).count()
}

fn basis(_: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    match hit.subject {
        Subject::Member(place) => vec![
            Quantity::Rated(place),
            Quantity::MemberSide(place, Family::Lead),
            Quantity::MemberSide(place, Family::Manage),
        ],
        _ => vec![
            Quantity::TeamSide(Family::Lead),
            Quantity::TeamSide(Family::Manage),
        ],
    }
}
