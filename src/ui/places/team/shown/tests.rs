use super::*;
use crate::{content::Content, exchange::read_table};

/// Four members: one is not rated in courage, one has no department.
const TABLE: &str = "\
name,role,department,tier,direct_reports,trained_for_role,emphasis,emerging,courage
Zoë,Head of Sales,Sales,manager,4,yes,manage,no,3
adam,Engineer,,contributor,0,,,yes,
Ben,engineer,Product,lead,2,no,lead,no,5
Čeněk,Chief,Sales,executive,9,yes,both,no,3
";

fn plan() -> (Plan, Balance) {
    let content = Content::built_in().unwrap();
    let roster = read_table(TABLE.as_bytes(), &content, None).unwrap();
    let plan = roster.into_plan("").unwrap();
    let balance = Balance::of(&plan, &content);
    (plan, balance)
}

/// The first letters of those who are shown, in order.
fn shown(filter: &Filter, sort: Option<Sort>) -> String {
    let (plan, balance) = plan();
    let shown = Shown::of(&plan, &balance, filter, sort);
    let names = shown
        .rows
        .iter()
        .map(|place| &plan.members()[*place].profile.name);
    names.filter_map(|name| name.chars().next()).collect()
}

#[test]
fn rows_are_sorted_by_any_column_with_what_is_missing_last_and_ties_in_plan_order() {
    let (plan, _) = plan();
    let courage = plan.framework().position("courage").unwrap();
    let field = |field| SortBy::Cells(Slot::Field(field));
    let cases = [
        // By what; as it is usually sorted; the other way round.
        (field(Field::Name), "aBZČ", "ČZBa"),
        (field(Field::Role), "ČaBZ", "ZaBČ"),
        (field(Field::Department), "BZČa", "ZČBa"),
        (field(Field::Tier), "ČZBa", "aBZČ"),
        (field(Field::DirectReports), "ČZBa", "aBZČ"),
        (field(Field::Trained), "ZČBa", "BZČa"),
        (field(Field::Emphasis), "BZČa", "ČZBa"),
        (field(Field::Emerging), "aZBČ", "ZBČa"),
        (SortBy::Cells(Slot::Skill(courage)), "BZČa", "ZČBa"),
        // Nobody is rated enough for a side.
        (SortBy::Tilt, "ZaBČ", "ZaBČ"),
        (SortBy::Side(Family::Lead), "ZaBČ", "ZaBČ"),
    ];
    for (by, usual, reverse) in cases {
        let first = Sort::next(None, by);
        assert_eq!(shown(&Filter::default(), first), usual, "{by:?}");
        let second = Sort::next(first, by);
        assert_eq!(shown(&Filter::default(), second), reverse, "{by:?}");
        assert_eq!(Sort::next(second, by), None, "then the plan's order");
        assert_ne!(first.map(|sort| sort.falls), second.map(|sort| sort.falls));
    }
    assert_eq!(shown(&Filter::default(), None), "ZaBČ");
    let other = Sort::next(Sort::next(None, SortBy::Tilt), field(Field::Name));
    assert_eq!(other, Sort::next(None, field(Field::Name)));
}

#[test]
fn the_filter_shows_those_for_whom_all_of_it_holds() {
    let check = |filter: Filter, expected: &str| {
        assert_eq!(shown(&filter, None), expected, "{filter:?}");
    };
    let text = |text: &str| Filter {
        text: text.into(),
        ..Filter::default()
    };
    check(text("  "), "ZaBČ");
    check(text("engineer"), "aB");
    check(text("ENGINEER ben"), "B");
    check(text("zoe"), "Z");
    check(text("cenek"), "Č");
    check(text("sales"), "ZČ");
    check(text("nobody"), "");
    let sales = Filter {
        department: Some("Sales".into()),
        ..Filter::default()
    };
    check(sales.clone(), "ZČ");
    check(
        Filter {
            tier: Some(Tier::Executive),
            ..sales
        },
        "Č",
    );
    check(
        Filter {
            quadrant: Some(Quadrant::Integrated),
            ..Filter::default()
        },
        "",
    );
}

#[test]
fn the_means_are_those_of_the_members_shown() {
    let (plan, balance) = plan();
    let courage = plan.framework().position("courage").unwrap();
    let of = |filter: &Filter| Shown::of(&plan, &balance, filter, None);
    assert_eq!(of(&Filter::default()).part, None);
    let filter = Filter {
        text: "engineer".into(),
        ..Filter::default()
    };
    let engineers = of(&filter);
    assert_eq!(engineers.part.as_ref().unwrap().skills[courage], Some(5.0));
    assert_eq!(engineers.row_of(2), Some(1));
    assert_eq!(engineers.row_of(0), None);
    assert_eq!(engineers.row_of(9), None);
}
