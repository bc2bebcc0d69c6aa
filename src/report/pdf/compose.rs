//! The blocks of a document as pieces that pages are filled with.

use super::{
    flow::Piece,
    layout::Work,
    page::{Item, Role, Shape, Tag, Tags, WIDTH},
    sizes::Sizes,
    text::{Line, Setter, Type},
};
use crate::{
    balance::Severity,
    figure::{Point, Tone, point},
    report::{
        WriteError, charts,
        document::{Block, Chart, Document, Finding, Part},
        words::words,
    },
};

/// Longer lines of running text are hard to read.
const PROSE: f32 = 440.0;
/// A finding of at most so many lines is not split over pages.
const TOGETHER: usize = 12;
/// Heads of sections have a line below.
const RULE: f32 = 0.75;

/// Makes pieces of blocks.
pub(super) struct Composer<'a, 's, 'p> {
    pub(super) setter: &'s mut Setter,
    pub(super) sizes: Sizes,
    pub(super) work: Work<'s, 'p>,
    pub(super) tags: Tags,
    pub(super) pieces: Vec<Piece<'a>>,
    /// The section at work.
    pub(super) section: Option<Tag>,
    /// How wide the column at work is.
    pub(super) width: f32,
    /// How wide running text may be in it.
    prose: f32,
    after: After,
}

/// What stands above, as far as the distance to it depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Heading,
    Text,
    /// A table, a chart, the values.
    Display,
}

/// Where and how a text is set.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    /// Its type.
    pub(super) kind: Type,
    /// From the left.
    pub(super) indent: f32,
    /// How wide its lines may be.
    pub(super) width: f32,
    /// Room above.
    pub(super) before: f32,
    /// Whether it stays with what follows.
    pub(super) keep: bool,
}

impl<'a, 's, 'p> Composer<'a, 's, 'p> {
    pub(super) fn new(
        setter: &'s mut Setter,
        sizes: Sizes,
        document: &Document,
        work: Work<'s, 'p>,
    ) -> Self {
        Self {
            setter,
            sizes,
            work,
            tags: Tags::default(),
            pieces: Vec::new(),
            section: None,
            width: WIDTH,
            prose: if document.one_page { WIDTH } else { PROSE },
            after: After::Text,
        }
    }

    /// The title, and what it is about.
    pub(super) fn opening(&mut self, document: &Document) {
        let sizes = self.sizes;
        let title = &document.title;
        self.heading(1, title, sizes.title(), 0.0);
        self.running(&document.occasion, sizes.occasion(), sizes.steps(0.5));
        self.running(document.confidential, sizes.small(), sizes.steps(0.5));
    }

    /// A section: its heading and its blocks.
    pub(super) fn part(&mut self, part: &'a Part) -> Result<(), WriteError> {
        self.section(part.section.title());
        part.blocks.iter().try_for_each(|block| self.block(block))
    }

    fn section(&mut self, title: &str) {
        let sizes = self.sizes;
        self.section = Some(self.tags.add(Role::Section, None));
        self.heading(2, title, sizes.section(), sizes.steps(7.0));
        if let Some(last) = self.pieces.last_mut() {
            last.height += sizes.steps(1.0);
            last.items.push(rule(last.height, WIDTH, Tone::Line));
            last.height += RULE + sizes.steps(1.0);
        }
        self.after = After::Heading;
    }

    /// A block of a section.
    pub(super) fn block(&mut self, block: &'a Block) -> Result<(), WriteError> {
        let sizes = self.sizes;
        let before = self.before();
        match block {
            Block::Heading(text) => self.heading(3, text, sizes.heading(), sizes.steps(5.0)),
            Block::Subheading(text) => {
                self.heading(4, text, sizes.subheading(), sizes.steps(3.0));
            }
            Block::Paragraph(text) => {
                self.running(text, sizes.body(), before);
                // What opens a section does not end a page.
                if self.after == After::Heading {
                    self.keep_last();
                }
            }
            Block::List(items) => self.list(items, 0.0, before),
            Block::Table(table) => self.table(table, before)?,
            Block::Overview(overview) => self.overview(overview, before),
            Block::Finding(finding) => self.finding(finding, before),
            Block::Chart(chart) => self.chart(chart, before.max(sizes.steps(2.0))),
        }
        self.after = match block {
            Block::Heading(_) | Block::Subheading(_) => After::Heading,
            Block::Paragraph(_) | Block::List(_) | Block::Finding(_) => After::Text,
            Block::Table(_) | Block::Overview(_) | Block::Chart(_) => After::Display,
        };
        // A table tells of each row.
        if matches!(block, Block::Table(_)) {
            return Ok(());
        }
        self.work.step()
    }

    /// Room above what follows.
    fn before(&self) -> f32 {
        self.sizes.steps(match self.after {
            After::Heading => 1.0,
            After::Text => 2.0,
            After::Display => 4.0,
        })
    }

    fn heading(&mut self, level: u16, text: &str, kind: Type, before: f32) {
        let title: Vec<_> = words(text).collect();
        if title.is_empty() {
            return;
        }
        let role = Role::Heading(level, title.join(" "));
        let tag = self.tags.add(role, self.section);
        let setting = Setting {
            kind,
            indent: 0.0,
            width: WIDTH,
            before: if self.after == After::Heading && level > 2 {
                self.sizes.steps(2.0)
            } else {
                before
            },
            keep: true,
        };
        let first = self.pieces.len();
        self.text(tag, text, setting);
        self.bookmark(first, level, text);
    }

    fn bookmark(&mut self, first: usize, level: u16, text: &str) {
        if let Some(piece) = self.pieces.get_mut(first)
            && level < 4
        {
            piece.bookmark = Some((if level < 3 { 1 } else { 2 }, text.to_owned()));
        }
    }

    /// A paragraph. A single line below a heading does not stand alone with it.
    fn running(&mut self, text: &str, kind: Type, before: f32) {
        let tag = self.tags.add(Role::Paragraph, self.section);
        let setting = Setting {
            kind,
            indent: 0.0,
            width: self.prose,
            before,
            keep: false,
        };
        let first = self.pieces.len();
        self.text(tag, text, setting);
        if let Some([only]) = self.pieces.get_mut(first..) {
            only.keep = self.after == After::Heading;
        }
    }

    /// A text as a piece for each line; no page begins or ends with a single one of them.
    pub(super) fn text(&mut self, tag: Tag, text: &str, setting: Setting) {
        let lines = self.setter.lines(text, setting.kind, setting.width);
        let count = lines.len();
        for (place, line) in lines.into_iter().enumerate() {
            let last = place + 1 == count;
            let keep = if last {
                setting.keep
            } else {
                setting.keep || place == 0 || place + 2 == count
            };
            self.pieces.push(Piece {
                before: if place == 0 { setting.before } else { 0.0 },
                height: setting.kind.leading,
                keep,
                items: vec![at_left(line, Some(tag), setting.indent, 0.0)],
                head: None,
                bookmark: None,
                shrinks: false,
            });
        }
    }

    fn list(&mut self, items: &[String], indent: f32, before: f32) {
        let list = self.tags.add(Role::List, self.section);
        for (place, text) in items.iter().enumerate() {
            // The last item stands on no page alone.
            if place > 0 && place + 1 == items.len() {
                self.keep_last();
            }
            let before = if place == 0 {
                before
            } else {
                self.sizes.steps(0.5)
            };
            // Neither the first nor the last one stands alone on a page.
            let keep = place == 0 && items.len() > 1 || place + 2 == items.len();
            self.list_item(list, text, (indent, before), keep);
        }
    }

    fn list_item(&mut self, list: Tag, text: &str, (indent, before): (f32, f32), keep: bool) {
        let kind = self.sizes.body();
        let item = self.tags.add(Role::ListItem, Some(list));
        let mark = self.tags.add(Role::Mark, Some(item));
        let says = self.tags.add(Role::Says, Some(item));
        let hanging = self.sizes.steps(3.0);
        let first = self.pieces.len();
        self.text(
            says,
            text,
            Setting {
                kind,
                indent: indent + hanging,
                width: self.prose - indent - hanging,
                before,
                keep: false,
            },
        );
        let bullet = self.setter.line(
            "•",
            Type {
                tone: Tone::Ink3,
                ..kind
            },
        );
        if let Some(last) = self.pieces.get_mut(first..).and_then(<[_]>::last_mut) {
            last.keep = keep;
        }
        if let Some((bullet, piece)) = bullet.zip(self.pieces.get_mut(first)) {
            piece
                .items
                .insert(0, at_left(bullet, Some(mark), indent, 0.0));
        }
    }

    /// What a rule says: a dot in the colour of how much it matters, its title and that in a word,
    /// and all else indented below.
    fn finding(&mut self, finding: &Finding, before: f32) {
        let sizes = self.sizes;
        let indent = sizes.steps(3.0);
        let tone = tone(finding.severity);
        let title = Type {
            size: 10.5 * sizes.0,
            ..sizes.heading()
        };
        let tag = self
            .tags
            .add(Role::Heading(3, finding.heading()), self.section);
        let first = self.pieces.len();
        let word = self.setter.line(finding.severity.name(), sizes.mark(tone));
        let beside = word
            .as_ref()
            .map_or(0.0, |word| word.width + sizes.steps(3.0));
        self.text(
            tag,
            &finding.title,
            Setting {
                kind: title,
                indent,
                width: WIDTH - indent - beside,
                before: if self.after == After::Heading {
                    before
                } else {
                    sizes.steps(4.0)
                },
                keep: true,
            },
        );
        if let Some(piece) = self.pieces.get_mut(first) {
            let middle = title.leading / 2.0;
            let radius = 2.75 * sizes.0;
            piece
                .items
                .insert(0, adorning(point(radius, middle), Shape::Dot(radius, tone)));
            if let Some(word) = word {
                let at = point(WIDTH, title.to_base());
                piece.items.push(Item {
                    tag: Some(tag),
                    at,
                    shape: Shape::LineTo(word),
                });
            }
        }
        self.bookmark(first, 3, &finding.title);
        let setting = |kind, before| Setting {
            kind,
            indent,
            width: self.prose - indent,
            before,
            keep: false,
        };
        let [close, apart] = [0.25, 1.0].map(|steps| sizes.steps(steps));
        let (says, worth) = (setting(sizes.body(), close), setting(sizes.quiet(), apart));
        let tag = self.tags.add(Role::Paragraph, self.section);
        self.text(tag, &finding.text, says);
        if !finding.each.is_empty() {
            self.list(&finding.each, indent, apart);
        }
        if !finding.worth_trying.is_empty() {
            let tag = self.tags.add(Role::Paragraph, self.section);
            self.text(tag, &finding.worth_trying, worth);
        }
        self.keep_together(first);
    }

    /// Keeps the last piece on the page of the next one.
    fn keep_last(&mut self) {
        if let Some(last) = self.pieces.last_mut() {
            last.keep = true;
        }
    }

    /// Keeps what belongs together on one page, unless it is long.
    fn keep_together(&mut self, first: usize) {
        let pieces = self.pieces.get_mut(first..).unwrap_or_default();
        if let Some((_, all_but_last)) = pieces.split_last_mut()
            && all_but_last.len() < TOGETHER
        {
            for piece in all_but_last {
                piece.keep = true;
            }
        }
    }

    /// Charts of usual width are as wide as the page, and so are wider ones.
    pub(super) fn scale(&self, width: f32) -> f32 {
        WIDTH / width.max(charts::WIDTH) * self.sizes.charts()
    }

    fn chart(&mut self, chart: &'a Chart, before: f32) {
        let sizes = self.sizes;
        let scale = self.scale(chart.figure.size.x);
        let shown = [&chart.figure.says, &chart.caption];
        let shown = shown.into_iter().find(|text| !text.trim().is_empty());
        let shown = shown.map_or("Chart", String::as_str).to_owned();
        let tag = self.tags.add(Role::Figure(shown), self.section);
        let item = Item {
            tag: Some(tag),
            at: point(0.0, 0.0),
            shape: Shape::Figure(&chart.figure, scale),
        };
        let captioned = !chart.caption.is_empty();
        self.pieces.push(Piece {
            before,
            height: chart.figure.size.y * scale,
            keep: captioned,
            items: vec![item],
            head: None,
            bookmark: None,
            shrinks: true,
        });
        if captioned {
            let tag = self.tags.add(Role::Caption, self.section);
            let setting = Setting {
                kind: sizes.small(),
                indent: 0.0,
                width: self.prose,
                before: sizes.steps(1.0),
                keep: false,
            };
            self.text(tag, &chart.caption, setting);
        }
    }
}

/// The colour of how much a finding matters.
fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Critical => Tone::Critical,
        Severity::Warning => Tone::Warning,
        Severity::Notice | Severity::Info | Severity::Positive => Tone::Ink3,
    }
}

/// A line whose upper left corner lies here.
pub(super) fn at_left(line: Line, tag: Option<Tag>, left: f32, top: f32) -> Item<'static> {
    let at = point(left, top + line.kind.to_base());
    let shape = Shape::Line(line);
    Item { tag, at, shape }
}

/// A rule across, from the left.
pub(super) fn rule(top: f32, width: f32, tone: Tone) -> Item<'static> {
    adorning(point(0.0, top), Shape::Block(point(width, RULE), tone))
}

/// What is there for the eye alone.
pub(super) fn adorning(at: Point, shape: Shape<'_>) -> Item<'_> {
    Item {
        tag: None,
        at,
        shape,
    }
}
