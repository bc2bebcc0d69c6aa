//! The summary as plain text in aligned columns.

use super::{
    Summary,
    document::{Block, Column, Document, Finding, Overview, Table},
    words::words,
};

/// No line is longer, in characters.
const WIDTH: usize = 88;
/// Columns of words are not made narrower than this, so that a table of many stays readable.
const NARROWEST: usize = 12;
/// Between two columns.
const GAP: &str = "  ";

/// The summary as plain text.
#[must_use]
pub fn text(summary: &Summary) -> String {
    let document = Document::of(summary);
    let head = [
        underlined(&document.title, "="),
        paragraph(&document.occasion),
        paragraph(document.confidential),
    ];
    let parts = document.parts.iter().flat_map(|part| {
        let blocks = part.blocks.iter().filter_map(block);
        let title = part.section.title().to_uppercase();
        std::iter::once(underlined(&title, "=")).chain(blocks)
    });
    let blocks: Vec<_> = head.into_iter().chain(parts).collect();
    blocks.join("\n")
}

/// None of what only a picture can show.
fn block(block: &Block) -> Option<String> {
    Some(match block {
        Block::Heading(text) => underlined(text, "-"),
        Block::Subheading(text) => underlined(text, "."),
        Block::Paragraph(text) => paragraph(text),
        Block::List(items) => list(items),
        Block::Table(table) => rows(table),
        Block::Overview(overview) => self::overview(overview),
        Block::Finding(finding) => self::finding(finding),
        Block::Chart(_) => return None,
    })
}

fn paragraph(text: &str) -> String {
    lines(wrap(text, WIDTH))
}

fn list(items: &[String]) -> String {
    items.iter().map(|item| list_item(item)).collect()
}

fn overview(overview: &Overview) -> String {
    let Overview {
        verdict, sentence, ..
    } = overview;
    let verdict = paragraph(&format!("{verdict}. {sentence}."));
    [verdict, rows(&overview.table())].join("\n")
}

fn finding(finding: &Finding) -> String {
    let mut parts = vec![
        underlined(&finding.heading(), "-"),
        paragraph(&finding.text),
    ];
    parts.extend((!finding.each.is_empty()).then(|| list(&finding.each)));
    let worth_trying = &finding.worth_trying;
    parts.extend((!worth_trying.is_empty()).then(|| paragraph(worth_trying)));
    parts.join("\n")
}

fn underlined(text: &str, line: &str) -> String {
    let wrapped = wrap(text, WIDTH);
    let width = wrapped.iter().map(|line| length(line)).max();
    lines(wrapped) + &line.repeat(width.unwrap_or_default()) + "\n"
}

fn list_item(text: &str) -> String {
    let indented = wrap(text, WIDTH - GAP.len()).into_iter().enumerate();
    lines(indented.map(|(place, line)| {
        let mark = if place == 0 { "- " } else { GAP };
        format!("{mark}{line}")
    }))
}

fn rows(table: &Table) -> String {
    let widths = widths(table);
    let head: Vec<_> = table.columns.iter().map(|c| c.head().to_owned()).collect();
    let rule: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
    [&head, &rule]
        .into_iter()
        .chain(&table.rows)
        .map(|cells| row(cells, &table.columns, &widths))
        .collect()
}

/// As wide as the widest cell; where that is too much, the widest columns give way.
fn widths(table: &Table) -> Vec<usize> {
    let mut widths: Vec<_> = table.columns.iter().map(|c| length(c.head())).collect();
    for cells in &table.rows {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(length(cell).min(WIDTH));
        }
    }
    let gaps = GAP.len() * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > WIDTH {
        match widths.iter_mut().max() {
            Some(widest) if *widest > NARROWEST => *widest -= 1,
            _ => break,
        }
    }
    widths
}

/// A row of a table; cells that do not fit go on below.
fn row(cells: &[String], columns: &[Column], widths: &[usize]) -> String {
    let wrapped: Vec<_> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| wrap(cell, *width))
        .collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
    lines((0..height).map(|line| {
        let parts: Vec<_> = wrapped
            .iter()
            .zip(columns.iter().zip(widths))
            .map(|(cell, (column, width))| {
                let part = cell.get(line).map_or("", String::as_str);
                match column {
                    Column::Words(_) => format!("{part:<width$}"),
                    Column::Numbers(_) => format!("{part:>width$}"),
                }
            })
            .collect();
        parts.join(GAP)
    }))
}

/// Breaks a text into lines of at most `width` characters, within words only where they are longer.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for piece in words(text).flat_map(|word| pieces(word, width)) {
        let long = length(piece);
        if used > 0 && used + 1 + long > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(piece);
        used += long;
    }
    if used > 0 {
        lines.push(line);
    }
    lines
}

/// A word in pieces of at most `width` characters.
fn pieces(word: &str, width: usize) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let mut ends = rest.char_indices().skip(width.max(1));
        let end = ends.next().map_or(rest.len(), |(end, _)| end);
        let (piece, over) = rest.split_at(end);
        rest = over;
        (!piece.is_empty()).then_some(piece)
    })
}

/// Length in characters, which is the width wherever every character is one column wide.
fn length(text: &str) -> usize {
    text.chars().count()
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
