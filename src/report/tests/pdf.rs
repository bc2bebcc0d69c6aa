//! The summary as PDF, read back.

use lopdf::{Document as Pdf, Object};

use super::{sections::whole_plans, *};

fn written(plan: &Plan, selection: Selection) -> Vec<u8> {
    let options = Options {
        selection,
        charts: true,
        ..options(false)
    };
    let mut go_on = |_| true;
    let pace = &mut Pace::new(&mut go_on);
    write(
        Form::Pdf,
        &summary_with(plan, &options),
        &Fonts::bundled(),
        pace,
    )
    .unwrap()
}

/// The bytes of a PDF, and those of each stream in it, unpacked.
pub(super) fn parts(bytes: &[u8]) -> Vec<Vec<u8>> {
    let pdf = Pdf::load_mem(bytes).unwrap();
    let streams = pdf.objects.values().filter_map(|object| match object {
        Object::Stream(stream) => Some(stream),
        _ => None,
    });
    let unpacked = streams.map(|stream| {
        let plain = stream.decompressed_content();
        plain.unwrap_or_else(|_| stream.content.clone())
    });
    std::iter::once(bytes.to_vec()).chain(unpacked).collect()
}

/// What stands on the pages, page by page.
pub(super) fn pages(bytes: &[u8]) -> Vec<String> {
    let pdf = Pdf::load_mem(bytes).unwrap();
    let pages = pdf.get_pages();
    pages
        .keys()
        .map(|page| pdf.extract_text(&[*page]).unwrap())
        .collect()
}

/// The words of a text, whatever is between them.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn the_board_is_one_page_whatever_the_plan_holds() {
    for plan in whole_plans().iter().chain([&hostile()]) {
        let bytes = written(plan, Preset::Board.selection());
        assert_eq!(pages(&bytes).len(), 1, "{}", plan.name());
    }
}

#[test]
fn a_pdf_is_tagged_and_has_a_title_and_a_language() {
    let bytes = written(&whole_plans()[0], Selection::default());
    let pdf = Pdf::load_mem(&bytes).unwrap();
    let catalog = pdf.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en");
    assert!(catalog.get(b"StructTreeRoot").is_ok());
    let marks = pdf
        .dereference(catalog.get(b"MarkInfo").unwrap())
        .unwrap()
        .1;
    assert!(
        marks
            .as_dict()
            .unwrap()
            .get(b"Marked")
            .unwrap()
            .as_bool()
            .unwrap()
    );
    let views = catalog.get(b"ViewerPreferences").unwrap();
    let views = pdf.dereference(views).unwrap().1.as_dict().unwrap();
    assert!(views.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let info = pdf.trailer.get(b"Info").unwrap();
    let info = pdf.dereference(info).unwrap().1.as_dict().unwrap();
    let title = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
    assert_eq!(title, "Brightwater Labs");
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    let pages = pages(&written(&whole_plans()[1], Selection::default()));
    let count = pages.len();
    assert!(count > 5, "{count}");
    for (place, page) in pages.iter().enumerate() {
        let number = squeezed(&format!("Page {} of {count}", place + 1));
        assert!(squeezed(page).contains(&number), "{page}");
    }
}

#[test]
fn a_long_table_loses_no_row_and_repeats_its_head_on_every_page() {
    let names: Vec<_> = (1..=150)
        .map(|number| format!("Person-{number:03}."))
        .collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let bytes = written(
        &with_names(&names),
        Selection::of(&[Section::Members], false),
    );
    let pages: Vec<_> = pages(&bytes).iter().map(|page| squeezed(page)).collect();
    assert!(pages.len() > 3, "{}", pages.len());
    for name in &names {
        let role = squeezed(&format!("Role of {name}"));
        let found = pages.iter().filter(|page| page.contains(&role));
        assert_eq!(found.count(), 1, "{name}");
    }
    for page in &pages {
        assert!(page.contains("Quadrant"), "{page}");
    }
}

#[test]
fn a_name_that_is_longer_than_a_page_goes_on_over_pages() {
    // As long as a page and more.
    let long = "j".repeat(5_000);
    let plan = with_names(&["Short", &long]);
    let bytes = written(&plan, Selection::of(&[Section::Members], false));
    let text: String = pages(&bytes).iter().map(|page| squeezed(page)).collect();
    // It stands as the name and in the role; lines of both stand side by side.
    let letters = text.matches('j').count();
    assert!(letters >= 10_000, "{letters}");
}

#[test]
fn hostile_texts_stay_texts() {
    let bytes = written(&hostile(), Selection::of(&[Section::Members], false));
    let text: String = pages(&bytes).iter().map(|page| squeezed(page)).collect();
    for name in [
        "<script>alert(1)</script>",
        "#include\"x\"",
        "(x)TjET",
        "\\textbf{x}",
    ] {
        assert!(text.contains(name), "{name}");
    }
    for part in parts(&bytes) {
        for word in ["/JavaScript", "/URI", "/Launch", "/OpenAction"] {
            let found = part
                .windows(word.len())
                .any(|window| window == word.as_bytes());
            assert!(!found, "{word}");
        }
    }
}
