//! Adding an action, a goal, a measure or a skill: out of the content, or in own words.

use std::collections::HashSet;

use eframe::egui::{self, CornerRadius, Key, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2};

use super::{Answer, entry, title};
use crate::{
    balance::planning,
    exchange,
    plan::{
        Action, ActionKind, ActionSide, AgendaEdit, Edit, Family, Framework, FrameworkEdit, Goal,
        GoalId, Kind, Measure, Skill,
    },
    ui::{
        state::View,
        theme::{self, RADIUS_CONTROL, Tokens, size, space},
        widgets,
        words::{self, framework as of_skills, plan::add as says},
    },
};

/// Height of an entry.
const ENTRY: f32 = 50.0;

/// What is to be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adding {
    /// An action.
    Action,
    /// A goal.
    Goal,
    /// A measure, by which this goal is to be seen, if any.
    Measure(Option<GoalId>),
    /// A skill of the plan's framework, which counts towards this side.
    Skill(Family),
}

/// Something that can be added.
struct Entry {
    name: String,
    /// What it is, in one line.
    line: String,
    edit: Box<dyn Fn() -> Edit>,
}

/// Shows the dialog.
pub(super) fn ui(ui: &mut Ui, adding: Adding, text: &mut String, view: View<'_>) -> Option<Answer> {
    ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 100.0));
    title(
        ui,
        match adding {
            Adding::Action => says::ACTION,
            Adding::Goal => says::GOAL,
            Adding::Measure(_) => says::MEASURE,
            Adding::Skill(family) => of_skills::add(family),
        },
    );
    widgets::caption(ui, says::FIELD);
    let entered = entry(ui, says::FIELD, text);
    let mut entries = known(adding, view);
    let wanted = text.trim().to_lowercase();
    let fits = |entry: &Entry| {
        let has = |text: &str| text.to_lowercase().contains(&wanted);
        // A skill of one's own is not to be taken for one whose definition has the same word.
        has(&entry.name) || (has(&entry.line) && !matches!(adding, Adding::Skill(_)))
    };
    entries.retain(fits);
    // What was typed comes last: Enter takes what is known, if anything is called so.
    entries.extend(own(adding, text.trim(), view));
    ui.add_space(space::CLOSE);
    let mut added = None;
    let height = (ui.ctx().content_rect().height() - 330.0).clamp(2.0 * ENTRY, 9.0 * ENTRY);
    ui.spacing_mut().item_spacing.y = 2.0;
    let typed = !wanted.is_empty();
    ScrollArea::vertical()
        .max_height(height)
        .show_rows(ui, ENTRY, entries.len(), |ui, rows| {
            for place in rows {
                // What Enter takes is marked.
                let first = place == 0 && typed;
                if let Some(one) = entries.get(place)
                    && row(ui, one, first)
                {
                    added = Some((one.edit)());
                }
            }
            widgets::scroll_to_focus(ui);
        });
    ui.add_space(space::CLOSE);
    let cancelled = widgets::at_right(ui, |ui| widgets::secondary(ui, words::CANCEL).clicked());
    let first = entries.first().filter(|_| entered && typed);
    let added = added.or_else(|| first.map(|one| (one.edit)()));
    match added {
        Some(edit) => Some(Answer::Apply(edit)),
        None if cancelled => Some(Answer::Cancel),
        None => None,
    }
}

/// The entries of the catalogue, or the templates.
fn known(adding: Adding, view: View<'_>) -> Vec<Entry> {
    let agenda = view.plan.agenda();
    let in_plan = |there: bool, line: String| {
        if there {
            format!("{} · {line}", says::IN_PLAN)
        } else {
            line
        }
    };
    match adding {
        Adding::Action => {
            let rows = view.content.actions().iter();
            rows.map(|row| {
                let there = planning::made_from(view.plan, row).next().is_some();
                let action = planning::from_catalogue(row, view.plan, view.content);
                Entry {
                    name: row.name.clone(),
                    line: in_plan(there, view.develops(row)),
                    edit: Box::new(move || AgendaEdit::AddAction(Box::new(action.clone())).into()),
                }
            })
            .collect()
        }
        Adding::Goal => {
            let rows = view.content.goals().iter();
            rows.map(|row| {
                let there = agenda.goals.iter().any(|goal| goal.text == row.goal);
                let goal = planning::from_goal_template(row, view.plan);
                Entry {
                    name: row.goal.clone(),
                    line: in_plan(there, row.success.clone()),
                    edit: Box::new(move || AgendaEdit::AddGoal(goal.clone()).into()),
                }
            })
            .collect()
        }
        Adding::Measure(goal) => {
            let rows = view.content.measures().iter();
            rows.map(|row| {
                let mut measures = agenda.measures.iter();
                let there = measures.any(|one| one.template.as_ref() == Some(&row.id));
                let measure = planning::from_measure_template(row, view.today, view.content);
                let measure = seen_by(measure, goal, view);
                Entry {
                    name: row.name.clone(),
                    line: in_plan(there, row.hint.clone()),
                    edit: Box::new(move || add_measure(goal, measure.clone()).into()),
                }
            })
            .collect()
        }
        Adding::Skill(family) => known_skills(family, view),
    }
}

/// The skills of the built-in frameworks that the plan's does not have, those of the wanted side
/// first.
fn known_skills(family: Family, view: View<'_>) -> Vec<Entry> {
    let framework = view.plan.framework();
    let frameworks = view.content.frameworks().iter();
    let mut seen = HashSet::new();
    let mut skills: Vec<&Skill> = frameworks
        .flat_map(|other| &other.skills)
        .filter(|skill| framework.position(&skill.id).is_none() && seen.insert(&skill.id))
        .collect();
    skills.sort_by_key(|skill| skill.family != family);
    let entry = |skill: &Skill| {
        let added = Skill {
            family,
            ..skill.clone()
        };
        Entry {
            name: skill.name.clone(),
            line: skill.definition.clone(),
            edit: Box::new(move || FrameworkEdit::AddSkill(Box::new(added.clone())).into()),
        }
    };
    skills.into_iter().map(entry).collect()
}

/// A skill of one's own.
fn own_skill(name: &str, family: Family, view: View<'_>) -> Skill {
    let framework = view.plan.framework();
    let is_kept = |id: &str| {
        view.plan
            .parts()
            .kept
            .iter()
            .any(|kept| kept.skill.id == id)
    };
    // Of two skills that a table takes for one, it would fill only the first.
    let taken = |id: &str| exchange::is_column(id, view.content, framework) || is_kept(id);
    Skill {
        id: Framework::free_id(name, taken),
        name: name.to_owned(),
        family,
        kind: Kind::Interpersonal,
        definition: String::new(),
        anchors: Vec::new(),
        weight: 1.0,
        equivalent: None,
        sources: Vec::new(),
    }
}

/// A measure of a goal is to reach its target by the goal's day.
fn seen_by(measure: Measure, goal: Option<GoalId>, view: View<'_>) -> Measure {
    let goal = goal.and_then(|id| view.plan.agenda().goals.get(id));
    let due = goal.and_then(|goal| goal.due);
    Measure {
        due: due.or(measure.due),
        ..measure
    }
}

fn add_measure(goal: Option<GoalId>, measure: Measure) -> AgendaEdit {
    match goal {
        Some(goal) => AgendaEdit::AddMeasureOf(goal, measure),
        None => AgendaEdit::AddMeasure(measure),
    }
}

/// What was typed, as something of one's own; none while nothing is typed.
fn own(adding: Adding, text: &str, view: View<'_>) -> Option<Entry> {
    if text.is_empty() {
        return None;
    }
    let edit: Edit = match adding {
        Adding::Action => {
            let rise = view.content.thresholds().usual_rise;
            let (kind, side) = (ActionKind::Practice, ActionSide::Both);
            AgendaEdit::AddAction(Box::new(Action::named(text, kind, side, rise))).into()
        }
        Adding::Goal => AgendaEdit::AddGoal(Goal::named(text)).into(),
        Adding::Measure(goal) => {
            let measure = planning::own_measure(text, view.today, view.content);
            add_measure(goal, seen_by(measure, goal, view)).into()
        }
        Adding::Skill(family) => {
            FrameworkEdit::AddSkill(Box::new(own_skill(text, family, view))).into()
        }
    };
    let hint = match adding {
        Adding::Skill(_) => of_skills::OWN_HINT,
        Adding::Action | Adding::Goal | Adding::Measure(_) => says::OWN_HINT,
    };
    Some(Entry {
        name: says::own(text),
        line: hint.to_owned(),
        edit: Box::new(move || edit.clone()),
    })
}

/// A line with a name and what it is; true when it was chosen.
fn row(ui: &mut Ui, one: &Entry, marked: bool) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ENTRY), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &one.name));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let radius = CornerRadius::same(RADIUS_CONTROL);
    if marked {
        ui.painter().rect_filled(rect, radius, tokens.select);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, tokens.bg);
    }
    if response.has_focus() {
        widgets::focus_ring(ui, rect.shrink(3.0), RADIUS_CONTROL);
    }
    let room = rect.width() - 24.0;
    let at = |y: f32| pos2(rect.left() + 12.0, rect.top() + y);
    let font = theme::medium(size::BODY);
    widgets::painted_line(ui, at(17.0), &one.name, font, tokens.ink, room);
    let font = theme::regular(size::SECONDARY);
    widgets::painted_line(ui, at(35.0), &one.line, font, tokens.ink2, room);
    response.clicked() || (response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter)))
}
