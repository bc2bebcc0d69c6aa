//! The two moments that the page compares, and how the team was at each.

use std::{collections::HashMap, sync::Arc};

use eframe::egui::{ComboBox, Layout, ScrollArea, Ui, Vec2};

use super::ProgressState;
use crate::{
    balance::{Balance, State, usual_comparison},
    plan::{Plan, Snapshot, SnapshotId},
    ui::{
        icons,
        state::View,
        theme::{CONTROL_HEIGHT, Tokens},
        widgets,
        words::progress as words,
    },
};

/// Width of a drop-down, where there is room for it.
const CHOICE: f32 = 200.0;
/// Height of a drop-down.
const HEIGHT: f32 = CONTROL_HEIGHT + 2.0;
const ARROW: f32 = 15.0;
/// Between the drop-downs and the arrow.
const GAP: f32 = 8.0;

/// A day on which the team is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The day of a snapshot.
    Snapshot(SnapshotId),
    /// Today.
    Now,
}

impl Moment {
    fn is_known(self, plan: &Plan) -> bool {
        match self {
            Self::Snapshot(id) => plan.snapshots().has(id),
            Self::Now => true,
        }
    }

    fn name(self, plan: &Plan) -> &str {
        match self {
            Self::Snapshot(id) => plan.snapshots().get(id).map_or("", |one| &one.name),
            Self::Now => words::NOW,
        }
    }
}

/// Two moments that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one before.
    pub from: Moment,
    /// The one after.
    pub to: Moment,
}

impl Pair {
    /// What is compared unless somebody says otherwise: the first snapshot with now or, where
    /// nothing has changed since the last of several, with that. None without a snapshot.
    #[must_use]
    pub fn usual(plan: &Plan) -> Option<Self> {
        let (from, to) = usual_comparison(plan)?;
        Some(Self {
            from: Moment::Snapshot(from),
            to: to.map_or(Moment::Now, Moment::Snapshot),
        })
    }
}

/// The snapshots, the earliest first.
pub(super) fn by_date(plan: &Plan) -> Vec<&Snapshot> {
    let mut snapshots: Vec<&Snapshot> = plan.snapshots().iter().collect();
    snapshots.sort_by_key(|snapshot| snapshot.date);
    snapshots
}

/// A team of then and what its ratings mean.
pub struct Team {
    plan: Plan,
    /// What the ratings mean.
    pub balance: Balance,
}

/// The teams of the snapshots, each worked out once for each version of its snapshot.
#[derive(Default)]
pub struct Past(HashMap<SnapshotId, (Arc<Snapshot>, Arc<Team>)>);

impl Past {
    /// The team of a snapshot; none where there is no such snapshot.
    pub fn team(&mut self, view: View<'_>, id: SnapshotId) -> Option<Arc<Team>> {
        let mut snapshots = view.plan.snapshots().as_slice().iter();
        let snapshot = snapshots.find(|snapshot| snapshot.id == id)?;
        if let Some((known, team)) = self.0.get(&id)
            && Arc::ptr_eq(known, snapshot)
        {
            return Some(Arc::clone(team));
        }
        let plan = snapshot.plan();
        let balance = Balance::of(&plan, view.content);
        let team = Arc::new(Team { plan, balance });
        self.0.insert(id, (Arc::clone(snapshot), Arc::clone(&team)));
        Some(team)
    }

    /// The team at a moment; none where it is the team as it is.
    pub(super) fn at(&mut self, view: View<'_>, moment: Moment) -> Option<Arc<Team>> {
        match moment {
            Moment::Snapshot(id) => self.team(view, id),
            Moment::Now => None,
        }
    }
}

/// A team of then, or the team as it is.
pub(super) fn state<'a>(then: Option<&'a Team>, view: View<'a>) -> State<'a> {
    match then {
        Some(Team { plan, balance }) => State { plan, balance },
        None => State {
            plan: view.plan,
            balance: view.balance,
        },
    }
}

impl ProgressState {
    /// The moments that are compared; none without a snapshot.
    #[must_use]
    pub fn pair(&self, plan: &Plan) -> Option<Pair> {
        let usual = Pair::usual(plan)?;
        let known = |moment: Option<Moment>| moment.filter(|moment| moment.is_known(plan));
        Some(Pair {
            from: known(self.from).unwrap_or(usual.from),
            to: known(self.to).unwrap_or(usual.to),
        })
    }
}

/// The two drop-downs with an arrow between.
pub(super) fn choices(ui: &mut Ui, view: View<'_>, state: &mut ProgressState) {
    let Some(pair) = state.pair(view.plan) else {
        return;
    };
    let between = 2.0 * GAP + ARROW;
    let width = CHOICE.min((ui.available_width() - between) / 2.0);
    let size = Vec2::new(2.0 * width + between, HEIGHT);
    let layout = Layout::left_to_right(eframe::egui::Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if let Some(from) = choice(ui, view.plan, words::FROM, pair.from, width) {
            // What stands beside it is to stay as it is.
            (state.from, state.to) = (Some(from), Some(pair.to));
        }
        let ink2 = Tokens::of(ui.ctx()).ink2;
        widgets::icon(ui, icons::ARROW_RIGHT, ARROW, ink2);
        if let Some(to) = choice(ui, view.plan, words::TO, pair.to, width) {
            (state.from, state.to) = (Some(pair.from), Some(to));
        }
    });
}

fn choice(ui: &mut Ui, plan: &Plan, name: &str, chosen: Moment, width: f32) -> Option<Moment> {
    let combo = ComboBox::from_id_salt(name)
        .width(width)
        .truncate()
        .icon(widgets::chevron)
        .selected_text(chosen.name(plan));
    let mut picked = None;
    let response = ui.allocate_ui(Vec2::new(width, HEIGHT), |ui| {
        combo.show_ui(ui, |ui| {
            ui.set_min_width(240.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            let snapshots = by_date(plan).into_iter();
            let mut moments: Vec<_> = snapshots.map(|one| Moment::Snapshot(one.id)).collect();
            moments.push(Moment::Now);
            let height = ui.spacing().interact_size.y;
            ScrollArea::vertical().show_rows(ui, height, moments.len(), |ui, rows| {
                for moment in moments.get(rows).into_iter().flatten() {
                    let text = moment.name(plan);
                    if ui.selectable_label(*moment == chosen, text).clicked() {
                        picked = Some(*moment);
                        ui.close();
                    }
                }
            });
        })
    });
    response.inner.response.accessible_name(name);
    picked
}
