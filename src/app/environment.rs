//! The world around the app: dialogs, threads, the date, folders. Tests put another one in its place.

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use directories::ProjectDirs;
use jiff::civil::Date;

use super::log;

/// A file dialog to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Title of the dialog.
    pub title: &'static str,
    /// What kind of file, and its endings.
    pub filter: (&'static str, &'static [&'static str]),
    /// For saving: the name on offer. Without it the dialog picks an existing file.
    pub save_as: Option<String>,
    /// The folder to start in.
    pub folder: Option<PathBuf>,
}

/// What came of a file dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// A file was picked or named.
    Path(PathBuf),
    /// The person thought better of it.
    Nothing,
    /// This system has no dialog to show.
    NoDialog,
}

/// Work for another thread.
pub type Work = Box<dyn FnOnce() + Send>;

/// Shows a folder or a file with the system's program for it; it may take its time.
pub type Opener = Box<dyn FnOnce(&Path) -> io::Result<()> + Send>;

/// The world around the app.
pub trait Environment {
    /// The date where the person is.
    fn today(&self) -> Date;
    /// The folder where unsaved work is kept; none when the system has no such place.
    fn state_folder(&self) -> Option<PathBuf>;
    /// What shows a folder or a file.
    fn opener(&self) -> Opener;
    /// Runs work on a thread of this name.
    fn run(&self, name: &'static str, work: Work);
    /// The work that shows a file dialog and hands on what came of it. It is made on the window's
    /// thread, so that it may know the window, and run on one of its own, since it blocks.
    fn dialog(&self, ask: Ask, frame: &eframe::Frame, then: Box<dyn FnOnce(Picked) + Send>)
    -> Work;
}

/// A program that was started and has not failed by then has what it was asked to show.
const PATIENCE: Duration = Duration::from_secs(5);

/// The real world.
#[derive(Clone, Copy, Debug, Default)]
pub struct Desktop;

impl Environment for Desktop {
    fn today(&self) -> Date {
        jiff::Zoned::now().date()
    }

    fn state_folder(&self) -> Option<PathBuf> {
        let folders = ProjectDirs::from("", "", "evenkeel")?;
        let state = folders.state_dir().unwrap_or(folders.data_local_dir());
        Some(state.join("unsaved"))
    }

    fn opener(&self) -> Opener {
        Box::new(|path| open::that_detached_with_timeout(path, PATIENCE))
    }

    fn run(&self, name: &'static str, work: Work) {
        let thread = std::thread::Builder::new().name(name.to_owned());
        if let Err(error) = thread.spawn(work) {
            ::log::error!("cannot start the thread \"{name}\": {error}");
        }
    }

    fn dialog(
        &self,
        ask: Ask,
        frame: &eframe::Frame,
        then: Box<dyn FnOnce(Picked) + Send>,
    ) -> Work {
        let (kind, endings) = ask.filter;
        let mut dialog = rfd::FileDialog::new()
            .set_title(ask.title)
            .add_filter(kind, endings)
            .set_parent(frame);
        if let Some(folder) = ask.folder {
            dialog = dialog.set_directory(folder);
        }
        let save = ask.save_as.is_some();
        if let Some(name) = ask.save_as {
            dialog = dialog.set_file_name(name);
        }
        Box::new(move || {
            let (path, failed) = log::watch_dialogs(|| {
                if save {
                    dialog.save_file()
                } else {
                    dialog.pick_file()
                }
            });
            then(match path {
                Some(path) => Picked::Path(path),
                None if failed => Picked::NoDialog,
                None => Picked::Nothing,
            });
        })
    }
}
