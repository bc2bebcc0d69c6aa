//! The layout of records: in lines, or on one.

use std::fmt::Display;

/// The lines written so far, and how deep the next one is indented.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
    depth: usize,
}

impl Lines {
    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn line(&mut self, parts: &[&str]) {
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
        for part in parts {
            self.text.push_str(part);
        }
        self.text.push('\n');
    }

    pub(super) fn open(&mut self, line: &str) {
        self.line(&[line]);
        self.depth += 1;
    }

    pub(super) fn close(&mut self, line: &str) {
        self.depth -= 1;
        self.line(&[line]);
    }

    /// Each field on a line of its own.
    pub(super) fn fields(&mut self, fields: &Fields) {
        for field in &fields.0 {
            self.line(&[field, ","]);
        }
    }

    /// A list whose entries each take the lines that `write` gives them; left out when it is empty.
    pub(super) fn list<T>(
        &mut self,
        name: &str,
        entries: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) {
        let mut entries = entries.into_iter().peekable();
        if entries.peek().is_none() {
            return;
        }
        self.open(&format!("{name}: ["));
        for entry in entries {
            write(self, entry);
        }
        self.close("],");
    }

    /// A list of texts, each on a line of its own; left out when it is empty.
    pub(super) fn texts(&mut self, name: &str, texts: &[String]) {
        self.list(name, texts, |lines, text| {
            lines.line(&[&quote(text), ","]);
        });
    }

    /// A list whose entries each stand on a line of their own, so that changing one changes one
    /// line; left out when it is empty.
    pub(super) fn rows(&mut self, name: &str, rows: impl IntoIterator<Item = Fields>) {
        self.list(name, rows, |lines, row| {
            lines.line(&[&row.on_one_line(), ","]);
        });
    }
}

/// The fields of a record in their order, each as `name: value`.
#[derive(Default)]
pub(super) struct Fields(Vec<String>);

impl Fields {
    pub(super) fn put(&mut self, name: impl Display, value: impl Display) -> &mut Self {
        self.0.push(format!("{name}: {value}"));
        self
    }

    /// A field that is left out when there is no value.
    pub(super) fn maybe(&mut self, name: &str, value: Option<impl Display>) -> &mut Self {
        match value {
            Some(value) => self.put(name, value),
            None => self,
        }
    }

    /// A field that is left out when its text is empty.
    pub(super) fn text(&mut self, name: &str, text: &str) -> &mut Self {
        self.maybe(name, Some(text).filter(|text| !text.is_empty()).map(quote))
    }

    /// A field that is left out when it has its default value.
    pub(super) fn unless_default<T: Copy + Default + PartialEq>(
        &mut self,
        name: &str,
        value: T,
        word: impl Display,
    ) -> &mut Self {
        self.maybe(name, (value != T::default()).then_some(word))
    }

    /// A short list on the line of its field; left out when it is empty.
    pub(super) fn list(
        &mut self,
        name: &str,
        entries: impl Iterator<Item = impl Display>,
    ) -> &mut Self {
        let entries: Vec<String> = entries.map(|entry| entry.to_string()).collect();
        let list = format!("[{}]", entries.join(", "));
        self.maybe(name, (!entries.is_empty()).then_some(list))
    }

    /// The record on one line.
    pub(super) fn on_one_line(&self) -> String {
        format!("({})", self.0.join(", "))
    }

    /// The fields as a map on one line; none when there are none.
    pub(super) fn as_map(&self) -> Option<String> {
        (!self.0.is_empty()).then(|| format!("{{{}}}", self.0.join(", ")))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A text in quotes. Escaped is only what would end it, break the line or cannot be seen at all.
pub(super) fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            // Separators of lines, and marks that turn the direction of all that follows.
            '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {
                quoted.extend(c.escape_unicode());
            }
            _ if c.is_control() => quoted.extend(c.escape_unicode()),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
