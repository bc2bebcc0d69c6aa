//! The quiz: does a scene call for leading, for managing, or for both?

use eframe::egui::{
    Button, Event, Key, Label, Modifiers, Popup, RichText, Role, Sense, Ui, Vec2, WidgetInfo,
};

use super::{
    GuideState, draw,
    passage::{Passage, Section},
};
use crate::{
    content::Scenario,
    plan::{ActionSide, Family},
    ui::{
        icons,
        state::View,
        theme::{self, CONTROL_HEIGHT, Tokens, icon_size, size, space},
        widgets,
        words::guide::{self as words, quiz as says},
    },
};

/// A round of the quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Quiz {
    /// Which round this is; each has an order of its own.
    round: u8,
    /// How many scenes are behind.
    at: usize,
    /// What was answered to the scene in sight.
    given: Option<ActionSide>,
    /// How many answers were right.
    right: usize,
    /// What shows next takes the keyboard.
    focus: bool,
}

impl Quiz {
    /// The first round; `focus` gives it the keyboard.
    pub(super) fn new(focus: bool) -> Self {
        Self {
            focus,
            ..Self::default()
        }
    }

    /// The position of the scene in sight; none once all are behind.
    fn scene(&self, scenarios: &[Scenario]) -> Option<usize> {
        order(scenarios, self.round).get(self.at).copied()
    }

    /// Notes an answer to the scene in sight; the first one counts.
    fn answer(&mut self, given: ActionSide, side: ActionSide) {
        if self.given.is_none() {
            self.given = Some(given);
            self.right += usize::from(given == side);
        }
    }

    /// Goes on to the next scene.
    fn go_on(&mut self) {
        self.given = None;
        self.at += 1;
    }

    /// Another round, in another order.
    fn again(&self, focus: bool) -> Self {
        Self {
            round: self.round.wrapping_add(1),
            ..Self::new(focus)
        }
    }
}

/// The scenes of a round, shuffled in a way that is the same each time.
fn order(scenarios: &[Scenario], round: u8) -> Vec<usize> {
    let mut order: Vec<_> = (0..scenarios.len()).collect();
    order.sort_by_key(|place| {
        let id = scenarios.get(*place).map_or("", |row| row.id.as_str());
        mixed(round, id)
    });
    order
}

/// A number without a pattern (FNV-1a), for an order that looks shuffled.
fn mixed(round: u8, id: &str) -> u64 {
    let bytes = std::iter::once(round).chain(id.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Shows the quiz. `free` says that no dialog is open.
pub(super) fn ui(ui: &mut Ui, view: View<'_>, state: &mut GuideState, free: bool) {
    let Some(mut quiz) = state.quiz.take() else {
        return;
    };
    let scenarios = &view.content.guide().scenarios;
    let ink = Tokens::of(ui.ctx()).ink;
    widgets::label(ui, says::TITLE, theme::strong(size::TITLE), ink);
    let scene = quiz.scene(scenarios);
    if let Some((place, scenario)) = scene.and_then(|place| Some((place, scenarios.get(place)?))) {
        progress(ui, &quiz, scenarios.len());
        let passage = Passage::new(Section::Scenarios, place);
        draw::frame(ui, |ui| {
            let response = draw::passage(ui, state, passage, &scenario.name, |ui, _| {
                let name = RichText::new(&scenario.name).font(theme::strong(size::HEADING));
                ui.add(Label::new(name.color(ink)).wrap());
                draw::body(ui, &scenario.text);
                ui.add_space(space::ITEM);
                answers(ui, &mut quiz, scenario.side, free);
                reason(ui, &quiz, scenario);
            });
            if quiz.given.is_none() && std::mem::take(&mut quiz.focus) {
                response.request_focus();
            }
        });
        ui.add_space(space::ITEM);
        ui.horizontal(|ui| {
            if quiz.given.is_some() {
                next(ui, &mut quiz, scenarios.len());
            }
            leave(ui, quiz, state);
        });
    } else {
        draw::body(ui, &says::score(quiz.right, scenarios.len()));
        draw::body(ui, says::END);
        ui.add_space(space::ITEM);
        ui.horizontal(|ui| {
            let again = widgets::primary(ui, None, says::AGAIN, true);
            if std::mem::take(&mut quiz.focus) {
                again.request_focus();
            }
            if again.clicked() {
                quiz = quiz.again(widgets::by_keyboard(ui));
            }
            leave(ui, quiz, state);
        });
    }
}

/// The way back to the scenarios; the quiz goes on unless it is taken.
fn leave(ui: &mut Ui, quiz: Quiz, state: &mut GuideState) {
    let leaves = widgets::secondary(ui, says::LEAVE).clicked();
    state.quiz = Some(quiz).filter(|_| !leaves);
}

/// Which scene this is, and how it went so far.
fn progress(ui: &mut Ui, quiz: &Quiz, scenes: usize) {
    ui.horizontal(|ui| {
        widgets::caption(ui, says::scene(quiz.at + 1, scenes));
        let answered = quiz.at + usize::from(quiz.given.is_some());
        if answered > 0 {
            widgets::caption(ui, says::so_far(quiz.right, answered));
        }
    });
    ui.add_space(space::TIGHT);
}

/// The three answers, to be clicked or taken by their numbers.
fn answers(ui: &mut Ui, quiz: &mut Quiz, side: ActionSide, free: bool) {
    // Digits are for the answers only where nothing else takes them.
    let types = ui.ctx().text_edit_focused() || Popup::is_any_open(ui.ctx());
    let mut given = if free && !types { typed(ui) } else { None };
    let mut by_keyboard = given.is_some();
    ui.horizontal_wrapped(|ui| {
        for (place, answer) in ActionSide::ALL.into_iter().enumerate() {
            if self::answer(ui, quiz, side, place + 1, answer) {
                given = Some(answer);
                by_keyboard = widgets::by_keyboard(ui);
            }
        }
    });
    match given {
        Some(given) if quiz.given.is_none() => {
            quiz.answer(given, side);
            quiz.focus = by_keyboard;
            ui.ctx().request_repaint();
        }
        _ => {}
    }
    if quiz.given.is_none() {
        widgets::caption(ui, says::KEYS);
    }
}

/// The answer whose number was typed.
fn typed(ui: &Ui) -> Option<ActionSide> {
    let keys = [Key::Num1, Key::Num2, Key::Num3].into_iter();
    let mut answers = keys.zip(["1", "2", "3"]).zip(ActionSide::ALL);
    let pressed = |key: Key, digit: &str| {
        ui.input(|input| {
            let mut events = input.events.iter();
            // A digit may need Shift on some keyboards, where only the text tells it.
            events.any(|event| matches!(event, Event::Text(text) if text == digit))
                || (input.modifiers == Modifiers::NONE && input.key_pressed(key))
        })
    };
    let (_, answer) = answers.find(|((key, digit), _)| pressed(*key, digit))?;
    Some(answer)
}

/// An answer; true when it was clicked. Once one was given, the right one has a tick.
fn answer(ui: &mut Ui, quiz: &Quiz, side: ActionSide, key: usize, answer: ActionSide) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let is_open = quiz.given.is_none();
    let chosen = quiz.given == Some(answer);
    let color = match answer {
        ActionSide::Lead => tokens.family(Family::Lead),
        ActionSide::Manage => tokens.family(Family::Manage),
        ActionSide::Both => tokens.ink,
    };
    let icon = match quiz.given {
        Some(_) if answer == side => icons::CHECK,
        _ => "",
    };
    let text = RichText::new(says::answer(key, answer))
        .font(theme::medium(size::EMPHASIS))
        .color(color);
    let icon = RichText::new(icon).size(icon_size::SMALL).color(tokens.ink);
    let button = Button::selectable(chosen, (text, icon))
        .frame_when_inactive(true)
        .min_size(Vec2::new(112.0, CONTROL_HEIGHT + space::TIGHT));
    // What is answered is still to be read, so it does not fade.
    let sense = if is_open {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.add(button.sense(sense));
    let name = words::side(answer);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, is_open, chosen, name));
    is_open && response.clicked()
}

/// Whether the answer was right, and why.
fn reason(ui: &mut Ui, quiz: &Quiz, scenario: &Scenario) {
    let Some(given) = quiz.given else {
        return;
    };
    let ink = Tokens::of(ui.ctx()).ink;
    ui.add_space(space::TIGHT);
    let verdict = says::verdict(given, scenario.side);
    widgets::label(ui, verdict, theme::strong(size::EMPHASIS), ink);
    draw::body(ui, &scenario.why);
}

/// The way on.
fn next(ui: &mut Ui, quiz: &mut Quiz, scenes: usize) {
    let is_last = quiz.at + 1 == scenes;
    let text = if is_last { says::FINISH } else { says::NEXT };
    let response = widgets::primary(ui, None, text, true);
    if std::mem::take(&mut quiz.focus) {
        response.request_focus();
    }
    if response.clicked() {
        quiz.go_on();
        quiz.focus = widgets::by_keyboard(ui);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    fn scenarios() -> Vec<Scenario> {
        Content::built_in().unwrap().guide().scenarios.clone()
    }

    #[test]
    fn every_round_shows_each_scene_once_in_an_order_that_gives_nothing_away() {
        let scenarios = scenarios();
        for round in 0..4 {
            let order = order(&scenarios, round);
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert!(sorted.into_iter().eq(0..scenarios.len()), "{round}");
            let sides: Vec<_> = order.iter().map(|place| scenarios[*place].side).collect();
            let runs = sides.chunk_by(|a, b| a == b).map(<[_]>::len);
            let longest = runs.max();
            assert!(longest < Some(5), "round {round}: {sides:?}");
        }
        assert_ne!(order(&scenarios, 0), order(&scenarios, 1));
    }

    #[test]
    fn the_first_answer_to_a_scene_counts_and_all_right_ones_are_told_at_the_end() {
        let scenarios = scenarios();
        let mut quiz = Quiz::default();
        let mut right = 0;
        while let Some(place) = quiz.scene(&scenarios) {
            let side = scenarios[place].side;
            quiz.answer(ActionSide::Both, side);
            quiz.answer(side, side);
            assert_eq!(quiz.given, Some(ActionSide::Both));
            right += usize::from(side == ActionSide::Both);
            assert_eq!(quiz.right, right);
            quiz.go_on();
        }
        assert_eq!((quiz.at, quiz.right), (18, 8));
        let again = quiz.again(false);
        assert_eq!((again.round, again.at, again.right), (1, 0, 0));
    }
}
