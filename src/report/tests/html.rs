//! The summary as a web page.

use std::collections::HashSet;

use resvg::usvg::roxmltree::{Document as Xml, Node, ParsingOptions};

use super::{own_words::plan_of, sections::whole_plans, *};

fn page(plan: &Plan, options: &Options) -> String {
    let options = Options {
        charts: true,
        ..options.clone()
    };
    let mut go_on = |_| true;
    let pace = &mut Pace::new(&mut go_on);
    let bytes = write(
        Form::Html,
        &summary_with(plan, &options),
        &Fonts::bundled(),
        pace,
    );
    String::from_utf8(bytes.unwrap()).unwrap()
}

/// The page as a tree: it closes what it opens, but for the elements that have no end.
fn with_ends(page: &str) -> String {
    let pieces = page.split_inclusive('>');
    pieces
        .map(|piece| match piece.rsplit_once("<meta ") {
            Some((before, meta)) => format!("{before}<meta {}/>", meta.trim_end_matches('>')),
            None => piece.to_owned(),
        })
        .collect()
}

fn check_tree(page: &str, check: impl FnOnce(&Xml<'_>)) {
    let text = with_ends(page);
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    check(&Xml::parse_with_options(&text, options).unwrap());
}

fn elements<'a>(tree: &'a Xml<'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    tree.descendants().filter(Node::is_element)
}

#[test]
fn nothing_that_a_plan_holds_becomes_markup_of_the_page() {
    let plain = page(&plan_of("Plain"), &options(false));
    let names = |page: &str| {
        let mut names = HashSet::new();
        check_tree(page, |tree| {
            names.extend(elements(tree).map(|node| node.tag_name().name().to_owned()));
        });
        names
    };
    let known = names(&plain);
    for text in hard_names() {
        let found = names(&page(&plan_of(&text), &options(false)));
        assert_eq!(found.difference(&known).next(), None, "{text:?}");
    }
}

#[test]
fn a_page_runs_nothing_and_asks_for_nothing() {
    let plans = whole_plans().into_iter().chain([hostile()]);
    for plan in plans {
        let page = page(&plan, &options(false));
        check_tree(&page, |tree| {
            for node in elements(tree) {
                let name = node.tag_name().name();
                for forbidden in ["script", "img", "iframe", "link", "object", "embed", "base"] {
                    assert_ne!(name, forbidden);
                }
                for attribute in node.attributes() {
                    let (key, value) = (attribute.name(), attribute.value());
                    assert!(!key.starts_with("on"), "{key}");
                    assert!(!["src", "srcset", "action", "data"].contains(&key), "{key}");
                    assert!(key != "href" || value.starts_with('#'), "{value}");
                }
            }
        });
        let style = page.split_once("<style>").unwrap().1;
        let style = style.split_once("</style>").unwrap().0;
        for word in ["url(", "@import", "<", "expression"] {
            assert!(!style.contains(word), "{word}");
        }
        assert!(page.contains("default-src 'none'"));
    }
}

#[test]
fn headings_go_down_one_level_at_a_time_and_name_the_chosen_sections() {
    for plan in whole_plans() {
        let page = page(&plan, &options(false));
        check_tree(&page, |tree| {
            let mut last = 0;
            for node in elements(tree) {
                let level = match node.tag_name().name() {
                    "h1" => 1,
                    "h2" => 2,
                    "h3" => 3,
                    "h4" => 4,
                    _ => continue,
                };
                assert!(level <= last + 1, "{level} after {last}");
                last = level;
            }
            let ids: Vec<_> = elements(tree)
                .filter_map(|node| node.attribute("id"))
                .collect();
            let different: HashSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), different.len(), "an id stands twice");
            for link in elements(tree).filter_map(|node| node.attribute("href")) {
                assert!(ids.contains(&link.trim_start_matches('#')), "{link}");
            }
        });
    }
}

#[test]
fn tables_and_charts_say_what_they_are_to_those_who_do_not_see_them() {
    let page = page(&whole_plans()[1], &options(false));
    check_tree(&page, |tree| {
        for table in elements(tree).filter(|node| node.has_tag_name("table")) {
            let caption = table.children().find(|node| node.has_tag_name("caption"));
            assert!(
                caption
                    .and_then(|node| node.text())
                    .is_some_and(|text| !text.is_empty())
            );
            for head in table.descendants().filter(|node| node.has_tag_name("th")) {
                assert!(["col", "row"].contains(&head.attribute("scope").unwrap()));
            }
        }
        let charts: Vec<_> = elements(tree)
            .filter(|node| node.has_tag_name("svg"))
            .collect();
        assert!(charts.len() > 4, "{}", charts.len());
        for chart in charts {
            assert_eq!(chart.attribute("role"), Some("img"));
            assert!(!chart.attribute("aria-label").unwrap().is_empty());
        }
    });
}

#[test]
fn a_page_has_the_colours_of_both_themes_and_every_chart_uses_them() {
    let page = page(&whole_plans()[0], &options(false));
    for palette in [
        &crate::figure::palette::LIGHT,
        &crate::figure::palette::DARK,
    ] {
        assert!(page.contains(&crate::figure::variables(palette)));
    }
    let drawn = page.split_once("<body").unwrap().1;
    assert!(!drawn.contains("fill=\"#"), "a colour of one theme alone");
    for variable in drawn.split("var(--").skip(1) {
        let name = variable.split_once(')').unwrap().0;
        assert!(page.contains(&format!("--{name}:#")), "{name}");
    }
}

/// What a page tells in words: all but the style and what is drawn.
fn told(tree: &Xml<'_>) -> String {
    let drawn = |node: &Node<'_, '_>| {
        let around = node.ancestors();
        around
            .skip(1)
            .any(|node| ["head", "svg"].contains(&node.tag_name().name()))
    };
    let texts = tree.descendants().filter(Node::is_text);
    let texts: Vec<_> = texts
        .filter(|node| !drawn(node))
        .filter_map(|node| node.text())
        .collect();
    texts.join(" ")
}

/// The values with two decimals, as sides, tilts and gaps have them.
fn values(text: &str) -> Vec<String> {
    let word = |letter: char| !(letter.is_ascii_digit() || ['.', '+', '−'].contains(&letter));
    let words = text.split(word).map(|word| word.trim_end_matches('.'));
    let values = words.filter(|word| {
        word.split_once('.')
            .is_some_and(|(whole, decimals)| !whole.is_empty() && decimals.len() == 2)
    });
    let mut values: Vec<_> = values.map(str::to_owned).collect();
    values.sort();
    values
}

#[test]
fn a_page_tells_the_very_values_of_the_plain_text() {
    for plan in whole_plans() {
        for preset in Preset::ALL {
            let options = Options {
                selection: preset.selection(),
                ..options(false)
            };
            let expected = values(&text(&summary_with(&plan, &options)));
            assert!(plan.members().is_empty() || expected.len() > 4);
            check_tree(&page(&plan, &options), |tree| {
                assert_eq!(values(&told(tree)), expected, "{} {preset:?}", plan.name());
            });
        }
    }
}

#[test]
fn a_page_has_the_sections_that_were_chosen_and_none_is_empty() {
    let check = |plan: &Plan, chosen: &[Section], expected: &[Section]| {
        let options = Options {
            selection: Selection::of(chosen, false),
            ..options(false)
        };
        check_tree(&page(plan, &options), |tree| {
            let sections: Vec<_> = elements(tree)
                .filter(|node| node.has_tag_name("section"))
                .collect();
            let ids: Vec<_> = sections
                .iter()
                .filter_map(|node| node.attribute("id"))
                .collect();
            assert_eq!(
                ids,
                expected
                    .iter()
                    .copied()
                    .map(Section::id)
                    .collect::<Vec<_>>()
            );
            for section in sections {
                let parts: Vec<_> = section.children().filter(Node::is_element).collect();
                assert!(parts.len() > 1 && parts[0].has_tag_name("h2"));
                assert_eq!(
                    section.attribute("aria-labelledby"),
                    parts[0].attribute("id")
                );
            }
        });
    };
    let whole = &whole_plans()[1];
    check(whole, &Section::ALL, &Section::ALL);
    for section in Section::ALL {
        check(whole, &[section], &[section]);
    }
    let told = [Section::Balance, Section::Findings, Section::Method];
    check(&empty(), &Section::ALL, &told);
}

#[test]
fn no_character_of_a_plan_turns_the_direction_or_is_unseen() {
    let turning = "\u{202e}turned\u{202c} \u{2066}round\u{2069}\u{0}\u{7}\u{1b}[31m";
    for plan in [hostile(), plan_of(turning)] {
        let page = page(&plan, &options(false));
        let unseen = |letter: &char| {
            let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            turns || (letter.is_control() && *letter != '\n')
        };
        assert_eq!(page.chars().find(unseen), None);
    }
}

#[test]
fn a_large_page_tells_how_far_it_is_and_can_be_given_up() {
    let names: Vec<_> = (1..=1_000)
        .map(|number| format!("Member {number}"))
        .collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let summary = summary_with(&with_names(&names), &options(false));
    let written = |stop_at: usize| {
        let mut told = Vec::new();
        let mut go_on = |share| {
            told.push(share);
            told.len() < stop_at
        };
        let pace = &mut Pace::new(&mut go_on);
        let result = write(Form::Html, &summary, &Fonts::bundled(), pace);
        (result, told)
    };
    let (whole, told) = written(usize::MAX);
    assert!(whole.is_ok());
    assert!(told.len() > 8, "{told:?}");
    assert!(told.is_sorted() && told.last() == Some(&1.0), "{told:?}");
    for stop_at in [1, 2, told.len() / 2] {
        let (result, told) = written(stop_at);
        assert_eq!(result, Err(WriteError::GivenUp));
        assert_eq!(told.len(), stop_at);
    }
}
