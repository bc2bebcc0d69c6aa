//! Replacing a file as a whole.

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

/// Who may read a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Privacy {
    /// Its owner alone.
    Owner,
    /// Whoever new files are normally for.
    Ordinary,
}

/// Puts what `write` writes in place of a file, or makes a new one.
///
/// It is written to a temporary file in the same folder first, and the name passes from the old
/// file to the new one in one step. An existing file keeps its permissions and its owner where the
/// system allows; nobody can read more of it on the way, or afterwards.
///
/// # Errors
/// What the system or `write` says; an existing file is then as it was, and the temporary one is gone.
pub(super) fn file(
    path: &Path,
    privacy: Privacy,
    write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<()> {
    let target = follow_links(path)?;
    let old = existing(&target)?;
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // Until it has the permissions of the old one, the new file is its owner's alone.
    let privacy = old.as_ref().map_or(privacy, |_| Privacy::Owner);
    let mut new = temporary(folder, privacy)?;
    write(new.as_file_mut())?;
    if let Some(old) = old {
        keep_access(new.as_file(), &old);
    }
    new.as_file().sync_all()?;
    new.persist(&target).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// Where a chain of links leads; the file there need not exist.
fn follow_links(path: &Path) -> io::Result<PathBuf> {
    // As many as Linux follows.
    const MOST: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST {
        match fs::symlink_metadata(&path) {
            Ok(metadata) if metadata.is_symlink() => {
                let link = fs::read_link(&path)?;
                // A relative link starts from its own folder; an absolute one replaces the path.
                path.pop();
                path.push(link);
            }
            Ok(_) => return Ok(path),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(path),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("the links lead round in a circle"))
}

/// The file to be replaced, if there is one that may be written.
fn existing(target: &Path) -> io::Result<Option<Metadata>> {
    let metadata = match fs::metadata(target) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        other => other?,
    };
    if metadata.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    // Replacing asks for leave to change the folder only: a file that is protected against
    // writing would be lost. Opening it changes nothing.
    OpenOptions::new().write(true).open(target)?;
    Ok(Some(metadata))
}

fn temporary(folder: &Path, privacy: Privacy) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".evenkeel-").suffix(".tmp");
    // Without this, temporary files are their owner's alone.
    #[cfg(unix)]
    if privacy == Privacy::Ordinary {
        use std::os::unix::fs::PermissionsExt;
        // The system takes away what the user's mask says.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = privacy;
    builder.tempfile_in(folder)
}

/// Gives a new file the owner and permissions of an old one, as far as the system allows: only an
/// administrator may give a file away, and some network drives know no permissions. The new file
/// is then open to fewer people, and saving still works.
fn keep_access(new: &File, old: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        // The owner before the permissions: giving a file away may take some of them.
        let group_kept = fchown(new, Some(old.uid()), Some(old.gid())).is_ok()
            || fchown(new, None, Some(old.gid())).is_ok();
        let mode = access(old.permissions().mode(), group_kept);
        let _best_effort = new.set_permissions(fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _best_effort = new.set_permissions(old.permissions());
}

/// The permissions of a new file in place of one with these. Where the group is another one, it is
/// let in no further than nobody, and the old group, now among the others, no further than before.
#[cfg(unix)]
fn access(mode: u32, group_kept: bool) -> u32 {
    const GROUP: u32 = 0o070;
    const OTHERS: u32 = 0o007;
    const RUN_AS_GROUP: u32 = 0o2000;
    if group_kept {
        return mode;
    }
    let for_group = (mode & GROUP) >> 3;
    let others_only = mode & OTHERS & !for_group;
    mode & !(GROUP | RUN_AS_GROUP | others_only)
}

/// Makes the change of names last through a power cut.
fn sync_folder(folder: &Path) {
    // Some file systems cannot do it; by now the file itself is complete in any case.
    #[cfg(unix)]
    let _best_effort = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_file_whose_group_is_lost_is_open_to_nobody_more() {
        let check = |mode, lost| {
            assert_eq!(access(mode, true), mode, "{mode:o}");
            assert_eq!(access(mode, false), lost, "{mode:o}");
        };
        check(0o600, 0o600);
        check(0o640, 0o600);
        check(0o644, 0o604);
        check(0o664, 0o604);
        check(0o604, 0o600);
        check(0o2775, 0o705);
    }
}
