//! Snapshots: how a team was on a day.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Band, Floors, Framework, Id, Item, Items, Member, Plan, PlanError, PlanParts};

/// Identifies a snapshot within its plan.
pub type SnapshotId = Id<Snapshot>;

/// A dated copy of a team: its people, their ratings and what it was held against.
///
/// What these mean (sides, tilt, findings) follows from them at any time, so it is not copied.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// Identifies the snapshot within the plan.
    pub id: SnapshotId,
    /// Name for people; never blank.
    pub name: String,
    /// The day that it shows.
    pub date: Date,
    /// The skills that were rated.
    pub framework: Arc<Framework>,
    /// Id of the situation that the team was in.
    pub situation: Option<String>,
    /// Id of the situation that was to come next.
    pub next_situation: Option<String>,
    /// A band set by hand then.
    pub band: Option<Band>,
    /// Floors set by hand then.
    pub floors: Option<Floors>,
    /// The members in the order of then; those who did not change since are shared with the plan.
    pub members: Vec<Arc<Member>>,
}

impl Snapshot {
    /// The team of then as a plan of its own, to be judged and drawn: with its people and ratings,
    /// and nothing planned.
    #[must_use]
    pub fn plan(&self) -> Plan {
        let next = self.members.iter().map(|member| member.id.0).max();
        let bare = Plan::new(self.name.clone(), Arc::clone(&self.framework));
        Plan(PlanParts {
            situation: self.situation.clone(),
            next_situation: self.next_situation.clone(),
            band: self.band,
            floors: self.floors,
            members: self.members.clone(),
            next_member: next.unwrap_or(0).saturating_add(1),
            ..bare.0
        })
    }
}

impl Item for Snapshot {
    const MISSING: PlanError = PlanError::NoSnapshot;

    fn id(&self) -> SnapshotId {
        self.id
    }

    fn set_id(&mut self, id: SnapshotId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        if self.name.trim().is_empty() {
            return Err(PlanError::BlankSnapshot);
        }
        super::check_members(&self.members, &self.framework)?;
        self.band.map(Band::check).transpose()?;
        self.floors.map(Floors::check).transpose()?;
        Ok(())
    }
}

impl Plan {
    /// A plan keeps no more members in all its snapshots together.
    ///
    /// A year of monthly snapshots of a large organisation; without an end, a small file of
    /// one-letter names would fill the memory.
    pub const MOST_KEPT: usize = 1_000_000;

    /// Keeps a copy of the team as it is now.
    pub(super) fn take_snapshot(
        &mut self,
        name: &str,
        date: Date,
    ) -> Result<SnapshotId, PlanError> {
        let copy = Snapshot {
            id: Id::new(0),
            name: name.to_owned(),
            date,
            framework: Arc::clone(self.framework()),
            situation: self.0.situation.clone(),
            next_situation: self.0.next_situation.clone(),
            band: self.0.band,
            floors: self.0.floors,
            members: self.0.members.clone(),
        };
        let id = self.0.snapshots.add(copy)?;
        check_kept(&self.0.snapshots)?;
        Ok(id)
    }
}

/// Checks that all snapshots together keep no more members than a plan may.
pub(super) fn check_kept(snapshots: &Items<Snapshot>) -> Result<(), PlanError> {
    let kept: usize = snapshots.iter().map(|one| one.members.len()).sum();
    if kept > Plan::MOST_KEPT {
        return Err(PlanError::TooMany);
    }
    Ok(())
}
