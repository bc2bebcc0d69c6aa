//! Files that are dropped on the window: a plan opens, a table brings people.

use std::path::{Path, PathBuf};

use eframe::egui;

use super::{App, files::TABLE_ENDINGS};
use crate::ui::{intent::Intent, state::Intents, widgets, words::drops};

/// What a file is, by the ending of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Plan,
    Table,
    Other,
}

impl Kind {
    fn of(path: &Path) -> Self {
        let ending = path.extension().unwrap_or_default();
        if ending.eq_ignore_ascii_case("ron") {
            Self::Plan
        } else if TABLE_ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
        {
            Self::Table
        } else {
            Self::Other
        }
    }
}

impl App {
    /// Shows what a file over the window would do, and takes in one that is dropped.
    pub(super) fn drops(&mut self, ctx: &egui::Context, intents: &mut Intents) {
        let (hovered, dropped): (Vec<_>, Vec<PathBuf>) = ctx.input(|input| {
            let hovered = input.raw.hovered_files.iter().map(|file| file.path.clone());
            let dropped = input.raw.dropped_files.iter();
            let dropped = dropped.map(|file| file.path().to_owned());
            (hovered.collect(), dropped.collect())
        });
        if !hovered.is_empty() {
            widgets::drop_overlay(ctx, self.would_do(&hovered));
        }
        match dropped.as_slice() {
            [] => {}
            _ if self.is_asking() => self.note(drops::BUSY.to_owned()),
            [path] => match Kind::of(path) {
                Kind::Plan => intents.push(Intent::OpenFile(path.clone())),
                Kind::Table => intents.push(Intent::ImportFile(path.clone())),
                Kind::Other => self.message(drops::HEADING, drops::unknown(path)),
            },
            several => self.message(drops::HEADING, drops::several(several.len())),
        }
    }

    /// What dropping would do, in words. Not every system tells the names beforehand.
    fn would_do(&self, hovered: &[Option<PathBuf>]) -> &'static str {
        let [file] = hovered else {
            return drops::ONE_AT_A_TIME;
        };
        match file.as_deref().map(Kind::of) {
            _ if self.is_asking() => drops::BUSY,
            Some(Kind::Plan) => drops::OPEN,
            Some(Kind::Table) if self.document.is_some() => drops::ADD,
            Some(Kind::Table) => drops::START,
            Some(Kind::Other) => drops::NOT_THIS,
            None => drops::EITHER,
        }
    }

    /// Whether something has to be answered first.
    fn is_asking(&self) -> bool {
        self.questions.is_open() || self.wanted.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_ending_in_any_case() {
        for (name, kind) in [
            ("plan.ron", Kind::Plan),
            ("PLAN.RON", Kind::Plan),
            ("team.csv", Kind::Table),
            ("team.Tsv", Kind::Table),
            ("names.txt", Kind::Table),
            ("team.XLSX", Kind::Table),
            ("team.xls", Kind::Other),
            ("team.ods", Kind::Other),
            ("ron", Kind::Other),
            ("", Kind::Other),
        ] {
            assert_eq!(Kind::of(Path::new(name)), kind, "{name}");
        }
    }
}
