use proptest::prelude::*;

use super::*;
use crate::{
    content::Content,
    plan::{Edit, Level, MemberId, Newcomer, Profile, Ratings, arbitrary::plans},
};

/// Three members who are not rated.
fn three() -> Plan {
    let framework = Content::built_in().unwrap().default_framework();
    let newcomer = |name: &str| Newcomer {
        profile: Profile::named(name),
        ratings: Ratings::unrated(framework.skills.len()),
    };
    let members = ["Ada", "Ben", "Cleo"].map(newcomer).to_vec();
    let add = Edit::AddMembers {
        framework: framework.clone(),
        members,
    };
    Plan::new("", framework).apply(&add).unwrap()
}

const TWO_SKILLS: [Slot; 2] = [Slot::Skill(4), Slot::Skill(7)];

/// Pastes a text into so many members and these columns.
fn paste(text: &str, members: usize, columns: &[Slot]) -> Result<Plan, Fault> {
    let plan = three();
    let targets: Vec<_> = plan.members().iter().map(AsRef::as_ref).collect();
    let edits = Block::read(text)?.edits(&targets[..members], columns)?;
    Ok(plan.apply(&Edit::Cells(edits)).unwrap())
}

fn levels(plan: &Plan, skill: usize) -> Vec<u8> {
    let members = plan.members().iter();
    members
        .map(|member| member.ratings.get(skill).map_or(0, Level::get))
        .collect()
}

#[test]
fn a_block_fills_the_cells_from_the_first_one_on() {
    let plan = paste("3\t4\r\n\t5\r\n", 3, &TWO_SKILLS).unwrap();
    // It repeats itself downwards: the third row is the first again.
    assert_eq!(levels(&plan, 4), [3, 0, 3]);
    assert_eq!(levels(&plan, 7), [4, 5, 4]);
    let plan = paste("2", 2, &TWO_SKILLS).unwrap();
    assert_eq!(levels(&plan, 4), [2, 2, 0]);
    assert_eq!(levels(&plan, 7), [2, 2, 0]);
}

#[test]
fn a_row_that_ends_early_changes_nothing_further_right() {
    let plan = three();
    let block = Block::read("1\t2\n3\n").unwrap();
    let members = [&*plan.members()[0], &*plan.members()[1]];
    let edits = block.edits(&members, &TWO_SKILLS).unwrap();
    assert_eq!(edits.len(), 3);
    assert!(edits.iter().all(|edit| edit.member != MemberId(3)));
}

#[test]
fn details_are_read_by_the_words_of_tables() {
    let columns = [
        Slot::Field(Field::Department),
        Slot::Field(Field::Tier),
        Slot::Field(Field::DirectReports),
        Slot::Field(Field::Emphasis),
    ];
    let plan = paste("\"A\tB\"\tTeam lead\t12\tMANAGE", 1, &columns).unwrap();
    let expected = Profile {
        department: "A\tB".into(),
        tier: Tier::Lead,
        direct_reports: 12,
        emphasis: Emphasis::Manage,
        ..Profile::named("Ada")
    };
    assert_eq!(plan.members()[0].profile, expected);
}

#[test]
fn what_does_not_fit_is_refused_with_its_place() {
    let check = |text: &str, columns: &[Slot], place: (usize, usize), what: &str| {
        let fault = paste(text, 3, columns).unwrap_err();
        let (line, column) = place;
        let place = Position { line, column };
        assert_eq!(fault.place, Some(place.into()), "{text:?}: {fault}");
        assert!(fault.what.contains(what), "{text:?}: {fault}");
    };
    check("3\t6", &TWO_SKILLS, (1, 3), "\"6\" is not a rating");
    check("3\n4\nfour", &TWO_SKILLS, (3, 1), "is not a rating");
    check("1\n2\n3\n4\n", &TWO_SKILLS, (4, 1), "after the last member");
    check("1\t2\t3", &TWO_SKILLS, (1, 5), "after the last column");
    check("\"1", &TWO_SKILLS, (1, 1), "quotation mark");
    let name = [Slot::Field(Field::Name)];
    check("Ada\n \nCleo", &name, (2, 1), "name is missing");
    assert!(paste(" \t\n", 3, &TWO_SKILLS).is_err());
    // Blank cells beyond the end ask for nothing.
    assert!(paste("1\t2\t\n1\n1\n\t\n", 3, &TWO_SKILLS).is_ok());
}

#[test]
fn lists_of_people_are_told_from_blocks_of_ratings() {
    let begins = |text| Block::read(text).unwrap().begins_with_word();
    for ratings in ["3", "3\t4\n5", "\t\n\t4", "7\tAda", "3.5"] {
        assert!(!begins(ratings), "{ratings:?}");
    }
    for people in ["Ada", "Ada\t3", "\nname\tcourage", "李雷"] {
        assert!(begins(people), "{people:?}");
    }
    let plan = three();
    let names = |text| {
        let members = plan.members().iter().map(AsRef::as_ref);
        Block::read(text).unwrap().names(members)
    };
    assert!(names("Ada\t3\nBen\t4\n"));
    for other in ["Ada\nCleo", "Ada\nBen\nCleo\nDi", "ada", "3\tAda"] {
        assert!(!names(other), "{other:?}");
    }
}

#[test]
fn clearing_leaves_names() {
    let ada = three().members()[0].clone();
    for (_, field) in super::super::columns::FIELDS {
        let cleared = Slot::Field(field).cleared();
        assert_eq!(cleared.is_none(), field == Field::Name, "{field:?}");
        // Of somebody new, everything but the name is as if cleared.
        assert!(
            cleared.is_none_or(|value| value.stands_in(&ada)),
            "{field:?}"
        );
    }
}

proptest! {
    #[test]
    fn what_was_copied_is_pasted_as_it_was(
        plan in plans(Content::built_in().unwrap().frameworks().to_vec(), vec!["growth".into()], vec!["R11".into()]),
    ) {
        let fields = super::super::columns::FIELDS.map(|(_, field)| Slot::Field(field));
        let skills = (0..plan.framework().skills.len()).map(Slot::Skill);
        let columns: Vec<_> = fields.into_iter().chain(skills).collect();
        let members: Vec<_> = plan.members().iter().map(AsRef::as_ref).collect();
        let text = write_block(members.iter().copied(), &columns);
        prop_assume!(!members.is_empty());
        let block = Block::read(&text).unwrap();
        prop_assert_eq!((block.rows(), block.columns()), (members.len(), columns.len()));
        prop_assert!(block.names(members.iter().copied()));
        let edits = block.edits(&members, &columns).unwrap();
        prop_assert_eq!(plan.apply(&Edit::Cells(edits)), Ok(plan.clone()));
    }
}
