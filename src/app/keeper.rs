//! Keeps a copy of unsaved work in the state folder, a few seconds behind the person's hands, and
//! looks for what an earlier crash left there.

use std::{io, path::Path, sync::mpsc::Sender, time::Duration};

use super::{
    document::{Document, Version},
    environment::Environment,
    jobs::Report,
};
use crate::{
    content::Content,
    store::{
        self,
        recovery::{self, Leftover, Slot},
    },
};

/// So long after a change the copy is written, in seconds.
const DELAY: f64 = 2.0;
/// After failures the delay grows up to this, in seconds.
const LONGEST_DELAY: f64 = 64.0;

/// Sees to it that unsaved work is kept, and that the copy goes when it is no longer needed.
pub(super) struct Keeper {
    /// The place of this window's copy; away while a thread writes to it.
    slot: Option<Slot>,
    /// A thread is writing.
    busy: bool,
    /// What the copy holds.
    kept: Option<Version>,
    /// When the first change that is not in the copy was seen.
    since: Option<f64>,
    /// How long to wait from then.
    delay: f64,
    /// What a document was restored from, with that document's id; it goes once there is a newer
    /// copy or a saved file.
    leftover: Option<(u64, Leftover)>,
}

impl Default for Keeper {
    fn default() -> Self {
        Self {
            slot: None,
            busy: false,
            kept: None,
            since: None,
            delay: DELAY,
            leftover: None,
        }
    }
}

impl Keeper {
    /// Notes that the document of this id was restored from this.
    pub(super) fn restored_from(&mut self, document: u64, leftover: Leftover) {
        self.leftover = Some((document, leftover));
    }

    /// Does what is due at this time (in seconds), and says when there will be more to do.
    pub(super) fn tick(
        &mut self,
        document: Option<&Document>,
        now: f64,
        environment: &dyn Environment,
        reports: &Sender<Report>,
        wake: impl Fn() + Send + 'static,
    ) -> Option<Duration> {
        let Some(document) = document.filter(|document| document.is_dirty()) else {
            self.clear();
            return None;
        };
        let version = document.version();
        if self.kept == Some(version) || self.busy {
            self.since = None;
            return None;
        }
        let since = *self.since.get_or_insert(now);
        let due = since + self.delay - now;
        if due > 0.0 {
            return Some(Duration::from_secs_f64(due));
        }
        self.since = None;
        self.busy = true;
        let plan = document.plan().clone();
        let origin = document.path.clone();
        let (slot, folder) = (self.slot.take(), environment.state_folder());
        let reports = reports.clone();
        let work = move || {
            let slot = match (slot, folder) {
                (Some(slot), _) => Ok(slot),
                (None, Some(folder)) => Slot::claim(&folder),
                (None, None) => Err(io::ErrorKind::Unsupported.into()),
            };
            let (slot, kept) = match slot {
                Ok(slot) => {
                    let kept = slot.keep(&plan, origin.as_deref());
                    (Some(slot), kept)
                }
                Err(error) => (None, Err(error)),
            };
            // The window may be gone by now.
            let _ = reports.send(Report::Kept(version, slot, kept));
            wake();
        };
        environment.run("keep unsaved work", Box::new(work));
        None
    }

    /// Notes what came of writing the copy; true when it failed for the first time in a row.
    pub(super) fn written(
        &mut self,
        version: Version,
        slot: Option<Slot>,
        kept: io::Result<()>,
    ) -> bool {
        self.busy = false;
        // The slot comes back in any case: what an earlier copy left in it must not outlive the
        // unsaved work.
        self.slot = slot;
        let is_first = self.delay <= DELAY;
        match kept {
            Ok(()) => {
                self.kept = Some(version);
                self.delay = DELAY;
                if self
                    .leftover
                    .as_ref()
                    .is_some_and(|(id, _)| *id == version.document)
                {
                    self.drop_leftover();
                }
                false
            }
            Err(error) => {
                self.delay = (self.delay * 2.0).min(LONGEST_DELAY);
                log::warn!("unsaved work cannot be kept in the state folder: {error}");
                is_first
            }
        }
    }

    /// Whether a thread is writing.
    pub(super) fn is_busy(&self) -> bool {
        self.busy
    }

    /// Takes the copy away: there is no unsaved work.
    pub(super) fn clear(&mut self) {
        self.since = None;
        self.drop_leftover();
        if self.kept.take().is_some()
            && let Some(slot) = &self.slot
            && let Err(error) = slot.clear()
        {
            log::warn!("the copy of saved work cannot be taken away: {error}");
        }
    }

    fn drop_leftover(&mut self) {
        if let Some((_, leftover)) = self.leftover.take()
            && let Err(error) = leftover.discard()
        {
            log::warn!("restored work cannot be taken away: {error}");
        }
    }
}

/// Work that a crash left unsaved.
pub(super) struct Lost {
    /// The copy that was kept.
    pub(super) leftover: Leftover,
    /// The file it came from has comments that saving would lose.
    pub(super) has_comments: bool,
}

/// Looks for work that a crash left unsaved.
pub(super) fn lost(folder: &Path, content: &Content) -> Vec<Lost> {
    let with_comments = |leftover: Leftover| {
        let origin = leftover.origin.as_deref();
        let read = origin.and_then(|path| store::open(path, content).ok());
        Lost {
            has_comments: read.is_some_and(|read| read.has_comments),
            leftover,
        }
    };
    let leftovers = recovery::leftovers(folder, content);
    leftovers.into_iter().map(with_comments).collect()
}
