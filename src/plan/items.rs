//! Lists of things that a plan holds, each thing with an id of its own.

use std::{
    collections::HashSet,
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    sync::Arc,
};

use super::PlanError;

/// Identifies a thing among those of its kind in a plan; given in order from 1 and never reused.
pub struct Id<T>(u32, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The id with this number.
    #[must_use]
    pub const fn new(number: u32) -> Self {
        Self(number, PhantomData)
    }

    /// Its number, from 1 on.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

// Derived, these would ask the same of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// A thing that a plan holds several of.
pub trait Item: Clone + Sized {
    /// What is said where there is none of an id.
    const MISSING: PlanError;

    /// Its id.
    fn id(&self) -> Id<Self>;

    /// Gives it an id.
    fn set_id(&mut self, id: Id<Self>);

    /// Checks it by itself, without a look at the rest of the plan.
    ///
    /// # Errors
    /// Says what is not sound.
    fn check(&self) -> Result<(), PlanError>;
}

/// The things of one kind in plan order; shared between the versions of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Items<T> {
    list: Vec<Arc<T>>,
    next: u32,
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            next: 1,
        }
    }
}

impl<T: Item> Items<T> {
    /// A plan holds no more of one kind: far more than anybody keeps an eye on, and an end for
    /// files that would fill the memory.
    pub const MOST: usize = 10_000;

    /// Puts a list together; `next` is the id to be given next, above all ids ever given.
    ///
    /// # Errors
    /// The first thing that is not sound: an id out of range or repeated, too many, or a thing
    /// that is not sound by itself.
    pub fn from_parts(list: Vec<Arc<T>>, next: u32) -> Result<Self, PlanError> {
        if list.len() > Self::MOST {
            return Err(PlanError::TooMany);
        }
        let mut ids = HashSet::with_capacity(list.len());
        for item in &list {
            let id = item.id();
            if id.0 == 0 || id.0 >= next {
                return Err(PlanError::IdRange);
            }
            if !ids.insert(id) {
                return Err(PlanError::RepeatedId);
            }
            item.check()?;
        }
        Ok(Self { list, next })
    }

    /// The id that the next one gets.
    #[must_use]
    pub fn next_id(&self) -> u32 {
        self.next
    }

    /// The things in plan order.
    #[must_use]
    pub fn as_slice(&self) -> &[Arc<T>] {
        &self.list
    }

    /// The things in plan order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.list.iter().map(AsRef::as_ref)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The one with this id.
    #[must_use]
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.iter().find(|item| item.id() == id)
    }

    /// The one at this position.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&T> {
        self.list.get(place).map(AsRef::as_ref)
    }

    /// Whether there is one with this id.
    #[must_use]
    pub fn has(&self, id: Id<T>) -> bool {
        self.get(id).is_some()
    }

    /// The ids of all, to look many up.
    #[must_use]
    pub fn ids(&self) -> HashSet<Id<T>> {
        self.iter().map(Item::id).collect()
    }

    /// Adds a thing at the end under an id of its own, whatever id it came with.
    pub(super) fn add(&mut self, mut item: T) -> Result<Id<T>, PlanError> {
        item.check()?;
        if self.list.len() >= Self::MOST {
            return Err(PlanError::TooMany);
        }
        let id = Id::new(self.next);
        self.next = self.next.checked_add(1).ok_or(PlanError::TooMany)?;
        item.set_id(id);
        self.list.push(Arc::new(item));
        Ok(id)
    }

    /// Changes one and checks it again.
    pub(super) fn change(
        &mut self,
        id: Id<T>,
        change: impl FnOnce(&mut T) -> Result<(), PlanError>,
    ) -> Result<(), PlanError> {
        let item = self.list.iter_mut().find(|item| item.id() == id);
        let item = Arc::make_mut(item.ok_or(T::MISSING)?);
        change(item)?;
        item.check()
    }

    /// Takes one out.
    pub(super) fn remove(&mut self, id: Id<T>) -> Result<(), PlanError> {
        let place = self.list.iter().position(|item| item.id() == id);
        self.list.remove(place.ok_or(T::MISSING)?);
        Ok(())
    }

    /// Changes those for which `wants` holds; the others stay shared.
    pub(super) fn change_where(&mut self, wants: impl Fn(&T) -> bool, change: impl Fn(&mut T)) {
        for item in self.list.iter_mut().filter(|item| wants(item)) {
            change(Arc::make_mut(item));
        }
    }
}
