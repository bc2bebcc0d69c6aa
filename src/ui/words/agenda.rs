//! What edits of the agenda and of snapshots are called after "Undo".

use crate::plan::{
    ActionDetail, ActionId, AgendaEdit, GoalDetail, GoalId, MeasureDetail, MeasureId, Plan,
    ReviewDetail, SnapshotEdit,
};

/// What a change of what is planned is called.
#[must_use]
pub fn edit(edit: &AgendaEdit, plan: &Plan) -> String {
    let agenda = plan.agenda();
    let action = |id: ActionId| {
        let action = agenda.actions.get(id);
        action.map_or("an action", |action| action.title.as_str())
    };
    let goal = |id: GoalId| {
        let goal = agenda.goals.get(id);
        goal.map_or("a goal", |goal| goal.text.as_str())
    };
    let measure = |id: MeasureId| {
        let measure = agenda.measures.get(id);
        measure.map_or("a measure", |measure| measure.name.as_str())
    };
    match edit {
        AgendaEdit::NextReview(_) => "date of the next review".to_owned(),
        AgendaEdit::AddGoal(goal) => format!("adding the goal {}", goal.text),
        AgendaEdit::Goal(id, detail) => format!("{} of {}", goal_detail(detail), goal(*id)),
        AgendaEdit::RemoveGoal(id) => format!("removing the goal {}", goal(*id)),
        AgendaEdit::AddMeasure(added) | AgendaEdit::AddMeasureOf(_, added) => {
            format!("adding the measure {}", added.name)
        }
        AgendaEdit::Measure(id, detail) => {
            format!("{} of {}", measure_detail(detail), measure(*id))
        }
        AgendaEdit::Reading { measure: id, .. } => format!("reading of {}", measure(*id)),
        AgendaEdit::RemoveMeasure(id) => format!("removing {}", measure(*id)),
        AgendaEdit::AddAction(added) => format!("adding {}", added.title),
        AgendaEdit::Action(id, detail) => format!("{} of {}", action_detail(detail), action(*id)),
        AgendaEdit::RemoveAction(id) => format!("removing {}", action(*id)),
        AgendaEdit::AddReview { .. } => "adding a review".to_owned(),
        AgendaEdit::Review(_, ReviewDetail::Date(_)) => "date of a review".to_owned(),
        AgendaEdit::Review(_, ReviewDetail::Decisions(_)) => "decisions of a review".to_owned(),
        AgendaEdit::RemoveReview(_) => "removing a review".to_owned(),
    }
}

/// What a change of the snapshots is called.
#[must_use]
pub fn snapshot(edit: &SnapshotEdit) -> String {
    match edit {
        SnapshotEdit::Take { name, .. } => format!("taking the snapshot {name}"),
        SnapshotEdit::Rename(..) => "name of a snapshot".to_owned(),
        SnapshotEdit::Redate(..) => "date of a snapshot".to_owned(),
        SnapshotEdit::Remove(_) => "removing a snapshot".to_owned(),
    }
}

fn goal_detail(detail: &GoalDetail) -> &'static str {
    match detail {
        GoalDetail::Text(_) => "wording",
        GoalDetail::Success(_) => "picture of success",
        GoalDetail::Path(_) => "path",
        GoalDetail::Measure(_) => "measure",
        GoalDetail::Due(_) => "due date",
    }
}

fn measure_detail(detail: &MeasureDetail) -> &'static str {
    match detail {
        MeasureDetail::Name(_) => "name",
        MeasureDetail::Unit(_) => "unit",
        MeasureDetail::Better(_) => "direction",
        MeasureDetail::Baseline(_) => "baseline",
        MeasureDetail::Start(_) => "start",
        MeasureDetail::Target(_) => "target",
        MeasureDetail::Due(_) => "due date",
    }
}

fn action_detail(detail: &ActionDetail) -> &'static str {
    match detail {
        ActionDetail::Title(_) => "title",
        ActionDetail::Kind(_) => "kind",
        ActionDetail::Side(_) => "side",
        ActionDetail::Skills(_) => "skills",
        ActionDetail::Members(_) => "people",
        ActionDetail::Owner(_) => "owner",
        ActionDetail::Start(_) => "start",
        ActionDetail::Due(_) => "due date",
        ActionDetail::Effort(_) => "effort",
        ActionDetail::Cost(_) => "cost",
        ActionDetail::Status(_) => "status",
        ActionDetail::Findings(_) => "findings",
        ActionDetail::Goals(_) => "goals",
        ActionDetail::Rise(_) => "expected rise",
        ActionDetail::Note(_) => "note",
    }
}
