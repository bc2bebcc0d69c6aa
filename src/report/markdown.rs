//! The summary as Markdown (`CommonMark` with tables).

use super::{
    Summary,
    document::{Block, Column, Document, Finding, Overview, Table},
    words::words,
};

/// The summary as Markdown. No text of the plan is ever read as markup.
#[must_use]
pub fn markdown(summary: &Summary) -> String {
    let document = Document::of(summary);
    let head = [
        heading(1, &document.title),
        paragraph(&document.occasion),
        paragraph(document.confidential),
    ];
    let parts = document.parts.iter().flat_map(|part| {
        let blocks = part.blocks.iter().filter_map(block);
        std::iter::once(heading(2, part.section.title())).chain(blocks)
    });
    let blocks: Vec<_> = head.into_iter().chain(parts).collect();
    blocks.join("\n")
}

/// None of what only a picture can show.
fn block(block: &Block) -> Option<String> {
    Some(match block {
        Block::Heading(text) => heading(3, text),
        Block::Subheading(text) => heading(4, text),
        Block::Paragraph(text) => paragraph(text),
        Block::List(items) => list(items),
        Block::Table(table) => rows(table),
        Block::Overview(overview) => self::overview(overview),
        Block::Finding(finding) => self::finding(finding),
        Block::Chart(_) => return None,
    })
}

fn heading(level: usize, text: &str) -> String {
    format!("{} {}\n", "#".repeat(level), plain(text))
}

fn paragraph(text: &str) -> String {
    format!("{}\n", line(text))
}

fn list(items: &[String]) -> String {
    let items: Vec<_> = items.iter().map(|item| line(item)).collect();
    format!("- {}\n", items.join("\n- "))
}

fn overview(overview: &Overview) -> String {
    let Overview {
        verdict, sentence, ..
    } = overview;
    let verdict = paragraph(&format!("{verdict}. {sentence}."));
    [verdict, rows(&overview.table())].join("\n")
}

fn finding(finding: &Finding) -> String {
    let mut parts = vec![heading(3, &finding.heading()), paragraph(&finding.text)];
    parts.extend((!finding.each.is_empty()).then(|| list(&finding.each)));
    let worth_trying = &finding.worth_trying;
    parts.extend((!worth_trying.is_empty()).then(|| paragraph(worth_trying)));
    parts.join("\n")
}

fn rows(table: &Table) -> String {
    let head = table.columns.iter().map(|column| plain(column.head()));
    let rule = table.columns.iter().map(|column| match column {
        Column::Words(_) => "---".to_owned(),
        Column::Numbers(_) => "---:".to_owned(),
    });
    let mut text = row(head) + &row(rule);
    for cells in &table.rows {
        text.push_str(&row(cells.iter().map(|cell| plain(cell))));
    }
    text
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<_> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Text that begins a line: what would make it the item of a list there has a backslash as well.
fn line(text: &str) -> String {
    let mut line = plain(text);
    let rest = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let digits = line.len() - rest.len();
    let marks = if digits == 0 { ['-', '+'] } else { ['.', ')'] };
    if rest.starts_with(marks) {
        line.insert(digits, '\\');
    }
    line
}

/// Text on one line, with a backslash before every character that could be markup within a line.
fn plain(text: &str) -> String {
    let words: Vec<_> = words(text).collect();
    let mut plain = String::with_capacity(text.len());
    for character in words.join(" ").chars() {
        if r"\`*_[]<>&|~#$".contains(character) {
            plain.push('\\');
        }
        plain.push(character);
    }
    plain
}
