//! A figure as pixels: the SVG of it, drawn with the bundled faces.

use std::sync::Arc;

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{
        Options, Tree,
        fontdb::{Database, Source},
    },
};
use skrifa::{
    FontRef, MetadataProvider as _,
    instance::{LocationRef, Size},
};

use super::{Figure, Palette, svg};

/// The regular face.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
/// The strong face.
pub const STRONG: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");

/// The most pixels that a picture may have at its width or height.
pub const MOST: u32 = 16_384;

/// Pixels a point of a picture, so that it is sharp on every screen.
pub const SCALE: f32 = 2.0;

/// The fewest pixels a point: with less, nobody can read what is written.
const LEAST: f32 = 1.0;

/// The faces that pictures are set in.
#[derive(Clone, Debug)]
pub struct Faces(Arc<Database>);

impl Faces {
    /// The bundled faces: Latin, Greek and Cyrillic.
    #[must_use]
    pub fn bundled() -> Self {
        let mut faces = Database::new();
        for face in [REGULAR, STRONG] {
            faces.load_font_source(Source::Binary(Arc::new(face)));
        }
        faces.set_sans_serif_family("Inter");
        Self(Arc::new(faces))
    }

    /// The bundled faces and, where they lack letters of a figure, those that `more` adds. That
    /// may read files, so it is for the caller to bring along.
    #[must_use]
    pub fn fit(figure: &Figure, more: impl FnOnce(&mut Database)) -> Self {
        let Self(mut faces) = Self::bundled();
        if !Self::suffice(figure) {
            more(Arc::make_mut(&mut faces));
        }
        Self(faces)
    }

    /// Whether the bundled faces have all letters of a figure.
    fn suffice(figure: &Figure) -> bool {
        let Ok(face) = FontRef::new(REGULAR) else {
            return false;
        };
        let known = face.charmap();
        figure.texts().all(|text| {
            let mut letters = text.chars();
            letters.all(|letter| letter.is_control() || known.map(letter).is_some())
        })
    }
}

/// A figure as it was drawn.
pub struct Picture(Pixmap);

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// It would be too large.
    #[error("the chart needs {0} × {1} pixels, and a picture has at most {MOST} × {MOST}")]
    TooLarge(u32, u32),
    /// It could not be drawn.
    #[error("the picture cannot be drawn")]
    NotDrawn,
}

impl Picture {
    /// Draws a figure with so many pixels a point, or with fewer where it would be too large.
    ///
    /// # Errors
    /// When it would be too large even so, or there is no memory for it.
    pub fn of(
        figure: &Figure,
        palette: &Palette,
        faces: &Faces,
        scale: f32,
    ) -> Result<Self, PictureError> {
        let options = Options {
            fontdb: Arc::clone(&faces.0),
            font_family: "Inter".to_owned(),
            ..Options::default()
        };
        let text = svg(figure, palette);
        let tree = Tree::from_str(&text, &options).map_err(|_| PictureError::NotDrawn)?;
        let (wide, high) = (tree.size().width(), tree.size().height());
        #[expect(clippy::cast_precision_loss, reason = "far below 2^23")]
        let scale = scale.min((MOST - 1) as f32 / wide.max(high));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a size above the limit stays above it"
        )]
        let pixels = |points: f32, scale: f32| (points * scale).ceil().max(1.0) as u32;
        if scale < LEAST {
            let (width, height) = (pixels(wide, LEAST), pixels(high, LEAST));
            return Err(PictureError::TooLarge(width, height));
        }
        let (width, height) = (pixels(wide, scale), pixels(high, scale));
        let mut pixmap = Pixmap::new(width, height).ok_or(PictureError::NotDrawn)?;
        let transform = Transform::from_scale(scale, scale);
        resvg::render(&tree, transform, &mut pixmap.as_mut());
        Ok(Self(pixmap))
    }

    /// Width and height in pixels.
    #[must_use]
    pub fn size(&self) -> [usize; 2] {
        [self.0.width() as usize, self.0.height() as usize]
    }

    /// Red, green, blue and opacity of each pixel, row by row; all are opaque.
    #[must_use]
    pub fn rgba(&self) -> &[u8] {
        self.0.data()
    }

    /// The picture as a PNG file.
    ///
    /// # Errors
    /// When it cannot be packed.
    pub fn png(&self) -> Result<Vec<u8>, PictureError> {
        self.0.encode_png().map_err(|_| PictureError::NotDrawn)
    }
}

/// How wide a text will be in the bundled faces, in points.
#[must_use]
pub fn width(text: &str, size: f32, strong: bool) -> f32 {
    let face = if strong { STRONG } else { REGULAR };
    let Ok(face) = FontRef::new(face) else {
        return 0.0;
    };
    let letters = face.charmap();
    let metrics = face.glyph_metrics(Size::new(size), LocationRef::default());
    let advance = |letter: char| {
        let glyph = letters.map(letter)?;
        metrics.advance_width(glyph)
    };
    // Letters of other scripts are about as wide as high.
    text.chars()
        .map(|letter| advance(letter).unwrap_or(size))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{super::palette, *};
    use crate::figure::{Mark, Tone, point, text};

    fn figure(words: &str) -> Figure {
        Figure {
            size: point(200.0, 40.0),
            marks: vec![
                Mark::Fill {
                    points: vec![point(0.0, 0.0), point(20.0, 0.0), point(0.0, 20.0)],
                    tone: Tone::Lead,
                },
                Mark::Text(text(point(100.0, 20.0), (0, 0), words, 13.0, Tone::Ink)),
            ],
            says: String::new(),
        }
    }

    /// How many pixels differ from the ground, right of the triangle.
    fn inked(picture: &Picture) -> usize {
        let [width, _] = picture.size();
        let pixels = picture.rgba().chunks_exact(4).enumerate();
        pixels
            .filter(|(place, pixel)| place % width > 80 && pixel[..3] != [255; 3])
            .count()
    }

    #[test]
    fn a_picture_shows_shapes_in_the_colours_of_its_theme_and_text() {
        let faces = Faces::bundled();
        let picture = Picture::of(&figure("Żofia"), &palette::LIGHT, &faces, 2.0).unwrap();
        assert_eq!(picture.size(), [448, 128]);
        let at = |x: usize, y: usize| &picture.rgba()[(y * 448 + x) * 4..][..4];
        let [red, green, blue] = palette::LIGHT.lead_fill.0;
        assert_eq!(at(30, 30), [red, green, blue, 255]);
        assert_eq!(at(1, 1), [255; 4]);
        assert!(inked(&picture) > 100, "no text is drawn");
        let blank = Picture::of(&figure(""), &palette::LIGHT, &faces, 2.0).unwrap();
        assert_eq!(inked(&blank), 0);
        assert!(picture.png().unwrap().starts_with(b"\x89PNG"));
    }

    #[test]
    fn a_picture_that_would_be_too_large_has_fewer_pixels_a_point_or_is_refused() {
        let faces = Faces::bundled();
        // A margin of 12 points is around the figure.
        let high = |height: f32| {
            let figure = Figure {
                size: point(26.0, height),
                ..figure("x")
            };
            Picture::of(&figure, &palette::LIGHT, &faces, 2.0).map(|picture| picture.size())
        };
        assert_eq!(high(76.0), Ok([100, 200]));
        assert_eq!(high(9_976.0), Ok([82, 16_383]));
        assert_eq!(high(16_976.0), Err(PictureError::TooLarge(50, 17_000)));
    }

    #[test]
    fn letters_that_the_bundled_faces_lack_are_noticed() {
        for (words, suffice) in [("Žofia Řeháková", true), ("李雷", false), ("a\nb", true)] {
            assert_eq!(Faces::suffice(&figure(words)), suffice, "{words}");
        }
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        let one = width("0", 13.0, false);
        assert!((width("0000", 13.0, false) - 4.0 * one).abs() < 0.01);
        assert!(width("Lead", 13.0, true) > width("Lead", 13.0, false));
        assert!((width("李", 13.0, false) - 13.0).abs() < 0.01);
    }
}
