//! Frameworks that stand in a file whole, and ratings kept beside one.

use super::lines::{Fields, Lines, quote};
use crate::plan::{Framework, Kept, Skill};

/// A plan's or snapshot's own framework; a built-in one is named by its id and not written.
pub(super) fn own(lines: &mut Lines, framework: &Framework) {
    if framework.is_own() {
        lines.open("own_framework: (");
        whole(lines, framework);
        lines.close("),");
    }
}

/// The fields of a framework.
pub(super) fn whole(lines: &mut Lines, framework: &Framework) {
    let mut fields = Fields::default();
    fields
        .put("name", quote(&framework.name))
        .text("description", &framework.description)
        .maybe("floors", (!framework.has_floors).then_some(false));
    lines.fields(&fields);
    lines.list("skills", &framework.skills, |lines, one| {
        lines.open("(");
        skill(lines, one);
        lines.close("),");
    });
}

fn skill(lines: &mut Lines, skill: &Skill) {
    let mut fields = Fields::default();
    fields
        .put("id", quote(&skill.id))
        .put("name", quote(&skill.name))
        .put("family", skill.family.id())
        .put("kind", skill.kind.id())
        .text("definition", &skill.definition);
    lines.fields(&fields);
    lines.texts("anchors", &skill.anchors);
    let mut fields = Fields::default();
    let weight = (skill.weight.to_bits() != 1.0_f64.to_bits()).then_some(skill.weight);
    fields
        .maybe("weight", weight.map(|weight| format!("{weight:?}")))
        .maybe("equivalent", skill.equivalent.as_deref().map(quote))
        .list("sources", skill.sources.iter().map(|id| quote(id)));
    lines.fields(&fields);
}

/// What is kept, each rating on a line of its own.
pub(super) fn kept(lines: &mut Lines, kept: &[Kept]) {
    lines.list("kept", kept, |lines, Kept { skill: of, ratings }| {
        lines.open("(");
        lines.open("skill: (");
        skill(lines, of);
        lines.close("),");
        lines.open("ratings: {");
        let mut levels = Fields::default();
        for (member, level) in ratings.iter() {
            levels.put(member.0, level.get());
        }
        lines.fields(&levels);
        lines.close("},");
        lines.close("),");
    });
}
