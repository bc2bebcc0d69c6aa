//! The heat map, and the tables of values beside the charts.

use super::*;
use crate::{balance::tests::teams::Sample, figure::table};

fn labels(figure: &Figure) -> Vec<&str> {
    let texts = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Text(label) => Some(label.text.as_str()),
        _ => None,
    });
    texts.collect()
}

fn everybody(plan: &Plan) -> HeatView {
    HeatView {
        columns: HeatColumns::Framework,
        window: 0..plan.members().len(),
    }
}

#[test]
fn the_heat_map_shows_every_rating_in_its_colour() {
    let plan = Sample::Brightwater.plan("stabilise", None);
    let balance = Balance::of(&plan, content());
    let order = HeatRows::Plan.order(&plan, &balance);
    let figure = heat(&plan, &balance, &order, &everybody(&plan), &measure);
    let cells = figure.marks.iter().filter(|mark| {
        matches!(
            mark,
            Mark::Fill {
                tone: Tone::Cell(..),
                ..
            }
        )
    });
    let rated: usize = plan.members().iter().map(|one| one.ratings.rated()).sum();
    assert_eq!(cells.count(), rated);
    for member in plan.members() {
        assert!(labels(&figure).contains(&member.profile.name.as_str()));
    }
}

#[test]
fn the_heat_map_sorts_members_and_skills() {
    let plan = Sample::Brightwater.plan("stabilise", None);
    let balance = Balance::of(&plan, content());
    let value = |rows: HeatRows, place: usize| {
        let sides = balance.members[place].sides;
        match rows {
            HeatRows::Lead => sides.lead,
            HeatRows::Manage => sides.manage,
            _ => sides.tilt(),
        }
    };
    for rows in [HeatRows::Lead, HeatRows::Manage, HeatRows::Tilt] {
        let order = rows.order(&plan, &balance);
        let falls = order
            .windows(2)
            .all(|pair| value(rows, pair[0]) >= value(rows, pair[1]));
        assert!(falls, "{rows:?}");
    }
    let names: Vec<_> = HeatRows::Name
        .order(&plan, &balance)
        .into_iter()
        .map(|place| plan.members()[place].profile.name.as_str())
        .collect();
    assert!(names.is_sorted(), "{names:?}");
    let view = HeatView {
        columns: HeatColumns::Mean,
        ..everybody(&plan)
    };
    let order = HeatRows::Plan.order(&plan, &balance);
    let figure = heat(&plan, &balance, &order, &view, &measure);
    let skills: Vec<usize> = figure
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Target {
                subject: Subject::Skill(place),
                ..
            } => Some(*place),
            _ => None,
        })
        .collect();
    let lead = plan.framework().family(Family::Lead).count();
    let means: Vec<_> = skills[..lead]
        .iter()
        .map(|place| balance.skills[*place].mean)
        .collect();
    assert!(means.is_sorted_by(|a, b| a >= b), "{means:?}");
}

#[test]
fn of_a_long_heat_map_only_the_rows_in_the_window_are_drawn() {
    let plan = Sample::Brightwater.plan("stabilise", None);
    let balance = Balance::of(&plan, content());
    let order = HeatRows::Plan.order(&plan, &balance);
    let draw = |window| {
        let view = HeatView {
            window,
            ..everybody(&plan)
        };
        heat(&plan, &balance, &order, &view, &measure)
    };
    let (all, some) = (draw(0..8), draw(2..4));
    assert_eq!(all.size.y, some.size.y, "it is as high as all rows");
    let names = |figure: &Figure| {
        let members = plan.members().iter();
        let shown = members.map(|one| labels(figure).contains(&one.profile.name.as_str()));
        shown.collect::<Vec<_>>()
    };
    assert_eq!(names(&all), [true; 8]);
    let expected = [false, false, true, true, false, false, false, false];
    assert_eq!(names(&some), expected);
    assert_eq!(draw(5..900).size.y, all.size.y);
}

#[test]
fn a_team_of_nobody_has_an_empty_heat_map() {
    let plan = Plan::new("", content().default_framework());
    let balance = Balance::of(&plan, content());
    let figure = heat(&plan, &balance, &[], &everybody(&plan), &measure);
    assert_eq!(
        figure.says,
        "Heat map of 0 members and 19 skills, with the tilt of each"
    );
}

#[test]
fn a_table_has_the_values_that_its_chart_shows() {
    // The domain's numbers of the over-led sample.
    let plan = Sample::Brightwater.plan("stabilise", None);
    let balance = Balance::of(&plan, content());
    let map = table::map_table(&plan, &balance);
    let heads: Vec<_> = map.columns.iter().map(Column::head).collect();
    assert_eq!(heads, ["Name", "Lead", "Manage", "Tilt", "Quadrant"]);
    assert_eq!(map.rows.len(), 9);
    let team = &map.rows[0];
    assert_eq!(team.subject, Subject::Team);
    assert_eq!(team.cells[..4], ["Team", "3.95", "2.46", "+1.50"]);

    let skills = table::skills_table(&plan, &balance);
    assert_eq!(skills.rows.len(), 19);
    let emotional = &skills.rows[0];
    assert_eq!(
        emotional.cells,
        [
            "Emotional intelligence",
            "Leading",
            "4.0",
            "3",
            "5",
            "8",
            "5"
        ]
    );

    let order = HeatRows::Plan.order(&plan, &balance);
    let heat = table::heat_table(&plan, &balance, &order);
    assert_eq!(heat.columns.len(), 21);
    for (row, member) in heat.rows.iter().zip(plan.members()) {
        assert_eq!(row.cells[0], member.profile.name);
        let first = member.ratings.get(0).map(|level| level.get().to_string());
        assert_eq!(row.cells[1], first.unwrap_or_default());
    }
}

#[test]
fn a_table_as_text_keeps_its_cells_apart() {
    let table = Table {
        columns: vec![
            Column::Words("Name".to_owned()),
            Column::Numbers("Lead".to_owned()),
        ],
        rows: vec![table::Row {
            subject: Subject::Team,
            cells: vec!["A\tB\nC".to_owned(), "3.95".to_owned()],
        }],
    };
    assert_eq!(table.tab_separated(), "Name\tLead\nA B C\t3.95\n");
}

#[test]
fn skills_stand_by_side_or_by_kind_each_once() {
    let plan = Sample::Brightwater.plan("stabilise", None);
    let balance = Balance::of(&plan, content());
    for (grouping, headings) in [
        (SkillGrouping::Side, ["Leading", "Managing"]),
        (
            SkillGrouping::Kind,
            ["Between people", "In the running of the work"],
        ),
    ] {
        let figure = skills(&plan, &balance, grouping, 600.0, &measure);
        let labels = labels(&figure);
        for heading in headings {
            assert!(labels.contains(&heading), "{heading}");
        }
        for skill in &plan.framework().skills {
            let times = labels.iter().filter(|label| **label == skill.name).count();
            assert_eq!(times, 1, "{}", skill.name);
        }
    }
}
