//! Ratings that are kept although the framework does not ask for them.

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use super::{Framework, Level, MemberId, PlanError, Skill};

/// A skill that the plan's framework does not have, and how members were rated in it.
///
/// Such ratings count for nothing until a framework has the skill again, which takes them back.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The skill.
    pub skill: Arc<Skill>,
    /// The ratings by member; never empty. Shared between the versions of a plan.
    pub ratings: Arc<BTreeMap<MemberId, Level>>,
}

impl Kept {
    /// A plan keeps the ratings of no more skills: as many as a framework can have.
    pub const MOST: usize = Framework::MOST_SKILLS;
}

/// Checks what is kept beside a framework for these members.
pub(super) fn check(
    kept: &[Kept],
    framework: &Framework,
    members: &HashSet<MemberId>,
) -> Result<(), PlanError> {
    if kept.len() > Kept::MOST {
        return Err(PlanError::TooManySkills);
    }
    let mut ids = HashSet::new();
    for Kept { skill, ratings } in kept {
        skill.check()?;
        if framework.position(&skill.id).is_some() || !ids.insert(&skill.id) {
            return Err(PlanError::RepeatedSkill);
        }
        if ratings.is_empty() {
            return Err(PlanError::NothingKept);
        }
        if !ratings.keys().all(|id| members.contains(id)) {
            return Err(PlanError::NoMember);
        }
    }
    Ok(())
}

/// Takes a member who leaves out of what is kept.
pub(super) fn leave_out(kept: &mut Vec<Kept>, members: &HashSet<MemberId>) {
    for one in kept.iter_mut() {
        if one.ratings.keys().any(|id| members.contains(id)) {
            Arc::make_mut(&mut one.ratings).retain(|id, _| !members.contains(id));
        }
    }
    kept.retain(|one| !one.ratings.is_empty());
}
