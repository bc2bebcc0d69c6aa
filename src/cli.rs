//! The commands without a window, for scripts and tests: arguments in, exit status out.
//!
//! Exit status 0: done; 1: the input is wrong, or a file cannot be read or written, told in one
//! line `evenkeel: FILE:LINE:COL: what; hint` on standard error, where a workbook has sheet and cell
//! for line and column; 2: wrong usage.

mod chart;
mod summary;

use std::{
    any::Any,
    ffi::OsString,
    fmt::Display,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Arg, ArgAction, ArgMatches, Command, builder::ValueParser, value_parser};
use jiff::civil::Date;

use crate::{
    balance::findings,
    content::Content,
    exchange::{self, Roster},
    fault::{Fault, FileFault, nearest, quoted, write_known},
    format,
    plan::{Edit, Plan},
    store,
};

const PROGRAM: &str = "evenkeel";
const WRONG_INPUT: u8 = 1;
const WRONG_USAGE: u8 = 2;

/// What the arguments ask for.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// The window is to open, with this plan.
    Window(Option<PathBuf>),
    /// A command has run; the program ends with this status.
    Done(ExitCode),
}

/// Carries out what the arguments ask for, the program's name first among them.
///
/// The first argument is a command or a plan; a plan that is called like a command can be opened
/// as `./summary`.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let content = match findings::load() {
        Ok(content) => content,
        Err(error) => {
            complain(error);
            return Outcome::Done(ExitCode::FAILURE);
        }
    };
    let arguments: Vec<_> = arguments.into_iter().collect();
    let command = command(&content);
    if let Some(mistake) = misread(&arguments, &command) {
        complain(mistake);
        return Outcome::Done(ExitCode::from(WRONG_USAGE));
    }
    let given = match command.try_get_matches_from(arguments) {
        Ok(given) => given,
        // Help and version come as errors, too.
        Err(answer) => return Outcome::Done(answer_usage(&answer)),
    };
    if let Some(("summary", given)) = given.subcommand()
        && let Some(mistake) = summary::misuse(given)
    {
        complain(mistake);
        return Outcome::Done(ExitCode::from(WRONG_USAGE));
    }
    let done = match given.subcommand() {
        Some(("summary", given)) => summary::run(given, &content),
        Some(("chart", given)) => chart::run(given, &content),
        Some(("import", given)) => import(given, &content),
        Some(("export", given)) => export(given, &content),
        Some(("check", given)) => check(given, &content),
        _ => return Outcome::Window(given.get_one("plan").cloned()),
    };
    Outcome::Done(match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Faults { faults, status }) => {
            faults.into_iter().for_each(complain);
            ExitCode::from(status)
        }
    })
}

/// What was meant otherwise than it would be taken: a mistyped command for a plan to open, or
/// several plans for one.
fn misread(arguments: &[OsString], command: &Command) -> Option<String> {
    let [_, first, rest @ ..] = arguments else {
        return None;
    };
    let is_option = |argument: &OsString| argument.to_string_lossy().starts_with('-');
    let typed = first.to_string_lossy();
    let names: Vec<_> = command.get_subcommands().map(Command::get_name).collect();
    if is_option(first) || typed == "help" || names.contains(&&*typed) {
        return None;
    }
    let like_a_command = typed.chars().all(|c| c.is_ascii_alphabetic());
    if like_a_command
        && !Path::new(first).exists()
        && let Some(name) = nearest(&typed, names)
    {
        return Some(format!("there is no command `{typed}`; write `{name}`"));
    }
    let second = rest.first().filter(|second| !is_option(second))?;
    Some(format!(
        "only one plan can be opened, not {} as well; open one, or check several with `check`",
        quoted(&second.to_string_lossy())
    ))
}

fn answer_usage(answer: &clap::Error) -> ExitCode {
    // Where nobody reads it, there is nobody to tell either.
    let _ = answer.print();
    if answer.use_stderr() {
        ExitCode::from(WRONG_USAGE)
    } else {
        ExitCode::SUCCESS
    }
}

fn complain(fault: impl Display) {
    let _ = writeln!(io::stderr(), "{PROGRAM}: {fault}");
}

fn command(content: &Content) -> Command {
    Command::new(PROGRAM)
        .version(env!("CARGO_PKG_VERSION"))
        .about("See whether a team leads and manages in balance. Without a command, a window opens")
        .args_conflicts_with_subcommands(true)
        .arg(file("plan", "PLAN.ron", "The plan to open in the window").required(false))
        .subcommands([
            summary::command(
                hide_names("Put Member A, B … for names, and leave roles out"),
                as_of("The day the summary speaks of [default: today]"),
            ),
            chart::command(
                hide_names("Put Member A, B … for names"),
                as_of("The day it is [default: today]"),
            ),
            import_command(content),
            Command::new("export")
                .about("Write the members of a plan as a table (CSV)")
                .arg(file("plan", "PLAN.ron", "The plan"))
                .arg(output("TABLE.csv")),
            Command::new("check")
                .about("Check whether plans can be opened")
                .arg(file("plan", "PLAN.ron", "The plans").num_args(1..)),
        ])
}

fn hide_names(help: &'static str) -> Arg {
    Arg::new("hide-names")
        .long("hide-names")
        .help(help)
        .action(ArgAction::SetTrue)
}

fn as_of(help: &'static str) -> Arg {
    Arg::new("as-of")
        .long("as-of")
        .value_name("YYYY-MM-DD")
        .help(help)
        .value_parser(date)
}

fn import_command(content: &Content) -> Command {
    let title = Arg::new("title")
        .long("title")
        .value_name("TITLE")
        .help("Title of the plan [default: the name of the table without its ending]");
    let situation = |name: &'static str, help: &str| {
        Arg::new(name)
            .long(name)
            .value_name("ID")
            .help(format!("{help}: {}", situations(content).join(", ")))
            .value_parser(situation_of(content))
    };
    let sheet = Arg::new("sheet")
        .long("sheet")
        .value_name("NAME")
        .help("The sheet of the workbook to read [default: the first one]");
    Command::new("import")
        .about("Make a plan from a table (CSV, or a sheet of an .xlsx workbook) with a column of names")
        .arg(file("table", "TABLE.csv|TABLE.xlsx", "The table"))
        .args([
            sheet,
            title,
            situation("situation", "The situation the team is in"),
            situation("next", "The situation that comes next"),
            output("PLAN.ron"),
        ])
}

fn file(id: &'static str, name: &'static str, help: &'static str) -> Arg {
    Arg::new(id)
        .value_name(name)
        .help(help)
        .required(true)
        .value_parser(value_parser!(PathBuf))
}

fn output(name: &'static str) -> Arg {
    Arg::new("output")
        .short('o')
        .long("output")
        .value_name(name)
        .help("Where to write to [default: -, standard output]")
        .value_parser(value_parser!(PathBuf))
}

fn date(typed: &str) -> Result<Date, &'static str> {
    // The parser alone would take 2026-1-1 and signs, too.
    let strict = typed.len() == 10
        && typed.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let date = Date::strptime("%Y-%m-%d", typed).ok();
    date.filter(|_| strict)
        .ok_or("write a date such as 2026-11-21")
}

fn situations(content: &Content) -> Vec<String> {
    let situations = content.situations().iter();
    situations.map(|situation| situation.id.clone()).collect()
}

fn situation_of(content: &Content) -> ValueParser {
    let known = situations(content);
    ValueParser::from(move |typed: &str| {
        let known = known.iter().map(String::as_str);
        if known.clone().any(|id| id == typed) {
            Ok(typed.to_owned())
        } else {
            Err(write_known(typed, known))
        }
    })
}

/// What stands in the way of a command, and the exit status that says so.
struct Faults {
    faults: Vec<FileFault>,
    status: u8,
}

impl From<FileFault> for Faults {
    fn from(fault: FileFault) -> Self {
        Self {
            faults: vec![fault],
            status: WRONG_INPUT,
        }
    }
}

fn import(given: &ArgMatches, content: &Content) -> Result<(), Faults> {
    let path: &PathBuf = demanded(given, "table");
    let roster = roster(path, given.get_one::<String>("sheet"), content)?;
    let title = given.get_one::<String>("title").cloned();
    let situations = [
        Edit::Situation(given.get_one("situation").cloned()),
        Edit::NextSituation(given.get_one("next").cloned()),
    ];
    let plan = roster
        .into_plan(title.unwrap_or_else(|| stem(path)))
        .and_then(|plan| {
            let mut edits = situations.iter();
            edits.try_fold(plan, |plan, edit| plan.apply(edit))
        })
        .map_err(|error| Fault::new(error.to_string(), "mend the table").in_file(path))?;
    match output_file(given) {
        // A script names a device or a pipe on purpose; a plan in a file is its owner's alone.
        Some(path) if !store::is_special(path) => store::save(path, &plan)?,
        _ => write(given, format::write(&plan).as_bytes())?,
    }
    Ok(())
}

/// The people in a table; in a workbook, those on the sheet of this name.
fn roster(path: &Path, sheet: Option<&String>, content: &Content) -> Result<Roster, Faults> {
    let bytes = store::read(path)?;
    let read = match sheet {
        Some(sheet) if exchange::is_workbook(&bytes) => {
            exchange::read_sheet(&bytes, sheet, content, None)
        }
        Some(_) => {
            let fault = Fault::new("this is a text, which has no sheets", "leave out --sheet");
            return Err(Faults {
                faults: vec![fault.in_file(path)],
                status: WRONG_USAGE,
            });
        }
        None => exchange::read_table(&bytes, content, None),
    };
    Ok(read.map_err(|fault| fault.in_file(path))?)
}

fn export(given: &ArgMatches, content: &Content) -> Result<(), Faults> {
    let plan = open(given, content)?;
    Ok(write(given, exchange::write_table(&plan).as_bytes())?)
}

fn check(given: &ArgMatches, content: &Content) -> Result<(), Faults> {
    let paths = given.get_many::<PathBuf>("plan").into_iter().flatten();
    let faults: Vec<_> = paths
        .filter_map(|path| check_file(path, content).err())
        .collect();
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Faults {
            faults,
            status: WRONG_INPUT,
        })
    }
}

/// Checks the file of a plan or of a framework.
fn check_file(path: &Path, content: &Content) -> Result<(), FileFault> {
    let bytes = store::read(path)?;
    let sound = if format::is_framework(&bytes) {
        format::read_framework(&bytes).map(drop)
    } else {
        format::read(&bytes, content).map(drop)
    };
    sound.map_err(|fault| fault.in_file(path))
}

fn open(given: &ArgMatches, content: &Content) -> Result<Plan, FileFault> {
    let path: &PathBuf = demanded(given, "plan");
    store::open(path, content).map(|document| document.plan)
}

/// The name of a file without its ending.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// An argument that is required or has a default.
fn demanded<'a, T: Any + Clone + Send + Sync>(given: &'a ArgMatches, id: &str) -> &'a T {
    given
        .get_one(id)
        .unwrap_or_else(|| unreachable!("the command cannot be given without {id}"))
}

/// Where to write to; none for standard output.
fn output_file(given: &ArgMatches) -> Option<&PathBuf> {
    given
        .get_one("output")
        .filter(|path| *path != Path::new("-"))
}

fn write(given: &ArgMatches, bytes: &[u8]) -> Result<(), FileFault> {
    match output_file(given) {
        Some(path) => store::write(path, bytes),
        None => print(bytes),
    }
}

fn print(bytes: &[u8]) -> Result<(), FileFault> {
    let mut output = io::stdout().lock();
    let written = output.write_all(bytes).and_then(|()| output.flush());
    match written {
        // Whoever reads it has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.map_err(|error| {
            let what = format!("this cannot be written to ({error})");
            let fault = Fault::new(what, "name a file with -o");
            fault.in_file(Path::new("standard output"))
        }),
    }
}
