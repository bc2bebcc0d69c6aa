//! A figure as SVG: the same text for the same figure, on the ground of its theme.

use std::fmt::Write as _;

use super::{Figure, Label, Mark, Palette, Point, Tone, dashes, turns};
use crate::plan::Family;

/// The faces that texts are set in, the bundled one first.
const FACES: &str = "Inter, 'Helvetica Neue', Arial, sans-serif";
/// Room around the figure where it stands by itself.
pub(super) const MARGIN: f32 = 12.0;
/// The same within a page, which has room of its own.
const INLINE_MARGIN: f32 = 2.0;

/// Writes a figure with a title for those who do not see it.
#[must_use]
pub fn svg(figure: &Figure, palette: &Palette) -> String {
    let colour = |tone| palette.tone(tone).to_string();
    let mut drawing = Drawing {
        text: String::new(),
        colour: &colour,
    };
    let Frame {
        width,
        height,
        corner,
    } = Frame::of(figure, MARGIN);
    drawing.add(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"{corner} {corner} {width} {height}\" role=\"img\" font-family=\"{FACES}\">",
    ));
    drawing.add(format_args!("<title>{}</title>", escaped(&figure.says)));
    drawing.add(format_args!(
        "<rect x=\"{corner}\" y=\"{corner}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        colour(Tone::Panel),
    ));
    drawing.finish(figure)
}

/// Writes a figure as a part of a web page: on the page's ground, in the page's face, and in
/// colours that the page's style gives to the variables of [`variables`].
#[must_use]
pub fn inline_svg(figure: &Figure) -> String {
    let colour = |tone| format!("var(--{})", variable(tone));
    let mut drawing = Drawing {
        text: String::new(),
        colour: &colour,
    };
    let Frame {
        width,
        height,
        corner,
    } = Frame::of(figure, INLINE_MARGIN);
    drawing.add(format_args!(
        "<svg width=\"{width}\" height=\"{height}\" \
         viewBox=\"{corner} {corner} {width} {height}\" role=\"img\" aria-label=\"{}\">",
        escaped(&figure.says)
    ));
    drawing.finish(figure)
}

/// The colours of a palette as variables of a style sheet, for charts within a web page.
#[must_use]
pub fn variables(palette: &Palette) -> String {
    let variable = |tone| format!("--{}:{};", variable(tone), palette.tone(tone));
    Tone::all().map(variable).collect()
}

/// The name of a tone in a style sheet, such as `lead-soft`.
fn variable(tone: Tone) -> String {
    let family = |family| match family {
        Family::Lead => "lead",
        Family::Manage => "manage",
        Family::Shared => "shared",
    };
    let name = match tone {
        Tone::Ink => "ink",
        Tone::Ink2 => "ink2",
        Tone::Ink3 => "ink3",
        Tone::Line => "line",
        Tone::LineSoft => "line-soft",
        Tone::Panel => "panel",
        Tone::Even => "even",
        Tone::Band => "band",
        Tone::LeadText => "lead",
        Tone::ManageText => "manage",
        Tone::SharedText => "shared",
        Tone::Lead => "lead-fill",
        Tone::Manage => "manage-fill",
        Tone::Shared => "shared-fill",
        Tone::LeadSoft => "lead-soft",
        Tone::ManageSoft => "manage-soft",
        Tone::SharedSoft => "shared-soft",
        Tone::Critical => "critical",
        Tone::Warning => "warning",
        Tone::Cell(of, level) => return format!("{}-{}", family(of), level.get()),
        Tone::OnCell(of, level) => return format!("on-{}-{}", family(of), level.get()),
    };
    name.to_owned()
}

/// How large a drawing is, and where its upper left corner lies.
struct Frame {
    width: String,
    height: String,
    corner: String,
}

impl Frame {
    fn of(figure: &Figure, margin: f32) -> Self {
        Self {
            width: number(figure.size.x + 2.0 * margin),
            height: number(figure.size.y + 2.0 * margin),
            corner: number(-margin),
        }
    }
}

struct Drawing<'a> {
    text: String,
    /// How a tone is written.
    colour: &'a dyn Fn(Tone) -> String,
}

impl Drawing<'_> {
    fn add(&mut self, line: std::fmt::Arguments<'_>) {
        // A string takes whatever is written.
        let _ = writeln!(self.text, "{line}");
    }

    fn finish(mut self, figure: &Figure) -> String {
        for mark in &figure.marks {
            self.mark(mark);
        }
        self.add(format_args!("</svg>"));
        self.text
    }

    fn mark(&mut self, mark: &Mark) {
        let colour = |tone: &Tone| (self.colour)(*tone);
        match mark {
            Mark::Line {
                points,
                width,
                tone,
                dashed,
            } => {
                let dashes = if *dashed {
                    let (dash, gap) = dashes(*width);
                    format!(" stroke-dasharray=\"{} {}\"", number(dash), number(gap))
                } else {
                    String::new()
                };
                let (points, stroke) = (list(points), colour(tone));
                self.add(format_args!(
                    "<polyline points=\"{points}\" fill=\"none\" stroke=\"{stroke}\" \
                     stroke-width=\"{}\"{dashes}/>",
                    number(*width)
                ));
            }
            Mark::Fill { points, tone } => {
                let (points, fill) = (list(points), colour(tone));
                self.add(format_args!(
                    "<polygon points=\"{points}\" fill=\"{fill}\"/>"
                ));
            }
            Mark::Dot {
                center,
                radius,
                tone,
            } => {
                let fill = colour(tone);
                self.add(format_args!(
                    "<circle {} r=\"{}\" fill=\"{fill}\"/>",
                    middle(*center),
                    number(*radius)
                ));
            }
            Mark::Ring {
                center,
                radius,
                width,
                tone,
            } => {
                let (fill, stroke) = (colour(&Tone::Panel), colour(tone));
                self.add(format_args!(
                    "<circle {} r=\"{}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{}\"/>",
                    middle(*center),
                    number(*radius),
                    number(*width)
                ));
            }
            Mark::Text(label) => self.label(label),
            // A picture does not answer.
            Mark::Target { .. } => {}
        }
    }

    fn label(&mut self, label: &Label) {
        let Label {
            at,
            size,
            strong,
            tone,
            upright,
            ..
        } = label;
        let weight = if *strong { 600 } else { 400 };
        let fill = (self.colour)(*tone);
        let from = match label.along() {
            ..=-1 => "end",
            0 => "middle",
            1.. => "start",
        };
        let turned = if *upright {
            format!(
                " transform=\"rotate(-90 {} {})\"",
                number(at.x),
                number(at.y)
            )
        } else {
            String::new()
        };
        self.add(format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" \
             text-anchor=\"{from}\" fill=\"{fill}\"{turned}>{}</text>",
            number(at.x),
            number(at.y + label.to_base()),
            number(*size),
            escaped(&label.text)
        ));
    }
}

fn middle(center: Point) -> String {
    format!("cx=\"{}\" cy=\"{}\"", number(center.x), number(center.y))
}

fn list(points: &[Point]) -> String {
    let pair = |point: &Point| format!("{},{}", number(point.x), number(point.y));
    points.iter().map(pair).collect::<Vec<_>>().join(" ")
}

/// A coordinate to a hundredth of a point, without zeros at its end.
fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0" } else { text }.to_owned()
}

/// A text as it may stand in XML: what would be markup is written out, and characters that XML
/// does not know or that turn the reading direction round are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() || turns(letter) => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::{super::palette, *};
    use crate::figure::{point, text};

    fn figure(words: &str) -> Figure {
        Figure {
            size: point(100.0, 40.0),
            marks: vec![
                Mark::Line {
                    points: vec![point(0.0, 0.0), point(10.5, 20.255)],
                    width: 1.5,
                    tone: Tone::Line,
                    dashed: true,
                },
                Mark::Text(text(point(50.0, 20.0), (-1, 0), words, 12.0, Tone::Ink)),
            ],
            says: words.to_owned(),
        }
    }

    #[test]
    fn whatever_a_text_holds_it_stays_a_text() {
        for (words, written) in [
            (
                "<script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
            ),
            ("\"><img src=x>", "&quot;&gt;&lt;img src=x&gt;"),
            ("R&D\u{0}\u{1b}\u{ffff}", "R&amp;D"),
            ("two\nlines", "two lines"),
            ("\u{202e}turned\u{2066} round\u{2069}", "turned round"),
            ("李雷 Žofia", "李雷 Žofia"),
        ] {
            let svg = svg(&figure(words), &palette::LIGHT);
            assert!(svg.contains(&format!(">{written}</text>")), "{svg}");
            assert!(svg.contains(&format!("<title>{written}</title>")), "{svg}");
            let tree = resvg::usvg::roxmltree::Document::parse(&svg).unwrap();
            assert_eq!(tree.root_element().tag_name().name(), "svg");
        }
    }

    #[test]
    fn coordinates_are_short_and_in_points() {
        for (value, text) in [(0.0, "0"), (-0.001, "0"), (10.5, "10.5"), (20.251, "20.25")] {
            assert_eq!(number(value), text);
        }
        let svg = svg(&figure("x"), &palette::DARK);
        assert!(svg.contains("viewBox=\"-12 -12 124 64\""), "{svg}");
        assert!(svg.contains("stroke-dasharray=\"4.5 3.5\""), "{svg}");
        assert!(svg.contains("text-anchor=\"end\""), "{svg}");
        assert!(svg.contains("fill=\"#16191d\""), "the ground of the theme");
    }
}
