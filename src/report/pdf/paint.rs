//! Pages as PDF, with tags, bookmarks and what the file says of itself.

use jiff::civil::Date;
use krilla::{
    Document as File, SerializeSettings,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    error::KrillaError,
    geom::{Point as Place, Rect},
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    surface::Surface,
    tagging::{Artifact, ArtifactType, BBox, ContentTag, SpanTag},
};

use super::{
    layout::{DONE, LAID, Laid},
    marks::{draw, draw_block, draw_line},
    page::{Bookmark, Item, SIZE, Shape},
    text::Setter,
    tree::Tree,
};
use crate::{
    figure::{Mark, point},
    report::{Summary, WriteError, form::Pace, words::words},
};

/// What the file says made it.
const CREATOR: &str = "Even Keel";
/// The language of all words but people's own.
const LANGUAGE: &str = "en";

/// Writes the pages.
pub(super) fn pdf(
    laid: &Laid<'_>,
    summary: &Summary,
    setter: &mut Setter,
    pace: &mut Pace<'_>,
) -> Result<Vec<u8>, WriteError> {
    let mut file = File::new_with(settings()?);
    let mut tree = Tree::new(&laid.tags);
    for (number, page) in laid.pages.iter().enumerate() {
        pace.at(LAID + (DONE - LAID) * number / laid.pages.len(), DONE)?;
        let size = PageSettings::from_wh(SIZE.x, SIZE.y);
        let size = size.ok_or_else(|| WriteError::Failed("the page has no size".to_owned()))?;
        let mut sheet = file.start_page_with(size);
        let mut surface = sheet.surface();
        for item in &page.items {
            put(item, number, &mut surface, &mut tree, setter);
        }
        surface.finish();
        sheet.finish();
    }
    file.set_tag_tree(tree.finish());
    file.set_outline(outline(&laid.bookmarks));
    file.set_metadata(metadata(summary));
    file.finish().map_err(|error| failed(&error))
}

/// PDF/UA-1: whoever cannot see the pages can have them read.
fn settings() -> Result<SerializeSettings, WriteError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| WriteError::Failed(format!("{error:?}")))?;
    Ok(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    })
}

fn failed(error: &KrillaError) -> WriteError {
    WriteError::Failed(match error {
        KrillaError::Validation(errors) => format!("{errors:?}"),
        error => error.to_string(),
    })
}

fn metadata(summary: &Summary) -> Metadata {
    Metadata::new()
        .title(title(&summary.name))
        .language(LANGUAGE.to_owned())
        .creator(CREATOR.to_owned())
        .creation_date(midnight(summary.as_of))
}

/// A title on one line, and never empty.
fn title(text: &str) -> String {
    let words: Vec<_> = words(text).collect();
    if words.is_empty() {
        CREATOR.to_owned()
    } else {
        words.join(" ")
    }
}

/// The beginning of a day, so that the same summary gives the same file.
fn midnight(day: Date) -> DateTime {
    DateTime::new(day.year().unsigned_abs())
        .month(day.month().unsigned_abs())
        .day(day.day().unsigned_abs())
}

/// Sections, and what is below them.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut section: Option<OutlineNode> = None;
    for bookmark in bookmarks {
        let place = Place::from_xy(0.0, (bookmark.top - 8.0).max(0.0));
        let to = XyzDestination::new(bookmark.page, place);
        let node = OutlineNode::new(title(&bookmark.title), to);
        match &mut section {
            Some(section) if bookmark.level > 1 => section.push_child(node),
            _ => {
                if let Some(full) = section.replace(node) {
                    outline.push_child(full);
                }
            }
        }
    }
    if let Some(last) = section {
        outline.push_child(last);
    }
    outline
}

fn put(
    item: &Item<'_>,
    page: usize,
    surface: &mut Surface<'_>,
    tree: &mut Tree<'_>,
    setter: &mut Setter,
) {
    let content = match (item.tag, &item.shape) {
        (None, Shape::Line(_) | Shape::LineTo(_)) => artifact(ArtifactType::PaginationOther),
        (None, _) => artifact(ArtifactType::Layout),
        (Some(_), Shape::Line(_) | Shape::LineTo(_)) => ContentTag::Span(SpanTag::empty()),
        (Some(_), _) => ContentTag::Other,
    };
    let identifier = surface.start_tagged(content);
    match &item.shape {
        Shape::Line(line) => draw_line(line, item.at, surface),
        Shape::LineTo(line) => {
            draw_line(line, point(item.at.x - line.width, item.at.y), surface);
        }
        Shape::Block(size, tone) => draw_block(item.at, *size, *tone, surface),
        Shape::Dot(radius, tone) => {
            let dot = Mark::Dot {
                center: item.at,
                radius: *radius,
                tone: *tone,
            };
            draw(&dot, surface, setter);
        }
        Shape::Figure(figure, scale) => {
            let marks = figure.marks.iter();
            for mark in marks.filter_map(|mark| mark.placed(item.at, *scale)) {
                draw(&mark, surface, setter);
            }
            let (wide, high) = (figure.size.x * scale, figure.size.y * scale);
            let area = Rect::from_xywh(item.at.x, item.at.y, wide, high);
            if let Some((tag, area)) = item.tag.zip(area) {
                tree.set_area(tag, BBox::new(page, area));
            }
        }
    }
    surface.end_tagged();
    if let Some(tag) = item.tag {
        tree.add(tag, identifier);
    }
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}
