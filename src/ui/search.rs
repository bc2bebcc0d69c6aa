//! How text is looked for: without regard to case and accents.

use std::borrow::Cow;

/// A text as the matcher is to be given it, be it looked for or looked through: the matcher takes
/// accents off small letters, but not off all capitals.
#[must_use]
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}
