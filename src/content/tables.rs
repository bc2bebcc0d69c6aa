//! The rows of the content tables.

use serde::Deserialize;

use crate::plan::{ActionSide, Band, Better, Floors, Framework, Skill};

/// A situation that a team can be in: what balance means there.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// Stable name in files, such as `stabilise`.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// The name within a sentence, where it asks for something.
    pub phrase: String,
    /// Why this band and these floors, in one line.
    pub why: String,
    /// The wanted interval of the team's tilt.
    pub band: Band,
    /// The least acceptable team values.
    pub floors: Floors,
    /// Ids of the skills that matter most.
    pub priority_skills: Vec<String>,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// A level of the general rating scale.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScaleLevel {
    /// 1 to 5.
    pub level: u8,
    /// One or two words.
    pub name: String,
    /// What is seen at this level.
    pub description: String,
}

/// An article that the content rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable name in content and JSON, such as `S1`; never shown to people.
    pub id: String,
    /// Title of the article.
    pub title: String,
    /// Who wrote or published it, where that is known.
    #[serde(default)]
    pub author: Option<String>,
    /// When it was published (year-month-day), where that is known.
    #[serde(default)]
    pub date: Option<String>,
}

/// What the app says of a team as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The team has no tilt: too little is rated.
    NoData,
    /// The tilt is below the band.
    OverManaged,
    /// The tilt is above the band.
    OverLed,
    /// Both sides are below their floors.
    UnderPowered,
    /// Leading alone is below its floor.
    LowLead,
    /// Managing alone is below its floor.
    LowManage,
    /// Balanced only on average.
    TwoCamps,
    /// In the band, above both floors, no two camps.
    EvenKeel,
}

impl Verdict {
    /// Every verdict, in the order in which they are decided: the first that applies.
    pub const ALL: [Self; 8] = [
        Self::NoData,
        Self::OverManaged,
        Self::OverLed,
        Self::UnderPowered,
        Self::LowLead,
        Self::LowManage,
        Self::TwoCamps,
        Self::EvenKeel,
    ];

    /// Stable name in content and JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoData => "no_data",
            Self::OverManaged => "over_managed",
            Self::OverLed => "over_led",
            Self::UnderPowered => "under_powered",
            Self::LowLead => "low_lead",
            Self::LowManage => "low_manage",
            Self::TwoCamps => "two_camps",
            Self::EvenKeel => "even_keel",
        }
    }
}

/// The words of a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictText {
    /// Which verdict.
    pub id: Verdict,
    /// A few words for the header.
    pub name: String,
    /// One sentence, without a full stop.
    pub sentence: String,
    /// What became of a team that had another verdict before; follows “The team”.
    pub became: String,
    /// What is said of a team that had the same verdict before; follows “The team”.
    pub stayed: String,
}

/// The numbers behind the words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// A side counts as high from here on.
    pub high_side: f64,
    /// A rating counts as strong from here on.
    pub strong_rating: u8,
    /// A member is one-sided from this tilt on, either way.
    pub one_sided_tilt: f64,
    /// Two camps: each side's one-sided members are at least one in so many.
    pub camp_one_in: usize,
    /// Two camps: each side has at least so many one-sided members.
    pub camp_at_least: usize,
    /// The team mean to aim for in the situation's priority skills.
    pub target_priority: f64,
    /// The team mean to aim for in all other skills.
    pub target_other: f64,
    /// No more skills than this are named as strengths.
    pub strengths_at_most: usize,
    /// A skill is a strength from this team mean on.
    pub strength_from: f64,
    /// How much more a gap counts in a priority skill when actions are ranked.
    pub priority_weight: f64,
    /// No more actions than this are proposed.
    pub proposals_at_most: usize,
    /// A verdict is firm when it takes so many steps a rating to turn it, or more.
    pub firm_from: f64,
    /// A verdict is not called firm while it rests on fewer members.
    pub firm_members: usize,
    /// A verdict is a close call when it takes no more steps a rating than this to turn it.
    pub close_up_to: f64,
    /// Two members complement each other from this distance of their tilts on.
    pub pair_tilts_apart: f64,
    /// By how many levels an action is expected to raise its skills, unless somebody says otherwise.
    pub usual_rise: f64,
    /// How many months after its baseline a measure is due, unless somebody says otherwise.
    pub usual_months: i32,
    /// A measure is behind when it falls short of the straight path from its baseline to its
    /// target by more than this share of the way between the two.
    pub behind_by: f64,
}

/// What a team may want to reach.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalTemplate {
    /// Stable name.
    pub id: String,
    /// What is wanted.
    pub goal: String,
    /// What success looks like, a whole sentence.
    pub success: String,
    /// A path there, a whole sentence.
    pub path: String,
    /// Which side it rests on most.
    pub side: ActionSide,
    /// Id of the measure by which it is seen.
    pub measure: String,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// A plan to start from: a situation, and what such a team mostly plans.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanTemplate {
    /// Stable name.
    pub id: String,
    /// Title of the plan.
    pub title: String,
    /// What it is for, in one line.
    pub line: String,
    /// Name of its icon.
    pub icon: String,
    /// Id of the framework, if it is not the usual one.
    #[serde(default)]
    pub framework: Option<String>,
    /// Id of the situation now.
    pub situation: String,
    /// Id of the situation that comes next, if one is foreseen.
    #[serde(default)]
    pub next: Option<String>,
    /// Ids of the goals.
    pub goals: Vec<String>,
    /// Ids of the measures.
    pub measures: Vec<String>,
    /// Ids of the actions.
    pub actions: Vec<String>,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// A number by which a team may see whether things get better.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureTemplate {
    /// Stable name in files.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// How it may be read, in one line.
    pub hint: String,
    /// Which side it tells most of.
    pub side: ActionSide,
    /// Which way it is to go.
    pub better: Better,
    /// The unit on offer; may be empty.
    pub unit: String,
    /// The target on offer.
    #[serde(default)]
    pub target: UsualTarget,
    /// Ids of the sources behind it.
    pub sources: Vec<String>,
}

/// The target that is on offer for a measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UsualTarget {
    /// None: people know best.
    #[default]
    Open,
    /// So many times the baseline.
    Times(f64),
    /// This value.
    Value(f64),
}

impl UsualTarget {
    /// The target for a baseline, rounded to what people would write.
    #[must_use]
    pub fn of(self, baseline: Option<f64>) -> Option<f64> {
        match self {
            Self::Open => None,
            Self::Value(value) => Some(value),
            Self::Times(times) => {
                let target = (baseline? * times * 100.0).round() / 100.0;
                Some(target).filter(|target| target.is_finite())
            }
        }
    }
}

/// A framework as it stands in its table: by skill ids.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FrameworkRow {
    id: String,
    name: String,
    description: String,
    has_floors: bool,
    skills: Vec<String>,
}

impl FrameworkRow {
    /// Puts the skills in place of their ids, or says which one is missing.
    pub(super) fn with_skills(self, table: &[Skill]) -> Result<Framework, String> {
        let skill = |id: &String| {
            table
                .iter()
                .find(|skill| skill.id == *id)
                .cloned()
                .ok_or_else(|| format!("{:?}, field skills: there is no skill {id:?}", self.id))
        };
        Ok(Framework {
            skills: self.skills.iter().map(skill).collect::<Result<_, _>>()?,
            id: self.id,
            name: self.name,
            description: self.description,
            has_floors: self.has_floors,
        })
    }
}
