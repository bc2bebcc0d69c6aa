//! The values of each skill, strengths and gaps.

use super::{Block, Column, Table, chart, paragraph, tabled};
use crate::{
    balance::number,
    plan::Family,
    report::{SkillGap, SkillSummary, Summary},
};

pub(super) fn blocks(summary: &Summary) -> Vec<Block> {
    [skills(summary), strengths(summary), gaps(summary)].concat()
}

fn skills(summary: &Summary) -> Vec<Block> {
    let skills = summary.skills.iter();
    let (rated, unrated): (Vec<_>, Vec<_>) = skills.partition(|skill| skill.values.rated > 0);
    if rated.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::words("Skill"),
        Column::words("Side"),
        Column::numbers("Team mean"),
        Column::numbers("Range"),
        Column::numbers("Strong"),
        Column::numbers("Rated"),
    ];
    let map = summary.charts.skills.as_ref();
    let map = map.map(|map| {
        chart(
            map,
            "The mean of each skill between its lowest and highest rating; at the right, how many are at 4 or 5",
        )
    });
    let table = Block::Table(Table {
        columns,
        rows: rated.into_iter().map(skill_row).collect(),
    });
    let mut blocks: Vec<_> = map.into_iter().chain([table]).collect();
    if !unrated.is_empty() {
        let names: Vec<_> = unrated.iter().map(|skill| skill.name.as_str()).collect();
        blocks.push(paragraph(format!(
            "Nobody is rated in: {}.",
            names.join(", ")
        )));
    }
    blocks
}

/// The side that a skill counts towards.
pub(in crate::report) fn side(family: Family) -> &'static str {
    match family {
        Family::Lead => "Lead",
        Family::Manage => "Manage",
        Family::Shared => "Shared",
    }
}

fn skill_row(skill: &SkillSummary) -> Vec<String> {
    let values = skill.values;
    let range = match (values.min, values.max) {
        (Some(min), Some(max)) if min == max => min.get().to_string(),
        (Some(min), Some(max)) => format!("{}–{}", min.get(), max.get()),
        _ => number::NONE.to_owned(),
    };
    vec![
        skill.name.clone(),
        side(skill.family).to_owned(),
        number::mean(values.mean),
        range,
        values.strong.to_string(),
        values.rated.to_string(),
    ]
}

fn strengths(summary: &Summary) -> Vec<Block> {
    let columns = vec![Column::words("Skill"), Column::numbers("Team mean")];
    let rows = summary.strengths.iter();
    let rows = rows.map(|strength| vec![strength.skill.clone(), number::mean(strength.mean)]);
    tabled("Strengths", None, columns, rows.collect())
}

fn gaps(summary: &Summary) -> Vec<Block> {
    // A column that marks nothing would only puzzle.
    let marked = summary.gaps.iter().any(|gap| gap.priority);
    let mut columns = vec![Column::words("Skill")];
    columns.extend(["Team mean", "Aim", "Gap"].map(Column::numbers));
    columns.extend(marked.then(|| Column::words("Needed now")));
    let rows = summary.gaps.iter().map(|gap| {
        let mut row = vec![
            gap.skill.clone(),
            number::fixed(gap.mean, GAP_DECIMALS),
            number::fixed(gap.aim, GAP_DECIMALS),
            gap_in_words(gap),
        ];
        row.extend(marked.then(|| if gap.priority { "yes" } else { "" }.to_owned()));
        row
    });
    let explained = if marked {
        format!("; {NEEDED_NOW}")
    } else {
        String::new()
    };
    let note = format!("Skills below the team mean to aim for, widest gap first{explained}.");
    tabled("Gaps", Some(&note), columns, rows.collect())
}

/// What the column of that name says.
pub(in crate::report) const NEEDED_NOW: &str =
    "“needed now” marks those that the situation leans on";

/// With one, as elsewhere, a gap of 1.6 would stand beside a mean of 2.4 that is 2.375.
pub(in crate::report) const GAP_DECIMALS: u8 = 2;

/// The size of a gap, out of the numbers as they stand beside it, so that they add up; the exact
/// one where these are the same, since there is a gap.
pub(in crate::report) fn gap_size(gap: &SkillGap) -> f64 {
    let size = number::rounded(gap.aim, GAP_DECIMALS) - number::rounded(gap.mean, GAP_DECIMALS);
    let size = number::rounded(size, GAP_DECIMALS);
    if size > 0.0 { size } else { gap.size }
}

/// The size in words: it never reads as none.
fn gap_in_words(gap: &SkillGap) -> String {
    match number::fixed(gap_size(gap), GAP_DECIMALS) {
        zero if zero == number::fixed(0.0, GAP_DECIMALS) => "under 0.01".to_owned(),
        size => size,
    }
}
