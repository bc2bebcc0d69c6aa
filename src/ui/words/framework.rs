//! Words of the framework: which skills are rated.

use super::counted;
use crate::{
    plan::{Family, Framework, FrameworkEdit, Plan, Skill, SkillDetail},
    ui::command::Command,
};

/// The choice between the people and the skills of the Team page.
pub const VIEW: &str = "Show";
/// The people.
pub const PEOPLE: &str = "People";
/// The skills.
pub const SKILLS: &str = "Skills";
/// Leads to the skills from a menu.
pub const EDIT: &str = "Choose and edit skills…";
/// Heading over the name of the framework.
pub const ABOUT: &str = "The framework";
/// A framework that comes with the app.
pub const BUILT_IN: &str = "Built in; whatever you change here makes it your own";
/// A framework that stands in the plan whole.
pub const OWN: &str = "Your own, kept in this plan";
/// Name of a framework.
pub const NAME: &str = "Name of the framework";
/// A blank name.
pub const NAME_NEEDED: &str = "A framework needs a name";
/// What a framework is for.
pub const DESCRIPTION: &str = "What it is for";
/// Whether floors count.
pub const FLOORS: &str = "Hold both sides against the situation’s least values";
/// Why they may not.
pub const FLOORS_TIP: &str =
    "Leave this out where a side has only a few skills: then only the tilt is judged";
/// Adds a skill.
pub const ADD: &str = "Add skill…";
/// A skill without a definition.
pub const NO_DEFINITION: &str = "Not described yet";
/// Heading over what is kept.
pub const KEPT: &str = "Kept aside";
/// What is kept.
pub const KEPT_LINE: &str = "Ratings of skills that this framework does not have. They count for nothing, and are not lost.";
/// Adds a skill that is kept.
pub const TAKE_BACK: &str = "Take back";
/// What a new skill of one's own still needs.
pub const OWN_HINT: &str = "A skill of your own; describe it afterwards";

/// What a change of the framework is called after "Undo".
#[must_use]
pub fn edit(edit: &FrameworkEdit, plan: &Plan) -> String {
    let skill = |place: usize| {
        let skill = plan.framework().skills.get(place);
        skill.map_or("a skill", |skill| skill.name.as_str())
    };
    match edit {
        FrameworkEdit::Use(framework) => format!("change to {}", framework.name),
        FrameworkEdit::Name(_) => "name of the framework".to_owned(),
        FrameworkEdit::Description(_) => "description of the framework".to_owned(),
        FrameworkEdit::Floors(_) => "use of floors".to_owned(),
        FrameworkEdit::AddSkill(skill) => format!("adding {}", skill.name),
        FrameworkEdit::RemoveSkill(place) => format!("removing {}", skill(*place)),
        FrameworkEdit::Skill(place, detail) => {
            let detail = match detail {
                SkillDetail::Name(_) => "name",
                SkillDetail::Definition(_) => "definition",
                SkillDetail::Family(_) => "side",
                SkillDetail::Kind(_) => "kind",
                SkillDetail::Weight(_) => "weight",
                SkillDetail::Anchors(_) | SkillDetail::Anchor(..) => "levels",
                SkillDetail::Equivalent(_) => "equivalent",
            };
            format!("{detail} of {}", skill(*place))
        }
        FrameworkEdit::MoveSkill { skill: place, .. } => format!("moving {}", skill(*place)),
    }
}

/// How many skills a framework has of each family.
#[must_use]
pub fn counts(framework: &Framework) -> String {
    let count = |family| framework.family(family).count();
    format!(
        "{} leading, {} managing, {} shared",
        count(Family::Lead),
        count(Family::Manage),
        count(Family::Shared)
    )
}

/// A number of skills.
#[must_use]
pub fn skills(count: usize) -> String {
    counted(count, "skill", "skills")
}

/// How many ratings are kept, and what stands for the skill now.
#[must_use]
pub fn kept(count: usize, stand_ins: &[&str]) -> String {
    let ratings = super::ratings(count);
    if stand_ins.is_empty() {
        return ratings;
    }
    format!("{ratings}; for now {}", stand_ins.join(", "))
}

/// How many are rated.
#[must_use]
pub fn rated(count: usize) -> String {
    match count {
        0 => "not rated".to_owned(),
        count => format!("{count} rated"),
    }
}

/// What a button is for.
#[must_use]
pub fn tip(command: Command) -> &'static str {
    match command {
        Command::LoadFramework => "Bring a framework along from a file of its own",
        Command::SaveFramework => "Keep this framework in a file of its own, for other plans",
        _ => "Go over to another set of skills, and see first what becomes of the ratings",
    }
}

/// Heading of the dialog that adds a skill.
#[must_use]
pub fn add(family: Family) -> &'static str {
    match family {
        Family::Lead => "Add a leading skill",
        Family::Manage => "Add a managing skill",
        Family::Shared => "Add a skill that both sides need",
    }
}

/// A family without skills.
#[must_use]
pub fn empty(family: Family) -> &'static str {
    match family {
        Family::Lead => "Without a leading skill there is no Lead, and so no tilt.",
        Family::Manage => "Without a managing skill there is no Manage, and so no tilt.",
        Family::Shared => "None, which is fine: these count for neither side.",
    }
}

/// What is said at the end of a skill's line.
#[must_use]
pub fn aside(skill: &Skill, rated: usize) -> String {
    let rated = self::rated(rated);
    #[expect(clippy::float_cmp, reason = "1 is written as such")]
    let counts_once = skill.weight == 1.0;
    if counts_once {
        rated
    } else {
        format!(
            "counts {} times, {rated}",
            super::numbers::plain_number(skill.weight)
        )
    }
}

/// Adds a skill again whose ratings are kept.
#[must_use]
pub fn take_back(skill: &str, family: Family) -> String {
    format!("Take {skill} back under {}", family.title())
}

/// A level of the scale.
#[must_use]
pub fn level(number: u8, name: &str) -> String {
    format!("{number}, {name}")
}

/// The inspector of a skill.
pub mod skill {
    /// Nothing is chosen.
    pub const CHOOSE: &str =
        "Choose a skill to change what it is called, what it means and where it counts.";
    /// Moves it up.
    pub const UP: &str = "Move up within its side";
    /// Moves it down.
    pub const DOWN: &str = "Move down within its side";
    /// Its name.
    pub const NAME: &str = "Name";
    /// A blank name.
    pub const NAME_NEEDED: &str = "A skill needs a name";
    /// What it is.
    pub const DEFINITION: &str = "What it is";
    /// Where it counts.
    pub const SIDE: &str = "Counts towards";
    /// Between people, or in the work.
    pub const KIND: &str = "Shows mainly";
    /// How much it counts.
    pub const WEIGHT: &str = "Weight within its side";
    /// A weight out of range.
    pub const WEIGHT_RANGE: &str = "A weight is above 0 and at most 100";
    /// Heading over the anchors.
    pub const LEVELS: &str = "What is seen at each level";
    /// Whether it has anchors of its own.
    pub const OWN_LEVELS: &str = "In words of its own";
    /// It has none.
    pub const GENERAL: &str = "The general scale is shown while rating.";
    /// The skill it comes closest to.
    pub const EQUIVALENT: &str = "Comes closest to";
    /// It comes close to none.
    pub const NO_EQUIVALENT: &str = "No built-in skill";
    /// What that is for.
    pub const EQUIVALENT_LINE: &str = "When frameworks change, ratings go over to the skill that comes closest, and what the app concludes of that one it concludes of this.";
    /// Takes it out.
    pub const REMOVE: &str = "Remove skill";
    /// What becomes of its ratings.
    pub const REMOVE_TIP: &str = "Its ratings are kept aside";
}

/// The dialog that changes the framework.
pub mod switch {
    use super::skills;
    use crate::{
        plan::{Carried, Skill, Switch},
        ui::words::{counted, members, numbers::plain_number},
    };

    /// Heading.
    pub const TITLE: &str = "Change framework";
    /// What a framework is.
    pub const BODY: &str = "The framework says which skills are rated. Going over to another one and back leaves every rating as it was.";
    /// Goes over to it.
    pub const USE: &str = "Use this framework";
    /// The plan's framework.
    pub const IN_USE: &str = "In use";
    /// Heading over what is said of the ratings.
    pub const RATINGS: &str = "What becomes of the ratings";
    /// Nothing changes.
    pub const SAME: &str = "This is the framework in use.";

    /// What becomes of a framework of one's own that is left.
    #[must_use]
    pub fn leaves(name: &str) -> String {
        format!(
            "“{name}” is your own and stands in this plan alone. Save it to a file first if you may \
             want it back."
        )
    }

    /// What a switch does, each heading with its lines.
    #[must_use]
    pub fn told(switch: &Switch) -> Vec<(String, Vec<String>)> {
        let mut told = Vec::new();
        if switch.actions > 0 {
            let actions = counted(switch.actions, "action", "actions");
            let line = "The framework has nothing for some of their skills, so these are taken out of \
                        them. Only Undo brings them back.";
            told.push((format!("{actions} lose a skill"), vec![line.to_owned()]));
        }
        if switch.same > 0 {
            let heading = format!("{} in both: nothing changes", skills(switch.same));
            told.push((heading, Vec::new()));
        }
        if !switch.counted.is_empty() {
            let lines = switch.counted.iter().map(counted_otherwise).collect();
            told.push(("Counted otherwise than now".to_owned(), lines));
        }
        if !switch.carried.is_empty() {
            let heading = "Carried over to the closest skill".to_owned();
            told.push((heading, switch.carried.iter().map(carried).collect()));
        }
        if !switch.back.is_empty() {
            let lines = switch.back.iter();
            let lines = lines
                .map(|(skill, count)| with(&skill.name, *count))
                .collect();
            told.push(("Coming back from what was kept aside".to_owned(), lines));
        }
        if !switch.kept.is_empty() {
            let lines = switch.kept.iter();
            let lines = lines
                .map(|(skill, count)| with(&skill.name, *count))
                .collect();
            told.push(("Kept aside: nothing stands for these".to_owned(), lines));
        }
        if !switch.unrated.is_empty() {
            let heading = "Not rated yet".to_owned();
            told.push((heading, vec![names(&switch.unrated)]));
        }
        if told.is_empty() {
            told.push((
                "Nobody is rated yet, so nothing changes".to_owned(),
                Vec::new(),
            ));
        }
        told
    }

    fn counted_otherwise((before, after): &(Skill, Skill)) -> String {
        if before.family == after.family {
            let weight = plain_number(after.weight);
            return format!("{}: weight {weight}", after.name);
        }
        format!("{}: towards {}", after.name, after.family.title())
    }

    fn with(name: &str, ratings: usize) -> String {
        format!("{name}: {}", super::super::ratings(ratings))
    }

    fn names(skills: &[Skill]) -> String {
        let names: Vec<_> = skills.iter().map(|skill| skill.name.as_str()).collect();
        names.join(", ")
    }

    fn carried(row: &Carried) -> String {
        let mut line = format!(
            "{} → {}, {}",
            names(&row.from),
            names(&row.to),
            members(row.members)
        );
        if row.merged > 0 {
            let whose = members(row.merged);
            line = format!("{line}; for {whose} their mean, rounded");
        }
        match row.to.first().filter(|_| row.changes_side()) {
            Some(to) => format!("{line}; counts towards {}", to.family.title()),
            None => line,
        }
    }
}
