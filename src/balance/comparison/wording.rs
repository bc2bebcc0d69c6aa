//! What changed between two states of a team, in a sentence.

use super::{Comparison, State};
use crate::{
    balance::{Sides, TeamBalance, findings::band_by, number},
    content::{Content, Verdict},
};

/// A value that changed by less is said to have held.
const HELD: f64 = 0.005;

/// That two states were rated by frameworks of these names, which have not the same skills: their
/// values are not quite of the same thing.
#[must_use]
pub fn rated_by(before: &str, after: &str) -> String {
    if before == after {
        // An edited framework may keep its name.
        format!("The skills of {after} were other ones before.")
    } else {
        format!("Rated by {before} before, by {after} after.")
    }
}

impl Comparison {
    /// The change of the team in one sentence, such as "The team moved onto an even keel: Lead
    /// rose from 2.85 to 3.82, Manage held at 4.10, and the tilt went from −1.13 to −0.28, inside
    /// what rapid growth asks for."
    ///
    /// `after` is the state that was compared as the one after.
    #[must_use]
    pub fn sentence(&self, after: State<'_>, content: &Content) -> String {
        let known = |team: &TeamBalance| team.verdict != Verdict::NoData;
        let verdict = content.verdict(self.after.verdict);
        let said = if self.before.verdict == self.after.verdict {
            &verdict.stayed
        } else {
            &verdict.became
        };
        let said = match (known(&self.before), known(&self.after)) {
            (true, true) => {
                let values = changes(&self.before.sides, &self.after.sides);
                format!(
                    "The team {said}: {values}, {}",
                    self.against(after, content)
                )
            }
            (true, false) => format!("The team {said}; {}", values("before", &self.before.sides)),
            (false, true) => format!(
                "Too little was rated before to tell what changed; {}, {}",
                values("after", &self.after.sides),
                self.against(after, content)
            ),
            (false, false) => format!("The team {said}"),
        };
        format!("{said}{}.", self.people())
    }

    /// Whether the tilt after is what is asked for, and by whom.
    fn against(&self, after: State<'_>, content: &Content) -> String {
        let outside = matches!(self.after.verdict, Verdict::OverManaged | Verdict::OverLed);
        let place = if outside { "outside" } else { "inside" };
        format!("{place} what {} asks for", band_by(after.plan, content))
    }

    /// Who joined and who left, behind a semicolon; nothing where nobody did.
    fn people(&self) -> String {
        let joined = self.members.iter().filter(|one| one.before.is_none());
        let left = self.members.iter().filter(|one| one.after.is_none());
        let people = |count: usize| match count {
            1 => "1 person".to_owned(),
            count => format!("{count} people"),
        };
        match (joined.count(), left.count()) {
            (0, 0) => String::new(),
            (joined, 0) => format!("; {} joined", people(joined)),
            (0, left) => format!("; {} left", people(left)),
            (joined, left) => format!("; {} joined, {left} left", people(joined)),
        }
    }
}

/// How the two sides and the tilt changed.
fn changes(before: &Sides, after: &Sides) -> String {
    let side = |name: &str, before: Option<f64>, after: Option<f64>| {
        let way = if after > before { "rose" } else { "fell" };
        format!("{name} {}", change(before, after, way, number::fixed))
    };
    format!(
        "{}, {}, and the tilt {}",
        side("Lead", before.lead, after.lead),
        side("Manage", before.manage, after.manage),
        change(before.tilt(), after.tilt(), "went", number::signed)
    )
}

/// A value that held, or both in digits that tell them apart.
fn change(
    before: Option<f64>,
    after: Option<f64>,
    way: &str,
    form: fn(f64, u8) -> String,
) -> String {
    let apart = before
        .zip(after)
        .map(|(before, after)| (after - before).abs());
    if apart.is_some_and(|apart| apart < HELD) {
        return format!("held at {}", number::told_apart(after, &[], form));
    }
    let beside =
        |value, other: Option<f64>| number::told_apart(value, &Vec::from_iter(other), form);
    format!(
        "{way} from {} to {}",
        beside(before, after),
        beside(after, before)
    )
}

/// The values of a state that there is nothing to compare with.
fn values(when: &str, sides: &Sides) -> String {
    format!(
        "{when}, Lead was {}, Manage {} and the tilt {}",
        number::side(sides.lead),
        number::side(sides.manage),
        number::tilt(sides.tilt())
    )
}
