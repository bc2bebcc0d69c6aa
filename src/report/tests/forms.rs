//! What holds for every form alike.

use std::io::{Cursor, Read};

use super::{own_words::plan_of, pdf, sections::whole_plans, *};
use crate::figure::table::{map_table, skills_table};

fn written(form: Form, plan: &Plan, hide_names: bool) -> Vec<u8> {
    let options = Options {
        charts: form.has_charts(),
        ..options(hide_names)
    };
    let mut go_on = |_| true;
    let pace = &mut Pace::new(&mut go_on);
    write(form, &summary_with(plan, &options), &Fonts::bundled(), pace).unwrap()
}

/// All that is in a file: what it says as text, and its bytes, those of packed parts unpacked.
fn unpacked(form: Form, bytes: &[u8]) -> Vec<Vec<u8>> {
    match form {
        Form::Workbook => {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            (0..archive.len())
                .flat_map(|place| {
                    let mut file = archive.by_index(place).unwrap();
                    let mut part = Vec::new();
                    file.read_to_end(&mut part).unwrap();
                    [file.name().unwrap().as_bytes().to_vec(), part]
                })
                .collect()
        }
        Form::Pdf => {
            let mut parts = pdf::parts(bytes);
            parts.extend(pdf::pages(bytes).into_iter().map(String::into_bytes));
            parts
        }
        _ => vec![bytes.to_vec()],
    }
}

/// Whether a word is in some bytes, as UTF-8 or as UTF-16.
fn holds(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let narrow = word.as_bytes();
    [narrow, &wide]
        .iter()
        .any(|word| bytes.windows(word.len()).any(|window| window == *word))
}

#[test]
fn the_same_plan_and_day_give_the_same_bytes_in_every_form() {
    let plans = whole_plans().into_iter().chain([hostile()]);
    for plan in plans {
        for form in Form::ALL {
            let [one, other] = [(); 2].map(|()| written(form, &plan, false));
            assert!(one == other, "{form:?} of {}", plan.name());
        }
    }
}

#[test]
fn hidden_names_and_peoples_own_words_are_in_no_part_of_any_form() {
    let plan = plan_of("Sesamea")
        .apply(&Edit::Title("The team of Sesamea".into()))
        .unwrap();
    for form in Form::ALL {
        let shown = unpacked(form, &written(form, &plan, false));
        assert!(shown.iter().any(|part| holds(part, "Sesamea")), "{form:?}");
        let hidden = unpacked(form, &written(form, &plan, true));
        for part in &hidden {
            assert!(!holds(part, "Sesamea"), "{form:?}");
        }
        assert!(
            hidden.iter().any(|part| holds(part, "Member A")),
            "{form:?}"
        );
    }
}

#[test]
fn every_form_that_people_read_says_that_names_are_hidden() {
    for form in Form::ALL.into_iter().filter(|form| *form != Form::Json) {
        let parts = unpacked(form, &written(form, &brightwater(), true));
        let says = |part: &Vec<u8>| holds(part, "names are hidden");
        assert!(parts.iter().any(says), "{form:?}");
    }
}

#[test]
fn work_on_any_form_can_be_given_up() {
    for form in Form::ALL {
        let options = Options {
            charts: form.has_charts(),
            ..options(false)
        };
        let summary = summary_with(&brightwater(), &options);
        let mut stop = |_| false;
        let written = write(form, &summary, &Fonts::bundled(), &mut Pace::new(&mut stop));
        assert_eq!(written, Err(WriteError::GivenUp), "{form:?}");
        let mut shares = Vec::new();
        let mut note = |share: f32| {
            shares.push(share);
            true
        };
        write(form, &summary, &Fonts::bundled(), &mut Pace::new(&mut note)).unwrap();
        assert!(shares.is_sorted(), "{form:?}: {shares:?}");
        assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
    }
}

/// The words of a form that is read, in their order.
fn words_of(form: Form, bytes: &[u8]) -> Vec<String> {
    let text = match form {
        Form::Pdf => pdf::pages(bytes).join(" "),
        Form::Html => without_tags(std::str::from_utf8(bytes).unwrap()),
        Form::Markdown => String::from_utf8(bytes.to_vec())
            .unwrap()
            .replace(['|', '\\'], " "),
        _ => String::from_utf8(bytes.to_vec()).unwrap(),
    };
    text.split_whitespace().map(str::to_owned).collect()
}

fn without_tags(html: &str) -> String {
    let body = html.split_once("<main").unwrap().1;
    let pieces = body
        .split('<')
        .map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
    let text = pieces.collect::<Vec<_>>().join(" ");
    text.replace("&amp;", "&").replace("&quot;", "\"")
}

#[test]
fn every_form_has_the_numbers_that_the_screen_shows() {
    let content = content();
    for plan in whole_plans() {
        let balance = Balance::of(&plan, &content);
        let hidden = without_names(&plan).unwrap();
        let members = map_table(&hidden, &balance).rows.into_iter().skip(1);
        let skills = skills_table(&plan, &balance).rows;
        for form in [Form::Markdown, Form::Text, Form::Html, Form::Pdf] {
            let words = words_of(form, &written(form, &plan, true)).join(" ");
            for row in members.clone() {
                let [name, lead, manage, tilt, quadrant] = row.cells.as_slice() else {
                    panic!("{row:?}");
                };
                let place = hidden
                    .members()
                    .iter()
                    .position(|m| m.profile.name == *name);
                let shared = balance.members[place.unwrap()].sides.shared;
                let shared = crate::balance::number::side(shared);
                let expected = format!("{name} {lead} {manage} {shared} {tilt} {quadrant}");
                assert!(
                    words.contains(&expected),
                    "{form:?}: no {expected:?} in {words}"
                );
            }
            for row in skills.iter().filter(|row| row.cells[5] != "0") {
                let (name, mean) = (&row.cells[0], &row.cells[2]);
                let expected = [name.as_str(), mean.as_str()];
                for word in expected {
                    assert!(words.contains(word), "{form:?}: no {word:?}");
                }
            }
        }
    }
}

#[test]
fn a_title_is_hidden_with_the_names_only_where_it_has_one() {
    let check = |title: &str, hidden: &str| {
        let plan = with_names(&["Ada Lovelace", "李雷"]);
        let plan = plan.apply(&Edit::Title(title.into())).unwrap();
        assert_eq!(summary(&plan, true).name, hidden);
        assert_eq!(summary(&plan, false).name, title);
    };
    check("Research and growth", "Research and growth");
    check("Ada's team", "A team");
    check("LOVELACE & co", "A team");
    check("李雷", "A team");
    check("Adamant", "Adamant");
}

#[test]
fn the_board_names_nobody_among_the_findings_of_any_form() {
    let plan = &whole_plans()[0];
    let options = Options {
        selection: Selection::of(&[Section::Balance, Section::Findings], true),
        ..options(false)
    };
    let summary = summary_with(plan, &options);
    for form in Form::ALL {
        let mut go_on = |_| true;
        let pace = &mut Pace::new(&mut go_on);
        let bytes = write(form, &summary, &Fonts::bundled(), pace).unwrap();
        let parts = unpacked(form, &bytes);
        for member in plan.members() {
            let name = &member.profile.name;
            let named = parts.iter().any(|part| holds(part, name));
            assert!(!named, "{form:?} names {name}");
        }
    }
}
