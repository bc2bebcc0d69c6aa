mod agenda;
mod agenda_faults;
mod checklists;
mod faults;
mod hostile;

use std::sync::{Arc, LazyLock};

use proptest::{option, prelude::*, sample::select};

use super::*;
use crate::{
    content::{Content, Rule},
    fault::Fault,
    plan::{
        Agenda, Band, Checklists, Edit, Floors, Framework, Item, Items, Level, Log, Plan,
        PlanParts, SelfImage, arbitrary, arbitrary::texts,
    },
};

static CONTENT: LazyLock<Content> = LazyLock::new(|| Content::built_in().unwrap());

/// A plan in each format, from the first on.
const GOLDEN: [&str; FORMAT as usize] = [
    include_str!("../../../tests/golden/plan-format-1.ron"),
    include_str!("../../../tests/golden/plan-format-2.ron"),
    include_str!("../../../tests/golden/plan-format-3.ron"),
    include_str!("../../../tests/golden/plan-format-4.ron"),
];
const FIRST: &str = GOLDEN[0];
const SECOND: &str = GOLDEN[1];
const THIRD: &str = GOLDEN[2];
const FOURTH: &str = GOLDEN[3];

fn plans() -> impl Strategy<Value = Plan> {
    let situations = CONTENT.situations().iter().map(|row| row.id.clone());
    let rules = CONTENT.rules().iter().map(|rule| rule.id.clone());
    let own = Arc::clone(reread(FOURTH).framework());
    let frameworks = CONTENT.frameworks().iter().cloned().chain([own]);
    let plans = arbitrary::plans_with(
        frameworks.collect(),
        situations.collect(),
        rules.collect(),
        named(),
    );
    let action = select(CONTENT.actions()).prop_map(|action| action.id.clone());
    let measure = select(CONTENT.measures()).prop_map(|measure| measure.id.clone());
    (plans, option::of(action), option::of(measure))
        .prop_map(|(plan, action, measure)| made_from(&plan, action.as_ref(), measure.as_ref()))
}

/// Everything that the content names.
fn named() -> arbitrary::Named {
    fn ids<T>(rows: &[T], id: impl Fn(&T) -> &String) -> Vec<String> {
        rows.iter().map(|row| id(row).clone()).collect()
    }
    let training = CONTENT.training();
    arbitrary::Named {
        dimensions: ids(&CONTENT.guide().dimensions, |row| &row.id),
        risks: ids(CONTENT.risks(), |row| &row.id),
        cycle: ids(CONTENT.cycle(), |row| &row.id),
        structure: ids(CONTENT.structure(), |row| &row.id),
        responsibilities: ids(CONTENT.responsibilities(), |row| &row.id),
        training_questions: training.questions().map(|row| row.id.clone()).collect(),
        topics: ids(&training.topics, |row| &row.id),
        benefits: ids(&training.benefits, |row| &row.id),
        questions: ids(CONTENT.questions(), |row| &row.id),
    }
}

/// The plan, all its actions and measures made from these entries of the content.
fn made_from(plan: &Plan, action: Option<&String>, measure: Option<&String>) -> Plan {
    fn with<T: Item>(items: &Items<T>, set: impl Fn(&mut T)) -> Items<T> {
        let mut list = items.as_slice().to_vec();
        list.iter_mut().map(Arc::make_mut).for_each(set);
        Items::from_parts(list, items.next_id()).unwrap()
    }
    let mut parts = plan.parts().clone();
    let agenda = &mut parts.agenda;
    agenda.actions = with(&agenda.actions, |one| one.template = action.cloned());
    agenda.measures = with(&agenda.measures, |one| one.template = measure.cloned());
    Plan::from_parts(parts).unwrap()
}

fn read_text(text: &str) -> Result<Document, Fault> {
    read(text.as_bytes(), &CONTENT)
}

fn reread(text: &str) -> Plan {
    read_text(text)
        .unwrap_or_else(|fault| panic!("{fault}\n{text}"))
        .plan
}

fn set_aside(rule: &str, reason: Option<&str>) -> Edit {
    Edit::SetAside {
        rule: rule.to_owned(),
        reason: reason.map(str::to_owned),
    }
}

/// Asserts that a text has the lines of another, but for one.
#[track_caller]
fn assert_one_line_changed(before: &str, after: &str) {
    assert_eq!(before.lines().count(), after.lines().count());
    let lines = before.lines().zip(after.lines());
    let changed = lines.filter(|(before, after)| before != after);
    assert_eq!(changed.count(), 1, "{before}\n{after}");
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
        plan in plans(), member in any::<prop::sample::Index>(), skill: prop::sample::Index, up: bool,
    ) {
        let skills = plan.framework().skills.len();
        prop_assume!(!plan.members().is_empty() && skills > 0);
        let skill = skill.index(skills);
        let member = plan.members()[member.index(plan.members().len())].id;
        let level = |number| Edit::Rate { member, skill, level: Level::new(number) };
        let before = plan.apply(&level(3)).unwrap();
        let after = plan.apply(&level(if up { 4 } else { 2 })).unwrap();
        assert_one_line_changed(&write(&before), &write(&after));
    }

    #[test]
    fn changing_a_reason_changes_one_line(
        plan in plans(), rule in any::<prop::sample::Index>(), reason in texts(),
    ) {
        let rules: Vec<_> = CONTENT.rules().iter().map(|rule| &rule.id).collect();
        let rule = rules[rule.index(rules.len())];
        let before = plan.apply(&set_aside(rule, Some("before"))).unwrap();
        let after = format!("after {reason}");
        let after = before.apply(&set_aside(rule, Some(&after))).unwrap();
        assert_one_line_changed(&write(&before), &write(&after));
    }

    #[test]
    fn a_plan_is_written_in_the_lowest_format_that_can_hold_it(plan in plans()) {
        let parts = plan.parts();
        let is_early = |framework: &Framework| matches!(framework.id.as_str(), "core" | "extended");
        let third = PlanParts {
            kept: Vec::new(),
            self_image: SelfImage::default(),
            checklists: Checklists::default(),
            log: Log::default(),
            ..parts.clone()
        };
        let mut frameworks = parts.snapshots.iter().map(|one| &one.framework);
        let early = is_early(&parts.framework) && frameworks.all(|one| is_early(one));
        let older = PlanParts {
            agenda: Agenda::default(),
            snapshots: Items::default(),
            ..third.clone()
        };
        let format = match (&older == parts, parts.set_aside.is_empty()) {
            _ if !early || &third != parts => 4,
            (true, true) => 1,
            (true, false) => 2,
            (false, _) => 3,
        };
        let text = write(&plan);
        let start = format!("(\n  format: {format},\n");
        prop_assert!(text.starts_with(&start), "{text}");
        for (name, needed) in LATER_FIELDS {
            let there = text.contains(&format!("\n  {name}: "));
            prop_assert!(!there || needed <= format, "{name}\n{text}");
        }
        let text = write(&Plan::from_parts(older).unwrap());
        prop_assert!(!text.contains("format: 3"), "{text}");
    }
}

#[test]
fn the_golden_file_of_format_1_is_read_and_written_to_the_byte() {
    let plan = reread(FIRST);
    assert_eq!(write(&plan), FIRST);
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
    assert_eq!(parts.set_aside, []);
}

#[test]
fn the_golden_file_of_format_2_is_read_and_written_to_the_byte() {
    let plan = reread(SECOND);
    assert_eq!(write(&plan), SECOND);
    let omar = "Omar starts next month, we settle it then";
    assert_eq!(plan.set_aside("R11"), Some(omar));
    assert_eq!(plan.set_aside("R35"), Some("Two lines\nof reasons"));
    assert_eq!(plan.parts().set_aside.len(), 3);
}

#[test]
fn bringing_everything_back_leads_back_to_the_first_format() {
    let back = |plan: Plan, rule: &Rule| plan.apply(&set_aside(&rule.id, None)).unwrap();
    let plan = CONTENT.rules().iter().fold(reread(SECOND), back);
    assert_eq!(write(&plan), FIRST);
}

#[test]
fn every_older_format_opens_under_a_newer_number() {
    let later = FIRST.replace("format: 1", "format: 2");
    assert_eq!(reread(&later), reread(FIRST));
    let empty = later.replace("  members", "  set_aside: [],\n  members");
    assert_eq!(reread(&empty), reread(FIRST));
}

#[test]
fn findings_set_aside_may_stand_in_any_order() {
    let mut lines: Vec<_> = SECOND.lines().collect();
    let first = lines.iter().position(|line| line.contains("R04")).unwrap();
    lines[first..first + 3].reverse();
    let text = lines.join("\n");
    assert_ne!(text, SECOND.trim_end());
    assert_eq!(reread(&text), reread(SECOND));
}

#[test]
fn a_file_is_read_however_it_is_laid_out() {
    let plan = reread(SECOND);
    let comma = SECOND.replace(",\n)", "\n)");
    let marked = format!("\u{FEFF}{}", SECOND.replace('\n', "\r\n"));
    let optional = SECOND
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
    assert!(Arc::ptr_eq(reread(FIRST).framework(), framework));
}
