//! Anything that can be said of a team's style and on its check-lists, noted on the way, or kept
//! beside a framework.

use std::{collections::BTreeMap, sync::Arc};

use proptest::{
    collection::{btree_map, btree_set},
    option,
    prelude::*,
    sample::select,
};

use super::{
    Named,
    agenda::{days, items, one_of},
    filled, texts,
};
use crate::plan::{
    Checklists, Empowerment, EmpowermentPart, Framework, Id, Kept, Lean, Level, Log, MemberId,
    Owner, Recognition, RecognitionReason, Reflection, SelfImage, Sighting, Skill, Stage, Stance,
    Step, Steps, TrainingKind, TrainingOption,
};

/// What a team says of itself.
pub(super) fn self_images(named: &Named) -> BoxedStrategy<SelfImage> {
    let lean = || option::of(select(Lean::all().collect::<Vec<_>>()));
    let stance = (lean(), lean()).prop_map(|(now, wanted)| Stance { now, wanted });
    let style = said_of(&named.dimensions, stance, 3);
    let symptoms = said_of(&named.risks, select(&Sighting::ALL[..]), 3);
    (style, symptoms)
        .prop_map(|(mut style, symptoms)| {
            style.retain(|_, stance| *stance != Stance::default());
            SelfImage { style, symptoms }
        })
        .boxed()
}

/// Values of up to `most` of these ids.
fn said_of<T: std::fmt::Debug + Clone + 'static>(
    ids: &[String],
    value: impl Strategy<Value = T> + 'static,
    most: usize,
) -> BoxedStrategy<BTreeMap<String, T>> {
    if ids.is_empty() {
        return Just(BTreeMap::new()).boxed();
    }
    btree_map(select(ids.to_vec()), value, 0..=most).boxed()
}

/// What is said on the check-lists.
pub(super) fn checklists(named: &Named, members: &[MemberId]) -> BoxedStrategy<Checklists> {
    let step = (
        select(&Stage::ALL[..]),
        option::of(owners(members)),
        option::of(days()),
        texts(),
    )
        .prop_map(|(stage, owner, date, note)| Step {
            stage,
            owner,
            date,
            note,
        })
        .boxed();
    let steps = |ids| {
        said_of(ids, step.clone(), 3).prop_map(|mut steps: Steps| {
            steps.retain(|_, step| *step != Step::default());
            steps
        })
    };
    let owned = said_of(&named.responsibilities, owners(members), 3);
    let empowerment =
        (select(&EmpowermentPart::ALL[..]), texts()).prop_map(|(part, text)| Empowerment {
            id: Id::new(0),
            part,
            text: filled(text, "Holidays"),
        });
    let lists = (steps(&named.cycle), steps(&named.structure), owned);
    let any = (lists, items(empowerment), items(trainings(named))).prop_map(
        |((cycle, structure, owners), empowerment, trainings)| Checklists {
            cycle,
            structure,
            owners,
            empowerment,
            trainings,
        },
    );
    prop_oneof![Just(Checklists::default()), any].boxed()
}

fn owners(members: &[MemberId]) -> BoxedStrategy<Owner> {
    let other = texts().prop_map(|name| Owner::Other(filled(name, "Gabriel")));
    let member = one_of(members.to_vec());
    (member, other)
        .prop_map(|(member, other)| member.map_or(other, Owner::Member))
        .boxed()
}

fn trainings(named: &Named) -> BoxedStrategy<TrainingOption> {
    let ticks = |ids: &[String]| {
        if ids.is_empty() {
            return Just(std::collections::BTreeSet::new()).boxed();
        }
        btree_set(select(ids.to_vec()), 0..4).boxed()
    };
    let words = (texts(), texts(), texts(), texts(), texts());
    let ticked = (ticks(&named.topics), ticks(&named.benefits));
    let answers = said_of(&named.training_questions, any::<bool>(), 4);
    let choices = (select(&TrainingKind::ALL[..]), any::<bool>());
    (words, choices, answers, ticked)
        .prop_map(
            |(
                (name, provider, length, cost, note),
                (kind, chosen),
                answers,
                (topics, benefits),
            )| {
                TrainingOption {
                    id: Id::new(0),
                    name: filled(name, "Days on leading"),
                    kind,
                    provider,
                    length,
                    cost,
                    answers,
                    topics,
                    benefits,
                    chosen,
                    note,
                }
            },
        )
        .boxed()
}

/// What is noted on the way.
pub(super) fn logs(named: &Named, members: &[MemberId]) -> BoxedStrategy<Log> {
    let reason = select(&RecognitionReason::ALL[..]);
    let recognitions =
        (days(), owners(members), reason, texts()).prop_map(|(date, to, reason, note)| {
            Recognition {
                id: Id::new(0),
                date,
                to,
                reason,
                note,
            }
        });
    let recognitions = items(recognitions);
    if named.questions.is_empty() {
        return recognitions
            .prop_map(|recognitions| Log {
                recognitions,
                ..Log::default()
            })
            .boxed();
    }
    let question = select(named.questions.clone());
    let reflections =
        (question, days(), texts(), texts()).prop_map(|(question, date, author, answer)| {
            Reflection {
                id: Id::new(0),
                question,
                date,
                author,
                answer: filled(answer, "Less than we thought"),
            }
        });
    let any = (recognitions, items(reflections)).prop_map(|(recognitions, reflections)| Log {
        recognitions,
        reflections,
    });
    prop_oneof![Just(Log::default()), any].boxed()
}

/// Ratings of up to 2 skills of other frameworks, for some of these members.
pub(super) fn kept(
    frameworks: &[Arc<Framework>],
    framework: &Framework,
    members: &[MemberId],
) -> BoxedStrategy<Vec<Kept>> {
    let others = frameworks.iter().flat_map(|other| &other.skills);
    let skills: BTreeMap<String, Arc<Skill>> = others
        .filter(|skill| framework.position(&skill.id).is_none())
        .map(|skill| (skill.id.clone(), Arc::new(skill.clone())))
        .collect();
    if skills.is_empty() || members.is_empty() {
        return Just(Vec::new()).boxed();
    }
    let levels: Vec<Level> = Level::all().collect();
    let ratings = btree_map(select(members.to_vec()), select(levels), 1..=members.len());
    let skills: Vec<Arc<Skill>> = skills.into_values().collect();
    let some = proptest::sample::subsequence(skills.clone(), 0..=skills.len().min(2));
    (some, proptest::collection::vec(ratings, 2))
        .prop_map(|(skills, ratings)| {
            let skills = skills.into_iter().zip(ratings);
            let one = |(skill, ratings)| Kept {
                skill,
                ratings: Arc::new(ratings),
            };
            skills.map(one).collect()
        })
        .boxed()
}
