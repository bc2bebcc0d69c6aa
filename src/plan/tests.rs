mod agenda;
mod agenda_edits;
mod agenda_refused;
mod framework;
mod leaving;
mod measures;

use proptest::prelude::*;

use super::*;

fn skill(id: &str) -> Skill {
    Skill {
        id: id.to_owned(),
        name: id.to_uppercase(),
        family: Family::Lead,
        kind: Kind::Interpersonal,
        definition: String::new(),
        anchors: Vec::new(),
        weight: 1.0,
        equivalent: None,
        sources: Vec::new(),
    }
}

fn framework(skills: &[&str]) -> Arc<Framework> {
    Arc::new(Framework {
        id: skills.concat(),
        name: "Any".to_owned(),
        description: String::new(),
        has_floors: true,
        skills: skills.iter().copied().map(skill).collect(),
    })
}

fn narrow() -> Arc<Framework> {
    framework(&["a", "c"])
}

/// Has the skills of [`narrow`] and more, in another order.
fn wide() -> Arc<Framework> {
    framework(&["b", "c", "d", "a"])
}

fn newcomer(name: &str, levels: &[u8]) -> Newcomer {
    let mut ratings = Ratings::unrated(levels.len());
    for (skill, level) in levels.iter().enumerate() {
        assert!(ratings.set(skill, Level::new(*level)));
    }
    Newcomer {
        profile: Profile::named(name),
        ratings,
    }
}

fn add(framework: &Arc<Framework>, members: &[(&str, &[u8])]) -> Edit {
    let newcomer = |(name, levels): &(&str, &[u8])| newcomer(name, levels);
    Edit::AddMembers {
        framework: Arc::clone(framework),
        members: members.iter().map(newcomer).collect(),
    }
}

/// Ada, Bob and Cy with the ids 1, 2 and 3.
fn three() -> Plan {
    let people: [(&str, &[u8]); 3] = [("Ada", &[1, 2]), ("Bob", &[3, 0]), ("Cy", &[0, 0])];
    let edit = add(&narrow(), &people);
    Plan::new("", narrow()).apply(&edit).unwrap()
}

fn order(plan: &Plan) -> Vec<u32> {
    plan.members().iter().map(|member| member.id.0).collect()
}

fn levels(plan: &Plan, id: u32) -> Vec<u8> {
    let ratings = plan.member(MemberId(id)).unwrap().ratings.iter();
    ratings.map(|level| level.map_or(0, Level::get)).collect()
}

fn band(low: f64, high: f64) -> Band {
    Band { low, high }
}

fn floors(lead: f64, manage: f64) -> Floors {
    Floors { lead, manage }
}

fn set_aside(rule: &str, reason: Option<&str>) -> Edit {
    Edit::SetAside {
        rule: rule.to_owned(),
        reason: reason.map(str::to_owned),
    }
}

fn aside(rule: &str, reason: &str) -> SetAside {
    SetAside {
        rule: rule.to_owned(),
        reason: reason.to_owned(),
    }
}

/// [`three`] with the findings of two rules set aside.
fn with_two_aside() -> Plan {
    let plan = three().apply(&set_aside("R11", Some("later"))).unwrap();
    plan.apply(&set_aside("R04", Some("sooner"))).unwrap()
}

fn rate(member: u32, skill: usize, level: u8) -> Edit {
    Edit::Rate {
        member: MemberId(member),
        skill,
        level: Level::new(level),
    }
}

#[test]
fn a_level_is_one_of_five() {
    let known: Vec<_> = (0..=u8::MAX)
        .filter_map(Level::new)
        .map(Level::get)
        .collect();
    assert_eq!(known, [1, 2, 3, 4, 5]);
    assert!(Level::all().map(Level::get).eq(1..=5));
}

#[test]
fn each_edit_changes_what_it_says() {
    let check = |edit: &Edit, changed: fn(&mut PlanParts)| {
        let mut expected = three().parts().clone();
        changed(&mut expected);
        assert_eq!(three().apply(edit).unwrap().parts(), &expected, "{edit:?}");
    };
    check(&Edit::Title("T".into()), |plan| plan.title = "T".into());
    check(&Edit::Situation(Some("crisis".into())), |plan| {
        plan.situation = Some("crisis".into());
    });
    check(&Edit::NextSituation(Some("launch".into())), |plan| {
        plan.next_situation = Some("launch".into());
    });
    let target = Edit::Target {
        band: Some(band(-4.0, 4.0)),
        floors: Some(floors(1.0, 5.0)),
    };
    check(&target, |plan| {
        plan.band = Some(band(-4.0, 4.0));
        plan.floors = Some(floors(1.0, 5.0));
    });
    check(&Edit::RemoveMembers(vec![MemberId(2)]), |plan| {
        plan.members.remove(1);
    });
    let two = vec![MemberId(3), MemberId(1), MemberId(3)];
    check(&Edit::RemoveMembers(two), |plan| {
        plan.members.remove(2);
        plan.members.remove(0);
    });
    check(&set_aside("R11", Some("later")), |plan| {
        plan.set_aside = vec![aside("R11", "later")];
    });
}

#[test]
fn findings_set_aside_stand_in_the_order_of_their_rules() {
    let plan = with_two_aside();
    let expected = [aside("R04", "sooner"), aside("R11", "later")];
    assert_eq!(plan.parts().set_aside, expected);
    assert_eq!(plan.set_aside("R04"), Some("sooner"));
    assert_eq!(plan.set_aside("R11"), Some("later"));
    assert_eq!(plan.set_aside("R05"), None);
}

#[test]
fn a_new_reason_takes_the_place_of_the_earlier_one() {
    let plan = with_two_aside();
    let plan = plan.apply(&set_aside("R04", Some("now"))).unwrap();
    let expected = [aside("R04", "now"), aside("R11", "later")];
    assert_eq!(plan.parts().set_aside, expected);
}

#[test]
fn a_reason_is_kept_as_typed_without_the_space_around_it() {
    let edit = set_aside("R04", Some("\n Omar  starts,\nthen  we settle it \t"));
    let plan = three().apply(&edit).unwrap();
    let kept = "Omar  starts,\nthen  we settle it";
    assert_eq!(plan.set_aside("R04"), Some(kept));
}

#[test]
fn a_finding_is_brought_back_and_the_others_stay_aside() {
    let plan = with_two_aside().apply(&set_aside("R04", None)).unwrap();
    assert_eq!(plan.parts().set_aside, [aside("R11", "later")]);
    assert_eq!(plan.apply(&set_aside("R11", None)), Ok(three()));
}

#[test]
fn bringing_back_what_is_not_set_aside_changes_nothing() {
    for rule in ["R05", ""] {
        let edit = set_aside(rule, None);
        assert_eq!(three().apply(&edit), Ok(three()));
        assert_eq!(with_two_aside().apply(&edit), Ok(with_two_aside()));
    }
}

#[test]
fn setting_aside_is_a_step_of_its_own_each_time() {
    let mut history = History::new(three());
    let reasons = [Some("a"), Some("b"), None, None, Some("a")];
    for reason in reasons {
        let edit = set_aside("R04", reason);
        history.edit(&edit, "edit").unwrap();
    }
    let mut undone = Vec::new();
    while history.undo() {
        undone.push(history.plan().set_aside("R04").map(str::to_owned));
    }
    let undone: Vec<_> = undone.iter().map(Option::as_deref).collect();
    assert_eq!(undone, [None, Some("b"), Some("a"), None]);
}

#[test]
fn each_detail_changes_what_it_says() {
    let check = |detail: Detail, changed: fn(&mut Profile)| {
        let edit = Edit::Describe(MemberId(2), detail);
        let plan = three().apply(&edit).unwrap();
        let mut expected = Profile::named("Bob");
        changed(&mut expected);
        assert_eq!(plan.members()[1].profile, expected, "{edit:?}");
        assert_eq!(plan.members()[0], three().members()[0], "{edit:?}");
    };
    check(Detail::Name("Bo".into()), |who| who.name = "Bo".into());
    check(Detail::Role("R".into()), |who| who.role = "R".into());
    check(Detail::Department("D".into()), |who| {
        who.department = "D".into();
    });
    check(Detail::Tier(Tier::Lead), |who| who.tier = Tier::Lead);
    check(Detail::DirectReports(7), |who| who.direct_reports = 7);
    check(Detail::Trained(Some(false)), |who| {
        who.trained = Some(false);
    });
    check(Detail::Emphasis(Emphasis::Both), |who| {
        who.emphasis = Emphasis::Both;
    });
    check(Detail::Emerging(true), |who| who.emerging = true);
}

#[test]
fn a_rating_can_be_given_and_cleared() {
    let plan = three().apply(&rate(2, 1, 5)).unwrap();
    assert_eq!(levels(&plan, 2), [3, 5]);
    let plan = plan.apply(&rate(2, 0, 0)).unwrap();
    assert_eq!(levels(&plan, 2), [0, 5]);
    assert_eq!(levels(&plan, 1), levels(&three(), 1));
}

fn cell(member: u32, value: CellValue) -> CellEdit {
    CellEdit {
        member: MemberId(member),
        value,
    }
}

fn rating(skill: usize, level: u8) -> CellValue {
    CellValue::Rating {
        skill,
        level: Level::new(level),
    }
}

#[test]
fn several_cells_are_set_in_one_step() {
    let department = CellValue::Detail(Detail::Department("Sales".into()));
    let edit = Edit::Cells(vec![
        cell(1, rating(0, 5)),
        cell(3, department.clone()),
        cell(1, rating(1, 0)),
        cell(2, rating(0, 1)),
        cell(2, rating(0, 2)),
    ]);
    let mut history = History::new(three());
    history.edit(&edit, "paste").unwrap();
    assert_eq!(levels(history.plan(), 1), [5, 0]);
    assert_eq!(levels(history.plan(), 2)[0], 2, "the last value counts");
    assert_eq!(history.plan().members()[2].profile.department, "Sales");
    assert!(department.stands_in(&history.plan().members()[2]));
    assert!(!department.stands_in(&history.plan().members()[0]));
    history.undo();
    assert_eq!(history.plan(), &three());
}

#[test]
fn of_several_cells_all_are_set_or_none() {
    let good = || cell(1, rating(0, 5));
    let check = |bad: CellEdit, error: PlanError| {
        let edit = Edit::Cells(vec![good(), bad, good()]);
        assert_eq!(three().apply(&edit), Err(error), "{edit:?}");
    };
    check(cell(9, rating(0, 1)), PlanError::NoMember);
    check(cell(2, rating(2, 1)), PlanError::NoSkill);
    let blank = CellValue::Detail(Detail::Name(" ".into()));
    check(cell(2, blank), PlanError::BlankName);
}

#[test]
fn a_member_moves_to_the_place_given() {
    let check = |member, to, expected: [u32; 3]| {
        let member = MemberId(member);
        let plan = three().apply(&Edit::MoveMember { member, to }).unwrap();
        assert_eq!(order(&plan), expected);
    };
    check(1, 0, [1, 2, 3]);
    check(1, 1, [2, 1, 3]);
    check(1, 2, [2, 3, 1]);
    check(3, 0, [3, 1, 2]);
    check(2, usize::MAX, [1, 3, 2]);
}

#[test]
fn an_id_is_never_used_again() {
    let plan = three()
        .apply(&Edit::RemoveMembers(vec![MemberId(3)]))
        .unwrap();
    let plan = plan.apply(&add(&narrow(), &[("Di", &[0, 0])])).unwrap();
    assert_eq!(order(&plan), [1, 2, 4]);
}

#[test]
fn newcomers_with_a_wider_framework_bring_it_in_and_all_ratings_stay() {
    let edit = add(&wide(), &[("Di", &[4, 3, 2, 1])]);
    let plan = three().apply(&edit).unwrap();
    assert_eq!(*plan.framework(), wide());
    assert_eq!(levels(&plan, 1), [0, 2, 0, 1]);
    assert_eq!(levels(&plan, 2), [0, 0, 0, 3]);
    assert_eq!(levels(&plan, 4), [4, 3, 2, 1]);
}

#[test]
fn newcomers_with_a_narrower_framework_take_on_the_wider_one() {
    let plan = Plan::new("", wide());
    let plan = plan.apply(&add(&narrow(), &[("Ada", &[1, 2])])).unwrap();
    assert_eq!(*plan.framework(), wide());
    assert_eq!(levels(&plan, 1), [0, 2, 0, 1]);
}

#[test]
fn an_edit_that_cannot_be_done_says_why() {
    let check = |edit: &Edit, error: PlanError| {
        assert_eq!(three().apply(edit), Err(error), "{edit:?}");
    };
    let nobody = MemberId(9);
    check(&Edit::RemoveMembers(vec![nobody]), PlanError::NoMember);
    let one_of_two = Edit::RemoveMembers(vec![MemberId(1), nobody]);
    check(&one_of_two, PlanError::NoMember);
    check(
        &Edit::MoveMember {
            member: nobody,
            to: 0,
        },
        PlanError::NoMember,
    );
    check(
        &Edit::Describe(nobody, Detail::Emerging(true)),
        PlanError::NoMember,
    );
    check(&rate(9, 0, 1), PlanError::NoMember);
    check(&rate(1, 2, 1), PlanError::NoSkill);
    let blank = Detail::Name(" \n".into());
    check(&Edit::Describe(MemberId(1), blank), PlanError::BlankName);
    check(
        &add(&narrow(), &[("Di", &[0, 0]), (" ", &[0, 0])]),
        PlanError::BlankName,
    );
    let other = framework(&["a", "x"]);
    check(&add(&other, &[("Di", &[1, 1])]), PlanError::OtherFramework);
    let set_band = |low, high| Edit::Target {
        band: Some(band(low, high)),
        floors: None,
    };
    check(&set_band(-4.5, 0.0), PlanError::BandRange);
    check(&set_band(0.0, f64::NAN), PlanError::BandRange);
    check(&set_band(f64::NEG_INFINITY, 0.0), PlanError::BandRange);
    check(&set_band(1.0, 0.5), PlanError::BandOrder);
    let set_floors = |lead, manage| Edit::Target {
        band: None,
        floors: Some(floors(lead, manage)),
    };
    check(&set_floors(0.9, 3.0), PlanError::FloorRange);
    check(&set_floors(3.0, 5.1), PlanError::FloorRange);
    check(&set_floors(f64::NAN, 3.0), PlanError::FloorRange);
    check(&set_aside("R04", Some("")), PlanError::BlankReason);
    check(&set_aside("R04", Some(" \n")), PlanError::BlankReason);
    check(&set_aside(" ", Some("later")), PlanError::BlankRule);
}

fn first(parts: &mut PlanParts) -> &mut Member {
    Arc::make_mut(&mut parts.members[0])
}

#[test]
fn a_plan_is_put_together_from_sound_parts_only() {
    let check = |spoil: fn(&mut PlanParts), error: PlanError| {
        let mut parts = three().parts().clone();
        spoil(&mut parts);
        assert_eq!(Plan::from_parts(parts), Err(error));
    };
    assert_eq!(Plan::from_parts(three().parts().clone()), Ok(three()));
    check(|parts| first(parts).id = MemberId(0), PlanError::IdRange);
    check(|parts| parts.next_member = 3, PlanError::IdRange);
    check(
        |parts| {
            parts.next_member = u32::MAX;
            first(parts).id = MemberId(u32::MAX);
        },
        PlanError::IdRange,
    );
    check(|parts| first(parts).id = MemberId(2), PlanError::RepeatedId);
    check(
        |parts| first(parts).profile.name = " ".into(),
        PlanError::BlankName,
    );
    check(
        |parts| first(parts).ratings = Ratings::unrated(3),
        PlanError::OtherFramework,
    );
    check(
        |parts| {
            parts.band = Some(band(1.0, 0.0));
        },
        PlanError::BandOrder,
    );
    check(
        |parts| {
            parts.floors = Some(floors(0.0, 3.0));
        },
        PlanError::FloorRange,
    );
    check(
        |parts| parts.set_aside = vec![aside("", "later")],
        PlanError::BlankRule,
    );
    check(
        |parts| parts.set_aside = vec![aside("R04", "sooner"), aside("R11", "\t")],
        PlanError::BlankReason,
    );
    check(
        |parts| parts.set_aside = vec![aside("R11", "later"), aside("R04", "sooner")],
        PlanError::RuleOrder,
    );
    check(
        |parts| parts.set_aside = vec![aside("R04", "sooner"), aside("R04", "later")],
        PlanError::RuleOrder,
    );
}

#[test]
fn the_last_id_is_never_given() {
    let mut parts = three().parts().clone();
    parts.next_member = u32::MAX;
    let plan = Plan::from_parts(parts).unwrap();
    let edit = add(&narrow(), &[("Di", &[0, 0])]);
    assert_eq!(plan.apply(&edit), Err(PlanError::Full));
}

#[test]
fn a_plan_takes_no_more_members_than_it_may_hold() {
    let mut parts = three().parts().clone();
    let ada = Arc::clone(&parts.members[0]);
    parts.members = vec![ada; Plan::MOST_MEMBERS + 1];
    assert_eq!(Plan::from_parts(parts), Err(PlanError::Full));
    let newcomers = |count| Edit::AddMembers {
        framework: narrow(),
        members: vec![newcomer("Di", &[0, 0]); count],
    };
    let full = three().apply(&newcomers(Plan::MOST_MEMBERS - 3)).unwrap();
    assert_eq!(full.members().len(), Plan::MOST_MEMBERS);
    assert_eq!(full.apply(&newcomers(1)), Err(PlanError::Full));
}

#[test]
fn a_run_that_comes_back_to_where_it_began_leaves_no_trace() {
    let mut history = History::new(three());
    history.edit(&rate(2, 0, 4), "Bob").unwrap();
    let revision = history.revision();
    for level in [4, 2, 1] {
        history.edit(&rate(1, 0, level), "Ada").unwrap();
    }
    assert_eq!(history.revision(), revision);
    assert_eq!(history.undo_label(), Some("Bob"));
    assert_eq!(history.redo_label(), None);
    history.edit(&rate(1, 0, 5), "Ada").unwrap();
    assert!(
        history.revision() > revision + 2,
        "no revision names two plans"
    );
    assert!(history.undo());
    assert_eq!(levels(history.plan(), 1), [1, 2]);
}

#[test]
fn a_run_of_edits_on_one_field_is_one_step_back() {
    let mut history = History::new(three());
    let mut edit = |edit: &Edit, label: &str| history.edit(edit, label).unwrap();
    edit(&Edit::Title("E".into()), "title");
    edit(&Edit::Title("Ev".into()), "title");
    edit(&rate(1, 0, 4), "Ada");
    edit(&rate(1, 0, 5), "Ada");
    edit(&rate(1, 1, 5), "Ada again");
    edit(&rate(2, 1, 5), "Bob");
    edit(&Edit::RemoveMembers(vec![MemberId(1)]), "remove");
    edit(&Edit::RemoveMembers(vec![MemberId(2)]), "remove too");
    let mut labels = Vec::new();
    while let Some(label) = history.undo_label().map(str::to_owned) {
        labels.push(label);
        assert!(history.undo());
    }
    assert_eq!(
        labels,
        ["remove too", "remove", "Bob", "Ada again", "Ada", "title"]
    );
    assert_eq!(*history.plan(), three());
}

#[test]
fn a_run_ends_where_a_step_was_taken_back() {
    let mut history = History::new(three());
    history.edit(&rate(1, 0, 4), "first").unwrap();
    history.edit(&rate(2, 0, 4), "second").unwrap();
    assert!(history.undo());
    history.edit(&rate(1, 0, 5), "third").unwrap();
    assert_eq!(history.redo_label(), None);
    assert!(history.undo());
    assert_eq!(levels(history.plan(), 1), [4, 2]);
}

#[test]
fn an_edit_that_changes_nothing_or_fails_leaves_no_trace() {
    let mut history = History::new(three());
    history.edit(&rate(1, 0, 4), "rating").unwrap();
    assert!(history.undo());
    let revision = history.revision();
    history.edit(&rate(1, 0, 1), "the same").unwrap();
    history.edit(&rate(9, 0, 1), "nobody").unwrap_err();
    assert_eq!(history.revision(), revision);
    assert_eq!(history.undo_label(), None);
    assert_eq!(history.redo_label(), Some("rating"));
}

#[test]
fn only_the_latest_steps_are_kept() {
    let mut history = History::new(three());
    for number in 0..History::LIMIT + 10 {
        let skill = number % 2;
        let level = u8::from(number % 4 < 2) + 3;
        history.edit(&rate(1, skill, level), "rating").unwrap();
    }
    let mut steps = 0;
    while history.undo() {
        steps += 1;
    }
    assert_eq!(steps, History::LIMIT);
}

/// Any edit of a plan such as [`three`], those among them that fail or change nothing.
fn edits() -> impl Strategy<Value = Edit> {
    let id = || (1_u32..6).prop_map(MemberId);
    let situation = || proptest::option::of("[ab]");
    prop_oneof![
        "[ab]{0,2}".prop_map(Edit::Title),
        situation().prop_map(Edit::Situation),
        situation().prop_map(Edit::NextSituation),
        proptest::option::of((-5.0..5.0, -5.0..5.0)).prop_map(|band| Edit::Target {
            band: band.map(|(low, high)| Band { low, high }),
            floors: None,
        }),
        "[ A]".prop_map(|name| add(&narrow(), &[(&name, &[1, 5])])),
        Just(add(&wide(), &[("Wide", &[1, 2, 3, 4])])),
        proptest::collection::vec(id(), 0..3).prop_map(Edit::RemoveMembers),
        (id(), 0_usize..6).prop_map(|(member, to)| Edit::MoveMember { member, to }),
        (id(), "[ A]").prop_map(|(id, name)| Edit::Describe(id, Detail::Name(name))),
        (id(), 0_u32..3)
            .prop_map(|(id, reports)| { Edit::Describe(id, Detail::DirectReports(reports)) }),
        (1_u32..6, 0_usize..5, 0_u8..6).prop_map(|(id, skill, level)| rate(id, skill, level)),
        proptest::collection::vec(cells(), 0..4).prop_map(Edit::Cells),
        ("[ abc]", proptest::option::of("[ x]{0,2}"))
            .prop_map(|(rule, reason)| set_aside(&rule, reason.as_deref())),
        agenda_edits::edits(),
        agenda_edits::edits(),
    ]
}

fn cells() -> impl Strategy<Value = CellEdit> {
    let value = prop_oneof![
        (0_usize..3, 0_u8..6).prop_map(|(skill, level)| rating(skill, level)),
        "[ A]".prop_map(|name| CellValue::Detail(Detail::Name(name))),
        "[ab]?".prop_map(|role| CellValue::Detail(Detail::Role(role))),
    ];
    (1_u32..5, value).prop_map(|(member, value)| cell(member, value))
}

proptest! {
    #[test]
    fn several_cells_set_at_once_are_as_if_set_one_by_one(
        cells in proptest::collection::vec(cells(), 0..8),
    ) {
        let one_by_one = cells.iter().try_fold(three(), |plan, cell| {
            let member = cell.member;
            plan.apply(&match cell.value.clone() {
                CellValue::Rating { skill, level } => Edit::Rate { member, skill, level },
                CellValue::Detail(detail) => Edit::Describe(member, detail),
            })
        });
        prop_assert_eq!(three().apply(&Edit::Cells(cells)), one_by_one);
    }

    #[test]
    fn undoing_and_redoing_everything_leads_back_and_forth(
        edits in proptest::collection::vec(edits(), 0..30),
    ) {
        let mut history = History::new(three());
        for edit in &edits {
            let _ = history.edit(edit, "edit");
        }
        let (last, revision) = (history.plan().clone(), history.revision());
        while history.undo() {}
        prop_assert_eq!(history.plan(), &three());
        prop_assert_eq!(history.revision(), 0);
        while history.redo() {}
        prop_assert_eq!(history.plan(), &last);
        prop_assert_eq!(history.revision(), revision);
    }

    #[test]
    fn whatever_is_done_the_plan_stays_sound_and_keeps_its_ids(
        edits in proptest::collection::vec(edits(), 0..30),
    ) {
        let mut plan = three();
        for edit in &edits {
            let Ok(after) = plan.apply(edit) else { continue };
            prop_assert_eq!(Plan::from_parts(after.parts().clone()), Ok(after.clone()));
            prop_assert!(after.parts().next_member >= plan.parts().next_member);
            for id in order(&after) {
                let known = plan.member(MemberId(id)).is_some();
                prop_assert!(known || id >= plan.parts().next_member);
            }
            agenda_edits::assert_ids_are_new(&plan, &after);
            plan = after;
        }
    }
}

#[test]
fn undo_comes_by_the_version_that_was_settled() {
    let mut history = History::new(three());
    history.edit(&rate(1, 0, 4), "rating").unwrap();
    history.settle();
    let settled = history.revision();
    history.edit(&rate(1, 0, 5), "rating").unwrap();
    assert!(history.undo());
    assert_eq!(history.revision(), settled);
}
