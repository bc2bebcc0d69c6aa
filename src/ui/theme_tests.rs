use super::*;

const AA_TEXT: f32 = 4.5;

#[test]
fn every_text_passes_aa_on_every_surface_it_stands_on() {
    for tokens in [LIGHT, DARK] {
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
        let surfaces = [
            ("bg", tokens.bg),
            ("panel", tokens.panel),
            ("select", tokens.select),
            ("even", tokens.even),
        ];
        for (text, color) in texts {
            for (surface, under) in surfaces {
                let ratio = contrast(color, under);
                assert!(ratio >= AA_TEXT, "{text} on {surface}: {ratio:.2}");
            }
        }
        let ratio = contrast(tokens.on_accent, tokens.accent);
        assert!(ratio >= AA_TEXT, "on_accent: {ratio:.2}");
    }
}

#[test]
fn every_rating_digit_passes_aa_on_its_cell() {
    for tokens in [LIGHT, DARK] {
        for row in [tokens.panel, tokens.select] {
            for family in Family::ALL {
                for level in Level::all() {
                    let (fill, text) = tokens.rating(family, level, row);
                    let ratio = contrast(text, fill);
                    assert!(ratio >= AA_TEXT, "{family:?} {}: {ratio:.2}", level.get());
                }
            }
        }
    }
}
