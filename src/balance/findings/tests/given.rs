//! Teams in a situation, and what the rules say of them.

use jiff::{
    ToSpan as _,
    civil::{Date, date},
};

use super::super::{self as findings, Finding, Hit, Inputs, Subject, Wording};
use crate::{
    balance::{
        Balance, Quantity, Sides, mean,
        tests::teams::{Rated, content, even, skill, team},
        verdict,
    },
    plan::{
        Action, AgendaEdit, Band, Detail, Edit, Emphasis, Floors, Goal, Measure, MemberId, Plan,
    },
};

/// Nearer than what the rules tell apart, and just beyond it.
pub(super) const HAIR: f64 = 5e-10;
pub(super) const STEP: f64 = 5e-9;

/// The day of all these tests.
pub(super) const TODAY: Date = date(2026, 11, 21);

/// A day so many days after today.
pub(super) fn in_days(days: i64) -> Date {
    TODAY.checked_add(days.days()).unwrap()
}

/// What stands for a value that cannot be computed.
pub(super) const NONE: f64 = f64::NAN;

/// A team in a situation, with values in place of those that follow from the ratings where a
/// threshold can be met more closely so.
#[derive(Clone)]
pub(super) struct Given {
    pub(super) plan: Plan,
    sides: Vec<[f64; 2]>,
    means: Vec<(usize, f64)>,
}

impl Given {
    pub(super) fn plan(plan: Plan) -> Self {
        Self {
            plan,
            sides: Vec::new(),
            means: Vec::new(),
        }
    }

    /// A team in no particular situation whose members are all asked to lead and to manage.
    pub(super) fn rated(people: &[Rated]) -> Self {
        let members = 0..people.len();
        members.fold(Self::plan(team(people, Some("balanced"))), |given, who| {
            given.who(who, [Detail::Emphasis(Emphasis::Both)])
        })
    }

    /// As many members as there are values of Lead and Manage, all of them rated 3.
    pub(super) fn sides(sides: &[[f64; 2]]) -> Self {
        let solid = Rated {
            shared: [3; 3],
            ..even(3, 3)
        };
        Self::rated(&vec![solid; sides.len()]).with_sides(sides)
    }

    /// A team of which nothing serious is found.
    pub(super) fn sound() -> Self {
        Self::sides(&[[3.5, 3.5]; 2])
    }

    pub(super) fn with_sides(mut self, sides: &[[f64; 2]]) -> Self {
        self.sides = sides.to_vec();
        self
    }

    /// Two members rated 3, and the team means of some skills.
    pub(super) fn means(means: &[(&str, f64)]) -> Self {
        let mut given = Self::sides(&[[3.0, 3.0]; 2]);
        given.means = means.iter().map(|(id, mean)| (skill(id), *mean)).collect();
        given
    }

    pub(super) fn edit(mut self, edit: &Edit) -> Self {
        self.plan = self.plan.apply(edit).unwrap();
        self
    }

    pub(super) fn now(self, situation: &str) -> Self {
        self.edit(&Edit::Situation(Some(situation.to_owned())))
    }

    pub(super) fn next(self, situation: &str) -> Self {
        self.edit(&Edit::NextSituation(Some(situation.to_owned())))
    }

    pub(super) fn undecided(self) -> Self {
        self.edit(&Edit::Situation(None))
    }

    /// The band set by hand.
    pub(super) fn band(self, low: f64, high: f64) -> Self {
        let floors = self.plan.parts().floors;
        let band = Some(Band { low, high });
        self.edit(&Edit::Target { band, floors })
    }

    /// The floors set by hand.
    pub(super) fn floors(self, lead: f64, manage: f64) -> Self {
        let band = self.plan.parts().band;
        let floors = Some(Floors { lead, manage });
        self.edit(&Edit::Target { band, floors })
    }

    /// Says something about the member at this position.
    pub(super) fn who(self, member: usize, details: impl IntoIterator<Item = Detail>) -> Self {
        let id = self.plan.members()[member].id;
        let describe = |given: Self, detail| given.edit(&Edit::Describe(id, detail));
        details.into_iter().fold(self, describe)
    }

    /// Plans an entry of the catalogue for the members at these positions.
    pub(super) fn planned(self, action: &str, members: &[usize]) -> Self {
        let id = |member: &usize| -> MemberId { self.plan.members()[*member].id };
        let action = Action {
            members: members.iter().map(id).collect(),
            ..of_catalogue(action)
        };
        self.action(action)
    }

    pub(super) fn action(self, action: Action) -> Self {
        self.edit(&AgendaEdit::AddAction(Box::new(action)).into())
    }

    pub(super) fn goal(self, text: &str) -> Self {
        self.edit(&AgendaEdit::AddGoal(Goal::named(text)).into())
    }

    pub(super) fn measure(self, measure: Measure) -> Self {
        self.edit(&AgendaEdit::AddMeasure(measure).into())
    }

    pub(super) fn next_review(self, day: Date) -> Self {
        self.edit(&AgendaEdit::NextReview(Some(day)).into())
    }

    /// Sets a finding aside, or brings it back.
    pub(super) fn aside(self, rule: &str, reason: Option<&str>) -> Self {
        self.edit(&Edit::SetAside {
            rule: rule.to_owned(),
            reason: reason.map(str::to_owned),
        })
    }

    pub(super) fn balance(&self) -> Balance {
        let mut balance = Balance::of(&self.plan, content());
        for (member, sides) in balance.members.iter_mut().zip(&self.sides) {
            let [lead, manage] = sides.map(|side| (!side.is_nan()).then_some(side));
            member.sides = Sides {
                lead,
                manage,
                ..member.sides
            };
        }
        if !self.sides.is_empty() {
            let members = balance.members.iter().map(|member| member.sides);
            let team = &mut balance.team;
            team.sides.lead = mean(members.clone().filter_map(|sides| sides.lead));
            team.sides.manage = mean(members.clone().filter_map(|sides| sides.manage));
            team.rated = members.filter(|sides| sides.tilt().is_some()).count();
            let (target, thresholds) = (&balance.target, content().thresholds());
            team.verdict = verdict::decide(&team.sides, &balance.members, target, thresholds);
        }
        for (skill, mean) in &self.means {
            balance.skills[*skill].mean = (!mean.is_nan()).then_some(*mean);
        }
        balance
    }

    pub(super) fn inputs<'a>(&'a self, balance: &'a Balance) -> Inputs<'a> {
        Inputs {
            plan: &self.plan,
            balance,
            content: content(),
            today: TODAY,
        }
    }

    /// What the rules find, one line a subject, such as `R08 warning delegation`.
    pub(super) fn lines(&self) -> Vec<String> {
        self.each(|finding, hit, _| {
            let (rule, severity) = (finding.rule, finding.severity.id());
            match hit.subject {
                Subject::Team => format!("{rule} {severity}"),
                Subject::Member(place) => format!("{rule} {severity} {}", self.name(place)),
                Subject::Skill(place) => {
                    let skill = &self.plan.framework().skills[place];
                    format!("{rule} {severity} {}", skill.id)
                }
                Subject::Finding(found) => format!("{rule} {severity} {found}"),
                Subject::Action(place) => format!("{rule} {severity} {}", self.title(place)),
                Subject::Measure(place) => {
                    format!("{rule} {severity} {}", self.measure_name(place))
                }
                Subject::Training(place) => {
                    format!("{rule} {severity} {}", self.training_name(place))
                }
            }
        })
    }

    /// What is said of each subject in words.
    pub(super) fn texts(&self) -> Vec<String> {
        self.each(|finding, hit, wording| wording.text(finding, hit))
    }

    /// The numbers behind what a rule says of each subject, with the case.
    pub(super) fn basis(&self, rule: &str) -> Vec<(&'static str, Vec<Quantity>)> {
        let balance = self.balance();
        let inputs = self.inputs(&balance);
        let mut basis = Vec::new();
        for finding in findings::of(&inputs) {
            for hit in finding.hits.iter().filter(|_| finding.rule == rule) {
                basis.push((hit.case, finding.basis(hit, &inputs)));
            }
        }
        basis
    }

    fn each(&self, put: impl Fn(&Finding, &Hit, &Wording<'_>) -> String) -> Vec<String> {
        let balance = self.balance();
        let inputs = self.inputs(&balance);
        let name = |place: usize| self.name(place);
        let wording = Wording {
            inputs,
            name: &name,
            hide_titles: false,
        };
        let mut lines = Vec::new();
        for finding in findings::of(&inputs) {
            for hit in &finding.hits {
                lines.push(put(&finding, hit, &wording));
            }
        }
        lines
    }

    /// What would change a rule's conclusion.
    pub(super) fn change(&self, rule: &str) -> String {
        let balance = self.balance();
        let name = |place: usize| self.name(place);
        let wording = Wording {
            inputs: self.inputs(&balance),
            name: &name,
            hide_titles: false,
        };
        wording.change(rule)
    }

    pub(super) fn name(&self, member: usize) -> String {
        self.plan.members()[member].profile.name.clone()
    }

    pub(super) fn title(&self, action: usize) -> String {
        self.plan.agenda().actions.at(action).unwrap().title.clone()
    }

    pub(super) fn measure_name(&self, measure: usize) -> String {
        let measures = &self.plan.agenda().measures;
        measures.at(measure).unwrap().name.clone()
    }

    pub(super) fn training_name(&self, training: usize) -> String {
        let trainings = &self.plan.checklists().trainings;
        trainings.at(training).unwrap().name.clone()
    }

    /// What one rule says, such as `warning delegation, notice communication`; nothing when it is
    /// silent.
    pub(super) fn says(&self, rule: &str) -> String {
        let lines = self.lines();
        let said = lines.iter().filter_map(|line| line.strip_prefix(rule));
        let said: Vec<_> = said.map(str::trim_start).collect();
        said.join(", ")
    }
}

/// An action as the catalogue offers it.
pub(super) fn of_catalogue(action: &str) -> Action {
    let row = content().action(action).unwrap();
    Action {
        template: Some(row.id.clone()),
        ..Action::named(&row.name, row.kind, row.side, 0.5)
    }
}

/// Checks what a rule says of a team.
#[track_caller]
pub(super) fn check(rule: &str, given: &Given, expected: &str) {
    assert_eq!(given.says(rule), expected, "{rule}");
}
