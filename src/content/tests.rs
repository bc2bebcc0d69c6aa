use super::*;
use crate::plan::{ActionSide, Family};

mod frameworks;
mod guide;

#[test]
fn the_built_in_tables_are_sound() {
    let content = Content::built_in().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(content.default_framework().id, DEFAULT_FRAMEWORK);
    assert_eq!(content.situation_or_default(None).id, DEFAULT_SITUATION);
    assert_eq!(
        content.situation_or_default(Some("nosuch")).id,
        DEFAULT_SITUATION
    );
    assert_eq!(content.situation_or_default(Some("growth")).id, "growth");
    for verdict in Verdict::ALL {
        assert_eq!(content.verdict(verdict).id, verdict);
    }
}

#[test]
fn the_tables_are_complete() {
    let content = Content::built_in().unwrap();
    assert_eq!(content.situations().len(), 12);
    assert_eq!(content.sources().len(), 5);
    assert_eq!(content.verdicts.len(), 8);
    assert_eq!(content.rules().len(), 34);
    assert_eq!(content.actions().len(), 55);
    assert_eq!(content.risks().len(), 15);
    assert_eq!(content.synergies().len(), 3);
    assert_eq!(content.goals().len(), 16);
    assert_eq!(content.measures().len(), 12);
    let check = |id: &str, counts: [usize; 3]| {
        let framework = content.framework(id).unwrap();
        let found = Family::ALL.map(|family| framework.family(family).count());
        assert_eq!(found, counts, "{id}");
    };
    check("core", [8, 8, 3]);
    check("extended", [12, 12, 3]);
    check("crossover", [6, 6, 0]);
    check("traits", [5, 5, 0]);
    check("truths", [4, 4, 3]);
    check("blank", [0, 0, 0]);
    let steps = [content.cycle().len(), content.structure().len()];
    assert_eq!(steps, [5, 6]);
    let side = |side: ActionSide| {
        let rows = content.responsibilities().iter();
        rows.filter(move |row| row.side == side).count()
    };
    assert_eq!(ActionSide::ALL.map(side), [6, 6, 0]);
    let training = content.training();
    let questions: Vec<_> = training
        .criteria
        .iter()
        .map(|row| row.questions.len())
        .collect();
    assert_eq!(questions, [2, 1, 3, 3]);
    assert_eq!([training.topics.len(), training.benefits.len()], [6, 5]);
    assert_eq!(content.questions().len(), 24);
    let [core, extended] = ["core", "extended"].map(|id| content.framework(id).unwrap());
    assert!(extended.covers(core) && !core.covers(extended));
}

#[test]
fn the_situations_have_the_numbers_of_the_research() {
    let content = Content::built_in().unwrap();
    let check = |id: &str, [low, high]: [f64; 2], [lead, manage]: [f64; 2], priorities: usize| {
        let situation = content.situation(id).unwrap();
        assert_eq!(
            [situation.band.low, situation.band.high],
            [low, high],
            "{id}"
        );
        assert_eq!(
            [situation.floors.lead, situation.floors.manage],
            [lead, manage],
            "{id}"
        );
        assert_eq!(situation.priority_skills.len(), priorities, "{id}");
    };
    check("balanced", [-0.50, 0.50], [3.0, 3.0], 2);
    check("routine", [-1.00, 0.25], [2.5, 3.5], 5);
    check("change", [-0.25, 1.00], [3.5, 3.0], 6);
    check("crisis", [-0.25, 1.00], [3.5, 3.5], 6);
    check("lost_direction", [0.00, 1.25], [3.5, 2.5], 4);
    check("launch", [-0.50, 0.50], [3.5, 3.5], 5);
    check("project", [-0.75, 0.50], [3.0, 3.5], 6);
    check("growth", [-0.50, 0.75], [3.5, 3.5], 6);
    check("people_development", [-0.25, 0.75], [3.5, 3.0], 5);
    check("innovation_push", [0.00, 1.00], [3.5, 3.0], 5);
    check("stabilise", [-1.00, 0.25], [3.0, 3.5], 5);
    check("unexpected", [-0.50, 0.50], [3.0, 3.0], 5);
}

#[test]
fn every_row_is_found_by_its_id() {
    let content = Content::built_in().unwrap();
    for row in content.situations() {
        assert_eq!(content.situation(&row.id), Some(row));
    }
    for row in content.sources() {
        assert_eq!(content.source(&row.id), Some(row));
    }
    for row in content.rules() {
        assert_eq!(content.rule(&row.id), Some(row));
    }
    for row in content.actions() {
        assert_eq!(content.action(&row.id), Some(row));
    }
    assert_eq!(content.rule("R99"), None);
    assert_eq!(content.action("no such"), None);
}

#[test]
fn some_actions_develop_what_is_chosen_and_all_others_say_what() {
    let content = Content::built_in().unwrap();
    let open = content
        .actions()
        .iter()
        .filter(|row| row.develops.is_empty());
    let open: Vec<_> = open.map(|row| row.id.as_str()).collect();
    let expected = [
        "online_course",
        "seminar",
        "certification",
        "reading",
        "internal_programme",
    ];
    assert_eq!(open, expected);
}

#[test]
fn the_risks_belong_to_their_imbalances() {
    let content = Content::built_in().unwrap();
    let check = |imbalance, rule: &str, expected: usize| {
        let risks = content.risks().iter();
        let found = risks.filter(|risk| risk.imbalance == imbalance).count();
        assert_eq!(found, expected, "{imbalance:?}");
        assert_eq!(content.rule(rule).unwrap().imbalance, Some(imbalance));
    };
    check(Imbalance::OverManaged, "R01", 7);
    check(Imbalance::OverLed, "R02", 6);
    check(Imbalance::UnderPowered, "R35", 1);
    check(Imbalance::Polarised, "R20", 1);
}

#[test]
fn the_synergies_name_their_skills() {
    let content = Content::built_in().unwrap();
    let found = content.synergies().iter().map(|row| {
        let [lead, manage] = [&row.lead_skills, &row.manage_skills].map(|ids| ids.join(" "));
        [row.id.clone(), lead, manage]
    });
    let expected = [
        [
            "vision_action",
            "visionary_thinking",
            "planning_organization",
        ],
        [
            "change_implementation",
            "inspiring_communication",
            "team_coordination",
        ],
        [
            "people_resources",
            "inspiring_communication coaching_mentoring",
            "budgeting delegation",
        ],
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn every_level_of_every_skill_has_words() {
    let content = Content::built_in().unwrap();
    let mut plain = content.framework("extended").unwrap().skills[0].clone();
    plain.anchors.clear();
    for level in Level::all() {
        for framework in content.frameworks() {
            for skill in &framework.skills {
                assert!(!content.anchor(skill, level).is_empty(), "{}", skill.id);
            }
        }
        let general = &content.scale()[usize::from(level.get() - 1)];
        assert_eq!(content.anchor(&plain, level), general.description);
    }
}

/// Puts `new` for the first `old` of a table; the message must hold all words of `parts`.
#[track_caller]
fn check_mistake(table: &str, old: &str, new: &str, parts: &str) {
    let mut tables = Tables::BUILT_IN;
    let text = match table {
        "skills" => &mut tables.skills,
        "frameworks" => &mut tables.frameworks,
        "situations" => &mut tables.situations,
        "scale" => &mut tables.scale,
        "verdicts" => &mut tables.verdicts,
        "thresholds" => &mut tables.thresholds,
        "rules" => &mut tables.rules,
        "actions" => &mut tables.actions,
        "templates" => &mut tables.templates,
        "risks" => &mut tables.risks,
        "pairs" => &mut tables.pairs,
        "goals" => &mut tables.goals,
        "measures" => &mut tables.measures,
        "contrast" => &mut tables.contrast,
        "definitions" => &mut tables.definitions,
        "myths" => &mut tables.myths,
        "faq" => &mut tables.faq,
        "scenarios" => &mut tables.scenarios,
        "facts" => &mut tables.facts,
        "keywords" => &mut tables.keywords,
        _ => &mut tables.sources,
    };
    assert!(text.contains(old), "{table} has no {old:?}");
    let changed = text.replacen(old, new, 1);
    *text = changed.as_str();
    let loaded = Content::load(tables)
        .map(|_| ())
        .map_err(|error| error.to_string());
    let error = loaded.expect_err(new);
    for part in parts.split(' ').chain([table]) {
        assert!(error.contains(part), "no {part:?} in {error:?}");
    }
}

#[test]
fn a_mistake_names_table_row_and_field() {
    let check = check_mistake;
    let in_skills = |old, new, parts| check("skills", old, new, parts);
    in_skills("\"delegation\"", "\"courage\"", "\"courage\" twice");
    in_skills("[\"S1\"", "[\"S9\"", "emotional_intelligence sources S9");
    in_skills(
        "      \"Own mood",
        "      // \"",
        "emotional_intelligence levels",
    );
    in_skills("kind", "weight: 0, kind", "emotional_intelligence weight");
    in_skills("interpersonal", "personal", "personal");
    in_skills("definition", "definitoin", "definitoin");

    let in_frameworks = |old, new, parts| check("frameworks", old, new, parts);
    in_frameworks("\"courage\"", "\"corage\"", "core skills corage");
    in_frameworks("\"courage\"", "\"delegation\"", "core skills delegation");
    in_frameworks("\"courage\"", "\"goal_setting\"", "core skills order");
    in_frameworks("\"extended\"", "\"core\"", "\"core\" twice");
    in_frameworks("\"core\"", "\"kore\"", "no \"core\"");

    let in_situations = |old, new, parts| check("situations", old, new, parts);
    in_situations("low: -0.5", "low: 0.75", "balanced band");
    in_situations("lead: 3.0", "lead: 0.5", "balanced floors");
    in_situations("\"communication", "\"com", "balanced priority_skills com");
    in_situations("\"S0\"", "\"S7\"", "balanced sources S7");
    in_situations("\"balanced\"", "\"even\"", "balanced");

    let in_templates = |old, new, parts| check("templates", old, new, parts);
    in_templates("id: \"crisis\"", "id: \"launch\"", "\"launch\" twice");
    in_templates(
        "situation: \"launch\"",
        "situation: \"lunch\"",
        "launch situation lunch",
    );
    in_templates(
        "\"launch_on_time\"",
        "\"launch_late\"",
        "launch goals launch_late",
    );
    in_templates("\"on_time\"", "\"in_time\"", "launch measures in_time");
    in_templates("\"vision_session\"", "\"vision\"", "launch actions vision");
    in_templates("\"S2\"", "\"S7\"", "launch sources S7");

    let in_thresholds = |old, new, parts| check("thresholds", old, new, parts);
    in_thresholds("high_side: 3.0", "high_side: 0.5", "high_side");
    in_thresholds("strong_rating: 4", "strong_rating: 6", "strong_rating");
    in_thresholds("tilt: 1.0", "tilt: 0.0", "one_sided_tilt");
    in_thresholds("one_in: 3", "one_in: 0", "camp_one_in");
    in_thresholds("at_least: 2", "at_least: 0", "camp_at_least");
    in_thresholds("priority: 4.0", "priority: 5.5", "target_priority");
    in_thresholds("other: 3.5", "other: NaN", "target_other");
    in_thresholds("at_most: 3", "at_most: 0", "strengths_at_most");
    in_thresholds("from: 3.5", "from: inf", "strength_from");
    in_thresholds("firm_from: 0.2", "firm_from: 0.0", "firm_from");
    in_thresholds("firm_members: 2", "firm_members: 0", "firm_members");
    in_thresholds("close_up_to: 0.05", "close_up_to: 0.3", "close_up_to");
    in_thresholds("weight: 2.0", "weight: 0.0", "priority_weight");
    in_thresholds("weight: 2.0", "weight: inf", "priority_weight");
    in_thresholds(
        "proposals_at_most: 5",
        "proposals_at_most: 0",
        "proposals_at_most",
    );
    in_thresholds("apart: 1.5", "apart: 0.0", "pair_tilts_apart");
    in_thresholds("apart: 1.5", "apart: 8.5", "pair_tilts_apart");
    in_thresholds("behind_by: 0.1", "behind_by: 0.0", "behind_by");
    in_thresholds("behind_by: 0.1", "behind_by: 1.5", "behind_by");
    in_thresholds("rise: 0.5", "rise: 0.0", "usual_rise");
    in_thresholds("rise: 0.5", "rise: 4.5", "usual_rise");
    in_thresholds("months: 12", "months: 0", "usual_months");
    check("scale", "level: 2", "level: 3", "1 to 5");
    check("verdicts", "id: no_data", "id: over_led", "once");
    check("sources", "\"S1\"", "\"S0\"", "\"S0\" twice");
    check("sources", "(id:", "(id", "3:");
}

#[test]
fn a_mistake_in_what_the_conclusions_rest_on_names_table_row_and_field() {
    let in_rules = |old, new, parts| check_mistake("rules", old, new, parts);
    in_rules("\"R02\"", "\"R01\"", "\"R01\" twice");
    in_rules("\"R01\"", "\"R37\"", "order ids");
    in_rules(
        "[\"empathy_",
        "[\"sympathy_",
        "R15 skills sympathy_listening",
    );
    let crisis = "\"crisis\": \"crisis\"";
    in_rules(crisis, "\"crisis\": \"panic\"", "R07 situations panic");
    in_rules("gap_from\": 1.0", "gap_from\": NaN", "R10 numbers gap_from");
    in_rules("[\"role_charter", "[\"charter", "R11 actions \"charter\"");
    in_rules("\"leads_more\": [", "\"leads\": [", "R18 actions \"leads\"");
    in_rules("(id: \"S0\"", "(id: \"S9\"", "R01 sources S9");
    in_rules("\"{trained} of", "\"{trained of", "{trained place");
    in_rules("\"{trained} of", "\"trained} of", "bracket opened");
    in_rules("    title:", "    titel:", "titel");
    in_rules("group: team", "group: teams", "teams");
    in_rules("[training,", "[trainings,", "trainings");
    in_rules("imbalance: over_led", "imbalance: led", "led");

    let in_actions = |old, new, parts| check_mistake("actions", old, new, parts);
    in_actions("\"mentoring\"", "\"seminar\"", "\"seminar\" twice");
    in_actions(
        "[\"emotional",
        "[\"irrational",
        "coach_managers develops irrational",
    );
    in_actions("[\"S0\"", "[\"S7\"", "coach_managers sources S7");
    in_actions("kind: coaching", "kind: couching", "couching");
    in_actions("side: lead", "side: shared", "shared");

    let in_risks = |old, new, parts| check_mistake("risks", old, new, parts);
    in_risks("\"bureaucracy\"", "\"stagnation\"", "\"stagnation\" twice");
    in_risks("[\"S0\"", "[\"S7\"", "stagnation sources S7");
    in_risks("over_managed", "over_managing", "over_managing");

    let in_pairs = |old, new, parts| check_mistake("pairs", old, new, parts);
    let first = "\"vision_action\"";
    in_pairs("\"people_resources\"", first, "\"vision_action\" twice");
    in_pairs(
        "\"visionary_",
        "\"vision_",
        "vision_action lead_skills vision_thinking",
    );
    in_pairs(
        "\"planning_",
        "\"plan_",
        "vision_action manage_skills plan_organization",
    );
}

#[test]
fn a_mistake_in_goals_and_measures_names_table_row_and_field() {
    let in_measures = |old, new, parts| check_mistake("measures", old, new, parts);
    in_measures("\"turnover\"", "\"engagement\"", "\"engagement\" twice");
    in_measures("[\"S0\"", "[\"S7\"", "engagement sources S7");
    in_measures("times(1.4)", "times(NaN)", "engagement target");
    in_measures("better: higher", "better: more", "more");
    let in_goals = |old, new, parts| check_mistake("goals", old, new, parts);
    let first = "\"more_motivated_people\"";
    in_goals(
        "\"working_together\"",
        first,
        "\"more_motivated_people\" twice",
    );
    in_goals(
        "\"engagement\"",
        "\"engaged\"",
        "more_motivated_people measure engaged",
    );
    in_goals("[\"S3\"", "[\"S7\"", "more_motivated_people sources S7");
}

#[test]
fn the_measures_go_the_way_of_the_research_and_the_goals_are_whole_sentences() {
    let content = Content::built_in().unwrap();
    let lower: Vec<_> = content
        .measures()
        .iter()
        .filter(|measure| measure.better == crate::plan::Better::Lower)
        .map(|measure| measure.id.as_str())
        .collect();
    assert_eq!(lower, ["turnover"]);
    for goal in content.goals() {
        for sentence in [&goal.success, &goal.path] {
            assert!(
                sentence.ends_with('.') && sentence.len() > 30,
                "{}",
                goal.id
            );
        }
        assert!(!goal.goal.ends_with('.'), "{}", goal.id);
    }
}
