//! What a summary tells of: its sections, and how much of each.

/// A section of a summary, in the order in which they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The verdict, the values of the team, the map.
    Balance,
    /// The values of each member.
    Members,
    /// The values of each skill, strengths and gaps.
    Skills,
    /// What the app concludes, and what would help.
    Findings,
    /// Goals and actions, and where they lead.
    Plan,
    /// What has changed, measures and reviews.
    Progress,
    /// How the numbers come about, and the articles they rest on.
    Method,
}

impl Section {
    /// Every section.
    pub const ALL: [Self; 7] = [
        Self::Balance,
        Self::Members,
        Self::Skills,
        Self::Findings,
        Self::Plan,
        Self::Progress,
        Self::Method,
    ];

    /// The section of this id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }

    /// Stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Balance => "balance",
            Self::Members => "members",
            Self::Skills => "skills",
            Self::Findings => "findings",
            Self::Plan => "plan",
            Self::Progress => "progress",
            Self::Method => "method",
        }
    }

    /// Name for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Balance => "Balance",
            Self::Members => "Members",
            Self::Skills => "Skills",
            Self::Findings => "Findings",
            Self::Plan => "Plan",
            Self::Progress => "Progress",
            Self::Method => "Method and sources",
        }
    }
}

/// Which sections a summary has, and how much they tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The sections, in the order of [`Section::ALL`], each once.
    sections: Vec<Section>,
    /// Whether only the main points are told, as much as fits on a page.
    brief: bool,
}

impl Selection {
    /// These sections, whatever their order.
    #[must_use]
    pub fn of(sections: &[Section], brief: bool) -> Self {
        let chosen = Section::ALL.into_iter();
        Self {
            sections: chosen.filter(|one| sections.contains(one)).collect(),
            brief,
        }
    }

    /// The sections in their order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Whether a section was chosen.
    #[must_use]
    pub fn has(&self, section: Section) -> bool {
        self.sections.contains(&section)
    }

    /// Whether only the main points are told, as much as fits on a page.
    #[must_use]
    pub fn is_brief(&self) -> bool {
        self.brief
    }

    /// The same with a section more or less.
    #[must_use]
    pub fn with(&self, section: Section, wanted: bool) -> Self {
        let mut sections = self.sections.clone();
        sections.retain(|one| *one != section);
        sections.extend(wanted.then_some(section));
        Self::of(&sections, self.brief)
    }

    /// The preset that chooses just this, if one does.
    #[must_use]
    pub fn preset(&self) -> Option<Preset> {
        let mut presets = Preset::ALL.into_iter();
        presets.find(|preset| preset.selection() == *self)
    }
}

impl Default for Selection {
    fn default() -> Self {
        Preset::Full.selection()
    }
}

/// A choice of sections for a kind of reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The main points on one page.
    Board,
    /// What the team itself talks about.
    Team,
    /// Everything.
    Full,
}

impl Preset {
    /// Every preset, the shortest first.
    pub const ALL: [Self; 3] = [Self::Board, Self::Team, Self::Full];

    /// The preset of this id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.id() == id)
    }

    /// Stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::Team => "team",
            Self::Full => "full",
        }
    }

    /// What it chooses.
    #[must_use]
    pub fn selection(self) -> Selection {
        use Section::{Balance, Findings, Members, Plan, Skills};
        match self {
            Self::Board => Selection::of(&[Balance, Findings, Plan], true),
            Self::Team => Selection::of(&[Balance, Members, Skills, Findings, Plan], false),
            Self::Full => Selection::of(&Section::ALL, false),
        }
    }
}
