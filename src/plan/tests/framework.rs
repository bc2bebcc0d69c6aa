//! Skills and frameworks of one's own.

use super::*;

#[test]
fn an_id_of_a_skill_is_a_plain_word() {
    let check = |skill: Skill, expected: Result<(), PlanError>| {
        assert_eq!(skill.check(), expected, "{skill:?}");
        let edit = Edit::from(FrameworkEdit::AddSkill(Box::new(skill)));
        assert_eq!(three().apply(&edit).map(|_| ()), expected);
    };
    for id in ["knots", "Knots_2", "größe", "7"] {
        check(skill(id), Ok(()));
    }
    for id in ["=1+1", "+a", "-a", "@a", "a b", "a,b", "a\t"] {
        check(skill(id), Err(PlanError::SkillIdLetters));
        let equivalent = Some(id.to_owned());
        let alike = Skill {
            equivalent,
            ..skill("knots")
        };
        check(alike, Err(PlanError::SkillIdLetters));
    }
}

#[test]
fn newcomers_never_bring_another_framework_in_place_of_one_s_own() {
    let renamed = FrameworkEdit::Name("Ours".to_owned());
    let own = three().apply(&renamed.into()).unwrap();
    assert!(own.framework().is_own() && wide().covers(own.framework()));
    let wider = own.apply(&add(&wide(), &[("Di", &[4, 3, 2, 1])]));
    assert_eq!(wider, Err(PlanError::OtherFramework));
    let narrower = own
        .apply(&add(&framework(&["c"]), &[("Di", &[4])]))
        .unwrap();
    assert_eq!(narrower.framework(), own.framework());
    assert_eq!(levels(&narrower, 4), [0, 4]);
}
