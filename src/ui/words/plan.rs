//! The words of the Plan page, of its inspector, and of adding to a plan.

use jiff::civil::Date;

use super::counted;
use crate::{
    balance::number,
    plan::{Action, ActionKind, ActionSide, Better, Family, Goal, Measure, Owner, Plan},
    ui::state::{Grouping, Order},
};

/// Heading of the list of actions.
pub const ACTIONS: &str = "Actions";
/// What the switches beside the actions do.
pub const ACTIONS_HINT: &str = "switch one off to see what it brings";
/// Brings all switched off actions back.
pub const ALL_ON: &str = "Switch all on";
/// Heading of the proposals.
pub const PROPOSED: &str = "Proposed next";
/// What the proposals are.
pub const PROPOSED_HINT: &str = "by how much they close what is missing";
/// Puts something into the plan.
pub const ADD: &str = "Add to plan";
/// Nobody sees to an action.
pub const NOBODY: &str = "Nobody yet";
/// An action has no day by which it is to be done.
pub const NO_DATE: &str = "no date";
/// Nobody sees to an action, within a line.
pub const NO_OWNER: &str = "no owner";
/// An action is for nobody in particular.
pub const FOR_NOBODY: &str = "nobody in particular";
/// Name of the choice of groups.
pub const GROUP: &str = "Group by";
/// Name of the choice of order.
pub const SORT: &str = "Sort by";
/// Name of the field that narrows the list down.
pub const FILTER: &str = "Find an action";
/// In that field.
pub const FILTER_HINT: &str = "Title, skill or person";
/// Nothing in the list is like what was typed.
pub const NOTHING_FOUND: &str = "No action has to do with that";
/// Heading while nothing is planned.
pub const EMPTY: &str = "What do you want to reach?";
/// What to do then.
pub const EMPTY_HINT: &str = "Start with a goal: what you want first. Then add actions with owners and dates, and see here where they lead.";
/// While there is no action.
pub const NO_ACTIONS: &str =
    "No actions yet. Add one, or take over what is proposed here and on the Findings page.";
/// While there is no goal.
pub const NO_GOALS: &str =
    "No goals yet. A goal says what you want first, and by what you will see it.";
/// Takes the list back to all actions.
pub const SHOW_ALL: &str = "Show all";
/// A goal has no measure.
pub const NO_MEASURE: &str = "No measure";
/// A measure has no reading.
pub const NO_READING: &str = "no reading yet";
/// What was just added from a finding.
pub const ADDED: &str = "Added to the plan";
/// An action that was planned already was linked to a finding.
pub const LINKED: &str = "Linked to the action in the plan";

/// `3 goals · 5 actions · 1 overdue · next review 12 Jan 2027`.
#[must_use]
pub fn progress(plan: &Plan, today: Date) -> String {
    let agenda = plan.agenda();
    let mut parts = vec![
        counted(agenda.goals.len(), "goal", "goals"),
        counted(agenda.actions.len(), "action", "actions"),
    ];
    let overdue = agenda.actions.iter().filter(|one| one.is_overdue(today));
    let overdue = overdue.count();
    parts.extend((overdue > 0).then(|| format!("{overdue} overdue")));
    parts.extend(
        agenda
            .next_review
            .map(|day| format!("next review {}", number::short_date(day))),
    );
    parts.join(" · ")
}

/// Name of the side that an action strengthens.
#[must_use]
pub fn side(side: ActionSide) -> &'static str {
    match side {
        ActionSide::Lead => Family::Lead.title(),
        ActionSide::Manage => Family::Manage.title(),
        ActionSide::Both => "Both sides",
    }
}

/// Name of a kind of action.
#[must_use]
pub fn kind(kind: ActionKind) -> &'static str {
    match kind {
        ActionKind::Coaching => "Coaching",
        ActionKind::Communication => "Communication",
        ActionKind::Delegation => "Delegation",
        ActionKind::Feedback => "Feedback",
        ActionKind::Learning => "Learning",
        ActionKind::Mentoring => "Mentoring",
        ActionKind::Practice => "Practice",
        ActionKind::Process => "Process",
        ActionKind::Recognition => "Recognition",
        ActionKind::Reflection => "Reflection",
        ActionKind::Review => "Review",
        ActionKind::Stretch => "Stretch task",
        ActionKind::Structure => "Structure",
        ActionKind::Training => "Training",
    }
}

/// Name of a way of grouping.
#[must_use]
pub fn grouping(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Status => "Status",
        Grouping::Person => "Owner",
    }
}

/// Name of an order.
#[must_use]
pub fn order(order: Order) -> &'static str {
    match order {
        Order::Due => "Due date",
        Order::Title => "Title",
        Order::Added => "As added",
    }
}

/// Which way a measure is to go.
#[must_use]
pub fn better(better: Better) -> &'static str {
    match better {
        Better::Higher => "Higher is better",
        Better::Lower => "Lower is better",
    }
}

/// The name of whoever sees to an action.
#[must_use]
pub fn owner(owner: &Owner, plan: &Plan) -> String {
    match owner {
        Owner::Member(id) => plan
            .member(*id)
            .map(|member| member.profile.name.clone())
            .unwrap_or_default(),
        Owner::Other(name) => name.clone(),
    }
}

/// For whom an action is: two names, or how many people.
#[must_use]
pub fn people(action: &Action, plan: &Plan) -> String {
    let name = |id| plan.member(id).map(|member| member.profile.name.as_str());
    match action.members.as_slice() {
        [] => FOR_NOBODY.to_owned(),
        [one] => name(*one).unwrap_or_default().to_owned(),
        [one, other] => format!(
            "{} and {}",
            name(*one).unwrap_or_default(),
            name(*other).unwrap_or_default()
        ),
        several if several.len() == plan.members().len() => {
            format!("everybody, {} people", several.len())
        }
        several => format!("{} people", several.len()),
    }
}

/// Something and how many others.
#[must_use]
pub fn and_others(first: &str, others: usize) -> String {
    format!("{first} and {others} more")
}

/// The day by which an action is to be done.
#[must_use]
pub fn due(action: &Action, today: Date) -> String {
    match action.due {
        None => NO_DATE.to_owned(),
        Some(day) if action.is_overdue(today) => format!("overdue, {}", number::short_date(day)),
        Some(day) => number::short_date(day),
    }
}

/// What an open action lacks to be counted in the forecast.
#[must_use]
pub fn lacks(action: &Action) -> Option<&'static str> {
    if action.has_effect() || !action.is_open() {
        None
    } else if action.members.is_empty() {
        Some("no people")
    } else if action.skills.is_empty() {
        Some("no skills")
    } else {
        Some("no rise")
    }
}

/// Why an action is not counted in the forecast.
#[must_use]
pub fn uncounted(lacks: &str) -> String {
    format!("Not in the forecast: {lacks}")
}

/// Side and people of an action, and why the forecast cannot count it.
#[must_use]
pub fn about(action: &Action, plan: &Plan) -> String {
    let side = side(action.side);
    match lacks(action) {
        None => format!("{side} · {}", people(action, plan)),
        Some(lacks) if action.members.is_empty() => {
            format!("{side} · {}", uncounted(lacks).to_lowercase())
        }
        Some(lacks) => {
            let uncounted = uncounted(lacks).to_lowercase();
            format!("{side} · {} · {uncounted}", people(action, plan))
        }
    }
}

/// What a screen reader says of an action in the list.
#[must_use]
pub fn action(action: &Action, plan: &Plan, today: Date) -> String {
    let owner = action.owner.as_ref();
    let owner = owner.map_or_else(|| NO_OWNER.to_owned(), |one| self::owner(one, plan));
    let says = [
        action.title.clone(),
        action.status.name().to_lowercase(),
        people(action, plan),
        owner,
        due(action, today),
    ];
    let lacks = lacks(action).map(|lacks| uncounted(lacks).to_lowercase());
    let says: Vec<_> = says.into_iter().chain(lacks).collect();
    says.join(", ")
}

/// The switch that counts an action in the forecast.
#[must_use]
pub fn switch(action: &Action) -> String {
    format!("Count in the forecast: {}", action.title)
}

/// A value of a measure with its unit.
#[must_use]
pub fn value(measure: &Measure, value: f64) -> String {
    number::with_unit(&number::noted(value), &measure.unit)
}

/// The measure's last value, such as `52 % now`.
#[must_use]
pub fn now(measure: &Measure, today: Date) -> String {
    match measure.latest(today) {
        Some(reading) => format!("{} now", value(measure, reading.value)),
        None => match measure.baseline {
            Some(baseline) => format!("{} at the start", value(measure, baseline)),
            None => NO_READING.to_owned(),
        },
    }
}

/// The same without the unit, beside a target that has it: `52 now`.
#[must_use]
pub fn now_short(measure: &Measure, today: Date) -> String {
    match (measure.latest(today), measure.baseline) {
        (Some(reading), _) => format!("{} now", number::noted(reading.value)),
        (None, Some(baseline)) => format!("{} at the start", number::noted(baseline)),
        (None, None) => NO_READING.to_owned(),
    }
}

/// What a measure is to reach.
#[must_use]
pub fn target(measure: &Measure) -> String {
    match measure.target {
        Some(target) => format!("target {}", value(measure, target)),
        None => "no target".to_owned(),
    }
}

/// The day by which a goal is to be reached.
#[must_use]
pub fn goal_due(goal: &Goal, today: Date) -> String {
    match goal.due {
        None => String::new(),
        Some(day) if day < today => format!("was due {}", number::short_date(day)),
        Some(day) => format!("by {}", number::short_date(day)),
    }
}

/// What a screen reader says of a goal, `line` being what stands below its words.
#[must_use]
pub fn goal(goal: &Goal, line: &str, measure: Option<&Measure>, today: Date) -> String {
    let values = measure.map_or_else(String::new, |measure| {
        format!(", {}, {}", now(measure, today), target(measure))
    });
    format!("Goal: {}, {line}{values}", goal.text)
}

/// The inspector of an action or goal.
pub mod inspector {
    /// Leads back to the forecast.
    pub const BACK: &str = super::forecast::TITLE;
    /// Field.
    pub const TITLE: &str = "Action";
    /// Field.
    pub const STATUS: &str = "Status";
    /// Field.
    pub const OWNER: &str = "Owner";
    /// An owner who is not on the team.
    pub const SOMEBODY_ELSE: &str = "Somebody else…";
    /// Field: the name of an owner who is not on the team.
    pub const OWNER_NAME: &str = "Name of the owner";
    /// Field.
    pub const START: &str = "Start";
    /// Field.
    pub const DUE: &str = "Due";
    /// The days are the wrong way round.
    pub const DUE_BEFORE_START: &str = "It is due before it starts";
    /// Field.
    pub const PEOPLE: &str = "For whom";
    /// Field.
    pub const SKILLS: &str = "Skills it develops";
    /// Field.
    pub const RISE: &str = "Expected rise, in levels";
    /// What the rise is.
    pub const RISE_HINT: &str = "Added to the ratings of these people in these skills, up to 5. An assumption for the forecast.";
    /// Why a rise is refused.
    pub const RISE_RANGE: &str = "Write a number from 0 to 4";
    /// Why an action that is done is not in the forecast, and what to do about what it brought.
    pub const DONE: &str = "A done action is no longer in the forecast. Rate these people again to see what it brought.";
    /// Field.
    pub const SIDE: &str = "Strengthens";
    /// Field.
    pub const KIND: &str = "Kind";
    /// Field.
    pub const FINDINGS: &str = "Answers these findings";
    /// Field.
    pub const GOALS: &str = "Serves these goals";
    /// Field.
    pub const EFFORT: &str = "Effort";
    /// Field.
    pub const COST: &str = "Cost";
    /// Field.
    pub const NOTE: &str = "Note";
    /// Button.
    pub const REMOVE_ACTION: &str = "Remove action";
    /// Button.
    pub const REMOVE_GOAL: &str = "Remove goal";
    /// Field.
    pub const GOAL: &str = "Goal";
    /// Field: the leading half of a goal.
    pub const SUCCESS: &str = "What success looks like";
    /// Field: the managing half of a goal.
    pub const PATH: &str = "The path there";
    /// Field.
    pub const MEASURE: &str = "Seen by this measure";
    /// Adds a measure for the goal.
    pub const NEW_MEASURE: &str = "New measure…";
    /// Leads to the measure.
    pub const OPEN_MEASURE: &str = "Open the measure";
    /// Nothing chosen in a list.
    pub const NONE: &str = "None";
    /// Why a blank title is refused.
    pub const TITLE_NEEDED: &str = "An action needs a title";
    /// Why a blank goal is refused.
    pub const GOAL_NEEDED: &str = "A goal says what is wanted";
    /// Why a blank name is refused.
    pub const OWNER_NEEDED: &str = "Write a name";
}

/// The forecast in the inspector.
pub mod forecast {
    use crate::ui::words::counted;

    /// Heading.
    pub const TITLE: &str = "Where these actions lead";
    /// What it is.
    pub const HINT: &str =
        "If each action raises its skills as expected. An assumption, not a promise.";
    /// While there is nothing to reckon with.
    pub const EMPTY: &str = "Once open actions say for whom they are, which skills they develop and by how much, this shows where they would take the team.";
    /// Heading of the map.
    pub const WHO_MOVES: &str = "Who moves";
    /// Heading of the findings.
    pub const FINDINGS: &str = "Findings then";
    /// Findings that would go.
    pub const GONE: &str = "Would go";
    /// Findings that would come.
    pub const NEW: &str = "Would come";
    /// Findings that would stay.
    pub const STAY: &str = "Would stay";

    /// How many of the open actions count.
    #[must_use]
    pub fn counts(on: usize, open: usize) -> String {
        if on == open {
            format!("{} counted", counted(open, "open action", "open actions"))
        } else {
            format!(
                "{on} of {} counted",
                counted(open, "open action", "open actions")
            )
        }
    }

    /// So many open actions say too little to be counted.
    #[must_use]
    pub fn cannot_count(actions: usize) -> String {
        let lack = if actions == 1 { "lacks" } else { "lack" };
        let actions = counted(actions, "open action", "open actions");
        format!("{actions} {lack} people, skills or a rise")
    }

    /// A value now and then.
    #[must_use]
    pub fn change(now: &str, then: &str) -> String {
        format!("{now} → {then}")
    }

    /// The verdict does not change.
    #[must_use]
    pub fn still(verdict: &str) -> String {
        format!("Still: {verdict}")
    }

    /// Some findings, by what would become of them.
    #[must_use]
    pub fn findings(what: &str, names: &[String]) -> String {
        format!("{what}: {}", names.join(", "))
    }

    /// A finding that would matter more or less.
    #[must_use]
    pub fn milder_or_worse(name: &str, before: &str, after: &str) -> String {
        let (before, after) = (before.to_lowercase(), after.to_lowercase());
        format!("{name} ({before} → {after})")
    }

    /// A side with its floor.
    #[must_use]
    pub fn side(side: &str, floor: Option<&str>) -> String {
        match floor {
            Some(floor) => format!("{side} (floor {floor})"),
            None => side.to_owned(),
        }
    }
}

/// The dialogs that add actions, goals and measures.
pub mod add {
    /// Heading.
    pub const ACTION: &str = "Add an action";
    /// Heading.
    pub const GOAL: &str = "Add a goal";
    /// Heading.
    pub const MEASURE: &str = "Add a measure";
    /// Name of the field.
    pub const FIELD: &str = "Find one, or write your own";
    /// An entry of the catalogue that is in the plan already.
    pub const IN_PLAN: &str = "in the plan";
    /// What an own entry is.
    pub const OWN_HINT: &str = "Your own words; the rest can be filled in afterwards";

    /// Takes what was typed.
    #[must_use]
    pub fn own(text: &str) -> String {
        format!("Add “{text}”")
    }
}
