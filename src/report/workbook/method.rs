//! How the numbers come about, and the articles they rest on.

use super::{Cell, Column, Holds, Layout, Sheet};
use crate::report::{
    Summary,
    document::method::{CAUTION, NUMBERS, ORIGIN, SOURCES, citation, steps},
};

/// No wider than a page of A4.
const WIDTH: u16 = 90;

pub(super) fn sheet(summary: &Summary) -> Sheet {
    let wide = |text: &str| vec![Cell::wide(text)];
    let mut rows = vec![vec![Cell::Head(NUMBERS)]];
    rows.extend(steps(summary).iter().map(|step| wide(step)));
    rows.push(wide(CAUTION));
    if !summary.sources.is_empty() {
        rows.extend([Vec::new(), vec![Cell::Head(SOURCES)], wide(ORIGIN)]);
        rows.extend(summary.sources.iter().map(|source| wide(&citation(source))));
    }
    Sheet {
        name: "Method",
        note: format!("{NUMBERS}, and the sources they rest on"),
        layout: Layout::Page,
        columns: vec![Column::new("", Holds::Words, WIDTH)],
        rows,
    }
}
