//! The window: holds the open plan, shows the views, and carries out what they ask for.
//!
//! [`App::logic`](eframe::App::logic) takes in what threads report; [`App::ui`](eframe::App::ui)
//! draws and then executes the intents, all of them in `execute.rs`. Slow work runs on threads
//! (`jobs.rs`); everything outside comes through [`Environment`].

mod document;
mod drops;
mod environment;
mod examples;
mod execute;
mod files;
mod jobs;
mod keeper;
mod log;
mod notices;
mod pictures;
mod planning;
mod prefs;
mod questions;
mod sheet;
mod shell;
mod summary;
mod told;

use std::{collections::VecDeque, io::Write as _, path::PathBuf, process::ExitCode};

use eframe::egui::{self, CentralPanel, Frame, ViewportCommand};

use self::{
    document::Document,
    files::Saving,
    jobs::{Jobs, Report},
    keeper::{Keeper, Lost},
    notices::Notices,
    questions::{Next, Questions, Wanted},
    shell::Behind,
    summary::Previews,
};
pub use self::{
    environment::{Ask, Desktop, Environment, Opener, Picked, Work},
    prefs::{Prefs, RecentPlan},
};
use crate::{
    content::Content,
    plan::Plan,
    ui::{
        command::{self, Command, Scope},
        dialogs::{self, Dialog},
        intent::Intent,
        panels::{self, hint::Step},
        places::{balance, findings, framework, guide, plan, progress, team, welcome},
        state::{Intents, Place, ViewState},
        theme::{self, Tokens},
        widgets, words,
    },
};

/// The window's name towards the system; the desktop entry carries the same.
const APP_ID: &str = "even_keel";

/// Opens the window, with a plan if there is a path, and stays until it is closed.
#[must_use]
pub fn run(plan: Option<PathBuf>) -> ExitCode {
    log::install();
    let outcome = crate::balance::findings::load()
        .map_err(|error| error.to_string())
        .and_then(|content| {
            let build = move |cc: &eframe::CreationContext<'_>| {
                let app = App::new(cc, Box::new(Desktop), content, plan);
                Ok(Box::new(app) as Box<dyn eframe::App>)
            };
            eframe::run_native(APP_ID, options(), Box::new(build))
                .map_err(|error| no_window(&error))
        });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(text) => {
            let _ = writeln!(std::io::stderr(), "evenkeel: {text}");
            ExitCode::FAILURE
        }
    }
}

/// One sentence on why there is no window, and what works all the same.
fn no_window(error: &eframe::Error) -> String {
    use eframe::Error;
    // What other errors there are depends on the renderers that eframe is built with.
    let why = if matches!(error, Error::Winit(_) | Error::WinitEventLoop(_)) {
        "there is no display"
    } else if matches!(
        error,
        Error::Glutin(_) | Error::NoGlutinConfigs(..) | Error::OpenGL(_)
    ) {
        "this system has no working OpenGL driver"
    } else {
        "the app could not be set up"
    };
    format!("the window cannot be opened because {why}; `evenkeel summary PLAN.ron` needs none")
}

fn options() -> eframe::NativeOptions {
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title(words::PRODUCT)
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([720.0, 480.0]);
    let icon = include_bytes!("../../assets/icon.png");
    if let Ok(icon) = eframe::icon_data::from_png_bytes(icon) {
        viewport = viewport.with_icon(icon);
    }
    eframe::NativeOptions {
        viewport,
        ..Default::default()
    }
}

/// The app behind the window.
pub struct App {
    environment: Box<dyn Environment>,
    content: Content,
    prefs: Prefs,
    /// Recent plans that are no longer where they were.
    missing: Vec<PathBuf>,
    document: Option<Document>,
    /// How many documents there were.
    documents: u64,
    state: ViewState,
    questions: Questions,
    /// The file that the system's dialog asks for; the window waits for the answer.
    wanted: Option<Wanted>,
    /// The dialog in which a path was typed that is being used, to go back to if it fails.
    typed: Option<(Dialog, jobs::Purpose)>,
    saving: Saving,
    /// The chart that is to be saved, while its file is asked for.
    picture: Option<pictures::Framed>,
    previews: Previews,
    /// How many exports are being written.
    exports: usize,
    leftovers: Vec<Lost>,
    keeper: Keeper,
    jobs: Jobs,
    /// Reports that have come in and cannot be taken in yet.
    waiting: VecDeque<Report>,
    notices: Notices,
    /// Leads through the main job: nobody who opens a plan file, or has done so before, needs that.
    guides: bool,
    may_close: bool,
    /// A text field had the keyboard in the last frame.
    typing: bool,
    /// What had the keyboard before a question took it.
    behind: Behind,
    /// The window's title.
    title: String,
}

impl App {
    /// Sets the app up and starts to open the plan, if there is a path.
    #[must_use]
    pub fn new(
        cc: &eframe::CreationContext<'_>,
        environment: Box<dyn Environment>,
        content: Content,
        plan: Option<PathBuf>,
    ) -> Self {
        let ctx = &cc.egui_ctx;
        theme::install(ctx);
        let prefs: Prefs = cc
            .storage
            .and_then(|storage| eframe::get_value(storage, eframe::APP_KEY))
            .unwrap_or_default();
        ctx.set_theme(prefs.theme);
        theme::reduce_motion(ctx, prefs.reduce_motion);
        // Zooming is a command of the app's own, in steps that are remembered.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        ctx.set_zoom_factor(prefs.zoom.factor());
        // Ctrl+Q is a command of the app's own, with a question before unsaved work is lost.
        ctx.options_mut(|options| options.quit_shortcuts.clear());
        let guides = plan.is_none() && prefs.recent.is_empty();
        let mut app = Self {
            environment,
            content,
            prefs,
            missing: Vec::new(),
            document: None,
            documents: 0,
            state: ViewState::default(),
            questions: Questions::default(),
            wanted: None,
            typed: None,
            saving: Saving::default(),
            picture: None,
            previews: Previews::default(),
            exports: 0,
            leftovers: Vec::new(),
            keeper: Keeper::default(),
            jobs: Jobs::new(ctx.clone()),
            waiting: VecDeque::new(),
            notices: Notices::default(),
            guides,
            may_close: false,
            typing: false,
            behind: Behind::default(),
            title: words::PRODUCT.to_owned(),
        };
        if let Some(path) = plan {
            // Recent plans and unsaved work outlive the folder that the app was started in.
            app.open_file(std::path::absolute(&path).unwrap_or(path));
        }
        app.look_for_leftovers();
        app.look_for_recent();
        app
    }

    /// The open plan, and whether it has unsaved changes.
    #[must_use]
    pub fn plan(&self) -> Option<(&Plan, bool)> {
        let document = self.document.as_ref()?;
        Some((document.plan(), document.is_dirty()))
    }

    fn look_for_leftovers(&self) {
        let Some(folder) = self.environment.state_folder() else {
            return;
        };
        let content = self.content.clone();
        self.jobs.start(
            self.environment.as_ref(),
            "look for unsaved work",
            move || Report::Leftovers(keeper::lost(&folder, &content)),
        );
    }

    /// Finds out which recent plans are gone; a slow drive must not hold up a frame.
    fn look_for_recent(&self) {
        let recent: Vec<_> = self
            .prefs
            .recent
            .iter()
            .map(|plan| plan.path.clone())
            .collect();
        let environment = self.environment.as_ref();
        self.jobs
            .start(environment, "look for recent plans", move || {
                Report::Missing(recent.into_iter().filter(|path| !path.is_file()).collect())
            });
    }

    /// The intents of the shortcuts pressed in this frame.
    fn shortcuts(&self, ctx: &egui::Context, intents: &mut Intents) {
        // What a plan is asked for must not change behind the question.
        let is_free = !self.questions.is_open() && self.wanted.is_none();
        let scope = self.scope();
        let typing = ctx.text_edit_focused();
        let in_menu = egui::Popup::is_any_open(ctx);
        let place = self.state.place;
        let runs = |command: &Command| {
            command.available(scope)
                && !(typing && command.yields_to_text())
                && !(in_menu && command.acts_on_cells())
                && (is_free || command.works_over_dialogs())
        };
        ctx.input_mut(|input| {
            input.events.retain(|event| {
                let egui::Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } = event
                else {
                    return true;
                };
                let command = command::pressed(*modifiers, *key);
                let command = command.map(|command| command.on(place)).filter(runs);
                intents.extend(command.map(Intent::Run));
                command.is_none()
            });
        });
    }

    fn scope(&self) -> Scope {
        let zoom = self.prefs.zoom;
        match &self.document {
            Some(document) => document.view(&self.content, &self.state, zoom).scope,
            None => Scope {
                zoom,
                ..Scope::default()
            },
        }
    }

    fn draw(&mut self, ui: &mut egui::Ui, intents: &mut Intents) {
        let Self {
            document,
            content,
            state,
            questions,
            prefs,
            missing,
            wanted,
            leftovers,
            typing,
            saving,
            exports,
            behind,
            guides,
            environment,
            ..
        } = self;
        let writing = *exports > 0 || saving.is_busy();
        let free = !questions.is_open() && wanted.is_none();
        behind.attend(ui.ctx(), free);
        // Escape closes a menu or leaves a text field, and does nothing behind it.
        let escapes = free && !*typing && !egui::Popup::is_any_open(ui.ctx());
        let view = document
            .as_ref()
            .map(|document| document.view(content, state, prefs.zoom));
        if let Some(view) = view {
            state.follow_framework(view.plan.framework());
        }
        let background = Frame::new().fill(Tokens::of(ui.ctx()).bg);
        let hint = (*guides && !prefs.guided).then(|| Step::next(view, state.place));
        if hint == Some(None) {
            intents.push(Intent::EndHint);
        }
        let hint = hint.flatten();
        match view {
            Some(view) => {
                panels::header::ui(ui, view, state, intents);
                if let Some(step) = hint {
                    panels::hint::ui(ui, step, intents);
                }
                panels::rail::ui(ui, view, state.place, intents);
                panels::status::ui(ui, view, state, writing);
                let width = ui.ctx().content_rect().width();
                state.attend_to_inspector(width, prefs.inspector);
                let room = state
                    .shows_inspector(view.plan)
                    .then(|| panels::inspector::room(ui, state, prefs.inspector_width, intents));
                // Tab goes in the order of drawing. From a page it goes on to the inspector; the
                // grid of the Team page has so many stops that there the inspector comes first.
                let inspector_first = state.place == Place::Team && !state.inspector.is_drawer();
                if let Some(room) = room.as_ref().filter(|_| inspector_first) {
                    panels::inspector::ui(ui, room, view, state, escapes, intents);
                }
                CentralPanel::default()
                    .frame(background)
                    .show(ui, |ui| match state.place {
                        Place::Team => team::ui(ui, view, state, free, intents),
                        Place::Balance => balance::ui(ui, view, state, escapes, intents),
                        Place::Findings => findings::ui(ui, view, state, intents),
                        Place::Plan => plan::ui(ui, view, state, intents),
                        Place::Progress => progress::ui(ui, view, state, intents),
                        Place::Framework => framework::ui(ui, view, state, intents),
                        Place::Guide => guide::ui(ui, view, state, free, intents),
                    });
                if let Some(room) = room.as_ref().filter(|_| !inspector_first) {
                    panels::inspector::ui(ui, room, view, state, escapes, intents);
                }
            }
            None => {
                if let Some(step) = hint {
                    panels::hint::ui(ui, step, intents);
                }
                let recent = shell::recent(prefs, missing);
                CentralPanel::default().frame(background).show(ui, |ui| {
                    let shown = welcome::Shown {
                        examples: &examples::OFFERS,
                        templates: content.templates(),
                        recent: &recent,
                        today: environment.today(),
                        kept: leftovers.len(),
                    };
                    welcome::ui(ui, &shown, intents);
                });
            }
        }
        if let Some(dialog) = questions.shown() {
            dialogs::ui(ui.ctx(), dialog, view, state, prefs.zoom, intents);
        }
        widgets::ring_the_rest(ui.ctx());
        *typing = ui.ctx().text_edit_focused();
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        while let Some(report) = self.jobs.next() {
            self.waiting.push_back(report);
        }
        for report in std::mem::take(&mut self.waiting) {
            // What a question is about must not change behind it.
            let is_busy = self.questions.is_open() || self.wanted.is_some();
            if is_busy && matches!(report, Report::Opened(_, Ok(_))) {
                self.waiting.push_back(report);
            } else {
                self.take_in(report, ctx, frame);
            }
        }
        let now = ctx.input(|input| input.time);
        let wait = self.keeper.tick(
            self.document.as_ref(),
            now,
            self.environment.as_ref(),
            self.jobs.sender(),
            self.jobs.waker(),
        );
        if let Some(wait) = wait {
            ctx.request_repaint_after(wait);
        }
        let closing = ctx.input(|input| input.viewport().close_requested());
        if closing && !self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            let dirty =
                self.document.as_ref().is_some_and(Document::is_dirty) || self.state.is_writing();
            // While the system's dialog asks for a file, there is nobody to ask about unsaved work.
            if self.wanted.is_none() || !dirty {
                self.guard(Next::Quit, ctx, frame);
            }
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let mut intents = Intents::new();
        let ctx = ui.ctx().clone();
        // What is overdue changes at midnight.
        let today = self.environment.today();
        if let Some(document) = &mut self.document {
            document.reconsider(&self.content, today);
        }
        self.shortcuts(&ctx, &mut intents);
        if self.wanted.is_some() {
            ui.disable();
        }
        // A tip that is open would stay above a question for as long as the pointer rests below it;
        // frames without a pointer close it.
        let is_new = self.behind.is_newly_covered(self.questions.is_open());
        let pointer = is_new.then(|| ctx.input_mut(|input| std::mem::take(&mut input.pointer)));
        self.draw(ui, &mut intents);
        if let Some(pointer) = pointer {
            ctx.input_mut(|input| input.pointer = pointer);
            ctx.request_repaint();
        }
        self.drops(&ctx, &mut intents);
        self.show_notices(&ctx);
        if !intents.is_empty() {
            // What they change shows in the next frame.
            ctx.request_repaint();
        }
        for intent in intents {
            self.execute(intent, &ctx, frame);
        }
        self.attend_to_preview();
        self.name_window(&ctx);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, eframe::APP_KEY, &self.prefs);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // The window only closes when unsaved work was saved or given up, so the copy may go too;
        // exports are written to the end.
        while self.keeper.is_busy() || self.exports > 0 {
            match self.jobs.wait() {
                Some(Report::Kept(version, slot, kept)) => {
                    self.keeper.written(version, slot, kept);
                }
                Some(Report::Exported(..) | Report::GivenUp) => self.exports -= 1,
                Some(_) => {}
                None => return,
            }
        }
        self.keeper.clear();
    }
}

impl App {
    /// The window's title follows the plan.
    fn name_window(&mut self, ctx: &egui::Context) {
        let title = match &self.document {
            Some(document) => format!("{} – {}", document.plan().name(), words::PRODUCT),
            None => words::PRODUCT.to_owned(),
        };
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}
