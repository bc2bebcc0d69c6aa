//! The example plans, embedded.

use crate::ui::{icons, places::welcome::Offer};

/// What the Welcome page offers, in its order.
pub(super) const OFFERS: [Offer<'static>; 3] = [
    Offer {
        title: "Brightwater Labs",
        line: "A start-up that leads more than it manages",
        icon: icons::ROCKET,
    },
    Offer {
        title: "Harrow Lane Bottling",
        line: "A plant that runs well, with a change ahead",
        icon: icons::FACTORY,
    },
    Offer {
        title: "Fernhill Software",
        line: "A growing company after a year of change, before and after",
        icon: icons::SPROUT,
    },
];

/// The plans behind the offers.
pub(super) const PLANS: [&str; OFFERS.len()] = [
    include_str!("../../plans/brightwater.ron"),
    include_str!("../../plans/harrow-lane.ron"),
    include_str!("../../plans/fernhill.ron"),
];
