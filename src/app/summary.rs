//! The summary: its preview while it is chosen, and the ways out, to a file and to the clipboard.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use eframe::egui;

use super::{
    App,
    document::{Document, Version},
    jobs::{Afterwards, Report},
};
use crate::{
    fault::{Fault, FileFault},
    report::{self, Fonts, Form, Options, Pace, Summary, WriteError},
    store,
    ui::{
        dialogs::{Dialog, Exporting, Preview},
        summary::SummaryChoice,
        words::{self, summary as says},
    },
};

/// What a preview is of.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    version: Version,
    choice: SummaryChoice,
}

/// Makes previews one after another: of those that wait, only the newest matters.
#[derive(Default)]
pub(super) struct Previews {
    /// What the newest is of; none while there is nothing to show.
    of: Option<Shown>,
    /// Counts them. Work on an older one sees that it is no longer wanted.
    newest: Arc<AtomicU64>,
    /// A thread is at work.
    busy: bool,
    /// The newest is made.
    made: bool,
}

impl Previews {
    /// Goes over to another one, whatever was at work; true when that is a change.
    fn turn_to(&mut self, shown: Option<Shown>) -> bool {
        let changes = self.of != shown;
        if changes {
            self.newest.fetch_add(1, Ordering::SeqCst);
            self.of = shown;
            self.made = false;
        }
        changes
    }

    fn number(&self) -> u64 {
        self.newest.load(Ordering::SeqCst)
    }
}

/// What a summary of the open plan is made from, on whatever thread.
struct Source {
    plan: crate::plan::Plan,
    balance: crate::balance::Balance,
    content: crate::content::Content,
    options: Options,
}

impl Source {
    fn summary(self) -> Summary {
        Summary::of(&self.plan, &self.balance, &self.content, &self.options)
    }
}

impl App {
    /// Lets the summary be chosen, from the last choice on.
    pub(super) fn choose_summary(&mut self) {
        let exporting = Exporting::new(self.prefs.summary.clone());
        self.show(Dialog::Summary(exporting));
    }

    /// What a summary is made from in a form that may be another one than that of the choice.
    fn source(&self, choice: &SummaryChoice, form: Form) -> Option<Source> {
        let document = self.document.as_ref()?;
        Some(Source {
            plan: document.plan().clone(),
            balance: document.balance().clone(),
            content: self.content.clone(),
            options: Options {
                selection: choice.selection.clone(),
                charts: form.has_charts(),
                hide_names: choice.hide_names,
                as_of: self.environment.today(),
            },
        })
    }

    /// Starts to write the summary.
    pub(super) fn export_summary(&mut self, choice: &SummaryChoice, path: PathBuf) {
        let form = choice.form;
        let Some(source) = self.source(choice, form) else {
            return;
        };
        self.exports += 1;
        let afterwards = if choice.open {
            Afterwards::Open
        } else {
            Afterwards::Rest
        };
        let environment = self.environment.as_ref();
        let (name, says) = ("export the summary", words::jobs::exports(&path));
        self.jobs
            .start_open(environment, name, says, move |course| {
                let mut told = |share| course.reach(share);
                let written = write(form, &source.summary(), &mut told);
                match written {
                    Ok(bytes) if course.settle() => {
                        let written = store::write(&path, &bytes).map(|()| path);
                        Report::Exported(written, afterwards)
                    }
                    Ok(_) | Err(WriteError::GivenUp) => Report::GivenUp,
                    Err(WriteError::Failed(why)) => {
                        let fault = Fault::new(why, says::OTHER_FORM).in_file(&path);
                        Report::Exported(Err(fault), afterwards)
                    }
                }
            });
    }

    /// Takes in that a file was written, or why not.
    pub(super) fn exported(&mut self, written: Result<PathBuf, FileFault>, afterwards: Afterwards) {
        self.exports = self.exports.saturating_sub(1);
        match written {
            Ok(path) => {
                self.typed = None;
                self.note_file(words::notice::exported(&path), &path);
                if afterwards == Afterwards::Open {
                    self.open_in_program(path);
                }
            }
            Err(fault) => self.fault(words::fault::WRITE, &fault),
        }
    }

    fn open_in_program(&self, path: PathBuf) {
        let environment = self.environment.as_ref();
        let open = environment.opener();
        self.jobs.start(environment, "open a file", move || {
            let opened = open(&path);
            Report::FileOpened(path, opened)
        });
    }

    /// Starts to copy the summary as text.
    pub(super) fn copy_summary(&mut self, choice: &SummaryChoice) {
        let (form, hidden) = (choice.copied_form(), choice.hide_names);
        let Some(source) = self.source(choice, form) else {
            return;
        };
        let environment = self.environment.as_ref();
        let (name, says) = ("copy the summary", says::COPIES.to_owned());
        self.jobs
            .start_open(environment, name, says, move |course| {
                let mut told = |share| course.reach(share);
                let written = write(form, &source.summary(), &mut told);
                let text = written.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
                Report::Copied(text, says::copied(form, hidden))
            });
    }

    /// Takes in a text that is to be copied, with what is said of it.
    pub(super) fn take_copy(
        &mut self,
        text: Result<String, WriteError>,
        says: String,
        ctx: &egui::Context,
    ) {
        match text {
            Ok(text) => {
                ctx.copy_text(text);
                self.note(says);
            }
            Err(WriteError::GivenUp) => {}
            Err(error) => self.message(says::NOT_COPIED, error.to_string()),
        }
    }

    /// Has the preview made that the open dialog wants, if it is not there yet.
    pub(super) fn attend_to_preview(&mut self) {
        let version = self.document.as_ref().map(Document::version);
        let exporting = exporting(self.questions.shown());
        let shown = exporting.as_ref().zip(version).map(|(exporting, version)| {
            // It looks the same whatever becomes of the file.
            let choice = SummaryChoice {
                open: false,
                ..exporting.choice.clone()
            };
            Shown { version, choice }
        });
        let shown = shown.filter(|shown| shown.choice.has_sections());
        if self.previews.turn_to(shown)
            && let Some(exporting) = exporting
        {
            exporting.outdate();
        }
        if self.previews.busy || self.previews.made {
            return;
        }
        let Some(choice) = self.previews.of.as_ref().map(|shown| shown.choice.clone()) else {
            return;
        };
        let form = choice.form;
        let Some(source) = self.source(&choice, form) else {
            return;
        };
        self.previews.busy = true;
        let (newest, number) = (Arc::clone(&self.previews.newest), self.previews.number());
        let environment = self.environment.as_ref();
        self.jobs
            .start(environment, "preview the summary", move || {
                let mut wanted = |_| newest.load(Ordering::SeqCst) == number;
                let made = Preview::of(
                    form,
                    source.summary(),
                    &Fonts::with_system(),
                    &mut Pace::new(&mut wanted),
                );
                Report::Previewed(number, made.ok())
            });
    }

    /// Takes in a preview, if it is still the newest.
    pub(super) fn previewed(&mut self, number: u64, preview: Option<Preview>) {
        self.previews.busy = false;
        let is_newest = number == self.previews.number();
        if let Some(preview) = preview.filter(|_| is_newest)
            && let Some(exporting) = exporting(self.questions.shown())
        {
            self.previews.made = true;
            exporting.show(preview);
        }
    }
}

/// Writes a summary with whatever fonts there are; `told` hears how much is done.
fn write(
    form: Form,
    summary: &Summary,
    told: &mut dyn FnMut(f32) -> bool,
) -> Result<Vec<u8>, WriteError> {
    report::write(form, summary, &Fonts::with_system(), &mut Pace::new(told))
}

/// The summary that is being chosen, if that is what is open.
fn exporting(dialog: Option<&mut Dialog>) -> Option<&mut Exporting> {
    match dialog? {
        Dialog::Summary(exporting) => Some(exporting),
        _ => None,
    }
}
