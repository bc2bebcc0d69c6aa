//! What the system says, in plain words.

use std::io::{self, ErrorKind};

use crate::fault::Fault;

/// What was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    Reading,
    Writing,
}

/// Why it did not work, and what can be done about it.
pub(super) fn fault(doing: Doing, error: &io::Error) -> Fault {
    let (what, hint) = match (error.kind(), doing) {
        (ErrorKind::NotFound, Doing::Reading) => {
            ("there is no such file", "check its name and folder")
        }
        (ErrorKind::NotFound, Doing::Writing) => (
            "the folder does not exist",
            "create it, or choose another one",
        ),
        (ErrorKind::PermissionDenied, Doing::Reading) => (
            "you are not allowed to read this file",
            "ask its owner, or choose another one",
        ),
        (ErrorKind::PermissionDenied, Doing::Writing) => (
            "you are not allowed to write here",
            "choose another folder, or ask its owner",
        ),
        (ErrorKind::IsADirectory, _) => return folder(),
        (ErrorKind::NotADirectory, _) => ("a part of the path is not a folder", "check the path"),
        (ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge, _) => {
            ("there is no room left", "make room, or choose another disk")
        }
        (ErrorKind::ReadOnlyFilesystem, _) => ("the disk is read-only", "choose another one"),
        (ErrorKind::InvalidFilename | ErrorKind::InvalidInput, _) => {
            ("this cannot be the name of a file", "choose another name")
        }
        (_, Doing::Reading) => return other("read", error),
        (_, Doing::Writing) => return other("written", error),
    };
    Fault::new(what, hint)
}

/// A folder where a file is wanted.
pub(super) fn folder() -> Fault {
    Fault::new("this is a folder", "choose a file in it")
}

fn other(done: &str, error: &io::Error) -> Fault {
    Fault::new(
        format!("the file cannot be {done} ({error})"),
        "try again, or choose another place",
    )
}
