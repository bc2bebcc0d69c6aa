//! Rules about members (R10–R15, R17–R19).

use std::collections::HashSet;

use super::{Asks, Evidence, Fact, Hit, Inputs, RuleCode, Severity, Subject};
use crate::{
    balance::{
        Quantity, Sides, at_least, below, lead_of_tier,
        verdict::{leads, manages},
    },
    plan::{Emphasis, Family, Member, MemberId, Tier},
};

pub(super) const RULES: &[RuleCode] = &[
    RuleCode {
        id: "R10",
        find: leading_only_at_the_top,
        basis: top_and_others,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["gap_from"],
            texts: &["top"],
            facts: &["top", "others"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R11",
        find: roles_unclear,
        basis: emphasis_and_tilt,
        // That nobody has said what a member is asked to do needs no rating.
        without_balance: true,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["mismatch_from"],
            texts: &["unset", "asked_to_lead", "asked_to_manage"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R12",
        find: no_bridge,
        basis: closest_to_a_bridge,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["bridge_from"],
            texts: &["nobody"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R13",
        find: untrained_people_managers,
        basis: untrained,
        without_balance: true,
        beyond_ratings: false,
        asks: Asks {
            numbers: &[
                "one_report_percent",
                "many_reports_percent",
                "many_reports_from",
            ],
            texts: &[
                "untrained",
                "with_one_report",
                "with_many_reports",
                "with_one_and_many",
            ],
            facts: &[
                "trained",
                "untrained",
                "managers",
                "one_trained",
                "one_managers",
                "many_trained",
                "many_managers",
            ],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R14",
        find: rising_leaders_unsupported,
        basis: |_, _| Vec::new(),
        without_balance: true,
        beyond_ratings: true,
        asks: Asks {
            lists: &["action_kinds"],
            texts: &["unsupported"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R15",
        find: out_of_touch,
        basis: |evidence, hit| ratings(evidence, hit, "contact"),
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["low_below"],
            skills: &["contact"],
            texts: &["low"],
            facts: &["low_skills"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R17",
        find: fear_of_failure,
        basis: |evidence, hit| {
            let mut basis = ratings(evidence, hit, "boldness");
            if let Subject::Member(place) = hit.subject {
                basis.push(Quantity::MemberSide(place, Family::Manage));
            }
            basis
        },
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["manage_from", "low_up_to"],
            skills: &["boldness"],
            texts: &["holding"],
            facts: &["low_skills"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R18",
        find: one_sided,
        basis: member_tilt,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            texts: &["leads_more", "manages_more"],
            ..Asks::NOTHING
        },
    },
    RuleCode {
        id: "R19",
        find: compliance_only,
        basis: managers_leading,
        without_balance: false,
        beyond_ratings: false,
        asks: Asks {
            numbers: &["lead_below", "one_in"],
            texts: &["weak"],
            facts: &["managers", "weak"],
            ..Asks::NOTHING
        },
    },
];

fn is_people_manager(member: &Member) -> bool {
    member.profile.direct_reports >= 1
}

fn leading_only_at_the_top(evidence: &Evidence<'_>) -> Vec<Hit> {
    let lead = |executives| lead_of_tier(evidence.inputs.plan, evidence.inputs.balance, executives);
    let (Some(top), Some(others)) = (lead(true), lead(false)) else {
        return Vec::new();
    };
    if !at_least(top - others, evidence.number("gap_from")) {
        return Vec::new();
    }
    vec![
        Hit::new(Severity::Warning, Subject::Team, "top")
            .with("top", Fact::Side(top))
            .with("others", Fact::Side(others)),
    ]
}

fn roles_unclear(evidence: &Evidence<'_>) -> Vec<Hit> {
    let edge = evidence.number("mismatch_from");
    let case = |member: &Member, sides: &Sides| {
        let tilts = |way: f64| {
            let tilt = sides.tilt();
            tilt.is_some_and(|tilt| at_least(way * tilt, edge))
        };
        match member.profile.emphasis {
            Emphasis::Unset => Some("unset"),
            Emphasis::Lead => tilts(-1.0).then_some("asked_to_lead"),
            Emphasis::Manage => tilts(1.0).then_some("asked_to_manage"),
            Emphasis::Both => None,
        }
    };
    let hit = |(place, member, sides): (usize, &Member, &Sides)| {
        let case = case(member, sides)?;
        Some(Hit::new(Severity::Notice, Subject::Member(place), case))
    };
    evidence.people().filter_map(hit).collect()
}

fn no_bridge(evidence: &Evidence<'_>) -> Vec<Hit> {
    let from = evidence.number("bridge_from");
    let mut both = evidence
        .people()
        .filter_map(|(_, _, sides)| Some([sides.lead?, sides.manage?]))
        .peekable();
    let some_have_both = both.peek().is_some();
    let bridges = |sides: [f64; 2]| sides.iter().all(|side| at_least(*side, from));
    if !some_have_both || both.any(bridges) {
        return Vec::new();
    }
    vec![Hit::new(Severity::Warning, Subject::Team, "nobody")]
}

/// The people managers whose training is known: position, direct reports, trained.
fn known_managers(evidence: &Evidence<'_>) -> impl Iterator<Item = (usize, u32, bool)> {
    evidence
        .people()
        .filter(|(_, member, _)| is_people_manager(member))
        .filter_map(|(place, member, _)| {
            let profile = &member.profile;
            Some((place, profile.direct_reports, profile.trained?))
        })
}

/// How many people managers there are, and how many of them are trained.
#[derive(Default)]
struct Share {
    managers: usize,
    trained: usize,
}

impl Share {
    fn of(managers: impl Iterator<Item = (usize, u32, bool)>) -> Self {
        managers.fold(Self::default(), |share, (_, _, trained)| Self {
            managers: share.managers + 1,
            trained: share.trained + usize::from(trained),
        })
    }

    /// Whether there are any, and the share of the trained ones is below so many percent.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a team is far smaller than 2^52"
    )]
    fn is_below(&self, percent: f64) -> bool {
        below(100.0 * self.trained as f64, percent * self.managers as f64)
    }
}

fn untrained_people_managers(evidence: &Evidence<'_>) -> Vec<Hit> {
    let all = Share::of(known_managers(evidence));
    if all.managers == all.trained {
        return Vec::new();
    }
    let many = evidence.number("many_reports_from");
    let of_one = Share::of(known_managers(evidence).filter(|(_, reports, _)| *reports == 1));
    let of_many = Share::of(
        known_managers(evidence).filter(|(_, reports, _)| at_least(f64::from(*reports), many)),
    );
    let serious = all.trained == 0
        || of_one.is_below(evidence.number("one_report_percent"))
        || of_many.is_below(evidence.number("many_reports_percent"));
    let severity = if serious {
        Severity::Warning
    } else {
        Severity::Notice
    };
    let case = match (of_one.managers > 0, of_many.managers > 0) {
        (false, false) => "untrained",
        (true, false) => "with_one_report",
        (false, true) => "with_many_reports",
        (true, true) => "with_one_and_many",
    };
    let facts = [
        ("trained", all.trained),
        ("untrained", all.managers - all.trained),
        ("managers", all.managers),
        ("one_trained", of_one.trained),
        ("one_managers", of_one.managers),
        ("many_trained", of_many.trained),
        ("many_managers", of_many.managers),
    ];
    let hit = Hit::new(severity, Subject::Team, case);
    let with = |hit: Hit, (name, count)| hit.with(name, Fact::Count(count));
    vec![facts.into_iter().fold(hit, with)]
}

fn rising_leaders_unsupported(evidence: &Evidence<'_>) -> Vec<Hit> {
    let actions = evidence.inputs.plan.agenda().actions.iter();
    let supported: HashSet<MemberId> = actions
        .filter(|action| action.counts() && evidence.row.action_kinds.contains(&action.kind))
        .flat_map(|action| action.members.iter().copied())
        .collect();
    evidence
        .people()
        .filter(|(_, member, _)| member.profile.emerging && !supported.contains(&member.id))
        .map(|(place, _, _)| Hit::new(Severity::Notice, Subject::Member(place), "unsupported"))
        .collect()
}

fn out_of_touch(evidence: &Evidence<'_>) -> Vec<Hit> {
    let contact = evidence.skills("contact");
    let edge = evidence.number("low_below");
    let hit = |(place, member, _): (usize, &Member, _)| {
        let profile = &member.profile;
        let executive = profile.tier == Tier::Executive;
        if !executive && profile.emphasis != Emphasis::Lead {
            return None;
        }
        let is_low = |skill: &usize| {
            let level = evidence.level(place, *skill);
            level.is_some_and(|level| below(level, edge))
        };
        let low: Vec<usize> = contact.iter().copied().filter(is_low).collect();
        let severity = if executive {
            Severity::Warning
        } else {
            Severity::Notice
        };
        (!low.is_empty()).then(|| {
            Hit::new(severity, Subject::Member(place), "low")
                .with("low_skills", Fact::SkillRatings(place, low))
        })
    };
    evidence.people().filter_map(hit).collect()
}

fn fear_of_failure(evidence: &Evidence<'_>) -> Vec<Hit> {
    let boldness = evidence.skills("boldness");
    // In a framework without all of them the pattern cannot be seen.
    let framework = evidence.inputs.plan.framework();
    let mut asked = evidence.row.skills.get("boldness").into_iter().flatten();
    if asked.any(|id| framework.standing_for(id).is_empty()) {
        return Vec::new();
    }
    let (from, up_to) = (evidence.number("manage_from"), evidence.number("low_up_to"));
    let hit = |(place, _, sides): (usize, &Member, &Sides)| {
        let is_low = |skill: &usize| {
            let level = evidence.level(place, *skill);
            level.is_some_and(|level| at_least(up_to, level))
        };
        let holding = at_least(sides.manage?, from) && boldness.iter().all(is_low);
        holding.then(|| {
            Hit::new(Severity::Notice, Subject::Member(place), "holding")
                .with("low_skills", Fact::SkillRatings(place, boldness.clone()))
        })
    };
    evidence.people().filter_map(hit).collect()
}

fn one_sided(evidence: &Evidence<'_>) -> Vec<Hit> {
    let thresholds = evidence.inputs.content.thresholds();
    let hit = |(place, member, sides): (usize, &Member, &Sides)| {
        let tilt = sides.tilt()?;
        let case = if leads(tilt, thresholds) {
            "leads_more"
        } else if manages(tilt, thresholds) {
            "manages_more"
        } else {
            return None;
        };
        let severity = if is_people_manager(member) {
            Severity::Notice
        } else {
            Severity::Info
        };
        Some(Hit::new(severity, Subject::Member(place), case))
    };
    evidence.people().filter_map(hit).collect()
}

fn compliance_only(evidence: &Evidence<'_>) -> Vec<Hit> {
    let leads: Vec<f64> = evidence
        .people()
        .filter(|(_, member, _)| is_people_manager(member))
        .filter_map(|(_, _, sides)| sides.lead)
        .collect();
    let edge = evidence.number("lead_below");
    let weak = leads.iter().filter(|lead| below(**lead, edge)).count();
    #[expect(
        clippy::cast_precision_loss,
        reason = "a team is far smaller than 2^52"
    )]
    let many = at_least(weak as f64 * evidence.number("one_in"), leads.len() as f64);
    if leads.is_empty() || !many {
        return Vec::new();
    }
    vec![
        Hit::new(Severity::Warning, Subject::Team, "weak")
            .with("weak", Fact::Count(weak))
            .with("managers", Fact::Count(leads.len())),
    ]
}

fn top_and_others(evidence: &Evidence<'_>, _: &Hit) -> Vec<Quantity> {
    let Inputs { plan, balance, .. } = evidence.inputs;
    let gap = |executives| lead_of_tier(plan, balance, executives);
    let gap = gap(true).zip(gap(false)).map(|(top, others)| top - others);
    let tiers = [true, false].map(|executives| Quantity::LeadOfTier { executives });
    tiers.into_iter().chain(gap.map(Quantity::Gap)).collect()
}

/// What those people managers lead at who lead at too little, the lowest first.
fn managers_leading(evidence: &Evidence<'_>, _: &Hit) -> Vec<Quantity> {
    let edge = evidence.number("lead_below");
    let mut leads: Vec<(usize, f64)> = evidence
        .people()
        .filter(|(_, member, _)| is_people_manager(member))
        .filter_map(|(place, _, sides)| Some((place, sides.lead?)))
        .filter(|(_, lead)| below(*lead, edge))
        .collect();
    leads.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    let limit = Quantity::Limit(edge);
    let leads = leads
        .into_iter()
        .map(|(place, _)| Quantity::MemberSide(place, Family::Lead));
    [limit].into_iter().chain(leads).collect()
}

fn emphasis_and_tilt(_: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    let Subject::Member(place) = hit.subject else {
        return Vec::new();
    };
    let (emphasis, tilt) = (Quantity::Emphasis(place), Quantity::MemberTilt(place));
    match hit.case {
        "unset" => vec![emphasis, tilt],
        _ => vec![tilt, emphasis],
    }
}

/// The weaker sides of the members who come closest to bridging both.
fn closest_to_a_bridge(evidence: &Evidence<'_>, _: &Hit) -> Vec<Quantity> {
    let mut weaker: Vec<(usize, Family, f64)> = evidence
        .people()
        .filter_map(|(place, _, sides)| {
            let (lead, manage) = (sides.lead?, sides.manage?);
            Some(if lead < manage {
                (place, Family::Lead, lead)
            } else {
                (place, Family::Manage, manage)
            })
        })
        .collect();
    weaker.sort_by(|(_, _, a), (_, _, b)| b.total_cmp(a));
    let limit = Quantity::Limit(evidence.number("bridge_from"));
    let weaker = weaker
        .into_iter()
        .map(|(place, family, _)| Quantity::MemberSide(place, family));
    [limit].into_iter().chain(weaker).collect()
}

/// The people managers who are not trained.
fn untrained(evidence: &Evidence<'_>, _: &Hit) -> Vec<Quantity> {
    known_managers(evidence)
        .filter(|(_, _, trained)| !trained)
        .map(|(place, _, _)| Quantity::Training(place))
        .collect()
}

fn member_tilt(_: &Evidence<'_>, hit: &Hit) -> Vec<Quantity> {
    match hit.subject {
        Subject::Member(place) => vec![Quantity::MemberTilt(place)],
        _ => Vec::new(),
    }
}

/// The member's ratings in the skills of a part, the lowest first.
fn ratings(evidence: &Evidence<'_>, hit: &Hit, part: &str) -> Vec<Quantity> {
    let Subject::Member(place) = hit.subject else {
        return Vec::new();
    };
    let member = evidence.inputs.plan.members().get(place);
    let level = |skill: usize| member.and_then(|member| member.ratings.get(skill));
    let mut skills = evidence.skills(part);
    skills.retain(|skill| level(*skill).is_some());
    skills.sort_by_key(|skill| level(*skill));
    let skills = skills.into_iter();
    skills.map(|skill| Quantity::Rating(place, skill)).collect()
}
