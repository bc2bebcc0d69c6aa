//! The words of the interface that belong to no content table, in one place.
//!
//! Sentence case, no full stop on one-liners, `…` where more input follows, no blame.

pub mod agenda;
pub mod charts;
pub mod checklists;
pub mod dates;
pub mod drops;
mod edits;
pub mod findings;
pub mod framework;
pub mod guide;
pub mod hint;
pub mod jobs;
pub mod log;
pub mod notice;
pub mod numbers;
pub mod palette;
pub mod picks;
pub mod plan;
pub mod progress;
pub mod quantity;
pub mod shell;
pub mod style;
pub mod summary;
pub mod symptoms;
pub mod team;

use eframe::egui::Key;

pub use self::edits::edit;
use crate::{
    balance::Balance,
    plan::{Emphasis, Tier},
};

/// The product.
pub const PRODUCT: &str = "Even Keel";
/// What it is for.
pub const PROMISE: &str =
    "See whether your team leads and manages in balance, and plan what to do about it.";
/// The promise of privacy.
pub const LOCAL: &str = "Everything stays on this machine.";
/// Where no situation is chosen.
pub const NO_SITUATION: &str = "Choose a situation";
/// Where no next situation is foreseen.
pub const NO_NEXT: &str = "What comes next";
/// Hint in the field for new people.
pub const PEOPLE_HINT: &str = "Ada Lovelace\nGrace Hopper\n…";
/// Lets a question be.
pub const CANCEL: &str = "Cancel";
/// Takes note of something.
pub const OK: &str = "OK";
/// The leading side's value.
pub const LEAD: &str = "Lead";
/// The managing side's value.
pub const MANAGE: &str = "Manage";
/// Lead − Manage.
pub const TILT: &str = "Tilt";
/// How to add people.
pub const PEOPLE_HELP: &str =
    "One name a line, or paste a table from a spreadsheet with its heading row.";
/// How to rate.
pub const RATE_HELP: &str = "Press 1–5 or click a level to rate, Delete to clear";

/// The sign on a key that egui spells out.
#[must_use]
pub fn sign(key: Key) -> Option<&'static str> {
    Some(match key {
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Equals => "=",
        Key::Comma => ",",
        _ => return None,
    })
}

/// Name of a tier.
#[must_use]
pub fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Executive => "Executive",
        Tier::Manager => "Manager",
        Tier::Lead => "Team lead",
        Tier::Contributor => "Contributor",
    }
}

/// Name of an emphasis.
#[must_use]
pub fn emphasis(emphasis: Emphasis) -> &'static str {
    match emphasis {
        Emphasis::Lead => "Lead",
        Emphasis::Manage => "Manage",
        Emphasis::Both => "Both",
        Emphasis::Unset => "Not said",
    }
}

/// Name of what is known about training.
#[must_use]
pub fn trained(trained: Option<bool>) -> &'static str {
    match trained {
        Some(true) => "Yes",
        Some(false) => "No",
        None => "Not known",
    }
}

/// `1 member`, `2 members`.
#[must_use]
pub fn members(count: usize) -> String {
    counted(count, "member", "members")
}

/// `1 rating`, `2 ratings`.
#[must_use]
pub fn ratings(count: usize) -> String {
    counted(count, "rating", "ratings")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What a screen reader says of a page's entry in the rail.
#[must_use]
pub fn rail(page: &str, serious: usize) -> String {
    match serious {
        0 => page.to_owned(),
        _ => format!("{page}, {serious} to answer"),
    }
}

/// `8 members · 150 of 152 ratings`.
#[must_use]
pub fn progress(balance: &Balance) -> String {
    let given: usize = balance.skills.iter().map(|skill| skill.rated).sum();
    let all = balance.skills.len() * balance.team.members;
    let members = members(balance.team.members);
    if all == 0 {
        members
    } else {
        format!("{members} · {given} of {}", ratings(all))
    }
}

/// The first letters of the first and last part of a name.
#[must_use]
pub fn initials(name: &str) -> String {
    let mut parts = name.split_whitespace();
    let first = parts.next().and_then(|part| part.chars().next());
    let last = parts.next_back().and_then(|part| part.chars().next());
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

/// `Hannah’s balance`.
#[must_use]
pub fn balance_of(name: &str) -> String {
    format!(
        "{}’s balance",
        name.split_whitespace().next().unwrap_or(name)
    )
}

/// The Welcome page.
pub mod welcome {
    /// Heading of the example plans.
    pub const EXAMPLES: &str = "Look at an example";
    /// Heading of the templates.
    pub const TEMPLATES: &str = "Start from a template";
    /// Heading of the recent plans.
    pub const RECENT: &str = "Recent";

    /// What a screen reader says of a recent plan; the day may be missing.
    #[must_use]
    pub fn recent(title: &str, day: &str, place: &str) -> String {
        match day {
            "" => format!("{title}: {place}"),
            _ => format!("{title}, {day}: {place}"),
        }
    }

    /// A recent plan that is gone.
    #[must_use]
    pub fn missing(place: &str) -> String {
        format!("Missing: {place}")
    }

    /// Takes it off the list.
    #[must_use]
    pub fn forget(title: &str) -> String {
        format!("Take {title} off the list")
    }
}

/// The header.
pub mod header {
    use crate::ui::command::Command;

    /// Name of the drop-down of the situation now.
    pub const NOW: &str = "Situation now";
    /// Name of the drop-down of the situation next.
    pub const NEXT: &str = "Situation next";
    /// The button when something is set by hand.
    pub const TARGET_BY_HAND: &str = "Band and floors, set by hand…";
    /// To choose no situation.
    pub const NOT_CHOSEN: &str = "Not chosen";
    /// What choosing none means.
    pub const NOT_CHOSEN_WHY: &str = "The middle band applies";
    /// Before the drop-downs.
    pub const SITUATION: &str = "Situation";
    /// Where the file's name would stand.
    pub const NOT_SAVED: &str = "not saved yet";
    /// Before the team's tilt.
    pub const TILT: &str = "tilt";

    /// The file's name while there are unsaved changes.
    #[must_use]
    pub fn edited(file: &str) -> String {
        format!("{file} · edited")
    }

    /// Name of the button that opens the menu.
    #[must_use]
    pub fn plan_menu(title: &str, state: &str) -> String {
        format!("Plan menu: {title}, {state}")
    }

    /// What the button for the inspector does.
    #[must_use]
    pub fn inspector(is_shown: bool) -> &'static str {
        if is_shown {
            "Hide the inspector"
        } else {
            "Show the inspector"
        }
    }

    /// How many members the verdict rests on, while some are not rated.
    #[must_use]
    pub fn rests_on(rated: usize, members: usize) -> String {
        format!("· {rated} of {members} rated")
    }

    /// What undo or redo would do.
    #[must_use]
    pub fn step(command: Command, label: Option<&str>) -> String {
        match label {
            Some(label) => format!("{} {label}", command.text()),
            None => format!("Nothing to {}", command.text().to_lowercase()),
        }
    }
}

/// The Balance page.
pub mod balance {
    use crate::content::Situation;

    /// Below a map without members.
    pub const EMPTY: &str = "Members appear here once half of their leading and half of their managing skills are rated";
    /// Heading of the map.
    pub const MAP: &str = "Where everyone stands";
    /// How to read the skills.
    pub const SKILLS_LEGEND: &str = "dot: mean · bar: lowest to highest · right: members at 4 or 5";
    /// Heading of the skills.
    pub const SKILLS: &str = "Skills";

    /// What the map's grey area is, for the situation if one is chosen.
    #[must_use]
    pub fn grey(situation: Option<&Situation>) -> String {
        match situation {
            Some(situation) => {
                format!(
                    "grey area: on an even keel for {}",
                    situation.name.to_lowercase()
                )
            }
            None => "grey area: on an even keel".to_owned(),
        }
    }
}

/// The inspector.
pub mod inspector {
    use crate::plan::Level;

    /// The edge that makes the inspector wider or narrower.
    pub const WIDTH: &str = "Width of the inspector";
    /// Hides the inspector.
    pub const CLOSE: &str = "Close the inspector";
    /// Heading while nothing is selected.
    pub const NOTHING: &str = "Nothing selected";
    /// What to do then.
    pub const NOTHING_HINT: &str = "Choose a member or a skill to see more about it here";
    /// What is set for several members.
    pub const FOR_ALL: &str = "What you set here goes for all of them";
    /// The emphasis: what a member is asked to do.
    pub const ASKED_TO: &str = "Asked to";
    /// Why a blank name is refused.
    pub const NAME_NEEDED: &str = "A member needs a name";
    /// Field.
    pub const NAME: &str = "Name";
    /// Field.
    pub const ROLE: &str = "Role";
    /// Field.
    pub const DEPARTMENT: &str = "Department";
    /// Field.
    pub const TIER: &str = "Tier";
    /// Field: span of control.
    pub const DIRECT_REPORTS: &str = "Direct reports";
    /// Field.
    pub const TRAINED: &str = "Trained for leading people";
    /// Tick box.
    pub const EMERGING: &str = "Rising leader";

    /// Takes several members out.
    #[must_use]
    pub fn remove(members: usize) -> String {
        format!("Remove {}", super::members(members))
    }

    /// What a screen reader says of a level.
    #[must_use]
    pub fn level(level: Level, anchor: &str) -> String {
        format!("Level {}: {anchor}", level.get())
    }
}

/// Adding people.
pub mod people {
    use crate::fault::{Fault, Place, Position};

    /// Name of the field.
    pub const FIELD: &str = "People to add";
    /// In place of a text that is too long to be edited here.
    pub const LONG: &str = "A long table from the clipboard";
    /// Heading.
    pub const TITLE: &str = "Add people";

    /// Button.
    #[must_use]
    pub fn add(count: usize) -> String {
        match count {
            0 => TITLE.to_owned(),
            1 => "Add 1 person".to_owned(),
            _ => format!("Add {count} people"),
        }
    }

    /// What was found in the text, and the framework that the plan changes to.
    #[must_use]
    pub fn found(members: usize, ratings: usize, wider: Option<&str>) -> String {
        let mut says = super::members(members);
        if ratings > 0 {
            says = format!("{says}, {}", super::ratings(ratings));
        }
        match wider {
            Some(framework) => format!("{says}; the plan changes to {framework}"),
            None => says,
        }
    }

    /// What is wrong with the text.
    #[must_use]
    pub fn fault(fault: &Fault) -> String {
        match &fault.place {
            Some(Place::Text(Position { line, column })) => {
                format!(
                    "Line {line}, column {column}: {}; {}",
                    fault.what, fault.hint
                )
            }
            Some(Place::Cell { .. }) | None => fault.to_string(),
        }
    }
}

/// The dialog for band and floors.
pub mod target {
    use crate::content::Situation;

    /// Heading.
    pub const TITLE: &str = "Band and floors";
    /// Lower end of the band.
    pub const LOW: &str = "Tilt from";
    /// Upper end of the band.
    pub const HIGH: &str = "Tilt to";
    /// Floor of Lead.
    pub const LEAD: &str = "Lead at least";
    /// Floor of Manage.
    pub const MANAGE: &str = "Manage at least";
    /// Back to the situation's values.
    pub const RESET: &str = "Reset";
    /// Button.
    pub const APPLY: &str = "Apply";

    /// What the dialog is for.
    #[must_use]
    pub fn body(situation: &Situation) -> String {
        let Situation { name, why, .. } = situation;
        format!(
            "The band is the tilt that fits the situation, the floors are the least of each side. \
             What you set here holds until you reset it, also when the situation changes. \
             {name}: {why}."
        )
    }

    /// The situation's own value.
    #[must_use]
    pub fn usually(value: &str) -> String {
        format!("usually {value}")
    }
}

/// The question about unsaved changes.
pub mod unsaved {
    /// Heading.
    pub const TITLE: &str = "Save your changes?";
    /// Button.
    pub const DISCARD: &str = "Don’t save";

    /// What is at stake.
    #[must_use]
    pub fn body(plan: &str) -> String {
        format!("{plan} has changes that are not saved yet.")
    }
}

/// The question about an existing file.
pub mod replace {
    use std::path::Path;

    /// Heading.
    pub const TITLE: &str = "Replace the file?";
    /// Button.
    pub const REPLACE: &str = "Replace";

    /// What is at stake.
    #[must_use]
    pub fn body(path: &Path) -> String {
        format!("{} is there already.", path.display())
    }
}

/// The question about comments.
pub mod comments {
    /// Heading.
    pub const TITLE: &str = "The comments will go";
    /// Button.
    pub const SAVE: &str = "Save without comments";

    /// What is at stake.
    #[must_use]
    pub fn body(file: &str) -> String {
        format!(
            "{file} has comments that somebody wrote into it by hand. Saving from here writes \
             the plan without them. To keep them, save under another name."
        )
    }
}

/// The dialog for a typed path.
pub mod path {
    /// Why a path is typed.
    pub const BODY: &str =
        "No file dialog is available on this system, so please type the path of the file.";
    /// Name of the field.
    pub const FIELD: &str = "Path";
}

/// The dialog that names the plan.
pub mod rename {
    /// Heading and name of the field.
    pub const TITLE: &str = "Name of the plan";
    /// Button.
    pub const RENAME: &str = "Rename";
}

/// Work that a crash left unsaved.
pub mod recovery {
    use std::path::Path;

    /// Heading.
    pub const TITLE: &str = "Unsaved work was kept";
    /// What happened.
    pub const BODY: &str =
        "Even Keel did not close properly last time. Your changes are still here.";
    /// Button.
    pub const RESTORE: &str = "Restore";
    /// Button.
    pub const FORGET: &str = "Throw away";
    /// Button.
    pub const LATER: &str = "Later";
    /// Told once when unsaved work cannot be kept.
    pub const NOT_KEPT: &str = "Your unsaved work cannot be kept safe right now: please save soon";
    /// Where work without a file came from.
    pub const NO_FILE: &str = "A plan that was not saved yet";

    /// Where unsaved work came from.
    #[must_use]
    pub fn origin(path: Option<&Path>) -> String {
        path.map_or_else(
            || NO_FILE.to_owned(),
            |path| format!("Changes to {}", path.display()),
        )
    }

    /// Heading of the question before work is thrown away.
    pub const FORGET_TITLE: &str = "Throw the unsaved work away?";

    /// What is at stake.
    #[must_use]
    pub fn forget_body(plan: &str) -> String {
        format!("The unsaved changes to {plan} cannot be brought back.")
    }

    /// On the Welcome page: so many plans can still be restored.
    #[must_use]
    pub fn still_kept(plans: usize) -> String {
        format!("Unsaved work ({plans})…")
    }

    /// Restores this plan.
    #[must_use]
    pub fn restore(plan: &str) -> String {
        format!("{RESTORE} {plan}")
    }

    /// Throws this plan away.
    #[must_use]
    pub fn forget(plan: &str) -> String {
        format!("Throw {plan} away")
    }
}

/// File dialogs.
pub mod file {
    /// A kind of file.
    pub const PLAN: &str = "Even Keel plan";
    /// Title of the dialog.
    pub const OPEN_TITLE: &str = "Open a plan";
    /// Title of the dialog.
    pub const IMPORT_TITLE: &str = "Import people from a table";
    /// Title of the dialog.
    pub const SAVE_TITLE: &str = "Save the plan";
    /// Title of the dialog.
    pub const TABLE_TITLE: &str = "Export the table";
    /// Title of the dialog.
    pub const SUMMARY_TITLE: &str = "Export the summary";
    /// Button of a typed path.
    pub const OPEN: &str = "Open";
    /// Button of a typed path.
    pub const IMPORT: &str = "Import";
    /// Button of a typed path.
    pub const SAVE: &str = "Save";
    /// Button of a typed path.
    pub const EXPORT: &str = "Export";
    /// A kind of file.
    pub const TABLE: &str = "Table";
    /// A kind of file.
    pub const FRAMEWORK: &str = "Even Keel framework";
    /// Title of the dialog.
    pub const LOAD_FRAMEWORK_TITLE: &str = "Load a framework";
    /// Title of the dialog.
    pub const SAVE_FRAMEWORK_TITLE: &str = "Save the framework";
}

/// What goes wrong.
pub mod fault {
    /// An edit was refused.
    pub const EDIT: &str = "That cannot be done";
    /// An example is broken.
    pub const EXAMPLE: &str = "The example cannot be opened";
    /// A template is broken.
    pub const TEMPLATE: &str = "The template cannot be used";
    /// Opening failed.
    pub const OPEN: &str = "The plan cannot be opened";
    /// Importing failed.
    pub const IMPORT: &str = "The table cannot be imported";
    /// The file of the plan would be lost.
    pub const OWN_FILE: &str =
        "This is the file of the plan itself; choose another name for the framework";
    /// Loading a framework failed.
    pub const FRAMEWORK: &str = "The framework cannot be loaded";
    /// Saving failed.
    pub const SAVE: &str = "The plan cannot be saved";
    /// Exporting failed.
    pub const WRITE: &str = "The file cannot be written";
    /// A folder cannot be shown.
    pub const FOLDER: &str = "The folder cannot be shown";

    /// Why, and where it is.
    #[must_use]
    pub fn no_folder(folder: &std::path::Path, error: &std::io::Error) -> String {
        format!(
            "{}: {error}; open it with your file manager",
            folder.display()
        )
    }
}
