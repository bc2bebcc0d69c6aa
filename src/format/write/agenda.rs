//! What is planned, as it stands in a file.

use jiff::civil::Date;

use super::{
    lines::{Fields, Lines, quote},
    next_unless_least,
};
use crate::plan::{Action, Agenda, Goal, Id, Item, Items, Measure, Owner, Reading, Review};

pub(super) fn agenda(lines: &mut Lines, agenda: &Agenda) {
    let mut head = Fields::default();
    head.maybe("next_review", agenda.next_review.map(day));
    lines.fields(&head);
    items(lines, "goals", "next_goal_id", &agenda.goals, goal);
    items(
        lines,
        "measures",
        "next_measure_id",
        &agenda.measures,
        measure,
    );
    items(lines, "actions", "next_action_id", &agenda.actions, action);
    items(lines, "reviews", "next_review_id", &agenda.reviews, review);
}

/// Things with ids, each a block, below the id that the next one gets where ids above the highest
/// were given.
pub(super) fn items<T: Item>(
    lines: &mut Lines,
    name: &str,
    next: &str,
    items: &Items<T>,
    write: impl Fn(&mut Lines, &T),
) {
    let ids = items.iter().map(|item| item.id().number());
    let mut head = Fields::default();
    head.maybe(next, next_unless_least(items.next_id(), ids));
    lines.fields(&head);
    lines.list(name, items.iter(), |lines, item| {
        lines.open("(");
        write(lines, item);
        lines.close("),");
    });
}

/// A day in quotes.
pub(super) fn day(day: Date) -> String {
    quote(&day.to_string())
}

/// Who sees to something.
pub(super) fn owner(owner: &Owner) -> String {
    match owner {
        Owner::Member(id) => format!("member({})", id.0),
        Owner::Other(name) => format!("other({})", quote(name)),
    }
}

/// A number that comes back as the very same.
fn exact(number: f64) -> String {
    format!("{number:?}")
}

fn goal(lines: &mut Lines, goal: &Goal) {
    let mut fields = Fields::default();
    fields
        .put("id", goal.id.number())
        .put("text", quote(&goal.text))
        .text("success", &goal.success)
        .text("path", &goal.path)
        .maybe("measure", goal.measure.map(Id::number))
        .maybe("due", goal.due.map(day));
    lines.fields(&fields);
}

fn measure(lines: &mut Lines, measure: &Measure) {
    let mut fields = Fields::default();
    fields
        .put("id", measure.id.number())
        .maybe("template", measure.template.as_deref().map(quote))
        .put("name", quote(&measure.name))
        .text("unit", &measure.unit)
        .unless_default("better", measure.better, measure.better.id())
        .maybe("baseline", measure.baseline.map(exact))
        .maybe("start", measure.start.map(day))
        .maybe("target", measure.target.map(exact))
        .maybe("due", measure.due.map(day));
    lines.fields(&fields);
    let row = |reading: &Reading| {
        let mut row = Fields::default();
        row.put("date", day(reading.date))
            .put("value", exact(reading.value));
        row
    };
    lines.rows("readings", measure.readings.iter().map(row));
}

fn action(lines: &mut Lines, action: &Action) {
    let mut fields = Fields::default();
    fields
        .put("id", action.id.number())
        .maybe("template", action.template.as_deref().map(quote))
        .put("title", quote(&action.title))
        .put("kind", action.kind.id())
        .put("side", action.side.id())
        .list("skills", action.skills.iter().map(|id| quote(id)))
        .list("members", action.members.iter().map(|id| id.0))
        .maybe("owner", action.owner.as_ref().map(owner))
        .maybe("start", action.start.map(day))
        .maybe("due", action.due.map(day))
        .text("effort", &action.effort)
        .text("cost", &action.cost)
        .unless_default("status", action.status, action.status.id())
        .list("findings", action.findings.iter().map(|id| quote(id)))
        .list("goals", action.goals.iter().map(|id| id.number()))
        .put("rise", exact(action.rise))
        .text("note", &action.note);
    lines.fields(&fields);
}

fn review(lines: &mut Lines, review: &Review) {
    let mut fields = Fields::default();
    fields
        .put("id", review.id.number())
        .put("date", day(review.date))
        .text("decisions", &review.decisions);
    lines.fields(&fields);
    let rows = review.findings.iter().map(|finding| {
        let mut row = Fields::default();
        row.put("rule", quote(&finding.rule))
            .put("severity", finding.severity.id());
        row
    });
    lines.rows("findings", rows);
    let mut fields = Fields::default();
    fields.maybe("snapshot", review.snapshot.map(Id::number));
    lines.fields(&fields);
}
