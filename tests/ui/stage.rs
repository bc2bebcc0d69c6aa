//! A window on a stage: dialogs answer from a script, threads run at once unless they are held, the
//! date stands still.

use std::{
    cell::RefCell,
    collections::{HashMap, VecDeque},
    path::{Path, PathBuf},
    rc::Rc,
    sync::{Arc, Mutex},
};

use eframe::egui::{self, Event, Key, Modifiers, ViewportCommand, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use evenkeel::{
    app::{App, Ask, Environment, Opener, Picked, Work},
    content::Content,
    plan::Plan,
};
use tempfile::TempDir;

/// What the dialogs will answer, in order.
type Script = Rc<RefCell<VecDeque<Picked>>>;

/// What the system was asked to show, in order.
#[derive(Default)]
struct Shown {
    paths: Vec<PathBuf>,
    /// The system has no program for it.
    fails: bool,
}

type Opened = Arc<Mutex<Shown>>;

/// What the app remembers from one start to the next, in memory.
#[derive(Default)]
struct Drawer(HashMap<String, String>);

impl eframe::Storage for Drawer {
    fn get_string(&self, key: &str) -> Option<String> {
        self.0.get(key).cloned()
    }

    fn set_string(&mut self, key: &str, value: String) {
        self.0.insert(key.to_owned(), value);
    }

    fn remove_string(&mut self, key: &str) {
        self.0.remove(key);
    }

    fn flush(&mut self) {}
}

/// Threads that were started while they are held, in order.
#[derive(Default)]
struct Threads {
    hold: bool,
    held: VecDeque<(&'static str, Work)>,
}

struct Scripted {
    script: Script,
    threads: Rc<RefCell<Threads>>,
    opened: Opened,
    state: PathBuf,
}

impl Environment for Scripted {
    fn today(&self) -> jiff::civil::Date {
        jiff::civil::date(2026, 11, 21)
    }

    fn state_folder(&self) -> Option<PathBuf> {
        Some(self.state.clone())
    }

    fn opener(&self) -> Opener {
        let opened = Arc::clone(&self.opened);
        Box::new(move |path| {
            let mut shown = opened.lock().unwrap();
            shown.paths.push(path.to_owned());
            if shown.fails {
                return Err(std::io::Error::other("no program for it"));
            }
            Ok(())
        })
    }

    fn run(&self, name: &'static str, work: Work) {
        let mut threads = self.threads.borrow_mut();
        if threads.hold {
            threads.held.push_back((name, work));
        } else {
            drop(threads);
            work();
        }
    }

    fn dialog(&self, _: Ask, _: &eframe::Frame, then: Box<dyn FnOnce(Picked) + Send>) -> Work {
        let picked = self.script.borrow_mut().pop_front();
        let picked = picked.expect("a dialog that the test did not foresee");
        Box::new(move || then(picked))
    }
}

/// Notes what the window asks of the system, frame by frame, and what it copies.
#[derive(Default)]
struct Commands(Vec<ViewportCommand>, Option<String>);

impl egui::Plugin for Commands {
    fn debug_name(&self) -> &'static str {
        "commands"
    }

    fn output_hook(&mut self, _: &egui::Context, output: &mut egui::FullOutput) {
        let viewports = output.viewport_output.values();
        self.0
            .extend(viewports.flat_map(|viewport| viewport.commands.clone()));
        for command in &output.platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                self.1 = Some(text.clone());
            }
        }
    }
}

/// The window and the folder it works in.
pub(crate) struct Stage {
    pub(crate) harness: Harness<'static, App>,
    script: Script,
    threads: Rc<RefCell<Threads>>,
    opened: Opened,
    folder: Rc<TempDir>,
}

impl Stage {
    /// A window on the Welcome page.
    pub(crate) fn new() -> Self {
        Self::in_folder(Rc::new(TempDir::new().unwrap()), None, false, None)
    }

    /// A window with a plan file of this text open.
    pub(crate) fn with_plan(text: &str) -> Self {
        let folder = Rc::new(TempDir::new().unwrap());
        let path = folder.path().join("plan.ron");
        std::fs::write(&path, text).unwrap();
        Self::in_folder(folder, Some(path), false, None)
    }

    /// Another window in the same folders, as after a crash of the first.
    pub(crate) fn again(self) -> Self {
        self.again_with(None, false)
    }

    /// Another window in the same folders, as after a crash of the first, with this plan file on
    /// its command line.
    pub(crate) fn again_with(self, plan: Option<&str>, hold: bool) -> Self {
        let folder = Rc::clone(&self.folder);
        let plan = plan.map(|name| self.path(name));
        // Nothing of the first window is tidied up, as in a crash.
        drop(self);
        Self::in_folder(folder, plan, hold, None)
    }

    /// Another window in the same folders with this plan file open, after the first was closed.
    pub(crate) fn restarted(mut self, plan: &str) -> Self {
        let mut drawer = Drawer::default();
        eframe::App::save(self.harness.state_mut(), &mut drawer);
        let (folder, plan) = (Rc::clone(&self.folder), self.path(plan));
        drop(self);
        Self::in_folder(folder, Some(plan), false, Some(drawer))
    }

    fn in_folder(
        folder: Rc<TempDir>,
        plan: Option<PathBuf>,
        hold: bool,
        drawer: Option<Drawer>,
    ) -> Self {
        let script = Script::default();
        let threads = Rc::new(RefCell::new(Threads {
            hold,
            held: VecDeque::new(),
        }));
        let opened = Opened::default();
        let environment = Scripted {
            script: Rc::clone(&script),
            threads: Rc::clone(&threads),
            opened: Arc::clone(&opened),
            state: folder.path().join("state"),
        };
        let mut harness = Harness::builder()
            .with_size([1440.0, 900.0])
            .with_max_steps(24)
            .build_eframe(move |cc| {
                let content = Content::built_in().unwrap();
                // It has to live as long as the window.
                cc.storage = drawer.map(|drawer| &*Box::leak(Box::new(drawer)) as _);
                App::new(cc, Box::new(environment), content, plan)
            });
        harness.ctx.add_plugin(Commands::default());
        harness.run();
        Self {
            harness,
            script,
            threads,
            opened,
            folder,
        }
    }

    /// Threads that start from now on wait for [`Stage::finish`].
    pub(crate) fn hold(&mut self) -> &mut Self {
        self.threads.borrow_mut().hold = true;
        self
    }

    /// The held thread of this name that was started last, so that of several the newest ends first.
    #[track_caller]
    pub(crate) fn take_held(&mut self, name: &str) -> Work {
        let held = &mut self.threads.borrow_mut().held;
        let place = held.iter().rposition(|(known, _)| *known == name);
        let place = place.unwrap_or_else(|| panic!("no thread {name:?} was started"));
        held.remove(place).unwrap().1
    }

    /// The folders and files that the system was asked to show.
    pub(crate) fn opened(&self) -> Vec<PathBuf> {
        self.opened.lock().unwrap().paths.clone()
    }

    /// The system has no program to show anything with.
    pub(crate) fn shows_nothing(&self) {
        self.opened.lock().unwrap().fails = true;
    }

    /// Whether a thread of this name is held.
    pub(crate) fn is_held(&self, name: &str) -> bool {
        let held = &self.threads.borrow().held;
        held.iter().any(|(known, _)| *known == name)
    }

    /// Runs the held thread of this name that was started last to its end.
    #[track_caller]
    pub(crate) fn finish(&mut self, name: &str) -> &mut Self {
        self.take_held(name)();
        self.harness.run();
        self
    }

    /// What the window has asked of the system since this was last called.
    pub(crate) fn commands(&mut self) -> Vec<ViewportCommand> {
        let plugin = self.harness.ctx.plugin::<Commands>();
        std::mem::take(&mut plugin.lock().0)
    }

    /// The text that was copied last since this was last called.
    pub(crate) fn copied(&mut self) -> Option<String> {
        let plugin = self.harness.ctx.plugin::<Commands>();
        plugin.lock().1.take()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// The next file dialog answers with this file.
    pub(crate) fn will_pick(&self, name: &str) {
        let path = self.path(name);
        self.script.borrow_mut().push_back(Picked::Path(path));
    }

    /// The next file dialog answers this.
    pub(crate) fn will_answer(&self, picked: Picked) {
        self.script.borrow_mut().push_back(picked);
    }

    pub(crate) fn plan(&self) -> Plan {
        self.harness
            .state()
            .plan()
            .expect("a plan is open")
            .0
            .clone()
    }

    pub(crate) fn has_plan(&self) -> bool {
        self.harness.state().plan().is_some()
    }

    pub(crate) fn is_dirty(&self) -> bool {
        self.harness.state().plan().expect("a plan is open").1
    }

    pub(crate) fn press(&mut self, key: Key) -> &mut Self {
        self.press_with(Modifiers::NONE, key)
    }

    pub(crate) fn ctrl(&mut self, key: Key) -> &mut Self {
        self.press_with(Modifiers::COMMAND, key)
    }

    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
        self
    }

    /// Types text into whatever has the keyboard, letter by letter as a keyboard does.
    pub(crate) fn type_keys(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            match letter {
                '\n' => self.press(Key::Enter),
                letter => self.event(Event::Text(letter.to_string())),
            };
        }
        self
    }

    pub(crate) fn event(&mut self, event: Event) -> &mut Self {
        self.harness.event(event);
        self.harness.run();
        self
    }

    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.event(Event::Paste(text.to_owned()))
    }

    pub(crate) fn click(&mut self, label: &str) -> &mut Self {
        self.harness.get_by_label(label).click();
        self.harness.run();
        self
    }

    /// Uses a control as a screen reader does, also when it is out of sight.
    #[track_caller]
    pub(crate) fn activate(&mut self, label: &str) -> &mut Self {
        self.harness.get_by_label(label).click_accesskit();
        self.harness.run();
        self
    }

    /// Clicks the first control whose name begins like this.
    #[track_caller]
    pub(crate) fn click_start(&mut self, start: &str) -> &mut Self {
        let mut labels = self.labels().into_iter();
        let label = labels.find(|label| label.starts_with(start));
        let label = label.unwrap_or_else(|| panic!("nothing is called {start:?}…"));
        self.click(&label)
    }

    /// Uses the first control whose name begins like this as a screen reader does.
    #[track_caller]
    pub(crate) fn activate_start(&mut self, start: &str) -> &mut Self {
        let mut labels = self.labels().into_iter();
        let label = labels.find(|label| label.starts_with(start));
        let label = label.unwrap_or_else(|| panic!("nothing is called {start:?}…"));
        self.activate(&label)
    }

    /// Runs a command from the plan's menu.
    #[track_caller]
    pub(crate) fn menu(&mut self, command: &str) -> &mut Self {
        self.click_start("Plan menu:").click(command)
    }

    /// Clicks a member's name in the grid.
    pub(crate) fn choose(&mut self, member: &str) -> &mut Self {
        self.harness
            .get_by_role_and_label(Role::RowHeader, member)
            .click();
        self.harness.run();
        self
    }

    /// Puts the keyboard into a text field.
    pub(crate) fn focus_field(&mut self, name: &str) -> &mut Self {
        self.harness
            .get_by_role_and_label(Role::TextInput, name)
            .focus();
        self.harness.run();
        self
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.harness
            .query_all_by_label_contains(text)
            .next()
            .is_some()
    }

    #[track_caller]
    pub(crate) fn expect(&mut self, text: &str) -> &mut Self {
        assert!(self.shows(text), "the window does not show {text:?}");
        self
    }

    /// The names of everything in the window.
    pub(crate) fn labels(&self) -> Vec<String> {
        let all = self.harness.root().children_recursive();
        all.filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// What has the keyboard, by its name.
    pub(crate) fn focused(&self) -> Option<String> {
        let mut all = self.harness.root().children_recursive();
        let focused = all.find(|node| node.accesskit_node().is_focused())?;
        focused.accesskit_node().label()
    }

    /// Whether what has the keyboard lies in the window as a whole.
    pub(crate) fn shows_focused(&self) -> bool {
        let mut all = self.harness.root().children_recursive();
        let focused = all.find(|node| node.accesskit_node().is_focused());
        let screen = self.harness.ctx.content_rect();
        focused.is_some_and(|node| screen.contains_rect(node.rect()))
    }

    /// Presses Tab until the control of this name has the keyboard.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, label: &str) -> &mut Self {
        for _ in 0..80 {
            if self.focused().is_some_and(|name| name.starts_with(label)) {
                return self;
            }
            self.press(Key::Tab);
        }
        panic!("Tab does not lead to {label:?}");
    }

    /// Lets the clock of the window run.
    pub(crate) fn wait(&mut self, seconds: u32) -> &mut Self {
        // A step is a quarter of a second.
        self.harness.run_steps(seconds as usize * 4);
        self
    }

    /// Asks the window to close, as its frame's button does.
    pub(crate) fn close_window(&mut self) -> &mut Self {
        let viewports = &mut self.harness.input_mut().viewports;
        let root = viewports.entry(egui::ViewportId::ROOT).or_default();
        root.events.push(egui::ViewportEvent::Close);
        self.harness.step();
        let viewports = &mut self.harness.input_mut().viewports;
        viewports
            .entry(egui::ViewportId::ROOT)
            .or_default()
            .events
            .clear();
        self.harness.run();
        self
    }

    /// The value that a rating cell tells a screen reader.
    pub(crate) fn rating(&self, skill: &str, member: &str) -> Option<String> {
        let label = format!("{skill} of {member}");
        let cell = self.harness.get_by_role_and_label(Role::SpinButton, &label);
        cell.accesskit_node().value()
    }
}

/// A sample table.
pub(crate) fn sample(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

/// A small plan file with two members.
pub(crate) const SMALL: &str = r#"(
  format: 1,
  title: "Small team",
  framework: "core",
  members: [
    (
      id: 1,
      name: "Ada",
      ratings: {
        "courage": 3,
      },
    ),
    (
      id: 2,
      name: "Ben",
    ),
  ],
)
"#;
