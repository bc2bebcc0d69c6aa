//! The sample teams.

use super::given::Given;
use crate::balance::{
    Pairing, number, pairings, proposals,
    tests::teams::{Sample, content},
};

/// Checks every finding: a line says rule, severity and the subjects in their order.
#[track_caller]
fn check(sample: Sample, now: &str, next: Option<&str>, expected: &[&str]) {
    let found = Given::plan(sample.plan(now, next)).lines();
    let expected = expected.iter().flat_map(|line| {
        let (finding, subjects) = line.split_once(": ").unwrap_or((line, ""));
        let one = move |subject: &str| format!("{finding} {subject}").trim_end().to_owned();
        subjects.split(", ").map(one)
    });
    assert_eq!(found, expected.collect::<Vec<_>>(), "{sample:?} in {now}");
}

/// Checks sentences about some subjects.
#[track_caller]
fn check_texts(sample: Sample, now: &str, next: Option<&str>, expected: &[&str]) {
    let texts = Given::plan(sample.plan(now, next)).texts();
    for text in expected {
        assert!(
            texts.iter().any(|found| found.contains(text)),
            "{sample:?} in {now}: no {text:?} in {texts:#?}"
        );
    }
}

#[track_caller]
fn check_proposals(sample: Sample, now: &str, expected: [&str; 5]) {
    let given = Given::plan(sample.plan(now, None));
    let found: Vec<_> = proposals(&given.plan, &given.balance(), content())
        .iter()
        .map(|proposal| {
            let action = &content().actions()[proposal.action];
            format!("{} {}", action.id, number::fixed(proposal.score, 2))
        })
        .collect();
    assert_eq!(found, expected, "{sample:?} in {now}");
}

/// Checks the pairs with the ids of their synergies.
#[track_caller]
fn check_pairings(sample: Sample, expected: &[&str]) {
    let given = Given::plan(sample.plan("balanced", None));
    let line = |pairing: &Pairing| {
        let [lead, manage] = [pairing.lead, pairing.manage].map(|place| given.name(place));
        let synergies = pairing.synergies.iter();
        let ids: Vec<_> = synergies
            .map(|place| content().synergies()[*place].id.as_str())
            .collect();
        format!("{lead} + {manage}: {}", ids.join(", "))
    };
    let found = pairings(&given.plan, &given.balance(), content());
    let found: Vec<_> = found.iter().map(line).collect();
    assert_eq!(found, expected, "{sample:?}");
}

#[test]
fn a_start_up_that_has_to_restore_order_is_over_led() {
    let brightwater = Sample::Brightwater;
    // In the launch that comes next the severities are the same, so R06 is silent.
    check(
        brightwater,
        "stabilise",
        Some("launch"),
        &[
            "R02 critical",
            "R05 warning",
            "R08 warning: delegation, performance_tracking",
            "R12 warning",
            "R13 warning",
            "R21 warning",
            "R08 notice: planning_organization, process_optimization, team_coordination",
            "R09 notice: delegation, performance_tracking",
            "R11 notice: Omar Haddad",
            "R14 notice: Hannah Lindqvist, Chloe Martin",
            "R18 notice: Amara Okafor, Lukas Novak, Priya Raman, Mateo Alvarez",
            "R09 info: planning_organization, process_optimization, conflict_resolution, \
             team_coordination",
            "R18 info: Yuki Tanaka, Omar Haddad, Chloe Martin",
            "R33 positive",
        ],
    );
    check_texts(
        brightwater,
        "stabilise",
        Some("launch"),
        &[
            "Lead is 3.95 and Manage 2.46: a tilt of +1.50, where restoring order asks for −1.00 \
             to +0.25.",
            "Manage is 2.46, where restoring order asks for at least 3.50.",
            "Restoring order leans on performance tracking, and the team is thin in it: a mean of \
             2.1.",
            "Restoring order leans on delegation, and the team is thin in it: a mean of 2.4.",
            "Nobody is strong in delegation",
            "Nobody is strong in performance tracking",
            "Nobody is strong in conflict resolution",
            "Planning and organisation hangs on Hannah Lindqvist",
            "Process optimisation hangs on Hannah Lindqvist",
            "Team coordination hangs on Hannah Lindqvist",
            "Nobody has said yet whether Omar Haddad",
            "3 of 4 people managers whose training is known have had no training for the role. Of those \
             with one person to manage, 0 of 1 had it; elsewhere, it is reported, 25 %",
            "Hannah Lindqvist is marked as a rising leader",
            "Yuki Tanaka is clearly stronger in leading than in managing: a tilt of +1.29.",
            "Amara Okafor is clearly stronger in leading than in managing: a tilt of +2.63.",
            "strong in visionary thinking (4.1) and weak in planning and organisation (2.8) and \
             time management (2.3)",
            "Build on visionary thinking (4.1), inspiring communication (4.1) and courage (4.1).",
        ],
    );
}

#[test]
fn a_start_up_before_a_launch_is_over_led() {
    check(
        Sample::Brightwater,
        "launch",
        None,
        &[
            "R02 critical",
            "R05 warning",
            "R08 warning: time_management",
            "R12 warning",
            "R13 warning",
            "R21 warning",
            "R08 notice: planning_organization, team_coordination",
            "R11 notice: Omar Haddad",
            "R14 notice: Hannah Lindqvist, Chloe Martin",
            "R18 notice: Amara Okafor, Lukas Novak, Priya Raman, Mateo Alvarez",
            "R09 info: planning_organization, delegation, time_management, performance_tracking, \
             conflict_resolution, team_coordination",
            "R18 info: Yuki Tanaka, Omar Haddad, Chloe Martin",
            "R33 positive",
        ],
    );
    check_texts(
        Sample::Brightwater,
        "launch",
        None,
        &[
            "A product launch leans on time management",
            "Time management hangs on Hannah Lindqvist",
            "Nobody is strong in delegation",
        ],
    );
}

#[test]
fn a_plant_in_routine_is_over_managed_and_more_so_for_the_change_to_come() {
    check(
        Sample::HarrowLane,
        "routine",
        Some("change"),
        &[
            "R01 warning",
            "R19 warning",
            "R22 warning",
            "R06 notice",
            "R11 notice: Linh Tran, Tomasz Zielinski",
            "R13 notice",
            "R14 notice: Tomasz Zielinski",
            "R17 notice: Dmitri Volkov, Greta Hoffmann, Carlos Mendoza",
            "R18 notice: Ines Carvalho, Dmitri Volkov, Fatima El Idrissi, Samuel Mensah, \
             Greta Hoffmann, Rajesh Patel",
            "R09 info: visionary_thinking, strategic_decisions, inspiring_communication, courage",
            "R18 info: Carlos Mendoza",
            "R33 positive",
        ],
    );
    check_texts(
        Sample::HarrowLane,
        "routine",
        Some("change"),
        &[
            "For organisational change, “Over-managed” would rise from warning to critical and \
             “Too little leading” would be new (warning).",
            "4 of 8 people managers whose training is known have had no training for the role. Of those \
             with one person to manage, 1 of 2 had it; elsewhere, it is reported, 25 % had. Of those \
             with 10 or more, 2 of 3 had it; elsewhere, it is reported, 42 %",
            "6 of 8 people managers lead at less than 3.",
            "Dmitri Volkov manages at 4.38 and is rated low in courage (2) and adaptability (2).",
            "Carlos Mendoza is clearly stronger in managing than in leading: a tilt of −1.63.",
            "strong in planning and organisation (4.5) and weak in visionary thinking (2.3) and \
             inspiring communication (2.4)",
            "Build on planning and organisation (4.5), time management (4.3) and problem \
             resolution (4.3).",
        ],
    );
}

#[test]
fn a_plant_in_change_lacks_leading() {
    check(
        Sample::HarrowLane,
        "change",
        None,
        &[
            "R01 critical",
            "R04 warning",
            "R08 warning: visionary_thinking, inspiring_communication",
            "R19 warning",
            "R22 warning",
            "R08 notice: adaptability",
            "R09 notice: visionary_thinking, inspiring_communication",
            "R11 notice: Linh Tran, Tomasz Zielinski",
            "R13 notice",
            "R14 notice: Tomasz Zielinski",
            "R17 notice: Dmitri Volkov, Greta Hoffmann, Carlos Mendoza",
            "R18 notice: Ines Carvalho, Dmitri Volkov, Fatima El Idrissi, Samuel Mensah, \
             Greta Hoffmann, Rajesh Patel",
            "R09 info: strategic_decisions, courage, adaptability",
            "R18 info: Carlos Mendoza",
            "R33 positive",
        ],
    );
    check_texts(
        Sample::HarrowLane,
        "change",
        None,
        &[
            "Adaptability hangs on Tomasz Zielinski",
            "Nobody is strong in courage",
            "Lead is 2.64, where organisational change asks for at least 3.50.",
        ],
    );
}

#[test]
fn a_company_that_grew_on_processes_lacks_leading() {
    check(
        Sample::FernhillBefore,
        "growth",
        None,
        &[
            "R01 critical",
            "R04 warning",
            "R13 warning",
            "R19 warning",
            "R22 warning",
            "R08 notice: visionary_thinking, strategic_decisions",
            "R09 notice: strategic_decisions",
            "R11 notice: Nadia Rahman, Hana Kim",
            "R14 notice: Thandiwe Dlamini, Hana Kim",
            "R17 notice: Kwame Boateng, Leila Karimi, Robert Ellison",
            "R18 notice: Ethan Clarke, Mei-Ling Chen, Kwame Boateng, Leila Karimi, Jonas Berg",
            "R18 info: Robert Ellison",
            "R33 positive",
        ],
    );
    check_texts(
        Sample::FernhillBefore,
        "growth",
        None,
        &[
            "Nadia Rahman is asked to lead and is stronger in managing: a tilt of −0.88.",
            "Nobody has said yet whether Hana Kim",
            "Of those with one person to manage, 1 of 2 had it; elsewhere, it is reported, 25 % had. \
             Of those with 10 or more, 0 of 1 had it; elsewhere, it is reported, 42 %",
            "5 of 9 people managers lead at less than 3.",
            "Build on planning and organisation (4.3), time management (4.3) and performance \
             tracking (4.3).",
        ],
    );
}

#[test]
fn a_year_later_the_company_is_on_an_even_keel() {
    check(
        Sample::FernhillAfter,
        "growth",
        None,
        &[
            "R14 notice: Hana Kim",
            "R18 notice: Ethan Clarke, Kwame Boateng, Leila Karimi",
            "R18 info: Hana Kim, Robert Ellison",
            "R03 positive",
            "R33 positive",
        ],
    );
    check_texts(
        Sample::FernhillAfter,
        "growth",
        None,
        &[
            "Lead is 3.82 and Manage 4.10: a tilt of −0.28, where rapid growth asks for −0.50 to \
             +0.75.",
            "Build on planning and organisation (4.3), performance tracking (4.3) and \
             communication (4.3).",
        ],
    );
}

#[test]
fn the_actions_that_close_the_widest_gaps_are_proposed() {
    let check = check_proposals;
    check(
        Sample::Brightwater,
        "stabilise",
        [
            "workload_allocation 7.25",
            "metrics_review 6.50",
            "delegate_tasks 6.00",
            "role_charter 5.25",
            "pairing 5.25",
        ],
    );
    check(
        Sample::Brightwater,
        "launch",
        [
            "workload_allocation 7.38",
            "vision_to_steps 6.00",
            "clear_objectives 6.00",
            "workload_review 6.00",
            "role_charter 5.25",
        ],
    );
    check(
        Sample::HarrowLane,
        "routine",
        [
            "mentoring 2.90",
            "consultancy 2.90",
            "leadership_all_levels 2.80",
            "executive_coaching 2.60",
            "vision_session 2.30",
        ],
    );
    check(
        Sample::HarrowLane,
        "change",
        [
            "vision_session 6.60",
            "consultancy 6.20",
            "lead_a_meeting 5.40",
            "coach_managers 5.30",
            "mentoring 5.10",
        ],
    );
    check(
        Sample::FernhillBefore,
        "growth",
        [
            "consultancy 8.17",
            "coach_managers 5.50",
            "trend_watch 5.50",
            "strategy_workshop 5.50",
            "executive_coaching 5.42",
        ],
    );
    check(
        Sample::FernhillAfter,
        "growth",
        [
            "trend_watch 1.33",
            "strategy_workshop 1.33",
            "consultancy 1.33",
            "coach_managers 0.67",
            "executive_coaching 0.67",
        ],
    );
}

#[test]
fn members_who_complement_each_other_are_paired_once_with_all_their_synergies() {
    check_pairings(
        Sample::Brightwater,
        &[
            "Amara Okafor + Hannah Lindqvist: vision_action, change_implementation, \
             people_resources",
        ],
    );
    check_pairings(
        Sample::HarrowLane,
        &[
            "Aoife Brennan + Dmitri Volkov: vision_action",
            "Aoife Brennan + Ines Carvalho: change_implementation, people_resources",
        ],
    );
    check_pairings(
        Sample::FernhillBefore,
        &[
            "Hana Kim + Ethan Clarke: vision_action",
            "Sofia Rossi + Ethan Clarke: change_implementation, people_resources",
        ],
    );
    check_pairings(
        Sample::FernhillAfter,
        &[
            "Hana Kim + Robert Ellison: vision_action",
            "Sofia Rossi + Robert Ellison: change_implementation",
            "Sofia Rossi + Ethan Clarke: people_resources",
        ],
    );
}
