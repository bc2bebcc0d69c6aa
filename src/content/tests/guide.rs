//! The tables of the guide.

use super::*;
use crate::plan::ActionSide;

/// Every text of the guide that stands on the page, with the row it belongs to.
fn texts(guide: &Guide) -> Vec<(&str, &str)> {
    let mut texts = Vec::new();
    for row in &guide.dimensions {
        let parts = [&row.name, &row.manage, &row.lead];
        texts.extend(parts.map(|text| (row.id.as_str(), text.as_str())));
    }
    for row in &guide.definitions {
        let by = row.by.iter();
        let parts = [&row.name, &row.leading, &row.managing]
            .into_iter()
            .chain(by);
        texts.extend(parts.map(|text| (row.id.as_str(), text.as_str())));
    }
    for row in &guide.scenarios {
        texts.push((&row.id, &row.name));
    }
    for row in &guide.facts {
        let parts = [&row.figure, &row.attribution];
        texts.extend(parts.map(|text| (row.id.as_str(), text.as_str())));
    }
    for (id, title, sentences) in told(guide) {
        texts.extend([(id, title), (id, sentences)]);
    }
    texts
}

/// The rows that tell something in whole sentences: id, heading if it has one, sentences.
fn told(guide: &Guide) -> Vec<(&str, &str, &str)> {
    let mut told = Vec::new();
    for row in &guide.definitions {
        told.push((row.id.as_str(), row.name.as_str(), row.leading.as_str()));
        told.push((&row.id, &row.name, &row.managing));
    }
    for row in &guide.myths {
        told.push((&row.id, &row.myth, &row.correction));
    }
    for row in &guide.questions {
        told.push((&row.id, &row.question, &row.answer));
    }
    for row in &guide.scenarios {
        told.push((&row.id, &row.name, &row.text));
        told.push((&row.id, &row.name, &row.why));
    }
    for row in &guide.facts {
        told.push((&row.id, &row.figure, &row.statement));
        let note = row.note.as_deref();
        told.extend(note.map(|note| (row.id.as_str(), row.figure.as_str(), note)));
    }
    told
}

#[test]
fn the_guide_is_complete() {
    let content = Content::built_in().unwrap();
    let guide = content.guide();
    assert_eq!(guide.dimensions.len(), 18);
    assert_eq!(guide.myths.len(), 12);
    assert_eq!(guide.questions.len(), 5);
    assert_eq!(guide.facts.len(), 10);
    assert_eq!(guide.scenarios.len(), 18);
    let of_side = |side| {
        let scenarios = guide.scenarios.iter();
        scenarios.filter(|row| row.side == side).count()
    };
    assert_eq!(ActionSide::ALL.map(of_side), [5, 5, 8]);
    // The app's own, those of the five sources, one of which reports Kotter and Fuller.
    assert_eq!(guide.definitions.len(), 6);
    let own = &guide.definitions[0];
    assert!(own.sources.is_empty(), "the app's own comes first");
    for source in content.sources() {
        let mut all = guide.definitions.iter();
        assert!(
            all.any(|row| row.sources.contains(&source.id)),
            "{}",
            source.title
        );
    }
}

#[test]
fn the_classic_comparison_comes_first() {
    let content = Content::built_in().unwrap();
    let ids = content.guide().dimensions.iter().map(|row| row.id.as_str());
    let ids: Vec<_> = ids.collect();
    let (classic, others) = ids.split_at(Guide::CLASSIC);
    let expected = [
        "focus",
        "goal",
        "time",
        "approach",
        "decision_basis",
        "motivation",
        "mindset",
        "outcome",
    ];
    assert_eq!(classic, expected);
    let expected = [
        "questions",
        "level",
        "vision_role",
        "people",
        "practice",
        "risk",
        "change",
        "scope",
        "closeness",
        "measured_by",
    ];
    assert_eq!(others, expected);
}

#[test]
fn the_answers_of_the_quiz_and_the_skills_are_those_of_the_research() {
    let content = Content::built_in().unwrap();
    let check = |id: &str, side: &str, skills: &str| {
        let mut rows = content.guide().scenarios.iter();
        let row = rows.find(|row| row.id == id).unwrap();
        assert_eq!(row.side.id(), side, "{id}");
        assert_eq!(row.links.skills.join(" "), skills, "{id}");
        let says = match side {
            "lead" => "leading",
            "manage" => "managing",
            _ => "both",
        };
        assert!(row.why.contains(says), "{id}: {}", row.why);
    };
    let (lead, manage, both) = ("lead", "manage", "both");
    check(
        "inspiring_innovation",
        lead,
        "creativity_innovation visionary_thinking",
    );
    check(
        "vision_motivation",
        lead,
        "inspiring_communication visionary_thinking",
    );
    check(
        "relationships",
        lead,
        "empathy_listening emotional_intelligence",
    );
    check("empowering", lead, "empowerment_trust courage");
    check("adapting", lead, "adaptability inspiring_communication");
    check(
        "task_allocation",
        manage,
        "delegation planning_organization",
    );
    check("resources", manage, "budgeting time_management");
    check("objectives", manage, "planning_organization goal_setting");
    check(
        "monitoring",
        manage,
        "performance_tracking process_optimization",
    );
    check(
        "issue_handling",
        manage,
        "problem_resolution conflict_resolution",
    );
    check(
        "vision_execution",
        both,
        "visionary_thinking planning_organization",
    );
    check(
        "motivation_efficiency",
        both,
        "inspiring_communication budgeting",
    );
    check("adapt_optimize", both, "adaptability process_optimization");
    check(
        "long_term_success",
        both,
        "strategic_decisions team_coordination",
    );
    check(
        "project_delivery",
        both,
        "planning_organization inspiring_communication",
    );
    check(
        "organisational_change",
        both,
        "team_coordination adaptability",
    );
    check(
        "employee_growth",
        both,
        "performance_tracking coaching_mentoring",
    );
    check(
        "product_launch",
        both,
        "planning_organization inspiring_communication",
    );
}

#[test]
fn facts_tell_how_far_they_can_be_relied_on() {
    let content = Content::built_in().unwrap();
    let facts = content.guide().facts.iter();
    let found: Vec<_> = facts.map(|row| (row.id.as_str(), row.support)).collect();
    let expected = [
        ("F01", Support::Reported),
        ("F02", Support::Reported),
        ("F03", Support::Case),
        ("F04", Support::Case),
        ("F05", Support::Case),
        ("F06", Support::Named),
        ("F07", Support::Named),
        ("F08", Support::Claim),
        ("F09", Support::Claim),
        ("F10", Support::Claim),
    ];
    assert_eq!(found, expected);
    let figures: Vec<_> = content.guide().facts[..4]
        .iter()
        .map(|row| row.figure.as_str())
        .collect();
    assert_eq!(figures, ["25 %", "42 %", "+40 %", "× 2"]);
}

#[test]
fn no_text_of_the_guide_has_a_note_that_is_not_for_its_readers() {
    let content = Content::built_in().unwrap();
    let notes = [
        "S0",
        "S1",
        "S2",
        "S3",
        "S4",
        "seed",
        "user enters",
        "(a)",
        "TODO",
        "  ",
        "...",
        "\"",
        "'",
    ];
    for (row, text) in texts(content.guide()) {
        assert!(!text.trim().is_empty(), "{row}");
        for note in notes {
            assert!(!text.contains(note), "{row} has {note:?}: {text}");
        }
    }
}

#[test]
fn the_guide_speaks_in_whole_sentences_under_plain_headings() {
    let content = Content::built_in().unwrap();
    for (row, title, sentences) in told(content.guide()) {
        let starts_large = |text: &str| text.chars().next().is_some_and(|c| !c.is_lowercase());
        assert!(sentences.ends_with('.'), "{row}: {sentences}");
        assert!(starts_large(title) && starts_large(sentences), "{row}");
        assert!(!title.ends_with('.'), "{row}: {title}");
    }
}

#[test]
fn every_rule_leads_to_something_in_the_guide() {
    let content = Content::built_in().unwrap();
    let guide = content.guide();
    let dimensions = guide.dimensions.iter().map(|row| &row.links);
    let myths = guide.myths.iter().map(|row| &row.links);
    let questions = guide.questions.iter().map(|row| &row.links);
    let scenarios = guide.scenarios.iter().map(|row| &row.links);
    let facts = guide.facts.iter().map(|row| &row.links);
    let all = dimensions.chain(myths).chain(questions);
    let named: Vec<_> = all
        .chain(scenarios)
        .chain(facts)
        .flat_map(|links| &links.rules)
        .collect();
    for rule in content.rules() {
        assert!(named.contains(&&rule.id), "{}", rule.id);
    }
}

#[test]
fn every_skill_action_and_situation_has_other_words_to_find_it_by() {
    let content = Content::built_in().unwrap();
    let keywords = &content.guide().keywords;
    for skill in &content.framework("extended").unwrap().skills {
        assert!(keywords.skills.contains_key(&skill.id), "{}", skill.id);
    }
    for action in content.actions() {
        assert!(keywords.actions.contains_key(&action.id), "{}", action.id);
    }
    for situation in content.situations() {
        let id = &situation.id;
        assert!(keywords.situations.contains_key(id), "{id}");
    }
}

#[test]
fn a_mistake_in_the_guide_names_table_row_and_field() {
    for (table, first, second) in [
        ("contrast", "focus", "goal"),
        ("definitions", "app", "kotter_fuller"),
        ("myths", "M01", "M02"),
        ("faq", "equal_worth", "manager_can_lead"),
        ("scenarios", "inspiring_innovation", "vision_motivation"),
        ("facts", "F01", "F02"),
    ] {
        let id = |id: &str| format!("id: \"{id}\"");
        let twice = format!("\"{first}\" twice");
        check_mistake(table, &id(second), &id(first), &twice);
        let row = if table == "definitions" {
            second
        } else {
            first
        };
        check_mistake(table, "[\"S", "[\"T", &format!("{row} sources"));
    }
    let check = check_mistake;
    check("contrast", "[\"R01\"", "[\"R99\"", "goal rules R99");
    check("contrast", "    manage:", "    managed:", "managed");
    check("myths", "[\"R10\"", "[\"R99\"", "M02 rules R99");
    check(
        "myths",
        "[\"empathy_",
        "[\"sympathy_",
        "M01 skills sympathy",
    );
    check("faq", "[\"R06\"", "[\"R99\"", "equal_worth rules R99");
    let skills = "inspiring_innovation skills creation";
    check("scenarios", "[\"creativity", "[\"creation", skills);
    let situations = "inspiring_innovation situations push";
    check("scenarios", "[\"innovation_push", "[\"push", situations);
    check("scenarios", "side: lead", "side: shared", "shared");
    check("facts", "support: case", "support: cases", "cases");
    check("facts", "[\"R13\"", "[\"R99\"", "F01 rules R99");
    check("keywords", "\"courage\":", "\"corage\":", "skills corage");
    check(
        "keywords",
        "\"seminar\":",
        "\"seminal\":",
        "actions seminal",
    );
    check(
        "keywords",
        "\"crisis\":",
        "\"crises\":",
        "situations crises",
    );
}
