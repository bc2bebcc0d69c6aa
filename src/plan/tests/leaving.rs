//! What stays of members who leave.

use std::collections::BTreeMap;

use super::*;

#[test]
fn those_who_were_thanked_and_leave_are_remembered_by_name() {
    let thank = |to: Owner| {
        let one = Recognition {
            id: Id::new(0),
            date: jiff::civil::date(2026, 3, 1),
            to,
            reason: RecognitionReason::Initiative,
            note: String::new(),
        };
        Edit::from(LogEdit::AddRecognition(one))
    };
    let owners = [1, 2, 1].map(|id| Owner::Member(MemberId(id)));
    let other = Owner::Other("Eve".to_owned());
    let edits = owners.into_iter().chain([other.clone()]).map(thank);
    let plan = edits.fold(three(), |plan, edit| plan.apply(&edit).unwrap());
    let left = plan.apply(&Edit::RemoveMembers(vec![MemberId(1)])).unwrap();
    let recognitions = left.log().recognitions.iter();
    let thanked: Vec<_> = recognitions.map(|one| one.to.clone()).collect();
    let ada = Owner::Other("Ada".to_owned());
    let bob = Owner::Member(MemberId(2));
    assert_eq!(thanked, [ada.clone(), bob, ada, other]);
    // What was written down of them stays as it was.
    let before = plan.log().recognitions.iter();
    let mut both = before.zip(left.log().recognitions.iter());
    assert!(both.all(|(before, after)| (before.id, before.date) == (after.id, after.date)));
}

#[test]
fn kept_ratings_go_with_the_member_and_an_entry_with_its_last_rating() {
    let rated = |ratings: &[(u32, u8)]| {
        let ratings = ratings.iter();
        ratings
            .map(|(id, level)| (MemberId(*id), Level::new(*level).unwrap()))
            .collect::<BTreeMap<_, _>>()
    };
    let keep = |id: &str, ratings: &[(u32, u8)]| Kept {
        skill: Arc::new(skill(id)),
        ratings: Arc::new(rated(ratings)),
    };
    let parts = PlanParts {
        kept: vec![keep("x", &[(1, 4), (2, 3)]), keep("y", &[(1, 5)])],
        ..three().parts().clone()
    };
    let plan = Plan::from_parts(parts).unwrap();
    let without = |ids: &[u32]| {
        let ids = ids.iter().copied().map(MemberId).collect();
        plan.apply(&Edit::RemoveMembers(ids)).unwrap()
    };
    assert_eq!(without(&[1]).parts().kept, [keep("x", &[(2, 3)])]);
    let both = [keep("x", &[(1, 4)]), keep("y", &[(1, 5)])];
    assert_eq!(without(&[2]).parts().kept, both);
    assert_eq!(without(&[3]).parts().kept, plan.parts().kept);
    assert_eq!(without(&[1, 2]).parts().kept, []);
}
