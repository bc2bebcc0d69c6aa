//! Notices: what was done, told for a few seconds, with the way back or on where there is one.

use std::{path::PathBuf, time::Duration};

use eframe::egui;

use super::{
    App,
    document::{Document, Version},
    jobs::Report,
};
use crate::ui::{
    widgets::{self, NoticeLine},
    words,
};

/// How long a notice stays, in seconds.
const SHORT: f64 = 4.0;
/// How long one stays that leads on.
const LONG: f64 = 8.0;
/// How much longer the notices stay once nobody is at them any more.
const AFTER: f64 = 2.0;
/// The most that are shown; an older one makes room.
const MOST: usize = 3;

/// The notices that are shown, the latest last.
#[derive(Default)]
pub(super) struct Notices(Vec<Notice>);

/// Something that was done.
struct Notice {
    text: String,
    way: Option<Way>,
    /// The version of the plan that it tells of: with another one it is no longer so.
    of: Option<Version>,
    /// In seconds of the window's clock; none until it was first shown.
    until: Option<f64>,
}

/// Where a notice leads.
#[derive(Clone, Debug)]
enum Way {
    /// Back to what was before.
    Undo,
    /// To the folder in which something was written.
    OpenFolder(PathBuf),
}

impl Way {
    fn word(&self) -> &'static str {
        match self {
            Self::Undo => words::notice::UNDO,
            Self::OpenFolder(_) => words::notice::OPEN_FOLDER,
        }
    }
}

impl App {
    /// Tells something that stays true whatever is done to the plan.
    pub(super) fn note(&mut self, text: String) {
        self.notices.add(text, None, None);
    }

    /// Tells what the last edit did, with the way to take it back.
    pub(super) fn note_undo(&mut self, text: String) {
        let of = self.document.as_ref().map(Document::version);
        self.notices.add(text, Some(Way::Undo), of);
    }

    /// Tells that a file was written, with the way to its folder.
    pub(super) fn note_file(&mut self, text: String, path: &std::path::Path) {
        let folder = path.parent().filter(|folder| folder.is_dir());
        let way = folder.map(|folder| Way::OpenFolder(folder.to_owned()));
        self.notices.add(text, way, None);
    }

    /// Shows the notices and does what is asked of them.
    pub(super) fn show_notices(&mut self, ctx: &egui::Context) {
        let now = ctx.input(|input| input.time);
        let version = self.document.as_ref().map(Document::version);
        let left = self.notices.tick(now, version);
        let left = left.map(Duration::from_secs_f64);
        let works = self.jobs.works();
        for wait in left.into_iter().chain(works.tick(now)) {
            ctx.request_repaint_after(wait);
        }
        let told = works.told(now);
        if left.is_none() && told.is_empty() {
            return;
        }
        let mut lines = self.notices.lines();
        let notices = lines.len();
        lines.extend(told.iter().map(|work| NoticeLine {
            text: work.says,
            percent: work.percent,
            way: work.can_end.then_some(words::CANCEL),
            closes: false,
        }));
        let touched = widgets::notices(ctx, &lines);
        let given_up = touched.taken.and_then(|place| place.checked_sub(notices));
        let given_up = given_up
            .and_then(|place| told.get(place))
            .map(|work| work.id);
        if touched.held {
            self.notices.stay(now + AFTER);
        }
        if let Some(id) = given_up {
            works.give_up(id);
            ctx.request_repaint();
        }
        let taken = touched.taken.or(touched.closed);
        let Some(notice) = taken.and_then(|place| self.notices.take(place)) else {
            return;
        };
        // The next frame shows that it is gone.
        ctx.request_repaint();
        match notice.way.filter(|_| touched.taken.is_some()) {
            Some(Way::Undo) => self.step(Document::undo),
            Some(Way::OpenFolder(folder)) => self.open_folder(folder),
            None => {}
        }
    }

    fn open_folder(&self, folder: PathBuf) {
        let environment = self.environment.as_ref();
        let open = environment.opener();
        self.jobs.start(environment, "open a folder", move || {
            let opened = open(&folder);
            Report::FolderOpened(folder, opened)
        });
    }
}

impl Notices {
    fn add(&mut self, text: String, way: Option<Way>, of: Option<Version>) {
        // Told again, it starts anew.
        self.0.retain(|notice| notice.text != text);
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(Notice {
            text,
            way,
            of,
            until: None,
        });
    }

    /// Drops what is over or no longer so. How long the next one stays, in seconds; none when
    /// there is none.
    fn tick(&mut self, now: f64, version: Option<Version>) -> Option<f64> {
        self.0.retain_mut(|notice| {
            let stays = if notice.way.is_some() { LONG } else { SHORT };
            let until = *notice.until.get_or_insert(now + stays);
            until > now && (notice.of.is_none() || notice.of == version)
        });
        let ends = self.0.iter().filter_map(|notice| notice.until);
        ends.map(|until| until - now).reduce(f64::min)
    }

    /// Keeps all of them at least so long.
    fn stay(&mut self, until: f64) {
        for notice in &mut self.0 {
            notice.until = notice.until.map(|end| end.max(until));
        }
    }

    fn lines(&self) -> Vec<NoticeLine<'_>> {
        let lines = self.0.iter().map(|notice| NoticeLine {
            text: &notice.text,
            percent: None,
            way: notice.way.as_ref().map(Way::word),
            closes: true,
        });
        lines.collect()
    }

    fn take(&mut self, place: usize) -> Option<Notice> {
        (place < self.0.len()).then(|| self.0.remove(place))
    }
}
