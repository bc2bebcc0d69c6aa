//! What the palette finds: commands, and all that the open plan holds.

use std::path::PathBuf;

use crate::{
    balance::{Severity, findings::Wording, number},
    plan::{Family, MemberId, StepList},
    ui::{
        command::{Command, Group, Scope},
        icons,
        intent::Intent,
        places::{
            guide::{Passage, Section},
            plan::checklists::{Section as List, Spot},
            welcome::{Offer, Recent},
        },
        state::{Item, View},
        theme, widgets,
        words::{self, palette as says},
    },
};

/// Where a palette looks.
pub struct Places<'a> {
    /// The open plan.
    pub view: Option<View<'a>>,
    /// What there is for commands to act on.
    pub scope: Scope,
    /// The plans that were open lately.
    pub recent: &'a [Recent<'a>],
    /// The example plans.
    pub examples: &'a [Offer<'a>],
}

/// Something in a plan that a person wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A member, on the Team page.
    Member(MemberId),
    /// A skill, by position, on the Balance page.
    Skill(usize),
    /// What a rule finds, on the Findings page.
    Finding(&'static str),
    /// A passage of the guide.
    Passage(Passage),
    /// Something on the check-lists of the Plan page.
    Checklist(Spot),
    /// The style profile on the Balance page.
    Style,
    /// The symptoms on the Findings page.
    Symptoms,
    /// A new recognition in the log of the Progress page.
    Recognition,
    /// A new reflection there.
    Reflection,
}

/// The colour of an entry's icon, by meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tint {
    Plain,
    Family(Family),
    Severity(Severity),
}

/// Something to be found.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) icon: &'static str,
    pub(super) tint: Tint,
    pub(super) name: String,
    /// What else there is to say; may be empty.
    pub(super) detail: String,
    /// What kind of thing it is.
    pub(super) kind: &'static str,
    /// What taking it leads to.
    pub(super) intent: Intent,
    /// Why it cannot be taken now.
    pub(super) why_not: Option<&'static str>,
}

impl Entry {
    fn new(icon: &'static str, kind: &'static str, name: String, intent: Intent) -> Self {
        Self {
            icon,
            tint: Tint::Plain,
            name,
            detail: String::new(),
            kind,
            intent,
            why_not: None,
        }
    }

    fn detail(self, detail: impl Into<String>) -> Self {
        Self {
            detail: detail.into(),
            ..self
        }
    }

    fn tint(self, tint: Tint) -> Self {
        Self { tint, ..self }
    }

    /// All that it is found by.
    pub(super) fn says(&self) -> String {
        format!("{} {} {}", self.name, self.detail, self.kind)
    }

    /// The command that it stands for.
    pub(super) fn command(&self) -> Option<Command> {
        match self.intent {
            Intent::Run(command) => Some(command),
            _ => None,
        }
    }

    /// Whether it helps somebody who has not typed anything yet.
    pub(super) fn is_useful(&self) -> bool {
        let leads_elsewhere = matches!(self.intent, Intent::OpenFile(_) | Intent::OpenExample(_));
        self.why_not.is_none() && (leads_elsewhere || self.command().is_some())
    }
}

/// All there is, what is wanted most often first.
pub(super) fn all(places: &Places<'_>) -> Vec<Entry> {
    let of_group = |group: Group| group.commands().map(|command| of(command, places.scope));
    let mut entries: Vec<_> = of_group(Group::Go).collect();
    entries.extend(places.recent.iter().map(recent));
    if places.view.is_none() {
        entries.extend(examples(places.examples));
    }
    let others = [
        Group::Team,
        Group::Plan,
        Group::File,
        Group::Edit,
        Group::View,
        Group::App,
    ];
    entries.extend(others.into_iter().flat_map(of_group));
    // What finds everything is open already.
    entries.retain(|entry| entry.command() != Some(Command::Palette));
    if let Some(view) = places.view {
        entries.extend(parts());
        entries.extend(findings(view));
        entries.extend(planned(view));
        entries.extend(checklists(view));
        entries.extend(skills(view));
        entries.extend(members(view));
        entries.extend(passages(view));
        entries.extend(examples(places.examples));
    }
    entries
}

fn of(command: Command, scope: Scope) -> Entry {
    let kind = match command.group() {
        Group::Go => says::PAGE,
        _ => says::COMMAND,
    };
    let name = command.text().to_owned();
    Entry {
        why_not: command.unavailable(scope),
        ..Entry::new(command.icon(), kind, name, Intent::Run(command))
    }
}

fn recent(plan: &Recent<'_>) -> Entry {
    let path: PathBuf = plan.path.to_owned();
    let place = path.display().to_string();
    let intent = Intent::OpenFile(path);
    let entry = Entry::new(
        icons::FILE_TEXT,
        says::RECENT,
        plan.title.to_owned(),
        intent,
    );
    Entry {
        why_not: plan.missing.then_some(says::MISSING),
        ..entry.detail(place)
    }
}

fn examples<'a>(offers: &'a [Offer<'a>]) -> impl Iterator<Item = Entry> {
    offers.iter().enumerate().map(|(place, offer)| {
        let title = offer.title.to_owned();
        let intent = Intent::OpenExample(place);
        Entry::new(icons::SAILBOAT, says::EXAMPLE, title, intent).detail(offer.line)
    })
}

fn findings(view: View<'_>) -> Vec<Entry> {
    let name = |place: usize| view.name(place);
    let wording = Wording {
        inputs: view.inputs(),
        name: &name,
        hide_titles: false,
    };
    let cards = view.cards.iter().map(|card| {
        let title = wording.title(card, view.findings);
        let (icon, _) = widgets::severity(card.severity, &theme::LIGHT);
        let is_aside = view.plan.set_aside(card.rule).is_some();
        let detail = if is_aside { says::ASIDE } else { "" };
        let intent = Intent::Look(Target::Finding(card.rule));
        Entry::new(icon, says::FINDING, title, intent)
            .detail(detail)
            .tint(Tint::Severity(card.severity))
    });
    cards.collect()
}

fn planned(view: View<'_>) -> Vec<Entry> {
    let agenda = view.plan.agenda();
    let entry = |icon, kind, item: Item, detail: String| {
        let name = item.name(view.plan).unwrap_or_default();
        Entry::new(icon, kind, name, Intent::Show(item)).detail(detail)
    };
    let goals = agenda.goals.iter().map(|goal| {
        let due = goal.due.map(number::short_date).unwrap_or_default();
        entry(icons::TARGET, says::GOAL, Item::Goal(goal.id), due)
    });
    let actions = agenda.actions.iter().map(|action| {
        let about = words::plan::about(action, view.plan);
        entry(
            icons::LIST_CHECKS,
            says::ACTION,
            Item::Action(action.id),
            about,
        )
    });
    let measures = agenda.measures.iter().map(|measure| {
        let now = words::plan::now_short(measure, view.today);
        entry(
            icons::TRENDING_UP,
            says::MEASURE,
            Item::Measure(measure.id),
            now,
        )
    });
    let snapshots = view.plan.snapshots().iter().map(|snapshot| {
        let date = number::short_date(snapshot.date);
        entry(
            icons::CAMERA,
            says::SNAPSHOT,
            Item::Snapshot(snapshot.id),
            date,
        )
    });
    let reviews = agenda.reviews.iter().map(|review| {
        let decisions = review.decisions.clone();
        entry(
            icons::CLIPBOARD_LIST,
            says::REVIEW,
            Item::Review(review.id),
            decisions,
        )
    });
    let all = goals.chain(actions).chain(measures);
    all.chain(snapshots).chain(reviews).collect()
}

/// What stands on a page and has no command of its own.
fn parts() -> [Entry; 5] {
    let entry = |icon, kind, target, name: &str, page: Command| {
        Entry::new(icon, kind, name.to_owned(), Intent::Look(target)).detail(page.text())
    };
    let (page, command) = (says::PAGE, says::COMMAND);
    let lists = Target::Checklist(Spot::Section(List::Cycle));
    [
        entry(
            icons::SLIDERS_HORIZONTAL,
            page,
            Target::Style,
            words::charts::STYLE,
            Command::GoBalance,
        ),
        entry(
            icons::LIST_CHECKS,
            page,
            Target::Symptoms,
            words::symptoms::SYMPTOMS,
            Command::GoFindings,
        ),
        entry(
            icons::CLIPBOARD_LIST,
            page,
            lists,
            words::checklists::page::LISTS,
            Command::GoPlan,
        ),
        entry(
            icons::PLUS,
            command,
            Target::Recognition,
            words::log::recognition::NEW,
            Command::GoProgress,
        ),
        entry(
            icons::PLUS,
            command,
            Target::Reflection,
            words::log::reflection::NEW,
            Command::GoProgress,
        ),
    ]
}

fn checklists(view: View<'_>) -> Vec<Entry> {
    let entry = |kind, spot: Spot, name: &str| {
        let intent = Intent::Look(Target::Checklist(spot));
        Entry::new(icons::CLIPBOARD_LIST, kind, name.to_owned(), intent)
    };
    let sections = List::ALL.into_iter().map(|section| {
        let name = words::checklists::page::section(section);
        entry(says::CHECKLIST, Spot::Section(section), name)
            .detail(words::checklists::page::purpose(section))
    });
    let cycle = view.content.cycle().iter().enumerate();
    let cycle = cycle.map(|(place, step)| {
        let spot = Spot::Step(StepList::Cycle, place);
        entry(says::STEP, spot, &step.name).detail(&step.content)
    });
    let structure = view.content.structure().iter().enumerate();
    let structure = structure.map(|(place, step)| {
        let spot = Spot::Step(StepList::Structure, place);
        entry(says::STEP, spot, &step.name).detail(&step.content)
    });
    let responsibilities = view.content.responsibilities().iter().enumerate();
    let responsibilities = responsibilities.map(|(place, row)| {
        let spot = Spot::Responsibility(place);
        entry(says::RESPONSIBILITY, spot, &row.text)
    });
    let trainings = view.plan.checklists().trainings.iter().map(|option| {
        entry(says::TRAINING, Spot::Training(option.id), &option.name).detail(&option.provider)
    });
    let steps = sections.chain(cycle).chain(structure);
    steps.chain(responsibilities).chain(trainings).collect()
}

fn skills(view: View<'_>) -> impl Iterator<Item = Entry> {
    let skills = view.plan.framework().skills.iter().enumerate();
    skills.map(|(place, skill)| {
        let intent = Intent::Look(Target::Skill(place));
        Entry::new(icons::SCALE, says::SKILL, skill.name.clone(), intent)
            .detail(&skill.definition)
            .tint(Tint::Family(skill.family))
    })
}

fn members(view: View<'_>) -> impl Iterator<Item = Entry> {
    view.plan.members().iter().map(|member| {
        let profile = &member.profile;
        let intent = Intent::Look(Target::Member(member.id));
        let about = [profile.role.as_str(), profile.department.as_str()];
        let about: Vec<_> = about.into_iter().filter(|text| !text.is_empty()).collect();
        Entry::new(icons::USERS, says::MEMBER, profile.name.clone(), intent)
            .detail(about.join(", "))
    })
}

/// What the guide tells under a heading of its own. Skills and actions of the plan are found as
/// such.
fn passages(view: View<'_>) -> Vec<Entry> {
    let guide = view.content.guide();
    let sections = [
        (Section::Myths, guide.myths.len()),
        (Section::Questions, guide.questions.len()),
        (Section::Scenarios, guide.scenarios.len()),
        (Section::Facts, guide.facts.len()),
        (Section::Sides, guide.dimensions.len()),
        (Section::Situations, view.content.situations().len()),
    ];
    let all = sections.into_iter().flat_map(|(section, count)| {
        (0..count).filter_map(move |place| {
            let passage = Passage::new(section, place);
            let title = passage.title(view.plan, view.content)?.to_owned();
            let intent = Intent::Look(Target::Passage(passage));
            let kind = words::guide::kind(section);
            Some(Entry::new(icons::BOOK_OPEN, kind, title, intent).detail(says::GUIDE))
        })
    });
    all.collect()
}
