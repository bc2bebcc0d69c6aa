//! What stands in a workbook, as a reader of such files finds it.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use jiff::civil::date as day;
use serde_json::Value;

use super::{
    agenda::{action, add, with},
    judgement::parsed,
    own_words::{own_texts, plan_of_own_texts},
    progress::fernhill,
    *,
};
use crate::{
    figure::palette::LIGHT,
    plan::{Action, AgendaEdit, Goal, Id, Level, Measure, Owner, Reading},
    report::workbook::{Cell, Layout, Scale, Sheet},
};

const NEVER: &str = "nobody gave it up";

fn written(summary: &Summary) -> Vec<u8> {
    super::workbook(summary, &mut Pace::new(&mut |_| true)).expect(NEVER)
}

fn read(summary: &Summary) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(written(summary))).unwrap()
}

/// The cells of a sheet, the heads first.
fn cells(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Vec<Vec<Data>> {
    let range = book.worksheet_range(name).unwrap();
    assert_eq!(range.start(), Some((0, 0)), "{name}");
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The texts in the parts of a file, each with its name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index(place).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn only(sections: &[Section]) -> Options {
    Options {
        selection: Selection::of(sections, false),
        ..options(false)
    }
}

/// Fernhill with everything that a plan can hold.
fn full() -> Plan {
    let measure = Measure {
        unit: "%".to_owned(),
        baseline: Some(3.1),
        start: Some(day(2026, 1, 1)),
        target: Some(1.0 / 3.0),
        readings: vec![Reading {
            date: day(2026, 6, 30),
            value: 2.123_456_789_012_345,
        }],
        ..Measure::named("Turnover")
    };
    let planned = Action {
        members: vec![MemberId(1), MemberId(2)],
        owner: Some(Owner::Other("Consultant".to_owned())),
        start: Some(day(2026, 2, 1)),
        due: Some(day(2026, 3, 31)),
        effort: "Two days".to_owned(),
        ..action("Coach")
    };
    with(
        &fernhill(),
        [
            AgendaEdit::AddGoal(Goal::named("Goal")).into(),
            AgendaEdit::AddMeasureOf(Id::new(1), measure).into(),
            add(planned),
            add(action("Undated")),
            AgendaEdit::NextReview(Some(day(2026, 12, 24))).into(),
        ],
    )
}

#[test]
fn a_section_has_its_sheets_and_one_with_nothing_to_tell_has_none() {
    let check = |plan: &Plan, sections: &[Section], expected: &[&str]| {
        let summary = summary_with(plan, &only(sections));
        assert_eq!(read(&summary).sheet_names(), expected, "{sections:?}");
    };
    let plan = full();
    check(&plan, &[], &["Summary"]);
    check(&plan, &[Section::Balance], &["Summary"]);
    check(&plan, &[Section::Members], &["Summary", "Ratings"]);
    check(&plan, &[Section::Skills], &["Summary", "Skills"]);
    check(&plan, &[Section::Plan], &["Summary", "Goals", "Actions"]);
    check(
        &plan,
        &[Section::Progress],
        &[
            "Summary",
            "Snapshots",
            "Changes",
            "Measures",
            "Readings",
            "Reviews",
        ],
    );
    check(&plan, &[Section::Method], &["Summary", "Method"]);
    check(
        &brightwater(),
        &[Section::Findings],
        &["Summary", "Findings", "Proposals", "Pairs"],
    );
    let all = &Section::ALL;
    check(&empty(), all, &["Summary", "Findings", "Method"]);
    check(
        &with_names(&["Ada"]),
        all,
        &["Summary", "Ratings", "Findings", "Method"],
    );
}

#[test]
fn every_cell_stands_in_the_file_as_what_it_is() {
    for plan in [
        full(),
        brightwater(),
        plan_of_own_texts(),
        with_names(&["Ada"]),
    ] {
        let summary = summary(&plan, false);
        let mut book = read(&summary);
        for sheet in sheets(&summary) {
            let found = cells(&mut book, sheet.name);
            let first = usize::from(sheet.layout != Layout::Page);
            for (place, head) in sheet.columns.iter().enumerate().filter(|_| first > 0) {
                assert_eq!(
                    found[0][place],
                    Data::String(head.head.clone()),
                    "{}",
                    sheet.name
                );
            }
            for (row, cells) in sheet.rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    let found = found.get(row + first).and_then(|row| row.get(column));
                    assert_same(cell, found.unwrap_or(&Data::Empty));
                }
            }
        }
    }
}

fn assert_same(cell: &Cell, found: &Data) {
    match (cell, found) {
        (Cell::Empty, Data::Empty) => {}
        (Cell::Number(value, _), Data::Float(found)) => assert_eq!(value, found),
        (Cell::Date(day), Data::DateTime(found)) => {
            let (year, month, date, ..) = found.to_ymd_hms_milli();
            let found = Date::new(year.cast_signed(), month.cast_signed(), date.cast_signed());
            assert_eq!(found.unwrap(), *day);
        }
        (Cell::Text(_) | Cell::Title(_) | Cell::Head(_) | Cell::Wide(_), Data::String(found)) => {
            assert_eq!(cell.shown(), found.trim_end());
        }
        _ => panic!("{cell:?} became {found:?}"),
    }
}

#[test]
fn the_numbers_of_members_are_those_of_the_json() {
    let plan = brightwater();
    let json = parsed(&plan, false);
    let summary = summary(&plan, false);
    let rows = cells(&mut read(&summary), "Ratings");
    let at = |head: &str| {
        let mut heads = rows[0].iter();
        heads
            .position(|cell| *cell == Data::String(head.to_owned()))
            .unwrap()
    };
    let number = |value: &Value| value.as_f64().map_or(Data::Empty, Data::Float);
    for (row, member) in rows[1..].iter().zip(json["members"].as_array().unwrap()) {
        for (head, key) in [
            ("Lead", "lead"),
            ("Manage", "manage"),
            ("Shared", "shared"),
            ("Tilt", "tilt"),
        ] {
            assert_eq!(row[at(head)], number(&member[key]), "{member}");
        }
        for skill in &summary.skills {
            let rating = number(&member["ratings"][&skill.id]);
            assert_eq!(row[at(&skill.name)], rating, "{}", skill.id);
        }
    }
    assert_eq!(rows.len(), 9);
    // One of the two who are not rated in it.
    assert_eq!(rows[5][at("Budgeting")], Data::Empty);
}

#[test]
fn the_overview_holds_the_values_beside_what_is_wanted() {
    let rows = cells(&mut read(&summary(&brightwater(), false)), "Summary");
    let row = |label: &str| {
        let label = Data::String(label.to_owned());
        rows.iter().find(|row| row[0] == label).unwrap()[1..4].to_vec()
    };
    let float = |value: f64| Data::Float(value);
    assert_eq!(row("Lead"), [float(3.953_125), float(3.0), Data::Empty]);
    assert_eq!(row("Manage")[1..], [float(3.5), Data::Empty]);
    assert_eq!(row("Tilt (Lead − Manage)")[1..], [float(-1.0), float(0.25)]);
    assert_eq!(row("Members"), [float(8.0), Data::Empty, Data::Empty]);
    assert_eq!(rows[0][0], Data::String("Brightwater Labs".to_owned()));
}

#[test]
fn findings_can_be_filtered_by_whom_they_are_about() {
    let plan = brightwater();
    let rows = cells(&mut read(&summary(&plan, false)), "Findings");
    let findings = parsed(&plan, false);
    let findings = findings["findings"].as_array().unwrap();
    assert_eq!(rows.len() - 1, findings.len());
    for (row, finding) in rows[1..].iter().zip(findings) {
        assert_eq!(
            row[4],
            Data::String(finding["text"].as_str().unwrap().to_owned())
        );
        if let Some(name) = finding["subject"]["name"].as_str() {
            assert_eq!(row[3], Data::String(name.to_owned()));
        }
    }
    // The line about the floor belongs to the card of the tilt.
    let title = "The team leads more than it manages for this situation";
    let told = |row: &&Vec<Data>| row[1] == Data::String(title.to_owned());
    assert_eq!(rows.iter().filter(told).count(), 2);
}

/// Texts that have become something else elsewhere.
fn nasty_texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "]]></t></si>&amp;&#x41;",
        "#include \"x\"",
        "$x$",
        "\\",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1",
        "@SUM(A1)",
        "{=1+1}",
        "'=1",
        "http://x.y",
        "mailto:a@b.c",
        "internal:Sheet1!A1",
        "007",
        "1e5",
        "TRUE",
        "2026-11-21",
        "#REF!",
        "_x0041_ _x000D_ _xFFFF_",
        "<r><t>_x0041_</t></r>",
        "<r>&</r>",
        "😀 e\u{301}",
        "李雷",
        "محمد",
        "\u{fffe}\u{ffff}",
        "&P of &N &\"Arial\"",
    ]
    .map(str::to_owned)
    .to_vec();
    texts.extend(hard_names());
    texts
}

#[test]
fn a_text_stays_text_and_comes_back_as_it_was() {
    let texts = nasty_texts();
    let names: Vec<_> = texts.iter().map(String::as_str).collect();
    let actions = texts.iter().map(|text| {
        add(Action {
            effort: text.clone(),
            ..action(text)
        })
    });
    let plan = with(&with_names(&names), actions);
    let summary = summary(&plan, false);
    let mut book = read(&summary);
    for sheet in ["Ratings", "Actions"] {
        let rows = cells(&mut book, sheet);
        assert_eq!(rows.len() - 1, texts.len());
        for (row, text) in rows[1..].iter().zip(&texts) {
            assert_text(&row[0], text);
        }
    }
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
    }
    for (name, part) in parts(&written(&summary)) {
        assert!(
            !part.contains("<hyperlink") && !part.contains("<f>"),
            "{name}"
        );
        assert!(!part.contains(['\u{202e}', '\u{0}', '\u{b}']), "{name}");
    }
}

#[test]
fn a_text_that_begins_like_a_formula_is_marked_as_text() {
    let marked = |name: &str| {
        let parts = parts(&written(&summary(&with_names(&[name]), false)));
        let mut styles = parts.iter().filter(|(name, _)| name == "xl/styles.xml");
        styles.any(|(_, part)| part.contains("quotePrefix=\"1\""))
    };
    assert!(["=1", "+1", "-1", "@A1"].into_iter().all(marked));
    assert!(!marked("Ada"));
}

#[test]
fn a_gap_is_that_of_the_numbers_beside_it_and_never_reads_as_none() {
    // A mean of 1402 / 401 against an aim of 3.5.
    let summary = summary(&team_at(401, 199, [4, 3]), false);
    let gap = 3.5 - 1402.0 / 401.0;
    let Data::Float(found) = cells(&mut read(&summary), "Skills")[1][9] else {
        panic!("a gap is a number");
    };
    assert!((found - gap).abs() < 1e-12, "{found}");
    let sheets = sheets(&summary);
    let skills = sheets.iter().find(|sheet| sheet.name == "Skills").unwrap();
    assert_eq!(skills.rows[0][9].shown(), "under 0.01");
    // The mean is 2.375, which reads as 2.38, and 4.00 − 2.38 is not 4 − 2.375.
    let summary = self::summary(&brightwater(), false);
    let rows = cells(&mut read(&summary), "Skills");
    let delegation = rows
        .iter()
        .find(|row| row[0] == Data::String("Delegation".into()));
    let Data::Float(found) = delegation.unwrap()[9] else {
        panic!("a gap is a number");
    };
    assert!((found - 1.62).abs() < 1e-9, "{found}");
}

fn assert_text(found: &Data, text: &str) {
    let Data::String(found) = found else {
        panic!("{text:?} became {found:?}");
    };
    assert_eq!(found.trim_end(), words::lines(text));
}

#[test]
fn a_title_stays_text_in_cell_foot_and_properties() {
    let check = |title: &str, foot: &str, property: &str| {
        let plan = empty().apply(&Edit::Title(title.to_owned())).unwrap();
        let summary = summary_with(&plan, &only(&[]));
        assert_text(&cells(&mut read(&summary), "Summary")[0][0], title);
        let parts = parts(&written(&summary));
        let part = |wanted: &str| &parts.iter().find(|(name, _)| name == wanted).unwrap().1;
        let foot = format!("<oddFooter>&amp;L{foot}&amp;CConfidential");
        assert_holds(part("xl/worksheets/sheet1.xml"), &[&foot]);
        let property = format!("<dc:title>{property}</dc:title>");
        assert_holds(part("docProps/core.xml"), &[&property]);
    };
    check("=1+1", "=1+1", "=1+1");
    check("a & <b>", "a &amp;&amp; &lt;b&gt;", "a &amp; &lt;b&gt;");
    check(
        "<r>&</r>",
        "&lt;r&gt;&amp;&amp;&lt;/r&gt;",
        "&lt;r&gt;&amp;&lt;/r&gt;",
    );
    check("&P\u{202e}\u{1}", "&amp;&amp;P", "&amp;P");
    let long = "&".repeat(10_000);
    let [foot, property] = [118, 199].map(|most| "&amp;".repeat(most) + "…");
    check(&long, &foot, &property);
}

#[test]
fn signs_that_cannot_be_seen_go_and_lines_stay() {
    let check = |text: &str, expected: &str| assert_eq!(words::lines(text), expected, "{text:?}");
    check("a\u{0}b\u{1b}[31m", "a b [31m");
    check(
        "\u{202e}turned\u{202c} \u{2066}round\u{2069}",
        "turned round",
    );
    check("one\r\n  two\t three \n\nfour\n", "one\ntwo three\n\nfour");
    check("\n \u{7}\n", "");
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_and_says_so() {
    // Excel counts units of UTF-16, of which an emoji has two.
    let check = |text: &str, most: usize| {
        let plan = with_names(&[text]);
        let rows = cells(&mut read(&summary(&plan, false)), "Ratings");
        let Data::String(found) = &rows[1][0] else {
            panic!("{:?}", rows[1][0]);
        };
        let units = found.encode_utf16().count();
        assert!(units <= 32_767 && units >= most, "{units}");
        assert!(found.ends_with('…') && text.starts_with(found.trim_end_matches('…')));
    };
    check(&"x".repeat(40_000), 32_760);
    check(&"😀".repeat(20_000), 32_760);
    check(&format!("a{}", "😀".repeat(20_000)), 32_760);
    check(&"word ".repeat(8_000), 32_760);
}

#[test]
fn a_cell_has_no_more_lines_than_it_can_hold() {
    let effort = "a line\n".repeat(1_000);
    let planned = Action {
        effort: effort.clone(),
        ..action("Many lines")
    };
    let plan = with(&with_names(&["Ada"]), [add(planned)]);
    let rows = cells(&mut read(&summary(&plan, false)), "Actions");
    let Data::String(found) = &rows[1][7] else {
        panic!("{:?}", rows[1][7]);
    };
    assert!(found.lines().count() <= 253);
    assert!(found.split_whitespace().eq(effort.split_whitespace()));
}

#[test]
fn days_that_spreadsheets_do_not_know_stay_readable() {
    let check = |date: Date, expected: &Data| {
        let due = Action {
            due: Some(date),
            ..action("Old")
        };
        let plan = with(&with_names(&["Ada"]), [add(due)]);
        let options = Options {
            as_of: date,
            ..options(false)
        };
        let rows = cells(&mut read(&summary_with(&plan, &options)), "Actions");
        assert_eq!(rows[1][4], *expected);
    };
    check(day(1850, 5, 1), &Data::String("1 May 1850".to_owned()));
    check(day(1, 1, 1), &Data::String("1 Jan 0001".to_owned()));
    let [Data::DateTime(_)] = cells(&mut read(&summary(&full(), false)), "Actions")[1][4..5] else {
        panic!("a day is a day");
    };
}

#[test]
fn tables_keep_their_heads_in_sight_and_can_be_filtered_and_printed() {
    let summary = summary(&full(), false);
    let bytes = written(&summary);
    let parts = parts(&bytes);
    for (place, sheet) in sheets(&summary).iter().enumerate() {
        let name = format!("xl/worksheets/sheet{}.xml", place + 1);
        let (_, xml) = parts.iter().find(|(part, _)| *part == name).unwrap();
        assert_holds(
            xml,
            &[
                "fitToPage=\"1\"",
                "fitToHeight=\"0\"",
                "&amp;RPage &amp;P of &amp;N",
            ],
        );
        let Layout::Table { kept } = sheet.layout else {
            assert!(!xml.contains("<autoFilter"), "{name}");
            continue;
        };
        assert_holds(
            xml,
            &[
                "ySplit=\"1\"",
                "state=\"frozen\"",
                "orientation=\"landscape\"",
            ],
        );
        assert_eq!(xml.contains("xSplit=\"1\""), kept == 1, "{}", sheet.name);
        let last = rust_xlsxwriter::utility::row_col_to_cell(
            u32::try_from(sheet.rows.len()).unwrap(),
            u16::try_from(sheet.columns.len()).unwrap() - 1,
        );
        assert_holds(xml, &[&format!("<autoFilter ref=\"A1:{last}\"/>")]);
        let scales = sheet.columns.iter().filter(|column| column.scale.is_some());
        assert_eq!(
            xml.matches("<colorScale>").count(),
            scales.count(),
            "{}",
            sheet.name
        );
    }
    let (_, book) = parts
        .iter()
        .find(|(name, _)| name == "xl/workbook.xml")
        .unwrap();
    assert_holds(book, &["Print_Titles", "Ratings!$A:$A,Ratings!$1:$1"]);
}

#[test]
fn text_stays_readable_on_every_colour_of_a_scale() {
    let families = [Family::Lead, Family::Manage, Family::Shared];
    let scales = families.map(Scale::Rating).into_iter().chain([Scale::Tilt]);
    for scale in scales {
        for (at, colour) in scale.stops() {
            let contrast = colour.contrast(LIGHT.ink);
            assert!(contrast >= 4.5, "{scale:?} at {at}: {contrast}");
        }
    }
}

#[test]
fn numbers_are_shown_as_they_are_on_the_screen() {
    let summary = summary(&full(), false);
    let (_, styles) = parts(&written(&summary))
        .into_iter()
        .find(|(name, _)| name == "xl/styles.xml")
        .unwrap();
    for code in ["0.00", "+0.00;&quot;−&quot;0.00;0.00", "0 %", "d mmm yyyy"] {
        assert_holds(&styles, &[&format!("formatCode=\"{code}\"")]);
    }
    let shown = |sheet: &str, row: usize, column: usize| {
        let sheets = sheets(&summary);
        let sheet: &Sheet = sheets.iter().find(|one| one.name == sheet).unwrap();
        sheet.rows[row][column].shown()
    };
    assert_eq!(shown("Snapshots", 0, 6), "−1.13");
    assert_eq!(shown("Snapshots", 0, 1), "1 Nov 2025");
    assert_eq!(shown("Readings", 0, 2), "2.123456789012345");
    assert_eq!(shown("Actions", 0, 4), "31 Mar 2026");
}

#[test]
fn the_same_summary_gives_the_same_bytes() {
    let summary = summary(&full(), false);
    let bytes = written(&summary);
    assert!(bytes == written(&summary));
    let parts = parts(&bytes);
    let (_, core) = parts
        .iter()
        .find(|(name, _)| name == "docProps/core.xml")
        .unwrap();
    assert_holds(
        core,
        &[
            "<dc:title>Fernhill</dc:title>",
            "<dc:creator>Even Keel</dc:creator>",
            "2026-11-21T00:00:00Z",
        ],
    );
}

#[test]
fn hidden_names_and_own_words_stand_in_no_part_of_the_file() {
    let check = |plan: &Plan, words: &[String]| {
        let all = |hidden: bool| {
            let parts = parts(&written(&summary(plan, hidden)));
            parts
                .into_iter()
                .map(|(name, part)| name + "\n" + &part)
                .collect::<String>()
        };
        let (hidden, shown) = (all(true), all(false));
        for word in words {
            assert!(!hidden.contains(word.as_str()), "{word:?}");
        }
        assert!(words.iter().any(|word| shown.contains(word.as_str())));
        assert_holds(&hidden, &["Member A", "names hidden"]);
    };
    let own: Vec<_> = own_texts().into_iter().map(str::to_owned).collect();
    check(&plan_of_own_texts(), &own);
    let people = with_names(&["Qfirst", "Qsecond"]);
    let names = ["Qfirst", "Qsecond", "Role of", "Department of"];
    check(&people, &names.map(str::to_owned));
}

#[test]
fn a_summary_too_large_for_a_workbook_is_refused_in_words() {
    let mut summary = summary(&with_names(&["Ada"]), false);
    summary.skills = vec![summary.skills[0].clone(); 16_384];
    let refused = super::workbook(&summary, &mut Pace::new(&mut |_| true)).unwrap_err();
    let text = refused.to_string();
    assert_holds(&text, &["“Ratings”", "16391 columns", "16384"]);
}

#[test]
fn a_large_workbook_tells_how_far_it_is_and_can_be_given_up() {
    let names: Vec<_> = (0..1_000).map(|number| format!("M{number}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let summary = summary(&with_names(&names), false);
    let mut told = Vec::new();
    let mut follow = |share| {
        told.push(share);
        true
    };
    super::workbook(&summary, &mut Pace::new(&mut follow)).expect(NEVER);
    assert!(told.len() > 4 && told.is_sorted(), "{told:?}");
    assert_eq!(told.last(), Some(&1.0));
    for after in 0..told.len() {
        let mut left = after;
        let mut give_up = |_| {
            let go_on = left > 0;
            left = left.saturating_sub(1);
            go_on
        };
        let result = super::workbook(&summary, &mut Pace::new(&mut give_up));
        assert_eq!(result, Err(WriteError::GivenUp), "after {after}");
    }
}

#[test]
fn levels_and_their_scale_have_the_same_ends() {
    let [(least, _), (most, _)] = Scale::Rating(Family::Lead).stops()[..] else {
        panic!("two ends");
    };
    assert_eq!(
        (least, most),
        (f64::from(Level::MIN), f64::from(Level::MAX))
    );
}
