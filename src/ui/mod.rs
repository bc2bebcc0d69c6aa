//! What the window shows: draws a plan and returns intents; carries nothing out itself.
//!
//! `places` are the pages, `panels` the frame around them, `dialogs` the questions, `widgets` the
//! parts they share. `command` lists every action, `intent` what views ask for, `state` what they
//! remember, `item` what is planned as the inspector shows it, `theme` the colours and sizes, `words`
//! the texts.

pub mod command;
pub mod dialogs;
pub mod icons;
pub mod intent;
pub mod item;
pub mod panels;
pub mod places;
pub mod state;
pub mod theme;
pub mod widgets;
pub mod words;
