//! The first sheet: how the team stands, and what the other sheets hold.

use super::{Cell, Column, Digits, Holds, Layout, Sheet};
use crate::{
    plan::{Band, Family},
    report::{
        Summary,
        document::{
            TILT,
            balance::{NO_SITUATION, by_hand, described},
            confidential, occasion,
            skills::side,
        },
    },
};

/// The labels, and beside them room for numbers or for sentences.
const LABELS: u16 = 34;
const BESIDE: [u16; 5] = [13; 5];

pub(super) fn sheet(summary: &Summary, others: &[Sheet]) -> Sheet {
    let parts = [
        vec![
            vec![Cell::title(&summary.name)],
            vec![Cell::wide(&occasion(summary))],
            vec![Cell::wide(confidential(summary.names_hidden))],
        ],
        stand(summary),
        values(summary),
        contents(others),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    Sheet {
        name: "Summary",
        note: "How the team stands".to_owned(),
        layout: Layout::Page,
        columns: std::iter::once(Column::new("", Holds::Words, LABELS))
            .chain(BESIDE.map(|width| Column::new("", Holds::Numbers, width)))
            .collect(),
        rows: parts.collect::<Vec<_>>().join(&Vec::new()),
    }
}

/// The verdict and the situation, in words.
fn stand(summary: &Summary) -> Vec<Vec<Cell>> {
    let told = |label, text: &str| vec![Cell::Head(label), Cell::wide(text)];
    let verdict = &summary.verdict;
    let now = summary.situation.as_ref();
    let next = summary.next_situation.as_ref();
    let rows = [
        Some(told(
            "Verdict",
            &format!("{}. {}.", verdict.name, verdict.sentence),
        )),
        summary
            .firmness
            .as_deref()
            .map(|text| told("How firm it is", text)),
        Some(told(
            "Situation now",
            &now.map_or_else(|| NO_SITUATION.to_owned(), described),
        )),
        next.map(|next| told("Situation next", &described(next))),
        by_hand(summary).map(|text| told("Wanted", text)),
    ];
    rows.into_iter().flatten().collect()
}

/// The values of the team beside what is wanted.
fn values(summary: &Summary) -> Vec<Vec<Cell>> {
    let (team, target) = (&summary.team, &summary.target);
    let sides = team.sides;
    let two = |value: Option<f64>| Cell::number(value, Digits::Two);
    let tilt = |value: Option<f64>| Cell::number(value, Digits::Tilt);
    let row = |label: &str, values: Vec<Cell>| [vec![Cell::text(label)], values].concat();
    let Band { low, high } = target.band;
    let floors = target.floors;
    vec![
        ["Value", "Team", "At least", "At most"]
            .map(Cell::Head)
            .to_vec(),
        row(
            side(Family::Lead),
            vec![two(sides.lead), two(floors.map(|floors| floors.lead))],
        ),
        row(
            side(Family::Manage),
            vec![two(sides.manage), two(floors.map(|floors| floors.manage))],
        ),
        row(side(Family::Shared), vec![two(sides.shared)]),
        row(
            TILT,
            vec![tilt(sides.tilt()), tilt(Some(low)), tilt(Some(high))],
        ),
        row(
            "Share of leading",
            vec![Cell::number(sides.lead_share(), Digits::Share)],
        ),
        row("Members", vec![Cell::count(team.members)]),
        row("Members rated on both sides", vec![Cell::count(team.rated)]),
        row(
            "Members whom Lead rests on",
            vec![Cell::count(team.lead_members)],
        ),
        row(
            "Members whom Manage rests on",
            vec![Cell::count(team.manage_members)],
        ),
    ]
}

fn contents(others: &[Sheet]) -> Vec<Vec<Cell>> {
    if others.is_empty() {
        return Vec::new();
    }
    let heads = vec![Cell::Head("Other sheets")];
    let row = |sheet: &Sheet| vec![Cell::text(sheet.name), Cell::wide(&sheet.note)];
    std::iter::once(heads)
        .chain(others.iter().map(row))
        .collect()
}
