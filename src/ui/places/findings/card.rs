//! One finding: what, about whom, what to do.

use eframe::egui::{
    self, Button, CornerRadius, Frame, Label, Margin, RichText, Sense, Stroke, Ui, UiBuilder, Vec2,
    WidgetInfo,
};

use super::shown::{Chip, Leads, Shown};
use crate::{
    balance::findings::{Card, margin_in_words},
    plan::Edit,
    ui::{
        intent::Intent,
        palette::Target,
        state::{Focus, Intents, Shows, View, ViewState},
        theme::{self, RADIUS_CARD, RADIUS_CONTROL, Tokens, size, space},
        widgets, words,
    },
};

/// A folded card shows so many people, skills or things planned.
const FOLDED: usize = 4;
/// So many more are shown rather than folded away.
const SLACK: usize = 2;
/// A card names so many actions, the inspector more of them.
const ACTIONS: usize = 3;
/// The title keeps at least so much width beside the rule and the way aside.
const TITLE: f32 = 320.0;
/// Side of the icon before the title.
const ICON: f32 = 18.0;

/// Shows a card; a click chooses it for the inspector.
pub(super) fn ui(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    card: &Shown,
    intents: &mut Intents,
) {
    let chosen = state.findings.rule == Some(card.rule);
    let builder = UiBuilder::new()
        .id_salt(("card", card.rule))
        .sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            let tokens = Tokens::of(ui.ctx());
            let hovered = ui.response().hovered();
            frame(tokens, chosen, hovered).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 10.0;
                    let (icon, color) = widgets::severity(card.severity, tokens);
                    ui.vertical(|ui| {
                        // In the middle of the title's line.
                        ui.add_space(space::TIGHT);
                        widgets::icon(ui, icon, ICON, color);
                    });
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing = Vec2::new(6.0, 8.0);
                        let is_told = heading(ui, view, card, intents);
                        says(ui, view, state, card);
                        subjects(ui, view, state, card, intents);
                        foot(ui, view, card, intents);
                        if !is_told {
                            rule(ui, view, card, intents);
                        }
                    });
                });
            });
        })
        .response;
    response.widget_info(|| {
        let says = words::findings::card(&card.title, card.severity);
        WidgetInfo::selected(egui::Role::Button, true, chosen, says)
    });
    if chosen && state.findings.focus == Some(Focus::Card) {
        state.findings.focus = None;
        response.request_focus();
    }
    if response.has_focus() {
        // Inside: the list cuts off what lies around its first card.
        widgets::focus_ring(ui, response.rect.shrink(2.5), RADIUS_CARD - 2);
    }
    if response.clicked() {
        state.findings.choose(Some(card.rule));
        // Also where it was chosen already, with nobody having asked for it.
        state.inspector.open();
    }
}

fn frame(tokens: &Tokens, chosen: bool, hovered: bool) -> Frame {
    let line = if chosen { tokens.ink } else { tokens.line };
    let fill = if hovered && !chosen {
        theme::mix(tokens.panel, tokens.bg, 0.5)
    } else {
        tokens.panel
    };
    widgets::card(tokens)
        .fill(fill)
        .stroke(Stroke::new(1.0, line))
        .inner_margin(Margin::symmetric(16, 14))
}

/// Title and severity at the left, the rule and the way aside at the right where there is room:
/// whether there was.
fn heading(ui: &mut Ui, view: View<'_>, card: &Shown, intents: &mut Intents) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let (_, color) = widgets::severity(card.severity, tokens);
    let name = |ui: &mut Ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.spacing_mut().interact_size.y = 20.0;
            widgets::label(ui, &card.title, theme::strong(size::HEADING), tokens.ink);
            let severity = card.severity.name();
            widgets::label(ui, severity, theme::strong(size::SECONDARY), color);
        });
    };
    let aside = widgets::width_at_right(ui, aside_id(card)).unwrap_or_default() + space::ITEM;
    let width = ui.available_width() - aside;
    if width < TITLE {
        name(ui);
        return false;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.allocate_ui(Vec2::new(width, 20.0), |ui| {
            ui.set_width(width);
            name(ui);
        });
        rule(ui, view, card, intents);
    });
    true
}

fn aside_id(card: &Shown) -> egui::Id {
    egui::Id::unique(("finding, at right", card.rule))
}

/// Which rule it is, and the way aside or back, at the right.
fn rule(ui: &mut Ui, view: View<'_>, card: &Shown, intents: &mut Intents) {
    widgets::named_at_right(ui, aside_id(card), |ui| {
        rule_and_way(ui, view, card, intents);
    });
}

fn rule_and_way(ui: &mut Ui, view: View<'_>, card: &Shown, intents: &mut Intents) {
    let row = view.inputs().rule(card.rule);
    let says = words::findings::rule(&row.name, row.sources.len());
    let font = theme::regular(size::SECONDARY);
    widgets::label(ui, says, font, Tokens::of(ui.ctx()).ink3);
    let aside = card.reason.is_some();
    let text = if aside {
        words::findings::BRING_BACK
    } else {
        words::findings::SET_ASIDE
    };
    ui.spacing_mut().item_spacing.x = 6.0;
    ui.spacing_mut().button_padding = Vec2::new(6.0, 2.0);
    let button = Button::new(RichText::new(text).size(size::SECONDARY))
        .frame_when_inactive(false)
        .min_size(Vec2::new(0.0, 22.0));
    let name = words::findings::named(text, &row.name);
    if ui.add(button).accessible_name(name).clicked() {
        intents.push(if aside {
            Intent::Edit(Edit::SetAside {
                rule: card.rule.to_owned(),
                reason: None,
            })
        } else {
            Intent::SetAside {
                rule: card.rule,
                title: card.title.clone(),
            }
        });
    }
}

fn says(ui: &mut Ui, view: View<'_>, state: &mut ViewState, card: &Shown) {
    let tokens = Tokens::of(ui.ctx());
    let text = |ui: &mut Ui, text: &str| {
        let text = RichText::new(text).size(size::BODY).color(tokens.ink2);
        ui.add(Label::new(text).wrap());
    };
    text(ui, &card.text);
    if let Some(seen) = &card.seen {
        text(ui, seen);
    }
    let team = &view.balance.team;
    let early = card.decides && team.rated < team.members;
    if card.beside.is_some() || card.decides {
        Frame::new()
            .fill(tokens.bg)
            .corner_radius(CornerRadius::same(RADIUS_CONTROL))
            .inner_margin(Margin::symmetric(12, 8))
            .show(ui, |ui| {
                if let Some(line) = &card.beside {
                    text(ui, line);
                }
                if early {
                    text(ui, &words::findings::rests_on(team.rated, team.members));
                }
                if card.decides {
                    let margin = state.margin(view);
                    text(
                        ui,
                        &margin_in_words(margin.as_ref().as_ref(), &view.inputs()),
                    );
                }
            });
    }
    if let Some(reason) = &card.reason {
        let reason = RichText::new(words::findings::because(reason))
            .font(theme::medium(size::BODY))
            .color(tokens.ink);
        ui.add(Label::new(reason).wrap());
    }
}

/// What is inside, each with the number that decides; a click leads to it.
fn subjects(
    ui: &mut Ui,
    view: View<'_>,
    state: &mut ViewState,
    card: &Shown,
    intents: &mut Intents,
) {
    if card.chips.is_empty() {
        return;
    }
    let unfolded = state.findings.unfolded.contains(card.rule);
    // One or two more take no more room than the button that would show them.
    let folds = card.subjects > FOLDED + SLACK && !unfolded;
    let shown = if folds { FOLDED } else { card.chips.len() };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        ui.spacing_mut().interact_size.y = widgets::CHIP;
        // Where subjects matter differently, each lot stands behind its severity.
        let mixed = card.chips.iter().any(|chip| chip.severity != card.severity);
        let mut last = None;
        for Chip {
            name,
            value,
            leads,
            severity,
        } in card.chips.iter().take(shown)
        {
            if mixed && last.replace(*severity) != Some(*severity) {
                widgets::caption(ui, severity.name());
            }
            let chosen = matches!(leads, Leads::Selection(one) if state.looks_at(*one));
            if !widgets::chip(ui, name, value, chosen) {
                continue;
            }
            match *leads {
                Leads::Selection(selection) => {
                    state.findings.rule = Some(card.rule);
                    state.look_at(selection);
                    state.findings.focus = widgets::by_keyboard(ui).then_some(Focus::Inspector);
                }
                Leads::Item(item) => intents.push(Intent::Show(item)),
                Leads::Checklist(spot) => intents.push(Intent::Look(Target::Checklist(spot))),
                Leads::Finding(rule) => show_finding(view, state, rule),
            }
        }
        let left = card.subjects.saturating_sub(shown);
        if folds {
            let more = Button::new(words::findings::more(left));
            let more = more.min_size(Vec2::new(0.0, widgets::CHIP));
            if ui.add(more).clicked() {
                state.findings.unfolded.insert(card.rule);
            }
            return;
        }
        if left > 0 {
            widgets::caption(ui, words::findings::left_out(left));
        }
        if unfolded && card.subjects > FOLDED + SLACK {
            let fewer = Button::new(words::findings::FEWER);
            let fewer = fewer.min_size(Vec2::new(0.0, widgets::CHIP));
            if ui.add(fewer).clicked() {
                state.findings.unfolded.remove(card.rule);
            }
        }
    });
}

/// Shows the card that tells what a rule found, whatever the filters are.
fn show_finding(view: View<'_>, state: &mut ViewState, rule: &str) {
    let tells = |card: &&Card| {
        let beside = card.beside.and_then(|place| view.findings.get(place));
        card.rule == rule || beside.is_some_and(|finding| finding.rule == rule)
    };
    if let Some(card) = view.cards.iter().find(tells) {
        state.findings.shows = Shows::All;
        state.findings.member = None;
        state.findings.choose(Some(card.rule));
        state.findings.focus = Some(Focus::Card);
    }
}

/// What is worth trying, to be taken up with a click.
fn foot(ui: &mut Ui, view: View<'_>, card: &Shown, intents: &mut Intents) {
    if let Some(target) = card.filled_in {
        let says = words::findings::filled_in(target);
        if widgets::secondary(ui, says).clicked() {
            intents.push(Intent::Look(target));
        }
    }
    if card.actions.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(6.0);
        ui.spacing_mut().interact_size.y = widgets::CHIP;
        widgets::caption(ui, words::findings::WORTH_TRYING);
        for action in card.actions.iter().take(ACTIONS) {
            action.ui(ui, view, card.rule, intents);
        }
        let rest = card.actions.get(ACTIONS..).unwrap_or_default();
        if !rest.is_empty() {
            let names: Vec<_> = rest.iter().map(|action| action.name.as_str()).collect();
            widgets::caption(ui, words::findings::and_more(rest.len()))
                .on_hover_text(names.join("\n"));
        }
    });
}
