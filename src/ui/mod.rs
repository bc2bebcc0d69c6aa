//! What the window shows: draws a plan and returns intents; carries nothing out itself.
//!
//! `places` are the pages, `panels` the frame around them, `dialogs` the questions, `palette` what
//! finds everything by name, `widgets` the
//! parts they share. `command` lists every action, `intent` what views ask for, `state` what they
//! remember, `item` what is planned as the inspector shows it, `theme` the colours and sizes, `zoom`
//! how large all is shown, `summary` what of a plan is handed on, `words` the texts, `search` how
//! they are looked for.

pub mod command;
pub mod dialogs;
pub mod icons;
pub mod intent;
pub mod item;
pub mod palette;
pub mod panels;
pub mod places;
mod search;
pub mod state;
pub mod summary;
pub mod theme;
pub mod widgets;
pub mod words;
pub mod zoom;
