use super::super::{Area, Figure, Label, Mark, Subject, Tone, line, point, text};

fn figure(marks: Vec<Mark>) -> Figure {
    Figure {
        size: point(100.0, 50.0),
        marks,
        says: String::new(),
    }
}

fn dot(x: f32, radius: f32) -> Mark {
    Mark::Dot {
        center: point(x, 10.0),
        radius,
        tone: Tone::Ink,
    }
}

fn label(x: f32, words: &str) -> Label {
    text(point(x, 0.0), (0, 0), words, 11.0, Tone::Ink)
}

fn target(x: f32, skill: usize) -> Mark {
    Mark::Target {
        area: Area::around(point(x, 10.0), 4.0),
        subject: Subject::Skill(skill),
        says: String::new(),
    }
}

fn sample(x: f32, words: &str) -> Figure {
    figure(vec![
        line(vec![point(x, 0.0), point(0.0, x)], 1.0, Tone::Line),
        dot(x, x / 10.0),
        Mark::Text(label(x, words)),
        target(x, 3),
    ])
}

#[test]
fn marks_glide_from_one_figure_to_the_other_and_arrive() {
    let (from, to) = (sample(20.0, "old"), sample(60.0, "new"));
    assert_eq!(from.between(&to, 1.0), to);
    let half = from.between(&to, 0.5);
    let expected = figure(vec![
        line(vec![point(40.0, 0.0), point(0.0, 40.0)], 1.0, Tone::Line),
        dot(40.0, 4.0),
        // What is written and what can be clicked is the new figure's from the start.
        Mark::Text(label(40.0, "new")),
        target(60.0, 3),
    ]);
    assert_eq!(half, expected);
}

#[test]
fn figures_of_another_kind_are_there_at_once() {
    let from = sample(20.0, "old");
    let mut wider = sample(60.0, "new");
    wider.size = point(120.0, 50.0);
    let mut longer = sample(60.0, "new");
    longer.marks.push(dot(1.0, 1.0));
    let mut other = sample(60.0, "new");
    other.marks.swap(0, 1);
    let about_another = figure(vec![target(60.0, 4)]);
    for to in [wider, longer, other] {
        assert_eq!(from.between(&to, 0.1), to);
    }
    let about_one = figure(vec![target(20.0, 3)]);
    assert_eq!(about_one.between(&about_another, 0.1), about_another);
}
