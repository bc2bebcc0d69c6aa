//! What was done.

use std::path::Path;

use super::{log, members};
use crate::plan::{AgendaEdit, ChecklistEdit, Edit, FrameworkEdit, LogEdit, Plan, SnapshotEdit};

/// Takes it back.
pub const UNDO: &str = "Undo";
/// Shows where a file was written.
pub const OPEN_FOLDER: &str = "Open folder";

/// What the button of a notice is called for those who do not see the notice around it.
#[must_use]
pub fn way(way: &str, text: &str) -> String {
    format!("{way}: {text}")
}

/// Closes a notice.
#[must_use]
pub fn close(text: &str) -> String {
    format!("Close the notice: {text}")
}

/// What an edit takes out of a plan; `plan` as it was before.
#[must_use]
pub fn gone(edit: &Edit, plan: &Plan) -> Option<String> {
    let agenda = plan.agenda();
    let what = match edit {
        Edit::RemoveMembers(ids) => match ids.as_slice() {
            [one] => plan.member(*one)?.profile.name.clone(),
            several => return Some(format!("{} were removed", members(several.len()))),
        },
        Edit::Agenda(AgendaEdit::RemoveGoal(id)) => agenda.goals.get(*id)?.text.clone(),
        Edit::Agenda(AgendaEdit::RemoveAction(id)) => agenda.actions.get(*id)?.title.clone(),
        Edit::Agenda(AgendaEdit::RemoveMeasure(id)) => agenda.measures.get(*id)?.name.clone(),
        Edit::Agenda(AgendaEdit::RemoveReview(_)) => "The review".to_owned(),
        Edit::Checklist(ChecklistEdit::RemoveEmpowerment(id)) => {
            let entries = &plan.checklists().empowerment;
            entries.get(*id)?.text.clone()
        }
        Edit::Checklist(ChecklistEdit::RemoveTraining(id)) => {
            plan.checklists().trainings.get(*id)?.name.clone()
        }
        Edit::Log(LogEdit::RemoveRecognition(id)) => {
            log::thanked(plan.log().recognitions.get(*id)?, plan)
        }
        Edit::Log(LogEdit::RemoveReflection(_)) => "The reflection".to_owned(),
        Edit::Framework(FrameworkEdit::RemoveSkill(place)) => {
            let name = shortened(&plan.framework().skills.get(*place)?.name);
            let mut members = plan.members().iter();
            // Where nobody is rated, there is nothing to keep.
            return Some(if members.any(|one| one.ratings.get(*place).is_some()) {
                format!("{name} was removed; its ratings are kept aside")
            } else {
                format!("{name} was removed")
            });
        }
        Edit::Snapshot(SnapshotEdit::Remove(_)) => "The snapshot".to_owned(),
        _ => return None,
    };
    Some(format!("{} was removed", shortened(&what)))
}

/// A long text cut to what fits on a line.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let start: String = line.chars().take(LONGEST - 1).collect();
    format!("{}…", start.trim_end())
}

/// A summary or table was written.
#[must_use]
pub fn exported(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    format!("Exported to {}", shortened(&name.to_string_lossy()))
}

/// People came in.
#[must_use]
pub fn imported(count: usize, sheet: Option<&str>) -> String {
    let members = super::members(count);
    match sheet {
        Some(sheet) => format!("{members} imported from the sheet “{}”", shortened(sheet)),
        None => format!("{members} imported"),
    }
}

/// The plan was saved.
#[must_use]
pub fn saved(file: &str) -> String {
    format!("Saved {}", shortened(file))
}
