//! Frameworks, built-in and own, and ratings kept beside one.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use super::{Mistake, agenda::Known, members::level};
use crate::{
    content::Content,
    fault::{quoted, write_known},
    format::{
        locate::Step,
        records::{FrameworkRecord, KeptRecord, KeptRecords, LevelsRecord, SkillRecord},
    },
    plan::{Framework, Kept, Level, MemberId, PlanError, Skill},
};

/// The framework of a plan or snapshot: built in by its id, or its own, which stands in the file
/// whole. `of_plan` is the plan's own, which snapshots may share.
pub(super) fn framework(
    id: &str,
    own: Option<&FrameworkRecord<'_>>,
    of_plan: Option<&Arc<Framework>>,
    content: &Content,
) -> Result<Arc<Framework>, Mistake> {
    if id == Framework::OWN {
        return match (own, of_plan) {
            (Some(record), _) => own_framework(record)
                .map(Arc::new)
                .map_err(|mistake| mistake.within([Step::Field("own_framework")])),
            (None, Some(of_plan)) if of_plan.is_own() => Ok(Arc::clone(of_plan)),
            (None, _) => Err(Mistake::new(
                Step::Field("framework"),
                "a framework of one's own has to stand in the field `own_framework`",
                "add it, or use the id of a built-in framework such as `\"core\"`",
            )),
        };
    }
    if own.is_some() {
        return Err(Mistake::new(
            Step::Field("own_framework"),
            format!(
                "the framework is {}, and yet there is one of its own",
                quoted(id)
            ),
            "write `framework: \"own\"`, or take `own_framework` out",
        ));
    }
    content.framework(id).cloned().ok_or_else(|| {
        let known = content.frameworks().iter().map(|known| known.id.as_str());
        let known = known.chain([Framework::OWN]);
        Mistake::new(
            Step::Field("framework"),
            format!("there is no framework {}", quoted(id)),
            write_known(id, known),
        )
    })
}

/// A framework that stands in a file whole.
pub(in crate::format) fn own_framework(record: &FrameworkRecord<'_>) -> Result<Framework, Mistake> {
    if record.name.trim().is_empty() {
        let what = PlanError::BlankFramework.to_string();
        return Err(Mistake::new(Step::Field("name"), what, "write one"));
    }
    let within =
        |place, mistake: Mistake| mistake.within([Step::Field("skills"), Step::Item(place)]);
    let records = &record.skills;
    if records.more {
        let mistake = Mistake::here(
            PlanError::TooManySkills.to_string(),
            "take this skill out and all that follow",
        );
        return Err(within(records.first.len(), mistake));
    }
    let mut skills: Vec<Skill> = Vec::with_capacity(records.first.len());
    let mut names = HashMap::new();
    for (place, record) in records.first.iter().enumerate() {
        let skill = skill(record).map_err(|mistake| within(place, mistake))?;
        if let Some(other) = names.insert(skill.id.clone(), skill.name.clone()) {
            let mistake = Mistake::new(
                Step::Field("id"),
                format!(
                    "the id {} is already that of {}",
                    quoted(&skill.id),
                    quoted(&other)
                ),
                "give each skill an id of its own",
            );
            return Err(within(place, mistake));
        }
        skills.push(skill);
    }
    // Whoever writes a framework by hand may mix the families.
    skills.sort_by_key(|skill| skill.family);
    Ok(Framework {
        id: Framework::OWN.to_owned(),
        name: record.name.clone().into_owned(),
        description: record.description.clone().into_owned(),
        has_floors: record.floors,
        skills,
    })
}

fn skill(record: &SkillRecord<'_>) -> Result<Skill, Mistake> {
    check_id("id", &record.id, "write one such as `\"customer_focus\"`")?;
    if record.name.trim().is_empty() {
        let what = PlanError::BlankSkill.to_string();
        let hint = "write one, or take the skill out";
        return Err(Mistake::new(Step::Field("name"), what, hint));
    }
    let equivalent = record.equivalent.as_deref();
    equivalent.map_or(Ok(()), |id| {
        check_id("equivalent", id, "write it, or take the line out")
    })?;
    let anchors = record.anchors.len();
    if !matches!(anchors, 0 | Skill::ANCHORS) {
        return Err(Mistake::new(
            Step::Field("anchors"),
            format!(
                "the skill describes {anchors} of its {} levels",
                Skill::ANCHORS
            ),
            "describe all of them, lowest first, or take the list out",
        ));
    }
    let weight = match record.weight {
        None => 1.0,
        Some(number) => weight(number.real()).ok_or_else(|| {
            Mistake::new(
                Step::Field("weight"),
                format!("`weight` cannot be {number}"),
                format!("use a number above 0 and up to {}", Skill::MOST_WEIGHT),
            )
        })?,
    };
    let owned =
        |texts: &[Cow<'_, str>]| texts.iter().map(|text| text.clone().into_owned()).collect();
    Ok(Skill {
        id: record.id.clone().into_owned(),
        name: record.name.clone().into_owned(),
        family: record.family,
        kind: record.kind,
        definition: record.definition.clone().into_owned(),
        anchors: owned(&record.anchors),
        weight,
        equivalent: equivalent.map(str::to_owned),
        sources: owned(&record.sources),
    })
}

/// Checks the id of a skill; `hint` says what to do where there is none.
fn check_id(field: &'static str, id: &str, hint: &str) -> Result<(), Mistake> {
    let mistake = |error: PlanError, hint: &str| {
        Err(Mistake::new(Step::Field(field), error.to_string(), hint))
    };
    if id.trim().is_empty() {
        mistake(PlanError::BlankSkillId, hint)
    } else if Skill::is_plain_id(id) {
        Ok(())
    } else {
        mistake(
            PlanError::SkillIdLetters,
            "write one such as `\"customer_focus\"`",
        )
    }
}

fn weight(number: f64) -> Option<f64> {
    (number > 0.0 && number <= Skill::MOST_WEIGHT).then_some(number)
}

/// The ratings kept beside the framework.
pub(super) fn kept(list: &KeptRecords<'_>, known: &Known<'_>) -> Result<Vec<Kept>, Mistake> {
    let records = &list.first;
    if list.more {
        let mistake = Mistake::here(
            format!("a plan keeps the ratings of at most {} skills", Kept::MOST),
            "take this entry out and all that follow",
        );
        return Err(mistake.within([Step::Field("kept"), Step::Item(records.len())]));
    }
    let mut seen = HashSet::new();
    let mut kept = Vec::with_capacity(records.len());
    for (place, record) in records.iter().enumerate() {
        let one = one_kept(record, known, &mut seen)
            .map_err(|mistake| mistake.within([Step::Field("kept"), Step::Item(place)]))?;
        kept.push(one);
    }
    Ok(kept)
}

fn one_kept(
    record: &KeptRecord<'_>,
    known: &Known<'_>,
    seen: &mut HashSet<String>,
) -> Result<Kept, Mistake> {
    let within = |mistake: Mistake| mistake.within([Step::Field("skill")]);
    let skill = skill(&record.skill).map_err(within)?;
    let wrong = |what: &str, hint| {
        let what = format!("{} {what}", quoted(&skill.id));
        Err(within(Mistake::new(Step::Field("id"), what, hint)))
    };
    if known.framework().position(&skill.id).is_some() {
        return wrong(
            "is a skill of the framework, so nothing of it is kept aside",
            "move its ratings to the members, or take the entry out",
        );
    }
    if !seen.insert(skill.id.clone()) {
        return wrong("is kept a second time", "keep one of the two entries");
    }
    Ok(Kept {
        ratings: levels(&record.ratings, known)
            .map(Arc::new)
            .map_err(|mistake| mistake.within([Step::Field("ratings")]))?,
        skill: Arc::new(skill),
    })
}

fn levels(record: &LevelsRecord, known: &Known<'_>) -> Result<BTreeMap<MemberId, Level>, Mistake> {
    if record.0.is_empty() {
        let what = PlanError::NothingKept.to_string();
        return Err(Mistake::here(what, "add some, or take the entry out"));
    }
    let mut levels = BTreeMap::new();
    for (place, (id, number)) in record.0.iter().enumerate() {
        let member = known
            .member(*id)
            .map_err(|mistake| mistake.within([Step::Key(place)]))?;
        let level = level(*number).map_err(|mistake| mistake.within([Step::Value(place)]))?;
        if levels.insert(member, level).is_some() {
            return Err(Mistake::new(
                Step::Key(place),
                format!("the member {id} is rated a second time"),
                "keep one of the two ratings",
            ));
        }
    }
    Ok(levels)
}
