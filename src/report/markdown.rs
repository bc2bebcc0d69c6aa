//! The summary as Markdown (`CommonMark` with tables).

use super::{
    Summary,
    page::{Block, Column, Table, page},
    words::words,
};

/// The summary as Markdown. No text of the plan is ever read as markup.
#[must_use]
pub fn markdown(summary: &Summary) -> String {
    let blocks: Vec<_> = page(summary).iter().map(block).collect();
    blocks.join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("# {}\n", plain(text)),
        Block::Heading(text) => format!("## {}\n", plain(text)),
        Block::Subheading(text) => format!("### {}\n", plain(text)),
        Block::Paragraph(text) => format!("{}\n", line(text)),
        Block::List(items) => {
            let items: Vec<_> = items.iter().map(|item| line(item)).collect();
            format!("- {}\n", items.join("\n- "))
        }
        Block::Table(table) => rows(table),
    }
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
