//! The filters by group and member, and what to do.

use super::*;

#[test]
fn the_filters_by_group_share_the_findings_out() {
    let mut stage = findings();
    for (group, cards) in [
        (RuleGroup::Team, &[OVER_LED][..]),
        (
            RuleGroup::Skills,
            &[PRIORITY_SKILLS, VISION_WITHOUT_STEPS, THIN_COVER, STRENGTHS],
        ),
        (
            RuleGroup::People,
            &[
                NO_BRIDGE,
                TRAINING,
                ROLES_UNCLEAR,
                RISING_LEADERS,
                ONE_SIDED,
            ],
        ),
    ] {
        stage.click(&show(says::group(group)));
        assert_eq!(stage.cards(), cards);
        // The inspector tells of one that can be seen.
        assert!(stage.is_chosen(cards[0]));
        assert!(!stage.shows(says::PROPOSALS));
    }
    stage.click(&show(says::ALL));
    assert_eq!(stage.cards(), ALL);
    stage.expect(says::PROPOSALS).expect(says::PAIRS);
}

#[test]
fn the_filter_by_member_shows_what_has_to_do_with_that_member() {
    let mut stage = findings();
    stage.click(says::WHOM).click("Omar Haddad");
    assert_eq!(
        stage.cards(),
        [OVER_LED, NO_BRIDGE, ROLES_UNCLEAR, ONE_SIDED]
    );
    assert_eq!(stage.chips(ONE_SIDED), ["Omar Haddad +1.25"]);
    stage.click(&show(says::group(RuleGroup::Skills)));
    assert!(stage.cards().is_empty());
    stage.expect(says::NOTHING).click(says::SHOW_ALL);
    assert_eq!(stage.cards(), ALL);
}

#[test]
fn a_member_who_is_removed_is_no_filter() {
    let mut stage = findings();
    stage.click(says::WHOM).click("Omar Haddad");
    stage.ctrl(Key::Num1).choose("Omar Haddad");
    stage.ctrl(Key::Delete).ctrl(Key::Num3);
    assert_eq!(stage.plan().members().len(), 7);
    let without: Vec<_> = stage.cards();
    assert!(without.contains(&RISING_LEADERS), "{without:?}");
    let everybody = stage.harness.get_by_label(says::WHOM).value();
    assert_eq!(everybody.as_deref(), Some(says::EVERYBODY));
    stage.ctrl(Key::Z);
    assert_eq!(stage.cards(), ALL);
}

#[test]
fn what_to_do_shows_the_proposals_best_first_and_the_pairs() {
    let mut stage = findings();
    stage.click(&show(says::WHAT_TO_DO));
    assert!(stage.cards().is_empty());
    let texts = stage.texts();
    let scores = texts.iter().filter(|text| text.starts_with("score "));
    let scores: Vec<_> = scores.map(String::as_str).collect();
    assert_eq!(
        scores,
        [
            "score 7.25",
            "score 6.50",
            "score 6.00",
            "score 5.25",
            "score 5.25"
        ]
    );
    let best = texts.iter().position(|text| text == scores[0]).unwrap();
    assert_eq!(texts[best - 1], "Allocate work by skill and availability");
    let pairs = texts.iter().position(|text| text == says::PAIRS).unwrap();
    assert!(pairs > best);
    stage.expect("Amara Okafor draws the vision, and Hannah Lindqvist turns it into action.");
    stage.click("Hannah Lindqvist −0.75");
    stage.expect_numbers_of("Hannah Lindqvist");
}

#[test]
fn the_filters_end_before_the_inspector_begins() {
    let mut stage = findings();
    for width in [960.0, 1000.0, 1200.0, 1440.0] {
        stage.harness.set_size(Vec2::new(width, 640.0));
        stage.harness.run();
        // The inspector begins right of the cards.
        let cards = stage.card(OVER_LED).rect().right();
        let last = [says::WHOM, &show(says::WHAT_TO_DO)];
        for filter in last {
            let right = stage.harness.get_by_label(filter).rect().right();
            assert!(right <= cards, "{filter} at {width}: {right} > {cards}");
        }
    }
}
