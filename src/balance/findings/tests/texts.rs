//! What is put into words, over teams of every kind.

use std::{collections::BTreeSet, sync::Arc};

use jiff::civil::Date;

use super::{
    super::{self as findings, Card, Subject, Wording},
    given::{Given, in_days, of_catalogue},
};
use crate::{
    balance::{
        pairings,
        tests::teams::{content, ratings_of},
    },
    content::Verdict,
    plan::{
        Action, Band, Better, ChecklistEdit, Edit, Emphasis, EmpowermentPart, Family, Floors,
        Framework, Lean, Measure, Moment, Newcomer, Owner, Plan, Profile, Ratings, Reading,
        Sighting, Stage, Status, StepDetail, StepList, Tier, TrainingOption,
    },
};

const TEAMS: usize = 2_000;

const NAMES: [&str; 8] = [
    "李雷",
    "O’Brien",
    "Mary Jane",
    "van der Berg",
    "Zoë",
    "Ada",
    "D’Arcy-Smith",
    "山田 太郎",
];

/// Words that suppose somebody's sex, and words of the inside.
const NEVER: [&str; 14] = [
    "he", "she", "his", "her", "hers", "him", "himself", "herself", "seed", "seeds", "user",
    "users", "todo", "none",
];
const NEVER_IN_CAPITALS: [&str; 4] = ["SKILL", "NAME", "LIST", "TODO"];

/// What no text holds: brackets of templates, the sign for a missing value, gaps, slips.
const NOWHERE: [&str; 14] = [
    "{",
    "}",
    "|",
    "–",
    "  ",
    " .",
    " ,",
    " ;",
    " :",
    "..",
    ",,",
    "NaN",
    "inf ",
    "s set by hand asks",
];

/// What is wrong with a sentence, or with several.
fn fault(text: &str) -> Option<String> {
    let Some(body) = text.strip_suffix('.') else {
        return Some("it has no full stop".to_owned());
    };
    let starts = body.split(". ").find(|sentence| !starts_well(sentence));
    let starts = starts.map(|sentence| format!("{sentence:?} starts small"));
    starts.or_else(|| fault_in_words(text))
}

/// What is wrong with a heading.
fn fault_in_title(text: &str) -> Option<String> {
    if text.ends_with('.') || !starts_well(text) {
        return Some("it starts small or ends with a full stop".to_owned());
    }
    fault_in_words(text)
}

fn starts_well(text: &str) -> bool {
    let capital = |c: char| c.is_uppercase() || c.is_numeric();
    let text = text.trim_start_matches('“');
    text.starts_with(capital) || NAMES.iter().any(|name| text.starts_with(name))
}

fn fault_in_words(text: &str) -> Option<String> {
    let part = NOWHERE.iter().find(|part| text.contains(*part));
    let words = || text.split(|c: char| !c.is_alphanumeric());
    let word = words().find(|word| {
        let never = NEVER.contains(&word.to_lowercase().as_str());
        never || NEVER_IN_CAPITALS.contains(word) || is_id(word)
    });
    let number = wrong_number(text);
    part.copied()
        .or(word)
        .map(|found| format!("it contains {found:?}"))
        .or(number)
}

/// The id of a rule or a source, such as R08 or S1.
fn is_id(word: &str) -> bool {
    let digits = word.strip_prefix(['R', 'S']);
    digits.is_some_and(|rest| !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit()))
}

/// A number beside a word in the wrong number, such as "1 members".
fn wrong_number(text: &str) -> Option<String> {
    let one = [
        "member", "manager", "skill", "gap", "is", "was", "leads", "leans",
    ];
    let more = [
        "members", "managers", "skills", "gaps", "are", "were", "lead", "lean",
    ];
    let between = ["people", "leading", "managing"];
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    words.iter().enumerate().find_map(|(place, word)| {
        let number: usize = word.parse().ok()?;
        let mut after = words[place + 1..].iter();
        let next = after.find(|word| !between.contains(word))?;
        let wrong = if number == 1 { &more } else { &one };
        let found = wrong.contains(next);
        found.then(|| format!("it says {number} … {next}"))
    })
}

#[test]
fn what_is_wrong_with_a_text_is_seen() {
    let check = |text: &str, sound: bool| assert_eq!(fault(text).is_none(), sound, "{text}");
    check("Ada leads. 李雷 manages (2). 3 members are here.", true);
    check("“Over-led” would be new (warning).", true);
    check("Of the 1 people manager, 1 leads and 1 was trained.", true);
    check("0 of 8 leading and 1 of 8 managing skills are rated.", true);
    for wrong in [
        "No full stop",
        "small.",
        "One. two.",
        "A {name}.",
        "A – here.",
        "Two  spaces.",
        "A tilt of .",
        "See R08.",
        "See S1.",
        "He leads.",
        "As the user wants.",
        "NAME leads.",
        "There are 1 members.",
        "There are 2 member.",
        "Of 1 people managers.",
        "All 3 is here.",
    ] {
        check(wrong, false);
    }
    assert_eq!(fault_in_title("2 of 3 people managers trained"), None);
    assert!(fault_in_title("A title.").is_some());
    assert!(fault_in_title("a title").is_some());
}

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn one_in(&mut self, so_many: usize) -> bool {
        self.below(so_many) == 0
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// A number with two decimals from `low` to `low + width`.
    fn hundredths(&mut self, low: f64, width: u32) -> f64 {
        let steps = self.below(100 * usize::try_from(width).unwrap() + 1);
        low + f64::from(u32::try_from(steps).unwrap()) / 100.0
    }

    fn framework(&mut self) -> Arc<Framework> {
        let mut framework = Arc::clone(self.of(&content().frameworks().iter().collect::<Vec<_>>()));
        if self.one_in(8) {
            Arc::make_mut(&mut framework).has_floors = false;
        }
        if self.one_in(8) {
            let gone = self.of(&[Family::Lead, Family::Manage]);
            let framework = Arc::make_mut(&mut framework);
            framework.skills.retain(|skill| skill.family != gone);
        }
        framework
    }

    /// Levels around one of their own for each family, more or fewer of them rated.
    fn ratings(&mut self, framework: &Framework, unrated: usize) -> Ratings {
        let around = [1, 2, 3, 4, 5];
        let families: [i8; 3] = std::array::from_fn(|_| self.of(&around));
        let levels: Vec<u8> = framework
            .skills
            .iter()
            .map(|skill| {
                let level = families[skill.family as usize] + self.of(&[-1, 0, 0, 1]);
                let rated = self.below(10) >= unrated;
                u8::try_from(level.clamp(1, 5)).unwrap() * u8::from(rated)
            })
            .collect();
        ratings_of(levels, framework.skills.len())
    }

    fn profile(&mut self, name: &str) -> Profile {
        Profile {
            tier: self.of(&Tier::ALL),
            direct_reports: self.of(&[0, 0, 1, 1, 4, 12]),
            trained: self.of(&[None, Some(false), Some(true)]),
            emphasis: self.of(&Emphasis::ALL),
            emerging: self.one_in(4),
            ..Profile::named(name)
        }
    }

    fn situation(&mut self) -> Option<String> {
        let ids = content().situations().iter().map(|row| row.id.clone());
        let ids: Vec<_> = ids.collect();
        ids.get(self.below(ids.len() + 2)).cloned()
    }

    fn team(&mut self) -> Given {
        let framework = self.framework();
        let unrated = self.of(&[0, 0, 0, 1, 5, 9]);
        let members: Vec<_> = (0..self.below(NAMES.len() + 1))
            .map(|place| Newcomer {
                profile: self.profile(NAMES[place]),
                ratings: self.ratings(&framework, unrated),
            })
            .collect();
        let (low, lead, manage) = (
            self.hundredths(-2.0, 2),
            self.hundredths(1.0, 4),
            self.hundredths(1.0, 4),
        );
        let high = low + self.hundredths(0.0, 2);
        let planned = self.of(&["mentoring", "reading"]);
        let edits = [
            Edit::AddMembers {
                framework: Arc::clone(&framework),
                members,
            },
            Edit::Situation(self.situation()),
            Edit::NextSituation(self.situation()),
            Edit::Target {
                band: self.one_in(5).then_some(Band { low, high }),
                floors: self.one_in(5).then_some(Floors { lead, manage }),
            },
        ];
        let mut given = Given::plan(Plan::new("", framework));
        given = edits.iter().fold(given, Given::edit);
        if self.one_in(3) {
            let everybody: Vec<_> = (0..given.plan.members().len()).collect();
            given = given.planned(planned, &everybody);
        }
        if self.one_in(2) {
            given = self.agenda(given);
        }
        if self.one_in(2) {
            given = self.said(given);
        }
        given
    }

    /// What the team says of itself and on its check-lists.
    fn said(&mut self, mut given: Given) -> Given {
        let lean = Lean::new(self.of(&[-2, -1, 1, 2]));
        for row in content().guide().dimensions.iter().take(self.below(4)) {
            given = given.edit(&Edit::Style {
                dimension: row.id.clone(),
                moment: Moment::Now,
                lean,
            });
        }
        for risk in content().risks() {
            if self.one_in(2) {
                given = given.edit(&Edit::Symptom(risk.id.clone(), Some(Sighting::Seen)));
            }
        }
        for row in content().structure() {
            let detail = match self.below(4) {
                0 => StepDetail::Note("Soon".to_owned()),
                _ => StepDetail::Stage(self.of(&Stage::ALL)),
            };
            if self.one_in(2) {
                let (list, step) = (StepList::Structure, row.id.clone());
                given = given.edit(&ChecklistEdit::Step { list, step, detail }.into());
            }
        }
        if self.one_in(2) {
            let step = "empower_team".to_owned();
            let detail = StepDetail::Stage(Stage::UnderWay);
            let list = StepList::Cycle;
            given = given.edit(&ChecklistEdit::Step { list, step, detail }.into());
        }
        for part in EmpowermentPart::ALL {
            if self.one_in(2) {
                let entry = ChecklistEdit::AddEmpowerment(part, "Holidays".to_owned());
                given = given.edit(&entry.into());
            }
        }
        for name in ["Days on leading", "Evenings online"] {
            let training = self.training(name);
            given = given.edit(&ChecklistEdit::AddTraining(Box::new(training)).into());
        }
        given
    }

    fn training(&mut self, name: &str) -> TrainingOption {
        let guide = content().training();
        let (answered, covered) = (self.below(3), self.below(3));
        TrainingOption {
            chosen: self.one_in(2),
            answers: guide
                .questions()
                .map(|row| (row.id.clone(), answered == 0 || self.below(3) < answered))
                .collect(),
            topics: guide
                .topics
                .iter()
                .filter(|_| covered == 0 || self.below(3) < covered)
                .map(|row| row.id.clone())
                .collect(),
            ..TrainingOption::named(name)
        }
    }

    fn agenda(&mut self, mut given: Given) -> Given {
        for _ in 0..self.below(4) {
            let action = self.action(&given.plan);
            given = given.action(action);
        }
        for _ in 0..self.below(3) {
            given = given.measure(self.measure());
        }
        if self.one_in(3) {
            given = given.goal("More time for ideas");
        }
        match self.day() {
            Some(day) => given.next_review(day),
            None => given,
        }
    }

    /// A day of the last or the next ten, or none.
    fn day(&mut self) -> Option<Date> {
        let days = i64::try_from(self.below(21)).unwrap() - 10;
        (!self.one_in(4)).then(|| in_days(days))
    }

    fn action(&mut self, plan: &Plan) -> Action {
        let catalogue = self.of(&["alignment_meeting", "role_charter", "reading"]);
        let mut action = of_catalogue(catalogue);
        if self.one_in(2) {
            action.title = self.of(&["Talk to Zoë", "3 walks: all of us"]).to_owned();
            action.template = None;
        }
        let member = plan.members().first();
        action.owner = match self.below(3) {
            0 => member.map(|member| Owner::Member(member.id)),
            1 => Some(Owner::Other("Ada".to_owned())),
            _ => None,
        };
        action.due = self.day();
        action.status = self.of(&Status::ALL);
        action
    }

    fn measure(&mut self) -> Measure {
        let mut measure = Measure::named(self.of(&["Well-being", "Cups of tea"]));
        measure.template = self.one_in(2).then(|| "wellbeing".to_owned());
        measure.unit = self.of(&["", "%", "a year"]).to_owned();
        measure.better = self.of(&Better::ALL);
        measure.baseline = (!self.one_in(4)).then(|| self.hundredths(-2.0, 4));
        measure.start = self.day();
        measure.target = (!self.one_in(4)).then(|| self.hundredths(-2.0, 4));
        measure.due = self.day();
        measure.readings = self
            .day()
            .into_iter()
            .map(|date| Reading {
                date,
                value: self.hundredths(-2.0, 4),
            })
            .collect();
        measure
    }
}

/// Checks everything that is said of a team, and notes by which of the rules' texts.
fn check_all(given: &Given, told: &mut BTreeSet<(String, String)>) {
    let balance = given.balance();
    let inputs = given.inputs(&balance);
    let name = |place: usize| given.name(place);
    let wording = Wording {
        inputs,
        name: &name,
        hide_titles: false,
    };
    let sound = |rule: &str, text: &str, fault: Option<String>| {
        let said = || format!("{rule}: {text:?}");
        assert!(fault.is_none(), "{} in {}", fault.unwrap(), said());
    };
    let whole = |rule: &str, text: &str| sound(rule, text, fault(text));
    let found = findings::of(&inputs);
    for finding in &found {
        for hit in &finding.hits {
            let text = wording.text(finding, hit);
            whole(finding.rule, &text);
            told.insert((finding.rule.to_owned(), hit.case.to_owned()));
            let of_whom = match hit.subject {
                Subject::Team => String::new(),
                Subject::Member(place) => given.name(place),
                Subject::Skill(place) => given.plan.framework().skills[place].name.clone(),
                Subject::Finding(rule) => inputs.rule(rule).name.clone(),
                Subject::Action(place) => given.title(place),
                Subject::Measure(place) => given.measure_name(place),
                Subject::Training(place) => given.training_name(place),
            };
            // Its first letter goes with its place in the sentence.
            let rest: String = of_whom.chars().skip(1).collect();
            assert!(text.contains(&rest), "{of_whom:?} is not in {text:?}");
        }
    }
    for card in Card::of(&found, &given.plan) {
        let title = wording.title(&card, &found);
        sound(card.rule, &title, fault_in_title(&title));
        whole(card.rule, &wording.summary(&card, &found));
        whole(card.rule, &wording.change(card.rule));
        if let Some(place) = card.beside {
            let finding = &found[place];
            whole(finding.rule, &wording.beside(finding).unwrap());
            whole(finding.rule, &wording.change(finding.rule));
            told.insert((finding.rule.to_owned(), "beside".to_owned()));
        }
    }
    for pairing in pairings(&given.plan, &balance, content()) {
        let [lead, manage] = [pairing.lead, pairing.manage].map(&name);
        for place in pairing.synergies {
            let synergy = &content().synergies()[place];
            whole("R26", &synergy.sentence(&lead, &manage));
        }
    }
}

#[test]
fn every_text_of_every_rule_is_made_of_whole_plain_sentences() {
    let mut dice = Dice(0x5eed_1e55_ba1a_7ce5);
    let mut told = BTreeSet::new();
    for _ in 0..TEAMS {
        check_all(&dice.team(), &mut told);
    }
    let all = content().rules().iter().flat_map(|row| {
        let cases = row.texts.keys();
        cases.map(|case| (row.id.clone(), case.clone()))
    });
    let untold: Vec<_> = all.filter(|text| !told.contains(text)).collect();
    assert!(untold.is_empty(), "no team had {untold:?}");
}

#[test]
fn what_would_change_a_conclusion_is_beyond_its_threshold() {
    let check = |rule: &str, parts: &[&str]| {
        let change = Given::sides(&[[3.0, 3.0]; 2]).now("change").change(rule);
        for part in parts {
            assert!(change.contains(part), "{rule}: no {part:?} in {change:?}");
        }
    };
    check("R01", &["−0.25 or higher"]);
    check("R02", &["+1.00 or lower"]);
    check("R03", &["outside −0.25 to +1.00"]);
    check("R04", &["3.50 or more"]);
    check("R05", &["3.00 or more"]);
    check("R07", &["3 or more"]);
    check("R08", &["3 or more", "below 2.5"]);
    check("R09", &["Two members rated 4 or more"]);
    check("R10", &["less than 1 "]);
    check("R11", &["less than 0.5"]);
    check("R12", &["One member with 3.5 or more"]);
    check("R15", &["3 or more"]);
    check("R16", &["an open channel", "or one-to-one talks"]);
    check("R17", &["More than 2"]);
    check("R18", &["less than 1 "]);
    check("R19", &["fewer than one in 2", "less than 3"]);
    check(
        "R20",
        &[
            "fewer than one in 3 of those rated on both sides",
            "fewer than 2 members",
        ],
    );
    check("R21", &["3 or more"]);
    check("R22", &["3 or more"]);
    check("R29", &["Up to 2 criteria met"]);
    check("R32", &["by less than 0.5"]);
    check("R36", &["fewer than 3 symptoms"]);
    check("R30", &["by at most 10 % of the whole way"]);
    check("R33", &["from a team mean of 3.5 on"]);
    check("R34", &["at least 2 members"]);
    check("R35", &["Lead is 3.50 or more, or Manage 3.00 or more"]);
}

#[test]
fn what_the_tables_say_is_made_of_plain_words() {
    for row in content().rules() {
        for source in &row.sources {
            assert_eq!(fault(&source.idea), None, "{}: {}", row.id, source.idea);
        }
        assert_eq!(fault_in_title(&row.name), None, "{}", row.name);
    }
    for row in content().actions() {
        assert_eq!(fault_in_title(&row.name), None, "{}", row.name);
    }
    for row in content().risks() {
        assert_eq!(fault_in_title(&row.risk), None, "{}", row.risk);
        assert_eq!(fault_in_title(&row.symptom), None, "{}", row.symptom);
    }
    for verdict in Verdict::ALL {
        let row = content().verdict(verdict);
        assert_eq!(fault_in_title(&row.name), None, "{}", row.name);
        assert_eq!(fault_in_title(&row.sentence), None, "{}", row.sentence);
        for words in [&row.became, &row.stayed] {
            let sentence = format!("The team {words}.");
            assert_eq!(fault(&sentence), None, "{sentence}");
        }
    }
}
