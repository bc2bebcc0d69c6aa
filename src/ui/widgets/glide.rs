//! Charts that glide to new values instead of jumping: short, and then nothing moves.

use std::{borrow::Cow, sync::Arc};

use eframe::egui::{Id, Ui, emath::easing};

use crate::figure::Figure;

/// A chart of more marks jumps: every frame on the way costs all of them.
const MOST: usize = 700;
/// A chart takes so many times as long as what the style animates.
const SLOWER: f32 = 2.0;

/// A chart and where it comes from.
#[derive(Clone)]
struct Glide {
    from: Arc<Figure>,
    to: Arc<Figure>,
    /// When it set out, in seconds of the window's clock.
    began: f64,
    /// The pass of the window in which it was last drawn.
    pass: u64,
}

/// The figure as it is to be drawn now. Nothing moves where motion is reduced, when a chart is first
/// shown, and when there is no way from the old figure to the new one.
pub(super) fn glide<'a>(ui: &Ui, id: Id, figure: &'a Figure) -> Cow<'a, Figure> {
    let seconds = ui.style().animation_time * SLOWER;
    if seconds <= 0.0 || figure.marks.len() > MOST {
        ui.data_mut(|data| data.remove::<Glide>(id));
        return Cow::Borrowed(figure);
    }
    let (now, pass) = (ui.input(|input| input.time), ui.ctx().cumulative_pass_nr());
    let known: Option<Glide> = ui.data(|data| data.get_temp(id));
    let known = known.filter(|glide| glide.pass + 1 >= pass);
    let glide = match known {
        Some(glide) if *glide.to == *figure => Glide { pass, ..glide },
        Some(glide) => Glide {
            from: Arc::new(glide.shown(now, seconds)),
            to: Arc::new(figure.clone()),
            began: now,
            pass,
        },
        None => {
            let figure = Arc::new(figure.clone());
            Glide {
                from: Arc::clone(&figure),
                to: figure,
                began: f64::NEG_INFINITY,
                pass,
            }
        }
    };
    let is_on_the_way = glide.part(now, seconds) < 1.0;
    let shown = is_on_the_way.then(|| glide.shown(now, seconds));
    ui.data_mut(|data| data.insert_temp(id, glide));
    match shown {
        Some(shown) => {
            ui.ctx().request_repaint();
            Cow::Owned(shown)
        }
        None => Cow::Borrowed(figure),
    }
}

impl Glide {
    /// How much of its time is over, 0 to 1.
    fn part(&self, now: f64, seconds: f32) -> f32 {
        #[expect(clippy::cast_possible_truncation, reason = "a part of a second")]
        let passed = ((now - self.began) / f64::from(seconds)).clamp(0.0, 1.0) as f32;
        passed
    }

    fn shown(&self, now: f64, seconds: f32) -> Figure {
        let part = self.part(now, seconds);
        self.from.between(&self.to, easing::cubic_out(part))
    }
}
