//! The summary as a web page: one file that needs nothing else, runs nothing and asks for nothing.
//!
//! Charts stand in it as vectors in the colours of the page, which is light or dark as the reader
//! likes, and light on paper.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{
    Summary,
    document::{Block, Chart, Column, Document, Finding, Overview, Part, Table, in_words},
    form::{Pace, WriteError},
    words::words,
};
use crate::{
    balance::Severity,
    figure::{inline_svg, palette, variables},
};

const STYLE: &str = include_str!("../../assets/report/summary.css");
/// Whatever a text may smuggle in, a browser that reads this runs and loads nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
/// So many rows are written between two looks at whether to go on.
const ROWS: usize = 200;
/// A chart of so many marks takes about as long as a row of a table.
const MARKS: usize = 20;
/// A cell of so many characters, such as a value with its day, stays on one line.
const SHORT: usize = 24;

/// The summary as a web page.
///
/// # Errors
/// When it is given up.
pub(super) fn page(summary: &Summary, pace: &mut Pace<'_>) -> Result<String, WriteError> {
    let document = Document::of(summary);
    let mut writer = Writer {
        pace,
        done: 0,
        all: document
            .parts
            .iter()
            .flat_map(|part| &part.blocks)
            .map(effort)
            .sum(),
        heading: String::new(),
    };
    let parts = document.parts.iter().map(|part| writer.part(part));
    let parts = parts.collect::<Result<Vec<_>, _>>()?;
    let body = html! {
        div.page {
            (header(&document))
            main { @for part in &parts { (part) } }
            footer { p.quiet { (document.confidential_in_short) } }
        }
    };
    Ok(html! {
        (DOCTYPE)
        html.brief[document.one_page] lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content="Even Keel";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (line(&document.title)) }
                style { (PreEscaped(style())) }
            }
            body { (body) }
        }
    }
    .into_string()
        + "\n")
}

/// The colours of both themes, then what uses them.
fn style() -> String {
    let [light, dark] = [&palette::LIGHT, &palette::DARK].map(variables);
    format!(
        ":root{{color-scheme:light dark;{light}}}\
         @media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{STYLE}"
    )
}

fn header(document: &Document) -> Markup {
    html! {
        header.top {
            h1 dir="auto" { (line(&document.title)) }
            p { (line(&document.occasion)) }
            p.quiet { (document.confidential) }
            @if document.parts.len() > 2 && !document.one_page {
                nav aria-label="Sections" {
                    ul {
                        @for part in &document.parts {
                            li { a href={ "#" (part.section.id()) } { (part.section.title()) } }
                        }
                    }
                }
            }
        }
    }
}

/// How much work a block is, in rows of a table.
fn effort(block: &Block) -> usize {
    match block {
        Block::Table(table) => 1 + table.rows.len(),
        Block::Chart(chart) => 1 + chart.figure.marks.len() / MARKS,
        _ => 1,
    }
}

/// Writes one block after the other, and tells how far it has come.
struct Writer<'a, 'b> {
    pace: &'a mut Pace<'b>,
    /// The effort behind it.
    done: usize,
    /// The effort of all blocks.
    all: usize,
    /// The last heading, which says what a table or chart below it is about.
    heading: String,
}

impl Writer<'_, '_> {
    fn part(&mut self, part: &Part) -> Result<Markup, WriteError> {
        let id = part.section.id();
        let title = part.section.title();
        title.clone_into(&mut self.heading);
        let blocks = part.blocks.iter().map(|block| self.block(block));
        let blocks = blocks.collect::<Result<Vec<_>, _>>()?;
        Ok(html! {
            section id=(id) aria-labelledby={ (id) "-title" } {
                h2 id={ (id) "-title" } { (title) }
                @for block in &blocks { (block) }
            }
        })
    }

    fn block(&mut self, block: &Block) -> Result<Markup, WriteError> {
        let start = self.done;
        let written = match block {
            Block::Heading(text) => {
                self.heading = line(text);
                html! { h3 dir="auto" { (self.heading) } }
            }
            Block::Subheading(text) => {
                self.heading = line(text);
                html! { h4 dir="auto" { (self.heading) } }
            }
            Block::Paragraph(text) => paragraph(text),
            Block::List(items) => list(items),
            Block::Table(table) => self.table(table)?,
            Block::Overview(overview) => self::overview(overview),
            Block::Finding(finding) => self::finding(finding),
            Block::Chart(chart) => self.chart(chart),
        };
        self.done = start + effort(block);
        self.pace.at(self.done, self.all)?;
        Ok(written)
    }

    fn table(&mut self, table: &Table) -> Result<Markup, WriteError> {
        let mut rows = Vec::with_capacity(table.rows.len().div_ceil(ROWS));
        for chunk in table.rows.chunks(ROWS) {
            rows.push(html! { @for cells in chunk { (row(cells, &table.columns)) } });
            self.done += chunk.len();
            self.pace.at(self.done, self.all)?;
        }
        Ok(self.scrolled(&html! {
            table {
                caption { (self.heading) }
                thead {
                    tr {
                        @for column in &table.columns {
                            th.number[is_number(column)] scope="col" { (line(column.head())) }
                        }
                    }
                }
                tbody { @for chunk in &rows { (chunk) } }
            }
        }))
    }

    fn chart(&self, chart: &Chart) -> Markup {
        html! {
            figure style={ "--drawn:" (chart.figure.size.x) "px" } {
                (self.scrolled(&PreEscaped(inline_svg(&chart.figure))))
                @if !chart.caption.is_empty() { figcaption { (line(&chart.caption)) } }
            }
        }
    }

    /// What may be wider than a narrow screen scrolls by itself, also by keyboard.
    fn scrolled(&self, inside: &Markup) -> Markup {
        html! {
            div.scroll role="region" tabindex="0" aria-label=(self.heading) { (inside) }
        }
    }
}

fn row(cells: &[String], columns: &[Column]) -> Markup {
    html! {
        tr {
            @for (place, (cell, column)) in cells.iter().zip(columns).enumerate() {
                @if place == 0 {
                    th scope="row" { bdi { (line(cell)) } }
                } @else {
                    td.number[is_number(column)].short[is_short(cell)] { bdi { (line(cell)) } }
                }
            }
        }
    }
}

fn is_short(cell: &str) -> bool {
    cell.chars().nth(SHORT).is_none()
}

fn is_number(column: &Column) -> bool {
    matches!(column, Column::Numbers(_))
}

fn paragraph(text: &str) -> Markup {
    html! { p { (line(text)) } }
}

fn list(items: &[String]) -> Markup {
    html! { ul { @for item in items { li { bdi { (line(item)) } } } } }
}

fn overview(overview: &Overview) -> Markup {
    html! {
        div.overview {
            div.verdict {
                div {
                    p.name { (line(&overview.verdict)) }
                    p { (line(&overview.sentence)) "." }
                }
                @if let Some(keel) = &overview.keel { (PreEscaped(inline_svg(keel))) }
            }
            dl.values {
                @for value in &overview.values {
                    div {
                        dt { (value.name) }
                        dd.value { (value.value) }
                        @if !value.wanted.is_empty() { dd { (value.wanted) } }
                    }
                }
            }
        }
    }
}

fn finding(finding: &Finding) -> Markup {
    let class = match finding.severity {
        Severity::Critical => "finding critical",
        Severity::Warning => "finding warning",
        Severity::Notice | Severity::Info | Severity::Positive => "finding",
    };
    html! {
        article class=(class) {
            h3 { bdi { (line(&finding.title)) } " " span.severity { (in_words(finding.severity)) } }
            (paragraph(&finding.text))
            @if !finding.each.is_empty() { (list(&finding.each)) }
            @if !finding.worth_trying.is_empty() { p.quiet { (line(&finding.worth_trying)) } }
        }
    }
}

/// A text on one line, without what could turn the reading direction round.
fn line(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ")
}
