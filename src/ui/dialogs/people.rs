//! Typing or pasting people: a field, and what will come of it.

use std::sync::Arc;

use eframe::egui::{Key, KeyboardShortcut, Margin, Modifiers, ScrollArea, TextEdit, Ui};

use crate::{
    content::Content,
    exchange::{self, Roster},
    fault::Fault,
    plan::{Edit, Framework, Plan},
    ui::{
        theme::{self, Tokens, size},
        widgets, words,
    },
};

/// A longer text is not shown for editing: laying it out would hold up every keystroke.
const SHOWN_AT_MOST: usize = 64 * 1024;

/// In a window lower than this, in points, the field has fewer lines.
const LOW: f32 = 560.0;

/// The text being typed, and what was made of it.
#[derive(Clone, Debug)]
pub struct Draft {
    text: String,
    /// The meaning, and the framework it was worked out for.
    read: Option<(Arc<Framework>, Read)>,
    /// The field is to take the keyboard when it is next shown.
    wants_keyboard: bool,
}

/// What a text means.
#[derive(Clone, Debug)]
enum Read {
    People { roster: Arc<Roster>, ratings: usize },
    Faulty(Fault),
}

impl From<Result<Roster, Fault>> for Read {
    fn from(read: Result<Roster, Fault>) -> Self {
        match read {
            Ok(roster) => Self::People {
                ratings: roster
                    .members
                    .iter()
                    .map(|member| member.ratings.rated())
                    .sum(),
                roster: Arc::new(roster),
            },
            Err(fault) => Self::Faulty(fault),
        }
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self::with_text(String::new())
    }
}

impl Draft {
    /// Starts with a pasted text.
    #[must_use]
    pub fn with_text(text: String) -> Self {
        Self {
            text,
            read: None,
            wants_keyboard: true,
        }
    }

    /// Lets the field take the keyboard.
    pub fn take_keyboard(&mut self) {
        self.wants_keyboard = true;
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The edit that adds the people, or what is wrong with the text; none when it is blank.
    pub fn edit(&mut self, plan: &Plan, content: &Content) -> Option<Result<Edit, Fault>> {
        if self.is_blank() {
            return None;
        }
        Some(match self.read(plan, content) {
            Read::People { roster, .. } => Ok(Edit::AddMembers {
                framework: Arc::clone(&roster.framework),
                members: roster.members.clone(),
            }),
            Read::Faulty(fault) => Err(fault.clone()),
        })
    }

    /// What the text means; worked out once for each text and framework.
    fn read(&mut self, plan: &Plan, content: &Content) -> &Read {
        let framework = plan.framework();
        self.read
            .take_if(|(known, _)| !Arc::ptr_eq(known, framework));
        let (_, read) = self.read.get_or_insert_with(|| {
            let read = exchange::read_people(&self.text, content, Some(framework));
            (Arc::clone(framework), read.into())
        });
        read
    }
}

/// Shows the field, the preview and the button; returns the edit when it is to be made. `free` says
/// that nothing lies over the field.
pub fn editor(
    ui: &mut Ui,
    plan: &Plan,
    content: &Content,
    draft: &mut Draft,
    free: bool,
) -> Option<Edit> {
    widgets::caption(ui, words::PEOPLE_HELP);
    // Ctrl+Enter adds; it must not end up as a line break in the field.
    let hurry = free && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    if draft.text.len() > SHOWN_AT_MOST {
        widgets::label(
            ui,
            words::people::LONG,
            theme::medium(size::BODY),
            Tokens::of(ui.ctx()).ink,
        );
    } else {
        field(ui, draft, free);
    }
    let count = preview(ui, plan, content, draft);
    let clicked = widgets::at_right(ui, |ui| {
        let keys = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);
        widgets::caption(ui, ui.ctx().format_shortcut(&keys));
        widgets::primary(ui, None, &words::people::add(count), count > 0).clicked()
    });
    let adds = count > 0 && (clicked || hurry);
    adds.then(|| draft.edit(plan, content))
        .flatten()
        .and_then(Result::ok)
}

fn field(ui: &mut Ui, draft: &mut Draft, free: bool) {
    let is_low = ui.ctx().content_rect().height() < LOW;
    ScrollArea::vertical().max_height(220.0).show(ui, |ui| {
        let edit = TextEdit::multiline(&mut draft.text)
            .id_salt("people")
            .hint_text(words::PEOPLE_HINT)
            .margin(Margin::same(10))
            .desired_rows(if is_low { 4 } else { 8 })
            .desired_width(f32::INFINITY);
        let response = ui.add(edit).accessible_name(words::people::FIELD);
        if free && std::mem::take(&mut draft.wants_keyboard) {
            response.request_focus();
        }
        if response.changed() {
            draft.read = None;
        }
    });
}

/// Says what will be added, or what is wrong with the text; returns how many can be added.
fn preview(ui: &mut Ui, plan: &Plan, content: &Content, draft: &mut Draft) -> usize {
    let tokens = Tokens::of(ui.ctx());
    if draft.is_blank() {
        widgets::caption(ui, " ");
        return 0;
    }
    match draft.read(plan, content) {
        Read::People { roster, ratings } => {
            let count = roster.members.len();
            let wider = !plan.framework().covers(&roster.framework);
            let wider = wider.then_some(roster.framework.name.as_str());
            let says = words::people::found(count, *ratings, wider);
            widgets::label(ui, says, theme::medium(size::SECONDARY), tokens.positive);
            count
        }
        Read::Faulty(fault) => {
            let says = words::people::fault(fault);
            widgets::label(ui, says, theme::regular(size::SECONDARY), tokens.critical);
            0
        }
    }
}
