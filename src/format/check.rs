//! From records to a plan: what parses, but makes no sense, is found here.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use super::{
    locate::{self, Step},
    next_member,
    records::{
        BandRecord, EmphasisRecord, FloorsRecord, MemberRecord, MembersRecord, Number, PlanRecord,
        RatingsRecord, SetAsideRecord, TierRecord,
    },
};
use crate::{
    content::Content,
    fault::{Fault, nearest, quoted, shortened, write_instead, write_known},
    plan::{
        Band, Emphasis, Floors, Framework, Level, Member, MemberId, Plan, PlanError, PlanParts,
        Profile, Ratings, SetAside, Tier,
    },
};

/// Something that makes no sense, and the way to it from the whole plan.
pub(super) struct Mistake {
    path: Vec<Step>,
    fault: Fault,
}

impl Mistake {
    fn new(step: Step, what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            path: vec![step],
            fault: Fault::new(what, hint),
        }
    }

    /// The mistake seen from further out, its path led on from `steps`.
    fn within<const N: usize>(mut self, steps: [Step; N]) -> Self {
        self.path.splice(0..0, steps);
        self
    }

    /// The fault at its place in the text that the record came from.
    pub(super) fn in_text(self, text: &str) -> Fault {
        let offset = locate::offset(text, &self.path);
        locate::at_offset(self.fault, text, offset)
    }
}

/// The plan that a record describes.
pub(super) fn plan(record: &PlanRecord<'_>, content: &Content) -> Result<Plan, Mistake> {
    let framework = framework(&record.framework, content)?;
    let situation = |field, id: &Option<Cow<'_, str>>| {
        id.as_deref()
            .map(|id| situation(field, id, content))
            .transpose()
    };
    let parts = PlanParts {
        title: record.title.clone().into_owned(),
        situation: situation("situation", &record.situation)?,
        next_situation: situation("next_situation", &record.next_situation)?,
        band: record.band.as_ref().map(band).transpose()?,
        floors: record.floors.as_ref().map(floors).transpose()?,
        set_aside: set_aside(&record.set_aside, content)?,
        members: members(&record.members, &framework, content)?,
        next_member: next_id(record)?,
        framework,
    };
    // Nothing is left to be found here, so there is no better place than the whole.
    Plan::from_parts(parts).map_err(|error| Mistake {
        path: Vec::new(),
        fault: Fault::new(error.to_string(), "mend it, or take an earlier copy"),
    })
}

fn framework(id: &str, content: &Content) -> Result<Arc<Framework>, Mistake> {
    content.framework(id).cloned().ok_or_else(|| {
        let known = content.frameworks().iter().map(|known| known.id.as_str());
        Mistake::new(
            Step::Field("framework"),
            format!("there is no framework {}", quoted(id)),
            write_known(id, known),
        )
    })
}

fn situation(field: &'static str, id: &str, content: &Content) -> Result<String, Mistake> {
    if content.situation(id).is_some() {
        return Ok(id.to_owned());
    }
    let known = content.situations().iter().map(|known| known.id.as_str());
    Err(Mistake::new(
        Step::Field(field),
        format!("there is no situation {}", quoted(id)),
        write_known(id, known),
    ))
}

fn band(record: &BandRecord) -> Result<Band, Mistake> {
    let within = |mistake: Mistake| mistake.within([Step::Field("band")]);
    let band = Band {
        low: on_scale("low", record.low, -Band::LIMIT, Band::LIMIT).map_err(within)?,
        high: on_scale("high", record.high, -Band::LIMIT, Band::LIMIT).map_err(within)?,
    };
    band.check().map_err(|_| {
        within(Mistake::new(
            Step::Field("high"),
            format!("the band ends at {}, below its start", band.high),
            format!("`high` must be at least `low`, which is {}", band.low),
        ))
    })
}

fn floors(record: &FloorsRecord) -> Result<Floors, Mistake> {
    let (lowest, highest) = (f64::from(Level::MIN), f64::from(Level::MAX));
    let floor = |field, number| {
        on_scale(field, number, lowest, highest)
            .map_err(|mistake| mistake.within([Step::Field("floors")]))
    };
    Ok(Floors {
        lead: floor("lead", record.lead)?,
        manage: floor("manage", record.manage)?,
    })
}

fn on_scale(field: &'static str, number: Number, from: f64, to: f64) -> Result<f64, Mistake> {
    let value = number.real();
    // Not a number lies in no range.
    if (from..=to).contains(&value) {
        return Ok(value);
    }
    Err(Mistake::new(
        Step::Field(field),
        format!("`{field}` cannot be {number}"),
        format!("use a number from {from} to {to}"),
    ))
}

/// The findings set aside, which may stand in any order, in that of their rules.
fn set_aside(records: &[SetAsideRecord<'_>], content: &Content) -> Result<Vec<SetAside>, Mistake> {
    let mut reasons = BTreeMap::new();
    for (place, record) in records.iter().enumerate() {
        check_set_aside(record, content)
            .and_then(|()| match reasons.insert(&record.rule, &record.reason) {
                None => Ok(()),
                Some(_) => Err(Mistake::new(
                    Step::Field("rule"),
                    format!("\"{}\" is set aside a second time", record.rule),
                    "keep one of the two entries",
                )),
            })
            .map_err(|mistake| mistake.within([Step::Field("set_aside"), Step::Item(place)]))?;
    }
    let one = |(rule, reason): (&Cow<'_, str>, &Cow<'_, str>)| SetAside {
        rule: rule.clone().into_owned(),
        reason: reason.clone().into_owned(),
    };
    Ok(reasons.into_iter().map(one).collect())
}

/// An id that looks like a rule's may be one that a later version knows, so no other is proposed.
fn way_out_of_rule(id: &str, content: &Content) -> String {
    let digits = id.strip_prefix('R').unwrap_or_default();
    if digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return "open the plan with a newer Even Keel, or take the entry out".to_owned();
    }
    write_known(id, content.rules().iter().map(|rule| rule.id.as_str()))
}

fn check_set_aside(record: &SetAsideRecord<'_>, content: &Content) -> Result<(), Mistake> {
    if content.rule(&record.rule).is_none() {
        return Err(Mistake::new(
            Step::Field("rule"),
            format!("there is no rule {}", quoted(&record.rule)),
            way_out_of_rule(&record.rule, content),
        ));
    }
    if record.reason.trim().is_empty() {
        return Err(Mistake::new(
            Step::Field("reason"),
            PlanError::BlankReason.to_string(),
            "write the reason, or take the entry out",
        ));
    }
    Ok(())
}

fn members(
    record: &MembersRecord<'_>,
    framework: &Framework,
    content: &Content,
) -> Result<Vec<Arc<Member>>, Mistake> {
    let records = record.first.as_slice();
    if record.more {
        let mistake = Mistake {
            path: vec![Step::Field("members"), Step::Item(records.len())],
            fault: Fault::new(
                PlanError::Full.to_string(),
                "take this member out and all that follow, or make several plans of it",
            ),
        };
        return Err(mistake);
    }
    let mut names = HashMap::with_capacity(records.len());
    let mut members = Vec::with_capacity(records.len());
    for (place, record) in records.iter().enumerate() {
        let member = member(record, framework, content)
            .and_then(|member| match names.insert(member.id, &record.name) {
                None => Ok(member),
                Some(name) => Err(repeated_id(member.id, name, records)),
            })
            .map_err(|mistake| mistake.within([Step::Field("members"), Step::Item(place)]))?;
        members.push(Arc::new(member));
    }
    Ok(members)
}

fn repeated_id(id: MemberId, name: &str, records: &[MemberRecord<'_>]) -> Mistake {
    let free = next_member(records.iter().filter_map(|record| record.id.whole()));
    Mistake::new(
        Step::Field("id"),
        format!("the id {} is already that of {}", id.0, shortened(name)),
        format!("give each member an id of its own; {free} is free"),
    )
}

fn member(
    record: &MemberRecord<'_>,
    framework: &Framework,
    content: &Content,
) -> Result<Member, Mistake> {
    if record.name.trim().is_empty() {
        return Err(Mistake::new(
            Step::Field("name"),
            "the member has no name",
            "write a name, or take the member out",
        ));
    }
    Ok(Member {
        id: member_id(record.id)?,
        profile: Profile {
            name: record.name.clone().into_owned(),
            role: record.role.clone().into_owned(),
            department: record.department.clone().into_owned(),
            tier: tier(record.tier),
            direct_reports: record.direct_reports.whole().ok_or_else(|| {
                Mistake::new(
                    Step::Field("direct_reports"),
                    format!("`direct_reports` cannot be {}", record.direct_reports),
                    format!("use a whole number from 0 to {}", u32::MAX),
                )
            })?,
            trained: record.trained,
            emphasis: emphasis(record.emphasis),
            emerging: record.emerging,
        },
        ratings: ratings(&record.ratings, framework, content)
            .map_err(|mistake| mistake.within([Step::Field("ratings")]))?,
    })
}

fn tier(record: TierRecord) -> Tier {
    match record {
        TierRecord::Executive => Tier::Executive,
        TierRecord::Manager => Tier::Manager,
        TierRecord::Lead => Tier::Lead,
        TierRecord::Contributor => Tier::Contributor,
    }
}

fn emphasis(record: EmphasisRecord) -> Emphasis {
    match record {
        EmphasisRecord::Lead => Emphasis::Lead,
        EmphasisRecord::Manage => Emphasis::Manage,
        EmphasisRecord::Both => Emphasis::Both,
        EmphasisRecord::Unset => Emphasis::Unset,
    }
}

fn member_id(number: Number) -> Result<MemberId, Mistake> {
    number
        .whole()
        // The highest number is left for the next id to be given.
        .filter(|id| (1..u32::MAX).contains(id))
        .map(MemberId)
        .ok_or_else(|| {
            Mistake::new(
                Step::Field("id"),
                format!("an id cannot be {number}"),
                format!("use a whole number from 1 to {}", u32::MAX - 1),
            )
        })
}

fn ratings(
    record: &RatingsRecord<'_>,
    framework: &Framework,
    content: &Content,
) -> Result<Ratings, Mistake> {
    let mut ratings = Ratings::unrated(framework.skills.len());
    for (place, (id, number)) in record.0.iter().enumerate() {
        let skill = framework
            .position(id)
            .ok_or_else(|| unknown_skill(place, id, framework, content))?;
        if ratings.get(skill).is_some() {
            return Err(Mistake::new(
                Step::Key(place),
                format!("\"{id}\" is rated a second time"),
                "keep one of the two ratings",
            ));
        }
        let level = number.whole().and_then(Level::new).ok_or_else(|| {
            Mistake::new(
                Step::Value(place),
                format!("the rating {number} is not on the scale"),
                format!("use a whole number from {} to {}", Level::MIN, Level::MAX),
            )
        })?;
        // The place is the framework's own, so it cannot be refused.
        let _set = ratings.set(skill, Some(level));
    }
    Ok(ratings)
}

fn unknown_skill(place: usize, id: &str, framework: &Framework, content: &Content) -> Mistake {
    let wider = content
        .frameworks()
        .iter()
        .find(|other| other.covers(framework) && other.position(id).is_some());
    let known = framework.skills.iter().map(|skill| skill.id.as_str());
    let hint = match wider {
        Some(wider) => format!("the framework \"{}\" has it", wider.id),
        None => write_instead(nearest(id, known), || {
            "use the id of one of its skills, or take the rating out".to_owned()
        }),
    };
    let what = format!(
        "the framework \"{}\" has no skill {}",
        framework.id,
        quoted(id)
    );
    Mistake::new(Step::Key(place), what, hint)
}

/// The id to be given next: the one that is written, else one above the highest.
fn next_id(record: &PlanRecord<'_>) -> Result<u32, Mistake> {
    let least = next_member(
        record
            .members
            .first
            .iter()
            .filter_map(|member| member.id.whole()),
    );
    let Some(number) = record.next_member else {
        return Ok(least);
    };
    let mistake = |hint: String| {
        let what = format!("`next_member` cannot be {number}");
        Mistake::new(Step::Field("next_member"), what, hint)
    };
    match number.whole() {
        Some(next) if next >= least => Ok(next),
        Some(_) => Err(mistake(format!(
            "it must be above every member's id: use {least}, or leave the line out"
        ))),
        None => Err(mistake(format!(
            "use a whole number from {least} to {}, or leave the line out",
            u32::MAX
        ))),
    }
}
