//! The fonts that pages are set in.

use std::collections::HashMap;

use krilla::text::{Font, GlyphId, Tag};
use parley::{
    FontContext, FontData,
    fontique::{Blob, Collection, CollectionOptions, SourceCache, Synthesis},
};
use skrifa::{
    FontRef, MetadataProvider as _,
    instance::{LocationRef, Size},
    raw::TableProvider as _,
};

use crate::figure::picture::{REGULAR, STRONG};

/// The family of the bundled fonts.
pub(super) const FAMILY: &str = "Inter";

/// Which fonts pages may be set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fonts {
    of_system: bool,
}

impl Fonts {
    /// The bundled fonts: Latin, Greek and Cyrillic. What they lack shows as a box, and can be read
    /// and copied all the same.
    #[must_use]
    pub fn bundled() -> Self {
        Self { of_system: false }
    }

    /// The bundled fonts and, where they lack something, those of the system. Files are read only
    /// then.
    #[must_use]
    pub fn with_system() -> Self {
        Self { of_system: true }
    }
}

/// A font by its data, its place in them, and where it stands on each axis that it can vary along.
type FontKey = (u64, u32, Vec<(Tag, u32)>);

/// The fonts at work.
pub(super) struct Faces {
    context: FontContext,
    /// Whether the fonts of the system can still be brought in.
    more: bool,
    /// Those that were used, ready for pages; none where one cannot be put into a file.
    ready: HashMap<FontKey, Option<Font>>,
    stand_in: Option<StandIn>,
}

/// What stands for signs that no font has.
#[derive(Clone)]
pub(super) struct StandIn {
    /// The font it is from.
    pub(super) font: Font,
    /// The sign.
    pub(super) glyph: GlyphId,
    /// How wide it is, as a share of the size.
    pub(super) width: f32,
}

/// The signs that may stand for others, the best first.
const STAND_INS: [char; 3] = ['\u{25a1}', '\u{fffd}', '?'];

impl Faces {
    pub(super) fn new(fonts: Fonts) -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        for face in [REGULAR, STRONG] {
            collection.register_fonts(Blob::from(face.to_vec()), None);
        }
        Self {
            context: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            more: fonts.of_system,
            ready: HashMap::new(),
            stand_in: stand_in(),
        }
    }

    pub(super) fn context(&mut self) -> &mut FontContext {
        &mut self.context
    }

    /// Whether there are more fonts to bring in.
    pub(super) fn may_bring_more(&self) -> bool {
        self.more
    }

    /// Brings in the fonts of the system.
    pub(super) fn bring_more(&mut self) {
        self.context.collection.load_system_fonts();
        self.more = false;
    }

    /// A font for pages; none where it has no outlines, or must not be put into a file.
    pub(super) fn ready(&mut self, font: &FontData, synthesis: &Synthesis) -> Option<Font> {
        let settings = synthesis.variation_settings().iter();
        let settings: Vec<_> = settings
            .map(|(tag, value)| (Tag::new(&tag.into_bytes()), *value))
            .collect();
        let exact = settings.iter().map(|(tag, value)| (*tag, value.to_bits()));
        let key = (font.data.id(), font.index, exact.collect());
        let ready = self.ready.entry(key).or_insert_with(|| {
            let (data, _) = font.data.clone().into_raw_parts();
            embeddable(font)
                .then(|| Font::new_variable(data.into(), font.index, &settings))
                .flatten()
        });
        ready.clone()
    }

    /// What stands for signs that no font has.
    pub(super) fn stand_in(&self) -> Option<StandIn> {
        self.stand_in.clone()
    }
}

fn stand_in() -> Option<StandIn> {
    let face = FontRef::new(REGULAR).ok()?;
    let letters = face.charmap();
    let sign = STAND_INS.into_iter().find_map(|sign| letters.map(sign))?;
    let metrics = face.glyph_metrics(Size::new(1.0), LocationRef::default());
    Some(StandIn {
        font: Font::new(REGULAR.into(), 0)?,
        glyph: GlyphId::new(sign.to_u32()),
        width: metrics.advance_width(sign)?,
    })
}

/// Whether a font has outlines, and its licence lets it be put into files: of the bits that say
/// so, 2 alone forbids it (OpenType, OS/2 fsType).
fn embeddable(font: &FontData) -> bool {
    let Ok(font) = FontRef::from_index(font.data.data(), font.index) else {
        return false;
    };
    let has_outlines = font.glyf().is_ok() || font.cff().is_ok() || font.cff2().is_ok();
    let forbidden = font.os2().is_ok_and(|os2| os2.fs_type() & 0xF == 2);
    has_outlines && !forbidden
}
