use super::*;
use crate::{
    balance::Balance,
    content::Content,
    plan::{Plan, PlanParts},
    ui::command::Scope,
};

/// Hands on the view of a plan whose framework has every skill.
fn with_view<T>(framework: &str, then: impl FnOnce(View<'_>) -> T) -> T {
    let content = Content::built_in().unwrap();
    let plan = Plan::new("", Arc::clone(content.framework(framework).unwrap()));
    let plan = Plan::from_parts(PlanParts {
        situation: Some("launch".to_owned()),
        next_situation: Some("routine".to_owned()),
        ..plan.parts().clone()
    })
    .unwrap();
    let balance = Balance::of(&plan, &content);
    then(View {
        plan: &plan,
        balance: &balance,
        findings: &[],
        cards: &[],
        content: &content,
        today: jiff::civil::date(2026, 11, 21),
        revision: 1,
        file: None,
        dirty: false,
        undo: None,
        redo: None,
        scope: Scope::default(),
    })
}

/// The stable name of what a passage tells.
fn id(view: View<'_>, passage: Passage) -> String {
    let (content, place) = (view.content, passage.place);
    let guide = content.guide();
    let id = match passage.section {
        Section::Sides => &guide.dimensions[place].id,
        Section::Definitions => &guide.definitions[place].id,
        Section::Myths => &guide.myths[place].id,
        Section::Questions => &guide.questions[place].id,
        Section::Scenarios => &guide.scenarios[place].id,
        Section::Facts => &guide.facts[place].id,
        Section::Skills => &view.plan.framework().skills[place].id,
        Section::Situations => &content.situations()[place].id,
        Section::Actions => &content.actions()[place].id,
        Section::Sources => &content.sources()[place].id,
    };
    id.clone()
}

/// Checks that what stands behind each name is found by what people type for it, and that nothing
/// of the section is left out.
#[track_caller]
fn check(section: Section, expected: &[(&str, &[&str])]) {
    with_view("extended", |view| {
        let entries = entry::all(view);
        let all = entries
            .iter()
            .filter(|entry| entry.passage.section == section);
        let mut ids: Vec<_> = all.map(|entry| id(view, entry.passage)).collect();
        let mut named: Vec<_> = expected.iter().map(|(id, _)| *id).collect();
        ids.sort_unstable();
        named.sort_unstable();
        assert_eq!(ids, named);
        let mut missed = Vec::new();
        for (name, texts) in expected {
            for text in *texts {
                let found = search::find(&entries, &Words::of(text));
                let mut found = found.into_iter().map(|place| &entries[place].passage);
                let is_there = found.any(|one| one.section == section && id(view, *one) == *name);
                if !is_there {
                    missed.push((*name, *text));
                }
            }
        }
        assert!(missed.is_empty(), "{missed:?}");
    });
}

#[test]
fn every_skill_is_found_by_what_people_call_it() {
    check(
        Section::Skills,
        &[
            (
                "emotional_intelligence",
                &["EQ", "feelings", "self-control"],
            ),
            ("visionary_thinking", &["vision", "foresight", "future"]),
            ("strategic_decisions", &["strategy", "decision making"]),
            (
                "inspiring_communication",
                &["inspire", "motivate", "speech"],
            ),
            ("coaching_mentoring", &["coach", "mentor"]),
            ("courage", &["brave", "bold", "unpopular"]),
            ("empathy_listening", &["listen", "empathy", "compassion"]),
            ("adaptability", &["flexible", "adapt", "agility"]),
            (
                "planning_organization",
                &["plan", "organization", "roadmap"],
            ),
            ("delegation", &["delegate", "micromanagement", "letting go"]),
            ("time_management", &["deadlines", "priorities", "workload"]),
            ("performance_tracking", &["KPI", "metrics", "monitor"]),
            (
                "process_optimization",
                &["optimization", "lean", "workflow"],
            ),
            ("budgeting", &["budget", "money", "costs"]),
            ("conflict_resolution", &["conflicts", "mediate", "dispute"]),
            ("team_coordination", &["coordinate", "alignment"]),
            (
                "creativity_innovation",
                &["creative", "innovation", "ideas"],
            ),
            ("empowerment_trust", &["empower", "trust", "autonomy"]),
            ("culture_values", &["culture", "values", "role model"]),
            (
                "collaboration_inclusion",
                &["collaborate", "diversity", "teamwork"],
            ),
            ("goal_setting", &["goals", "targets", "OKRs"]),
            (
                "systems_procedures",
                &["procedures", "policies", "routines"],
            ),
            ("compliance_risk", &["compliance", "risk", "safety"]),
            (
                "supervision_accountability",
                &["supervise", "accountable", "oversight"],
            ),
            ("communication", &["communicate", "transparency"]),
            ("crisis_management", &["crisis", "emergency", "pressure"]),
            ("problem_resolution", &["problem solving", "issues"]),
        ],
    );
}

#[test]
fn every_action_is_found_by_what_people_call_it() {
    check(
        Section::Actions,
        &[
            ("coach_managers", &["coaching", "coach for managers"]),
            ("executive_coaching", &["executive coach", "director"]),
            ("mentoring", &["mentor", "buddy"]),
            ("training_course", &["training", "workshop", "course"]),
            ("online_course", &["e-learning", "elearning", "webinar"]),
            ("seminar", &["seminars", "lecture"]),
            (
                "certification",
                &["certification", "certificate", "diploma"],
            ),
            ("reading", &["books", "reading"]),
            (
                "internal_programme",
                &["academy", "learning program", "in-house"],
            ),
            ("survey", &["questionnaire", "survey", "anonymous"]),
            ("feedback_360", &["360", "peer feedback"]),
            ("one_to_one", &["1:1", "one-on-one", "feedback talk"]),
            (
                "reflection_time",
                &["reflect", "journal", "self-reflection"],
            ),
            ("emotion_practice", &["feelings", "emotions"]),
            ("listening_practice", &["active listening", "listen"]),
            ("lead_a_meeting", &["meeting", "presentation"]),
            ("message_tailoring", &["message", "audience", "concise"]),
            ("cross_department", &["departments", "silos"]),
            ("trend_watch", &["trends", "industry", "market"]),
            ("stretch_project", &["stretch", "challenge"]),
            ("support_others", &["support", "help others"]),
            ("delegate_tasks", &["delegate", "strengths"]),
            (
                "hand_over_decisions",
                &["decision rights", "empower", "autonomy"],
            ),
            ("alignment_meeting", &["alignment", "meeting"]),
            ("role_charter", &["roles", "RACI", "responsibilities"]),
            (
                "leadership_all_levels",
                &["all levels", "shared leadership"],
            ),
            (
                "recognition",
                &["praise", "reward", "recognise", "recognize"],
            ),
            ("vision_session", &["mission", "values", "vision"]),
            ("vision_to_steps", &["vision into steps", "roadmap"]),
            ("clear_objectives", &["objectives", "goals", "OKR"]),
            ("workload_allocation", &["workload", "capacity", "allocate"]),
            ("workload_review", &["overload", "deadlines", "burnout"]),
            ("process_review", &["bottlenecks", "friction"]),
            ("procedures", &["procedures", "checklists", "SOP"]),
            ("metrics_review", &["metrics", "KPIs", "dashboard"]),
            ("budget_review", &["budget", "costs", "resources"]),
            ("risk_check", &["risks", "compliance", "audit"]),
            ("mediation_practice", &["mediation", "conflict"]),
            ("brainstorm", &["brainstorming", "ideas"]),
            (
                "know_your_people",
                &["strengths and weaknesses", "relationships"],
            ),
            (
                "open_channel",
                &["open communication", "honest", "speak up"],
            ),
            ("needs_checkin", &["check-in", "needs"]),
            (
                "listening_rounds",
                &["listening", "skip-level", "town hall"],
            ),
            ("wellbeing_care", &["wellbeing", "stress", "health"]),
            (
                "team_building",
                &["team building", "teambuilding", "offsite"],
            ),
            (
                "collaboration_setup",
                &["inclusion", "collaborate", "cross-team"],
            ),
            ("feedback_routine", &["constructive feedback", "criticism"]),
            ("safe_trial", &["experiment", "pilot", "trial"]),
            (
                "fear_reflection",
                &["fear", "failure", "psychological safety"],
            ),
            ("crisis_drill", &["crisis", "drill", "simulation"]),
            ("strategy_workshop", &["strategy", "strategic planning"]),
            ("spot_potential", &["potential", "talent", "succession"]),
            ("consultancy", &["consultant", "consulting"]),
            ("pairing", &["pair", "tandem"]),
            ("balance_review", &["balance review", "review"]),
        ],
    );
}

#[test]
fn every_myth_is_found_by_what_people_remember_of_it() {
    check(
        Section::Myths,
        &[
            ("M01", &["introvert", "extrovert", "quiet", "shy"]),
            ("M02", &["title", "position", "hierarchy"]),
            ("M03", &["orders", "bossy", "command and control"]),
            ("M04", &["same", "difference"]),
            ("M05", &["matters more", "important"]),
            ("M06", &["manager cannot lead", "leader"]),
            ("M07", &["born", "inborn", "talent", "natural leader"]),
            ("M08", &["opposites", "versus", "against"]),
            ("M09", &["two jobs", "roles"]),
            ("M10", &["flat", "agile", "without managers"]),
            ("M11", &["hire", "fire", "delegate work"]),
            ("M12", &["empathy", "soft", "kindness"]),
        ],
    );
}

#[test]
fn every_scenario_is_found_by_what_happens_in_it() {
    check(
        Section::Scenarios,
        &[
            (
                "inspiring_innovation",
                &["innovation", "creative", "brainstorming"],
            ),
            ("vision_motivation", &["motivation", "vision", "purpose"]),
            ("relationships", &["relationship", "trust"]),
            ("empowering", &["empower", "decisions", "authority"]),
            ("adapting", &["change", "adapt", "uncertainty"]),
            (
                "task_allocation",
                &["allocate", "tasks", "delegate", "workload"],
            ),
            ("resources", &["resources", "money", "efficient use"]),
            ("objectives", &["objectives", "goals", "deadlines"]),
            ("monitoring", &["monitor", "progress", "KPI"]),
            ("issue_handling", &["problem", "issues", "conflict"]),
            ("vision_execution", &["execution", "strategy", "vision"]),
            ("motivation_efficiency", &["efficiency", "motivated"]),
            ("adapt_optimize", &["optimize", "unexpected", "adapt"]),
            ("long_term_success", &["long term", "future"]),
            ("project_delivery", &["project", "budget", "milestone"]),
            (
                "organisational_change",
                &["organizational change", "merger", "reorganisation"],
            ),
            (
                "employee_growth",
                &["develop", "training", "career", "mentoring"],
            ),
            ("product_launch", &["launch", "product", "release"]),
        ],
    );
}

#[test]
fn every_fact_is_found_by_what_it_is_about() {
    check(
        Section::Facts,
        &[
            ("F01", &["25 %", "training of managers", "trained managers"]),
            ("F02", &["42%", "training", "ten people"]),
            ("F03", &["engagement", "+40 %", "case study"]),
            ("F04", &["innovation projects", "doubled", "twice"]),
            ("F05", &["turnover", "attrition", "retention", "leaving"]),
            ("F06", &["Kotter", "Harvard", "definition of leadership"]),
            ("F07", &["Fuller", "Harvard", "definition of management"]),
            ("F08", &["motivated", "productivity", "faster"]),
            ("F09", &["meaning", "purpose", "expectations"]),
            ("F10", &["autonomy", "inclusion", "purpose"]),
        ],
    );
}

#[test]
fn every_situation_and_question_is_found_by_what_people_call_it() {
    check(
        Section::Situations,
        &[
            ("balanced", &["no situation", "default"]),
            ("routine", &["routine", "day-to-day", "operations"]),
            ("change", &["change", "reorganisation", "transformation"]),
            ("crisis", &["crisis", "emergency"]),
            ("lost_direction", &["direction", "purpose", "lost"]),
            ("launch", &["launch", "release"]),
            ("project", &["project", "deadline"]),
            ("growth", &["growth", "scaling", "hiring"]),
            (
                "people_development",
                &["develop people", "learning", "talent"],
            ),
            ("innovation_push", &["innovation", "creative"]),
            ("stabilise", &["stabilize", "chaos", "order"]),
            ("unexpected", &["surprise", "unexpected"]),
        ],
    );
    check(
        Section::Questions,
        &[
            ("equal_worth", &["important", "count more"]),
            ("manager_can_lead", &["can managers lead", "leader"]),
            ("lead_without_title", &["without title", "informal leader"]),
            ("inborn", &["born", "talent", "learned"]),
            ("get_better", &["improve", "better leader", "tips"]),
        ],
    );
}

#[test]
fn every_dimension_and_definition_is_found_by_what_people_call_it() {
    check(
        Section::Sides,
        &[
            ("focus", &["processes", "people"]),
            ("goal", &["efficiency", "growth"]),
            ("time", &["short term", "long term", "horizon"]),
            ("approach", &["control", "influence"]),
            ("decision_basis", &["decisions", "intuition"]),
            ("motivation", &["motivation", "rules"]),
            ("mindset", &["mindset", "transformation"]),
            ("outcome", &["results", "performance"]),
            ("questions", &["why", "how"]),
            ("level", &["tactics", "strategy"]),
            ("vision_role", &["vision", "execution"]),
            ("people", &["empower", "oversee"]),
            ("practice", &["monitor", "enthusiasm"]),
            ("risk", &["risk", "mistakes"]),
            ("change", &["change", "disruption"]),
            ("scope", &["department", "company"]),
            ("closeness", &["contact", "distance"]),
            ("measured_by", &["success", "metrics"]),
        ],
    );
    check(
        Section::Definitions,
        &[
            ("app", &["even keel", "direction"]),
            ("kotter_fuller", &["Kotter", "Fuller", "Harvard"]),
            ("team_types", &["tone", "daily work"]),
            ("human_connection", &["connection", "order"]),
            ("shared_aims", &["charisma", "foresight"]),
            ("social_influence", &["influence", "position"]),
        ],
    );
}

#[test]
fn nothing_that_is_not_there_is_found() {
    with_view("core", |view| {
        let entries = entry::all(view);
        for text in ["zebra", "delegation zebra", "qq"] {
            assert!(
                search::find(&entries, &Words::of(text)).is_empty(),
                "{text}"
            );
        }
        for text in ["", "  ", "?!"] {
            assert!(Words::of(text).is_empty(), "{text:?}");
        }
    });
}

#[test]
fn what_has_the_words_in_its_heading_comes_first_in_its_section() {
    with_view("extended", |view| {
        let entries = entry::all(view);
        let found = search::find(&entries, &Words::of("delegation"));
        let skills = found.iter().map(|place| &entries[*place]);
        let mut skills = skills.filter(|entry| entry.passage.section == Section::Skills);
        assert_eq!(skills.next().unwrap().title, "Delegation");
        let sections: Vec<_> = found
            .iter()
            .map(|place| entries[*place].passage.section as usize)
            .collect();
        assert!(sections.is_sorted(), "{sections:?}");
    });
}

#[test]
fn every_passage_is_told_whole_and_leads_only_to_what_is_there() {
    for framework in ["core", "extended"] {
        with_view(framework, |view| {
            for entry in entry::all(view) {
                let title = entry.passage.title(view.plan, view.content);
                assert_eq!(title, Some(entry.title.as_str()));
                let says = !entry.lines.is_empty() || !entry.quiet.is_empty();
                assert!(says, "{}", entry.title);
                for leads in &entry.links {
                    let there = |to: &Passage| to.title(view.plan, view.content).is_some();
                    assert!(leads.to.iter().all(there), "{}", entry.title);
                }
                let lines = entry.lines.iter().map(entry::Line::text);
                let quiet = entry.quiet.iter().map(String::as_str);
                let texts: Vec<_> = lines.chain(quiet).chain([entry.title.as_str()]).collect();
                for note in ["S0", "S1", "S2", "S3", "S4", "seed", "user enters", "_"] {
                    let has = texts.iter().find(|text| text.contains(note));
                    assert_eq!(has, None, "{}: {note}", entry.title);
                }
            }
        });
    }
}

#[test]
fn a_skill_has_its_five_levels_and_a_situation_says_whether_it_is_the_plans() {
    with_view("core", |view| {
        let entries = entry::all(view);
        for entry in &entries {
            let levels = entry.lines.iter();
            let levels = levels
                .filter(|line| matches!(line, entry::Line::Level(..)))
                .count();
            let is_skill = entry.passage.section == Section::Skills;
            assert_eq!(levels, if is_skill { 5 } else { 0 }, "{}", entry.title);
        }
        let tag = |id: &str| {
            let passage = Passage::situation(view.content, id).unwrap();
            let entry = entries.iter().find(|entry| entry.passage == passage);
            entry.unwrap().tag.clone().map(|(text, _)| text)
        };
        assert_eq!(tag("launch").as_deref(), Some(says::NOW));
        assert_eq!(tag("routine").as_deref(), Some(says::NEXT));
        assert_eq!(tag("crisis"), None);
    });
}

#[test]
fn every_rule_skill_and_situation_leads_to_passages() {
    with_view("extended", |view| {
        for rule in view.content.rules() {
            let passages = Passage::of_rule(view.content, &rule.id);
            assert!(!passages.is_empty(), "{}", rule.id);
        }
        for skill in &view.plan.framework().skills {
            let ids = std::slice::from_ref(&skill.id);
            assert_eq!(Passage::skills(view.plan, ids).len(), 1);
        }
        for situation in view.content.situations() {
            assert!(Passage::situation(view.content, &situation.id).is_some());
        }
        assert_eq!(Passage::skills(view.plan, &["no such".to_owned()]), []);
        assert_eq!(
            Passage::new(Section::Facts, 99).title(view.plan, view.content),
            None
        );
    });
}

#[test]
fn what_is_told_of_a_skill_is_told_of_what_stands_for_it_in_another_framework() {
    let content = Content::built_in().unwrap();
    let others = content.frameworks().iter().map(|framework| &framework.id);
    for framework in others.filter(|id| !["core", "extended", "blank"].contains(&id.as_str())) {
        with_view(framework, |view| {
            let entries = entry::all(view);
            let developed = |id: &String| {
                let mut actions = view.content.actions().iter();
                actions.any(|action| action.develops.contains(id))
            };
            let skills = view.plan.framework().skills.iter().enumerate();
            let mut told = 0;
            for (place, skill) in skills.filter(|(_, skill)| skill.equivalent.is_some()) {
                let passage = Passage::new(Section::Skills, place);
                let entry = entries.iter().find(|entry| entry.passage == passage);
                let entry = entry.unwrap();
                let mut lines = entry.lines.iter();
                let says = lines.any(
                    |line| matches!(line, entry::Line::Under(word, ..) if *word == says::DEVELOPED_BY),
                );
                let stands_for = skill.likeness().to_owned();
                assert_eq!(says, developed(&stands_for), "{}", skill.name);
                let matters = |situation: &&crate::content::Situation| {
                    situation.priority_skills.contains(&stands_for)
                };
                let situations = view.content.situations().iter().filter(matters).count();
                let mut links = entry.links.iter();
                let leads = links.find(|leads| leads.word == says::MATTERS_IN);
                assert_eq!(leads.map_or(0, |leads| leads.to.len()), situations);
                // Whatever leads on from here leads back.
                let drawn = view.content.guide().scenarios.iter().enumerate();
                for (at, _) in drawn.filter(|(_, row)| row.links.skills.contains(&stands_for)) {
                    let scenario = Passage::new(Section::Scenarios, at);
                    let scenario = entries.iter().find(|entry| entry.passage == scenario);
                    let mut leads = scenario.unwrap().links.iter();
                    assert!(leads.any(|leads| leads.to.contains(&passage)));
                    told += 1;
                }
            }
            assert!(told > 0, "{framework}");
        });
    }
}

#[test]
fn a_marked_skill_is_followed_into_another_framework_or_let_go_of() {
    let mut state = GuideState::default();
    let follow = |place: usize| (place != 2).then_some(place + 1);
    for (section, place, then) in [
        (Section::Skills, 1, Some(2)),
        (Section::Skills, 2, None),
        (Section::Facts, 2, Some(2)),
    ] {
        state.open(Passage::new(section, place));
        state.follow_framework(follow);
        let then = then.map(|place| Passage::new(section, place));
        assert_eq!(state.marked, then, "{section:?}");
    }
}
