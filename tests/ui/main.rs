//! The window, driven through its accessibility tree. One binary, so that the window is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that meets the unexpected has failed"
)]

mod access;
mod charts;
mod conclusions;
mod files;
mod findings;
mod frame;
mod framework;
mod grid;
mod guide;
mod hint;
mod keyboard;
mod log;
mod main_job;
mod notices;
mod palette;
#[cfg(feature = "snapshot-tests")]
mod pictures;
mod plan;
mod progress;
mod recovery;
mod sheet;
mod stage;
mod style;
mod summary;
mod symptoms;
mod threads;
mod typed_people;
mod welcome;
