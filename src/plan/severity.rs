//! How much a finding matters.

/// How much a finding matters, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Needs an answer now.
    Critical,
    /// Needs an answer.
    Warning,
    /// Worth a look.
    Notice,
    /// Good to know.
    Info,
    /// Good news.
    Positive,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Self; 5] = [
        Self::Critical,
        Self::Warning,
        Self::Notice,
        Self::Info,
        Self::Positive,
    ];

    /// Stable name in files and JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Critical => "critical",
            Self::Warning => "warning",
            Self::Notice => "notice",
            Self::Info => "info",
            Self::Positive => "positive",
        }
    }

    /// Name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Critical => "Critical",
            Self::Warning => "Warning",
            Self::Notice => "Notice",
            Self::Info => "Hint",
            Self::Positive => "Strength",
        }
    }

    /// So many findings of it, such as `1 warning` or `2 warnings`.
    #[must_use]
    pub fn counted(self, count: usize) -> String {
        let name = self.name().to_lowercase();
        // "Critical" is the one name that is no noun.
        let ending = if count == 1 || self == Self::Critical {
            ""
        } else {
            "s"
        };
        format!("{count} {name}{ending}")
    }

    /// Whether it calls for an answer.
    #[must_use]
    pub fn is_serious(self) -> bool {
        self <= Self::Warning
    }

    /// One step worse, critical at most.
    #[must_use]
    pub fn up(self) -> Self {
        match self {
            Self::Critical | Self::Warning => Self::Critical,
            Self::Notice => Self::Warning,
            Self::Info => Self::Notice,
            Self::Positive => Self::Positive,
        }
    }

    /// One step milder, good to know at least.
    #[must_use]
    pub fn down(self) -> Self {
        match self {
            Self::Critical => Self::Warning,
            Self::Warning => Self::Notice,
            Self::Notice | Self::Info => Self::Info,
            Self::Positive => Self::Positive,
        }
    }
}
