//! Words of the check-lists and of what is noted on the way.

pub mod page;

use crate::plan::{
    ChecklistEdit, EmpowermentPart, LogEdit, RecognitionReason, Sighting, Stage, StepDetail,
    TrainingDetail, TrainingKind,
};

/// What a change of the check-lists is called after "Undo".
#[must_use]
pub fn edit(edit: &ChecklistEdit) -> &'static str {
    match edit {
        ChecklistEdit::Step { detail, .. } => match detail {
            StepDetail::Stage(_) => "progress of a step",
            StepDetail::Owner(_) => "owner of a step",
            StepDetail::Date(_) => "date of a step",
            StepDetail::Note(_) => "note on a step",
        },
        ChecklistEdit::Own(..) => "owner of a responsibility",
        ChecklistEdit::AddEmpowerment(EmpowermentPart::Autonomy, _) => "handing a decision over",
        ChecklistEdit::AddEmpowerment(EmpowermentPart::Support, _) => "adding a support",
        ChecklistEdit::Empowerment(..) => "wording of an entry",
        ChecklistEdit::RemoveEmpowerment(_) => "removing an entry",
        ChecklistEdit::AddTraining(_) => "adding a training",
        ChecklistEdit::Training(_, detail) => match detail {
            TrainingDetail::Name(_) => "name of a training",
            TrainingDetail::Kind(_) => "kind of a training",
            TrainingDetail::Provider(_) => "provider of a training",
            TrainingDetail::Length(_) => "length of a training",
            TrainingDetail::Cost(_) => "cost of a training",
            TrainingDetail::Answer(..) => "answer about a training",
            TrainingDetail::Topic(..) => "topic of a training",
            TrainingDetail::Benefit(..) => "benefit of a training",
            TrainingDetail::Chosen(_) => "choice of a training",
            TrainingDetail::Note(_) => "note on a training",
        },
        ChecklistEdit::RemoveTraining(_) => "removing a training",
    }
}

/// What a change of what is noted on the way is called after "Undo".
#[must_use]
pub fn log(edit: &LogEdit) -> &'static str {
    match edit {
        LogEdit::AddRecognition(_) => "adding a recognition",
        LogEdit::Recognition(..) => "change of a recognition",
        LogEdit::RemoveRecognition(_) => "removing a recognition",
        LogEdit::AddReflection(_) => "adding a reflection",
        LogEdit::Reflection(..) => "change of a reflection",
        LogEdit::RemoveReflection(_) => "removing a reflection",
    }
}

/// How far a step has come.
#[must_use]
pub fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::NotStarted => "Not started",
        Stage::UnderWay => "Under way",
        Stage::Done => "Done",
    }
}

/// In which form a training comes.
#[must_use]
pub fn training_kind(kind: TrainingKind) -> &'static str {
    match kind {
        TrainingKind::Seminar => "Seminar or workshop",
        TrainingKind::ExecutiveCoaching => "Coaching for one person",
        TrainingKind::OnlineClass => "Online class",
        TrainingKind::Course => "Course",
        TrainingKind::Programme => "Programme for the organisation",
    }
}

/// For what somebody is recognised.
#[must_use]
pub fn reason(reason: RecognitionReason) -> &'static str {
    match reason {
        RecognitionReason::Initiative => "Initiative",
        RecognitionReason::Innovation => "Innovation",
        RecognitionReason::JointLeadership => "Leading together",
        RecognitionReason::FollowThrough => "Order and follow-through",
    }
}

/// Whether a symptom is seen.
#[must_use]
pub fn sighting(sighting: Sighting) -> &'static str {
    match sighting {
        Sighting::Seen => "Seen",
        Sighting::NotSeen => "Not seen",
        Sighting::Unsure => "Unsure",
    }
}
