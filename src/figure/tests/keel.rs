use super::*;

/// The needles: how far each turns from upright in degrees, its colour and whether it is dashed.
fn needles(figure: &Figure) -> Vec<(f32, Tone, bool)> {
    let hub = figure.marks.iter().find_map(|mark| match mark {
        Mark::Dot { center, .. } => Some(*center),
        _ => None,
    });
    let hub = hub.unwrap();
    let needle = |mark: &Mark| match mark {
        Mark::Line {
            points,
            tone,
            dashed,
            ..
        } if points.len() == 2 && points[0] == hub => {
            let (x, y) = (points[1].x - hub.x, hub.y - points[1].y);
            Some((x.atan2(y).to_degrees().round(), *tone, *dashed))
        }
        _ => None,
    };
    figure.marks.iter().filter_map(needle).collect()
}

fn forecast(now: (u8, u8), then: (u8, u8)) -> Figure {
    let [now, then] = [now, then].map(|levels| Balance::of(&team(&[levels]), content()));
    keel_forecast(&now, &then, content(), point(180.0, 97.0))
}

#[test]
fn the_keel_of_a_forecast_shows_now_as_a_pale_needle_and_then_as_a_dashed_one() {
    let check = |now, then, expected: &[(f32, Tone, bool)]| {
        let figure = forecast(now, then);
        assert_eq!(needles(&figure), expected, "{now:?} {then:?}");
        // The ticks stand out by one.
        assert_inside(&figure, 1.0);
    };
    // The band of no particular situation ends at half a point on either side.
    let (pale, full) = (Tone::ManageSoft, Tone::ManageText);
    check((3, 5), (3, 4), &[(-60.0, pale, false), (-30.0, full, true)]);
    check(
        (3, 4),
        (4, 4),
        &[(-30.0, pale, false), (0.0, Tone::Ink, true)],
    );
    let (pale, full) = (Tone::LeadSoft, Tone::LeadText);
    check(
        (4, 4),
        (5, 4),
        &[(0.0, Tone::Ink3, false), (30.0, full, true)],
    );
    check((5, 4), (0, 4), &[(30.0, pale, false)]);
    check((0, 0), (5, 4), &[(30.0, full, true)]);
    check((0, 0), (0, 0), &[]);
}

#[test]
fn the_keel_of_a_forecast_tells_both_tilts_and_that_one_is_assumed() {
    let check = |now, then, says: &str| assert_eq!(forecast(now, then).says, says);
    check(
        (3, 4),
        (4, 4),
        "Leans to managing: tilt −1.00, wanted −0.50 to +0.50; \
         expected, as an assumption: On an even keel: tilt 0.00",
    );
    check(
        (0, 0),
        (0, 4),
        "Not enough ratings; wanted −0.50 to +0.50; \
         expected, as an assumption: Not enough ratings",
    );
}
