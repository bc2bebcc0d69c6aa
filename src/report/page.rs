//! The summary in words: headings, paragraphs and tables, whatever the syntax.

mod agenda;
mod judgement;
mod progress;

use super::{
    MemberSummary, SkillGap, SkillSummary, Summary,
    words::{count, date_of_source},
};
use crate::{
    balance::{Quadrant, TeamBalance, number},
    content::{Situation, Source},
    plan::{Band, Family},
};

/// A part of a page. Its texts are plain: what writes them keeps them from being read as syntax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Title(String),
    Heading(String),
    Subheading(String),
    Paragraph(String),
    List(Vec<String>),
    Table(Table),
}

/// A table; every row has a cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
}

/// The head of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Words, flush left.
    Words(&'static str),
    /// Numbers, flush right.
    Numbers(&'static str),
}

impl Column {
    pub(super) fn head(self) -> &'static str {
        match self {
            Self::Words(head) | Self::Numbers(head) => head,
        }
    }
}

/// The whole summary.
pub(super) fn page(summary: &Summary) -> Vec<Block> {
    let mut page = vec![
        Block::Title(summary.name.clone()),
        Block::Paragraph(format!(
            "{} · {}",
            number::date(summary.as_of),
            size(&summary.team)
        )),
        Block::Paragraph(confidential(summary.names_hidden).to_owned()),
    ];
    page.extend(situation(summary));
    page.extend(balance(summary));
    page.extend(judgement::judgement(&summary.judgement));
    page.extend(agenda::planned(&summary.agenda));
    page.extend(progress::forecast(&summary.progress));
    page.extend(agenda::followed(&summary.agenda));
    page.extend(progress::changes(summary));
    page.extend(members(&summary.members));
    page.extend(strengths(summary));
    page.extend(gaps(summary));
    page.extend(skills(&summary.skills));
    page.extend(sources(&summary.sources));
    page
}

fn size(team: &TeamBalance) -> String {
    let members = count(team.members, "member", "members");
    match team.rated {
        _ if team.members == 0 => "nobody in the plan yet".to_owned(),
        0 => format!("{members}, not rated on both sides yet"),
        rated if rated == team.members => format!("{members}, rated on both sides"),
        rated => format!("{members}, {rated} of them rated on both sides"),
    }
}

fn confidential(names_hidden: bool) -> &'static str {
    if names_hidden {
        "Confidential, though names are hidden: letters stand for them, and roles are left out. \
         These are ratings of people all the same; share them with care."
    } else {
        "Confidential: these are ratings of named people. Share them with care."
    }
}

const NO_SITUATION: &str =
    "No situation is chosen, so band and floors are those that fit no particular one.";

fn situation(summary: &Summary) -> Vec<Block> {
    let describe = |when: &str, Situation { name, why, .. }: &Situation| {
        Block::Paragraph(format!("{when}: {name}. {why}."))
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

fn balance(summary: &Summary) -> Vec<Block> {
    let (team, target) = (&summary.team, &summary.target);
    let at_least = |floor: Option<f64>| {
        floor.map_or_else(String::new, |floor| {
            format!("at least {}", number::side(Some(floor)))
        })
    };
    let rows = [
        (
            "Lead",
            number::side(team.sides.lead),
            at_least(target.floors.map(|floors| floors.lead)),
        ),
        (
            "Manage",
            number::side(team.sides.manage),
            at_least(target.floors.map(|floors| floors.manage)),
        ),
        ("Shared", number::side(team.sides.shared), String::new()),
        (
            "Tilt (Lead − Manage)",
            number::tilt(team.sides.tilt()),
            band(target.band),
        ),
        (
            "Share of leading : managing",
            number::share(team.sides.lead_share()),
            String::new(),
        ),
    ];
    let values = Table {
        columns: vec![
            Column::Words("Value"),
            Column::Numbers("Team"),
            Column::Words("Wanted"),
        ],
        rows: rows
            .map(|(value, team, wanted)| vec![value.to_owned(), team, wanted])
            .to_vec(),
    };
    let verdict = &summary.verdict;
    let mut blocks = vec![
        heading("Balance"),
        Block::Paragraph(format!("{}. {}.", verdict.name, verdict.sentence)),
        Block::Table(values),
    ];
    blocks.extend(remarks(summary).map(Block::Paragraph));
    blocks
}

fn band(band: Band) -> String {
    let end = |end| number::tilt(Some(end));
    format!("{} to {}", end(band.low), end(band.high))
}

/// What a reader of the balance has to know besides.
fn remarks(summary: &Summary) -> impl Iterator<Item = String> {
    let by_hand = match (summary.own_band, summary.own_floors) {
        (true, true) => Some("Band and floors are set by hand."),
        (true, false) => Some("The band is set by hand."),
        (false, true) => Some("The floors are set by hand."),
        (false, false) => None,
    };
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
    let by_hand = by_hand.map(str::to_owned);
    let firmness = summary.firmness.clone();
    firmness.into_iter().chain(by_hand).chain(rests_on)
}

fn members(members: &[MemberSummary]) -> Vec<Block> {
    let with_roles = members.iter().any(|member| !member.role.trim().is_empty());
    let mut columns = vec![Column::Words("Name")];
    columns.extend(with_roles.then_some(Column::Words("Role")));
    columns.extend(["Lead", "Manage", "Shared", "Tilt"].map(Column::Numbers));
    columns.push(Column::Words("Quadrant"));
    let row = |member: &MemberSummary| {
        let sides = member.sides;
        let mut row = vec![member.name.clone()];
        row.extend(with_roles.then(|| member.role.clone()));
        row.extend([sides.lead, sides.manage, sides.shared].map(number::side));
        row.push(number::tilt(sides.tilt()));
        row.push(member.quadrant.map_or(number::NONE, Quadrant::name).into());
        row
    };
    section("Members", None, columns, members.iter().map(row).collect())
}

fn strengths(summary: &Summary) -> Vec<Block> {
    let columns = vec![Column::Words("Skill"), Column::Numbers("Team mean")];
    let rows = summary.strengths.iter();
    let rows = rows.map(|strength| vec![strength.skill.clone(), number::mean(strength.mean)]);
    section("Strengths", None, columns, rows.collect())
}

fn gaps(summary: &Summary) -> Vec<Block> {
    let columns = vec![
        Column::Words("Skill"),
        Column::Numbers("Team mean"),
        Column::Numbers("Aim"),
        Column::Numbers("Gap"),
        Column::Words("Needed now"),
    ];
    let rows = summary.gaps.iter().map(|gap| {
        vec![
            gap.skill.clone(),
            number::fixed(gap.mean, GAP_DECIMALS),
            number::fixed(gap.aim, GAP_DECIMALS),
            gap_size(gap),
            if gap.priority { "yes" } else { "" }.to_owned(),
        ]
    });
    let note = "Skills below the team mean to aim for, widest gap first; \
                “needed now” marks those that the situation leans on.";
    section("Gaps", Some(note), columns, rows.collect())
}

/// With one, as elsewhere, a gap of 1.6 would stand beside a mean of 2.4 that is 2.375.
const GAP_DECIMALS: u8 = 2;

/// The size of a gap, out of the numbers as they stand beside it, so that they add up. There is a
/// gap, so it never reads as none.
fn gap_size(gap: &SkillGap) -> String {
    let size = number::rounded(gap.aim, GAP_DECIMALS) - number::rounded(gap.mean, GAP_DECIMALS);
    match number::fixed(size, GAP_DECIMALS) {
        zero if zero == number::fixed(0.0, GAP_DECIMALS) => "under 0.01".to_owned(),
        size => size,
    }
}

fn skills(skills: &[SkillSummary]) -> Vec<Block> {
    let (rated, unrated): (Vec<_>, Vec<_>) =
        skills.iter().partition(|skill| skill.values.rated > 0);
    if rated.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::Words("Skill"),
        Column::Words("Side"),
        Column::Numbers("Team mean"),
        Column::Numbers("Range"),
        Column::Numbers("Strong"),
        Column::Numbers("Rated"),
    ];
    let mut blocks = section(
        "Skills",
        None,
        columns,
        rated.into_iter().map(skill_row).collect(),
    );
    if !unrated.is_empty() {
        let names: Vec<_> = unrated.iter().map(|skill| skill.name.as_str()).collect();
        blocks.push(Block::Paragraph(format!(
            "Nobody is rated in: {}.",
            names.join(", ")
        )));
    }
    blocks
}

fn skill_row(skill: &SkillSummary) -> Vec<String> {
    let values = skill.values;
    let side = match skill.family {
        Family::Lead => "Lead",
        Family::Manage => "Manage",
        Family::Shared => "Shared",
    };
    let range = match (values.min, values.max) {
        (Some(min), Some(max)) if min == max => min.get().to_string(),
        (Some(min), Some(max)) => format!("{}–{}", min.get(), max.get()),
        _ => number::NONE.to_owned(),
    };
    vec![
        skill.name.clone(),
        side.to_owned(),
        number::mean(values.mean),
        range,
        values.strong.to_string(),
        values.rated.to_string(),
    ]
}

fn sources(sources: &[Source]) -> Vec<Block> {
    if sources.is_empty() {
        return Vec::new();
    }
    let note = "The skills, what counts as balance and the rules behind the findings are drawn from \
                these articles; band, floors and the other thresholds are a suggestion of this app.";
    vec![
        heading("Sources"),
        Block::Paragraph(note.to_owned()),
        Block::List(sources.iter().map(citation).collect()),
    ]
}

/// An article by title, author and date.
fn citation(source: &Source) -> String {
    let title = format!("“{}”", source.title);
    let date = source.date.as_deref().map(date_of_source);
    let parts: Vec<_> = [Some(title), source.author.clone(), date]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}

fn heading(text: &str) -> Block {
    Block::Heading(text.to_owned())
}

/// The first few, and how many more there are.
fn first(items: &[String], at_most: usize) -> Vec<String> {
    let more = items.len().saturating_sub(at_most);
    let more = (more > 0).then(|| format!("and {more} more"));
    items.iter().take(at_most).cloned().chain(more).collect()
}

/// A section that is a table; nothing at all without rows.
fn section(
    title: &str,
    note: Option<&str>,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let note = note.map(|note| Block::Paragraph(note.to_owned()));
    std::iter::once(heading(title))
        .chain(note)
        .chain([Block::Table(Table { columns, rows })])
        .collect()
}
