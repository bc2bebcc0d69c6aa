use super::*;

/// A row: its track, rings and dots as values from 1 to 5, and its texts.
#[derive(Debug, PartialEq)]
struct Row {
    texts: Vec<String>,
    rings: Vec<f32>,
    dots: Vec<f32>,
    says: String,
}

/// The rows of a chart, each the marks up to its target.
fn rows(figure: &Figure) -> Vec<Row> {
    let parts = figure
        .marks
        .split_inclusive(|mark| matches!(mark, Mark::Target { .. }));
    parts.map(row).collect()
}

fn row(marks: &[Mark]) -> Row {
    let track = |mark: &Mark| match mark {
        Mark::Line {
            points,
            tone: Tone::Line,
            ..
        } => Some((points[0].x, points[1].x)),
        _ => None,
    };
    let (start, end) = marks.iter().find_map(track).unwrap();
    let value = |x: f32| {
        let value = 1.0 + 4.0 * (x - start) / (end - start);
        (value * 1000.0).round() / 1000.0
    };
    let mut row = Row {
        texts: Vec::new(),
        rings: Vec::new(),
        dots: Vec::new(),
        says: String::new(),
    };
    for mark in marks {
        match mark {
            Mark::Text(label) => row.texts.push(label.text.clone()),
            Mark::Ring { center, .. } => row.rings.push(value(center.x)),
            Mark::Dot { center, .. } => row.dots.push(value(center.x)),
            Mark::Target { says, .. } => row.says.clone_from(says),
            Mark::Line { .. } | Mark::Fill { .. } => {}
        }
    }
    row
}

fn has(row: &Row, text: &str) -> bool {
    row.texts.iter().any(|found| found == text)
}

#[test]
fn the_skills_of_fernhill_change_as_their_means_say() {
    let [before, after] = fernhill();
    let figure = skill_moves(&compare(&before, &after), 600.0, &measure);
    assert_inside(&figure, 0.0);
    let rows = rows(&figure);
    // Sums of the twelve ratings before and after.
    let check = |place: usize, name: &str, sums: [f32; 2], change: &str, says: &str| {
        let row = &rows[place];
        let mean = |sum: f32| (sum / 12.0 * 1000.0).round() / 1000.0;
        assert_eq!(
            (&row.rings[..], &row.dots[..]),
            (&[mean(sums[0])][..], &[mean(sums[1])][..])
        );
        assert!(has(row, name) && has(row, change), "{row:?}");
        assert_eq!(row.says, says);
    };
    check(
        0,
        "Emotional intelligence",
        [36.0, 48.0],
        "+1.0",
        "Emotional intelligence: mean 3.00 → 4.00, +1.00",
    );
    check(
        1,
        "Visionary thinking",
        [31.0, 44.0],
        "+1.1",
        "Visionary thinking: mean 2.58 → 3.67, +1.08",
    );
    check(
        8,
        "Planning and organisation",
        [52.0, 52.0],
        "0.0",
        "Planning and organisation: mean 4.33, as before",
    );
    assert!(has(&rows[0], "Leading") && has(&rows[8], "Managing") && has(&rows[16], "Shared"));
    assert_eq!(rows.len(), 19);
}

#[test]
fn a_fall_has_a_minus_and_half_a_pair_has_no_change() {
    let check = |before, after, rings: &[f32], dots: &[f32], change: &str, says: &str| {
        let comparison = compare(&team(&[before]), &team(&[after]));
        let row = &rows(&skill_moves(&comparison, 600.0, &measure))[5];
        assert_eq!((&row.rings[..], &row.dots[..]), (rings, dots));
        assert!(has(row, change), "{row:?}");
        assert_eq!(row.says, says);
    };
    check(
        (4, 4),
        (3, 4),
        &[4.0],
        &[3.0],
        "−1.0",
        "Courage: mean 4.00 → 3.00, −1.00",
    );
    check(
        (0, 4),
        (3, 4),
        &[],
        &[3.0],
        "–",
        "Courage: mean 3.00, not rated before",
    );
    check(
        (4, 4),
        (0, 4),
        &[4.0],
        &[],
        "–",
        "Courage: mean 4.00, rated no more",
    );
    check((0, 4), (0, 4), &[], &[], "–", "Courage: not rated");
}

#[test]
fn a_skill_answers_by_its_place_after_or_by_its_id_when_it_is_gone() {
    let whole = team(&[(4, 2)]);
    let mut less = content().default_framework().as_ref().clone();
    less.skills.remove(0);
    let less = Plan::new("", Arc::new(less));
    let subjects = |before: &Plan, after: &Plan| -> Vec<Subject> {
        let figure = skill_moves(&compare(before, after), 600.0, &measure);
        let subject = |mark: &Mark| match mark {
            Mark::Target { subject, .. } => Some(subject.clone()),
            _ => None,
        };
        figure.marks.iter().filter_map(subject).collect()
    };
    let places = |many: usize| (0..many).map(Subject::Skill);
    assert!(subjects(&less, &whole).into_iter().eq(places(19)));
    let mut found = subjects(&whole, &less);
    // It stands last among those of its family.
    let gone = found.remove(7);
    assert_eq!(
        gone,
        Subject::FormerSkill("emotional_intelligence".to_owned())
    );
    assert!(found.into_iter().eq(places(18)));
}

#[test]
fn a_member_has_a_dumbbell_for_each_side() {
    let [before, after] = fernhill();
    let figure = member_moves(&compare(&before, &after), 600.0, &measure);
    assert_inside(&figure, 0.0);
    let rows = rows(&figure);
    let check = |place: usize, rings: [f32; 2], dots: [f32; 2], texts: [&str; 3], says: &str| {
        let row = &rows[place];
        assert_eq!((&row.rings[..], &row.dots[..]), (&rings[..], &dots[..]));
        assert!(texts.iter().all(|text| has(row, text)), "{row:?}");
        assert_eq!(row.says, says);
    };
    check(
        1,
        [2.625, 4.875],
        [3.625, 4.875],
        ["Ethan Clarke", "+1.00", "0.00"],
        "Ethan Clarke: Lead 2.63 → 3.63, Manage 4.88, tilt −2.25 → −1.25",
    );
    check(
        4,
        [3.625, 3.75],
        [4.5, 3.875],
        ["Sofia Rossi", "+0.88", "+0.13"],
        "Sofia Rossi: Lead 3.63 → 4.50, Manage 3.75 → 3.88, tilt −0.13 → +0.63",
    );
    assert_eq!(rows.len(), 12);
}

#[test]
fn newcomers_and_those_who_left_have_half_a_row() {
    let check = |before: &[(u8, u8)], after: &[(u8, u8)], note: &str, says: &str| {
        let figure = member_moves(&compare(&team(before), &team(after)), 600.0, &measure);
        let row = &rows(&figure)[0];
        assert!(has(row, note) && has(row, "–"), "{row:?}");
        assert_eq!(row.says, says);
        assert_eq!(row.rings.len() + row.dots.len(), 2);
    };
    let values = "Member 0: Lead 4.00, Manage 2.00, tilt +2.00";
    check(&[], &[(4, 2)], "new", &format!("{values}, new"));
    check(&[(4, 2)], &[], "left", &format!("{values}, left"));
}
