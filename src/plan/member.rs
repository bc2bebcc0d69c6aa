//! The people of a plan.

use super::Ratings;

/// Identifies a member within its plan; given in order from 1 and never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MemberId(pub u32);

/// Where somebody stands in the organisation. It never enters a score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tier {
    /// Answers for the whole.
    Executive,
    /// Answers for a department.
    Manager,
    /// Leads a team or a shift.
    Lead,
    /// Does the work without leading a team.
    #[default]
    Contributor,
}

impl Tier {
    /// Every tier, from the top.
    pub const ALL: [Self; 4] = [
        Self::Executive,
        Self::Manager,
        Self::Lead,
        Self::Contributor,
    ];

    /// Stable name in files and tables.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Executive => "executive",
            Self::Manager => "manager",
            Self::Lead => "lead",
            Self::Contributor => "contributor",
        }
    }
}

/// What a member is asked to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Emphasis {
    /// Mainly to lead.
    Lead,
    /// Mainly to manage.
    Manage,
    /// Both alike.
    Both,
    /// Not said yet.
    #[default]
    Unset,
}

impl Emphasis {
    /// Every emphasis, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Lead, Self::Manage, Self::Both, Self::Unset];

    /// Stable name in files and tables.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Manage => "manage",
            Self::Both => "both",
            Self::Unset => "unset",
        }
    }
}

/// Who a member is, apart from the ratings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Never blank; two members may share a name.
    pub name: String,
    /// Job title; may be empty.
    pub role: String,
    /// Department; may be empty.
    pub department: String,
    /// Place in the organisation.
    pub tier: Tier,
    /// Span of control: the number of people who report to this member.
    pub direct_reports: u32,
    /// Whether the member was trained for leading people; none when not known.
    pub trained: Option<bool>,
    /// What the member is asked to do.
    pub emphasis: Emphasis,
    /// Whether the member is a rising leader.
    pub emerging: bool,
}

impl Profile {
    /// A profile of which only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Sets a detail, whatever it says.
    pub fn set(&mut self, detail: Detail) {
        match detail {
            Detail::Name(name) => self.name = name,
            Detail::Role(role) => self.role = role,
            Detail::Department(department) => self.department = department,
            Detail::Tier(tier) => self.tier = tier,
            Detail::DirectReports(reports) => self.direct_reports = reports,
            Detail::Trained(trained) => self.trained = trained,
            Detail::Emphasis(emphasis) => self.emphasis = emphasis,
            Detail::Emerging(emerging) => self.emerging = emerging,
        }
    }
}

/// A change of one detail of a [`Profile`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// A new name; must not be blank.
    Name(String),
    /// A new job title.
    Role(String),
    /// Another department.
    Department(String),
    /// Another tier.
    Tier(Tier),
    /// Another number of direct reports.
    DirectReports(u32),
    /// Trained for the role or not, or not known.
    Trained(Option<bool>),
    /// Another emphasis.
    Emphasis(Emphasis),
    /// A rising leader or not.
    Emerging(bool),
}

/// Somebody who is not in a plan yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// Who it is.
    pub profile: Profile,
    /// Ratings brought along, laid out for the framework that they come with.
    pub ratings: Ratings,
}

/// A member of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Identifies the member within the plan.
    pub id: MemberId,
    /// Who it is.
    pub profile: Profile,
    /// The agreed ratings, laid out for the plan's framework.
    pub ratings: Ratings,
}
