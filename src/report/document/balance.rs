//! How the team stands: the verdict, its values, the map.

use super::{Block, LINE, Overview, TILT, Value, chart, clipped, count, heading, paragraph};
use crate::{balance::number, content::Situation, plan::Band, report::Summary};

pub(super) fn blocks(summary: &Summary) -> Vec<Block> {
    let mut blocks = vec![Block::Overview(overview(summary))];
    if summary.selection.is_brief() {
        blocks.push(situation_in_short(summary));
        blocks.extend(summary.firmness.clone().map(Block::Paragraph));
        return blocks;
    }
    blocks.extend(remarks(summary).map(Block::Paragraph));
    blocks.extend(summary.charts.map.as_ref().map(|map| chart(map, MAP)));
    blocks.extend(situation(summary));
    blocks
}

const MAP: &str =
    "Where each member stands; within the band, leading and managing suit the situation";

fn situation_in_short(summary: &Summary) -> Block {
    let next = summary.next_situation.as_ref();
    let next = next.map_or_else(String::new, |next| {
        format!("; next: {}", clipped(&next.name, LINE))
    });
    let now = summary.situation.as_ref();
    paragraph(match now {
        Some(now) => format!("Situation now: {}{next}.", clipped(&now.name, LINE)),
        None => format!("No situation is chosen{next}."),
    })
}

pub(in crate::report) const NO_SITUATION: &str =
    "No situation is chosen, so band and floors are those that fit no particular one.";

fn situation(summary: &Summary) -> Vec<Block> {
    let describe = |when: &str, situation: &Situation| {
        Block::Paragraph(format!("{when}: {}", described(situation)))
    };
    let now = summary.situation.as_ref().map_or_else(
        || Block::Paragraph(NO_SITUATION.to_owned()),
        |now| describe("Now", now),
    );
    let next = summary.next_situation.as_ref();
    [heading("Situation"), now]
        .into_iter()
        .chain(next.map(|next| describe("Next", next)))
        .collect()
}

/// A situation and why it wants what it wants, in sentences.
pub(in crate::report) fn described(Situation { name, why, .. }: &Situation) -> String {
    format!("{name}. {why}.")
}

fn overview(summary: &Summary) -> Overview {
    let (team, target) = (&summary.team, &summary.target);
    let at_least = |floor: Option<f64>| {
        floor.map_or_else(String::new, |floor| {
            format!("at least {}", number::side(Some(floor)))
        })
    };
    let value = |name, value, wanted| Value {
        name,
        value,
        wanted,
    };
    let floors = target.floors;
    Overview {
        verdict: summary.verdict.name.clone(),
        sentence: summary.verdict.sentence.clone(),
        keel: summary.charts.keel.clone(),
        values: vec![
            value(
                "Lead",
                number::side(team.sides.lead),
                at_least(floors.map(|floors| floors.lead)),
            ),
            value(
                "Manage",
                number::side(team.sides.manage),
                at_least(floors.map(|floors| floors.manage)),
            ),
            value("Shared", number::side(team.sides.shared), String::new()),
            value(TILT, number::tilt(team.sides.tilt()), band(target.band)),
            value(
                "Share of leading : managing",
                number::share(team.sides.lead_share()),
                String::new(),
            ),
        ],
    }
}

fn band(band: Band) -> String {
    let end = |end| number::tilt(Some(end));
    format!("{} to {}", end(band.low), end(band.high))
}

/// What a reader of the balance has to know besides.
fn remarks(summary: &Summary) -> impl Iterator<Item = String> {
    let team = &summary.team;
    let uneven = team.lead_members != team.manage_members;
    let rests_on = uneven.then(|| {
        let members = |number| count(number, "member", "members");
        format!(
            "Lead rests on {}, Manage on {}.",
            members(team.lead_members),
            members(team.manage_members)
        )
    });
    let by_hand = by_hand(summary).map(str::to_owned);
    let firmness = summary.firmness.clone();
    firmness.into_iter().chain(by_hand).chain(rests_on)
}

/// What of the target no situation has set.
pub(in crate::report) fn by_hand(summary: &Summary) -> Option<&'static str> {
    match (summary.own_band, summary.own_floors) {
        (true, true) => Some("Band and floors are set by hand."),
        (true, false) => Some("The band is set by hand."),
        (false, true) => Some("The floors are set by hand."),
        (false, false) => None,
    }
}
