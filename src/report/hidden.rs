//! A plan with letters for names, so that charts of it may be handed on.

use std::{collections::HashMap, sync::Arc};

use super::words::letters_for;
use crate::plan::{Member, Plan, PlanError};

/// The plan with `Member A`, `B` … for the names of its members, as the summary has them, and
/// without their roles and departments; those whom only snapshots know go on after them.
///
/// # Errors
/// None that a sound plan could bring about.
pub fn without_names(plan: &Plan) -> Result<Plan, PlanError> {
    let mut parts = plan.parts().clone();
    let mut places = HashMap::new();
    for member in plan.parts().everybody() {
        let next = places.len();
        places.entry(member.id).or_insert(next);
    }
    let hide = |members: &mut Vec<Arc<Member>>| {
        for member in members {
            let place = places.get(&member.id).copied().unwrap_or_default();
            let mut hidden = Member::clone(member);
            hidden.profile.name = letters_for(place);
            hidden.profile.role.clear();
            hidden.profile.department.clear();
            *member = Arc::new(hidden);
        }
    };
    hide(&mut parts.members);
    let mut snapshots = parts.snapshots.as_slice().to_vec();
    for snapshot in &mut snapshots {
        hide(&mut Arc::make_mut(snapshot).members);
    }
    let next = parts.snapshots.next_id();
    parts.snapshots = crate::plan::Items::from_parts(snapshots, next)?;
    Plan::from_parts(parts)
}
