use tempfile::tempdir;

use super::*;

fn content() -> Content {
    Content::built_in().unwrap()
}

fn plan(title: &str) -> Plan {
    Plan::new(title, content().default_framework())
}

fn titles(folder: &Path) -> Vec<String> {
    let mut titles: Vec<_> = leftovers(folder, &content())
        .into_iter()
        .map(|leftover| leftover.plan.title().to_owned())
        .collect();
    titles.sort();
    titles
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).unwrap().next().is_none()
}

/// What a crash leaves: the files, and the lock free.
fn crash(slot: Slot) {
    drop(slot);
}

#[test]
fn unsaved_work_is_offered_once_its_process_is_gone() {
    let folder = tempdir().unwrap();
    let folder = folder.path();
    let (one, two) = (Slot::claim(folder).unwrap(), Slot::claim(folder).unwrap());
    one.keep(&plan("early"), None).unwrap();
    one.keep(&plan("one"), None).unwrap();
    two.keep(&plan("two"), None).unwrap();
    assert!(titles(folder).is_empty());
    crash(one);
    assert_eq!(titles(folder), ["one"]);
    crash(two);
    assert_eq!(titles(folder), ["one", "two"]);
}

#[test]
fn a_saved_plan_leaves_nothing_behind() {
    let folder = tempdir().unwrap();
    let never_kept = Slot::claim(folder.path()).unwrap();
    let kept = Slot::claim(folder.path()).unwrap();
    kept.keep(&plan("T"), Some(Path::new("/plan.ron"))).unwrap();
    kept.clear().unwrap();
    kept.clear().unwrap();
    drop((never_kept, kept));
    assert!(is_empty(folder.path()));
}

#[test]
fn a_cleared_slot_keeps_again() {
    let folder = tempdir().unwrap();
    let slot = Slot::claim(folder.path()).unwrap();
    slot.keep(&plan("saved"), None).unwrap();
    slot.clear().unwrap();
    slot.keep(&plan("edited again"), None).unwrap();
    crash(slot);
    assert_eq!(titles(folder.path()), ["edited again"]);
}

#[test]
fn a_leftover_stays_until_it_is_discarded() {
    let folder = tempdir().unwrap();
    let folder = folder.path();
    let slot = Slot::claim(folder).unwrap();
    slot.keep(&plan("T"), None).unwrap();
    crash(slot);
    assert_eq!(titles(folder), ["T"]);
    let mut offered = leftovers(folder, &content());
    assert!(
        titles(folder).is_empty(),
        "another window is offered it, too"
    );
    offered.pop().unwrap().discard().unwrap();
    assert!(is_empty(folder));
}

#[test]
fn where_the_plan_came_from_is_kept() {
    let folder = tempdir().unwrap();
    let folder = folder.path();
    let mut origins = vec![Some(PathBuf::from("/home/zoë/plan 1.ron")), None];
    #[cfg(unix)]
    origins.push(Some(PathBuf::from(
        <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"/home/zo\xEB/\n.ron"),
    )));
    for origin in origins {
        let slot = Slot::claim(folder).unwrap();
        slot.keep(&plan("T"), Some(Path::new("/earlier.ron")))
            .unwrap();
        slot.keep(&plan("T"), origin.as_deref()).unwrap();
        crash(slot);
        let leftover = leftovers(folder, &content()).pop().unwrap();
        assert_eq!(leftover.origin, origin);
        assert!(leftover.kept.is_some());
        leftover.discard().unwrap();
    }
}

#[test]
fn damaged_work_is_left_alone_and_not_offered() {
    let folder = tempdir().unwrap();
    let folder = folder.path();
    let slot = Slot::claim(folder).unwrap();
    slot.keep(&plan("T"), None).unwrap();
    let kept = slot.0.plan();
    fs::write(&kept, "(format: 1, tit").unwrap();
    crash(slot);
    assert!(titles(folder).is_empty());
    assert!(kept.exists());
}

#[test]
fn remains_without_a_plan_are_removed() {
    let folder = tempdir().unwrap();
    let folder = folder.path();
    let slot = Slot::claim(folder).unwrap();
    slot.keep(&plan("T"), Some(Path::new("/plan.ron"))).unwrap();
    fs::remove_file(slot.0.plan()).unwrap();
    crash(slot);
    assert!(titles(folder).is_empty());
    assert!(is_empty(folder));
}

#[test]
fn a_folder_that_is_not_there_holds_no_leftovers_and_is_made() {
    let folder = tempdir().unwrap();
    let folder = folder.path().join("state").join("unsaved");
    assert!(leftovers(&folder, &content()).is_empty());
    Slot::claim(&folder).unwrap();
    assert!(is_empty(&folder));
}

#[test]
fn the_kept_plan_is_an_ordinary_plan_file() {
    let folder = tempdir().unwrap();
    let slot = Slot::claim(folder.path()).unwrap();
    slot.keep(&plan("T"), None).unwrap();
    let document = crate::store::open(&slot.0.plan(), &content()).unwrap();
    assert_eq!(document.plan, plan("T"));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_at_unsaved_work() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempdir().unwrap();
    let folder = folder.path().join("state");
    let slot = Slot::claim(&folder).unwrap();
    slot.keep(&plan("T"), Some(Path::new("/plan.ron"))).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let place = &slot.0;
    for path in [&folder, &place.folder] {
        assert_eq!(mode(path), 0o700);
    }
    for path in [&place.lock, &place.plan(), &place.origin()] {
        assert_eq!(mode(path), 0o600);
    }
}
