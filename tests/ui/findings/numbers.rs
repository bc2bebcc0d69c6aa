//! The numbers behind a finding, and cards that fold.

use super::*;

#[test]
fn a_team_mean_unfolds_down_to_the_ratings() {
    let mut stage = findings();
    stage.choose_card(OVER_LED).click("Lead, team mean: 3.95");
    let means = [
        "4.63", "4.13", "4.25", "4.13", "4.00", "2.88", "3.38", "4.25",
    ];
    for (name, mean) in stage.names().into_iter().zip(means) {
        stage.row(&format!("{name}: {mean}"));
    }
    let ratings = [
        "Emotional intelligence: 5",
        "Visionary thinking: 5",
        "Strategic decision-making: 4",
        "Inspiring communication: 5",
        "Coaching and mentoring: 4",
        "Courage: 5",
        "Empathy and active listening: 4",
        "Adaptability: 5",
    ];
    assert_eq!(stage.is_unfolded("Amara Okafor: 4.63"), Some(false));
    stage.click("Amara Okafor: 4.63");
    assert_eq!(stage.is_unfolded("Amara Okafor: 4.63"), Some(true));
    for rating in ratings {
        stage.row(rating);
    }
    stage.click("Amara Okafor: 4.63");
    assert!(!stage.shows(ratings[0]), "a second click folds it again");

    // The tilt unfolds to both sides, and each side in its turn.
    stage.click("Lead, team mean: 3.95");
    assert!(!stage.shows("Amara Okafor: 4.63"));
    stage.click("Tilt, Lead − Manage: +1.50");
    let sides = stage.harness.query_all_by_label("Manage, team mean: 2.46");
    assert_eq!(sides.count(), 2, "by itself, and as a part of the tilt");
}

#[test]
fn an_unfolded_member_leads_to_all_of_its_numbers() {
    let mut stage = findings();
    stage.choose_card(ONE_SIDED).click("Priya Raman: +1.63");
    stage.click("Yuki Tanaka: +1.29");
    stage.click(&says::named(says::MORE_ABOUT, "Yuki Tanaka"));
    stage.expect_numbers_of("Yuki Tanaka");
}

#[test]
fn a_card_folds_many_people_away_until_they_are_asked_for() {
    let members = (1..=12).map(|id| format!("(id: {id}, name: \"Member {id}\")"));
    let members = members.collect::<Vec<_>>().join(",\n");
    let text = format!("(format: 1, title: \"Many\", framework: \"core\", members: [{members}])");
    let mut stage = Stage::with_plan(&text);
    stage.ctrl(Key::Num3);
    assert_eq!(stage.chips(ROLES_UNCLEAR).len(), 5);
    stage.in_card(ROLES_UNCLEAR, &says::more(8)).click();
    stage.harness.run();
    let chips = stage.chips(ROLES_UNCLEAR);
    assert_eq!(chips.len(), 13);
    assert_eq!(chips[11], "Member 12 not said");
    stage.in_card(ROLES_UNCLEAR, says::FEWER).click();
    stage.harness.run();
    assert_eq!(stage.chips(ROLES_UNCLEAR).len(), 5);
}

#[test]
fn what_has_the_keyboard_on_the_page_is_in_sight() {
    let mut stage = findings();
    assert!(stage.card(STRENGTHS).rect().top() > 900.0, "out of sight");
    stage.in_card(ONE_SIDED, &says::more(3)).focus();
    // The three things worth trying come before the next card.
    for _ in 0..4 {
        stage.press(Key::Tab);
    }
    assert!(stage.card(STRENGTHS).is_focused());
    assert!(stage.shows_focused());
}
