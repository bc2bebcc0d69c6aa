//! Files in and out: asking for them, opening, saving, importing, exporting.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::egui;

use super::{
    App, Ask, Picked,
    document::{Document, Version},
    jobs::{Afterwards, Purpose, Report, with_ending},
    questions::{About, Next, Wanted},
};
use crate::{
    exchange::{self, Roster},
    fault::FileFault,
    format,
    plan::{Edit, Framework, Plan},
    store,
    ui::{
        dialogs::{Choosing, Dialog},
        summary::SummaryChoice,
        words,
    },
};

const PLAN_FILES: (&str, &[&str]) = (words::file::PLAN, &["ron"]);
/// The endings of the table files that people are taken from.
pub(super) const TABLE_ENDINGS: &[&str] = &["csv", "tsv", "txt", "xlsx"];
const TABLES: (&str, &[&str]) = (words::file::TABLE, TABLE_ENDINGS);
const WRITTEN_TABLES: (&str, &[&str]) = (words::file::TABLE, &["csv"]);

const FRAMEWORKS: (&str, &[&str]) = (words::file::FRAMEWORK, &["ron"]);

const PICTURES: (&str, &[&str]) = (words::charts::PICTURES, &["png", "svg"]);

/// Saves go one after another; of those that wait, only the newest matters.
#[derive(Default)]
pub(super) struct Saving {
    busy: bool,
    waiting: Option<Save>,
}

impl Saving {
    /// Whether a plan is being written.
    pub(super) fn is_busy(&self) -> bool {
        self.busy
    }
}

/// A version of a plan on its way to a file.
struct Save {
    version: Version,
    plan: Plan,
    path: PathBuf,
    next: Option<Next>,
}

impl App {
    /// Asks for a file. While the system's dialog is open, the window waits for it.
    pub(super) fn ask(&mut self, purpose: Purpose, next: Option<Next>, frame: &eframe::Frame) {
        let document = self.document.as_ref();
        let title = document.map_or("", |document| document.plan().name());
        let named = |ending: &str| Some(file_name(title, ending));
        let (title, filter, save_as) = match &purpose {
            Purpose::Open => (words::file::OPEN_TITLE, PLAN_FILES, None),
            Purpose::Import => (words::file::IMPORT_TITLE, TABLES, None),
            Purpose::Save => (words::file::SAVE_TITLE, PLAN_FILES, named("ron")),
            Purpose::Table => (words::file::TABLE_TITLE, WRITTEN_TABLES, named("csv")),
            Purpose::LoadFramework => (words::file::LOAD_FRAMEWORK_TITLE, FRAMEWORKS, None),
            Purpose::SaveFramework => {
                let framework = document.map_or("", |open| &open.plan().framework().name);
                let name = file_name(framework, "ron");
                (words::file::SAVE_FRAMEWORK_TITLE, FRAMEWORKS, Some(name))
            }
            Purpose::Picture => {
                let chart = self.picture.as_ref().map_or("", |one| one.name.as_str());
                let name = file_name(&format!("{title} {chart}"), "png");
                (words::charts::SAVE_TITLE, PICTURES, Some(name))
            }
            Purpose::Summary(SummaryChoice { form, .. }) => {
                let filter = words::summary::files(*form);
                (words::file::SUMMARY_TITLE, filter, named(form.ending()))
            }
        };
        let recent = || self.prefs.recent.first().map(|plan| plan.path.as_path());
        let beside = document
            .and_then(|document| document.path.as_deref())
            .or_else(recent);
        let ask = Ask {
            title,
            filter,
            save_as,
            folder: beside.and_then(Path::parent).map(Path::to_owned),
        };
        self.wanted = Some(Wanted { purpose, next });
        self.jobs.ask(self.environment.as_ref(), frame, ask);
    }

    /// Takes in what came of a file dialog.
    pub(super) fn picked(&mut self, ask: Ask, picked: Picked) {
        let Some(wanted) = self.wanted.take() else {
            return;
        };
        // While the window waited, nothing in it had the keyboard.
        self.state.people.take_keyboard();
        self.state.focus_cell();
        match picked {
            Picked::Path(path) => self.use_path(wanted, &path, false),
            // Whoever thinks better of the file may want another form.
            Picked::Nothing if matches!(wanted.purpose, Purpose::Summary(_)) => {
                self.choose_summary();
            }
            Picked::Nothing => {}
            Picked::NoDialog => {
                let folder = ask.folder.unwrap_or_default();
                let text = folder.join(ask.save_as.unwrap_or_default());
                let action = match wanted.purpose {
                    Purpose::Open | Purpose::LoadFramework => words::file::OPEN,
                    Purpose::Import => words::file::IMPORT,
                    Purpose::Save | Purpose::SaveFramework => words::file::SAVE,
                    Purpose::Summary(_) | Purpose::Table | Purpose::Picture => words::file::EXPORT,
                };
                let dialog = Dialog::Path {
                    heading: ask.title.to_owned(),
                    action: action.to_owned(),
                    text: text.display().to_string(),
                };
                self.questions.ask(dialog, About::Path(wanted));
            }
        }
    }

    /// Goes on with a path that was picked, or typed.
    pub(super) fn use_path(&mut self, wanted: Wanted, path: &Path, typed: bool) {
        let ending = match &wanted.purpose {
            Purpose::Open => return self.open_file(path.to_owned()),
            Purpose::Import => return self.read_table(path.to_owned()),
            Purpose::LoadFramework => return self.read_framework(path.to_owned()),
            Purpose::Save | Purpose::SaveFramework => "ron",
            Purpose::Summary(choice) => choice.form.ending(),
            Purpose::Table => "csv",
            Purpose::Picture if is_picture(path) => "",
            Purpose::Picture => "png",
        };
        let named = if ending.is_empty() {
            path.to_owned()
        } else {
            with_ending(path, ending)
        };
        if wanted.purpose == Purpose::SaveFramework && self.is_open_file(&named) {
            self.message(words::fault::WRITE, words::fault::OWN_FILE.to_owned());
            return;
        }
        // A dialog has asked about the very name that was picked, but not about another one.
        let unasked = typed || named != path;
        if unasked && named.exists() {
            let dialog = Dialog::Replace {
                path: named.clone(),
            };
            self.questions.ask(dialog, About::Replace(wanted, named));
        } else {
            self.write(wanted, named);
        }
    }

    /// Whether a path is that of the open plan, which nothing else may take the place of.
    fn is_open_file(&self, path: &Path) -> bool {
        let open = self.document.as_ref().and_then(|open| open.path.as_deref());
        open.is_some_and(|open| open == path)
    }

    /// Writes to a path that is settled.
    pub(super) fn write(&mut self, wanted: Wanted, path: PathBuf) {
        match wanted.purpose {
            Purpose::Open | Purpose::Import | Purpose::LoadFramework => {}
            Purpose::SaveFramework => self.export_framework(path),
            Purpose::Save => self.save_to(path, wanted.next),
            Purpose::Table => self.export_table(path),
            Purpose::Picture => self.write_picture(path),
            Purpose::Summary(choice) => self.export_summary(&choice, path),
        }
    }

    /// Starts to open a plan file.
    pub(super) fn open_file(&mut self, path: PathBuf) {
        let content = self.content.clone();
        let cleared = self.document.as_ref().map(Document::version);
        let environment = self.environment.as_ref();
        let (name, says) = ("open a plan", words::jobs::opens(&path));
        self.jobs.start_open(environment, name, says, move |_| {
            let read = store::open(&path, &content);
            Report::Opened(cleared, read.map(|document| (path, Box::new(document))))
        });
    }

    /// Shows a plan that was read, unless work came up since it was asked for.
    pub(super) fn opened(
        &mut self,
        cleared: Option<Version>,
        next: Next,
        ctx: &egui::Context,
        frame: &eframe::Frame,
    ) {
        let unchanged = cleared == self.document.as_ref().map(Document::version);
        if unchanged && !self.state.is_writing() {
            self.proceed(next, ctx, frame);
        } else {
            self.guard(next, ctx, frame);
        }
    }

    /// Saves the plan to its file, or asks for one; then goes on with `next`.
    pub(super) fn save_plan(&mut self, next: Option<Next>, frame: &eframe::Frame) {
        if !self.add_typed_people() {
            return;
        }
        // Who goes on working goes on writing; what follows would lose it.
        if next.is_some() && !self.keep_written_entries() {
            return;
        }
        match self
            .document
            .as_ref()
            .and_then(|document| document.path.clone())
        {
            Some(path) => self.save_to(path, next),
            None => self.ask(Purpose::Save, next, frame),
        }
    }

    /// Saves to a path, once the comments in that file may go.
    fn save_to(&mut self, path: PathBuf, next: Option<Next>) {
        let Some(document) = &mut self.document else {
            return;
        };
        if document.has_comments && document.path.as_ref() == Some(&path) {
            let file = document.file_name().unwrap_or_default();
            let dialog = Dialog::Comments { file };
            self.questions.ask(dialog, About::Comments(path, next));
            return;
        }
        document.settle();
        let plan = document.plan();
        // A plan without a title takes the file's name for one.
        let titled = title_after(plan, &path).and_then(|edit| plan.apply(&edit).ok());
        let save = Save {
            version: document.version(),
            plan: titled.unwrap_or_else(|| plan.clone()),
            path,
            next,
        };
        if self.saving.busy {
            self.saving.waiting = Some(save);
        } else {
            self.start(save);
        }
    }

    fn start(&mut self, save: Save) {
        self.saving.busy = true;
        let environment = self.environment.as_ref();
        let (name, says) = ("save the plan", words::jobs::saves(&save.path));
        self.jobs.start_told(environment, name, says, move || {
            let Save {
                version,
                plan,
                path,
                next,
            } = save;
            let saved = store::save(&path, &plan).map(|()| path);
            Report::Saved(version, saved, next)
        });
    }

    /// Notes what came of saving, and goes on with what waited for it.
    pub(super) fn saved(
        &mut self,
        version: Version,
        saved: Result<PathBuf, FileFault>,
        next: Option<Next>,
        ctx: &egui::Context,
        frame: &eframe::Frame,
    ) {
        self.saving.busy = false;
        let waiting = self.saving.waiting.take();
        let is_last = waiting.is_none();
        if let Some(save) = waiting {
            self.start(save);
        }
        let path = match saved {
            Ok(path) => path,
            Err(fault) => return self.fault(words::fault::SAVE, &fault),
        };
        self.typed = None;
        let mut version = version;
        let mut is_new = false;
        let document = self.document.as_mut();
        if let Some(document) = document.filter(|open| open.id == version.document) {
            let untouched = document.version() == version;
            if let Some(edit) = title_after(document.plan(), &path)
                && document.edit(&edit, &self.content).is_ok()
                && untouched
            {
                version = document.version();
            }
            is_new = document.path.as_ref() != Some(&path);
            document.saved_at(version, &path);
            let today = self.environment.today();
            self.prefs.remember(document.plan().name(), &path, today);
        }
        let name = path.file_name().unwrap_or(path.as_os_str());
        let says = words::notice::saved(&name.to_string_lossy());
        if is_new {
            self.note_file(says, &path);
        } else {
            self.note(says);
        }
        if let Some(next) = next.filter(|_| is_last) {
            self.opened(Some(version), next, ctx, frame);
        }
    }

    /// Starts to read people from a table.
    pub(super) fn read_table(&mut self, path: PathBuf) {
        let content = self.content.clone();
        let into = self.document.as_ref().map(|document| document.id);
        let framework = self
            .document
            .as_ref()
            .map(|document| document.plan().framework().clone());
        let environment = self.environment.as_ref();
        let (name, says) = ("import a table", words::jobs::imports(&path));
        self.jobs.start_open(environment, name, says, move |_| {
            let read = store::read(&path).and_then(|bytes| {
                exchange::read_table(&bytes, &content, framework.as_ref())
                    .map_err(|fault| fault.in_file(&path))
            });
            Report::Imported(into, read.map(|roster| (path, roster)))
        });
    }

    /// Adds people from a table to the plan they were asked for, or starts one with them.
    pub(super) fn import(&mut self, into: Option<u64>, path: &Path, roster: Roster) {
        if self.document.as_ref().map(|document| document.id) != into {
            return;
        }
        self.typed = None;
        let says = words::notice::imported(roster.members.len(), roster.sheet.as_deref());
        let done = if self.document.is_some() {
            self.edit(&Edit::AddMembers {
                framework: roster.framework,
                members: roster.members,
            })
        } else {
            let title = path.file_stem().unwrap_or_default().to_string_lossy();
            match roster.into_plan(title) {
                Ok(plan) => {
                    self.open(plan, None).count_as_unsaved();
                    true
                }
                Err(error) => {
                    self.message(words::fault::IMPORT, error.to_string());
                    false
                }
            }
        };
        if done {
            self.note_undo(says);
        }
    }

    /// Starts to read a framework from a file of its own.
    fn read_framework(&mut self, path: PathBuf) {
        let into = self.document.as_ref().map(|document| document.id);
        let environment = self.environment.as_ref();
        let (name, says) = ("load a framework", words::jobs::opens(&path));
        self.jobs.start_open(environment, name, says, move |_| {
            let read = store::read(&path);
            let read = read.and_then(|bytes| {
                format::read_framework(&bytes).map_err(|fault| fault.in_file(&path))
            });
            Report::Framework(into, read)
        });
    }

    /// Shows a framework from a file beside the others, with what it would do to the ratings.
    pub(super) fn offer_framework(&mut self, into: Option<u64>, framework: Framework) {
        let document = self.document.as_ref();
        let Some(document) = document.filter(|document| Some(document.id) == into) else {
            return;
        };
        self.typed = None;
        let built_in = self.content.frameworks();
        let choosing = Choosing::of(document.plan(), Some(framework), built_in);
        self.show(Dialog::Framework(choosing));
    }

    fn export_framework(&mut self, path: PathBuf) {
        let Some(document) = &self.document else {
            return;
        };
        self.exports += 1;
        let framework = Arc::clone(document.plan().framework());
        let environment = self.environment.as_ref();
        let (name, says) = ("save the framework", words::jobs::exports(&path));
        self.jobs.start_told(environment, name, says, move || {
            let text = format::write_framework(&framework);
            let written = store::write(&path, text.as_bytes()).map(|()| path);
            Report::Exported(written, Afterwards::Rest)
        });
    }

    fn export_table(&mut self, path: PathBuf) {
        let Some(document) = &self.document else {
            return;
        };
        self.exports += 1;
        let plan = document.plan().clone();
        let environment = self.environment.as_ref();
        let (name, says) = ("export the table", words::jobs::exports(&path));
        self.jobs
            .start_open(environment, name, says, move |course| {
                let text = exchange::write_table(&plan);
                if !course.settle() {
                    return Report::GivenUp;
                }
                let written = store::write(&path, text.as_bytes()).map(|()| path);
                Report::Exported(written, Afterwards::Rest)
            });
    }
}

/// The edit that names a plan without a title after its file.
fn title_after(plan: &Plan, path: &Path) -> Option<Edit> {
    let stem = path.file_stem()?.to_string_lossy();
    let untitled = plan.title().trim().is_empty();
    untitled.then(|| Edit::Title(stem.into_owned()))
}

/// Whether a path says in which form a picture is to be written.
fn is_picture(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    let mut known = PICTURES.1.iter();
    known.any(|known| ending.eq_ignore_ascii_case(known))
}

/// A name for a file from a title: letters and digits of any script, the rest as hyphens.
fn file_name(title: &str, ending: &str) -> String {
    let name: String = title
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    let name: String = name.chars().take(60).collect();
    let name = if name.is_empty() { "plan" } else { &name };
    format!("{name}.{ending}")
}
