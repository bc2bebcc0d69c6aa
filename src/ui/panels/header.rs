//! The header: the plan and its menu, the situation, the keel with the verdict, undo and export.

use eframe::egui::{
    self, Button, Color32, ComboBox, CornerRadius, Frame, Id, Margin, Panel, Popup, RichText,
    ScrollArea, Stroke, Ui, Vec2,
};

use crate::{
    balance::{findings::margin_in_words, number},
    content::{Situation, Verdict},
    figure::{self, point},
    plan::Edit,
    ui::{
        command::Command,
        icons,
        intent::Intent,
        palette::Target,
        places::guide::{Passage, Section},
        state::{Intents, View, ViewState},
        theme::{self, CONTROL_HEIGHT, RADIUS_CONTROL, Tokens, icon_size, size},
        widgets::{self, chart},
        words,
    },
};

const HEIGHT: f32 = 68.0;
/// How much room there is: the header leaves out first what can be had elsewhere.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Room {
    /// The verdict, both situations and what is wanted most often, all of them small.
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
            ..1390.0 => Self::Narrow,
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
                let id = ui.scope_id().with("actions");
                let actions_width = widgets::width_at_right(ui, id).unwrap_or_default();
                ui.scope(|ui| {
                    ui.set_max_width((ui.available_width() - actions_width - 8.0).max(0.0));
                    keel(ui, view, state, room, intents);
                });
                widgets::named_at_right(ui, id, |ui| actions(ui, view, state, room, intents));
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
        Room::Wide => 186.0,
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
    let groups: [&[Command]; 6] = [
        &[Command::New, Command::Open],
        &[Command::Save, Command::SaveAs, Command::Rename],
        &[Command::Undo, Command::Redo, Command::Target],
        &[
            Command::Import,
            Command::ExportSummary,
            Command::CopySummary,
            Command::ExportTable,
        ],
        &[Command::Settings, Command::Shortcuts, Command::About],
        &[Command::Close, Command::Quit],
    ];
    let height = ui.ctx().content_rect().height() - 96.0;
    let area = ScrollArea::vertical().max_height(height);
    // A menu would rather scroll than be as high as it needs.
    area.min_scrolled_height(height).show(ui, |ui| {
        for (place, group) in groups.into_iter().enumerate() {
            if place > 0 {
                ui.separator();
            }
            for command in group {
                widgets::menu_item(ui, *command, view.scope, intents);
            }
        }
        widgets::scroll_to_focus(ui);
    });
}

fn situation(ui: &mut Ui, view: View<'_>, room: Room, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    if room == Room::Wide {
        widgets::caption(ui, words::header::SITUATION);
    }
    let width = match room {
        Room::Tight => 92.0,
        Room::Narrow => 114.0,
        Room::Wide => 138.0,
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
    if room == Room::Tight {
        return;
    }
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

/// Gives the drop-down of the situation now the keyboard, once it is drawn.
pub fn focus_situation(ctx: &egui::Context) {
    let wanted = wanted(words::header::NOW);
    ctx.data_mut(|data| data.insert_temp(wanted, true));
}

/// By which it is remembered that the drop-down of this name is to have the keyboard.
fn wanted(name: &str) -> Id {
    Id::unique(("wanted", name))
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
        let pick = |id| Intent::Edit(edit(id));
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
                        intents.push(pick(None));
                    }
                    for situation in view.content.situations() {
                        let here = self.chosen == Some(situation.id.as_str());
                        if option(ui, here, &situation.name, &situation.why) {
                            intents.push(pick(Some(situation.id.clone())));
                        }
                    }
                    read_more(ui, view, situation, intents);
                })
            })
            .inner;
        let response = response.response.accessible_name(self.name);
        let wanted = wanted(self.name);
        if ui
            .data_mut(|data| data.remove_temp::<bool>(wanted))
            .is_some()
        {
            response.request_focus();
        }
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

/// Leads to what the guide says of a situation, or of situations where none is chosen.
fn read_more(ui: &mut Ui, view: View<'_>, chosen: Option<&Situation>, intents: &mut Intents) {
    ui.separator();
    let ink2 = Tokens::of(ui.ctx()).ink2;
    let icon = RichText::new(icons::BOOK_OPEN)
        .size(icon_size::SMALL)
        .color(ink2);
    let text = RichText::new(words::guide::READ_MORE).color(ink2);
    let button = Button::new((icon, text))
        .frame_when_inactive(false)
        .min_size(Vec2::new(ui.available_width(), 28.0));
    let section = words::guide::section(Section::Situations);
    let name = words::guide::read_more(section);
    if ui.add(button).accessible_name(name).clicked() {
        let chosen = chosen.and_then(|row| Passage::situation(view.content, &row.id));
        let passage = chosen.unwrap_or(Passage::new(Section::Situations, 0));
        intents.push(Intent::Look(Target::Passage(passage)));
    }
}

fn keel(ui: &mut Ui, view: View<'_>, state: &mut ViewState, room: Room, intents: &mut Intents) {
    let dial = if room == Room::Wide {
        point(84.0, 48.0)
    } else {
        point(66.0, 40.0)
    };
    let figure = figure::keel(view.balance, view.content, dial);
    let verdict = view.content.verdict(view.balance.team.verdict);
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
        ui.horizontal(|ui| numbers(ui, view));
    });
}

/// The numbers of the team, as many as there is room for.
fn numbers(ui: &mut Ui, view: View<'_>) {
    let tokens = Tokens::of(ui.ctx());
    let team = &view.balance.team;
    let (lead, manage) = (
        number::side(team.sides.lead),
        number::side(team.sides.manage),
    );
    let tilt = number::tilt(team.sides.tilt());
    let (medium, regular) = (
        theme::medium(size::SECONDARY),
        theme::regular(size::SECONDARY),
    );
    let mut says = vec![
        (
            format!("{} {lead}", words::LEAD),
            medium.clone(),
            tokens.lead,
        ),
        (format!("{} {manage}", words::MANAGE), medium, tokens.manage),
        (
            format!("{} {tilt}", words::header::TILT),
            regular.clone(),
            tokens.ink2,
        ),
    ];
    if team.rated < team.members {
        let rests_on = words::header::rests_on(team.rated, team.members);
        says.push((rests_on, regular, tokens.ink2));
    }
    for (text, font, color) in says {
        let galley = ui
            .painter()
            .layout_no_wrap(text.clone(), font.clone(), color);
        if galley.size().x > ui.available_width() {
            break;
        }
        widgets::label(ui, text, font, color);
    }
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

fn actions(ui: &mut Ui, view: View<'_>, state: &ViewState, room: Room, intents: &mut Intents) {
    let mut run = |response: egui::Response, command: Command| {
        if response.clicked() {
            intents.push(Intent::Run(command));
        }
    };
    for (command, label) in [(Command::Undo, view.undo), (Command::Redo, view.redo)] {
        if room == Room::Tight && command == Command::Redo {
            continue;
        }
        let text = words::header::step(command, label);
        let name = widgets::tip(ui, command, &text);
        let response = widgets::icon_button(ui, command.icon(), &name, label.is_some());
        run(response, command);
    }
    ui.add_space(if room == Room::Tight { 0.0 } else { 4.0 });
    run(search(ui, room), Command::Palette);
    let export = Command::ExportSummary;
    let tip = widgets::tip(ui, export, export.text());
    let response = if room < Room::Wide {
        widgets::icon_button(ui, export.icon(), &tip, true)
    } else {
        widgets::primary(ui, Some(export.icon()), export.text(), true).on_hover_text(tip)
    };
    run(response, export);
    let inspector = Command::Inspector;
    let why_not = inspector.unavailable(view.scope);
    let text = words::header::inspector(state.shows_inspector(view.plan));
    let tip = why_not.map_or_else(|| widgets::tip(ui, inspector, text), str::to_owned);
    let response = widgets::icon_button(ui, inspector.icon(), &tip, why_not.is_none());
    run(response, inspector);
}

/// The button that opens the palette, which looks like a field where there is room.
fn search(ui: &mut Ui, room: Room) -> egui::Response {
    let find = Command::Palette;
    let tip = widgets::tip(ui, find, words::palette::FIELD);
    if room < Room::Wide {
        return widgets::icon_button(ui, find.icon(), &tip, true);
    }
    let tokens = Tokens::of(ui.ctx());
    let keys = RichText::new(widgets::keys(ui, find))
        .size(size::SMALL)
        .color(tokens.ink3);
    let button = Button::new((
        RichText::new(find.icon())
            .size(icon_size::SMALL)
            .color(tokens.ink3),
        RichText::new(words::palette::SEARCH).color(tokens.ink2),
        egui::Atom::grow(),
        keys,
    ));
    let response = ui.add(button.min_size(Vec2::new(132.0, CONTROL_HEIGHT)));
    response
        .accessible_name(words::palette::FIELD)
        .on_hover_text(tip)
}
