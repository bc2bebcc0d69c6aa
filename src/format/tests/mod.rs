mod faults;
mod hostile;

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;

use super::*;
use crate::{
    content::Content,
    fault::Fault,
    plan::{Band, Edit, Floors, Level, Plan, arbitrary, arbitrary::texts},
};

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());
const GOLDEN: &str = include_str!("../../../tests/golden/plan-format-1.ron");

fn plans() -> impl Strategy<Value = Plan> {
    let situations = CONTENT.situations().iter().map(|row| row.id.clone());
    arbitrary::plans(CONTENT.frameworks().to_vec(), situations.collect())
}

fn read_text(text: &str) -> Result<Document, Fault> {
    read(text.as_bytes(), &CONTENT)
}

fn reread(text: &str) -> Plan {
    read_text(text)
        .unwrap_or_else(|fault| panic!("{fault}\n{text}"))
        .plan
}

proptest! {
    #[test]
    fn a_plan_comes_back_as_it_was_written(plan in plans()) {
        let text = write(&plan);
        let back = reread(&text);
        prop_assert_eq!(&back, &plan);
        prop_assert_eq!(write(&back), text);
    }

    #[test]
    fn any_text_comes_back_as_it_was_written(title in texts()) {
        let plan = Plan::new(&title, CONTENT.default_framework());
        let text = write(&plan);
        let back = reread(&text);
        prop_assert_eq!(back.title(), title);
        prop_assert_eq!(text.lines().count(), 5);
    }

    #[test]
    fn changing_a_rating_changes_one_line(
        plan in plans(), member in any::<prop::sample::Index>(), skill in 0_usize..19, up: bool,
    ) {
        prop_assume!(!plan.members().is_empty());
        let member = plan.members()[member.index(plan.members().len())].id;
        let level = |number| Edit::Rate { member, skill, level: Level::new(number) };
        let before = plan.apply(&level(3)).unwrap();
        let after = plan.apply(&level(if up { 4 } else { 2 })).unwrap();
        let (before, after) = (write(&before), write(&after));
        prop_assert_eq!(before.lines().count(), after.lines().count());
        let changed = before.lines().zip(after.lines()).filter(|(before, after)| before != after);
        prop_assert_eq!(changed.count(), 1);
    }
}

#[test]
fn the_golden_file_of_format_1_is_read_and_written_to_the_byte() {
    let plan = reread(GOLDEN);
    assert_eq!(write(&plan), GOLDEN);
    let parts = plan.parts();
    assert_eq!(parts.situation.as_deref(), Some("stabilise"));
    assert_eq!(parts.next_situation.as_deref(), Some("launch"));
    assert_eq!(
        parts.band,
        Some(Band {
            low: -1.0,
            high: 0.5
        })
    );
    assert_eq!(
        parts.floors,
        Some(Floors {
            lead: 3.0,
            manage: 3.5
        })
    );
    assert_eq!(parts.next_member, 9);
    let rated: usize = plan.members().iter().map(|m| m.ratings.rated()).sum();
    assert_eq!(rated, 4);
}

#[test]
fn a_file_is_read_however_it_is_laid_out() {
    let plan = reread(GOLDEN);
    let comma = GOLDEN.replace(",\n)", "\n)");
    let marked = format!("\u{FEFF}{}", GOLDEN.replace('\n', "\r\n"));
    let optional = GOLDEN
        .replace("(low: -1.0, high: 0.5)", "Some((high: 5e-1, low: -1))")
        .replace("\"stabilise\"", "Some(r#\"stabilise\"#)")
        .replace("\"courage\": 4", "\"courage\": Some(4)")
        .replace("id: 2,", "id: 2, trained: None, tier: contributor,");
    for text in [comma, marked, optional] {
        assert_eq!(reread(&text), plan, "{text}");
    }
}

#[test]
fn comments_are_noticed_and_nothing_else_is_taken_for_one() {
    let check = |text: &str, has_comments| {
        let document = read_text(text).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
        assert_eq!(document.has_comments, has_comments, "{text}");
    };
    let titled = |title: &str| format!("(format: 1, title: {title}, framework: \"core\")");
    check(&titled("\"a\""), false);
    check(&titled(r#""https://keel /* \" // */""#), false);
    check(&titled("r#\"a \" // \"#"), false);
    check(&titled("\"a\" /* a /* b */ */"), true);
    check(&titled("\"a\" // a\n"), true);
    check(&format!("// a\n{}", titled("\"a\"")), true);
    check(&format!("{}// a", titled("\"a\"")), true);
}

#[test]
fn the_same_framework_is_shared_rather_than_copied() {
    let framework = CONTENT.framework("core").unwrap();
    assert!(Arc::ptr_eq(reread(GOLDEN).framework(), framework));
}
