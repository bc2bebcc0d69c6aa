//! What can be chosen of a summary: for whom, which sections, which form.

use eframe::egui::{Button, RichText, Role, Ui, Vec2, WidgetInfo};

use crate::{
    report::{Form, Preset, Section, Selection},
    ui::{
        summary::SummaryChoice,
        theme::{self, CONTROL_HEIGHT, Tokens, size, space},
        widgets,
        words::summary as says,
    },
};

/// The forms in the order of how often they are wanted.
const FORMS: [&[Form]; 2] = [
    &[Form::Pdf, Form::Html, Form::Workbook],
    &[Form::Markdown, Form::Text, Form::Json],
];

/// Height of a tick box among others.
const LINE: f32 = 24.0;

/// All of the choices, one below the other.
pub(super) fn ui(ui: &mut Ui, choice: &mut SummaryChoice) {
    part(ui, says::FOR, |ui| {
        presets(ui, &mut choice.selection);
        widgets::caption(ui, says::selection(&choice.selection));
    });
    part(ui, says::SECTIONS, |ui| sections(ui, &mut choice.selection));
    part(ui, says::FORM, |ui| {
        forms(ui, &mut choice.form);
        widgets::caption(ui, says::good_for(choice.form));
    });
    ui.spacing_mut().interact_size.y = LINE;
    ui.spacing_mut().item_spacing.y = space::TIGHT;
    widgets::checkbox(ui, &mut choice.hide_names, says::HIDE);
    widgets::caption(ui, says::HIDE_HINT);
    ui.add_space(space::TIGHT);
    widgets::checkbox(ui, &mut choice.open, says::OPEN);
}

/// Some controls, and what they are about.
fn part(ui: &mut Ui, text: &str, controls: impl FnOnce(&mut Ui)) {
    let ink = Tokens::of(ui.ctx()).ink;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::CLOSE;
        widgets::label(ui, text, theme::strong(size::BODY), ink);
        controls(ui);
    });
    ui.add_space(space::TIGHT);
}

fn presets(ui: &mut Ui, selection: &mut Selection) {
    let presets = Preset::ALL.map(|preset| (preset, says::preset(preset)));
    let chosen = widgets::open_segmented(ui, says::FOR, selection.preset(), &presets);
    if let Some(Some(preset)) = chosen {
        *selection = preset.selection();
    }
}

/// The sections in two columns, and whether only the main points of them are told.
fn sections(ui: &mut Ui, selection: &mut Selection) {
    ui.spacing_mut().interact_size.y = LINE;
    let (left, right) = Section::ALL.split_at(Section::ALL.len().div_ceil(2));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SECTION;
        for sections in [left, right] {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::TIGHT;
                for section in sections {
                    let mut wanted = selection.has(*section);
                    if widgets::checkbox(ui, &mut wanted, section.title()).changed() {
                        *selection = selection.with(*section, wanted);
                    }
                }
            });
        }
    });
    let mut brief = selection.is_brief();
    if widgets::checkbox(ui, &mut brief, says::BRIEF).changed() {
        *selection = Selection::of(selection.sections(), brief);
    }
}

/// The forms as tiles of the same width.
fn forms(ui: &mut Ui, chosen: &mut Form) {
    let most = FORMS.iter().map(|line| line.len()).max().unwrap_or(1);
    #[expect(clippy::cast_precision_loss, reason = "a few")]
    let width = (ui.available_width() + space::TIGHT) / most as f32 - space::TIGHT;
    for line in FORMS {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            for form in line {
                if tile(ui, *form, form == chosen, width) {
                    *chosen = *form;
                }
            }
        });
    }
}

fn tile(ui: &mut Ui, form: Form, chosen: bool, width: f32) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let (font, color) = if chosen {
        (theme::strong(size::BODY), tokens.ink)
    } else {
        (theme::regular(size::BODY), tokens.ink2)
    };
    let name = says::form(form);
    let button = Button::selectable(chosen, RichText::new(name).font(font).color(color))
        .frame_when_inactive(true);
    let response = ui.add_sized(Vec2::new(width, CONTROL_HEIGHT), button);
    response.widget_info(|| {
        let label = format!("{}: {name}", says::FORM);
        WidgetInfo::selected(Role::RadioButton, true, chosen, label)
    });
    response.clicked()
}
