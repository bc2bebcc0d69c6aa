mod hostile;

use std::{fs, io::Write as _, sync::LazyLock};

use rust_xlsxwriter::{
    Chart, ChartType, ExcelDateTime, Format, Formula, Worksheet, workbook::Workbook as Book,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{super::*, *};
use crate::plan::{Emphasis, Level, Tier};

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());

fn read(bytes: &[u8]) -> Result<Roster, Fault> {
    read_table(bytes, &CONTENT, None)
}

fn names_of(roster: &Roster) -> Vec<&str> {
    let names = roster.members.iter();
    names.map(|member| member.profile.name.as_str()).collect()
}

fn saved(sheets: impl IntoIterator<Item = Worksheet>) -> Vec<u8> {
    let mut book = Book::new();
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    book.save_to_buffer().unwrap()
}

/// A workbook whose only sheet, “People”, is written by this.
fn people(write: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut sheet = Worksheet::new();
    sheet.set_name("People").unwrap();
    write(&mut sheet);
    saved([sheet])
}

/// A workbook of these rows of texts.
fn texts(rows: &[&[&str]]) -> Vec<u8> {
    people(|sheet| {
        for (row, cells) in (0..).zip(rows) {
            sheet.write_row(row, 0, cells.iter().copied()).unwrap();
        }
    })
}

/// An archive of these files.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const RELATIONS: &str = r#"<Relationships>
    <Relationship Id="r1" Type="/relationships/officeDocument" Target="xl/workbook.xml"/>
    </Relationships>"#;
const SHEETS: &str = r#"<workbook><sheets><sheet name="People" r:id="r1"/></sheets></workbook>"#;
const TARGETS: &str = r#"<Relationships>
    <Relationship Id="r1" Type="/relationships/worksheet" Target="sheet.xml"/></Relationships>"#;

/// A workbook whose only sheet, “People”, is written in this very way, with one more part.
fn raw(sheet: &str, more: (&str, &str)) -> Vec<u8> {
    archive(&[
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", SHEETS),
        ("xl/_rels/workbook.xml.rels", TARGETS),
        ("xl/sheet.xml", sheet),
        more,
    ])
}

const ADA: &str = r#"<row><c t="str"><v>name</v></c></row><row><c t="str"><v>Ada</v></c></row>"#;

#[test]
fn the_same_people_as_text_and_as_workbook_are_equal() {
    for table in [
        "brightwater_startup",
        "fernhill_after",
        "fernhill_before",
        "harrow_lane_plant",
    ] {
        let text = fs::read_to_string(format!("tests/data/{table}.csv")).unwrap();
        let book = people(|sheet| {
            let mut lines = Rows::new(&text, ',');
            for row in 0.. {
                let Some(cells) = lines.row_as_it_stands().unwrap() else {
                    break;
                };
                for (column, cell) in (0..).zip(&cells) {
                    match cell.text.parse::<f64>() {
                        Ok(number) => sheet.write(row, column, number).unwrap(),
                        Err(_) => sheet.write(row, column, &*cell.text).unwrap(),
                    };
                }
            }
        });
        assert_eq!(read(&book), read(text.as_bytes()), "{table}");
    }
}

#[test]
fn numbers_truth_values_and_formulas_count_as_what_they_show() {
    let book = people(|sheet| {
        let header = [
            "name",
            "role",
            "tier",
            "direct_reports",
            "trained_for_role",
            "emphasis",
            "emerging",
            "courage",
            "delegation",
        ];
        sheet.write_row(0, 0, header).unwrap();
        sheet.write(1, 0, 7).unwrap();
        sheet.write(1, 1, "  Head of it ").unwrap();
        sheet.write(1, 2, "Team lead").unwrap();
        sheet.write(1, 3, 3).unwrap();
        sheet.write(1, 4, true).unwrap();
        sheet.write(1, 5, "BOTH").unwrap();
        sheet.write(1, 6, false).unwrap();
        let three = Formula::new("1.1+1.9").set_result("3.0000000000000004");
        sheet.write(1, 7, three).unwrap();
        sheet.write(1, 8, "5").unwrap();
        let name = Formula::new("\"A\"&\"da\"").set_result("Ada");
        sheet.write(2, 0, name).unwrap();
    });
    let roster = read(&book).unwrap();
    assert_eq!(names_of(&roster), ["7", "Ada"]);
    let profile = &roster.members[0].profile;
    assert_eq!(profile.role, "Head of it");
    assert_eq!(profile.tier, Tier::Lead);
    assert_eq!(profile.direct_reports, 3);
    assert_eq!(profile.trained, Some(true));
    assert_eq!(profile.emphasis, Emphasis::Both);
    assert!(!profile.emerging);
    let rated = |member: usize, id| {
        let place = roster.framework.position(id).unwrap();
        roster.members[member].ratings.get(place).map(Level::get)
    };
    assert_eq!(
        (rated(0, "courage"), rated(0, "delegation")),
        (Some(3), Some(5))
    );
    assert_eq!((rated(1, "courage"), rated(1, "delegation")), (None, None));
    assert_eq!(roster.members[1].profile, Profile::named("Ada"));
}

#[test]
fn a_cell_without_content_is_blank() {
    let check = |cell: &str| {
        let sheet = format!(
            r#"<worksheet><sheetData><row><c t="str"><v>name</v></c><c t="str"><v>courage</v></c>
            </row><row><c t="str"><v>Ada</v></c>{cell}</row></sheetData></worksheet>"#
        );
        let roster = read(&raw(&sheet, ("a", ""))).unwrap_or_else(|fault| panic!("{fault}"));
        assert_eq!(
            roster,
            read_table(b"name,courage\nAda,", &CONTENT, None).unwrap(),
            "{cell}"
        );
    };
    check("");
    check("<c/>");
    check("<c t=\"str\"><f>\"\"</f><v></v></c>");
    check("<c t=\"n\"><v></v></c>");
    check("<c t=\"inlineStr\"><is><t> </t></is></c>");
    check("<c t=\"inlineStr\"><is></is></c>");
}

#[test]
fn a_formula_that_nobody_has_computed_is_a_fault() {
    let check = |cell: &str| {
        let sheet = format!(
            r#"<worksheet><sheetData><row><c t="str"><v>name</v></c><c t="str"><v>courage</v></c>
            </row><row><c t="str"><v>Ada</v></c>{cell}</row></sheetData></worksheet>"#
        );
        let fault = read(&raw(&sheet, ("a", ""))).expect_err(cell).to_string();
        assert!(
            fault.contains("cell B2: the formula has no stored value"),
            "{fault}"
        );
    };
    check("<c><f>1+1</f></c>");
    check("<c><f>1+1</f><v/></c>");
    check("<c><f>1+1</f><v></v></c>");
}

#[test]
fn blank_rows_and_what_is_blank_at_the_edges_are_passed_over() {
    let bold = Format::new().set_bold();
    let book = people(|sheet| {
        sheet.write(1, 4, " ").unwrap();
        sheet
            .write_row(2, 0, [" Name", "Direct Reports", ""])
            .unwrap();
        sheet.write_blank(2, 9, &bold).unwrap();
        sheet.write_row(3, 0, ["Ada", "3"]).unwrap();
        sheet.write_blank(3, 2000, &bold).unwrap();
        sheet.write_blank(5, 0, &bold).unwrap();
        sheet.write(7, 0, "Bob").unwrap();
        sheet.write(7, 5, "  ").unwrap();
        sheet.write_blank(90_000, 3, &bold).unwrap();
    });
    let roster = read(&book).unwrap();
    assert_eq!(names_of(&roster), ["Ada", "Bob"]);
    let reports = roster.members.iter().map(|one| one.profile.direct_reports);
    assert_eq!(reports.collect::<Vec<_>>(), [3, 0]);
}

#[test]
fn an_apostrophe_that_keeps_a_formula_harmless_is_taken_away() {
    let check = |outside: &str, inside: &str| {
        let roster = read(&texts(&[&["name"], &[outside]])).unwrap();
        assert_eq!(names_of(&roster), [inside], "{outside:?}");
    };
    check("'=1+1", "=1+1");
    check("'-Ada", "-Ada");
    check("'\tAda", "\tAda");
    check("''=1", "'=1");
    check("'tis Ada", "'tis Ada");
}

#[track_caller]
fn check_fault(book: &[u8], cell: &str, part: &str) {
    let fault = read(book).expect_err(part).to_string();
    let place = format!("sheet “People”, cell {cell}: ");
    assert!(fault.starts_with(&place), "{fault} is not at {cell}");
    assert!(fault.contains(part), "{fault} lacks {part}");
}

#[test]
fn a_fault_names_its_cell_and_the_way_out() {
    let check = |rows: &[&[&str]], cell, part| check_fault(&texts(rows), cell, part);
    check(&[], "A1", "nothing in it");
    check(&[&["", " "]], "A1", "nothing in it");
    check(&[&["role"], &["Head"]], "A1", "no column \"name\"");
    check(&[&["name", "rolle"]], "B1", "write `role` instead");
    check(
        &[&["Our team"], &["name", "role"]],
        "A1",
        "the first row names the columns",
    );
    check(&[&[], &["name", "role", "Name"]], "C2", "stands twice");
    check(&[&["name", "", "role"]], "B1", "a column has no name");
    check(&[&["", "name"]], "A1", "a column has no name");
    check(
        &[&["name", "role"], &["Ada", "Head", "", "3"]],
        "D2",
        "too long: 4 cells, the header has 2; remove the surplus cells, or name their columns",
    );
    check(
        &[&["name", "role"], &[], &["", "Head"]],
        "A3",
        "the name is missing",
    );
    check(&[&["role", "name"], &["Head"]], "B2", "the name is missing");
    check(
        &[&["name", "tier"], &["Ada", "boss"]],
        "B2",
        "\"boss\" is not a tier; use one of executive",
    );
    check(
        &[&["name", "emphasis"], &["Ada", "none"]],
        "B2",
        "not an emphasis",
    );
    check(
        &[&["name", "emerging"], &["Ada", "perhaps"]],
        "B2",
        "not yes or no",
    );
    check(
        &[&["name", "trained_for_role"], &["Ada", "-1"]],
        "B2",
        "not yes or no",
    );
    check(
        &[&["name", "direct_reports"], &["Ada", "-1"]],
        "B2",
        "use a whole number from 0",
    );
    check(
        &[&["name", "role", "courage"], &["Ada", "Head", "6"]],
        "C2",
        "\"6\" is not a rating; use a whole number from 1 to 5",
    );
    check(
        &[&["name", "culture_values", "knots"]],
        "C1",
        "there is no column \"knots\"",
    );
}

#[test]
fn what_is_no_word_or_number_is_a_fault_of_its_cell() {
    let check = |write: &dyn Fn(&mut Worksheet), cell: &str, part: &str| {
        let book = people(|sheet| {
            sheet
                .write_row(0, 0, ["name", "emerging", "courage"])
                .unwrap();
            sheet.write(1, 0, "Ada").unwrap();
            write(sheet);
        });
        check_fault(&book, cell, part);
    };
    for (number, shown) in [
        (4.5, "4.5"),
        (0.0, "0"),
        (-1.0, "-1"),
        (6.0, "6"),
        (1e300, "1000"),
    ] {
        let part = format!("\"{shown}");
        check(&|sheet| _ = sheet.write(1, 2, number).unwrap(), "C2", &part);
    }
    check(
        &|sheet| _ = sheet.write(1, 2, true).unwrap(),
        "C2",
        "\"TRUE\" is not a rating; use a whole number from 1 to 5",
    );
    check(
        &|sheet| _ = sheet.write(1, 1, 2).unwrap(),
        "B2",
        "\"2\" is not yes or no",
    );
    let date = Format::new().set_num_format("d mmm");
    let day = ExcelDateTime::from_ymd(2026, 4, 3).unwrap();
    check(
        &|sheet| _ = sheet.write_with_format(1, 2, &day, &date).unwrap(),
        "C2",
        "holds a date or a time; format the cell as text",
    );
    check(
        &|sheet| _ = sheet.write_with_format(1, 0, &day, &date).unwrap(),
        "A2",
        "holds a date",
    );
    for error in ["#REF!", "#N/A", "#DIV/0!"] {
        let formula = Formula::new("1/0").set_result(error);
        check(
            &|sheet| _ = sheet.write(1, 2, formula.clone()).unwrap(),
            "C2",
            &format!("the cell holds the error {error}; mend its formula"),
        );
    }
    // The first thing that is wrong is told, not the one that was seen first.
    check(
        &|sheet| {
            sheet.write(1, 2, 9).unwrap();
            let formula = Formula::new("1/0").set_result("#REF!");
            sheet.write(2, 0, formula).unwrap();
        },
        "C2",
        "\"9\" is not a rating",
    );
}

#[test]
fn an_error_that_is_not_known_is_named() {
    let sheet = format!(
        r#"<worksheet><sheetData>{ADA}<row><c t="e"><v>#ERROR!</v></c></row></sheetData></worksheet>"#
    );
    let fault = read(&raw(&sheet, ("a", ""))).unwrap_err().to_string();
    let says = "a cell of the sheet “People” holds the error #ERROR!; mend its formula, or clear \
                the cell";
    assert_eq!(fault, says);
}

#[test]
fn the_cells_of_a_row_may_come_in_any_order() {
    let sheet = r#"<worksheet><sheetData>
        <row r="2"><c r="C2" t="str"><v>role</v></c><c r="A2" t="str"><v>courage</v></c>
        <c r="B2" t="str"><v>name</v></c></row>
        <row r="4"><c r="B4" t="str"><v>Ada</v></c><c r="A4"><v>4</v></c></row>
        </sheetData></worksheet>"#;
    let text = b"courage,name,role\n4,Ada,\n";
    let of_text = read_table(text, &CONTENT, None);
    assert_eq!(read(&raw(sheet, ("a", ""))), of_text);
}

#[test]
fn of_merged_cells_the_first_one_counts() {
    let centred = Format::new();
    let book = people(|sheet| {
        sheet.merge_range(0, 0, 0, 1, "name", &centred).unwrap();
        sheet.merge_range(1, 0, 1, 1, "Ada", &centred).unwrap();
    });
    assert_eq!(names_of(&read(&book).unwrap()), ["Ada"]);
    let book = people(|sheet| {
        sheet.write_row(0, 0, ["department", "name"]).unwrap();
        sheet.merge_range(1, 0, 2, 0, "Sales", &centred).unwrap();
        sheet.write_column(1, 1, ["Ada", "Bob"]).unwrap();
    });
    let roster = read(&book).unwrap();
    let departments = roster.members.iter().map(|one| &*one.profile.department);
    assert_eq!(departments.collect::<Vec<_>>(), ["Sales", ""]);
}

#[test]
fn the_first_sheet_in_sight_is_read_unless_another_is_named() {
    let sheet = |name: &str, person: &str| {
        let mut sheet = Worksheet::new();
        sheet.set_name(name).unwrap();
        sheet.write_column(0, 0, ["name", person]).unwrap();
        sheet
    };
    let mut hidden = sheet("Old", "Ada");
    hidden.set_hidden(true);
    let mut empty = Worksheet::new();
    empty.set_name("Empty").unwrap();
    let mut chart = Worksheet::new_chartsheet();
    let mut line = Chart::new(ChartType::Line);
    line.add_series().set_values("People!$A$1:$A$2");
    chart.set_name("Chart").unwrap();
    chart.insert_chart(0, 0, &line).unwrap();
    let mut people = sheet("People", "Bob");
    people.set_active(true);
    let quotes = "It’s “new” & \"it\"";
    let book = saved(vec![hidden, chart, people, sheet(quotes, "Cy"), empty]);
    let named = |name: &str| read_sheet(&book, name, &CONTENT, None);
    let check = |read: Result<Roster, Fault>, sheet: &str, person: &str| {
        let roster = read.unwrap_or_else(|fault| panic!("{sheet}: {fault}"));
        assert_eq!(names_of(&roster), [person]);
        assert_eq!(roster.sheet.as_deref(), Some(sheet));
    };
    check(read(&book), "People", "Bob");
    check(named("People"), "People", "Bob");
    check(named("Old"), "Old", "Ada");
    check(named(quotes), quotes, "Cy");
    let refused = |name, fault: &str| assert_eq!(named(name).unwrap_err().to_string(), fault);
    refused(
        "Poeple",
        "there is no sheet “Poeple”; write `People` instead",
    );
    refused(
        "Budget 2026",
        &format!("there is no sheet “Budget 2026”; write one of Old, People, {quotes}, Empty"),
    );
    let chart = named("Chart").unwrap_err();
    assert_eq!(chart.what, "there is no sheet “Chart”");
    refused(
        "Empty",
        "sheet “Empty”, cell A1: there is nothing in it; begin with a row that names the columns, \
         such as name, role, department",
    );
    let only = read(&texts(&[&["name"], &["Ada"]])).unwrap();
    assert_eq!(only.sheet, None);
}

#[test]
fn a_file_of_another_kind_is_refused_with_the_way_out() {
    let check = |bytes: &[u8], says: &str| {
        assert!(is_workbook(bytes), "{says}");
        let fault = read(bytes).expect_err(says).to_string();
        assert!(fault.starts_with(says), "{fault} is not {says}");
        let of_sheet = read_sheet(bytes, "People", &CONTENT, None);
        assert_eq!(of_sheet.unwrap_err().to_string(), fault);
    };
    let compound = |inside: &str| {
        let inside = inside.encode_utf16().flat_map(u16::to_le_bytes);
        COMPOUND
            .iter()
            .copied()
            .chain([0; 600])
            .chain(inside)
            .collect::<Vec<u8>>()
    };
    check(
        &compound("Workbook"),
        "this is a file of an old kind, such as .xls; save it as .xlsx or CSV",
    );
    check(
        &compound("EncryptedPackage"),
        "the workbook is protected with a password; save it without one",
    );
    check(
        &archive(&[("mimetype", "application/…"), ("content.xml", "<a/>")]),
        "this is an OpenDocument file, such as .ods; save it as .xlsx or CSV",
    );
    check(
        &archive(&[("_rels/.rels", RELATIONS), ("xl/workbook.bin", "\u{1}")]),
        "this is a binary workbook (.xlsb); save it as .xlsx or CSV",
    );
    check(
        &archive(&[("a.txt", "a")]),
        "this is no workbook; choose a table",
    );
    check(&archive(&[]), "this is no workbook; choose a table");
    let book = texts(&[&["name"], &["Ada"]]);
    check(&book[..book.len() / 2], "the workbook cannot be read (");
    check(
        &raw("<chartsheet/>", ("a", "")),
        "the sheet “People” cannot be read (",
    );
    check(&raw("", ("a", "")), "the sheet “People” cannot be read (");
    let no_sheet = archive(&[
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", "<workbook><sheets/></workbook>"),
        ("xl/_rels/workbook.xml.rels", TARGETS),
    ]);
    check(&no_sheet, "the workbook has no sheet of cells; add one");
    assert!(!is_workbook(b"PK,name\n") && !is_workbook(b""));
}
