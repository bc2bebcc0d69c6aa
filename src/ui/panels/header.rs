//! The header: the plan and its menu, the situation, the keel with the verdict, undo and export.

use eframe::egui::{
    self, Button, Color32, ComboBox, CornerRadius, Frame, Margin, Panel, Popup, RichText, Stroke,
    Ui, Vec2,
};

use crate::{
    balance::{findings::margin_in_words, number},
    content::Verdict,
    figure::{self, point},
    plan::Edit,
    ui::{
        command::Command,
        icons,
        intent::Intent,
        state::{Intents, View, ViewState},
        theme::{self, CONTROL_HEIGHT, RADIUS_CONTROL, Tokens, icon_size, size, space},
        widgets::{self, chart},
        words,
    },
};

const HEIGHT: f32 = 68.0;
/// How much room there is: the header leaves out first what can be had elsewhere.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Room {
    /// The verdict, both situations, undo and redo, all of them small.
    Tight,
    /// The numbers as well.
    Narrow,
    /// Everything, with words on it.
    Wide,
}

impl Room {
    fn of(width: f32) -> Self {
        match width {
            ..900.0 => Self::Tight,
            ..1180.0 => Self::Narrow,
            _ => Self::Wide,
        }
    }
}

/// Shows the header of an open plan.
pub fn ui(ui: &mut Ui, view: View<'_>, state: &mut ViewState, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.panel)
        .inner_margin(Margin::symmetric(14, 0));
    let panel = Panel::top("header")
        .exact_size(HEIGHT)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            let room = Room::of(ui.available_width());
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = match room {
                    Room::Tight => 3.0,
                    Room::Narrow => 5.0,
                    Room::Wide => 10.0,
                };
                plan_menu(ui, view, room, intents);
                divider(ui);
                situation(ui, view, room, intents);
                divider(ui);
                keel(ui, view, state, room, intents);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    actions(ui, view, room, intents);
                });
            });
        });
    let rect = panel.response.rect;
    super::edge(ui, [rect.left_bottom(), rect.right_bottom()], -Vec2::Y);
}

fn divider(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(9.0, HEIGHT - 22.0), egui::Sense::hover());
    let line = Tokens::of(ui.ctx()).line;
    ui.painter()
        .vline(rect.center().x, rect.y_range(), Stroke::new(1.0, line));
}

/// Title and file of the plan; a click opens the menu.
fn plan_menu(ui: &mut Ui, view: View<'_>, room: Room, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let width = match room {
        Room::Tight => 104.0,
        Room::Narrow => 136.0,
        Room::Wide => 200.0,
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 50.0), egui::Sense::click());
    let title = view.plan.name();
    let state = match (view.dirty, view.file.map(std::ffi::OsStr::to_string_lossy)) {
        (true, Some(file)) => words::header::edited(&file),
        (false, Some(file)) => file.into_owned(),
        (true, None) => words::header::edited(words::header::NOT_SAVED),
        (false, None) => words::header::NOT_SAVED.to_owned(),
    };
    response.widget_info(|| {
        let name = words::header::plan_menu(title, &state);
        egui::WidgetInfo::labeled(egui::Role::Button, true, name)
    });
    let response = response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .on_hover_text(format!("{title}\n{state}"));
    if response.hovered() || response.has_focus() {
        let radius = CornerRadius::same(RADIUS_CONTROL);
        ui.painter().rect_filled(rect, radius, tokens.bg);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CONTROL);
    }
    let (left, space) = (rect.left() + 6.0, rect.width() - 34.0);
    let title_at = egui::pos2(left, rect.top() + 17.0);
    widgets::painted_line(
        ui,
        title_at,
        title,
        theme::strong(size::TITLE),
        tokens.ink,
        space,
    );
    let dot = if view.dirty {
        tokens.warning
    } else {
        Color32::TRANSPARENT
    };
    let indent = if view.dirty { 12.0 } else { 0.0 };
    let state_at = egui::pos2(left + indent, rect.top() + 36.0);
    ui.painter()
        .circle_filled(egui::pos2(left + 3.0, state_at.y), 3.0, dot);
    widgets::painted_line(
        ui,
        state_at,
        &state,
        theme::regular(size::SECONDARY),
        tokens.ink2,
        space - indent,
    );
    ui.painter().text(
        egui::pos2(rect.right() - 14.0, rect.center().y),
        egui::Align2::CENTER_CENTER,
        icons::CHEVRON_DOWN,
        theme::regular(icon_size::SMALL),
        tokens.ink2,
    );
    Popup::menu(&response).show(|ui| menu(ui, view, intents));
}

fn menu(ui: &mut Ui, view: View<'_>, intents: &mut Intents) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let groups: [&[Command]; 5] = [
        &[Command::New, Command::Open],
        &[Command::Save, Command::SaveAs, Command::Rename],
        &[
            Command::Import,
            Command::ExportSummary,
            Command::ExportTable,
        ],
        &[
            Command::ThemeSystem,
            Command::ThemeLight,
            Command::ThemeDark,
        ],
        &[Command::Close, Command::Quit],
    ];
    for (place, group) in groups.into_iter().enumerate() {
        if place > 0 {
            ui.separator();
        }
        for command in group {
            widgets::menu_item(ui, *command, view.scope, intents);
        }
    }
}

fn situation(ui: &mut Ui, view: View<'_>, room: Room, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    if room == Room::Wide {
        widgets::caption(ui, words::header::SITUATION);
    }
    let width = match room {
        Room::Tight => 92.0,
        Room::Narrow => 136.0,
        Room::Wide => 174.0,
    };
    let now = Picker {
        name: words::header::NOW,
        none: words::NO_SITUATION,
        chosen: view.plan.situation(),
        width,
    };
    now.ui(ui, view, Edit::Situation, intents);
    if room > Room::Tight {
        widgets::icon(ui, icons::ARROW_RIGHT, icon_size::SMALL, tokens.ink3);
    }
    let next = Picker {
        name: words::header::NEXT,
        none: words::NO_NEXT,
        chosen: view.plan.next_situation(),
        width,
    };
    next.ui(ui, view, Edit::NextSituation, intents);
    let by_hand = view.plan.parts().band.is_some() || view.plan.parts().floors.is_some();
    let text = if by_hand {
        words::header::TARGET_BY_HAND
    } else {
        Command::Target.text()
    };
    let icon = Command::Target.icon();
    let name = widgets::tip(ui, Command::Target, text);
    let response = widgets::icon_button(ui, icon, &name, true);
    if by_hand {
        let at = response.rect.right_top() + Vec2::new(-8.0, 8.0);
        ui.painter().circle_filled(at, 3.0, tokens.warning);
    }
    if response.clicked() {
        intents.push(Intent::Run(Command::Target));
    }
}

/// A drop-down of the situations.
struct Picker<'a> {
    name: &'a str,
    none: &'a str,
    chosen: Option<&'a str>,
    width: f32,
}

impl Picker<'_> {
    /// Shows the drop-down; what is picked goes into `edit`.
    fn ui(
        &self,
        ui: &mut Ui,
        view: View<'_>,
        edit: fn(Option<String>) -> Edit,
        intents: &mut Intents,
    ) {
        let tokens = Tokens::of(ui.ctx());
        let situation = self.chosen.and_then(|id| view.content.situation(id));
        let shown = match situation {
            Some(situation) => RichText::new(&situation.name).color(tokens.ink),
            None => RichText::new(self.none).color(tokens.ink2),
        };
        let mut pick = |id| intents.push(Intent::Edit(edit(id)));
        // The drop-down is as wide as its text, unless there is no room for that.
        let room = Vec2::new(self.width, CONTROL_HEIGHT);
        let combo = ComboBox::from_id_salt(self.name)
            .width(self.width)
            .truncate()
            .icon(widgets::chevron)
            .selected_text(shown);
        let response = ui
            .allocate_ui(room, |ui| {
                combo.show_ui(ui, |ui| {
                    ui.set_min_width(250.0);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    if option(
                        ui,
                        self.chosen.is_none(),
                        words::header::NOT_CHOSEN,
                        words::header::NOT_CHOSEN_WHY,
                    ) {
                        pick(None);
                    }
                    for situation in view.content.situations() {
                        let here = self.chosen == Some(situation.id.as_str());
                        if option(ui, here, &situation.name, &situation.why) {
                            pick(Some(situation.id.clone()));
                        }
                    }
                })
            })
            .inner;
        let response = response.response.accessible_name(self.name);
        if let Some(situation) = situation {
            response.on_hover_text(format!("{}\n{}", situation.name, situation.why));
        }
    }
}

fn option(ui: &mut Ui, here: bool, name: &str, why: &str) -> bool {
    let button = Button::selectable(here, name).min_size(Vec2::new(ui.available_width(), 28.0));
    ui.add(button)
        .accessible_name(name)
        .on_hover_text(why)
        .clicked()
}

fn keel(ui: &mut Ui, view: View<'_>, state: &mut ViewState, room: Room, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let dial = if room == Room::Wide {
        point(84.0, 48.0)
    } else {
        point(66.0, 40.0)
    };
    let figure = figure::keel(view.balance, view.content, dial);
    let verdict = view.content.verdict(view.balance.team.verdict);
    let sides = &view.balance.team.sides;
    chart::chart(ui, "keel", &figure, false)
        .response
        .on_hover_text(&verdict.sentence);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(10.0, 3.0);
        ui.add_space((HEIGHT - 36.0) / 2.0);
        if words_of_verdict(ui, view, state, &verdict.name) {
            intents.push(Intent::Run(Command::GoFindings));
        }
        if room == Room::Tight {
            return;
        }
        ui.horizontal(|ui| {
            let font = theme::medium(size::SECONDARY);
            let value = |name: &str, value: String| format!("{name} {value}");
            let lead = value(words::LEAD, number::side(sides.lead));
            widgets::label(ui, lead, font.clone(), tokens.lead);
            let manage = value(words::MANAGE, number::side(sides.manage));
            widgets::label(ui, manage, font, tokens.manage);
            let tilt = value(words::header::TILT, number::tilt(sides.tilt()));
            widgets::label(ui, tilt, theme::regular(size::SECONDARY), tokens.ink2);
            let team = &view.balance.team;
            if room == Room::Wide && team.rated < team.members {
                let says = words::header::rests_on(team.rated, team.members);
                widgets::label(ui, says, theme::regular(size::SECONDARY), tokens.ink2);
            }
        });
    });
}

/// The words of the verdict, with how firm it is in the tooltip; a click leads to the findings.
fn words_of_verdict(ui: &mut Ui, view: View<'_>, state: &mut ViewState, name: &str) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let verdict = view.balance.team.verdict;
    let text = RichText::new(name)
        .font(theme::strong(size::EMPHASIS))
        .color(tokens.ink);
    let label = egui::Label::new(text)
        .truncate()
        .sense(egui::Sense::click());
    let response = ui
        .add(label)
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| {
        let says = words::findings::verdict(verdict, view.content);
        egui::WidgetInfo::labeled(egui::Role::Button, true, says)
    });
    if response.has_focus() {
        widgets::focus_ring(ui, response.rect.expand(2.0), 6);
    }
    let clicked = response.clicked();
    response.on_hover_ui(|ui| {
        ui.set_max_width(340.0);
        ui.label(format!("{}.", view.content.verdict(verdict).sentence));
        if verdict != Verdict::NoData {
            let margin = state.margin(view);
            ui.label(margin_in_words(margin.as_ref().as_ref(), &view.inputs()));
        }
    });
    clicked
}

fn actions(ui: &mut Ui, view: View<'_>, room: Room, intents: &mut Intents) {
    let export = Command::ExportSummary;
    let response = if room < Room::Wide {
        widgets::icon_button(
            ui,
            export.icon(),
            &widgets::tip(ui, export, export.text()),
            true,
        )
    } else {
        let tip = widgets::tip(ui, export, export.text());
        widgets::primary(ui, Some(export.icon()), export.text(), true).on_hover_text(tip)
    };
    if response.clicked() {
        intents.push(Intent::Run(export));
    }
    ui.add_space(space::TIGHT);
    for (command, label) in [(Command::Redo, view.redo), (Command::Undo, view.undo)] {
        let text = words::header::step(command, label);
        let name = widgets::tip(ui, command, &text);
        let response = widgets::icon_button(ui, command.icon(), &name, label.is_some());
        if response.clicked() {
            intents.push(Intent::Run(command));
        }
    }
    ui.set_min_height(CONTROL_HEIGHT);
}
