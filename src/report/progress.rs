//! What a summary says of how it goes: where the open actions would lead, and what has changed
//! between the snapshots and now.

use jiff::civil::Date;

use super::own_words::OwnWords;
use crate::{
    balance::{
        Balance, Comparison, FindingChange, Forecast, Inputs, Severity, State, TeamBalance,
        rated_by,
    },
    content::{Content, VerdictText},
    plan::{Plan, Snapshot, SnapshotId},
};

/// How it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressSummary {
    /// Where the open actions would lead; none where none of them is expected to raise anything.
    pub forecast: Option<DifferenceSummary>,
    /// The snapshots in plan order.
    pub snapshots: Vec<SnapshotSummary>,
    /// What has changed since the latest snapshot up to the day of the summary; none where its
    /// people, ratings and situation are those of now.
    pub since: Option<PeriodSummary>,
    /// What changed between the first and the latest of several snapshots up to that day; none
    /// where their people, ratings and situation are the same.
    pub between: Option<PeriodSummary>,
}

/// How the team was on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct SnapshotSummary {
    /// Identifies the snapshot within the plan.
    pub id: SnapshotId,
    /// Its name, or its day where names are hidden.
    pub name: String,
    /// The day that it shows.
    pub date: Date,
    /// The values of the team then.
    pub team: TeamBalance,
    /// The words of the verdict then.
    pub verdict: VerdictText,
}

/// What changed from a snapshot on.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodSummary {
    /// Where it begins.
    pub from: SnapshotSummary,
    /// Where it ends; none means now.
    pub to: Option<SnapshotSummary>,
    /// The change in a sentence.
    pub sentence: String,
    /// That the skills rated were not the same; none where they were.
    pub rated_by: Option<String>,
    /// What changed.
    pub difference: DifferenceSummary,
}

/// How two states of the team differ.
#[derive(Clone, Debug, PartialEq)]
pub struct DifferenceSummary {
    /// The values of the team before.
    pub before: TeamBalance,
    /// The values of the team after.
    pub after: TeamBalance,
    /// The words of the verdict after.
    pub verdict: VerdictText,
    /// The rules that fall silent, the worst first.
    pub gone: Vec<RuleSummary>,
    /// The rules that were silent before, the worst first.
    pub new: Vec<RuleSummary>,
    /// The rules that speak in both and matter more or less than before, the worst first.
    pub changed: Vec<SeveritySummary>,
}

/// A rule whose finding matters more or less than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeveritySummary {
    /// The rule.
    pub rule: RuleSummary,
    /// Its severity before.
    pub before: Severity,
    /// Its severity after.
    pub after: Severity,
}

/// A rule by its id and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSummary {
    /// Its id.
    pub id: &'static str,
    /// Its name for people.
    pub name: String,
}

impl ProgressSummary {
    /// The whole time over which something has changed: from the first snapshot known to now or,
    /// where nothing has changed since the latest, to that one.
    #[must_use]
    pub fn span(&self) -> Option<(&SnapshotSummary, Option<&SnapshotSummary>)> {
        let period = self.between.as_ref().or(self.since.as_ref())?;
        let until = period.to.as_ref().filter(|_| self.since.is_none());
        Some((&period.from, until))
    }

    /// Sums up how it goes.
    pub(super) fn of(inputs: &Inputs<'_>, own_words: OwnWords<'_>) -> Self {
        let snapshots: Vec<_> = inputs
            .plan
            .snapshots()
            .iter()
            .map(|snapshot| Moment::of(snapshot, inputs.content, own_words))
            .collect();
        // As of a day, what shows a later one is not known yet.
        let known = snapshots
            .iter()
            .filter(|moment| moment.told.date <= inputs.today);
        // Of several of one day, the one taken first begins and the one taken last ends.
        let first = known.clone().min_by_key(|moment| moment.told.date);
        let latest = known.max_by_key(|moment| moment.told.date);
        Self {
            forecast: forecast(inputs),
            since: latest.and_then(|latest| latest.until(None, inputs, own_words)),
            between: first.and_then(|first| first.until(latest, inputs, own_words)),
            snapshots: snapshots.into_iter().map(|moment| moment.told).collect(),
        }
    }
}

fn forecast(inputs: &Inputs<'_>) -> Option<DifferenceSummary> {
    let Inputs {
        plan,
        balance,
        content,
        today,
    } = *inputs;
    let forecast = Forecast::of(plan, balance, content, today, |_| true);
    let raises = !forecast.balance.rises.is_empty();
    raises.then(|| DifferenceSummary::of(&forecast.comparison, content))
}

/// A snapshot with what it means.
struct Moment {
    told: SnapshotSummary,
    plan: Plan,
    balance: Balance,
}

impl Moment {
    fn of(snapshot: &Snapshot, content: &Content, own_words: OwnWords<'_>) -> Self {
        let plan = snapshot.plan();
        let balance = Balance::of(&plan, content);
        Self {
            told: SnapshotSummary {
                id: snapshot.id,
                name: own_words.snapshot(snapshot),
                date: snapshot.date,
                team: balance.team,
                verdict: content.verdict(balance.team.verdict).clone(),
            },
            plan,
            balance,
        }
    }

    fn state(&self) -> State<'_> {
        State {
            plan: &self.plan,
            balance: &self.balance,
        }
    }

    /// What changed from here to a later moment, or to now; none where people, ratings and situation
    /// are the same.
    fn until(
        &self,
        later: Option<&Self>,
        now: &Inputs<'_>,
        own_words: OwnWords<'_>,
    ) -> Option<PeriodSummary> {
        let after = later.map_or(
            State {
                plan: now.plan,
                balance: now.balance,
            },
            Self::state,
        );
        if same(&self.plan, after.plan) {
            return None;
        }
        let comparison = Comparison::of(self.state(), after, now.content, now.today);
        Some(PeriodSummary {
            from: self.told.clone(),
            to: later.map(|later| later.told.clone()),
            sentence: comparison.sentence(after, now.content),
            rated_by: comparison.frameworks.as_ref().map(|[before, after]| {
                rated_by(&own_words.framework(before), &own_words.framework(after))
            }),
            difference: DifferenceSummary::of(&comparison, now.content),
        })
    }
}

/// Whether two plans have the same people and ratings, held against the same.
fn same(one: &Plan, other: &Plan) -> bool {
    let (one, other) = (one.parts(), other.parts());
    one.members == other.members
        && one.framework.rates_as(&other.framework)
        && (&one.situation, &one.next_situation) == (&other.situation, &other.next_situation)
        && (one.band, one.floors) == (other.band, other.floors)
}

impl DifferenceSummary {
    fn of(comparison: &Comparison, content: &Content) -> Self {
        let rule = |change: &FindingChange| {
            Some(RuleSummary {
                id: change.rule,
                name: content.rule(change.rule)?.name.clone(),
            })
        };
        let changes = || comparison.findings.iter();
        let rules = |wanted: fn(&FindingChange) -> bool| {
            let changes = changes().filter(|change| wanted(change));
            changes.filter_map(rule).collect()
        };
        let severity = |change: &FindingChange| {
            let (before, after) = (change.before?, change.after?);
            let rule = rule(change).filter(|_| before != after)?;
            Some(SeveritySummary {
                rule,
                before,
                after,
            })
        };
        Self {
            before: comparison.before,
            after: comparison.after,
            verdict: content.verdict(comparison.after.verdict).clone(),
            gone: rules(FindingChange::is_gone),
            new: rules(FindingChange::is_new),
            changed: changes().filter_map(severity).collect(),
        }
    }
}
