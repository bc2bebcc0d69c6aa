//! Unsaved work, kept so that it outlives the process.
//!
//! Each open plan has a [`Slot`] in a state folder: `NAME.lock`, locked as long as its process
//! lives, and a folder `NAME` with `plan.ron`, an ordinary plan file, and `origin`, the path that
//! the plan was opened from. A crash leaves both behind with the lock free; the next start offers
//! them as [`leftovers`]. Whoever holds the lock may remove them, nobody else.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    time::SystemTime,
};

use tempfile::Builder;

use super::replace::{self, Privacy};
use crate::{content::Content, format, plan::Plan};

/// This process's place for one open plan.
///
/// Dropped, it leaves what it keeps for the next start; nothing is left after [`Slot::clear`].
#[derive(Debug)]
pub struct Slot(Place);

impl Slot {
    /// Takes a new place in the state folder, which is made if need be.
    ///
    /// # Errors
    /// What the system says.
    pub fn claim(folder: &Path) -> io::Result<Self> {
        // How often others may be in the way; each time another name is tried.
        const TRIES: usize = 100;
        private_folder(folder)?;
        for _ in 0..TRIES {
            let mut builder = Builder::new();
            let lock = builder
                .prefix("unsaved-")
                .suffix(".lock")
                .tempfile_in(folder)?;
            let (file, path) = lock.keep().map_err(|error| error.error)?;
            if let Some(place) = Place::lock(file, path)? {
                return Ok(Self(place));
            }
        }
        Err(ErrorKind::ResourceBusy.into())
    }

    /// Keeps a plan in place of the one kept before.
    ///
    /// # Errors
    /// What the system says; the plan kept before is then still there.
    pub fn keep(&self, plan: &Plan, origin: Option<&Path>) -> io::Result<()> {
        let place = &self.0;
        private_folder(&place.folder)?;
        let origin = origin.map(path_to_bytes).unwrap_or_default();
        if fs::read(place.origin()).unwrap_or_default() != origin {
            replace::file(&place.origin(), Privacy::Owner, |new| {
                new.write_all(&origin)
            })?;
        }
        let text = format::write(plan);
        replace::file(&place.plan(), Privacy::Owner, |new| {
            new.write_all(text.as_bytes())
        })
    }

    /// Removes what is kept, once it is saved or given up.
    ///
    /// # Errors
    /// What the system says.
    pub fn clear(&self) -> io::Result<()> {
        self.0.clear()
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        if matches!(self.0.folder.try_exists(), Ok(false)) {
            // An empty lock left behind does no harm; the next start removes it.
            let _best_effort = fs::remove_file(&self.0.lock);
        }
    }
}

/// Unsaved work of a process that is gone. It stays until it is discarded.
///
/// Other windows are not offered it as long as this value lives. To take it over, keep the plan in
/// a [`Slot`] of one's own, then discard it.
#[derive(Debug)]
pub struct Leftover {
    /// The plan as it was kept last.
    pub plan: Plan,
    /// Where the plan was opened from, when it was.
    pub origin: Option<PathBuf>,
    /// When it was kept, where the system tells.
    pub kept: Option<SystemTime>,
    place: Place,
}

impl Leftover {
    /// Removes the unsaved work.
    ///
    /// # Errors
    /// What the system says.
    pub fn discard(self) -> io::Result<()> {
        self.place.clear()?;
        fs::remove_file(&self.place.lock)
    }
}

/// The unsaved work in a state folder whose process is gone, the latest first.
///
/// What cannot be read is left alone and not offered.
#[must_use]
pub fn leftovers(folder: &Path, content: &Content) -> Vec<Leftover> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut leftovers: Vec<_> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "lock")
        })
        .filter_map(|lock| leftover(lock, content))
        .collect();
    leftovers.sort_by_key(|leftover| std::cmp::Reverse(leftover.kept));
    leftovers
}

fn leftover(lock: PathBuf, content: &Content) -> Option<Leftover> {
    let file = OpenOptions::new().read(true).write(true).open(&lock).ok()?;
    let place = Place::lock(file, lock).ok()??;
    if matches!(place.plan().try_exists(), Ok(false)) {
        // The process was gone before it had kept anything; only remains are here.
        let _best_effort = place.clear().and_then(|()| fs::remove_file(&place.lock));
        return None;
    }
    let plan = super::open(&place.plan(), content).ok()?.plan;
    let origin = fs::read(place.origin()).unwrap_or_default();
    let metadata = fs::metadata(place.plan());
    Some(Leftover {
        plan,
        origin: (!origin.is_empty())
            .then(|| bytes_to_path(origin))
            .flatten(),
        kept: metadata.and_then(|metadata| metadata.modified()).ok(),
        place,
    })
}

/// The files of one plan, and the lock on them.
#[derive(Debug)]
struct Place {
    lock: PathBuf,
    folder: PathBuf,
    /// Locked until it is closed.
    _locked: File,
}

impl Place {
    /// Locks a place; none when another process has it, or has just removed it.
    fn lock(file: File, lock: PathBuf) -> io::Result<Option<Self>> {
        match file.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Ok(None),
            Err(fs::TryLockError::Error(error)) => return Err(error),
        }
        // Removed by the one that held the lock before: this file has no name any more.
        if !lock.try_exists()? {
            return Ok(None);
        }
        Ok(Some(Self {
            folder: lock.with_extension(""),
            lock,
            _locked: file,
        }))
    }

    fn plan(&self) -> PathBuf {
        self.folder.join("plan.ron")
    }

    fn origin(&self) -> PathBuf {
        self.folder.join("origin")
    }

    fn clear(&self) -> io::Result<()> {
        match fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }
}

/// Makes a folder that is its owner's alone, if it is not there yet.
fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A path as it is kept in a file; empty when it cannot be.
fn path_to_bytes(path: &Path) -> Vec<u8> {
    #[cfg(unix)]
    return std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
    #[cfg(not(unix))]
    return path.to_str().unwrap_or_default().as_bytes().to_vec();
}

/// A path as it was kept, unless it is empty or cannot be one.
fn bytes_to_path(bytes: Vec<u8>) -> Option<PathBuf> {
    #[cfg(unix)]
    let path = <std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes);
    #[cfg(not(unix))]
    let path = String::from_utf8(bytes).ok()?;
    (!path.is_empty()).then(|| path.into())
}

#[cfg(test)]
mod tests;
