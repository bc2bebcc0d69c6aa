//! From records to a plan: what parses, but makes no sense, is found here.

mod agenda;
mod checklists;
mod framework;
mod ids;
mod members;
mod snapshots;
mod values;

use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

pub(super) use self::framework::own_framework;
use self::{agenda::Known, framework::framework, values::on_scale};
use super::{
    locate::{self, Step},
    records::{BandRecord, FloorsRecord, MemberRecord, PlanRecord, SetAsideRecord},
};
use crate::{
    content::Content,
    fault::{Fault, quoted, write_known},
    plan::{Band, Floors, Level, Plan, PlanError, PlanParts, SetAside},
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

    /// A mistake of the value itself; further out it gets its place.
    fn here(what: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            path: Vec::new(),
            fault: Fault::new(what, hint),
        }
    }

    /// What a plan is not sound for, although everything in it was looked at and found sound: there
    /// is no better place for it than the whole.
    fn of_whole(error: PlanError) -> Self {
        Self::here(error.to_string(), "mend it, or take an earlier copy")
    }

    /// The mistake seen from further out, its path led on from `steps`.
    pub(super) fn within<const N: usize>(mut self, steps: [Step; N]) -> Self {
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
    let own = record.own_framework.as_ref();
    let framework = framework(&record.framework, own, None, content)?;
    let members = members::members(&record.members, &framework, content)?;
    let snapshots = snapshots::snapshots(record, (&framework, &members), content)?;
    let known = Known::new(content, &framework, &members, &snapshots);
    let parts = PlanParts {
        title: record.title.clone().into_owned(),
        situation: situation("situation", record.situation.as_deref(), content)?,
        next_situation: situation("next_situation", record.next_situation.as_deref(), content)?,
        band: record.band.as_ref().map(band).transpose()?,
        floors: record.floors.as_ref().map(floors).transpose()?,
        set_aside: set_aside(&record.set_aside, content)?,
        next_member: next_member(record)?,
        kept: framework::kept(&record.kept, &known)?,
        self_image: checklists::self_image(record, &known)?,
        agenda: agenda::agenda(record, &known)?,
        checklists: checklists::checklists(record, &known)?,
        log: checklists::log(record, &known)?,
        members: members.clone(),
        snapshots: snapshots.clone(),
        framework: Arc::clone(&framework),
    };
    Plan::from_parts(parts).map_err(Mistake::of_whole)
}

/// The id that the next newcomer gets: above those of all members, of those in snapshots too.
fn next_member(record: &PlanRecord<'_>) -> Result<u32, Mistake> {
    let snapshots = record.snapshots.0.first.iter();
    let members = snapshots
        .map(|snapshot| &snapshot.members)
        .chain([&record.members])
        .flat_map(|members| &members.first);
    ids::next_of::<MemberRecord<'_>>(members, record.next_member)
}

fn situation(
    field: &'static str,
    id: Option<&str>,
    content: &Content,
) -> Result<Option<String>, Mistake> {
    let Some(id) = id else {
        return Ok(None);
    };
    if content.situation(id).is_some() {
        return Ok(Some(id.to_owned()));
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

/// The id of a rule that there is.
fn rule(id: &str, content: &Content) -> Result<String, Mistake> {
    if content.rule(id).is_some() {
        return Ok(id.to_owned());
    }
    let what = format!("there is no rule {}", quoted(id));
    Err(Mistake::here(what, way_out_of_rule(id, content)))
}

fn check_set_aside(record: &SetAsideRecord<'_>, content: &Content) -> Result<(), Mistake> {
    rule(&record.rule, content).map_err(|mistake| mistake.within([Step::Field("rule")]))?;
    if record.reason.trim().is_empty() {
        return Err(Mistake::new(
            Step::Field("reason"),
            PlanError::BlankReason.to_string(),
            "write the reason, or take the entry out",
        ));
    }
    Ok(())
}
