//! Choosing who sees to something.

use eframe::egui::{Id, Ui};

use super::{FieldName, pick_one, text_field};
use crate::{
    plan::{Owner, Plan},
    ui::words::plan::{self as words, inspector as says},
};

/// A field for whoever sees to something: nobody, somebody from outside the team, or a member;
/// returns what it was changed to. `outsider` is what the field for the name of somebody from
/// outside is called.
pub fn owner_field<'a>(
    ui: &mut Ui,
    name: impl Into<FieldName<'a>>,
    outsider: impl Into<FieldName<'a>>,
    id: Id,
    owner: Option<&Owner>,
    plan: &Plan,
) -> Option<Option<Owner>> {
    let members = plan.members();
    // Somebody from outside is no owner before there is a name.
    let asked = id.with("asked for a name");
    let mut asks: bool = ui.data(|data| data.get_temp(asked)).unwrap_or_default();
    let shown = match owner {
        None if asks => says::SOMEBODY_ELSE.to_owned(),
        None => words::NOBODY.to_owned(),
        Some(owner) => words::owner(owner, plan),
    };
    let names = || {
        let head = [words::NOBODY, says::SOMEBODY_ELSE].map(str::to_owned);
        let names = members.iter().map(|member| member.profile.name.clone());
        head.into_iter().chain(names).collect()
    };
    let now = match owner {
        None => Some(usize::from(asks)),
        Some(Owner::Other(_)) => Some(1),
        Some(Owner::Member(id)) => plan.position(*id).map(|place| place + 2),
    };
    let mut picked = None;
    let field = id.with("name");
    match pick_one(ui, name, id, &shown, names, now) {
        None => {}
        Some(1) => {
            asks = true;
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        Some(place) => {
            asks = false;
            let member = place.checked_sub(2).and_then(|place| members.get(place));
            picked = Some(member.map(|member| Owner::Member(member.id)));
        }
    }
    let name = match owner {
        Some(Owner::Other(name)) => Some(name.as_str()),
        _ => asks.then_some(""),
    };
    if let Some(name) = name {
        let not_blank = |text: &str| {
            if text.trim().is_empty() {
                Err(says::OWNER_NEEDED)
            } else {
                Ok(())
            }
        };
        let (_, name) = text_field(ui, outsider, field, name, not_blank);
        picked = picked.or(name.map(|name| Some(Owner::Other(name))));
    }
    // Once there is an owner, there is nothing left to ask.
    asks &= owner.is_none() || picked == Some(None);
    ui.data_mut(|data| data.insert_temp(asked, asks));
    picked
}
