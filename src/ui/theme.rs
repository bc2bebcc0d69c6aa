//! The look: palette → tokens → egui's style. Views take colours and sizes from here alone.

use std::{collections::BTreeMap, sync::Arc};

use eframe::egui::{
    self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow,
    Stroke, TextStyle, Theme, Vec2, epaint::text::FontTweak,
};

use crate::{
    figure::{
        Palette, Tone,
        palette::{self, Rgb},
    },
    plan::{Family, Level},
};

/// The grid that distances keep to, in points.
pub const GRID: f32 = 4.0;

/// Distances in points: steps of the grid, and half a step between what belongs together.
pub mod space {
    use super::GRID;

    /// Between the lines of one thing.
    pub const HAIR: f32 = 0.5 * GRID;
    /// Between things that belong together.
    pub const TIGHT: f32 = GRID;
    /// Between a heading and what it stands over.
    pub const CLOSE: f32 = 1.5 * GRID;
    /// Between controls.
    pub const ITEM: f32 = 2.0 * GRID;
    /// Between groups.
    pub const GROUP: f32 = 3.0 * GRID;
    /// Between cards.
    pub const CARD: f32 = 4.0 * GRID;
    /// Between sections.
    pub const SECTION: f32 = 6.0 * GRID;
}
/// Corner radius of cards.
pub const RADIUS_CARD: u8 = 12;
/// Corner radius of buttons and fields.
pub const RADIUS_CONTROL: u8 = 8;
/// Corner radius of rating cells.
pub const RADIUS_CELL: u8 = 7;
/// Height of buttons and fields.
pub const CONTROL_HEIGHT: f32 = 32.0;

/// Type sizes in points.
pub mod size {
    /// Captions and axis labels.
    pub const SMALL: f32 = 11.0;
    /// Secondary text.
    pub const SECONDARY: f32 = 12.0;
    /// Running text and controls.
    pub const BODY: f32 = 13.0;
    /// The verdict, names of plans, the first buttons that anybody sees.
    pub const EMPHASIS: f32 = 14.0;
    /// Headings of cards and sections.
    pub const HEADING: f32 = 15.0;
    /// The plan's title, titles of dialogs.
    pub const TITLE: f32 = 16.0;
    /// A number that a panel is about.
    pub const FIGURE: f32 = 18.0;
    /// Page titles.
    pub const PAGE: f32 = 20.0;
    /// The product's name on the Welcome page.
    pub const DISPLAY: f32 = 34.0;
}

/// Sizes of icons in points.
pub mod icon_size {
    /// In a line of text or a menu.
    pub const SMALL: f32 = 15.0;
    /// On a button of its own.
    pub const BUTTON: f32 = 17.0;
    /// On the rail and on cards.
    pub const LARGE: f32 = 20.0;
}

/// The regular face.
#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::proportional(size)
}

/// The medium face: control labels, names.
#[must_use]
pub fn medium(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("medium".into()))
}

/// The strong face: headings, numbers that matter.
#[must_use]
pub fn strong(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("strong".into()))
}

/// The face of equally wide letters: text whose columns are aligned by spaces.
#[must_use]
pub fn mono(size: f32) -> FontId {
    FontId::monospace(size)
}

/// The colours of a theme by meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// The window behind cards.
    pub bg: Color32,
    /// Rail, header, cards, inspector.
    pub panel: Color32,
    /// Dividing lines and borders.
    pub line: Color32,
    /// Grid lines and rows.
    pub line_soft: Color32,
    /// Main text.
    pub ink: Color32,
    /// Secondary text.
    pub ink2: Color32,
    /// Captions and hints.
    pub ink3: Color32,
    /// Text of the leading side.
    pub lead: Color32,
    /// Fill of the leading side.
    pub lead_fill: Color32,
    /// Text of the managing side.
    pub manage: Color32,
    /// Fill of the managing side.
    pub manage_fill: Color32,
    /// Text of the shared functions.
    pub shared: Color32,
    /// Fill of the shared functions.
    pub shared_fill: Color32,
    /// Selected rows and tabs.
    pub select: Color32,
    /// The one primary button of a page.
    pub accent: Color32,
    /// Text on the primary button.
    pub on_accent: Color32,
    /// Critical findings and errors.
    pub critical: Color32,
    /// Warnings and unsaved work.
    pub warning: Color32,
    /// Good news.
    pub positive: Color32,
    /// Where a team is on an even keel.
    pub even: Color32,
}

/// A colour of charts and sheets for the window.
#[must_use]
pub const fn color(rgb: Rgb) -> Color32 {
    let Rgb([red, green, blue]) = rgb;
    Color32::from_rgb(red, green, blue)
}

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// The light theme.
pub const LIGHT: Tokens = Tokens {
    bg: rgb(0xF6_F6F4),
    panel: color(palette::LIGHT.panel),
    line: color(palette::LIGHT.line),
    line_soft: color(palette::LIGHT.line_soft),
    ink: color(palette::LIGHT.ink),
    ink2: color(palette::LIGHT.ink2),
    ink3: color(palette::LIGHT.ink3),
    lead: color(palette::LIGHT.lead),
    lead_fill: color(palette::LIGHT.lead_fill),
    manage: color(palette::LIGHT.manage),
    manage_fill: color(palette::LIGHT.manage_fill),
    shared: color(palette::LIGHT.shared),
    shared_fill: color(palette::LIGHT.shared_fill),
    select: rgb(0xEC_ECFB),
    accent: rgb(0x1B_1D21),
    on_accent: rgb(0xFF_FFFF),
    critical: color(palette::LIGHT.critical),
    warning: color(palette::LIGHT.warning),
    positive: rgb(0x2B_7A3E),
    even: color(palette::LIGHT.even),
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    bg: rgb(0x0F_1114),
    panel: color(palette::DARK.panel),
    line: color(palette::DARK.line),
    line_soft: color(palette::DARK.line_soft),
    ink: color(palette::DARK.ink),
    ink2: color(palette::DARK.ink2),
    ink3: color(palette::DARK.ink3),
    lead: color(palette::DARK.lead),
    lead_fill: color(palette::DARK.lead_fill),
    manage: color(palette::DARK.manage),
    manage_fill: color(palette::DARK.manage_fill),
    shared: color(palette::DARK.shared),
    shared_fill: color(palette::DARK.shared_fill),
    select: rgb(0x26_264A),
    accent: rgb(0xEC_EDEE),
    on_accent: rgb(0x16_191D),
    critical: color(palette::DARK.critical),
    warning: color(palette::DARK.warning),
    positive: rgb(0x71_D083),
    even: color(palette::DARK.even),
};

impl Tokens {
    /// The tokens of the theme in use.
    #[must_use]
    pub fn of(ctx: &egui::Context) -> &'static Self {
        match ctx.theme() {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// The colours of charts in this theme.
    #[must_use]
    pub fn palette(&self) -> &'static Palette {
        if self.panel == DARK.panel {
            &palette::DARK
        } else {
            &palette::LIGHT
        }
    }

    /// The colour of a figure's tone.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> Color32 {
        color(self.palette().tone(tone))
    }

    /// Text colour of a family.
    #[must_use]
    pub fn family(&self, family: Family) -> Color32 {
        match family {
            Family::Lead => self.lead,
            Family::Manage => self.manage,
            Family::Shared => self.shared,
        }
    }

    /// Fill and text of a rating cell on a row of this colour, as [`Palette::rating`] has them.
    #[must_use]
    pub fn rating(&self, family: Family, level: Level, row: Color32) -> (Color32, Color32) {
        let ground = Rgb([row.r(), row.g(), row.b()]);
        let (fill, text) = self.palette().rating(family, level, ground);
        (color(fill), color(text))
    }
}

/// `share` of one colour over another.
#[must_use]
pub fn mix(under: Color32, over: Color32, share: f32) -> Color32 {
    under.lerp_to_gamma(over, share)
}

/// The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, section 1.4.3).
#[must_use]
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |color: Color32| {
        let [r, g, b, _] = egui::Rgba::from(color).to_array();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Installs fonts and style for both themes.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    ctx.style_mut_of(Theme::Light, |style| apply(style, &LIGHT));
    ctx.style_mut_of(Theme::Dark, |style| apply(style, &DARK));
}

/// How long something takes to move, in seconds.
const MOTION: f32 = 0.08;

/// Lets nothing move on its own, or everything as usual: the one switch for motion, which whatever
/// moves reads as `animation_time` of the style.
pub fn reduce_motion(ctx: &egui::Context, reduce: bool) {
    let time = if reduce { 0.0 } else { MOTION };
    ctx.all_styles_mut(|style| style.animation_time = time);
}

/// Whether nothing moves on its own.
#[must_use]
pub fn is_motion_reduced(ctx: &egui::Context) -> bool {
    ctx.global_style().animation_time == 0.0
}

fn fonts() -> FontDefinitions {
    let face = |bytes: &'static [u8]| Arc::new(FontData::from_static(bytes));
    let icons = FontData::from_static(include_bytes!("../../assets/fonts/lucide-icons.ttf")).tweak(
        FontTweak {
            hinting: Some(false),
            ..FontTweak::default()
        },
    );
    let faces = [
        (
            "inter",
            face(include_bytes!("../../assets/fonts/Inter-Regular.ttf")),
        ),
        (
            "inter-medium",
            face(include_bytes!("../../assets/fonts/Inter-Medium.ttf")),
        ),
        (
            "inter-strong",
            face(include_bytes!("../../assets/fonts/Inter-SemiBold.ttf")),
        ),
        (
            "mono",
            face(include_bytes!(
                "../../assets/fonts/JetBrainsMono-Regular.ttf"
            )),
        ),
        ("icons", Arc::new(icons)),
    ];
    let stack = |first: &str| vec![first.to_owned(), "icons".to_owned()];
    // What the face lacks is rather of another width than missing.
    let mono = ["mono", "inter", "icons"].map(str::to_owned).to_vec();
    FontDefinitions {
        font_data: faces.map(|(name, data)| (name.to_owned(), data)).into(),
        families: BTreeMap::from([
            (FontFamily::Proportional, stack("inter")),
            (FontFamily::Monospace, mono),
            (FontFamily::Name("medium".into()), stack("inter-medium")),
            (FontFamily::Name("strong".into()), stack("inter-strong")),
        ]),
    }
}

fn apply(style: &mut egui::Style, tokens: &Tokens) {
    style.text_styles = BTreeMap::from([
        (TextStyle::Small, regular(size::SECONDARY)),
        (TextStyle::Body, regular(size::BODY)),
        (TextStyle::Button, medium(size::BODY)),
        (TextStyle::Heading, strong(size::PAGE)),
        (TextStyle::Monospace, mono(size::BODY)),
    ]);
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::splat(2.0 * GRID);
    spacing.button_padding = Vec2::new(3.0 * GRID, 2.0 * GRID);
    spacing.interact_size = Vec2::new(CONTROL_HEIGHT, CONTROL_HEIGHT);
    spacing.window_margin = Margin::same(20);
    spacing.menu_margin = Margin::same(6);
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.combo_height = 520.0;
    spacing.scroll = egui::style::ScrollStyle::thin();
    style.animation_time = MOTION;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;

    let visuals = &mut style.visuals;
    visuals.panel_fill = tokens.bg;
    visuals.window_fill = tokens.panel;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS_CARD);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS_CONTROL + 2);
    visuals.window_shadow = elevation(24);
    visuals.popup_shadow = elevation(8);
    visuals.extreme_bg_color = tokens.panel;
    visuals.text_edit_bg_color = Some(tokens.panel);
    visuals.faint_bg_color = tokens.bg;
    visuals.weak_text_color = Some(tokens.ink3);
    visuals.hyperlink_color = tokens.lead;
    visuals.error_fg_color = tokens.critical;
    visuals.warn_fg_color = tokens.warning;
    visuals.selection.bg_fill = tokens.select;
    visuals.selection.stroke = Stroke::new(1.5, tokens.ink);
    visuals.striped = false;
    // A blinking cursor would draw frames in a window that nobody touches.
    visuals.text_cursor.blink = false;
    let radius = CornerRadius::same(RADIUS_CONTROL);
    let widgets = &mut visuals.widgets;
    let states = [
        (
            &mut widgets.noninteractive,
            tokens.panel,
            tokens.line,
            tokens.ink,
        ),
        (&mut widgets.inactive, tokens.panel, tokens.line, tokens.ink),
        (&mut widgets.hovered, tokens.bg, tokens.ink3, tokens.ink),
        (&mut widgets.active, tokens.select, tokens.ink2, tokens.ink),
        (&mut widgets.open, tokens.bg, tokens.ink3, tokens.ink),
    ];
    for (state, fill, border, text) in states {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, border);
        state.fg_stroke = Stroke::new(1.0, text);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
}

/// The shadow of a sheet of paper that lies on the window.
pub const PAPER_SHADOW: Shadow = Shadow {
    offset: [0, 1],
    blur: 8,
    spread: 0,
    color: Color32::from_black_alpha(48),
};

/// The shadow of something that floats so many points above the page.
fn elevation(height: u8) -> Shadow {
    Shadow {
        offset: [0, height.cast_signed()],
        blur: height.saturating_mul(2).max(24),
        spread: 0,
        color: Color32::from_black_alpha(36),
    }
}

#[cfg(test)]
#[path = "theme_tests.rs"]
mod tests;
