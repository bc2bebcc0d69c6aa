//! The words of the arithmetic: what a value is, and the value itself.

use crate::{
    balance::{Balance, Quantity, lead_of_tier, number},
    content::Content,
    plan::{Action, Band, Family, Level, Measure, Owner, Plan},
};

/// In place of an owner.
const NO_OWNER: &str = "no owner";
/// In place of a due date.
const NO_DUE: &str = "no due date";

/// What a value is seen as part of, which its label need not repeat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Under {
    /// The member, by position.
    pub member: Option<usize>,
    /// The skill, by position.
    pub skill: Option<usize>,
    /// The side.
    pub side: Option<Family>,
}

/// What a value is.
#[must_use]
pub fn label(quantity: Quantity, under: Under, plan: &Plan) -> String {
    let member = |place: usize| {
        let member = plan.members().get(place);
        member.map_or("", |member| member.profile.name.as_str())
    };
    let skill = |place: usize| {
        let skill = plan.framework().skills.get(place);
        skill.map_or("", |skill| skill.name.as_str())
    };
    let of = |place: usize, what: &str, alone: &str| {
        if under.member == Some(place) {
            alone.to_owned()
        } else if what.is_empty() {
            member(place).to_owned()
        } else {
            format!("{}, {what}", member(place))
        }
    };
    match quantity {
        Quantity::TeamSide(family) => format!("{}, team mean", side(family)),
        Quantity::TeamTilt => "Tilt, Lead − Manage".to_owned(),
        Quantity::Style => "Style now, mean of what is said".to_owned(),
        Quantity::Band if plan.parts().band.is_some() => "Wanted, set by hand".to_owned(),
        Quantity::Band => "Wanted now".to_owned(),
        Quantity::NextBand => "Wanted next".to_owned(),
        Quantity::NextFloor(family) => format!("Least {} wanted next", side(family)),
        Quantity::LeadOfTier { executives: true } => "Executives, mean Lead".to_owned(),
        Quantity::LeadOfTier { executives: false } => "Everybody else, mean Lead".to_owned(),
        Quantity::Gap(_) => "Gap".to_owned(),
        Quantity::Outside(_) => "Outside by".to_owned(),
        Quantity::Floor(family) => format!("Least {} wanted now", side(family)),
        Quantity::Limit(_) => "Enough from".to_owned(),
        Quantity::MemberSide(place, family) if under.side == Some(family) => {
            member(place).to_owned()
        }
        Quantity::MemberSide(place, family) => {
            let alone = format!("{}, mean of the ratings", side(family));
            of(place, side(family), &alone)
        }
        Quantity::MemberTilt(place) => of(place, "", "Tilt, Lead − Manage"),
        Quantity::Rated(place) => of(place, "skills rated", "Skills rated"),
        Quantity::Emphasis(place) => of(place, "asked to", "Asked to"),
        Quantity::Training(place) => {
            let reports = plan.members().get(place);
            let reports = reports.map_or(0, |member| member.profile.direct_reports);
            let reports = super::counted(reports as usize, "report", "reports");
            of(place, &reports, &reports)
        }
        Quantity::SkillMean(place) => {
            if under.skill == Some(place) {
                "Mean of the ratings".to_owned()
            } else {
                skill(place).to_owned()
            }
        }
        Quantity::Strong(_) => "Strong members".to_owned(),
        Quantity::Rating(person, place) => match (under.member, under.skill) {
            (Some(_), _) => skill(place).to_owned(),
            (None, Some(_)) => member(person).to_owned(),
            (None, None) => format!("{}, {}", member(person), skill(place)),
        },
        Quantity::Owner(_) => "Who".to_owned(),
        Quantity::Due(_) => "When".to_owned(),
        Quantity::Reading(_, day) => format!("On {}", number::date(day)),
        Quantity::Baseline(_) => "Where it started".to_owned(),
        Quantity::Path(_, day) => format!("Path on {}", number::date(day)),
        Quantity::MeasureTarget(_) => "Target".to_owned(),
    }
}

fn side(family: Family) -> &'static str {
    match family {
        Family::Lead => super::LEAD,
        Family::Manage => super::MANAGE,
        Family::Shared => "Shared",
    }
}

/// The value of a quantity.
#[must_use]
pub fn value(quantity: Quantity, plan: &Plan, balance: &Balance, content: &Content) -> String {
    let profile = |place: usize| plan.members().get(place).map(|member| &member.profile);
    let sides = |place: usize| balance.members.get(place).map(|member| member.sides);
    let next = || content.situation(plan.next_situation()?);
    match quantity {
        Quantity::TeamSide(family) => balance.side_in_words(family),
        Quantity::TeamTilt => balance.tilt_in_words(),
        Quantity::Style => number::tilt(plan.self_image().mean_style()),
        Quantity::Band => interval(Some(balance.target.band)),
        Quantity::NextBand => interval(next().map(|next| next.band)),
        Quantity::Floor(family) => {
            number::side(balance.target.floors.and_then(|floors| floors.of(family)))
        }
        Quantity::NextFloor(family) => number::side(next().and_then(|next| next.floors.of(family))),
        Quantity::LeadOfTier { executives } => {
            number::side(lead_of_tier(plan, balance, executives))
        }
        Quantity::Outside(value) | Quantity::Gap(value) | Quantity::Limit(value) => {
            number::told_apart(Some(value), &[0.0], number::fixed)
        }
        Quantity::MemberSide(place, family) => {
            number::side(sides(place).and_then(|sides| sides.of(family)))
        }
        Quantity::MemberTilt(place) => number::tilt(sides(place).and_then(|sides| sides.tilt())),
        Quantity::Rated(_) => {
            let parts = quantity.parts(plan, balance);
            let rated = parts.iter().filter(|part| level(**part, plan).is_some());
            of_all(rated.count(), parts.len())
        }
        Quantity::Emphasis(place) => profile(place).map_or_else(none, |profile| {
            super::emphasis(profile.emphasis).to_lowercase()
        }),
        Quantity::Training(place) => profile(place).map_or_else(none, |profile| {
            match profile.trained {
                Some(true) => "trained",
                Some(false) => "not trained",
                None => "not known",
            }
            .to_owned()
        }),
        Quantity::SkillMean(skill) => {
            number::mean_told_apart(balance.skills.get(skill).and_then(|skill| skill.mean))
        }
        Quantity::Strong(skill) => {
            let skill = balance.skills.get(skill).copied().unwrap_or_default();
            of_all(skill.strong, skill.rated)
        }
        Quantity::Rating(..) => {
            level(quantity, plan).map_or_else(none, |level| level.get().to_string())
        }
        Quantity::Owner(place) => owner(action(place, plan), plan),
        Quantity::Due(place) => {
            let due = action(place, plan).and_then(|action| action.due);
            due.map_or_else(
                || NO_DUE.to_owned(),
                |due| format!("due {}", number::date(due)),
            )
        }
        Quantity::Reading(place, day) => measured(place, plan, |measure| {
            let reading = measure.latest(day)?;
            Some(number::reading(measure, reading))
        }),
        Quantity::Baseline(place) => {
            measured(place, plan, |measure| measure.baseline.map(number::short))
        }
        Quantity::Path(place, day) => measured(place, plan, |measure| {
            measure.path_on(day).map(number::short)
        }),
        Quantity::MeasureTarget(place) => {
            measured(place, plan, |measure| measure.target.map(number::short))
        }
    }
}

fn action(place: usize, plan: &Plan) -> Option<&Action> {
    plan.agenda().actions.at(place)
}

fn owner(action: Option<&Action>, plan: &Plan) -> String {
    let owner = match action.and_then(|action| action.owner.as_ref()) {
        Some(Owner::Member(id)) => plan.member(*id).map(|member| &member.profile.name),
        Some(Owner::Other(name)) => Some(name),
        None => None,
    };
    owner.map_or_else(|| NO_OWNER.to_owned(), String::clone)
}

/// A value of a measure with its unit.
fn measured(place: usize, plan: &Plan, value: impl Fn(&Measure) -> Option<String>) -> String {
    let measure = plan.agenda().measures.at(place);
    let words = measure.and_then(|measure| Some((value(measure)?, &measure.unit)));
    words.map_or_else(none, |(value, unit)| number::with_unit(&value, unit))
}

fn none() -> String {
    number::NONE.to_owned()
}

fn of_all(some: usize, all: usize) -> String {
    format!("{some} of {all}")
}

fn interval(band: Option<Band>) -> String {
    let end = |end| number::tilt(Some(end));
    band.map_or_else(none, |band| {
        format!("{} … {}", end(band.low), end(band.high))
    })
}

/// The level of a rating.
fn level(rating: Quantity, plan: &Plan) -> Option<Level> {
    let member = plan.members().get(rating.member()?)?;
    member.ratings.get(rating.skill()?)
}
