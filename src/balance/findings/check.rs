//! Whether the content's table of rules holds what the code of the rules asks for.

use std::collections::{BTreeMap, BTreeSet};

use super::{Asks, RuleCode, rules, wording};
use crate::content::{Content, ContentError, Rule, Template};

/// The built-in content, checked against the rules too.
///
/// # Errors
/// A mistake in a table, by table, row and field. A test keeps the embedded ones sound.
pub fn load() -> Result<Content, ContentError> {
    let content = Content::built_in()?;
    check(&content)?;
    Ok(content)
}

/// Checks that each rule has its row, and that the row holds what the rule's code asks for: the
/// numbers, skills, situations, lists and texts, and no value in a text that nothing fills in.
///
/// # Errors
/// The first mistake, by table, row and field.
pub fn check(content: &Content) -> Result<(), ContentError> {
    let fault = |mistake: String| ContentError::new("rules", mistake);
    for code in rules() {
        let id = code.id;
        let row = content.rule(id);
        let row = row.ok_or_else(|| fault(format!("there is no rule {id:?}")))?;
        check_fields(&code.asks, row).map_err(fault)?;
        check_texts(code, row).map_err(fault)?;
    }
    let is_known = |row: &&Rule| rules().any(|code| code.id == row.id);
    match content.rules().iter().find(|row| !is_known(row)) {
        Some(row) => Err(fault(format!("{:?}: no rule has this id", row.id))),
        None => Ok(()),
    }
}

/// Checks that a row has the fields that are asked for, and no others.
fn check_fields(asks: &Asks, row: &Rule) -> Result<(), String> {
    let fields = [
        ("numbers", asks.numbers, keys(&row.numbers)),
        ("skills", asks.skills, keys(&row.skills)),
        ("situations", asks.situations, keys(&row.situations)),
        ("texts", asks.texts, keys(&row.texts)),
    ];
    for (field, asked, given) in fields {
        let asked: BTreeSet<&str> = asked.iter().copied().collect();
        let differs = asked.symmetric_difference(&given).next();
        if let Some(name) = differs {
            let says = if asked.contains(name) {
                "missing"
            } else {
                "not asked for"
            };
            return Err(format!("{:?}, field {field}: {name:?} is {says}", row.id));
        }
    }
    let lists = [
        ("action_kinds", row.action_kinds.is_empty()),
        ("answered_by", row.answered_by.is_empty()),
        ("watched_by", row.watched_by.is_empty()),
    ];
    for (field, is_empty) in lists {
        if asks.lists.contains(&field) == is_empty {
            let says = if is_empty { "missing" } else { "not asked for" };
            return Err(format!("{:?}, field {field}: it is {says}", row.id));
        }
    }
    let stray = row.brief.keys().find(|case| !row.texts.contains_key(*case));
    match stray {
        Some(case) => Err(format!(
            "{:?}, field brief: there is no text {case:?}",
            row.id
        )),
        None => Ok(()),
    }
}

fn keys<T>(map: &BTreeMap<String, T>) -> BTreeSet<&str> {
    map.keys().map(String::as_str).collect()
}

/// Checks that whatever the texts of a rule name is filled in, and that wordings follow counts.
fn check_texts(code: &RuleCode, row: &Rule) -> Result<(), String> {
    let facts = code.asks.facts;
    let of_card = [facts, wording::OF_CARDS].concat();
    let of_subject = [facts, wording::OF_SUBJECTS].concat();
    // What would change a conclusion is said of no finding in particular.
    check_text("change", &row.change, row, &[])?;
    check_text("title", &row.title, row, &of_card)?;
    if let Some(summary) = &row.summary {
        check_text("summary", summary, row, &of_card)?;
    }
    for text in row.texts.values() {
        check_text("texts", text, row, &of_subject)?;
    }
    for text in row.brief.values() {
        check_text("brief", text, row, &of_subject)?;
    }
    Ok(())
}

/// `own` are the values that this text may name besides those known everywhere; only among them are
/// counts.
fn check_text(field: &str, text: &Template, row: &Rule, own: &[&str]) -> Result<(), String> {
    for (name, is_count) in text.names() {
        if own.contains(&name) {
            continue;
        }
        let says = if !wording::COMMON.contains(&name) && !row.numbers.contains_key(name) {
            "nothing fills in"
        } else if is_count {
            "no wording can follow"
        } else {
            continue;
        };
        let id = &row.id;
        return Err(format!("{id:?}, field {field}: {says} {{{name}}}"));
    }
    Ok(())
}
