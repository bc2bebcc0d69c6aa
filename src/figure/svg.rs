//! A figure as SVG: the same text for the same figure, on the ground of its theme.

use std::fmt::Write as _;

use super::{Anchor, Figure, Label, Mark, Palette, Point, Tone, dashes};

/// The faces that texts are set in, the bundled one first.
const FACES: &str = "Inter, 'Helvetica Neue', Arial, sans-serif";
/// From the middle of a line of type to its base line, as a share of its size: half of the height
/// of Inter's capitals, which is how the window centres a line too.
const TO_BASE: f32 = 0.364;
/// Height of a line of type as a share of its size.
const LINE: f32 = 1.21;
/// Room around the figure.
const MARGIN: f32 = 12.0;

/// Writes a figure with a title for those who do not see it.
#[must_use]
pub fn svg(figure: &Figure, palette: &Palette) -> String {
    let (width, height) = (figure.size.x + 2.0 * MARGIN, figure.size.y + 2.0 * MARGIN);
    let mut drawing = Drawing {
        text: String::new(),
        palette,
    };
    drawing.add(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
         viewBox=\"{corner} {corner} {w} {h}\" role=\"img\" font-family=\"{FACES}\">",
        w = number(width),
        h = number(height),
        corner = number(-MARGIN),
    ));
    drawing.add(format_args!("<title>{}</title>", escaped(&figure.says)));
    drawing.add(format_args!(
        "<rect x=\"{corner}\" y=\"{corner}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
        number(width),
        number(height),
        palette.tone(Tone::Panel),
        corner = number(-MARGIN),
    ));
    for mark in &figure.marks {
        drawing.mark(mark);
    }
    drawing.add(format_args!("</svg>"));
    drawing.text
}

struct Drawing<'a> {
    text: String,
    palette: &'a Palette,
}

impl Drawing<'_> {
    fn add(&mut self, line: std::fmt::Arguments<'_>) {
        // A string takes whatever is written.
        let _ = writeln!(self.text, "{line}");
    }

    fn mark(&mut self, mark: &Mark) {
        let colour = |tone: &Tone| self.palette.tone(*tone);
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
                let (fill, stroke) = (self.palette.tone(Tone::Panel), colour(tone));
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
            anchor,
            size,
            strong,
            tone,
            upright,
            ..
        } = label;
        let weight = if *strong { 600 } else { 400 };
        let fill = self.palette.tone(*tone);
        // An upright label is centred on its point, wherever it would lie otherwise.
        let along = if *upright { 0 } else { anchor.x };
        let from = match along {
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
            number(at.y + base(*anchor, *size, *upright)),
            number(*size),
            escaped(&label.text)
        ));
    }
}

/// From a label's point down to its base line.
fn base(anchor: Anchor, size: f32, upright: bool) -> f32 {
    let half_line = size * LINE / 2.0;
    let middle = match anchor.y {
        _ if upright => 0.0,
        ..=-1 => -half_line,
        0 => 0.0,
        1.. => half_line,
    };
    middle + size * TO_BASE
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
/// does not know are left out.
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
            letter if letter.is_control() => {}
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
