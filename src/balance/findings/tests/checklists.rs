//! What a team says of itself, and its check-lists (R24, R28, R29, R32, R36).

use super::given::{Given, check};
use crate::{
    balance::tests::teams::content,
    content::Imbalance,
    plan::{
        ChecklistEdit, Edit, EmpowermentPart, Lean, Moment, Sighting, Stage, StepDetail, StepList,
        TrainingDetail, TrainingOption,
    },
};

fn step(given: Given, list: StepList, step: &str, detail: StepDetail) -> Given {
    let step = step.to_owned();
    given.edit(&ChecklistEdit::Step { list, step, detail }.into())
}

fn structure(given: Given, id: &str, stage: Stage) -> Given {
    step(given, StepList::Structure, id, StepDetail::Stage(stage))
}

#[test]
fn r24_tells_of_steps_not_begun_once_the_list_is_in_use() {
    check("R24", &Given::sound(), "");
    let noted = StepDetail::Note("In spring".to_owned());
    let given = step(Given::sound(), StepList::Structure, "recognise", noted);
    check("R24", &given, "notice");
    let mut given = structure(given, "recognise", Stage::UnderWay);
    check("R24", &given, "info");
    let text = given.texts().join(" ");
    assert!(
        text.contains("clarify roles") && !text.contains("recognise"),
        "{text}"
    );
    for row in content().structure() {
        given = structure(given, &row.id, Stage::Done);
    }
    check("R24", &given, "");
}

fn empowered(given: Given, part: EmpowermentPart) -> Given {
    given.edit(&ChecklistEdit::AddEmpowerment(part, "Holidays".to_owned()).into())
}

#[test]
fn r28_asks_for_autonomy_and_support_once_either_is_in_use() {
    check("R28", &Given::sound(), "");
    let goals = StepDetail::Stage(Stage::Done);
    let given = step(Given::sound(), StepList::Cycle, "define_goals", goals);
    check("R28", &given, "");
    let begun = StepDetail::Stage(Stage::UnderWay);
    check(
        "R28",
        &step(given, StepList::Cycle, "empower_team", begun),
        "notice",
    );
    for part in EmpowermentPart::ALL {
        check("R28", &empowered(Given::sound(), part), "notice");
    }
    let [autonomy, support] = EmpowermentPart::ALL;
    check(
        "R28",
        &empowered(empowered(Given::sound(), autonomy), support),
        "",
    );
}

/// A chosen training that answers the first questions well and covers the first topics.
fn trained(questions: usize, topics: usize) -> Given {
    let guide = content().training();
    let mut option = TrainingOption::named("Days on leading");
    option.chosen = true;
    let asked = guide.questions().take(questions);
    option.answers = asked.map(|row| (row.id.clone(), true)).collect();
    option.topics = guide
        .topics
        .iter()
        .take(topics)
        .map(|row| row.id.clone())
        .collect();
    Given::sound().edit(&ChecklistEdit::AddTraining(Box::new(option)).into())
}

#[test]
fn r29_weighs_a_chosen_training_by_criteria_and_topics() {
    check("R29", &Given::sound(), "");
    check("R29", &trained(9, 6), "");
    check("R29", &trained(9, 5), "notice Days on leading");
    // The fourth criterion has three questions, the third one three, the second one, the first two.
    check("R29", &trained(8, 6), "notice Days on leading");
    check("R29", &trained(6, 6), "notice Days on leading");
    check("R29", &trained(5, 6), "warning Days on leading");
    check("R29", &trained(0, 6), "warning Days on leading");
    let given = trained(5, 6);
    let id = given.plan.checklists().trainings.at(0).unwrap().id;
    let dropped = ChecklistEdit::Training(id, TrainingDetail::Chosen(false));
    check("R29", &given.edit(&dropped.into()), "");
}

/// A style of these places in as many dimensions.
fn styled(mut given: Given, leans: &[i8]) -> Given {
    for (row, lean) in content().guide().dimensions.iter().zip(leans) {
        given = given.edit(&Edit::Style {
            dimension: row.id.clone(),
            moment: Moment::Now,
            lean: Lean::new(*lean),
        });
    }
    given
}

#[test]
fn r32_tells_of_a_style_that_leans_the_other_way_than_the_ratings() {
    let manages = || Given::sides(&[[3.0, 3.5]; 2]);
    let leads = || Given::sides(&[[3.5, 3.0]; 2]);
    check("R32", &manages(), "");
    check("R32", &styled(manages(), &[1, 0]), "notice");
    check("R32", &styled(manages(), &[-1, 0]), "");
    check("R32", &styled(manages(), &[1, 0, 0]), "");
    check("R32", &styled(leads(), &[-1, 0]), "notice");
    check("R32", &styled(leads(), &[1, 0]), "");
    check("R32", &styled(Given::sides(&[[3.49, 3.0]; 2]), &[-2]), "");
    let text = styled(leads(), &[-2, -1]).texts().join(" ");
    assert!(text.contains("leans to managing (−1.50)"), "{text}");
    // Only what is said of the style as it is counts.
    let wanted = Edit::Style {
        dimension: "focus".to_owned(),
        moment: Moment::Wanted,
        lean: Lean::new(2),
    };
    check("R32", &manages().edit(&wanted), "");
}

/// The first symptoms of an imbalance seen.
fn seen(mut given: Given, imbalance: Imbalance, count: usize) -> Given {
    let risks = content()
        .risks()
        .iter()
        .filter(|risk| risk.imbalance == imbalance);
    for risk in risks.take(count) {
        given = given.edit(&Edit::Symptom(risk.id.clone(), Some(Sighting::Seen)));
    }
    given
}

#[test]
fn r36_tells_of_symptoms_that_the_ratings_do_not_show() {
    for imbalance in [Imbalance::OverManaged, Imbalance::OverLed] {
        check("R36", &seen(Given::sound(), imbalance, 2), "");
        check("R36", &seen(Given::sound(), imbalance, 3), "notice");
    }
    check("R36", &seen(Given::sound(), Imbalance::Polarised, 3), "");
    let over_managed = || Given::sides(&[[3.0, 4.0]; 2]);
    check("R36", &seen(over_managed(), Imbalance::OverManaged, 3), "");
    check(
        "R36",
        &seen(over_managed(), Imbalance::OverLed, 3),
        "notice",
    );
    let mut given = seen(Given::sound(), Imbalance::OverLed, 3);
    let risk = given
        .plan
        .self_image()
        .symptoms
        .keys()
        .next()
        .unwrap()
        .clone();
    given = given.edit(&Edit::Symptom(risk, Some(Sighting::Unsure)));
    check("R36", &given, "");
}
