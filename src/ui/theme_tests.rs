use super::*;

/// What WCAG 2.2 asks of text (1.4.3, level AA).
const TEXT: f32 = 4.5;
/// What it asks of parts of a picture or control that have to be seen (1.4.11).
const PARTS: f32 = 3.0;

const THEMES: [(&str, &Tokens); 2] = [("light", &LIGHT), ("dark", &DARK)];

type Named = (&'static str, Color32);

#[track_caller]
fn check(theme: &str, over: &[Named], under: &[Named], least: f32) {
    for (name, color) in over {
        for (surface, ground) in under {
            let ratio = contrast(*color, *ground);
            assert!(ratio >= least, "{theme}: {name} on {surface}: {ratio:.2}");
        }
    }
}

fn surfaces(tokens: &Tokens) -> [Named; 4] {
    [
        ("bg", tokens.bg),
        ("panel", tokens.panel),
        ("select", tokens.select),
        ("even", tokens.even),
    ]
}

#[test]
fn every_text_passes_aa_on_every_surface_it_stands_on() {
    for (theme, tokens) in THEMES {
        let texts = [
            ("ink", tokens.ink),
            ("ink2", tokens.ink2),
            ("ink3", tokens.ink3),
            ("lead", tokens.lead),
            ("manage", tokens.manage),
            ("shared", tokens.shared),
            ("critical", tokens.critical),
            ("warning", tokens.warning),
            ("positive", tokens.positive),
        ];
        check(theme, &texts, &surfaces(tokens), TEXT);
        let on_accent = [("on_accent", tokens.on_accent)];
        check(theme, &on_accent, &[("accent", tokens.accent)], TEXT);
        let disabled = [("ink2", tokens.ink2)];
        check(theme, &disabled, &[("line", tokens.line)], TEXT);
        let badge = [("panel", tokens.panel)];
        let badges = [("critical", tokens.critical), ("warning", tokens.warning)];
        check(theme, &badge, &badges, TEXT);
    }
}

#[test]
fn whatever_has_to_be_seen_stands_out_from_every_surface() {
    for (theme, tokens) in THEMES {
        let parts = [
            ("focus ring", tokens.ink),
            ("border of a tick box", tokens.ink3),
            ("lead fill", tokens.lead_fill),
            ("manage fill", tokens.manage_fill),
            ("shared fill", tokens.shared_fill),
            ("severity: critical", tokens.critical),
            ("severity: warning", tokens.warning),
        ];
        let surfaces = [("bg", tokens.bg), ("panel", tokens.panel)];
        check(theme, &parts, &surfaces, PARTS);
    }
}

#[test]
fn every_rating_digit_passes_aa_on_its_cell() {
    for (theme, tokens) in THEMES {
        for row in [tokens.panel, tokens.select, tokens.bg] {
            for family in Family::ALL {
                for level in Level::all() {
                    let (fill, text) = tokens.rating(family, level, row);
                    let cell = [("cell", fill)];
                    check(theme, &[("digit", text)], &cell, TEXT);
                }
            }
        }
    }
}

/// How the common colour-vision deficiencies turn linear light into what is seen, at full severity
/// (Machado, Oliveira and Fernandes, IEEE TVCG 15(6), 2009, table 1).
const VISION: [(&str, [[f32; 3]; 3]); 4] = [
    ("full", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// A colour as it is seen, in CIE L*a*b* (white point D65).
fn seen(color: Color32, vision: &[[f32; 3]; 3]) -> [f32; 3] {
    /// Linear light to XYZ, as a share of the white point.
    const XYZ: [[f32; 3]; 3] = [
        [0.433_953, 0.376_219, 0.189_828],
        [0.212_673, 0.715_152, 0.072_175],
        [0.017_758, 0.109_477, 0.872_765],
    ];
    let [red, green, blue, _] = egui::Rgba::from(color).to_array();
    let times = |matrix: &[[f32; 3]; 3], light: [f32; 3]| {
        matrix.map(|row| row[0] * light[0] + row[1] * light[1] + row[2] * light[2])
    };
    let light = times(vision, [red, green, blue]).map(|part| part.clamp(0.0, 1.0));
    let share = times(&XYZ, light).map(|part| {
        if part > 0.008_856 {
            part.cbrt()
        } else {
            7.787 * part + 16.0 / 116.0
        }
    });
    [
        116.0 * share[1] - 16.0,
        500.0 * (share[0] - share[1]),
        200.0 * (share[1] - share[2]),
    ]
}

/// How far apart two colours look; 2 is just to be told apart side by side.
fn distance(a: Color32, b: Color32, vision: &[[f32; 3]; 3]) -> f32 {
    let (a, b) = (seen(a, vision), seen(b, vision));
    let squares = a.iter().zip(b).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f32>().sqrt()
}

#[test]
fn the_sides_are_told_apart_with_every_colour_vision() {
    for (theme, tokens) in THEMES {
        let uses = [
            ("text", [tokens.lead, tokens.manage, tokens.shared]),
            (
                "fill",
                [tokens.lead_fill, tokens.manage_fill, tokens.shared_fill],
            ),
        ];
        for (name, [lead, manage, shared]) in uses {
            for (vision, matrix) in &VISION {
                // Leading and managing are what every picture compares; the shared functions stand
                // in a group of their own.
                for (pair, a, b, least) in [
                    ("lead and manage", lead, manage, 20.0),
                    ("lead and shared", lead, shared, 12.0),
                    ("manage and shared", manage, shared, 12.0),
                ] {
                    let far = distance(a, b, matrix);
                    assert!(
                        far >= least,
                        "{theme} {name}, {vision}: {pair} are {far:.1} apart"
                    );
                }
            }
        }
    }
}

#[test]
fn distances_and_sizes_keep_to_their_scales() {
    let spaces = [
        space::HAIR,
        space::TIGHT,
        space::CLOSE,
        space::ITEM,
        space::GROUP,
        space::CARD,
        space::SECTION,
    ];
    assert!(spaces.is_sorted(), "{spaces:?}");
    for space in spaces {
        assert_eq!(space % (GRID / 2.0), 0.0, "{space} is off the grid");
    }
    let sizes = [
        size::SMALL,
        size::SECONDARY,
        size::BODY,
        size::EMPHASIS,
        size::HEADING,
        size::TITLE,
        size::FIGURE,
        size::PAGE,
        size::DISPLAY,
    ];
    assert!(sizes.is_sorted(), "{sizes:?}");
}
