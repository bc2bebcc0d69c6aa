//! How the cells of a workbook look.

use std::collections::HashMap;

use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormat3ColorScale, ConditionalFormatType,
    Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};

use super::{Column, Digits, Holds};
use crate::{
    figure::{
        Tone,
        palette::{LIGHT, Rgb},
    },
    plan::{Family, Level},
};

/// How the numbers of a column are coloured, by their size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Ratings and their means: from pale to strong in the colour of a side.
    Rating(Family),
    /// From the colour of managing by way of none to that of leading.
    Tilt,
}

/// The strongest colour is that of the second highest level in charts: on the highest, text has to
/// be white, which a scale cannot say.
const STRONG: u8 = Level::MAX - 1;

/// A tilt of this size, or beyond, has the strongest colour.
const END: f64 = 2.0;

impl Scale {
    /// The colours at some numbers, the lowest first; between them, they mix.
    #[must_use]
    pub fn stops(self) -> Vec<(f64, Rgb)> {
        match self {
            Self::Rating(family) => vec![
                (f64::from(Level::MIN), colour(family, Level::MIN)),
                (f64::from(Level::MAX), colour(family, STRONG)),
            ],
            Self::Tilt => vec![
                (-END, colour(Family::Manage, STRONG)),
                (0.0, LIGHT.panel),
                (END, colour(Family::Lead, STRONG)),
            ],
        }
    }

    /// The colour of a number, as a spreadsheet mixes it.
    #[must_use]
    pub fn at(self, value: f64) -> Rgb {
        let stops = self.stops();
        let mut colour = stops.first().map_or(LIGHT.panel, |(_, colour)| *colour);
        for pair in stops.windows(2) {
            if let [(low, under), (high, over)] = *pair
                && value > low
            {
                #[expect(clippy::cast_possible_truncation, reason = "a share of 1")]
                let share = ((value - low) / (high - low)) as f32;
                colour = under.mix(over, share);
            }
        }
        colour
    }

    /// Colours the numbers of a column from the second row down to `last`.
    pub(super) fn colour(
        self,
        sheet: &mut Worksheet,
        column: u16,
        last: u32,
    ) -> Result<(), XlsxError> {
        let number = ConditionalFormatType::Number;
        match *self.stops() {
            [(low, pale), (high, strong)] => {
                let scale = ConditionalFormat2ColorScale::new()
                    .set_minimum(number, low)
                    .set_maximum(number, high)
                    .set_minimum_color(of(pale))
                    .set_maximum_color(of(strong));
                sheet.add_conditional_format(1, column, last, column, &scale)?;
            }
            [(low, one), (middle, none), (high, other)] => {
                let scale = ConditionalFormat3ColorScale::new()
                    .set_minimum(number, low)
                    .set_midpoint(number, middle)
                    .set_maximum(number, high)
                    .set_minimum_color(of(one))
                    .set_midpoint_color(of(none))
                    .set_maximum_color(of(other));
                sheet.add_conditional_format(1, column, last, column, &scale)?;
            }
            _ => {}
        }
        Ok(())
    }
}

fn colour(family: Family, level: u8) -> Rgb {
    let level = Level::new(level);
    level.map_or(LIGHT.panel, |level| LIGHT.tone(Tone::Cell(family, level)))
}

fn of(Rgb([red, green, blue]): Rgb) -> Color {
    Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

/// The sizes of text and titles, in points.
pub(super) const TEXT: u16 = 11;
pub(super) const TITLE: u16 = 18;

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Look {
    Text,
    Number(Digits, Holds),
    Date,
    Title,
    /// A head on a page, in a column of this.
    Head(Holds),
}

impl Look {
    fn format(self) -> Format {
        let wrapped = |holds| aligned(holds).set_text_wrap();
        match self {
            Self::Text => wrapped(Holds::Words),
            Self::Number(digits, holds) => aligned(holds).set_num_format(code(digits)),
            Self::Date => aligned(Holds::Numbers).set_num_format("d mmm yyyy"),
            Self::Title => wrapped(Holds::Words).set_bold().set_font_size(TITLE),
            Self::Head(holds) => wrapped(holds).set_bold(),
        }
    }
}

/// The looks of a workbook.
#[derive(Default)]
pub(super) struct Styles(HashMap<(Look, bool), Format>);

impl Styles {
    pub(super) fn of(&mut self, look: Look) -> &Format {
        self.0.entry((look, false)).or_insert_with(|| look.format())
    }

    /// The look of a text that people wrote.
    pub(super) fn of_text(&mut self, look: Look, text: &str) -> &Format {
        let key = (look, is_like_a_formula(text));
        self.0
            .entry(key)
            .or_insert_with(|| marked(look.format(), text))
    }
}

fn is_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@'])
}

/// Marks a text that begins like a formula: entering it once more must not make it one.
fn marked(format: Format, text: &str) -> Format {
    if is_like_a_formula(text) {
        format.set_quote_prefix()
    } else {
        format
    }
}

/// At the top, and at the side where it belongs, with a little room beside it.
fn aligned(holds: Holds) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match holds {
        Holds::Words => format.set_align(FormatAlign::Left).set_indent(1),
        Holds::Numbers => format.set_align(FormatAlign::Right).set_indent(1),
        Holds::Values | Holds::Ratings => format.set_align(FormatAlign::Center),
    }
}

/// The head of a column of a table.
pub(super) fn table_head(column: &Column) -> Format {
    let fill = match column.scale {
        Some(Scale::Rating(Family::Lead)) => Tone::LeadSoft,
        Some(Scale::Rating(Family::Manage)) => Tone::ManageSoft,
        Some(Scale::Rating(Family::Shared)) => Tone::SharedSoft,
        Some(Scale::Tilt) | None => Tone::Even,
    };
    let head = Look::Head(column.holds).format();
    let head = match column.holds {
        Holds::Ratings => head.set_rotation(90),
        Holds::Words | Holds::Numbers | Holds::Values => head,
    };
    marked(head, &column.head)
        .set_font_color(of(LIGHT.ink))
        .set_background_color(of(LIGHT.tone(fill)))
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(of(LIGHT.ink3))
}

/// How spreadsheets write that a number is shown so.
fn code(digits: Digits) -> &'static str {
    match digits {
        Digits::Whole => "0",
        Digits::Two => "0.00",
        Digits::Tilt => "+0.00;\"−\"0.00;0.00",
        Digits::Share => "0 %",
        Digits::Gap => "[<0.005]\"under 0.01\";0.00",
        Digits::Rise => "+0.0#",
        Digits::Noted => "General",
    }
}
