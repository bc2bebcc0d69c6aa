//! The Skills page, beside the people of the Team page: the framework that the plan is built on, and
//! what is kept of other skills.

use eframe::egui::{Align, Button, Layout, RichText, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::{page, team, title_bar};
use crate::{
    plan::{Edit, Family, FrameworkEdit, Kept, Skill},
    ui::{
        command::Command,
        icons,
        intent::Intent,
        state::{Intents, View, ViewState},
        theme::{self, RADIUS_CONTROL, Tokens, size, space},
        widgets,
        words::framework as says,
    },
};

/// State of the page.
#[derive(Debug, Default)]
pub struct FrameworkState {
    /// The skill that the inspector shows, by its position.
    pub skill: Option<usize>,
    /// The inspector's first field is to take the keyboard.
    pub focus: bool,
}

/// Height of the row of a skill.
const ROW: f32 = 52.0;
/// In less width there is only room for what is needed beside the title.
const WIDE: f32 = 640.0;

/// Shows the page.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    page().show(ui, |ui| {
        let is_wide = ui.available_width() > WIDE;
        let beside = says::counts(view.plan.framework());
        title_bar(ui, Command::GoTeam.text(), &beside, |ui| {
            team::people_or_skills(ui, false, intents);
            if is_wide {
                for command in [Command::LoadFramework, Command::SaveFramework] {
                    button(ui, command, false, intents);
                }
            }
            button(ui, Command::ChangeFramework, true, intents);
        });
        ScrollArea::vertical()
            .id_salt("framework")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                // As wide with a bar as without.
                ui.set_max_width(ui.available_width() - ui.spacing().scroll.allocated_width());
                about(ui, view, intents);
                for family in Family::ALL {
                    ui.add_space(space::ITEM);
                    skills(ui, view, state, family, intents);
                }
                kept(ui, view, intents);
                if !is_wide {
                    ui.add_space(space::ITEM);
                    ui.horizontal_wrapped(|ui| {
                        for command in [Command::LoadFramework, Command::SaveFramework] {
                            button(ui, command, false, intents);
                        }
                    });
                }
                widgets::scroll_to_focus(ui);
            });
    });
}

fn button(ui: &mut Ui, command: Command, primary: bool, intents: &mut Intents) {
    let response = if primary {
        widgets::primary(ui, None, command.text(), true)
    } else {
        widgets::secondary(ui, command.text())
    };
    if response.on_hover_text(says::tip(command)).clicked() {
        intents.push(Intent::Run(command));
    }
}

fn edit(edit: FrameworkEdit) -> Intent {
    Intent::Edit(edit.into())
}

/// What the framework is called and what it is for.
fn about(ui: &mut Ui, view: View<'_>, intents: &mut Intents) {
    let framework = view.plan.framework();
    let tokens = Tokens::of(ui.ctx());
    widgets::card(tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let origin = if framework.is_own() {
            says::OWN
        } else {
            says::BUILT_IN
        };
        widgets::card_heading(ui, says::ABOUT, origin);
        let id = |name: &str| ui.make_persistent_id(("framework", name));
        let (name_id, description_id) = (id("name"), id("description"));
        let not_blank = |text: &str| match text.trim() {
            "" => Err(says::NAME_NEEDED),
            _ => Ok(()),
        };
        let (_, name) = widgets::text_field(ui, says::NAME, name_id, &framework.name, not_blank);
        intents.extend(name.map(|name| edit(FrameworkEdit::Name(name))));
        ui.add_space(space::TIGHT);
        let any = |_: &str| Ok(());
        let text = &framework.description;
        let (_, text) = widgets::text_field(ui, says::DESCRIPTION, description_id, text, any);
        intents.extend(text.map(|text| edit(FrameworkEdit::Description(text))));
        ui.add_space(space::TIGHT);
        let mut floors = framework.has_floors;
        let ticked = widgets::checkbox(ui, &mut floors, says::FLOORS);
        if ticked.on_hover_text(says::FLOORS_TIP).changed() {
            intents.push(edit(FrameworkEdit::Floors(floors)));
        }
    });
}

/// The skills of one family, each with what it is.
fn skills(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    family: Family,
    intents: &mut Intents,
) {
    let framework = view.plan.framework();
    let tokens = Tokens::of(ui.ctx());
    widgets::card(tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            widgets::heading(ui, family.title());
            widgets::caption(ui, says::skills(framework.family(family).count()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let add = widgets::secondary(ui, says::ADD);
                let add = add.on_hover_text(says::add(family));
                if add.accessible_name(says::add(family)).clicked() {
                    intents.push(Intent::AddSkill(family));
                }
            });
        });
        if framework.family(family).next().is_none() {
            widgets::caption(ui, says::empty(family));
        }
        for (place, skill) in framework.family(family) {
            row(ui, view, state, place, skill);
        }
    });
}

/// The line of a skill; a click shows it in the inspector.
fn row(ui: &mut Ui, view: View<'_>, state: &mut ViewState, place: usize, skill: &Skill) {
    let tokens = Tokens::of(ui.ctx());
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let chosen = state.framework.skill == Some(place);
    let rated = view
        .balance
        .skills
        .get(place)
        .map_or(0, |skill| skill.rated);
    let aside = says::aside(skill, rated);
    response.widget_info(|| {
        let says = format!("{}, {aside}", skill.name);
        WidgetInfo::selected(eframe::egui::Role::Button, true, chosen, says)
    });
    let fill = if chosen {
        Some(tokens.select)
    } else {
        response.hovered().then_some(tokens.bg)
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, RADIUS_CONTROL, fill);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(2.0), RADIUS_CONTROL);
    }
    let inside = rect.shrink2(Vec2::new(10.0, 0.0));
    let line = |y: f32| {
        inside
            .with_min_y(rect.top() + y)
            .with_max_y(rect.top() + y + 20.0)
    };
    let fonts = (theme::medium(size::BODY), theme::regular(size::SECONDARY));
    widgets::painted_ends(
        ui,
        line(6.0),
        [&skill.name, &aside],
        fonts.0,
        [tokens.ink, tokens.ink2],
    );
    let below = eframe::egui::pos2(inside.left(), rect.top() + 36.0);
    let definition = if skill.definition.is_empty() {
        says::NO_DEFINITION
    } else {
        &skill.definition
    };
    widgets::painted_line(ui, below, definition, fonts.1, tokens.ink2, inside.width());
    if response.clicked() {
        state.choose_skill(place);
    }
}

/// The ratings that the framework does not ask for.
fn kept(ui: &mut Ui, view: View<'_>, intents: &mut Intents) {
    let kept = &view.plan.parts().kept;
    if kept.is_empty() {
        return;
    }
    ui.add_space(space::ITEM);
    let tokens = Tokens::of(ui.ctx());
    widgets::card(tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widgets::card_heading(ui, says::KEPT, &says::skills(kept.len()));
        widgets::caption(ui, says::KEPT_LINE);
        for one in kept {
            let Kept { skill, ratings } = one;
            let stand_ins = one.stand_ins(view.plan.framework());
            let stand_ins: Vec<&str> = stand_ins.map(|skill| skill.name.as_str()).collect();
            ui.horizontal(|ui| {
                let text = RichText::new(&skill.name).font(theme::medium(size::BODY));
                ui.label(text.color(tokens.ink));
                widgets::caption(ui, says::kept(ratings.len(), &stand_ins));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let text = RichText::new(says::TAKE_BACK).font(theme::regular(size::BODY));
                    let back = ui.add(Button::new((icons::PLUS, text)));
                    let name = says::take_back(&skill.name, skill.family);
                    if back.on_hover_text(&name).accessible_name(&name).clicked() {
                        let skill = Skill::clone(skill);
                        intents.push(edit(FrameworkEdit::AddSkill(Box::new(skill))));
                    }
                });
            });
        }
    });
}

/// The edit that moves a skill by one place within its family, if there is one to move to.
#[must_use]
pub fn moved(view: View<'_>, place: usize, by: isize) -> Option<Edit> {
    let skills = &view.plan.framework().skills;
    let to = place.checked_add_signed(by)?;
    let same = skills.get(place)?.family == skills.get(to)?.family;
    same.then(|| FrameworkEdit::MoveSkill { skill: place, to }.into())
}
