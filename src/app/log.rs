//! Warnings of the app, and errors of its libraries, go to standard error.

use std::{
    cell::Cell,
    io::{Write as _, stderr},
};

use log::{Level, LevelFilter, Log, Metadata, Record};

thread_local! {
    /// Whether the dialog library reported an error on this thread.
    static DIALOG_FAILED: Cell<bool> = const { Cell::new(false) };
}

struct Logger;

/// Whether eframe says that it gives up, which it also returns as an error.
fn is_exit(record: &Record<'_>) -> bool {
    record
        .args()
        .to_string()
        .starts_with("Exiting because of error")
}

/// Starts logging; a second call changes nothing.
pub(super) fn install() {
    if log::set_logger(&Logger).is_ok() {
        log::set_max_level(LevelFilter::Warn);
    }
}

/// Runs a file dialog and says whether it failed for lack of a dialog service. The library tells
/// that from "cancelled" in its log alone, so the log is where to look.
pub(super) fn watch_dialogs<T>(dialog: impl FnOnce() -> T) -> (T, bool) {
    DIALOG_FAILED.set(false);
    let result = dialog();
    (result, DIALOG_FAILED.get())
}

impl Log for Logger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let own = metadata.target().starts_with("evenkeel");
        metadata.level() <= if own { Level::Warn } else { Level::Error }
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        // Why there is no window is told by the app itself, in a sentence.
        if record.target().starts_with("eframe") && is_exit(record) {
            return;
        }
        if record.target().starts_with("rfd") {
            // The window shows a field for the path instead, so there is nothing to complain of.
            DIALOG_FAILED.set(DIALOG_FAILED.get() || record.level() == Level::Error);
            return;
        }
        // When standard error is closed there is nobody left to tell.
        let _ = writeln!(stderr(), "evenkeel: {}", record.args());
    }

    fn flush(&self) {}
}
