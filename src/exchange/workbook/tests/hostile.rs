//! Workbooks that claim what is not so, are too large, cut off or nonsense.

use proptest::prelude::*;

use super::*;

#[test]
fn what_a_sheet_says_of_its_size_counts_for_nothing() {
    for claim in ["A1:XFD1048576", "B2:A1", "A1:ZZZZZZZZ99999999999"] {
        let sheet = format!(
            r#"<worksheet><dimension ref="{claim}"/><sheetData>{ADA}</sheetData></worksheet>"#
        );
        let roster = read(&raw(&sheet, ("a", ""))).unwrap();
        assert_eq!(names_of(&roster), ["Ada"], "{claim}");
    }
}

#[test]
fn what_would_not_fit_in_memory_is_not_read() {
    let weighed = |part: &str, most| {
        let bytes = archive(&[("xl/part.xml", part)]);
        let mut archive = ZipArchive::new(Cursor::new(&*bytes)).unwrap();
        weight::check(&mut archive, most).is_ok()
    };
    let check = |part: &str, most, fits| {
        assert_eq!(weighed(part, most), fits, "{most} bytes for {part:.40}");
    };
    // Next to nothing, packed.
    check(&" ".repeat(100_000), 100_000, true);
    check(&" ".repeat(100_000), 99_999, false);
    check("<sst uniqueCount=\"10\"></sst>", 1000, true);
    check("<sst uniqueCount=\"999999999999\"></sst>", 1 << 40, false);
    check(
        "<sst uniqueCount=\"99999999999999999999\"></sst>",
        1000,
        true,
    );
    check(&"<si/>".repeat(1000), 10_000, false);
    // A hundred styles with a copy of the same long name.
    let font = format!("<x:font><name val='{}'/></x:font>", "a".repeat(10_000));
    let styles = "<x:xf fontId='0'/>".repeat(100);
    check(&font, 100_000, true);
    check(&styles, 100_000, true);
    check(&format!("{font}{styles}"), 1_000_000, false);
    check("\u{1}<<<\"", 1000, true);
}

#[test]
fn a_workbook_that_is_too_large_is_refused_with_the_way_out() {
    let strings = (
        "xl/sharedStrings.xml",
        r#"<sst uniqueCount="999999999999"></sst>"#,
    );
    let sheet = format!("<worksheet><sheetData>{ADA}</sheetData></worksheet>");
    let fault = read(&raw(&sheet, strings)).unwrap_err().to_string();
    let says = "the workbook is too large; keep to the sheet of the people, or save that as CSV";
    assert_eq!(fault, says);
}

#[test]
fn a_row_without_end_is_refused() {
    let check = |cell: &str| {
        let sheet = format!(
            r#"<worksheet><sheetData>{ADA}<row r="3"><c r="{cell}" t="str"><v>a</v></c></row>
            </sheetData></worksheet>"#
        );
        let fault = read(&raw(&sheet, ("a", ""))).expect_err(cell).to_string();
        let says = format!("sheet “People”, cell {cell}: the row has more than 1000 cells; ");
        assert!(fault.starts_with(&says), "{fault}");
    };
    check("ALM3");
    check("XFD3");
    check("ZZZZZZ3");
}

/// A workbook with everything in it that is read, as the files it is packed of.
fn sample() -> Vec<(String, Vec<u8>)> {
    let book = people(|sheet| {
        let date = Format::new()
            .set_num_format("yyyy-mm-dd")
            .set_font_name("Any");
        sheet
            .write_row(0, 0, ["name", "emerging", "courage"])
            .unwrap();
        sheet.write_row(1, 0, ["Ada", "yes"]).unwrap();
        sheet.write(1, 2, 4).unwrap();
        sheet.write(2, 0, "_x000D_Bob & Cy").unwrap();
        sheet.write(2, 1, true).unwrap();
        sheet
            .write(2, 2, Formula::new("1+1").set_result("2"))
            .unwrap();
        sheet.write_with_format(3, 5, 40_000, &date).unwrap();
    });
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index(place).unwrap();
            let mut bytes = Vec::new();
            io::copy(&mut part, &mut bytes).unwrap();
            (part.name().unwrap().to_string(), bytes)
        })
        .collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(&**name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_is_cut_off_anywhere_is_read_or_refused() {
    let book = packed(&sample());
    for length in (0..book.len()).step_by(7) {
        let read = read(&book[..length]);
        assert!(read.is_err(), "the first {length} bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_reading_a_workbook_panic(
        noise: Vec<u8>,
        flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut book = packed(&sample());
        for (place, byte) in &flips {
            let place = place.index(book.len());
            book[place] = *byte;
        }
        let _ = read(&book);
        for begin in [ZIP[0], COMPOUND] {
            let _ = read(&[begin, &noise].concat());
        }
    }

    #[test]
    fn no_text_in_a_workbook_makes_reading_it_panic(
        part: prop::sample::Index,
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0..9_usize, pieces()), 1..4),
    ) {
        let mut parts = sample();
        let part = part.index(parts.len());
        let text = &mut parts[part].1;
        for (place, length, piece) in cuts {
            let from = place.index(text.len() + 1);
            let to = (from + length).min(text.len());
            text.splice(from..to, piece.bytes());
        }
        let _ = read(&packed(&parts));
    }
}

/// Text out of what the parts of workbooks are made of.
fn pieces() -> impl Strategy<Value = String> {
    let pieces = [
        "",
        "<",
        ">",
        "/>",
        "\"",
        "'",
        "=",
        "&",
        "&#x110000;",
        "&lt;",
        "_x",
        "_xD83D_",
        "[",
        "é",
        "9",
        "99999999999",
        "-",
        "+5",
        ".",
        "e",
        "nan",
        "A1",
        "ZZZZZZZ",
        ":",
        " r=\"",
        " t=\"n\"",
        " t=\"e\"",
        " t=\"d\"",
        " s=\"9\"",
        "<c>",
        "<v>",
        "<f>",
        "<is>",
        "<t>",
        "<row>",
        "</row>",
        "<sheetData>",
        "<sst uniqueCount=\"9\">",
        "<xf/>",
        "<!--",
        "<![CDATA[",
        "<?xml",
    ];
    let piece = proptest::sample::select(pieces.to_vec());
    proptest::collection::vec(piece, 1..4).prop_map(|pieces| pieces.concat())
}
