//! What a team says of itself, its check-lists and what is noted on the way, as they stand in a
//! file.

use super::{
    agenda::{day, items, owner},
    lines::{Fields, Lines, quote},
};
use crate::plan::{
    Checklists, Empowerment, Lean, Log, Recognition, Reflection, SelfImage, Steps, TrainingOption,
};

pub(super) fn self_image(lines: &mut Lines, image: &SelfImage) {
    let stances = image.style.iter().map(|(dimension, stance)| {
        let mut row = Fields::default();
        row.put("dimension", quote(dimension))
            .maybe("now", stance.now.map(Lean::get))
            .maybe("wanted", stance.wanted.map(Lean::get));
        row
    });
    lines.rows("style", stances);
    let symptoms = image.symptoms.iter().map(|(symptom, sighting)| {
        let mut row = Fields::default();
        row.put("symptom", quote(symptom))
            .put("sighting", sighting.id());
        row
    });
    lines.rows("symptoms", symptoms);
}

pub(super) fn checklists(lines: &mut Lines, lists: &Checklists) {
    lines.rows("cycle", steps(&lists.cycle));
    lines.rows("structure", steps(&lists.structure));
    let owners = lists.owners.iter().map(|(responsibility, of)| {
        let mut row = Fields::default();
        row.put("responsibility", quote(responsibility))
            .put("owner", owner(of));
        row
    });
    lines.rows("responsibilities", owners);
    items(
        lines,
        "empowerment",
        "next_empowerment_id",
        &lists.empowerment,
        empowerment,
    );
    items(
        lines,
        "trainings",
        "next_training_id",
        &lists.trainings,
        training,
    );
}

pub(super) fn log(lines: &mut Lines, log: &Log) {
    items(
        lines,
        "recognitions",
        "next_recognition_id",
        &log.recognitions,
        recognition,
    );
    items(
        lines,
        "reflections",
        "next_reflection_id",
        &log.reflections,
        reflection,
    );
}

fn steps(steps: &Steps) -> impl Iterator<Item = Fields> + '_ {
    steps.iter().map(|(id, step)| {
        let mut row = Fields::default();
        row.put("step", quote(id))
            .unless_default("stage", step.stage, step.stage.id())
            .maybe("owner", step.owner.as_ref().map(owner))
            .maybe("date", step.date.map(day))
            .text("note", &step.note);
        row
    })
}

fn empowerment(lines: &mut Lines, entry: &Empowerment) {
    let mut fields = Fields::default();
    fields
        .put("id", entry.id.number())
        .put("part", entry.part.id())
        .put("text", quote(&entry.text));
    lines.fields(&fields);
}

fn training(lines: &mut Lines, option: &TrainingOption) {
    let answered = |as_: bool| {
        let answers = option.answers.iter().filter(move |(_, well)| **well == as_);
        answers.map(|(id, _)| quote(id))
    };
    let mut fields = Fields::default();
    fields
        .put("id", option.id.number())
        .put("name", quote(&option.name))
        .unless_default("kind", option.kind, option.kind.id())
        .text("provider", &option.provider)
        .text("length", &option.length)
        .text("cost", &option.cost)
        .list("yes", answered(true))
        .list("no", answered(false))
        .list("topics", option.topics.iter().map(|id| quote(id)))
        .list("benefits", option.benefits.iter().map(|id| quote(id)))
        .unless_default("chosen", option.chosen, option.chosen)
        .text("note", &option.note);
    lines.fields(&fields);
}

fn recognition(lines: &mut Lines, one: &Recognition) {
    let mut fields = Fields::default();
    fields
        .put("id", one.id.number())
        .put("date", day(one.date))
        .put("to", owner(&one.to))
        .put("reason", one.reason.id())
        .text("note", &one.note);
    lines.fields(&fields);
}

fn reflection(lines: &mut Lines, one: &Reflection) {
    let mut fields = Fields::default();
    fields
        .put("id", one.id.number())
        .put("question", quote(&one.question))
        .put("date", day(one.date))
        .text("author", &one.author)
        .put("answer", quote(&one.answer));
    lines.fields(&fields);
}
