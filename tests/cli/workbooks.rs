//! Importing the sheets of workbooks.

use rust_xlsxwriter::Workbook;

use crate::{Desk, repository};

/// A workbook of these sheets, each a name and rows of texts.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            sheet.write_row(row, 0, cells.iter().copied()).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn two_sheets() -> Vec<u8> {
    workbook(&[
        ("People", &[&["name", "courage"], &["Ada", "4"]]),
        ("Last year", &[&["Name", "Role"], &["Bob", "Head"]]),
    ])
}

#[test]
fn a_workbook_gives_the_plan_that_the_same_table_as_text_gives() {
    let text = repository("tests/data/harrow_lane_plant.csv");
    // Those whose roles have no commas in quotes.
    let plain = text.lines().filter(|line| !line.contains('"'));
    let rows: Vec<Vec<_>> = plain.map(|line| line.split(',').collect()).collect();
    let rows: Vec<_> = rows.iter().map(Vec::as_slice).collect();
    let lines: Vec<_> = rows.iter().map(|row| row.join(",")).collect();
    assert!(lines.len() > 3);
    let desk = Desk::with("plant.xlsx", workbook(&[("Sheet1", &rows)]));
    std::fs::write(desk.path("plant.csv"), lines.join("\n")).unwrap();
    let plan = desk.done(&["import", "plant.xlsx", "--situation", "stabilise"]);
    assert!(plan.contains("title: \"plant\""), "{plan}");
    let of_text = desk.done(&["import", "plant.csv", "--situation", "stabilise"]);
    assert_eq!(plan, of_text);
}

#[test]
fn the_bytes_say_what_a_table_is_whatever_its_file_is_called() {
    let desk = Desk::with("book.csv", two_sheets());
    std::fs::write(desk.path("text.xlsx"), "name\nAda\n").unwrap();
    for name in ["book.csv", "text.xlsx"] {
        let plan = desk.done(&["import", name]);
        assert!(plan.contains("Ada"), "{name}: {plan}");
    }
}

#[test]
fn the_first_sheet_is_read_unless_another_is_named() {
    let desk = Desk::with("t.xlsx", two_sheets());
    let check = |arguments: &[&str], person: &str| {
        let plan = desk.done(&[&["import", "t.xlsx"], arguments].concat());
        assert!(plan.contains(person), "{arguments:?}: {plan}");
    };
    check(&[], "Ada");
    check(&["--sheet", "People"], "Ada");
    check(&["--sheet=Last year"], "Bob");
}

#[test]
fn a_fault_of_a_workbook_is_one_line_with_sheet_and_cell() {
    let check = |bytes: &[u8], arguments: &[&str], status, line: &str| {
        let desk = Desk::with("t.x", bytes);
        let ran = desk.run(&[&["import", "t.x"], arguments].concat());
        assert_eq!(ran.errors, format!("evenkeel: t.x: {line}\n"));
        assert_eq!((ran.status, &*ran.output), (Some(status), ""), "{line}");
    };
    let book = workbook(&[("Our people", &[&["name", "courage"], &["Ada", "6"]])]);
    check(
        &book,
        &[],
        1,
        "sheet “Our people”, cell B2: \"6\" is not a rating; use a whole number from 1 to 5, or \
         nothing",
    );
    check(
        &two_sheets(),
        &["--sheet", "Poeple"],
        1,
        "there is no sheet “Poeple”; write `People` instead",
    );
    check(
        &two_sheets(),
        &["--sheet", "2024"],
        1,
        "there is no sheet “2024”; write one of People, Last year",
    );
    check(
        b"name\nAda\n",
        &["--sheet", "People"],
        2,
        "this is a text, which has no sheets; leave out --sheet",
    );
    check(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        &["--sheet", "People"],
        1,
        "this is a file of an old kind, such as .xls; save it as .xlsx or CSV",
    );
}
