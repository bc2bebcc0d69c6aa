//! What fields are called.

use eframe::egui::Ui;

/// What a field is called: above it, and by a screen reader, to whom the place of a field says
/// nothing.
#[derive(Clone, Copy, Debug)]
pub struct FieldName<'a> {
    /// Above the field; nothing where this is empty.
    shown: &'a str,
    /// For a screen reader.
    pub(super) spoken: &'a str,
}

impl<'a> FieldName<'a> {
    /// Two names for one field.
    #[must_use]
    pub fn of(shown: &'a str, spoken: &'a str) -> Self {
        Self { shown, spoken }
    }

    /// A name for a screen reader alone: whoever sees the field sees what it is for.
    #[must_use]
    pub fn unseen(spoken: &'a str) -> Self {
        Self::of("", spoken)
    }

    /// Shows what stands above the field.
    pub(super) fn caption(self, ui: &mut Ui) {
        if !self.shown.is_empty() {
            super::caption(ui, self.shown);
        }
    }
}

impl<'a> From<&'a str> for FieldName<'a> {
    fn from(name: &'a str) -> Self {
        Self::of(name, name)
    }
}

impl<'a> From<&'a String> for FieldName<'a> {
    fn from(name: &'a String) -> Self {
        Self::from(name.as_str())
    }
}
