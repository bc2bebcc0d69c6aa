//! Summaries of a plan to hand on: to a board, a client or the team.
//!
//! A [`Summary`] decides everything once; every form of it is written from the same data.
//!
//! | module | holds |
//! |---|---|
//! | `judgement` | findings, proposals and pairs in words |
//! | `agenda` | goals, measures, actions and reviews |
//! | `progress` | forecast, snapshots and what has changed between them |
//! | `hidden` | a plan with letters for names |
//! | `own_words` | what stands for people's own words where names are hidden |
//! | `selection` | which sections it has, and how much they tell |
//! | `charts` | the charts of it |
//! | `form` | the forms that it is written in |
//! | `document` | the sections as headings, paragraphs, tables and charts |
//! | `markdown`, `text` | those in a syntax |
//! | `html` | those as a web page |
//! | `pdf` | those on pages |
//! | `json` | the same data for programs |
//! | `json::agenda` | what is planned, and how it goes |
//! | [`workbook`](mod@workbook) | the same data as sheets to sort, filter and calculate with |
//! | `words` | dates, letters for hidden names, text on one line |

mod agenda;
pub mod charts;
pub mod document;
mod form;
mod hidden;
mod html;
mod json;
mod judgement;
mod markdown;
mod own_words;
mod pdf;
mod progress;
mod selection;
mod text;
mod words;
pub mod workbook;

use jiff::civil::Date;

pub use self::{
    agenda::{
        ActionSummary, AgendaSummary, GoalSummary, MeasureSummary, OwnerSummary, ReviewSummary,
    },
    form::{Form, Pace, WriteError, write},
    hidden::without_names,
    json::json,
    judgement::{
        CardSummary, ChangeSummary, FindingSummary, Judgement, MarginSummary, Named,
        PairingSummary, ProposalSummary, SubjectSummary,
    },
    markdown::markdown,
    pdf::{Fonts, pages, pdf},
    progress::{
        DifferenceSummary, PeriodSummary, ProgressSummary, RuleSummary, SeveritySummary,
        SnapshotSummary,
    },
    selection::{Preset, Section, Selection},
    text::text,
    workbook::{sheets, workbook},
};
use self::{charts::Charts, own_words::OwnWords};
use crate::{
    balance::{
        Balance, Inputs, Margin, Quadrant, Sides, SkillBalance, Target, TeamBalance,
        findings::margin_in_words, gaps, strengths,
    },
    content::{Content, Situation, Source, Verdict, VerdictText},
    plan::{Family, Level, MemberId, Plan},
};

/// What a summary is to be like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Which sections it has, and how much they tell.
    pub selection: Selection,
    /// Draws the charts, for forms that show them.
    pub charts: bool,
    /// Puts letters for names and drops everything else that tells who somebody is.
    pub hide_names: bool,
    /// The day the summary speaks of.
    pub as_of: Date,
}

/// A plan and its balance, as far as a summary tells of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Title of the plan; may be empty.
    pub title: String,
    /// The title, or what stands for it where there is none.
    pub name: String,
    /// The day the summary speaks of.
    pub as_of: Date,
    /// Whether letters stand for the names.
    pub names_hidden: bool,
    /// Which sections it has, and how much they tell.
    pub selection: Selection,
    /// The charts of those sections.
    pub charts: Charts,
    /// Name of the competency framework, or what stands for it.
    pub framework: String,
    /// The situation that the team is in, where one was chosen.
    pub situation: Option<Situation>,
    /// The situation that comes next.
    pub next_situation: Option<Situation>,
    /// What counts as balance.
    pub target: Target,
    /// Whether the band was set by hand.
    pub own_band: bool,
    /// Whether the floors were set by hand.
    pub own_floors: bool,
    /// The values of the team.
    pub team: TeamBalance,
    /// The words of the team's verdict.
    pub verdict: VerdictText,
    /// How far the verdict is from another one; none where no change of ratings turns it.
    pub margin: Option<MarginSummary>,
    /// How firm the verdict is, in whole sentences; none while there is no verdict.
    pub firmness: Option<String>,
    /// Findings, proposals and pairs.
    pub judgement: Judgement,
    /// What is planned.
    pub agenda: AgendaSummary,
    /// How it goes.
    pub progress: ProgressSummary,
    /// The members in plan order.
    pub members: Vec<MemberSummary>,
    /// The skills in framework order.
    pub skills: Vec<SkillSummary>,
    /// The strongest skills, best first.
    pub strengths: Vec<Strength>,
    /// The skills below what to aim for, widest gap first.
    pub gaps: Vec<SkillGap>,
    /// The articles that the skills, situations and findings rest on.
    pub sources: Vec<Source>,
}

/// One member in a summary.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberSummary {
    /// Identifies the member within the plan.
    pub id: MemberId,
    /// The name, or the letters that stand for it.
    pub name: String,
    /// The job title; empty when not known or hidden.
    pub role: String,
    /// Lead, Manage, Shared.
    pub sides: Sides,
    /// The quadrant of the map; missing without both sides.
    pub quadrant: Option<Quadrant>,
    /// The ratings, one for each skill of the summary.
    pub ratings: Vec<Option<Level>>,
}

/// One skill in a summary.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillSummary {
    /// Stable name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// The side it counts towards.
    pub family: Family,
    /// The team's ratings.
    pub values: SkillBalance,
}

/// A skill that the team is strong in.
#[derive(Clone, Debug, PartialEq)]
pub struct Strength {
    /// Stable name of the skill.
    pub id: String,
    /// Name of the skill for people.
    pub skill: String,
    /// The team mean.
    pub mean: Option<f64>,
}

/// A skill that lies below what to aim for.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillGap {
    /// Stable name of the skill.
    pub id: String,
    /// Name of the skill for people.
    pub skill: String,
    /// The team mean.
    pub mean: f64,
    /// The team mean to aim for.
    pub aim: f64,
    /// Aim minus mean; above 0.
    pub size: f64,
    /// Whether the situation leans on the skill.
    pub priority: bool,
}

/// What a plan is called whose title would tell somebody's name.
const UNNAMED: &str = "A team";

impl Summary {
    /// The findings for those who read data: in brief, what is said of the team as a whole.
    pub(crate) fn findings(&self) -> impl Iterator<Item = &FindingSummary> {
        let brief = self.selection.is_brief();
        let findings = self.judgement.findings.iter();
        findings.filter(move |finding| !brief || finding.subject == SubjectSummary::Team)
    }

    /// Sums a plan up; `balance` is the plan's.
    #[must_use]
    pub fn of(plan: &Plan, balance: &Balance, content: &Content, options: &Options) -> Self {
        let situation = plan.situation().and_then(|id| content.situation(id));
        let next_situation = plan.next_situation().and_then(|id| content.situation(id));
        let inputs = Inputs {
            plan,
            balance,
            content,
            today: options.as_of,
        };
        let margin = Margin::of(plan, balance, content);
        let judgement = Judgement::of(&inputs, options.hide_names);
        let own_words = OwnWords {
            content,
            hidden: options.hide_names,
        };
        let progress = ProgressSummary::of(&inputs, own_words);
        let title = own_words.title(plan);
        Self {
            title: title.to_owned(),
            name: if title == plan.title() {
                plan.name().to_owned()
            } else {
                UNNAMED.to_owned()
            },
            as_of: options.as_of,
            names_hidden: options.hide_names,
            selection: options.selection.clone(),
            charts: charts(&inputs, &progress, own_words, options),
            framework: own_words.framework(plan.framework()),
            situation: situation.cloned(),
            next_situation: next_situation.cloned(),
            target: balance.target.clone(),
            own_band: plan.parts().band.is_some(),
            own_floors: plan.parts().floors.is_some() && balance.target.floors.is_some(),
            team: balance.team,
            verdict: content.verdict(balance.team.verdict).clone(),
            firmness: (balance.team.verdict != Verdict::NoData)
                .then(|| margin_in_words(margin.as_ref(), &inputs)),
            margin: margin.map(|margin| MarginSummary::of(&margin, &inputs)),
            members: members(plan, balance, options.hide_names),
            skills: skills(plan, balance),
            strengths: strengths_of(plan, balance, content),
            gaps: gaps_of(plan, balance, content),
            sources: sources(plan, content, &judgement),
            judgement,
            agenda: AgendaSummary::of(&inputs, own_words),
            progress,
        }
    }
}

fn charts(
    inputs: &Inputs<'_>,
    progress: &ProgressSummary,
    own_words: OwnWords<'_>,
    options: &Options,
) -> Charts {
    if !options.charts {
        return Charts::default();
    }
    let draw = |inputs: &Inputs<'_>| Charts::of(inputs, progress, own_words, &options.selection);
    if !options.hide_names {
        return draw(inputs);
    }
    // Rather no chart than one with names.
    without_names(inputs.plan).map_or_else(
        |_| Charts::default(),
        |plan| {
            let plan = &plan;
            draw(&Inputs { plan, ..*inputs })
        },
    )
}

fn members(plan: &Plan, balance: &Balance, hide_names: bool) -> Vec<MemberSummary> {
    let members = plan.members().iter().zip(&balance.members).enumerate();
    members
        .map(|(place, (member, values))| {
            let role = if hide_names {
                String::new()
            } else {
                member.profile.role.clone()
            };
            MemberSummary {
                id: member.id,
                name: judgement::member_name(plan, place, hide_names),
                role,
                sides: values.sides,
                quadrant: values.quadrant,
                ratings: member.ratings.iter().collect(),
            }
        })
        .collect()
}

fn skills(plan: &Plan, balance: &Balance) -> Vec<SkillSummary> {
    let skills = plan.framework().skills.iter().zip(&balance.skills);
    skills
        .map(|(skill, values)| SkillSummary {
            id: skill.id.clone(),
            name: skill.name.clone(),
            family: skill.family,
            values: *values,
        })
        .collect()
}

fn strengths_of(plan: &Plan, balance: &Balance, content: &Content) -> Vec<Strength> {
    let places = strengths(balance, content.thresholds());
    places
        .into_iter()
        .filter_map(|place| {
            let skill = plan.framework().skills.get(place)?;
            Some(Strength {
                id: skill.id.clone(),
                skill: skill.name.clone(),
                mean: balance.skills.get(place)?.mean,
            })
        })
        .collect()
}

fn gaps_of(plan: &Plan, balance: &Balance, content: &Content) -> Vec<SkillGap> {
    let gaps = gaps(balance, content.thresholds());
    gaps.into_iter()
        .filter_map(|gap| {
            let skill = plan.framework().skills.get(gap.skill)?;
            Some(SkillGap {
                id: skill.id.clone(),
                skill: skill.name.clone(),
                mean: gap.mean,
                aim: gap.target,
                size: gap.size(),
                priority: gap.priority,
            })
        })
        .collect()
}

/// The sources named by the plan's skills, situations and findings, in the order of the content.
fn sources(plan: &Plan, content: &Content, judgement: &Judgement) -> Vec<Source> {
    let skills = plan.framework().skills.iter();
    let now = content.situation_or_default(plan.situation());
    let next = plan.next_situation().and_then(|id| content.situation(id));
    let named: Vec<_> = skills
        .map(|skill| &skill.sources)
        .chain([&now.sources])
        .chain(next.map(|next| &next.sources))
        .chain(judgement.findings.iter().map(|finding| &finding.sources))
        .flatten()
        .collect();
    let sources = content.sources().iter();
    sources
        .filter(|source| named.contains(&&source.id))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests;
