//! The colours of charts in both themes: the one place where a [`Tone`] gets its look.

use super::Tone;
use crate::plan::{Family, Level};

/// An opaque colour: red, green, blue, 0 to 255 each, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    const WHITE: Self = Self([255; 3]);

    const fn hex(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self([red, green, blue])
    }

    /// `share` of another colour, 0 to 1, over this one.
    #[must_use]
    pub fn mix(self, over: Self, share: f32) -> Self {
        let mut mixed = self.0;
        for (under, over) in mixed.iter_mut().zip(over.0) {
            let (from, to) = (f32::from(*under), f32::from(over));
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "it lies between two bytes"
            )]
            let between = (from + (to - from) * share.clamp(0.0, 1.0)).round() as u8;
            *under = between;
        }
        Self(mixed)
    }

    /// The contrast ratio with another colour, 1 to 21 (WCAG 2.2, section 1.4.3).
    #[must_use]
    pub fn contrast(self, other: Self) -> f32 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f32 {
        let linear = self.0.map(|part| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        let [red, green, blue] = linear;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl std::fmt::Display for Rgb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colours of a theme that charts use, by meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The surface that a chart lies on.
    pub panel: Rgb,
    /// Dividing lines.
    pub line: Rgb,
    /// Grid lines.
    pub line_soft: Rgb,
    /// Main text.
    pub ink: Rgb,
    /// Secondary text.
    pub ink2: Rgb,
    /// Labels of axes.
    pub ink3: Rgb,
    /// Text of the leading side.
    pub lead: Rgb,
    /// Fill of the leading side.
    pub lead_fill: Rgb,
    /// Text of the managing side.
    pub manage: Rgb,
    /// Fill of the managing side.
    pub manage_fill: Rgb,
    /// Text of the shared functions.
    pub shared: Rgb,
    /// Fill of the shared functions.
    pub shared_fill: Rgb,
    /// Where a team is on an even keel.
    pub even: Rgb,
    /// Critical findings.
    pub critical: Rgb,
    /// Warnings.
    pub warning: Rgb,
}

/// The colours of the light theme.
pub const LIGHT: Palette = Palette {
    panel: Rgb::WHITE,
    line: Rgb::hex(0xE4_E4E0),
    line_soft: Rgb::hex(0xEF_EFEC),
    ink: Rgb::hex(0x1B_1D21),
    ink2: Rgb::hex(0x5B_6068),
    ink3: Rgb::hex(0x62_676F),
    lead: Rgb::hex(0x57_53C6),
    lead_fill: Rgb::hex(0x54_51C9),
    manage: Rgb::hex(0x0B_776C),
    manage_fill: Rgb::hex(0x0C_7C70),
    shared: Rgb::hex(0x43_4952),
    shared_fill: Rgb::hex(0x43_4952),
    even: Rgb::hex(0xEE_EEEC),
    critical: Rgb::hex(0xC0_282D),
    warning: Rgb::hex(0x9C_4E00),
};

/// The colours of the dark theme.
pub const DARK: Palette = Palette {
    panel: Rgb::hex(0x16_191D),
    line: Rgb::hex(0x2A_2F36),
    line_soft: Rgb::hex(0x22_262C),
    ink: Rgb::hex(0xEC_EDEE),
    ink2: Rgb::hex(0xA6_ABB3),
    ink3: Rgb::hex(0x94_9AA3),
    lead: Rgb::hex(0xB1_A9FF),
    lead_fill: Rgb::hex(0x62_5FD3),
    manage: Rgb::hex(0x3F_D9C6),
    manage_fill: Rgb::hex(0x10_9A8A),
    shared: Rgb::hex(0x94_9AA3),
    shared_fill: Rgb::hex(0x5F_656E),
    even: Rgb::hex(0x26_292D),
    critical: Rgb::hex(0xFF_8589),
    warning: Rgb::hex(0xFF_B05C),
};

impl Palette {
    /// The colour of a tone.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> Rgb {
        let pale = |fill| self.panel.mix(fill, 0.30);
        match tone {
            Tone::Ink => self.ink,
            Tone::Ink2 => self.ink2,
            Tone::Ink3 => self.ink3,
            Tone::Line => self.line,
            Tone::LineSoft => self.line_soft,
            Tone::Panel => self.panel,
            Tone::Even => self.even,
            Tone::Band => self.panel.mix(self.ink, 0.80),
            Tone::LeadText => self.lead,
            Tone::ManageText => self.manage,
            Tone::SharedText => self.shared,
            Tone::Lead => self.lead_fill,
            Tone::Manage => self.manage_fill,
            Tone::Shared => self.shared_fill,
            Tone::LeadSoft => pale(self.lead_fill),
            Tone::ManageSoft => pale(self.manage_fill),
            Tone::SharedSoft => pale(self.shared_fill),
            Tone::Cell(family, level) => self.rating(family, level, self.panel).0,
            Tone::OnCell(family, level) => self.rating(family, level, self.panel).1,
            Tone::Critical => self.critical,
            Tone::Warning => self.warning,
        }
    }

    /// Fill and text of a rating cell: the side's fill over the ground, stronger with the level,
    /// and ink or white on it, whichever has the better contrast.
    #[must_use]
    pub fn rating(&self, family: Family, level: Level, ground: Rgb) -> (Rgb, Rgb) {
        const SHARES: [f32; 5] = [0.10, 0.22, 0.38, 0.62, 1.0];
        let full = match family {
            Family::Lead => self.lead_fill,
            Family::Manage => self.manage_fill,
            Family::Shared => self.shared_fill,
        };
        let place = usize::from(level.get() - Level::MIN);
        let share = SHARES.get(place).copied().unwrap_or(1.0);
        let fill = ground.mix(full, share);
        let text = if LIGHT.ink.contrast(fill) > Rgb::WHITE.contrast(fill) {
            LIGHT.ink
        } else {
            Rgb::WHITE
        };
        (fill, text)
    }
}
