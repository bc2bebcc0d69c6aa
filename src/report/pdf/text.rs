//! Texts as lines of signs from fonts: shaped, broken, in reading direction.

use std::{collections::HashMap, ops::Range, rc::Rc};

use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{
    FontFamily, FontFeatures, FontWeight, Layout, LayoutContext, OverflowWrap, StyleProperty,
};

use super::fonts::{FAMILY, Faces, Fonts};
use crate::{
    figure::{TO_BASE, Tone},
    report::words::words,
};

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    /// Height of the type.
    pub(super) size: f32,
    /// From line to line.
    pub(super) leading: f32,
    /// Whether it is set in the strong face.
    pub(super) strong: bool,
    /// Whether all its digits are equally wide, so that those of a column stand below each other.
    pub(super) tabular: bool,
    /// Its colour.
    pub(super) tone: Tone,
}

impl Type {
    /// From the top of a line to its base line.
    pub(super) fn to_base(self) -> f32 {
        self.leading / 2.0 + self.size * TO_BASE
    }
}

/// A line of text.
#[derive(Clone)]
pub(super) struct Line {
    whole: Rc<str>,
    range: Range<usize>,
    /// How it is set.
    pub(super) kind: Type,
    /// How wide it is.
    pub(super) width: f32,
    /// Its signs, from left to right.
    pub(super) runs: Vec<Run>,
}

impl Line {
    /// The words of the line.
    pub(super) fn words(&self) -> &str {
        self.whole.get(self.range.clone()).unwrap_or_default()
    }

    /// The text that the ranges of the signs point into.
    pub(super) fn whole(&self) -> &str {
        &self.whole
    }
}

/// Signs from one font, side by side.
#[derive(Clone)]
pub(super) struct Run {
    /// The font.
    pub(super) font: Font,
    /// From the beginning of the line.
    pub(super) x: f32,
    /// The signs.
    pub(super) glyphs: Vec<KrillaGlyph>,
}

/// Sets texts.
pub(super) struct Setter {
    faces: Faces,
    layouts: LayoutContext<()>,
    /// Lines of charts, which have few of a kind many times.
    known: HashMap<(String, u32, bool), Line>,
}

/// So many lines of charts are remembered.
const MOST_KNOWN: usize = 1_000;

/// A text that is shaped but not yet broken into lines.
pub(super) struct Shaped {
    layout: Layout<()>,
    text: Rc<str>,
    kind: Type,
    /// How wide its longest word is.
    pub(super) narrowest: f32,
    /// How wide it is on one line.
    pub(super) widest: f32,
}

impl Setter {
    pub(super) fn new(fonts: Fonts) -> Self {
        Self {
            faces: Faces::new(fonts),
            layouts: LayoutContext::new(),
            known: HashMap::new(),
        }
    }

    /// A text in lines of this width. Nothing in it ends a line or turns the reading direction.
    pub(super) fn lines(&mut self, text: &str, kind: Type, width: f32) -> Vec<Line> {
        let shaped = self.shape(text, kind);
        self.break_lines(shaped, width)
    }

    /// A text on one line, however long.
    pub(super) fn line(&mut self, text: &str, kind: Type) -> Option<Line> {
        self.lines(text, kind, f32::MAX).into_iter().next()
    }

    /// As [`line`](Self::line), for texts that come many times.
    pub(super) fn label(&mut self, text: &str, kind: Type) -> Option<Line> {
        let key = (text.to_owned(), kind.size.to_bits(), kind.strong);
        if let Some(known) = self.known.get(&key) {
            let known = known.clone();
            return Some(Line { kind, ..known });
        }
        let line = self.line(text, kind)?;
        if self.known.len() < MOST_KNOWN {
            self.known.insert(key, line.clone());
        }
        Some(line)
    }

    pub(super) fn shape(&mut self, text: &str, kind: Type) -> Shaped {
        let text: Rc<str> = plain(text).into();
        let mut layout = self.layout(&text, kind);
        if self.faces.may_bring_more() && lacks_signs(&mut layout) {
            self.faces.bring_more();
            layout = self.layout(&text, kind);
        }
        let widths = layout.calculate_content_widths();
        Shaped {
            layout,
            text,
            kind,
            narrowest: widths.min,
            widest: widths.max,
        }
    }

    fn layout(&mut self, text: &str, kind: Type) -> Layout<()> {
        let context = self.faces.context();
        let mut builder = self.layouts.ranged_builder(context, text, 1.0, false);
        let weight = if kind.strong { 600.0 } else { 400.0 };
        builder.push_default(FontFamily::named(FAMILY));
        builder.push_default(StyleProperty::FontSize(kind.size));
        builder.push_default(FontWeight::new(weight));
        if kind.tabular {
            builder.push_default(FontFeatures::from("\"tnum\""));
        }
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        builder.build(text)
    }

    pub(super) fn break_lines(&mut self, shaped: Shaped, width: f32) -> Vec<Line> {
        let Shaped {
            mut layout,
            text,
            kind,
            ..
        } = shaped;
        if text.is_empty() {
            return Vec::new();
        }
        layout.break_all_lines(Some(width));
        let lines = layout.lines();
        lines
            .map(|line| {
                let (runs, advance) = self.runs(&line, kind.size);
                Line {
                    whole: Rc::clone(&text),
                    range: line.text_range(),
                    kind,
                    width: advance - line.metrics().trailing_whitespace,
                    runs,
                }
            })
            .collect()
    }

    /// The signs of a line, and how wide they are together.
    fn runs(&mut self, line: &parley::Line<'_, ()>, size: f32) -> (Vec<Run>, f32) {
        let mut runs = Vec::new();
        let mut x = 0.0;
        for run in line.runs() {
            let font = self.faces.ready(run.font(), &run.synthesis());
            for Cluster { text, signs } in clusters(&run) {
                let found = font
                    .as_ref()
                    .filter(|_| signs.iter().all(|sign| sign.id != 0));
                let stand_in = self.faces.stand_in().filter(|_| found.is_none());
                let Some(from) = found.or(stand_in.as_ref().map(|one| &one.font)) else {
                    continue;
                };
                for sign in signs {
                    let (id, advance) = match &stand_in {
                        Some(one) => (one.glyph, sign.advance.max(one.width * size)),
                        None => (GlyphId::new(sign.id), sign.advance),
                    };
                    let [wide, right, up] = [advance, sign.x, sign.y].map(|length| length / size);
                    let glyph = KrillaGlyph::new(id, wide, right, up, 0.0, text.clone(), None);
                    add(&mut runs, from, x, glyph);
                    x += advance;
                }
            }
        }
        (runs, x)
    }
}

fn add(runs: &mut Vec<Run>, font: &Font, x: f32, glyph: KrillaGlyph) {
    match runs.last_mut() {
        Some(run) if run.font == *font => run.glyphs.push(glyph),
        _ => runs.push(Run {
            font: font.clone(),
            x,
            glyphs: vec![glyph],
        }),
    }
}

/// Signs that stand for a piece of text together.
struct Cluster {
    text: Range<usize>,
    signs: Vec<parley::Glyph>,
}

/// The clusters of a run from left to right. What is tied to the sign before has none of its own.
fn clusters(run: &parley::Run<'_, ()>) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for cluster in run.clusters() {
        let text = cluster.text_range();
        match clusters.last_mut() {
            Some(before) if cluster.is_ligature_continuation() => {
                before.text.end = before.text.end.max(text.end);
            }
            _ => clusters.push(Cluster {
                text,
                signs: cluster.glyphs().collect(),
            }),
        }
    }
    if run.is_rtl() {
        clusters.reverse();
    }
    clusters
}

fn lacks_signs(layout: &mut Layout<()>) -> bool {
    layout.break_all_lines(None);
    let mut runs = layout.lines().flat_map(|line| line.runs());
    runs.any(|run| {
        run.clusters()
            .any(|one| one.glyphs().any(|sign| sign.id == 0))
    })
}

/// A text on one line, without what PDF cannot tell readers to be text.
fn plain(text: &str) -> String {
    let words: Vec<_> = words(text).collect();
    let mut line = words.join(" ");
    line.retain(|letter| !matches!(letter, '\u{feff}' | '\u{fffe}' | '\u{ffff}'));
    line
}
