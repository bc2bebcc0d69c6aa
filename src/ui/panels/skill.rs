//! The inspector of a skill of the framework, to be edited.

use eframe::egui::{Id, Ui};

use crate::{
    plan::{Edit, Family, FrameworkEdit, Kind, Skill, SkillDetail},
    ui::{
        icons,
        intent::Intent,
        places::framework::moved,
        state::{Intents, View, ViewState},
        theme,
        theme::{Tokens, size, space},
        widgets,
        words::{self, framework::skill as says},
    },
};

/// Shows the chosen skill.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let framework = view.plan.framework();
    let chosen = state.framework.skill;
    let Some((place, skill)) = chosen.and_then(|place| Some((place, framework.skills.get(place)?)))
    else {
        widgets::caption(ui, says::CHOOSE);
        return;
    };
    let first = std::mem::take(&mut state.framework.focus);
    head(ui, view, place, skill, intents);
    let mut set = |detail| {
        intents.push(Intent::Edit(FrameworkEdit::Skill(place, detail).into()));
    };
    fields(ui, skill, first, &mut set);
    anchors(ui, view, skill, &mut set);
    equivalent(ui, view, skill, &mut set);
    ui.add_space(space::GROUP);
    if widgets::secondary(ui, says::REMOVE)
        .on_hover_text(says::REMOVE_TIP)
        .clicked()
    {
        intents.push(Intent::Edit(FrameworkEdit::RemoveSkill(place).into()));
    }
}

/// The name, and what moves the skill within its side.
fn head(ui: &mut Ui, view: View<'_>, place: usize, skill: &Skill, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    widgets::label(ui, &skill.name, theme::strong(size::TITLE), tokens.ink);
    ui.horizontal(|ui| {
        let ways: [(&str, &str, isize); 2] = [
            (icons::ARROW_UP, says::UP, -1),
            (icons::ARROW_DOWN, says::DOWN, 1),
        ];
        for (icon, name, by) in ways {
            let edit: Option<Edit> = moved(view, place, by);
            if widgets::icon_button(ui, icon, name, edit.is_some()).clicked()
                && let Some(edit) = edit
            {
                intents.push(Intent::Edit(edit));
            }
        }
    });
}

fn fields(ui: &mut Ui, skill: &Skill, first: bool, set: &mut impl FnMut(SkillDetail)) {
    let id = |name: &str| Id::unique(("skill", &skill.id, name));
    let not_blank = |text: &str| match text.trim() {
        "" => Err(says::NAME_NEEDED),
        _ => Ok(()),
    };
    let (response, name) = widgets::text_field(ui, says::NAME, id("name"), &skill.name, not_blank);
    if first {
        response.request_focus();
    }
    name.map(SkillDetail::Name).map(&mut *set);
    widgets::text_area(ui, says::DEFINITION, id("definition"), &skill.definition, 2)
        .map(SkillDetail::Definition)
        .map(&mut *set);
    let families = Family::ALL.map(|family| (family, family.title()));
    widgets::choice(ui, says::SIDE, skill.family, &families)
        .map(SkillDetail::Family)
        .map(&mut *set);
    let kinds = Kind::ALL.map(|kind| (kind, kind.title()));
    widgets::choice(ui, says::KIND, skill.kind, &kinds)
        .map(SkillDetail::Kind)
        .map(&mut *set);
    let accept = |number: Option<f64>| match number {
        Some(number) if number > 0.0 && number <= Skill::MOST_WEIGHT => Ok(()),
        _ => Err(says::WEIGHT_RANGE),
    };
    widgets::open_number(ui, says::WEIGHT, id("weight"), Some(skill.weight), accept)
        .flatten()
        .map(SkillDetail::Weight)
        .map(&mut *set);
}

/// What is seen at each level: the skill's own words, or those of the general scale.
fn anchors(ui: &mut Ui, view: View<'_>, skill: &Skill, set: &mut impl FnMut(SkillDetail)) {
    ui.add_space(space::ITEM);
    widgets::heading(ui, says::LEVELS);
    let scale = view.content.scale();
    let mut own = !skill.anchors.is_empty();
    if widgets::checkbox(ui, &mut own, says::OWN_LEVELS).changed() {
        let words = if own {
            scale
                .iter()
                .map(|level| level.description.clone())
                .collect()
        } else {
            Vec::new()
        };
        set(SkillDetail::Anchors(words));
    }
    if skill.anchors.is_empty() {
        widgets::caption(ui, says::GENERAL);
        return;
    }
    for (place, (anchor, level)) in skill.anchors.iter().zip(scale).enumerate() {
        let name = words::framework::level(level.level, &level.name);
        let id = Id::unique(("skill", &skill.id, "level", place));
        if let Some(text) = widgets::text_area(ui, &name, id, anchor, 2) {
            set(SkillDetail::Anchor(place, text));
        }
    }
}

/// The skill of the built-in frameworks that stands for the same, whose rules and ratings then
/// count for this one.
fn equivalent(ui: &mut Ui, view: View<'_>, skill: &Skill, set: &mut impl FnMut(SkillDetail)) {
    ui.add_space(space::ITEM);
    if view
        .content
        .skill(&skill.id)
        .is_some_and(|known| known.equivalent.is_none())
    {
        return;
    }
    let frameworks = view.content.frameworks().iter();
    let mut known: Vec<&Skill> = Vec::new();
    for other in frameworks.flat_map(|framework| &framework.skills) {
        if other.equivalent.is_none() && known.iter().all(|one| one.id != other.id) {
            known.push(other);
        }
    }
    let now = skill.equivalent.as_deref();
    let place = known.iter().position(|one| Some(one.id.as_str()) == now);
    let shown = place.and_then(|place| known.get(place));
    let shown = shown.map_or(now.unwrap_or(says::NO_EQUIVALENT), |one| &one.name);
    let names = || {
        let names = known.iter().map(|one| one.name.clone());
        std::iter::once(says::NO_EQUIVALENT.to_owned())
            .chain(names)
            .collect()
    };
    let id = Id::unique(("skill", &skill.id, "equivalent"));
    let chosen = Some(place.map_or(0, |place| place + 1));
    let picked = widgets::pick_one(ui, says::EQUIVALENT, id, shown, names, chosen);
    if let Some(picked) = picked {
        let of = picked.checked_sub(1).and_then(|place| known.get(place));
        set(SkillDetail::Equivalent(of.map(|one| one.id.clone())));
    }
    widgets::caption(ui, says::EQUIVALENT_LINE);
}
