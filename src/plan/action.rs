//! Actions: what is to be done, by whom and when, and what it is expected to bring.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::Deserialize;

use super::{GoalId, Id, Item, Level, MemberId, PlanError};

/// Identifies an action within its plan.
pub type ActionId = Id<Action>;

/// A kind of action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the words say it")]
pub enum ActionKind {
    Coaching,
    Communication,
    Delegation,
    Feedback,
    Learning,
    Mentoring,
    Practice,
    Process,
    Recognition,
    Reflection,
    Review,
    Stretch,
    Structure,
    Training,
}

impl ActionKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Coaching,
        Self::Communication,
        Self::Delegation,
        Self::Feedback,
        Self::Learning,
        Self::Mentoring,
        Self::Practice,
        Self::Process,
        Self::Recognition,
        Self::Reflection,
        Self::Review,
        Self::Stretch,
        Self::Structure,
        Self::Training,
    ];

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Coaching => "coaching",
            Self::Communication => "communication",
            Self::Delegation => "delegation",
            Self::Feedback => "feedback",
            Self::Learning => "learning",
            Self::Mentoring => "mentoring",
            Self::Practice => "practice",
            Self::Process => "process",
            Self::Recognition => "recognition",
            Self::Reflection => "reflection",
            Self::Review => "review",
            Self::Stretch => "stretch",
            Self::Structure => "structure",
            Self::Training => "training",
        }
    }
}

/// The side that an action strengthens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionSide {
    /// Leading.
    Lead,
    /// Managing.
    Manage,
    /// Both.
    Both,
}

impl ActionSide {
    /// Every side, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Manage, Self::Both];

    /// Stable name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Manage => "manage",
            Self::Both => "both",
        }
    }
}

/// How far an action has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// Agreed, not begun.
    #[default]
    Planned,
    /// Begun.
    UnderWay,
    /// Carried out.
    Done,
    /// Given up.
    Dropped,
}

impl Status {
    /// Every status, in the order of an action's life.
    pub const ALL: [Self; 4] = [Self::Planned, Self::UnderWay, Self::Done, Self::Dropped];

    /// Whether something is still to be done: planned or under way.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::UnderWay)
    }

    /// Stable name in files and JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::UnderWay => "under_way",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// Name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Planned => "Planned",
            Self::UnderWay => "Under way",
            Self::Done => "Done",
            Self::Dropped => "Dropped",
        }
    }
}

/// Who sees to an action.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A member of the team.
    Member(MemberId),
    /// Somebody else, by name; never blank.
    Other(String),
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Identifies the action within the plan.
    pub id: ActionId,
    /// Id of the catalogue's entry that it was made from; none for an own one. A plan does not
    /// know which there are.
    pub template: Option<String>,
    /// Name for people; never blank.
    pub title: String,
    /// What kind of thing it is.
    pub kind: ActionKind,
    /// Which side it strengthens.
    pub side: ActionSide,
    /// Ids of the skills of the plan's framework that it develops, each once.
    pub skills: Vec<String>,
    /// Whom it is for, each once.
    pub members: Vec<MemberId>,
    /// Who sees to it.
    pub owner: Option<Owner>,
    /// The day on which it begins.
    pub start: Option<Date>,
    /// The day by which it is to be done.
    pub due: Option<Date>,
    /// How much work it takes, in words; may be empty.
    pub effort: String,
    /// What it costs, in words; may be empty.
    pub cost: String,
    /// How far it has come.
    pub status: Status,
    /// Ids of the rules whose findings it answers, each once. A plan does not know which there
    /// are.
    pub findings: Vec<String>,
    /// The goals that it serves, each once.
    pub goals: Vec<GoalId>,
    /// By how much it is expected to raise its skills in its people: levels, 0 to
    /// [`Action::MOST_RISE`].
    pub rise: f64,
    /// Anything else; may be empty.
    pub note: String,
}

impl Action {
    /// Nothing raises a level by more than the length of the scale.
    pub const MOST_RISE: f64 = (Level::MAX - Level::MIN) as f64;

    /// An own action of which only title, kind and side are known.
    #[must_use]
    pub fn named(title: impl Into<String>, kind: ActionKind, side: ActionSide, rise: f64) -> Self {
        Self {
            id: Id::new(0),
            template: None,
            title: title.into(),
            kind,
            side,
            skills: Vec::new(),
            members: Vec::new(),
            owner: None,
            start: None,
            due: None,
            effort: String::new(),
            cost: String::new(),
            status: Status::default(),
            findings: Vec::new(),
            goals: Vec::new(),
            rise,
            note: String::new(),
        }
    }

    /// Whether it is still to be done: planned or under way.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status.is_open()
    }

    /// Whether it says all that its effect is reckoned from: people, skills and a rise.
    #[must_use]
    pub fn has_effect(&self) -> bool {
        !self.members.is_empty() && !self.skills.is_empty() && self.rise > 0.0
    }

    /// Whether rules count it: whatever was not given up.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.status != Status::Dropped
    }

    /// Whether it should have been done by now.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }

    pub(super) fn set(&mut self, detail: &ActionDetail) {
        match detail {
            ActionDetail::Title(title) => self.title.clone_from(title),
            ActionDetail::Kind(kind) => self.kind = *kind,
            ActionDetail::Side(side) => self.side = *side,
            ActionDetail::Skills(skills) => self.skills.clone_from(skills),
            ActionDetail::Members(members) => self.members.clone_from(members),
            ActionDetail::Owner(owner) => self.owner.clone_from(owner),
            ActionDetail::Start(start) => self.start = *start,
            ActionDetail::Due(due) => self.due = *due,
            ActionDetail::Effort(effort) => self.effort.clone_from(effort),
            ActionDetail::Cost(cost) => self.cost.clone_from(cost),
            ActionDetail::Status(status) => self.status = *status,
            ActionDetail::Findings(findings) => self.findings.clone_from(findings),
            ActionDetail::Goals(goals) => self.goals.clone_from(goals),
            ActionDetail::Rise(rise) => self.rise = *rise,
            ActionDetail::Note(note) => self.note.clone_from(note),
        }
    }

    /// The member who sees to it.
    pub(super) fn owner_on_team(&self) -> Option<MemberId> {
        match self.owner {
            Some(Owner::Member(id)) => Some(id),
            Some(Owner::Other(_)) | None => None,
        }
    }

    /// Takes out whatever points to members who leave.
    pub(super) fn leave_out(&mut self, members: &HashSet<MemberId>) {
        self.members.retain(|id| !members.contains(id));
        if self.owner_on_team().is_some_and(|id| members.contains(&id)) {
            self.owner = None;
        }
    }

    /// Whether it is for a member, or the member sees to it.
    #[must_use]
    pub fn concerns(&self, member: MemberId) -> bool {
        self.members.contains(&member) || self.owner == Some(Owner::Member(member))
    }
}

impl Item for Action {
    const MISSING: PlanError = PlanError::NoAction;

    fn id(&self) -> ActionId {
        self.id
    }

    fn set_id(&mut self, id: ActionId) {
        self.id = id;
    }

    fn check(&self) -> Result<(), PlanError> {
        if self.title.trim().is_empty() {
            return Err(PlanError::BlankAction);
        }
        if matches!(&self.owner, Some(Owner::Other(name)) if name.trim().is_empty()) {
            return Err(PlanError::BlankOwner);
        }
        if self.findings.iter().any(|rule| rule.trim().is_empty()) {
            return Err(PlanError::BlankRule);
        }
        if !(0.0..=Self::MOST_RISE).contains(&self.rise) {
            return Err(PlanError::RiseRange);
        }
        Ok(())
    }
}

/// A change of one detail of an [`Action`].
#[derive(Clone, Debug, PartialEq)]
pub enum ActionDetail {
    /// Another title; must not be blank.
    Title(String),
    /// Another kind.
    Kind(ActionKind),
    /// Another side.
    Side(ActionSide),
    /// Ids of other skills.
    Skills(Vec<String>),
    /// For other people.
    Members(Vec<MemberId>),
    /// Another owner.
    Owner(Option<Owner>),
    /// Another day to begin.
    Start(Option<Date>),
    /// Another day to be done.
    Due(Option<Date>),
    /// How much work it takes.
    Effort(String),
    /// What it costs.
    Cost(String),
    /// How far it has come.
    Status(Status),
    /// Ids of the rules whose findings it answers.
    Findings(Vec<String>),
    /// The goals that it serves.
    Goals(Vec<GoalId>),
    /// By how much it is expected to raise its skills.
    Rise(f64),
    /// Anything else.
    Note(String),
}
