//! What a team says of itself, its check-lists, and what is noted on the way.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Mistake,
    agenda::{Known, owner},
    ids::{items, links},
    values::{day, filled, maybe_day},
};
use crate::{
    fault::{nearest, quoted, write_instead},
    format::{
        locate::Step as Way,
        records::{
            EmpowermentRecord, Number, OwnerRecord, PlanRecord, RecognitionRecord,
            ReflectionRecord, ResponsibilityRecord, StanceRecord, StepRecord, SymptomRecord,
            TrainingRecord,
        },
    },
    plan::{
        Checklists, Empowerment, Id, Lean, Log, Owner, PlanError, Recognition, Reflection,
        SelfImage, Sighting, Stance, Step, Steps, TrainingOption,
    },
};

/// What the team says of itself.
pub(super) fn self_image(record: &PlanRecord<'_>, known: &Known<'_>) -> Result<SelfImage, Mistake> {
    let dimensions = ids(&known.content().guide().dimensions, |row| &row.id);
    let risks = ids(known.content().risks(), |row| &row.id);
    Ok(SelfImage {
        style: by_id("style", "dimension", &record.style, &dimensions, stance)?,
        symptoms: by_id("symptoms", "symptom", &record.symptoms, &risks, sighting)?,
    })
}

/// What was said on the check-lists.
pub(super) fn checklists(
    record: &PlanRecord<'_>,
    known: &Known<'_>,
) -> Result<Checklists, Mistake> {
    let content = known.content();
    let cycle = ids(content.cycle(), |row| &row.id);
    let structure = ids(content.structure(), |row| &row.id);
    let duties = ids(content.responsibilities(), |row| &row.id);
    let step = |record: &StepRecord<'_>| step(record, known);
    let duty = |record: &ResponsibilityRecord<'_>| owner_in("owner", &record.owner, known);
    Ok(Checklists {
        cycle: steps(by_id("cycle", "step", &record.cycle, &cycle, step)?),
        structure: steps(by_id(
            "structure",
            "step",
            &record.structure,
            &structure,
            step,
        )?),
        owners: by_id(
            "responsibilities",
            "responsibility",
            &record.responsibilities,
            &duties,
            duty,
        )?,
        empowerment: items(&record.empowerment, record.next_empowerment_id, empowerment)?,
        trainings: items(&record.trainings, record.next_training_id, |record, id| {
            training(record, id, known)
        })?,
    })
}

/// What is noted on the way.
pub(super) fn log(record: &PlanRecord<'_>, known: &Known<'_>) -> Result<Log, Mistake> {
    Ok(Log {
        recognitions: items(
            &record.recognitions,
            record.next_recognition_id,
            |record, id| recognition(record, id, known),
        )?,
        reflections: items(
            &record.reflections,
            record.next_reflection_id,
            |record, id| reflection(record, id, known),
        )?,
    })
}

/// The ids of a table of the content.
fn ids<T>(rows: &[T], id: impl Fn(&T) -> &String) -> Vec<&str> {
    rows.iter().map(|row| id(row).as_str()).collect()
}

/// A record of something that the content names by an id.
trait Named {
    fn id(&self) -> &str;
}

macro_rules! named {
    ($record:ident, $field:ident) => {
        impl Named for $record<'_> {
            fn id(&self) -> &str {
                &self.$field
            }
        }
    };
}

named!(StanceRecord, dimension);
named!(SymptomRecord, symptom);
named!(StepRecord, step);
named!(ResponsibilityRecord, responsibility);

/// What is said of things that the content names, each once.
fn by_id<R: Named, T>(
    list: &'static str,
    field: &'static str,
    records: &[R],
    known: &[&str],
    value: impl Fn(&R) -> Result<T, Mistake>,
) -> Result<BTreeMap<String, T>, Mistake> {
    let mut values = BTreeMap::new();
    for (place, record) in records.iter().enumerate() {
        let id = record.id();
        let fresh = known_id(field, id, known).and_then(|()| {
            if values.contains_key(id) {
                let what = format!("{} stands here a second time", quoted(id));
                return Err(Mistake::new(Way::Field(field), what, "keep one of the two"));
            }
            value(record)
        });
        let value =
            fresh.map_err(|mistake| mistake.within([Way::Field(list), Way::Item(place)]))?;
        values.insert(id.to_owned(), value);
    }
    Ok(values)
}

/// Checks that the content names this. A later version may know more.
fn known_id(field: &'static str, id: &str, known: &[&str]) -> Result<(), Mistake> {
    unknown(field, id, known).map_err(|mistake| mistake.within([Way::Field(field)]))
}

fn unknown(what: &str, id: &str, known: &[&str]) -> Result<(), Mistake> {
    if known.contains(&id) {
        return Ok(());
    }
    let hint = write_instead(nearest(id, known.iter().copied()), || {
        "open the plan with a newer Even Keel, or take the entry out".to_owned()
    });
    Err(Mistake::here(
        format!("there is no {what} {}", quoted(id)),
        hint,
    ))
}

fn stance(record: &StanceRecord<'_>) -> Result<Stance, Mistake> {
    let lean = |field: &'static str, number: Option<Number>| match number {
        None => Ok(None),
        Some(number) => number.whole().and_then(Lean::new).map(Some).ok_or_else(|| {
            Mistake::new(
                Way::Field(field),
                format!("`{field}` cannot be {number}"),
                format!("use a whole number from {} to {}", Lean::MIN, Lean::MAX),
            )
        }),
    };
    let stance = Stance {
        now: lean("now", record.now)?,
        wanted: lean("wanted", record.wanted)?,
    };
    if stance == Stance::default() {
        return Err(Mistake::here(
            "nothing is said of the dimension",
            "add `now` or `wanted`, or take the entry out",
        ));
    }
    Ok(stance)
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "one of several ways to read a value"
)]
fn sighting(record: &SymptomRecord<'_>) -> Result<Sighting, Mistake> {
    Ok(record.sighting)
}

fn step(record: &StepRecord<'_>, known: &Known<'_>) -> Result<Step, Mistake> {
    let of_owner = |record| owner_in("owner", record, known);
    Ok(Step {
        stage: record.stage,
        owner: record.owner.as_ref().map(of_owner).transpose()?,
        date: maybe_day("date", record.date.as_ref())?,
        note: record.note.clone().into_owned(),
    })
}

/// The steps of which anything is said.
fn steps(mut steps: Steps) -> Steps {
    steps.retain(|_, step| *step != Step::default());
    steps
}

fn owner_in(
    field: &'static str,
    record: &OwnerRecord<'_>,
    known: &Known<'_>,
) -> Result<Owner, Mistake> {
    owner(record, known).map_err(|mistake| mistake.within([Way::Field(field), Way::Choice]))
}

fn empowerment(record: &EmpowermentRecord<'_>, id: u32) -> Result<Empowerment, Mistake> {
    Ok(Empowerment {
        id: Id::new(id),
        part: record.part,
        text: filled("text", &record.text, PlanError::BlankEmpowerment, "entry")?,
    })
}

fn training(
    record: &TrainingRecord<'_>,
    id: u32,
    known: &Known<'_>,
) -> Result<TrainingOption, Mistake> {
    let guide = known.content().training();
    let topics = ids(&guide.topics, |row| &row.id);
    let benefits = ids(&guide.benefits, |row| &row.id);
    Ok(TrainingOption {
        id: Id::new(id),
        name: filled("name", &record.name, PlanError::BlankTraining, "training")?,
        kind: record.kind,
        provider: record.provider.clone().into_owned(),
        length: record.length.clone().into_owned(),
        cost: record.cost.clone().into_owned(),
        answers: answers(record, known)?,
        topics: ticked("topics", "topic", &record.topics, &topics)?,
        benefits: ticked("benefits", "benefit", &record.benefits, &benefits)?,
        chosen: record.chosen,
        note: record.note.clone().into_owned(),
    })
}

fn answers(
    record: &TrainingRecord<'_>,
    known: &Known<'_>,
) -> Result<BTreeMap<String, bool>, Mistake> {
    let questions = known.content().training().questions();
    let questions: Vec<&str> = questions.map(|row| row.id.as_str()).collect();
    let well = ticked("yes", "question", &record.yes, &questions)?;
    let badly = ticked("no", "question", &record.no, &questions)?;
    if let Some(place) = record.no.iter().position(|id| well.contains(id.as_ref())) {
        let mistake = Mistake::here(
            "the question is answered both ways",
            "keep it in `yes` or in `no`",
        );
        return Err(mistake.within([Way::Field("no"), Way::Item(place)]));
    }
    let well = well.into_iter().map(|id| (id, true));
    Ok(well
        .chain(badly.into_iter().map(|id| (id, false)))
        .collect())
}

/// Ids that the content knows, each once.
fn ticked(
    field: &'static str,
    what: &str,
    ids: &[std::borrow::Cow<'_, str>],
    known: &[&str],
) -> Result<BTreeSet<String>, Mistake> {
    let one =
        |id: &std::borrow::Cow<'_, str>| unknown(what, id, known).map(|()| id.clone().into_owned());
    Ok(links(field, ids, one)?.into_iter().collect())
}

fn recognition(
    record: &RecognitionRecord<'_>,
    id: u32,
    known: &Known<'_>,
) -> Result<Recognition, Mistake> {
    Ok(Recognition {
        id: Id::new(id),
        date: day("date", &record.date)?,
        to: owner_in("to", &record.to, known)?,
        reason: record.reason,
        note: record.note.clone().into_owned(),
    })
}

fn reflection(
    record: &ReflectionRecord<'_>,
    id: u32,
    known: &Known<'_>,
) -> Result<Reflection, Mistake> {
    let questions = ids(known.content().questions(), |row| &row.id);
    known_id("question", &record.question, &questions)?;
    Ok(Reflection {
        id: Id::new(id),
        question: record.question.clone().into_owned(),
        date: day("date", &record.date)?,
        author: record.author.clone().into_owned(),
        answer: filled(
            "answer",
            &record.answer,
            PlanError::BlankReflection,
            "entry",
        )?,
    })
}
