//! What edits are called after "Undo".

use std::mem::discriminant;

use super::{agenda, checklists, counted, framework, members, ratings};
use crate::plan::{CellEdit, CellValue, Detail, Edit, MemberId, Plan};

/// What an edit is called after "Undo".
#[must_use]
pub fn edit(edit: &Edit, plan: &Plan) -> String {
    let name = |id: MemberId| {
        plan.member(id)
            .map_or("a member", |member| member.profile.name.as_str())
    };
    match edit {
        Edit::Title(_) => "renaming the plan".to_owned(),
        Edit::Situation(_) => "change of situation".to_owned(),
        Edit::NextSituation(_) => "change of next situation".to_owned(),
        Edit::Target { .. } => "change of band and floors".to_owned(),
        Edit::AddMembers { members, .. } => match members.as_slice() {
            [one] => format!("adding {}", one.profile.name),
            several => format!("adding {} people", several.len()),
        },
        Edit::RemoveMembers(ids) => match ids.as_slice() {
            [one] => format!("removing {}", name(*one)),
            several => format!("removing {}", members(several.len())),
        },
        Edit::MoveMember { member, .. } => format!("moving {}", name(*member)),
        Edit::Describe(id, detail) => format!("{} of {}", self::detail(detail), name(*id)),
        Edit::Rate { member, .. } => format!("rating of {}", name(*member)),
        Edit::Cells(cells) => self::cells(cells, plan),
        Edit::SetAside { reason, .. } => match reason {
            Some(_) => "setting a finding aside".to_owned(),
            None => "bringing a finding back".to_owned(),
        },
        Edit::Framework(edit) => framework::edit(edit, plan),
        Edit::Style { .. } => "change of style".to_owned(),
        Edit::Symptom(..) => "answer about a symptom".to_owned(),
        Edit::Agenda(edit) => agenda::edit(edit, plan),
        Edit::Checklist(edit) => checklists::edit(edit).to_owned(),
        Edit::Log(edit) => checklists::log(edit).to_owned(),
        Edit::Snapshot(edit) => agenda::snapshot(edit),
    }
}

/// Several cells by what they have in common: a detail, ratings, or a person.
fn cells(cells: &[CellEdit], plan: &Plan) -> String {
    let is_rating = |cell: &CellEdit| matches!(cell.value, CellValue::Rating { .. });
    let kind = |cell: &CellEdit| match &cell.value {
        CellValue::Detail(detail) => Some(discriminant(detail)),
        CellValue::Rating { .. } => None,
    };
    match cells {
        [] => "no change".to_owned(),
        [one] => {
            let whose = plan.member(one.member);
            let whose = whose.map_or("a member", |member| member.profile.name.as_str());
            match &one.value {
                CellValue::Rating { .. } => format!("rating of {whose}"),
                CellValue::Detail(detail) => format!("{} of {whose}", self::detail(detail)),
            }
        }
        all if all.iter().all(is_rating) => ratings(all.len()),
        [first, rest @ ..] => match &first.value {
            CellValue::Detail(detail) if rest.iter().all(|cell| kind(cell) == kind(first)) => {
                format!("{} of {}", self::detail(detail), members(cells.len()))
            }
            _ => counted(cells.len(), "value", "values"),
        },
    }
}

fn detail(detail: &Detail) -> &'static str {
    match detail {
        Detail::Name(_) => "name",
        Detail::Role(_) => "role",
        Detail::Department(_) => "department",
        Detail::Tier(_) => "tier",
        Detail::DirectReports(_) => "direct reports",
        Detail::Trained(_) => "training",
        Detail::Emphasis(_) => "emphasis",
        Detail::Emerging(_) => "rising leader mark",
    }
}
