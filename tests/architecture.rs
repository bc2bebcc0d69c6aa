//! Holds the map in the documentation of `src/lib.rs`: which module may use which.
//!
//! The table there is the only copy; this test reads it. What is compiled for tests alone may use
//! anything.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at what it did not expect"
)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The root, which has no row in the table, and what everybody may use.
const ROOT: [&str; 2] = ["lib", "main"];
const FOR_ALL: &str = "fault";
/// What "all that is pure" means in the table.
const PURE: [&str; 6] = ["plan", "content", "balance", "figure", "report", "format"];

/// These know no disk, clock, thread, environment or window: what they need is handed to them.
const SEALED: [&str; 4] = ["plan", "content", "balance", "figure"];
const OUTSIDE_OF_STD: [&str; 4] = ["fs", "time", "thread", "env"];
const OUTSIDE: [&str; 4] = ["Zoned", "Timestamp", "eframe", "egui"];

/// A longer file has a seam somewhere.
const LONGEST: usize = 700;

#[test]
fn modules_use_only_what_the_map_allows() {
    let docs = fs::read_to_string(folder().join("lib.rs")).unwrap();
    let map = allowed(&docs);
    for Source { path, text, module } in sources() {
        if is_for_tests(&path) || ROOT.contains(&module.as_str()) {
            continue;
        }
        let may = map.get(module.as_str());
        assert!(
            may.is_some() || module == FOR_ALL,
            "`{module}` is not on the map"
        );
        let code = code(&text);
        for used in uses(&code, depth(&path)) {
            let fine = used == module || used == FOR_ALL || may.is_some_and(|m| m.contains(&used));
            assert!(fine, "{path:?}: `{module}` may not use `{used}`");
        }
    }
}

#[test]
fn sealed_modules_know_nothing_of_the_world_outside() {
    for Source { path, text, module } in sources() {
        if SEALED.contains(&module.as_str()) && !is_for_tests(&path) {
            let code = code(&text);
            let known = known_outside(&code);
            assert!(known.is_empty(), "{path:?}: `{module}` mentions {known:?}");
        }
    }
}

#[test]
fn nothing_is_left_to_do_and_no_file_is_overlong() {
    for Source { path, text, .. } in sources() {
        for word in ["todo!(", "unimplemented!("] {
            assert!(!text.contains(word), "{path:?} contains {word}");
        }
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{path:?} has {lines} lines");
    }
}

#[test]
fn views_take_colours_and_sizes_of_type_from_the_tokens_alone() {
    for Source { path, text, module } in sources() {
        let is_theme = path.to_string_lossy().contains("theme");
        if module == "ui" && !is_theme && !is_for_tests(&path) {
            let found = literals(&code(&text));
            assert!(found.is_empty(), "{path:?} has a {found:?} of its own");
        }
    }
}

#[test]
fn colours_and_sizes_in_a_view_are_seen() {
    let check = |text: &str, expected: &[&str]| assert_eq!(literals(text), expected, "{text}");
    check("Color32::from_rgb(1, 2, 3)", &["Color32::from_"]);
    check("theme::strong(14.0)", &["strong("]);
    check(
        "text.size(9.5); ui.add_space(3.0)",
        &[".size(", "add_space("],
    );
    check("theme::strong(size::BODY); ui.add_space(space::ITEM)", &[]);
    check("rect.size(); stronger(4)", &[]);
}

/// What gives a view a colour, a size of type or a distance that the theme does not know.
fn literals(code: &str) -> Vec<&'static str> {
    let with_number = |call: &str| {
        code.match_indices(call)
            .any(|(at, _)| code[at + call.len()..].starts_with(|c: char| c.is_ascii_digit()))
    };
    let calls = ["regular(", "medium(", "strong(", ".size(", "add_space("];
    let colours = ["Color32::from_"].into_iter().filter(|c| code.contains(c));
    colours
        .chain(calls.into_iter().filter(|call| with_number(call)))
        .collect()
}

#[test]
fn uses_are_found_however_they_are_written() {
    let check =
        |text: &str, expected: &[&str]| assert_eq!(uses(&code(text), 2), expected, "{text}");
    check("use crate::plan::Plan;", &["plan"]);
    check(
        "use crate::{app::{self, App}, plan::{a::{B, C}, D},\n    ui,\n};",
        &["app", "plan", "ui"],
    );
    check(
        "fn f() -> crate::app::App { crate::cli::run() }",
        &["app", "cli"],
    );
    check("use evenkeel::store;", &["store"]);
    check("use super::cursor; use super::super::ui::words;", &["ui"]);
    check(
        "// use crate::app;\n/// See [`crate::app`].\nfn f() {}",
        &[],
    );
    check("use mycrate::app; pub(crate) fn f() {}", &[]);
    check("#[cfg(test)]\nmod tests;\nuse crate::app;", &["app"]);
    check("#[cfg(test)]\nmod tests {\n    use crate::app;\n}", &[]);
}

#[test]
fn what_the_map_forbids_is_seen() {
    let map = allowed(
        "//! | [`plan`] | plans | nothing |\n//! | [`store`] | disk | plan |\n\
         //! | [`ui`] | views | all that is pure, data of store |\n\
         //! | [`cli`] | commands | all but app and ui |\n//! | [`app`] | window | all |",
    );
    let check = |module: &str, expected: &[&str]| assert_eq!(map[module], expected, "{module}");
    check("plan", &[]);
    check("store", &["plan"]);
    check("ui", &["plan", "store"]);
    check("cli", &["plan", "store", "cli"]);
    check("app", &["plan", "store", "ui", "cli", "app"]);
    let known = |text: &str| known_outside(text).join(" ");
    assert_eq!(
        known("use std::{fs::File, io}; fn f(ui: &mut egui::Ui) {}"),
        "fs egui"
    );
    assert_eq!(known("let at = std::time::Instant::now();"), "time");
    assert_eq!(known("use std::sync::Arc; struct Regui { fs: u8 }"), "");
}

/// The last column of the table, spelt out for each module.
fn allowed(docs: &str) -> BTreeMap<&str, Vec<&str>> {
    let rows: Vec<(&str, &str)> = docs.lines().filter_map(row).collect();
    let spell_out = |cell: &str| {
        let may = |module: &str| {
            let named = words(cell).any(|word| word == module);
            match cell {
                "all" => true,
                _ if cell.starts_with("all but") => !named,
                _ if cell.starts_with("all that is pure") => named || PURE.contains(&module),
                _ => named,
            }
        };
        let modules = rows.iter().map(|(module, _)| *module);
        modules.filter(|module| may(module)).collect()
    };
    let map = rows.iter().map(|(module, cell)| (*module, spell_out(cell)));
    map.collect()
}

/// A module and what it may use, when the line is a row of the table.
fn row(line: &str) -> Option<(&str, &str)> {
    let cells: Vec<&str> = line.strip_prefix("//! | [`")?.split('|').collect();
    match cells[..] {
        [module, _, may_use, _] => Some((words(module).next()?, may_use.trim())),
        _ => None,
    }
}

/// The top-level modules that the code of a file so many modules deep names.
fn uses(code: &str, depth: usize) -> Vec<&str> {
    let roots = ["crate::", "evenkeel::", &"super::".repeat(depth)];
    roots.iter().flat_map(|root| after(code, root)).collect()
}

/// The names that follow a path's beginning: one, or several in a group.
fn after<'a>(code: &'a str, beginning: &str) -> Vec<&'a str> {
    let ends = code.match_indices(beginning);
    let whole = ends.filter(|(at, _)| !code[..*at].ends_with(is_word));
    whole
        .flat_map(|(at, _)| heads(&code[at + beginning.len()..]))
        .collect()
}

/// The first name of a path, or of each path of the group it begins with.
fn heads(path: &str) -> Vec<&str> {
    let Some(group) = path.strip_prefix('{') else {
        return words(path).take(1).collect();
    };
    let (mut heads, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                heads.extend(words(&group[start..at]).next());
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    heads
}

/// What of the world outside the code mentions.
fn known_outside(code: &str) -> Vec<&str> {
    let of_std = after(code, "std::").into_iter();
    let of_std = of_std.filter(|name| OUTSIDE_OF_STD.contains(name));
    of_std
        .chain(words(code).filter(|word| OUTSIDE.contains(word)))
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The text without comments, and without the tests that stand at the end of a file.
fn code(text: &str) -> String {
    let text = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let bare = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    bare.collect::<Vec<_>>().join("\n")
}

/// A file under `src` and the top-level module it belongs to.
struct Source {
    path: PathBuf,
    text: String,
    module: String,
}

fn sources() -> Vec<Source> {
    let (mut folders, mut sources) = (vec![folder()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let module = inside(&path)[0].trim_end_matches(".rs").to_owned();
                sources.push(Source { path, text, module });
            }
        }
    }
    sources
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The parts of a path inside `src`.
fn inside(path: &Path) -> Vec<&str> {
    let parts = path
        .strip_prefix(folder())
        .unwrap()
        .iter()
        .map(|part| part.to_str().unwrap());
    parts.collect()
}

/// How many modules deep the module of a file lies.
fn depth(path: &Path) -> usize {
    inside(path).len() - usize::from(path.ends_with("mod.rs"))
}

fn is_for_tests(path: &Path) -> bool {
    inside(path).iter().any(|part| {
        let name = part.trim_end_matches(".rs");
        name == "tests" || name == "arbitrary" || name.ends_with("_tests")
    })
}
