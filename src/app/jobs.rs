//! What slow work reports back to the window, and how it is started.

use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, Sender, channel},
};

use eframe::egui;

use super::{
    document::Version,
    environment::{Ask, Environment, Picked},
    keeper::Lost,
    questions::Next,
    told::{Course, Works},
};
use crate::{
    exchange::Roster,
    fault::FileFault,
    figure::PictureError,
    format,
    plan::Framework,
    report::WriteError,
    store::recovery::Slot,
    ui::{dialogs::Preview, summary::SummaryChoice},
};

/// What a file is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A plan to open.
    Open,
    /// A table to take people from.
    Import,
    /// Where to save the plan.
    Save,
    /// Where to write the summary.
    Summary(SummaryChoice),
    /// Where to write the table.
    Table,
    /// Where to write the picture of a chart.
    Picture,
    /// A framework to bring along.
    LoadFramework,
    /// Where to write the framework.
    SaveFramework,
}

/// What follows once a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Afterwards {
    /// Nothing.
    Rest,
    /// It is opened in its program.
    Open,
}

/// What came of slow work.
pub(super) enum Report {
    /// A file dialog was answered.
    Picked(Ask, Picked),
    /// A plan file was read, to take the place of this version.
    Opened(
        Option<Version>,
        Result<(PathBuf, Box<format::Document>), FileFault>,
    ),
    /// A table was read, for the document of this id.
    Imported(Option<u64>, Result<(PathBuf, Roster), FileFault>),
    /// A framework was read, for the document of this id.
    Framework(Option<u64>, Result<Framework, FileFault>),
    /// This version was saved; what is to go on then.
    Saved(Version, Result<PathBuf, FileFault>, Option<Next>),
    /// A summary, a table or a picture was written; what is to follow.
    Exported(Result<PathBuf, FileFault>, Afterwards),
    /// A file that was written was to be opened in its program.
    FileOpened(PathBuf, io::Result<()>),
    /// The preview of this number was made, unless it was given up.
    Previewed(u64, Option<Preview>),
    /// A summary was made, to be copied; what is said of it then.
    Copied(Result<String, WriteError>, String),
    /// A copy of this version was written; the place of copies comes back with it.
    Kept(Version, Option<Slot>, io::Result<()>),
    /// A folder was to be shown by the system.
    FolderOpened(PathBuf, io::Result<()>),
    /// A chart was drawn, to be copied.
    Drawn(Result<egui::ColorImage, PictureError>),
    /// Recent plans were looked for; these are gone.
    Missing(Vec<PathBuf>),
    /// Work that a crash left unsaved was looked for.
    Leftovers(Vec<Lost>),
    /// An export was given up before anything was written.
    GivenUp,
    /// What came of the work of this id, which was told of.
    Told(u64, Box<Report>),
}

/// Starts slow work and collects its reports.
pub(super) struct Jobs {
    ctx: egui::Context,
    sender: Sender<Report>,
    receiver: Receiver<Report>,
    works: Works,
}

impl Jobs {
    pub(super) fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            ctx,
            sender,
            receiver,
            works: Works::default(),
        }
    }

    /// The next report, if one has come in.
    pub(super) fn next(&mut self) -> Option<Report> {
        while let Ok(report) = self.receiver.try_recv() {
            if let Some(report) = self.wanted(report) {
                return Some(report);
            }
        }
        None
    }

    /// What came of work, unless it was given up in the meantime.
    fn wanted(&mut self, report: Report) -> Option<Report> {
        let Report::Told(id, report) = report else {
            return Some(report);
        };
        let is_wanted = self.works.end(id) || matches!(*report, Report::GivenUp);
        is_wanted.then_some(*report)
    }

    /// The work that is told of.
    pub(super) fn works(&mut self) -> &mut Works {
        &mut self.works
    }

    /// The next report, waited for; none when it takes too long.
    pub(super) fn wait(&mut self) -> Option<Report> {
        let patience = std::time::Duration::from_secs(30);
        loop {
            let report = self.receiver.recv_timeout(patience).ok()?;
            if let Some(report) = self.wanted(report) {
                return Some(report);
            }
        }
    }

    pub(super) fn sender(&self) -> &Sender<Report> {
        &self.sender
    }

    /// Something that wakes the window.
    pub(super) fn waker(&self) -> impl Fn() + Send + Sync + 'static {
        let ctx = self.ctx.clone();
        move || ctx.request_repaint()
    }

    /// Runs work on a thread of its own and reports what came of it.
    pub(super) fn start(
        &self,
        environment: &dyn Environment,
        name: &'static str,
        work: impl FnOnce() -> Report + Send + 'static,
    ) {
        let (sender, wake) = (self.sender.clone(), self.waker());
        let work = move || {
            // The window may be gone by now.
            let _ = sender.send(work());
            wake();
        };
        environment.run(name, Box::new(work));
    }

    /// As [`Jobs::start`], for work that may take long: `says` tells of it then.
    pub(super) fn start_told(
        &mut self,
        environment: &dyn Environment,
        name: &'static str,
        says: String,
        work: impl FnOnce() -> Report + Send + 'static,
    ) {
        let id = self.works.begin(says, None);
        self.start(environment, name, move || {
            Report::Told(id, Box::new(work()))
        });
    }

    /// As [`Jobs::start_told`], for work that can be given up until it settles.
    pub(super) fn start_open(
        &mut self,
        environment: &dyn Environment,
        name: &'static str,
        says: String,
        work: impl FnOnce(&Course) -> Report + Send + 'static,
    ) {
        let course = Course::new(self.waker());
        let id = self.works.begin(says, Some(course.clone()));
        self.start(environment, name, move || {
            Report::Told(id, Box::new(work(&course)))
        });
    }

    /// Asks for a file.
    pub(super) fn ask(&self, environment: &dyn Environment, frame: &eframe::Frame, ask: Ask) {
        let (sender, wake, again) = (self.sender.clone(), self.waker(), ask.clone());
        let then = move |picked| {
            let _ = sender.send(Report::Picked(again, picked));
            wake();
        };
        let work = environment.dialog(ask, frame, Box::new(then));
        environment.run("file dialog", work);
    }
}

/// The path with this ending added, unless it ends so already.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let has_it = path
        .extension()
        .is_some_and(|known| known.eq_ignore_ascii_case(ending));
    if has_it {
        return path.to_owned();
    }
    // Not `with_extension`: in `team v1.2` the `2` is no ending.
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
