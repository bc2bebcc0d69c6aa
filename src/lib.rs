//! Even Keel: is a team led and managed in balance, for the situation it is in?
//!
//! A library with a thin binary. From the inside out:
//!
//! | module | holds | may use |
//! |---|---|---|
//! | [`plan`] | what a plan is, its edits, undo | nothing |
//! | [`content`] | frameworks, situations, rules, actions, check-lists, guide (data under `assets/content`) | plan |
//! | [`balance`] | what a plan means: sides, tilt, skills, verdict, findings, what would help | plan, content |
//! | [`figure`] | charts as neutral marks | plan, content, balance |
//! | [`report`] | the summary as data, then as PDF, web page, workbook, Markdown, plain text and JSON | plan, content, balance, figure |
//! | [`format`](mod@format) | RON text ↔ plan or framework: versioned records, faults with line and column | plan, content |
//! | [`exchange`] | tables in and out, lists of names | plan, content |
//! | [`store`] | plans on disk: atomic saves, recovery of unsaved work | plan, content, format |
//! | [`cli`] | the commands without a window | all but app and ui |
//! | [`ui`] | what the window shows: draws a plan, returns intents | all that is pure, data of exchange and store |
//! | [`app`] | the window: carries intents out, threads, preferences | all |
//!
//! [`fault`], what is wrong with an input and how to mend it, uses nothing and serves all.
//! `tests/architecture.rs` holds the last column.

#![cfg_attr(test, allow(clippy::float_cmp))]

pub mod app;
pub mod balance;
pub mod cli;
pub mod content;
pub mod exchange;
pub mod fault;
pub mod figure;
pub mod format;
pub mod plan;
pub mod report;
pub mod store;
pub mod ui;
