//! The inspector at the right: the selected member, and the levels of the selected skill.

use eframe::egui::{
    self, Align2, CornerRadius, Frame, Id, Margin, Panel, Rect, ScrollArea, Sense, Ui, UiBuilder,
    Vec2, WidgetInfo,
};

use crate::{
    balance::number,
    exchange::{Field, Slot},
    plan::{Detail, Edit, Emphasis, Level, Member, MemberId, Skill, Tier},
    ui::{
        command::Command,
        icons,
        intent::Intent,
        places::guide::{self, Passage, Section},
        state::{Intents, Place, View, ViewState},
        theme::{self, RADIUS_CONTROL, Tokens, size, space},
        widgets, words,
    },
};

/// The room for the inspector.
pub struct Room {
    inside: Rect,
    /// All of it, where it lies over the page.
    drawer: Option<Rect>,
    /// Escape, if it is pressed, goes back to something inside the inspector.
    goes_back_inside: bool,
}

/// How wide it is, in points, until somebody drags its edge.
const WIDTH: f32 = 312.0;
/// The same in a window where the page needs the room.
const WIDTH_NARROW: f32 = 272.0;
/// How far the edge can be dragged.
const LEAST: f32 = 240.0;
const WIDEST: f32 = 520.0;

/// Finds room for the inspector at the right, to be filled before the page or after it; so wide, in
/// points, as somebody has dragged it.
pub fn room(ui: &mut Ui, state: &ViewState, preferred: Option<u16>, intents: &mut Intents) -> Room {
    let goes_back_inside = state.goes_back_inside();
    if state.inspector.is_drawer() {
        let page = ui.available_rect_before_wrap();
        let width = WIDTH.min(page.width() - 32.0);
        let drawer = page.with_min_x(page.right() - width);
        return Room {
            inside: drawer.shrink2(Vec2::new(18.0, 16.0)),
            drawer: Some(drawer),
            goes_back_inside,
        };
    }
    let tokens = Tokens::of(ui.ctx());
    let room = ui.available_width();
    let narrow = room < 1200.0;
    let margin = Margin::symmetric(if narrow { 16 } else { 20 }, 20);
    let frame = Frame::new().fill(tokens.panel).inner_margin(margin);
    // The page keeps more than half of the room.
    let widths = LEAST..=WIDEST.min(room * 0.42).max(WIDTH_NARROW);
    let usual = if narrow { WIDTH_NARROW } else { WIDTH };
    let width = preferred.map_or(usual, f32::from);
    let width = width.clamp(*widths.start(), *widths.end());
    let panel = Panel::right("inspector")
        .exact_size(width)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| ui.max_rect());
    let rect = panel.response.rect;
    super::edge(ui, [rect.left_top(), rect.left_bottom()], Vec2::X);
    let wider = super::splitter::ui(ui, rect, words::inspector::WIDTH, width);
    if let Some(wider) = wider {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped"
        )]
        let wider = wider.clamp(*widths.start(), *widths.end()).round() as u16;
        intents.push(Intent::InspectorWidth(wider));
    }
    Room {
        inside: panel.inner,
        drawer: None,
        goes_back_inside,
    }
}

/// Shows the inspector of the selection. `escapes` says that no dialog or menu takes Escape for
/// itself.
pub fn ui(
    ui: &mut Ui,
    room: &Room,
    view: View<'_>,
    state: &mut ViewState,
    escapes: bool,
    intents: &mut Intents,
) {
    let builder = UiBuilder::new().id_salt("inspector").max_rect(room.inside);
    let Some(drawer) = room.drawer else {
        // A child that takes nothing of the window: its room is kept already.
        filled(&mut ui.new_child(builder), view, state, escapes, intents);
        return;
    };
    let area = egui::Area::new(Id::unique("drawer")).fixed_pos(drawer.min);
    area.order(egui::Order::Middle).show(ui.ctx(), |ui| {
        let tokens = Tokens::of(ui.ctx());
        let shadow = ui.visuals().popup_shadow;
        let painter = ui.painter();
        painter.add(shadow.as_shape(drawer, CornerRadius::ZERO));
        painter.rect_filled(drawer, CornerRadius::ZERO, tokens.panel);
        super::edge(ui, [drawer.left_top(), drawer.left_bottom()], Vec2::X);
        ui.allocate_rect(drawer, Sense::hover());
        let inside = &mut ui.new_child(builder);
        let closes = has_no_way_out(state.place) && close(inside);
        filled(inside, view, state, escapes, intents);
        let escaped = escapes && !room.goes_back_inside && super::item::escaped(inside, true);
        if closes || escaped {
            state.inspector.close();
        }
    });
}

/// Whether what the inspector shows of a page has no button that closes it.
fn has_no_way_out(place: Place) -> bool {
    !matches!(place, Place::Balance | Place::Progress)
}

/// The button that closes the inspector, at the right; true when it was clicked.
pub(super) fn close(ui: &mut Ui) -> bool {
    let button = |ui: &mut Ui| widgets::icon_button(ui, icons::X, words::inspector::CLOSE, true);
    widgets::at_right(ui, button).clicked()
}

fn filled(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    escapes: bool,
    intents: &mut Intents,
) {
    // As wide with a bar as without: a chart that is lower in less width would make the bar come
    // and go for ever.
    let width = ui.available_width() - ui.spacing().scroll.allocated_width();
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.set_max_width(width);
            contents(ui, view, state, escapes, intents);
            widgets::scroll_to_focus(ui);
        });
}

fn contents(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    escapes: bool,
    intents: &mut Intents,
) {
    match state.place {
        Place::Findings => return super::why::ui(ui, view, state, escapes, intents),
        Place::Plan => return super::plan::ui(ui, view, state, escapes, intents),
        Place::Progress => return super::progress::ui(ui, view, state, escapes, intents),
        Place::Framework => return super::skill::ui(ui, view, state, intents),
        // It has no inspector.
        Place::Guide => return,
        Place::Team | Place::Balance => {}
    }
    if state.findings.leads_back && widgets::secondary(ui, words::findings::BACK).clicked() {
        state.findings.trail.clear();
        intents.push(Intent::Run(Command::GoFindings));
    }
    if state.place == Place::Balance && close(ui) {
        state.inspect_balance = false;
    }
    let several = match state.place {
        Place::Team => state.selected_members(view),
        _ => Vec::new(),
    };
    let selection = state.selection;
    let place = selection.member.and_then(|id| view.plan.position(id));
    // Whoever the filter leaves out is not to be changed unseen.
    let place = place.filter(|place| state.place != Place::Team || !state.team.hides(*place));
    let member = place.and_then(|place| view.plan.members().get(place));
    let member = member.map(AsRef::as_ref);
    let skill = selection
        .skill
        .and_then(|place| Some((place, view.plan.framework().skills.get(place)?)));
    if several.is_empty() {
        if let Some(member) = member {
            person(ui, member);
            ui.add_space(space::CARD);
        }
    } else {
        super::several::heading(ui, several.len());
    }
    if let Some((place, skill)) = skill {
        let rated = match several.as_slice() {
            [] => member.and_then(|member| member.ratings.get(place)),
            all => super::several::common(all, |member| member.ratings.get(place)).flatten(),
        };
        let level = levels(ui, view, (place, skill), rated, member.is_some(), intents);
        if let Some((level, member)) = level.zip(member) {
            let edit = match several.as_slice() {
                [] => Some(Edit::Rate {
                    member: member.id,
                    skill: place,
                    level,
                }),
                _ => state.rate_selected(view, place, level),
            };
            intents.extend(edit.map(Intent::Edit));
        }
        ui.add_space(space::CARD);
    }
    match member {
        Some(_) if !several.is_empty() => {
            super::several::details(ui, view, state, &several, intents);
        }
        Some(member) => {
            values(ui, view, member);
            ui.add_space(space::CARD);
            details(ui, member, intents);
            ui.add_space(space::GROUP);
            moves(ui, view, intents);
        }
        None if skill.is_none() => {
            widgets::heading(ui, words::inspector::NOTHING);
            widgets::caption(ui, words::inspector::NOTHING_HINT);
        }
        None => {}
    }
}

fn person(ui: &mut Ui, member: &Member) {
    let tokens = Tokens::of(ui.ctx());
    let profile = &member.profile;
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 42.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &profile.name));
    widgets::avatar(
        ui,
        rect.left_center() + Vec2::new(20.0, 0.0),
        20.0,
        &profile.name,
    );
    let room = rect.width() - 52.0;
    let left = rect.left() + 52.0;
    let alone = profile.role.is_empty();
    let name_at = egui::pos2(left, rect.center().y - if alone { 0.0 } else { 9.0 });
    widgets::painted_line(
        ui,
        name_at,
        &profile.name,
        theme::strong(size::HEADING),
        tokens.ink,
        room,
    );
    let role_at = egui::pos2(left, rect.center().y + 10.0);
    let font = theme::regular(size::SECONDARY);
    widgets::painted_line(ui, role_at, &profile.role, font, tokens.ink2, room);
}

/// The behavioural anchors of a skill; returns the rating that a click gives, or none where it takes
/// one away.
fn levels(
    ui: &mut Ui,
    view: View<'_>,
    (place, skill): (usize, &Skill),
    rated: Option<Level>,
    active: bool,
    intents: &mut Intents,
) -> Option<Option<Level>> {
    let tokens = Tokens::of(ui.ctx());
    widgets::heading(ui, &skill.name);
    widgets::caption(ui, &skill.definition);
    ui.add_space(space::TIGHT);
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut clicked = None;
    for level in Level::all() {
        let here = rated == Some(level);
        if anchor(ui, view, skill, level, here, active) {
            clicked = Some(Some(level).filter(|_| !here));
        }
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    if active {
        ui.add_space(space::TIGHT);
        widgets::label(
            ui,
            words::RATE_HELP,
            theme::regular(size::SECONDARY),
            tokens.ink3,
        );
    }
    guide::link(ui, view, Passage::new(Section::Skills, place), intents);
    clicked
}

fn anchor(
    ui: &mut Ui,
    view: View<'_>,
    skill: &Skill,
    level: Level,
    here: bool,
    active: bool,
) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let text = view.content.anchor(skill, level);
    let color = if here { tokens.ink } else { tokens.ink2 };
    let room = ui.available_width() - 44.0;
    let galley = ui
        .painter()
        .layout(text.to_owned(), theme::regular(size::BODY), color, room);
    let height = galley.size().y + 14.0;
    let sense = if active {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), sense);
    response.widget_info(|| {
        let role = if active {
            egui::Role::RadioButton
        } else {
            egui::Role::Label
        };
        WidgetInfo::selected(role, active, here, words::inspector::level(level, text))
    });
    let radius = CornerRadius::same(RADIUS_CONTROL);
    if here {
        ui.painter().rect_filled(rect, radius, tokens.select);
    } else if active && response.hovered() {
        ui.painter().rect_filled(rect, radius, tokens.bg);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CONTROL);
    }
    let digit = if here {
        tokens.family(skill.family)
    } else {
        tokens.ink2
    };
    ui.painter().text(
        rect.left_top() + Vec2::new(16.0, 7.0),
        Align2::CENTER_TOP,
        level.get(),
        theme::strong(size::BODY),
        digit,
    );
    ui.painter()
        .galley(rect.left_top() + Vec2::new(34.0, 7.0), galley, color);
    active && response.clicked()
}

fn values(ui: &mut Ui, view: View<'_>, member: &Member) {
    let tokens = Tokens::of(ui.ctx());
    let sides = view
        .balance
        .member(member.id)
        .map(|values| values.sides)
        .unwrap_or_default();
    widgets::label(
        ui,
        words::balance_of(&member.profile.name),
        theme::strong(size::SECONDARY),
        tokens.ink2,
    );
    ui.horizontal(|ui| {
        let values = [
            (words::LEAD, number::side(sides.lead), tokens.lead),
            (words::MANAGE, number::side(sides.manage), tokens.manage),
            (words::TILT, number::tilt(sides.tilt()), tokens.ink),
        ];
        ui.spacing_mut().item_spacing.x = 22.0;
        for (name, value, color) in values {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                widgets::caption(ui, name);
                widgets::label(ui, value, theme::strong(size::FIGURE), color);
            });
        }
    });
}

/// The id of the text field for a detail of a member; that of the name for all that is no text.
#[must_use]
pub fn field(member: MemberId, column: Slot) -> Id {
    match column {
        Slot::Field(Field::Role) => Id::unique(("role of", member)),
        Slot::Field(Field::Department) => Id::unique(("department of", member)),
        Slot::Field(_) | Slot::Skill(_) => Id::unique(("name of", member)),
    }
}

fn details(ui: &mut Ui, member: &Member, intents: &mut Intents) {
    let id = member.id;
    let profile = &member.profile;
    let mut describe = |detail| intents.push(Intent::Edit(Edit::Describe(id, detail)));
    let emphasis = Emphasis::ALL.map(|emphasis| (emphasis, words::emphasis(emphasis)));
    widgets::caption(ui, words::inspector::ASKED_TO);
    if let Some(emphasis) =
        widgets::segmented(ui, words::inspector::ASKED_TO, profile.emphasis, &emphasis)
    {
        describe(Detail::Emphasis(emphasis));
    }
    let not_blank = |text: &str| {
        let blank = text.trim().is_empty();
        if blank {
            Err(words::inspector::NAME_NEEDED)
        } else {
            Ok(())
        }
    };
    let (_, name) = widgets::text_field(
        ui,
        words::inspector::NAME,
        field(id, Slot::Field(Field::Name)),
        &profile.name,
        not_blank,
    );
    if let Some(name) = name {
        describe(Detail::Name(name));
    }
    let anything = |_: &str| Ok(());
    let (_, role) = widgets::text_field(
        ui,
        words::inspector::ROLE,
        field(id, Slot::Field(Field::Role)),
        &profile.role,
        anything,
    );
    if let Some(role) = role {
        describe(Detail::Role(role));
    }
    let (_, department) = widgets::text_field(
        ui,
        words::inspector::DEPARTMENT,
        field(id, Slot::Field(Field::Department)),
        &profile.department,
        anything,
    );
    if let Some(department) = department {
        describe(Detail::Department(department));
    }
    let tiers = Tier::ALL.map(|tier| (tier, words::tier(tier)));
    if let Some(tier) = widgets::choice(ui, words::inspector::TIER, profile.tier, &tiers) {
        describe(Detail::Tier(tier));
    }
    if let Some(count) =
        widgets::number_field(ui, words::inspector::DIRECT_REPORTS, profile.direct_reports)
    {
        describe(Detail::DirectReports(count));
    }
    let trained = [Some(true), Some(false), None].map(|known| (known, words::trained(known)));
    widgets::caption(ui, words::inspector::TRAINED);
    if let Some(known) =
        widgets::segmented(ui, words::inspector::TRAINED, profile.trained, &trained)
    {
        describe(Detail::Trained(known));
    }
    let mut emerging = profile.emerging;
    if widgets::checkbox(ui, &mut emerging, words::inspector::EMERGING).changed() {
        describe(Detail::Emerging(emerging));
    }
}

fn moves(ui: &mut Ui, view: View<'_>, intents: &mut Intents) {
    ui.horizontal(|ui| {
        for command in [Command::MoveUp, Command::MoveDown] {
            let name = widgets::tip(ui, command, command.text());
            if widgets::icon_button(ui, command.icon(), &name, command.available(view.scope))
                .clicked()
            {
                intents.push(Intent::Run(command));
            }
        }
        let remove = Command::RemoveMember;
        let response = widgets::secondary(ui, remove.text());
        let response = response.on_hover_text(widgets::tip(ui, remove, remove.text()));
        if response.clicked() {
            intents.push(Intent::Run(remove));
        }
    });
}
