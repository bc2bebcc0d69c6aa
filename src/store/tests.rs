use tempfile::{TempDir, tempdir};

use super::*;
use crate::plan::Edit;

fn content() -> Content {
    Content::built_in().unwrap()
}

fn plan(title: &str) -> Plan {
    Plan::new(title, content().default_framework())
}

/// The names in a folder, in order.
fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[track_caller]
fn check_fault<T: std::fmt::Debug>(result: Result<T, FileFault>, path: &Path, expected: &str) {
    let fault = result.unwrap_err();
    assert_eq!(fault.path, path);
    assert_eq!(fault.fault.to_string(), expected);
}

#[test]
fn a_saved_plan_opens_as_it_was() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    for title in ["first", "second"] {
        save(&path, &plan(title)).unwrap();
        assert_eq!(open(&path, &content()).unwrap().plan, plan(title));
        assert_eq!(names(&folder), ["plan.ron"]);
    }
}

#[test]
fn a_fault_in_a_plan_names_the_file_and_the_place() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    fs::write(&path, "(\n  format: 0)").unwrap();
    let fault = open(&path, &content()).unwrap_err().to_string();
    let start = format!("{}:2:11: there is no format 0; ", path.display());
    assert!(fault.starts_with(&start), "{fault}");
}

#[test]
fn what_cannot_be_read_is_told_in_plain_words() {
    let folder = tempdir().unwrap();
    let path = |name| folder.path().join(name);
    let (missing, large) = (path("missing.ron"), path("large.ron"));
    File::create(&large).unwrap().set_len(LARGEST + 1).unwrap();
    let cases = [
        (missing, "there is no such file; check its name and folder"),
        (
            folder.path().to_owned(),
            "this is a folder; choose a file in it",
        ),
        (
            large,
            "the file is larger than 256 MiB; choose a plan or a table",
        ),
    ];
    for (path, expected) in cases {
        check_fault(read(&path), &path, expected);
    }
}

#[test]
fn a_save_that_fails_halfway_leaves_the_old_bytes_and_nothing_else() {
    let folder = tempdir().unwrap();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    fs::write(&old, "old").unwrap();
    for path in [&old, &new] {
        let halfway = |file: &mut File| {
            file.write_all(b"half of the new")?;
            assert_eq!(names(&folder).len(), 2, "it is written beside the old one");
            Err(io::ErrorKind::StorageFull.into())
        };
        let error = replace::file(path, Privacy::Owner, halfway).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        assert_eq!(names(&folder), ["old"]);
        assert_eq!(fs::read(&old).unwrap(), b"old");
    }
}

#[test]
fn a_place_that_takes_no_file_is_told_in_plain_words() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("file"), "old").unwrap();
    fs::create_dir(folder.path().join("folder")).unwrap();
    let missing = "the folder does not exist; create it, or choose another one";
    let cases = [
        ("folder", "this is a folder; choose a file in it"),
        ("missing/plan.ron", missing),
    ];
    for (name, expected) in cases {
        let path = folder.path().join(name);
        check_fault(save(&path, &plan("new")), &path, expected);
        check_fault(write(&path, b"new"), &path, expected);
        assert_eq!(names(&folder), ["file", "folder"]);
        assert_eq!(fs::read(folder.path().join("file")).unwrap(), b"old");
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn a_new_plan_is_for_its_owner_alone_and_other_outputs_are_like_any_file() {
        let folder = tempdir().unwrap();
        let [plan_file, output, other] = ["a", "b", "c"].map(|name| folder.path().join(name));
        save(&plan_file, &plan("new")).unwrap();
        write(&output, b"new").unwrap();
        fs::write(&other, "").unwrap();
        assert_eq!(mode(&plan_file), 0o600);
        assert_eq!(mode(&output), mode(&other));
    }

    #[test]
    fn nobody_can_read_more_of_a_file_while_it_is_replaced() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("plan.ron");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let look = |file: &mut File| {
            let mode = file.metadata()?.permissions().mode();
            assert_eq!(mode & 0o077, 0, "{mode:o}");
            file.write_all(b"new")
        };
        for privacy in [Privacy::Owner, Privacy::Ordinary] {
            replace::file(&path, privacy, look).unwrap();
            assert_eq!(mode(&path), 0o600);
        }
    }

    #[test]
    fn an_existing_file_keeps_its_permissions() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("plan.ron");
        fs::write(&path, "old").unwrap();
        for expected in [0o640, 0o604, 0o777] {
            fs::set_permissions(&path, fs::Permissions::from_mode(expected)).unwrap();
            save(&path, &plan("new")).unwrap();
            assert_eq!(mode(&path), expected);
            write(&path, b"new").unwrap();
            assert_eq!(mode(&path), expected);
        }
    }

    #[test]
    fn a_path_that_no_file_can_have_is_told_in_plain_words() {
        let folder = tempdir().unwrap();
        fs::write(folder.path().join("file"), "old").unwrap();
        let nested = "a part of the path is not a folder; check the path";
        let long = "this cannot be the name of a file; choose another name";
        for (name, expected) in [("file/a", nested), (&*"a".repeat(300), long)] {
            let path = folder.path().join(name);
            check_fault(read(&path), &path, expected);
            check_fault(save(&path, &plan("new")), &path, expected);
            assert_eq!(names(&folder), ["file"]);
        }
    }

    #[test]
    fn links_stay_and_are_written_through() {
        let folder = tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("deep")).unwrap();
        fs::write(path("deep/old"), "old").unwrap();
        symlink("deep/old", path("relative")).unwrap();
        symlink(path("relative"), path("absolute")).unwrap();
        symlink("deep/new", path("dangling")).unwrap();
        for (link, target) in [
            ("relative", "old"),
            ("absolute", "old"),
            ("dangling", "new"),
        ] {
            write(&path(link), link.as_bytes()).unwrap();
            assert!(path(link).is_symlink());
            assert_eq!(
                fs::read(path("deep").join(target)).unwrap(),
                link.as_bytes()
            );
            assert_eq!(read(&path(link)).unwrap(), link.as_bytes());
        }
        assert_eq!(names(&folder), ["absolute", "dangling", "deep", "relative"]);
    }

    #[test]
    fn links_in_a_circle_are_refused() {
        let folder = tempdir().unwrap();
        let path = folder.path().join("a");
        symlink("b", &path).unwrap();
        symlink("a", folder.path().join("b")).unwrap();
        assert!(save(&path, &plan("new")).is_err());
        assert!(read(&path).is_err());
        assert_eq!(names(&folder), ["a", "b"]);
    }

    #[test]
    fn devices_are_written_to_as_they_are_but_take_no_plan() {
        let null = Path::new("/dev/null");
        write(null, b"new").unwrap();
        assert!(!fs::metadata(null).unwrap().is_file());
        let refused = "a plan cannot be saved to a device or a pipe; choose the name of a file";
        check_fault(save(null, &plan("new")), null, refused);
        let device = "this is not a file but a device or a pipe; choose a file";
        check_fault(read(null), null, device);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_told_as_such() {
        let full = Path::new("/dev/full");
        let expected = "there is no room left; make room, or choose another disk";
        check_fault(write(full, b"new"), full, expected);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn an_open_file_of_the_process_is_written_into() {
        use std::{os::fd::AsRawFd, path::PathBuf};

        let (mut reader, writer) = io::pipe().unwrap();
        let path = |number| PathBuf::from(format!("/proc/self/fd/{number}"));
        write(&path(writer.as_raw_fd()), b"new").unwrap();
        let mut bytes = [0; 3];
        reader.read_exact(&mut bytes).unwrap();
        assert_eq!(&bytes, b"new");

        let mut file = tempfile::tempfile().unwrap();
        file.write_all(b"old ").unwrap();
        write(&path(file.as_raw_fd()), b"new").unwrap();
        assert_eq!(file.metadata().unwrap().len(), 7);
    }
}

#[test]
fn an_edited_plan_replaces_the_saved_one_to_the_byte() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let edited = plan("old").apply(&Edit::Title("new".to_owned())).unwrap();
    save(&path, &plan("a longer title than the one that follows")).unwrap();
    save(&path, &edited).unwrap();
    assert_eq!(read(&path).unwrap(), format::write(&plan("new")).as_bytes());
}
