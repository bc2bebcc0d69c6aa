//! Changes of the framework of a plan.

use std::sync::Arc;

use super::{Edit, Family, Framework, Kind, Plan, PlanError, Skill};

/// A change of the framework. All but [`FrameworkEdit::Use`] make it the plan's own.
#[derive(Clone, Debug, PartialEq)]
pub enum FrameworkEdit {
    /// Goes over to another framework, as [`Plan::switch_to`] says.
    Use(Arc<Framework>),
    /// Names it; must not be blank.
    Name(String),
    /// Says what it is for.
    Description(String),
    /// Says whether a situation's floors make sense for it.
    Floors(bool),
    /// Adds a skill at the end of its family; its id must be free.
    AddSkill(Box<Skill>),
    /// Takes the skill at this position out; its ratings are kept beside the framework.
    RemoveSkill(usize),
    /// Changes one detail of the skill at this position.
    Skill(usize, SkillDetail),
    /// Moves the skill at this position to another one within its family; beyond the family's
    /// ends means to its end.
    MoveSkill {
        /// The position before.
        skill: usize,
        /// The position afterwards.
        to: usize,
    },
}

/// A change of one detail of a [`Skill`].
#[derive(Clone, Debug, PartialEq)]
pub enum SkillDetail {
    /// Another name; must not be blank.
    Name(String),
    /// What it is.
    Definition(String),
    /// Towards which side it counts; it goes to the end of that family.
    Family(Family),
    /// Interpersonal or operational.
    Kind(Kind),
    /// How much it counts within its family, above 0.
    Weight(f64),
    /// What is seen at the five levels; none for the general scale.
    Anchors(Vec<String>),
    /// What is seen at one level, by its position; it must have anchors.
    Anchor(usize, String),
    /// Id of the skill of another framework that it comes closest to.
    Equivalent(Option<String>),
}

impl From<FrameworkEdit> for Edit {
    fn from(edit: FrameworkEdit) -> Self {
        Self::Framework(edit)
    }
}

impl Plan {
    pub(super) fn edit_framework(&mut self, edit: &FrameworkEdit) -> Result<(), PlanError> {
        if let FrameworkEdit::Use(framework) = edit {
            return self.use_framework(framework);
        }
        let mut changed = Framework::clone(self.framework());
        changed.change(edit)?;
        if changed == **self.framework() {
            return Ok(());
        }
        Framework::OWN.clone_into(&mut changed.id);
        self.use_framework(&Arc::new(changed))
    }
}

impl Framework {
    fn change(&mut self, edit: &FrameworkEdit) -> Result<(), PlanError> {
        match edit {
            FrameworkEdit::Use(_) => {}
            FrameworkEdit::Name(name) => self.name.clone_from(name),
            FrameworkEdit::Description(text) => self.description.clone_from(text),
            FrameworkEdit::Floors(has_floors) => self.has_floors = *has_floors,
            FrameworkEdit::AddSkill(skill) => self.insert(Skill::clone(skill)),
            FrameworkEdit::RemoveSkill(place) => drop(self.take(*place)?),
            FrameworkEdit::Skill(place, SkillDetail::Family(family)) => {
                if self.skill_mut(*place)?.family != *family {
                    let skill = self.take(*place)?;
                    self.insert(Skill {
                        family: *family,
                        ..skill
                    });
                }
            }
            FrameworkEdit::Skill(place, detail) => self.skill_mut(*place)?.set(detail),
            FrameworkEdit::MoveSkill { skill, to } => {
                let moved = self.take(*skill)?;
                let of_family = |other: &&Skill| other.family < moved.family;
                let start = self.skills.iter().filter(of_family).count();
                let end = self.end_of(moved.family);
                self.skills.insert((*to).clamp(start, end), moved);
            }
        }
        Ok(())
    }

    fn skill_mut(&mut self, place: usize) -> Result<&mut Skill, PlanError> {
        self.skills.get_mut(place).ok_or(PlanError::NoSkill)
    }

    fn take(&mut self, place: usize) -> Result<Skill, PlanError> {
        if place >= self.skills.len() {
            return Err(PlanError::NoSkill);
        }
        Ok(self.skills.remove(place))
    }

    /// Puts a skill at the end of its family.
    fn insert(&mut self, skill: Skill) {
        let end = self.end_of(skill.family);
        self.skills.insert(end, skill);
    }

    fn end_of(&self, family: Family) -> usize {
        let up_to = self.skills.iter().filter(|skill| skill.family <= family);
        up_to.count()
    }
}

impl Skill {
    fn set(&mut self, detail: &SkillDetail) {
        match detail {
            SkillDetail::Anchor(level, text) => {
                if let Some(anchor) = self.anchors.get_mut(*level) {
                    anchor.clone_from(text);
                }
            }
            SkillDetail::Name(name) => self.name.clone_from(name),
            SkillDetail::Definition(text) => self.definition.clone_from(text),
            SkillDetail::Family(family) => self.family = *family,
            SkillDetail::Kind(kind) => self.kind = *kind,
            SkillDetail::Weight(weight) => self.weight = *weight,
            SkillDetail::Anchors(anchors) => self.anchors.clone_from(anchors),
            SkillDetail::Equivalent(id) => self.equivalent.clone_from(id),
        }
    }
}
