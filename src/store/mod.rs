//! Plans on disk: atomic saves, and recovery of unsaved work.
//!
//! Architecture invariant: files are only ever replaced as a whole ([`save`],
//! [`write`](fn@write)): whatever goes wrong on the way, up to a power cut, leaves the old file or
//! the new one.

pub mod recovery;
mod replace;
mod trouble;

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::{self, Read, Write},
    path::Path,
};

use self::{replace::Privacy, trouble::Doing};
use crate::{
    content::Content,
    fault::{Fault, FileFault},
    format::{self, Document},
    plan::Plan,
};

/// Larger files are not read, in bytes. A plan of 100,000 members has less than half of it.
const LARGEST: u64 = 1 << 28;

/// Reads a whole file, through links.
///
/// # Errors
/// Why it cannot be read. Only regular files are: anything else may never end, or never answer.
pub fn read(path: &Path) -> Result<Vec<u8>, FileFault> {
    let fault = |error: &io::Error| trouble::fault(Doing::Reading, error).in_file(path);
    // Opening a pipe would wait for its other end, so this is found out before.
    let metadata = fs::metadata(path).map_err(|error| fault(&error))?;
    check_readable(&metadata).map_err(|fault| fault.in_file(path))?;
    let mut bytes = Vec::new();
    File::open(path)
        // The file may grow while it is read.
        .and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes))
        .map_err(|error| fault(&error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large().in_file(path));
    }
    Ok(bytes)
}

fn check_readable(metadata: &Metadata) -> Result<(), Fault> {
    if metadata.is_dir() {
        Err(trouble::folder())
    } else if !metadata.is_file() {
        Err(Fault::new(
            "this is not a file but a device or a pipe",
            "choose a file",
        ))
    } else if metadata.len() > LARGEST {
        Err(too_large())
    } else {
        Ok(())
    }
}

fn too_large() -> Fault {
    Fault::new(
        "the file is larger than 256 MiB",
        "choose a plan or a table",
    )
}

/// Opens a plan.
///
/// # Errors
/// As [`read`](fn@read) and [`format::read`].
pub fn open(path: &Path, content: &Content) -> Result<Document, FileFault> {
    let bytes = read(path)?;
    format::read(&bytes, content).map_err(|fault| fault.in_file(path))
}

/// Saves a plan. An existing file is replaced and keeps its permissions; a new one can be read by
/// its owner alone, for plans hold ratings of named people. Links stay and are written through.
///
/// # Errors
/// Why it cannot be saved; a file that was there before is then as it was.
pub fn save(path: &Path, plan: &Plan) -> Result<(), FileFault> {
    let bytes = format::write(plan).into_bytes();
    if is_special(path) {
        let fault = Fault::new(
            "a plan cannot be saved to a device or a pipe",
            "choose the name of a file",
        );
        return Err(fault.in_file(path));
    }
    if bytes.len() as u64 > LARGEST {
        // It could be written, but not opened again.
        let fault = Fault::new(
            "the plan is too large to be saved",
            "shorten long texts, or split the team into several plans",
        );
        return Err(fault.in_file(path));
    }
    replace::file(path, Privacy::Owner, |new| new.write_all(&bytes))
        .map_err(|error| trouble::fault(Doing::Writing, &error).in_file(path))
}

/// Writes any other output, such as a summary or a table, with the permissions that new files
/// normally have; otherwise as [`save`]. Devices and pipes are written to as they are.
///
/// # Errors
/// Why it cannot be written; a file that was there before is then as it was.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    let written = if is_special(path) {
        // Appending never cuts off what a redirected output holds already.
        let opened = OpenOptions::new().append(true).open(path);
        opened.and_then(|mut file| file.write_all(bytes))
    } else {
        replace::file(path, Privacy::Ordinary, |new| new.write_all(bytes))
    };
    written.map_err(|error| trouble::fault(Doing::Writing, &error).in_file(path))
}

/// Whether a path is one to write into rather than to replace: a device, a pipe, or an open file
/// of the process under its name in `/dev`, such as `/dev/stdout`.
#[must_use]
pub fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| {
        let device = !metadata.is_file() && !metadata.is_dir();
        device || (cfg!(unix) && metadata.is_file() && names_open_file(path))
    })
}

fn names_open_file(path: &Path) -> bool {
    ["/dev/stdout", "/dev/stderr", "/dev/fd", "/proc"]
        .iter()
        .any(|place| path.starts_with(place))
}

#[cfg(test)]
mod tests;
