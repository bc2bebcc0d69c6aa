//! The dialogs. At most one is open; each is a question that an [`Answer`] closes.

mod about;
mod add;
mod framework;
mod moments;
mod paste;
pub mod people;
mod picture;
mod questions;
mod settings;
mod shortcuts;
mod summary;
mod target;

use std::path::PathBuf;

use eframe::egui::{
    self, Frame, Id, Key, Margin, Modal, RichText, Ui, Vec2,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

pub use self::{
    add::Adding,
    framework::Choosing,
    moments::{ReviewDraft, SnapshotDraft},
    picture::{PictureDraft, PictureSize},
    summary::{Exporting, Preview},
    target::Draft as TargetDraft,
};
use super::{
    intent::{Answer, Intent},
    palette::{self, Palette},
    places::team::Paste,
    state::{Intents, View, ViewState},
    theme::{self, RADIUS_CARD, Tokens, size, space},
    widgets, words,
    zoom::Zoom,
};

/// A dialog and what it holds.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// There is unsaved work: save it, drop it, or stay?
    Unsaved {
        /// The plan's title.
        title: String,
    },
    /// Where no file dialog is to be had: the path is typed.
    Path {
        /// What the path is for.
        heading: String,
        /// The word on the button.
        action: String,
        /// What was typed.
        text: String,
    },
    /// The file is there already: replace it?
    Replace {
        /// Which file.
        path: PathBuf,
    },
    /// The file has comments, which do not survive saving.
    Comments {
        /// Name of the file.
        file: String,
    },
    /// Something went wrong, or is worth knowing.
    Message {
        /// What.
        heading: String,
        /// Why, and the way out.
        text: String,
    },
    /// Names or a table to add.
    People,
    /// Another framework to go over to.
    Framework(Choosing),
    /// Values to paste into cells.
    Paste(Paste),
    /// The summary to export.
    Summary(Exporting),
    /// The size of a chart to save.
    Picture(PictureDraft),
    /// Band and floors by hand.
    Target(TargetDraft),
    /// An action, a goal or a measure to add.
    Add {
        /// Which of them.
        adding: Adding,
        /// What was typed.
        text: String,
    },
    /// A snapshot to take.
    Snapshot(SnapshotDraft),
    /// A review to note.
    Review(ReviewDraft),
    /// Why what a rule found is set aside.
    SetAside {
        /// Id of the rule.
        rule: &'static str,
        /// Heading of its card.
        title: String,
        /// What was typed.
        reason: String,
    },
    /// The name of the plan.
    Rename {
        /// What was typed.
        text: String,
    },
    /// Work that a crash left unsaved is to be thrown away: really?
    Forget {
        /// The plan's title.
        plan: String,
    },
    /// What finds everything by name.
    Palette(Palette),
    /// What can be chosen once for all plans.
    Settings,
    /// All shortcuts.
    Shortcuts,
    /// Version, licences and sources.
    About {
        /// The articles that the content rests on.
        sources: Vec<String>,
    },
    /// Work that a crash left unsaved.
    Recovery {
        /// Each plan's title and where it came from.
        plans: Vec<(String, String)>,
    },
}

/// Shows a dialog over everything else.
pub fn ui(
    ctx: &egui::Context,
    dialog: &mut Dialog,
    view: Option<View<'_>>,
    state: &mut ViewState,
    zoom: Zoom,
    intents: &mut Intents,
) {
    if let Dialog::Palette(palette) = dialog {
        intents.extend(palette::ui(ctx, palette).map(Intent::Answer));
        return;
    }
    let tokens = Tokens::of(ctx);
    let frame = Frame::window(&ctx.global_style())
        .fill(tokens.panel)
        .corner_radius(RADIUS_CARD)
        .inner_margin(Margin::same(22));
    let modal = Modal::new(Id::unique("dialog"))
        .frame(frame)
        .show(ctx, |ui| {
            let screen = ui.ctx().content_rect();
            ui.set_max_height(screen.height() - 80.0);
            contents(ui, dialog, view, state, zoom, intents)
        });
    if let Some(answer) = modal.inner {
        intents.push(Intent::Answer(answer));
    } else if modal.should_close() {
        intents.push(Intent::Answer(Answer::Cancel));
    }
}

fn contents(
    ui: &mut Ui,
    dialog: &mut Dialog,
    view: Option<View<'_>>,
    state: &mut ViewState,
    zoom: Zoom,
    intents: &mut Intents,
) -> Option<Answer> {
    match dialog {
        Dialog::Unsaved { title } => questions::unsaved(ui, title),
        Dialog::Path {
            heading,
            action,
            text,
        } => questions::path(ui, heading, action, text),
        Dialog::Replace { path } => questions::replace(ui, path),
        Dialog::Comments { file } => questions::comments(ui, file),
        Dialog::Message { heading, text } => questions::message(ui, heading, text),
        Dialog::SetAside {
            rule,
            title,
            reason,
        } => questions::set_aside(ui, rule, title, reason),
        Dialog::Rename { text } => questions::rename(ui, text),
        Dialog::Forget { plan } => questions::forget(ui, plan),
        Dialog::Recovery { plans } => questions::recovery(ui, plans),
        // It is shown in a frame of its own.
        Dialog::Palette(_) => None,
        Dialog::Settings => settings::ui(ui, zoom, intents),
        Dialog::Shortcuts => shortcuts::ui(ui),
        Dialog::About { sources } => about::ui(ui, sources),
        Dialog::Summary(exporting) => summary::ui(ui, exporting, view?, intents),
        Dialog::Picture(draft) => picture::ui(ui, draft),
        Dialog::People => {
            ui.set_width(520.0);
            let view = view?;
            title(ui, words::people::TITLE);
            people::editor(ui, view.plan, view.content, &mut state.people, true).map(Answer::Apply)
        }
        Dialog::Framework(choosing) => framework::ui(ui, choosing, view?),
        Dialog::Paste(draft) => paste::ui(ui, draft, view?),
        Dialog::Target(draft) => target::ui(ui, draft, view?),
        Dialog::Add { adding, text } => add::ui(ui, *adding, text, view?),
        Dialog::Snapshot(draft) => moments::snapshot(ui, draft, view?),
        Dialog::Review(draft) => moments::review(ui, draft, view?),
    }
}

/// The heading of a dialog.
fn title(ui: &mut Ui, text: &str) {
    let ink = Tokens::of(ui.ctx()).ink;
    widgets::label(ui, text, theme::strong(size::TITLE), ink);
    ui.add_space(space::HAIR);
}

/// The explaining text of a dialog.
fn body(ui: &mut Ui, text: &str) {
    let ink2 = Tokens::of(ui.ctx()).ink2;
    ui.add(egui::Label::new(RichText::new(text).size(size::BODY).color(ink2)).wrap());
    ui.add_space(space::ITEM);
}

/// The buttons of a dialog: the quiet ones first, the one that Enter presses last. Returns the one
/// that was pressed, counted from the left.
fn buttons(ui: &mut Ui, quiet: &[&str], main: &str, ready: bool) -> Option<usize> {
    ui.add_space(space::CLOSE);
    answers(ui, quiet, main, ready)
}

/// As [`buttons`], at the end of a line that has begun already.
fn answers(ui: &mut Ui, quiet: &[&str], main: &str, ready: bool) -> Option<usize> {
    let mut pressed = None;
    widgets::at_right(ui, |ui| {
        for (place, text) in quiet.iter().enumerate() {
            if widgets::secondary(ui, text).clicked() {
                pressed = Some(place);
            }
        }
        if widgets::primary(ui, None, main, ready).clicked() {
            pressed = Some(quiet.len());
        }
    });
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if ready && nothing_focused && ui.input(|input| input.key_pressed(Key::Enter)) {
        pressed = Some(quiet.len());
    }
    pressed
}

/// A field of one line that takes the keyboard when the dialog opens; true when Enter was pressed
/// in it.
fn entry(ui: &mut Ui, name: &str, text: &mut String) -> bool {
    let field = egui::TextEdit::singleline(text)
        .margin(Margin::symmetric(10, 7))
        .desired_width(f32::INFINITY);
    let response = ui.add_sized(
        Vec2::new(ui.available_width(), theme::CONTROL_HEIGHT),
        field,
    );
    let response = response.accessible_name(name);
    if response.gained_focus() {
        // At the end, where a name goes on; a position left over from elsewhere means nothing here.
        let mut state = TextEditState::load(ui.ctx(), response.id).unwrap_or_default();
        let end = CCursorRange::one(CCursor::new(text.chars().count()));
        state.cursor.set_char_range(Some(end));
        state.store(ui.ctx(), response.id);
    }
    let opened = ui.memory(|memory| memory.focused().is_none());
    if opened && !response.lost_focus() {
        response.request_focus();
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}
