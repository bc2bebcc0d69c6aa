//! What summary somebody wants: for whom, in which form. It is remembered from one to the next.

use serde::{Deserialize, Serialize};

use crate::report::{Form, Section, Selection};

/// What a summary is to tell, and in which form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Record", into = "Record")]
pub struct SummaryChoice {
    /// Which sections it has, and how much they tell.
    pub selection: Selection,
    /// The form.
    pub form: Form,
    /// Members stand as Member A, B, …
    pub hide_names: bool,
    /// The file is opened in its program once it is written.
    pub open: bool,
}

impl Default for SummaryChoice {
    fn default() -> Self {
        Self {
            selection: Selection::default(),
            form: Form::Pdf,
            hide_names: false,
            open: true,
        }
    }
}

impl SummaryChoice {
    /// The form in which it is copied: its own where that is read as it stands, else plain text.
    #[must_use]
    pub fn copied_form(&self) -> Form {
        match self.form {
            Form::Markdown | Form::Text | Form::Json => self.form,
            Form::Pdf | Form::Html | Form::Workbook => Form::Text,
        }
    }

    /// Whether there is anything to tell.
    #[must_use]
    pub fn has_sections(&self) -> bool {
        !self.selection.sections().is_empty()
    }
}

/// A choice as preferences have it: with names that another version may not know, since one unknown
/// name must not cost all preferences.
#[derive(Serialize, Deserialize)]
#[serde(default)]
struct Record {
    sections: Vec<String>,
    brief: bool,
    form: String,
    hide_names: bool,
    open: bool,
}

impl Default for Record {
    fn default() -> Self {
        SummaryChoice::default().into()
    }
}

impl From<SummaryChoice> for Record {
    fn from(choice: SummaryChoice) -> Self {
        let sections = choice.selection.sections().iter();
        Self {
            sections: sections.map(|section| section.id().to_owned()).collect(),
            brief: choice.selection.is_brief(),
            form: choice.form.ending().to_owned(),
            hide_names: choice.hide_names,
            open: choice.open,
        }
    }
}

impl From<Record> for SummaryChoice {
    fn from(record: Record) -> Self {
        let usual = Self::default();
        let sections = record.sections.iter();
        let sections: Vec<_> = sections.filter_map(|id| Section::of_id(id)).collect();
        Self {
            selection: if sections.is_empty() {
                usual.selection
            } else {
                Selection::of(&sections, record.brief)
            },
            form: Form::of_ending(&record.form).unwrap_or(usual.form),
            hide_names: record.hide_names,
            open: record.open,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Preset;

    #[track_caller]
    fn check(text: &str, expected: &SummaryChoice) {
        assert_eq!(ron::from_str(text).as_ref(), Ok(expected), "{text}");
    }

    #[test]
    fn a_choice_comes_back_as_it_was_left() {
        let mut choices = vec![SummaryChoice::default()];
        for preset in Preset::ALL {
            for form in Form::ALL {
                choices.push(SummaryChoice {
                    selection: preset.selection(),
                    form,
                    hide_names: true,
                    open: false,
                });
            }
        }
        for choice in choices {
            check(&ron::to_string(&choice).unwrap(), &choice);
        }
    }

    #[test]
    fn what_another_version_wrote_counts_as_far_as_it_is_known() {
        let usual = SummaryChoice::default();
        let some = Selection::of(&[Section::Plan], false);
        check("()", &usual);
        check(r#"(form: "hologram", sections: [])"#, &usual);
        check(
            r#"(sections: ["horoscope", "plan"], brief: false, form: "hologram", hide_names: true)"#,
            &SummaryChoice {
                selection: some,
                hide_names: true,
                ..usual
            },
        );
    }
}
