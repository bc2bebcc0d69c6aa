//! The values of each member.

use super::{Block, Column, Table, chart, heading, paragraph};
use crate::{
    balance::{Quadrant, number},
    report::{MemberSummary, Summary},
};

pub(super) fn blocks(summary: &Summary) -> Vec<Block> {
    if summary.members.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Table(table(&summary.members))];
    let maps = &summary.charts.heat;
    if summary.charts.heat_left_out {
        blocks.push(heading("Ratings"));
        blocks.push(paragraph(TOO_MANY));
    } else if !maps.is_empty() {
        blocks.push(heading("Ratings"));
        blocks.extend(maps.iter().map(|map| chart(map, "")));
    }
    blocks
}

const TOO_MANY: &str =
    "The team is too large for a chart of every rating; the workbook lists them all.";

fn table(members: &[MemberSummary]) -> Table {
    let with_roles = members.iter().any(|member| !member.role.trim().is_empty());
    let mut columns = vec![Column::words("Name")];
    columns.extend(with_roles.then_some(Column::words("Role")));
    columns.extend(["Lead", "Manage", "Shared", "Tilt"].map(Column::numbers));
    columns.push(Column::words("Quadrant"));
    let row = |member: &MemberSummary| {
        let sides = member.sides;
        let mut row = vec![member.name.clone()];
        row.extend(with_roles.then(|| member.role.clone()));
        row.extend([sides.lead, sides.manage, sides.shared].map(number::side));
        row.push(number::tilt(sides.tilt()));
        row.push(member.quadrant.map_or(number::NONE, Quadrant::name).into());
        row
    };
    Table {
        columns,
        rows: members.iter().map(row).collect(),
    }
}
