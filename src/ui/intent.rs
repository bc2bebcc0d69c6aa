//! What a view asks for; one place in the app carries it out.

use std::{path::PathBuf, sync::Arc};

use super::{
    command::Command, dialogs::PictureSize, palette::Target, state::Item, summary::SummaryChoice,
    zoom::Zoom,
};
use crate::{
    figure::Figure,
    plan::{Edit, Family, GoalId},
};

/// Something that a person asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// To run a command.
    Run(Command),
    /// To change the plan.
    Edit(Edit),
    /// To put a pasted text into cells, or to add the people that it names.
    Paste(String),
    /// To open an untitled copy of an example plan, by its place in the list.
    OpenExample(usize),
    /// To start from a template, by its place in the list.
    OpenTemplate(usize),
    /// To open a plan file.
    OpenFile(PathBuf),
    /// To copy the values of a chart as text.
    CopyTable(String),
    /// To copy a chart as a picture.
    CopyPicture(Arc<Figure>),
    /// To save a chart as SVG or PNG.
    SavePicture {
        /// The chart.
        figure: Arc<Figure>,
        /// What it is called.
        name: String,
    },
    /// To copy the summary as text.
    CopySummary(SummaryChoice),
    /// To add people from a table file; without a plan, to start one with them.
    ImportFile(PathBuf),
    /// To take a recent plan off the list.
    ForgetRecent(PathBuf),
    /// To set a finding aside, with a reason that is still to be given.
    SetAside {
        /// Id of its rule.
        rule: &'static str,
        /// Heading of its card.
        title: String,
    },
    /// To see something that is planned, or a snapshot, on its page.
    Show(Item),
    /// To see something else that was found, on its page.
    Look(Target),
    /// To show everything so large.
    Zoom(Zoom),
    /// To have the inspector so wide, in points.
    InspectorWidth(u16),
    /// To let nothing move on its own, or everything as usual.
    ReduceMotion(bool),
    /// To add a measure by which a goal is seen.
    AddMeasureOf(GoalId),
    /// To add a skill of this family to the framework.
    AddSkill(Family),
    /// To see what a crash left unsaved.
    ShowKept,
    /// To see the first-run hint no more.
    EndHint,
    /// To answer the open dialog.
    Answer(Answer),
}

/// An answer to a dialog. Each closes the dialog it answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// To let the dialog be.
    Cancel,
    /// To save the unsaved changes first.
    SaveFirst,
    /// To go on without the unsaved changes.
    Discard,
    /// To use this path, which was typed.
    Path(PathBuf),
    /// To go on saving: the comments may go, or the file may be replaced.
    SaveAnyway,
    /// To save under another name instead.
    SaveElsewhere,
    /// To export the summary like this.
    Summary(SummaryChoice),
    /// To save the chart in this size.
    Picture(PictureSize),
    /// To open one of the recovered plans, by its place in the list.
    Restore(usize),
    /// To throw one of the recovered plans away.
    Forget(usize),
    /// To do this next.
    Then(Box<Intent>),
    /// To add newcomers, or make another edit, that a dialog prepared.
    Apply(Edit),
}
