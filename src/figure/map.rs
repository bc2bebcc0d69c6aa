//! The balance map: Lead to the right, Manage upwards, a dot a member, the team as a diamond.

use super::{
    Figure, Mark, Measure, Point, Subject, Tone,
    plot::Plot,
    spots::{CROWD, Naming, Spot, spots, team, team_reach},
    words::{several, values_say},
};
use crate::{
    balance::{Balance, number},
    plan::{MemberId, Plan},
};

/// What a map shows apart from the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    /// Width and height of the box.
    pub size: Point,
    /// Who is marked.
    pub selected: Option<MemberId>,
}

/// Draws the map of a plan.
#[must_use]
pub fn map(
    plan: &Plan,
    balance: &Balance,
    high_side: f64,
    view: MapView,
    measure: Measure<'_>,
) -> Figure {
    let plot = Plot::fit(view.size);
    let mut marks = plot.draw(&balance.target, high_side, measure);
    people(plan, balance, &plot, view.selected, measure, &mut marks);
    let (placed, all) = (balance.team.rated, balance.team.members);
    Figure {
        size: view.size,
        marks,
        says: format!(
            "Map of leading and managing: {placed} of {all} members placed; team Lead {}, Manage {}",
            number::side(balance.team.sides.lead),
            number::side(balance.team.sides.manage)
        ),
    }
}

fn people(
    plan: &Plan,
    balance: &Balance,
    plot: &Plot,
    selected: Option<MemberId>,
    measure: Measure<'_>,
    marks: &mut Vec<Mark>,
) {
    let members = plan.members().iter().zip(&balance.members).enumerate();
    let standing = members.map(|(place, (member, values))| {
        let name = member.profile.name.as_str();
        (place, name, values.sides)
    });
    let spots = spots(plot, standing, balance.members.len() > CROWD);
    let chosen = selected
        .and_then(|id| plan.members().iter().position(|member| member.id == id))
        .and_then(|place| spots.iter().position(|spot| spot.who.contains(&place)));
    let sides = balance.team.sides;
    let team_at = plot.of(&sides);
    let naming = Naming {
        bounds: plot.area,
        taken: plot.taken(marks, measure),
        team_at,
        chosen,
        measure,
    };
    let order: Vec<usize> = (0..spots.len()).collect();
    let names = naming.place(&spots, &order);
    marks.extend(spots.iter().map(|spot| spot.dot(spot.tone)));
    // Over the others, so that its ring is whole.
    if let Some(spot) = chosen.and_then(|place| spots.get(place)) {
        marks.extend(spot.halo());
        marks.push(spot.dot(spot.tone));
    }
    marks.extend(team_at.into_iter().flat_map(|at| team(at, Tone::Ink)));
    marks.extend(names.into_iter().map(Mark::Text));
    marks.extend(spots.iter().map(|spot| target(plan, spot)));
    marks.extend(team_at.map(|at| Mark::Target {
        area: team_reach(at),
        subject: Subject::Team,
        says: values_say("Team", &sides),
    }));
}

/// A spot as a part that answers to the pointer.
fn target(plan: &Plan, spot: &Spot<'_>) -> Mark {
    let members = spot.who.iter();
    let members: Vec<_> = members
        .filter_map(|place| plan.members().get(*place))
        .collect();
    let names = members.iter().map(|member| member.profile.name.as_str());
    Mark::Target {
        area: spot.reach(),
        subject: Subject::Members(members.iter().map(|member| member.id).collect()),
        says: values_say(&several(names), &spot.sides),
    }
}
