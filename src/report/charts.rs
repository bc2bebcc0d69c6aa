//! The charts of a summary. They are drawn from a plan with hidden names where names are hidden.

use super::{ProgressSummary, Section, Selection, SnapshotSummary, own_words::OwnWords};
use crate::{
    balance::{Balance, Comparison, Inputs, State},
    figure::{
        self, Figure, HeatColumns, HeatRows, HeatView, MapView, SkillGrouping, picture, point,
    },
    plan::{Measure, MeasureId},
};

/// How wide a chart is, in points. On paper it is made as narrow as the text, which makes its type
/// as small as that of the text.
pub const WIDTH: f32 = 600.0;
/// How high the map is.
const MAP: f32 = 500.0;
/// The dial beside the verdict.
const KEEL: (f32, f32) = (186.0, 112.0);
/// The course of a measure.
const TREND: (f32, f32) = (WIDTH, 140.0);
/// So many members stand in one chart of ratings: as many as fit on a page.
const HEAT_ROWS: usize = 30;
/// In a larger team nobody would read a chart of every rating.
const HEAT_MEMBERS: usize = 1_000;

/// The charts of a summary; empty where no form of it shows any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Charts {
    /// The tilt on its scale.
    pub keel: Option<Figure>,
    /// The members by Lead and Manage; none while nobody has both.
    pub map: Option<Figure>,
    /// The skills; none while nobody is rated.
    pub skills: Option<Figure>,
    /// Every rating, a page of members each.
    pub heat: Vec<Figure>,
    /// Whether the team is too large for that.
    pub heat_left_out: bool,
    /// Who moved where since a snapshot.
    pub moves: Option<Figure>,
    /// The courses of the measures that have one.
    pub trends: Vec<(MeasureId, Figure)>,
}

impl Charts {
    /// The charts of the sections that were chosen; `inputs` are those of a plan whose names may
    /// be seen.
    pub(super) fn of(
        inputs: &Inputs<'_>,
        progress: &ProgressSummary,
        own_words: OwnWords<'_>,
        selection: &Selection,
    ) -> Self {
        let mut charts = Self::default();
        if selection.has(Section::Balance) {
            charts.keel = Some(figure::keel(
                inputs.balance,
                inputs.content,
                point(KEEL.0, KEEL.1),
            ));
        }
        // On a page with everything else, the dots of a map could not be told apart.
        if selection.is_brief() {
            return charts;
        }
        if selection.has(Section::Balance) {
            charts.map = map(inputs);
        }
        if selection.has(Section::Members) {
            charts.heat_left_out = inputs.plan.members().len() > HEAT_MEMBERS;
            if !charts.heat_left_out {
                charts.heat = heat(inputs);
            }
        }
        if selection.has(Section::Skills) {
            charts.skills = skills(inputs);
        }
        if selection.has(Section::Progress) {
            charts.moves = moves(inputs, progress);
            charts.trends = trends(inputs, own_words);
        }
        charts
    }
}

fn map(inputs: &Inputs<'_>) -> Option<Figure> {
    let Inputs {
        plan,
        balance,
        content,
        ..
    } = *inputs;
    (balance.team.rated > 0).then(|| {
        let view = MapView {
            size: point(WIDTH, MAP),
            selected: None,
        };
        figure::map(
            plan,
            balance,
            content.thresholds().high_side,
            view,
            &picture::width,
        )
    })
}

fn skills(inputs: &Inputs<'_>) -> Option<Figure> {
    let Inputs { plan, balance, .. } = *inputs;
    let rated = balance.skills.iter().any(|skill| skill.rated > 0);
    rated.then(|| figure::skills(plan, balance, SkillGrouping::Side, WIDTH, &picture::width))
}

fn heat(inputs: &Inputs<'_>) -> Vec<Figure> {
    let Inputs { plan, balance, .. } = *inputs;
    let rated = balance.skills.iter().any(|skill| skill.rated > 0);
    let order = HeatRows::Plan.order(plan, balance);
    let pages = order.chunks(HEAT_ROWS).filter(|_| rated);
    pages
        .map(|members| {
            let view = HeatView {
                columns: HeatColumns::Framework,
                window: 0..members.len(),
            };
            figure::heat(plan, balance, members, &view, &picture::width)
        })
        .collect()
}

/// Over the whole time that the summary tells of.
fn moves(inputs: &Inputs<'_>, progress: &ProgressSummary) -> Option<Figure> {
    let Inputs {
        plan,
        balance,
        content,
        today,
    } = *inputs;
    let (from, to) = progress.span()?;
    let then = |snapshot: &SnapshotSummary| {
        let plan = plan.snapshots().get(snapshot.id)?.plan();
        let balance = Balance::of(&plan, content);
        Some((plan, balance))
    };
    let before = then(from)?;
    let after = match to {
        Some(to) => then(to)?,
        None => (plan.clone(), balance.clone()),
    };
    let [before, after] = [&before, &after].map(|(plan, balance)| State { plan, balance });
    let comparison = Comparison::of(before, after, content, today);
    let view = MapView {
        size: point(WIDTH, MAP),
        selected: None,
    };
    let (target, high) = (&after.balance.target, content.thresholds().high_side);
    let figure = figure::moves(&comparison, target, false, view, high, &picture::width);
    Some(figure)
}

/// The measures with a course: a reading at least, and something to hold it against.
fn trends(inputs: &Inputs<'_>, own_words: OwnWords<'_>) -> Vec<(MeasureId, Figure)> {
    let measures = inputs.plan.agenda().measures.iter();
    measures
        .filter(|measure| measure.readings.len() > 1)
        .map(|measure| {
            let shown = Measure {
                name: own_words.measure(measure),
                unit: own_words.unit(measure),
                ..measure.clone()
            };
            let size = point(TREND.0, TREND.1);
            (
                measure.id,
                figure::trend(&shown, inputs.today, size, &picture::width),
            )
        })
        .collect()
}
