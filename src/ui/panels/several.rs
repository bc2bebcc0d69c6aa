//! The inspector of several members, selected in the grid: what is set goes for all of them.

use eframe::egui::{Id, Key, Margin, TextEdit, Ui};

use crate::{
    plan::{Detail, Emphasis, Member, Tier},
    ui::{
        command::Command,
        intent::Intent,
        state::{Intents, View, ViewState},
        theme::space,
        widgets,
        words::{self, inspector as says, team::SEVERAL},
    },
};

/// How many they are.
pub(super) fn heading(ui: &mut Ui, members: usize) {
    widgets::heading(ui, words::members(members));
    widgets::caption(ui, says::FOR_ALL);
    ui.add_space(space::CARD);
}

/// The details that are set for several at once.
pub(super) fn details(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    several: &[&Member],
    intents: &mut Intents,
) {
    let emphasis = common(several, |member| member.profile.emphasis);
    let tier = common(several, |member| member.profile.tier);
    let department = common(several, |member| member.profile.department.as_str());
    let mut set = |detail: &Detail| {
        let edit = state.describe_selected(view, detail);
        intents.extend(edit.map(Intent::Edit));
    };

    widgets::caption(ui, says::ASKED_TO);
    let offered = Emphasis::ALL.map(|one| (Some(one), words::emphasis(one)));
    let picked = widgets::segmented(ui, says::ASKED_TO, emphasis, &offered);
    if let Some(emphasis) = picked.flatten() {
        set(&Detail::Emphasis(emphasis));
    }
    let mut offered = Tier::ALL.map(|one| (Some(one), words::tier(one))).to_vec();
    if tier.is_none() {
        offered.insert(0, (None, SEVERAL));
    }
    let picked = widgets::choice(ui, says::TIER, tier, &offered);
    if let Some(tier) = picked.flatten() {
        set(&Detail::Tier(tier));
    }
    if let Some(department) = entry(ui, department, several) {
        set(&Detail::Department(department));
    }
    ui.add_space(space::GROUP);
    if widgets::secondary(ui, &says::remove(several.len())).clicked() {
        intents.push(Intent::Run(Command::RemoveMember));
    }
}

/// The value that all have, if it is the same.
pub(super) fn common<'a, T: PartialEq>(
    members: &[&'a Member],
    of: impl Fn(&'a Member) -> T,
) -> Option<T> {
    let (first, rest) = members.split_first()?;
    let value = of(first);
    rest.iter()
        .all(|member| of(member) == value)
        .then_some(value)
}

/// The field of the department. What is typed is set when the field is left, so that it is one step.
fn entry(ui: &mut Ui, value: Option<&str>, several: &[&Member]) -> Option<String> {
    widgets::caption(ui, says::DEPARTMENT);
    let first = several.first().map(|member| member.id);
    let id = Id::unique(("department of several", first, several.len()));
    let draft = ui.data(|data| data.get_temp::<String>(id));
    let mut text = draft.unwrap_or_else(|| value.unwrap_or_default().to_owned());
    let hint = if value.is_none() { SEVERAL } else { "" };
    let field = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint)
        .margin(Margin::symmetric(10, 7))
        .desired_width(f32::INFINITY);
    let response = ui.add(field).accessible_name(says::DEPARTMENT);
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, text));
        return None;
    }
    if !response.lost_focus() {
        return None;
    }
    let typed = ui.data_mut(|data| data.remove_temp::<String>(id));
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    typed.filter(|text| !escaped && Some(text.as_str()) != value)
}
