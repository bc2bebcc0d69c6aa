//! Two states of a team held against each other: two days, or today and a forecast.

mod wording;

pub use self::wording::rated_by;

use std::sync::Arc;

use std::collections::HashMap;

use jiff::civil::Date;

use super::{Balance, Inputs, Severity, Sides, TeamBalance, findings};
use crate::{
    content::Content,
    plan::{Family, Framework, Member, MemberId, Plan, Skill, Snapshot, SnapshotId},
};

/// A team as it is, was or may be; `balance` is the plan's.
#[derive(Clone, Copy, Debug)]
pub struct State<'a> {
    /// The people, their ratings and the situation.
    pub plan: &'a Plan,
    /// What they mean.
    pub balance: &'a Balance,
}

/// How two states of a team differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The team before.
    pub before: TeamBalance,
    /// The team after.
    pub after: TeamBalance,
    /// Everybody who is in one of the two: in the order of the state after, then those who left.
    pub members: Vec<MemberMove>,
    /// The frameworks before and after, where one has skills that the other does not have.
    pub frameworks: Option<[Arc<Framework>; 2]>,
    /// Every skill that is in one of the two: in the order of the framework after, then those
    /// that are rated no more and for which nothing stands after.
    pub skills: Vec<SkillMove>,
    /// What the rules about people and ratings find in one of the two, the worst first.
    pub findings: Vec<FindingChange>,
}

/// A member before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct MemberMove {
    /// Who.
    pub id: MemberId,
    /// The name after; of those who left, before.
    pub name: String,
    /// The values before; none where the member was not there yet.
    pub before: Option<Sides>,
    /// The values after; none where the member is no longer there.
    pub after: Option<Sides>,
}

/// The team mean of a skill before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct SkillMove {
    /// Id of the skill.
    pub id: String,
    /// Its position in the framework after; none where it is rated no more.
    pub place: Option<usize>,
    /// Its name for people.
    pub name: String,
    /// The side it counts towards.
    pub family: Family,
    /// The mean before, be it of the skills that stood for it; none where nobody was rated.
    pub before: Option<f64>,
    /// The mean after; none where nobody is rated in it.
    pub after: Option<f64>,
}

impl SkillMove {
    /// After minus before.
    #[must_use]
    pub fn change(&self) -> Option<f64> {
        Some(self.after? - self.before?)
    }
}

/// What a rule finds before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FindingChange {
    /// Id of the rule.
    pub rule: &'static str,
    /// The worst severity before; none where the rule was silent.
    pub before: Option<Severity>,
    /// The worst severity after; none where the rule is silent.
    pub after: Option<Severity>,
}

impl FindingChange {
    /// Whether the rule falls silent.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.after.is_none()
    }

    /// Whether the rule was silent.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// The severity by which it stands in a list.
    #[must_use]
    pub fn severity(&self) -> Severity {
        let both = self.before.into_iter().chain(self.after);
        both.min().unwrap_or(Severity::Positive)
    }
}

/// What is compared unless somebody says otherwise: the first snapshot with the team as it is or,
/// where nothing has changed since the last of several, with that. None without a snapshot.
#[must_use]
pub fn usual_comparison(plan: &Plan) -> Option<(SnapshotId, Option<SnapshotId>)> {
    let mut snapshots: Vec<&Snapshot> = plan.snapshots().iter().collect();
    snapshots.sort_by_key(|snapshot| snapshot.date);
    let (first, last) = (snapshots.first()?, snapshots.last()?);
    let is_now = snapshots.len() > 1 && shows(last, plan);
    Some((first.id, is_now.then_some(last.id)))
}

/// Whether a snapshot has the people and ratings of the plan.
fn shows(snapshot: &Snapshot, plan: &Plan) -> bool {
    let same = |(then, now): (&Arc<Member>, &Arc<Member>)| {
        Arc::ptr_eq(then, now) || (then.id == now.id && then.ratings == now.ratings)
    };
    let (then, now) = (&snapshot.members, plan.members());
    snapshot.framework.rates_as(plan.framework())
        && then.len() == now.len()
        && then.iter().zip(now).all(same)
}

impl Comparison {
    /// Holds two states against each other. Members are the same by id, and so are skills; a skill
    /// that the other framework does not have is held against those that stand for the same.
    ///
    /// `today` is the day for which the rules speak; the rules that look at what is planned are
    /// left out, since an earlier state does not know what was planned then.
    #[must_use]
    pub fn of(before: State<'_>, after: State<'_>, content: &Content, today: Date) -> Self {
        Self {
            before: before.balance.team,
            after: after.balance.team,
            members: members(before, after),
            frameworks: frameworks(before.plan.framework(), after.plan.framework()),
            skills: skills(before, after),
            findings: changes(before, after, content, today),
        }
    }
}

fn members(before: State<'_>, after: State<'_>) -> Vec<MemberMove> {
    let sides = |state: State<'_>| -> HashMap<MemberId, Sides> {
        let members = state.balance.members.iter();
        members.map(|member| (member.id, member.sides)).collect()
    };
    let (then, now) = (sides(before), sides(after));
    let stay = after.plan.members().iter();
    let left = before.plan.members().iter();
    let left = left.filter(|member| !now.contains_key(&member.id));
    stay.chain(left)
        .map(|member| MemberMove {
            id: member.id,
            name: member.profile.name.clone(),
            before: then.get(&member.id).copied(),
            after: now.get(&member.id).copied(),
        })
        .collect()
}

fn frameworks(before: &Arc<Framework>, after: &Arc<Framework>) -> Option<[Arc<Framework>; 2]> {
    let same = before.covers(after) && after.covers(before);
    (!same).then(|| [before, after].map(Arc::clone))
}

fn skills(before: State<'_>, after: State<'_>) -> Vec<SkillMove> {
    let (then, now) = (before.plan.framework(), after.plan.framework());
    let mean = |state: State<'_>, place: usize| state.balance.skills.get(place)?.mean;
    let stays = now.skills.iter().enumerate().map(|(place, skill)| {
        let means = counterparts(skill, then, now).into_iter();
        SkillMove {
            id: skill.id.clone(),
            place: Some(place),
            name: skill.name.clone(),
            family: skill.family,
            before: super::mean(means.filter_map(|place| mean(before, place))),
            after: mean(after, place),
        }
    });
    let gone = then.skills.iter().enumerate();
    let gone = gone.filter(|(_, skill)| counterparts(skill, now, then).is_empty());
    let gone = gone.map(|(place, skill)| SkillMove {
        id: skill.id.clone(),
        place: None,
        name: skill.name.clone(),
        family: skill.family,
        before: mean(before, place),
        after: None,
    });
    stays.chain(gone).collect()
}

/// Positions in the other framework of what a skill of this one is held against: the same skill or,
/// where there is none, those that stand for the same. What both have stands for itself alone.
fn counterparts(skill: &Skill, other: &Framework, this: &Framework) -> Vec<usize> {
    if let Some(place) = other.position(&skill.id) {
        return vec![place];
    }
    let skills = other.skills.iter().enumerate();
    let alike = skills.filter(|(_, other)| {
        other.likeness() == skill.likeness() && this.position(&other.id).is_none()
    });
    alike.map(|(place, _)| place).collect()
}

fn changes(
    before: State<'_>,
    after: State<'_>,
    content: &Content,
    today: Date,
) -> Vec<FindingChange> {
    let found = |State { plan, balance }: State<'_>| {
        findings::of_team(&Inputs {
            plan,
            balance,
            content,
            today,
        })
    };
    let mut changes: Vec<FindingChange> = Vec::new();
    // The worst of a rule's findings comes first.
    for finding in found(before) {
        if changes.iter().all(|change| change.rule != finding.rule) {
            changes.push(FindingChange {
                rule: finding.rule,
                before: Some(finding.severity),
                after: None,
            });
        }
    }
    for finding in found(after) {
        match changes
            .iter_mut()
            .find(|change| change.rule == finding.rule)
        {
            Some(change) => change.after = change.after.or(Some(finding.severity)),
            None => changes.push(FindingChange {
                rule: finding.rule,
                before: None,
                after: Some(finding.severity),
            }),
        }
    }
    changes.sort_by_key(|change| (change.severity(), change.rule));
    changes
}

#[cfg(test)]
mod tests;
