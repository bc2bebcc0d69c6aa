//! `evenkeel summary`: a plan summed up, in any form.

use clap::{Arg, ArgMatches, Command, builder::PossibleValuesParser};
use jiff::Zoned;

use super::{Faults, demanded, file, open, output, output_file, write};
use crate::{
    balance::Balance,
    content::Content,
    fault::{Fault, FileFault},
    report::{self, Fonts, Form, Options, Pace, Preset, Section, Selection, Summary},
};

/// The command and its arguments.
pub(super) fn command(hide_names: Arg, as_of: Arg) -> Command {
    let form = Arg::new("format")
        .long("format")
        .value_name("FORMAT")
        .help("What to write [default: as the output file ends, else md]")
        .value_parser(PossibleValuesParser::new(Form::ALL.map(Form::ending)));
    let preset = Arg::new("preset")
        .long("preset")
        .value_name("PRESET")
        .help("For whom: the board (one page), the team, or everything")
        .value_parser(PossibleValuesParser::new(Preset::ALL.map(Preset::id)))
        .default_value(Preset::Full.id());
    let sections = Arg::new("sections")
        .long("sections")
        .value_name("SECTIONS")
        .help("Only these sections, with commas between [default: those of the preset]")
        .value_delimiter(',')
        .value_parser(PossibleValuesParser::new(Section::ALL.map(Section::id)));
    Command::new("summary")
        .about("Sum a plan up")
        .arg(file("plan", "PLAN.ron", "The plan"))
        .args([form, preset, sections, output("FILE"), hide_names, as_of])
}

/// What is wrong with the arguments together: what is no text cannot be printed.
pub(super) fn misuse(given: &ArgMatches) -> Option<String> {
    let form = form(given);
    let ending = form.ending();
    let printed = output_file(given).is_none() && !form.is_text();
    printed.then(|| {
        format!("`--format {ending}` needs a file to write to; name one with -o FILE.{ending}")
    })
}

/// Sums the plan up and writes it.
pub(super) fn run(given: &ArgMatches, content: &Content) -> Result<(), Faults> {
    let plan = open(given, content)?;
    let form = form(given);
    let as_of = given.get_one("as-of").copied();
    let options = Options {
        selection: selection(given),
        charts: form.has_charts(),
        hide_names: given.get_flag("hide-names"),
        as_of: as_of.unwrap_or_else(|| Zoned::now().date()),
    };
    let balance = Balance::of(&plan, content);
    let summary = Summary::of(&plan, &balance, content, &options);
    let mut go_on = |_| true;
    let mut pace = Pace::new(&mut go_on);
    let written = report::write(form, &summary, &Fonts::with_system(), &mut pace);
    let bytes = written.map_err(|error| in_plan(given, &error.to_string()))?;
    Ok(write(given, &bytes)?)
}

fn in_plan(given: &ArgMatches, what: &str) -> FileFault {
    let path: &std::path::PathBuf = demanded(given, "plan");
    Fault::new(what, "ask for another form").in_file(path)
}

/// The form that is asked for, or that the ending of the output file says.
fn form(given: &ArgMatches) -> Form {
    let asked = given.get_one::<String>("format").map(String::as_str);
    let ending = output_file(given).and_then(|path| path.extension()?.to_str());
    let ending = asked.or(ending).map(str::to_lowercase);
    let known = ending.as_deref().and_then(Form::of_ending);
    known.unwrap_or(Form::Markdown)
}

/// The sections of the preset, or those that are named.
fn selection(given: &ArgMatches) -> Selection {
    let preset = Preset::of_id(demanded::<String>(given, "preset"));
    let selection = preset.map_or_else(Selection::default, Preset::selection);
    let Some(named) = given.get_many::<String>("sections") else {
        return selection;
    };
    let sections: Vec<_> = named.filter_map(|id| Section::of_id(id)).collect();
    Selection::of(&sections, selection.is_brief())
}
