//! The members of a plan or snapshot.

use std::sync::Arc;

use super::{Mistake, ids};
use crate::{
    content::Content,
    fault::{nearest, quoted, write_instead},
    format::{
        locate::Step,
        records::{MemberRecord, MembersRecord, Number, RatingsRecord},
    },
    plan::{Framework, Level, Member, MemberId, Profile, Ratings},
};

pub(super) fn members(
    record: &MembersRecord<'_>,
    framework: &Framework,
    content: &Content,
) -> Result<Vec<Arc<Member>>, Mistake> {
    ids::each(record, |record, id| member(record, id, framework, content))
}

fn member(
    record: &MemberRecord<'_>,
    id: u32,
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
        id: MemberId(id),
        profile: Profile {
            name: record.name.clone().into_owned(),
            role: record.role.clone().into_owned(),
            department: record.department.clone().into_owned(),
            tier: record.tier,
            direct_reports: record.direct_reports.whole().ok_or_else(|| {
                Mistake::new(
                    Step::Field("direct_reports"),
                    format!("`direct_reports` cannot be {}", record.direct_reports),
                    format!("use a whole number from 0 to {}", u32::MAX),
                )
            })?,
            trained: record.trained,
            emphasis: record.emphasis,
            emerging: record.emerging,
        },
        ratings: ratings(&record.ratings, framework, content)
            .map_err(|mistake| mistake.within([Step::Field("ratings")]))?,
    })
}

fn ratings(
    record: &RatingsRecord<'_>,
    framework: &Framework,
    content: &Content,
) -> Result<Ratings, Mistake> {
    let mut ratings = Ratings::unrated(framework.skills.len());
    for (place, (id, number)) in record.0.iter().enumerate() {
        let skill = framework.position(id).ok_or_else(|| {
            let mistake = unknown_skill(id, framework, content, "the rating");
            mistake.within([Step::Key(place)])
        })?;
        if ratings.get(skill).is_some() {
            return Err(Mistake::new(
                Step::Key(place),
                format!("\"{id}\" is rated a second time"),
                "keep one of the two ratings",
            ));
        }
        let level = level(*number).map_err(|mistake| mistake.within([Step::Value(place)]))?;
        // The place is the framework's own, so it cannot be refused.
        let _set = ratings.set(skill, Some(level));
    }
    Ok(ratings)
}

/// A rating.
pub(super) fn level(number: Number) -> Result<Level, Mistake> {
    number.whole().and_then(Level::new).ok_or_else(|| {
        Mistake::here(
            format!("the rating {number} is not on the scale"),
            format!("use a whole number from {} to {}", Level::MIN, Level::MAX),
        )
    })
}

/// A skill that the framework does not have; `entry` is what stands under its id.
pub(super) fn unknown_skill(
    id: &str,
    framework: &Framework,
    content: &Content,
    entry: &str,
) -> Mistake {
    let wider = content
        .frameworks()
        .iter()
        .find(|other| other.covers(framework) && other.position(id).is_some());
    let known = framework.skills.iter().map(|skill| skill.id.as_str());
    let hint = match wider {
        Some(wider) => format!("the framework \"{}\" has it", wider.id),
        None => write_instead(nearest(id, known), || {
            format!("use the id of one of its skills, or take {entry} out")
        }),
    };
    let what = format!(
        "the framework \"{}\" has no skill {}",
        framework.id,
        quoted(id)
    );
    Mistake::here(what, hint)
}
