use super::*;
use crate::balance::tests::teams::{Rated, content, even, team};

const ALL: &str = "vision_action change_implementation people_resources";

/// Checks the pairs, such as `1 + 2: vision_action`; members count from 1.
#[track_caller]
fn check(people: &[Rated], expected: &[&str]) {
    let plan = team(people, None);
    let found = pairings(&plan, &Balance::of(&plan, content()), content());
    let found: Vec<_> = found
        .iter()
        .map(|pairing| {
            let (lead, manage) = (pairing.lead + 1, pairing.manage + 1);
            let synergies = pairing.synergies.iter();
            let ids: Vec<_> = synergies
                .map(|place| content().synergies()[*place].id.as_str())
                .collect();
            format!("{lead} + {manage}: {}", ids.join(" "))
        })
        .collect();
    assert_eq!(found, expected);
}

fn all(pair: &str) -> String {
    format!("{pair}: {ALL}")
}

/// Six skills that no synergy asks for at one level, and those that one asks for at another:
/// visionary thinking, inspiring communication, coaching; planning, delegation, budgeting,
/// coordination.
fn asked([lead, manage]: [u8; 2], [other_lead, other_manage]: [u8; 2]) -> Rated {
    let (l, m, x, y) = (lead, manage, other_lead, other_manage);
    Rated {
        lead: [x, l, x, l, l, x, x, x],
        manage: [m, m, y, y, y, m, y, m],
        shared: [0; 3],
    }
}

#[test]
fn a_pair_is_whose_tilts_are_at_least_one_and_a_half_apart() {
    // 3.75 and 3 against 3 and 3.75: tilts of 0.75 and −0.75.
    let leading = Rated {
        lead: [4, 4, 4, 4, 4, 4, 3, 3],
        ..even(3, 3)
    };
    let managing = Rated {
        manage: [4, 4, 3, 3, 4, 4, 4, 4],
        ..even(3, 3)
    };
    check(&[leading, managing], &[&all("1 + 2")]);
    check(&[managing, leading], &[&all("2 + 1")]);
    let less = Rated {
        lead: [4, 4, 4, 4, 4, 3, 3, 3],
        ..even(3, 3)
    };
    check(&[less, managing], &[]);
    check(&[even(4, 2), even(2, 4)], &[&all("1 + 2")]);
    check(&[even(4, 4), even(4, 4)], &[]);
}

#[test]
fn the_distance_of_two_tilts_allows_for_what_sums_lose() {
    let plan = team(&[even(4, 2), even(2, 4)], None);
    let pairs_at = |distance: f64| {
        let mut balance = Balance::of(&plan, content());
        balance.members[0].sides.lead = Some(2.0 + distance);
        balance.members[0].sides.manage = Some(2.0);
        balance.members[1].sides.lead = Some(2.0);
        balance.members[1].sides.manage = Some(2.0);
        pairings(&plan, &balance, content()).len()
    };
    assert_eq!(pairs_at(1.5), 1);
    assert_eq!(pairs_at(1.5 - 5e-10), 1);
    assert_eq!(pairs_at(1.5 - 5e-9), 0);
}

#[test]
fn a_pair_that_several_synergies_name_stands_once_in_their_order() {
    // The second is best in visionary thinking alone.
    let visionary = Rated {
        lead: [3, 5, 3, 3, 3, 3, 3, 3],
        ..even(3, 1)
    };
    check(
        &[even(4, 2), visionary, even(2, 4)],
        &[
            "2 + 3: vision_action",
            "1 + 3: change_implementation people_resources",
        ],
    );
    // The second is best in inspiring communication alone; with coaching the first is.
    let inspiring = Rated {
        lead: [3, 3, 3, 5, 2, 3, 3, 3],
        ..even(3, 1)
    };
    check(
        &[even(4, 2), inspiring, even(2, 4)],
        &[
            "1 + 3: vision_action people_resources",
            "2 + 3: change_implementation",
        ],
    );
}

#[test]
fn the_strongest_in_the_skills_are_asked_before_those_of_the_widest_tilt() {
    // The first tilts further, the second is better in what is asked for.
    let far = asked([4, 1], [5, 1]);
    let better = asked([5, 3], [3, 3]);
    check(&[far, better, even(2, 4)], &[&all("2 + 3")]);
    let far = asked([1, 4], [1, 5]);
    let better = asked([3, 5], [3, 3]);
    check(&[even(4, 2), far, better], &[&all("1 + 3")]);
    // Those two only: their tilts have to be far enough apart, whoever else there is.
    let best_of_both = asked([5, 5], [3, 3]);
    let next = asked([4, 4], [3, 3]);
    check(&[best_of_both, next, even(3, 1), even(1, 3)], &[]);
}

#[test]
fn among_equals_the_tilt_decides_and_then_the_order() {
    // Alike in what is asked for, not in the rest.
    let leads = |rest| asked([4, 2], [rest, 2]);
    let manages = |rest| asked([2, 4], [2, rest]);
    check(&[leads(3), leads(5), manages(4)], &[&all("2 + 3")]);
    check(&[leads(5), leads(3), manages(4)], &[&all("1 + 3")]);
    check(&[leads(4), leads(4), manages(4)], &[&all("1 + 3")]);
    check(&[leads(4), manages(3), manages(5)], &[&all("1 + 3")]);
    check(&[leads(4), manages(5), manages(3)], &[&all("1 + 2")]);
    check(&[leads(4), manages(4), manages(4)], &[&all("1 + 2")]);
}

#[test]
fn nobody_makes_a_pair_alone() {
    // The first is best in all that is asked for; next best at managing is the third.
    let first = asked([5, 5], [5, 1]);
    check(&[first, even(3, 1), even(1, 3)], &[&all("1 + 3")]);
    check(&[even(4, 2)], &[]);
    check(&[], &[]);
}

#[test]
fn members_without_a_tilt_are_passed_over() {
    check(
        &[even(5, 0), even(4, 2), even(2, 4), even(0, 5)],
        &[&all("2 + 3")],
    );
    check(&[even(5, 0), even(0, 5)], &[]);
    check(&[even(0, 0); 3], &[]);
}

#[test]
fn members_without_a_rating_in_the_skills_are_passed_over() {
    // The first has a tilt, and no rating in what is asked for.
    let not_asked = asked([0, 0], [5, 1]);
    check(&[not_asked, even(4, 2), even(2, 4)], &[&all("2 + 3")]);
    // Of several skills one rating is enough: 5 in coaching against a mean of 4.
    let coach = Rated {
        lead: [3, 0, 3, 0, 5, 3, 3, 3],
        ..even(3, 1)
    };
    check(
        &[even(4, 2), coach, even(2, 4)],
        &[
            "1 + 3: vision_action change_implementation",
            "2 + 3: people_resources",
        ],
    );
}

#[test]
fn a_synergy_whose_skills_nobody_is_rated_in_names_nobody() {
    let no_planning = |lead, manage| Rated {
        manage: [0, manage, manage, manage, manage, manage, manage, manage],
        ..even(lead, manage)
    };
    check(
        &[no_planning(4, 2), no_planning(2, 4)],
        &["1 + 2: change_implementation people_resources"],
    );
}
