//! What a plan is: a team, the framework it is rated by and its ratings, the situation it is in, the
//! findings it has set aside, what it says of itself, what is planned, said on check-lists and noted
//! on the way, and how the team was before; and how all of that is edited.
//!
//! Pure data. Architecture invariant: nothing here knows a disk, a clock, a window, a locale or a
//! thread, nor any other module of this crate. A [`Plan`] is always valid: it comes into being
//! through [`Plan::new`] or [`Plan::from_parts`] and changes only through [`Plan::apply`].

mod action;
mod agenda;
mod cells;
mod checklists;
mod edit;
mod framework;
mod framework_edit;
mod goal;
mod history;
mod items;
mod kept;
mod log;
mod measure;
mod member;
mod rating;
mod review;
mod set_aside;
mod severity;
mod snapshot;
mod style;
mod switch;
mod target;
mod training;

use std::{collections::HashSet, sync::Arc};

pub use self::{
    action::{Action, ActionDetail, ActionId, ActionKind, ActionSide, Owner, Status},
    agenda::{Agenda, AgendaEdit, SnapshotEdit},
    cells::{CellEdit, CellValue},
    checklists::{
        ChecklistEdit, Checklists, Empowerment, EmpowermentId, EmpowermentPart, Stage, Step,
        StepDetail, StepList, Steps,
    },
    edit::{Edit, EditField},
    framework::{Family, Framework, Kind, Skill},
    framework_edit::{FrameworkEdit, SkillDetail},
    goal::{Goal, GoalDetail, GoalId},
    history::History,
    items::{Id, Item, Items},
    kept::Kept,
    log::{Log, LogEdit, Recognition, RecognitionId, RecognitionReason, Reflection, ReflectionId},
    measure::{Better, Measure, MeasureDetail, MeasureId, Reading},
    member::{Detail, Emphasis, Member, MemberId, Newcomer, Profile, Tier},
    rating::{Level, Ratings},
    review::{Review, ReviewDetail, ReviewFinding, ReviewId},
    set_aside::SetAside,
    severity::Severity,
    snapshot::{Snapshot, SnapshotId},
    style::{Lean, Moment, SelfImage, Sighting, Stance},
    switch::{Carried, Switch},
    target::{Band, Floors},
    training::{TrainingDetail, TrainingId, TrainingKind, TrainingOption},
};

/// Everything a [`Plan`] consists of, open to be put together and checked by [`Plan::from_parts`].
#[derive(Clone, Debug, PartialEq)]
pub struct PlanParts {
    /// Name of the plan; may be empty.
    pub title: String,
    /// The skills that are rated.
    pub framework: Arc<Framework>,
    /// Id of the situation the team is in; none when not chosen.
    pub situation: Option<String>,
    /// Id of the situation that comes next; none when not foreseen.
    pub next_situation: Option<String>,
    /// A band set by hand in place of the situation's.
    pub band: Option<Band>,
    /// Floors set by hand in place of the situation's.
    pub floors: Option<Floors>,
    /// Findings set aside, in the order of their rules' ids; each rule once.
    pub set_aside: Vec<SetAside>,
    /// The members in plan order; shared between the versions of a plan.
    pub members: Vec<Arc<Member>>,
    /// The id that the next newcomer gets; above all ids ever given, those in snapshots too.
    pub next_member: u32,
    /// Ratings of skills that the framework does not have.
    pub kept: Vec<Kept>,
    /// What the team says of itself.
    pub self_image: SelfImage,
    /// What is planned.
    pub agenda: Agenda,
    /// What was said on the check-lists.
    pub checklists: Checklists,
    /// What is noted on the way.
    pub log: Log,
    /// How the team was on earlier days.
    pub snapshots: Items<Snapshot>,
}

impl PlanParts {
    /// Everybody in the plan and, again, in each of its snapshots.
    pub fn everybody(&self) -> impl Iterator<Item = &Arc<Member>> {
        let kept = self.snapshots.iter().map(|snapshot| &snapshot.members);
        self.members.iter().chain(kept.flatten())
    }
}

/// A team balance plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan(PlanParts);

/// Why something is not a sound plan, or cannot be done to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The member is not in the plan.
    #[error("there is no such member")]
    NoMember,
    /// The framework has no such skill.
    #[error("the framework has no such skill")]
    NoSkill,
    /// A name is missing.
    #[error("a member needs a name")]
    BlankName,
    /// Two members, goals and so on have the same id.
    #[error("two of a kind have the same id")]
    RepeatedId,
    /// An id is 0 or not below the next one to be given.
    #[error("ids are whole numbers from 1")]
    IdRange,
    /// An end of the band lies outside the scale.
    #[error("the ends of the band lie between −4 and 4")]
    BandRange,
    /// The band's ends are the wrong way round.
    #[error("the band's lower end is above its upper end")]
    BandOrder,
    /// A floor lies outside the rating scale.
    #[error("floors lie between 1 and 5")]
    FloorRange,
    /// A finding is set aside without its rule.
    #[error("a finding is set aside by the id of its rule")]
    BlankRule,
    /// A finding is set aside without a reason.
    #[error("a finding is set aside with a reason")]
    BlankReason,
    /// The rules of the findings set aside are repeated or not in order.
    #[error("findings set aside stand in the order of their rules, each rule once")]
    RuleOrder,
    /// Ratings are laid out for a framework whose skills do not fit the plan's.
    #[error("the ratings belong to another framework")]
    OtherFramework,
    /// There would be more than [`Plan::MOST_MEMBERS`], or all ids have been given.
    #[error("a plan holds at most {} members", Plan::MOST_MEMBERS)]
    Full,
    /// The goal is not in the plan.
    #[error("there is no such goal")]
    NoGoal,
    /// The measure is not in the plan.
    #[error("there is no such measure")]
    NoMeasure,
    /// The action is not in the plan.
    #[error("there is no such action")]
    NoAction,
    /// The snapshot is not in the plan.
    #[error("there is no such snapshot")]
    NoSnapshot,
    /// The review is not in the plan.
    #[error("there is no such review")]
    NoReview,
    /// A goal does not say what is wanted.
    #[error("a goal says what is wanted")]
    BlankGoal,
    /// A measure has no name.
    #[error("a measure needs a name")]
    BlankMeasure,
    /// An action has no title.
    #[error("an action needs a title")]
    BlankAction,
    /// Somebody from outside the team sees to an action, and has no name.
    #[error("whoever is named in place of a member needs a name")]
    BlankOwner,
    /// A snapshot has no name.
    #[error("a snapshot needs a name")]
    BlankSnapshot,
    /// An expected rise lies outside the scale.
    #[error("a rise lies between 0 and {}", Action::MOST_RISE)]
    RiseRange,
    /// A value of a measure is no number.
    #[error("the values of a measure are numbers")]
    NotFinite,
    /// The readings of a measure are not in the order of days, or two are of one day.
    #[error("readings stand in the order of their days, one a day")]
    ReadingOrder,
    /// An action names a skill, member, finding or goal twice.
    #[error("an action names each skill, member, finding and goal once")]
    RepeatedLink,
    /// A framework has no name.
    #[error("a framework needs a name")]
    BlankFramework,
    /// A skill has no name.
    #[error("a skill needs a name")]
    BlankSkill,
    /// A skill has no id, or is to come closest to one without.
    #[error("a skill needs an id")]
    BlankSkillId,
    /// The id of a skill has other characters than letters, digits and `_`.
    #[error("the id of a skill has only letters, digits and “_”")]
    SkillIdLetters,
    /// Two skills have the same id.
    #[error("two skills have the same id")]
    RepeatedSkill,
    /// A skill describes some of its levels, but not all.
    #[error("a skill describes all of its {} levels, or none", Skill::ANCHORS)]
    AnchorCount,
    /// The weight of a skill is not above 0, or too large.
    #[error("a weight is above 0 and at most {}", Skill::MOST_WEIGHT)]
    WeightRange,
    /// The families of a framework are mixed.
    #[error("the skills of leading come first, then those of managing, then the shared ones")]
    FamilyOrder,
    /// There would be more skills than a framework holds.
    #[error("a framework holds at most {} skills", Framework::MOST_SKILLS)]
    TooManySkills,
    /// A skill is kept without any rating.
    #[error("a skill that is kept has ratings")]
    NothingKept,
    /// Something is said of a dimension or symptom that is not named, or nothing of one that is.
    #[error("style and symptoms are kept by name, those of which something is said")]
    BlankSelfImage,
    /// Something is said of a step, responsibility, question or topic that is not named, or nothing
    /// of a step that is.
    #[error("check-lists are kept by name, those entries of which something is said")]
    BlankStep,
    /// The entry about empowerment is not in the plan.
    #[error("there is no such entry")]
    NoEmpowerment,
    /// An entry about empowerment says nothing.
    #[error("say what is handed over, or what supports it")]
    BlankEmpowerment,
    /// The training is not in the plan.
    #[error("there is no such training")]
    NoTraining,
    /// A training has no name.
    #[error("a training needs a name")]
    BlankTraining,
    /// The recognition is not in the plan.
    #[error("there is no such recognition")]
    NoRecognition,
    /// A recognition goes to nobody.
    #[error("say who is recognised")]
    BlankRecognition,
    /// The reflection is not in the plan.
    #[error("there is no such reflection")]
    NoReflection,
    /// A reflection answers no question, or has no answer.
    #[error("a reflection is an answer to a question")]
    BlankReflection,
    /// There would be more goals, measures, actions, reviews, readings or snapshots than a plan
    /// holds.
    #[error("a plan holds no more of these")]
    TooMany,
}

impl Plan {
    /// A plan holds no more members.
    ///
    /// Far more than any team has, and room to spare above the 100,000 that have to work. Without
    /// an end, a small file of one-letter names would fill the memory: each becomes a whole member.
    pub const MOST_MEMBERS: usize = 250_000;

    /// An empty plan on a framework.
    #[must_use]
    pub fn new(title: impl Into<String>, framework: Arc<Framework>) -> Self {
        Self(PlanParts {
            title: title.into(),
            framework,
            situation: None,
            next_situation: None,
            band: None,
            floors: None,
            set_aside: Vec::new(),
            members: Vec::new(),
            next_member: 1,
            kept: Vec::new(),
            self_image: SelfImage::default(),
            agenda: Agenda::default(),
            checklists: Checklists::default(),
            log: Log::default(),
            snapshots: Items::default(),
        })
    }

    /// Puts a plan together and checks it.
    ///
    /// # Errors
    /// The first thing that is not sound. Whether situations and rules exist is not checked here:
    /// a plan does not know the content.
    pub fn from_parts(parts: PlanParts) -> Result<Self, PlanError> {
        let is_given = |member: &Arc<Member>| member.id.0 < parts.next_member;
        if !parts.everybody().all(is_given) {
            return Err(PlanError::IdRange);
        }
        parts.framework.check()?;
        check_members(&parts.members, &parts.framework)?;
        let members = parts.members.iter().map(|member| member.id).collect();
        kept::check(&parts.kept, &parts.framework, &members)?;
        parts.self_image.check()?;
        parts.checklists.check(&members)?;
        parts.log.check(&members)?;
        parts.band.map(Band::check).transpose()?;
        parts.floors.map(Floors::check).transpose()?;
        set_aside::check(&parts.set_aside)?;
        snapshot::check_kept(&parts.snapshots)?;
        let plan = Self(parts);
        plan.check_agenda()?;
        Ok(plan)
    }

    /// All of the plan, to be read.
    #[must_use]
    pub fn parts(&self) -> &PlanParts {
        &self.0
    }

    /// Name of the plan; may be empty.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.0.title
    }

    /// The title, or what stands for it where there is none.
    #[must_use]
    pub fn name(&self) -> &str {
        match self.title().trim() {
            "" => "Untitled plan",
            _ => self.title(),
        }
    }

    /// The skills that are rated.
    #[must_use]
    pub fn framework(&self) -> &Arc<Framework> {
        &self.0.framework
    }

    /// Id of the situation the team is in.
    #[must_use]
    pub fn situation(&self) -> Option<&str> {
        self.0.situation.as_deref()
    }

    /// Id of the situation that comes next.
    #[must_use]
    pub fn next_situation(&self) -> Option<&str> {
        self.0.next_situation.as_deref()
    }

    /// The members in plan order.
    #[must_use]
    pub fn members(&self) -> &[Arc<Member>] {
        &self.0.members
    }

    /// Position of a member in plan order.
    #[must_use]
    pub fn position(&self, id: MemberId) -> Option<usize> {
        self.members().iter().position(|member| member.id == id)
    }

    /// The member with this id.
    #[must_use]
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members()
            .iter()
            .find(|member| member.id == id)
            .map(AsRef::as_ref)
    }
}

/// Checks the members of a team, whose ratings are laid out for this framework.
fn check_members(members: &[Arc<Member>], framework: &Framework) -> Result<(), PlanError> {
    if members.len() > Plan::MOST_MEMBERS {
        return Err(PlanError::Full);
    }
    let mut ids = HashSet::with_capacity(members.len());
    for member in members {
        // The highest number is left for the next id to be given.
        if member.id.0 == 0 || member.id.0 == u32::MAX {
            return Err(PlanError::IdRange);
        }
        if !ids.insert(member.id) {
            return Err(PlanError::RepeatedId);
        }
        if member.profile.name.trim().is_empty() {
            return Err(PlanError::BlankName);
        }
        if member.ratings.places() != framework.skills.len() {
            return Err(PlanError::OtherFramework);
        }
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod arbitrary;
#[cfg(test)]
mod tests;
