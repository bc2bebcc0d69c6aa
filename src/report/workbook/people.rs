//! The members and the skills.

use std::collections::HashMap;

use super::{Cell, Column, Digits, Scale, Sheet};
use crate::{
    balance::Quadrant,
    plan::{Family, Level},
    report::{
        MemberSummary, SkillSummary, Summary,
        document::skills::{NEEDED_NOW, gap_size, side},
    },
};

/// One row a member.
pub(super) fn ratings(summary: &Summary) -> Sheet {
    let members = &summary.members;
    let with_roles = members.iter().any(|member| !member.role.trim().is_empty());
    let of_side = |family| Column::values(side(family), Scale::Rating(family));
    let mut columns = vec![Column::words("Name")];
    columns.extend(with_roles.then(|| Column::words("Role")));
    columns.extend([Family::Lead, Family::Manage, Family::Shared].map(of_side));
    columns.push(Column::values("Tilt", Scale::Tilt));
    columns.push(Column::words("Quadrant"));
    columns.extend(summary.skills.iter().map(Column::rating));
    let row = |member: &MemberSummary| {
        let sides = member.sides;
        let mut row = vec![Cell::text(&member.name)];
        row.extend(with_roles.then(|| Cell::text(&member.role)));
        row.extend([sides.lead, sides.manage, sides.shared].map(of_two));
        row.push(Cell::number(sides.tilt(), Digits::Tilt));
        row.push(Cell::text(member.quadrant.map_or("", Quadrant::name)));
        row.extend(member.ratings.iter().copied().map(rating));
        row
    };
    let rows = members.iter().map(row).collect();
    let note = "One row a member: both sides, the tilt and every rating, 1 to 5";
    Sheet::table("Ratings", note, columns, rows).keeping(1)
}

fn rating(level: Option<Level>) -> Cell {
    let level = level.map(|level| f64::from(level.get()));
    Cell::number(level, Digits::Whole)
}

fn of_two(value: Option<f64>) -> Cell {
    Cell::number(value, Digits::Two)
}

/// One row a skill, once somebody is rated.
pub(super) fn skills(summary: &Summary) -> Sheet {
    let gaps: HashMap<_, _> = summary
        .gaps
        .iter()
        .map(|gap| (gap.id.as_str(), gap))
        .collect();
    let strong = |skill: &SkillSummary| {
        let mut strengths = summary.strengths.iter();
        strengths.any(|strength| strength.id == skill.id)
    };
    let columns = vec![
        Column::words("Skill"),
        Column::words("Side"),
        Column::numbers("Team mean"),
        Column::numbers("Lowest"),
        Column::numbers("Highest"),
        Column::numbers("Strong"),
        Column::numbers("Rated"),
        Column::words("Strength"),
        Column::numbers("Aim"),
        Column::numbers("Gap"),
        Column::words("Needed now"),
    ];
    let row = |skill: &SkillSummary| {
        let values = skill.values;
        let gap = gaps.get(skill.id.as_str());
        vec![
            Cell::text(&skill.name),
            Cell::text(side(skill.family)),
            // With the decimals of the gap beside it, so that the two add up to the aim.
            of_two(values.mean),
            rating(values.min),
            rating(values.max),
            Cell::count(values.strong),
            Cell::count(values.rated),
            Cell::mark(strong(skill)),
            of_two(gap.map(|gap| gap.aim)),
            Cell::number(gap.map(|gap| gap_size(gap)), Digits::Gap),
            Cell::mark(gap.is_some_and(|gap| gap.priority)),
        ]
    };
    let is_rated = summary.skills.iter().any(|skill| skill.values.rated > 0);
    let skills = summary.skills.iter().filter(|_| is_rated);
    let note = format!("One row a skill, with the gap to the mean to aim for; {NEEDED_NOW}");
    Sheet::table("Skills", note, columns, skills.map(row).collect())
}
