//! The arithmetic behind a conclusion: values that unfold into those they come from, down to the
//! ratings.

use eframe::egui::{
    self, Align2, Color32, CornerRadius, CursorIcon, Id, Rect, Sense, Ui, Vec2, WidgetInfo,
    accesskit::Node,
};

use crate::{
    balance::Quantity,
    plan::Family,
    ui::{
        icons,
        places::findings::shown::MOST,
        state::{Intents, Selection, View, ViewState},
        theme::{self, RADIUS_CONTROL, Tokens, size},
        widgets,
        words::{
            findings,
            quantity::{self, Under},
        },
    },
};

const ROW: f32 = 28.0;
/// Each level is set in by so much.
const STEP: f32 = 14.0;

/// A value as a row, unfolded or not.
pub(super) struct Row {
    /// What it is called.
    pub(super) label: String,
    /// The value in words.
    pub(super) value: String,
    /// The value, which unfolds into its parts.
    pub(super) quantity: Option<Quantity>,
    /// What it unfolds into before its parts.
    pub(super) first: Vec<Quantity>,
    /// Whether it unfolds into its parts.
    pub(super) unfolds: bool,
    /// What it is seen as part of.
    pub(super) under: Under,
    /// What it is about, which a click can show.
    pub(super) selects: Option<Selection>,
    /// Whether it is unfolded until somebody folds it.
    pub(super) starts_open: bool,
    /// How the value comes about, where it has no parts to tell.
    pub(super) tip: String,
}

impl Row {
    /// A value by itself.
    pub(super) fn of(view: View<'_>, quantity: Quantity, under: Under) -> Self {
        let of_member = |place| Selection::of_member(view.plan, place);
        let selects = match (quantity.member(), quantity.skill()) {
            (Some(member), Some(_)) => Some(Selection {
                skill: quantity.skill(),
                ..of_member(member)
            }),
            (Some(member), None) if under.member != Some(member) => Some(of_member(member)),
            (None, Some(skill)) if under.skill != Some(skill) => Some(Selection::of_skill(skill)),
            _ => None,
        };
        Self {
            label: quantity::label(quantity, under, view.plan),
            value: view.value(quantity),
            first: Vec::new(),
            unfolds: quantity.has_parts(),
            under: within(quantity, under),
            quantity: Some(quantity),
            selects,
            starts_open: false,
            tip: String::new(),
        }
    }

    /// A value that has no parts and selects nothing.
    pub(super) fn plain(label: String, value: String) -> Self {
        Self {
            label,
            value,
            quantity: None,
            first: Vec::new(),
            unfolds: false,
            under: Under::default(),
            selects: None,
            starts_open: false,
            tip: String::new(),
        }
    }

    /// Shows the row, and what stands below it when it is unfolded.
    pub(super) fn ui(
        self,
        ui: &mut Ui,
        view: View<'_>,
        state: &mut ViewState,
        list: Id,
        depth: u8,
        intents: &mut Intents,
    ) {
        // By what it is, so that another in its place does not come unfolded.
        let (member, skill) = self
            .quantity
            .map_or((None, None), |q| (q.member(), q.skill()));
        let id = list.with((&self.label, member, skill));
        let folds = self.unfolds || !self.first.is_empty();
        let known = state.findings.unfolded_values.get(&id).copied();
        let mut open = known.unwrap_or(self.starts_open);
        let size = Vec2::new(ui.available_width(), ROW);
        let active = folds || self.selects.is_some();
        let sense = if active {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let says = match self.tip.as_str() {
            "" => format!("{}: {}", self.label, self.value),
            tip => format!("{}: {} ({tip})", self.label, self.value),
        };
        response.widget_info(|| {
            let role = if active {
                egui::Role::Button
            } else {
                egui::Role::Label
            };
            WidgetInfo::labeled(role, true, &says)
        });
        if folds {
            let expanded = |node: &mut Node| node.set_expanded(open);
            ui.ctx().accesskit_node_builder(response.id, expanded);
        }
        let response = if active {
            response.on_hover_cursor(CursorIcon::PointingHand)
        } else {
            response
        };
        let response = if self.tip.is_empty() {
            response
        } else {
            response.on_hover_text(&self.tip)
        };
        self.paint(ui, rect, &response, depth, folds.then_some(open));
        if response.clicked() {
            if let Some(selected) = self.selects.filter(|_| !folds) {
                if matches!(self.quantity, Some(Quantity::Rating(..))) {
                    state.show_in_team(selected, intents);
                } else {
                    state.look_further(selected);
                }
            } else if folds {
                open = !open;
                state.findings.unfolded_values.insert(id, open);
            }
        }
        if !open || !folds {
            return;
        }
        if let Some(selected) = self.selects {
            show(ui, depth, &self.label, selected, state);
        }
        let mut below = self.first;
        let whole = self.quantity.filter(|_| self.unfolds);
        below.extend(whole.map_or_else(Vec::new, |whole| whole.parts(view.plan, view.balance)));
        let left = below.len().saturating_sub(MOST);
        for part in below.into_iter().take(MOST) {
            let row = Self::of(view, part, self.under);
            row.ui(ui, view, state, id, depth + 1, intents);
        }
        if left > 0 {
            widgets::caption(ui, findings::and_more(left));
        }
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &egui::Response, depth: u8, open: Option<bool>) {
        let tokens = Tokens::of(ui.ctx());
        let painter = ui.painter();
        if response.hovered() && (open.is_some() || self.selects.is_some()) {
            painter.rect_filled(rect, CornerRadius::same(RADIUS_CONTROL), tokens.bg);
        }
        if response.has_focus() {
            widgets::focus_ring(ui, rect.shrink(2.0), RADIUS_CONTROL);
        }
        painter.hline(
            rect.x_range(),
            rect.bottom(),
            egui::Stroke::new(1.0, tokens.line_soft),
        );
        let left = rect.left() + f32::from(depth) * STEP;
        if let Some(open) = open {
            let icon = if open {
                icons::CHEVRON_DOWN
            } else {
                icons::CHEVRON_RIGHT
            };
            let at = egui::pos2(left + 6.0, rect.center().y);
            let font = theme::regular(size::BODY);
            painter.text(at, Align2::CENTER_CENTER, icon, font, tokens.ink3);
        }
        let font = theme::strong(size::BODY);
        let value = painter.layout_no_wrap(self.value.clone(), font, self.color(tokens));
        let value_at = Align2::RIGHT_CENTER.anchor_size(
            egui::pos2(rect.right() - 4.0, rect.center().y),
            value.size(),
        );
        let room = value_at.left() - left - 26.0;
        painter.galley(value_at.min, value, tokens.ink);
        let label_at = egui::pos2(left + 16.0, rect.center().y);
        let font = theme::regular(size::BODY);
        widgets::painted_line(ui, label_at, &self.label, font, tokens.ink2, room);
    }

    fn color(&self, tokens: &Tokens) -> Color32 {
        match self.quantity {
            Some(Quantity::TeamSide(family) | Quantity::MemberSide(_, family)) => {
                tokens.family(family)
            }
            _ => tokens.ink,
        }
    }
}

/// The way to what an unfolded row is about.
fn show(ui: &mut Ui, depth: u8, label: &str, selected: Selection, state: &mut ViewState) {
    ui.horizontal(|ui| {
        ui.add_space(f32::from(depth) * STEP + 16.0);
        let text = egui::RichText::new(findings::MORE_ABOUT).size(size::SECONDARY);
        let button = egui::Button::new(text).frame_when_inactive(false);
        let name = findings::named(findings::MORE_ABOUT, label);
        if ui.add(button).accessible_name(name).clicked() {
            state.look_further(selected);
        }
    });
}

/// What the parts of a value are seen as part of.
fn within(quantity: Quantity, under: Under) -> Under {
    let side: Option<Family> = match quantity {
        Quantity::TeamSide(family) => Some(family),
        _ => None,
    };
    Under {
        member: quantity.member().or(under.member),
        skill: quantity.skill().or(under.skill),
        side,
    }
}
