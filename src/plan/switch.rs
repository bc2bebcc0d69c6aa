//! How a plan goes over to another framework, and what becomes of its ratings.
//!
//! A skill keeps its ratings where the new framework has it too. Else they go to the skills that
//! stand for the same, and what these cannot hold is kept beside the framework. Going there and back
//! leaves every rating as it was; a rating given in the meantime counts more than what was kept.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::{Framework, Kept, Level, Member, MemberId, Plan, PlanError, PlanParts, Skill};

/// What becomes of a plan's ratings when it goes over to another framework.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Switch {
    /// How many skills both frameworks have; their ratings stay as they are.
    pub same: usize,
    /// Skills that both frameworks have but count otherwise, before and afterwards: for another side
    /// or with another weight.
    pub counted: Vec<(Skill, Skill)>,
    /// Ratings that go from skills to others that stand for the same.
    pub carried: Vec<Carried>,
    /// Skills that the new framework has nothing for, each with how many ratings are kept.
    pub kept: Vec<(Arc<Skill>, usize)>,
    /// Skills whose ratings were kept and come back, each with how many.
    pub back: Vec<(Skill, usize)>,
    /// Skills of the new framework that nobody is rated in.
    pub unrated: Vec<Skill>,
    /// How many actions are no longer for a skill, since the new framework has nothing for it.
    pub actions: usize,
}

/// Ratings that go from some skills to others that stand for the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// The skills rated before.
    pub from: Vec<Skill>,
    /// The skills rated afterwards.
    pub to: Vec<Skill>,
    /// How many members are rated in them.
    pub members: usize,
    /// For how many of these ratings that differ become one, their rounded mean; the single ones
    /// are kept.
    pub merged: usize,
}

impl Carried {
    /// Whether the ratings count towards another side afterwards.
    #[must_use]
    pub fn changes_side(&self) -> bool {
        let family = self.from.first().map(|skill| skill.family);
        self.to.iter().any(|skill| Some(skill.family) != family)
    }
}

impl Plan {
    /// What would become of the ratings if the plan went over to this framework.
    #[must_use]
    pub fn switch_to(&self, to: &Framework) -> Switch {
        let parts = self.parts();
        let from = &parts.framework;
        let layout = Layout::of(parts, to);
        let after = layout.relaid();
        let mut switch = Switch::default();
        let mut told = HashSet::new();
        for (skill, source) in to.skills.iter().zip(&layout.sources) {
            let rated = rated(to, &after.members, skill);
            match source {
                Source::Same(place) => {
                    switch.same += 1;
                    let before = from.skills.get(*place);
                    let otherwise = before.filter(|before| counts_otherwise(before, skill));
                    let otherwise = otherwise.map(|before| (before.clone(), skill.clone()));
                    switch.counted.extend(otherwise);
                }
                Source::Alike { .. } if rated == 0 => switch.unrated.push(skill.clone()),
                Source::Alike { class, .. } => match layout.classes.get(*class) {
                    Some(class) if !class.comes_back(parts) => {
                        if told.insert(skill.likeness()) {
                            switch.carried.push(carried(parts, class, to));
                        }
                    }
                    _ => switch.back.push((skill.clone(), rated)),
                },
            }
        }
        let has_none = |kept: &&Kept| kept.stand_ins(to).next().is_none();
        let aside = after.kept.iter().filter(has_none);
        switch.kept = aside
            .map(|kept| (Arc::clone(&kept.skill), kept.ratings.len()))
            .collect();
        let loses = |skills: &[String]| skills.iter().any(|id| renamed(from, to, id).is_empty());
        let actions = parts.agenda.actions.iter();
        switch.actions = actions.filter(|action| loses(&action.skills)).count();
        switch
    }

    /// Goes over to a framework.
    pub(super) fn use_framework(&mut self, to: &Arc<Framework>) -> Result<(), PlanError> {
        to.check()?;
        let parts = &mut self.0;
        let from = Arc::clone(&parts.framework);
        let ids = |framework: &Framework| -> Vec<String> {
            let skills = framework.skills.iter();
            skills.map(|skill| skill.id.clone()).collect()
        };
        if ids(&from) != ids(to) {
            let after = Layout::of(parts, to).relaid();
            if after.kept.len() > Kept::MOST {
                return Err(PlanError::TooManySkills);
            }
            parts.members = after.members;
            parts.kept = after.kept;
            let is_left = |id: &String| to.position(id).is_none();
            parts.agenda.actions.change_where(
                |action| action.skills.iter().any(is_left),
                |action| action.skills = renamed_all(&from, to, &action.skills),
            );
        }
        parts.framework = Arc::clone(to);
        Ok(())
    }
}

impl Kept {
    /// The skills of a framework that stand for this one.
    pub fn stand_ins<'a>(&self, framework: &'a Framework) -> impl Iterator<Item = &'a Skill> {
        let likeness = self.skill.likeness();
        let skills = framework.skills.iter();
        skills.filter(move |skill| skill.likeness() == likeness)
    }
}

fn counts_otherwise(before: &Skill, after: &Skill) -> bool {
    before.family != after.family || before.weight.to_bits() != after.weight.to_bits()
}

fn rated(framework: &Framework, members: &[Arc<Member>], skill: &Skill) -> usize {
    let place = framework.position(&skill.id);
    let is_rated = |member: &&Arc<Member>| place.is_some_and(|at| member.ratings.get(at).is_some());
    members.iter().filter(is_rated).count()
}

fn carried(parts: &PlanParts, class: &Class<'_>, to: &Framework) -> Carried {
    let from = class.donors.iter();
    let from = from.filter_map(|place| parts.framework.skills.get(*place));
    let of_class = to.skills.iter().filter(|skill| {
        skill.likeness() == class.likeness && parts.framework.position(&skill.id).is_none()
    });
    let mut counts = (0, 0);
    for member in &parts.members {
        let levels = class.donors.iter();
        let levels: HashSet<Level> = levels.filter_map(|at| member.ratings.get(*at)).collect();
        counts.0 += usize::from(!levels.is_empty());
        counts.1 += usize::from(levels.len() > 1);
    }
    Carried {
        from: from.cloned().collect(),
        to: of_class.cloned().collect(),
        members: counts.0,
        merged: counts.1,
    }
}

/// The ids that stand for a skill of `from` in `to`.
fn renamed(from: &Framework, to: &Framework, id: &str) -> Vec<String> {
    let skill = from.position(id).and_then(|place| from.skills.get(place));
    if to.position(id).is_some() {
        return vec![id.to_owned()];
    }
    let alike = |other: &&Skill| skill.is_some_and(|skill| skill.likeness() == other.likeness());
    let skills = to.skills.iter().filter(alike);
    skills.map(|skill| skill.id.clone()).collect()
}

/// As [`renamed`], for several skills, each id once.
fn renamed_all(from: &Framework, to: &Framework, ids: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for id in ids.iter().flat_map(|id| renamed(from, to, id)) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

/// The mean of some levels, rounded to the nearest one, halves up.
fn merged(levels: impl Iterator<Item = Level>) -> Option<Level> {
    let (count, sum) = levels.fold((0_u16, 0_u16), |(count, sum), level| {
        (
            count.saturating_add(1),
            sum.saturating_add(level.get().into()),
        )
    });
    let rounded = (u32::from(sum) * 2 + u32::from(count)).checked_div(u32::from(count) * 2)?;
    u8::try_from(rounded).ok().and_then(Level::new)
}

/// Where the ratings of a framework's skills come from.
struct Layout<'a> {
    parts: &'a PlanParts,
    to: &'a Framework,
    classes: Vec<Class<'a>>,
    sources: Vec<Source>,
}

/// What there is of skills that stand for the same as some of the new framework's.
struct Class<'a> {
    likeness: &'a str,
    /// Skills that are rated so far and leave, by position.
    donors: Vec<usize>,
    /// What is kept of skills that come back, by position.
    returning: Vec<usize>,
    /// What is kept of other skills, by position.
    aside: Vec<usize>,
    /// Whether the latter was kept later.
    aside_is_newer: bool,
}

/// Where the ratings of one skill come from.
enum Source {
    /// From the same skill, at this position.
    Same(usize),
    /// From others.
    Alike {
        /// The position of their class.
        class: usize,
        /// What is kept of the very skill, by position.
        own: Option<usize>,
    },
}

/// What a class has for one member.
#[derive(Clone, Copy)]
struct Found {
    /// The level that the leaving skills stand for; none while there is none of them.
    live: Option<Option<Level>>,
    /// That of the skills that come back.
    returning: Option<Level>,
    /// That of the others that were kept.
    aside: Option<Level>,
}

/// Ratings laid out for another framework.
struct Relaid {
    members: Vec<Arc<Member>>,
    kept: Vec<Kept>,
}

fn kept_level(parts: &PlanParts, place: usize, member: MemberId) -> Option<Level> {
    parts.kept.get(place)?.ratings.get(&member).copied()
}

impl Class<'_> {
    fn found(&self, parts: &PlanParts, member: &Member) -> Found {
        let of_kept = |places: &[usize]| {
            let levels = places.iter();
            merged(levels.filter_map(|place| kept_level(parts, *place, member.id)))
        };
        let donors = self.donors.iter();
        let live = merged(donors.filter_map(|place| member.ratings.get(*place)));
        Found {
            live: (!self.donors.is_empty()).then_some(live),
            returning: of_kept(&self.returning),
            aside: of_kept(&self.aside),
        }
    }

    /// Whether its ratings come from what was kept alone, since nobody is rated in what leaves or
    /// that is no more than what the kept ones stand for.
    fn comes_back(&self, parts: &PlanParts) -> bool {
        let kept_holds = |member: &Arc<Member>| {
            let found = self.found(parts, member);
            match found.live {
                None | Some(None) => true,
                live => !self.returning.is_empty() && live == Some(found.returning),
            }
        };
        parts.members.iter().all(kept_holds)
    }
}

impl<'a> Layout<'a> {
    fn of(parts: &'a PlanParts, to: &'a Framework) -> Self {
        let from = &parts.framework;
        let mut classes: Vec<Class<'a>> = Vec::new();
        let mut places = HashMap::new();
        let mut sources = Vec::with_capacity(to.skills.len());
        for skill in &to.skills {
            if let Some(place) = from.position(&skill.id) {
                sources.push(Source::Same(place));
                continue;
            }
            let class = *places.entry(skill.likeness()).or_insert_with(|| {
                classes.push(class(skill.likeness(), parts, to));
                classes.len() - 1
            });
            let own = parts.kept.iter().position(|kept| kept.skill.id == skill.id);
            sources.push(Source::Alike { class, own });
        }
        Self {
            parts,
            to,
            classes,
            sources,
        }
    }

    fn relaid(&self) -> Relaid {
        let lay = |member: &Arc<Member>| {
            let found: Vec<Found> = self
                .classes
                .iter()
                .map(|class| class.found(self.parts, member))
                .collect();
            let levels = self.sources.iter();
            let levels = levels.map(|source| self.level(source, member, &found));
            Arc::new(Member {
                ratings: levels.collect(),
                ..Member::clone(member)
            })
        };
        let members: Vec<Arc<Member>> = self.parts.members.iter().map(lay).collect();
        let kept = self.kept(&members);
        Relaid { members, kept }
    }

    fn level(&self, source: &Source, member: &Member, found: &[Found]) -> Option<Level> {
        let (class, own) = match source {
            Source::Same(place) => return member.ratings.get(*place),
            Source::Alike { class, own } => (*class, own),
        };
        let own = || own.and_then(|place| kept_level(self.parts, place, member.id));
        let found = found.get(class)?;
        let class = self.classes.get(class)?;
        let comes_back = !class.returning.is_empty();
        match found.live {
            // What was rated after the skill had left counts more than the skill's own rating.
            None if class.aside_is_newer && found.returning != found.aside => found.aside,
            None if comes_back => own(),
            None => found.aside,
            // What was kept still holds as long as nobody changed what stood for it meanwhile.
            Some(live) if comes_back && found.returning == live => own(),
            Some(live) => live,
        }
    }

    /// What has to be kept: the ratings of skills that leave, unless what stands for them now would
    /// give them back just as they are; and what was kept and does not come back. What is kept later
    /// stands first.
    fn kept(&self, members: &[Arc<Member>]) -> Vec<Kept> {
        let mut leaving = self.leaving();
        let mut changed: HashSet<String> = HashSet::new();
        let mut back: HashMap<String, Option<Vec<Option<Level>>>> = HashMap::new();
        for kept in &leaving {
            let likeness = kept.skill.likeness();
            let back = back
                .entry(likeness.to_owned())
                .or_insert_with(|| self.given_back(likeness, members));
            let would_change = back.as_ref().is_none_or(|levels| {
                let mut members = members.iter().zip(levels);
                members.any(|(member, level)| *level != kept.ratings.get(&member.id).copied())
            });
            if would_change {
                changed.insert(likeness.to_owned());
            }
        }
        leaving.retain(|kept| !kept.ratings.is_empty() && changed.contains(kept.skill.likeness()));
        let earlier = self.parts.kept.iter().cloned();
        let stays = earlier.filter(|kept| self.to.position(&kept.skill.id).is_none());
        leaving.into_iter().chain(stays).collect()
    }

    /// What each member would have again, came the ratings back from the skills that stand for this
    /// now; none where there is no such skill.
    fn given_back(&self, likeness: &str, members: &[Arc<Member>]) -> Option<Vec<Option<Level>>> {
        let skills = self.to.skills.iter().enumerate();
        let alike = skills.filter(|(_, skill)| skill.likeness() == likeness);
        let places: Vec<usize> = alike.map(|(place, _)| place).collect();
        let back =
            |member: &Arc<Member>| merged(places.iter().filter_map(|at| member.ratings.get(*at)));
        (!places.is_empty()).then(|| members.iter().map(back).collect())
    }

    /// The skills rated so far that the new framework does not have.
    fn leaving(&self) -> Vec<Kept> {
        let PlanParts {
            framework, members, ..
        } = self.parts;
        let skills = framework.skills.iter().enumerate();
        let leave = skills.filter(|(_, skill)| self.to.position(&skill.id).is_none());
        leave
            .map(|(place, skill)| {
                let rating = |member: &Arc<Member>| Some((member.id, member.ratings.get(place)?));
                Kept {
                    skill: Arc::new(skill.clone()),
                    ratings: Arc::new(members.iter().filter_map(rating).collect()),
                }
            })
            .collect()
    }
}

fn class<'a>(likeness: &'a str, parts: &PlanParts, to: &Framework) -> Class<'a> {
    let rated = parts.framework.skills.iter().enumerate();
    // Skills that the new framework has too stand for themselves alone.
    let leaving =
        rated.filter(|(_, skill)| skill.likeness() == likeness && to.position(&skill.id).is_none());
    let kept = parts.kept.iter().enumerate();
    let kept = kept.filter(|(_, kept)| kept.skill.likeness() == likeness);
    let (returning, aside): (Vec<_>, Vec<_>) =
        kept.partition(|(_, kept)| to.position(&kept.skill.id).is_some());
    let places = |of: Vec<(usize, &Kept)>| -> Vec<usize> {
        of.into_iter().map(|(place, _)| place).collect()
    };
    let (returning, aside) = (places(returning), places(aside));
    Class {
        likeness,
        donors: leaving.map(|(place, _)| place).collect(),
        aside_is_newer: aside
            .first()
            .is_some_and(|place| returning.first() > Some(place)),
        returning,
        aside,
    }
}
