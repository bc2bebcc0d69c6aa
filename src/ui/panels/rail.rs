//! The rail at the left: the places of an open plan.

use eframe::egui::{
    Align2, CornerRadius, CursorIcon, Frame, Margin, Panel, Pos2, Rect, Role, Sense, Ui, Vec2,
    WidgetInfo,
};

use crate::{
    balance::Severity,
    ui::{
        command::Command,
        intent::Intent,
        state::{Intents, Place, View},
        theme::{self, RADIUS_CARD, Tokens, icon_size, size},
        widgets, words,
    },
};

const WIDTH: f32 = 72.0;
/// Height of an entry, and the least where the window is low.
const HEIGHT: f32 = 54.0;
const LOWEST: f32 = 42.0;

/// Shows the rail.
pub fn ui(ui: &mut Ui, view: View<'_>, place: Place, intents: &mut Intents) {
    let tokens = Tokens::of(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.panel)
        .inner_margin(Margin::symmetric(6, 10));
    let panel = Panel::left("rail")
        .exact_size(WIDTH)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let entries = [
                (Command::GoTeam, Place::Team, Badge::default()),
                (Command::GoBalance, Place::Balance, Badge::default()),
                (Command::GoFindings, Place::Findings, serious(view)),
                (Command::GoPlan, Place::Plan, overdue(view)),
                (Command::GoProgress, Place::Progress, review_due(view)),
                (Command::GoGuide, Place::Guide, Badge::default()),
            ];
            let count = u8::try_from(entries.len() + 1).unwrap_or(u8::MAX);
            let tall = ui.available_height() / f32::from(count) - 4.0;
            let height = tall.clamp(LOWEST, HEIGHT);
            for (command, leads_to, badge) in entries {
                // The skills stand behind the people.
                let here =
                    place == leads_to || (place == Place::Framework && leads_to == Place::Team);
                let here = Some(here);
                entry(ui, height, command, here, badge, intents);
            }
            // At the bottom, where it is out of the way.
            ui.add_space((ui.available_height() - height).max(0.0));
            entry(
                ui,
                height,
                Command::Settings,
                None,
                Badge::default(),
                intents,
            );
        });
    let rect = panel.response.rect;
    super::edge(ui, [rect.right_top(), rect.right_bottom()], -Vec2::X);
}

/// How many findings call for an answer, and how badly the worst does.
fn serious(view: View<'_>) -> Badge {
    // That nobody is on the team yet calls for nothing.
    let cards = view.open_cards().filter(|_| view.balance.team.members > 0);
    let severities = cards.map(|card| card.severity).filter(|s| s.is_serious());
    Badge {
        number: severities.clone().count(),
        critical: severities.clone().any(|s| s == Severity::Critical),
    }
}

/// How many actions should have been done by now.
fn overdue(view: View<'_>) -> Badge {
    let actions = view.plan.agenda().actions.iter();
    Badge {
        number: actions.filter(|a| a.is_overdue(view.today)).count(),
        critical: false,
    }
}

/// Whether the next review should have been by now.
fn review_due(view: View<'_>) -> Badge {
    let next = view.plan.agenda().next_review;
    Badge {
        number: usize::from(next.is_some_and(|day| day < view.today)),
        critical: false,
    }
}

/// A number that calls for attention; none when it is 0.
#[derive(Clone, Copy, Default)]
struct Badge {
    number: usize,
    critical: bool,
}

/// An entry; `here` says whether it is the page in sight, for those that lead to a page.
fn entry(
    ui: &mut Ui,
    height: f32,
    command: Command,
    here: Option<bool>,
    badge: Badge,
    intents: &mut Intents,
) {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::click());
    let text = command.text().trim_end_matches('…');
    response.widget_info(|| match here {
        Some(here) => {
            let name = words::rail(text, badge.number);
            WidgetInfo::selected(Role::Tab, true, here, name)
        }
        None => WidgetInfo::labeled(Role::Button, true, text),
    });
    let here = here == Some(true);
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(widgets::tip(ui, command, text));
    let radius = CornerRadius::same(RADIUS_CARD - 3);
    if here {
        ui.painter().rect_filled(rect, radius, tokens.select);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, tokens.bg);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CARD - 3);
    }
    let (color, font) = if here {
        (tokens.ink, theme::strong(size::SMALL))
    } else {
        (tokens.ink2, theme::regular(size::SMALL))
    };
    let center = rect.center();
    let painter = ui.painter();
    let icon_at = center - Vec2::new(0.0, 9.0);
    painter.text(
        icon_at,
        Align2::CENTER_CENTER,
        command.icon(),
        theme::regular(icon_size::LARGE),
        color,
    );
    if badge.number > 0 {
        badge_at(ui, icon_at + Vec2::new(12.0, -7.0), badge);
    }
    let text_at = center + Vec2::new(0.0, 13.0);
    painter.text(text_at, Align2::CENTER_CENTER, text, font, color);
    if response.clicked() {
        intents.push(Intent::Run(command));
    }
}

fn badge_at(ui: &Ui, center: Pos2, badge: Badge) {
    let tokens = Tokens::of(ui.ctx());
    let font = theme::strong(size::SMALL);
    let galley = ui
        .painter()
        .layout_no_wrap(badge.number.to_string(), font, tokens.panel);
    let rect = Rect::from_center_size(center, Vec2::new((galley.size().x + 9.0).max(17.0), 17.0));
    let radius = CornerRadius::same(9);
    ui.painter()
        .rect_filled(rect.expand(1.5), CornerRadius::same(10), tokens.panel);
    let fill = if badge.critical {
        tokens.critical
    } else {
        tokens.warning
    };
    ui.painter().rect_filled(rect, radius, fill);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    ui.painter().galley(at.min, galley, tokens.panel);
}
