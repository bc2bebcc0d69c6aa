//! The snapshots of a plan.

use std::{collections::HashMap, sync::Arc};

use super::{
    Mistake, band, floors,
    framework::framework,
    ids,
    members::members,
    situation,
    values::{day, filled},
};
use crate::{
    content::Content,
    format::records::{PlanRecord, SnapshotRecord},
    plan::{Framework, Id, Items, Member, MemberId, Plan, PlanError, Snapshot},
};

/// The snapshots; `now` are the plan's framework and members, which are shared with them where they
/// are the same.
pub(super) fn snapshots(
    record: &PlanRecord<'_>,
    now: (&Arc<Framework>, &[Arc<Member>]),
    content: &Content,
) -> Result<Items<Snapshot>, Mistake> {
    let list = &record.snapshots.0;
    if let Some((_, held)) = list.first.split_last()
        && SnapshotRecord::kept(&list.first) > Plan::MOST_KEPT
    {
        let most = Plan::MOST_KEPT;
        let what = format!("a plan keeps at most {most} members in all its snapshots");
        return Err(ids::too_many(held, what));
    }
    let mut known = Known::default();
    known.share(now.1.to_vec());
    ids::items(list, record.next_snapshot_id, |record, id| {
        let snapshot = snapshot(record, id, now.0, content)?;
        Ok(Snapshot {
            members: known.share(snapshot.members),
            ..snapshot
        })
    })
}

fn snapshot(
    record: &SnapshotRecord<'_>,
    id: u32,
    of_plan: &Arc<Framework>,
    content: &Content,
) -> Result<Snapshot, Mistake> {
    let own = record.own_framework.as_ref();
    let framework = framework(&record.framework, own, Some(of_plan), content)?;
    Ok(Snapshot {
        id: Id::new(id),
        name: filled("name", &record.name, PlanError::BlankSnapshot, "snapshot")?,
        date: day("date", &record.date)?,
        situation: situation("situation", record.situation.as_deref(), content)?,
        next_situation: situation("next_situation", record.next_situation.as_deref(), content)?,
        band: record.band.as_ref().map(band).transpose()?,
        floors: record.floors.as_ref().map(floors).transpose()?,
        members: members(&record.members, &framework, content)?,
        framework,
    })
}

/// How each member was met last.
#[derive(Default)]
struct Known(HashMap<MemberId, Arc<Member>>);

impl Known {
    /// The same members, those who were met like this before shared.
    fn share(&mut self, members: Vec<Arc<Member>>) -> Vec<Arc<Member>> {
        let share = |member: Arc<Member>| {
            let met = self
                .0
                .entry(member.id)
                .or_insert_with(|| Arc::clone(&member));
            if *met != member {
                *met = member;
            }
            Arc::clone(met)
        };
        members.into_iter().map(share).collect()
    }
}
