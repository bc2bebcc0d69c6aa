//! The one place where intents are carried out and reports are taken in. What concerns files is in
//! `files.rs`.

use eframe::egui::{self, ViewportCommand};

use super::{
    App,
    document::Document,
    examples,
    jobs::{Purpose, Report},
    questions::{About, Next, Question, Wanted},
};
use crate::{
    balance::planning,
    content::Content,
    fault::FileFault,
    format,
    plan::{Edit, FrameworkEdit, Plan},
    ui::{
        command::Command,
        dialogs::{Adding, Choosing, Dialog, TargetDraft, people},
        intent::{Answer, Intent},
        places::{
            progress::{self, log::Left},
            team::{self, Filter},
        },
        state::{Focus, Place, Selection, Shows, ViewState},
        words,
        zoom::Zoom,
    },
};

impl App {
    /// Carries out what a view asked for.
    pub(super) fn execute(&mut self, intent: Intent, ctx: &egui::Context, frame: &eframe::Frame) {
        match intent {
            Intent::Run(command) => self.command(command, ctx, frame),
            Intent::Edit(edit) => {
                // Whoever brings the last finding back wants to see it.
                let back = matches!(&edit, Edit::SetAside { reason: None, .. });
                let gone = self
                    .document
                    .as_ref()
                    .and_then(|open| words::notice::gone(&edit, open.plan()));
                if self.edit(&edit) {
                    self.tell_added(&edit);
                    self.tell_changed(&edit);
                    if let Some(gone) = gone {
                        self.note_undo(gone);
                    }
                    if back {
                        self.leave_what_is_aside();
                    }
                }
            }
            Intent::Paste(text) => self.paste(text),
            Intent::Show(item) => self.state.show(item),
            Intent::Look(target) => self.look(target),
            Intent::Zoom(zoom) => self.zoom(zoom, ctx),
            Intent::InspectorWidth(width) => self.prefs.inspector_width = Some(width),
            Intent::ReduceMotion(reduce) => self.reduce_motion(reduce, ctx),
            Intent::AddSkill(family) => self.ask_to_add(Adding::Skill(family)),
            Intent::AddMeasureOf(goal) => self.ask_to_add(Adding::Measure(Some(goal))),
            Intent::OpenExample(place) => self.guard(Next::Example(place), ctx, frame),
            Intent::OpenTemplate(place) => self.guard(Next::Template(place), ctx, frame),
            Intent::OpenFile(path) => self.guard(Next::File(path), ctx, frame),
            Intent::CopyTable(text) => self.copy_table(text, ctx),
            Intent::CopyPicture(figure) => self.copy_picture(figure, ctx),
            Intent::SavePicture { figure, name } => self.save_picture(figure, name, ctx),
            Intent::CopySummary(choice) => {
                self.copy_summary(&choice);
                self.prefs.summary = choice;
            }
            Intent::ImportFile(path) => self.read_table(path),
            Intent::SetAside { rule, title } => self.show(Dialog::SetAside {
                rule,
                title,
                reason: String::new(),
            }),
            Intent::ForgetRecent(path) => self.prefs.forget(&path),
            Intent::ShowKept => self.offer_leftovers(),
            Intent::EndHint => self.prefs.guided = true,
            Intent::Answer(answer) => self.answer(answer, ctx, frame),
        }
    }

    fn command(&mut self, command: Command, ctx: &egui::Context, frame: &eframe::Frame) {
        if !command.available(self.scope()) {
            return;
        }
        match command {
            Command::New => self.guard(Next::New, ctx, frame),
            Command::Open => self.guard(Next::Open, ctx, frame),
            Command::Close => self.guard(Next::Close, ctx, frame),
            Command::Quit => self.guard(Next::Quit, ctx, frame),
            Command::Import => self.ask(Purpose::Import, None, frame),
            Command::Save => self.save_plan(None, frame),
            Command::SaveAs => self.ask(Purpose::Save, None, frame),
            Command::ExportTable => self.ask(Purpose::Table, None, frame),
            Command::ExportSummary => self.choose_summary(),
            Command::CopySummary => {
                let choice = self.prefs.summary.clone();
                self.copy_summary(&choice);
            }
            Command::Cut => self.cut_cells(ctx),
            Command::Copy => self.copy_cells(ctx),
            Command::Paste => self.ask_for_paste(ctx),
            Command::SelectAll => self.select_all_cells(),
            Command::FillDown => self.change_cells(team::filled_down),
            Command::ClearCells => self.change_cells(team::cleared),
            Command::EditDetail => self.edit_detail(ctx),
            Command::AddPeople => self.add_people(),
            Command::Filter => self.filter_people(),
            Command::Sort => self.state.sort_by_cursor(),
            Command::SortByTilt => self.sort_by_tilt(),
            Command::PlanOrder => self.show_plan_order(),
            Command::Undo => self.step(Document::undo),
            Command::Redo => self.step(Document::redo),
            Command::RemoveMember => self.remove_members(),
            Command::MoveUp => self.move_member(-1),
            Command::MoveDown => self.move_member(1),
            Command::Target => {
                let target = self.document.as_ref().map(|open| &open.balance().target);
                if let Some(draft) = target.map(TargetDraft::of) {
                    self.show(Dialog::Target(draft));
                }
            }
            Command::Rename => {
                let title = self.document.as_ref().map(|open| open.plan().title());
                if let Some(text) = title.map(str::to_owned) {
                    self.show(Dialog::Rename { text });
                }
            }
            Command::GoTeam => self.go(Place::Team),
            Command::GoFramework => self.go(Place::Framework),
            Command::ChangeFramework => self.choose_framework(),
            Command::LoadFramework => self.ask(Purpose::LoadFramework, None, frame),
            Command::SaveFramework => self.ask(Purpose::SaveFramework, None, frame),
            Command::GoBalance => self.go(Place::Balance),
            Command::GoFindings => self.go(Place::Findings),
            Command::GoPlan => self.go(Place::Plan),
            Command::GoProgress => self.go(Place::Progress),
            Command::GoGuide => self.go(Place::Guide),
            Command::SearchGuide => {
                self.state.guide.focus_search();
                self.go(Place::Guide);
            }
            Command::AddAction => self.ask_to_add(Adding::Action),
            Command::AddGoal => self.ask_to_add(Adding::Goal),
            Command::AddMeasure => self.ask_to_add(Adding::Measure(None)),
            Command::TakeSnapshot => self.ask_for_snapshot(),
            Command::AddReview => self.ask_for_review(),
            Command::Palette => self.open_palette(),
            Command::Inspector => self.toggle_inspector(),
            Command::ZoomIn => self.zoom(self.prefs.zoom.larger().unwrap_or_default(), ctx),
            Command::ZoomOut => self.zoom(self.prefs.zoom.smaller().unwrap_or_default(), ctx),
            Command::ZoomReset => self.zoom(Zoom::default(), ctx),
            Command::Settings => self.show(Dialog::Settings),
            Command::Shortcuts => self.show(Dialog::Shortcuts),
            Command::About => self.show_about(),
            Command::ThemeSystem | Command::ThemeLight | Command::ThemeDark => {
                self.prefs.theme = command.theme().unwrap_or(self.prefs.theme);
                ctx.set_theme(self.prefs.theme);
            }
        }
    }

    /// Shows the frameworks to go over to.
    fn choose_framework(&mut self) {
        if let Some(document) = &self.document {
            let built_in = self.content.frameworks();
            let choosing = Choosing::of(document.plan(), None, built_in);
            self.show(Dialog::Framework(choosing));
        }
    }

    pub(super) fn show(&mut self, dialog: Dialog) {
        self.questions.ask(dialog, About::Itself);
    }

    pub(super) fn go(&mut self, place: Place) {
        self.state.place = place;
        if place != Place::Guide {
            self.state.guide.comes_from(None);
        }
        let findings = &mut self.state.findings;
        findings.leads_back = place == Place::Team && std::mem::take(&mut findings.leads_back);
        match place {
            Place::Team => self.state.focus_cell(),
            Place::Findings => self.state.findings.focus = Some(Focus::Card),
            Place::Balance | Place::Plan | Place::Progress | Place::Framework => {}
            Place::Guide => self.state.guide.enter(),
        }
    }

    /// Shows the findings again once nothing is set aside any more.
    fn leave_what_is_aside(&mut self) {
        let plan = self.document.as_ref().map(Document::plan);
        if plan.is_some_and(|plan| plan.parts().set_aside.is_empty()) {
            self.state.findings.shows = Shows::All;
        }
    }

    /// Goes to where people are typed: the field of an empty Team page, else a dialog.
    pub(super) fn add_people(&mut self) {
        let plan = self.document.as_ref().map(Document::plan);
        if plan.is_some_and(|plan| plan.members().is_empty()) {
            self.state.people.take_keyboard();
            self.go(Place::Team);
        } else {
            self.show(Dialog::People);
        }
    }

    pub(super) fn step(&mut self, way: fn(&mut Document, &Content)) {
        let Some(document) = &mut self.document else {
            return;
        };
        let before = document.plan().clone();
        way(document, &self.content);
        let framework = document.plan().framework();
        self.state.follow_framework(framework);
        // Ratings laid out for another framework cannot be told apart place by place.
        let is_same = before.framework() == framework;
        if let Some(selection) = changed(&before, document.plan()).filter(|_| is_same) {
            self.state.selection = Selection {
                member: selection.member,
                skill: selection.skill.or(self.state.selection.skill),
            };
        }
        self.state.focus_cell();
    }

    /// Edits the plan; false when it was refused. Views offer only what can be done, so a refusal
    /// is worth a message.
    pub(super) fn edit(&mut self, edit: &Edit) -> bool {
        let Some(document) = &mut self.document else {
            return false;
        };
        let before = document.plan().members().len();
        if let Err(error) = document.edit(edit, &self.content) {
            self.message(words::fault::EDIT, error.to_string());
            return false;
        }
        if let Edit::Framework(FrameworkEdit::AddSkill(skill)) = edit {
            // Whatever is added is to be seen, and described.
            if let Some(place) = document.plan().framework().position(&skill.id) {
                self.state.follow_framework(document.plan().framework());
                self.state.choose_skill(place);
                self.state.framework.focus = true;
            }
        }
        if matches!(edit, Edit::AddMembers { .. }) {
            let first = document.plan().members().get(before);
            self.state.selection = Selection {
                member: first.map(|member| member.id),
                skill: Some(0),
            };
            self.state.people = people::Draft::default();
            // Whoever is added is to be seen.
            self.state.team.filter = Filter::default();
            self.go(Place::Team);
        }
        true
    }

    /// Adds people who were typed or pasted but not added yet; false when the text is at fault,
    /// which is then said.
    pub(super) fn add_typed_people(&mut self) -> bool {
        let Some(document) = &self.document else {
            return true;
        };
        match self.state.people.edit(document.plan(), &self.content) {
            None => true,
            Some(Ok(edit)) => self.edit(&edit),
            Some(Err(fault)) => {
                self.message(words::people::TITLE, words::people::fault(&fault));
                false
            }
        }
    }

    /// Puts half-written entries into the logs; false when one cannot be kept, which is then said
    /// and shown.
    pub(super) fn keep_written_entries(&mut self) -> bool {
        let mut log = std::mem::take(&mut self.state.progress.log);
        let kept = log.keep(|edit| self.edit(edit));
        self.state.progress.log = log;
        if kept == Err(Left::Unfinished) {
            self.message(words::log::UNFINISHED, words::log::MISSING.to_owned());
        }
        if kept.is_err() {
            self.state.progress.shows = progress::Shows::Log;
            self.go(Place::Progress);
        }
        kept.is_ok()
    }

    fn move_member(&mut self, by: isize) {
        let Some((document, member)) = self.document.as_ref().zip(self.state.selection.member)
        else {
            return;
        };
        let place = document.plan().position(member).unwrap_or_default();
        if let Some(to) = place.checked_add_signed(by) {
            self.edit(&Edit::MoveMember { member, to });
            self.state.focus_cell();
        }
    }

    fn answer(&mut self, answer: Answer, ctx: &egui::Context, frame: &eframe::Frame) {
        let Some(Question { dialog, about }) = self.questions.take() else {
            return;
        };
        if self.state.place == Place::Team {
            self.state.focus_cell();
        }
        match (answer, about) {
            (Answer::Cancel, About::Unsaved(Next::Restore(_)) | About::Forget(_)) => {
                self.offer_leftovers();
            }
            (Answer::Cancel, _) => {
                self.behind.give_back();
                if matches!(dialog, Dialog::People) {
                    self.state.people = people::Draft::default();
                }
            }
            (Answer::SaveFirst, About::Unsaved(next)) => self.save_plan(Some(next), frame),
            (Answer::Discard, About::Unsaved(next)) => {
                self.state.forget_written();
                self.proceed(next, ctx, frame);
            }
            (Answer::Path(path), About::Path(wanted)) => {
                self.typed = Some((dialog, wanted.purpose.clone()));
                self.use_path(wanted, &path, true);
            }
            (Answer::SaveAnyway, About::Replace(wanted, path)) => self.write(wanted, path),
            (Answer::SaveAnyway, About::Comments(path, next)) => {
                if let Some(document) = &mut self.document {
                    document.has_comments = false;
                }
                let purpose = Purpose::Save;
                self.write(Wanted { purpose, next }, path);
            }
            (Answer::SaveElsewhere, About::Comments(_, next)) => {
                self.ask(Purpose::Save, next, frame);
            }
            (Answer::Summary(choice), _) => {
                self.prefs.summary = choice.clone();
                self.ask(Purpose::Summary(choice), None, frame);
            }
            (Answer::Picture(size), _) => {
                self.prefs.picture = size;
                self.ask(Purpose::Picture, None, frame);
            }
            (Answer::Then(intent), _) => self.execute(*intent, ctx, frame),
            (Answer::Restore(place), _) => self.guard(Next::Restore(place), ctx, frame),
            (Answer::Forget(place), _) => self.ask_to_forget(place),
            (Answer::Discard, About::Forget(place)) => self.forget_leftover(place),
            (Answer::Apply(edit), _) => {
                if self.edit(&edit) {
                    self.show_added(&edit);
                    self.tell_changed(&edit);
                    if matches!(edit, Edit::SetAside { .. }) {
                        self.note_undo(words::findings::WAS_SET_ASIDE.to_owned());
                        self.state.findings.choose(None);
                    }
                }
            }
            // No dialog gives another's answers.
            (_, _) => {}
        }
    }

    /// Goes on with something that replaces the open plan, once its unsaved changes are dealt with.
    pub(super) fn guard(&mut self, next: Next, ctx: &egui::Context, frame: &eframe::Frame) {
        match &self.document {
            Some(document) if document.is_dirty() || self.state.is_writing() => {
                let title = document.plan().name().to_owned();
                let dialog = Dialog::Unsaved { title };
                self.questions.ask_first(dialog, About::Unsaved(next));
            }
            _ => self.proceed(next, ctx, frame),
        }
    }

    /// Goes on with something that replaces the open plan.
    pub(super) fn proceed(&mut self, next: Next, ctx: &egui::Context, frame: &eframe::Frame) {
        match next {
            Next::New => {
                let plan = Plan::new("", self.content.default_framework());
                self.open(plan, None);
            }
            Next::Open => self.ask(Purpose::Open, None, frame),
            Next::File(path) => self.open_file(path),
            Next::Opened(path, read) => {
                self.typed = None;
                let today = self.environment.today();
                self.prefs.remember(read.plan.name(), &path, today);
                self.open(read.plan, Some(path)).has_comments = read.has_comments;
            }
            Next::Example(place) => self.open_example(place),
            Next::Template(place) => self.open_template(place),
            Next::Restore(place) => self.restore(place),
            Next::Close => {
                self.document = None;
                self.state = ViewState::default();
                self.look_for_recent();
            }
            Next::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Shows a plan in place of the open one.
    pub(super) fn open(&mut self, plan: Plan, path: Option<std::path::PathBuf>) -> &mut Document {
        self.documents += 1;
        self.state = ViewState::default();
        self.state.selection = first_to_rate(&plan);
        self.state.focus_cell();
        let document = Document::new(
            self.documents,
            plan,
            path,
            &self.content,
            self.environment.today(),
        );
        self.document.insert(document)
    }

    fn open_example(&mut self, place: usize) {
        let Some(text) = examples::PLANS.get(place) else {
            return;
        };
        match format::read(text.as_bytes(), &self.content) {
            Ok(read) => {
                self.open(read.plan, None);
            }
            Err(fault) => self.message(words::fault::EXAMPLE, fault.to_string()),
        }
    }

    fn open_template(&mut self, place: usize) {
        let Some(template) = self.content.templates().get(place) else {
            return;
        };
        let today = self.environment.today();
        match planning::from_plan_template(template, today, &self.content) {
            Ok(plan) => {
                self.open(plan, None);
            }
            Err(error) => self.message(words::fault::TEMPLATE, error.to_string()),
        }
    }

    /// Takes in what slow work reports.
    pub(super) fn take_in(&mut self, report: Report, ctx: &egui::Context, frame: &eframe::Frame) {
        match report {
            Report::Picked(ask, picked) => self.picked(ask, picked),
            Report::Opened(cleared, Ok((path, read))) => {
                self.opened(cleared, Next::Opened(path, read), ctx, frame);
            }
            Report::Opened(_, Err(fault)) => self.fault(words::fault::OPEN, &fault),
            Report::Imported(into, Ok((path, roster))) => self.import(into, &path, roster),
            Report::Framework(into, Ok(framework)) => self.offer_framework(into, framework),
            Report::Framework(_, Err(fault)) => self.fault(words::fault::FRAMEWORK, &fault),
            Report::Imported(_, Err(fault)) => self.fault(words::fault::IMPORT, &fault),
            Report::Saved(version, saved, next) => self.saved(version, saved, next, ctx, frame),
            Report::Exported(written, afterwards) => self.exported(written, afterwards),
            Report::FileOpened(path, Err(error)) => {
                log::warn!("{} cannot be opened: {error}", path.display());
                self.note_file(words::summary::not_opened(&path), &path);
            }
            Report::Previewed(number, preview) => self.previewed(number, preview),
            Report::Copied(text, says) => self.take_copy(text, says, ctx),
            Report::GivenUp => self.exports = self.exports.saturating_sub(1),
            // What is told of was taken out of that before.
            Report::Told(_, report) => self.take_in(*report, ctx, frame),
            Report::Kept(version, slot, kept) => {
                if self.keeper.written(version, slot, kept) {
                    self.note(words::recovery::NOT_KEPT.to_owned());
                }
            }
            Report::Missing(paths) => self.missing = paths,
            Report::Drawn(image) => self.copied(image, ctx),
            Report::FileOpened(_, Ok(())) | Report::FolderOpened(_, Ok(())) => {}
            Report::FolderOpened(folder, Err(error)) => {
                let says = words::fault::no_folder(&folder, &error);
                self.message(words::fault::FOLDER, says);
            }
            Report::Leftovers(leftovers) => {
                self.leftovers = leftovers;
                self.offer_leftovers();
            }
        }
    }

    /// Offers what a crash left unsaved, if there is anything.
    fn offer_leftovers(&mut self) {
        let plans: Vec<_> = self
            .leftovers
            .iter()
            .map(|lost| {
                let name = lost.leftover.plan.name().to_owned();
                let origin = words::recovery::origin(lost.leftover.origin.as_deref());
                (name, origin)
            })
            .collect();
        if !plans.is_empty() {
            self.show(Dialog::Recovery { plans });
        }
    }

    fn restore(&mut self, place: usize) {
        if place >= self.leftovers.len() {
            return;
        }
        let lost = self.leftovers.remove(place);
        let leftover = lost.leftover;
        let document = self.open(leftover.plan.clone(), leftover.origin.clone());
        document.has_comments = lost.has_comments;
        document.count_as_unsaved();
        let id = document.id;
        self.keeper.restored_from(id, leftover);
        self.offer_leftovers();
    }

    fn ask_to_forget(&mut self, place: usize) {
        if let Some(lost) = self.leftovers.get(place) {
            let plan = lost.leftover.plan.name().to_owned();
            self.questions
                .ask(Dialog::Forget { plan }, About::Forget(place));
        }
    }

    fn forget_leftover(&mut self, place: usize) {
        if place < self.leftovers.len() {
            let lost = self.leftovers.remove(place);
            if let Err(error) = lost.leftover.discard() {
                log::warn!("unsaved work cannot be thrown away: {error}");
            }
        }
        self.offer_leftovers();
    }

    /// Tells what is wrong with a file; where its path was typed, it can then be mended.
    pub(super) fn fault(&mut self, heading: &str, fault: &FileFault) {
        self.message(heading, fault.to_string());
        if let Some((dialog, purpose)) = self.typed.take() {
            let wanted = Wanted {
                purpose,
                next: None,
            };
            self.questions.ask(dialog, About::Path(wanted));
        }
    }

    pub(super) fn message(&mut self, heading: &str, text: String) {
        self.show(Dialog::Message {
            heading: heading.to_owned(),
            text,
        });
    }
}

/// The first cell that is not rated yet, else the very first.
fn first_to_rate(plan: &Plan) -> Selection {
    let unrated = plan.members().iter().find_map(|member| {
        let skill = member.ratings.iter().position(|level| level.is_none())?;
        Some((member.id, skill))
    });
    let first = || Some((plan.members().first()?.id, 0));
    let (member, skill) = unrated.or_else(first).unzip();
    Selection { member, skill }
}

/// The first member that differs between two versions of a plan, and the skill if it is a rating.
fn changed(before: &Plan, after: &Plan) -> Option<Selection> {
    let (old, new) = (before.members(), after.members());
    let place = (0..old.len().max(new.len())).find(|place| old.get(*place) != new.get(*place))?;
    let member = new.get(place).or(new.last())?;
    let skill = old
        .get(place)
        .filter(|old| old.id == member.id)
        .and_then(|old| {
            let mut pairs = old.ratings.iter().zip(member.ratings.iter());
            pairs.position(|(old, new)| old != new)
        });
    Some(Selection {
        member: Some(member.id),
        skill,
    })
}
